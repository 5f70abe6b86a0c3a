"""Times: the phrases of tests/cases/times.yaml, and what holds for every text and day of publication."""

import csv
import datetime
import itertools
import re
import time
from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import given, settings
from hypothesis import strategies as st

from pledger.lexicon import fold, load
from pledger.mentions import times

LEXICON = load()
REFERENCE = datetime.date(2024, 8, 23)
CASES: list[dict[str, Any]] = yaml.safe_load((Path(__file__).parents[1] / "cases" / "times.yaml").read_text(encoding="utf-8"))
TABLES = Path(times.__file__).parents[1] / "lexicon" / "tables" / "en"
PART = r"(?:\d{4}|XXXX)(?:-\d\d(?:-\d\d)?)?"
EDTF = re.compile(rf"{PART}|(?:{PART}|\.\.)/(?:{PART}|\.\.)|\[{PART},{PART}\]")
PIECES = st.sampled_from(
    [
        "May",
        "5",
        "22nd",
        "2024",
        "2023/24",
        "2023-2025",
        "05.05.2022",
        "31",
        "30",
        "Feb",
        "Friday",
        "last",
        "next",
        "this",
        "the",
        "of",
        "in",
        "by",
        "until",
        "since",
        "from",
        "to",
        "between",
        "and",
        "-",
        "/",
        ",",
        "year",
        "month",
        "week",
        "quarter",
        "half",
        "first",
        "third",
        "nine",
        "months",
        "today",
        "yesterday",
        "ago",
        "earlier",
        "later",
        "end",
        "early",
        "mid",
        "same",
        "period",
        "five",
        "years",
        "a",
        "within",
        "over",
        "past",
        "coming",
        "Q1",
        "9M",
    ]
)
DAYS = st.dates(datetime.date(1900, 1, 1), datetime.date(2100, 12, 31))


@pytest.mark.parametrize("case", CASES, ids=lambda c: c["text"])
def test_phrase(case: dict[str, Any]) -> None:
    read = times.read(case["text"], REFERENCE, LEXICON)
    got = [{k: getattr(m, k) for k in e} for m, e in zip(read, case["expected"], strict=False)]
    assert (len(read), got) == (len(case["expected"]), case["expected"])


@pytest.mark.parametrize("table", ["months", "weekdays", "periods"])
def test_every_row_has_an_example_with_its_term(table: str) -> None:
    lines = (TABLES / f"{table}.csv").read_text(encoding="utf-8").splitlines()
    for row in csv.DictReader(line for line in lines if not line.startswith("#")):
        marked = re.search(r"\[(.+?)\]", row["example"])
        assert marked and fold(marked[1]) in {fold(t.strip()) for t in row["terms"].split("|")}, row


@pytest.mark.parametrize("term", [t for r in LEXICON.table("periods") if r["part"] == "day" for t in r.list("terms")])
def test_every_name_of_a_day_is_read(term: str) -> None:
    (found,) = times.read(f"They met {term}.", REFERENCE, LEXICON)
    assert found.text == term and found.edtf and abs((datetime.date.fromisoformat(found.edtf) - REFERENCE).days) <= 2


@given(st.lists(PIECES, max_size=20).map(" ".join) | st.text(max_size=60), DAYS | st.none())
@settings(max_examples=500, deadline=None)
def test_any_text_is_read_without_error(text: str, reference: datetime.date | None) -> None:
    read = times.read(text, reference, LEXICON)
    for m in read:
        assert text[m.start : m.end] == m.text
        assert m.edtf is None or EDTF.fullmatch(m.edtf), m
        assert m.role in ("point", "period", "deadline", "since", "base", "duration")
        assert m.anchor in ("absolute", "publication", "context")
    assert all(a.end <= b.start for a, b in itertools.pairwise(read))


@given(DAYS, st.sampled_from(["%d %B %Y", "%B %d, %Y", "%Y-%m-%d", "%d %b %Y", "%b. %d, %Y", "%A, %B %d, %Y"]))
@settings(max_examples=300, deadline=None)
def test_a_date_in_any_usual_form_is_that_date(day: datetime.date, form: str) -> None:
    (read,) = times.read(f"It was signed on {day.strftime(form)}.", REFERENCE, LEXICON)
    assert read.edtf == day.isoformat()


@given(DAYS, st.integers(0, 6))
@settings(max_examples=100, deadline=None)
def test_a_bare_weekday_is_the_nearest_up_to_publication(reference: datetime.date, number: int) -> None:
    name = ["Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday"][number]
    (read,) = times.read(f"They met on {name}.", reference, LEXICON)
    day = datetime.date.fromisoformat(read.edtf or "")
    assert day.weekday() == number and 0 <= (reference - day).days < 7


@pytest.mark.parametrize("piece", ["May 5 ", "2023-", "last ", "a year earlier ", "5 years and ", "end of ", "the ", "1-2 "])
def test_long_texts_take_linear_time(piece: str) -> None:

    began = time.perf_counter()
    times.read(piece * (200_000 // len(piece)), REFERENCE, LEXICON)
    assert time.perf_counter() - began < 20
