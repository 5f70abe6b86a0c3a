"""How a record came about: its sentence, what was recognised there, the rules and rows that decided, what lowered its confidence."""

from collections.abc import Callable, Iterator

from pledger import mentions, records, sources
from pledger.errors import RecordError
from pledger.lexicon import load
from pledger.mentions import Marked
from pledger.records import Record
from pledger.sources import Problem
from pledger.views.captions import KIND_NAMES, what
from pledger.views.plain import mention_json
from pledger.views.tables import visible


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
        marked = mentions.find(source, lexicon)
        found = records.build(marked)
        for number, record in enumerate(found, count + 1):
            if which in (str(number), record.id):
                yield from map(visible, _explained(number, record, marked, found))
                return
        count += len(found)
    raise RecordError(f"{path} has {count} record{'s' if count != 1 else ''}, and none of them is {which!r}")


def _explained(number: int, record: Record, marked: Marked, found: list[Record]) -> Iterator[str]:
    yield f"{number}. {KIND_NAMES[record.kind][0]} {record.id}: {what(record)}"
    yield f"confidence {record.confidence:.2f}" + (f", by rule {record.rule}" if record.rule else "")
    source = marked.source
    yield f"source {source.name}, " + (f"published {source.date}, known by {source.date_basis}" if source.date else "undated")
    for evidence in record.evidence:
        yield ""
        yield f"evidence {evidence.start}-{evidence.end}: {_line(evidence.text)}"
        yield from _sentence(marked, evidence.start, evidence.end)
    yield from _listed("rules and context", [_reason(r.rule, r.detail, r.start, r.end, marked) for r in record.reasons])
    yield from _listed("what lowered the confidence", list(record.doubts))
    by_id = {r.id: n for n, r in enumerate(found, 1)}
    yield from _listed("belongs with", [f"{x.relation} record {by_id.get(x.id, x.id)}" for x in record.links])


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


def _reason(rule: str, detail: str, start: int | None, end: int | None, marked: Marked) -> str:
    words = f" on {_line(marked.text(start, end))!r}" if start is not None and end is not None else ""
    return rule + (f": {detail}" if detail else "") + words


def _listed(title: str, items: list[str]) -> Iterator[str]:
    if items:
        yield ""
        yield f"{title}:"
        yield from (f"  {item}" for item in items)


def _line(text: str) -> str:
    return " ".join(text.split())
