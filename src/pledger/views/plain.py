"""Records and mentions as JSON lines."""

import json
from dataclasses import fields, is_dataclass
from typing import Any

from pledger.lexicon import Row
from pledger.mentions.types import Mention
from pledger.records.types import Record

_LINE_ENDS = {0x85: "\\u0085", 0x2028: "\\u2028", 0x2029: "\\u2029"}


def json_line(content: dict[str, Any]) -> str:
    """One line of JSON, newline included. Escaped are the characters that some readers take for the end of a line, and those that
    no encoding can carry (lone surrogates)."""
    line = json.dumps(content, ensure_ascii=False, allow_nan=False).translate(_LINE_ENDS)
    try:
        line.encode("utf-8")
    except UnicodeEncodeError:
        line = json.dumps(content, ensure_ascii=True, allow_nan=False)
    return line + "\n"


def record_line(record: Record) -> str:
    return json_line(record.to_json())


def mention_json(mention: Mention, source: str) -> dict[str, Any]:
    """A mention as `pledger mentions` prints it: source, kind, start, end, text and its typed fields; a table row as `table:line`."""
    own = {f.name: _plain(getattr(mention, f.name)) for f in fields(mention)}
    first = {"source": source, "kind": mention.kind, "start": own.pop("start"), "end": own.pop("end"), "text": own.pop("text")}
    return first | own


def _plain(value: Any) -> Any:
    if isinstance(value, Row):
        return value.label
    if isinstance(value, tuple):
        return [_plain(v) for v in value]
    if is_dataclass(value) and not isinstance(value, type):
        return {f.name: _plain(getattr(value, f.name)) for f in fields(value)}
    return value
