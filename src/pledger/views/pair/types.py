"""The read model of two countries: what the page "Pair" and the brief show. Facts and codes only; wording and form are the reader's.

Dates are EDTF, amounts stand in their records (`value`, `unit`, `bound`, full units), people and bodies as printed. A `source` is the
number of one in `Pair.sources`. Every tuple is sorted as its field says and may be empty.
"""

import datetime
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from pledger.checks import Check
from pledger.outlook import Outlook
from pledger.records.types import Figure, Instrument, Meeting, Pledge, Project, Record, Target
from pledger.statistics import Observation

FATES = ("done", "overdue", "stalled", "slipped", "advanced", "restated", "standing")
DEADLINES = ("target", "pledge", "document", "expiry", "meeting")


@dataclass(frozen=True, slots=True)
class Party:
    """A country (ISO 3166-1 alpha-3) or an international body, with its name in full."""

    code: str
    name: str


@dataclass(frozen=True, slots=True)
class Source:
    """A text or a published statistic, numbered from 1: texts by date and name, then statistics by agency and address.

    `kind`: `text` or `statistic`. `id`: the ledger's, empty for a statistic. `name`: the file's name, or the agency. `reprints`: names
    of texts that repeat it.
    """

    number: int
    kind: str
    id: str
    name: str
    title: str | None = None
    url: str | None = None
    date: str | None = None
    reprints: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class Step:
    """One step of an entry's history.

    `record`: the statement (persons' corrections made), or for a target's `met` and `missed` the figure that settles it; None for
    `lapsed`. `own`: whether it is a statement of the entry itself. `against`: the id of the statement it is held against.
    """

    verdict: str
    stated: str | None
    record: Record | None
    source: int | None
    own: bool
    against: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Kept:
    """An entry of the ledger. `stated`: dates of its first and last statement. `status`: the last verdict. `now`: the entry as now believed
    (a record with the entry's id, no source and no evidence). `wider`: it has parties beyond the two. `occasion`: the entry id of the
    meeting where it was agreed, where that is known. `worries`: ids of findings on it."""

    entry: str
    parties: tuple[str, ...]
    stated: tuple[str | None, str | None]
    status: str
    confidence: float
    now: Record
    wider: bool
    steps: tuple[Step, ...]
    occasion: str | None = None
    worries: tuple[str, ...] = ()

    @property
    def statements(self) -> tuple[Step, ...]:
        """The steps that are statements of the entry itself, oldest first; at least one."""
        return tuple(s for s in self.steps if s.own)


@dataclass(frozen=True, slots=True, kw_only=True)
class FigureKept(Kept):
    """A figure as now believed, and each statement's verdict by official statistics, in the order of `statements`."""

    now: Figure
    checks: tuple[Check, ...]


@dataclass(frozen=True, slots=True, kw_only=True)
class Goalpost(Kept):
    """A target as it now stands (its standing deadline carried over) and its prospects; `steps` are its moves and outcomes."""

    now: Target
    outlook: Outlook


@dataclass(frozen=True, slots=True, kw_only=True)
class PledgeKept(Kept):
    """A pledge on its ladder (`now.strength`, from `first_strength`); `fate`: one of FATES."""

    now: Pledge
    first_strength: str
    fate: str


@dataclass(frozen=True, slots=True, kw_only=True)
class DocumentKept(Kept):
    """A document; `expires`: the last day of the period it covers, None where it gives none."""

    now: Instrument
    expires: datetime.date | None


@dataclass(frozen=True, slots=True, kw_only=True)
class MeetingKept(Kept):
    """A meeting; `unreported`: it was planned for a day that has passed, and nothing says that it was held."""

    now: Meeting
    unreported: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class ProjectKept(Kept):
    """A project, with what is known of its status and cost."""

    now: Project


@dataclass(frozen=True, slots=True)
class Event:
    """A meeting, or the signature of a document. `date`: EDTF or None."""

    date: str | None
    what: MeetingKept | DocumentKept


@dataclass(frozen=True, slots=True)
class Claim:
    """Turnover as one statement claims it for a period, with its verdict."""

    entry: str
    figure: Figure
    stated: str | None
    source: int
    check: Check


@dataclass(frozen=True, slots=True)
class Official:
    """One official figure and the number of its source."""

    observation: Observation
    source: int


@dataclass(frozen=True, slots=True)
class Numbers:
    """The state of relations in numbers.

    `claims`: annual and part-year trade turnover as claimed, by period, then by day of the statement. `official`: turnover as official
    statistics have it, by period and agency. `flows`: the two directions as statistics have them, same order. `figures`: every figure of
    the pair, turnover first, then exports and imports, then the rest by indicator; the latest period first.
    """

    claims: tuple[Claim, ...]
    official: tuple[Official, ...]
    flows: tuple[Official, ...]
    figures: tuple[FigureKept, ...]


@dataclass(frozen=True, slots=True)
class Doubt:
    """Something a reader should look at: a finding of the ledger, or a figure that statistics contradict or dispute.

    `kind`: a finding's, or `contradicted`, `disputed`. `records`: the statements in doubt. `check`: of a figure held against statistics.
    """

    id: str
    kind: str
    severity: str
    explanation: str
    entries: tuple[str, ...]
    records: tuple[str, ...]
    check: Check | None = None


@dataclass(frozen=True, slots=True)
class Deadline:
    """Something due. `date`: EDTF as stated; `day`: its last day. `kind`: one of DEADLINES. `late`: the day has passed and it is open."""

    day: datetime.date
    date: str
    kind: str
    what: Goalpost | PledgeKept | DocumentKept | MeetingKept
    late: bool


@dataclass(frozen=True, slots=True)
class Change:
    """Something new since a day: a step of an entry's history."""

    stated: str
    step: Step
    what: Kept


@dataclass(frozen=True, slots=True)
class Pair:
    """Two parties and all that stands between them on `day`.

    `held`: entries in the ledger by kind; where it has more than the model holds (the last stated are taken), `left_out` says how many.
    `timeline`: oldest first, undated last. `goalposts`, `pledges`, `documents`, `projects`, `meetings`: the last stated first. `doubts`:
    the gravest first. `deadlines`: the next first. `changes`: since `since`, oldest first; empty without it.
    """

    one: Party
    two: Party
    day: datetime.date
    since: datetime.date | None
    held: Mapping[str, int]
    left_out: int
    numbers: Numbers
    timeline: tuple[Event, ...]
    goalposts: tuple[Goalpost, ...]
    pledges: tuple[PledgeKept, ...]
    documents: tuple[DocumentKept, ...]
    meetings: tuple[MeetingKept, ...]
    projects: tuple[ProjectKept, ...]
    doubts: tuple[Doubt, ...]
    deadlines: tuple[Deadline, ...]
    changes: tuple[Change, ...]
    sources: tuple[Source, ...]

    @property
    def empty(self) -> bool:
        """Whether the ledger holds nothing between the two."""
        return not any(self.held.values())

    def entries(self) -> Iterator[Kept]:
        """Every entry of the model."""
        yield from (*self.numbers.figures, *self.goalposts, *self.pledges, *self.documents, *self.meetings, *self.projects)
