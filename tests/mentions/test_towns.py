"""Towns that bear another's name."""

import pytest

from pledger import mentions
from pledger.lexicon import load
from pledger.mentions.types import Party, Place
from pledger.sources.types import Source


@pytest.mark.parametrize(
    ("text", "country", "party"),
    [
        ("The plant is in Lima, Ohio.", "USA", False),
        ("They met in Athens, Tenn., on Monday.", "USA", False),
        ("They met in Lima, Peru.", "PER", True),
        ("They met in Lima, and in Ohio.", "PER", True),
    ],
)
def test_the_region_behind_the_comma_says_whose_town_it_is(text: str, country: str, party: bool) -> None:
    marked = mentions.find(Source("text", text), load())
    town = marked.of(Place)[0]
    assert town.country == country
    assert any(p.start == town.start for p in marked.of(Party)) is party
