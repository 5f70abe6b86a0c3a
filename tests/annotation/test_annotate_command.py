"""`pledger annotate` as a user meets it, and the page that it writes."""

import html
import json
import re
from pathlib import Path

import pytest
from click.testing import CliRunner, Result
from hypothesis import given, settings
from hypothesis import strategies as st

from pledger.annotation import Note, Quote
from pledger.cli import cli
from pledger.examples import folder
from pledger.sources import Source
from pledger.views.margin import margin

HELD = "s1d_kaz_tjk_by_2027.txt"


def run(*arguments: str | Path, text: str | None = None) -> Result:
    return CliRunner().invoke(cli, [str(a) for a in arguments], input=text)


@pytest.fixture(scope="module")
def ledger(tmp_path_factory) -> Path:
    """A ledger of the bundled series without the text held back."""
    place = tmp_path_factory.mktemp("ledger") / "books.db"
    with folder() as examples:
        texts = [p for p in sorted((examples / "series").glob("*.txt")) if p.name != HELD]
        assert run("add", *texts, "--ledger", place).exit_code == 0
    return place


@pytest.fixture(scope="module")
def draft(tmp_path_factory) -> Path:
    place = tmp_path_factory.mktemp("draft") / "draft.txt"
    with folder() as examples:
        place.write_bytes((examples / "series" / HELD).read_bytes())
    return place


def test_the_ledger_is_only_read(ledger, draft):
    before = ledger.read_bytes()
    found = run("annotate", draft, "--ledger", ledger, "--as-of", "2024-08-23", "--format", "jsonl")
    notes = [json.loads(line) for line in found.stdout.splitlines()]
    assert found.exit_code == 0 and ledger.read_bytes() == before
    (target,) = [n for n in notes if n["kind"] == "announced_before"]
    assert target["severity"] == "high" and target["text"].startswith("The fourth time this $2 billion is announced")
    assert {e["type"] for n in notes for e in n["evidence"]} == {"statement", "statistic"}
    entries = {json.loads(line)["id"] for line in run("ledger", "--ledger", ledger, "--format", "jsonl").stdout.splitlines()}
    assert {e["entry"] for e in target["evidence"] if e["type"] == "statement"} <= entries


def test_a_text_that_the_ledger_has_is_not_held_against_itself(ledger):
    with folder() as examples:
        found = run("annotate", examples / "series" / "s1c_kaz_tjk_allies_on_paper.txt", "--ledger", ledger, "--format", "jsonl")
    notes = [json.loads(line) for line in found.stdout.splitlines()]
    assert [n["kind"] for n in notes].count("published") == 1
    assert not [e for n in notes for e in n["evidence"] if e["type"] == "statement" and e["source"].startswith("s1c") and e["record"]]


def test_a_reprint_of_what_the_ledger_has_is_no_second_voice(ledger, tmp_path):
    with folder() as examples:
        text = (examples / "series" / "s1b_kaz_tjk_hundred_million.txt").read_text(encoding="utf-8")
    (tmp_path / "again.txt").write_text(text.replace("(c) Steppe Wire. All rights reserved.", "(c) Another Wire."), encoding="utf-8")
    found = run("annotate", tmp_path / "again.txt", "--ledger", ledger, "--as-of", "2021-05-21", "--format", "jsonl")
    said = {n["kind"]: n["text"] for n in map(json.loads, found.stdout.splitlines())}
    assert "s1b_kaz_tjk_hundred_million.txt" in said["published"]
    assert said["announced_before"].startswith("The second time")


def test_standard_input_a_table_and_no_ledger(draft, tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("PLEDGER_LEDGER", raising=False)
    found = run("annotate", "-", "--format", "table", text=draft.read_text(encoding="utf-8"))
    assert found.exit_code == 0 and "there is no ledger here" in found.stderr
    assert "statistics agree (low), line 5: “It exceeded $1 billion last year" in " ".join(found.stdout.split())


@pytest.mark.parametrize(
    ("arguments", "status", "said"),
    [
        (["nowhere.txt"], 1, "nowhere.txt"),
        (["--ledger", "nowhere.db", "DRAFT"], 1, "there is no ledger here"),
        (["--as-of", "tomorrow", "DRAFT"], 2, "tomorrow"),
        (["--date", "yesterday", "DRAFT"], 2, "is no date"),
        ([], 2, "Missing argument"),
        (["--format", "pdf", "DRAFT"], 2, "pdf"),
    ],
)
def test_wrong_input_is_named(draft, arguments, status, said):
    found = run("annotate", *[draft if a == "DRAFT" else a for a in arguments])
    assert said in found.output + str(found.exception or "")
    assert found.exit_code == status or found.exception is not None


@pytest.mark.parametrize(
    ("name", "content", "said"),
    [
        ("empty.txt", "", "there is no text to read"),
        ("russian.txt", "Президент Казахстана встретился с президентом Таджикистана в Астане. " * 3, "language is ru"),
        ("two.jsonl", '{"text": "Kazakhstan and Tajikistan trade."}\n{"text": "Kenya and Ghana trade."}\n', "holds 2 texts"),
    ],
)  # fmt: skip
def test_texts_that_cannot_be_annotated(tmp_path, ledger, name, content, said):
    (tmp_path / name).write_text(content, encoding="utf-8")
    (tmp_path / "page.html").write_text("an earlier page", encoding="utf-8")
    found = run("annotate", tmp_path / name, "--ledger", ledger, "-o", tmp_path / "page.html")
    assert said in found.output and found.exit_code == 1
    assert (tmp_path / "page.html").read_text(encoding="utf-8") == "an earlier page"


def test_a_text_too_long_for_a_draft_is_refused_at_once(tmp_path, ledger):
    book = tmp_path / "book.txt"
    book.write_text("Kazakhstan and Tajikistan signed nothing. " * 25_000, encoding="utf-8")
    result = run("annotate", book, "--ledger", ledger)
    assert "a draft may have 1,000,000" in f"{result.output}{result.exception}" and result.exit_code == 1


def test_the_page_has_the_whole_text_and_every_note_once(ledger, draft, tmp_path):
    found = run("annotate", draft, "--ledger", ledger, "-o", tmp_path / "page.html")
    page = (tmp_path / "page.html").read_text(encoding="utf-8")
    assert found.exit_code == 0 and "<script" not in page and "https://tass.com/economy/1736063" in page
    assert _shown(page) == draft.read_text(encoding="utf-8")
    cards = re.findall(r'<section class="note s-\w+" id="n(\d+)"', page)
    assert cards == [str(n) for n in range(1, len(cards) + 1)] and len(cards) >= 8
    assert set(re.findall(r'href="#(n\d+)"', page)) == {f"n{n}" for n in cards}
    assert all(f'id="{w}"' in page for w in re.findall(r'href="#(w\d+)"', page))


def _shown(page: str) -> str:
    """The draft as a browser shows it: the texts of the rows, without the numbers of notes."""
    inside = "".join(re.findall(r'<div class="text">(.*?)</div>', page, re.DOTALL))
    return html.unescape(re.sub(r"<[^>]*>", "", re.sub(r"<sup>.*?</sup>", "", inside)))


spans = st.lists(st.tuples(st.integers(0, 40), st.integers(1, 15)), max_size=6)


@given(st.text(alphabet="ab <&\"'\n", min_size=1, max_size=50), spans)
@settings(max_examples=60, deadline=None)
def test_any_text_is_shown_whole_whatever_notes_stand_on_it(text, where):
    notes = [
        Note("conflict", "high", min(a, len(text) - 1), min(a + n, len(text)), "<b>", (Quote("<i>", '"&', url="javascript:alert(1)"),))
        for a, n in where
    ]
    page = "".join(margin(Source("x", text), notes))
    assert _shown(page) == text
    assert page.count("<section") == len(notes) and "<b>" not in page and "<i>" not in page and "javascript:" not in page


def test_without_a_ledger_the_bundled_targets_are_the_past(tmp_path, monkeypatch):
    monkeypatch.chdir(tmp_path)
    monkeypatch.delenv("PLEDGER_LEDGER", raising=False)
    said = "The presidents of Kazakhstan and Tajikistan agreed to raise bilateral trade to $2 billion by 2027.\n"

    def announced(date):
        found = run("annotate", "-", "--format", "jsonl", text=f"Astana, {date}. {said}")
        assert found.exit_code == 0 and "the targets on Central Asian pairs that come with Pledger" in found.stderr
        return [n for n in map(json.loads, found.stdout.splitlines()) if n["kind"] == "announced_before"]

    (note,) = announced("6 May 2024")
    assert note["severity"] == "high" and note["text"].startswith("The fourth time this $2 billion is announced: first in 2018-03")
    assert note["text"].endswith("The deadline was 2025 (said in 2023-05); now it is 2027.")
    assert all(e["url"].startswith("https://") for e in note["evidence"])
    (own,) = announced("23 August 2024")  # the month of a bundled statement of just this, which may be the draft itself
    assert own["text"].startswith("The fourth time")
    table = run("annotate", "-", "--format", "table", text=f"Astana, 6 May 2024. {said}").stdout
    assert "2023-05, jjtv.kz https://jjtv.kz/" in " ".join(table.split()) and "“”" not in table


@pytest.mark.parametrize("name", ["notes.pdf", "notes.json", "notes.jsonl.gz"])
def test_a_suffix_of_no_format_is_refused_and_nothing_is_written(tmp_path, draft, name):
    there = tmp_path / name
    there.write_text("kept", encoding="utf-8")
    for command in ("annotate", "read"):
        found = run(command, draft, "-o", there)
        assert found.exit_code == 2 and f"there is no format {there.suffix}" in found.stderr and ".html" in found.stderr
        assert there.read_text(encoding="utf-8") == "kept"
    assert run("annotate", draft, "-o", there, "--format", "jsonl").exit_code == 0 and there.read_text(encoding="utf-8") != "kept"
