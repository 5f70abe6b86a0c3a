"""The command line on single texts: what it recognises, why a record was read, and the bundled demonstration."""

import json
from pathlib import Path

from helpers import json_lines, pledger


def test_mentions_by_json_line(tmp_path: Path) -> None:
    file = tmp_path / "cases.jsonl"
    cases = [
        {"id": "c1", "text": "Mutual trade came to almost $3.4 billion last year.", "date": "2024-06-14"},
        {"id": "c2", "text": "$10", "date": None},
    ]
    file.write_text("".join(json.dumps(c) + "\n" for c in cases), encoding="utf-8")
    rows = json_lines(pledger("mentions", file, "--format", "jsonl").stdout)
    for row in rows:
        text = next(c["text"] for c in cases if c["id"] == row["source"])
        assert text[row["start"] : row["end"]] == row["text"]
    money = [r for r in rows if r["kind"] == "quantity" and r["source"] == "c1"]
    assert [(r["value"], r["unit"], r["bound"]) for r in money] == [(3.4e9, "USD", "nearly")]
    assert [r["edtf"] for r in rows if r["kind"] == "time" and r["source"] == "c1"] == ["2023"]
    assert [r["value"] for r in rows if r["source"] == "c2"] == [10]


def test_mentions_of_every_kind() -> None:
    said = b"Kenyan President William Ruto will sign the gas agreement with Uganda's Ministry of Energy in Tororo on 5 May 2023: "
    said += b"the Tororo gas pipeline is to carry exports of 3 million tons."
    kinds = {r["kind"] for r in json_lines(pledger("mentions", "-", "--format", "jsonl", stdin=said).stdout)}
    named = {"party", "person", "place", "institution"}
    assert kinds == named | {"undertaking", "instrument", "time", "project", "indicator", "quantity"}


def test_mentions_line_by_line_with_a_reference() -> None:
    done = pledger(
        "mentions", "-", "--lines", "--reference", "2020-05-06", "--format", "jsonl", stdin=b"Signed last year.\nUSD 5 mn in 2019\n"
    )
    rows = json_lines(done.stdout)
    assert [(r["source"], r["edtf"]) for r in rows if r["kind"] == "time"] == [("-:1", "2019"), ("-:2", "2019")]
    assert "quantity" in pledger("mentions", "-", "--format", "table", stdin=b"It cost USD 5 mn in 2019.").stdout.decode()


def test_explain_by_number_and_by_id(text: Path) -> None:
    first = json_lines(pledger("read", text).stdout)[0]
    by_number = pledger("explain", text, "--record", "1")
    assert by_number.returncode == 0
    shown = by_number.stdout.decode()
    assert first["id"] in shown
    assert first["evidence"][0]["text"].split("\n")[0][:40] in shown
    assert "sentence" in shown
    assert pledger("explain", text, "--record", first["id"]).stdout == by_number.stdout
    missing = pledger("explain", text, "--record", "999")
    assert missing.returncode == 1
    assert b"none of them is '999'" in missing.stderr


def test_demo_with_bundled_and_own_texts(text: Path, tmp_path: Path) -> None:
    page = tmp_path / "pages" / "demo.html"
    folder = tmp_path / "own"
    folder.mkdir()
    text.rename(folder / text.name)
    done = pledger("demo", "-o", page, timeout=60)
    assert done.returncode == 0
    shown = done.stdout.decode()
    assert str(page) in shown
    assert "13 texts: " in shown
    assert "◆ $2 billion" in shown and "restated" in shown
    assert " hold:\n" in shown and "CONTRADICTED" in shown and "put off from 2025 to 2027" in shown
    assert "The fifth time this $2 billion is announced" in " ".join(shown.split())
    assert "The fifth time this $2 billion" in page.with_name("annotated.html").read_text(encoding="utf-8")
    assert page.with_name("outlook.svg").read_text(encoding="utf-8").startswith("<svg")
    assert page.stat().st_size > 50_000
    ledger = page.with_name("pledger.db")
    assert f"serve --open --ledger {ledger}" in shown
    assert len(pledger("ledger", "--ledger", ledger, "--format", "jsonl").stdout.splitlines()) > 100
    page = tmp_path / "own.html"
    own = pledger("demo", "--texts", folder, "-o", page).stdout.decode()
    assert "talks.txt · 2024-04-30" in own
    assert "1 text: " in own
