"""A reprint is linked to its original and adds no second voice; next month's bulletin of the same mould does."""

from dataclasses import replace

from pledger.ledger.store import Store, Voice, keep, query, upkeep
from pledger.records.types import Evidence, Figure
from pledger.sources import Source

from .conftest import Series

TEXT = """ASTANA, 4 May 2023. Trade between Kazakhstan and Tajikistan reached $1.4 billion in 2022, President Kassym-Jomart Tokayev said
after his talks with President Emomali Rahmon. The two leaders signed a declaration on allied interaction and told their governments to draw
up a roadmap on increasing mutual trade. They agreed to set up joint ventures for producing, storing and processing farm products in both
countries."""


def voice(name: str, text: str, date: str) -> Voice:
    start = text.index("Trade between")
    evidence = Evidence(start, start + 13, "Trade between")
    figure = Figure(
        source=name, evidence=(evidence,), parties=("KAZ", "TJK"), indicator="trade_turnover", value=1.4e9, unit="USD", period="2022"
    )
    return Voice(Source(name, text, date=date), (figure.identified(),))  # type: ignore[arg-type]


def test_a_reprint_adds_no_voice(store: Store, shared_series: Series, tmp_path) -> None:  # type: ignore[no-untyped-def]
    original = voice("agency.txt", TEXT, "2023-05-04")
    reprint = voice(
        "paper.txt", "NEWS OF THE DAY\n\n" + TEXT.replace("told their", "instructed their") + "\n\nShare on Facebook", "2023-05-05"
    )
    for order, place in (((original, reprint), store), ((reprint, original), Store(str(tmp_path / "other.db")))):
        added = [keep(place, [v], shared_series.day) for v in order]
        assert sum(a.statements for a in added) == 2 and [a.reprints for a in added] == [0, 1]
        with place.reading() as connection:
            (entry,) = query.page(connection, query.Filter(), None)
            told = query.statements(connection, entry["records"])
        assert len(entry["records"]) == 1
        (record,) = told.values()
        assert record["source"] == "agency.txt" and record["of"]["reprints"] == ["paper.txt"]
        assert not list(upkeep.check(place))
    assert list(upkeep.dump(store)) == list(upkeep.dump(Store(str(tmp_path / "other.db"))))


def test_next_months_bulletin_is_another_voice(store: Store, shared_series: Series) -> None:
    later = TEXT.replace("4 May 2023", "5 June 2024").replace("$1.4 billion in 2022", "$1.5 billion in 2023")
    keep(store, [voice("a.txt", TEXT, "2023-05-04"), voice("b.txt", later, "2024-06-05")], shared_series.day)
    with store.reading() as connection:
        (entry,) = query.page(connection, query.Filter(), None)
    assert len(entry["records"]) == 2


def test_the_same_text_under_another_name(store: Store, shared_series: Series) -> None:
    one = voice("a.txt", TEXT, "2023-05-04")
    keep(store, [one], shared_series.day)
    before = list(upkeep.dump(store))
    added = keep(store, [replace(one, source=replace(one.source, name="copy.txt"))], shared_series.day)
    assert added.known == 1 and added.statements == 0
    assert list(upkeep.dump(store)) == before
