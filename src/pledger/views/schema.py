"""The JSON Schema (2020-12) of a record, generated from the types."""

import types
from dataclasses import Field, fields, is_dataclass
from typing import Any, Union, get_args, get_origin, get_type_hints

from pledger.records import types as t
from pledger.views.meanings import meaning

RECORDS: tuple[type[t.Record], ...] = (t.Figure, t.Target, t.Instrument, t.Meeting, t.Pledge, t.Project)
CHOICES: dict[str, tuple[str, ...]] = {
    "indicator": t.INDICATORS,
    "measure": t.MEASURES,
    "bound": t.BOUNDS,
    "strength": t.LADDER,
    "sector": t.SECTORS,
    "relation": t.RELATIONS,
    "instrument.type": t.INSTRUMENT_TYPES,
    "instrument.status": t.INSTRUMENT_STATUSES,
    "meeting.type": t.MEETING_TYPES,
    "project.type": t.PROJECT_TYPES,
    "project.status": t.PROJECT_STATUSES,
}
DATES = ("date", "period", "deadline")
_DAY = r"(\d{4}|XXXX)(-(\d{2}|XX)(-(\d{2}|XX))?)?[?~%]?"
EDTF = rf"^({_DAY}|\.\.)?(/({_DAY}|\.\.)?)?$|^\[{_DAY}(,{_DAY})*\]$"


def schema() -> dict[str, Any]:
    """The schema of one record as `pledger read --format jsonl` prints it."""
    return {
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "A record of Pledger",
        "description": "One thing a source says, with the words that say it.",
        "type": "object",
        "required": ["kind"],
        "oneOf": [{"$ref": f"#/$defs/{record.kind}"} for record in RECORDS],
        "$defs": {record.kind: _record(record) for record in RECORDS}
        | {c.__name__: _object(c) for c in (t.Evidence, t.Speaker, t.Participant, t.Body, t.Link)},
    }


def _record(record: type[t.Record]) -> dict[str, Any]:
    described = _object(record, record.kind)
    described["properties"] = {"kind": {"const": record.kind}} | described["properties"]
    described["required"] = ["kind", *described["required"]]
    described["properties"]["evidence"]["minItems"] = 1
    described["properties"]["confidence"] |= {"minimum": 0, "maximum": 1}
    return described


def printed(of: type[Any]) -> list[Field[Any]]:
    """The fields that are printed: all but the inner ones."""
    return [f for f in fields(of) if not f.metadata.get("inner")]


def _object(of: type[Any], kind: str = "") -> dict[str, Any]:
    hints = get_type_hints(of)
    owner = kind or of.__name__
    shown = {f.name: _type(hints[f.name], f.name, kind) | {"description": meaning(owner, f.name)} for f in printed(of)}
    title = (of.__doc__ or "").strip().splitlines()[0]
    return {"type": "object", "description": title, "properties": shown, "required": list(shown), "additionalProperties": False}


def _type(hint: Any, name: str, kind: str) -> dict[str, Any]:
    if get_origin(hint) in (Union, types.UnionType):
        inner = next(a for a in get_args(hint) if a is not type(None))
        return {"anyOf": [_type(inner, name, kind), {"type": "null"}]}
    if get_origin(hint) is tuple:
        return {"type": "array", "items": _type(get_args(hint)[0], "", kind)}
    if isinstance(hint, type) and is_dataclass(hint):
        return {"$ref": f"#/$defs/{hint.__name__}"}
    plain = {str: "string", int: "integer", float: "number", bool: "boolean"}[hint]
    return {"type": plain} | _limits(name, kind, plain)


def _limits(name: str, kind: str, plain: str) -> dict[str, Any]:
    choices = CHOICES.get(f"{kind}.{name}") or CHOICES.get(name)
    if choices:
        return {"enum": list(choices)}
    if name in DATES:
        return {"pattern": EDTF}
    if name in ("start", "end"):
        return {"minimum": 0}
    return {}
