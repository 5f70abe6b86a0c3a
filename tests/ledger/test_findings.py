"""Each kind of finding where it must be and where it must not. (`out_of_office` stands in test_offices, statistics in tests/checks.)"""

import datetime
from typing import Any

from pledger.ledger.gather import gather, items
from pledger.ledger.types import Finding
from pledger.records.types import Evidence, Figure, Instrument, Pledge, Record, Speaker, Target

DAY = datetime.date(2026, 11, 21)
PAIR = ("KAZ", "TJK")


def found(kind: str, *told: tuple[str, Record], day: datetime.date = DAY) -> list[Finding]:
    """The findings of a kind on records, each with its source's date."""
    records = [r.identified() for _, r in told]
    given = items(records, {r.source: date for (date, _), r in zip(told, records, strict=True)})
    return [f for f in gather(given, day).findings if f.kind == kind]


def common(source: str, words: str, **fields: Any) -> dict[str, Any]:
    return {"source": source, "evidence": (Evidence(0, len(words), words),), "parties": PAIR, **fields}


def turnover(source: str, value: float, words: str, **fields: Any) -> Figure:
    given = {"indicator": "trade_turnover", "unit": "USD", "period": "2022", "low": value, "high": value, **fields}
    return Figure(**common(source, words), value=value, **given)


def goal(source: str, value: float, deadline: str | None, **fields: Any) -> Target:
    return Target(**common(source, "aim"), indicator="trade_turnover", value=value, unit="USD", deadline=deadline, **fields)


def test_conflict() -> None:
    high, low = turnover("a", 1.5e9, "$1.5 billion"), turnover("b", 1.2e9, "$1.2 billion")
    (one,) = found("conflict", ("2023-02-01", high), ("2023-02-10", low))
    assert len(one.records) == 2 and "$1.5 billion (a) against $1.2 billion (b) for 2022" in one.explanation
    about = turnover("b", 1.4e9, "about $1.4 billion", bound="about", low=None, high=None)
    assert found("conflict", ("2023-02-01", high), ("2023-02-10", about)) == []
    assert found("conflict", ("2023-02-01", high), ("2023-02-10", turnover("b", 1.2e9, "$1.2 billion", period="2021"))) == []


def test_conflict_says_what_could_explain_it() -> None:
    kaz, tjk = (Speaker("Ministry of Trade", None, code) for code in PAIR)
    one, other = turnover("a", 1.5e9, "$1.5 billion", said_by=kaz), turnover("b", 1.2e9, "$1.2 billion", said_by=tjk)
    assert "the reporting sides differ" in found("conflict", ("2023-02-01", one), ("2023-02-10", other))[0].explanation
    slip = turnover("b", 150e6, "$150 million")
    assert "a slip of a factor of 10" in found("conflict", ("2023-02-01", turnover("a", 1.5e9, "$1.5 billion")), ("", slip))[0].explanation


def test_arithmetic_of_sums() -> None:
    flow = {"indicator": "exports", "origin": "KAZ", "destination": "TJK"}
    back = {"indicator": "exports", "origin": "TJK", "destination": "KAZ"}
    sold, bought = turnover("a", 1.1e9, "$1.1 billion", **flow), turnover("a", 0.5e9, "$0.5 billion", **back)
    told = [("2023-02-01", sold), ("2023-02-01", bought)]
    (one,) = found("arithmetic", *told, ("2023-02-01", turnover("a", 2.1e9, "$2.1 billion")))
    assert len(one.records) == 3 and "do not make a turnover of $2.1 billion" in one.explanation
    assert found("arithmetic", *told, ("2023-02-01", turnover("a", 1.6e9, "$1.6 billion"))) == []


def test_last_digits_of_a_published_table_are_no_finding() -> None:
    sold = turnover("a", 104.5e6, "$104.5 million", indicator="exports", origin="KAZ", destination="TJK")
    bought = turnover("a", 145.9e6, "$145.9 million", indicator="imports", origin="TJK", destination="KAZ")
    told = [("2023-02-01", sold), ("2023-02-01", bought)]
    assert found("arithmetic", *told, ("2023-02-01", turnover("a", 250.2e6, "$250.2 million"))) == []
    assert found("arithmetic", *told, ("2023-02-01", turnover("a", 248.2e6, "$248.2 million")))


def test_arithmetic_of_growth() -> None:
    before, now = turnover("a", 1.0e9, "$1.00 billion", period="2021"), turnover("a", 1.2e9, "$1.20 billion")
    told = [("2023-02-01", before), ("2023-02-01", now)]

    def rise(percent: float) -> Figure:
        words = f"{percent:g} percent"
        return Figure(
            **common("a", words), indicator="trade_turnover", measure="growth", value=percent, unit="percent", period="2022",
            low=percent, high=percent,
        )  # fmt: skip

    (one,) = found("arithmetic", *told, ("2023-02-01", rise(40)))
    assert "is 20.0 percent, not 40 percent" in one.explanation
    assert found("arithmetic", *told, ("2023-02-01", rise(20))) == []
    cut = turnover("a", 1.198e9, "$1.1980 billion")
    exact = turnover("a", 1.0e9, "$1.0000 billion", period="2021")
    assert found("arithmetic", ("2023-02-01", exact), ("2023-02-01", cut), ("2023-02-01", rise(19))) == []  # 19.8, its decimals cut off
    assert found("arithmetic", ("2023-02-01", exact), ("2023-02-01", cut), ("2023-02-01", rise(18)))


def test_moved_goalpost() -> None:
    first = ("2021-01-01", goal("a", 2e9, "2025"))
    (postponed,) = found("moved_goalpost", first, ("2024-01-01", goal("b", 2e9, "2027")))
    assert postponed.explanation == "$2 billion postponed from 2025 to 2027" and postponed.severity == "high"
    (lowered,) = found("moved_goalpost", first, ("2024-01-01", goal("b", 1.5e9, "2025")))
    assert lowered.explanation == "lowered from $2 billion to $1.5 billion"
    (late,) = found("moved_goalpost", first, ("2026-02-01", goal("b", 2e9, None)))
    assert "stated again after its deadline, 2025" in late.explanation
    assert found("moved_goalpost", first, ("2024-01-01", goal("b", 2e9, "2025"))) == []
    assert found("moved_goalpost", first, ("2024-01-01", goal("b", 3e9, "2027"))) == [], "raised, and so due later, is no retreat"


def test_overdue_target() -> None:
    aim = ("2021-01-01", goal("a", 2e9, "2025"))
    (lapsed,) = found("overdue", aim)
    assert lapsed.explanation.startswith("lapsed: $2 billion by 2025") and lapsed.severity == "medium"
    (missed,) = found("overdue", aim, ("2026-02-01", turnover("b", 1.2e9, "$1.2 billion", period="2025")))
    assert missed.explanation.startswith("missed") and missed.severity == "high" and len(missed.records) == 2
    (met,) = found("overdue", aim, ("2026-02-01", turnover("b", 2.2e9, "$2.2 billion", period="2025")))
    assert met.explanation.startswith("met") and met.severity == "low"
    assert found("overdue", aim, day=datetime.date(2025, 12, 31)) == []


def pledge(source: str, strength: str, deadline: str | None = None) -> Pledge:
    words = "build the Rogun hydropower plant"
    return Pledge(**common(source, words), actors=PAIR, action=words, sector="energy", strength=strength, deadline=deadline)


def test_overdue_pledge() -> None:
    (one,) = found("overdue", ("2021-01-01", pledge("a", "agreed", "2022")))
    assert "due 2022: nothing has been heard of it" in one.explanation and one.severity == "high"
    assert found("overdue", ("2021-01-01", pledge("a", "agreed", "2022")), ("2022-05-01", pledge("b", "done"))) == []


def test_stalled_pledge() -> None:
    (one,) = found("stalled", ("2024-01-01", pledge("a", "agreed")), ("2025-01-01", pledge("b", "agreed")))
    assert one.explanation.startswith("agreed since 2024-01-01") and len(one.records) == 2
    assert found("stalled", ("2024-01-01", pledge("a", "agreed")), ("2026-05-01", pledge("b", "signed"))) == []
    assert found("stalled", ("2024-01-01", pledge("a", "done"))) == []


def test_stalled_instrument() -> None:
    def treaty(source: str, status: str) -> Instrument:
        title = "Treaty on Allied Relations"
        return Instrument(**common(source, title), type="treaty", title=title, status=status)

    (one,) = found("stalled", ("2024-01-01", treaty("a", "prepared")))
    assert one.explanation == "prepared since 2024-01-01: Treaty on Allied Relations"
    assert found("stalled", ("2024-01-01", treaty("a", "prepared")), ("2024-06-01", treaty("b", "signed"))) == []
    assert found("stalled", ("2024-01-01", treaty("a", "prepared")), day=datetime.date(2024, 12, 31)) == []


def test_one_voice_in_one_source_is_for_reviewers_not_a_conflict() -> None:
    """Two values in one breath are two things, or one misread; "Kenya counts ..." beside an unnamed count is another voice."""
    speaker = Speaker("Emomali Rahmon", "President", "TJK")
    one = turnover("a", 1.5e9, "$1.5 billion", said_by=speaker)
    other = Figure(**{**vars(one), "value": 1.2e9, "low": 1.2e9, "high": 1.2e9, "evidence": (Evidence(40, 52, "$1.2 billion"),)})
    assert found("conflict", ("2023-02-01", one), ("2023-02-01", other)) == []
    (entry,) = gather(items([one.identified(), other.identified()], {"a": "2023-02-01"}), DAY).entries
    assert [j.verdict for j in entry.judgements] == ["unsure"] and "gives both" in entry.judgements[0].detail[0]
    unnamed, named = turnover("a", 1.5e9, "it made $1.5 billion"), turnover("a", 1.2e9, "Tajikistan counts $1.2 billion")
    assert len(found("conflict", ("2023-02-01", unnamed), ("2023-02-01", named))) == 1
