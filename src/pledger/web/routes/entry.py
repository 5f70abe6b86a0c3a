"""An entry's page, and the form that corrects a field of one of its statements."""

from collections.abc import Iterable
from typing import Annotated

from fastapi import APIRouter, Depends, Query
from starlette.requests import Request
from starlette.responses import Response

from pledger.web.kept import found
from pledger.web.queries.entry import candidates, correctable, entry
from pledger.web.render import ours, page
from pledger.web.site import site_of
from pledger.web.users import needs

router = APIRouter(include_in_schema=False)


@router.get("/entries/{identity}")
def show(request: Request, identity: str) -> Response:
    store = site_of(request).store

    def shown() -> tuple[Response, Iterable[str]]:
        told = entry(store, identity)
        with store.reading() as connection:
            near = candidates(connection, told["entry"]) if request.state.user.may("review") else []
        return page(request, "entry.html", candidates=near, back=f"/entries/{told['entry']['id']}", **told), told["scopes"]

    return found(request, shown)


@router.get("/entries/{identity}/correct", dependencies=[Depends(needs("review"))])
def correct(
    request: Request, identity: str, record: Annotated[str, Query(max_length=200)], field: Annotated[str, Query(max_length=40)],
    back: Annotated[str | None, Query(max_length=200)] = None,
) -> Response:  # fmt: skip
    shown = correctable(site_of(request).store, record, field)
    return page(request, "correct.html", identity=identity, back=back if ours(back or "") else f"/entries/{identity}", **shown)
