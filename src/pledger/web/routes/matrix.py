"""Pairs: all countries by all, what is going on between them, as a table that is also a picture."""

from typing import Annotated

from fastapi import APIRouter, Depends, Query
from starlette.requests import Request
from starlette.responses import Response

from pledger.web.filters import Asked, asked
from pledger.web.kept import WHOLE, kept
from pledger.web.queries.matrix import matrix
from pledger.web.render import page
from pledger.web.site import site_of

router = APIRouter(include_in_schema=False)


@router.get("/matrix")
def show(
    request: Request, wanted: Annotated[Asked, Depends(asked)], among: Annotated[str | None, Query(max_length=300)] = None
) -> Response:
    site = site_of(request)
    shown = lambda: page(request, "matrix.html", asked=wanted, **matrix(site, wanted.kind, wanted.since, among or None))  # noqa: E731
    return kept(request, WHOLE, shown)
