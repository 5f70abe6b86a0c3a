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
    if s.indicator not in DIRECTED:
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
    source: str | None = None
    sink: str | None = None
    inward = s.indicator == "imports" or s.flow in ("take", "in")
    for p in c.d.marked.of(Party, low, high):
        code = _code(c, p)
        if code is None:
            continue
        lead, after = _lead(c, p), c.folded(p.end, p.end + 24)
        if lead in _TO:
            sink = sink or code
        elif lead in _IN and s.indicator in ("investment", "loans", "aid", "grants"):
            sink = sink or code
        elif lead in _FROM and p.form != "adjective":
            source = source or code
        elif after.startswith(("'s ", "' ")) or p.form == "adjective":
            if any(after[2:].strip().startswith(m) or after.strip().startswith(m) for m in _MARKETS) and p.start > s.end:
                sink = sink or code
            elif inward and p.end <= s.end:
                if p.form == "adjective" and p.start > s.end:
                    source = source or code
                else:
                    sink = sink or code
            else:
                source = source or code
        elif p.end <= s.start and s.flow in ("give", "take"):
            if s.flow == "take":
                sink = sink or code
            else:
                source = source or code
    return (source, sink) if source != sink else (source, None)
