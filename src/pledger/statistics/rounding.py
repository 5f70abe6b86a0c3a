"""How exact a number is when only its value is at hand (the rule of docs/checks.md)."""

from decimal import Decimal

from pledger.statistics.types import Observation

_MONEY = 3  # letters of an ISO 4217 code


def half_unit(value: float, unit: str | None) -> float:
    """Half a unit of the last printed digit of `value`, in `unit`.

    Money and people: taken as printed in billions from 1 billion up, below that in millions, with the digits the value needs
    (1,379,000,000 -> 1.379 billion -> 500,000; 5,000,000,000 -> 5 billion -> 500,000,000). Other units, and counts of people under a
    million, as they stand (18.5 percent -> 0.05).
    """
    scale = _scale(abs(value), unit)
    exponent = (Decimal(repr(float(value))) / Decimal(scale)).normalize().as_tuple().exponent
    decimals = max(0, -int(exponent)) if isinstance(exponent, int) else 0
    return 0.5 * scale * 10.0**-decimals


def half_significant(value: float) -> float:
    """Half a unit of the last digit of `value` that is no zero: 900,000,000 -> 50,000,000; 763,000,000 -> 500,000."""
    exponent = Decimal(repr(float(value))).normalize().as_tuple().exponent
    return 0.5 * 10.0**exponent if value and isinstance(exponent, int) else 0.0


def _scale(size: float, unit: str | None) -> int:
    money = unit is not None and len(unit) == _MONEY and unit.isupper()
    if not money and size < 1e6:
        return 1
    return 10**9 if size >= 1e9 else 10**6


def rounding(observation: Observation) -> float:
    """Half a unit of the last digit of a statistic: its own `digits` where the provider says them, else by `half_unit`."""
    if observation.digits is not None:
        return observation.digits / 2
    return half_unit(observation.value, observation.unit)
