"""Two countries on one page: `pair(connection, one, two, day)` gives the read model that the page and the brief show."""

from pledger.views.pair.parties import named, party
from pledger.views.pair.read import pair
from pledger.views.pair.types import (
    Change,
    Claim,
    Deadline,
    DocumentKept,
    Doubt,
    Event,
    FigureKept,
    Goalpost,
    Kept,
    MeetingKept,
    Numbers,
    Official,
    Pair,
    Party,
    PledgeKept,
    ProjectKept,
    Source,
    Step,
)  # fmt: skip

__all__ = [
    "Change", "Claim", "Deadline", "DocumentKept", "Doubt", "Event", "FigureKept", "Goalpost", "Kept", "MeetingKept", "Numbers", "Official",
    "Pair", "Party", "PledgeKept", "ProjectKept", "Source", "Step", "named", "pair", "party",
]  # fmt: skip
