"""What stands beside a number or an encounter and does not change it: the paper after which trade rose, a telephone told of elsewhere,
the loan of a state that seldom lends."""

import pytest

from pledger import read_text
from pledger.records.types import Figure, Meeting, Pledge, Record, Target

_LEAD = "ACCRA, April 9. Ghana and Benin held talks on Tuesday."


def _read(sentence: str, lead: str = _LEAD) -> list[Record]:
    return list(read_text(f"{lead} {sentence}\n", date="2024-04-09"))


def _number(sentence: str, value: float) -> Figure | Target:
    return next(r for r in _read(sentence) if isinstance(r, Figure | Target) and r.value == value)


@pytest.mark.parametrize(
    ("sentence", "value", "indicator", "period"),
    [
        ("Trade between Ghana and Benin rose to $71 million after the accord came into force in 2001.", 71e6, "trade_turnover", None),
        ("Benin's exports to Ghana rose to $8 million once the contract was concluded.", 8e6, "exports", None),
        ("Trade between Ghana and Benin was below $9 million before the treaty was ratified in 1997.", 9e6, "trade_turnover", None),
        ("Trade between Ghana and Benin came to $66 million in 2019, after the accord took effect.", 66e6, "trade_turnover", "2019"),
        ("Benin will provide a loan of $12 million for 15 years.", 12e6, "loans", None),
        ("Ghana promised a grant of $3 million for the rebuilding of the pier.", 3e6, "grants", None),
    ],
)
def test_indicator_and_period(sentence: str, value: float, indicator: str, period: str | None) -> None:
    found = _number(sentence, value)
    assert (found.indicator, found.period if isinstance(found, Figure) else None) == (indicator, period)


def test_a_loan_goes_to_the_other_state() -> None:
    loan = _number("Benin will provide a loan of $12 million for 15 years.", 12e6)
    assert (loan.origin, loan.destination) == ("BEN", "GHA")


@pytest.mark.parametrize(
    ("sentence", "subject"),
    [
        ("Ghana bought 4,000 tonnes of Beninese cotton last year.", "cotton"),
        ("Ghana sold Benin 900 tonnes of cocoa butter worth $5 million.", "cocoa butter"),
        ("Ghana sold Benin 900 tonnes of palm oil in 2023.", "palm oil"),
    ],
)
def test_goods_end_where_something_else_is_said(sentence: str, subject: str) -> None:
    assert any(isinstance(r, Figure) and r.unit == "t" and r.subject == subject for r in _read(sentence))


def test_what_a_share_is_of_ends_where_the_sentence_goes_on() -> None:
    share = _number("Benin took 4.6% of Ghana's foreign trade and thus came eleventh.", 4.6)
    assert share.whole == "Ghana's foreign trade"


def test_growth_of_all_exports_is_of_one_state_as_their_level() -> None:
    told = _read(
        "Trade between the two came to $71 million in May. Ghana's exports grew by 7.5 percent in May, amounting to $1.4 billion.",
    )
    assert {r.parties for r in told if isinstance(r, Figure) and r.indicator == "exports"} == {("GHA",)}


def test_what_used_to_be_does_not_bind_what_is_to_come() -> None:
    said = "“It is not what it used to be,” she noted, adding that trade between Ghana and Benin could reach $90 million by 2029."
    assert isinstance(_number(said, 90e6), Target)


_MET = "ACCRA, April 9. Ghana's Foreign Minister Ama Boateng spoke with her Beninese counterpart Luc Dossou on Tuesday."


@pytest.mark.parametrize(
    ("sentence", "kind"),
    [
        ("President Mahama and President Talon spoke by telephone on 2 March.", "talks"),
        ("During the call they also touched on fisheries.", "call"),
        ("Both praised the fishermen.", "talks"),
    ],
)
def test_a_telephone_of_others_makes_no_call(sentence: str, kind: str) -> None:
    first = next(r for r in _read(sentence, _MET) if isinstance(r, Meeting))
    assert first.type == kind


def test_flows_that_sit_at_the_top_are_no_session() -> None:
    said = "Trade between Ghana and Benin came to $71 million, with Ghana's exports sitting atop, the envoy said."
    assert not any(isinstance(r, Meeting) for r in _read(said, "COTONOU, April 9 (ABP) –"))


def test_a_tour_of_a_region_keeps_what_it_is_of() -> None:
    told = _read("President Talon of Benin ended his tour of three Central American states on 5 April.", "COTONOU, April 9.")
    assert [r.place for r in told if isinstance(r, Meeting)] == ["Central American states"]


@pytest.mark.parametrize(
    ("sentence", "action"),
    [
        ("Benin would be glad of a prosperous Ghana.", None),
        ("Benin would be glad to help Ghana mend the pier.", "help Ghana mend the pier"),
    ],
)
def test_glad_of_a_thing_promises_nothing(sentence: str, action: str | None) -> None:
    assert [r.action for r in _read(sentence) if isinstance(r, Pledge)] == ([action] if action else [])
