"""A text is read alike however it was set: what nobody sees, what stands twice and how a day is written change no record."""

import json
import re

import pytest

from pledger import read_text
from pledger.lexicon import load
from pledger.sources import Place, plain
from pledger.sources import read_text as source_of

BASE = """RIGA, 14 June 2023 – Latvia and Morocco have agreed to open a joint chamber of shipping, and Latvia promised to train \
harbour pilots.

The Foreign Minister of Morocco, Samir Haddad, met with the Foreign Minister of Latvia, Ilze Kalna, in Riga on 12 June 2023 for the third \
session of their mixed commission.

Trade between the two countries reached €140 million in 2022, which is 17 percent more than in 2021. They aim to bring it to \
€200 million by 2027, said Latvia's minister.

The two sides also took up:
• a memorandum on the recognition of seafarers' papers;
• setting up a direct air link by the end of 2025.
"""
CHANGES = {
    "soft hyphens": lambda t: re.sub(r"\b([a-z]{3})([a-z]{4,})\b", "\\1\u00ad\\2", t),
    "marks of no width": lambda t: re.sub(r"(?<=\s)(?=[€\d])", "\u200e", t),
    "a mark before each line": lambda t: re.sub(r"^(?=\S)", "\u200b", t, flags=re.M),
    "blanks twice": lambda t: re.sub(r"(?<=[a-z]) (?=[a-z])", "  ", t),
    "no-break blanks": lambda t: re.sub(r"(?<=\w) (?=\w)", "\u00a0", t),
    "thin blanks": lambda t: re.sub(r"(?<=\d) (?=\w)", "\u2009", t),
    "indents": lambda t: re.sub(r"^(?=\S)", "\t", t, flags=re.M),
    "day last": lambda t: t.replace("12 June 2023", "June 12, 2023"),
    "day in words": lambda t: t.replace("12 June 2023", "the 12th of June 2023"),
    "weekday before": lambda t: t.replace("12 June 2023", "Monday, 12 June 2023"),
    "weekday behind": lambda t: t.replace("12 June 2023", "12 June 2023 (Monday)"),
    "weekday behind, day last": lambda t: t.replace("12 June 2023", "June 12, 2023 (Monday)"),
    "comma before the year": lambda t: t.replace("12 June 2023", "12 June, 2023"),
    "of the year": lambda t: t.replace("12 June 2023", "12 June of 2023"),
    "the year": lambda t: re.sub(r"\b(in|by|of) (?=20\d\d\b)", r"\1 the year ", t),
    "prime for apostrophe": lambda t: t.replace("'", "′"),
    "accent for apostrophe": lambda t: t.replace("a's", "a´s"),
    "black squares": lambda t: t.replace("• ", "■ "),
    "ticks": lambda t: t.replace("• ", "✔ "),
    "a private bullet": lambda t: t.replace("• ", "\uf0b7 "),
    "an o for a bullet": lambda t: t.replace("• ", "o "),
    "bullets that touch": lambda t: t.replace("• a", "-A").replace("• s", "-S"),
}
SAID = ("kind", "value", "unit", "bound", "period", "deadline", "date", "place", "parties", "status", "strength", "type")


def _said(text: str) -> list[str]:
    found = read_text(text)
    assert all(text[e.start : e.end] == e.text for r in found for e in r.evidence)
    return sorted(json.dumps([r.to_json().get(name) for name in SAID]) for r in found)


@pytest.mark.parametrize("name", CHANGES)
def test_set_otherwise_it_says_the_same(name: str) -> None:
    changed = CHANGES[name](BASE)
    assert changed != BASE
    assert _said(changed) == _said(BASE)


def test_the_text_says_something() -> None:
    assert len(_said(BASE)) >= 8


def test_words_of_a_record_are_as_printed() -> None:
    text = "OSLO, 9 May 2024 – Norway and Ghana have signed the Fisheries  Agreement of May 7, 2024 in Os\u00adlo."
    (found,) = (r for r in read_text(text) if r.kind == "instrument")
    assert found.to_json()["title"] == "Fisheries Agreement"
    assert "Fisheries  Agreement" in found.evidence[0].text


def test_places_lead_back() -> None:
    text = "Ghana  and Nor\u00adway met\u200b on the 3rd of May 2024, not in the year 2023."
    read, place = plain(source_of(text), load(), 100)
    assert read.text == "Ghana and Norway met on 3rd May 2024, not in 2023."
    for word in ("Ghana", "and", "met", "May", "2024"):
        at = read.text.index(word)
        assert text[place.start(at) - 100 : place.end(at + len(word)) - 100] == word
    at = read.text.index("Norway")
    assert text[place.start(at) - 100 : place.end(at + 6) - 100] == "Nor\u00adway"


def test_a_plain_text_stays_as_it_is() -> None:
    source = source_of(BASE)
    read, place = plain(source, load())
    assert (read, place) == (source, Place())


def test_tables_keep_their_columns() -> None:
    text = "Trade of Latvia and Morocco, million euros\n\nYear    Exports    Imports\n2021     12.5       30.1\n2022     14.0       33.3\n"
    assert plain(source_of(text), load())[0].text == text
