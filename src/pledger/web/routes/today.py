"""Today: what is new, what is wrong, what falls due."""

from fastapi import APIRouter
from starlette.requests import Request
from starlette.responses import Response

from pledger.web.queries.today import today
from pledger.web.render import page
from pledger.web.site import site_of

router = APIRouter(include_in_schema=False)


@router.get("/")
def show(request: Request) -> Response:
    site = site_of(request)
    return page(request, "today.html", **site.cache.get("today", lambda: today(site.store)))
