"""The ledger for people: tables of entries and findings, an entry in full, goalposts as timelines, what became of a meeting."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from typing import Any

from rich.console import Console
from rich.table import Table

from pledger.ledger.said import amount
from pledger.views.visible import visible

Row = Mapping[str, Any]
STYLES = {"high": "bold red", "medium": "yellow", "low": "dim"}


def quantity(value: Any, unit: Any) -> str:
    """`$2 billion`, `15%`."""
    return amount(value, unit) if isinstance(value, int | float) else ""


def caption(entry: Row) -> str:
    """An entry in a line: what it is about, as now believed."""
    view = {k: v["value"] for k, v in entry["view"].items()}
    if entry["kind"] in ("figure", "target"):
        flow = f" {view['origin']}→{view['destination']}" if view.get("origin") else ""
        when = f" by {view['deadline']}" if view.get("deadline") else f" {view['period']}" if view.get("period") else ""
        subject = f" ({view['subject']})" if view.get("subject") else ""
        measure = "" if view.get("measure") == "level" else f" {view.get('measure')}"
        return (
            f"{str(view.get('indicator')).replace('_', ' ')}{flow}{subject}{measure}: {quantity(view.get('value'), view.get('unit'))}{when}"
        )
    if entry["kind"] == "instrument":
        return f"{view.get('title')}{', ' + view['status'] if view.get('status') else ''}{', ' + view['date'] if view.get('date') else ''}"
    if entry["kind"] == "meeting":
        who = ", ".join(p.get("name") or p.get("office") or p.get("country") or "" for p in view.get("participants") or [])
        return f"{str(view.get('type')).replace('_', ' ')}, {view.get('place') or '-'}, {view.get('date') or 'undated'}: {who}"
    if entry["kind"] == "pledge":
        return f"{view.get('action')} ({view.get('strength')})"
    return f"{view.get('name')}{', ' + str(view['status']).replace('_', ' ') if view.get('status') else ''}"


def _table(*columns: str) -> Table:
    table = Table(box=None, pad_edge=False, padding=(0, 2, 0, 0), header_style="bold")
    for name in columns:
        table.add_column(name, overflow="fold")
    return table


def _add(table: Table, *cells: Any, style: str | None = None) -> None:
    table.add_row(*(visible(str(c)) for c in cells), style=style)


def entries_table(entries: Iterable[Row]) -> Table:
    """One row an entry."""
    table = _table("entry", "kind", "parties", "what", "stated", "times", "now")
    for e in entries:
        first, last = e["stated"]
        span = first if first == last else f"{first} … {last}"
        _add(table, e["id"][:9], e["kind"], " ".join(e["parties"]), caption(e), span or "undated", len(e["records"]), e["status"])
    return table


def findings_table(findings: Iterable[Row]) -> Table:
    """One row a finding, the gravest first."""
    table = _table("severity", "kind", "what", "entries", "sources")
    for f in findings:
        sources = dict.fromkeys(e["source"] for e in f["evidence"])
        _add(
            table,
            f["severity"],
            f["kind"].replace("_", " "),
            f["explanation"],
            " ".join(e[:9] for e in f["entries"]),
            ", ".join(sources),
            style=STYLES[f["severity"]],
        )
    return table


def show(
    out: Console, entry: Row, records: Mapping[str, Row], findings: Sequence[Row], judgements: Sequence[Row], why: bool = False
) -> None:
    """An entry in full: the view, each statement with verdict, speaker, source and quoted words, findings, decisions."""
    out.print(
        visible(f"{entry['kind']} {entry['id']} · {' '.join(entry['parties'])}" + (" · reviewed" if entry.get("reviewed") else "")),
        style="bold",
    )
    out.print(visible(f"  {caption(entry)}"))
    for name, field in entry["view"].items():
        if field["value"] not in (None, [], ""):
            out.print(visible(f"  {name}: {_said(field['value'])}  [{field['record']}]"), style="dim")
    out.print()
    for step in entry["history"]:
        for line in _step(step, entry, records):
            out.print(visible(line))
    for f in findings:
        out.print(visible(f"  ! {f['kind'].replace('_', ' ')} ({f['severity']}): {f['explanation']}"), style=STYLES[f["severity"]])
    for j in judgements:
        out.print(visible(_decision(j)), style="cyan")
    if why:
        for line in _why(entry):
            out.print(visible(line))


def _decision(j: Row) -> str:
    what = f" {j['body']['field']} to {_said(j['body']['value'])}" if j["action"] == "correct" else ""
    undone, why = ", undone" if j["undone"] else "", f": {j['why']}" if j["why"] else ""
    return f"  # {j['seq']} {j['action']}{what} by {j['who']} at {j['at']}{undone}{why}"


def _said(value: Any) -> str:
    if isinstance(value, list):
        return "; ".join(_said(v) for v in value)
    if isinstance(value, dict):
        return ", ".join(str(v) for v in value.values() if v)
    return str(value)


def _step(step: Row, entry: Row, records: Mapping[str, Row]) -> Iterator[str]:
    record = records.get(step["record"] or "")
    if record is None:
        yield f"  {step['stated'] or '':<10}  {step['verdict']:<16} (no figure speaks to it)"
        return
    speaker = record.get("said_by") or {}
    voice = ", ".join(v for v in (speaker.get("name"), speaker.get("office")) if v) or "in the source's own voice"
    again = f", reprinted in {', '.join(record['of']['reprints'])}" if record["of"]["reprints"] else ""
    yield f"  {step['stated'] or 'undated':<10}  {step['verdict']:<16} {voice} · {record['of']['name']}{again}"
    if record["evidence"]:
        quote = " ".join(record["evidence"][0]["text"].split())
        yield f"{'':30}“{quote}”  [{record['id']}]"


def _why(entry: Row) -> Iterator[str]:
    if not entry["judgements"]:
        fields = "indicator, direction, subject, measure, unit" + (", period" if entry["kind"] == "figure" else "")
        yield f"  joined by equal fields ({fields})" if len(entry["records"]) > 1 else "  nothing like it is in the ledger"
    for j in entry["judgements"]:
        score = f" {j['score']:.2f}" if j["score"] is not None else ""
        yield f"  {j['verdict']}{score} by {j['by']}: {j['records'][0]} · {j['records'][1]}"
        for detail in j["detail"]:
            yield f"      {detail}"


def goalpost_lines(entry: Row, records: Mapping[str, Row], findings: Sequence[Row]) -> Iterator[str]:
    """A target line as a small timeline: value, deadline, what was reached."""
    view = {k: v["value"] for k, v in entry["view"].items()}
    flow = f" {view['origin']}→{view['destination']}" if view.get("origin") else ""
    subject = f" ({view['subject']})" if view.get("subject") else ""
    yield f"{'–'.join(entry['parties'])}  {str(view.get('indicator')).replace('_', ' ')}{flow}{subject}  [{entry['id'][:9]}]"
    for step in entry["history"]:
        record = records.get(step["record"] or "")
        own = step["record"] in entry["records"]
        if record is None:
            yield f"  {'':<10}  ✗ {step['verdict']}"
        elif own:
            due = f" by {record['deadline']}" if record.get("deadline") else ""
            value = quantity(record["value"], record["unit"])
            yield f"  {step['stated'] or 'undated':<10}  ◆ {value}{due}  {step['verdict']}  ({record['strength']})"
        else:
            mark = "✓" if step["verdict"] == "met" else "✗"
            yield f"  {record.get('period') or '':<10}  {mark} {step['verdict']}: {quantity(record['value'], record['unit'])}"
    yield from (f"  {'':<10}  ! {f['explanation']}" for f in findings if f["kind"] == "moved_goalpost")


def follow_lines(told: Row) -> Iterator[str]:
    """A meeting and what has been heard since of everything agreed there."""
    met = told["entry"]["stated"][0] or ""
    yield caption(told["entry"])
    for e in told["agreed"]:
        since = [s for s in e["history"] if (s["stated"] or "") > met]
        heard = "; ".join(f"{s['stated'] or ''} {s['verdict']}".strip() for s in since) or "nothing heard since"
        yield f"  {e['kind']:<10} {caption(e)}  [{e['id'][:9]}]"
        yield f"  {'':<10} → {heard}"


def books(out: Console, entries: Sequence[Row], records: Mapping[str, Row], findings: Sequence[Row]) -> None:
    """What a desk officer reads first: goalposts, conflicts, the other findings."""
    out.print("Goalposts", style="bold")
    for e in (e for e in entries if e["kind"] == "target" and len(e["history"]) > 1):
        for line in goalpost_lines(e, records, [f for f in findings if e["id"] in f["entries"]]):
            out.print(visible(line))
        out.print()
    for title, kinds in (
        ("Figures that cannot all hold", ("conflict", "arithmetic")),
        ("Deadlines passed", ("overdue",)),
        ("Nothing heard for a year", ("stalled",)),
    ):
        chosen = [f for f in findings if f["kind"] in kinds]
        if chosen:
            out.print(f"{title} ({len(chosen)})", style="bold")
            for f in chosen:
                out.print(visible(f"  {f['explanation']}"), style=STYLES[f["severity"]])
            out.print()
