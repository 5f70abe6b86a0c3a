"""Words that pages show for codes: countries in full, verdicts and days as people say them."""

from functools import lru_cache

from pledger.ledger.dates import span
from pledger.lexicon import load

_MONTHS = ("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec")
_VERDICTS = {
    "first": "said once", "restated": "said again", "raised": "raised", "lowered": "lowered", "postponed": "postponed",
    "brought_forward": "brought forward", "met": "met", "missed": "missed", "lapsed": "lapsed", "advanced": "advanced",
    "slipped": "slipped", "agrees": "agrees", "conflicts": "conflicts",
}  # fmt: skip
VERDICTS = tuple(_VERDICTS)


@lru_cache(maxsize=1)
def countries() -> dict[str, str]:
    """The names of countries by code, in order of name."""
    rows = {row["code"]: row["name"] for row in load().table("countries")}
    return dict(sorted(rows.items(), key=lambda r: r[1]))


@lru_cache(maxsize=1)
def _bodies() -> dict[str, str]:
    names: dict[str, str] = {}
    for row in load().table("bodies"):
        names.setdefault(row["code"], (row.list("terms") or (row["code"],))[0])
    return names


def country(code: str | None) -> str:
    """`Kazakhstan` for KAZ; a body's full name; the code itself where the lexicon does not know it."""
    return countries().get(code or "") or _bodies().get(code or "") or code or ""


def verdict(code: str) -> str:
    return _VERDICTS.get(code, code.replace("_", " "))


@lru_cache(maxsize=4096)
def day(edtf: str | None) -> str:
    """`22 Aug 2024`, `Aug 2024`, `2023–2025`; what is no plain date stays as it is (EDTF)."""
    if not edtf:
        return ""
    if edtf[0] == "[":
        return " or ".join(day(p) for p in edtf[1:-1].split(","))
    if "/" in edtf:
        return "–".join(day(p) for p in edtf.split("/", 1))
    if not span(edtf):
        return edtf
    year, *rest = edtf.rstrip("~?%").split("-")
    unsure = "≈ " if edtf[-1] in "~?%" else ""
    if not rest:
        return unsure + year
    month = _MONTHS[int(rest[0]) - 1]
    return f"{unsure}{int(rest[1])} {month} {year}" if len(rest) > 1 else f"{unsure}{month} {year}"


def plural(count: int, one: str, many: str | None = None) -> str:
    """`1 text`, `1,200 texts`."""
    return f"{count:,} {one if count == 1 else many or one + 's'}"
