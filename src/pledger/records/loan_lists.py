"""Rows of a list of loans: 'Ten loan agreements were signed. They include a hospital in Mali for $30 million, a dam in Chad for $45m'."""

from dataclasses import replace

from pledger.records import donors
from pledger.records.claims import Claim, Memory
from pledger.records.flows import Flow
from pledger.records.giving import GIVEN, givers_in

_BACK = 8  # sentences in which the loans are told of together
_KEPT = "loans listed"  # under which a source keeps the sum of all, and the sentence that lists them
LISTED = "listed"  # a doubt: who gives, and when, is said of all the loans together (the day: signed_sums)


def listed(p: Claim, memory: Memory) -> bool:
    """Gives a row of such a list the giver of all and its own country; whether it is such a row."""
    if p.kind != "money" or p.measure != "level" or (whole := _whole(p, memory)) is None:
        return False
    to, own = _place(p, whole), donors.giver(p.c, p.q)
    if to is None or (own is not None and own.code != _lender(whole)):
        return False
    p.c.d.kept[_KEPT] = (p.c.number, whole)
    p.flow = Flow(_lender(whole), to)
    p.parties = tuple(sorted(k for k in (_lender(whole), to) if k))
    p.subject = replace(p.subject, indicator=whole.indicator)
    p.aim = p.aim if whole.aim is not None else None  # 'The fund will also pay for a road': by what is signed
    p.doubts.append(LISTED)
    return True


def one_of_loans(p: Claim, memory: Memory) -> bool:
    """Gives 'The second agreement, worth €55 million, covers a power line', after loans that were told of together, what those have."""
    if p.indicator != "contracts" or p.kind != "money" or p.aim is not None:
        return False
    if not p.c.match("nth_agreement", p.c.fragment(p.subject.start)[0], p.q.start):
        return False
    told = (o for o in memory.recent(p.c, _BACK) if o.indicator in GIVEN and o.kind == "money" and _lender(o) and o.unit == p.unit)
    whole = next((o for o in told if o.q.value and p.q.value and p.q.value < o.q.value), None)
    if whole is None:
        return False
    p.subject = replace(p.subject, indicator=whole.indicator)
    p.flow, p.parties = whole.flow, whole.parties
    return True


def _whole(p: Claim, memory: Memory) -> Claim | None:
    """The sum of all the loans, where this sentence lists them, or goes on after one that did."""
    d = p.c.d
    here = p.c.number
    last: tuple[int, Claim] | None = d.kept.get(_KEPT)
    found = last[1] if last is not None and here - last[0] <= 1 else None
    if found is None and p.c.search("listing_loans", p.c.start, p.q.start):
        told = (o for o in memory.recent(p.c, _BACK) if o.indicator in GIVEN and o.kind == "money" and _lender(o))
        found = next((o for o in told if o.c.search("loans_listed", o.c.start, o.c.end)), None)
    return found if found is not None and found.unit == p.unit and (p.q.value or 0) < (found.q.value or 0) else None


def _lender(whole: Claim) -> str | None:
    """Whose loans they are: of the giver that is told, or of the one donor among the parties."""
    aiding = givers_in(whole.c.d).intersection(whole.parties)
    return whole.flow.origin or (next(iter(aiding)) if len(aiding) == 1 else None)


def _place(p: Claim, whole: Claim) -> str | None:
    """The one state named between the sum before and this one, else between this one and the next."""
    low, high = donors.stretch(p.c, p.q)
    for start, end in ((low, p.q.start), (p.q.end, high)):
        named = [x for x in p.c.parties(start, end) if x.form in ("name", "capital", "adjective") and len(x.codes) == 1]
        found = {x.codes[0] for x in named} - {_lender(whole)}
        if found:
            return found.pop() if len(found) == 1 else None
    return None
