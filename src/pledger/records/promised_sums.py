"""Sums still to come: a cost that is estimated, a grant announced, pledged or earmarked, what a document provides or a state allows."""

from pledger.mentions.types import Quantity
from pledger.records.aims import Aim
from pledger.records.already import past
from pledger.records.effects import works_cost
from pledger.records.fragments import Clause, unit_class
from pledger.records.measures import added

_GIVEN = frozenset(["grants", "loans", "aid", "investment"])
_PAPERS = frozenset(["struck_to", "provides_supply"])
_ASKED = frozenset(["money", "mass", "volume", "energy", "power", "count"])
_SUPPLIED = frozenset(["mass", "volume", "energy", "power"])


def estimated(c: Clause, q: Quantity) -> Aim | None:
    """'the cost is estimated at $4.7 billion': of what is not yet built or bought."""
    if unit_class(q.unit) != "money":
        return None
    low, number = c.fragment(q.start, q.end)[0], q.number[0] or q.start
    if c.search("cost_told", c.start, number) and c.within("aim", c.start, number):
        return Aim("proposed", "aim_estimated", low, q.start)  # 'the dam is to stand by 2031; the estimate is $5 million'
    said = c.search("estimated", low, number)
    if said is None:
        return None
    if works_cost(c, q) is not None:
        return Aim("proposed", "aim_estimated", low, q.start)
    lead = c.folded(low, low + said.start()).lstrip()
    if not lead or c.pattern("which_is").fullmatch(lead):
        low = c.start  # 'a refinery at Hoima, estimated at $1.3 billion', 'the cost, which is estimated at $5 million'
    if any(
        i.row is not None and (i.row["kind"] == "cost" or i.row["subject"] == "cost" or i.indicator == "contracts")
        for i in c.indicators
        if low <= i.start and i.end <= number
    ):
        return Aim("proposed", "aim_estimated", low, q.start)
    return None


def sought(c: Clause, q: Quantity) -> Aim | None:
    """'Mongolia needs $3 billion to double the line', 'is looking for $5 million for the road': what is still to be found."""
    kind = unit_class(q.unit)
    if kind not in _ASKED:
        return None
    if (asked := c.search("asked_for_sum", c.start, q.number[0] or q.start)) is not None and not past(c, q):
        return Aim("proposed", "aim_sought", c.start + asked.start(), q.start)  # 'asks Oman for a loan of $30 million', 'for 200 MW'
    if kind != "money" or c.match("sought_for", q.end, c.end) is None:
        return None
    m = c.search("sought_sum", c.start, q.start)
    return Aim("discussed" if m.group("need") else "willing", "aim_sought", c.start + m.start(), q.start) if m and not past(c, q) else None


def announced(c: Clause, q: Quantity) -> Aim | None:
    """'announced a grant of $5 million': money promised and still to come."""
    if unit_class(q.unit) != "money":
        return None
    low, high = c.fragment(q.start, q.end)
    m = c.search("announced", max(low, q.start - 70), q.start)
    if m is None:
        return None
    given = any(i.indicator in _GIVEN and abs(i.start - q.start) < 70 for i in c.indicators if low <= i.start < high)
    if not (given or c.within("give", low, q.start)) or past(c, q):
        return None
    start = max(low, q.start - 70) + m.start()
    return Aim("agreed", "aim_announced", start, start + len(m.group().split()[0]))


def pledged(c: Clause, q: Quantity) -> Aim | None:
    """'A grant of $5 million was also pledged by Kenya', 'a $5 million pledge', 'a commitment of $5 million'."""
    if unit_class(q.unit) != "money" or not c.search("pledge_word", c.start, c.end) or past(c, q):
        return None
    behind = c.match("pledged_after", q.end, c.end) or c.match("pledge_next", q.end, c.end)
    before = c.search("pledge_of", c.start, q.start)
    found = (q.end + behind.start(), q.end + behind.end()) if behind else (c.start + before.start(), q.start) if before else None
    return Aim("agreed", "aim_pledged", *found) if found else None


def allowed(c: Clause, q: Quantity) -> Aim | None:
    """'authorised 28 additional weekly flights', '49 more flights allowed': what is let in on top is still to come."""
    if unit_class(q.unit) != "count" or not added(c, q) or c.search("been_allowed", c.start, c.end):
        return None
    low, high = c.fragment(q.start, q.end)
    m = c.search("allowed", low, high)
    return Aim("agreed", "aim_allowed", low + m.start(), low + m.end()) if m else None


def contracted(c: Clause, q: Quantity) -> Aim | None:
    """'signed an agreement on the export of 10,000 MW over the next 10 years': what a document provides for years to come."""
    signed = c.within("signed", c.start, q.start)
    low, _ = c.fragment(q.start, q.end)
    supply = c.search("signed_supply", low, q.start) if unit_class(q.unit) in _SUPPLIED and not past(c, q) else None
    if supply is not None:
        return Aim("signed", "aim_contracted", low + supply.start(), low + supply.end())
    if unit_class(q.unit) in _SUPPLIED and c.may(_PAPERS) and not c.within("now", c.start, c.end):
        told = c.search("struck_to", low, q.start) or c.search("provides_supply", low, q.start)
        if told is not None:  # 'A deal was struck to ship 9 tonnes', 'It provides for the export of 9 tonnes'
            return Aim("signed", "aim_contracted", low + told.start(), low + told.end())
    if not signed or not (c.search("years_ahead", q.end, c.end) or any(t.role == "deadline" and t.start >= q.end for t in c.times)):
        return None
    return Aim("signed", "aim_contracted", signed[-1].start, signed[-1].end)
