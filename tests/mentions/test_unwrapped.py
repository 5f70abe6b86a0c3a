"""Hard-wrapped paragraphs are read as lines: what an unwrapped text says, a wrapped one says, evidence as stored."""

import textwrap

import pytest

from pledger import read_text
from pledger.mentions.unwrapped import unwrapped
from pledger.sources import read_text as source_of

TEXT = (
    "LIMA, 12 March 2024 – Peru and Norway have agreed to set up a joint commission on fisheries, and Norway promised to train "
    "coast guards. The Foreign Minister of Norway, Lars Dahl, met with the Foreign Minister of Peru, Ana Rojas, in Lima on Tuesday. "
    "Trade between the two countries reached $120 million in 2023, which is 14 percent more than in 2022."
)


@pytest.mark.parametrize("width", range(60, 76, 3))
def test_a_wrapped_text_says_the_same(width: int) -> None:
    wrapped = "\n".join(textwrap.wrap(TEXT, width))
    assert len(wrapped) == len(TEXT)
    plain, read = read_text(TEXT), read_text(wrapped)
    assert [(r.kind, r.evidence[0].start, r.evidence[0].end) for r in read] == [
        (r.kind, r.evidence[0].start, r.evidence[0].end) for r in plain
    ]
    assert all(wrapped[e.start : e.end] == e.text for r in read for e in r.evidence)
    assert len(read) > 3


def test_lines_apart_stay_apart() -> None:
    text = "Peru and Norway meet\n\nPeru and Norway agreed to build a port.\nNorway will pay for it.\n"
    assert unwrapped(source_of(text)).text == text
