"""Ledgers that views are tried on: the series of texts with records by hand, and small ones made of records."""

import datetime
from collections.abc import Callable, Sequence
from pathlib import Path

import pytest

from ledger.conftest import series
from pledger.ledger.store import Store, Voice, keep
from pledger.records.types import Evidence, Record
from pledger.sources import Source

DAY = datetime.date(2026, 11, 21)
Told = Sequence[tuple[str, str | None, Sequence[Record]]]


@pytest.fixture(scope="session")
def kept(tmp_path_factory: pytest.TempPathFactory) -> Store:
    """The shared series, as of DAY."""
    store = Store(str(tmp_path_factory.mktemp("views") / "shared.db"))
    keep(store, series("shared").voices, DAY)
    return store


@pytest.fixture
def ledger(tmp_path: Path) -> Callable[..., Store]:
    """Makes a ledger of `(name, date, records)`, as of a day."""

    def make(told: Told, day: datetime.date = DAY) -> Store:
        store = Store(str(tmp_path / "small.db"))
        keep(store, [_voice(*one) for one in told], day)
        return store

    return make


def said(text: str) -> tuple[Evidence, ...]:
    """Evidence of these words, at the start of a text."""
    return (Evidence(0, len(text), text),)


def _voice(name: str, date: str | None, records: Sequence[Record]) -> Voice:
    """A text that has the records' words and no other text's."""
    words = max((r.evidence[0].text for r in records if r.evidence), key=len, default="")
    return Voice(Source(name, f"{words}\n{name}", date=date), tuple(r.identified() for r in records))
