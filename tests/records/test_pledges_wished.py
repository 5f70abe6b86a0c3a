"""Pledges told by a verb of speech or wish: any noun that a state wants, works that are talked over, whom firms are invited to, and what
stands behind a relative clause, a day or a place."""

import pytest

from pledger import read_text
from pledger.records.types import Pledge

LEAD = "GABORONE, 9 May 2024 – Botswana and Lesotho held talks in Gaborone."
BWA, LSO, BOTH = ("BWA",), ("LSO",), ("BWA", "LSO")
Told = tuple[tuple[str, ...], str, str]


def pledges(text: str, lead: str = LEAD) -> list[Told]:
    return [(p.actors, p.action, p.strength) for p in read_text(f"{lead}\n\n{text}\n") if isinstance(p, Pledge)]


@pytest.mark.parametrize(
    ("text", "actors", "action", "strength"),
    [
        ("Lesotho wants a wool board of its own with Botswana.", LSO, "a wool board of its own with Botswana", "willing"),
        ("Botswana no doubt wanted one vaccine store for both.", BWA, "one vaccine store for both", "willing"),
        ("The ministers also talked over a rail bridge across the Mohokare.", BOTH, "a rail bridge across the Mohokare", "discussed"),
        ("The two sides discussed the ferry service at Kazungula.", BOTH, "the ferry service at Kazungula", "discussed"),
        ("“We request our friends in Lesotho to share the seed,” the minister of Botswana said.", BWA, "share the seed", "proposed"),
        ("Lesotho promised Botswana nothing, but it promised a study of the wells.", LSO, "a study of the wells", "agreed"),
        (
            "Botswana invited Basotho weavers from Lesotho, companies among them, to visit the craft fair.",
            BWA,
            "visit the craft fair",
            "proposed",
        ),
        ("Lesotho invited Tswana companies to the wool exhibition in Maseru.", LSO, "to the wool exhibition in Maseru", "proposed"),
        ("Lesotho asked the envoy of Botswana to Maseru to promote mohair.", LSO, "promote mohair", "proposed"),
        ("Botswana would like the vaccine panel, which has been idle since 2019, to work again.", BWA, "work again", "willing"),
        ("Lesotho agreed with Botswana on joint patrols of the pass.", BOTH, "joint patrols of the pass", "agreed"),
        (
            "Lesotho suggested that both states dust off the cattle plan that has been in a drawer since 2011.",
            LSO,
            "both states dust off the cattle plan that has been in a drawer since 2011",
            "proposed",
        ),
        ("The premiers, on Thursday agreed that a joint herd book be kept.", BOTH, "a joint herd book be kept", "agreed"),
        ("Botswana stressed on Monday the importance of sharing the vaccine.", BWA, "sharing the vaccine", "discussed"),
        ("All possible means of curing the herds were discussed.", BOTH, "curing the herds", "discussed"),
    ],
)
def test_what_is_wished_or_talked_over(text: str, actors: tuple[str, ...], action: str, strength: str) -> None:
    assert (actors, action, strength) in pledges(text)


@pytest.mark.parametrize(
    ("text", "actions"),
    [
        (
            "They agreed to dig a canal, which will spare the farmers a long walk, and to plant reeds.",
            ["dig a canal", "plant reeds"],
        ),
        (
            "Botswana and Lesotho agreed to call the water panel, which sat in March, and to jointly dredge the Caledon.",
            ["call the water panel", "jointly dredge the Caledon"],
        ),
        (
            "Noting room for more trade in hides, members of the panel of Botswana and Lesotho were in favour of opening a tannery.",
            ["more trade in hides", "opening a tannery"],
        ),
    ],
)
def test_what_stands_behind_a_clause(text: str, actions: list[str]) -> None:
    assert [action for _, action, _ in pledges(text)] == actions


@pytest.mark.parametrize(
    "text",
    [
        "The premier of Lesotho invited his colleague to the wool fair in Maseru.",
        "The envoys reviewed the progress of the rail bridge.",
        "Lesotho wants to.",
    ],
)
def test_guests_and_reviews_undertake_nothing(text: str) -> None:
    assert pledges(text) == []


def test_talks_with_somebody_are_of_both() -> None:
    lead = "TALLINN, 9 May 2024 – Latvia's transport minister Kaspars Ozols held talks with Estonia's minister of climate, Jaan Saar, on"
    assert pledges("", f"{lead} renewing the coast road.") == [(("EST", "LVA"), "renewing the coast road", "discussed")]


def test_who_meets_a_guest_is_of_the_host() -> None:
    lead = "MALE, 9 May 2024 – Foreign Minister Lars Berg of Norway called on the president of the Maldives."
    text = "Fisheries Minister Ahmed Zahir met the visiting minister and proposed that the Maldives begin to can tuna with Norway."
    assert [actors for actors, _, _ in pledges(text, lead)] == [("MDV",)]


@pytest.mark.parametrize(
    ("text", "actors", "strength"),
    [
        ("“We need a second vaccine store,” the minister of Lesotho said.", LSO, "discussed"),
        ("The king of Lesotho finds it useful to send wool experts to Francistown.", LSO, "discussed"),
        ("The envoy of Botswana met the king of Lesotho, with whom he discussed building a dip for sheep.", BOTH, "discussed"),
        ("The two presidents urged their ministries to share the vaccine.", BOTH, "ordered"),
        ("The two presidents stressed that the herd fees should be dropped soon.", BOTH, "proposed"),
        ("The ministers of rural affairs of Botswana and Lesotho pledged to dig wells.", BOTH, "agreed"),
        ("The ministers discussed wool prices as well as building a dip for sheep.", BOTH, "discussed"),
    ],
)
def test_whose_it_is_and_how_firm(text: str, actors: tuple[str, ...], strength: str) -> None:
    assert [(told, rung) for told, _, rung in pledges(text)] == [(actors, strength)]


@pytest.mark.parametrize(
    ("text", "actors", "action"),
    [
        ("The leaders of Botswana and Lesotho on Monday in Maseru pledged to fence the dam.", BOTH, "fence the dam"),
        ("The two neighbours, Botswana and Lesotho, in the presence of their kings agreed to fence the dam.", BOTH, "fence the dam"),
        ("Botswana as well as Lesotho wants to fence the dam.", BOTH, "fence the dam"),
        ("Both Lesotho and its neighbour Botswana want to fence the dam.", BOTH, "fence the dam"),
        ("A team from Lesotho visiting Gaborone asked Botswana to fence the dam.", LSO, "fence the dam"),
        ("Lesotho's envoy told his Tswana hosts in Botswana of plans to fence the dam.", LSO, "fence the dam"),
        (
            "Health Minister Thabo Mokoena of Lesotho thanked the people of Botswana for the gift and promised to fence the dam.",
            LSO,
            "fence the dam",
        ),
        ("Lesotho's wish is that Botswana fence the dam.", LSO, "Botswana fence the dam"),
        ("The ministers of Botswana and Lesotho commit themselves to fencing the dam.", BOTH, "fencing the dam"),
        ("The idea of a joint fence was floated by Lesotho.", LSO, "a joint fence"),
        ("Lesotho's council urged the government to open the dam to Botswana.", LSO, "open the dam to Botswana"),
        ("Botswana stands by its offer to fence the dam.", BWA, "fence the dam"),
        ("The ministers also discussed the gradual replacing of the herd book.", BOTH, "the gradual replacing of the herd book"),
        ("Botswana is weighing whether to fence the dam.", BWA, "whether to fence the dam"),
    ],
)
def test_who_stands_before_the_verb(text: str, actors: tuple[str, ...], action: str) -> None:
    assert [(told, done) for told, done, _ in pledges(text)] == [(actors, action)]


def test_a_headline_leaves_out_that_they_are() -> None:
    text = "Botswana, Lesotho keen to share a dam\n\nMASERU, 9 May 2024 – The king of Lesotho met the president of Botswana on Monday.\n"
    assert [(p.actors, p.action) for p in read_text(text) if isinstance(p, Pledge)] == [(BOTH, "share a dam")]


def test_neither_of_two_wants_it() -> None:
    assert pledges("Neither Botswana nor Lesotho wants to fence the dam.") == []
