"""SDMX-ML data, structure-specific or generic: the IMF's IMTS (trade by partner) and the World Bank's indicators (GDP, population).

Read straight from the series' attributes, so that no data structure definition has to be fetched. SCALE is not applied: both publish
full units, and IMTS says SCALE=6 all the same.
"""

import math
import xml.etree.ElementTree as ET
from collections.abc import Iterator
from typing import Any

from pledger.errors import StatisticsError
from pledger.statistics.codes import countries
from pledger.statistics.loaders.loaded import Loaded, gathered
from pledger.statistics.periods import span
from pledger.statistics.plain import number
from pledger.statistics.types import Observation

# IMTS indicator -> (reporter exports?, valuation); the suffix names the unit.
_TRADE = {"XG_FOB": (True, "FOB"), "MG_CIF": (False, "CIF"), "MG_FOB": (False, "FOB")}
_ECONOMY = {"NY_GDP_MKTP_CD": ("gdp", "USD"), "SP_POP_TOTL": ("population", "people")}
_NO_COUNTRY = "a group of countries or the world"


def observations(text: str, name: str, vintage: str | None = None) -> Loaded:
    """The observations of an SDMX-ML message. Raises StatisticsError naming file and series, or the line where the XML breaks off."""
    if "<!DOCTYPE" in text or "<!ENTITY" in text:  # entities could blow up, and no provider declares any
        raise StatisticsError(f"{name}: XML with declarations of its own is not read")
    try:
        root = ET.fromstring(text)
    except ET.ParseError as error:
        raise StatisticsError(f"{name}:{error.position[0]}: broken or truncated XML ({error})") from error
    series = [e for e in root.iter() if _local(e) == "Series"]
    if not series:
        raise StatisticsError(f"{name}: no series in this message; SDMX-ML data (structure-specific or generic) is needed")
    provider = "imts" if "COUNTERPART_COUNTRY" in _about(series[0]) else "worldbank"
    return gathered(provider, _all(series, name, vintage))


def _local(element: ET.Element) -> str:
    return str(element.tag).rpartition("}")[2]


def _about(series: ET.Element) -> dict[str, str]:
    """What a series is about: its XML attributes, or in generic data the values of its key and attributes."""
    values = {v.attrib["id"]: v.attrib.get("value", "") for part in series if _local(part) != "Obs" for v in part if "id" in v.attrib}
    return {**series.attrib, **values}


def _point(obs: ET.Element) -> dict[str, str]:
    """TIME_PERIOD and OBS_VALUE of an observation, also in generic data; empty for what is none."""
    if _local(obs) != "Obs":
        return {}
    inside = {_local(part): part.attrib.get("value", "") for part in obs}
    generic = {"TIME_PERIOD": inside.get("ObsDimension", ""), "OBS_VALUE": inside.get("ObsValue", "")} if inside else {}
    return {**generic, **obs.attrib}


def _all(series: list[ET.Element], name: str, vintage: str | None) -> Iterator[Observation | str]:
    for n, element in enumerate(series, 1):
        where = f"{name}: series {n}"
        about = _about(element)
        made = _trade(about, where) if "COUNTERPART_COUNTRY" in about else _economy(about, where)
        if isinstance(made, str):
            yield made
            continue
        points = [p for p in map(_point, element) if p.get("OBS_VALUE", "NaN") not in ("NaN", "")]
        if not points:
            yield "a series without observations"
        for point in points:
            yield _observation(made, point, vintage, where)


def _trade(series: dict[str, str], where: str) -> dict[str, Any] | str:
    reporter, partner, indicator = series.get("COUNTRY", ""), series["COUNTERPART_COUNTRY"], series.get("INDICATOR", "")
    flow, _, unit = indicator.rpartition("_")
    if flow not in _TRADE:
        return f"another indicator ({indicator})"
    if unit != "USD":
        raise StatisticsError(f"{where}: indicator {indicator} is in {unit}, and only US dollars are read")
    if reporter not in countries() or partner not in countries() or reporter == partner:
        return _NO_COUNTRY
    exports, valuation = _TRADE[flow]
    url = "https://data.imf.org"
    return {
        "provider": "imts", "agency": f"National statistics of {reporter} via IMF IMTS", "reporter": reporter, "indicator": "exports",
        "parties": tuple(sorted((reporter, partner))), "origin": reporter if exports else partner,
        "destination": partner if exports else reporter, "valuation": valuation, "unit": unit, "url": url, "where": where,
    }  # fmt: skip


def _economy(series: dict[str, str], where: str) -> dict[str, Any] | str:
    indicator = series.get("SERIES") or series.get("INDICATOR") or ""
    country = series.get("REF_AREA") or series.get("COUNTRY") or ""
    if indicator not in _ECONOMY:
        return f"another indicator ({indicator})"
    if country not in countries():
        return _NO_COUNTRY
    name, unit = _ECONOMY[indicator]
    return {
        "provider": "worldbank", "agency": "World Bank", "reporter": None, "indicator": name, "parties": (country,), "unit": unit,
        "url": "https://data.worldbank.org", "where": where,
    }  # fmt: skip


def _observation(made: dict[str, Any], point: dict[str, str], vintage: str | None, where: str) -> Observation:
    period = point.get("TIME_PERIOD", "").replace("-M", "-")
    if len(period) == 7 and period[4:6] == "-Q":
        period = f"{period[:4]}-{32 + int(period[6])}"  # EDTF's quarters are 33 to 36
    found = span(period)
    if found is None:
        raise StatisticsError(f"{where}: period {point.get('TIME_PERIOD')!r} is no year, quarter or month")
    value = number(where, "OBS_VALUE", point["OBS_VALUE"])
    return Observation(**made, period=found.edtf(), value=value, vintage=vintage, digits=1.0 if math.floor(value) == value else None)
