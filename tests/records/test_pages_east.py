"""What pages of agencies and newspapers of the Middle East and Africa showed to be read wrongly, each in sentences of our own."""

import pytest
from tests.records.reading import of_kind


def _who(text: str) -> list[set[str | None]]:
    return [{p.name for p in m.participants} for m in of_kind(text, "meeting")]


@pytest.mark.parametrize(
    "told",
    [
        "During the meeting, the Premier praised the friendship that Oman and Togo owe to Sultan"
        " Haitham bin Tarik and President Gnassingbe.",
        "During the talks, Adu conveyed the greetings of President John Mahama to President Faure Gnassingbe.",
    ],
)
def test_who_is_only_spoken_of_at_talks_did_not_hold_them(told: str) -> None:
    text = f"Ghana's Prime Minister Kofi Adu met with Togolese Minister of Trade Kossi Amla in Lome on Monday. {told}"
    assert _who(text) == [{"Kofi Adu", "Kossi Amla"}]


def test_whom_talks_name_behind_with_held_them() -> None:
    text = (
        "Ghana's Prime Minister Kofi Adu met Togolese Minister Kossi Amla on Monday. During the"
        " meeting with President Faure Gnassingbe, Adu"
    )
    assert _who(f"{text} agreed to open a plant.")[1:] == [{"Kofi Adu", "Faure Gnassingbe"}]


@pytest.mark.parametrize(("one", "visitor"), [("former", "Kofi Adu"), ("latter", "Kossi Amla")])
def test_the_former_and_the_latter_visit(one: str, visitor: str) -> None:
    text = (
        f"Ghana's Trade Minister Kofi Adu and Togolese Commerce Minister Kossi Amla met in Tokyo during the {one}'s working visit to Japan."
    )
    visit = next(m for m in of_kind(text, "meeting") if m.type == "working_visit")
    assert [p.name for p in visit.participants] == [visitor]


def test_the_minister_met_her_counterpart_not_herself() -> None:
    text = (
        "Minister of Trade Ama Boa praised Ghana. This came during a round of talks held by the"
        " minister with her Kenyan counterpart Moses Kuria."
    )
    assert _who(text) == [{"Ama Boa", "Moses Kuria"}]


@pytest.mark.parametrize(
    "text",
    [
        "Ghana and Togo signed five pacts. The signing ceremony followed talks between Ghana's"
        " Premier Kofi Adu and Togo's Premier Kossi Amla.",
        "Kofi Adu, Ghana's Minister of Trade, MoTI, and Kossi Amla, Togo's Minister of Commerce,"
        " met in Lome. The meeting was attended by Ghana's"
        " Ambassador Ama Boa and Togo's Director of Trade Afi Sena.",
        "The talks were between Ghana's Premier Kofi Adu and Togo's Premier Kossi Amla. The two"
        " premiers held a second meeting attended by"
        " officials including Ghana's Minister of Labour Ama Boa and Togo's Minister of Mines Afi Sena.",
    ],
)
def test_a_signing_and_who_came_along_are_no_talks_of_their_own(text: str) -> None:
    assert _who(text) == [{"Kofi Adu", "Kossi Amla"}]


@pytest.mark.parametrize(
    "text",
    [
        "Ghana and Togo spoke of the parliament, which is now in session in Lome, Togo.",
        "Ghana's minister thanked Togo's minister Kossi Amla for hosting the Climate Change Conference last month.",
        "The presidents of Ghana and Togo directed the labour ministers of both states to meet.",
    ],
)
def test_no_meeting_of_the_two(text: str) -> None:
    assert not [m for m in of_kind(text, "meeting") if m.type in ("commission_session", "forum") or m.planned]


def test_a_session_of_last_quarter_was_not_held_by_those_who_meet_now() -> None:
    text = (
        "Ghana's Minister of Health Kwaku Asare and Togo's Minister of Health Kossi Amla met to"
        " discuss health. The two ministers spoke of what was"
        " agreed on at the second session of their nations' Joint Committee held in Accra in November."
    )
    session = next(m for m in of_kind(text, "meeting", "2018-01-22") if m.type == "commission_session")
    assert [p.name for p in session.participants] == [None, None]
    assert not of_kind(text, "pledge", "2018-01-22")


def test_majesties_and_doctors_behind_a_visit_and_a_sheikh() -> None:
    text = "Morocco and Oman carry out what was agreed during a short visit by His Majesty King Mohammed VI to Oman."
    assert [(m.type, m.place, [p.name for p in m.participants]) for m in of_kind(text, "meeting")] == [("visit", "Oman", ["Mohammed VI"])]
    text = "Kuwait's foreign minister Sheikh Dr. Ahmad Al-Sabah met his Spanish counterpart Ana Soto in Madrid."
    assert _who(text) == [{"Ahmad Al-Sabah", "Ana Soto"}]


@pytest.mark.parametrize(
    ("text", "subjects"),
    [
        (
            "Kenyan exports of tea to Egypt grew by 20 percent in 2013, flowers by 30 percent, fruits"
            " and nuts by 7 percent and coffee by 12 percent.",
            ["tea", "flowers", "fruits and nuts", "coffee"],
        ),
        ("Kenya's imports from Japan of cars had increased by 14 per cent, of steel by 3 per cent in 2013.", ["cars", "steel"]),
        ("Kenyan exports of tea to Egypt rose by 20 percent in 2013, up by 3 percent on plan.", ["tea", "tea"]),
        ("Trade between Kenya and Egypt grew by 20 percent in 2013, exports by 30 percent and imports by 12 percent.", [None, None, None]),
    ],
)
def test_goods_between_the_rates_of_one_verb(text: str, subjects: list[str | None]) -> None:
    found = sorted(of_kind(text, "figure", "2014-05-01"), key=lambda r: subjects.index(r.subject))
    assert [r.subject for r in found] == subjects


@pytest.mark.parametrize(
    ("text", "period"),
    [
        ("Trade between Oman and Togo reached $10 million in the last quarter of 2016.", "2016-10/2016-12"),
        ("Trade between Oman and Togo reached $10 million in the final half of last year.", "2017-07/2017-12"),
        ("Trade between Oman and Togo reached $10 million in the previous year.", "2017"),
        ("Trade between Oman and Togo rose to $11 million in 2016 from $10 million in the previous year.", "2015"),
    ],
)
def test_last_quarters_and_previous_years(text: str, period: str) -> None:
    assert next(r.period for r in of_kind(text, "figure", "2018-01-22") if r.value == 10_000_000) == period


def test_american_dollars_of_an_australian_minister() -> None:
    text = (
        "Trade Minister Steven Ciobo of Australia met Oman's Trade Minister Ali Al-Sunaidy. Ciobo said trade came to $US3 million in 2016."
    )
    assert [r.unit for r in of_kind(text, "figure", "2018-01-22")] == ["USD"]


def test_what_stands_beside_an_aim() -> None:
    told = of_kind("Kenya and Togo would strive to increase trade, valued at $3 billion in 2023, the presidents said.", "figure")
    assert [(r.value, r.period) for r in told] == [(3_000_000_000, "2023")]
    told = of_kind(
        "Trade between Oman and Togo is $2 billion, and the MoU holds a roadmap to quadruple this figure within five years.", "target"
    )
    assert [(r.measure, r.value, r.deadline) for r in told] == [("multiple", 4, "2029")]
    told = of_kind("Kenya's exports to Togo jumped by 31 percent to $2 million, a good trade run of the pair in 2023.", "figure")
    assert {r.indicator for r in told} == {"exports"}


@pytest.mark.parametrize(
    ("text", "titles"),
    [
        ("Kenya and Togo signed two agreements. Both agreements were signed by the ministers.", ["two agreements"]),
        ('Kenya and Togo signed two agreements. "We signed several agreements," Togo\'s minister said.', ["two agreements"]),
        (
            "Kenya and Togo signed three agreements on March 4, 2024. President Ruto of Kenya met his"
            " host in Lome. A tax treaty, a trade agreement"
            " and an MoU on mining were the three agreements signed on March 4, 2024.",
            ["tax treaty", "trade agreement", "MoU on mining"],
        ),
    ],
)
def test_lots_told_again(text: str, titles: list[str]) -> None:
    assert [r.title for r in of_kind(text, "instrument")] == titles


def test_a_document_with_a_third_state_and_one_only_tried() -> None:
    text = (
        "South Africa's minister will visit Hungary and Poland. South Africa and Hungary are"
        " friends, South Africa said. A pact on health was signed with Poland in 2013."
    )
    assert [r.parties for r in of_kind(text, "instrument")] == [("POL", "ZAF")]
    text = "The two sides still try to draw a roadmap for fisheries, the Ghanaian minister said in Togo."
    assert [r.status for r in of_kind(text, "instrument")] == ["proposed"]


@pytest.mark.parametrize(
    ("text", "actions"),
    [
        ("The ministers of Ghana and Togo discussed bilateral relations and ways to widen trade.", ["widen trade"]),
        ("The talks of Ghana and Togo dealt with their ties and means of opening new roads.", ["opening new roads"]),
        ("The ministers of Ghana and Togo reviewed bilateral relations and means of strengthening them.", []),
        ("Ghana's President will receive the Mono Medal, the highest honour of Togo.", []),
        ("Ghana's President will deliver a lecture at the University of Togo.", []),
        ("The talks of Ghana and Togo were on small industries, a priority for the Togolese government.", []),
    ],
)
def test_ways_beside_a_topic_and_what_is_no_undertaking(text: str, actions: list[str]) -> None:
    assert [r.action for r in of_kind(text, "pledge")] == actions


@pytest.mark.parametrize("told", ["It", "The agreement"])
def test_what_an_agreement_aims_at_is_signed(told: str) -> None:
    found = of_kind(f"Ghana signed an agreement with Togo in Lome. {told} aims at opening the border for farmers.", "pledge")
    assert [(r.actors, r.strength) for r in found] == [(("GHA", "TGO"), "signed")]


def test_we_who_will_work_together_are_both() -> None:
    found = of_kind("“We will work together to raise trade between Togo and Kenya,” Togo's President Faure Gnassingbe said.", "pledge")
    assert [r.actors for r in found] == [("KEN", "TGO")]


def test_a_sentence_that_touches_a_closing_mark() -> None:
    text = "Kuwait signed a MoU on dialogue with France.”Such dialogue will widen trade,” the Kuwaiti minister said."
    assert [(r.title, r.institutions) for r in of_kind(text, "instrument")] == [("MoU on dialogue with France", ())]
