"""What an official series consists of. Units: money in full US dollars (never thousands or millions), counts in units."""

from dataclasses import dataclass

INDICATORS = ("trade_turnover", "exports", "gdp", "population")
ROLES = ("statistic", "claim", "trap")
VALUATIONS = ("FOB", "CIF", None)


@dataclass(frozen=True, slots=True, kw_only=True)
class SeriesKey:
    """What makes two observations one series. Series of different keys are never joined over time."""

    provider: str
    agency: str
    reporter: str | None
    indicator: str
    parties: tuple[str, ...]
    origin: str | None
    destination: str | None
    product: str | None
    classification: str | None
    valuation: str | None
    frequency: str
    unit: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Observation:
    """One published number.

    `indicator`: one of INDICATORS. `exports` is any directed flow of goods from `origin` to `destination`, whoever reports it: the
    importer's own figure for it is mirror data (`reporter` is then the destination, `valuation` usually CIF). `parties`: ISO alpha-3,
    sorted. `period`: EDTF, a year or an interval of months. `value` in `unit` (USD in full dollars). `digits`: the last digit that
    counts, in `unit`, or None where the rule of `rounding.half_unit` is to say. `role`: only a `statistic` may judge; a `claim` is
    what a politician said, a `trap` is known to be wrong. `where`: file and row it came from.
    """

    provider: str
    agency: str
    reporter: str | None
    indicator: str
    parties: tuple[str, ...]
    period: str | None
    value: float
    unit: str = "USD"
    origin: str | None = None
    destination: str | None = None
    product: str | None = None
    classification: str | None = None
    valuation: str | None = None
    vintage: str | None = None
    role: str = "statistic"
    hedge: str = ""
    url: str = ""
    note: str = ""
    where: str = ""
    digits: float | None = None

    @property
    def series(self) -> SeriesKey:
        """The series this observation belongs to; vintages of one series share the key."""
        return SeriesKey(
            provider=self.provider, agency=self.agency, reporter=self.reporter, indicator=self.indicator, parties=self.parties,
            origin=self.origin, destination=self.destination, product=self.product, classification=self.classification,
            valuation=self.valuation, frequency=frequency(self.period), unit=self.unit,
        )  # fmt: skip


def frequency(period: str | None) -> str:
    """`A` for a calendar year, `M` for a month, `P` for a part of a year of several months, `?` where the period is unknown."""
    if period is None:
        return "?"
    if "/" in period:
        return "P"
    return "A" if len(period) == 4 else "M"
