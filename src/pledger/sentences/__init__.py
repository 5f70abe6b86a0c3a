"""`split(source)` gives the sentences of a source; every offset indexes the text as stored."""

from pledger.sentences.split import split
from pledger.sentences.types import Sentence

__all__ = ["Sentence", "split"]
