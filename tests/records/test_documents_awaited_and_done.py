"""Documents under negotiation and once signed, who does what besides, days and titles of others; kinds and stages of projects."""

import pytest

from pledger import read_text
from pledger.records.types import Instrument, Project

TALKS = " date 2023-03-16 The Foreign Ministers of Senegal and Oman, Ibra Fall and Said Harthy, held talks in Muscat on 15 March 2023. "


def documents(text: str) -> list[Instrument]:
    return [r for r in read_text(TALKS + text) if isinstance(r, Instrument)]


@pytest.mark.parametrize(
    ("said", "titles", "status"),
    [
        ("A visa waiver agreement is under negotiation.", ["visa waiver agreement"], "proposed"),
        ("A memorandum on ports is still being discussed.", ["memorandum on ports"], "proposed"),
        ("A memorandum on ports is being drafted.", ["memorandum on ports"], "prepared"),
        ("Experts were told to draft a treaty on fishing within a year.", ["treaty on fishing"], "proposed"),
        ("They reviewed the draft treaty on fishing.", ["treaty on fishing"], "prepared"),
        ("They hoped that the treaty on fishing would be signed soon.", ["treaty on fishing"], "proposed"),
        ("The treaty on fishing will be signed soon, they said.", ["treaty on fishing"], "prepared"),
        ("Duties will fall once the treaty on fishing is signed.", ["treaty on fishing"], "prepared"),
        ("The treaty on fishing was signed once the talks were over.", ["treaty on fishing"], "signed"),
        ("They agreed to negotiate a visa pact and an agreement on fishing.", ["visa pact", "agreement on fishing"], "proposed"),
        ("They signed a plan for 2023-2025 and ratified the wish of both to trade.", ["plan for 2023-2025"], "signed"),
        ("The Port Programme, signed in May 2016 and extended last year, comprises 12 works.", ["Port Programme"], "in_force"),
        ("A pact on fishing that was drafted in Salalah was signed yesterday.", ["pact on fishing"], "signed"),
        ("A pact on fishing, drafted by experts in Salalah, was signed yesterday.", ["pact on fishing"], "signed"),
        ("The pact on fishing, proposed by Oman, has now been signed.", ["pact on fishing"], "signed"),
        ("The pact on fishing under negotiation since May was signed yesterday.", ["pact on fishing"], "signed"),
        ("They hoped that the pact on fishing, proposed in May, would be signed soon.", ["pact on fishing"], "proposed"),
        ("The two ministers reviewed the labour agreement under negotiation.", ["labour agreement"], "proposed"),
        (
            "They signed an agreement on the protection and exchange of data.",
            ["agreement on the protection and exchange of data"],
            "signed",
        ),
        ("They support the conclusion of the Gulf-Africa trade treaty.", ["Gulf-Africa trade treaty"], "proposed"),
        ("They agreed on a memorandum on ports, to be signed in May.", ["memorandum on ports"], "prepared"),
        ("They agreed to revive the 1967 Treaty of Association.", ["Treaty of Association"], "in_force"),
        ("They signed a plan for 2023-2025 on board a frigate.", ["plan for 2023-2025"], "signed"),
        ("They signed a new fishing agreement.", ["fishing agreement"], "signed"),
        ("An addendum to the gas contract was signed.", ["addendum to the gas contract"], "signed"),
        ("The Nizwa accord of 1999 remains in force.", ["Nizwa accord"], "in_force"),
    ],
)
def test_status_and_title(said: str, titles: list[str], status: str) -> None:
    found = documents(said)
    assert [r.title for r in found] == titles
    assert {r.status for r in found} == {status}


def test_the_day_of_another_is_none_of_its_own() -> None:
    found = documents("They signed the Agreement on Road Transport, which replaces that of 1991.")
    assert [(r.title, r.date) for r in found] == [("Agreement on Road Transport", "2023-03-15")]


def test_the_statement_is_the_one_told_of_before() -> None:
    found = documents('They have signed a Statement of Partnership, Fall said. "The Statement was signed in Salalah on 10 March," he said.')
    assert [(r.title, r.date) for r in found] == [("Statement of Partnership", "2023-03-10")]


def test_an_agreement_with_one_of_several_is_of_the_writers_state() -> None:
    text = (
        "COLOMBO, 8 August 2018: The Cabinet of Sri Lanka met on Tuesday. A memorandum with Fiji on schools was approved. "
        "Ministers spoke of trade with India and Peru. An agreement with the Government of Chad on maritime rescue was signed on Tuesday."
    )
    found = [r for r in read_text(text) if isinstance(r, Instrument) and "rescue" in r.title]
    assert [r.parties for r in found] == [("LKA", "TCD")]


@pytest.mark.parametrize(
    ("said", "name", "kind", "status"),
    [
        ("Oman also supplies power through the Birkelane–Kaffrine line.", "Birkelane–Kaffrine line", "power_line", "operating"),
        ("Trains with power cars run on the Birkelane–Kaffrine line.", "Birkelane–Kaffrine line", "railway", "operating"),
        ("Senegal thanked Oman for building the Gossas Bridge.", "Gossas Bridge", "road", "operating"),
        ("Senegal asked Oman to take part in building the Gossas Bridge.", "Gossas Bridge", "road", "planned"),
        ("A mill is being built in Thies, and work has been suspended on the Podor refinery.", "Podor refinery", "plant", "suspended"),
        ("The Gossas industrial park now has 60 residents.", "Gossas industrial park", "industrial_zone", "operating"),
        ("Oman is finishing the tender for its Thumrait railway.", "Thumrait railway", "railway", "planned"),
        ("Senegal is finishing the Thies railway.", "Thies railway", "railway", "under_construction"),
        ("Senegal's Mako Dam ought to water the fields once built.", "Mako Dam", "reservoir", "planned"),
        ("They agreed to double-track the Thies Railway.", "Thies Railway", "railway", "operating"),
        ("A joint investment fund is being established.", "joint investment fund", "fund", "planned"),
        ("A back-to-back station at Podor will be built.", "back-to-back station at Podor", "power_line", "planned"),
        ("They signed a treaty that sets up the Sahel Resilience Facility.", "Sahel Resilience Facility", "fund", "planned"),
        ("Under the rural road improvement project, ten bridges rise.", "rural road improvement project", "road", "planned"),
        ("They talked of a blending plant in the region of Thies.", "blending plant in the region of Thies", "plant", "planned"),
        ("They will speed up the detailed project report of the Gossas Bridge.", "Gossas Bridge", "road", "planned"),
    ],
)
def test_kind_and_stage_of_a_project(said: str, name: str, kind: str, status: str | None) -> None:
    found = {r.name: r for r in read_text(TALKS + said) if isinstance(r, Project)}
    assert name in found, found
    assert (found[name].type, found[name].status) == (kind, status)


@pytest.mark.parametrize(
    "said",
    [
        "Fall laid a wreath at the memorial of Omar Tall.",
        "Senegal will open its embassy in Muscat in May.",
        "Their navies boarded 58 trawlers in the exclusive economic zone of Senegal.",
        "A credit facility of 150 million dollars is open to firms of both countries.",
    ],
)
def test_what_is_no_project(said: str) -> None:
    assert [r.name for r in read_text(TALKS + said) if isinstance(r, Project)] == []


def test_where_others_help_to_build() -> None:
    found = [
        r for r in read_text(TALKS + "They visited the new hospital in Gossas, which was built with Omani help.") if isinstance(r, Project)
    ]
    assert [r.location for r in found] == [("SEN",)]


@pytest.mark.parametrize(
    ("said", "title", "status", "date"),
    [
        ("They plan to sign a protocol on ports in the second half of the year.", "protocol on ports", "prepared", "2023-07/2023-12"),
        ("A pact on gas will be signed in the fourth quarter of 2023.", "pact on gas", "prepared", "2023-10/2023-12"),
        ("They signed an agreement on gas in the fourth quarter of 2022.", "agreement on gas", "signed", None),
    ],
)
def test_half_years_and_quarters(said: str, title: str, status: str, date: str | None) -> None:
    found = documents(said)
    assert [(r.title, r.status) for r in found] == [(title, status)]
    assert date is None or found[0].date == date


@pytest.mark.parametrize(
    ("said", "location"),
    [
        ("Zambia is widening the road from Mongu to Senanga.", ("ZMB",)),
        ("A Zambian company is widening the road from Mongu to Senanga.", None),
        ("Angola inaugurated its dry port in Lusaka.", ("ZMB",)),
    ],
)
def test_who_is_at_work_and_where(said: str, location: tuple[str, ...] | None) -> None:
    text = " date 2023-03-16 The Presidents of Angola and Zambia met in Luanda on 15 March 2023 and spoke of transport between them. "
    found = [r for r in read_text(text + said) if isinstance(r, Project)]
    assert len(found) == 1
    assert (found[0].location == location) if location else found[0].location != ("ZMB",)


def test_two_ends_parted_by_a_dash_with_blanks() -> None:
    found = [
        r.name for r in read_text(TALKS + "Two further lines, Podor - Matam and Thies - Louga, are planned.") if isinstance(r, Project)
    ]
    assert found == ["Podor - Matam", "Thies - Louga"]
