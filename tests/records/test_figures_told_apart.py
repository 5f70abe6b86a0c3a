"""Places among partners, shares of what one sells, asides, papers for goods, levels that are raised: what a number is of, and whose."""

import pytest

from pledger import read_text
from pledger.records.types import Figure

Said = tuple[str, str, str | None, str | None]


def _told(text: str, lead: str) -> list[tuple[float | None, Said]]:
    found = [r for r in read_text(f"{lead} {text}\n", date="2024-03-05") if isinstance(r, Figure)]
    return [(r.value, (r.indicator, "-".join(r.parties), r.origin, r.destination)) for r in found]


_TWO = "SUVA, March 5. Fiji and Thailand held talks on Tuesday."


@pytest.mark.parametrize(
    ("sentence", "value", "said"),
    [
        ("Exports, on the other hand, stood at $31 million as against imports of $17 million.", 31e6, ("exports", "FJI-THA", "FJI", "THA")),
        ("Fiji hosts $14 million in Thai capital.", 14e6, ("investment", "FJI-THA", "THA", "FJI")),
        ("Some 60 Thai firms are registered with a capital of $14 million.", 14e6, ("investment", "FJI-THA", "THA", "FJI")),
        ("Thailand takes 11 per cent of what Fiji sells abroad.", 11, ("exports", "FJI-THA", "FJI", "THA")),
        ("Rice made up 11 per cent of what Fiji bought, and shirts 7 per cent of what it sold.", 11, ("imports", "FJI-THA", "THA", "FJI")),
        ("Some 42 per cent of Fiji's rice comes from Thailand.", 42, ("imports", "FJI-THA", "THA", "FJI")),
        ("Two Thai firms signed a contract on the supply of buses to the tune of $9 million.", 9e6, ("contracts", "FJI-THA", None, None)),
        ("Fiji's exports came to $31 million, against Thai shipments of $47 million.", 47e6, ("exports", "FJI-THA", "THA", "FJI")),
        ("Thailand has provided Fiji with 12 loans and seven grants.", 7, ("grants", "FJI-THA", "THA", "FJI")),
        ("Thailand has trained 40 nurses and granted $300,000 for clinics.", 300000, ("grants", "FJI-THA", "THA", "FJI")),
        ("Thailand offers 25 scholarships a year.", 25, ("grants", "FJI-THA", "THA", "FJI")),
        ("Of this, $4 million fell on goods brought from Thailand.", 4e6, ("imports", "FJI-THA", "THA", "FJI")),
        ("The works cost $8 million, $5 million of which is a Thai loan.", 5e6, ("loans", "FJI-THA", "THA", "FJI")),
        ("The Nadi ferry carried 18,000 travellers last year.", 18000, ("passengers", "FJI-THA", None, None)),
        ("They will raise the number of flights from six to nine a week.", 6, ("flights", "FJI-THA", None, None)),
        ("The two states have 14 agreements in existence.", 14, ("documents", "FJI-THA", None, None)),
        ("Qatar's growth of about 6 per cent a year impresses Fiji.", 6, ("gdp", "QAT", None, None)),
        ("Fiji's sugar sales grew, and the country ranked third in the world in tuna exports.", 3, ("exports", "FJI", "FJI", None)),
        ("Fiji came third in the world in tuna exports and fifth in ginger output.", 5, ("production", "FJI", None, None)),
        ("Fiji paid $8 million for Thai rice last year.", 8e6, ("imports", "FJI-THA", "THA", "FJI")),
        ("Thai rice worth $8 million reached Fiji in 2023.", 8e6, ("exports", "FJI-THA", "THA", "FJI")),
        ("Thailand supplies flour, which covers a tenth of Fijian demand.", 10, ("imports", "FJI-THA", "THA", "FJI")),
        ("Illiteracy, now at 6 per cent, is falling in Fiji.", 6, ("other", "FJI-THA", None, None)),
    ],
)
def test_what_it_is_and_whose(sentence: str, value: float, said: Said) -> None:
    assert (value, said) in _told(sentence, _TWO)


@pytest.mark.parametrize(
    ("sentence", "value", "indicator"),
    [
        ("Some 42 per cent of the tourists come from Thailand.", 42, "imports"),
        ("Some $5 million was spent in the Thai capital.", 5e6, "investment"),
        ("Fiji's imports, now at 6 per cent, are small.", 6, "other"),
        ("Fiji's exports of sugar worth $3 million rose after the contract on fish.", 3e6, "contracts"),
        ("Fiji received 18,000 travellers from Thailand last year.", 18000, "passengers"),
    ],
)
def test_what_it_is_not(sentence: str, value: float, indicator: str) -> None:
    assert all(said[0] != indicator for found, said in _told(sentence, _TWO) if found == value)


def test_a_scholarship_that_will_be_offered_is_no_figure() -> None:
    assert not _told("Thailand will offer 25 scholarships next year.", _TWO)


_PARTNERS = "DAKAR, March 5. Senegal's trade with Mali reached $900 million in 2023."


@pytest.mark.parametrize(
    ("sentences", "value", "said"),
    [
        ("Mali was first on the list of Senegal's trade partners. India came second with $700 million.", 7e8, "IND-SEN"),
        ("Mali was first on the list of Senegal's trade partners. Spain, which was third, had $500 million.", 5e8, "ESP-SEN"),
        ("Trade with Spain fell, whereas that with Italy, another buyer of fish, made up $200 million.", 2e8, "ITA-SEN"),
    ],
)
def test_places_and_sums_among_partners(sentences: str, value: float, said: str) -> None:
    assert (value, ("trade_turnover", said, None, None)) in _told(sentences, _PARTNERS)


def test_places_among_buyers_go_on_with_exports() -> None:
    found = _told("India was Senegal's largest source of imports with $800 million. As for buyers, Peru ranked first.", _PARTNERS)
    assert (1, ("exports", "PER-SEN", "SEN", "PER")) in found


def test_the_country_that_trades_with_many_is_the_one_that_reports() -> None:
    assert (140, ("other", "SEN", None, None)) in _told("The country has trade relations with partners in 140 states.", _PARTNERS)


def test_a_share_of_our_people_is_of_the_speakers_land() -> None:
    text = "“One in four of our adults smokes,” Fijian Health Minister Ratu Lalabalavu told his Thai colleague."
    assert (25, ("other", "FJI", None, None)) in _told(text, _TWO)


def test_a_surplus_goes_with_the_total_of_its_own_sentence() -> None:
    text = "Thailand took half of it. Fiji's foreign trade shrank to $3 billion, with a deficit of $1 billion."
    assert (-1e9, ("trade_balance", "FJI", None, None)) in _told(text, _TWO)


@pytest.mark.parametrize(
    ("sentence", "value", "said"),
    [
        ("Kenya was Peru's third-largest partner. Exports stood at $90 million, imports from Kenya at $50 million.", 9e7, "PER-KEN"),
        ("In the year exports reached $90 million and imports from Kenya $50 million.", 9e7, "PER-KEN"),
        ("Peru's exports to Africa grew by 4 per cent.", 4, "PER-"),
    ],
)
def test_whose_exports_a_passage_tells(sentence: str, value: float, said: str) -> None:
    found = _told(sentence, "MARSEILLE, March 5. Peru and Kenya held talks on Tuesday.")
    assert (value, said) in [(number, f"{told[2]}-{told[3] or ''}") for number, told in found if told[0] == "exports"]


def test_what_is_invested_abroad_is_the_one_states() -> None:
    found = _told("Thai firms put $40 million into projects abroad. Thailand had 310 projects overseas, worth $9 billion.", _TWO)
    assert [said[1] for value, said in found if value in (310, 9e9)] == ["THA", "THA"]


def test_the_port_that_goods_pass_through_sends_none() -> None:
    found = _told("About 90 per cent of Fiji's imports pass through the port of Bangkok.", _TWO)
    assert (90, ("imports", "FJI-THA", None, "FJI")) in found


def test_the_largest_of_other_things_is_no_place_in_trade() -> None:
    text = "Fiji's imports from Thailand came to $9 million. Thais are the third-largest Asian community there."
    assert all(said[0] != "imports" for value, said in _told(text, _TWO) if value == 3)


def test_people_estimated_to_live_somewhere_are_there() -> None:
    assert (9000, ("population", "FJI-THA", None, None)) in _told("Some 9,000 Fijians are estimated to live in Thailand.", _TWO)


def test_what_goods_are_worth_goes_with_their_energy() -> None:
    found = _told("Thailand exported 90 million kWh of electricity to Fiji, worth $4 million.", _TWO)
    assert (4e6, ("exports", "FJI-THA", "THA", "FJI")) in found


def test_the_first_of_importers() -> None:
    found = _told("Peru tops the list of importers of Senegalese fish with $300 million.", _PARTNERS)
    assert (3e8, ("exports", "PER-SEN", "SEN", "PER")) in found
