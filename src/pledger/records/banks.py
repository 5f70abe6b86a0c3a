"""International banks as givers, and who gets which part: 'the ADB approved $5 million for Nepal, $3 million for Bhutan'."""

from pledger.lexicon import Lexicon
from pledger.records.claims import Claim, Memory
from pledger.records.flows import Flow
from pledger.records.giving import givers
from pledger.sources.memo import per_lexicon

GIVEN = frozenset(["loans", "grants", "aid"])


@per_lexicon
def banks(lexicon: Lexicon) -> frozenset[str]:
    """The codes of banks that are no single state's."""
    return frozenset(row["code"] for row in lexicon.table("bodies") if row["kind"] == "bank" and not row["members"])


def lent(p: Claim, memory: Memory) -> None:
    """Gives a claim of money given its bank and its one receiver, where the words around the number name them."""
    if p.subject.how == "term":
        _of_loan(p, memory)
    if p.indicator not in GIVEN or p.kind != "money":
        return
    share, others = _shares(p)
    bank = _bank(p) or next((o.flow.origin for o in memory.recent(p.c, 1) if o.flow.origin in banks(p.c.d.marked.lexicon)), None)
    _abroad(p)
    donors = givers(p.c.d.marked.lexicon).intersection(k for x in p.c.parties(p.c.start, p.q.start) for k in x.codes)
    if bank and not donors:
        states = [k for k in p.parties if k != bank]
        to = share or (p.flow.destination if p.flow.destination in states else states[0] if len(states) == 1 else None)
        p.flow = Flow(bank, to)
        p.parties = tuple(sorted({bank, to} if to else {bank, *states}))
    elif share and others:
        rest = [k for k in p.parties if k not in (share, *others)]
        giver = p.flow.origin if p.flow.origin in rest else rest[0] if len(rest) == 1 else None
        p.flow = Flow(giver, share)
        p.parties = tuple(sorted({giver, share})) if giver else p.parties


def _of_loan(p: Claim, memory: Memory) -> None:
    """'The repayment period is 30 years', 'an interest rate of 1.6 percent': between those of the loan that is told of."""
    loan = next((o for o in memory.late() if o.indicator == "loans" and o.kind == "money" and o.flow.origin), None)
    if loan is not None and set(p.parties) <= set(loan.parties):
        p.parties, p.flow = loan.parties, loan.flow


def _abroad(p: Claim) -> None:
    """'JICA will lend Bangladesh 166 billion yen': the country of the agency that gives is the other party of one named alone."""
    giver, own = p.flow.origin, p.parties
    if giver and len(own) == 1 and giver != own[0] and giver in givers(p.c.d.marked.lexicon) and not p.c.d.apart:
        p.flow = Flow(giver, own[0])
        p.parties = tuple(sorted({giver, own[0]}))


def _bank(p: Claim) -> str | None:
    """The bank that the sentence names."""
    known = banks(p.c.d.marked.lexicon)
    return next((x.codes[0] for x in p.c.parties(p.c.start, p.c.end) if x.form == "body" and x.codes and x.codes[0] in known), None)


def _shares(p: Claim) -> tuple[str | None, tuple[str, ...]]:
    """Who gets this part, and who the other parts that the sentence tells of: '$5 million for Nepal, $3 million for Bhutan'."""
    parts = {q.start: code for q in p.c.quantities if (code := _receiver(p, q.end))}
    own = parts.pop(p.q.start, None)
    return own, tuple(parts.values())


def _receiver(p: Claim, end: int) -> str | None:
    """The one country that 'for' or 'to' right behind a number leads to."""
    for x in p.c.parties(end, min(p.c.end, end + 50)):
        if x.form == "name" and len(x.codes) == 1 and p.c.pattern("part_for").fullmatch(p.c.folded(end, x.start)):
            return x.codes[0]
    return None
