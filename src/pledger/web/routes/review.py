"""Review: the queue, the judgements a person makes, and who did what. Each POST answers with a redirect to what is seen next."""

from typing import Annotated

from fastapi import APIRouter, Depends, Query
from starlette.datastructures import FormData
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from pledger.errors import LedgerError
from pledger.ledger.store import browse, judge
from pledger.web.csrf import form_of
from pledger.web.judging import decide, value_of
from pledger.web.kept import WHOLE, kept
from pledger.web.lanes import slow
from pledger.web.queries.review import review
from pledger.web.render import link, ours, page
from pledger.web.site import Site, site_of
from pledger.web.users import User, needs

router = APIRouter(include_in_schema=False)
_Reviewer = Annotated[User, Depends(needs("review"))]
_Form = Annotated[FormData, Depends(form_of)]
_Text = Annotated[str | None, Query(max_length=200)]


@router.get("/review")
def show(request: Request, entry: _Text = None, after: _Text = None, done: _Text = None) -> Response:
    back = link("/review", after=after)
    return kept(request, WHOLE, lambda: page(request, "review.html", done=done, back=back, **review(site_of(request).store, entry, after)))


@router.post("/judgements")
@slow
def judged(request: Request, user: _Reviewer, form: _Form) -> Response:
    """One judgement, or the undoing of one."""
    site, action, back = site_of(request), _said(form, "action"), _local(_said(form, "back"))
    why = _said(form, "why")[:1000]
    records = [str(r) for r in form.getlist("record")]
    if action == "undo":
        number = _said(form, "seq")
        if number and not number.isdecimal():
            raise LedgerError(f"judgement {number[:20]!r} is no number")
        seq, action = judge.undo(site.store, user.name, why, int(number) if number else None)
        done = f"undo-{seq}-{action}"
    else:
        field = _said(form, "field")
        value = value_of(_said(form, "value"), _said(form, "as") == "json") if action == "correct" else None
        seq = decide(site.store, action, user.name, why, _said(form, "entry"), records, _said(form, "other"), field, value)
        done = f"{action}-{seq}"
    site.meters.judged.labels(action).inc()
    return RedirectResponse(_onward(site, back, records, done), 303)


@router.get("/judgements")
def history(request: Request, after: _Text = None) -> Response:
    return kept(request, WHOLE, lambda: _history(request, after))


def _history(request: Request, after: str | None) -> Response:
    with site_of(request).store.reading() as connection:
        rows, following = browse.judgement_page(connection, after)
        records = [r for row in rows for r in (row["body"].get("records") or [])[:1]]
        where = browse.entries_of(connection, records)
    return page(request, "judgements.html", rows=rows, entries=where, next=following, after=after)


def _onward(site: Site, back: str, records: list[str], done: str) -> str:
    """Back to where the form stood, told what was done. An entry's page follows its records: a judgement can give them another entry."""
    path, _, query = back.partition("?")
    if path.startswith("/entries/") and records:
        with site.store.reading() as connection:
            here = browse.entries_of(connection, records)
        path = next((f"/entries/{here[r]}" for r in records if r in here), "/judgements")
    return path + "?" + (f"{query}&" if query else "") + f"done={done}"


def _said(form: FormData, name: str) -> str:
    found = form.get(name, "")
    return found.strip() if isinstance(found, str) else ""


def _local(back: str) -> str:
    """An address of ours to return to. Raises LedgerError for any other."""
    if not ours(back):
        raise LedgerError("the form says to return to an address that is not of this server")
    return back
