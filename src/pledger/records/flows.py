"""From which country to which: by 'from', 'to', 'in', by whose exports they are, by who gives and who takes."""

from dataclasses import dataclass

from pledger.mentions.types import Party, Quantity
from pledger.records.fragments import Clause
from pledger.records.subjects import Subject

DIRECTED = frozenset(["exports", "imports", "investment", "grants", "loans", "aid"])
_TO = ("to", "to the", "to our", "into", "into the", "for", "for the", "with", "with the", "towards", "to neighbouring", "to neighboring")
_FROM = ("from", "from the", "by", "by the", "out of", "of", "of the", "from our", "from neighbouring", "from neighboring")
_IN = ("in", "in the")
_MARKETS = ("market", "markets", "side", "economy", "consumers", "companies", "partners", "firms", "buyers", "students", "citizens", "people", "youth", "government")


@dataclass(frozen=True, slots=True)
class Flow:
    """Origin and destination; either may be unknown."""

    origin: str | None = None
    destination: str | None = None


def _code(c: Clause, p: Party) -> str | None:
    codes = p.codes or (c.d.group(p) if p.form == "own" else ())
    return codes[0] if len(codes) == 1 else None


def _lead(c: Clause, p: Party) -> str:
    """The one or two words before a party."""
    before = c.folded(max(c.start, p.start - 20), p.start).split()
    two = " ".join(before[-2:])
    return two if two in _TO + _FROM + _IN else before[-1] if before else ""


def flow(c: Clause, q: Quantity, s: Subject, parties: tuple[str, ...]) -> Flow:
    """Origin and destination of a directed flow as the words say it; the missing end is the other one of two parties."""
    if s.indicator not in DIRECTED or s.row is not None and s.row["kind"] == "cost":
        return Flow()
    low, high = (c.fragment(s.start, q.end)[0], c.fragment(q.start, q.end)[1]) if s.end <= q.end else c.fragment(q.start, s.end)
    source, sink = _ends(c, s, low, high)
    both = [p for p in parties if p]
    if source and not sink and len(both) == 2 and source in both:
        sink = both[1 - both.index(source)]
    elif sink and not source and len(both) == 2 and sink in both:
        source = both[1 - both.index(sink)]
    return Flow(source, sink)


def _ends(c: Clause, s: Subject, low: int, high: int) -> tuple[str | None, str | None]:
    """The first country that each side's words name."""
    source: str | None = None
    sink: str | None = None
    for p in c.parties(low, high):
        code = _code(c, p)
        if code is None:
            continue
        side = _owner(c, p, s) or _led(c, p, s) or _agent(c, p, s)
        if side == "origin":
            source = source or code
        elif side == "destination":
            sink = sink or code
    return (source, sink) if source != sink else (source, None)


def _inward(s: Subject) -> bool:
    return s.indicator == "imports" or s.flow in ("take", "in")


def _owner(c: Clause, p: Party, s: Subject) -> str | None:
    """'Georgia's exports', 'Georgian exports', 'exports of Georgian wine', 'to Georgian companies'."""
    after = c.folded(p.end, p.end + 30)
    possessive = after.startswith(("'s ", "' "))
    if not possessive and p.form != "adjective":
        return None
    if possessive and _lead(c, p) in ("with", "with the"):
        return "destination" if _inward(s) else "origin"
    if p.end <= s.start and len(c.folded(p.end, s.start).split()) <= 4:
        return "destination" if _inward(s) else "origin"
    rest = after[2:].strip() if possessive else after.strip()
    lead = _lead(c, p)
    if lead in _TO or lead in _IN or any(rest.startswith(m) for m in _MARKETS) and p.start > s.end:
        return "destination"
    if p.start > s.end and (p.form == "adjective" or lead in _FROM):
        return "origin"
    return _agent(c, p, s) or "origin"


def _led(c: Clause, p: Party, s: Subject) -> str | None:
    """'from Georgia', 'to Georgia', 'in Georgia', 'exports of Georgia'."""
    lead = _lead(c, p)
    if lead in _TO:
        return "destination"
    if lead in _IN and s.indicator in ("investment", "loans", "aid", "grants"):
        return "destination"
    if lead in ("of", "of the") and p.end <= c.end and _inward(s):
        return "destination"
    if lead in _FROM:
        return "origin"
    return None


def _agent(c: Clause, p: Party, s: Subject) -> str | None:
    """'Georgia exported', 'Georgia bought': the subject before the verb; with a noun, one that gives or takes."""
    if p.end > s.start and s.row is not None and s.row["kind"] == "verb":
        return None
    if s.flow in ("give", "take") and p.end <= s.start:
        return "destination" if s.flow == "take" else "origin"
    if c.within("take", p.end, min(c.end, p.end + 40)):
        return "destination"
    if c.within("give", p.end, min(c.end, p.end + 40)):
        return "origin"
    return None
