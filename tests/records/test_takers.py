"""Who lends and who is lent to: takers by their verb, several together, the parts and the terms of loans."""

from pledger import read_text
from pledger.records.types import Figure, Quantified, Target


def _sums(text: str) -> dict[float, Quantified]:
    return {r.value: r for r in read_text(text, date="2024-05-06") if isinstance(r, Quantified)}


def _told(text: str, value: float) -> tuple[str, tuple[str, ...], str | None, str | None]:
    r = _sums(text)[value]
    return r.indicator, r.parties, r.origin, r.destination


def test_several_get_a_sum_together_and_each_its_part() -> None:
    text = (
        "The World Bank today approved $300 million for Tajikistan and Uzbekistan. The project will build a power line. Of this amount, "
        "Tajikistan will receive $200 million as a grant, and Uzbekistan a $100 million credit.\n"
    )
    assert _told(text, 3e8) == ("loans", ("TJK", "UZB", "World Bank"), "World Bank", None)
    assert _told(text, 2e8) == ("grants", ("TJK", "World Bank"), "World Bank", "TJK")
    assert _told(text, 1e8) == ("loans", ("UZB", "World Bank"), "World Bank", "UZB")


def test_taker_is_no_place_of_the_works() -> None:
    text = (
        "North Macedonia officially gets a €46 million loan from the EBRD for a rail line to Bulgaria. The loan has a 15 year repayment "
        "period and a 4 year grace period.\n"
    )
    assert _told(text, 46e6) == ("loans", ("EBRD", "MKD"), "EBRD", "MKD")
    assert _told(text, 15) == ("loans", ("EBRD", "MKD"), "EBRD", "MKD")
    assert {r.period for r in _sums(text).values() if isinstance(r, Figure)} == {None}


def test_count_of_loans_goes_the_way_of_the_money() -> None:
    text = (
        "Fiji and the Asian Development Bank held talks on trade.\n\nSince joining the bank in 1971, Fiji has received 75 loans worth $1.5 "
        "billion from the ADB. The two sides signed an agreement.\n"
    )
    assert _told(text, 75) == ("loans", ("ADB", "FJI"), "ADB", "FJI")
    assert _told("The Kuwait Fund has given Egypt 50 loans for water plants, Egypt's minister said.\n", 50)[2:] == ("KWT", "EGY")


def test_part_of_loans_told_together() -> None:
    text = (
        "Mauritania signed two financing agreements with the Islamic Development Bank totaling €116 million. The first agreement, worth "
        "€61 million, covers the building of a hospital. The second agreement, worth €55 million, is allocated to a power line with Mali.\n"
    )
    assert _told(text, 61e6) == _told(text, 55e6) == ("loans", ("IsDB", "MRT"), "IsDB", "MRT")


def test_seat_of_a_bank_is_no_party() -> None:
    text = "The Manila-based Asian Development Bank lent the government of Armenia $500 million for the North-South road.\n"
    assert _told(text, 5e8) == ("loans", ("ADB", "ARM"), "ADB", "ARM")


def test_sums_after_the_paper_that_grants_them() -> None:
    text = (
        "Japan's ambassador and Nepal's finance minister signed the grant agreements.\n\nNearly 10 million US dollars will be directed to "
        "a training center for teachers. Schools will be provided with 2 million US dollars. India will also provide $3 million to Nepal.\n"
    )
    read = {r.value: r for r in read_text(text) if isinstance(r, (Figure, Target))}
    assert {n: (read[n].kind, read[n].indicator, read[n].origin) for n in (1e7, 2e6, 3e6)} == {
        1e7: ("figure", "grants", "JPN"),
        2e6: ("figure", "grants", "JPN"),
        3e6: ("target", "grants", "IND"),
    }
