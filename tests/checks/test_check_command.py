"""`pledger check` as a command."""

import json

from click.testing import CliRunner

from pledger.cli_statistics import check

CLAIM = {
    "kind": "figure", "id": "a", "source": "s", "parties": ["KAZ", "TJK"], "indicator": "trade_turnover", "measure": "level",
    "value": 1.4e9, "unit": "USD", "bound": "exactly", "period": "2022",
}  # fmt: skip


def run(tmp_path, *lines: str, args: tuple[str, ...] = ()):
    path = tmp_path / "records.jsonl"
    path.write_text("\n".join(lines), encoding="utf-8")
    return CliRunner().invoke(check, ["--records", str(path), *args])


def test_one_line_each_with_just_the_five_fields(tmp_path):
    result = run(tmp_path, json.dumps(CLAIM), json.dumps({"kind": "meeting", "id": "m"}), args=("--format", "jsonl"))
    (found,) = [json.loads(line) for line in result.stdout.splitlines()]
    assert list(found) == ["id", "verdict", "by", "distance", "why"]
    assert (found["id"], found["verdict"], found["distance"], result.exit_code) == ("a", "supported", 0.015, 0)


def test_a_record_may_stand_under_claim(tmp_path):
    result = run(tmp_path, json.dumps({"id": "k", "claim": {k: v for k, v in CLAIM.items() if k != "id"}}))
    assert json.loads(result.stdout)["id"] == "k"


def test_bad_lines_are_named_and_the_good_ones_kept(tmp_path):
    bad = json.dumps({**CLAIM, "value": "1.4 billion"})
    result = run(tmp_path, "{", bad, json.dumps([1]), json.dumps({**CLAIM, "bound": "circa"}), json.dumps(CLAIM))
    assert len(result.stdout.splitlines()) == 1 and result.exit_code == 1
    for said in ("records.jsonl:1: not JSON", "records.jsonl:2: value is '1.4 billion'", "records.jsonl:3: no record", "'circa'"):
        assert said in result.stderr


def test_only_the_pair_that_is_asked_for(tmp_path):
    assert run(tmp_path, json.dumps(CLAIM), args=("--pair", "TJK-KGZ")).stdout == ""
    assert run(tmp_path, json.dumps(CLAIM), args=("--pair", "tjk-kaz")).stdout


def test_without_records_the_bundled_claims_are_checked():
    lines = CliRunner().invoke(check, ["--format", "jsonl"]).stdout.splitlines()
    found = [json.loads(line) for line in lines]
    assert len(found) >= 30 and {f["verdict"] for f in found} == {"supported", "contradicted", "disputed", "unverifiable"}
    assert all(o["agency"] for f in found for o in f["by"])


def test_table_shows_verdict_and_reason(tmp_path):
    result = run(tmp_path, json.dumps(CLAIM), args=("--format", "table"))
    assert "Kazakhstan–Tajikistan trade turnover $1.4 billion, 2022: SUPPORTED [a]" in result.stdout
