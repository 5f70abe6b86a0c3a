"""Sums in a list of what is funded: behind 'Australia announced funding for other works:' each item's sum is aid."""

from pledger.mentions.types import Quantity
from pledger.records.fragments import Clause
from pledger.records.subject_types import Subject

_ROWS = 12  # items of a list at most
_ITEM = "item"


def in_funded_list(c: Clause, q: Quantity) -> Subject | None:
    """What a sum is that opens an item for which the words above the list say that money is given; None elsewhere."""
    if c.view.sentence.kind != _ITEM or not c.fullmatch("sum_opens", c.start, q.start) or not c.match("sum_is_for", q.end, c.end):
        return None
    views = c.d.marked.views
    above = next((v for v in reversed(views[max(0, c.number - _ROWS) : c.number]) if v.sentence.kind != _ITEM), None)
    if above is None or not above.text.rstrip().endswith(":") or not c.pattern("funds").search(above.folded):
        return None
    return Subject("aid", None, q.start, q.end, "funded")
