"""Encounters of a journey and of a list: where and when each took place, and who 'his counterpart' and 'the Minister' are."""

import pytest

from pledger import read_text
from pledger.records.types import Meeting

HEAD = (
    "QUITO, 4 May 2023 (ANDES) – Foreign Minister Rosa Vega of Ecuador met Foreign Minister Luis Paz of Honduras in Tegucigalpa "
    "on Tuesday.\n\n"
)
Read = tuple[str, tuple[str | None, ...], str | None, str | None, bool]


def _meetings(said: str, head: str = HEAD) -> list[Read]:
    found = (r for r in read_text(head + said + "\n") if isinstance(r, Meeting))
    return [(r.type, tuple(sorted(p.name or p.office or "" for p in r.participants)), r.date, r.place, r.planned) for r in found]


@pytest.mark.parametrize(
    ("said", "expected"),
    [
        (
            "She is due to travel on to Managua, where she will meet Minister Ana Ruiz of Nicaragua on Friday.",
            ("talks", ("Ana Ruiz", "Rosa Vega"), "2023-05-05", "Managua", True),
        ),
        ("Minister Paz comes to Quito in September.", ("visit", ("Luis Paz",), "2023-09", "Quito", True)),
        ("Minister Paz will go to Guayaquil in July.", ("visit", ("Luis Paz",), "2023-07", "Guayaquil", True)),
        ("A Honduran delegation had gone to Quito in March.", ("visit", ("delegation",), "2023-03", "Quito", False)),
        ("Minister Vega will visit San Pedro Sula in the autumn.", ("visit", ("Rosa Vega",), "2023-23", "San Pedro Sula", True)),
        (
            "Minister Vega will meet Minister Marta Gil of Honduras next week in Lima.",
            ("talks", ("Marta Gil", "Rosa Vega"), "2023-05", "Lima", True),
        ),
        (
            "Minister Paz accepted an invitation to visit Ecuador in the second half of the year.",
            ("visit", ("Luis Paz",), "2023-07/2023-12", "Ecuador", True),
        ),
        ("Much was done after the January visit of Minister Paz to Quito.", ("visit", ("Luis Paz",), "2023-01", "Quito", False)),
        (
            "Minister Vega was received by President Juan Mora and conversed with her counterpart at the Treasury, Marta Gil.",
            ("talks", ("Juan Mora", "Rosa Vega"), "2023-05-02", None, False),
        ),
        (
            "Yesterday she laid the foundation stone of a school together with Education Minister Marta Gil of Honduras.",
            ("ceremony", ("Marta Gil", "Rosa Vega"), "2023-05-03", None, False),
        ),
        (
            "The next session of the joint commission is to be hosted by Quito in 2024.",
            ("commission_session", ("", ""), "2024", "Quito", True),
        ),
    ],
)
def test_onward(said: str, expected: Read) -> None:
    assert expected[:3] in [m[:3] for m in _meetings(said)]
    if expected[3]:
        assert expected in _meetings(said)


def test_who_is_met_by_a_visitor() -> None:
    """'His counterpart' behind another whom he met is his own; whom 'the Minister also called on' is of the country visited."""
    told = "Minister Vega was received by President Juan Mora of Honduras and met her counterpart Iris Leal. "
    told += "The Minister also called on Speaker Hugo Sosa."
    read = [r for r in read_text(HEAD + told + "\n") if isinstance(r, Meeting)]
    offices = {p.name: (p.office, p.country) for r in read for p in r.participants}
    assert offices["Iris Leal"] == ("Minister", "HND")
    assert offices["Hugo Sosa"][1] == "HND"


def test_heads_of_government() -> None:
    head = "TUNIS, May 6, 2024 – Head of Government Ali Ben Amor of Tunisia met Libyan Prime Minister Omar Saleh in Sfax.\n\n"
    told = "President Idris Fezzani of Libya sent a message. The two heads of government held talks before it."
    assert ("talks", ("Ali Ben Amor", "Omar Saleh")) in [m[:2] for m in _meetings(told, head)]


LIST = (
    "APIA, 9 July 2024 – Prime Minister Tomasi Vaka of Fiji attended the Leaders' Meeting in Apia.\n\n"
    "On the margins of the Meeting, Prime Minister Vaka held the following bilaterals:\n\n{}\n"
)


def test_a_list_of_talks() -> None:
    items = "• TONGA. With Prime Minister Sione Tau he discussed fisheries.\n"
    items += "• VANUATU. Prime Minister Jean Kalo (Monday) thanked Fiji for its teachers.\n• NAURU. A cheque was handed over."
    found = {m[1]: m[2:4] for m in _meetings("", LIST.format(items))}
    assert found[("Jean Kalo", "Tomasi Vaka")] == ("2024-07-08", "Apia")
    assert found[("Sione Tau", "Tomasi Vaka")][1] == "Apia"
    assert not any("Nauru" in str(who) for who in found)


def test_what_goes_on_as_it_is_written() -> None:
    assert ("talks", ("Luis Paz", "Rosa Vega"), "2023-05-04", "Quito", False) in _meetings(
        "QUITO, 4 May (ANDES) – Foreign Minister Rosa Vega of Ecuador is meeting in Quito with Foreign Minister Luis Paz of Honduras."
        "\n\n4 May 2023, 13:05",
        "",
    )


def test_a_later_ceremony_elsewhere_places_no_talks() -> None:
    told = (
        "Skopje, 3 November 2022 (MIA)\n\nMinister Ana Ilieva of North Macedonia met Thursday with Hungary's Minister Bela Kis, who is "
        "paying a one-day visit to the country.\n\nKis also had a meeting with President Goran Petrov. Ilieva and Kis opened a bridge in "
        "Tetovo later in the day."
    )
    assert ("talks", ("Ana Ilieva", "Bela Kis"), "2022-11-03", "Skopje", False) in _meetings(told, "")


def test_before_a_ceremony_and_who_they_are() -> None:
    head = "GITEGA, 17 August 2021 – Prime Minister Amina Yusuf of Tanzania and Vice-President Jean Bizi of Burundi attended the opening "
    head += "ceremony of the Gitega plant on Monday.\n\n"
    told = "Before the ceremony, Ms Yusuf held talks with her Burundian counterpart Alain Niyo. They will meet again in Dodoma in May 2022."
    found = _meetings(told, head)
    assert ("talks", ("Alain Niyo", "Amina Yusuf"), "2021-08-16", "Gitega", False) in found
    assert ("talks", ("Alain Niyo", "Amina Yusuf"), "2022-05", "Dodoma", True) in found
