"""Who is named how, and of which state, changes nothing that is read: the same sentences with other names, in other orders."""

import pytest

from pledger import read_text
from pledger.records.types import Figure, Meeting, Pledge

NAMES = {  # how a person is first named, and how later
    "Ana Sow": "Sow",
    "Essam el-Tayeb": "el-Tayeb",
    "Joost van der Meer": "van der Meer",
    "Maria de la Cruz": "de la Cruz",
    "Xu Mingzhe": "Xu",
    "Lee Boon Keng": "Lee",
    "Anne-Marie Lefèvre-Roy": "Lefèvre-Roy",
    "Aoife O'Dowd": "O'Dowd",
    "Sheikha Maryam bint Salem": "Sheikha Maryam",
}


@pytest.mark.parametrize(("full", "short"), NAMES.items())
def test_who_is_named_again_is_the_same(full: str, short: str) -> None:
    text = (
        f" date 2024-05-02 Malta's Minister of Fisheries {full} met Ghana's president. On Sunday {short} called for more flights to Ghana."
    )
    assert [r.actors for r in read_text(text) if isinstance(r, Pledge)] == [("MLT",)]


@pytest.mark.parametrize("word", ["counterpart", "colleague", "peer", "opposite number"])
def test_a_peer_holds_the_same_office(word: str) -> None:
    text = f" date 2024-05-02 Malta's Premier Ana Sow flew to Accra and on Wednesday met her Ghanaian {word} Yaw Boadu."
    met = [r for r in read_text(text) if isinstance(r, Meeting) and r.type == "talks"]
    assert [[(p.name, p.office, p.country) for p in r.participants] for r in met] == [
        [("Ana Sow", "Premier", "MLT"), ("Yaw Boadu", "Premier", "GHA")]
    ]


@pytest.mark.parametrize("sender", ["Kenyan", "Kenya", "New Zealand", "Dutch", "Côte d'Ivoire", "UAE"])
def test_whose_supplies_they_are_by_noun_or_adjective(sender: str) -> None:
    text = (
        f" date 2024-05-02 Trade of Togo with its partner was worth $8 million in 2022, with {sender} supplies making up $6 million of it."
    )
    flows = [r for r in read_text(text) if isinstance(r, Figure) and r.value == 6e6]
    assert [r.destination for r in flows] == ["TGO"] and flows[0].origin not in (None, "TGO")


ABOUT = "2 May 2024\n\nMalta and Ghana want to double their trade in fish.\n\n"


@pytest.mark.parametrize(
    "told",
    [
        "President Yaw Boadu announced a fund on Wednesday, closing a two-day visit to the Maltese capital.",
        "President Yaw Boadu flew home on Wednesday after a two-day visit to Malta.",
        "President Yaw Boadu is expected to visit Valletta on Wednesday.",
        "On Wednesday President Yaw Boadu left Accra for Valletta.",
    ],
)
def test_who_goes_to_one_of_two_is_of_the_other(told: str) -> None:
    visits = [r for r in read_text(ABOUT + told) if isinstance(r, Meeting)]
    assert {p.country for r in visits for p in r.participants} == {"GHA"}
    assert {r.parties for r in visits} == {("GHA", "MLT")}


@pytest.mark.parametrize(
    ("told", "countries"),
    [
        ("A treaty is to be signed when Premier Jo Vella meets President Yaw Boadu in Accra next week.", {"Vella": "MLT", "Boadu": "GHA"}),
        ("In Accra Premier Yaw Boadu received President Jo Vella on Monday.", {"Vella": "MLT", "Boadu": "GHA"}),
        ("Premier Jo Vella and President Yaw Boadu met on Monday.", {"Vella": "MLT", "Boadu": "GHA"}),
        ("In Accra, where they called on Premier Yaw Boadu, the Maltese ministers spoke of fish.", {"Boadu": "GHA"}),
    ],
)
def test_two_leaders_of_untold_countries_are_of_one_each(told: str, countries: dict[str, str]) -> None:
    met = [r for r in read_text(ABOUT + told) if isinstance(r, Meeting)]
    assert {p.name.split()[-1]: p.country for r in met for p in r.participants if p.name} == countries


def test_of_three_countries_no_one_is_guessed() -> None:
    text = "2 May 2024\n\nMalta, Ghana and Chile want to trade in fish.\n\nPremier Jo Vella met President Yaw Boadu on Monday."
    assert not any(p.country for r in read_text(text) if isinstance(r, Meeting) for p in r.participants)


def test_a_guest_of_whom_another_tells_does_not_travel() -> None:
    text = f"{ABOUT}Premier Yaw Boadu spoke warmly of President Jo Vella, who is to pay a visit to Ghana in June."
    assert [{p.country for p in r.participants} for r in read_text(text) if isinstance(r, Meeting)] == [{"MLT"}]


@pytest.mark.parametrize("body", ["Ghanaian Board", "Ghanaian Tourism and Antiquities Authority"])
def test_a_day_told_wins_over_the_week_it_lies_in(body: str) -> None:
    text = (
        f"{ABOUT}Next week Jo Vella, head of the Maltese Board, will be in Accra: she is to meet Esi Boadu, "
        f"head of the {body}, on Tuesday, 7 May."
    )
    assert {r.date for r in read_text(text) if isinstance(r, Meeting) and r.type == "talks"} == {"2024-05-07"}
