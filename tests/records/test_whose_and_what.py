"""What a number measures, whose it is and which way it goes, in plain sentences of many frames."""

import pytest

from pledger import read_text
from pledger.records.types import Figure

Said = tuple[str, str, str | None, str | None]


def _figures(text: str, lead: str) -> dict[float, Said]:
    found = [r for r in read_text(f"{lead} {text}\n", date="2024-03-05") if isinstance(r, Figure) and r.value is not None]
    return {r.value: (r.indicator, "-".join(r.parties), r.origin, r.destination) for r in found if r.value is not None}


_TWO = "MASERU, March 5. Lesotho and Malawi held talks on Tuesday."


@pytest.mark.parametrize(
    ("sentence", "value", "said"),
    [
        ("Two million Malawians came to Lesotho last year.", 2e6, ("tourists", "LSO-MWI", None, None)),
        ("Last year over three million people crossed the border.", 3e6, ("passengers", "LSO-MWI", None, None)),
        ("Malawi sold tea for $12 million and imported woollen products worth $41 million.", 41e6, ("imports", "LSO-MWI", "LSO", "MWI")),
        ("Malawi bought goods worth $9 million from Lesotho.", 9e6, ("imports", "LSO-MWI", "LSO", "MWI")),
        ("Lesotho supplies about 8 per cent of Malawi's imports.", 8, ("imports", "LSO-MWI", "LSO", "MWI")),
        ("Lesotho supplies 30 per cent of Malawi's needs.", 30, ("exports", "LSO-MWI", "LSO", "MWI")),
        ("Malawi imports 90 per cent of its medicines.", 90, ("imports", "MWI", None, "MWI")),
        ("Malawi imports 40 per cent of its wool from Lesotho.", 40, ("imports", "LSO-MWI", "LSO", "MWI")),
        ("Trade stood at $41 million, of which $29 million fell to exports to Lesotho.", 29e6, ("exports", "LSO-MWI", "MWI", "LSO")),
        ("Trade made up 108.5% of the January-May 2023 level.", 8.5, ("trade_turnover", "LSO-MWI", None, None)),
        ("Trade, at KShs. 1.4 Billion in 2022, was low.", 1.4e9, ("trade_turnover", "LSO-MWI", None, None)),
        ("A lorry takes four days from Maseru to Lilongwe.", 4, ("other", "LSO-MWI", None, None)),
        ("Containers now get from Maseru to Lilongwe in 15 days.", 15, ("other", "LSO-MWI", None, None)),
        ("Traders lose on average 17 hours at the border.", 17, ("other", "LSO-MWI", None, None)),
        ("Lesotho is Malawi's third largest source of development assistance.", 3, ("aid", "LSO-MWI", "LSO", "MWI")),
        ("Japan gave Malawi grants and loans amounting to $37 million.", 37e6, ("aid", "JPN-MWI", "JPN", "MWI")),
    ],
)
def test_what_it_is_and_whose(sentence: str, value: float, said: Said) -> None:
    assert _figures(sentence, _TWO).get(value) == said


@pytest.mark.parametrize(
    ("sentence", "value"),
    [
        ("The talks lasted three hours.", 3),  # no way
        ("It took two years to draft the text.", 2),
        ("The minister spent two days in Maseru.", 2),
        ("Exports of $5 million fell to $4 million.", 5e6),  # what they were before is no share of anything
    ],
)
def test_what_is_told_of_no_way_and_no_part(sentence: str, value: float) -> None:
    assert value not in _figures(sentence, _TWO)


def test_refugees_who_came_are_no_tourists() -> None:
    found = _figures("Some 60,000 Malawians came to Lesotho as refugees.", _TWO)
    assert all(said[0] != "tourists" for said in found.values())


def test_the_bank_of_latin_america_lends_by_its_short_name() -> None:
    said = "CAF and Ecuador signed three loan contracts worth $159 million. A first credit, of $75 million, is for roads."
    lent = ("loans", "CAF-ECU", "CAF", "ECU")
    assert _figures(said, "QUITO, March 5.") == {159e6: lent, 75e6: lent}


def test_how_long_a_loan_runs() -> None:
    said = "Korea lent Malawi $80 million. The term of the loans is 18 years. Both are payable over 40 years."
    found = _figures(said, "SEOUL, March 5.")
    assert found[18] == ("loans", "KOR-MWI", "KOR", "MWI")


def test_where_a_lender_sits_is_no_party() -> None:
    said = "The Manila-based lender approved $300 million for Bhutan. The Asian Development Bank signed the loan agreement in Thimphu."
    assert _figures(said, "THIMPHU, March 5.")[3e8] == ("loans", "ADB-BTN", "ADB", "BTN")


@pytest.mark.parametrize(
    ("sentence", "value", "said"),
    [
        ("Malawian investors hold $52 million in Lesotho.", 52e6, ("investment", "LSO-MWI", "MWI", "LSO")),
        ("Malawian Airlines flies to Maseru 12 times a week.", 12, ("flights", "LSO-MWI", None, None)),
        ("Lesotho is Malawi's first trading partner in the south.", 1, ("other", "LSO-MWI", None, None)),
        (
            "Trade hit $13 million, of which Malawian exports were $9 million and Basotho ones $4 million.",
            9e6,
            ("exports", "LSO-MWI", "MWI", "LSO"),
        ),
        ("Malawi has 14 projects worth $8 million in Lesotho.", 8e6, ("investment", "LSO-MWI", "MWI", "LSO")),
        ("Malawian builders had undertaken 14 projects worth $5 million in Lesotho.", 5e6, ("project_portfolio", "LSO-MWI", None, None)),
        ("Malawi has 14 joint projects worth $6 million.", 6e6, ("project_portfolio", "LSO-MWI", None, None)),
        ("Malawi is the third largest investor in Lesotho: the total stands at $80 million.", 8e7, ("investment", "LSO-MWI", "MWI", "LSO")),
        ("The sides will set up a joint fund with a capital of $30 million.", 3e7, ("investment", "LSO-MWI", None, None)),
        ("They traded goods worth one billion and 172.4 million euros last year.", 1.1724e9, ("trade_turnover", "LSO-MWI", None, None)),
    ],
)
def test_frames_of_trade_and_traffic(sentence: str, value: float, said: Said) -> None:
    assert _figures(sentence, _TWO).get(value) == said


def test_the_others_are_those_of_the_state_right_before() -> None:
    said = "Trade hit $13 million, of which Norwegian exports were $9 million and Maltese ones $4 million."
    assert _figures(said, "OSLO, March 5. Norway and Malta held talks.")[4e6] == ("exports", "MLT-NOR", "MLT", "NOR")


def test_who_was_first_to_do_something_holds_no_place() -> None:
    assert 1 not in _figures("Malawi was the first trading partner to open a bank in Maseru.", _TWO)


def test_what_others_buy_of_the_exporter_are_its_exports() -> None:
    said = "Kenya's exports to Uganda fell to $31 million. Rwanda bought goods worth $28 million, while South Sudan took nearly $9 million."
    found = _figures(said, "NAIROBI, March 5.")
    assert found[28e6] == ("exports", "KEN-RWA", "KEN", "RWA")
    assert found[9e6] == ("exports", "KEN-SSD", "KEN", "SSD")


def test_what_it_buys_itself_are_its_imports() -> None:
    said = "Kenya's exports to Uganda fell to $31 million. Kenya bought goods worth $28 million from Tanzania."
    assert _figures(said, "NAIROBI, March 5.")[28e6] == ("imports", "KEN-TZA", "TZA", "KEN")


def test_bilateral_trade_in_a_numbered_list_is_of_the_two_not_of_their_union() -> None:
    said = """BRASILIA, March 5. Brazil and Uruguay issued a declaration.
1. They recalled the talks within Mercosur.
2. They noted the growth of bilateral trade, which totalled US$4.6 billion last year.
"""
    assert _figures(said, "")[4.6e9] == ("trade_turnover", "BRA-URY", None, None)


def test_what_goods_earned_are_the_exports_told_before() -> None:
    said = "Zambia exported 25,000 tonnes of copper to China in 2022. Cathodes alone earned $65 million."
    assert _figures(said, "LUSAKA, March 5.")[65e6] == ("exports", "CHN-ZMB", "ZMB", "CHN")
