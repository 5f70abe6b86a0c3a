"""The Ledger: a filtered list with counts by facet, and the views of it that people save."""

from typing import Annotated

from fastapi import APIRouter, Depends, Query
from starlette.datastructures import FormData
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from pledger.web.csrf import form_of
from pledger.web.filters import Asked, asked
from pledger.web.kept import kept
from pledger.web.lanes import slow
from pledger.web.queries import views
from pledger.web.queries.ledger import entries
from pledger.web.render import page
from pledger.web.site import site_of
from pledger.web.users import User, needs

router = APIRouter(include_in_schema=False)
ROWS = 50
_Cursor = Annotated[str | None, Query(max_length=200)]


@router.get("/ledger")
def show(request: Request, wanted: Annotated[Asked, Depends(asked)], after: _Cursor = None) -> Response:
    site, user = site_of(request), request.state.user.name

    def shown() -> Response:
        saved = views.listed(site.store, user)
        return page(request, "ledger.html", asked=wanted, after=after, saved=saved, **entries(site, wanted, after, ROWS))

    return kept(request, (*wanted.scopes, views.scope(user)), shown)


@router.post("/views")
@slow
def save(request: Request, user: Annotated[User, Depends(needs("read"))], form: Annotated[FormData, Depends(form_of)]) -> Response:
    views.save(site_of(request).store, user.name, str(form.get("name", "")), str(form.get("query", "")))
    return RedirectResponse("/ledger?" + str(form.get("query", "")), 303)


@router.post("/views/delete")
@slow
def delete(request: Request, user: Annotated[User, Depends(needs("read"))], form: Annotated[FormData, Depends(form_of)]) -> Response:
    views.delete(site_of(request).store, user.name, str(form.get("name", "")))
    return RedirectResponse("/ledger", 303)
