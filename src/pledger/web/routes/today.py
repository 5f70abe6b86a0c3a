"""Today: what is new, what is wrong, what falls due."""

from fastapi import APIRouter
from starlette.requests import Request
from starlette.responses import Response

from pledger.web.kept import WHOLE, kept
from pledger.web.queries.today import today
from pledger.web.render import page
from pledger.web.site import site_of

router = APIRouter(include_in_schema=False)


@router.get("/")
def show(request: Request) -> Response:
    site = site_of(request)
    return kept(request, WHOLE, lambda: page(request, "today.html", **today(site.store)))
