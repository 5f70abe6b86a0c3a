"""Verdicts of official statistics as findings of the ledger: `contradicted`, `disputed`, `supported`, `unverifiable`.

They stand in no table of the ledger: they follow from the statistics at hand, which change without it.
"""

from collections.abc import Iterable, Iterator, Mapping
from typing import Any

from pledger.checks.entries import CheckedEntry
from pledger.checks.told import topic
from pledger.checks.types import VERDICTS, Check, cited
from pledger.ledger.types import Finding
from pledger.records.types import Figure

KINDS = ("contradicted", "disputed", "supported", "unverifiable")
TELLING = ("contradicted", "disputed")  # what a reader should look at unasked
assert set(KINDS) == set(VERDICTS)


def findings(checked: Iterable[CheckedEntry], kinds: Iterable[str] = TELLING) -> Iterator[dict[str, Any]]:
    """A finding for each entry and each verdict among `kinds` that statements of it get.

    As `Finding.to_json`, and `statistics`: the observations that judged, mirror data among them, under `by`; what stands close and may
    not judge under `near`.
    """
    wanted = set(kinds)
    for one in checked:
        for verdict in KINDS:
            told = [(f, c) for f, c in one.statements if c.verdict == verdict]
            if told and verdict in wanted:
                yield _row(one.entry, told)


def _row(entry: Mapping[str, Any], told: list[tuple[Figure, Check]]) -> dict[str, Any]:
    """One finding on statements of an entry that fare alike; the last of them is told."""
    figure, check = told[-1]
    why = f"{topic(figure)}, {figure.period or 'no period'}: {check.why}"
    stated = {step["record"]: step["stated"] for step in entry["history"]}
    quotes = tuple(
        {"record": f.id, "source": f.source, "stated": stated.get(f.id), "text": f.evidence[0].text} for f, _ in told if f.evidence
    )
    records = tuple(f.id for f, _ in told)
    made = Finding(check.verdict, _severity(check), records, why, (entry["id"],), quotes)
    observations = {"by": [cited(o) for o in check.by], "near": [cited(o) for o in check.near]}
    return {**made.to_json(), "statistics": observations}


def _severity(check: Check) -> str:
    """A contradiction weighs by its distance, as a conflict between statements does; where reporters disagree nobody is wrong yet."""
    if check.verdict != "contradicted":
        return "medium" if check.verdict == "disputed" else "low"
    apart = abs(check.distance or 0.0)
    return "high" if apart > 0.25 else "medium" if apart > 0.05 else "low"
