"""Flows of which one end is several states: 'imports from Egypt and India', '$7 million to Togo and Benin' have no one origin or
destination."""

from itertools import pairwise

from pledger.mentions.types import Party
from pledger.records.claims import Claim
from pledger.records.flows import Flow

_LED = 16  # characters before the first of a row in which stands what leads to it


def open_ends(p: Claim) -> None:
    """Leaves an end open that is one of several states in a row, of a number of three parties or more."""
    origin, destination = p.flow.origin, p.flow.destination
    if not (origin and destination):
        return
    named = [x for x in p.c.parties(p.c.start, p.c.end) if len(x.codes) == 1]
    p.flow = Flow(None if _in_row(p, named, origin) else origin, None if _in_row(p, named, destination) else destination)


def _in_row(p: Claim, named: list[Party], code: str) -> bool:
    """Whether a state stands only in a row with another that is neither end, behind a preposition or a verb of giving."""
    c = p.c
    if sum(code in x.codes for x in named) != 1:
        return False  # 'India, Nepal and Bangladesh signed a deal to export 40 MW from Nepal to Bangladesh'
    for a, b in pairwise(named):
        others = {a.codes[0], b.codes[0]} - {p.flow.origin, p.flow.destination}
        if code in (a.codes[0], b.codes[0]) and others and others <= set(p.parties) and c.fullmatch("states_gap", a.end, b.start):
            low = max(c.start, a.start - _LED)
            return bool(c.search("prepositional", low, a.start) or c.within("give", low, a.start))
    return False
