"""The targets that come with Pledger, each with the page that states it."""

import csv
from functools import lru_cache
from importlib.resources import files

from pledger.records.types import Target


def bundled_targets() -> tuple[Target, ...]:
    """Trade targets of Central Asian pairs as stated, oldest first. `period` is None; `source` is the page's address."""
    return tuple(target for target, _ in stated_targets())


@lru_cache(maxsize=1)
def stated_targets() -> tuple[tuple[Target, str], ...]:
    """The bundled targets, each with the month in which it was stated (EDTF)."""
    text = (files("pledger.statistics") / "tables" / "targets.csv").read_text(encoding="utf-8")
    rows = csv.DictReader(line for line in text.splitlines() if not line.startswith("#"))
    return tuple((_target(row), row["set_on"]) for row in sorted(rows, key=lambda r: r["set_on"]))


def _target(row: dict[str, str]) -> Target:
    value = float(row["value_usd"])
    parties = tuple(sorted(row["parties"].split("|")))
    return Target(
        id=f"{'-'.join(parties)}-{row['set_on']}", source=row["url"], evidence=(), parties=parties, indicator="trade_turnover",
        value=value, unit="USD", low=value, high=value, deadline=row["deadline"] or None,
    )  # fmt: skip
