"""Counts behind a label: 'Indonesian students in Australia: 24,000', 'Tourist arrivals (2024): about 180,000'."""

from pledger.mentions.types import Quantity
from pledger.records.fragments import Clause, unit_class
from pledger.records.subject_types import COUNTED, LEFT, Subject, subject_of, takes

_LONG = 70  # characters of a label
_SMALL = 3  # letters of a small word
_FLOWS = frozenset(["exports", "imports"])
_NOUNS = ("noun", "counted", "weak")


def labelled(c: Clause, q: Quantity) -> Subject | None:
    """The first noun of the label that a bare number stands right behind, where the number has no noun of its own."""
    if (flow := _flow_label(c, q)) is not None:
        return flow
    if not behind_label(c, q):
        return None
    nouns = [m for m in c.indicators if m.end <= q.start and m.row is not None and m.row["kind"] in _NOUNS and takes(m, "count")]
    return subject_of(nouns[0], COUNTED) if nouns else None


def _flow_label(c: Clause, q: Quantity) -> Subject | None:
    """'including exports from Uzbekistan – $8 million and imports – $2 million': the flow of one state right before its number."""
    flows = [m for m in c.indicators if m.indicator in _FLOWS and m.end <= q.start]
    flow = next((m for m in reversed(flows) if takes(m, unit_class(q.unit))), None) if flows else None
    if flow is None or not c.fullmatch("flow_label", flow.end, q.start):
        return None
    return subject_of(flow, LEFT) if len(c.parties(flow.end, q.start)) == 1 else None


def behind_label(c: Clause, q: Quantity) -> bool:
    """Whether a bare count stands right behind a label of more than a state's name and a time."""
    if (
        unit_class(q.unit) != "count"
        or q.counted
        or q.unit
        or q.start - c.start > _LONG
        or not c.folded(c.start, q.start).rstrip().endswith(":")
    ):
        return False
    taken = [(x.start, x.end) for x in (*c.parties(c.start, q.start), *c.times)]
    label = "".join(" " if any(s <= i < e for s, e in taken) else c.folded(i, i + 1) for i in range(c.start, q.start))
    return any(w.isalpha() and len(w) > _SMALL for w in label.replace(":", " ").split())
