"""The command line by its real entry point: formats, exit status, standard error, pipes and interrupts."""

import json
import os
import resource
import signal
import sqlite3
import subprocess
import sys
import time
from pathlib import Path

import jsonschema
import pytest

from helpers import SHARED_BULLETINS, TALKS, json_lines, pledger


def test_help_and_version() -> None:
    assert pledger("--version").stdout.startswith(b"pledger 0.")
    shown = pledger("--help").stdout.decode()
    for command in ("read", "mentions", "explain", "schema", "demo"):
        assert command in shown
        assert pledger(command, "--help").returncode == 0


def test_help_starts_at_once() -> None:
    """At most 0.3 s of CPU: nothing heavy is imported before it is needed (the best of three, the machine may be busy)."""
    used = []
    for _ in range(3):
        before = resource.getrusage(resource.RUSAGE_CHILDREN)
        pledger("--help")
        after = resource.getrusage(resource.RUSAGE_CHILDREN)
        used.append(after.ru_utime + after.ru_stime - before.ru_utime - before.ru_stime)
    assert min(used) < 0.3


def test_help_imports_nothing_heavy() -> None:
    code = "import sys, pledger.cli; print(sorted({'rich', 'numpy', 'trafilatura', 'py3langid', 'ahocorasick_rs'} & set(sys.modules)))"
    assert subprocess.run([sys.executable, "-c", code], capture_output=True, text=True, check=True).stdout.strip() == "[]"


def test_read_prints_records_that_fit_the_schema(text: Path) -> None:
    schema = json.loads(pledger("schema").stdout)
    jsonschema.Draft202012Validator.check_schema(schema)
    done = pledger("read", text)
    assert done.returncode == 0
    assert done.stderr == b""
    records = json_lines(done.stdout)
    assert {r["kind"] for r in records} >= {"meeting", "target"}
    validator = jsonschema.Draft202012Validator(schema)
    stored = text.read_text(encoding="utf-8")
    for record in records:
        validator.validate(record)
        assert record["source"] == "talks.txt"
        assert all(stored[e["start"] : e["end"]] == e["text"] for e in record["evidence"])


def test_every_bulletin_fits_the_schema() -> None:
    schema = jsonschema.Draft202012Validator(json.loads(pledger("schema").stdout))
    done = pledger("read", SHARED_BULLETINS / "texts", "--format", "jsonl")
    assert done.returncode == 0
    for record in json_lines(done.stdout):
        schema.validate(record)


def test_gold_fits_the_schema() -> None:
    """The schema says no more than the contract that people annotate by."""
    schema = json.loads(pledger("schema").stdout)
    for definition in schema["$defs"].values():
        definition["required"] = [n for n in definition["required"] if n not in ("id", "links")]
    validator = jsonschema.Draft202012Validator(schema)
    for file in sorted((SHARED_BULLETINS / "gold").glob("*.jsonl")):
        for record in json_lines(file.read_bytes()):
            validator.validate(record)


def test_the_same_text_gives_the_same_ids(text: Path) -> None:
    assert pledger("read", text).stdout == pledger("read", text).stdout


def test_read_formats_and_output_file(text: Path, tmp_path: Path) -> None:
    table = pledger("read", text, "--format", "table").stdout.decode()
    assert "talks.txt" in table
    assert "meeting" in table
    assert pledger("read", text, "-o", tmp_path / "out.html").stdout == b""
    assert (tmp_path / "out.html").read_text(encoding="utf-8").startswith("<!doctype html>")
    pledger("read", text, "-o", tmp_path / "out.jsonl")
    assert (tmp_path / "out.jsonl").read_bytes() == pledger("read", text, "--format", "jsonl").stdout


def test_standard_input(text: Path) -> None:
    done = pledger("read", "-", stdin=text.read_bytes())
    records = json_lines(done.stdout)
    assert records
    assert {r["source"] for r in records} == {"-"}


def test_a_date_given_dates_what_is_undated(tmp_path: Path) -> None:
    file = tmp_path / "u.txt"
    file.write_text("Trade between Kazakhstan and Tajikistan reached $1.2 billion last year, the minister said.\n", encoding="utf-8")
    periods = [r["period"] for r in json_lines(pledger("read", file, "--date", "2024-05-06").stdout) if r["kind"] == "figure"]
    assert "2023" in periods


def test_what_cannot_be_read_is_told_and_the_rest_is_read(text: Path, tmp_path: Path) -> None:
    (tmp_path / "bad.bin").write_bytes(bytes(range(256)) * 30)
    (tmp_path / "empty.txt").write_bytes(b"")
    (tmp_path / "l.jsonl").write_text('{"id": "one", "text": ' + json.dumps(TALKS) + "}\n{oops\n", encoding="utf-8")
    done = pledger("read", tmp_path / "gone.txt", tmp_path / "bad.bin", tmp_path / "empty.txt", tmp_path / "l.jsonl", text)
    assert done.returncode == 1
    told = done.stderr.decode()
    assert "gone.txt: no such file" in told
    assert "bad.bin: not text" in told
    assert "empty.txt: empty" in told
    assert "l.jsonl:2: not JSON" in told
    assert "Traceback" not in told
    assert {r["source"] for r in json_lines(done.stdout)} == {"one", "talks.txt"}


def test_another_language_is_reported_and_not_mangled(tmp_path: Path) -> None:
    file = tmp_path / "ru.txt"
    file.write_text(
        "Президент Казахстана провёл переговоры с президентом Таджикистана. Товарооборот достиг 1,2 млрд долларов.\n", encoding="cp1251"
    )
    done = pledger("read", file)
    assert (done.returncode, done.stdout) == (0, b"")
    assert "ru.txt: not read: its language is ru" in done.stderr.decode()


@pytest.mark.parametrize(
    "args", [("read",), ("read", "x", "--format", "pdf"), ("nothing",), ("read", "x", "--date", "soon"), ("explain", "x"), ("--no",)]
)
def test_wrong_usage_exits_with_2(args: tuple[str, ...]) -> None:
    done = pledger(*args)
    assert done.returncode == 2
    assert done.stderr.startswith(b"Usage:")
    assert done.stdout == b""


def test_a_closed_pipe_is_quiet(tmp_path: Path) -> None:
    file = tmp_path / "many.jsonl"
    file.write_text("".join(json.dumps({"id": str(i), "text": TALKS}) + "\n" for i in range(3000)), encoding="utf-8")
    command = f"'{Path(sys.executable).with_name('pledger')}' read '{file}' | head -n 1; echo ${{PIPESTATUS[0]}}"
    done = subprocess.run(["bash", "-c", command], capture_output=True, text=True, timeout=60, check=False)
    first, status = done.stdout.splitlines()
    assert json.loads(first)
    assert status == "141"
    assert done.stderr == ""


@pytest.mark.slow
def test_an_interrupt_leaves_wholejson_lines(tmp_path: Path) -> None:
    file = tmp_path / "many.jsonl"
    file.write_text("".join(json.dumps({"id": str(i), "text": TALKS}) + "\n" for i in range(60000)), encoding="utf-8")
    out = tmp_path / "out.jsonl"
    process = subprocess.Popen(
        [Path(sys.executable).with_name("pledger"), "read", file, "-o", out],
        stderr=subprocess.PIPE,
        preexec_fn=lambda: signal.signal(signal.SIGINT, signal.default_int_handler),  # a job in the background is born deaf to it
    )
    until = time.monotonic() + 30
    while time.monotonic() < until and not (out.exists() and out.stat().st_size > 0):
        time.sleep(0.05)
    os.kill(process.pid, signal.SIGINT)
    _, told = process.communicate(timeout=30)
    assert process.returncode == 130
    assert b"interrupted" in told
    assert b"Traceback" not in told
    written = out.read_bytes()
    assert written.endswith(b"\n")
    assert json_lines(written)


def test_terminals_are_not_obeying_a_source(tmp_path: Path) -> None:
    file = tmp_path / "evil\x1b[31m.txt"
    file.write_text(TALKS.replace("Olzhas", "Olzhas\x1b[2J\u202e"), encoding="utf-8")
    done = pledger("read", file, "--format", "table")
    assert b"\x1b" not in done.stdout
    assert "\u202e" not in done.stdout.decode()
    assert b"\x1b" not in pledger("explain", file, "--record", "1").stdout


def test_it_runs_as_a_module() -> None:
    done = subprocess.run([sys.executable, "-m", "pledger.cli", "--version"], capture_output=True, text=True, check=True, timeout=60)
    assert done.stdout.startswith("pledger ")


def test_an_output_that_cannot_be_written_is_told_in_a_line(text: Path, tmp_path: Path) -> None:
    target = tmp_path / "nowhere" / "out.jsonl"
    done = pledger("read", str(text), "-o", str(target))
    assert done.returncode == 1
    assert done.stderr.decode() == f"pledger: {target}: No such file or directory\n"


@pytest.mark.parametrize("command", (("ledger",), ("feed",), ("user", "list"), ("db", "upgrade"), ("add", "-")))
def test_the_database_of_something_else_is_left_alone(command: tuple[str, ...], tmp_path: Path) -> None:
    where = tmp_path / "bookmarks.sqlite"
    connection = sqlite3.connect(where)
    connection.execute("CREATE TABLE bookmark (address TALKS)")
    connection.close()
    done = pledger(*command, "--ledger", str(where), stdin=b"They met.")
    assert done.returncode == 1
    assert b"is no ledger: a database of something else, with the table bookmark" in done.stderr
    connection = sqlite3.connect(where)
    assert connection.execute("SELECT name FROM sqlite_master").fetchall() == [("bookmark",)]
    connection.close()


def test_what_comes_bundled_is_told_from_a_ledger(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)
    for command, what in (("check", b"figures"), ("outlook", b"targets")):
        done = pledger(command, "--pair", "KAZ-UZB", "--format", "jsonl")
        assert done.returncode == 0 and json_lines(done.stdout)
        assert b"there is no ledger here: these are the " + what in done.stderr
