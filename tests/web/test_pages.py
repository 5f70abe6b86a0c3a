"""Every page answers, tells what to do when there is nothing to show, and what it shows is in the ledger."""

import html
import re

import pytest
from fastapi.testclient import TestClient

from pledger.ledger.store import Store, query
from pledger.web.app import create_app
from pledger.web.settings import Settings

from .conftest import token

PAGES = (
    "/", "/ledger", "/ledger?sort=due", "/findings", "/sources", "/matrix", "/matrix?among=EAEU&kind=target", "/pairs/KAZ-TJK",
    "/pairs/KAZ-TJK?since=2021", "/statistics", "/statistics/KAZ-TJK", "/review", "/judgements", "/draft", "/add",
)  # fmt: skip
EMPTY = ("/", "/ledger", "/findings", "/sources", "/matrix", "/pairs/KAZ-TJK", "/statistics", "/review", "/judgements")


@pytest.mark.parametrize("path", PAGES)
def test_every_page_answers(client: TestClient, path: str) -> None:
    answer = client.get(path)
    assert answer.status_code == 200
    assert answer.text.count("<h1>") == 1


@pytest.mark.parametrize("path", EMPTY)
def test_an_empty_ledger_says_what_to_do(settings: Settings, tmp_path, path: str) -> None:  # type: ignore[no-untyped-def]
    empty = Settings(ledger=str(tmp_path / "new.db"), names=("testserver",), spool=settings.spool)
    with TestClient(create_app(empty)) as client:
        answer = client.get(path)
    assert answer.status_code == 200
    assert 'href="/add"' in answer.text


def test_filters_narrow_and_counts_agree(client: TestClient, ledger) -> None:  # type: ignore[no-untyped-def]
    store = Store(str(ledger))
    trade = query.Filter(party="TJK", search="trade")
    for wanted, link in ((query.Filter(kind="target"), "kind=target"), (trade, "party=TJK&search=trade")):
        answer = client.get(f"/ledger?{link}").text
        with store.reading() as connection:
            count, rows = query.count(connection, wanted), list(query.page(connection, wanted, 50))
        assert re.search(rf'class="at">{count} entr', answer)
        ids = re.findall(r'class="what" href="/(?:entries|occasions)/(e[0-9a-f]+)"', answer)
        assert ids == [r["id"] for r in rows]


def test_pages_follow_each_other_without_loss(client: TestClient, ledger) -> None:  # type: ignore[no-untyped-def]
    seen: list[str] = []
    link = "/ledger?sort=oldest"
    while link:
        text = client.get(link).text
        seen += re.findall(r'class="what" href="/(?:entries|occasions)/(e[0-9a-f]+)"', text)
        following = re.search(r'rel="next" href="([^"]+)"', text)
        link = html.unescape(following.group(1)) if following else ""
    with Store(str(ledger)).reading() as connection:
        assert len(seen) == len(set(seen)) == query.count(connection, query.Filter())


@pytest.mark.parametrize("link", ("kind=nonsense", "since=yesterday", "party=<b>", "pair=KAZ", "sort=up", "after=xyz", "search=..."))
def test_nonsense_is_told_and_breaks_nothing(client: TestClient, link: str) -> None:
    answer = client.get(f"/ledger?{link}")
    assert answer.status_code == 400
    assert "<b>" not in answer.text.split("<main")[1].replace("<b>0", "")


def test_an_entry_shows_its_words_and_its_source_shows_them_too(client: TestClient, ledger) -> None:  # type: ignore[no-untyped-def]
    with Store(str(ledger)).reading() as connection:
        one = next(e for e in query.page(connection, query.Filter(kind="target"), None) if len(e["records"]) > 2)
        statements = query.statements(connection, one["records"])
    shown = html.unescape(client.get(f"/entries/{one['id']}").text)
    for record in statements.values():
        assert record["evidence"][0]["text"] in shown
        source = client.get(f"/sources/{record['of']['id']}?record={record['id']}").text
        assert 'id="chosen"' in source
        assert html.escape(record["evidence"][0]["text"][:20]) in source


def test_what_is_unknown_is_not_found(client: TestClient) -> None:
    for path in ("/entries/e0000", "/sources/none", "/download/ledger.exe", "/add/" + "0" * 32, "/no/such/page"):
        assert client.get(path).status_code == 404


def test_a_pasted_text_is_shown_before_it_is_stored(client: TestClient) -> None:
    text = "ASTANA, 5 May 2024. Kazakhstan and Peru agreed to raise trade to $900 million by 2030."
    answer = client.post("/add", data={"text": text, "form_token": token(client)})
    assert answer.status_code == 303
    preview = client.get(answer.headers["location"])
    assert "nothing is stored yet" in preview.text
    assert "$900 mn" in preview.text
    assert "No entry fits" in client.get("/ledger?party=PER").text
    stored = client.post(answer.headers["location"] + "/store", data={"form_token": token(client)})
    assert stored.status_code == 303
    assert "Stored: " in client.get(stored.headers["location"]).text
    assert "$900 mn" in client.get("/ledger?party=PER").text
    assert client.get(answer.headers["location"]).status_code == 404  # no longer waiting


def test_a_judgement_shows_and_can_be_undone(client: TestClient, ledger) -> None:  # type: ignore[no-untyped-def]
    with Store(str(ledger)).reading() as connection:
        one = next(query.queue(connection, 1))
    data = {"action": "accept", "entry": one["id"], "back": "/review", "form_token": token(client)}
    answer = client.post("/judgements", data=data)
    assert answer.status_code == 303
    assert answer.headers["location"] == "/review?done=accept-1"
    assert "accept" in client.get("/judgements").text
    assert "✓ reviewed" in client.get(f"/entries/{one['id']}").text
    client.post("/judgements", data={"action": "undo", "seq": "1", "back": "/review", "form_token": token(client)})
    assert "✓ reviewed" not in client.get(f"/entries/{one['id']}").text


@pytest.mark.parametrize("number", ["99999999999999999999", "0", "²", "-1", "x"])
def test_a_judgement_that_is_not_there_cannot_be_undone(client: TestClient, number: str) -> None:
    answer = client.post("/judgements", data={"action": "undo", "seq": number, "back": "/review", "form_token": token(client)})
    assert answer.status_code == 400


def test_views_are_saved_and_deleted(client: TestClient) -> None:
    client.post("/views", data={"name": "Tajik <targets>", "query": "party=TJK&kind=target", "form_token": token(client)})
    text = client.get("/ledger").text
    assert '<a href="/ledger?party=TJK&amp;kind=target">Tajik &lt;targets&gt;</a>' in text
    client.post("/views/delete", data={"name": "Tajik <targets>", "form_token": token(client)})
    assert "Tajik &lt;targets" not in client.get("/ledger").text


def test_an_occasion_tells_what_became_of_what_was_agreed(client: TestClient, ledger) -> None:  # type: ignore[no-untyped-def]
    with Store(str(ledger)).reading() as connection:
        for meeting in query.page(connection, query.Filter(kind="meeting", pair=("KAZ", "TJK")), None):
            told = query.follow(connection, meeting["id"])
            if any(e["kind"] == "target" for e in told["agreed"]):
                break
    text = html.unescape(client.get(f"/occasions/{meeting['id']}").text)
    ids = set(re.findall(r'href="/(?:entries|occasions)/(e[0-9a-f]+)"', text))
    assert {e["id"] for e in told["agreed"]} <= ids
    assert client.get(f"/occasions/{told['agreed'][0]['id']}").status_code == (200 if told["agreed"][0]["kind"] == "meeting" else 404)


def test_the_matrix_counts_what_the_ledger_has(client: TestClient, ledger) -> None:  # type: ignore[no-untyped-def]
    text = client.get("/matrix").text
    with Store(str(ledger)).reading() as connection:
        held = sum({"KAZ", "TJK"} <= set(e["parties"]) for e in query.page(connection, query.Filter(), None))
    assert re.search(rf'href="/pairs/TJK-KAZ" title="[^"]*">{held}</a>', text)


def test_a_pair_is_found_by_name(client: TestClient) -> None:
    assert client.get("/pairs?one=kazakhstan&two=tjk").headers["location"] == "/pairs/KAZ-TJK"
    assert client.get("/pairs?one=Kazakstn&two=tjk").status_code == 400
    assert "is no country" in html.unescape(client.get("/pairs/XXX-KAZ").text)


def test_a_draft_comes_back_with_notes_and_is_not_stored(client: TestClient, ledger) -> None:  # type: ignore[no-untyped-def]
    draft = "DUSHANBE, 10 January 2026. Kazakhstan and Tajikistan agreed to bring trade to $2 billion by 2030."
    answer = client.post("/draft", data={"text": draft, "form_token": token(client, "/draft")})
    notes = client.get(answer.headers["location"]).text
    assert re.search(r'class="note s-(high|medium|low)"', notes)
    assert notes.count("<main") == 1
    with Store(str(ledger)).reading() as connection:
        assert not any("2026-01-10" in e["stated"] for e in query.page(connection, query.Filter(pair=("KAZ", "TJK")), None))
