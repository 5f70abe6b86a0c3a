"""Numeric country codes of UN Comtrade and BACI."""

import csv
from functools import lru_cache
from importlib.resources import files

from pledger.errors import StatisticsError


@lru_cache(maxsize=1)
def areas() -> dict[int, tuple[str, str, str]]:
    """Code -> (ISO alpha-3 of a country of today or "", name, kind: country, dissolved, group, area)."""
    text = (files("pledger.statistics") / "tables" / "comtrade_codes.csv").read_text(encoding="utf-8")
    rows = csv.DictReader(line for line in text.splitlines() if not line.startswith("#"))
    return {int(r["code"]): (r["iso3"], r["name"], r["kind"]) for r in rows}


LEFT_OUT = {"dissolved": "a dissolved state", "group": "a group of countries or the world", "area": "an area that is no country"}


def area(code: object, where: str) -> tuple[str, str | None]:
    """(ISO alpha-3, None) of a country, or ("", reason) of what is no country of today. Raises StatisticsError for an unknown code."""
    try:
        found = areas().get(int(str(code)))
    except ValueError:
        found = None
    if found is None:
        raise StatisticsError(f"{where}: {code!r} is no country code of UN Comtrade")
    return found[0], LEFT_OUT.get(found[2])
