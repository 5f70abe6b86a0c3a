"""Answers kept on disk under a hash of address and accepted types; a damaged entry is none."""

import hashlib
import json
import os
from dataclasses import dataclass
from pathlib import Path

from pledger.http.answer import Answer


@dataclass(frozen=True, slots=True)
class Cache:
    """The answers under `folder`."""

    folder: Path

    def get(self, url: str, accept: tuple[str, ...]) -> Answer | None:
        """The answer kept for `url`, or None."""
        place = self._place(url, accept)
        if not place.exists():
            return None
        head, _, body = place.read_bytes().partition(b"\n")
        try:
            told = json.loads(head)
            whole = len(body) == told["length"]
            return Answer(told["url"], told["type"], body, cached=True) if whole else None
        except (ValueError, KeyError, TypeError):
            return None  # a damaged entry is fetched again and replaced

    def put(self, url: str, accept: tuple[str, ...], answer: Answer) -> None:
        """Keep an answer."""
        place = self._place(url, accept)
        place.parent.mkdir(parents=True, exist_ok=True)
        head = json.dumps({"url": answer.url, "type": answer.content_type, "length": len(answer.body)})
        # Written aside and moved, so that a reader never meets half an entry.
        aside = place.with_name(f"{place.name}.{os.getpid()}")
        aside.write_bytes(head.encode() + b"\n" + answer.body)
        aside.replace(place)

    def _place(self, url: str, accept: tuple[str, ...]) -> Path:
        name = hashlib.sha256("\n".join((url, *accept)).encode()).hexdigest()
        return self.folder / name[:2] / name
