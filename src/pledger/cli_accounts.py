"""The commands `user` and `token`: who may use the pages and the API of a team."""

from typing import Any

import click

from pledger.cli_ledger_options import ledger_option, print_lines
from pledger.cli_options import form_of, formats

_ROLES = click.Choice(("read", "review", "admin"))


@click.group()
def user() -> None:
    """Say who may read, review and administer a team's ledger (docs/deployment.md)."""


@user.command("add")
@click.argument("name")
@click.option("--role", type=_ROLES, default="read", show_default=True)
@ledger_option
def add_(name: str, role: str, where: str | None) -> None:
    """Add a user. NAME is what the identity provider calls them (by default the e-mail address), and stands beside what they decide."""
    from pledger.accounts import users
    from pledger.ledger.store import Store

    made = users.add(Store(where), name, role)
    click.echo(f"pledger: {made.name}: added with the role {made.role}", err=True)


@user.command("list")
@formats("table", "jsonl")
@ledger_option
def list_users(form: str | None, where: str | None) -> None:
    """List users with role, usable tokens, and when they were added or removed."""
    from pledger.accounts import users

    rows = users.every(_store(where))
    _list(rows, ("name", "role", "tokens", "added", "removed"), form, "there is no user yet; `pledger user add NAME` adds one")


@user.command("role")
@click.argument("name")
@click.argument("role", type=_ROLES)
@ledger_option
def role_(name: str, role: str, where: str | None) -> None:
    """Give a user another role, from now on, also where they are logged in."""
    from pledger.accounts import users

    made = users.set_role(_store(where), name, role)
    click.echo(f"pledger: {made.name}: has the role {made.role}", err=True)


@user.command("remove")
@click.argument("name")
@ledger_option
def remove_(name: str, where: str | None) -> None:
    """Remove a user: logins and tokens end at once, decisions keep the name."""
    from pledger.accounts import users

    click.echo(f"pledger: {users.remove(_store(where), name).name}: removed; logins and tokens are ended", err=True)


@click.group()
def token() -> None:
    """Let programs act for a user by tokens: created, listed, revoked."""


@token.command("create")
@click.argument("name")
@click.option("--scope", type=_ROLES, default="read", show_default=True, help="The highest role the token acts in.")
@click.option("--label", default="", help="What it is for.")
@click.option("--days", type=click.IntRange(1, 3650), default=90, show_default=True, help="How long it can be used.")
@ledger_option
def create(name: str, scope: str, label: str, days: int, where: str | None) -> None:
    """Create a token of user NAME and print it: this once, as only a digest of it is kept."""
    from pledger.accounts import tokens

    click.echo(tokens.create(_store(where), name, scope, label, days))
    click.echo("pledger: keep it safe; it is not shown again. Programs send it as `Authorization: Bearer TOKEN`", err=True)


@token.command("list")
@click.option("--user", "name", help="Only this user's.", metavar="NAME")
@formats("table", "jsonl")
@ledger_option
def list_tokens(name: str | None, form: str | None, where: str | None) -> None:
    """List tokens: whose, scope, and whether they can be used. Their secrets are kept nowhere."""
    from pledger.accounts import tokens

    rows = tokens.every(_store(where), name)
    _list(rows, ("id", "user", "scope", "state", "label", "created", "expires"), form, "there is no token here")


@token.command("revoke")
@click.argument("identity", metavar="ID")
@ledger_option
def revoke(identity: str, where: str | None) -> None:
    """Revoke a token by its ID: it and the logins begun with it end at once."""
    from pledger.accounts import tokens

    tokens.revoke(_store(where), identity)
    click.echo(f"pledger: token {identity}: revoked", err=True)


def _store(where: str | None) -> Any:
    from pledger.ledger.store import Store

    return Store(where, create=False)


def _list(rows: list[dict[str, Any]], columns: tuple[str, ...], form: str | None, nothing: str) -> None:
    from pledger.output import Output
    from pledger.views.tables import console, rows_table

    with Output(None) as out:
        if not rows:
            out.note(nothing)
        elif form_of(form, None, out.terminal) == "jsonl":
            print_lines(iter(rows), out)
        else:
            console(out.text).print(rows_table(columns, rows))
