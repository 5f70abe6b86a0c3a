"""Which part of a project's cost a loan, its giver or the country itself bears: 'the loan covers 80%, the government the rest'."""

from dataclasses import replace

from pledger.records import donors
from pledger.records.claims import Claim, Memory
from pledger.records.flows import Flow
from pledger.records.giving import GIVEN

_BACK = 8  # sentences in which the loan is told of


def share_of_cost(p: Claim, memory: Memory) -> bool:
    """Gives a part of a cost the flow of the loan or of its giver; whether it is such a part."""
    if p.kind != "percent" or p.measure != "share" or p.indicator not in GIVEN | {"other", "investment"}:
        return False
    if p.indicator in GIVEN and _by_noun(p):
        return True
    if not (p.c.match("cost_whole", p.q.end, p.c.end) or p.c.search("cost_rest", p.c.start, p.q.start)):
        return False
    loan = next((o for o in [*memory.in_sentence(p.c), *memory.recent(p.c, _BACK)] if o.flow.origin and o.indicator in GIVEN), None)
    own = donors.giver(p.c, p.q)
    if own is not None:
        return _borne(p, own.code, loan, memory)
    if loan is None or not p.c.search("loan_covers", p.c.start, p.c.end):
        return False
    p.flow, p.parties = loan.flow, loan.parties
    p.subject = replace(p.subject, indicator=loan.indicator)
    return True


def _by_noun(p: Claim) -> bool:
    """'an 80 percent loan and a 20 percent grant': each part by its own noun."""
    behind = p.c.folded(p.q.end, p.c.end)
    for name, indicator in (("is_loan", "loans"), ("is_grant", "grants")):
        if p.c.pattern(name).match(behind):
            p.subject = replace(p.subject, indicator=indicator)
            return True
    return False


def _borne(p: Claim, code: str, loan: Claim | None, memory: Memory) -> bool:
    """'the bank's contribution is 88% of the cost', 'the remaining 12% will come from the government'."""
    to = loan.flow.destination if loan is not None else None
    if to is None:
        return False
    payer = to if code == donors.HOME else code
    p.flow = Flow(payer, to if payer != to else None)
    p.parties = tuple(sorted({payer, to, *(loan.parties if loan is not None and payer == to else ())}))
    p.subject = replace(p.subject, indicator="investment")
    return True
