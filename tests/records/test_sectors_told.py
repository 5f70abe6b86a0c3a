"""The sector of what is undertaken: by its own words, and where they say nothing of it by what stands before."""

from pathlib import Path
from typing import Any

import pytest
import yaml

from pledger import read_text
from pledger.lexicon import load
from pledger.mentions.promising import phrases
from pledger.records.sectors import sector
from pledger.records.types import Pledge

CASES: dict[str, Any] = yaml.safe_load((Path(__file__).parents[1] / "cases" / "sectors.yaml").read_text(encoding="utf-8"))


@pytest.mark.parametrize(("expected", "text"), CASES["objects"])
def test_the_first_noun_tells(expected: str, text: str) -> None:
    lexicon = load("en")
    assert sector(lexicon, phrases(lexicon), text)[0] == expected


@pytest.mark.parametrize(("expected", "before", "text"), CASES["before"])
def test_what_stands_before_tells(expected: str, before: str, text: str) -> None:
    head = "LIMA, May 14, 2024 – The foreign ministers of Peru and Jordan met here to talk about relations between the two countries."
    found = [p for p in read_text(f"{head}\n\nThey looked at several questions. {before} {text}\n") if isinstance(p, Pledge)]
    assert [p.sector for p in found if p.evidence[0].text in text] == [expected]


def test_a_source_of_one_thing_tells_the_rest() -> None:
    text = (
        "ACCRA, 3 June 2024 – Ghana and Togo opened a joint hospital in Aflao. Doctors of both states work there. Ghana and Togo "
        "train the nurses together.\n\nThe two presidents will see each other in autumn. The ministers agreed to do more."
    )
    assert [p.sector for p in read_text(text) if isinstance(p, Pledge)][-1] == "health"
