"""Flows of which one end is several states: 'imports from Egypt and India', '$60 million to Georgia and Armenia' have no one origin or
destination."""

from pledger.mentions.types import Party
from pledger.records.claims import Claim
from pledger.records.flows import Flow

_PAIR = 2


def open_ends(p: Claim) -> None:
    """Leaves an end open that is one of several states in a row, of a number of three parties or more."""
    origin, destination = p.flow.origin, p.flow.destination
    if len(p.parties) <= _PAIR or not (origin and destination):
        return
    named = [x for x in p.c.parties(p.c.start, p.c.end) if len(x.codes) == 1]
    p.flow = Flow(None if _in_row(p, named, origin) else origin, None if _in_row(p, named, destination) else destination)


def _in_row(p: Claim, named: list[Party], code: str) -> bool:
    """Whether a state stands in a row with another that is neither end."""
    for a, b in zip(named, named[1:], strict=False):
        others = {a.codes[0], b.codes[0]} - {p.flow.origin, p.flow.destination}
        if code in (a.codes[0], b.codes[0]) and others and others <= set(p.parties) and p.c.fullmatch("states_gap", a.end, b.start):
            return True
    return False
