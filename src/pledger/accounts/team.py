"""The settings of a team's logins, in TOML; every mistake is named by file and key."""

import os
from dataclasses import dataclass, field
from pathlib import Path
from urllib.parse import urlsplit

from pledger import toml
from pledger.accounts.types import ROLES
from pledger.errors import AccountError

_KEYS = ("url", "login_lasts", "oidc")
_PROVIDER_KEYS = ("issuer", "client_id", "client_secret_env", "name_claim", "new_users", "label")
_LONGEST = 30 * 86400.0  # seconds that a login may last


@dataclass(frozen=True, slots=True)
class Provider:
    """An OpenID Connect provider. `claim`: what of its claims is the user's name; `new_users`: the role of who was not added before, or
    None: they do not come in."""

    issuer: str
    client_id: str
    secret: str | None = field(repr=False)
    claim: str = "email"
    new_users: str | None = None
    label: str = "Sign in"


@dataclass(frozen=True, slots=True)
class Team:
    """`url`: where people reach the pages; `seconds` a login lasts; without a `provider` people log in with API tokens only."""

    url: str
    seconds: float
    provider: Provider | None

    @property
    def host(self) -> str:
        return urlsplit(self.url).hostname or ""

    @property
    def secure(self) -> bool:
        return self.url.startswith("https:")


def read_team(path: Path) -> Team:
    """Raises AccountError naming file and key."""
    table = toml.Table(toml.read(path, AccountError), str(path), _KEYS, AccountError)
    url = table.address("url", "where people reach the pages, as https://pledger.example.org").rstrip("/")
    _guarded(table, "url", url, "a proxy with TLS in front keeps them safe")
    if urlsplit(url).path or urlsplit(url).query:
        raise table.wrong("url", f"{url!r} has a path; Pledger needs a host name of its own")
    seconds = table.length("login_lasts") if "login_lasts" in table.content else 12 * 3600.0
    if seconds > _LONGEST:
        raise table.wrong("login_lasts", "is longer than 30 days")
    return Team(url, seconds, _provider(table) if "oidc" in table.content else None)


def _provider(team: toml.Table) -> Provider:
    content = team.content["oidc"]
    if not isinstance(content, dict):
        raise team.wrong("oidc", "is no table; write [oidc] on a line of its own")
    table = toml.Table(content, f"{team.where}: oidc", _PROVIDER_KEYS, AccountError)
    issuer = table.address("issuer", "the provider's address, as its discovery document names it")
    _guarded(table, "issuer", issuer, "the provider must be asked by https")
    secret = None
    if "client_secret_env" in table.content:
        variable = table.text("client_secret_env")
        secret = os.environ.get(variable)
        if not secret:
            raise table.wrong("client_secret_env", f"the environment has no {variable}")
    new_users = table.one_of("new_users", ROLES[:-1]) if "new_users" in table.content else None
    told = {to: table.text(key) for key, to in (("name_claim", "claim"), ("label", "label")) if key in table.content}
    return Provider(issuer, table.text("client_id", "how the provider knows Pledger"), secret, new_users=new_users, **told)


def _guarded(table: toml.Table, key: str, url: str, remedy: str) -> None:
    """Plain http shows logins to everyone on the way; only this machine's own address is excepted, for trying out."""
    parts = urlsplit(url)
    if parts.scheme != "https" and parts.hostname not in ("localhost", "127.0.0.1", "::1"):
        raise table.wrong(key, f"{url!r}: over plain http logins can be read on the way; {remedy}")
