"""Values and countries as a sentence of a finding says them: `$2 billion`, `12%`, `Kazakhstan (KAZ)`."""

from functools import lru_cache

from pledger.lexicon import load

SIGNS = {"USD": "$", "EUR": "€", "GBP": "£", "JPY": "¥"}
_SIZES = ((1e12, "trillion"), (1e9, "billion"), (1e6, "million"))


def amount(value: float | None, unit: str | None) -> str:
    """`$2 billion`, `500 million KZT`, `12%`; a currency without a sign that everybody knows by its code."""
    if value is None:
        return "no value"
    sign = SIGNS.get(unit or "", "")
    told = f"{'-' if value < 0 and sign else ''}{sign}{_number(abs(value) if sign else value)}"
    if unit == "percent":
        return f"{told}%"
    return told if sign or not unit else f"{told} {unit}"


def _number(value: float) -> str:
    for size, word in _SIZES:
        if abs(value) >= size:
            return f"{value / size:g} {word}"
    return f"{value:,g}"


def country(code: str) -> str:
    """`Kazakhstan (KAZ)`; the code itself where the lexicon does not know it."""
    name = _names().get(code)
    return f"{name} ({code})" if name else code


@lru_cache(maxsize=1)
def _names() -> dict[str, str]:
    """The first name of each country and body."""
    found: dict[str, str] = {}
    for table in ("countries", "bodies"):
        for row in load().table(table):
            found.setdefault(row["code"], row["name"] or row.list("terms")[0])
    return found
