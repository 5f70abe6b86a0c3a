"""Lanes for requests: the quick one, where few threads answer one page after the other; one for the API's lists, which are asked for by
programs and made in a moment; and the slow one for what reads texts, writes, draws or waits for others, so that no page stands behind it.

Few, because threads of one interpreter that all compute hand it to each other at every row that SQLite gives: many at once take several
times as long as the same requests in turn. More processors are used by more processes (`serve --workers`).
"""

import functools
import inspect
import sys
from collections.abc import Awaitable, Callable
from typing import Any

import anyio
import anyio.to_thread

QUICK, LISTS, SLOW = 2, 2, 8  # threads
_TURN = 0.001  # seconds that a thread computes while another waits: a list that is made in 2 ms must not wait 5 at every turn
Endpoint = Callable[..., Any]


def narrow() -> None:
    """Let QUICK threads answer requests. Called where the event loop runs."""
    anyio.to_thread.current_default_thread_limiter().total_tokens = QUICK
    sys.setswitchinterval(_TURN)


def _lane(name: str, threads: int) -> Callable[[Endpoint], Callable[..., Awaitable[Any]]]:
    """A lane of so many threads: runs the functions of routes in it."""
    held: anyio.lowlevel.RunVar[anyio.CapacityLimiter] = anyio.lowlevel.RunVar(name)

    def limiter() -> anyio.CapacityLimiter:
        try:
            return held.get()
        except LookupError:
            made = anyio.CapacityLimiter(threads)
            held.set(made)
            return made

    def of(endpoint: Endpoint) -> Callable[..., Awaitable[Any]]:
        @functools.wraps(endpoint)
        async def run(*args: Any, **given: Any) -> Any:
            return await anyio.to_thread.run_sync(functools.partial(endpoint, *args, **given), limiter=limiter())

        run.__signature__ = inspect.signature(endpoint)  # type: ignore[attr-defined]
        return run

    return of


lists = _lane("lists", LISTS)
slow = _lane("slow", SLOW)
