"""Logins of a team: who is asking, by API token or by login cookie. `install` puts them on the application."""

import logging
from dataclasses import dataclass, field
from pathlib import Path

from fastapi import FastAPI
from starlette.middleware.sessions import SessionMiddleware
from starlette.requests import Request
from starlette.responses import Response

from pledger.accounts import Account, lower, sessions, tokens, users
from pledger.accounts.team import Team, read_team
from pledger.errors import AccountError
from pledger.web import csrf, problems
from pledger.web.attempts import Attempts, TooOften
from pledger.web.oidc import Login
from pledger.web.site import Site, site_of
from pledger.web.users import User

LOG = logging.getLogger("pledger.web")
CALLBACK = "/login/callback"
_MINUTES = 15  # that a login at the identity provider may take
_SAFE = ("GET", "HEAD", "OPTIONS")


@dataclass(slots=True)
class Doors:
    """How people come in: the team's settings, the way to its identity provider if it has one, and who failed how often."""

    team: Team
    provider: Login | None
    attempts: Attempts = field(default_factory=Attempts)

    @property
    def cookie(self) -> str:
        """Its name: behind TLS a browser takes it from just this host and over TLS only."""
        return "__Host-pledger" if self.team.secure else "pledger_login"


def doors_of(request: Request) -> Doors:
    found: Doors = request.app.state.doors
    return found


def install(app: FastAPI, site: Site) -> None:
    """Nobody comes in but by the doors of the settings' team. Raises AccountError for settings that are wrong."""
    from pledger.web.routes import login, people

    team = read_team(Path(site.settings.team or ""))
    if not (team.provider and team.provider.new_users) and not any(u["removed"] is None for u in users.every(site.store)):
        raise AccountError(f"{site.store.shown}: nobody could log in, as there is no user; add one: pledger user add NAME --role admin")
    provider = Login(team.provider, team.url + CALLBACK) if team.provider else None
    app.state.doors = Doors(team, provider)
    site.authenticate, site.guarded = authenticate, True
    app.include_router(login.router)
    app.include_router(people.router)
    app.add_exception_handler(TooOften, _too_often)
    app.add_middleware(  # what a login at the provider must remember until it comes back; signed, sent to /login only
        SessionMiddleware, secret_key=site.settings.secret, session_cookie="pledger_going", max_age=_MINUTES * 60, path="/login",
        same_site="lax", https_only=team.secure,
    )  # fmt: skip


def authenticate(request: Request) -> User | None:
    """Who is asking; None for nobody. Raises TooOften, and Forbidden for a change that another site made a browser ask for."""
    if not hasattr(request.state, "asking"):
        request.state.asking = _asking(request)
    found: User | None = request.state.asking
    return found


def _asking(request: Request) -> User | None:
    scheme, _, given = request.headers.get("authorization", "").partition(" ")
    if scheme:
        return by_token(request, given.strip()) if scheme.lower() == "bearer" else None
    cookie = request.cookies.get(doors_of(request).cookie)
    found = sessions.of(site_of(request).store, cookie) if cookie else None
    if found is None:
        return None
    if request.method not in _SAFE:
        csrf.from_here(request)
    return as_user(found[0], found[1])


def by_token(request: Request, given: str) -> User | None:
    """The user of an API token, in its scope. A wrong one counts as an attempt."""
    found = shown(request, given)
    return as_user(found[0], found[1]) if found else None


def shown(request: Request, given: str) -> tuple[Account, str, str] | None:
    """Whose API token this is, its scope and id. A wrong one counts as an attempt; raises TooOften."""
    attempts = doors_of(request).attempts
    attempts.check(request)
    found = tokens.bearer(site_of(request).store, given)
    if found is None:
        attempts.count(request)
        LOG.warning("token refused", extra={"from": request.client.host if request.client else None})
    return found


def as_user(account: Account, scope: str | None) -> User:
    return User(account.name, lower(account.role, scope) if scope else account.role)


def let_in(request: Request, response: Response, account: Account, token: str | None = None) -> None:
    """Log a user in on `response`: always by a new cookie; one that the browser brought is worth nothing any more."""
    doors = doors_of(request)
    before = request.cookies.get(doors.cookie)
    cookie = sessions.begin(site_of(request).store, account, doors.team.seconds, token, before)
    response.set_cookie(
        doors.cookie, cookie, max_age=int(doors.team.seconds), path="/", httponly=True, samesite="lax", secure=doors.team.secure
    )
    LOG.info("logged in", extra={"user": account.name, "by": f"token {token}" if token else "provider"})


def _too_often(request: Request, error: Exception) -> Response:
    assert isinstance(error, TooOften)
    response = problems.told(request, 429, str(error))
    response.headers["Retry-After"] = str(error.seconds)
    return response
