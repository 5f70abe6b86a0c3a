"""International banks as givers, and who gets which part: 'the ADB approved $5 million for Nepal, $3 million for Bhutan'."""

from dataclasses import replace

from pledger.lexicon import Lexicon
from pledger.mentions.owners import owners
from pledger.records.bank_works import concerned, engaged, works
from pledger.records.claims import Claim, Memory
from pledger.records.flows import Flow
from pledger.records.giving import GIVEN, givers_in
from pledger.records.lenders import banks
from pledger.records.senders import given_to
from pledger.records.takers import taking, together
from pledger.sources.memo import per_lexicon

_SEVERAL = 2
_SPENT = frozenset(["investment", "project_portfolio"])  # what the words around a bank's money may seem to say


def lent(p: Claim, memory: Memory) -> None:
    """Gives a claim of money given its bank and its one receiver, where the words around the number name them."""
    if p.subject.how == "term" and p.indicator == "loans":
        _of_loan(p, memory)
    if p.kind != "money" or not (p.indicator in GIVEN or (p.indicator in _SPENT and _gives(p) and not engaged(p))):
        return
    if p.indicator in _SPENT and p.c.match("works_of_sum", p.q.end, p.c.end):
        return  # 'lent $350 million for the line, a $1.2 billion project'
    share, others = _shares(p)
    bank = _lender(p, memory)
    if p.indicator in GIVEN:
        _abroad(p)
    donors = givers_in(p.c.d).intersection(k for x in p.c.parties(p.c.start, p.q.start) for k in x.codes)
    if bank and not donors:
        gave = by_the_bank(p)
        states = [k for k in (_lent_to(p, bank, memory) if gave else p.parties) if k not in banks(p.c.d.marked.lexicon)]
        signing = _signing_with(p, bank)
        several = () if taking(p) or signing else tuple(k for k in together(p) if k != bank)
        to = taking(p) or given_to(p.c, p.q) or share or signing or _spent_in(p) or _taker(p, states)
        if gave and to not in {k for x in p.c.parties(p.c.start, p.q.start) for k in x.codes}:
            to = None
        elif several or (to not in _named(p) and _many(p)):
            to, states = None, list(several)
        p.flow = Flow(bank, to)
        p.parties = tuple(sorted({bank, to} if to else {bank, *states}))
        words = p.c.folded(p.c.start, p.c.end)
        if p.indicator not in ("loans", "grants") and not p.c.pattern("charity").search(words):
            p.subject = replace(p.subject, indicator="grants" if p.c.pattern("granting").search(words) else "loans")
    elif p.indicator == "aid" and p.subject.how == "given" and _national(p):
        p.subject = replace(p.subject, indicator="loans")
    elif p.indicator in GIVEN and share and others:
        rest = [k for k in p.parties if k not in (share, *others)]
        giver = p.flow.origin if p.flow.origin in rest else rest[0] if len(rest) == 1 else None
        p.flow = Flow(giver, share)
        p.parties = tuple(sorted({giver, share})) if giver else p.parties


def of_financier(p: Claim) -> None:
    """'The plant will cost $1.2 billion', of a source that tells of a bank's loan: of the bank and of those that it is about, as what is to
    come of it in one state; but 'only 83 km are paved' of the country alone, and the works of two states are theirs."""
    d = p.c.d
    if sides := engaged(p):
        p.parties = sides
        return
    if d.financier and (payer := _paying(p)) is not None:
        p.parties, p.flow = tuple(sorted({d.financier, payer})), Flow(payer, None)
        p.subject = replace(p.subject, indicator="investment")
        return
    known = banks(d.marked.lexicon)
    states = concerned(d)
    guessed = "parties_from_theme" in p.doubts and set(p.parties) <= {*d.theme, *known} and "EU" not in d.theme
    lasting = p.kind == "money" or (p.aim is not None and len(states) < 2)
    if lasting and guessed and d.financier and d.principal and d.financier not in p.parties:
        bank = p.flow.origin if p.flow.origin in known and p.flow.origin in _named(p) else d.financier
        own = [k for k in states if k in _named(p)]
        several = states if len(states) > 1 else (d.principal,)
        p.parties = tuple(sorted({bank or d.financier, *(own if len(own) == 1 else several)}))
    elif works(p):
        p.parties = tuple(k for k in p.parties if k not in known) or p.parties


def _paying(p: Claim) -> str | None:
    """'The balance falls to the Government of Togo ($2 million) and that of Benin': the one of several that bears this part."""
    c = p.c
    if p.kind != "money" or len(concerned(c.d)) < _SEVERAL:
        return None
    before = [x for x in c.parties(c.start, p.q.start) if x.form == "name" and len(x.codes) == 1][-1:]
    borne = before and c.fullmatch("government_pays", before[0].end, p.q.number[0] or p.q.start)
    return before[0].codes[0] if borne and c.search("government_of", c.start, before[0].start) else None


def _of_loan(p: Claim, memory: Memory) -> None:
    """'The repayment period is 30 years', 'an interest rate of 1.6 percent': between those of the loan that is told of, or of the bank's
    that is named."""
    loans = [o for o in memory.late() if o.indicator == "loans" and o.kind == "money" and o.flow.origin]
    bank = _bank(p)
    loan = next((o for o in loans if o.flow.origin == bank), None) or next(iter(loans), None)
    if loan is None:
        return
    if bank and bank != loan.flow.origin:
        p.flow = Flow(bank, loan.flow.destination)
        p.parties = tuple(sorted({bank, *(k for k in loan.parties if k not in banks(p.c.d.marked.lexicon))}))
    elif bank or set(p.parties) <= set(loan.parties) or "parties_from_theme" in p.doubts:
        p.parties, p.flow = loan.parties, loan.flow


def _abroad(p: Claim) -> None:
    """'JICA will lend Bangladesh 166 billion yen': the country of the agency that gives is the other party of one named alone."""
    giver, own = p.flow.origin, p.parties
    if giver and len(own) == 1 and giver != own[0] and giver in givers_in(p.c.d) and not p.c.d.apart:
        p.flow = Flow(giver, own[0])
        p.parties = tuple(sorted({giver, own[0]}))


def _lent_to(p: Claim, bank: str, memory: Memory) -> tuple[str, ...]:
    """The states that the bank's sums told before went to, else those of its work."""
    told = (o.flow.destination for o in memory.late() if o.flow.origin == bank)
    return tuple(dict.fromkeys(k for k in told if k)) or concerned(p.c.d)


def by_the_bank(p: Claim) -> bool:
    """'Canada paid for part of the first lot, to which the Bank contributed $40 million': of the bank that the source tells of."""
    if p.c.d.financier is None or p.kind != "money":
        return False
    return p.c.search("bank_gave", p.c.start, p.q.number[0] or p.q.start) is not None


def _gives(p: Claim) -> bool:
    """Whether the sum is what a bank lays out: 'has approved $189m to finance projects', 'a funding agreement'; not 'the project costs'."""
    funding = p.c.search("funding", p.subject.start, p.subject.end) is not None
    cost = p.subject.row is not None and p.subject.row["kind"] == "cost"
    return funding or (not cost and bool(p.c.within("give", p.c.start, p.q.start)))


def _lender(p: Claim, memory: Memory) -> str | None:
    """The bank that the sentence names, that the sum before came from, or that the source tells of."""
    known = banks(p.c.d.marked.lexicon)
    told = (o.flow.origin for o in memory.recent(p.c, 1) if o.flow.origin in known)
    owner = owners(p.c.d.marked.lexicon)
    unsaid = p.indicator in GIVEN and p.flow.origin not in {owner.get(k, k) for k in _named(p)}  # no word says that another gives
    unsaid = unsaid or (p.indicator in GIVEN and taking(p) is not None and p.flow.origin not in givers_in(p.c.d))
    if by_the_bank(p):
        return p.c.d.financier
    return _bank(p) or next(told, None) or (p.c.d.financier if unsaid or p.subject.how == "given" or p.carried or _gives(p) else None)


def _taker(p: Claim, states: list[str]) -> str | None:
    """Whom the bank gives to: the one of the states that the sentence names, not one that it does not name."""
    apart = [k for k in states if k not in givers_in(p.c.d)]
    states = apart or ([k for k in p.c.d.theme if k not in givers_in(p.c.d)] if set(states) == {"EU"} else states)
    named = [k for k in states if k in _named(p)]
    if len(named) == 1 and p.flow.destination not in named:
        return named[0]
    return p.flow.destination if p.flow.destination in states else states[0] if len(states) == 1 else None


def _signing_with(p: Claim, bank: str) -> str | None:
    """'The bank and Chad signed a loan of $5 million for the road to Togo': the one state beside the bank before the sum."""
    before = [x for x in p.c.parties(p.c.start, p.q.start) if x.codes and x.form not in ("capital", "region")]
    states = {k for x in before for k in x.codes if k != bank}
    beside = [x for x in before if bank in x.codes]
    signed = beside and p.c.search("signed_by_both", beside[0].end, p.q.start)
    return states.pop() if signed and len(states) == 1 else None


def _named(p: Claim) -> frozenset[str]:
    return frozenset(k for x in p.c.parties(p.c.start, p.c.end) for k in x.codes)


@per_lexicon
def _state_banks(lexicon: Lexicon) -> frozenset[str]:
    """The codes of banks that are one state's."""
    return frozenset(row["code"] for row in lexicon.table("bodies") if row["kind"] == "bank" and row["members"])


def _national(p: Claim) -> bool:
    """'the BNDES would put up $689 million': whether a bank of the giving state, and no other giver, stands before the sum."""
    known = _state_banks(p.c.d.marked.lexicon)
    named = [x for x in p.c.parties(p.c.start, p.q.start) if x.form == "body" and x.codes and x.codes[0] in known]
    return bool(named) and not p.c.search("charity", p.c.start, p.c.end)


def _many(p: Claim) -> bool:
    """Whether the sentence speaks of receivers as a group or a region: 'in several of its African member states'."""
    return any(x.form in ("group", "region") for x in p.c.parties(p.c.start, p.c.end))


def _spent_in(p: Claim) -> str | None:
    """The one state named between this sum and the next: '$16.5m towards a cable in Djibouti; and $14m for a school in Chad'."""
    stop = min((o.start for o in p.c.quantities if o.start >= p.q.end and o.unit == p.q.unit), default=p.c.end)
    codes = {x.codes[0] for x in p.c.parties(p.q.end, stop) if x.form in ("name", "capital") and len(x.codes) == 1}
    return codes.pop() if len(codes) == 1 else None


def _bank(p: Claim) -> str | None:
    """The bank that the sentence names."""
    known = banks(p.c.d.marked.lexicon)
    named = [x for x in p.c.parties(p.c.start, p.c.end) if x.form == "body" and x.codes and x.codes[0] in known]
    stop = min((o.start for o in p.c.quantities if o.start >= p.q.end and o.unit == p.q.unit), default=p.c.end)
    behind = [x for x in named if p.q.end <= x.start < stop and p.c.search("source_lead", p.q.end, x.start)]
    return next((x.codes[0] for x in behind or named), None)


def _shares(p: Claim) -> tuple[str | None, tuple[str, ...]]:
    """Who gets this part, and who the other parts that the sentence tells of: '$5 million for Nepal, $3 million for Bhutan'."""
    parts = {q.start: code for q in p.c.quantities if (code := _receiver(p, q.end))}
    own = parts.pop(p.q.start, None)
    return own, tuple(parts.values())


def _receiver(p: Claim, end: int) -> str | None:
    """The one country that 'for' or 'to' right behind a number leads to."""
    for x in p.c.parties(end, min(p.c.end, end + 50)):
        if x.form == "name" and len(x.codes) == 1 and p.c.fullmatch("part_for", end, x.start):
            return x.codes[0]
    return None
