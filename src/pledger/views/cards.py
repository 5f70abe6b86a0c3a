"""A record as a card of the page: what it says, its fields, the words that prove it, what it belongs with."""

from collections.abc import Callable, Sequence
from typing import Any

from pledger.records.types import Record
from pledger.views.captions import KIND_NAMES, amount, label, people, said_by, what

_BESIDE = (
    "id",
    "kind",
    "source",
    "evidence",
    "links",
    "confidence",
    "said_by",
    "participants",
    "institutions",
    "value",
    "unit",
    "bound",
    "low",
    "high",
)
_LABELLED = ("indicator", "measure", "type", "status", "sector", "strength")


def tag(record: Record) -> str:
    return KIND_NAMES[record.kind][0]


def card(identifier: str, number: int, record: Record, records: Sequence[Record], source: int, escape: Callable[[str], str]) -> str:
    """The card's HTML; `escape` makes text safe."""
    rows = "".join(f"<dt>{escape(name)}</dt><dd>{escape(value)}</dd>" for name, value in _facts(record))
    quotes = "".join(f'<blockquote><a href="#e{source}-{number}">{escape(e.text)}</a></blockquote>' for e in record.evidence)
    return (
        f'<section class="card k-{record.kind}" id="{identifier}" tabindex="0" aria-label="{escape(tag(record))} {number}">'
        f'<span class=sure title="confidence">{record.confidence:.2f}</span><span class=kind>{number} · {escape(tag(record))}</span>'
        f"<h3>{escape(what(record))}</h3><dl>{rows}{_links(record, records, source, escape)}</dl>{quotes}</section>\n"
    )


def _facts(record: Record) -> list[tuple[str, str]]:
    content = record.to_json()
    facts = [(name.replace("_", " "), _shown(name, value)) for name, value in content.items() if name not in _BESIDE]
    value = amount(content.get("value"), content.get("unit"), content.get("bound"))
    bound = content.get("bound")
    extra = [
        ("value", f"{value} ({label(bound)})" if value and bound and bound != "exactly" else value),
        ("participants", people(getattr(record, "participants", ()))),
        ("institutions", "; ".join(b.name for b in getattr(record, "institutions", ()))),
        ("said by", _speaker(record)),
    ]
    return [(name, shown) for name, shown in facts + extra if shown]


def _speaker(record: Record) -> str:
    office = record.said_by.office if record.said_by and record.said_by.name else None
    return said_by(record) + (f", {office}" if office else "")


def _shown(name: str, value: Any) -> str:
    if value is None or value is False or value in ("", []):
        return ""
    if value is True:
        return "yes"
    if isinstance(value, list):
        return ", ".join(str(v) for v in value)
    return label(value) if name in _LABELLED else f"{value:g}" if isinstance(value, float) else str(value)


def _links(record: Record, records: Sequence[Record], source: int, escape: Callable[[str], str]) -> str:
    numbers = {r.id: n for n, r in enumerate(records, 1)}
    shown = []
    for link in record.links:
        if number := numbers.get(link.id):
            other = escape(what(records[number - 1]))
            shown.append(f'<dt>{escape(link.relation)}</dt><dd><a href="#r{source}-{number}">{number}. {other}</a></dd>')
    return "".join(shown)
