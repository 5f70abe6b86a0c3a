"""An outlook as a picture: a Vega-Lite specification, and SVG drawn from it."""

import json
from collections.abc import Sequence
from typing import Any

from pledger.errors import StatisticsError
from pledger.outlook.types import Fan, Outlook

_WIDTH, _HEIGHT = 560, 260
_AHEAD = 5  # years of the fan where no deadline says how many


def specification(outlooks: Sequence[Outlook]) -> dict[str, Any]:
    """The Vega-Lite 5 specification of one chart a target, one below the other. Values are drawn in millions of the unit."""
    return {
        "$schema": "https://vega.github.io/schema/vega-lite/v5.json",
        "config": {"font": "sans-serif", "view": {"stroke": None}, "axis": {"grid": True, "gridColor": "#e6e6e6"}},
        "vconcat": [_chart(o) for o in outlooks],
        "resolve": {"scale": {"x": "independent", "y": "independent", "color": "independent"}},
    }


def svg(outlooks: Sequence[Outlook]) -> str:
    """The charts as SVG, of the targets on which a statistic is at hand. Raises StatisticsError where there is none, or
    where the drawing library is not installed."""
    try:
        import vl_convert
    except ImportError as error:
        raise StatisticsError("drawing SVG needs vl-convert-python: pip install --upgrade pledger") from error
    drawn = [o for o in outlooks if o.annual]
    if not drawn:
        raise StatisticsError("there is no target on which an annual statistic is at hand: nothing can be drawn")
    return str(vl_convert.vegalite_to_svg(json.dumps(specification(drawn))))


def _chart(outlook: Outlook) -> dict[str, Any]:
    return {
        "width": _WIDTH, "height": _HEIGHT,
        "title": {"text": title(outlook), "subtitle": subtitle(outlook), "anchor": "start", "subtitleColor": "#555"},
        "layer": [*(_band(f, outlook) for f in outlook.fans), _history(outlook), *_goal(outlook)],
    }  # fmt: skip


def title(outlook: Outlook) -> str:
    """`KAZ-TJK trade turnover: 2,000 million USD by 2027`."""
    by = f" by {outlook.deadline}" if outlook.deadline else ", no deadline"
    what = outlook.target.indicator.replace("_", " ")
    return f"{'-'.join(outlook.target.parties)} {what}: {(outlook.level or 0) / 1e6:,.0f} million {outlook.target.unit}{by}"


def subtitle(outlook: Outlook) -> str:
    """Required growth, base rate and probability in one line."""
    parts = []
    if outlook.required and outlook.base_rate:
        parts.append(f"needs {spread(outlook.required)} a year; {spread(outlook.base_rate)} of country pairs grew so fast")
    if outlook.probability:
        parts.append(f"probability {spread(outlook.probability)}")
    return "; ".join(parts) or outlook.status


def spread(ends: tuple[float, float]) -> str:
    """A range of shares in percent: `14.9%`, `12% to 31%`."""
    low, high = (f"{100 * e:.1f}%" if abs(e) < 1 else f"{100 * e:.0f}%" for e in ends)
    return low if low == high else f"{low} to {high}"


def _axes(title_y: str) -> dict[str, Any]:
    return {
        "x": {"field": "year", "type": "quantitative", "title": None, "axis": {"format": "d", "tickMinStep": 1}, "scale": {"zero": False}},
        "y": {"field": "value", "type": "quantitative", "title": title_y},
    }


def _history(outlook: Outlook) -> dict[str, Any]:
    rows = [{"year": int((o.period or "0")[:4]), "value": o.value / 1e6, "agency": o.agency} for o in outlook.annual]
    colour = {"field": "agency", "type": "nominal", "title": None, "legend": {"orient": "bottom", "columns": 1, "labelLimit": 500}}
    return {
        "data": {"values": rows},
        "mark": {"type": "line", "point": {"size": 60}},
        "encoding": {**_axes(f"million {outlook.target.unit}"), "color": colour},
    }


def _band(fan: Fan, outlook: Outlook) -> dict[str, Any]:
    year, value = fan.projection.last
    until = max(1, (outlook.deadline or year + _AHEAD) - year)
    rows = [{"year": year, "value": value / 1e6, "low": value / 1e6, "high": value / 1e6}]
    for ahead in range(1, until + 1):
        low, median, high = (e / 1e6 for e in fan.band(ahead))
        rows.append({"year": year + ahead, "low": low, "value": median, "high": high})
    axes = _axes(f"million {outlook.target.unit}")
    return {
        "data": {"values": rows},
        "encoding": {"x": axes["x"]},
        "layer": [
            {"mark": {"type": "area", "opacity": 0.2}, "encoding": {"y": {**axes["y"], "field": "low"}, "y2": {"field": "high"}}},
            {"mark": {"type": "line", "strokeDash": [4, 3], "opacity": 0.7}, "encoding": {"y": axes["y"]}},
        ],
    }


def _goal(outlook: Outlook) -> list[dict[str, Any]]:
    level = {"value": (outlook.level or 0) / 1e6, "year": outlook.deadline}
    axes = _axes(f"million {outlook.target.unit}")
    layers: list[dict[str, Any]] = [
        {"data": {"values": [level]}, "mark": {"type": "rule", "color": "#b03030", "strokeDash": [2, 2]}, "encoding": {"y": axes["y"]}}
    ]
    for standing in outlook.standings:
        if standing.required is not None:
            path = [{"year": standing.year, "value": standing.observation.value / 1e6}, level]
            mark = {"type": "line", "color": "#b03030", "strokeDash": [6, 3], "opacity": 0.6}
            layers.append({"data": {"values": path}, "mark": mark, "encoding": axes})
    if outlook.deadline:
        mark = {"type": "point", "shape": "diamond", "filled": True, "size": 120, "color": "#b03030"}
        layers.append({"data": {"values": [level]}, "mark": mark, "encoding": axes})
    return layers
