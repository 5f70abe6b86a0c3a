"""The matrix of pairs: entries between each two countries, of a kind and since a day."""

import re
from functools import lru_cache
from itertools import combinations
from typing import Any

from pledger.errors import LedgerError
from pledger.ledger.store import browse
from pledger.lexicon import load
from pledger.web import words
from pledger.web.site import Site

MOST = 24  # countries of one matrix
LEVELS = (1, 3, 8, 20, 60)  # entries from which a cell is a shade darker


def matrix(site: Site, kind: str | None, since: str | None, among: str | None) -> dict[str, Any]:
    """`codes`: the countries of the table; `cells`: (count, last day, shade) by pair; `top`: the busiest pairs. `among`: a body's code
    or a list of countries; by default the countries with the most entries. Raises LedgerError for an unknown one."""
    rows = _between(site, kind, since)
    cells: dict[tuple[str, str], tuple[int, str]] = {}
    totals: dict[str, int] = {}
    for parties, count, last in rows:
        countries = sorted(p for p in parties if p in words.countries())
        for code in countries:
            totals[code] = totals.get(code, 0) + count
        for both in combinations(countries, 2):
            before = cells.get(both, (0, ""))
            cells[both] = before[0] + count, max(before[1], last)
    chosen = _among(among) if among else sorted(totals, key=lambda c: (-totals[c], c))[:MOST]
    codes = sorted(chosen, key=words.country)
    shown = {b: (n, last, _shade(n)) for b, (n, last) in cells.items() if b[0] in chosen and b[1] in chosen}
    return {
        "codes": codes, "cells": shown, "totals": totals, "among": among, "groups": groups(), "left": max(0, len(totals) - len(codes)),
        "top": sorted(cells.items(), key=lambda c: -c[1][0])[:12], "levels": LEVELS,
    }  # fmt: skip


def _between(site: Site, kind: str | None, since: str | None) -> list[tuple[tuple[str, ...], int, str]]:
    with site.store.reading() as connection:
        return browse.between(connection, kind, since)


def _shade(count: int) -> int:
    return sum(count >= level for level in LEVELS)


@lru_cache(maxsize=1)
def groups() -> dict[str, str]:
    """Bodies and regions whose members are few enough for one matrix: code and name."""
    found: dict[str, str] = {}
    for row in load().table("bodies"):
        if 2 < len(row.list("members")) <= MOST + 6:
            found.setdefault(row["code"], words.country(row["code"]))
    return dict(sorted(found.items(), key=lambda g: g[1]))


def _among(text: str) -> list[str]:
    for row in load().table("bodies"):
        if row["code"].casefold() == text.strip().casefold() and row.list("members"):
            return list(row.list("members"))[: MOST + 6]
    codes = [c.upper() for c in re.split(r"[\s,]+", text) if c]
    unknown = [c for c in codes if c not in words.countries()]
    if unknown or len(codes) < 2:
        raise LedgerError(f"among: {', '.join(unknown) or text!r}: give a body (EAEU) or at least two countries (KAZ,TJK,UZB)")
    return list(dict.fromkeys(codes))[: MOST + 6]
