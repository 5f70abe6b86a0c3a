"""The page of two countries: the shared read model, its pictures, and rows that a template prints."""

import datetime
from collections.abc import Iterable
from dataclasses import asdict
from pathlib import Path
from typing import Any

from pledger.checks.observed import observed
from pledger.ledger.dates import span
from pledger.ledger.store.marks import of_pair
from pledger.records.types import LADDER, Quantified
from pledger.views.brief.charts import goalpost, turnover
from pledger.views.captions import label
from pledger.views.pair import FigureKept, Goalpost, MeetingKept, Pair, pair, party
from pledger.web.queries.lines import measured, way, who
from pledger.web.site import Site

_GRAVE = ("contradicted", "disputed")


def pair_view(site: Site, one: str, two: str, since: str | None) -> dict[str, Any]:
    """`pair`: the read model; `pictures`: charts by name; and rows. Kept, as the charts of a page ask again."""
    first, second = party(one).code, party(two).code
    key = ("pair", first, second, since, site.statistics_mark())
    return site.models.get(site.store, key, of_pair(first, second), lambda: _made(site, first, second, since))


def _made(site: Site, one: str, two: str, since: str | None) -> dict[str, Any]:
    day = datetime.date.today()
    days = span(since)
    statistics = Path(site.settings.statistics) if site.settings.statistics else None
    with site.store.reading() as connection:
        model = pair(connection, one, two, day, days.start if days else None)
        if statistics:
            known = observed(_quantified(model), statistics)
            model = pair(connection, one, two, day, days.start if days else None, known)
    pictures = {"turnover": turnover(model.numbers.claims, model.numbers.official)}
    pictures |= {g.entry: goalpost(g) for g in model.goalposts}
    return {
        "pair": model, "pictures": {n: p for n, p in pictures.items() if p is not None}, "ladder": LADDER,
        "figures": [_figure(f) for f in model.numbers.figures], "flows": _flows(model), "goalposts": [_goal(g) for g in model.goalposts],
        "meetings": [_meeting(m) for m in model.meetings], "sources": {s.number: s for s in model.sources},
    }  # fmt: skip


def _quantified(model: Pair) -> Iterable[Quantified]:
    return [*(f.now for f in model.numbers.figures), *(g.now for g in model.goalposts)]


def _figure(kept: FigureKept) -> dict[str, Any]:
    now, check = kept.now, kept.checks[-1] if kept.checks else None
    flow, measure = way(now.origin, now.destination), "" if now.measure in ("level", "rank") else label(now.measure)
    return {
        "kept": kept, "what": label(now.indicator), "detail": ", ".join(p for p in (flow, now.subject or "", measure) if p),
        "amount": measured(now.to_json()), "period": now.period, "check": check, "grave": check and check.verdict in _GRAVE,
    }  # fmt: skip


def _flows(model: Pair) -> list[dict[str, Any]]:
    """Official annual turnover and both directions by year, one row a year and agency, the newest first."""
    rows = [
        {"o": o.observation, "flow": way(o.observation.origin, o.observation.destination)}
        for o in (*model.numbers.official, *model.numbers.flows)
    ]
    return sorted(rows, key=lambda r: (r["o"].period or "", r["flow"]), reverse=True)


def _goal(goal: Goalpost) -> dict[str, Any]:
    from pledger.outlook.chart import subtitle

    now, looked = goal.now, goal.outlook
    flow = way(now.origin, now.destination)
    told = looked.assumed[0] if looked.status == "unknown" and looked.assumed else subtitle(looked)
    return {
        "kept": goal, "what": label(now.indicator), "detail": ", ".join(p for p in (flow, now.subject or "") if p),
        "amount": measured(now.to_json()), "deadline": now.deadline, "outlook": told,
        "assumed": goal.outlook.assumed, "steps": [_step(s) for s in goal.steps],
    }  # fmt: skip


def _step(step: Any) -> dict[str, Any]:
    record = step.record
    value = measured(record.to_json()) if record else ""
    return {
        "verdict": step.verdict, "stated": step.stated, "own": step.own, "amount": value,
        "deadline": getattr(record, "deadline", None) if step.own else None, "period": getattr(record, "period", None),
    }  # fmt: skip


def _meeting(kept: MeetingKept) -> dict[str, Any]:
    return {"kept": kept, "who": who([asdict(p) for p in kept.now.participants])}
