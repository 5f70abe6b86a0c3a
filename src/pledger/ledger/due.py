"""When an entry falls due: the day a page, a feed or a calendar shows ahead of time."""

import datetime
from collections.abc import Mapping
from typing import Any

from pledger.ledger.dates import span

_FOREVER = datetime.date(9999, 1, 1)


def due(kind: str, view: Mapping[str, Any]) -> datetime.date | None:
    """The last day of a target's or pledge's deadline, of a planned meeting, of a signature to come, or of a signed document's term.

    `view`: the entry's fields by name, as now believed. None where no day is set.
    """
    day = span(_date(kind, view))
    return day.end if day and day.end < _FOREVER else None


def _date(kind: str, view: Mapping[str, Any]) -> str | None:
    if kind in ("target", "pledge"):
        return view.get("deadline")
    if kind == "meeting":
        return view.get("date") if view.get("planned") else None
    if kind == "instrument":
        return view.get("date") if view.get("status") in ("proposed", "prepared") else view.get("period")
    return None
