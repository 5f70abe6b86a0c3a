"""Ways of wording that pages nobody had worked from showed to be unread, each in a sentence of our own."""

import pytest

from pledger import read_text
from pledger.records.types import Record


def _read(text: str, kind: str, date: str = "2023-12-13") -> list[Record]:
    return [r for r in read_text(f"{date}\n\n{text}") if r.kind == kind]


def test_a_short_name_in_brackets_is_nobody_else() -> None:
    met = _read(
        "Philippine President Tomaso Ribeira (Tomas) held a bilateral meeting with Thai Prime Minister Somchai Prasert in Bangkok. "
        "President Tomas praised the rice trade.",
        "meeting",
    )
    assert [[p.name for p in m.participants] for m in met] == [["Tomaso Ribeira", "Somchai Prasert"]]


def test_who_sends_greetings_is_not_present() -> None:
    met = _read(
        "Kenyan President William Ruto met Ugandan Foreign Minister Okello Oryem in Nairobi. During the meeting, Okello Oryem conveyed "
        "the greetings and respect of the President of Uganda Yoweri Museveni to the President of Kenya William Ruto.",
        "meeting",
    )
    assert [{p.name for p in m.participants} for m in met] == [{"William Ruto", "Okello Oryem"}]


@pytest.mark.parametrize(
    "text",
    [
        "Kenya and Uganda managed to achieve a trade turnover of $3 billion last year.",
        "Kenya and Uganda succeeded in reaching a trade volume of $3 billion last year.",
        "Kenya and Uganda were able to bring their trade turnover to $3 billion last year.",
    ],
)
def test_what_was_managed_is_a_figure(text: str) -> None:
    assert [r.value for r in _read(text, "figure")] == [3e9]
    assert not _read(text, "target")


@pytest.mark.parametrize("link", ["of which accounted for", "of which was", "of which fell to the share of", "of it"])
def test_the_part_of_a_turnover_is_the_flow_named_behind_it(link: str) -> None:
    read = _read(f"Kenya-Uganda trade reached $1.2 billion in 2021, $700 million {link} exports from Kenya to Uganda.", "figure")
    assert [(r.indicator, r.origin) for r in read] == [("trade_turnover", None), ("exports", "KEN")]


def test_mechanisms_of_dialogue_are_no_session() -> None:
    assert not _read("Kenya and Uganda have agreed to intensify the mechanisms of bilateral dialogue and cooperation.", "meeting")


def test_the_destination_stands_behind_the_days() -> None:
    visit = _read("The official visit of the President of Kenya William Ruto on May 12-14, 2022 to Uganda opened a new page.", "meeting")[0]
    assert (visit.place, visit.date) == ("Uganda", "2022-05-12/2022-05-14")


@pytest.mark.parametrize("told", ["was held in Uganda", "is scheduled to take place in Uganda", "will be held in May in Uganda"])
def test_a_session_held_in_a_country(told: str) -> None:
    session = _read(f"The third session of the Kenya-Uganda joint commission {told}.", "meeting")[0]
    assert session.place == "Uganda"


def test_all_of_whom_something_is_asked_are_its_actors() -> None:
    asked = _read("The two sides, Kenya and Uganda, were also asked to cut tariffs on maize.", "pledge")
    assert [(p.actors, p.strength) for p in asked] == [(("KEN", "UGA"), "proposed")]


def test_promising_areas_promise_nothing() -> None:
    assert not [p for p in _read("Kenya and Uganda spoke of promising areas of their cooperation.", "pledge") if p.strength == "agreed"]


def test_what_would_be_discussed_ends_before_the_verb() -> None:
    told = _read("At the forum of Kenya and Uganda, further development of trade and investment cooperation would be discussed.", "pledge")
    assert [p.action for p in told] == ["development of trade and investment cooperation"]


@pytest.mark.parametrize("whose", ["Kenya and Uganda's readiness", "Kenya's and Uganda's readiness", "the readiness of Kenya and Uganda"])
def test_readiness_of_two(whose: str) -> None:
    told = _read(f"The visit confirmed {whose} to deepen trade.", "pledge")
    assert [(p.actors, p.action) for p in told] == [(("KEN", "UGA"), "deepen trade")]


def test_what_we_need_to_do_is_for_both_but_not_at_home() -> None:
    lead = "Kenyan Foreign Minister Musalia Mudavadi met his Ugandan counterpart Okello Oryem in Nairobi. "
    both = _read(f'{lead}"We need to open the border for trade," Mudavadi said.', "pledge")
    own = _read(f'{lead}"We need to build more schools in our country," Mudavadi said.', "pledge")
    assert [p.actors for p in both] == [("KEN", "UGA")]
    assert [p.actors for p in own] == [("KEN",)]


def test_who_speaks_of_a_session_of_another_year_is_not_named_at_it() -> None:
    met = _read(
        "Presidents William Ruto of Kenya and Yoweri Museveni of Uganda presided over the second Joint Commission in Mombasa yesterday. "
        "They recalled what was signed at the first session of the commission in Kampala last year. "
        "President Ruto said more would be done before the third session of the commission next year.",
        "meeting",
    )
    assert [[p.name for p in m.participants] for m in met if m.date == "2022"] == [[None, None]]


def test_verbs_before_agreements_are_not_of_their_title() -> None:
    told = _read("Kenya and Uganda agreed to honour agreements signed in 2015.", "instrument")
    assert [i.title for i in told] == ["agreements"]


def test_a_president_in_another_spelling_has_his_country() -> None:
    visit = _read("The official visit of President Sadyr Japarov to Kazakhstan took place on April 18-19, 2023.", "meeting")[0]
    assert visit.parties == ("KAZ", "KGZ")


def test_a_weekday_is_no_part_of_a_signatory() -> None:
    told = _read("Kenya and Ethiopia Thursday signed an agreement for the construction of a railway line.", "instrument")
    assert [(i.parties, i.institutions) for i in told] == [(("ETH", "KEN"), ())]


def test_mutual_willingness_is_of_both() -> None:
    told = _read("The Kenyan Foreign Ministry noted the mutual willingness to cooperate with Uganda on transit.", "pledge")
    assert [p.actors for p in told] == [("KEN", "UGA")]


@pytest.mark.parametrize("told", ["US$30 billion (RM133.8 billion)", "US$30 billion (US$1=RM4.20)"])
def test_a_deadline_behind_the_same_sum_in_other_money(told: str) -> None:
    aimed = _read(f"Malaysia and Thailand set a trade target of {told} by 2027.", "target")
    assert {(t.unit, t.deadline) for t in aimed} in ({("USD", "2027"), ("MYR", "2027")}, {("USD", "2027")})


def test_a_period_behind_it_too() -> None:
    told = _read("Malaysia exported goods worth RM50 billion (US$11 billion) to Thailand in 2022 and imported RM40 billion.", "figure")
    assert {f.period for f in told if f.indicator == "exports"} == {"2022"}


def test_a_sum_in_a_bracket_behind_growth_is_its_change() -> None:
    told = _read("Trade between Malaysia and Thailand fell 5.2 per cent (RM6 billion) in 2022.", "figure")
    assert {(f.measure, f.value) for f in told} == {("growth", -5.2), ("change", -6e9)}


def test_a_road_map_that_is_necessary_is_proposed() -> None:
    told = _read("A road map is necessary for the railway programme with Georgia, the Armenian minister said in Tbilisi.", "instrument")
    assert [i.status for i in told] == ["proposed"]


def test_a_visit_to_provinces_of_a_country() -> None:
    visit = _read("Kenya's ambassador Ruth Wanjiru is on a working visit to four southern provinces in Thailand.", "meeting")[0]
    assert visit.place == "Thailand"


def test_todays_meeting_of_a_commission() -> None:
    met = _read("Georgia and Armenia discussed the agenda of today's meeting of the intergovernmental commission on trade.", "meeting")
    assert [(m.type, m.date) for m in met] == [("commission_session", "2023-12-13")]


@pytest.mark.parametrize("land", ["Nepal", "India"])
def test_a_bank_lends_to_a_state_that_gives_elsewhere(land: str) -> None:
    text = f"The Asian Development Bank (ADB) and the Government of {land} today signed a $220 million loan for better rural roads."
    loan = _read(text, "figure")[0]
    assert (loan.origin, loan.destination, loan.parties) == ("ADB", {"Nepal": "NPL", "India": "IND"}[land], loan.parties)
    assert len(set(loan.parties)) == 2


def test_two_givers_beside_a_bank_lend_with_it() -> None:
    text = "Japan and the Asian Development Bank will provide Nepal with a $220 million loan for better rural roads."
    assert {r.destination for r in read_text(f"2023-12-13\n\n{text}") if r.kind in ("figure", "target")} == {"NPL"}


def test_trade_growing_to_a_sum_is_what_it_is() -> None:
    told = _read("Uganda remains Kenya's top partner, with bilateral trade growing by 21.1 percent year on year to $1.1 billion.", "figure")
    assert {(f.measure, f.value) for f in told} >= {("growth", 21.1), ("level", 1.1e9)}
