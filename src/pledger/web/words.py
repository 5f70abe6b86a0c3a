"""Words that pages show for codes: countries in full, verdicts and days as people say them."""

import re
from functools import lru_cache

from pledger.lexicon import load
from pledger.views.brief.words import short
from pledger.views.pair import named

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


def country(code: str | None) -> str:
    """`Kazakhstan` for KAZ; a body's full name; the code itself where the lexicon does not know it."""
    return named(code) if code else ""


def verdict(code: str) -> str:
    return _VERDICTS.get(code, code.replace("_", " "))


@lru_cache(maxsize=4096)
def day(edtf: str | None) -> str:
    """A day as a brief's tables say it (`22 Aug 2024`, `Jan–Jun 2024`, `2023–2025`), what is uncertain marked by a sign (`≈ 2024`)."""
    return re.sub(r"\babout ", "≈ ", short(edtf))


def plural(count: int, one: str, many: str | None = None) -> str:
    """`1 text`, `1,200 texts`."""
    return f"{count:,} {one if count == 1 else many or one + 's'}"
