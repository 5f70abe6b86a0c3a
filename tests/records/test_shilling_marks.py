"""'8.4bn/-' is shillings of the country that the words are about."""

from pledger import read_text


def test_the_mark_behind_a_sum_is_shillings_of_the_country_named() -> None:
    read = read_text("2021-11-11\n\nTrade between Tanzania and Morocco grew from 6.2bn/- in 2018 to 41.5bn/- in 2020.")
    assert [(r.value, r.unit, r.period) for r in read if r.kind == "figure"] == [(6.2e9, "TZS", "2018"), (4.15e10, "TZS", "2020")]


def test_behind_a_sum_that_names_its_money_it_adds_nothing() -> None:
    read = read_text("2021-11-11\n\nIndia gave Nepal a grant of Rs 5,000,000/- for schools in 2020.")
    assert {(r.value, r.unit) for r in read if r.kind == "figure"} == {(5e6, "INR")}
