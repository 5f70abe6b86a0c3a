"""What a printed number allows: its interval, from the value, the hedge and the digits in the words that say it.

The interval is the printed value and half a unit of its last printed digit ("$1.5 billion": 0.05 billion either way); `about` widens by a
tenth both ways, `nearly` down by a tenth, open bounds stay open (design/ledger.md).
"""

import math
import re
from dataclasses import dataclass
from functools import lru_cache

from pledger.ledger.types import Item
from pledger.records.types import Quantified

SCALES = {
    "thousand": 1e3, "thousands": 1e3, "lakh": 1e5, "lakhs": 1e5, "mln": 1e6, "mn": 1e6, "m": 1e6, "million": 1e6, "millions": 1e6,
    "crore": 1e7, "crores": 1e7, "bln": 1e9, "bn": 1e9, "b": 1e9,
    "billion": 1e9, "billions": 1e9, "milliard": 1e9, "trillion": 1e12, "trn": 1e12,
    "tn": 1e12, "k": 1e3,
}  # fmt: skip
_NUMBER = re.compile(r"(?<![\w.,])[-−–+]?[$€£¥₸₽]?\s?(\d{1,3}(?:[,\u00a0\u202f ]\d{3})+(?:\.\d+)?|\d+(?:[.,]\d+)?)(?:\s*-?\s*([A-Za-z]+))?")
_NEAR = 1e-6


@dataclass(frozen=True, slots=True)
class Interval:
    """Values that the words allow; an open side is infinite."""

    low: float
    high: float

    def meets(self, other: "Interval") -> bool:
        """Whether both can hold; a hair of slack, for sums of decimals."""
        slack = _NEAR * max(abs(v) for v in (self.low, self.high, other.low, other.high, 1.0) if math.isfinite(v))
        return self.low <= other.high + slack and other.low <= self.high + slack

    @property
    def middle(self) -> float:
        return (self.low + self.high) / 2


def _decimals(number: str) -> tuple[float, float]:
    """The value of printed digits and the weight of the last one."""
    plain = number
    if not plain.isdecimal():
        plain = re.sub(r"[\u00a0\u202f ]", "", number)
        if re.fullmatch(r"\d+,\d{1,2}|\d+,\d{4,}", plain):
            plain = plain.replace(",", ".")
        plain = plain.replace(",", "")
    places = len(plain.partition(".")[2])
    return float(plain), 10.0**-places


@lru_cache(maxsize=16384)
def half_unit(value: float, texts: tuple[str, ...]) -> float:
    """Half a unit of the last digit printed for `value` in the first of `texts` that prints it.

    Where none does, the value's own last significant digit decides (a number in words is as exact as its round figure is not: zero slack
    below a thousand).
    """
    for text in texts:
        for match in _NUMBER.finditer(text):
            number, unit = _decimals(match[1])
            scale = SCALES.get((match[2] or "").lower(), 1.0)
            for factor in (scale, 1.0) if scale != 1.0 else (1.0, 1e6, 1e9):
                if math.isclose(number * factor, abs(value), rel_tol=1e-9):
                    return unit * factor / 2
    return _own(value)


def _own(value: float) -> float:
    size = abs(value)
    if size >= 1e6:
        scale = 1e9 if size >= 1e9 else 1e6
        digits = f"{size / scale:.10f}".rstrip("0").partition(".")[2]
        return float(scale * 10.0 ** -len(digits) / 2)
    digits = f"{size:.10f}".rstrip("0").partition(".")[2]
    return float(10.0 ** -len(digits) / 2) if digits else 0.0


def allowed(item: Item) -> Interval | None:
    """The interval of a figure's or target's item, worked out once."""
    if "allowed" not in item.notes:
        item.notes["allowed"] = interval(item.content)
    found: Interval | None = item.notes["allowed"]
    return found


def interval(record: Quantified) -> Interval | None:
    """The interval a figure's or target's words allow, or None without a value."""
    if record.value is None:
        return None
    value, bound = float(record.value), record.bound
    if bound in ("over", "at_least", "under", "up_to"):
        low, high = record.low, record.high
        if low is None and high is None:  # a fall of "at least 15%" has its bound on the other side, and says so itself
            low, high = (value, None) if bound in ("over", "at_least") else (None, value)
        return Interval(-math.inf if low is None else low, math.inf if high is None else high)
    half = half_unit(value, tuple(e.text for e in record.evidence))
    if record.unit in ("items", "people", "rank") and float(value).is_integer() and abs(value) < 1000:
        half = 0.0  # a small count is a count, not a rounded measure
    tenth = abs(value) / 10
    if bound == "about":
        return Interval(value - half - tenth, value + half + tenth)
    if bound == "nearly":
        return Interval(value - half - tenth, value + half)
    if bound == "between" and record.low is not None:
        return Interval(record.low - half, value + half)
    return Interval(value - half, value + half)
