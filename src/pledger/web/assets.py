"""Styles and scripts, each under a fixed name; kept in memory, and by browsers until they change."""

import hashlib
from functools import lru_cache
from importlib.resources import files

from fastapi import APIRouter
from starlette.requests import Request
from starlette.responses import Response

from pledger.errors import Missing

router = APIRouter(include_in_schema=False)
VENDORED = "vendor/htmx.min.js"
_FILES = {
    "pledger.css": ("pledger.web", "static/pledger.css"), "pledger.js": ("pledger.web", "static/pledger.js"),
    "mark.svg": ("pledger.web", "static/mark.svg"), VENDORED: ("pledger.web", f"static/{VENDORED}"),
    "records.css": ("pledger.views", "records.css"), "margin.css": ("pledger.views", "margin.css"),
    "highlight.js": ("pledger.views", "page.js"),
}  # fmt: skip
_TYPES = {"css": "text/css; charset=utf-8", "js": "text/javascript; charset=utf-8", "svg": "image/svg+xml"}


def vendored() -> bool:
    """Whether htmx was packed along; without it pages load whole."""
    return files("pledger.web").joinpath(f"static/{VENDORED}").is_file()


@lru_cache(maxsize=16)
def _asset(name: str) -> tuple[bytes, str]:
    """Content and ETag. Raises Missing."""
    package, path = _FILES.get(name, ("pledger.web", ""))
    place = files(package).joinpath(path)
    if not path or not place.is_file():
        raise Missing(f"{name[:80]!r} is none of the server's files")
    content = place.read_bytes()
    return content, f'"{hashlib.sha256(content).hexdigest()[:20]}"'


@router.get("/static/{name:path}")
def static(request: Request, name: str) -> Response:
    content, tag = _asset(name)
    headers = {"ETag": tag, "Cache-Control": "public, max-age=600"}
    if request.headers.get("if-none-match") == tag:
        return Response(status_code=304, headers=headers)
    return Response(content, media_type=_TYPES[name.rpartition(".")[2]], headers=headers)
