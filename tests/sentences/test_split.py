"""Sentences: the expectation stands inside the text, `|` where one ends."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from pledger.lexicon import load
from pledger.sentences import split
from pledger.sources import Source


@pytest.mark.parametrize(
    "marked",
    [
        "Signed on Aug. 22 by both leaders.| It takes effect at once.",
        "Mr. Modi met K.P. Sharma Oli in New Delhi.| They agreed.",
        "Trade reached $1.5 billion.| Exports grew by 3.5 percent.",
        "“This is important for us.| We agree,” he said.| The talks ended.",
        "The U.S. President spoke.| Nobody answered.",
        "Is it so?| It is!| Good.",
        "They met in May 2015.|During the talks a line (the third).|He left at noon.|PM Sow stayed.|In June trade grew.",
        "Trend.Az quoted Dr.Khan and Prof.Osei of St.Petersburg, D.Bat and the U.S.Embassy on Astana.Kz pages.",
        "Protocol No. 5 was approved by approx. ten states.",
    ],
)
def test_ends_of_sentences(marked: str) -> None:
    text = marked.replace("|", "")
    assert [s.text for s in split(Source("t", text), load())] == [s.strip() for s in marked.split("|")]


@pytest.mark.parametrize(
    ("text", "found"),
    [
        ("In addition, the line is open.", ["the line is open."]),
        ("However, it should be noted that Togo lends.", ["Togo lends."]),
        ("It was noted that Togo should lend.", ["It was noted that Togo should lend."]),
        ("In addition to rice, Togo buys tea.", ["In addition to rice, Togo buys tea."]),
        ("The bank has opened in Osh; it lends to all farmers.", ["The bank has opened in Osh", "it lends to all farmers."]),
        ("The bank has opened in Osh, while talks on a line go on and are hard.", None),
        ("Sales rose to 5 tons, while purchases fell to 3 tons.", ["Sales rose to 5 tons, while purchases fell to 3 tons."]),
        ("The bank has opened in Osh, and talks on a line have begun.", ["The bank has opened in Osh", "talks on a line have begun."]),
        ("The bank has opened in Osh and it lends to farmers.", ["The bank has opened in Osh", "it lends to farmers."]),
        ("Sales rose to 5 tons, and purchases fell to 3 tons.", None),
        ("Sales rose to 5 tons, and imports fell to 3 tons.", ["Sales rose to 5 tons", "imports fell to 3 tons."]),
        ("Under the treaty, the tax is to go, and the port is to open.", None),
        ("Chad said the tax was to go, and the port would be opened.", None),
        ("Chad was told of the tax, and that the port is to open.", None),
        ("Talks between Ann Sow, who is in Lima, and President Ba were held.", None),
        ("The bank lends to farmers, mills and shops, and is to open in Osh.", None),
        ("They signed a treaty on trade; a protocol on tea, in force since May; a plan.", None),
        ("Three papers were signed: the treaty is new; the protocol was ready.", None),
        ("“The bank has opened in Osh; it lends to all farmers,” he said.", None),
    ],
)
def test_openers_and_joined_main_clauses(text: str, found: list[str] | None) -> None:
    """What only opens a sentence is none of it, and a main clause joined to another is a sentence; None: nothing is parted."""
    assert [s.text for s in split(Source("t", text), load())] == (found or [text])


@given(st.text(max_size=300))
def test_offsets_ground_and_nothing_but_blanks_is_lost(text: str) -> None:
    sentences = split(Source("t", text), load())
    assert all(text[s.start : s.end] == s.text for s in sentences)
    assert all(a.end <= b.start for a, b in pairwise(sentences))
    assert "".join("".join(s.text.split()) for s in sentences) == "".join(text.split())
