"""What is known of statistics: imports, and one pair's observations, mirror data and verdicts."""

from typing import Any

from pledger.checks.entries import checked_entries
from pledger.ledger.store import browse
from pledger.ledger.store.query import Filter
from pledger.statistics import bundled
from pledger.statistics.mirror import mirrors
from pledger.statistics.store import book, imports
from pledger.views.captions import amount
from pledger.views.pair import Party
from pledger.web.queries.lines import line
from pledger.web.site import Site

PAIRS, CHECKED = 24, 200


def known(site: Site) -> dict[str, Any]:
    """Imports, how many bundled observations there are, and the pairs that the ledger has most figures on."""
    with site.store.reading() as connection:
        rows = browse.between(connection, "figure")
    pairs = sorted(((p, n) for p, n, _ in rows if len(p) == 2), key=lambda r: (-r[1], r[0]))[:PAIRS]
    return {"imports": imports(site.statistics), "bundled": len(bundled()), "pairs": pairs, "place": str(site.statistics)}


def of_pair(site: Site, one: Party, two: Party) -> dict[str, Any]:
    """Observations by flow and period, both sides' reports of one flow, and the pair's figures with their verdicts."""
    both = tuple(sorted((one.code, two.code)))
    observations = list((bundled() + book(site.statistics, both)).pair(one.code, two.code))
    with site.store.reading() as connection:
        checked: list[dict[str, Any]] = []
        for found in checked_entries(connection, Filter(pair=both), site.statistics):
            checked.append({"line": line(found.entry), "check": found.check, "amount": _said(found.figure)})
            if len(checked) == CHECKED:
                break
    order = {"contradicted": 0, "disputed": 1, "supported": 2, "unverifiable": 3}
    checked.sort(key=lambda c: order[c["check"].verdict])
    observations.sort(key=lambda o: (o.indicator, o.origin or "", o.period or "", o.agency), reverse=True)
    return {"one": one, "two": two, "observations": observations, "mirrors": mirrors(observations)[::-1], "checked": checked}


def _said(figure: Any) -> str:
    return amount(figure.value, figure.unit, figure.bound)
