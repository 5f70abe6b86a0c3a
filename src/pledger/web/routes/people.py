"""The users of the team, for who administers it: added, given a role, removed."""

from typing import Annotated

from fastapi import APIRouter, Depends
from starlette.datastructures import FormData
from starlette.requests import Request
from starlette.responses import RedirectResponse, Response

from pledger.accounts import ROLES, users
from pledger.errors import AccountError
from pledger.web.csrf import form_of
from pledger.web.lanes import slow
from pledger.web.render import page
from pledger.web.site import site_of
from pledger.web.users import User, needs

router = APIRouter(include_in_schema=False)
_Admin = Annotated[User, Depends(needs("admin"))]
_Form = Annotated[FormData, Depends(form_of)]


@router.get("/users")
def show(request: Request, user: _Admin) -> Response:
    every = users.every(site_of(request).store)
    return page(request, "users.html", users=[u for u in every if not u["removed"]], roles=ROLES)


@router.post("/users")
@slow
def add(request: Request, user: _Admin, form: _Form) -> Response:
    users.add(site_of(request).store, _said(form, "name"), _said(form, "role"))
    return RedirectResponse("/users", 303)


@router.post("/users/role")
@slow
def role(request: Request, user: _Admin, form: _Form) -> Response:
    users.set_role(site_of(request).store, _other(form, user), _said(form, "role"))
    return RedirectResponse("/users", 303)


@router.post("/users/remove")
@slow
def remove(request: Request, user: _Admin, form: _Form) -> Response:
    users.remove(site_of(request).store, _other(form, user))
    return RedirectResponse("/users", 303)


def _other(form: FormData, user: User) -> str:
    """Who is to be changed. Raises AccountError for oneself: a team would be left without an administrator by a slip."""
    name = _said(form, "name")
    if users.key(name) == users.key(user.name):
        raise AccountError("your own role is changed by another administrator, or by `pledger user` on the server")
    return name


def _said(form: FormData, name: str) -> str:
    found = form.get(name, "")
    return found if isinstance(found, str) else ""
