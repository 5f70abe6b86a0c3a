"""A sum that somebody gives among several givers: from its own giver to the country that the passage is about."""

from dataclasses import replace

from pledger.lexicon.states import states
from pledger.records import donors
from pledger.records.banks import by_the_bank, lent
from pledger.records.claims import Claim, Memory
from pledger.records.context import Discourse
from pledger.records.cost_shares import share_of_cost
from pledger.records.flows import Flow
from pledger.records.giving import GIVEN, givers, givers_in
from pledger.records.lenders import banks
from pledger.records.loan_lists import listed, one_of_loans
from pledger.records.senders import agreed_with, given_to
from pledger.records.takers import taking

_BACK = 4  # sentences in which the country that is given to is looked for
_PAIR = 2
_LENT = frozenset(["loans", "grants"])
_FUNDED = frozenset(["investment", "project_portfolio", "other", "aid"])


def settle(p: Claim, memory: Memory) -> None:
    """Gives a sum of money given its bank, else its own giver, and the receiver of the sums or the country told of before it."""
    giver = p.flow.origin if p.indicator in GIVEN and p.flow.destination else None
    if giver and _worldwide(p, memory):
        p.flow, p.parties = Flow(giver, None), (giver,)
        return
    if one_of_loans(p, memory):
        return
    lent(p, memory)
    if by_the_bank(p) or _agreed(p):
        return
    if share_of_cost(p, memory) or listed(p, memory):
        return
    own = donors.giver(p.c, p.q) if _given(p) else None
    if own is None or own.code in (given_to(p.c, p.q), taking(p)) or not (p.indicator in GIVEN or _gives_aid(p, own.code)):
        return
    told = _told(p, memory)
    known = donors.receivers(p.c, p.q, own) or _facing(p, own.code, told)
    if own.code == donors.HOME or (own.code in told and not known):
        _at_home(p, own.code, told)
        return
    settled = p.flow.destination not in (None, *donors.others(p.c, p.q)) or donors.region(p.c)
    if own.code == p.flow.origin and settled:
        return
    to = known or told or donors.paying(p.c, own)
    p.measure = "level"
    if own.code == donors.JOINT:
        to = tuple(k for k in to if k not in givers_in(p.c.d))
        p.flow = Flow(None, to[0] if len(to) == 1 else None)
        return
    if 0 < len(to) <= _PAIR:
        p.flow = Flow(own.code, to[0] if len(to) == 1 else None)
        p.parties = tuple(sorted({own.code, *to}))
        p.subject = replace(p.subject, indicator=_indicator(p, memory))


def _facing(p: Claim, giver: str, told: tuple[str, ...]) -> tuple[str, ...]:
    """'Chile will provide a loan of $300 million', where two states are told of: the other one gets what is called a loan or a grant."""
    lent = p.indicator in _LENT and not p.carried and len(told) == _PAIR and giver in told and p.flow.origin == giver
    return tuple(k for k in told if k != giver) if lent else ()


def _agreed(p: Claim) -> bool:
    """Gives 'a loan agreement of $5 million with Chad' its own receiver, beside other sums with other states; whether it is such a sum."""
    to = agreed_with(p.c, p.q) if p.indicator in GIVEN and p.flow.origin else None
    if to is None:
        return False
    named = [k for x in p.c.parties(p.c.start, p.q.start) for k in x.codes if k in givers_in(p.c.d)]
    giver = next(iter(named), p.flow.origin)
    p.flow = Flow(giver, to)
    p.parties = tuple(sorted({giver, to} if giver else {to}))
    return True


def _worldwide(p: Claim, memory: Memory) -> bool:
    """'Worldwide, the bank has 264 credit lines in place. Commitments under them stand at $26 billion': to whomever it gives."""
    if p.c.match("opens_worldwide", p.c.start, p.c.end):
        return True
    told = [o for o in memory.recent(p.c, 1) if o.indicator == p.indicator and o.parties == (p.flow.origin,)]
    return bool(told) and bool(p.c.search("under_them", p.c.start, p.q.start))


def _gives_aid(p: Claim, code: str) -> bool:
    """Whether it is a bank, a body or a donor, or the receiver itself: of others only what is called a loan or grant is read as one."""
    return code == donors.HOME or code in givers_in(p.c.d) or not _state(p.c.d, code)


def _at_home(p: Claim, code: str, told: tuple[str, ...]) -> None:
    """'The remaining 12% will come from the government': what a country pays of its own is invested, and given to nobody."""
    if not told:
        return
    payer = code if code != donors.HOME else told[0] if len(told) == 1 else None
    p.flow = Flow(payer, None)
    p.parties = tuple(sorted(told))
    p.subject = replace(p.subject, indicator="investment")


def _added(p: Claim) -> bool:
    """'The World Bank adds $19 million': a sum of its own, no change."""
    return p.measure == "change" and bool(p.c.search("adds", p.c.start, p.q.start))


def _given(p: Claim) -> bool:
    """Whether the sum is money given, or may be: what a project costs and what is invested in it is not."""
    if p.kind != "money" or (p.measure != "level" and not _added(p)):
        return False
    if p.indicator in GIVEN:
        return True
    row = p.subject.row
    said = p.c.folded(p.subject.start, p.subject.end) if row is not None and not p.carried else ""
    funded = row is None or (row["kind"] == "cost" and p.c.pattern("funding").search(said)) or row["kind"] == "weak"
    return p.indicator in _FUNDED and bool(funded or (p.before is not None and p.before.indicator in GIVEN))


def _told(p: Claim, memory: Memory) -> tuple[str, ...]:
    """The receiver of the sums just before; the two of the headline; else the states that the nearest sentence before names."""
    d, lexicon = p.c.d, p.c.d.marked.lexicon
    apart = givers(lexicon) | banks(lexicon)
    for o in [*memory.in_sentence(p.c), *memory.recent(p.c, _BACK)]:
        if o.flow.destination and o.flow.destination not in apart and o.indicator in GIVEN | {"investment"}:
            return (o.flow.destination,)
    both = tuple(k for k in d.theme if _state(d, k) and k not in apart)
    here = p.c.number
    head = next((v for v in d.marked.views if v.sentence.kind == "headline"), None)
    if len(both) == _PAIR and head is not None and set(both) <= set(d.codes(head.start, head.sentence.end)):
        return both
    for i in range(here - 1, max(-1, here - 1 - _BACK), -1):
        view = d.marked.views[i]
        found = tuple(dict.fromkeys(k for k in d.codes(view.start, view.sentence.end) if _state(d, k) and k not in apart))
        if found:
            return found
    return both


def _state(d: Discourse, code: str) -> bool:
    return code in states(d.marked.lexicon)


def _indicator(p: Claim, memory: Memory) -> str:
    """Lent or granted, by the sum's own words; else as the sum before it."""
    if p.indicator in GIVEN and not p.carried and p.subject.how != "given":
        return p.indicator
    words = p.c.folded(*donors.stretch(p.c, p.q))
    if p.c.pattern("granting_words").search(words):
        return "grants"
    if p.c.pattern("lent_words").search(words):
        return "loans"
    if p.indicator == "investment" and p.c.search("co_financed", donors.stretch(p.c, p.q)[0], p.q.start):
        return p.indicator
    told = [o.indicator for o in [*memory.in_sentence(p.c), *memory.recent(p.c, 2)] if o.indicator in GIVEN]
    return told[0] if told else p.indicator if p.indicator in GIVEN else "aid"
