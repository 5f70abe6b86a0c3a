"""What is no pledge though it is worded as one: a target's number, a document to be signed, a meeting to be held, an object that says nothing."""

import re

from pledger.mentions.types import Quantity
from pledger.records.actions import Clause, conjuncts
from pledger.records.context import Discourse
from pledger.records.phrases import Phrases
from pledger.records.promises import Draft

_MEASURED = frozenset(["by", "to", "from", "growth", "multiple", "share", "rank"])
_ATTRIBUTIVE = re.compile(r"\d[\d,.]*\s?-|-(?:strong|member|point|year|month|day|lane|storey|party)\b")
_SOME_UNITS = frozenset(["a", "mo", "d", "h", "min", "s", "wk"])


def numeric(d: Discourse, start: int, end: int) -> bool:
    """Whether a number in [start, end) is what is promised there: an amount or a change, not a measure of the thing ('a 180-km canal')."""
    for q in d.marked.of(Quantity, start, end):
        if q.unit in _SOME_UNITS or q.value is None:
            continue
        before, after = d.marked.folded[max(0, q.start - 14) : q.start], d.marked.folded[q.end : q.end + 2]
        if after[:1] == "-" or _ATTRIBUTIVE.search(q.text):
            continue
        if q.relation in _MEASURED or q.unit in ("percent", "times", "points") or (q.unit and q.unit.isupper() and len(q.unit) == 3):
            return True
        if re.search(r"\b(?:of|the|these|those|the roughly|its|their|all|at a cost of|capacity of|worth) $", before) or q.value <= 3:
            continue
        if q.unit or q.counted:
            return True
    return False


def document(known: Phrases, text: str) -> bool:
    """Whether the action is to sign or draw up a document: that is an instrument's own record."""
    m = known.at["sign"].match(text)
    if not m:
        return False
    rest = " ".join(text[m.end() :].split()[:12])
    passive = m.group().startswith("be ")
    return passive or bool(re.match(rf"(?: [\w'’/&-]+,?){{0,7}}? (?:{known.words['instrument']})\b", " " + rest))


def encounter(known: Phrases, text: str) -> bool:
    """Whether the action is to meet or hold a meeting: that is a meeting's record."""
    m = known.at["meet"].match(text)
    if not m:
        return False
    if m.group() in ("hold", "holding", "host", "hosting", "convene", "organize", "organise", "be held", "receive", "address", "open", "join", "deliver", "chair", "be hosted"):
        return bool(known.within["gathering"].search(" ".join(text.split()[:14]))) or m.group() in ("be held", "take place")
    return True


def own_actions(d: Discourse, known: Phrases, found: Draft) -> tuple[int, int, bool] | None:
    """The span of the draft's actions that are neither target, document nor meeting, and whether some were left out; None when none is left."""
    view = d.view(found.trigger.start)
    clause = Clause(found.action[0], found.action[1], found.complement, found.trigger.end)
    parts = conjuncts(view, known, clause) if found.complement != "left" else [found.action]
    kept = [p for p in parts if _own(d, known, found, *p)]
    if not kept:
        return None
    if kept[0] == parts[0]:
        return parts[0][0], kept[-1][1] if len(kept) == len(parts) else _run(parts, kept), False
    return kept[0][0], kept[-1][1], True


def _run(parts: list[tuple[int, int]], kept: list[tuple[int, int]]) -> int:
    """Where the unbroken run of kept parts from the first ends."""
    end = parts[0][1]
    for p in parts:
        if p not in kept:
            break
        end = p[1]
    return end


def _own(d: Discourse, known: Phrases, found: Draft, start: int, end: int) -> bool:
    text = re.sub(r"^(?:also |further |jointly |soon |\w+ly )", "", d.marked.folded[start:end])
    words = text.split()
    if not words or (len(words) < 2 and found.complement not in ("left", "end", "base") and found.strength == "discussed"):
        return False
    if numeric(d, start, end) or encounter(known, text):
        return False
    if document(known, text) and found.rule not in ("address",):
        return False
    return not (found.strength == "discussed" and generic(known, text))


def generic(known: Phrases, text: str) -> bool:
    """'Deepening bilateral cooperation', 'the state of relations': objects that name no field."""
    return bool(re.fullmatch(rf"(?:the )?(?:further )?(?:\w+ly )?(?:[\w-]+ing|[\w-]+|further [\w-]+)(?: and [\w-]+)?(?: of)?(?: the| their)?(?: [\w-]+)?? (?:{known.words['generic']})(?: between [\w ]+)?", text))
