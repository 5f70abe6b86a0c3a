"""Providers of official series, described as data: `tables/providers.csv`."""

from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files
from urllib.parse import urlsplit

from pledger.errors import StatisticsError
from pledger.lexicon import Row, read_table


@dataclass(frozen=True, slots=True)
class Provider:
    """One provider. `scale`: what its values are multiplied by to give full units. `key_env`: the variable that holds the key, if any."""

    code: str
    name: str
    endpoint: str
    key_env: str
    key_header: str
    per_minute: int
    unit: str
    scale: float
    exports_valued: str | None
    imports_valued: str | None
    traps: tuple[str, ...]

    @property
    def host(self) -> str:
        return urlsplit(self.endpoint).hostname or ""


@lru_cache(maxsize=1)
def providers() -> dict[str, Provider]:
    """Every provider by its code. Cached."""
    table = read_table(files("pledger.statistics") / "tables" / "providers.csv")
    return {row["code"]: _provider(row) for row in table}


def _provider(row: Row) -> Provider:
    return Provider(
        code=row["code"],
        name=row["name"],
        endpoint=row["endpoint"],
        key_env=row["key_env"],
        key_header=row["key_header"],
        per_minute=int(row["per_minute"] or 30),
        unit=row["unit"],
        scale=float(row["scale"]),
        exports_valued=row["exports_valued"] or None,
        imports_valued=row["imports_valued"] or None,
        traps=tuple(t.strip() for t in row["traps"].split(";")),
    )


def provider(code: str) -> Provider:
    """The provider of that code; StatisticsError naming the known ones otherwise."""
    if code not in providers():
        raise StatisticsError(f"no provider {code!r}; known are {', '.join(providers())}")
    return providers()[code]
