"""Parts of a sum that is still to come: they are to come as well."""

from dataclasses import replace

from pledger.mentions.types import Quantity
from pledger.records.aims import Aim
from pledger.records.claims import Memory
from pledger.records.fragments import Clause, unit_class

_SPAN = 5  # sentences of a passage that a list's introduction reaches on


def part_of_aim(c: Clause, q: Quantity, memory: Memory) -> Aim | None:
    """'will provide $5 million. This includes $2 million for schools', 'announced $5 million, including:' and its items: parts of a sum
    that is still to come."""
    if unit_class(q.unit) != "money":
        return None
    whole = next((o for o in reversed(memory.in_sentence(c)) if o.kind == "money" and o.aim), None)
    if any(not c.pattern("weak_fact").fullmatch(w.term) for w in c.within("past", whole.q.end if whole else c.start, q.start)):
        return None
    if whole is not None and whole.q.unit == q.unit and (whole.q.value or 0) > (q.value or 0) and _parted(c, whole.q, q):
        return replace(whole.aim, start=q.start, end=q.end, rule="aim_carried") if whole.aim else None
    item = c.view.sentence.kind == "item"
    if not item and not c.match("this_includes", c.start, c.end):
        return None
    before = next((o for o in memory.recent(c, _SPAN if item else 1) if o.kind == "money" and o.c.view.sentence.kind != "item"), None)
    if before is None or before.aim is None or before.q.unit != q.unit or (before.q.value or 0) < (q.value or 0):
        return None
    if item and not before.c.search("list_opens", before.q.end, before.c.end):
        return None
    return replace(before.aim, start=q.start, end=q.end, rule="aim_carried")


def _parted(c: Clause, whole: Quantity, q: Quantity) -> bool:
    """'announced $800 million: $200 million for', 'over $800 million in assistance, including $600 million'."""
    return bool(c.search("parts_open", whole.end, q.start))
