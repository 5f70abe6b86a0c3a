"""Records from JSON: the inverse of `Record.to_json`, checked against the types. Errors name file, line and field."""

import json
import math
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import MISSING, fields
from functools import cache
from pathlib import Path
from typing import Any

from pledger.errors import RecordError
from pledger.records import types as t

_CLASSES: dict[str, type[t.Record]] = {c.kind: c for c in (t.Figure, t.Target, t.Instrument, t.Meeting, t.Pledge, t.Project)}
_CHOICES: dict[tuple[str, str], tuple[str, ...]] = {
    ("", "indicator"): t.INDICATORS,
    ("", "measure"): t.MEASURES,
    ("", "bound"): t.BOUNDS,
    ("", "strength"): t.LADDER,
    ("", "sector"): t.SECTORS,
    ("instrument", "type"): t.INSTRUMENT_TYPES,
    ("instrument", "status"): t.INSTRUMENT_STATUSES,
    ("meeting", "type"): t.MEETING_TYPES,
    ("project", "type"): t.PROJECT_TYPES,
    ("project", "status"): t.PROJECT_STATUSES,
}
_NUMBERS = frozenset({"value", "low", "high", "baseline"})
_TEXTS = frozenset({"title", "action", "name", "source"})


class _Refused(Exception):
    """What is wrong with a value; the caller adds where it stands."""


def from_json(row: Mapping[str, Any], where: str = "record") -> t.Record:
    """The record that `row` (as `to_json` prints it) stands for. Unknown fields are refused.

    A missing `links`, `confidence` or `id` is filled in.

    Raises RecordError: `FILE:LINE: field X: what is wrong`.
    """
    kind = row.get("kind")
    cls = _CLASSES.get(kind) if isinstance(kind, str) else None
    if cls is None:
        raise RecordError(f"{where}: field kind: {kind!r} is none of {', '.join(t.KINDS)}")
    known = {f.name: f for f in fields(cls) if not f.metadata.get("inner")}
    for name in row:
        if name != "kind" and name not in known:
            raise RecordError(f"{where}: field {name}: a {kind} has no such field")
    for name in ("source", "evidence"):
        if name not in row:
            raise RecordError(f"{where}: field {name}: is missing")
    content: dict[str, Any] = {}
    for name, value in row.items():
        if name == "kind":
            continue
        try:
            content[name] = _value(cls.kind, name, value)
        except _Refused as error:
            raise RecordError(f"{where}: field {name}: {error}") from None
    return cls(**content).identified()


def choices(kind: str, field: str) -> tuple[str, ...]:
    """The values that a field of a kind of record may have; empty where it is free."""
    return _CHOICES.get((kind, field)) or _CHOICES.get(("", field)) or ()


def _value(kind: str, name: str, value: Any) -> Any:
    if name in _SHAPED:
        return _SHAPED[name](value)
    allowed = choices(kind, name)
    if allowed:
        nullable = name == "status" or (name == "bound" and kind in ("instrument", "project"))
        if not (value in allowed or (nullable and value is None)):
            raise _Refused(f"{value!r} is none of {', '.join(allowed)}")
        return value
    if name in _NUMBERS:
        return _number(value)
    if name in _TEXTS:
        if not isinstance(value, str):
            raise _Refused(f"{value!r} is no text")
        return value
    if value is not None and not isinstance(value, str):
        raise _Refused(f"{value!r} is neither text nor null")
    return value


def _number(value: Any) -> float | int | None:
    if value is None:
        return None
    if isinstance(value, bool) or not isinstance(value, int | float) or not math.isfinite(value):
        raise _Refused(f"{value!r} is no number")
    return value


def _confidence(value: Any) -> float:
    number = _number(value)
    if number is None or not 0 <= number <= 1:
        raise _Refused(f"{value!r} is not between 0 and 1")
    return number


def _count(value: Any) -> int | None:
    if value is not None and (isinstance(value, bool) or not isinstance(value, int)):
        raise _Refused(f"{value!r} is no whole number")
    return value


def _planned(value: Any) -> bool:
    if not isinstance(value, bool):
        raise _Refused(f"{value!r} is neither true nor false")
    return value


def _identity(value: Any) -> str:
    if value is not None and not isinstance(value, str):
        raise _Refused(f"{value!r} is no text")
    return value or ""


def _codes(value: Any) -> tuple[str, ...]:
    if not isinstance(value, list | tuple) or not all(isinstance(v, str) and v for v in value):
        raise _Refused(f"{value!r} is no list of codes")
    return tuple(value)


def _each(make: Callable[[Any], Any]) -> Callable[[Any], tuple[Any, ...]]:
    def build(value: Any) -> tuple[Any, ...]:
        if not isinstance(value, list | tuple):
            raise _Refused(f"{value!r} is no list")
        return tuple(make(v) for v in value)

    return build


def _evidence(value: Any) -> t.Evidence:
    if not isinstance(value, Mapping) or set(value) != {"start", "end", "text"}:
        raise _Refused(f"{value!r} is no {{start, end, text}}")
    start, end, text = value["start"], value["end"], value["text"]
    if type(start) is not int or type(end) is not int or not isinstance(text, str) or not 0 <= start <= end or end - start != len(text):
        raise _Refused(f"offsets {start!r}:{end!r} do not fit {text!r}")
    return t.Evidence(start, end, text)


def _named(cls: type, parts: tuple[str, ...]) -> Callable[[Any], Any]:
    def build(value: Any) -> Any:
        if not isinstance(value, Mapping) or not set(value) <= set(parts):
            raise _Refused(f"{value!r} is no {{{', '.join(parts)}}}")
        if not all(v is None or isinstance(v, str) for v in value.values()):
            raise _Refused(f"{value!r} holds something that is neither text nor null")
        try:
            return cls(**value)
        except TypeError:
            raise _Refused(f"{value!r} lacks a part of {{{', '.join(parts)}}}") from None

    return build


def _link(value: Any) -> t.Link:
    link: t.Link = _named(t.Link, ("relation", "id"))(value)
    if link.relation not in t.RELATIONS:
        raise _Refused(f"relation {link.relation!r} is none of {', '.join(t.RELATIONS)}")
    return link


def _speaker(value: Any) -> t.Speaker | None:
    return None if value is None else _named(t.Speaker, ("name", "office", "country"))(value)


_SHAPED: dict[str, Callable[[Any], Any]] = {
    "id": _identity,
    "evidence": _each(_evidence),
    "parties": _codes,
    "actors": _codes,
    "location": _codes,
    "links": _each(_link),
    "said_by": _speaker,
    "participants": _each(_named(t.Participant, ("name", "office", "country"))),
    "institutions": _each(_named(t.Body, ("name", "country"))),
    "confidence": _confidence,
    "count": _count,
    "planned": _planned,
}


def parse_lines(lines: Iterable[str], name: str) -> Iterator[t.Record]:
    """Records from JSON Lines; empty lines are skipped. Raises RecordError naming `name`, line and field."""
    for number, line in enumerate(lines, 1):
        if not line.strip():
            continue
        where = f"{name}:{number}"
        try:
            row = json.loads(line)
        except json.JSONDecodeError as error:
            raise RecordError(f"{where}: not JSON: {error.msg} at column {error.colno}") from None
        if not isinstance(row, dict):
            raise RecordError(f"{where}: not an object")
        yield from_json(row, where)


def read_records(path: Path) -> list[t.Record]:
    """Every record of a JSON Lines file. Raises RecordError when it cannot be read or does not fit."""
    try:
        with path.open(encoding="utf-8") as lines:
            return list(parse_lines(lines, path.name))
    except (OSError, UnicodeDecodeError) as error:
        raise RecordError(f"{path}: cannot be read: {error}") from error


def trusted(row: Mapping[str, Any]) -> t.Record:
    """`from_json` without its checks, for what was checked before it was stored (the ledger's own rows); many times as fast."""
    kind = row["kind"]
    content = {**_defaults(kind), **row}
    del content["kind"]
    for name in _shaped_fields(kind):
        value = content[name]
        content[name] = None if value is None else _MAKE[name](value)
    record = object.__new__(_CLASSES[kind])
    record.__dict__.update(content)  # what the generated __init__ of a frozen class does field by field
    return record


def to_plain(record: t.Record) -> dict[str, Any]:
    """`record.to_json()`, many times as fast."""
    held, kind = record.__dict__, record.kind
    content = {"kind": kind, **{name: held[name] for name in field_names(kind)}}
    for name in _shaped_fields(kind):
        value = content[name]
        content[name] = None if value is None else _TOLD[name](value)
    return content


def _speaking(v: Mapping[str, Any]) -> t.Speaker:
    return t.Speaker(v.get("name"), v.get("office"), v.get("country"))


def _person(p: t.Speaker | t.Participant) -> dict[str, Any]:
    return {"name": p.name, "office": p.office, "country": p.country}


_MAKE: dict[str, Callable[[Any], Any]] = {
    "evidence": lambda values: tuple([t.Evidence(v["start"], v["end"], v["text"]) for v in values]),
    "parties": tuple,
    "actors": tuple,
    "location": tuple,
    "links": lambda values: tuple([t.Link(v["relation"], v["id"]) for v in values]),
    "said_by": _speaking,
    "participants": lambda values: tuple([t.Participant(v.get("name"), v.get("office"), v.get("country")) for v in values]),
    "institutions": lambda values: tuple([t.Body(v["name"], v.get("country")) for v in values]),
}
_TOLD: dict[str, Callable[[Any], Any]] = {
    "evidence": lambda values: [{"start": e.start, "end": e.end, "text": e.text} for e in values],
    "parties": list,
    "actors": list,
    "location": list,
    "links": lambda values: [{"relation": x.relation, "id": x.id} for x in values],
    "said_by": _person,
    "participants": lambda values: [_person(p) for p in values],
    "institutions": lambda values: [{"name": b.name, "country": b.country} for b in values],
}


def told(name: str, value: Any) -> Any:
    """A field's value as plain JSON types, as `to_json` gives it."""
    return _TOLD[name](value) if value is not None and name in _TOLD else value


@cache
def field_names(kind: str) -> tuple[str, ...]:
    """The names of a kind's fields that are its content, in the order of `to_json`: id and source first."""
    names = [f.name for f in fields(_CLASSES[kind]) if not f.metadata.get("inner")]
    return ("id", "source", *(n for n in names if n not in ("id", "source")))


@cache
def _shaped_fields(kind: str) -> tuple[str, ...]:
    """The fields of a kind that have another form in JSON."""
    return tuple(name for name in field_names(kind) if name in _MAKE)


@cache
def _defaults(kind: str) -> Mapping[str, Any]:
    return {f.name: f.default for f in fields(_CLASSES[kind]) if f.default is not MISSING}
