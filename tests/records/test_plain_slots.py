"""Plain sentences by the matrix of a frame: a rarer filler of one slot, in frames that are read with common ones."""

import pytest

from pledger import read_text
from pledger.records.types import Figure, Pledge, Project, Target

DATELINE = "BANJUL, 12 March 2024. "
BEHIND = " The Gambia and Latvia have exchanged ambassadors."


def _targets(text: str) -> list[tuple[float | None, str, str | None]]:
    return [(t.value, t.strength, t.deadline) for t in read_text(DATELINE + text + BEHIND) if isinstance(t, Target)]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("The two countries can triple mutual trade within four years.", (3, "proposed", "2028")),
        ("The plan is to bring mutual trade to $70 million by 2028.", (7e7, "willing", "2028")),
        ("Latvia and the Gambia want a trade turnover of $70 million by 2028.", (7e7, "willing", "2028")),
        ("The ministers expressed interest in raising mutual trade to $70 million.", (7e7, "proposed", None)),
        ("The two sides resolved to lift mutual trade to $70 million.", (7e7, "agreed", None)),
        ("The two governments agreed before 2029 to lift mutual trade to $70 million.", (7e7, "agreed", "2029")),
        ("By the year 2029, the two countries will lift mutual trade to $70 million.", (7e7, "agreed", "2029")),
        ("An increase in mutual trade to $70 million was also considered.", (7e7, "discussed", None)),
        ("Raising mutual trade to $70 million was discussed at length.", (7e7, "discussed", None)),
    ],
)
def test_aims_by_the_verb_that_sets_them(text: str, told: tuple[float, str, str | None]) -> None:
    assert _targets(text) == [told]


def test_what_was_raised_after_talks_on_it_is_no_aim() -> None:
    assert not _targets("Mutual trade rose to $70 million, and this was discussed.")
    assert not _targets("Latvian firms have an interest in a port with a capacity of 20,000 tonnes.")


@pytest.mark.parametrize(
    ("text", "measure", "value", "period"),
    [
        ("Mutual trade suffered a 9 percent fall last year.", "growth", -9, "2023"),
        ("Exports from Latvia to the Gambia grew by a factor of 2.5 in 2022.", "multiple", 2.5, "2022"),
        ("Mutual trade was cut in half in 2020.", "multiple", 0.5, "2020"),
        ("Latvia is the Gambia's tenth-ranked donor.", "rank", 10, "2024"),
        ("Latvia is the Gambia's number two source of foreign investment.", "rank", 2, "2024"),
        ("Latvia was the Gambia's No. 3 bilateral donor in 2023.", "rank", 3, "2023"),
    ],
)
def test_changes_and_ranks_said_in_rarer_ways(text: str, measure: str, value: float, period: str) -> None:
    found = [f for f in read_text(DATELINE + text + BEHIND) if isinstance(f, Figure)]
    assert [(f.measure, f.value, f.period) for f in found] == [(measure, value, period)]


@pytest.mark.parametrize(
    ("text", "actors"),
    [
        ("Latvian breeders said they would send cattle to the Gambia.", ("LVA",)),
        ("Gambian officials said that they would train nurses for Latvia.", ("GMB",)),
        ("A group of Latvian investors said it would build dairies in the Gambia.", ("LVA",)),
        ("Latvian and Gambian officials said they would train nurses.", ("GMB", "LVA")),
    ],
)
def test_people_of_one_state_say_what_they_will_do(text: str, actors: tuple[str, ...]) -> None:
    assert [p.actors for p in read_text(DATELINE + text + BEHIND) if isinstance(p, Pledge)] == [actors]


@pytest.mark.parametrize(
    ("text", "told"),
    [
        ("The Brikama school, built by Latvia, was praised by the guests.", ("Brikama school", "other", "operating")),
        ("The Brikama mosque is expected to open in 2025.", ("Brikama mosque", "other", "planned")),
        ("Latvia will build a cultural centre in Brikama.", ("cultural centre in Brikama", "other", "planned")),
        ("Latvia opened a technical college in Brikama.", ("technical college in Brikama", "university", "operating")),
    ],
)
def test_houses_of_learning_and_culture(text: str, told: tuple[str, str, str]) -> None:
    assert [(p.name, p.type, p.status) for p in read_text(DATELINE + text + BEHIND) if isinstance(p, Project)] == [told]
