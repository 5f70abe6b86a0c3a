"""Documented breaks: events after which the past of a series says nothing of its drift."""

import csv
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files


@dataclass(frozen=True, slots=True)
class Break:
    """From year `first` to year `last` the pair's trade was cut; the drift starts again with the figure for `last`."""

    parties: tuple[str, ...]
    first: int
    last: int
    why: str
    url: str


@lru_cache(maxsize=1)
def breaks() -> tuple[Break, ...]:
    """The bundled table of breaks, each with its source."""
    text = (files("pledger.statistics") / "tables" / "breaks.csv").read_text(encoding="utf-8")
    rows = csv.DictReader(line for line in text.splitlines() if not line.startswith("#"))
    return tuple(Break(tuple(sorted(r["parties"].split("|"))), int(r["first"]), int(r["last"]), r["why"], r["url"]) for r in rows)


def latest(parties: tuple[str, ...], known: tuple[Break, ...]) -> Break | None:
    """The last break of a pair's trade, None where none is documented."""
    return max((b for b in known if b.parties == parties), key=lambda b: b.last, default=None)
