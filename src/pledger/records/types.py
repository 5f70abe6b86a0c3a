"""The six kinds of record, as frozen dataclasses. What each field means: docs/records.md (generated from here)."""

import hashlib
import json
from collections.abc import Callable
from dataclasses import dataclass, field, fields, is_dataclass
from functools import cache
from json.encoder import encode_basestring_ascii
from math import isfinite
from operator import attrgetter
from typing import Any, ClassVar, Self

_NOT_SAID = frozenset(["id", "links", "confidence"])  # fields that are no part of what a record says
_BARE = frozenset([str, float, int, bool, type(None)])  # types that are JSON already
KINDS = ("figure", "target", "instrument", "meeting", "pledge", "project")
INDICATORS = (
    "trade_turnover", "exports", "imports", "trade_balance", "investment", "contracts", "project_portfolio", "enterprises",
    "joint_ventures", "freight", "passengers", "tourists", "flights",
    "students", "grants", "loans", "aid", "energy", "water", "production", "capacity",
    "gdp", "population", "documents", "other",
)  # fmt: skip
MEASURES = ("level", "change", "growth", "multiple", "share", "rank")
BOUNDS = ("exactly", "about", "nearly", "over", "at_least", "under", "up_to", "between")
LADDER = ("discussed", "proposed", "willing", "agreed", "ordered", "signed", "begun", "done")
INSTRUMENT_TYPES = (
    "treaty", "agreement", "protocol", "declaration", "joint_statement", "memorandum", "roadmap", "programme", "plan", "contract", "other",
)  # fmt: skip
INSTRUMENT_STATUSES = ("proposed", "prepared", "signed", "ratified", "in_force", "ended")
MEETING_TYPES = (
    "state_visit", "official_visit", "working_visit", "visit", "talks", "commission_session", "summit", "forum", "call", "ceremony",
    "other",
)  # fmt: skip
SECTORS = (
    "trade", "industry", "agriculture", "energy", "water", "transport", "digital", "finance", "customs", "labour", "education", "culture",
    "tourism", "health", "security", "environment", "science", "politics",
)  # fmt: skip
PROJECT_TYPES = (
    "hydropower", "power_line", "power_plant", "reservoir", "railway", "road", "airport", "air_route", "corridor", "border_post",
    "industrial_zone", "plant", "pipeline", "logistics", "university", "monument", "fund", "programme", "other",
)  # fmt: skip
PROJECT_STATUSES = ("planned", "under_construction", "operating", "suspended")
RELATIONS = ("at", "carries", "about")


@dataclass(frozen=True, slots=True)
class Evidence:
    """Words of the source that prove a record: `text` is exactly `source.text[start:end]` (Unicode code points, end exclusive)."""

    start: int
    end: int
    text: str


@dataclass(frozen=True, slots=True)
class Speaker:
    """Who is quoted or cited: a person with office, or a body (in `name`). `country`: ISO alpha-3."""

    name: str | None = None
    office: str | None = None
    country: str | None = None


@dataclass(frozen=True, slots=True)
class Participant:
    """One who takes part in a meeting; an office without a name, or a country alone, is allowed."""

    name: str | None = None
    office: str | None = None
    country: str | None = None


@dataclass(frozen=True, slots=True)
class Body:
    """An institution that concluded an instrument, as printed, with its country (ISO alpha-3) or None."""

    name: str
    country: str | None = None


@dataclass(frozen=True, slots=True)
class Link:
    """Another record of the same source: `relation` is one of RELATIONS, `id` that record's."""

    relation: str
    id: str


@dataclass(frozen=True, slots=True)
class Reason:
    """Why a record is as it is: which `rule` decided on which words, by which row of which table; for `pledger explain`."""

    rule: str
    detail: str = ""
    start: int | None = None
    end: int | None = None


@dataclass(frozen=True, kw_only=True)
class Record:
    """What every record has. `rule`, `doubts` and `reasons` say how it came about; they are no part of its content."""

    kind: ClassVar[str] = ""

    source: str
    evidence: tuple[Evidence, ...]
    parties: tuple[str, ...] = ()
    said_by: Speaker | None = None
    links: tuple[Link, ...] = ()
    id: str = ""
    confidence: float = 1.0
    rule: str = field(default="", compare=False, metadata={"inner": True})
    doubts: tuple[str, ...] = field(default=(), compare=False, metadata={"inner": True})
    reasons: tuple[Reason, ...] = field(default=(), compare=False, metadata={"inner": True})

    def to_json(self) -> dict[str, Any]:
        """The record as `pledger read` prints it: plain JSON types, `kind` first, inner fields left out."""
        content = {name: _plain(value) for name, value in _fields_of(self).items()}
        return {"kind": self.kind, "id": content.pop("id"), "source": content.pop("source"), **content}

    def identified(self) -> "Record":
        """This record with its id: given ids are kept, else its `digest`."""
        return self if self.id else self.but(id=self.digest())

    def but(self, **changes: Any) -> Self:
        """This record with other values of these fields, as `dataclasses.replace` gives it, in a fraction of the time."""
        made = object.__new__(type(self))
        made.__dict__.update(self.__dict__, **changes)
        return made

    def digest(self) -> str:
        """The id that follows from the source and the content (not from links and confidence)."""
        return hashlib.sha256(_json_of_fields(self).encode("ascii")).hexdigest()[:16]


@cache
def _content_of(kind: Any) -> tuple[tuple[str, ...], Callable[[Any], tuple[Any, ...]]]:
    """The names of the fields of a dataclass, inner ones left out, and what gives their values."""
    names = tuple(f.name for f in fields(kind) if not f.metadata.get("inner"))
    return names, attrgetter(*names)


def _fields_of(value: Any) -> dict[str, Any]:
    """The fields of a dataclass, inner ones left out."""
    kind: Any = type(value)
    names, values = _content_of(kind)
    return dict(zip(names, values(value), strict=True))


def _plain(value: Any) -> Any:
    if type(value) in _BARE:
        return value
    if isinstance(value, tuple):
        return [_plain(v) for v in value]
    if is_dataclass(value):
        return _fields_of(value)
    return value


@cache
def _written(kind: Any) -> tuple[tuple[str, ...], Callable[[Any], tuple[Any, ...]]]:
    """What stands before each value of a dataclass in the JSON of its content, names in order, and what gives the values."""
    names = [name for name in _content_of(kind)[0] if name not in _NOT_SAID]
    names = sorted([*names, "kind"] if hasattr(kind, "kind") else names)
    return tuple(f'{", " if i else "{"}"{name}": ' for i, name in enumerate(names)), attrgetter(*names)


def _json_of_fields(value: Any) -> str:
    kind: Any = type(value)
    leads, values = _written(kind)
    said = zip(leads, values(value), strict=True)  # half of the values of a record are nothing
    return "".join([f"{lead}null" if v is None else lead + _WRITERS[type(v)](v) for lead, v in said]) + "}"


class _Writers(dict[type, Callable[[Any], str]]):
    """How the values of each type are written as JSON, as `json.dumps(..., sort_keys=True)` does, in half the time: ids are made of it."""

    def __missing__(self, kind: type) -> Callable[[Any], str]:
        self[kind] = _json_of_fields
        return _json_of_fields


_WRITERS: _Writers = _Writers(
    {
        str: encode_basestring_ascii,
        type(None): lambda _: "null",
        bool: json.dumps,
        int: int.__repr__,
        float: lambda v: repr(v) if isfinite(v) else json.dumps(v),
        tuple: lambda values: f"[{', '.join([_WRITERS[type(v)](v) for v in values])}]",
        Evidence: lambda e: f'{{"end": {e.end}, "start": {e.start}, "text": {encode_basestring_ascii(e.text)}}}',
    }
)


@dataclass(frozen=True, kw_only=True)
class Quantified(Record):
    """What figures and targets share: what is measured, how, how much and when."""

    indicator: str = "other"
    subject: str | None = None
    origin: str | None = None
    destination: str | None = None
    measure: str = "level"
    value: float | None = None
    unit: str | None = None
    bound: str = "exactly"
    low: float | None = None
    high: float | None = None
    period: str | None = None
    whole: str | None = None


@dataclass(frozen=True, kw_only=True)
class Figure(Quantified):
    """A number claimed of the world as it is or was."""

    kind: ClassVar[str] = "figure"


@dataclass(frozen=True, kw_only=True)
class Target(Quantified):
    """A number promised, aimed at or forecast by an official."""

    kind: ClassVar[str] = "target"

    deadline: str | None = None
    baseline: float | None = None
    strength: str = "willing"


@dataclass(frozen=True, kw_only=True)
class Instrument(Record):
    """A document agreed between parties."""

    kind: ClassVar[str] = "instrument"

    type: str = "other"
    title: str = ""
    institutions: tuple[Body, ...] = ()
    status: str | None = None
    date: str | None = None
    place: str | None = None
    period: str | None = None
    value: float | None = None
    unit: str | None = None
    bound: str | None = None
    count: int | None = 1


@dataclass(frozen=True, kw_only=True)
class Meeting(Record):
    """People of different parties meet, visit, call."""

    kind: ClassVar[str] = "meeting"

    type: str = "talks"
    participants: tuple[Participant, ...] = ()
    date: str | None = None
    place: str | None = None
    planned: bool = False


@dataclass(frozen=True, kw_only=True)
class Pledge(Record):
    """An undertaking without a number of its own."""

    kind: ClassVar[str] = "pledge"

    actors: tuple[str, ...] = ()
    action: str = ""
    sector: str = "politics"
    deadline: str | None = None
    strength: str = "agreed"


@dataclass(frozen=True, kw_only=True)
class Project(Record):
    """A named thing being built, set up or run."""

    kind: ClassVar[str] = "project"

    name: str = ""
    type: str = "other"
    location: tuple[str, ...] = ()
    status: str | None = None
    value: float | None = None
    unit: str | None = None
    bound: str | None = None
