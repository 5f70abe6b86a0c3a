"""What a loader gives, and how it says what it left out.

The rule for all loaders: a row that is well-formed but no bilateral total of today's countries (a breakdown, a group, the world, a
dissolved state) is left out and counted by reason; a row that is wrong (negative, unknown code, no number, a second value for the same
thing) refuses the file as a whole, named by file and row.
"""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field

from pledger.statistics.plain import refuse_duplicates
from pledger.statistics.types import Observation


@dataclass(frozen=True, slots=True)
class Loaded:
    """The observations of one file, and how many rows were left out, by reason."""

    provider: str
    observations: tuple[Observation, ...]
    left_out: dict[str, int] = field(default_factory=dict)


def gathered(provider: str, rows: Iterable[Observation | str]) -> Loaded:
    """Observations and, for each row left out, the reason, as a Loaded. Raises StatisticsError on duplicates."""
    found: list[Observation] = []
    left_out: Counter[str] = Counter()
    for row in rows:
        if isinstance(row, str):
            left_out[row] += 1
        else:
            found.append(row)
    refuse_duplicates(found)
    return Loaded(provider, tuple(found), dict(left_out))
