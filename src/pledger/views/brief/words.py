"""How a brief says things: parties in full, days in words, amounts with their hedges, what became of a promise."""

import re
from collections.abc import Iterable
from functools import lru_cache

from pledger.ledger.dates import span
from pledger.records.types import Participant, Quantified, Record, Speaker
from pledger.views.captions import amount, label
from pledger.views.pair import named

MONTHS = (
    "January", "February", "March", "April", "May", "June", "July", "August", "September", "October", "November", "December",
)  # fmt: skip
VERDICTS = {
    "first": "set", "restated": "said again", "raised": "raised", "lowered": "lowered", "postponed": "postponed",
    "brought_forward": "brought forward", "met": "reached", "missed": "missed", "lapsed": "deadline passed, no figure",
    "advanced": "moved forward", "slipped": "slipped back", "agrees": "confirmed", "conflicts": "conflicts with what was said before",
}  # fmt: skip
FATES = {
    "done": "done", "overdue": "overdue", "stalled": "no news for a year", "slipped": "put off", "advanced": "moved forward",
    "restated": "said again", "standing": "said once",
}  # fmt: skip
CHECKS = {
    "supported": "borne out", "contradicted": "contradicted", "disputed": "reporters disagree", "unverifiable": "unverifiable",
}  # fmt: skip
DOUBTS = {
    "conflict": "Figures conflict", "arithmetic": "Sums do not tie", "moved_goalpost": "Goalpost moved", "contradicted": "Contradicted",
    "disputed": "Disputed", "out_of_office": "Out of office", "overdue": "Overdue", "stalled": "No news",
}  # fmt: skip


@lru_cache(maxsize=4096)
def day(edtf: str | None) -> str:
    """`22 August 2024`, `August 2024`, `22–23 August 2024`, `January–June 2024`, `2023–2025`; other EDTF as it is, none as ''."""
    if not edtf:
        return ""
    if edtf[0] == "[":
        return " or ".join(day(p.strip()) for p in edtf[1:-1].split(","))
    if "/" in edtf:
        return _between(*edtf.split("/", 1))
    return _point(edtf) if span(edtf) else edtf


def _point(edtf: str) -> str:
    year, *rest = edtf.rstrip("~?%").split("-")
    unsure = "about " if edtf[-1] in "~?%" else ""
    month = f"{MONTHS[int(rest[0]) - 1]} " if rest else ""
    return f"{unsure}{f'{int(rest[1])} ' if len(rest) > 1 else ''}{month}{year}"


def _between(start: str, end: str) -> str:
    """An interval; the month and year that its two ends share are said once."""
    one, two = day(start).split(" "), day(end).split(" ")
    while len(one) > 1 and one[-1] == two[-1] and len(one) == len(two):
        one, two = one[:-1], two[:-1]
    joint = "–" if len(one) == len(two) == 1 else " – "
    return f"{' '.join(one)}{joint}{day(end)}"


@lru_cache(maxsize=4096)
def short(edtf: str | None) -> str:
    """A day for a table: `22 Aug 2024`, `Jan–Jun 2024`."""
    return re.sub(r"[A-Z][a-z]{3,}", lambda month: month[0][:3] if month[0] in MONTHS else month[0], day(edtf))


def parties(codes: Iterable[str]) -> str:
    """`Kazakhstan, Tajikistan`."""
    return ", ".join(named(c) for c in codes)


def speaker(said: Speaker | Participant | None) -> str:
    """`Emomali Rahmon, President (Tajikistan)`; '' for a source's own voice."""
    if said is None:
        return ""
    who = ", ".join(p for p in (said.name, said.office) if p) or (named(said.country) if said.country else "")
    home = named(said.country) if said.country else ""
    return f"{who} ({home})" if home and home not in who else who


def voice(record: Record | None) -> str:
    """Who says it: the speaker, else `the text`."""
    return (speaker(record.said_by) if record else "") or "the text"


def people(found: Iterable[Participant]) -> str:
    """`Kassym-Jomart Tokayev (Kazakhstan), Emomali Rahmon (Tajikistan)`."""
    return ", ".join(speaker(Participant(p.name or p.office, None, p.country)) for p in found)


def value(record: Quantified) -> str:
    """`≈ $1.4 bn`, `+18.5%`, `≈ +$200 mn`, `−35%`: the number with its hedge, sign and unit."""
    told = amount(record.value, record.unit, record.bound)
    if record.measure in ("growth", "change") and (record.value or 0.0) > 0:
        return re.sub(r"(?=[\d$€£¥])", "+", told, count=1)
    return told.replace("-", "−")


def subject(record: Quantified) -> str:
    """`Exports, Kazakhstan to Tajikistan`, `Trade turnover (farm products), growth`."""
    said = label(record.indicator)
    if record.indicator == "other" and record.subject:
        said = record.subject
    elif record.subject:
        said = f"{said} ({record.subject})"
    if record.origin and record.destination:
        said += f", {named(record.origin)} to {named(record.destination)}"
    elif record.origin or record.destination:
        said += f", from {named(record.origin)}" if record.origin else f", to {named(record.destination or '')}"
    measure = {"level": "", "multiple": ", times", "share": f", share{f' of {record.whole}' if record.whole else ''}"}
    return capital(said + measure.get(record.measure, f", {record.measure}"))


def capital(text: str) -> str:
    """`text` with its first letter a capital."""
    return text[:1].upper() + text[1:]


def count(number: int, one: str, many: str | None = None) -> str:
    """`1 text`, `1,200 texts`, `no texts`."""
    return f"{f'{number:,}' if number else 'no'} {one if number == 1 else many or one + 's'}"


def times(number: int) -> str:
    """`once`, `5 times`."""
    return "once" if number == 1 else f"{number:,} times"


def percent(share: float) -> str:
    """`14.9%`; `<0.1%` for less."""
    size = 100 * share
    return "<0.1%" if 0 < size < 0.1 else f"{size:.0f}%" if abs(size) >= 99.5 else f"{size:.1f}%"


def spread(ends: tuple[float, float]) -> str:
    """A range of shares: `14.9%`, `12.0% to 31.0%`."""
    low, high = percent(ends[0]), percent(ends[1])
    return low if low == high else f"{low} to {high}"


def quoted(text: str, most: int = 360) -> str:
    """Words of a source on one line, control characters taken out; what is very long is cut, and shows it."""
    plain = "".join(c if c.isprintable() else " " for c in text)
    joined = " ".join(plain.split())
    return joined if len(joined) <= most else f"{joined[: most - 1].rsplit(' ', 1)[0]} …"
