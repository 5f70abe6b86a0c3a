"""Charts as pictures of their own (`image/svg+xml`), so that the pages' policy holds: SVG in a page would need inline styles.

The same Vega-Lite specifications as the briefs', drawn in the page's type and colours, light or dark.
"""

import hashlib
import json
import threading
from functools import lru_cache
from typing import Any

from starlette.requests import Request
from starlette.responses import Response

from pledger.views.brief.types import Picture

_FONT = "system-ui, 'Segoe UI', Roboto, 'Noto Sans', sans-serif"
_LIGHT = {"ink": "#1d1f22", "dim": "#5d636b", "line": "#dcd9d0"}
_DARK = {"ink": "#e6e4df", "dim": "#a0a6ae", "line": "#33373d"}
_DARKER = {
    "#1f4e79": "#8ab4ff", "#5b8db8": "#b6d0ee", "#2f7d62": "#7fd1b0", "#8a6d1f": "#e0c266", "#6b5b95": "#c3b2ee", "#7a7a7a": "#b5b5b5",
    "#b03030": "#ff9b90", "#d98c2b": "#f2b569", "#7c3f8c": "#dca6ea", "#444444": "#cfcfcf",
}  # fmt: skip
_DRAWING = threading.Lock()  # vl-convert runs one JavaScript engine a process


def answer(request: Request, picture: Picture, dark: bool) -> Response:
    """The chart, with an ETag; drawn once for each content and theme."""
    content = _drawn(json.dumps(picture.specification, sort_keys=True), dark)
    tag = f'"{hashlib.sha256(content).hexdigest()[:20]}"'
    headers = {"ETag": tag, "Cache-Control": "private, no-cache"}
    if request.headers.get("if-none-match") == tag:
        return Response(status_code=304, headers=headers)
    return Response(content, media_type="image/svg+xml", headers=headers)


@lru_cache(maxsize=256)
def _drawn(specification: str, dark: bool) -> bytes:
    import vl_convert

    with _DRAWING:
        return str(vl_convert.vegalite_to_svg(json.dumps(themed(json.loads(specification), dark)))).encode()


def themed(specification: dict[str, Any], dark: bool) -> dict[str, Any]:
    """The specification in the page's type, on no ground of its own; in the dark with lighter colours of the same hues."""
    tone = _DARK if dark else _LIGHT
    text = json.dumps(specification)
    if dark:
        for color, lighter in _DARKER.items():
            text = text.replace(color, lighter)
    made: dict[str, Any] = json.loads(text)
    axis = {f"{part}Color": tone["dim"] for part in ("label", "title", "domain", "tick")} | {"gridColor": tone["line"]}
    config = dict(made.get("config") or {})
    config |= {"font": _FONT, "background": "transparent", "axis": {**config.get("axis", {}), **axis}}
    config["legend"] = {**config.get("legend", {}), "labelColor": tone["ink"], "titleColor": tone["dim"]}
    config["title"] = {"color": tone["ink"], "subtitleColor": tone["dim"]}
    return {**made, "config": config}
