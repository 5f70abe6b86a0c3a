"""What is recognised before records are built: `find(source, lexicon)` gives a `Marked`."""

from pledger.mentions.find import find
from pledger.mentions.marked import Marked

__all__ = ["Marked", "find"]
