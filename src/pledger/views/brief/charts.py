"""A brief's pictures as Vega-Lite specifications: turnover as claimed against official series, a goalpost with its projection fan."""

from collections.abc import Iterable, Sequence
from typing import Any

from pledger.outlook.chart import specification
from pledger.statistics import span
from pledger.views.brief.types import Picture
from pledger.views.brief.words import capital, speaker, subject, value
from pledger.views.pair import Claim, Goalpost, Official, named

WIDTH, HEIGHT, LOWER = 560, 170, 140
_OFFICIAL = ("#1f4e79", "#5b8db8", "#2f7d62", "#8a6d1f", "#6b5b95", "#7a7a7a")
_CLAIMED = ("#b03030", "#d98c2b", "#7c3f8c", "#444444")
_CONFIG = {
    "font": "Libertinus Serif, Georgia, serif", "range": {"category": list(_OFFICIAL)}, "view": {"stroke": None},
    "axis": {"gridColor": "#e6e6e6", "labelFontSize": 11, "titleFontSize": 11, "titleFontWeight": "normal", "domainColor": "#888"},
    "legend": {"labelFontSize": 11, "titleFontSize": 11, "titleFontWeight": "normal", "labelLimit": 260, "symbolLimit": 12},
}  # fmt: skip
_X = {
    "field": "year", "type": "quantitative", "title": None, "axis": {"format": "d", "tickMinStep": 1, "grid": False},
    "scale": {"zero": False, "nice": False, "padding": 18},
}  # fmt: skip


def turnover(claims: Iterable[Claim], official: Iterable[Official]) -> Picture | None:
    """Annual turnover in billions of dollars; None where fewer than two years are known."""
    said = [_claim(c) for c in claims if _annual(c.figure.period) and c.figure.unit == "USD" and c.figure.value is not None]
    known = [_official(o) for o in official if _annual(o.observation.period) and o.observation.unit == "USD"]
    if len({row["year"] for row in (*said, *known)}) < 2:
        return None
    layers = [*_lines(known), *_diamonds(said)]
    told = [f"{r['year']}: official ${r['value']:.4g} bn ({r['who']})" for r in known]
    told += [f"{r['year']}: claimed {r['words']}" for r in said]
    whole = {
        "$schema": "https://vega.github.io/schema/vega-lite/v5.json", "config": _CONFIG, "width": WIDTH, "height": HEIGHT,
        "layer": layers, "resolve": {"scale": {"color": "independent", "shape": "independent"}},
    }  # fmt: skip
    return Picture(
        whole, "Trade turnover a year, billion US dollars: official series (lines) and what was claimed (diamonds).", "; ".join(told)
    )


def _annual(period: str | None) -> bool:
    when = span(period)
    return when is not None and when.annual


def _claim(claim: Claim) -> dict[str, Any]:
    figure = claim.figure
    side = named(figure.said_by.country) if figure.said_by and figure.said_by.country else "Others"
    who = speaker(figure.said_by) or "the text itself"
    return {"year": int((figure.period or "0")[:4]), "value": (figure.value or 0) / 1e9, "who": side, "words": f"{value(figure)} ({who})"}


def _official(known: Official) -> dict[str, Any]:
    o = known.observation
    return {"year": int((o.period or "0")[:4]), "value": o.value / 1e9, "who": o.agency}


def _y() -> dict[str, Any]:
    return {"field": "value", "type": "quantitative", "title": "billion US dollars", "scale": {"zero": True}, "axis": {"tickCount": 5}}


def _colour(title: str, rows: Sequence[dict[str, Any]], range_: Sequence[str]) -> dict[str, Any]:
    names = list(dict.fromkeys(r["who"] for r in rows))
    legend = {"orient": "bottom", "direction": "vertical", "title": title}
    colours = [range_[n % len(range_)] for n in range(len(names))]
    return {"field": "who", "type": "nominal", "legend": legend, "scale": {"domain": names, "range": colours}}


def _lines(rows: Sequence[dict[str, Any]]) -> list[dict[str, Any]]:
    if not rows:
        return []
    encoding = {"x": _X, "y": _y(), "color": _colour("Official series", rows, _OFFICIAL)}
    return [{"data": {"values": list(rows)}, "mark": {"type": "line", "point": {"size": 42}, "strokeWidth": 1.6}, "encoding": encoding}]


def _diamonds(rows: Sequence[dict[str, Any]]) -> list[dict[str, Any]]:
    if not rows:
        return []
    mark = {"type": "point", "shape": "diamond", "size": 95, "strokeWidth": 1.8, "filled": False}
    encoding = {"x": _X, "y": _y(), "color": _colour("Claimed by", rows, _CLAIMED)}
    return [{"data": {"values": list(rows)}, "mark": mark, "encoding": encoding}]


def goalpost(goal: Goalpost) -> Picture | None:
    """A target against the annual series behind it, with the fan where one could be projected. None without a series, or with
    nothing ahead of it."""
    looked = goal.outlook
    ahead = looked.status in ("open", "disputed") and (looked.deadline or looked.fans)
    if not looked.annual or looked.level is None or not ahead:
        return None
    whole = specification([looked])
    (chart,) = whole["vconcat"]
    drawn = {k: v for k, v in chart.items() if k != "title"} | {"width": WIDTH, "height": LOWER}
    caption = f"{subject(goal.now)}: annual statistics, and {value(goal.now)}{f' by {looked.deadline}' if looked.deadline else ''} (red)"
    caption += "; the shaded fan holds 80% of what may come." if looked.fans else "."
    words = "; ".join(f"{o.period}: {o.value / 1e6:,.0f} million {o.unit} ({o.agency})" for o in looked.annual)
    return Picture({"$schema": whole["$schema"], "config": _CONFIG, **drawn}, caption, capital(words))


def svg(picture: Picture) -> str:
    """The picture as SVG; the same bytes for the same picture."""
    import json

    import vl_convert

    return str(vl_convert.vegalite_to_svg(json.dumps(picture.specification)))


def png(picture: Picture, scale: float = 3.0) -> bytes:
    """The picture as PNG, `scale` pixels to one of the specification's."""
    import json

    import vl_convert

    return bytes(vl_convert.vegalite_to_png(json.dumps(picture.specification), scale=scale))
