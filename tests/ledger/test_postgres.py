"""SQLite and PostgreSQL give the same answers for the same input, and an export of one is read by the other."""

import datetime

import pytest

from pledger.annotation import annotate
from pledger.annotation.stored import past_in
from pledger.ledger.store import Store, judge, keep, query, upkeep
from pledger.ledger.store.transfer import export_lines, import_lines
from pledger.read import read_text
from pledger.statistics import Book

from .conftest import Series

pytestmark = pytest.mark.slow
FILTERS = (
    query.Filter(), query.Filter(kind="target"), query.Filter(party="KAZ", since="2021"), query.Filter(pair=("KGZ", "UZB"), kind="figure"),
    query.Filter(indicator="exports"), query.Filter(status="advanced"), query.Filter(search="railway"),
    query.Filter(search="Rahmon Bishkek"),
)  # fmt: skip


def _answers(store: Store) -> list[object]:
    with store.reading() as connection:
        pages = [list(query.page(connection, f, 100)) for f in FILTERS]
        return [pages, list(query.findings(connection)), list(query.queue(connection, 50)), [query.count(connection, f) for f in FILTERS]]


def test_the_past_of_a_draft_is_the_same(store: Store, postgres_store: Store, shared_series: Series) -> None:
    draft = read_text("Kazakhstan and Tajikistan agreed to bring their trade to $2 billion by 2030.", name="draft", date="2026-03-16")
    found = []
    for one in (store, postgres_store):
        keep(one, shared_series.voices, shared_series.day)
        with one.reading() as connection:
            past = past_in(connection, draft)
        found.append(annotate(draft, past, Book(()), datetime.date(2026, 3, 16)))
    assert found[0] == found[1] and any("The fifth time" in n.text for n in found[0])


def test_the_same_answers(store: Store, postgres_store: Store, shared_series: Series) -> None:
    for one in (store, postgres_store):
        assert keep(one, shared_series.voices, shared_series.day).statements == 303
        keep(one, shared_series.voices, shared_series.day)
        assert not list(upkeep.check(one))
    assert list(upkeep.dump(store)) == list(upkeep.dump(postgres_store))
    assert _answers(store) == _answers(postgres_store)
    for one in (store, postgres_store):
        with one.reading() as connection:
            pledge = next(e for e in query.page(connection, query.Filter(kind="pledge"), None) if len(e["records"]) > 1)
        judge.split(one, pledge["id"], pledge["records"][1:], "tester")
        judge.accept(one, pledge["id"], "tester")
        judge.undo(one, "tester")
    assert list(upkeep.dump(store)) == list(upkeep.dump(postgres_store))
    upkeep.rebuild(postgres_store)
    assert list(upkeep.dump(store)) == list(upkeep.dump(postgres_store))


def test_an_export_moves_house(store: Store, postgres_store: Store, shared_series: Series, tmp_path) -> None:  # type: ignore[no-untyped-def]
    keep(store, shared_series.voices, shared_series.day)
    with store.reading() as connection:
        one = next(query.queue(connection, 1))
    judge.accept(store, one["id"], "tester", "as printed")
    lines = list(export_lines(store))
    import_lines(postgres_store, lines, "ledger.jsonl")
    assert list(export_lines(postgres_store)) == lines
    assert list(upkeep.dump(postgres_store)) == list(upkeep.dump(store))
    judge.undo(postgres_store, "tester")
    back = Store(str(tmp_path / "back.db"))
    import_lines(back, export_lines(postgres_store), "ledger.jsonl")
    assert list(upkeep.dump(back)) == list(upkeep.dump(postgres_store))


def test_migrations_make_the_schema(store: Store, postgres_store: Store) -> None:
    from alembic.autogenerate import compare_metadata
    from alembic.migration import MigrationContext

    from pledger.ledger.store.schema import metadata

    for one in (store, postgres_store):
        with one.reading() as connection:
            diffs = compare_metadata(MigrationContext.configure(connection), metadata)
        assert [d for d in diffs if "entry_words" not in str(d)] == []
