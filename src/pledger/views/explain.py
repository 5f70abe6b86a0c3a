"""How a record came about: its sentence, what was recognised there, the rules and rows that decided, what lowered its confidence."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from pledger import records, sources
from pledger.errors import RecordError
from pledger.lexicon import load
from pledger.mentions import Marked
from pledger.read import marked_parts
from pledger.records import Record
from pledger.records.types import Reason
from pledger.sources import Problem
from pledger.views.captions import KIND_NAMES, what
from pledger.views.plain import mention_json
from pledger.views.visible import visible


def explanation(path: str, which: str, date: str | None, on_problem: Callable[[Problem], None]) -> Iterator[str]:
    """The lines that explain record `which` (its number from 1, or its id) of the sources at `path`.

    Raises RecordError when there is no such record.
    """
    lexicon = load()
    count = 0
    for source in sources.open_paths([path], date=date, lexicon=lexicon):
        if isinstance(source, Problem):
            on_problem(source)
            continue
        for place, marked in marked_parts(source, lexicon):
            found = records.build(marked)
            told = Part(records.moved(found, place, source.text), found, marked, count + 1)
            for number, record in enumerate(told.records, count + 1):
                if which in (str(number), record.id):
                    yield from map(visible, _explained(number, record, told))
                    return
            count += len(found)
    raise RecordError(f"{path} has {count} record{'s' if count != 1 else ''}, and none of them is {which!r}")


@dataclass(frozen=True, slots=True)
class Part:
    """The records of a text, or of a part of a very long one, and the same as they were read there; the first has the number `first`."""

    records: list[Record]
    read: list[Record]
    marked: Marked
    first: int


def _explained(number: int, record: Record, part: Part) -> Iterator[str]:
    yield f"{number}. {KIND_NAMES[record.kind][0]} {record.id}: {what(record)}"
    yield f"confidence {record.confidence:.2f}" + (f", by rule {record.rule}" if record.rule else "")
    source = part.marked.source
    yield f"source {source.name}, " + (f"published {source.date}, known by {source.date_basis}" if source.date else "undated")
    read = part.read[number - part.first]
    for evidence, there in zip(record.evidence, read.evidence, strict=True):
        yield ""
        yield f"evidence {evidence.start}-{evidence.end}: {_line(evidence.text)}"
        yield from _sentence(part.marked, there.start, there.end)
    yield from _listed("rules and context", [_reason(r, part) for r in read.reasons])
    yield from _listed("what lowered the confidence", list(record.doubts))
    by_id = {r.id: n for n, r in enumerate(part.records, part.first)}
    yield from _listed("belongs with", [f"{x.relation} record {by_id[x.id]}" for x in record.links])


def _sentence(marked: Marked, start: int, end: int) -> Iterator[str]:
    view = marked.view_at(start)
    if view is None:
        return
    yield f"  sentence ({view.sentence.kind}): {_line(view.text)}"
    for mention in marked.mentions:
        if view.sentence.start <= mention.start < max(end, view.sentence.end):
            row = mention_json(mention, "")
            values = ", ".join(
                f"{k} {v}" for k, v in row.items() if k not in ("source", "kind", "start", "end", "text") and v not in (None, [], "")
            )
            yield f"    {mention.kind:<12} {_line(mention.text)!r}: {values}"
    rows = sorted({(h.start, h.row.label, marked.text(h.start, h.end)) for h in view.hits if h.start < end and h.end > start})
    if rows:
        yield "  table rows: " + ", ".join(f"{label} ({_line(text)})" for _, label, text in rows)


def _reason(reason: Reason, part: Part) -> str:
    words = ""
    if reason.start is not None and reason.end is not None:
        words = f" on {_line(part.marked.text(reason.start, reason.end))!r}"
    return reason.rule + (f": {reason.detail}" if reason.detail else "") + words


def _listed(title: str, items: list[str]) -> Iterator[str]:
    if items:
        yield ""
        yield f"{title}:"
        yield from (f"  {item}" for item in items)


def _line(text: str) -> str:
    return " ".join(text.split())
