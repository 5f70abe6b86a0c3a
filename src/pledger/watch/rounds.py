"""Rounds over the sources of a plan, once or for ever: each source when it is due, its hosts' pauses spent on the others."""

import datetime
import time
from collections.abc import Callable, Iterable, Iterator

from pledger import __version__
from pledger.errors import FetchError, LedgerError
from pledger.http import Fetcher, Limits, polite
from pledger.ledger.store import Store, refresh
from pledger.watch import state
from pledger.watch.look import Tally, Watcher
from pledger.watch.plan import Plan, Watched

LIMITS = Limits(seconds=30.0, tries=2, wait=30.0, per_minute=60)
_REST = 60.0  # seconds until a ledger that could not be reached is tried again


def fetcher_for(plan: Plan, limits: Limits = LIMITS) -> Fetcher:
    """The way to the network: names itself and whom to write to, and heeds robots.txt."""
    return polite(Fetcher(limits, agent=f"Pledger/{__version__} ({plan.contact})"))


def one_round(watcher: Watcher, sources: Iterable[Watched]) -> Tally:
    """Look at the sources, then gather what came in. What went wrong is told and kept; the ledger's own errors are raised."""
    looks: list[tuple[Iterator[str], Watched, str]] = []
    for source in sources:
        looks += _next(watcher, watcher.look(source), source)
    while looks:
        soonest = min(looks, key=lambda look: watcher.fetcher.wait_for(look[2]))
        looks.remove(soonest)
        looks += _next(watcher, soonest[0], soonest[1])
    for _ in refresh(watcher.store, datetime.date.today()):
        pass
    return watcher.tally


def _next(watcher: Watcher, look: Iterator[str], source: Watched) -> list[tuple[Iterator[str], Watched, str]]:
    """The look brought to the next address it asks for; nothing when it is over."""
    for url in look:
        try:
            watcher.fetcher.slow_down(url, source.delay)
            watcher.fetcher.wait_for(url)
        except FetchError:
            continue  # no address: the look itself finds out and tells
        return [(look, source, url)]
    return []


def due(store: Store, plan: Plan, moment: datetime.datetime, once: bool) -> tuple[list[Watched], datetime.datetime]:
    """The sources to look at now, and when the next one is due. `once`: all but those that are backing off."""
    now: list[Watched] = []
    later: list[datetime.datetime] = []
    for source in plan.sources:
        stands = state.progress(store, source)
        at = datetime.datetime.fromisoformat(stands.not_before) if stands.not_before else None
        if at is None and stands.tried and not once:
            at = datetime.datetime.fromisoformat(stands.tried) + datetime.timedelta(seconds=source.every)
        if at is None or at <= moment:
            now.append(source)
        else:
            later.append(at)
    return now, min(later, default=moment + datetime.timedelta(seconds=min(s.every for s in plan.sources)))


def for_ever(watcher: Watcher, plan: Plan, told: Callable[[Tally], None], sleep: Callable[[float], None] = time.sleep) -> None:
    """Round after round until stopped. A ledger that is gone for a while is waited for."""
    while True:
        try:
            sources, at = due(watcher.store, plan, state.now(), once=False)
            if sources:
                watcher.tally = Tally()
                told(one_round(watcher, sources))
                continue
            pause = (at - state.now()).total_seconds()
        except LedgerError as error:
            watcher.note(f"{error}; tried again in {_REST:g} seconds")
            pause = _REST
        sleep(max(0.1, pause))
