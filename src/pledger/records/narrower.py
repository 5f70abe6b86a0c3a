"""What narrows a measured thing further: goods inside a noun of trade, whose visitors, what money is for, the role ranked."""

from pledger.mentions.types import Project
from pledger.records.claims import Claim

_OWNED = frozenset(["enterprises", "joint_ventures", "tourists", "students"])
_GIVEN = frozenset(["aid", "grants", "loans"])
_FOR = 90  # characters behind a noun in which a country is told; half of those in which a purpose or what costs is


def goods_within(p: Claim) -> str | None:
    """'Non-oil trade', 'oil imports': the goods that the noun of trade itself begins with."""
    if p.carried or not p.c.start <= p.subject.start <= p.c.end:
        return None
    m = p.c.match("goods_within", p.subject.start, p.subject.end)
    return p.c.d.marked.text(p.subject.start, p.subject.start + m.end(1)) if m else None


def whence(p: Claim) -> str | None:
    """'Visitors from China', 'more than 200 companies from Iran', 'Kyrgyz enterprises numbered 1,273': whose they are."""
    c = p.c
    if p.indicator not in _OWNED or not c.start <= p.subject.start <= c.end:
        return None
    before = [x for x in c.parties(c.start, p.subject.start) if x.form == "adjective" and 0 < p.subject.start - x.end <= 1]
    if before and not p.carried:
        return c.d.marked.text(before[-1].start, before[-1].end)
    start = p.subject.end
    m = c.match("whence", start, min(c.end, start + _FOR))
    land = next(iter(c.parties(start + m.end(), start + m.end() + 5)), None) if m else None
    return c.d.marked.text(start + m.start(1), land.end) if m and land else None


def purpose(p: Claim) -> str | None:
    """What a sum is given for: '$20 million into weather forecasts', 'a loan of $5 million for the Lobito corridor'."""
    c, low = p.c, p.q.end
    if p.indicator not in _GIVEN or p.kind != "money" or p.measure != "level":
        return None
    m = c.match("given_for", low, min(c.end, low + 2 * _FOR))
    if m is None:
        return None
    start, end = low + m.start(1), low + m.end(1)
    if any(x.end >= end for x in c.parties(start, end)) or any(start <= t.start < start + 8 for t in c.times):
        return None
    return c.d.marked.text(start, end)


def thing_costing(p: Claim) -> str | None:
    """What it is that costs or takes the money: the words after 'the cost of', else the project named last before the sum, or first."""
    c = p.c
    if p.indicator != "investment" or p.kind != "money" or p.measure != "level" or p.subject.row is None or p.subject.row["kind"] != "cost":
        return None
    if c.start <= p.subject.start <= c.end:
        m = c.match("cost_of", p.subject.start, min(c.end, p.subject.start + 2 * _FOR))
        if m and m.end() + p.subject.start <= p.q.start:
            return c.d.marked.text(p.subject.start + m.start(1), p.subject.start + m.end(1))
    named = [x for x in c.d.marked.of(Project, c.start, c.end) if x.name]
    before = [x for x in named if x.start < p.q.start][-1:]
    return next((x.name for x in (*before, *named)), None)


def role(p: Claim) -> str | None:
    """Of a rank among partners, the role without its 'main' or 'largest': 'trading partner'."""
    c = p.c
    ranked = (p.measure, p.subject.how, p.indicator) == ("rank", "rank", "other")
    if not ranked or not c.start <= p.subject.start <= c.end:
        return None
    m = c.match("ranked_role", p.subject.start, p.subject.end)
    return c.d.marked.text(p.subject.start + (m.end() if m else 0), p.subject.end) or None


def same_as_before(p: Claim) -> str | None:
    """A number that goes on about the one before it in its paragraph measures the same thing, where both are of the same indicator."""
    last = p.before
    if last is None or not p.carried or last.narrower is None or last.indicator != p.indicator or last.kind == "count":
        return None
    return last.narrower if last.paragraph == p.paragraph and last.parties == p.parties else None
