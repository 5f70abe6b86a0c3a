"""What sort of gift a sum is that is only said to be given: as the sums before it, or as the paper that was signed before it says."""

from dataclasses import replace

from pledger.records.claims import Memory
from pledger.records.fragments import Clause
from pledger.records.subject_types import Subject

_BACK = 3  # sentences in which the sums or the paper are told of
_LENT = ("grants", "loans")


def by_paper(c: Clause, own: Subject | None, memory: Memory) -> Subject | None:
    """'They signed the grant agreements. 2 million dollars will be provided for schools': a grant, not some aid."""
    if own is None or own.how != "given" or own.indicator != "aid":
        return own
    told = next((o.indicator for o in memory.recent(c, _BACK) if o.indicator in _LENT), None) or _signed(c)
    return replace(own, indicator=told) if told else own


def _signed(c: Clause) -> str | None:
    """What the nearest paper of the sentences before gives: 'the grant agreements', 'a loan contract'."""
    here = c.d.index(c.start)
    for view in reversed(c.d.marked.views[max(0, here - _BACK) : here]):
        m = c.pattern("money_paper").search(view.folded)
        if m is not None:
            return "grants" if m["grant"] else "loans"
    return None
