"""The plain CSV in which anyone can hand statistics to Pledger (docs/statistics.md), and the form of the bundled tables.

UTF-8, comma-separated, lines starting with `#` are comments. Columns, in any order; those marked * must be there and be filled:

    indicator*   trade_turnover, exports (any directed flow of goods), gdp, population
    parties*     ISO alpha-3 codes, `|` between: KAZ|TJK
    origin, destination   both filled for exports, both empty for the others
    period*      EDTF: 2022, 2022-03, 2022-01/2022-06; empty where the publisher leaves it unclear (such a row never judges)
    value*       a plain number in `unit`, not negative: money in full, not in thousands or millions
    unit         ISO 4217 or `people`; empty: USD
    agency*      who published it
    reporter     ISO alpha-3 of the side that reports
    product, classification   HS code and its edition; empty: all goods
    valuation    FOB, CIF or empty
    vintage      date of publication or edition, where known
    role         statistic (default), claim, trap; only a statistic judges
    hedge, url, note   as printed; where it stands; what to know
"""

import csv
import math
import re
from collections.abc import Iterable, Iterator
from importlib.resources.abc import Traversable
from pathlib import Path

from pledger.errors import StatisticsError
from pledger.statistics.codes import country
from pledger.statistics.periods import span
from pledger.statistics.types import INDICATORS, ROLES, VALUATIONS, Observation

COLUMNS = (
    "indicator", "parties", "origin", "destination", "period", "value", "unit", "agency", "reporter", "product", "classification",
    "valuation", "vintage", "role", "hedge", "url", "note",
)  # fmt: skip
_REQUIRED = ("indicator", "parties", "value", "agency")
_SIDES = {"trade_turnover": 2, "exports": 2, "gdp": 1, "population": 1}


def observations(path: Path | Traversable, provider: str = "plain") -> list[Observation]:
    """Every observation of a plain CSV file.

    Raises StatisticsError naming file and row at the first bad row, and when a row stands twice with different values: an import is
    taken whole or not at all.
    """
    try:
        text = path.read_text(encoding="utf-8-sig")
    except UnicodeDecodeError as error:
        raise StatisticsError(f"{path.name}: not UTF-8 text ({error.reason} at byte {error.start}); save the table as UTF-8") from error
    return parsed(text, path.name, provider)


def parsed(text: str, name: str, provider: str = "plain") -> list[Observation]:
    """As `observations`, of a text with the file's name."""
    numbered = [(n, line) for n, line in enumerate(text.splitlines(), 1) if line.strip() and not line.startswith("#")]
    if not numbered:
        raise StatisticsError(f"{name}: no rows; the first line must name the columns {', '.join(_REQUIRED)} ...")
    found = list(_rows(name, numbered, provider))
    refuse_duplicates(found)
    return found


def _rows(name: str, numbered: list[tuple[int, str]], provider: str) -> Iterator[Observation]:
    reader = csv.reader((line for _, line in numbered), strict=True)
    header: list[str] | None = None
    try:
        for cells in reader:
            where = f"{name}:{numbered[min(reader.line_num, len(numbered)) - 1][0]}"
            if header is None:
                header = _header(where, cells)
            elif len(cells) != len(header):
                raise StatisticsError(f"{where}: {len(cells)} cells under {len(header)} columns")
            else:
                yield _observation(where, dict(zip(header, (c.strip() for c in cells), strict=True)), provider)
    except csv.Error as error:
        raise StatisticsError(f"{name}:{numbered[min(reader.line_num, len(numbered)) - 1][0]}: {error}") from error


def _header(where: str, cells: list[str]) -> list[str]:
    header = [c.strip() for c in cells]
    missing = [c for c in (*_REQUIRED, "period") if c not in header]
    if missing:
        hint = " (this looks like a web page, not a table)" if header and header[0].lower().startswith("<") else ""
        raise StatisticsError(f"{where}: no column {', '.join(missing)}{hint}; columns are described in docs/statistics.md")
    unknown = [c for c in header if c not in COLUMNS]
    if unknown:
        raise StatisticsError(f"{where}: unknown column {', '.join(map(repr, unknown))}; known are {', '.join(COLUMNS)}")
    return header


def _observation(where: str, cells: dict[str, str], provider: str) -> Observation:
    for column in _REQUIRED:
        if not cells.get(column):
            raise StatisticsError(f"{where}: column {column!r} is empty")
    indicator = _one_of(where, "indicator", cells["indicator"], INDICATORS)
    parties = tuple(sorted(country(code.strip(), where) for code in cells["parties"].split("|")))
    if len(set(parties)) != _SIDES[indicator]:
        raise StatisticsError(f"{where}: {indicator} concerns {_SIDES[indicator]} different countries, not {cells['parties']!r}")
    origin, destination = _direction(where, indicator, parties, cells)
    period = cells.get("period") or None
    if period and span(period) is None:
        raise StatisticsError(f"{where}: period {period!r} is no year, month or run of months of one year (2022, 2022-01/2022-06)")
    return Observation(
        provider=provider, agency=cells["agency"], reporter=country(cells["reporter"], where) if cells.get("reporter") else None,
        indicator=indicator, parties=parties, origin=origin, destination=destination, period=period,
        value=number(where, "value", cells["value"]), unit=_unit(where, indicator, cells.get("unit", "")),
        product=cells.get("product") or None, classification=cells.get("classification") or None,
        valuation=_one_of(where, "valuation", cells["valuation"], VALUATIONS) if cells.get("valuation") else None,
        vintage=cells.get("vintage") or None,
        role=_one_of(where, "role", cells.get("role") or "statistic", ROLES), hedge=cells.get("hedge", ""),
        url=cells.get("url", ""), note=cells.get("note", ""), where=where,
    )  # fmt: skip


def _unit(where: str, indicator: str, unit: str) -> str:
    """The unit of a number: people for a population, else a currency, by default USD."""
    if indicator == "population":
        return _one_of(where, "unit", unit or "people", ("people",))
    if unit and not re.fullmatch(r"[A-Z]{3}", unit):
        raise StatisticsError(f"{where}: unit is {unit!r}, no currency (ISO 4217: USD); values are full units, not thousands or millions")
    return unit or "USD"


def _direction(where: str, indicator: str, parties: tuple[str, ...], cells: dict[str, str]) -> tuple[str | None, str | None]:
    origin, destination = cells.get("origin") or None, cells.get("destination") or None
    if indicator == "exports" and (origin is None or destination is None or {origin, destination} != set(parties)):
        raise StatisticsError(f"{where}: exports need origin and destination, the two countries of `parties`")
    if indicator != "exports" and (origin or destination):
        raise StatisticsError(f"{where}: {indicator} has no origin and destination")
    return origin, destination


def _one_of(where: str, column: str, value: str, allowed: Iterable[str | None]) -> str:
    if value not in allowed:
        raise StatisticsError(f"{where}: {column} is {value!r}, not one of {', '.join(a for a in allowed if a)}")
    return value


def number(where: str, column: str, text: str) -> float:
    """A plain number that is finite and not negative; StatisticsError naming `where` otherwise."""
    try:
        value = float(text)
    except ValueError:
        raise StatisticsError(f"{where}: {column} {text!r} is no plain number (no thousands separators, no units)") from None
    if not math.isfinite(value) or value < 0:
        raise StatisticsError(f"{where}: {column} is {text}; trade, GDP and population are finite and not negative")
    return value


def refuse_duplicates(found: Iterable[Observation]) -> None:
    """Raise StatisticsError if one series has two different values for one period in one vintage from one place.

    The very same row twice is refused too: it is a sign of a table pasted together, and sums would count it double.
    """
    seen: dict[tuple[object, ...], Observation] = {}
    for o in found:
        key = (o.series, o.period, o.vintage, o.role, o.url, o.hedge, o.value if o.vintage is None and o.role != "statistic" else None)
        if o.period is not None and key in seen:
            before = seen[key]
            raise StatisticsError(f"{o.where}: the same series and period as {before.where} ({before.value:g} there, {o.value:g} here)")
        seen.setdefault(key, o)
