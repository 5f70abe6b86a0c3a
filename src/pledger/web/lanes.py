"""Two lanes for requests: the quick one, where few threads answer one page after the other, and the slow one for what reads texts, writes,
draws or waits for others, so that no page stands behind it.

Few, because threads of one interpreter that all compute hand it to each other at every row that SQLite gives: many at once take several
times as long as the same requests in turn. More processors are used by more processes (`serve --workers`).
"""

import functools
import inspect
from collections.abc import Awaitable, Callable
from typing import Any

import anyio
import anyio.to_thread

QUICK, SLOW = 2, 8  # threads
_slow: anyio.lowlevel.RunVar[anyio.CapacityLimiter] = anyio.lowlevel.RunVar("slow")


def narrow() -> None:
    """Let QUICK threads answer requests. Called where the event loop runs."""
    anyio.to_thread.current_default_thread_limiter().total_tokens = QUICK


def slow(endpoint: Callable[..., Any]) -> Callable[..., Awaitable[Any]]:
    """A route's function, run in the slow lane."""

    @functools.wraps(endpoint)
    async def run(*args: Any, **given: Any) -> Any:
        return await anyio.to_thread.run_sync(functools.partial(endpoint, *args, **given), limiter=_limiter())

    run.__signature__ = inspect.signature(endpoint)  # type: ignore[attr-defined]
    return run


def _limiter() -> anyio.CapacityLimiter:
    try:
        return _slow.get()
    except LookupError:
        made = anyio.CapacityLimiter(SLOW)
        _slow.set(made)
        return made
