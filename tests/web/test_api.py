"""The JSON API: lists that go on by cursor, ETags, the same answers as the ledger, judgements, texts; and nothing breaks it."""

import json
from typing import Any
from urllib.parse import quote

import pytest
from fastapi.testclient import TestClient
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from pledger.ledger.store import Store, query

API = "/api/v1"
_PAGE = 4  # rows asked for at a time: every list of the bundled ledger goes over more than one page


def _all(client: TestClient, path: str) -> list[dict[str, Any]]:
    """Every row of a list, page by page."""
    rows: list[dict[str, Any]] = []
    after, join = "", "&" if "?" in path else "?"
    while True:
        page = client.get(f"{API}{path}{join}limit={_PAGE}{after}").json()
        rows += page["items"]
        if page["next"] is None:
            return rows
        after = f"&after={page['next']}"


@pytest.mark.parametrize("sort", ("newest", "oldest", "review", "due"))
def test_lists_go_on_by_cursor(client: TestClient, sort: str) -> None:
    ids = [e["id"] for e in _all(client, f"/entries?sort={sort}")]
    assert len(ids) == len(set(ids)) > _PAGE
    assert ids[:_PAGE] == [e["id"] for e in client.get(f"{API}/entries?sort={sort}&limit={_PAGE}").json()["items"]]


def test_filters_are_the_ledgers(client: TestClient, ledger) -> None:  # type: ignore[no-untyped-def]
    asked = {
        "kind=pledge&party=kaz": query.Filter(kind="pledge", party="KAZ"), "pair=UZB,KGZ": query.Filter(pair=("KGZ", "UZB")),
        "search=railway": query.Filter(search="railway"), "since=2023&until=2024": query.Filter(since="2023", until="2024"),
        "finding=any&kind=target": query.Filter(finding="any", kind="target"), "finding=conflict": query.Filter(finding="conflict"),
    }  # fmt: skip
    with Store(str(ledger)).reading() as connection:
        for link, wanted in asked.items():
            expected = [e["id"] for e in query.page(connection, wanted, None)]
            assert [e["id"] for e in _all(client, f"/entries?{link}")] == expected
            assert client.get(f"{API}/counts?{link}").json()["total"] == len(expected) > 0


def test_an_etag_saves_the_answer(client: TestClient) -> None:
    first = client.get(f"{API}/entries?limit=3")
    again = client.get(f"{API}/entries?limit=3", headers={"If-None-Match": first.headers["etag"]})
    assert (again.status_code, again.content) == (304, b"")
    assert client.get(f"{API}/entries?limit=4", headers={"If-None-Match": first.headers["etag"]}).status_code == 200


def test_everything_listed_can_be_asked_for_by_its_id(client: TestClient) -> None:
    entry = _all(client, "/entries?kind=target")[0]
    full = client.get(f"{API}/entries/{entry['id']}").json()
    assert set(entry["records"]) <= set(full["statements"])
    record = client.get(f"{API}/records/{entry['records'][0]}").json()
    assert record["entry"] == entry["id"]
    source = client.get(f"{API}/sources/{record['of']['id']}").json()
    words = record["evidence"][0]
    assert source["text"][words["start"] : words["end"]] == words["text"]
    assert record["id"] in [r["id"] for r in source["records"]]
    assert client.get(f"{API}/entries/{entry['id']}/follow").json()["entry"]["id"] == entry["id"]
    assert source["id"] in [s["id"] for s in _all(client, "/sources")]


def test_judgements_change_the_ledger_and_are_undone(client: TestClient) -> None:
    entry = client.get(f"{API}/review?limit=1").json()["items"][0]
    before = client.get(f"{API}/entries/{entry['id']}").json()
    made = client.post(f"{API}/judgements", json={"action": "accept", "entry": entry["id"], "why": "as printed"})
    assert made.status_code == 201
    assert client.get(f"{API}/entries/{entry['id']}").json()["reviewed"] is True
    seq = made.json()["judgement"]
    assert client.post(f"{API}/judgements/{seq}/undo", json={}).json() == {"judgement": seq, "action": "accept"}
    after = client.get(f"{API}/entries/{entry['id']}").json()
    assert {k: v for k, v in after.items() if k != "decisions"} == {k: v for k, v in before.items() if k != "decisions"}
    assert [j["action"] for j in _all(client, "/judgements")] == ["undo", "accept"]
    wrong = {"action": "correct", "records": [entry["records"][0]], "field": "parties", "value": 7}
    assert client.post(f"{API}/judgements", json=wrong).status_code == 400
    assert len(_all(client, "/judgements")) == 2


def test_a_text_is_read_and_stored_once(client: TestClient) -> None:
    text = {"text": "LIMA, 6 May 2024. Kazakhstan and Peru agreed to raise trade to $900 million by 2030.", "name": "lima"}
    assert client.post(f"{API}/read", json=text).json()["records"][0]["value"] == 900e6
    assert client.get(f"{API}/entries?party=PER").json()["items"] == []
    assert [client.post(f"{API}/sources", json=text).status_code for _ in range(2)] == [201, 200]
    assert len(client.get(f"{API}/entries?party=PER").json()["items"]) == 1
    assert isinstance(client.post(f"{API}/draft", json=text).json()["notes"], list)
    assert client.post(f"{API}/sources", json={"text": "  "}).status_code == 400


def test_problems_are_told_as_problem_details(client: TestClient) -> None:
    for path, status in (("/entries?kind=x", 400), ("/entries/none", 404), ("/entries?limit=9999", 422), ("/nothing", 404)):
        answer = client.get(API + path)
        assert answer.headers["content-type"] == "application/problem+json"
        assert (answer.status_code, answer.json()["status"]) == (status, status)


def _operations(client: TestClient) -> list[tuple[str, str, dict[str, Any]]]:
    paths = client.get(f"{API}/openapi.json").json()["paths"]
    return [(method, path, told) for path, methods in paths.items() for method, told in methods.items()]


def test_openapi_describes_every_operation(client: TestClient) -> None:
    operations = _operations(client)
    assert len(operations) >= 20
    assert all(told["description"] and told["tags"] for _, _, told in operations)
    assert len({told["operationId"] for _, _, told in operations}) == len(operations)


_words = st.sampled_from(["", "KAZ", "2024", "target", "newest", "\x00", "W10", "a,b"])
_values = st.one_of(st.text(max_size=30), st.integers().map(str), _words)

_fields = st.sampled_from(["text", "name", "date", "action", "entry", "records", "value"])
_bodies = st.recursive(
    st.none() | st.booleans() | st.floats() | st.text(max_size=20),
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(_fields, inner, max_size=4),
    max_leaves=6,
)


@settings(max_examples=150, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(data=st.data())
def test_no_request_breaks_it(client: TestClient, data: st.DataObject) -> None:
    """Any value for any parameter, any JSON for any body: an answer or a told problem, never a 500."""
    operations = [o for o in _operations(client) if o[1] != f"{API}/draft"]
    method, path, told = data.draw(st.sampled_from(operations))
    query_: dict[str, str] = {}
    for parameter in told.get("parameters", []):
        value = data.draw(_values)
        if parameter["in"] == "path":
            path = path.replace(f"{{{parameter['name']}}}", quote(value.replace("/", ""), safe="") or "x")
        elif parameter["in"] == "query" and data.draw(st.booleans()):
            query_[parameter["name"]] = value
    body = data.draw(_bodies)
    sent = json.dumps(body) if method == "post" else None  # with infinities, which some clients write
    answer = client.request(method.upper(), path, params=query_, content=sent, headers={"Content-Type": "application/json"})
    assert answer.status_code < 500, (method, path, query_, body, answer.text)
