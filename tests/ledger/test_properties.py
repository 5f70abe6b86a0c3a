"""Properties of the books: order does not count, adding twice adds nothing, undoing restores, a rebuild is the same bit for bit."""

import dataclasses
import random

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from pledger.ledger.features import score
from pledger.ledger.gather import _MATCHERS, gather
from pledger.ledger.store import Store, judge, keep, query, upkeep
from pledger.records.load import from_json

from .conftest import series

BOOKS = series("shared")
WHOLE = gather(BOOKS.items, BOOKS.day)


@given(st.randoms(use_true_random=False))
@settings(max_examples=15)
def test_order_of_arrival_does_not_count(rng: random.Random) -> None:
    shuffled = list(BOOKS.items)
    rng.shuffle(shuffled)
    assert gather(shuffled, BOOKS.day) == WHOLE


@given(st.lists(st.integers(0, len(BOOKS.records) - 1), max_size=60))
@settings(max_examples=15)
def test_twice_is_once(again: list[int]) -> None:
    assert gather(BOOKS.items + [BOOKS.items[i] for i in again], BOOKS.day) == WHOLE


@given(st.lists(st.integers(0, len(BOOKS.records) - 1), min_size=1, max_size=80, unique=True))
@settings(max_examples=20)
def test_every_record_has_one_entry(chosen: list[int]) -> None:
    part = gather([BOOKS.items[i] for i in chosen], BOOKS.day)
    held = [r for e in part.entries for r in e.records]
    assert sorted(held) == sorted(BOOKS.items[i].id for i in chosen)
    for e in part.entries:
        assert e.history[0].verdict == "first" and e.history[0].record == e.records[0]


def test_scores_are_symmetric() -> None:
    by_kind = {k: [i for i in BOOKS.items if i.record.kind == k] for k in _MATCHERS}
    for kind, (features, _) in _MATCHERS.items():
        for a, b in zip(by_kind[kind], by_kind[kind][1:], strict=False):
            assert score(features, a, b) == score(features, b, a)


def test_records_round_trip() -> None:
    for record in BOOKS.records:
        assert from_json(record.to_json()) == record


def _in(store: Store, order: list[int], pieces: int) -> list[str]:
    voices = [BOOKS.voices[i] for i in order]
    for start in range(0, len(voices), pieces):
        keep(store, voices[start : start + pieces], BOOKS.day)
    return list(upkeep.dump(store))


def test_the_store_in_any_order(tmp_path, store: Store) -> None:  # type: ignore[no-untyped-def]
    straight = _in(store, list(range(24)), 24)
    for seed in range(3):
        order = list(range(24))
        random.Random(seed).shuffle(order)
        assert _in(Store(str(tmp_path / f"{seed}.db")), order, seed + 1) == straight


def test_the_store_holds_what_gather_says(store: Store) -> None:
    keep(store, BOOKS.voices, BOOKS.day)
    with store.reading() as connection:
        kept = {e["id"]: e for e in query.page(connection, query.Filter(), None)}
        told = {f["id"] for f in query.findings(connection)}
    for e in WHOLE.entries:
        assert {**e.to_json(), "reviewed": False} == kept.pop(e.id)
    assert not kept and told == {f.id for f in WHOLE.findings}


def test_adding_twice_changes_nothing(store: Store) -> None:
    before = _in(store, list(range(24)), 24)
    assert _in(store, list(range(24)), 24) == before
    assert not list(upkeep.check(store))


@pytest.mark.parametrize("seed", range(6))
def test_undoing_restores(store: Store, seed: int) -> None:
    keep(store, BOOKS.voices, BOOKS.day)
    rng = random.Random(seed)
    states = [_state(store)]
    for _ in range(8):
        _decide(store, rng)
        states.append(_state(store))
    assert not list(upkeep.check(store))
    upkeep.rebuild(store)
    assert _state(store) == states[-1]
    for before in reversed(states[:-1]):
        judge.undo(store, "tester")
        assert _state(store) == before


def _state(store: Store) -> list[str]:
    return [line for line in upkeep.dump(store) if not line.startswith('["judged"')]


def _decide(store: Store, rng: random.Random) -> None:
    with store.reading() as connection:
        entries = sorted(query.page(connection, query.Filter(), None), key=lambda e: e["id"])
    one = rng.choice(entries)
    action = rng.choice(["accept", "reject", "correct", "join", "split", "unsure"])
    others = [e for e in entries if e["kind"] == one["kind"] and e["id"] != one["id"]]
    if action == "split" and len(one["records"]) > 1:
        judge.split(store, one["id"], one["records"][:1], "tester", "another thing")
    elif action in ("join", "unsure"):
        getattr(judge, action)(store, one["id"], rng.choice(others)["id"], "tester")
    elif action == "correct" and "value" in one["view"]:
        judge.correct(store, one["records"][0], "value", 42, "tester")
    elif action == "reject":
        judge.reject(store, rng.choice(one["records"]), "tester")
    else:
        judge.accept(store, one["id"], "tester")


def test_a_reviewed_entry_is_not_judged_again(store: Store) -> None:
    keep(store, BOOKS.voices, BOOKS.day)
    with store.reading() as connection:
        one = next(e for e in query.page(connection, query.Filter(kind="pledge"), None) if len(e["records"]) == 2)
    judge.split(store, one["id"], one["records"][1:], "tester")
    keep(store, [dataclasses.replace(v) for v in BOOKS.voices], BOOKS.day)
    with store.reading() as connection:
        assert query.one(connection, one["records"][0])["records"] == one["records"][:1]


def test_join_and_correct_across_books(store: Store) -> None:
    keep(store, BOOKS.voices, BOOKS.day)
    with store.reading() as connection:
        pledges = list(query.page(connection, query.Filter(kind="pledge"), None))
    one = pledges[0]
    other = next(e for e in pledges if e["parties"] != one["parties"])
    judge.join(store, one["id"], other["id"], "tester", "the same undertaking")
    with store.reading() as connection:
        assert set(query.one(connection, one["records"][0])["records"]) == {*one["records"], *other["records"]}
    assert not list(upkeep.check(store))
