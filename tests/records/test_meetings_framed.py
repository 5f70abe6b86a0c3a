"""Encounters whose day or town stands in what they are told with: a visit ahead, an afternoon, a host; and what is only planned."""

import pytest
from tests.records.reading import Met, met, read

from pledger.records.types import Meeting

LOME = "LOMÉ, 4 May 2024 — "


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        (
            "Foreign Minister Ama Doe of Togo will pay a visit to Oslo on 9 May. A meeting with Norway's Minister Nils Berg is planned.",
            ("talks", ("Ama Doe", "Nils Berg"), "2024-05-09", "Oslo"),
        ),
        (
            "Foreign Minister Ama Doe of Togo is to visit Norway in June. On her agenda are talks with Norway's Trade Minister Nils Berg.",
            ("talks", ("Ama Doe", "Nils Berg"), "2024-06", None),
        ),
        (
            "Norway's Trade Minister Nils Berg is to come to Lomé on 9 May. Talks between the ministers are foreseen.",
            ("talks", ("NOR", "TGO"), "2024-05-09", None),
        ),
        (
            "On Friday, President Kofi Sow of Togo received Norway's Minister Nils Berg. In the evening, Berg dined with Premier Ama Doe.",
            ("talks", ("Ama Doe", "Nils Berg"), "2024-05-03", "Lomé"),
        ),
        (
            "President Kofi Sow of Togo received Norway's Minister Nils Berg on Friday, 3 May. Separately, Berg called on Premier Ama Doe.",
            ("talks", ("Ama Doe", "Nils Berg"), "2024-05-03", "Lomé"),
        ),
        (
            "Togo and Norway held a session of their joint committee on Friday. Bergen is to host the next session in 2025.",
            ("commission_session", ("NOR", "TGO"), "2025", "Bergen"),
        ),
        (
            "Premier Ama Doe of Togo left on Thursday for Norway, where she met Trade Minister Nils Berg.",
            ("talks", ("Ama Doe", "Nils Berg"), "2024-05-02", "Norway"),
        ),
        (
            "Premier Ama Doe of Togo and Norway's Trade Minister Nils Berg spoke by phone on Friday, two days after his meeting with "
            "President Juan Gil of Chile in Arica.",
            ("call", ("Ama Doe", "Nils Berg"), "2024-05-03", None),
        ),
        (
            "Premier Ama Doe of Togo said it was a pleasure to meet President Juan Gil of Chile in Arica on Friday.",
            ("talks", ("Ama Doe", "Juan Gil"), "2024-05-03", "Arica"),
        ),
        (
            "On 6 May Premier Ama Doe of Togo will be on a visit to Bergen, Norway, where she is to meet Trade Minister Nils Berg.",
            ("talks", ("Ama Doe", "Nils Berg"), "2024-05-06", "Bergen"),
        ),
        (
            "President Juan Gil of Chile met Premier Ama Doe of Togo on Friday and extended a cordial invitation to her to visit Arica.",
            ("visit", ("Ama Doe",), None, "Arica"),
        ),
        (
            "Premiers Ama Doe of Togo and Nils Berg of Norway will participate in a ceremony in Bergen on 6 May.",
            ("ceremony", ("Ama Doe", "Nils Berg"), "2024-05-06", "Bergen"),
        ),
        (
            "Premier Ama Doe of Togo will have talks with President Juan Gil of Chile during a state visit to that country in June.",
            ("state_visit", ("Ama Doe",), "2024-06", "Chile"),
        ),
        (
            "Togo's Minister of Ports, and Minister of State for Trade Ama Doe met Norway's Minister Nils Berg on Friday.",
            ("talks", ("Ama Doe", "Nils Berg"), "2024-05-03", "Lomé"),
        ),
        (
            "A treaty is to be signed in Arica in July, during the visit of Premier Ama Doe of Togo to Chile.",
            ("visit", ("Ama Doe",), "2024-07", "Chile"),
        ),
    ],
)
def test_framed(said: str, expected: Met) -> None:
    assert expected in met(LOME + said)


@pytest.mark.parametrize(
    ("said", "planned"),
    [
        ("A meeting of Premier Ama Doe of Togo with Norway's Trade Minister Nils Berg is on the agenda.", True),
        ("Political consultations between Togo and Norway at the level of deputy ministers will be held in Bergen.", True),
        ("On the agenda were talks of Premier Ama Doe of Togo with Norway's Trade Minister Nils Berg.", False),
        ("Premier Ama Doe of Togo said it was good to meet Norway's Trade Minister Nils Berg in Oslo.", False),
    ],
)
def test_ahead_or_held(said: str, planned: bool) -> None:
    assert [m.planned for m in read(LOME + said + "\n", Meeting)] == [planned]


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        (
            "Chile's President Juan Gil met Premier Ama Doe of Togo in Lomé on Friday. He is on a three-day state visit to the country.",
            ("state_visit", ("Juan Gil",), "2024-05-03/2024-05-05", "Togo"),
        ),
        (
            "Premier Ama Doe of Togo held talks with Chile's President Juan Gil on Friday. He is visiting the republic.",
            ("visit", ("Juan Gil",), "2024-05-03", "Togo"),
        ),
        (
            "Premier Ama Doe of Togo met Chile's Minister Juan Gil on Friday. They recalled the visit of Norway's King Nils to Chile.",
            ("visit", ("Nils",), None, "Chile"),
        ),
    ],
)
def test_visits(said: str, expected: Met) -> None:
    assert expected in met(LOME + said)


def test_who_goes_on() -> None:
    """'The minister' is whom 'he' of the sentence before means, not whom he met; and who was met is met by him who met him before."""
    said = (
        "Togo's Foreign Minister Kofi Sow met Chile's Minister Juan Gil on Friday. He also met his Omani counterpart Ali Zaki. "
        "The minister met Norway's Minister Nils Berg."
    )
    assert [people for _, people, *_ in met(LOME + said)] == [("Juan Gil", "Kofi Sow"), ("Ali Zaki", "Kofi Sow"), ("Kofi Sow", "Nils Berg")]
    said = (
        "Togo's Foreign Minister Kofi Sow held talks with his Omani counterpart Ali Zaki on Friday. Back home, the minister received "
        "Norway's Ambassador Nils Berg."
    )
    assert [people for _, people, *_ in met(LOME + said)] == [("Ali Zaki", "Kofi Sow"), ("Kofi Sow", "Nils Berg")]
    said = (
        "Togo's Foreign Minister Kofi Sow received Chile's Ambassador Juan Gil and Norway's Ambassador Nils Berg on Friday. "
        "Ambassador Gil invited him to a fair. The audience with the Norwegian Ambassador was short."
    )
    assert [people for _, people, *_ in met(LOME + said)] == [("Juan Gil", "Kofi Sow"), ("Kofi Sow", "Nils Berg")]


def test_one_session_of_two_days() -> None:
    """A session and its second day are one; talks of now and talks of weeks ago are two."""
    said = (
        "The joint commission of Togo and Chile will sit in Arica on 9 and 10 May. Ministers Kofi Sow of Togo and Juan Gil of Chile will "
        "co-chair the commission on 10 May."
    )
    assert [m[2] for m in met(LOME + said)] == ["2024-05-09/2024-05-10"]
    said = (
        "Togo's Foreign Minister Kofi Sow held a meeting with Norway's Minister Nils Berg in New York. The two had met in Oslo on 9 April. "
        "Trade was discussed. Fishing was too."
    )
    assert {m[2] for m in met(LOME + said)} == {None, "2024-04-09"}


def test_nobody_in_particular() -> None:
    assert met(LOME + "Foreign Minister Kofi Sow of Togo will hold talks with his Asian counterparts in Oslo.") == []
    said = (
        "Togo's Minister Kofi Sow met Norway's Minister Nils Berg. At the meetings with the Norwegian officials, Minister Sow spoke of cod."
    )
    assert [people for _, people, *_ in met(LOME + said)] == [("Kofi Sow", "Nils Berg")]


def test_the_day_of_a_document_is_no_day_of_a_session() -> None:
    said = "The Joint Council of Togo and Chile, founded by a memorandum of 3 June 2022, will hold its second session in Arica."
    assert [(m[2], m[3]) for m in met(LOME + said)] == [(None, "Arica")]


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        (
            "On Friday Norway's Ambassador Nils Berg handed over four tractors to the Minister of Farming of Togo, Ama Doe, in Sokodé.",
            ("ceremony", ("Ama Doe", "Nils Berg"), "2024-05-03", "Sokodé"),
        ),
        (
            "Norway's Ambassador Nils Berg handed over a clinic on Friday in the presence of Togo's Health Minister Ama Doe.",
            ("ceremony", ("Ama Doe", "Nils Berg"), "2024-05-03", "Lomé"),
        ),
        (
            "Togo's Minister of Ports Ama Doe flies to Bergen on Monday for talks with Norway's Minister Nils Berg.",
            ("talks", ("Ama Doe", "Nils Berg"), "2024-05-06", "Bergen"),
        ),
        (
            "Norway's Ambassador Nils Berg presented on Friday, 3 May, his letters of credence to President Ama Doe of Togo.",
            ("ceremony", ("Ama Doe", "Nils Berg"), "2024-05-03", "Lomé"),
        ),
        (
            "Togo's Minister of Ports Ama Doe and a Norwegian delegation led by Deputy Minister Nils Berg discussed docks on Friday.",
            ("talks", ("Ama Doe", "Nils Berg"), "2024-05-03", "Lomé"),
        ),
        (
            "Togo's Premier Ama Doe was in Norway on 2 and 3 May. While there, she met Minister Nils Berg of Norway.",
            ("talks", ("Ama Doe", "Nils Berg"), "2024-05-02/2024-05-03", "Norway"),
        ),
        (
            "Togo and Norway opened a session of their joint committee on Friday. A Chilean firm will build it. The next session of "
            "the committee is due in Bergen in 2026.",
            ("commission_session", ("NOR", "TGO"), "2026", "Bergen"),
        ),
    ],
)
def test_handed_over_and_led(said: str, expected: Met) -> None:
    assert expected in met(LOME + said)


@pytest.mark.parametrize(
    "said",
    [
        "Norway's Ambassador Nils Berg handed over three suspects to the Minister of Justice of Togo, Ama Doe.",
        "Premiers Ama Doe of Togo and Nils Berg of Norway hailed the pact. The meeting builds on the pact signed by them in 2019.",
    ],
)
def test_no_ceremony_and_no_talks(said: str) -> None:
    assert met(LOME + said) == []


def test_they_will_meet_at_a_summit() -> None:
    said = "Premiers Ama Doe of Togo and Nils Berg of Norway will see each other again at the climate summit in Arica on 9 May."
    assert [m[0] for m in met(LOME + said)] == ["summit"]


def test_one_of_several_told() -> None:
    """States that a headline lists without 'and', talks for which somebody came, talks where somebody went on a day of the past."""
    said = (
        "Chile's Premier to Visit Togo, Benin, Ghana\n\nPremier Juan Gil of Chile will pay visits to Togo, Benin and Ghana on 5 March 2024."
    )
    assert [(m[0], m[3]) for m in met(said)] == [("visit", "Togo, Benin and Ghana")]
    said = "On Friday President Ama Doe of Togo received President Juan Gil of Chile and Premier Nils Berg of Norway for three-way talks."
    assert len(met(LOME + said)) == 1
    said = "Premier Ama Doe of Togo left for Bergen on Friday, where she will meet Norway's Minister Nils Berg."
    assert ("talks", ("Ama Doe", "Nils Berg"), None, "Bergen") in met(LOME + said)
