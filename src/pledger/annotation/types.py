"""What stands in the margin of a draft: notes, each beside its words and with its evidence."""

from dataclasses import dataclass
from typing import Any

from pledger.checks.types import cited
from pledger.statistics import Observation

KINDS = {
    "published": "already published",
    "announced_before": "announced before",
    "since": "since then",
    "outlook": "outlook",
    "contradicted": "statistics say otherwise",
    "disputed": "reporters disagree",
    "supported": "statistics agree",
    "unverifiable": "cannot be checked",
    "conflict": "said otherwise before",
    "arithmetic": "does not add up",
    "signed_before": "signed before",
    "promised_before": "promised before",
    "advanced": "followed up",
    "slipped": "behind what was said",
    "unheard": "not heard of since",
    "out_of_office": "out of office",
}
"""The kinds of note and how a reader is told of them."""


@dataclass(frozen=True, slots=True)
class Quote:
    """Words of an earlier source (or of another place of the draft), as evidence of a note.

    `source`: its name; `stated`: its date (EDTF); `words`: as printed; `said_by`: who is quoted; `record`, `entry`: ids in the ledger,
    None where it is the draft itself that is quoted.
    """

    source: str
    words: str
    stated: str | None = None
    title: str | None = None
    url: str | None = None
    said_by: str | None = None
    record: str | None = None
    entry: str | None = None

    def to_json(self) -> dict[str, Any]:
        return {
            "type": "statement", "source": self.source, "title": self.title, "url": self.url, "stated": self.stated,
            "said_by": self.said_by, "words": self.words, "record": self.record, "entry": self.entry,
        }  # fmt: skip


@dataclass(frozen=True, slots=True)
class Note:
    """A note for the margin. `kind`: one of KINDS; `severity`: high, medium or low, as the ledger's findings.

    `start`, `end`: the draft's words it stands beside (code points, end exclusive). `text`: what a reader is told. `quotes` and
    `observations` are its evidence; `record`: the id of the draft's record it speaks of.
    """

    kind: str
    severity: str
    start: int
    end: int
    text: str
    quotes: tuple[Quote, ...] = ()
    observations: tuple[Observation, ...] = ()
    record: str | None = None

    def to_json(self) -> dict[str, Any]:
        """The note as `pledger annotate --format jsonl` prints it."""
        evidence = [*(q.to_json() for q in self.quotes), *({"type": "statistic", **cited(o)} for o in self.observations)]
        return {
            "kind": self.kind, "severity": self.severity, "start": self.start, "end": self.end, "text": self.text,
            "record": self.record, "evidence": evidence,
        }  # fmt: skip
