"""UN Comtrade: answers of API v1 (JSON) and bulk CSV, annual and monthly goods trade.

Kept are totals over customs procedures (C00), modes of transport (0) and second partners (0), exports and imports, between two
countries of today, as full US dollars: exports FOB, imports CIF unless the row says otherwise.
"""

import csv
import json
from collections.abc import Iterator, Mapping
from typing import Any

from pledger.errors import StatisticsError
from pledger.statistics.loaders.areas import area
from pledger.statistics.loaders.loaded import Loaded, gathered
from pledger.statistics.plain import number
from pledger.statistics.types import Observation

PROVIDER = "comtrade"
NEEDED = (
    "freqCode",
    "period",
    "reporterCode",
    "flowCode",
    "partnerCode",
    "partner2Code",
    "cmdCode",
    "customsCode",
    "motCode",
    "primaryValue",
)
_FLOWS = {"X": "exports", "M": "imports"}
_Row = Mapping[str, Any]


def from_json(text: str, name: str, vintage: str | None = None) -> Loaded:
    """The observations of an API answer `{elapsedTime, count, data, error}`. Raises StatisticsError naming file and row."""
    try:
        answer = json.loads(text)
    except json.JSONDecodeError as error:
        raise StatisticsError(f"{name}:{error.lineno}: not JSON, or half an answer ({error.msg})") from error
    if not isinstance(answer, dict) or not isinstance(answer.get("data"), list):
        raise StatisticsError(f"{name}: no answer of UN Comtrade: a JSON object with a list `data` is needed")
    if answer.get("error"):
        raise StatisticsError(f"{name}: UN Comtrade answered with an error: {answer['error']}")
    if isinstance(answer.get("count"), int) and answer["count"] != len(answer["data"]):
        raise StatisticsError(f"{name}: half an answer: it says {answer['count']} rows and holds {len(answer['data'])}")
    return gathered(PROVIDER, _rows(((f"{name}: row {n}", row) for n, row in enumerate(answer["data"], 1)), vintage))


def from_csv(text: str, name: str, vintage: str | None = None) -> Loaded:
    """The observations of a bulk CSV (comma- or tab-separated). Raises StatisticsError naming file and line."""
    lines = text.splitlines()
    reader = csv.DictReader(lines, delimiter="\t" if "\t" in lines[0] else ",", strict=True)

    def rows() -> Iterator[tuple[str, _Row]]:
        try:
            for row in reader:
                where = f"{name}:{reader.line_num}"
                if None in row or None in row.values():
                    raise StatisticsError(f"{where}: not as many cells as columns; the file may be truncated")
                yield where, row
        except csv.Error as error:
            raise StatisticsError(f"{name}:{reader.line_num}: {error}") from error

    return gathered(PROVIDER, _rows(rows(), vintage))


def _rows(rows: Iterator[tuple[str, _Row]], vintage: str | None) -> Iterator[Observation | str]:
    editions: dict[tuple[str | None, str | None], str | None] = {}
    for where, row in rows:
        if not isinstance(row, Mapping):
            raise StatisticsError(f"{where}: no row of UN Comtrade")
        missing = [c for c in NEEDED if c not in row]
        if missing:
            raise StatisticsError(f"{where}: no {', '.join(missing)}; is this an answer on goods trade?")
        made = _row(where, row, vintage)
        if isinstance(made, Observation) and made.product is not None:
            # Codes of two editions of the HS are not the same goods: a file that mixes them for one report cannot be summed.
            report = (made.reporter, made.period)
            edition = editions.setdefault(report, made.classification)
            if edition != made.classification:
                raise StatisticsError(f"{where}: products in {made.classification}, while rows before are in {edition}; import one edition")
        yield made


def _row(where: str, row: _Row, vintage: str | None) -> Observation | str:
    if str(row.get("typeCode") or "C") != "C":
        return "services, no goods"
    if (str(row["customsCode"]), str(row["motCode"]), str(row["partner2Code"])) != ("C00", "0", "0"):
        return "a breakdown by customs procedure, transport or second partner"
    if row["flowCode"] not in _FLOWS:
        return "another flow than exports and imports (re-exports and the like are inside them)"
    reporter, no_reporter = area(row["reporterCode"], where)
    partner, no_partner = area(row["partnerCode"], where)
    if no_reporter or no_partner or reporter == partner:
        return no_reporter or no_partner or "a country's trade with itself"
    exports = row["flowCode"] == "X"
    product = None if str(row["cmdCode"]) == "TOTAL" else str(row["cmdCode"])
    return Observation(
        provider=PROVIDER, agency=f"National statistics of {reporter} via UN Comtrade", reporter=reporter, indicator="exports",
        parties=tuple(sorted((reporter, partner))), origin=reporter if exports else partner, destination=partner if exports else reporter,
        period=_period(where, row), value=number(where, "primaryValue", _text(row["primaryValue"])), product=product,
        classification=None if product is None else str(row.get("classificationCode") or "") or None, valuation=_valuation(row, exports),
        vintage=vintage, url="https://comtradeplus.un.org", note="" if _reported(row) else "estimated by the UN Statistics Division",
        where=where, digits=1.0,
    )  # fmt: skip


def _text(value: object) -> str:
    return "" if value is None else str(value)


def _reported(row: _Row) -> bool:
    return str(row.get("isReported", True)).lower() in ("true", "1")


def _period(where: str, row: _Row) -> str:
    """`2010` of an annual row, `2010-03` of a monthly one; refMonth 52 marks the year and is no month."""
    period, frequency = str(row["period"]), row["freqCode"]
    if frequency == "A" and len(period) == 4 and period.isdigit():
        return period
    if frequency == "M" and len(period) == 6 and period.isdigit() and 1 <= int(period[4:]) <= 12:
        return f"{period[:4]}-{period[4:]}"
    raise StatisticsError(f"{where}: period {period!r} does not fit frequency {frequency!r}")


def _valuation(row: _Row, exports: bool) -> str | None:
    """CIF or FOB as the row's own values tell; else exports FOB and imports CIF, as UN Comtrade has it."""
    primary = _text(row["primaryValue"])
    for valuation, column in (("CIF", "cifvalue"), ("FOB", "fobvalue")):
        if primary and _text(row.get(column)) == primary:
            return valuation
    return "FOB" if exports else "CIF"
