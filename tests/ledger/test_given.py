"""Records from JSON, and records made elsewhere: what does not fit is refused with file, line and field."""

import json
from dataclasses import replace
from pathlib import Path
from typing import Any

import pytest

from pledger.errors import RecordError
from pledger.ledger.amounts import half_unit, interval
from pledger.ledger.dates import span
from pledger.ledger.given import checked, told_day
from pledger.ledger.store import Store, keep
from pledger.records.load import from_json, read_records, to_plain, told, trusted
from pledger.records.types import Evidence, Figure, Meeting

from .conftest import Series, series

ROW: dict[str, Any] = series("shared").records[0].to_json()
FIGURE: dict[str, Any] = next(r.to_json() for r in series("shared").records if r.kind == "figure")


@pytest.mark.parametrize(
    ("change", "told"),
    [
        ({"kind": "rumour"}, "field kind"),
        ({"indicator": "happiness"}, "field indicator"),
        ({"value": "2 billion"}, "field value"),
        ({"value": float("nan")}, "field value"),
        ({"evidence": [{"start": 3, "end": 4, "text": "too long"}]}, "field evidence"),
        ({"parties": "KAZ"}, "field parties"),
        ({"links": [{"relation": "beside", "id": "x"}]}, "field links"),
        ({"said_by": {"nom": "X"}}, "field said_by"),
        ({"confidence": 1.5}, "field confidence"),
        ({"colour": "red"}, "field colour"),
    ],
)
def test_refused(tmp_path: Path, change: dict[str, Any], told: str) -> None:
    path = tmp_path / "made.jsonl"
    path.write_text("\n" + json.dumps({**FIGURE, **change}) + "\n")
    with pytest.raises(RecordError, match=rf"made\.jsonl:2: {told}"):
        read_records(path)


def test_plain_and_trusted_are_to_json_and_back() -> None:
    for record in series("shared").records:
        assert to_plain(record) == record.to_json() and list(to_plain(record)) == list(record.to_json())
        assert trusted(record.to_json()) == record
        assert told("evidence", record.evidence) == record.to_json()["evidence"]


def test_records_for_a_source_that_is_not_there(tmp_path: Path, store: Store) -> None:
    path = tmp_path / "made.jsonl"
    path.write_text(json.dumps(ROW) + "\n")
    with pytest.raises(RecordError, match="neither in the ledger nor among the texts"):
        checked(store, path, (), None, print)


def test_records_made_by_hand_join_a_text_that_is_held(tmp_path: Path, store: Store, shared_series: Series) -> None:
    bare = [replace(v, records=()) for v in shared_series.voices]
    keep(store, bare, shared_series.day)
    path = tmp_path / "made.jsonl"
    path.write_text("".join(json.dumps(r.to_json()) + "\n" for r in shared_series.records))
    added = keep(store, checked(store, path, (), None, print), shared_series.day)
    assert added.statements == 303 and added.sources == 0
    broken = {**ROW, "id": "", "evidence": [{"start": 0, "end": 3, "text": "???"}]}
    path.write_text(json.dumps(broken) + "\n")
    with pytest.raises(RecordError, match=r"evidence\[0\]"):
        checked(store, path, (), None, print)


@pytest.mark.parametrize(
    ("text", "value", "half"),
    [
        ("trade of $1.5 billion", 1.5e9, 5e7),
        ("worth $776.3 million", 776.3e6, 5e4),
        ("it made $1,148.8 million", 1148.8e6, 5e4),
        ("grew by 12%", 12, 0.5),
        ("grew by 31.2 percent", 31.2, 0.05),
        ("nearly 25 lakh tonnes", 2_500_000, 5e4),
        ("twofold", 2, 0.0),
    ],
)
def test_half_a_unit_of_the_last_printed_digit(text: str, value: float, half: float) -> None:
    assert half_unit(value, (text,)) == pytest.approx(half)


def test_hedges_widen() -> None:
    base = Figure(source="s", evidence=(Evidence(0, 12, "$10 billion  "[:12]),), value=1e10, unit="USD")
    about, nearly, over = (interval(replace(base, bound=b)) for b in ("about", "nearly", "over"))
    assert about and nearly and over
    assert (about.low, about.high) == (8.5e9, 1.15e10)
    assert (nearly.low, nearly.high) == (8.5e9, 1.05e10)
    assert over.high == float("inf")


@pytest.mark.parametrize(
    ("edtf", "days"),
    [("2024", 366), ("2024-02", 29), ("2024-01/2024-06", 182), ("[2022-05-05,2023-05-05]", 366), ("XXXX-05-05", 0), ("2024-13", 0)],
)
def test_spans(edtf: str, days: int) -> None:
    found = span(edtf)
    assert (found.days if found else 0) == days


def test_an_undated_source_is_dated_by_what_it_tells() -> None:
    held = Meeting(source="s", evidence=(), date="2024-06-06")
    assert told_day([held, replace(held, date="2025-01-01", planned=True)]) == "2024-06-06"
    assert from_json(held.to_json()).source == "s"
