"""One look at one source: its listing, then the texts that are new. What fails is kept in the state and told, and stops nothing else."""

import datetime
from collections.abc import Callable, Generator, Iterator, Mapping
from dataclasses import dataclass, field, replace
from typing import Any

from pledger.errors import FetchError, LedgerError, SourceError, WatchError
from pledger.http import Fetcher, Later
from pledger.ledger.store import Added, Store
from pledger.watch import state
from pledger.watch.listings import listing_of
from pledger.watch.plan import Watched
from pledger.watch.texts import Took, take

TEXT = 5 * 2**20  # bytes of a page
TRIES = 5  # of one text, with growing pauses, before it is left
_IN_A_ROW = 3  # texts that fail one after the other: their host is left alone for a while
_FIRST, _LAST = 300.0, 86400.0  # seconds of back-off, doubled from the one to the other
_HEEDED = 7 * 86400.0  # seconds of Retry-After that are heeded at most


def backoff(failures: int, first: float, after: float | None) -> datetime.timedelta:
    """How long to leave alone what has failed `failures` times before: doubling, and not less than its server asks for."""
    pause = min(_LAST, max(_FIRST, first) * 2.0 ** min(failures, 20))
    return datetime.timedelta(seconds=max(pause, min(after or 0.0, _HEEDED)))


@dataclass(slots=True)
class Tally:
    """What came of looking, over all sources: `failed` sources, texts `left` for good, what was `added` to the ledger."""

    looked: int = 0
    failed: int = 0
    left: int = 0
    records: int = 0
    added: Added = field(default_factory=Added)


@dataclass(slots=True)
class Watcher:
    """Who looks: the ledger, the way to the network, whom to tell. `told` gets a row for each text added, `note` what went wrong."""

    store: Store
    fetcher: Fetcher
    told: Callable[[Mapping[str, Any]], None]
    note: Callable[[str], None]
    tally: Tally = field(default_factory=Tally)

    def look(self, source: Watched) -> Iterator[str]:
        """Look at a source. Yields each address before it is asked for, so that a host's pause can be spent on other sources."""
        before = state.progress(self.store, source)
        self.tally.looked += 1
        try:
            listing, versions = yield from listing_of(self.fetcher, source, before.known)
        except (FetchError, WatchError) as error:
            self._failed(source, before, str(error), getattr(error, "after", None))
            return
        moment = state.stamp(state.now())
        notes = "; ".join(listing.notes) or (None if listing.items else before.notes)
        reached = replace(before, tried=moment, succeeded=moment, error=None, notes=notes, not_before=None)
        state.listed(self.store, reached, listing, versions)
        well = yield from self._texts(source, listing.publisher)
        if well and before.failures:
            state.save(self.store, replace(state.progress(self.store, source), failures=0))

    def _failed(self, source: Watched, before: state.Progress, error: str, after: float | None) -> None:
        """Keep that a source failed and when to ask again: later each time, and not before its host says."""
        moment = state.now()
        until = state.stamp(moment + backoff(before.failures, source.every, after))
        failures = before.failures + 1
        state.save(self.store, replace(before, tried=state.stamp(moment), failures=failures, error=error, not_before=until))
        self.tally.failed += 1
        self.note(f"{source.name}: {error}; not asked again before {until}")

    def _texts(self, source: Watched, publisher: str | None) -> Generator[str, None, bool]:
        """Take the texts that wait, in the order listed; False where their host failed again and again or asked for a pause."""
        in_a_row = 0
        for text in state.waiting(self.store, source, state.now()):
            if text.item.text is None:
                yield text.item.url
            try:
                self._took(source, text, take(self.store, self.fetcher.sized(TEXT), source, text, publisher))
            except Later as error:
                in_a_row += 1
                self._postponed(text, error)
                if error.after is not None or in_a_row >= _IN_A_ROW:
                    self._failed(source, state.progress(self.store, source), f"its texts are left for now: {error}", error.after)
                    return False
                continue
            except LedgerError:
                raise
            except (FetchError, SourceError) as error:
                self._left(text, str(error))
            except Exception as error:  # a page that breaks the reader must not end the watch over all others
                self._left(text, f"{text.item.url}: cannot be read: {type(error).__name__}: {error}")
            in_a_row = 0
        return True

    def _took(self, source: Watched, text: state.Waiting, took: Took) -> None:
        state.done(self.store, text, state.READ, versions=took.versions, added=took.added.sources)
        self.tally.added += took.added
        if took.source is None or not took.added.sources:
            return
        self.tally.records += took.records
        of = took.source
        row = {"source": source.name, "date": of.date, "title": of.title, "url": of.url, "language": of.language}
        self.told({**row, "records": took.records, "reprint": bool(took.added.reprints)})

    def _postponed(self, text: state.Waiting, error: Later) -> None:
        if text.failures + 1 >= TRIES:
            self._left(text, f"{error}; given up after {TRIES} looks")
        else:
            state.postponed(self.store, text, str(error), state.now() + backoff(text.failures, _FIRST, error.after))

    def _left(self, text: state.Waiting, error: str) -> None:
        state.done(self.store, text, state.LEFT, error)
        self.tally.left += 1
        self.note(error)
