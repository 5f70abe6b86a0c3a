"""Delegations: how many people a side sends."""

from pledger.mentions.types import Quantity
from pledger.records.fragments import Clause
from pledger.records.subject_types import Subject


def sent_out(c: Clause, q: Quantity) -> Subject | None:
    """'a five-member Malaysian delegation', 'a 40-strong trade mission': those whom a side sends."""
    m = c.match("sent_out", q.end, q.end + 60) if q.unit == "people" and "-" in q.text else None
    return Subject("other", None, q.end + m.start("who"), q.end + m.end("who"), "sent") if m else None
