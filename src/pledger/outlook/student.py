"""Student's t with whole degrees of freedom, in closed form (Abramowitz and Stegun 26.7.3 and 26.7.4): no numeric library is needed."""

import math


def cdf(x: float, df: int) -> float:
    """P(T <= x) for `df` >= 1 degrees of freedom."""
    angle = math.atan2(x, math.sqrt(df))
    cosine, sine = math.cos(angle), math.sin(angle)
    inside = sine * _even(cosine, df) if df % 2 == 0 else 2 / math.pi * (angle + sine * _odd(cosine, df))
    return min(1.0, max(0.0, 0.5 * (1 + inside)))


def _even(cosine: float, df: int) -> float:
    """1 + cos^2/2 + 1*3/(2*4) cos^4 + ... up to cos^(df - 2)."""
    total = term = 1.0
    for power in range(2, df - 1, 2):
        term *= cosine * cosine * (power - 1) / power
        total += term
    return total


def _odd(cosine: float, df: int) -> float:
    """cos + 2/3 cos^3 + 2*4/(3*5) cos^5 + ... up to cos^(df - 2); 0 for one degree of freedom."""
    if df == 1:
        return 0.0
    total = term = cosine
    for power in range(3, df - 1, 2):
        term *= cosine * cosine * (power - 1) / power
        total += term
    return total
