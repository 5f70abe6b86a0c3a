"""A sentence that is opened, framed or joined otherwise says the same."""

from collections import Counter
from itertools import permutations
from typing import Any

import pytest

from pledger import read_text

LEAD = "LIMA, 4 March 2024. Peru and Kenya held talks on trade. "
PLAIN = (
    "The two sides agreed to open an air link.",
    "Kenya's exports to Peru amounted to $17 million in 2023.",
    "The next meeting of the joint commission will take place in Mombasa in 2025.",
    "Peru is ready to supply Kenya with quinoa.",
    "A Memorandum of Understanding on Forestry was signed.",
)


def told(text: str) -> Counter[tuple[Any, ...]]:
    """What the records of a text say, without where it stands and who says it."""
    rows = (r.to_json() for r in read_text(LEAD + text))
    names = ("indicator", "measure", "value", "period", "strength", "type", "date", "place", "parties", "actors", "title", "status")
    return Counter((r["kind"], *(str(r.get(n)) for n in names)) for r in rows)


def _lower(sentence: str) -> str:
    return sentence if sentence.startswith(("Peru", "Kenya")) else sentence[0].lower() + sentence[1:]


@pytest.mark.parametrize("plain", PLAIN)
@pytest.mark.parametrize(
    "opener",
    [
        "In addition,",
        "Moreover,",
        "Notably,",
        "As is known,",
        "As a reminder,",
        "At the same time,",
        "In this context,",
        "It should be noted that",
        "It is worth noting that",
        "It was noted that",
        "It was also reported that",
        "However, it should be noted that",
    ],
)
def test_what_only_opens_a_sentence_changes_nothing(plain: str, opener: str) -> None:
    assert told(f"{opener} {_lower(plain)}") == told(plain)


@pytest.mark.parametrize("plain", PLAIN)
def test_a_plain_sentence_says_something(plain: str) -> None:
    assert told(plain) - told("")


@pytest.mark.parametrize(("first", "second"), list(permutations(PLAIN, 2)))
def test_a_semicolon_parts_as_a_full_stop_does(first: str, second: str) -> None:
    assert told(f"{first[:-1]}; {_lower(second)}") == told(f"{first} {second}")


@pytest.mark.parametrize(
    ("plain", "framed"),
    [
        (
            "The next meeting of the joint commission will take place in Mombasa in 2025.",
            "The next meeting of the joint commission, the chairman said, will take place in Mombasa in 2025.",
        ),
        (
            "Kenya's Prime Minister John Otieno met with Peruvian Trade Minister Rosa Quispe.",
            "Kenya's Prime Minister John Otieno met with Peruvian Trade Minister Rosa Quispe, the press officer said.",
        ),
        (
            "A memorandum was signed between the Kenya Tea Board and the Export Agency of Peru.",
            "A memorandum was signed between the Kenya Tea Board and the Export Agency of Peru, the minister said.",
        ),
    ],
)
def test_who_only_says_it_takes_no_part(plain: str, framed: str) -> None:
    assert told(framed) == told(plain)


def test_what_was_noted_to_be_needed_was_talked_about() -> None:
    found = [r.to_json() for r in read_text(LEAD + "It was noted that the two countries should open a joint bank.") if r.kind == "pledge"]
    assert [r["strength"] for r in found] == ["discussed"]


def test_years_earlier_are_counted_from_the_year_above() -> None:
    text = "Trade between Peru and Kenya reached $90 million in 2021. Six years earlier it had been $12 million."
    assert {r.to_json()["value"]: r.to_json()["period"] for r in read_text(text) if r.kind == "figure"} == {90e6: "2021", 12e6: "2015"}


DOINGS = ("open a joint bank in Nairobi", "exchange lists of laboratories", "set up a working group on ports")
LISTED = {
    "bullets": "The two sides agreed to:\n" + ";\n".join(f"- {doing}" for doing in DOINGS) + ".",
    "bare lines": "The two sides agreed to:\n" + ";\n".join(DOINGS) + ".",
    "prose": "The two sides agreed to: " + "; ".join(DOINGS) + ".",
    "prose, with 'and'": "The two sides agreed to: " + "; ".join(DOINGS[:-1]) + "; and " + DOINGS[-1] + ".",
}


@pytest.mark.parametrize("text", LISTED.values(), ids=LISTED)
def test_a_list_of_doings_in_any_layout(text: str) -> None:
    found = [r.to_json() for r in read_text(f"{LEAD}\n\n{text}\n\nA report follows.") if r.kind == "pledge"]
    assert [(r["action"].removeprefix("and "), r["strength"], r["actors"]) for r in found] == [
        (x, "agreed", ["KEN", "PER"]) for x in DOINGS
    ]


def test_figures_behind_a_colon_are_no_list() -> None:
    text = "Trade in 2023 was as follows: exports to Peru, $5 million; imports from Peru, $7 million."
    assert {r.to_json()["value"] for r in read_text(f"{LEAD}\n\n{text}") if r.kind == "figure"} == {5e6, 7e6}


def test_some_of_what_was_counted_beside_a_sum() -> None:
    text = "In all, 40 joint projects worth $3 billion are being carried out by Peru and Kenya. 16 of them were put into service."
    assert {r.to_json()["value"]: r.to_json()["indicator"] for r in read_text(text) if r.kind == "figure"}[16] == "project_portfolio"


def test_a_year_told_by_the_way_dates_no_signature() -> None:
    lead = "LIMA, 4 March 2024. On 2 March 2024 the commission of Peru and Kenya met in Lima. Trade reached $9 million in 2021. "
    text = lead + "After the session, they signed a Protocol."
    assert [r.to_json()["date"] for r in read_text(text) if r.kind == "instrument"] == ["2024-03-02"]


def test_a_sentence_that_tells_nothing_parts_no_context() -> None:
    first, second = "Kenya's exports to Peru reached $9 million in 2023.", "Its imports from there came to $7 million."
    assert told(f"{first} The weather was fair. {second}") == told(f"{first} {second}")
