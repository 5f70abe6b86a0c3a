"""Records given as JSON Lines: what `pledger read` prints, or written by hand."""

import json
from collections.abc import Iterable, Iterator
from dataclasses import fields
from typing import Any

from pledger.errors import RecordError
from pledger.records.types import BOUNDS, INDICATORS, MEASURES, Evidence, Figure, Link, Quantified, Speaker, Target

_KINDS: dict[str, type[Quantified]] = {"figure": Figure, "target": Target}
_NUMBERS = ("value", "low", "high", "baseline", "confidence")
_WORDS = ("id", "source", "subject", "origin", "destination", "unit", "period", "whole", "deadline", "strength")
_LISTED = {"indicator": INDICATORS, "measure": MEASURES, "bound": BOUNDS}


def records(lines: Iterable[str], name: str) -> Iterator[Quantified | RecordError]:
    """The figures and targets among JSON Lines; records of other kinds are passed over.

    A line is a record, or `{"id": ..., "claim": record}`. A line that is no such thing comes as a RecordError that names file and
    line, so that the caller may tell it and go on.
    """
    for number, line in enumerate(lines, 1):
        if not line.strip():
            continue
        try:
            found = record(json.loads(line), f"{name}:{number}")
        except json.JSONDecodeError as error:
            yield RecordError(f"{name}:{number}: not JSON ({error.msg}); each line must be one record")
        except RecordError as error:
            yield error
        else:
            if found is not None:
                yield found


def record(obj: Any, where: str) -> Quantified | None:
    """The figure or target that a JSON object is; None for a record of another kind. Raises RecordError naming record and field."""
    if isinstance(obj, dict) and "kind" not in obj and isinstance(obj.get("claim"), dict):
        obj = {**obj["claim"], **{k: obj[k] for k in ("id",) if k in obj}}
    if not isinstance(obj, dict) or not isinstance(obj.get("kind"), str):
        raise RecordError(f"{where}: no record: a JSON object with a `kind` is needed")
    kind = _KINDS.get(obj["kind"])
    if kind is None:
        return None
    names = {f.name for f in fields(kind) if not f.metadata.get("inner")}
    given = {k: v for k, v in obj.items() if k in names and v is not None}
    _check(given, where)
    return _built(kind, given, where)


def _check(given: dict[str, Any], where: str) -> None:
    for name, value in given.items():
        if name in _NUMBERS and (isinstance(value, bool) or not isinstance(value, (int, float)) or not -1e300 < value < 1e300):
            raise RecordError(f"{where}: {name} is {value!r}, not a number")
        if name in _WORDS and not isinstance(value, str):
            raise RecordError(f"{where}: {name} is {value!r}, not a text")
        if name in _LISTED and value not in _LISTED[name]:
            raise RecordError(f"{where}: {name} is {value!r}, not one of {', '.join(_LISTED[name])}")
        if name == "parties" and not (isinstance(value, list) and all(isinstance(p, str) for p in value)):
            raise RecordError(f"{where}: parties is {value!r}, not a list of country codes")


def _built(kind: type[Quantified], given: dict[str, Any], where: str) -> Quantified:
    try:
        given["evidence"] = tuple(Evidence(e["start"], e["end"], e["text"]) for e in given.get("evidence", ()))
        given["links"] = tuple(Link(e["relation"], e["id"]) for e in given.get("links", ()))
        if "said_by" in given:
            given["said_by"] = Speaker(**{k: given["said_by"].get(k) for k in ("name", "office", "country")})
    except (TypeError, KeyError, AttributeError) as error:
        raise RecordError(f"{where}: evidence, links or said_by is malformed ({error}); docs/records.md describes them") from error
    given["parties"] = tuple(sorted(given.get("parties", ())))
    made = kind(**{"source": "", **given}).identified()
    assert isinstance(made, kind)
    return made
