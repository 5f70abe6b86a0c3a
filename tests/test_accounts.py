"""Users, tokens and the settings of logins, by their commands and as a library."""

import json

import pytest

from helpers import pledger
from ledger.conftest import postgres, postgres_store  # noqa: F401  (fixtures)
from pledger.accounts import lower, sessions, tokens, users
from pledger.accounts.team import read_team
from pledger.errors import AccountError
from pledger.ledger.store import Store


@pytest.fixture
def store(tmp_path):
    return Store(str(tmp_path / "ledger.db"))


def test_the_commands(tmp_path):
    where = ("--ledger", str(tmp_path / "ledger.db"))

    def run(*args):
        done = pledger(*args, *where, COLUMNS="160")
        return done.returncode, done.stdout.decode(), done.stderr.decode()

    assert run("user", "list") == (
        1,
        "",
        f"pledger: {where[1]}: there is no ledger here; `pledger add` makes one, --ledger names another\n",
    )
    assert run("user", "add", "Айгерім", "--role", "review")[0] == 0
    assert "is a user already, with the role review" in run("user", "add", "АЙГЕРІМ")[2]
    status, token, told = run("token", "create", "айгерім", "--scope", "review", "--label", "nightly export")
    assert status == 0 and len(token.strip()) == 64 and "not shown again" in told and token.strip() not in told
    assert "has the role review; a token of theirs cannot have the scope admin" in run("token", "create", "Айгерім", "--scope", "admin")[2]
    (row,) = [json.loads(line) for line in run("token", "list", "--format", "jsonl")[1].splitlines()]
    assert (row["user"], row["scope"], row["state"], row["label"]) == ("Айгерім", "review", "usable", "nightly export")
    assert not {"digest", "secret"} & set(row) and row["id"] == token.split("_")[1]
    assert run("user", "role", "Айгерім", "read")[0] == 0
    assert run("token", "revoke", row["id"])[0] == 0 and run("token", "revoke", row["id"])[0] == 1
    assert "nightly export" in run("token", "list", "--user", "Айгерім", "--format", "table")[1]
    assert run("user", "remove", "Айгерім")[0] == 0
    assert "there is no such user" in run("user", "role", "Айгерім", "read")[2] and run("token", "list", "--user", "x")[0] == 1
    (user,) = [json.loads(line) for line in run("user", "list", "--format", "jsonl")[1].splitlines()]
    assert user["removed"] and user["tokens"] == 0
    assert run("user", "add", "x", "--role", "king")[0] == 2


@pytest.mark.parametrize("name", ["", "  ", "a" * 101, "a\x00b", "a\u202eb", "a\ud800"])
def test_names_that_cannot_be_shown_are_refused(store, name):
    with pytest.raises(AccountError, match="a user's name has 1 to 100 characters"):
        users.add(store, name, "read")


def test_names_that_look_the_same_are_one(store):
    users.add(store, "Josе\u0301 Smith", "read")
    with pytest.raises(AccountError, match="is a user already"):
        users.add(store, " JOS\u0435\u0301   smith ", "admin")


def test_a_removed_user_comes_back_without_what_they_had(store):
    users.add(store, "Ann", "admin")
    token = tokens.create(store, "Ann", "admin")
    users.arrived(store, "s1", "Ann", None)
    users.remove(store, "Ann")
    users.add(store, "Ann", "read")
    assert tokens.bearer(store, token) is None and users.arrived(store, "s2", "ann", None).role == "read"


def test_a_token_expires(store, monkeypatch):
    users.add(store, "Ann", "read")
    token = tokens.create(store, "Ann", "read", days=1)
    assert tokens.bearer(store, token) is not None
    monkeypatch.setattr(tokens, "stamp", lambda: "2999-01-01T00:00:00+00:00")
    assert tokens.bearer(store, token) is None and tokens.every(store)[0]["state"] == "expired"
    with pytest.raises(AccountError, match="a token lasts 1 to 3650 days"):
        tokens.create(store, "Ann", "read", days=0)


def test_the_lower_of_two_roles():
    assert lower("read", "admin") == lower("admin", "read") == "read" and lower("review", "review") == "review"


GOOD = 'url = "https://pledger.example"\n'
PROVIDER = GOOD + '[oidc]\nissuer = "https://login.example/desk"\nclient_id = "pledger"\n'


def read(tmp_path, text):
    (tmp_path / "team.toml").write_text(text, encoding="utf-8")
    return read_team(tmp_path / "team.toml")


def test_settings(tmp_path, monkeypatch):
    monkeypatch.setenv("DESK_SECRET", "s3cret")
    team = read(
        tmp_path, 'login_lasts = "8h"\n' + PROVIDER + 'client_secret_env = "DESK_SECRET"\nname_claim = "upn"\nnew_users = "review"\n'
    )
    assert (team.host, team.secure, team.seconds) == ("pledger.example", True, 8 * 3600)
    assert (team.provider.secret, team.provider.claim, team.provider.new_users) == ("s3cret", "upn", "review") and "s3cret" not in repr(
        team
    )
    assert read(tmp_path, 'url = "http://127.0.0.1:8180"').secure is False and read(tmp_path, GOOD).provider is None


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("", "url: is missing: where people reach the pages"),
        ('url = "http://pledger.example"', "over plain http logins can be read on the way; a proxy with TLS"),
        ('url = "https://example.org/pledger"', "has a path; Pledger needs a host name of its own"),
        (GOOD + 'login_lasts = "60d"', "login_lasts: is longer than 30 days"),
        (GOOD + "oidc = 3", "oidc: is no table"),
        (GOOD + "[oicd]", "oicd: is no key here; did you mean 'oidc'?"),
        (GOOD + "[oidc]\nclient_id = 'x'", "oidc: issuer: is missing: the provider's address"),
        (PROVIDER.replace("https://login", "http://login"), "the provider must be asked by https"),
        (PROVIDER.replace('client_id = "pledger"', ""), "oidc: client_id: is missing: how the provider knows Pledger"),
        (PROVIDER + 'client_secret_env = "NO_SUCH_VARIABLE"', "client_secret_env: the environment has no NO_SUCH_VARIABLE"),
        (PROVIDER + 'client_secret = "s"', "client_secret: is no key here; did you mean 'client_secret_env'?"),
        (PROVIDER + 'new_users = "admin"', "new_users: 'admin' is not one of read, review"),
    ],
)  # fmt: skip
def test_mistakes_are_named(tmp_path, text, said):
    with pytest.raises(AccountError) as caught:
        read(tmp_path, text)
    assert said in str(caught.value) and "team.toml" in str(caught.value)


def test_the_example_of_the_documentation_is_such_a_file(tmp_path, monkeypatch):
    from helpers import HERE

    monkeypatch.setenv("PLEDGER_OIDC_SECRET", "s")
    page = (HERE.parent / "docs" / "deployment.md").read_text(encoding="utf-8")
    assert read(tmp_path, page.split("```toml\n")[1].split("```")[0]).provider.new_users == "read"


@pytest.mark.slow
def test_the_same_in_postgresql(postgres_store):  # noqa: F811
    ann = users.add(postgres_store, "Ann", "review")
    token = tokens.create(postgres_store, "ann", "read")
    found, scope, identity = tokens.bearer(postgres_store, token)
    cookie = sessions.begin(postgres_store, found, 60, identity)
    assert (sessions.of(postgres_store, cookie), scope) == ((ann, "read"), "read")
    tokens.revoke(postgres_store, identity, "Ann")
    assert sessions.of(postgres_store, cookie) is None and tokens.bearer(postgres_store, token) is None
    cookie = sessions.begin(postgres_store, users.arrived(postgres_store, "s1", "Ann", None), 60)
    users.remove(postgres_store, "Ann")
    assert sessions.of(postgres_store, cookie) is None and users.every(postgres_store)[0]["removed"]
