"""What /metrics tells (Prometheus text format): requests by route and status, their duration, how many are open."""

from prometheus_client import CollectorRegistry, Counter, Gauge, Histogram, generate_latest

CONTENT_TYPE = "text/plain; version=0.0.4; charset=utf-8"
_BUCKETS = (0.005, 0.01, 0.025, 0.05, 0.1, 0.15, 0.25, 0.5, 1.0, 2.5, 5.0, 10.0)


class Meters:
    """Counters of one process, in a registry of their own."""

    def __init__(self) -> None:
        self.registry = CollectorRegistry()
        labels = ("method", "route", "status")
        self.requests = Counter("pledger_requests_total", "Requests answered.", labels, registry=self.registry)
        self.seconds = Histogram("pledger_request_seconds", "Time to answer.", ("route",), buckets=_BUCKETS, registry=self.registry)
        self.open = Gauge("pledger_requests_open", "Requests being answered.", registry=self.registry)
        self.sources = Counter("pledger_sources_added_total", "Sources stored through the pages or the API.", registry=self.registry)
        self.judged = Counter("pledger_judgements_total", "Judgements of people.", ("action",), registry=self.registry)
        self.up = Gauge("pledger_ledger_up", "1 if the ledger answered when last asked, else 0.", registry=self.registry)

    def text(self) -> bytes:
        return generate_latest(self.registry)
