"""An occasion: a visit or meeting with all that was agreed there and what became of it."""

from collections.abc import Iterable

from fastapi import APIRouter
from starlette.requests import Request
from starlette.responses import Response

from pledger.web.kept import found
from pledger.web.queries.occasion import occasion
from pledger.web.render import page
from pledger.web.site import site_of

router = APIRouter(include_in_schema=False)


@router.get("/occasions/{identity}")
def show(request: Request, identity: str) -> Response:

    def shown() -> tuple[Response, Iterable[str]]:
        told = occasion(site_of(request).store, identity)
        return page(request, "occasion.html", **told), told["scopes"]

    return found(request, shown)
