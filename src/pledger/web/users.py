"""Who is asking, and what they may do. Alone on a machine that is its user, who may do everything.

A way of logging in replaces `Site.authenticate`: a function from the request to the user, or None for nobody. Every route stands behind
`needs(role)`, which gives the user to the route.
"""

import getpass
from collections.abc import Callable
from dataclasses import dataclass

from starlette.concurrency import run_in_threadpool
from starlette.requests import Request

from pledger.accounts import ROLES

# What proxies add: RFC 7239, RFC 9110 (7.6.3), and the names that were usual before.
_PASSED_ON = ("forwarded", "x-forwarded-for", "x-forwarded-host", "x-forwarded-proto", "x-real-ip", "via")


@dataclass(frozen=True, slots=True)
class User:
    """A person (or a program with a token) by name, and the highest of ROLES that they have."""

    name: str
    role: str = "read"

    def may(self, role: str) -> bool:
        return ROLES.index(self.role) >= ROLES.index(role)


Authenticate = Callable[[Request], User | None]


class LoginNeeded(Exception):
    """Nobody is logged in."""


class Forbidden(Exception):
    """The user's role does not reach so far, or the request was not made from a page of ours; the message says which."""


def local(request: Request) -> User:
    """The user of this machine: whoever reaches a server that is bound to loopback. Raises Forbidden for who came through a proxy."""
    for name in _PASSED_ON:
        if name in request.headers:
            raise Forbidden(f"a proxy passed this request on ({name}), and no login is configured: serve with --team (docs/deployment.md)")
    return User(getpass.getuser(), "admin")


@dataclass(frozen=True, slots=True)
class Needs:
    """A dependency of routes: the user, if they have at least this role. Raises LoginNeeded or Forbidden."""

    role: str

    async def __call__(self, request: Request) -> User:
        site = request.app.state.site
        ask: Callable[[Request], User | None] = site.authenticate
        user = await run_in_threadpool(ask, request) if site.guarded else ask(request)
        if user is None:
            raise LoginNeeded
        if not user.may(self.role):
            raise Forbidden(f"{user.name} may {user.role}; this needs the right to {self.role}")
        request.state.user = user
        return user


def needs(role: str) -> Needs:
    return Needs(role)
