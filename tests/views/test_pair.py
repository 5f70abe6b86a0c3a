"""The read model of two countries, from series kept by hand and from ledgers of a few records."""

import datetime
from collections.abc import Callable

import pytest

from pledger.errors import PledgerError
from pledger.ledger.store import Store
from pledger.ledger.store.judge import correct
from pledger.records.types import Figure, Instrument, Meeting, Pledge, Record, Speaker, Target
from pledger.statistics import Book, Observation, bundled
from pledger.views.pair import Pair, pair, party

from .conftest import DAY, said

ACCORD = ("KAZ", "TJK")


def read(store: Store, one: str = "KAZ", two: str = "TJK", since: datetime.date | None = None, known: Book | None = None) -> Pair:
    with store.reading() as connection:
        return pair(connection, one, two, DAY, since, bundled() if known is None else known)


def test_the_numbers_stand_beside_each_other(kept: Store) -> None:
    numbers = read(kept).numbers
    claims = [(c.figure.period, c.stated, c.figure.value, c.check.verdict) for c in numbers.claims]
    assert ("2017", "2018-03-14", 80e6, "contradicted") in claims
    assert ("2020", "2021-05-20", 800e6, "supported") in claims
    assert claims == sorted(claims, key=lambda c: (c[0] or "", c[1] or ""))
    assert [o.observation.value for o in numbers.official if o.observation.period == "2020"] == [791e6]
    assert all(o.observation.role == "statistic" for o in (*numbers.official, *numbers.flows))
    assert numbers.figures[0].now.indicator == "trade_turnover"


def test_a_goalpost_has_its_moves_and_its_outlook(kept: Store) -> None:
    goal = next(g for g in read(kept).goalposts if g.now.indicator == "trade_turnover")
    assert [s.verdict for s in goal.steps] == ["first", "restated", "restated", "restated", "postponed"]
    assert goal.now.deadline == "2027" and goal.outlook.status == "open"
    assert goal.outlook.required is not None and 0.14 < goal.outlook.required[0] < 0.15


def test_outcomes_are_steps_that_are_not_statements(kept: Store) -> None:
    goal = next(g for g in read(kept, "KAZ", "UZB").goalposts if "missed" in {s.verdict for s in g.steps})
    missed = next(s for s in goal.steps if s.verdict == "missed")
    assert not missed.own and missed.record is not None and missed.record.kind == "figure"
    assert missed not in goal.statements


def test_what_they_share_with_others_counts_but_its_figures_do_not(kept: Store) -> None:
    found = read(kept, "KGZ", "UZB")
    wider = [p for p in found.projects if p.wider]
    assert [p.parties for p in wider] == [("CHN", "KGZ", "UZB")]
    assert all(f.parties == ("KGZ", "UZB") for f in found.numbers.figures)
    assert all(set(e.parties) >= {"KGZ", "UZB"} for e in found.entries())


def test_the_order_of_the_two_does_not_count(kept: Store) -> None:
    one, other = read(kept, "KAZ", "TJK"), read(kept, "tajikistan", "Kazakhstan")
    assert (one.one, one.two) == (other.two, other.one)
    assert list(one.entries()) == list(other.entries())
    assert one.doubts == other.doubts and one.deadlines == other.deadlines and one.sources == other.sources


def test_sources_are_numbered_and_every_number_leads_to_one(kept: Store) -> None:
    found = read(kept)
    assert [s.number for s in found.sources] == list(range(1, len(found.sources) + 1))
    by_number = {s.number: s for s in found.sources}
    for entry in found.entries():
        for step in entry.statements:
            assert step.record is not None and step.source is not None
            assert by_number[step.source].name == step.record.source
    for official in found.numbers.official:
        assert by_number[official.source].name == official.observation.agency
        assert by_number[official.source].kind == "statistic"
    assert [s.date for s in found.sources if s.kind == "text"] == ["2018-03-14", "2021-05-20", "2023-05-04", "2024-08-23"]


def test_doubts_are_findings_and_contradicted_figures(kept: Store) -> None:
    doubts = read(kept).doubts
    assert {d.kind for d in doubts} >= {"conflict", "contradicted", "moved_goalpost", "arithmetic", "stalled"}
    assert [d.severity for d in doubts] == sorted((d.severity for d in doubts), key=("high", "medium", "low").index)
    judged = next(d for d in doubts if d.kind == "contradicted")
    assert judged.check is not None and judged.check.distance is not None and judged.records


def test_changes_since_a_day(kept: Store) -> None:
    assert read(kept).changes == ()
    found = read(kept, since=datetime.date(2024, 8, 1)).changes
    assert {c.stated for c in found} == {"2024-08-23"}
    assert "postponed" in {c.step.verdict for c in found}
    assert read(kept, since=datetime.date(2025, 1, 1)).changes == ()


def test_nothing_between_them_is_empty(kept: Store) -> None:
    found = read(kept, "KAZ", "FJI")
    assert found.empty and not found.timeline and not list(found.entries())
    assert not read(kept).empty


@pytest.mark.parametrize("text, meant", [("XYZ", ""), ("Kazahkstn", "KAZ Kazakhstan"), ("", "")])
def test_an_unknown_party_is_told(text: str, meant: str) -> None:
    with pytest.raises(PledgerError, match="is no country or body") as told:
        party(text)
    assert meant in str(told.value)


def test_bodies_are_parties_and_nobody_is_a_pair_alone(kept: Store) -> None:
    assert party("eaeu").code == "EAEU" and "Eurasian" in party("EAEU").name
    with pytest.raises(PledgerError, match="given twice"):
        read(kept, "KAZ", "Kazakhstan")


def _ahead() -> list[Record]:
    words = said("All of it was agreed.")
    both = {"source": "a", "evidence": words, "parties": ACCORD}
    return [
        Pledge(**both, actors=ACCORD, action="open a trade house", deadline="2026-03", strength="agreed"),
        Pledge(**both, actors=ACCORD, action="build a bridge", sector="transport", deadline="2028",
               strength="agreed"),
        Pledge(**both, actors=ACCORD, action="sign a visa waiver", sector="culture", deadline="2027",
               strength="done"),
        Meeting(**both, type="summit", date="2027-05", place="Astana", planned=True),
        Meeting(**both, type="call", date="2026-09-01", planned=True),
        Instrument(**both, type="treaty", title="Treaty on Transit", status="prepared", date="2026-12"),
        Instrument(**both, type="plan", title="Plan of Action", status="signed", date="2024-01-05",
                   period="2024/2026"),
        Target(**both, indicator="trade_turnover", value=5e9, unit="USD", deadline="2030"),
        Target(**both, indicator="students", value=900, unit="people", deadline="2025"),
    ]  # fmt: skip


def test_deadlines_are_dated_and_sorted_and_late_ones_come_first(ledger: Callable[..., Store]) -> None:
    found = read(ledger([("a", "2026-01-10", _ahead())])).deadlines
    assert [(d.kind, d.day.isoformat(), d.late) for d in found] == [
        ("pledge", "2026-03-31", True),
        ("meeting", "2026-09-01", True),
        ("document", "2026-12-31", False),
        ("expiry", "2026-12-31", False),
        ("meeting", "2027-05-31", False),
        ("pledge", "2028-12-31", False),
        ("target", "2030-12-31", False),
    ]


def test_a_target_raised_without_a_deadline_has_none(ledger: Callable[..., Store]) -> None:
    goal = {"evidence": said("x"), "parties": ACCORD, "indicator": "trade_turnover", "unit": "USD", "said_by": Speaker(name="A. Sen")}
    told = [
        ("a", "2024-01-01", [Target(source="a", value=1e9, deadline="2027", **goal)]),
        ("b", "2025-01-01", [Target(source="b", value=2e9, **goal)]),
    ]
    (found,) = read(ledger(told)).goalposts
    assert [s.verdict for s in found.steps] == ["first", "raised"]
    assert found.now.deadline is None and found.now.value == 2e9


def test_a_lapsed_deadline_is_a_change_on_the_day_after(ledger: Callable[..., Store]) -> None:
    goal = Target(source="a", evidence=said("x"), parties=ACCORD, indicator="students", value=900, unit="people", deadline="2025")
    found = read(ledger([("a", "2024-01-01", [goal])]), since=datetime.date(2025, 6, 1)).changes
    assert [(c.stated, c.step.verdict) for c in found] == [("2026-01-01", "lapsed")]


def test_what_a_person_corrected_is_shown_corrected(ledger: Callable[..., Store]) -> None:
    figure = Figure(source="a", evidence=said("x"), parties=ACCORD, indicator="trade_turnover", value=12e9, unit="USD", period="2023")
    store = ledger([("a", "2024-01-01", [figure])])
    with store.reading() as connection:
        (said_so,) = pair(connection, *ACCORD, DAY, known=Book(())).numbers.figures[0].statements
    assert said_so.record is not None
    correct(store, said_so.record.id, "value", 1.2e9, "tester", "a slip")
    (claim,) = read(store, known=Book(())).numbers.claims
    assert claim.figure.value == 1.2e9


def test_statistics_of_a_store_count(ledger: Callable[..., Store]) -> None:
    figure = Figure(source="a", evidence=said("x"), parties=ACCORD, indicator="trade_turnover", value=1e9, unit="USD", period="2031")
    office = Observation(
        provider="p", agency="Statistics Office of Tajikistan", reporter="TJK", indicator="trade_turnover", parties=ACCORD, period="2031",
        value=3e9,
    )  # fmt: skip
    found = read(ledger([("a", "2032-01-01", [figure])]), known=Book((office,)))
    assert [c.check.verdict for c in found.numbers.claims] == ["contradicted"]
    assert [(s.kind, s.name) for s in found.sources] == [("text", "a"), ("statistic", "Statistics Office of Tajikistan")]
