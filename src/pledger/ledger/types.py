"""What the ledger is made of: statements (items), judgements, entries with their history, findings. Frozen; changed by `replace`."""

import datetime
import hashlib
from collections.abc import Mapping
from dataclasses import dataclass, field
from functools import cached_property
from typing import Any

from pledger.ledger.dates import first_day
from pledger.records.types import Record

SAME, DIFFERENT, UNSURE = "same", "different", "unsure"
FINDING_KINDS = ("conflict", "arithmetic", "moved_goalpost", "overdue", "stalled", "out_of_office")
SEVERITIES = ("high", "medium", "low")
_LATE = datetime.date.max


@dataclass(frozen=True, slots=True)
class Item:
    """A record as the ledger holds it: with its source's date, and the names of the projects and instruments it links to in its source.

    `content` is the record, for those who know of what kind it is; `notes` is for what pure functions of the item have worked out.
    """

    record: Record
    stated: str | None = None
    about: tuple[str, ...] = ()
    place_in_time: tuple[datetime.date, str, int, str] = field(init=False, repr=False, compare=False)
    content: Any = field(init=False, repr=False, compare=False)
    notes: dict[str, Any] = field(init=False, repr=False, compare=False, default_factory=dict)

    def __post_init__(self) -> None:
        """`place_in_time` sorts statements oldest first; those of one source by where they stand in it; undated ones last."""
        start = self.record.evidence[0].start if self.record.evidence else 0
        object.__setattr__(self, "place_in_time", (self.day or _LATE, self.record.source, start, self.record.id))
        object.__setattr__(self, "content", self.record)

    @property
    def id(self) -> str:
        return self.record.id

    @property
    def day(self) -> datetime.date | None:
        """The first day of the source's date."""
        return first_day(self.stated)


@dataclass(frozen=True, slots=True)
class Step:
    """One step of an entry's history: `record` (None for `lapsed`), its source's date, the verdict, the statement it is held against."""

    record: str | None
    stated: str | None
    verdict: str
    against: str | None = None

    def to_json(self) -> dict[str, Any]:
        return {"record": self.record, "stated": self.stated, "verdict": self.verdict, "against": self.against}


@dataclass(frozen=True, slots=True)
class Judgement:
    """Who or what put two records together or apart: a `rule` with its score, or a person (`by`); `detail` is what a reader sees."""

    one: str
    other: str
    verdict: str
    score: float | None = None
    by: str = "rule"
    detail: tuple[str, ...] = ()

    def to_json(self) -> dict[str, Any]:
        score = None if self.score is None else round(self.score, 3)
        return {"records": [self.one, self.other], "verdict": self.verdict, "score": score, "by": self.by, "detail": list(self.detail)}


@dataclass(frozen=True)
class Entry:
    """Records that speak of the same thing, oldest first, and what became of it."""

    kind: str
    parties: tuple[str, ...]
    records: tuple[str, ...]
    stated: tuple[str | None, str | None]
    view: Mapping[str, Mapping[str, Any]]
    history: tuple[Step, ...]
    links: tuple[Mapping[str, str], ...] = ()
    judgements: tuple[Judgement, ...] = ()
    confidence: float = 1.0

    @cached_property
    def id(self) -> str:
        """Stable as long as the oldest record stands."""
        return "e" + hashlib.sha256(f"{self.kind}\n{self.records[0]}".encode()).hexdigest()[:15]

    @property
    def status(self) -> str:
        """The last verdict that says something of the thing itself: what a list of the ledger shows."""
        return self.history[-1].verdict

    def to_json(self) -> dict[str, Any]:
        return {
            "id": self.id,
            "kind": self.kind,
            "parties": list(self.parties),
            "records": list(self.records),
            "stated": list(self.stated),
            "status": self.status,
            "confidence": self.confidence,
            "view": {k: dict(v) for k, v in self.view.items()},
            "history": [s.to_json() for s in self.history],
            "links": [dict(x) for x in self.links],
            "judgements": [j.to_json() for j in self.judgements],
        }


@dataclass(frozen=True)
class Finding:
    """Something a reader of the ledger should look at. `entries` are entry ids, `evidence` quoted words by record."""

    kind: str
    severity: str
    records: tuple[str, ...]
    explanation: str
    entries: tuple[str, ...] = ()
    evidence: tuple[Mapping[str, Any], ...] = ()

    @property
    def id(self) -> str:
        return "f" + hashlib.sha256("\n".join((self.kind, *self.records)).encode()).hexdigest()[:15]

    def to_json(self) -> dict[str, Any]:
        return {
            "id": self.id,
            "kind": self.kind,
            "severity": self.severity,
            "entries": list(self.entries),
            "records": list(self.records),
            "explanation": self.explanation,
            "evidence": [dict(e) for e in self.evidence],
        }


@dataclass(frozen=True)
class Ruling:
    """Decisions of people that gathering must follow: pairs of records put `same`, `different` or `unsure`, and groups that are `settled`
    (reviewed as they stand: no rule joins two of them). Values of `who` name the person by pair."""

    same: frozenset[tuple[str, str]] = frozenset()
    different: frozenset[tuple[str, str]] = frozenset()
    unsure: frozenset[tuple[str, str]] = frozenset()
    settled: tuple[frozenset[str], ...] = ()
    who: Mapping[tuple[str, str], str] = field(default_factory=dict)


def pair(one: str, other: str) -> tuple[str, str]:
    """The two ids in order, so that a pair has one name."""
    return (one, other) if one <= other else (other, one)
