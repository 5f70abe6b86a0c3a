"""Coming in and going out, and one's own account: role, and tokens for programs."""

from typing import Annotated

from fastapi import APIRouter, Depends, Query
from starlette.concurrency import run_in_threadpool
from starlette.datastructures import FormData
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from pledger.accounts import ROLES, sessions, tokens, users
from pledger.errors import AccountError
from pledger.web.attempts import STARTS
from pledger.web.auth import CALLBACK, doors_of, let_in, shown
from pledger.web.csrf import form_of
from pledger.web.lanes import slow
from pledger.web.render import link, ours, page
from pledger.web.site import site_of
from pledger.web.users import Forbidden, User, needs

router = APIRouter(include_in_schema=False)
_Anyone = Annotated[User, Depends(needs("read"))]
_Form = Annotated[FormData, Depends(form_of)]
_Next = Annotated[str, Query(max_length=2000)]


@router.get("/login")
def show(request: Request, next: _Next = "/") -> Response:
    return _page(request, within(next))


@router.post("/login")
@slow
def by_token(request: Request, form: _Form) -> Response:
    """Log in with an API token: in its scope, and until it is revoked."""
    onward = within(str(form.get("next", "/")))
    found = shown(request, str(form.get("token", "")).strip())
    if found is None:
        return _page(request, onward, 403, "This is no token that can be used: it is wrong, has expired or was revoked.")
    response = RedirectResponse(onward, 303)
    let_in(request, response, found[0], found[2])
    return response


@router.get("/login/provider")
async def to_provider(request: Request, next: _Next = "/") -> Response:
    doors = doors_of(request)
    if doors.provider is None:
        raise AccountError("no identity provider is configured: log in with an API token")
    doors.attempts.check(request, STARTS)
    doors.attempts.count(request, STARTS)
    response = await doors.provider.start(request)
    request.session["next"] = within(next)
    return response


@router.get(CALLBACK)
async def from_provider(request: Request) -> Response:
    doors = doors_of(request)
    if doors.provider is None:
        raise AccountError("no identity provider is configured: log in with an API token")
    doors.attempts.check(request)
    try:
        subject, name = await doors.provider.arrived(request)
        new_users = doors.provider.provider.new_users
        account = await run_in_threadpool(users.arrived, site_of(request).store, subject, name, new_users)
    except AccountError as error:
        doors.attempts.count(request)
        raise Forbidden(str(error)) from error
    response = RedirectResponse(within(request.session.get("next", "/")), 303)
    request.session.clear()
    await run_in_threadpool(let_in, request, response, account)
    return response


@router.post("/logout")
@slow
def out(request: Request, user: _Anyone, form: _Form) -> Response:
    cookie = doors_of(request).cookie
    if cookie in request.cookies:
        sessions.end(site_of(request).store, request.cookies[cookie])
    response = RedirectResponse("/login", 303)
    response.delete_cookie(cookie, path="/", httponly=True, samesite="lax", secure=doors_of(request).team.secure)
    return response


@router.get("/account")
def account(request: Request, user: _Anyone) -> Response:
    return _account(request, user)


@router.post("/account/tokens")
@slow
def new_token(request: Request, user: _Anyone, form: _Form) -> Response:
    """Make a token in a scope not above the role that the login has; its secret stands on the answering page and nowhere else."""
    scope, days = str(form.get("scope", "")), str(form.get("days", ""))
    if scope not in ROLES or not user.may(scope):
        raise Forbidden(f"{user.name} may {user.role}; a token cannot do more")
    if not days.isdecimal() or len(days) > 5:
        raise AccountError("days: is no number")
    made = tokens.create(site_of(request).store, user.name, scope, str(form.get("label", "")), int(days))
    return _account(request, user, made)


@router.post("/account/tokens/{identity}/revoke")
@slow
def revoke(request: Request, user: _Anyone, identity: str, form: _Form) -> Response:
    tokens.revoke(site_of(request).store, identity, user.name)
    return RedirectResponse("/account", 303)


def _account(request: Request, user: User, made: str | None = None) -> Response:
    roles = [r for r in ROLES if user.may(r)]
    own = tokens.every(site_of(request).store, user.name)
    response = page(request, "account.html", tokens=own, made=made, roles=roles, days=tokens.DAYS)
    response.headers["Cache-Control"] = "no-store"
    return response


def _page(request: Request, onward: str, status: int = 200, problem: str = "") -> Response:
    provider = doors_of(request).team.provider
    to = link("/login/provider", next=onward)
    return page(request, "login.html", status, onward=onward, problem=problem, provider=provider.label if provider else None, to=to)


def within(path: str) -> str:
    """An address of ours to go on to; Today for any other."""
    return path if ours(path) and not path.startswith("/login") else "/"
