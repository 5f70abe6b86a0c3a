"""How exactly a figure was printed: read from its evidence where the words are at hand."""

import re

from pledger.records.types import Quantified
from pledger.statistics.rounding import half_significant, half_unit

_NUMBER = re.compile(
    r"(?<![\w.,])(\d{1,3}(?:[, \u00a0]\d{3})+|\d+)(?:\.(\d+))?"
    r"\s*-?(trillion|trn|tn|billion|bln|bn|million|mln|mn|m|thousand|k)?(?![\w])",
    re.IGNORECASE,
)
_SCALES = {
    **dict.fromkeys(("trillion", "trn", "tn"), 1e12), **dict.fromkeys(("billion", "bln", "bn"), 1e9),
    **dict.fromkeys(("million", "mln", "mn", "m"), 1e6), **dict.fromkeys(("thousand", "k"), 1e3),
}  # fmt: skip


def half_printed(figure: Quantified) -> float:
    """Half a unit of the last printed digit of a figure's value, in its unit.

    From the words ("$1.50 billion": 5 million; "$800 million": 50 million), else by the rule for bare values. A round number written
    out in full ("2,000,000 dollars") says no more than its leading digits, so that it takes the rule too.
    """
    if figure.value is None:
        return 0.0
    by_rule = half_unit(figure.value, figure.unit)
    for evidence in figure.evidence:
        for match in _NUMBER.finditer(evidence.text):
            half = _half(match, abs(figure.value))
            if half is not None:
                return half
    return by_rule


def _half(match: re.Match[str], value: float) -> float | None:
    whole, decimals, scale = match[1], match[2] or "", (match[3] or "").lower()
    factor = _SCALES.get(scale, 1.0)
    printed = float(re.sub(r"\D", "", whole) + "." + (decimals or "0")) * factor
    if abs(printed - value) > 1e-9 * max(value, 1.0) or (factor == 1.0 and not decimals and value >= 1e6):
        return None
    rough = factor > 1.0 and not decimals and len(whole) == 3 and whole.endswith("00")  # "$800 million": in hundreds of millions
    return half_significant(printed) if rough else 0.5 * factor * 10.0 ** -len(decimals)
