"""Rows of numbers, and shares in another country's trade."""

from pledger import read_text


def _figures(text: str) -> set[tuple[str, float, str | None, tuple[str, ...], str | None]]:
    read = read_text(f"2021-03-01\n\n{text}")
    return {(r.indicator, r.value, r.unit, r.parties, r.destination) for r in read if r.kind == "figure"}


def test_bare_numbers_of_a_row_are_in_the_unit_of_its_last() -> None:
    assert _figures("Turkey's trade with Russia, Japan and Korea rose by 20, 10 and 9 percent, respectively.") == {
        ("trade_turnover", 20, "percent", ("RUS", "TUR"), None),
        ("trade_turnover", 10, "percent", ("JPN", "TUR"), None),
        ("trade_turnover", 9, "percent", ("KOR", "TUR"), None),
    }


def test_and_at_its_scale_each_to_its_own_destination() -> None:
    assert _figures("Turkish exports to Russia and Japan amounted to 20 and 10.5 million dollars respectively.") == {
        ("exports", 2e7, "USD", ("RUS", "TUR"), "RUS"),
        ("exports", 1.05e7, "USD", ("JPN", "TUR"), "JPN"),
    }


def test_flows_that_stand_nearer_than_the_countries_take_the_row() -> None:
    read = _figures("Trade between Kenya and Uganda grew; exports and imports amounted to 14.5 and 13.7 million dollars, respectively.")
    assert {(i, v, p) for i, v, _, p, _ in read} == {("exports", 1.45e7, ("KEN", "UGA")), ("imports", 1.37e7, ("KEN", "UGA"))}


def test_counts_of_different_things_keep_their_own() -> None:
    read = _figures("Kenya and Uganda exchanged 12 students and 30 percent of the places, respectively.")
    assert all(value != 12 or unit != "percent" for _, value, unit, _, _ in read)


def test_a_share_in_the_trade_of_another_is_of_that_ones_flows() -> None:
    read = _figures("Kenya's share in Uganda's foreign trade was 26 percent, including 38 percent in exports and 4 percent in imports.")
    assert {(i, v, d) for i, v, _, _, d in read} == {("trade_turnover", 26, None), ("exports", 38, "KEN"), ("imports", 4, "UGA")}
