"""The backtest of the projection: every pair that always trades, six origins, a few training points, up to five years ahead."""

import csv
import gzip
import math
import zlib
from collections import defaultdict
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from pathlib import Path

from pledger.errors import StatisticsError
from pledger.outlook.rivals import METHODS, Forecast, mixture
from pledger.statistics.partners import YEARS, Flow, growth, surplus

COLUMNS = ("exporter", "importer", "year", "trade")
ORIGINS, TRAIN, AHEAD = 6, 6, 5
GOAL_GROWTH, GOAL_YEARS = 0.15, 4
_LOW, _HIGH = 0.1, 0.9

Series = dict[tuple[str, str], list[float]]


@dataclass(slots=True)
class Score:
    """How a method did: mean absolute error in logs and share of outcomes in the 80% band by horizon; Brier score of `growth of at
    least 15% a year over four years`; calibration: by tenth of the stated probability, how many and how often it came true."""

    method: str
    errors: dict[int, list[float]] = field(default_factory=lambda: defaultdict(list))
    inside: dict[int, list[bool]] = field(default_factory=lambda: defaultdict(list))
    stated: list[tuple[float, bool]] = field(default_factory=list)

    def error(self, years: int) -> float:
        return _mean(self.errors[years])

    def coverage(self, years: int) -> float:
        return _mean(self.inside[years])

    @property
    def brier(self) -> float:
        return _mean([(p - came) ** 2 for p, came in self.stated])

    def calibration(self) -> list[tuple[float, float, int]]:
        """(mean stated probability, share that came true, how many) by tenths, empty tenths left out."""
        tenths: dict[int, list[tuple[float, bool]]] = defaultdict(list)
        for p, came in self.stated:
            tenths[min(9, int(p * 10))].append((p, came))
        return [(_mean([p for p, _ in t]), _mean([c for _, c in t]), len(t)) for _, t in sorted(tenths.items())]


@dataclass(frozen=True, slots=True)
class Backtest:
    """Scores by method over `cases` (pair and origin), of `pairs` pairs, at `origins` (last training years)."""

    scores: tuple[Score, ...]
    pairs: int
    cases: int
    origins: tuple[int, ...]


def _mean(values: Sequence[float]) -> float:
    return sum(values) / len(values) if values else math.nan


def read_turnover(path: Path) -> tuple[list[int], Series]:
    """Years, and the turnover (USD million, as in the table) by pair and year, of pairs that trade in every year.

    `path`: CSV, also gzipped, with exporter, importer, year, trade. Raises StatisticsError naming file and row.
    """
    totals: dict[tuple[str, str], dict[int, float]] = defaultdict(lambda: defaultdict(float))
    for exporter, importer, year, trade in _flows(path):
        if exporter != importer:
            totals[min(exporter, importer), max(exporter, importer)][year] += trade
    years = sorted({y for own in totals.values() for y in own})
    return years, {p: [own[y] for y in years] for p, own in sorted(totals.items()) if all(own.get(y, 0) > 0 for y in years)}


def _flows(path: Path) -> Iterator[tuple[str, str, int, float]]:
    number = 1
    try:
        opener = gzip.open if path.suffix == ".gz" else open
        with opener(path, "rt", encoding="utf-8", newline="") as text:
            reader = csv.DictReader(text)
            if not set(COLUMNS) <= set(reader.fieldnames or ()):
                raise StatisticsError(f"{path.name}:1: needs columns {', '.join(COLUMNS)}")
            for row in reader:
                number += 1
                yield row["exporter"], row["importer"], int(float(row["year"])), float(row["trade"])
    except (EOFError, gzip.BadGzipFile, zlib.error, ValueError, TypeError) as error:
        raise StatisticsError(f"{path.name}:{number}: broken or truncated: {error}") from error


def backtest(
    years: list[int], series: Series, *, train: int = TRAIN, origins: int = ORIGINS, within: tuple[float, float] = (0.0, math.inf)
) -> Backtest:
    """Every method on every pair at the last `origins` years that leave five ahead, trained on the `train` years up to the origin.

    Ours is told besides how the trade of the pair's countries, over all these pairs, grew up to the origin. `within`: only cases whose
    turnover in the year of the origin lies between these, in USD million.
    """
    ends = range(len(years) - AHEAD - origins, len(years) - AHEAD)
    scores = {name: Score(name) for name in ("mixture", *METHODS)}
    grown = {end: growth(_flows_of(series, end - YEARS), _flows_of(series, end)) for end in ends}
    used, cases = set(), 0
    for pair, values in series.items():
        logs = [math.log(v) for v in values]
        for end in ends:
            if within[0] <= values[end] <= within[1]:
                used.add(pair)
                cases += 1
                past = logs[end - train + 1 : end + 1]
                forecasts = {"mixture": mixture(past, surplus(pair, grown[end])), **{name: m(past) for name, m in METHODS.items()}}
                _score(forecasts, [y - logs[end] for y in logs[end + 1 : end + 1 + AHEAD]], scores)
    return Backtest(tuple(scores.values()), len(used), cases, tuple(years[e] for e in ends))


def _flows_of(series: Series, year: int) -> dict[Flow, float]:
    return {(pair,): values[year] for pair, values in series.items()}


def _score(forecasts: Mapping[str, Forecast], ahead: list[float], scores: dict[str, Score]) -> None:
    goal = GOAL_YEARS * math.log(1 + GOAL_GROWTH)
    for name, forecast in forecasts.items():
        score = scores[name]
        for years in (1, AHEAD):
            outcome = ahead[years - 1]
            score.errors[years].append(abs(outcome - forecast.median(years)))
            score.inside[years].append(_LOW <= forecast.below(outcome, years) <= _HIGH)
        score.stated.append((1 - forecast.below(goal, GOAL_YEARS), ahead[GOAL_YEARS - 1] >= goal))
