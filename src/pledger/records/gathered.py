"""A large number of documents, told without an occasion: 'Over 70 agreements were signed between Qatar and Senegal'. It has gathered over
the years, and is no count of what was signed together."""

from pledger.mentions.types import Quantity, Time
from pledger.mentions.view import View
from pledger.records.context import Discourse
from pledger.records.patterns import patterns

_MANY = 20  # documents: seldom are so many signed at once
_WIDE = 24  # characters that hedge and number may take before the noun


def gathered(d: Discourse, view: View, start: int, end: int) -> bool:
    """Whether the number of documents in [start, end) is hedged and large, in a sentence that names two and tells no time, no event."""
    if " between " not in view.folded:
        return False
    counts = [q for q in d.marked.of(Quantity, max(view.start, start - _WIDE), end) if not q.unit and (q.value or 0) >= _MANY]
    if not counts or counts[-1].bound == "exactly":
        return False
    if any(t.edtf for t in d.marked.of(Time, view.start, view.sentence.end)):
        return False
    return patterns(view.lexicon)["on_occasion"].search(view.folded) is None
