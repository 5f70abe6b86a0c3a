"""Notes for the margin: bundled texts held back from their series and annotated, against expectations written by hand; and the rules."""

import datetime
from collections.abc import Iterable
from dataclasses import replace

import pytest

from pledger.annotation import KINDS, Note, annotate, past_of
from pledger.examples import folder
from pledger.ledger.types import SEVERITIES
from pledger.read import Reading, read_paths, read_text
from pledger.statistics import Book, bundled


@pytest.fixture(scope="module")
def series() -> dict[str, Reading]:
    with folder() as examples:
        return {r.source.name[:3]: r for r in read_paths([examples / "series"])}


def day(text: str) -> datetime.date:
    return datetime.date.fromisoformat(text)


def held_back(series: dict[str, Reading], name: str) -> tuple[Note, ...]:
    """The notes on a text as of its own day, held against the texts before it."""
    own = series[name]
    assert own.source.date
    before = [r for r in series.values() if (r.source.date or "") < own.source.date]
    return annotate(own, past_of(before, own), bundled(), day(own.source.date))


def said(notes: Iterable[Note], kind: str) -> list[tuple[str, str]]:
    return [(n.severity, n.text) for n in notes if n.kind == kind]


# What a desk officer who knows the earlier texts would write beside each: kind, severity, words of the note, days of the sources quoted.
EXPECTED = {
    "s1b": [("announced_before", "low", "The second time this $2 billion is announced: on 2018-03-14.", ["2018-03-14"])],
    "s1d": [
        (
            "announced_before", "high",
            "The fourth time this $2 billion is announced: first on 2018-03-14, last on 2023-05-04. "
            "The deadline was 2025 (said on 2023-05-04); now it is 2027.",
            ["2018-03-14", "2021-05-20", "2023-05-04"],
        ),
        ("outlook", "low", "It needs 14.9% a year until 2027; 31.5% of country pairs grew so fast for so long.", []),
        ("unheard", "medium", "Declaration on Allied Interaction", ["2023-05-04"]),
        (
            "promised_before", "medium", "The third time this is promised: first on 2018-03-14, last on 2023-05-04.",
            ["2018-03-14", "2023-05-04"],
        ),
    ],
    "s2b": [
        (
            "announced_before", "high",
            "Up from $5 billion, announced on 2018-03-15. $5 billion by 2020 was missed: $3 billion in 2020.", ["2018-03-15"],
        ),
    ],
    "s2d": [
        (
            "announced_before", "high", "The third time this $10 billion is announced: first on 2021-12-07, last on 2024-08-08.",
            ["2021-12-07", "2024-08-08"],
        ),
        ("conflict", "medium", "Elsewhere it is $5 billion (2024-08-08", ["2024-08-08"]),
    ],
    "s3b": [("announced_before", "low", "Up from $500 million, announced on 2018-12-05.", ["2018-12-05"])],
}  # fmt: skip


@pytest.mark.parametrize("name", sorted(EXPECTED))
def test_a_text_held_back_from_its_series(series, name):
    notes = held_back(series, name)
    for kind, severity, words, days in EXPECTED[name]:
        found = [n for n in notes if n.kind == kind and words in n.text]
        assert len(found) == 1, (kind, said(notes, kind))
        assert found[0].severity == severity
        assert set(days) <= {q.stated for q in found[0].quotes}


def test_the_first_text_of_a_series_is_not_told_of_the_past(series):
    assert not {n.kind for n in held_back(series, "s1a")} & {"announced_before", "promised_before", "unheard", "signed_before"}


def test_read_years_later_it_is_told_what_became_of_it(series):
    own = series["s1c"]
    notes = annotate(own, past_of(series.values(), own), bundled(), day("2026-11-22"))
    assert ("medium", "On 2024-08-23 it was put off to 2027.") in said(notes, "since")
    assert said(notes, "published") and not [q for n in notes for q in n.quotes if q.stated == own.source.date and q.record]


def test_notes_stand_beside_their_words(series):
    for name in series:
        own = series[name]
        for note in held_back(series, name):
            assert 0 <= note.start < note.end <= len(own.source.text)
            assert note.kind in KINDS and note.severity in SEVERITIES and not note.text[0].islower() and ".." not in note.text
            assert note.record is None or note.record in {r.id or r.identified().id for r in own.records}


def test_quotes_are_words_of_their_source(series):
    texts = {r.source.name: " ".join(r.source.text.split()) for r in series.values()}
    quotes = [q for name in series for n in held_back(series, name) for q in n.quotes]
    assert quotes and all(q.words in texts[q.source] for q in quotes)


def test_the_order_in_which_the_past_comes_does_not_matter(series):
    own = series["s1d"]
    past = past_of([series["s1a"], series["s1b"], series["s1c"]], own)
    turned = replace(past, items=past.items[::-1])
    assert annotate(own, past, bundled(), day("2024-08-23")) == annotate(own, turned, bundled(), day("2024-08-23"))


def draft(text: str, date: str = "2026-03-02") -> Reading:
    return read_text(text, name="draft.txt", date=date)


def notes_on(text: str, earlier: dict[str, str], date: str = "2026-03-02", book: Book | None = None) -> tuple[Note, ...]:
    past = [read_text(t, name=f"{d}.txt", date=d) for d, t in earlier.items()]
    own = draft(text, date)
    return annotate(own, past_of(past, own), book or Book(()), day(date))


def test_the_speakers_own_ministry():
    text = "ASTANA – Trade between Kazakhstan and Tajikistan exceeded $2 billion in 2022, President Kassym-Jomart Tokayev said."
    ((severity, told),) = said(notes_on(text, {}, book=bundled()), "contradicted")
    assert severity == "high" and told.startswith("Kazakhstan's own figure is $1.379 billion.")


def test_a_document_signed_before_is_not_signed_again():
    text = "The foreign ministers of Kenya and Ghana signed an Agreement on Visa-Free Travel in Accra on {}."
    notes = notes_on(text.format("1 March 2026"), {"2024-05-07": text.format("6 May 2024")})
    assert [s for s, told in said(notes, "signed_before") if "2024-05-06" in told] == ["high"]
    assert not said(notes_on(text.format("1 March 2026"), {}), "signed_before")


def test_an_undated_source_is_never_earlier(series):
    own = series["s1d"]
    undated = read_text("Kazakhstan and Tajikistan agreed to raise their trade to $2 billion.", name="undated.txt")
    assert undated.records and undated.source.date is None
    assert not said(annotate(own, past_of([undated], own), Book(()), day("2024-08-23")), "announced_before")


def test_what_is_said_after_the_day_of_reading_is_left_out(series):
    own = series["s1b"]
    notes = annotate(own, past_of(series.values(), own), Book(()), day("2021-05-20"))
    assert max(q.stated or "" for n in notes for q in n.quotes) <= "2021-05-20"


def test_a_draft_called_as_a_source_is(series):
    """Its name is no identity: a text of the same name and other words is another voice."""
    past = read_text("Kazakhstan and Tajikistan agreed to raise their trade to $2 billion.", name="draft.txt", date="2024-01-01")
    own = draft("Kazakhstan and Tajikistan agreed on Monday to raise their trade to $2 billion.")
    assert [s for s, _ in said(annotate(own, past_of([past], own), Book(()), day("2026-03-02")), "announced_before")] == ["low"]


def test_a_text_that_says_nothing_has_no_notes():
    assert notes_on("", {}) == () and notes_on("Good morning.", {}) == ()


VISIT = """NAIROBI – President William Ruto of Kenya held talks with President John Mahama of Ghana in Nairobi on 6 May 2024.

The following documents were signed:

1. Agreement on Visa-Free Travel between Kenya and Ghana
2. Memorandum of Understanding on Maritime Training between Kenya and Ghana
3. Protocol on Tea Exports between Kenya and Ghana
"""


def test_two_of_the_three_documents_of_the_last_meeting():
    text = (
        "ACCRA – President William Ruto of Kenya met President John Mahama of Ghana in Accra on 1 March 2026. "
        "The Agreement on Visa-Free Travel between Kenya and Ghana has entered into force."
    )
    ((severity, told),) = said(notes_on(text, {"2024-05-07": VISIT}), "unheard")
    assert severity == "medium" and told.startswith("Two of the three documents of the ")
    assert "Maritime Training" in told and "Tea Exports" in told and "Visa-Free" not in told


def test_a_plan_for_other_years_is_another_document():
    text = "The foreign ministers of Kenya and Ghana signed in Accra on {} an Action Plan on Trade for {}."
    notes = notes_on(text.format("1 March 2026", "2026-2028"), {"2023-05-07": text.format("6 May 2023", "2023-2025")})
    assert not said(notes, "signed_before")


def test_to_speak_of_what_is_signed_promises_nothing():
    text = "Kenya and Ghana are bound by the Agreement on Visa-Free Travel signed in Accra on 6 May 2024, their foreign ministers said."
    signed = "The foreign ministers of Kenya and Ghana signed the Agreement on Visa-Free Travel in Accra on 6 May 2024."
    notes = notes_on(text, {"2024-05-07": signed})
    assert not said(notes, "signed_before") and not said(notes, "promised_before")


def test_a_minister_who_has_left():
    text = "Prime Minister Askar Mamin of Kazakhstan met Tajik Prime Minister Kokhir Rasulzoda in Dushanbe on 3 May 2023."
    ((_, told),) = said(notes_on(text, {}, date="2023-05-04"), "out_of_office")
    assert "Alikhan Smailov" in told
