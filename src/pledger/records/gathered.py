"""A large number of documents, told without an occasion: 'Over 70 agreements were signed between Qatar and Senegal'. It has gathered over
the years, and is no count of what was signed together."""

from pledger.mentions.types import Quantity, Time
from pledger.mentions.view import View
from pledger.records.context import Discourse
from pledger.records.patterns import patterns

_MANY = 20  # documents: seldom are so many signed at once
_FEW = 4  # documents
_VERB = 20  # characters behind the noun in which its verb begins
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


def gathered_since(d: Discourse, view: View, start: int, end: int) -> bool:
    """'Since its launch in 1985, the committee has brought forth 191 documents': whether a sentence that begins so tells of the number in
    [start, end)."""
    said = patterns(view.lexicon)["since_first"].match(view.folded, 0, end - view.start + _VERB)
    counts = d.marked.of(Quantity, max(view.start, start - _WIDE), end) if said else []
    return any(not q.unit and (q.value or 0) > _FEW for q in counts)
