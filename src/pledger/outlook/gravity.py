"""A gravity benchmark: Poisson pseudo-maximum likelihood with exporter and importer effects (Santos Silva and Tenreyro 2006).

It says how a pair's trade compares with what distance and ties predict. That is context and no potential: the residual says that this
region trades more than predicted, not that trade is missing elsewhere. Needs numpy (the extra `statistics`).
"""

import csv
import gzip
import math
import zlib
from dataclasses import dataclass
from pathlib import Path

import numpy as np
from numpy.typing import NDArray

from pledger.errors import StatisticsError

COLUMNS = ("distw", "contig", "comlang_off", "comcur", "rta")  # distw enters as its logarithm
NAMES = ("log_distw", *COLUMNS[1:])
_STEPS, _SETTLED = 100, 1e-10

Floats = NDArray[np.float64]
Indices = NDArray[np.intp]


@dataclass(frozen=True, slots=True)
class Gravity:
    """Coefficients by NAMES with standard errors robust to heteroskedasticity, the number of flows used, and by (exporter, importer) the
    flow and its prediction, in the table's unit."""

    coefficients: dict[str, float]
    errors: dict[str, float]
    used: int
    flows: dict[tuple[str, str], tuple[float, float]]

    def ratio(self, one: str, two: str) -> float | None:
        """Both directions of a pair over what is predicted for them; None where the table lacks one of them."""
        known = [f for f in (self.flows.get((one, two)), self.flows.get((two, one))) if f is not None]
        return sum(actual for actual, _ in known) / sum(predicted for _, predicted in known) if len(known) == 2 else None


@dataclass(frozen=True, slots=True)
class _Design:
    """flow (n,), regressors (n, k), and the numbers of exporter and importer (n,) with how many of each there are."""

    flow: Floats
    regressors: Floats
    exporter: Indices
    importer: Indices
    exporters: int
    importers: int

    def cross(self, weights: Floats) -> Floats:
        """Z' diag(weights) Z for Z = [regressors, exporter dummies, importer dummies but the first], made by blocks: the dummies of
        20,000 flows are never laid out."""
        k, size = self.regressors.shape[1], self.exporters * self.importers
        joint = np.bincount(self.exporter * self.importers + self.importer, weights, size).reshape(self.exporters, self.importers)
        own = self.regressors.T @ (self.regressors * weights[:, None])
        by = self.sums(self.regressors * weights[:, None])[k:]
        corner = np.block([[np.diag(joint.sum(axis=1)), joint[:, 1:]], [joint[:, 1:].T, np.diag(joint.sum(axis=0)[1:])]])
        return np.block([[own, by.T], [by, corner]])

    def sums(self, values: Floats) -> Floats:
        """Z' values, for values (n,) or (n, m); of a matrix only the dummies' part is of use, below the first k rows."""
        columns = values.reshape(len(values), -1).T
        exporters = np.array([np.bincount(self.exporter, c, self.exporters) for c in columns])
        importers = np.array([np.bincount(self.importer, c, self.importers)[1:] for c in columns])
        return np.hstack([columns @ self.regressors, exporters, importers]).T

    def times(self, estimates: Floats) -> Floats:
        """Z estimates (n,)."""
        k = self.regressors.shape[1]
        importer = np.concatenate([[0.0], estimates[k + self.exporters :]])
        fitted: Floats = self.regressors @ estimates[:k] + estimates[k : k + self.exporters][self.exporter] + importer[self.importer]
        return fitted


def gravity(path: Path) -> Gravity:
    """Estimate on a table with iso_o, iso_d, flow and COLUMNS (CSV, also gzipped).

    Countries that export or import nothing at all are left out: their effects have no finite estimate. Raises StatisticsError naming
    file and row, or when the iteration does not settle.
    """
    pairs, flow, regressors = _read(path)
    kept = _trading(pairs, flow)
    pairs, design = [pairs[n] for n in kept], _design([pairs[n] for n in kept], flow[kept], regressors[kept])
    estimates, predicted = _estimate(design, path.name)
    bread = np.linalg.inv(design.cross(predicted))
    few = len(kept) / (len(kept) - len(estimates))  # the usual correction for estimated parameters
    spread = np.sqrt(few * np.diag(bread @ design.cross((design.flow - predicted) ** 2) @ bread))
    return Gravity(
        {name: float(estimates[n]) for n, name in enumerate(NAMES)},
        {name: float(spread[n]) for n, name in enumerate(NAMES)},
        len(kept),
        {pair: (float(a), float(p)) for pair, a, p in zip(pairs, design.flow, predicted, strict=True)},
    )


def _read(path: Path) -> tuple[list[tuple[str, str]], Floats, Floats]:
    pairs: list[tuple[str, str]] = []
    rows: list[list[float]] = []
    opener = gzip.open if path.suffix == ".gz" else open
    try:
        with opener(path, "rt", encoding="utf-8", newline="") as text:
            reader = csv.DictReader(text)
            missing = {"iso_o", "iso_d", "flow", *COLUMNS} - set(reader.fieldnames or ())
            if missing:
                raise StatisticsError(f"{path.name}:1: no column {', '.join(sorted(missing))}")
            for row in reader:
                rows.append([_flow(row["flow"]), math.log(float(row["distw"])), *(float(row[c]) for c in COLUMNS[1:])])
                pairs.append((row["iso_o"], row["iso_d"]))
    except (EOFError, gzip.BadGzipFile, zlib.error, ValueError, TypeError) as error:
        raise StatisticsError(f"{path.name}:{len(pairs) + 2}: broken or truncated: {error}") from error
    table = np.array(rows, dtype=np.float64).reshape(-1, 1 + len(COLUMNS))
    return pairs, table[:, 0], table[:, 1:]


def _flow(text: str) -> float:
    value = float(text)
    if not math.isfinite(value) or value < 0:
        raise ValueError(f"flow is {text}")
    return value


def _trading(pairs: list[tuple[str, str]], flow: Floats) -> list[int]:
    """Row numbers without countries whose every flow in one role is zero; leaving one out may leave another without any."""
    kept = list(range(len(pairs)))
    while True:
        out = {pairs[n][0] for n in kept if flow[n] > 0}
        into = {pairs[n][1] for n in kept if flow[n] > 0}
        left = [n for n in kept if pairs[n][0] in out and pairs[n][1] in into]
        if len(left) == len(kept):
            return kept
        kept = left


def _design(pairs: list[tuple[str, str]], flow: Floats, regressors: Floats) -> _Design:
    exporters, exporter = np.unique([o for o, _ in pairs], return_inverse=True)
    importers, importer = np.unique([d for _, d in pairs], return_inverse=True)
    return _Design(flow, regressors, exporter, importer, len(exporters), len(importers))


def _estimate(design: _Design, name: str) -> tuple[Floats, Floats]:
    """Estimates and predicted flows, by iteratively reweighted least squares."""
    predicted = (design.flow + design.flow.mean()) / 2
    index, deviance = np.log(predicted), math.inf
    for _ in range(_STEPS):
        working: Floats = index + (design.flow - predicted) / predicted
        estimates: Floats = np.asarray(np.linalg.solve(design.cross(predicted), design.sums(predicted * working)[:, 0]), np.float64)
        index = design.times(estimates)
        predicted = np.exp(index)
        before, deviance = deviance, _deviance(design.flow, predicted)
        if abs(before - deviance) < _SETTLED * (abs(deviance) + 0.1):
            return estimates, predicted
    raise StatisticsError(f"{name}: the gravity estimate does not settle in {_STEPS} steps")


def _deviance(flow: Floats, predicted: Floats) -> float:
    some = flow > 0
    return float(2 * (np.sum(flow[some] * np.log(flow[some] / predicted[some])) - np.sum(flow - predicted)))
