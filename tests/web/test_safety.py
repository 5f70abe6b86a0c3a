"""Attacks, each met: markup and control characters in a source, forged forms, other hosts, large and packed bodies, formulas, paths."""

import gzip
import html
import json
import re
from pathlib import Path

import pytest
from fastapi.testclient import TestClient

from pledger.errors import PledgerError
from pledger.ledger.store import Store, Voice, keep
from pledger.records.types import Evidence, Instrument, Meeting, Participant, Project
from pledger.sources import Source
from pledger.web.app import create_app
from pledger.web.csrf import COOKIE
from pledger.web.guard import POLICY
from pledger.web.settings import Settings, refuse_open_door

from .conftest import DAY, token

HOSTILE = "<script>alert(1)</script> \"q\" 'a' </div><img src=x onerror=alert(2)> \u202eabc\u2066 \x00\x1b[31m \x07 {{7*7}} end. é哈🙂"
SHOWN = ("/", "/ledger", "/findings", "/sources", "/matrix", "/pairs/KAZ-TJK", "/review", "/statistics/KAZ-TJK")


@pytest.fixture
def hostile(tmp_path: Path) -> Settings:
    """A ledger whose every text is an attack; one source has a line of five million characters."""
    store = Store(str(tmp_path / "hostile.db"))
    long = HOSTILE + "x" * 5_000_000
    common = {"source": HOSTILE, "parties": ("KAZ", "TJK"), "evidence": (Evidence(0, len(HOSTILE), HOSTILE),)}
    people = (Participant(HOSTILE, HOSTILE, "KAZ"),)
    meeting = Meeting(**common, id="m1", place=HOSTILE, type="talks", date="2024-05-05", participants=people)
    document = Instrument(**common, id="i1", title=HOSTILE, type="agreement", status="prepared", period="2020/2030")
    project = Project(**common, id="p1", name="=cmd|' /C calc'!A0", type="other", location=("KAZ",))
    source = Source(HOSTILE, long, date="2024-05-05", title=HOSTILE, url="javascript:alert(3)", publisher=HOSTILE)
    keep(store, [Voice(source, (meeting, document, project))], DAY)
    store.engine.dispose()
    spool = tmp_path / "spool"
    spool.mkdir()
    return Settings(ledger=str(tmp_path / "hostile.db"), names=("testserver",), spool=str(spool))


def _pages(client: TestClient) -> list[str]:
    entries = client.get("/api/v1/entries").json()["items"]
    own = [f"/entries/{e['id']}" for e in entries] + [f"/occasions/{e['id']}" for e in entries if e["kind"] == "meeting"]
    own += [f"/entries/{e['id']}/correct?record={e['records'][0]}&field=parties" for e in entries[:1]]
    sources = [f"/sources/{s['id']}" for s in client.get("/api/v1/sources").json()["items"]]
    return [*SHOWN, *own, *sources, sources[0] + "?part=80"]


def test_hostile_text_is_shown_and_not_obeyed(hostile: Settings) -> None:
    seen = 0
    with TestClient(create_app(hostile)) as client:
        for path in _pages(client):
            answer = client.get(path)
            assert answer.status_code == 200, path
            text = answer.text
            assert not re.search(r"<(script|img)(?! src=\"/| )[^>]*(alert|onerror)", text), path
            assert "alert(1)</script>" not in text, path
            assert "javascript:" not in re.sub(r">[^<]*<", "><", text), path
            assert not re.search("[\x00\x07\x1b\u202e\u2066]", text), path
            assert "49" not in re.findall(r"\{\{.{0,3}\}\}|(?<=\u2407 )\d\d", text), path
            assert len(answer.content) < 1_500_000, path
            seen += html.unescape(text).count("alert(1)</script>")
    assert seen > 8


def test_the_policy_is_strict_and_on_every_answer(client: TestClient) -> None:
    assert "unsafe" not in POLICY
    assert "default-src 'none'" in POLICY
    others = ("/static/pledger.css", "/healthz", "/nothing", "/api/v1/entries", "/download/ledger.csv", "/pairs/KAZ-TJK/turnover.svg")
    for path in (*SHOWN, *others):
        answer = client.get(path)
        assert answer.headers["content-security-policy"] == POLICY, path
        assert answer.headers["x-content-type-options"] == "nosniff"
    for path in SHOWN:
        text = client.get(path).text
        assert not re.search(r"\son\w+=|\sstyle=|<style|<script(?! src=\"/static/)", text), path
        assert not re.search(r'(?:src|srcset|action)="(?!/)|<link[^>]*href="(?!/)', text), path


def test_charts_carry_no_style_or_script(client: TestClient) -> None:
    names = set(re.findall(r'src="(/pairs/[^"]+\.svg)"', client.get("/pairs/KAZ-TJK").text))
    assert len(names) > 1
    for name in names:
        for theme in ("", "?theme=dark"):
            drawn = client.get(name + theme)
            assert drawn.headers["content-type"] == "image/svg+xml"
            assert not re.search(r"<style|<script|\sstyle=|\son\w+=|href=", drawn.text)


FORMS = ("/add", "/judgements", "/views", "/views/delete", "/draft", "/add/" + "0" * 32 + "/store", "/add/" + "0" * 32 + "/drop")


@pytest.mark.parametrize("path", FORMS)
def test_forged_forms_are_refused(client: TestClient, path: str) -> None:
    good = token(client)
    data = {"action": "undo", "text": "x", "name": "x", "query": "", "back": "/"}
    assert client.post(path, data=data).status_code == 403
    assert client.post(path, data={**data, "form_token": "0" * 64}).status_code == 403
    assert client.post(path, data={**data, "form_token": good}, headers={"Origin": "https://evil.example"}).status_code == 403
    assert client.post(path, data={**data, "form_token": good}, headers={"Sec-Fetch-Site": "cross-site"}).status_code == 403
    client.cookies.clear()
    client.cookies.set(COOKIE, "f" * 32)
    assert client.post(path, data={**data, "form_token": good}).status_code == 403
    client.cookies.clear()
    assert client.post(path, data={**data, "form_token": good}).status_code == 403


def test_the_api_takes_no_request_of_another_site(client: TestClient) -> None:
    for path, body in (("/judgements", {"action": "accept", "entry": "e0"}), ("/sources", {"text": "x"}), ("/read", {"text": "x"})):
        assert client.post("/api/v1" + path, json=body, headers={"Origin": "https://evil.example"}).status_code == 403
        plain = client.post("/api/v1" + path, content=json.dumps(body), headers={"Content-Type": "text/plain"})
        assert plain.status_code == 422  # what a form of another site can send without being asked first


@pytest.mark.parametrize("host", ("evil.example", "127.0.0.1.evil.example", "", "localhost@evil.example", "[::1", "testserver evil"))
def test_other_names_are_not_answered(client: TestClient, host: str) -> None:
    assert client.get("/", headers={"Host": host}).status_code == 400


def test_own_names_are_answered(client: TestClient) -> None:
    for host in ("localhost", "LOCALHOST:8180", "127.0.0.1:9", "[::1]:8180", "testserver"):
        assert client.get("/healthz", headers={"Host": host}).status_code == 200


def test_nobody_listens_to_the_world_unguarded(settings: Settings) -> None:
    for host in ("0.0.0.0", "::", "192.168.1.5", "desk.example"):
        with pytest.raises(PledgerError, match="no login is configured"):
            refuse_open_door(Settings(host=host, spool=settings.spool), guarded=False)
    for host in ("127.0.0.1", "::1", "localhost", "127.8.8.8"):
        refuse_open_door(Settings(host=host, spool=settings.spool), guarded=False)


def test_no_proxy_stands_before_an_unguarded_server(settings: Settings) -> None:
    """All who come through a proxy come from loopback: each would be this machine's user."""
    named = Settings(names=("pledger.example",), spool=settings.spool)
    with pytest.raises(PledgerError, match=r"--name pledger\.example: .* no login is configured.*--team"):
        refuse_open_door(named, guarded=False)
    refuse_open_door(named, guarded=True)


@pytest.mark.parametrize("header", ("Forwarded", "X-Forwarded-For", "X-Real-IP", "Via"))
def test_what_a_proxy_passed_on_is_not_answered_unguarded(client: TestClient, header: str) -> None:
    for path in ("/", "/ledger", "/api/v1/entries"):
        answer = client.get(path, headers={header: "203.0.113.9"})
        assert answer.status_code == 403
        assert "a proxy passed this request on" in answer.text


def test_large_bodies_are_cut_off(client: TestClient, settings: Settings) -> None:
    form = {"form_token": token(client)}
    for content in (b"x" * (settings.upload + 2**17),):
        answer = client.post("/add", data=form, files={"file": ("a.txt", content)})
        assert answer.status_code == 413

    def endless():  # type: ignore[no-untyped-def]
        for _ in range(40):
            yield b"y" * 65536

    assert client.post("/api/v1/read", content=endless(), headers={"Content-Type": "application/json"}).status_code == 413


@pytest.mark.parametrize("name", ("bomb.txt.gz", "bomb.jsonl.gz"))
def test_zip_bombs_do_not_go_off(client: TestClient, name: str) -> None:
    bomb = gzip.compress(b"a" * 300_000_000, 9)
    assert len(bomb) < 400_000
    answer = client.post("/add", data={"form_token": token(client)}, files={"file": (name, bomb)})
    assert answer.status_code == 400
    assert "unpacks to more than" in answer.text
    cut = client.post("/add", data={"form_token": token(client)}, files={"file": (name, gzip.compress(b"text" * 100)[:-9])})
    assert cut.status_code == 400


def test_formulas_do_not_run_in_a_spreadsheet(hostile: Settings) -> None:
    with TestClient(create_app(hostile)) as client:
        text = client.get("/download/ledger.csv").text
    assert "'=cmd|" in text
    assert not re.search(r'(^|,)"?[=+\-@]', text, re.MULTILINE)


@pytest.mark.parametrize(
    "path",
    ("/download/..%2F..%2Fetc%2Fpasswd", "/download/ledger.csv%00.txt", "/static/..%2Fapp.py", "/static/../app.py", "/static/%2e%2e/app.py",
     "/add/..%2F..%2Fetc%2Fpasswd", "/draft/....//x", "/static//etc/passwd"),
)  # fmt: skip
def test_paths_lead_nowhere_else(client: TestClient, path: str) -> None:
    answer = client.get(path)
    assert answer.status_code in (400, 404)
    assert "root:" not in answer.text
    assert "FastAPI(" not in answer.text


def test_uploads_are_named_harmlessly(client: TestClient) -> None:
    text = b"LIMA, 6 May 2024. Kazakhstan and Peru agreed to raise trade to $900 million by 2030."
    for name in ("../../etc/cron.d/x.txt", "..\\..\\x.txt", ".htaccess", "a\x01b.txt", "x" * 300 + ".txt"):
        answer = client.post("/add", data={"form_token": token(client)}, files={"file": (name, text)})
        assert answer.status_code == 303, name
        assert "$900 mn" in client.get(answer.headers["location"]).text


@pytest.mark.parametrize(
    "url",
    ("http://127.0.0.1:1/", "http://[::ffff:10.0.0.1]/", "http://169.254.169.254/latest", "file:///etc/passwd", "http://localhost/",
     "ftp://example.org/"),
)  # fmt: skip
def test_fetching_reaches_no_private_address(client: TestClient, url: str) -> None:
    answer = client.post("/add", data={"form_token": token(client), "url": url})
    assert answer.status_code == 502
    assert "root:" not in answer.text


def test_return_addresses_stay_here(client: TestClient) -> None:
    for back in ("https://evil.example/", "//evil.example", "/\\evil.example", "evil", "/x\r\nSet-Cookie: a=b"):
        data = {"action": "undo", "seq": "1", "back": back, "form_token": token(client)}
        answer = client.post("/judgements", data=data)
        assert answer.status_code == 400
        assert "location" not in answer.headers


@pytest.mark.parametrize("back", ("https://evil.example/", "//evil.example", "/\\evil.example", "javascript:alert(1)"))
def test_the_form_of_a_correction_leads_nowhere_else(client: TestClient, back: str) -> None:
    entry = client.get("/api/v1/entries?kind=meeting").json()["items"][0]["id"]
    record = client.get(f"/api/v1/entries/{entry}").json()["records"][0]
    answer = client.get(f"/entries/{entry}/correct", params={"record": record, "field": "place", "back": back})
    assert answer.status_code == 200
    assert "evil" not in answer.text and "javascript:" not in answer.text
    assert f'href="/entries/{entry}"' in answer.text


def test_logs_hold_no_queries_or_bodies(client: TestClient, caplog: pytest.LogCaptureFixture) -> None:
    import logging

    logging.getLogger("pledger").propagate = True
    with caplog.at_level("INFO", "pledger.web"):
        client.get("/ledger?search=sesame")
        client.post("/add", data={"text": "open sesame", "form_token": token(client)})
    told = [str(vars(r)) for r in caplog.records]
    assert told
    assert not any("sesame" in t or COOKIE in t for t in told)
