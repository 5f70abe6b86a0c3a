"""A number past an apposition with a place, the partner that holds a role, rows behind it, and new levels told with 'up to'."""

from pledger import read_text
from pledger.records.types import Figure


def _read(text: str) -> dict[float, Figure]:
    return {r.value: r for r in read_text(text, date="2024-05-06") if isinstance(r, Figure)}


def test_growth_past_the_place_of_a_partner() -> None:
    told = _read("Foreign trade between China and Vietnam, its fourth-largest trading partner, fell 3.7 percent to $382 billion in 2023.\n")
    assert {told[n].indicator for n in (-3.7, 3.82e11)} == {"trade_turnover"}
    assert told[4].indicator == "other"


def test_holder_of_a_role_and_the_row_behind_it() -> None:
    told = _read(
        "Germany remained Poland's top export market, receiving some $1.07 billion worth of Polish goods, or a 9.6% share of total "
        "exports, followed by the U.K. ($684 million), France ($639 million) and Italy ($613 million).\n"
    )
    ends = {n: (told[n].origin, told[n].destination) for n in (1.07e9, 6.84e8, 6.39e8, 6.13e8)}
    assert ends == {1.07e9: ("POL", "DEU"), 6.84e8: ("POL", "GBR"), 6.39e8: ("POL", "FRA"), 6.13e8: ("POL", "ITA")}


def test_new_level_is_no_limit() -> None:
    told = _read(
        "Belarus has increased exports to Latvia by 13.1 percent up to $597 million, imports – by 9.2 percent up to $610 million in 2023.\n"
    )
    assert {told[n].bound for n in (5.97e8, 6.1e8)} == {"exactly"}


def test_fiscal_year_in_two_short_years() -> None:
    assert _read("Nepal and Bhutan traded goods worth $2 billion in FY 21-22.\n")[2e9].period == "2021/2022"


def test_level_of_then_and_growth_since() -> None:
    told = _read("Bilateral trade between India and Cambodia, worth $45 million in 2010, has grown 20-fold to almost $900 million.\n")
    assert {n: told[n].period for n in (4.5e7, 20, 9e8)} == {4.5e7: "2010", 20: "2010/2024", 9e8: "2024"}


def test_given_with_its_noun_and_all_who_came() -> None:
    told = _read(
        "Denmark and Ukraine met. Denmark has given Ukraine military aid worth 1.8 billion dollars.\n\nCosta Rica received 2.4 million "
        "visitors in 2022, 54 percent of them from the United States.\n"
    )
    assert (told[1.8e9].origin, told[1.8e9].destination) == ("DNK", "UKR")
    assert told[2.4e6].parties == ("CRI",)
