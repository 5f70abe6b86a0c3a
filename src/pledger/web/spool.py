"""Texts that were read and shown but not yet stored: files in a folder of the server, each under a random name, for an hour."""

import errno
import re
import secrets
import time
from pathlib import Path

from pledger.errors import Missing, NoRoom, PledgerError

SECONDS, SIZE = 3600.0, 256 * 2**20
_NAME = re.compile(r"[0-9a-f]{32}")


class Spool:
    """`put` keeps bytes, `get` gives them back by the name that `put` gave. The oldest make room."""

    def __init__(self, folder: Path, size: int = SIZE) -> None:
        self.folder, self.size = folder, size

    def put(self, content: bytes) -> str:
        name = secrets.token_hex(16)
        try:
            self._make_room(len(content))
            (self.folder / name).write_bytes(content)
        except OSError as error:
            (self.folder / name).unlink(missing_ok=True)
            kind = NoRoom if error.errno in (errno.ENOSPC, errno.EDQUOT, errno.EFBIG) else PledgerError
            raise kind(f"the text could not be kept for review: {error.strerror}; nothing was stored") from error
        return name

    def get(self, name: str) -> bytes:
        """Raises Missing for a name that `put` did not give, or whose hour is over."""
        if _NAME.fullmatch(name):
            try:
                return (self.folder / name).read_bytes()
            except FileNotFoundError:
                pass
        raise Missing("this text is no longer kept: what was read waits for an hour to be stored; add it again")

    def drop(self, name: str) -> None:
        if _NAME.fullmatch(name):
            (self.folder / name).unlink(missing_ok=True)

    def _make_room(self, wanted: int) -> None:
        held = sorted((f for f in self.folder.iterdir() if _NAME.fullmatch(f.name)), key=lambda f: f.stat().st_mtime)
        total = sum(f.stat().st_size for f in held) + wanted
        for file in held:
            old = time.time() - file.stat().st_mtime > SECONDS
            if old or total > self.size:
                total -= file.stat().st_size
                file.unlink(missing_ok=True)
