"""A draft held against what was said and measured before: `annotate(reading, past, book, as_of)` gives the notes for its margin."""

from pledger.annotation.annotate import annotate
from pledger.annotation.length import LONGEST, refuse_long
from pledger.annotation.past import Origin, Past, bundled_past, past_of
from pledger.annotation.types import KINDS, Note, Quote

__all__ = ["KINDS", "LONGEST", "Note", "Origin", "Past", "Quote", "annotate", "bundled_past", "past_of", "refuse_long"]
