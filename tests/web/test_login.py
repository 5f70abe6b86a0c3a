"""Logins by token: sessions, what ends them, and attacks on them."""

import json
import logging

import pytest

from pledger.accounts import sessions, tokens, users
from pledger.errors import AccountError
from pledger.web.settings import Settings, refuse_open_door

from .team import PEOPLE, TOKEN, URL, form_token, sign_in, team_of


@pytest.fixture
def team(settings, tmp_path):
    return team_of(settings, tmp_path)


COOKIE = "__Host-pledger"


def test_nobody_sees_anything_but_the_way_in(team):
    browser = team.browser()
    there = browser.get("/ledger?kind=target")
    assert there.status_code == 303 and there.headers["location"] == "/login?next=%2Fledger%3Fkind%3Dtarget"
    assert "API token" in browser.get("/login").text and browser.post("/judgements").status_code == 401


def test_signing_in_by_token_goes_on_to_where_one_was_going(team):
    browser = team.browser()
    response = sign_in(browser, team.token("review"), "/ledger?kind=target")
    assert (response.status_code, response.headers["location"]) == (303, "/ledger?kind=target")
    cookie = response.headers["set-cookie"].lower()
    assert all(part in cookie for part in ("httponly", "samesite=lax", "secure", "path=/", "max-age=43200")) and "domain" not in cookie
    assert "Айгерім" in browser.get("/").text


@pytest.mark.parametrize(
    "onward", ["//evil.example/", "https://evil.example/", "/\\evil.example", "javascript:alert(1)", "/a\nb", "/login?next=/"]
)
def test_signing_in_goes_on_to_no_other_site(team, onward):
    assert sign_in(team.browser(), team.token("read"), onward).headers["location"] == "/"


@pytest.mark.parametrize("wrong", ["", "x", "pledger_000000000000_" + "a" * 43, "pledger_' OR 1=1_" + "a" * 43])
def test_a_wrong_token_is_refused(team, wrong):
    browser = team.browser()
    response = sign_in(browser, wrong)
    assert response.status_code == 403 and "no token that can be used" in response.text and COOKIE not in browser.cookies


def test_a_secret_of_another_token_is_refused(team):
    one, other = team.token("read"), team.token("admin")
    mixed = one[:21] + other[21:]
    assert tokens.bearer(team.store, mixed) is None and tokens.bearer(team.store, one) is not None


def test_a_cookie_planted_before_is_not_the_one_after(team):
    """Session fixation: what an attacker put into the browser opens nothing once its owner has logged in."""
    planted = team.signed_in("read").cookies[COOKIE]
    browser = team.browser()
    browser.cookies.set(COOKIE, planted, domain="pledger.example", path="/")
    sign_in(browser, team.token("admin"))
    (fresh,) = [c.value for c in browser.cookies.jar if c.name == COOKIE]
    assert fresh != planted
    attacker = team.browser(cookies={COOKIE: planted})
    assert attacker.get("/").status_code == 303 and team.browser(cookies={COOKIE: fresh}).get("/").status_code == 200


def test_each_login_is_a_new_cookie_and_none_is_kept_as_it_is(team):
    import sqlalchemy as sa

    cookies = {team.signed_in("read").cookies[COOKIE] for _ in range(3)}
    secret = team.token("read").split("_", 2)[2]  # which may hold "_" itself
    with team.store.reading() as connection:
        kept = " ".join(str(row) for row in connection.execute(sa.text("SELECT * FROM login_session")))
        kept += " ".join(str(row) for row in connection.execute(sa.text("SELECT * FROM api_token")))
    assert len(cookies) == 3 and not any(c in kept for c in cookies)
    assert len(secret) == 43 and secret not in kept


def test_signing_out_ends_the_login_also_for_who_has_copied_the_cookie(team):
    browser = team.signed_in("read")
    cookie = browser.cookies[COOKIE]
    assert browser.post("/logout", data={"form_token": form_token(browser, "/account")}).status_code == 303
    assert team.browser(cookies={COOKIE: cookie}).get("/").status_code == 303


def test_signing_out_cannot_be_done_by_another_site(team):
    browser = team.signed_in("read")
    assert browser.post("/logout", headers={"Origin": "https://evil.example"}).status_code == 403
    assert browser.post("/logout").status_code == 403 and browser.get("/").status_code == 200


def test_another_site_cannot_make_a_browser_log_in(team):
    browser = team.browser()
    assert browser.post("/login", data={"token": team.token("read")}).status_code == 403 and COOKIE not in browser.cookies


@pytest.mark.parametrize("how", ["removed", "revoked", "role", "expired"])
def test_what_ends_a_login_or_narrows_it_does_so_at_once(team, how, monkeypatch):
    token = team.token("admin")
    browser = team.browser()
    sign_in(browser, token)
    assert browser.get("/add").status_code == 200
    if how == "removed":
        users.remove(team.store, PEOPLE["admin"].upper())
    elif how == "revoked":
        tokens.revoke(team.store, token.split("_")[1])
    elif how == "role":
        users.set_role(team.store, PEOPLE["admin"], "read")
    else:
        monkeypatch.setattr(sessions, "stamp", lambda: "2999-01-01T00:00:00+00:00")
    assert browser.get("/add").status_code == (403 if how == "role" else 303)
    bearer = {"Authorization": f"Bearer {token}"}
    assert (team.browser().get("/add", headers=bearer).status_code == 200) == (how == "expired")


def test_a_login_by_token_has_the_tokens_scope(team):
    browser = team.signed_in("admin", "read")
    assert browser.get("/").status_code == 200 and browser.get("/add").status_code == 403


def test_a_program_acts_by_its_token_in_the_users_name(team):
    headers = {"Authorization": f"Bearer {team.token('review')}"}
    assert team.browser().get("/ledger", headers=headers).status_code == 200
    for wrong in ("Bearer x", "Basic eDp5", "Bearer", "bearer  "):
        assert team.browser().get("/ledger", headers={"Authorization": wrong}).status_code == 303


def test_a_wrong_token_beside_a_good_cookie_is_nobody(team):
    assert team.signed_in("admin").get("/", headers={"Authorization": "Bearer x"}).status_code == 303


def test_decisions_carry_the_name_of_who_is_signed_in(team):
    from pledger.ledger.store import query

    browser = team.signed_in("review")
    with team.store.reading() as connection:
        entry = next(query.queue(connection, 1))
    form = {"form_token": form_token(browser, "/add"), "action": "accept", "entry": entry["id"], "back": "/review"}
    assert browser.post("/judgements", data=form).status_code == 303
    with team.store.reading() as connection:
        assert [j["who"] for j in query.judgements_on(connection, entry["records"])] == ["Айгерім"]


def test_guessing_is_slowed_down_for_one_address_and_not_for_others(team):
    guesser, wrong = team.browser(client=("203.0.113.7", 50000)), "pledger_000000000000_" + "a" * 43
    token = form_token(guesser, "/login")
    told = [guesser.post("/login", data={"form_token": token, "token": wrong}).status_code for _ in range(12)]
    assert told == [403] * 10 + [429] * 2
    late = guesser.get("/", headers={"Authorization": f"Bearer {team.token('read')}"})
    assert late.status_code == 429 and 1 <= int(late.headers["retry-after"]) <= 60
    assert sign_in(team.browser(client=("203.0.113.8", 50000)), team.token("read")).status_code == 303


def test_guessing_by_header_is_slowed_down_over_a_whole_network_of_ipv6(team):
    told = [
        team.browser(client=(f"2001:db8::{n:x}", 50000))
        .get("/findings", headers={"Authorization": f"Bearer pledger_000000000000_{n:043}"})
        .status_code
        for n in range(12)
    ]
    assert told[-2:] == [429, 429] and 429 not in told[:10]


def test_a_right_token_is_never_slowed_down(team):
    browser, headers = team.browser(), {"Authorization": f"Bearer {team.token('read')}"}
    assert {browser.get("/healthz", headers=headers).status_code for _ in range(5)} == {200}
    assert {browser.get("/findings", headers=headers).status_code for _ in range(30)} == {200}


def test_ones_own_tokens(team):
    browser = team.signed_in("review")
    form = {"form_token": form_token(browser, "/account"), "scope": "review", "days": "30", "label": "<b>bot</b>"}
    page = browser.post("/account/tokens", data=form)
    made = TOKEN.search(page.text).group(0)
    assert page.headers["cache-control"] == "no-store" and "&lt;b&gt;bot" in page.text
    assert made not in browser.get("/account").text
    headers = {"Authorization": f"Bearer {made}"}
    assert team.browser().get("/add", headers=headers).status_code == 200
    assert browser.post("/account/tokens", data=form | {"scope": "admin"}).status_code == 403
    assert browser.post("/account/tokens", data=form | {"days": "99999"}).status_code == 400
    other = team.signed_in("admin")
    revoke = f"/account/tokens/{made.split('_')[1]}/revoke"
    assert other.post(revoke, data={"form_token": form_token(other, "/account")}).status_code == 400
    assert browser.post(revoke, data={"form_token": form["form_token"]}).status_code == 303
    assert team.browser().get("/add", headers=headers).status_code == 303


def test_the_log_has_no_secret(team, caplog):
    token = team.token("read")
    with caplog.at_level(logging.DEBUG):
        browser = team.browser()
        sign_in(browser, token)
        browser.get("/", headers={"Authorization": f"Bearer {token}x"})
    told = "\n".join(json.dumps(vars(r), default=str) for r in caplog.records)
    assert "logged in" in told and token[21:] not in told and browser.cookies[COOKIE] not in told


def test_a_team_without_users_is_not_served(settings, tmp_path):
    from dataclasses import replace

    from pledger.web.app import create_app

    (tmp_path / "team.toml").write_text(f'url = "{URL}"\n')
    with pytest.raises(AccountError, match="nobody could log in, as there is no user; add one: pledger user add"):
        create_app(replace(settings, team=str(tmp_path / "team.toml")))


def test_an_open_door_is_refused_and_one_with_logins_is_not():
    from pledger.errors import PledgerError

    with pytest.raises(PledgerError, match="no login is configured"):
        refuse_open_door(Settings(host="0.0.0.0"), guarded=False)
    refuse_open_door(Settings(host="0.0.0.0"), guarded=True)


def test_alone_there_is_no_login(client):
    assert client.get("/").status_code == 200 and client.get("/login").status_code == 404 and client.get("/account").status_code == 404


def test_an_administrator_adds_and_removes_users_but_not_themselves(team):
    browser = team.signed_in("admin")
    form = {"form_token": form_token(browser, "/users")}
    assert browser.post("/users", data=form | {"name": "<b>Ann</b>", "role": "read"}).status_code == 303
    assert "&lt;b&gt;Ann" in browser.get("/users").text
    other = team.browser()
    sign_in(other, tokens.create(team.store, "<b>Ann</b>", "read"))
    assert browser.post("/users/role", data=form | {"name": "<b>ann</b>", "role": "review"}).status_code == 303
    assert browser.post("/users/role", data=form | {"name": "<b>ann</b>", "role": "king"}).status_code == 400
    assert other.get("/").status_code == 200
    assert browser.post("/users/remove", data=form | {"name": "<b>Ann</b>"}).status_code == 303 and other.get("/").status_code == 303
    for path in ("/users/remove", "/users/role"):
        told = browser.post(path, data=form | {"name": PEOPLE["admin"].upper(), "role": "read"})
        assert told.status_code == 400 and "by another administrator" in told.text
    assert browser.post("/users", data={"name": "x", "role": "read"}).status_code == 403


def test_programs_are_told_how_to_come_in_and_other_sites_cannot_use_a_login(team):
    there = team.browser().get("/api/v1/entries")
    assert there.status_code == 401 and there.headers["www-authenticate"] == "Bearer" and there.json()["status"] == 401
    judged = {"action": "accept", "entry": "e1"}
    for headers in ({"Origin": "https://evil.example"}, {"Sec-Fetch-Site": "cross-site"}, {"Sec-Fetch-Site": "same-site"}):
        assert team.signed_in("admin").post("/api/v1/judgements", json=judged, headers=headers).status_code == 403
    bearer = {"Authorization": f"Bearer {team.token('review')}"}
    assert team.browser().post("/api/v1/judgements", json=judged, headers=bearer).status_code == 404
