"""Quantities: the phrases of tests/cases/quantities.yaml, the tables' examples, and what holds for every text."""

import csv
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
from pledger.mentions import numbers, quantities
from pledger.mentions.quantity_words import words_of
from pledger.mentions.scan import tokens
from pledger.mentions.types import Quantity
from pledger.mentions.view import View
from pledger.sentences.types import Sentence
from pledger.sources.types import Source

LEXICON = load()
CASES: list[dict[str, Any]] = yaml.safe_load((Path(__file__).parents[1] / "cases" / "quantities.yaml").read_text(encoding="utf-8"))
TABLES = Path(quantities.__file__).parents[1] / "lexicon" / "tables"
OURS = (
    "numbers",
    "scales",
    "units",
    "hedges",
    "rates",
    "changes",
    "multiples",
    "ranks",
    "labels",
    "function_words",
    "currency_names",
    "currencies",
    "grammar",
)
BOUNDS = {"exactly", "about", "nearly", "over", "at_least", "under", "up_to", "between"}
PIECES = st.sampled_from(
    [
        "one",
        "two",
        "twenty",
        "hundred",
        "thousand",
        "million",
        "a",
        "an",
        "half",
        "third",
        "thirds",
        "quarter",
        "of",
        "and",
        "-",
        "point",
        "5",
        "1,204",
        "1.5",
        "2023",
        "$",
        "US$",
        "%",
        "percent",
        "mln",
        "bn",
        "t",
        "km",
        "from",
        "to",
        "between",
        "by",
        "up",
        "over",
        "about",
        "nearly",
        "or",
        "more",
        "than",
        "exceeded",
        "times",
        "fold",
        "doubled",
        "May",
        "last",
        "year",
        ",",
        ".",
        "(",
        ")",
        "+",
        "/",
        ":",
        "'",
        "most",
    ]
)


def _defaults(expected: dict[str, Any]) -> dict[str, Any]:
    return {"bound": "exactly", "relation": "level", "direction": None, "rate": None, "counted": None} | expected


@pytest.mark.parametrize("case", CASES, ids=lambda c: c["text"])
def test_phrase(case: dict[str, Any]) -> None:
    read = quantities.read(case["text"], LEXICON)
    assert [q.text for q in read] == [e["text"] for e in case["expected"]]
    for quantity, expected in zip(read, case["expected"], strict=True):
        wanted = _defaults(expected)
        got = {k: getattr(quantity, k) for k in wanted}
        assert got == {k: pytest.approx(v) if isinstance(v, float) else v for k, v in wanted.items()}


@pytest.mark.parametrize("table", OURS)
def test_every_row_has_an_example_with_its_term(table: str) -> None:
    path = next(p for p in (TABLES / "en" / f"{table}.csv", TABLES / "shared" / f"{table}.csv") if p.exists())
    for row in csv.DictReader(line for line in path.read_text(encoding="utf-8").splitlines() if not line.startswith("#")):
        marked = re.search(r"\[(.+?)\]", row["example"])
        terms = {fold(t.strip()) for k in ("terms", "symbols", "plural", "code") for t in (row.get(k) or "").split("|")}
        assert (table == "currencies" and not marked and row["code"] in row["example"]) or (marked and fold(marked[1]) in terms), row


def _invariants(text: str, read: list[Quantity]) -> None:
    for q in read:
        assert text[q.start : q.end] == q.text
        assert q.start <= q.number[0] < q.number[1] <= q.end
        assert q.bound in BOUNDS
        if q.bound == "between":
            assert q.low is not None and q.high is not None and q.low <= q.high == q.value
        if q.bound == "exactly" and q.value is not None:
            assert q.low == q.high == q.value
    assert all(a.end <= b.start for a, b in itertools.pairwise(read))


@given(st.lists(PIECES, max_size=25).map(" ".join) | st.lists(PIECES, max_size=25).map("".join) | st.text(max_size=80))
@settings(max_examples=400, deadline=None)
def test_any_text_is_read_without_error(text: str) -> None:
    _invariants(text, quantities.read(text, LEXICON))


@given(st.integers(0, 10**12))
@settings(max_examples=200, deadline=None)
def test_whole_numbers_in_digits_and_groups(n: int) -> None:
    assert numbers.literal(str(n)) == n
    assert numbers.literal(f"{n:,}") == n
    assert n < 1000 or numbers.literal(f"{n:,}".replace(",", " ")) == n


@given(st.integers(0, 999_999))
@settings(max_examples=300, deadline=None)
def test_numbers_spelled_out(n: int) -> None:
    text = _spelled(n)
    t = tokens(text, text, {})
    number = numbers.read(t, 0, words_of(LEXICON))
    assert number is not None and (number.value, number.last) == (n, len(t))


ONES = [
    "zero",
    "one",
    "two",
    "three",
    "four",
    "five",
    "six",
    "seven",
    "eight",
    "nine",
    "ten",
    "eleven",
    "twelve",
    "thirteen",
    "fourteen",
    "fifteen",
    "sixteen",
    "seventeen",
    "eighteen",
    "nineteen",
]
TENS = ["-", "-", "twenty", "thirty", "forty", "fifty", "sixty", "seventy", "eighty", "ninety"]


def _spelled(n: int) -> str:
    if n < 20:
        return ONES[n]
    if n < 100:
        return TENS[n // 10] + (f"-{ONES[n % 10]}" if n % 10 else "")
    if n < 1000:
        return f"{ONES[n // 100]} hundred" + (f" and {_spelled(n % 100)}" if n % 100 else "")
    return f"{_spelled(n // 1000)} thousand" + (f" {_spelled(n % 1000)}" if n % 1000 else "")


def test_offsets_are_the_sources() -> None:
    text = "Headline\nTrade rose by 12% to nearly $300 million."
    sentence = Sentence(9, len(text), text[9:])
    view = View(Source("x", text), sentence, fold(sentence.text), (), LEXICON)
    assert [text[q.start : q.end] for q in quantities.find(view)] == ["by 12%", "to nearly $300 million"]
    assert [text[slice(*q.number)] for q in quantities.find(view)] == ["12", "300 million"]


@pytest.mark.parametrize(
    "piece", ["1", "a ", "one hundred and ", "1,", "5-", "from 1 to 2 ", "a third of ", "$", "(1", "1/2", "½", "hundreds of "]
)
def test_long_texts_take_linear_time(piece: str) -> None:

    began = time.perf_counter()
    quantities.read(piece * (200_000 // len(piece)), LEXICON)
    assert time.perf_counter() - began < 20


@pytest.mark.parametrize("piece", ["(1", "5-", "1Q", "R5 ", "half a ", "one of its ten "])
def test_a_megabyte_without_an_end_is_read_in_time(piece: str) -> None:
    text = piece * (500_000 // len(piece))
    started = time.process_time()
    quantities.read(text, LEXICON)
    assert time.process_time() - started < 3


def test_every_set_of_words_that_rules_ask_for_is_in_the_table() -> None:
    package = Path(quantities.__file__).parents[1]
    rules = [path.read_text("utf-8") for path in (package / "mentions").glob("*.py")]
    asked = {name for text in rules for name in re.findall(r'(?:sets|words)\["(\w+)"\]', text)}
    rules += [path.read_text("utf-8") for path in (package / "records").glob("*.py")]
    asked |= {name for text in rules for name in re.findall(r'sets_of\([\w.]+\)\["(\w+)"\]', text)}
    assert asked == {row["set"] for row in LEXICON.table("grammar")}
