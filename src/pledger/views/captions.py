"""Records in a few words a person reads at a glance."""

from collections.abc import Iterable

from pledger.records.types import Figure, Instrument, Meeting, Participant, Pledge, Project, Quantified, Record, Speaker, Target

KIND_NAMES = {
    "meeting": ("meeting", "meetings"),
    "instrument": ("document", "documents"),
    "figure": ("figure", "figures"),
    "target": ("target", "targets"),
    "pledge": ("pledge", "pledges"),
    "project": ("project", "projects"),
}
_HEDGES = {"about": "≈ ", "nearly": "almost ", "over": "> ", "at_least": "≥ ", "under": "< ", "up_to": "≤ ", "between": ""}
_SCALES = ((1e12, " tn"), (1e9, " bn"), (1e6, " mn"))
_SIGNS = {"USD": "$", "EUR": "€", "GBP": "£", "JPY": "¥"}


def number(value: float) -> str:
    """1234567.0 -> '1.235 mn', 12000.0 -> '12,000', 0.5 -> '0.5'."""
    for scale, name in _SCALES:
        if abs(value) >= scale:
            return f"{value / scale:.4g}{name}"
    return f"{value:,.0f}" if value == int(value) else f"{value:,.4g}"


def amount(value: float | None, unit: str | None, bound: str | None = None) -> str:
    """'≈ $1.5 bn', '12%', '25 mn t'; '' for no value."""
    if value is None:
        return ""
    hedge = _HEDGES.get(bound or "", "")
    if unit in _SIGNS:
        return f"{hedge}{'-' if value < 0 else ''}{_SIGNS[unit]}{number(abs(value))}"
    if unit == "percent":
        return f"{hedge}{number(value)}%"
    if unit == "rank":
        return f"no. {number(value)}"
    if unit == "times":
        return f"{hedge}×{number(value)}"
    return f"{hedge}{number(value)}" + (f" {unit}" if unit and unit != "items" else "")


def label(code: str) -> str:
    """'trade_turnover' -> 'trade turnover'."""
    return code.replace("_", " ")


def people(found: Iterable[Participant]) -> str:
    """'Emomali Rahmon (TJK), Prime Minister (KAZ)'."""
    return ", ".join(_person(p) for p in found)


def _person(p: Participant | Speaker) -> str:
    who = p.name or p.office or p.country or ""
    return f"{who} ({p.country})" if p.country and who != p.country else who


def who(record: Record) -> str:
    """The parties a record is about."""
    parties = record.actors if isinstance(record, Pledge) and record.actors else record.parties
    if isinstance(record, Project) and record.location:
        parties = record.location
    return " ".join(parties)


def said_by(record: Record) -> str:
    return _person(record.said_by) if record.said_by else ""


def when(record: Record) -> str:
    """The record's own date, period or deadline, in EDTF."""
    if isinstance(record, Target):
        return f"by {record.deadline}" if record.deadline else record.period or ""
    if isinstance(record, Pledge):
        return f"by {record.deadline}" if record.deadline else ""
    if isinstance(record, Figure):
        return record.period or ""
    if isinstance(record, Instrument | Meeting):
        return record.date or ""
    return ""


def what(record: Record) -> str:
    """The record's content in one line."""
    if isinstance(record, Quantified):
        return _quantified(record)
    if isinstance(record, Instrument):
        count = f" ({record.count})" if record.count and record.count > 1 and str(record.count) not in record.title else ""
        value = amount(record.value, record.unit, record.bound)
        return ", ".join(p for p in (f"{record.title}{count}", label(record.status or ""), value) if p)
    if isinstance(record, Meeting):
        planned = "planned " if record.planned else ""
        return ": ".join(
            p for p in (f"{planned}{label(record.type)}" + (f", {record.place}" if record.place else ""), people(record.participants)) if p
        )
    if isinstance(record, Pledge):
        return f"{record.action} [{label(record.strength)}]"
    if isinstance(record, Project):
        return ", ".join(p for p in (record.name, label(record.status or ""), amount(record.value, record.unit, record.bound)) if p)
    return record.kind


def _quantified(record: Quantified) -> str:
    flow = f" {record.origin or '?'}→{record.destination or '?'}" if record.origin or record.destination else ""
    subject = f" ({record.subject})" if record.subject else ""
    value = amount(record.value, record.unit, record.bound)
    if record.measure in ("growth", "change") and record.value is not None and record.value > 0:
        value = f"+{value}"
    whole = f" of {record.whole}" if record.whole else ""
    return f"{label(record.indicator)}{flow}{subject}: {value}{whole}"


def tally(records: Iterable[Record]) -> str:
    """'3 meetings, 1 document, 12 figures'."""
    counts = dict.fromkeys(KIND_NAMES, 0)
    for record in records:
        counts[record.kind] += 1
    return ", ".join(f"{n} {KIND_NAMES[k][n != 1]}" for k, n in counts.items() if n) or "no records"
