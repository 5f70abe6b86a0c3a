"""The one verb of the loaders: `load(path)`."""

from pathlib import Path

from pledger.errors import StatisticsError
from pledger.statistics import plain
from pledger.statistics.loaders import baci, comtrade, sdmx
from pledger.statistics.loaders.loaded import Loaded
from pledger.statistics.loaders.text import text_of
from pledger.statistics.providers import provider as known_provider


def load(path: Path, provider: str | None = None, vintage: str | None = None) -> Loaded:
    """The observations of one file, whole or not at all.

    `provider`: its code; without it the content tells. `vintage`: date of publication or edition, kept with every observation. Raises
    StatisticsError naming file and row.
    """
    text = text_of(path)
    code = provider or told(text)
    if code is None:
        raise StatisticsError(f"{path.name}: neither UN Comtrade, SDMX nor the plain CSV of docs/statistics.md; name it with --provider")
    known_provider(code)
    if code == "comtrade":
        read = comtrade.from_json if text.lstrip().startswith("{") else comtrade.from_csv
        return read(text, path.name, vintage)
    if code in ("imts", "worldbank"):
        return sdmx.observations(text, path.name, vintage)
    if code == "baci":
        return baci.totals([path], vintage)
    return Loaded("plain", tuple(plain.parsed(text, path.name)))


def told(text: str) -> str | None:
    """Which provider a text is of, by its first lines; None if it is none that is known."""
    start = text[:3000].lstrip()
    if start.startswith("{"):
        return "comtrade"
    if start.startswith("<"):
        return "imts" if "SDMX" in start or "sdmx" in start else None
    header = next((line for line in start.splitlines() if line and not line.startswith("#")), "")
    columns = [c.strip().strip('"') for c in header.replace("\t", ",").split(",")]
    if {"reporterCode", "flowCode"} <= set(columns):
        return "comtrade"
    if columns[:6] == ["t", "i", "j", "k", "v", "q"]:
        return "baci"
    return "plain" if "indicator" in columns and "parties" in columns else None
