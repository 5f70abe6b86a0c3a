"""What the commands for archives do: runners chosen, progress shown, what came of it told."""

import datetime
import time
from collections.abc import Sequence
from typing import Protocol

from pledger.archive.jobs import Runner
from pledger.archive.run import State, run
from pledger.archive.types import Settings
from pledger.errors import ArchiveError
from pledger.lexicon import languages


class Teller(Protocol):
    """Whom a run tells how it goes."""

    def problem(self, problem: object) -> None: ...
    def note(self, message: str) -> None: ...
    def status_line(self, line: str) -> None: ...


def runner_for(workers: int, address: str | None) -> Runner:
    """Processes of this machine, or tasks of the Ray cluster at `address`."""
    if address:
        from pledger.archive.ray_tasks import tasks

        return tasks(address)
    from pledger.archive.supervise import processes

    return processes(workers)


def run_archive(
    inputs: Sequence[str], where: str, settings: Settings, workers: int, address: str | None, resume: bool, out: Teller
) -> None:
    """Read the inputs and tell of it."""
    if settings.language not in languages():
        raise ArchiveError(f"--language {settings.language}: there is no lexicon for it; there is: {', '.join(languages())}")
    progress = Progress(out)
    state = run(inputs, where, settings, runner_for(workers, address), resume=resume, watch=progress)
    for failed in state.failed:
        out.problem(f"{failed.job.key}: not read: {failed.why}; try it again with --resume")
    out.note(f"{where}: {summary(state)}")


def summary(state: State) -> str:
    """What a run came to."""
    why: dict[str, int] = {}
    for counts in state.counts.values():
        for name, number in counts.why.items():
            why[name] = why.get(name, 0) + number
    told = "".join(f", {number:,} {name.replace('_', ' ')}" for name, number in sorted(why.items()))
    return (
        f"{len(state.done):,} of {len(state.weight):,} shards; {state.total('documents'):,} documents: {state.total('with_records'):,} "
        f"with {state.total('records'):,} records, {state.total('silent'):,} with none, {state.total('repeated'):,} repeated, "
        f"{state.total('rejected'):,} not read{told}; {state.reprints:,} sources are reprints of others"
    )


def gather_archive(where: str, day: datetime.date, ledger: str | None, workers: int, address: str | None, out: Teller) -> None:
    """Gather an archive into entries and findings, or into a ledger, and tell of it."""
    if ledger is None:
        from pledger.archive.gather import gather

        came = gather(where, day, runner_for(workers, address))
        told = f"{came.records:,} records, {came.entries:,} entries, {came.findings:,} findings as of {day}"
        out.note(f"{where}: {told} ({came.reprints:,} reprints add no voice)")
        return
    from pledger.archive.into import voices
    from pledger.ledger import store

    opened = store.Store(ledger)
    total = store.Added()
    for added in store.append(opened, voices(where)):
        total += added
        out.status_line(f"{total.sources + total.known:,} sources, {total.statements:,} statements")
    for _ in store.refresh(opened, day):
        pass
    told = f"{total.sources:,} sources added ({total.reprints:,} reprints), {total.statements:,} statements"
    out.note(f"{opened.shown}: {told}; {total.known:,} known before")


class Progress:
    """Shows rate, estimate and counts: rewritten at a terminal, a line a minute elsewhere."""

    def __init__(self, out: Teller) -> None:
        self._out = out
        self._shown = time.monotonic()

    def __call__(self, state: State) -> None:
        now = time.monotonic()
        if now - self._shown < 0.5:
            return
        self._shown = now
        self._out.status_line(line(state, now - state.began))


def line(state: State, seconds: float) -> str:
    """How far a run is after so many seconds."""
    fresh = {k: c for k, c in state.counts.items() if k not in state.before}
    documents = sum(c.documents for c in fresh.values())
    rate = documents / seconds if seconds else 0.0
    return (
        f"{len(state.done):,}/{len(state.weight):,} shards, {state.total('documents'):,} documents, {rate:,.0f}/s, "
        f"{state.total('records'):,} records, {state.total('rejected'):,} not read{_left(state, seconds)}"
    )


def _left(state: State, seconds: float) -> str:
    """The time that is left, by the weight of what is read: of a shard being read, what share is taken from those done."""
    before = sum(state.weight.get(k, 0.0) for k in state.before)
    done = sum(state.weight.get(k, 0.0) for k in state.done)
    told = sum(state.counts[k].documents for k in state.done if k in state.counts)
    dense = told / done if done and told else 0.0  # documents for the whole input's weight
    reading = {k: c.documents for k, c in state.counts.items() if k not in state.done} if dense else {}
    begun = sum(min(state.weight.get(k, 0.0), number / dense) for k, number in reading.items())
    share = done + begun - before
    if share <= 0 or seconds < 5:
        return ""
    left = seconds / share * max(0.0, 1 - done - begun)
    return f", about {left / 60:.0f} min left" if left > 90 else f", about {left:.0f} s left"
