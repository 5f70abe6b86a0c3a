"""Press releases of western governments, each cause in plain sentences of our own."""

import pytest
from tests.records import reading
from tests.records.reading import R

from pledger import read_text
from pledger.records.types import Figure, Instrument, Meeting, Pledge, Target

LIMA = "LIMA, September 28, 2021. "


def read(text: str, kind: type[R]) -> list[R]:
    return reading.read(LIMA + text, kind)


def pledges(text: str) -> list[Pledge]:
    return read(text, Pledge)


def meetings(text: str) -> list[Meeting]:
    return read(text, Meeting)


def documents(text: str) -> list[Instrument]:
    return read(text, Instrument)


def test_initials_joined_to_a_country_end_no_sentence() -> None:
    [told] = pledges("The ministers of Chile and the U.S. agreed to deepen the Chile-U.S. Alliance on water in all regions.")
    assert told.action == "deepen the Chile-U.S. Alliance on water in all regions"


def test_initials_before_a_small_word_end_one() -> None:
    [told] = pledges("Chile agreed to buy more tea from the U.S. The sides spoke of rice.")
    assert told.action == "buy more tea from the U.S"  # the full stop ends the sentence too


@pytest.mark.parametrize(
    "said",
    [
        "President Sow of Togo will go to Lima to open talks on a bank with Peru.",
        "President Sow of Togo will be travelling to Peru in October.",
        "The ministers of Peru and Togo met in Lima. They will continue their talks on Friday.",
        "President Sow of Togo met President Paz of Peru. She offered reflections on the war in Yemen.",
        "The ministers of Peru and Togo shared the view regarding the war in Yemen that the use of force is not acceptable.",
    ],
)
def test_journeys_and_courtesies_are_no_pledge(said: str) -> None:
    assert pledges(said) == []


def test_a_view_shared_to_do_something_is_one() -> None:
    [told] = pledges("The ministers of Peru and Togo shared the view to work closely on energy.")
    assert (told.strength, told.sector) == ("agreed", "energy")


def test_what_is_current_is_no_energy() -> None:
    [told] = pledges("Togo will cancel current tariffs on tea from Peru.")
    assert told.sector == "trade"


def test_two_seas_are_no_country() -> None:
    said = "The ministers of Peru and Togo spoke of calm in the South and East China Seas, and agreed to work closely on tea."
    [told] = pledges(said)
    assert told.actors == ("PER", "TGO")


def test_who_says_that_he_hopes() -> None:
    said = "Foreign Minister Juan Paz of Peru met Foreign Minister Ana Sow of Togo. Sow noted that Togo respects the border. "
    [told] = pledges(said + "The two exchanged views, and Minister Paz said that he hopes to widen cooperation with Togo.")
    assert told.actors == ("PER",)


def test_a_visit_that_something_follows_is_over() -> None:
    said = "Following Minister Sow of Togo's visit to Peru in June, a second meeting is scheduled in Lima "
    dates = {(m.type, m.date, m.planned) for m in meetings(said + "with the Peruvian trade minister.")}
    assert dates == {("visit", "2021-06", False), ("talks", None, True)}


def test_a_visit_that_is_sought_has_no_day() -> None:
    said = "On Monday the foreign ministers of Peru and Togo, Juan Paz and Ana Sow, agreed to go on with efforts "
    [visit] = [m for m in meetings(said + "to arrange an early visit to Togo by Paz.") if m.type == "visit"]
    assert (visit.date, visit.planned) == (None, True)


def test_his_visit_is_the_guests() -> None:
    said = "Ana Paz, Minister of Trade of Peru, met yesterday with Kofi Sow, Minister of Trade of Togo, during his visit to Peru."
    [visit] = [m for m in meetings(said) if m.type == "visit"]
    assert [(p.name, p.country) for p in visit.participants] == [("Kofi Sow", "TGO")]


def test_an_article_may_be_left_out_of_a_surname() -> None:
    said = "President Paz of Peru spoke to President Fattah El-Rabi of Egypt. He discussed the case of a Peruvian with President Rabi."
    names = {p.name for m in meetings(said) for p in m.participants}
    assert "Rabi" not in names


@pytest.mark.parametrize(
    ("said", "title", "status"),
    [
        ("Peru and Togo look ahead to a future fisheries agreement.", "fisheries agreement", "proposed"),
        ("They met on the original 2008 New Zealand-Peru FTA.", "New Zealand-Peru FTA", None),
    ],
)
def test_titles_and_stages(said: str, title: str, status: str | None) -> None:
    [paper] = documents(said)
    assert paper.title == title
    assert status in (None, paper.status)


def test_american_states_of_georgia() -> None:
    [visit] = meetings("Trade Minister Juan Paz of Peru will fly to the US states of Ohio and Georgia next week.")
    assert visit.parties == ("PER", "USA")


def test_money_by_name_and_code() -> None:
    [sum_] = read("Japan signed an agreement with Peru to provide a loan of Japanese Yen (JPY) 23.2 billion.", Figure)
    assert isinstance(sum_, Figure)
    assert (sum_.value, sum_.unit) == (23_200_000_000, "JPY")


@pytest.mark.parametrize("said", ["Peru and Togo will work on net-zero in key areas.", "Peru and Togo will widen the road NH 127B."])
def test_names_with_numbers_are_no_amounts(said: str) -> None:
    assert read(said, Figure) + read(said, Target) == []


def test_a_year_may_touch_its_day() -> None:
    [paper] = documents("The agreement between Chad and Peru on tea was signed on February 5,2020.")
    assert paper.date == "2020-02-05"


@pytest.mark.parametrize(
    "said",
    [
        "Minister Sow of Togo will start a visit to Peru tomorrow.",
        "Prime Minister May of the UK met President Paz of Peru. Prime Minister May thanked Paz for the support of Peru.",
        "Peru and Togo met in Lima. They agreed that both have many features in common.",
    ],
)
def test_what_is_done_or_so_is_no_pledge(said: str) -> None:
    assert pledges(said) == []


def test_they_stay_the_same_two() -> None:
    said = "President Ana Daly of Togo met President Juan Paz of Peru. They agreed the step of the US, UK and France was right. "
    [told] = pledges(said + "They agreed to continue to uphold the rules.")
    assert told.actors == ("PER", "TGO")


def test_who_pays_is_no_place() -> None:
    visits = meetings("Foreign Minister Juan Paz of Peru is in Chad. He will visit a Togo-funded school on Monday.")
    assert all("TGO" not in m.parties for m in visits)


def test_what_was_years_ago_is_no_day_to_come() -> None:
    said = "President Juan Paz of Peru arrived in Lome on September 28. This will be his third visit to Togo, after his trip in June 2014."
    assert "2014-06" not in {m.date for m in meetings(said) if m.planned}


@pytest.mark.parametrize(
    ("said", "status", "date"),
    [
        ("Trade Minister Juan Paz of Peru said on Monday (20 September) that a trade deal with Togo could be concluded.", "proposed", None),
        ("The Peru-Togo agreement would be the first trade deal of the two.", "proposed", None),
    ],
)
def test_documents_not_yet_there(said: str, status: str, date: str | None) -> None:
    [paper, *_] = documents(said)
    assert (paper.status, paper.date) == (status, date)


def test_a_bank_meets_where_it_meets() -> None:
    head = "EBRD lends $36 million to projects\n\n18 May 2017\n\nThe EBRD told of new projects at its yearly meeting in Cyprus last week. "
    sums = [r for r in read_text(head + "It will lend Chad $18 million for irrigation in the north.") if isinstance(r, Figure | Target)]
    assert sums
    assert all("CYP" not in r.parties for r in sums)


def test_who_is_called_by_office_alone() -> None:
    said = "The Prime Minister called the Prime Minister of Peru, Juan Paz, this morning.\n\nPeru and the UK have a strong friendship, and "
    told = read_text(said + "the Prime Minister said she looked forward to work with Prime Minister Paz on tea.")
    [hoped] = [r for r in told if isinstance(r, Pledge)]
    assert hoped.actors == ("GBR",)


@pytest.mark.parametrize(
    "said",
    [
        "The ministers of Peru and Togo hoped that they would be able to meet soon.",
        "The ministers of Peru and Togo agreed on its vital importance.",
    ],
)
def test_to_meet_soon_is_no_pledge(said: str) -> None:
    assert pledges(said) == []
