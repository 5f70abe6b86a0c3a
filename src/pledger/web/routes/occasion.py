"""An occasion: a visit or meeting with all that was agreed there and what became of it."""

from fastapi import APIRouter
from starlette.requests import Request
from starlette.responses import Response

from pledger.web.queries.occasion import occasion
from pledger.web.render import page
from pledger.web.site import site_of

router = APIRouter(include_in_schema=False)


@router.get("/occasions/{identity}")
def show(request: Request, identity: str) -> Response:
    return page(request, "occasion.html", **occasion(site_of(request).store, identity))
