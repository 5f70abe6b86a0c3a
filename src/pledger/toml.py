"""Settings in TOML: a file read, its tables looked into; every mistake is named by file, table and key."""

import difflib
import re
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from pledger.errors import PledgerError

_LENGTH = re.compile(r"(\d+(?:\.\d+)?)\s*(s|m|h|d)")
_SECONDS = {"s": 1, "m": 60, "h": 3600, "d": 86400}


def read(path: Path, error: type[PledgerError]) -> dict[str, Any]:
    """The content of a file. Raises `error` naming it, and the line where it is no TOML."""
    try:
        return tomllib.loads(path.read_text(encoding="utf-8"))
    except OSError as problem:
        raise error(f"{path}: cannot be read: {problem.strerror or problem}") from None
    except (tomllib.TOMLDecodeError, UnicodeDecodeError) as problem:
        raise error(f"{path}: is no TOML: {problem}") from None


@dataclass(frozen=True, slots=True)
class Table:
    """A table of a file, at `where`, that may have `keys`; its readers raise `error` naming where and key."""

    content: Mapping[str, Any]
    where: str
    keys: tuple[str, ...]
    error: type[PledgerError]

    def __post_init__(self) -> None:
        for key in self.content:
            if key not in self.keys:
                near = difflib.get_close_matches(key, self.keys, 1)
                meant = f"did you mean {near[0]!r}?" if near else f"known are {', '.join(self.keys)}"
                raise self.wrong(key, f"is no key here; {meant}")

    def wrong(self, key: str, why: str) -> PledgerError:
        return self.error(f"{self.where}: {key}: {why}")

    def text(self, key: str, required: str = "") -> str:
        """A text that must be there; `required` says what for."""
        value = self.content.get(key)
        if value is None:
            raise self.wrong(key, f"is missing: {required}")
        if not isinstance(value, str) or not value.strip():
            raise self.wrong(key, f"{value!r} is no text")
        return value.strip()

    def address(self, key: str, required: str = "") -> str:
        url = self.text(key, required)
        try:
            parts = urlsplit(url)
            good = parts.scheme in ("http", "https") and bool(parts.hostname) and parts.username is None and (parts.port or 1) > 0
        except ValueError:
            good = False
        if not good:
            raise self.wrong(key, f"{url!r} is no address of the web (http or https, without a user name)")
        return url

    def length(self, key: str) -> float:
        """A length of time in seconds."""
        value = self.content[key]
        if isinstance(value, int | float) and not isinstance(value, bool) and value > 0:
            return float(value)
        found = _LENGTH.fullmatch(value.strip()) if isinstance(value, str) else None
        if not found or float(found[1]) == 0:
            raise self.wrong(key, f'{value!r} is no length of time; write seconds, or "30s", "15m", "2h", "1d"')
        return float(found[1]) * _SECONDS[found[2]]

    def count(self, key: str, most: int) -> int:
        value = self.content[key]
        if not isinstance(value, int) or isinstance(value, bool) or not 1 <= value <= most:
            raise self.wrong(key, f"{value!r} is no number from 1 to {most:,}")
        return value

    def one_of(self, key: str, choices: tuple[str, ...]) -> str:
        value = self.content[key]
        if value not in choices:
            raise self.wrong(key, f"{value!r} is not one of {', '.join(choices)}")
        return str(value)
