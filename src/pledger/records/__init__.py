"""The six kinds of record: `build(marked)` gives what a source says, with the words that prove it."""

from pledger.records.build import build
from pledger.records.moving import moved
from pledger.records.types import Record

__all__ = ["Record", "build", "moved"]
