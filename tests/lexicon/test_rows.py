"""Every row of the lexicon has an example, and the row's terms are found in it at its brackets."""

import re
from pathlib import Path
from typing import Any

import pytest

import pledger.lexicon
from pledger.errors import LexiconError
from pledger.lexicon import Lexicon, Row, fold, load
from pledger.lexicon.table import read_table
from pledger.sources.cues import cues

TABLES = Path(pledger.lexicon.__file__).parent / "tables"
LANGUAGES = sorted(p.name for p in TABLES.iterdir() if p.is_dir() and p.name != "shared")


def _rows() -> list[Any]:
    found = []
    for language in LANGUAGES:
        for table in load(language).tables.values():
            found += [pytest.param(language, row, id=f"{language}/{row.label}") for row in table if row["example"]]
    return found


def _unbracketed(example: str) -> tuple[str, list[tuple[int, int]]]:
    """'Trade [turnover] rose' -> the text without brackets and the spans that stood in them."""
    text, spans, start = "", [], None
    for char in example:
        if char == "[" and start is None:
            start = len(text)
        elif char == "]" and start is not None:
            spans.append((start, len(text)))
            start = None
        else:
            text += char
    return text, spans


def _found(lexicon: Lexicon, row: Row, text: str) -> set[tuple[int, int]]:
    table = lexicon.table(row.table)
    if row.table == "furniture":
        seen = cues(lexicon).find(text) or cues(lexicon).find(text.rpartition(". ")[2])
        return {(0, len(text))} if seen is not None and seen["kind"] == row["kind"] else set()
    if table.scan:
        return {(h.start, h.end) for h in lexicon.scan(text) if h.row == row}
    return _matched(row, text) if row["pattern"] else _printed(row, text)


def _matched(row: Row, text: str) -> set[tuple[int, int]]:
    """Where the row's regular expression matches, folded or as printed; `{name}` stands for terms of another table, `$` for the trigger."""
    pattern = re.sub(r"\{[a-z_]+\}", r"\\w+", row["pattern"]).removesuffix("$")
    return {m.span() for shown in (fold(text), text) for m in re.finditer(pattern, shown)}


def _printed(row: Row, text: str) -> set[tuple[int, int]]:
    """Where a term of a row that a grammar reads (and the automaton does not) is printed."""
    shadow, found = fold(text), set()
    for column, cell in row.items():
        for term in row.list(column) if column != "example" and cell else ():
            at = shadow.find(fold(term))
            while at >= 0:
                found.add((at, at + len(term)))
                at = shadow.find(fold(term), at + 1)
    return found


@pytest.mark.parametrize(("language", "row"), _rows())
def test_the_example_shows_the_row(language: str, row: Row) -> None:
    text, spans = _unbracketed(row["example"])
    found = _found(load(language), row, text)
    spans = spans or sorted(found)[:1]
    assert spans, f"{row.label}: the example has no words in [brackets], nor any term of the row: {row['example']}"
    if row.table == "furniture":
        assert found, f"{row.label}: not taken for {row['kind']}: {text}"
        return
    for start, end in spans:
        words = text[start:end].strip(" .’'").casefold()
        near = {text[s:e].strip(" .’'").casefold() for s, e in found if s < end and e > start}
        shown = f"{row.label}: the example's [{text[start:end]}] is not found; the row finds {sorted(near)} in {text!r}"
        assert any(words in n or n in words for n in near), shown


@pytest.mark.parametrize("language", LANGUAGES)
def test_tables_of_words_have_examples(language: str) -> None:
    """Where a table has a column for examples, every row that the automaton looks for has one."""
    for table in load(language).tables.values():
        if table.scan and "example" in table.columns:
            lacking = [row.label for row in table if not row["example"]]
            assert not lacking, f"rows without an example: {lacking[:10]}"


@pytest.mark.parametrize(
    ("content", "message"),
    [
        ("terms,example\na,b,c\n", r"t\.csv:2: 3 cells under 2 columns"),
        ("#@ values kind x|y\nterms,kind\na,z\n", r"t\.csv:3: kind is 'z', not one of x, y"),
        ("#@ required terms\nterms,kind\n,z\n", r"t\.csv:3: column 'terms' is empty"),
        ("#@ colour red\nterms\na\n", r"t\.csv:1: unknown directive"),
        ("#@ scan words\nterms\na\n", r"t\.csv: scans column 'words'"),
        ("terms,case\na,loud\n", r"t\.csv:2: case is 'loud'"),
    ],
)
def test_a_malformed_table_is_refused_by_file_and_row(tmp_path: Path, content: str, message: str) -> None:
    file = tmp_path / "t.csv"
    file.write_text(content, encoding="utf-8")
    with pytest.raises(LexiconError, match=message):
        read_table(file)


@pytest.mark.parametrize("table", ["number_patterns", "pledge_patterns", "meeting_patterns", "name_patterns"])
def test_no_pattern_is_named_twice(table: str) -> None:
    names = [row["name"] for row in load().table(table)]
    assert sorted(set(names)) == sorted(names)
