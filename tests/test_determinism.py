"""The same text gives the same bytes, whatever the order in which Python hashes strings."""

from pathlib import Path

from helpers import SHARED_BULLETINS, pledger


def test_reading_does_not_depend_on_the_hash_seed() -> None:
    texts: list[Path] = sorted((SHARED_BULLETINS / "texts").glob("*.txt"))[::3]
    first, second = (pledger("read", *texts, "--format", "jsonl", PYTHONHASHSEED=seed).stdout for seed in ("1", "4711"))
    assert first and first == second
