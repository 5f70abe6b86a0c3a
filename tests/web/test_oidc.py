"""Logins by OpenID Connect against a provider on this machine, honest and lying."""

from urllib.parse import parse_qsl, urlsplit

import pytest
from joserfc.jwk import RSAKey

from pledger.accounts import users

from .provider import providing
from .team import URL, team_of

COOKIE = "__Host-pledger"


@pytest.fixture
def provider():
    with providing() as made:
        yield made


@pytest.fixture
def team(settings, tmp_path, provider, monkeypatch):
    monkeypatch.setenv("DESK_SECRET", "s3cret")
    return made(settings, tmp_path, provider)


def made(settings, tmp_path, provider, more=""):
    about = f'issuer = "{provider.issuer}"\nclient_id = "pledger"\nclient_secret_env = "DESK_SECRET"\nlabel = "MFA login"\n'
    toml = f'url = "{URL}"\n[oidc]\n{about}{more}'
    team = team_of(settings, tmp_path, toml)
    users.add(team.store, "Aigerim@mfa.example", "review")
    return team


def sent(browser, onward="/"):
    """What the provider is asked by the browser that is sent to it."""
    response = browser.get("/login/provider", params={"next": onward})
    assert response.status_code == 302, response.text
    return dict(parse_qsl(urlsplit(response.headers["location"]).query))


def signed_in(browser, provider, onward="/"):
    back = provider.authorize(sent(browser, onward))
    return browser.get(back.removeprefix(URL))


def test_signing_in(team, provider):
    browser = team.browser()
    assert "MFA login" in browser.get("/login?next=/ledger").text
    response = signed_in(browser, provider, "/ledger?kind=target")
    assert (response.status_code, response.headers["location"]) == (303, "/ledger?kind=target")
    assert "Aigerim@mfa.example" in browser.get("/").text and browser.get("/add").status_code == 200
    (asked,) = provider.tokens_asked
    assert asked["grant_type"] == "authorization_code" and asked["code_verifier"]
    assert next(u for u in users.every(team.store) if u["name"].startswith("Aig"))["subject"]


def test_what_is_asked_of_the_provider(team):
    query = sent(team.browser())
    assert (query["response_type"], query["client_id"], query["redirect_uri"]) == ("code", "pledger", f"{URL}/login/callback")
    assert (
        query["code_challenge_method"] == "S256" and len(query["state"]) >= 20 and len(query["nonce"]) >= 20 and "openid" in query["scope"]
    )


LIES = [
    ("of another issuer", {"claims": {"iss": "https://evil.example"}}, "iss"),
    ("for another client", {"claims": {"aud": "other", "azp": "pledger"}}, "aud"),
    ("for others too", {"claims": {"aud": ["other"], "azp": None}}, "aud"),
    ("expired", {"claims": {"exp": 1_000_000_000}}, "expired"),
    ("replayed", {"claims": {"nonce": "another"}}, "nonce"),
    ("without a nonce", {"claims": {"nonce": None}}, "nonce"),
    ("without a subject", {"claims": {"sub": None}}, "sub"),
    ("signed by somebody else", {"key": RSAKey.generate_key(2048, {"kid": "one"})}, "ignature"),
    ("signed by nobody", {"algorithm": "none"}, "did not say who you are"),
    ("signed by the public key as if it were a secret", {"algorithm": "HS256"}, "did not say who you are"),
    ("unverified", {"person": {"sub": "u1", "email": "aigerim@mfa.example", "email_verified": False}}, "has not verified"),
    ("nameless", {"person": {"sub": "u1"}}, "did not tell your email"),
    ("a stranger", {"person": {"sub": "u2", "email": "stranger@evil.example"}}, "is no user here"),
    ("somebody without a name that can be printed", {"person": {"sub": "u2", "email": "a\u202e@b"}}, "can be printed"),
]  # fmt: skip


@pytest.mark.parametrize(("lie", "said"), [(lie, said) for _, lie, said in LIES], ids=[name for name, _, _ in LIES])
def test_an_id_token_that_is_not_right_lets_nobody_in(team, provider, lie, said):
    for attribute, value in lie.items():
        setattr(provider, attribute, value)
    browser = team.browser()
    response = signed_in(browser, provider)
    assert response.status_code == 403 and said in response.text and COOKIE not in browser.cookies


def test_a_discovery_document_of_another_issuer_is_not_used(team, provider):
    provider.named = "https://evil.example"
    response = team.browser().get("/login/provider")
    assert response.status_code == 400 and "discovery document is of" in response.text


def test_a_code_brought_by_another_browser_opens_nothing(team, provider):
    """Login CSRF: an attacker's code in a victim's browser."""
    back = provider.authorize(sent(team.browser())).removeprefix(URL)
    victim = team.browser()
    assert victim.get(back).status_code == 403 and COOKIE not in victim.cookies
    sent(victim)
    assert victim.get(back).status_code == 403 and COOKIE not in victim.cookies


def test_a_code_is_used_once(team, provider):
    browser = team.browser()
    back = provider.authorize(sent(browser)).removeprefix(URL)
    assert browser.get(back).status_code == 303 and browser.get(back).status_code == 403


def test_a_refusal_by_the_provider_is_told(team):
    browser = team.browser()
    state = sent(browser)["state"]
    response = browser.get(f"/login/callback?error=access_denied&error_description=<b>no&state={state}")
    assert response.status_code == 403 and "access_denied" in response.text and "<b>no" not in response.text


def test_a_cookie_planted_before_is_not_the_one_after(team, provider):
    browser = team.browser()
    browser.cookies.set(COOKIE, "a" * 43, domain="pledger.example")
    signed_in(browser, provider)
    assert team.browser(cookies={COOKIE: "a" * 43}).get("/").status_code == 303 and browser.get("/").status_code == 200


def test_who_was_here_is_known_by_the_lasting_id_and_not_by_a_name_that_changes_hands(team, provider):
    signed_in(team.browser(), provider)
    provider.person = {"sub": "u1", "email": "aigerim.new@mfa.example"}
    browser = team.browser()
    signed_in(browser, provider)
    assert "Aigerim@mfa.example" in browser.get("/").text
    provider.person = {"sub": "u9", "email": "aigerim@mfa.example"}
    assert "tied to another identity" in signed_in(team.browser(), provider).text
    users.remove(team.store, "aigerim@mfa.example")
    users.add(team.store, "aigerim@mfa.example", "read")
    assert signed_in(team.browser(), provider).status_code == 303


def test_new_users_come_in_where_the_team_says_so(settings, tmp_path, provider, monkeypatch):
    monkeypatch.setenv("DESK_SECRET", "s3cret")
    team = made(settings, tmp_path, provider, 'new_users = "read"\n')
    provider.person = {"sub": "u7", "email": "new@mfa.example"}
    browser = team.browser()
    assert signed_in(browser, provider).status_code == 303
    assert browser.get("/").status_code == 200 and browser.get("/add").status_code == 403
    users.remove(team.store, "new@mfa.example")
    assert browser.get("/").status_code == 303 and signed_in(team.browser(), provider).status_code == 403


def test_starting_logins_is_slowed_down(team):
    browser = team.browser(client=("203.0.113.9", 1))
    told = [browser.get("/login/provider").status_code for _ in range(32)]
    assert told == [302] * 30 + [429] * 2


def test_a_provider_that_does_not_answer_is_told(team, provider, monkeypatch):
    from pledger.errors import FetchError
    from pledger.http import Fetcher

    def gone(*args, **more):
        raise FetchError("http://127.0.0.1/: ConnectionRefusedError")

    monkeypatch.setattr(Fetcher, "fetch", gone)
    response = team.browser().get("/login/provider")
    assert response.status_code == 400 and "identity provider cannot be asked" in response.text


def test_endpoints_that_lie_inside_are_not_asked(team, provider, monkeypatch):
    told = provider.discovery()
    for inside in ("http://169.254.169.254/token", "http://localhost:1/token", "http://[::ffff:10.0.0.1]/token"):
        monkeypatch.setattr(provider, "discovery", lambda inside=inside: told | {"token_endpoint": inside})
        team.app.state.doors.provider._client.server_metadata.clear()
        response = signed_in(team.browser(), provider)
        assert response.status_code == 403 and "no address of the public internet" in response.text
