"""Whose a number is in a source on two states or on a bank's loan, and what works are to bring."""

import pytest

from pledger import read_text

MET = "DODOMA, May 6 - The ministers of Tanzania and Zambia met here on Monday to discuss trade and joint projects of the two countries.\n"

OWN = [
    ("Zambia, which imported 2.1 million tonnes of fuel last year, wants to buy more of it here.", 2.1e6, "ZMB"),
    ("Zambia's two refineries, at Ndola and Lusaka, have a joint capacity of 1.2 million tonnes a year.", 1.2e6, "ZMB"),
    ("On the Zambian side a stretch of 40 km is concerned.", 40, "ZMB"),
    ("Work began on a 13 km access road on the Tanzanian bank.", 13, "TZA"),
    ("In Zambia, 54 km will be paved.", 54, "ZMB"),
    ("Zambia, with 20 million people, is a large market.", 2e7, "ZMB"),
    ('"Our imports come to $12 billion a year," Tanzanian Minister Selemani Jafo said.', 1.2e10, "TZA"),
    ("Tanzania sold 9 million tonnes of maize in all.", 9e6, "TZA"),
]
OWN += [
    ("Fiji, with 900,000 people, is a smaller market.", 900_000, "FJI"),
]
SHARED = [
    ("The camp lies less than 300 kilometres from Zambian soil.", 300),
    ("Zambia, which imported fuel worth $20 million from Tanzania, wants to buy more.", 2e7),
    ("Zambia is home to 62,000 Tanzanians.", 62_000),
    ("Zambia's exports to Tanzania came to $90 million last year.", 9e7),
    ("The line is 523 kilometres long: 155 in Zambia, 368 in Tanzania.", 155),
]


def _parties(text: str) -> dict[float | None, tuple[str, ...]]:
    return {r.value: tuple(r.parties) for r in read_text(text, date="2024-05-06").records if r.kind in ("figure", "target")}


@pytest.mark.parametrize(("text", "value", "owner"), OWN)
def test_of_one_state(text: str, value: float, owner: str) -> None:
    assert _parties(MET + text)[value] == (owner,)


@pytest.mark.parametrize(("text", "value"), SHARED)
def test_of_the_two(text: str, value: float) -> None:
    assert _parties(MET + text)[value] == ("TZA", "ZMB")


def test_passed_through() -> None:
    text = "Zambia's trade minister, who flew in from Rwanda on Sunday, leads a delegation of 45 business people."
    assert _parties(MET + text)[45] == ("TZA", "ZMB")


LOAN = (
    "AfDB lends to Malawi and Mozambique\n\nAbidjan, 14 May 2021 - The Board of the African Development Bank has approved in Abidjan a "
    "loan of $120 million to Malawi and a grant of $40 million to Mozambique to upgrade a road. The works will take 36 months.\n"
    "The project will rehabilitate 210 km of road. It will cost $180 million in all. Freight will be 25% cheaper.\n"
    "The Bank's portfolio in Malawi consists of 14 operations worth $410 million. In Mozambique it stood at $900 million.\n"
)
EIB = (
    "Tirana, 3 October 2023 - The European Bank for Reconstruction and Development (EBRD) has lent EUR 50 million to Albania for a line. "
    "The European Investment Bank (EIB) has lent Albania EUR 40 million. The EBRD loan has a maturity of 15 years.\n"
)


def test_bank_and_works() -> None:
    found = _parties(LOAN)
    assert found[1.2e8] == ("AfDB", "MWI")
    assert found[4e7] == ("AfDB", "MOZ")
    assert found[210] == found[-25] == ("MOZ", "MWI")
    assert found[1.8e8] == ("AfDB", "MOZ", "MWI")
    assert found[14] == ("AfDB", "MWI")
    assert found[9e8] == ("AfDB", "MOZ")


def test_loan_of_the_bank_named() -> None:
    assert _parties(EIB)[15] == ("ALB", "EBRD")


AHEAD = [
    ("Freight will be 30% cheaper.", "target", "other", -30),
    ("Goods will reach the port 14 days sooner.", "target", "other", -14),
    ("Transport costs are expected to fall by 20 percent.", "target", "other", -20),
    ("The bridge will have a length of 870 metres.", "target", "other", 870),
    ("The bridge will have four lanes.", "target", "other", 4),
    ("The programme comprises the building of 102 schools.", "target", "other", 102),
    ("The number of lorries will be raised from 40 to 60 a day.", "figure", "freight", 40),
    ("The number of lorries will be raised from 40 to 60 a day.", "target", "freight", 60),
    ("The cost of the line is put at 40 million dollars.", "target", "investment", 4e7),
    ("Zambia mixes 27 per cent of biodiesel with its fuel; Tanzania could come to 5 per cent in 2025.", "figure", "other", 27),
    ("The line will bring power to 75,000 more households.", "target", "other", 75_000),
    ("More than 300 Zambians have graduated in Tanzania.", "figure", "students", 300),
]


@pytest.mark.parametrize(("text", "kind", "indicator", "value"), AHEAD)
def test_ahead_or_there(text: str, kind: str, indicator: str, value: float) -> None:
    found = {r.value: (r.kind, r.indicator) for r in read_text(MET + text, date="2024-05-06").records if r.kind in ("figure", "target")}
    assert found[value] == (kind, indicator)


def test_as_many_as() -> None:
    found = {r.value: r.bound for r in read_text(MET + "As many as 120 Zambian firms work in Tanzania.").records if r.kind == "figure"}
    assert found[120] == "exactly"
