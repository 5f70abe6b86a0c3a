"""An entry as a row of a table: what it is about, its amount, its day, its parties, where it stands."""

import json
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import Any

import sqlalchemy as sa
from sqlalchemy.engine import Connection

from pledger.ledger.due import due
from pledger.ledger.store.schema import entry as entries
from pledger.ledger.store.write import pieces
from pledger.views.captions import KIND_NAMES, amount, label
from pledger.web.words import country

Row = Mapping[str, Any]


@dataclass(frozen=True, slots=True)
class Line:
    """`what` in words, `detail` beside them; `amount` with hedge and unit; `when` and `due` in EDTF, `falls` the day it falls due (ISO);
    `state`: status or rung, in words."""

    id: str
    kind: str
    parties: tuple[str, ...]
    what: str
    detail: str
    amount: str
    when: str | None
    due: str | None
    falls: str | None
    state: str
    verdict: str
    first: str | None
    last: str | None
    times: int
    confidence: float
    reviewed: bool

    @property
    def name(self) -> str:
        return KIND_NAMES[self.kind][0]


def lines(bodies: Iterable[str | Row]) -> list[Line]:
    """Entries, as stored (JSON) or opened, as rows."""
    return [_stored(b) if isinstance(b, str) else line(b) for b in bodies]


@lru_cache(maxsize=4096)
def _stored(body: str) -> Line:
    return line(json.loads(body))


def line(entry: Row) -> Line:
    view = {k: v["value"] for k, v in entry["view"].items()}
    what, detail = _worded(entry["kind"], view)
    falls = due(entry["kind"], view)
    first, last = entry["stated"]
    return Line(
        id=entry["id"], kind=entry["kind"], parties=tuple(entry["parties"]), what=what, detail=detail, amount=measured(view),
        when=view.get("period") if entry["kind"] in ("figure", "target") else view.get("date"), due=view.get("deadline"),
        falls=falls.isoformat() if falls else None,
        state=label(view.get("strength") or view.get("status") or ""), verdict=entry["status"], first=first, last=last,
        times=len(entry["records"]), confidence=entry["confidence"], reviewed=bool(entry.get("reviewed")),
    )  # fmt: skip


def measured(view: Row) -> str:
    """The amount with hedge, sign and unit: `≈ $1.5 bn`, `+12%`, `≈ +$200 mn`."""
    value, unit, bound = view.get("value"), view.get("unit"), view.get("bound")
    told = amount(value, unit, bound)
    if view.get("measure") not in ("growth", "change") or not isinstance(value, int | float) or value <= 0:
        return told
    plain = amount(value, unit)
    return f"{told.removesuffix(plain)}+{plain}"


def scopes_of(*parties: Iterable[str]) -> set[str]:
    """Of the ledger, what entries with these parties belong to: their marks change with them."""
    return {",".join(p) for p in parties}


def about(connection: Connection, findings: Iterable[Row]) -> dict[str, Line]:
    """The entries that findings are on, as rows, by id."""
    ids = list(dict.fromkeys(e for f in findings for e in f["entries"]))
    found: dict[str, Line] = {}
    for piece in pieces(ids):
        found |= {r.id: r for r in lines(connection.execute(sa.select(entries.c.body).where(entries.c.id.in_(piece))).scalars())}
    return found


def _worded(kind: str, view: Row) -> tuple[str, str]:
    if kind in ("figure", "target"):
        flow = way(view.get("origin"), view.get("destination"))
        measure = view.get("measure") or "level"
        measured = "" if measure in ("level", "rank") else label(measure)
        parts = (flow, view.get("subject"), measured, view.get("whole") and f"of {view['whole']}")
        return label(str(view.get("indicator"))), ", ".join(str(p) for p in parts if p)
    if kind == "instrument":
        count = view.get("count")
        return str(view.get("title") or label(str(view.get("type")))), f"{count} documents" if isinstance(count, int) and count > 1 else ""
    if kind == "meeting":
        planned = "planned " if view.get("planned") else ""
        place = f", {view['place']}" if view.get("place") else ""
        return f"{planned}{label(str(view.get('type')))}{place}", who(view.get("participants") or ())
    if kind == "pledge":
        return str(view.get("action")), label(str(view.get("sector") or ""))
    return str(view.get("name")), label(str(view.get("type") or ""))


def way(origin: str | None, destination: str | None) -> str:
    """Where goods go: `Kazakhstan → Tajikistan`."""
    return f"{country(origin) or '?'} → {country(destination) or '?'}" if origin or destination else ""


def who(participants: Iterable[Mapping[str, Any]]) -> str:
    """`Emomali Rahmon (Tajikistan), Prime Minister (Kazakhstan)`."""
    shown = []
    for p in participants:
        land = country(p.get("country"))
        named = p.get("name") or p.get("office")
        shown.append(f"{named} ({land})" if named and land else named or land)
    return ", ".join(shown)


def summary(entry: Row) -> str:
    """An entry in one line of text: for titles, and lists of few."""
    one = line(entry)
    return " · ".join(p for p in (one.what, one.detail if one.kind != "meeting" else "", one.amount) if p)
