"""Whom the introduction of a list names: 'The two Parties:' and, item by item, '(a) shall build a weir'."""

from pledger.mentions.view import View
from pledger.records.context import Discourse
from pledger.records.reference import candidates

_LONG = 40  # items of a list
_TAIL = 2  # characters behind whom an introduction ends with: ':'


def introduced(d: Discourse, view: View) -> tuple[str, ...]:
    """The countries that the words before a list's colon end with; nobody's where the sentence is no item."""
    if view.sentence.kind != "item":
        return ()
    index = d.index(view.start)
    before = (v for v in reversed(d.marked.views[max(0, index - _LONG) : index]) if v.sentence.kind != "item")
    lead = next(before, None)
    if lead is None or not lead.text.rstrip().endswith(":"):
        return ()
    named = candidates(d, lead, lead.start, lead.sentence.end)
    return named[-1].codes if named and lead.start + len(lead.text.rstrip()) - named[-1].end <= _TAIL else ()
