"""Slips first seen on real pages, each in plain sentences of our own: names, days beside 'today', papers not signed yet, courtesies."""

import pytest
from tests.records.reading import read

from pledger import read_text
from pledger.records.types import Figure, Instrument, Meeting, Pledge, Project, Target

PRAIA = "PRAIA, May 5, 2021. "


def meetings(text: str) -> list[Meeting]:
    return read(text, Meeting)


def test_a_spouse_of_the_same_name_is_not_the_leader() -> None:
    told = "Prime Minister Lopes told President Duarte of Peru that he liked Praia. President Fonte and Prime Minister Lopes welcomed "
    [met, *_] = meetings(PRAIA + told + "Duarte and First Lady Ines Duarte at the palace of Cabo Verde.")[-1:]
    assert {(p.name, p.office) for p in met.participants} >= {("Duarte", "President"), ("Ines Duarte", "First Lady")}


def test_a_family_name_of_two_capitals_is_lowered() -> None:
    head = "MINISTER OF CHINA LI YU CALLS ON PRESIDENT OF CABO VERDE\n\n"
    [met] = meetings(head + "The Minister of Culture of China, Li Yu, called on the President of Cabo Verde, Jorge Fonte.")
    assert "Li Yu" in {p.name for p in met.participants}


@pytest.mark.parametrize(
    ("said", "date"),
    [
        ("The presidents of Peru and Chile met today (4 May).", "2021-05-04"),
        ("The presidents of Peru and Chile met yesterday, May 3.", "2021-05-03"),
        ("The presidents of Peru and Chile met in Arica today, 5 May 2021.", "2021-05-05"),
        ("The presidents of Peru and Chile met in Arica today, 12 May being a holiday.", "2021-05-05"),
    ],
)
def test_the_date_beside_today(said: str, date: str) -> None:
    [met] = meetings(PRAIA + said)
    assert met.date == date


@pytest.mark.parametrize(
    ("said", "kind"),
    [
        ("The consultative meeting between the trade ministries of Peru and Chile took place in Lima.", "talks"),
        ("The consultative meeting of the heads of state of Peru and Chile took place in Lima.", "summit"),
    ],
)
def test_who_consults_tells_a_summit(said: str, kind: str) -> None:
    [met] = meetings(PRAIA + said)
    assert met.type == kind


@pytest.mark.parametrize(
    "said",
    [
        "The three-day visit paid by Chile's Foreign Minister to Peru ended today.",
        "The visit paid by Minister Ana Soto of Chile to Peru ended.",
    ],
)
def test_a_visit_paid_by_somebody(said: str) -> None:
    [visit] = meetings(PRAIA + said)
    assert (visit.type, [p.country for p in visit.participants]) == ("visit", ["CHL"])


def test_a_memorandum_is_not_the_statement_that_tells_of_it() -> None:
    head = "Joint Statement of the Trade Ministers of Peru and Chile\n\n1. The ministers met on Tuesday.\n\n"
    own = "2. The goal is served by the Memorandum signed today between the Port Authority of Peru and the Port Company of Chile."
    papers = read(" date 2021-05-05 " + head + own, Instrument)
    assert [(p.type, len(p.institutions)) for p in papers] == [("joint_statement", 0), ("memorandum", 2)]


@pytest.mark.parametrize(
    ("said", "actions"),
    [
        ("President Fonte of Cabo Verde asked the Chilean minister to convey his best wishes to Ana Soto.", []),
        ("President Fonte of Cabo Verde asked the Chilean minister to pass on his congratulations to Ana Soto.", []),
        ('"We value the chance to have this conversation," the minister of Chile told the minister of Peru.', []),
        ("President Fonte of Cabo Verde asked the Chilean minister to send more doctors.", ["send more doctors"]),
    ],
)
def test_courtesies_are_no_pledges(said: str, actions: list[str]) -> None:
    assert [r.action for r in read_text(PRAIA + said) if isinstance(r, Pledge)] == actions


@pytest.mark.parametrize(
    ("said", "date", "planned"),
    [
        ("A meeting of the Joint Technical Committee on Ports of Peru and Chile is scheduled for the close of the year.", "2021", True),
        ("The session of the Joint Commission on Ports and Mines between Peru and Chile is to be held in Lima in June.", "2021-06", True),
        ("Peru and Chile on Tuesday agreed to hold sessions of the Joint Commission and the Joint Council soon.", None, True),
        ("Peru and Chile agreed on Monday to hold the third session of the Joint Commission in May 2022.", "2022-05", True),
        ("The session of the Joint Committee of Peru and Chile was held in Lima in March, another is due in June.", "2021-03", False),
    ],
)
def test_sessions_that_are_due(said: str, date: str | None, planned: bool) -> None:
    [met] = meetings(PRAIA + said)
    assert (met.type, met.date, met.planned) == ("commission_session", date, planned)


def test_a_delegation_meets_several() -> None:
    [met] = meetings("LIMA, May 5, 2021. A Chilean delegation met Finance Minister Juan Paz and Energy Minister Rosa Lara of Peru.")
    assert [p.name for p in met.participants] == ["Juan Paz", "Rosa Lara"]


@pytest.mark.parametrize(
    ("said", "title", "bodies"),
    [
        ("Peru and Chile signed an agreement on a ‘Green Day’ for the south.", "agreement on a ‘Green Day’ for the south", []),
        ("Peru and Chile signed the ‘Agreement on Ports’ in Lima.", "Agreement on Ports", []),
        (
            "“The Ministries of Mines of Peru and Chile signed a pact on tin,” he said.",
            "pact on tin",
            ["Ministries of Mines of Peru and Chile"],
        ),
        ("Peru and Chile adopted the Partnership Programme for the next ten years.", "Partnership Programme for the next ten years", []),
    ],
)
def test_quotations_in_titles_and_programmes(said: str, title: str, bodies: list[str]) -> None:
    found = [r for r in read_text(PRAIA + said) if isinstance(r, Instrument | Project)]
    [paper] = [r for r in found if isinstance(r, Instrument)]
    assert (paper.title, [body.name for body in paper.institutions], len(found)) == (title, bodies, 1)


@pytest.mark.parametrize(
    ("said", "bound"),
    [
        ("Trade between Peru and Chile reached an estimated $300 million in 2020.", "about"),
        ("Trade between Peru and Chile in 2020 was estimated at $300 million.", "exactly"),
    ],
)
def test_an_estimate_beside_its_number(said: str, bound: str) -> None:
    [figure] = read(PRAIA + said, Figure)
    assert figure.bound == bound


def test_what_was_aimed_for() -> None:
    said = "“Some years ago we aimed for trade of 5 billion dollars with Chile,” the president of Peru said."
    assert [r.value for r in read_text(PRAIA + said) if isinstance(r, Target)] == [5e9]


def test_growth_of_a_states_own_totals_is_its_own() -> None:
    told = "Trade between Peru and Chile stood at $70 million in April 2021. Peru's foreign trade reached $9 billion in April 2021. "
    said = "Peru's exports fell by 4 percent to $5 billion. Exports of Peru to Chile fell by 2 percent."
    figures = [r for r in read_text(PRAIA + told + said) if isinstance(r, Figure) and r.measure == "growth"]
    assert [(f.value, f.parties) for f in figures] == [(-4.0, ("PER",)), (-2.0, ("CHL", "PER"))]


def test_units_of_account_are_money() -> None:
    said = "The African Development Bank lent Cameroon UA 48 million and Chad 12 million units of account."
    assert [(r.value, r.unit) for r in read_text(PRAIA + said) if isinstance(r, Figure)] == [(48e6, "XUA"), (12e6, "XUA")]


def test_a_region_of_several_states_is_no_state() -> None:
    said = "The Economy Minister of Cameroon met the World Bank's manager for the Central African Region, Jan Holm, in Yaounde."
    assert all("CAF" not in met.parties for met in meetings(PRAIA + said))


def test_a_list_of_fields_behind_an_office() -> None:
    said = "Peru's ambassador met Chile's Deputy Chairman for Trade, Light Industry, and Tourism, Luis Mora."
    [met] = meetings(PRAIA + said)
    assert [p.name for p in met.participants if p.country == "CHL"] == ["Luis Mora"]


def test_mutual_deliveries_are_trade() -> None:
    said = "Last year sales between Peru and Chile reached 4 billion US dollars."
    assert [(r.indicator, r.origin) for r in read_text(PRAIA + said) if isinstance(r, Figure)] == [("trade_turnover", None)]


@pytest.mark.parametrize(
    ("text", "date"),
    [
        ("Press Advisories\n\n10. 1. 2009 10:14\n\nChilean minister Juan Paz met Peruvian minister Rosa Lara today.", "2009-01-10"),
        ("Chilean minister Juan Paz met Peruvian minister Rosa Lara on 10. 1. 2009 in Lima.", "2009-01-10"),
        ("Chilean minister Juan Paz met Peruvian minister Rosa Lara in Lima on 10. 1. 2009. 2009 was a good year.", "2009-01-10"),
    ],
)
def test_dates_with_stops_and_blanks(text: str, date: str) -> None:
    [met] = meetings(text)
    assert met.date == date


def test_a_peoples_adjective_that_ends_a_name() -> None:
    [met] = meetings("HANOI, April 12, 2012. Chairman Dinh Van Thai met the Japanese governor. Vietnam and Japan are partners.")
    assert (met.participants[0].name, met.parties) == ("Dinh Van Thai", ("JPN", "VNM"))


def test_both_sides_of_a_guest_and_one_of_several() -> None:
    told = (
        "VIENTIANE, May 5, 2021. Minister Juan Paz of Peru met his counterparts of Japan and Kenya, Taro Aso and Moses Otieno.\n\n"
        "In his meeting with the Japanese minister, both sides agreed to build frigates. Paz thanked him.\n\n"
        "During his talks with Otieno of Kenya, Paz spoke of trade. Both sides agreed to open embassies. Paz then left.\n\n"
        "All three agreed to meet again in Lima."
    )
    pledges = [(r.action, r.actors) for r in read_text(told) if isinstance(r, Pledge)]
    assert pledges[:2] == [("build frigates", ("JPN", "PER")), ("open embassies", ("KEN", "PER"))]


def test_support_as_such_is_no_action() -> None:
    said = "Peru and Chile met. The minister of Chile offered his support."
    assert [r.action for r in read_text(PRAIA + said) if isinstance(r, Pledge)] == []


@pytest.mark.parametrize(
    ("said", "sides"),
    [
        ("The African Development Bank and Chad signed a loan agreement of $5 million for the road to Niger and Mali.", ("AfDB", "TCD")),
        ("A loan agreement was signed by Chad and the African Development Bank on the road to Niger and Mali.", ("AfDB", "TCD")),
        ("The European Investment Bank signed a loan deal with Togo for the line, which will link Ghana and Benin.", ("EIB", "TGO")),
    ],
)
def test_who_signs_with_a_bank(said: str, sides: tuple[str, ...]) -> None:
    found = read_text(PRAIA + said)
    assert {r.parties for r in found if isinstance(r, Instrument)} == {sides}
    assert {r.parties for r in found if isinstance(r, Figure)} <= {sides}


@pytest.mark.parametrize(
    ("said", "value", "indicator"),
    [
        ("Peru and Chile had agreed at a meeting on Monday to increase cargo transit to 10 million tonnes by 2027.", 10e6, "freight"),
        ("From 2028 Peru and Chile plan to lift turnover on this route to four million tonnes.", 4e6, "freight"),
    ],
)
def test_aims_for_freight(said: str, value: float, indicator: str) -> None:
    assert [(r.value, r.indicator) for r in read_text(PRAIA + said) if isinstance(r, Target)] == [(value, indicator)]


def test_what_agreements_are_believed_to_be_worth_is_told() -> None:
    said = "Peru and Chile signed contracts believed to be worth over $8 billion."
    assert [(r.kind, r.value) for r in read_text(PRAIA + said) if isinstance(r, Figure | Target)] == [("figure", 8e9)]


def test_a_branch_of_a_corridor_is_no_university() -> None:
    said = "PRAIA, May 5, 2021. Peru and Chile will open the eastern branch of the Andes Corridor and a branch of Lima University in Arica."
    assert [r.type for r in read_text(said) if isinstance(r, Project)][:1] == ["corridor"]


@pytest.mark.parametrize("again", ["Al-Hamad", "Hamad", "Minister Hamad"])
def test_a_name_with_a_joined_article_is_known_again(again: str) -> None:
    told = "AMMAN, July 12, 2023. Saudi minister Majed Al-Hamad took part in a forum in Amman. On the sidelines of the forum, "
    [met] = [m for m in meetings(told + again + " met with Jordanian Minister of Water Raed Saud.") if m.type == "talks"]
    assert {p.name for p in met.participants} == {"Majed Al-Hamad", "Raed Saud"}


def test_a_bank_whose_code_is_a_states_is_no_place() -> None:
    said = "LA PAZ, March 4. Bolivia and the Development Bank of Latin America signed a loan agreement on Monday. "
    assert [r.location for r in read_text(said + "It will pay for the Sapecho-Rurrenabaque road.") if isinstance(r, Project)] == [("BOL",)]
    said = "BANGUI, March 4. Chad and the Central African Republic signed an agreement on Monday. "
    said += "It will pay for the Bambari road in the Central African Republic."
    assert [r.location for r in read_text(said) if isinstance(r, Project)] == [("CAF",)]


def test_sri_is_a_given_name_of_indonesians() -> None:
    [met] = meetings("JAKARTA, May 5, 2021. Indonesian Finance Minister Sri Wahyuni met Japanese Finance Minister Taro Kudo in Jakarta.")
    assert [p.name for p in met.participants] == ["Sri Wahyuni", "Taro Kudo"]


def test_negotiations_whose_end_is_welcomed_are_no_talks() -> None:
    said = PRAIA + "Foreign Ministers Ana Vega of Peru and Rui Diaz of Chile issued a statement. "
    assert meetings(said + "On fish, both ministers hailed the completion of negotiations begun in 2009.") == []


def test_a_captions_meeting_is_the_session_told_of() -> None:
    said = "PRAIA, May 5, 2021\n\nForeign Minister Ana Vega (R) and her Chilean counterpart Rui Diaz at the meeting (Photo: Andina)\n\n"
    said += "Peruvian Foreign Minister Ana Vega and Chilean Foreign Minister Rui Diaz co-chaired a session of the Joint Commission "
    assert [m.type for m in meetings(said + "in Praia on May 4.")] == ["commission_session"]


@pytest.mark.parametrize("since", ["his election on April 2", "taking office on April 2", "the embassy's opening on April 2"])
def test_the_day_from_which_is_counted_is_no_meetings(since: str) -> None:
    said = f"During his first visit since {since}, Peruvian Foreign Minister Ali Karim met Chilean President Rui Diaz in Arica."
    assert {m.date for m in meetings("PRAIA, May 5, 2021. " + said)} <= {None}


@pytest.mark.parametrize(
    "said", ["pledged to deepen ties and signed", "agreed to widen fish trade and inked", "vowed to work together and later signed"]
)
def test_what_is_signed_beside_a_pledge_is_signed(said: str) -> None:
    found = read_text(PRAIA + f"Peru and Chile held talks in Arica. The two sides {said} a memorandum on ports.")
    assert [r.status for r in found if isinstance(r, Instrument)] == ["signed"]


def test_a_ministers_counterpart_is_no_president() -> None:
    said = "Peruvian Foreign Minister Ali Karim will pay a call on Chilean President Rui Diaz and his counterpart, Ana Soto, in Arica."
    offices = {(p.name, p.office, p.country) for m in meetings("PRAIA, May 5, 2021. " + said) for p in m.participants}
    assert offices == {
        ("Ali Karim", "Foreign Minister", "PER"),
        ("Rui Diaz", "President", "CHL"),
        ("Ana Soto", "Foreign Minister", "CHL"),
    }


@pytest.mark.parametrize("paid", ["paid a brief courtesy call on", "made a courtesy call on", "will pay a call on"])
def test_courtesy_calls_are_meetings_and_no_pledges(paid: str) -> None:
    said = f"Peruvian minister Ali Kaya {paid} President Rui Diaz of Chile in Arica."
    assert [r.kind for r in read_text("PRAIA, May 5, 2021. " + said)] == ["meeting"]
    assert not [
        r for r in read_text(PRAIA + "The ministers of Peru and Chile will make courtesy calls on officials.") if r.kind == "pledge"
    ]
