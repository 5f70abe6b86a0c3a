"""The day on which documents are to be signed of which only the visit is dated: 'He will visit Togo on 14 May. They will sign a pact.'"""

from collections.abc import Sequence

from pledger.records.signing import AWAITED
from pledger.records.types import Instrument, Meeting, Record


def awaited_on(records: Sequence[Record]) -> list[Record]:
    """The records; documents whose signature is awaited take the day of the meetings to come, where all of these have one."""
    days = {r.date for r in records if isinstance(r, Meeting) and r.planned and r.date}
    if len(days) != 1:
        return list(records)
    day = days.pop()
    return [r.but(date=day) if isinstance(r, Instrument) and AWAITED in r.doubts and r.date is None else r for r in records]
