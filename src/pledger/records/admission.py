"""Which numbers are claims at all: rules that refuse, and what a number measures when no indicator is named."""

import re

from pledger.mentions.types import Quantity
from pledger.records.claims import Claim
from pledger.records.fragments import Clause, unit_class
from pledger.records.subjects import COUNTED, Subject

_SHARE_OF = re.compile(r"\s*of\b")


def rank_subject(c: Clause, q: Quantity) -> Subject | None:
    """'the fourth largest trading partner': what one is the n-th of, within the fragment."""
    low, high = c.fragment(q.start, q.end)
    after = [w for w in c.within("rank", q.start, high) if w.start - q.end < 60]
    found = after or [w for w in c.within("rank", low, q.start)]
    if not found:
        return None
    w = found[0]
    return Subject(w.row["value"], None, w.start, w.end, "rank")


def unnamed(c: Clause, q: Quantity) -> Subject | None:
    """What a number measures by its unit alone: power is capacity, a length is its own thing, freight is told by its verb."""
    kind = unit_class(q.unit)
    if kind == "power":
        return Subject("capacity", None, q.start, q.end, "unit")
    if kind == "energy":
        return Subject("energy", None, q.start, q.end, "unit")
    if kind == "extent" and q.unit in ("km", "km2", "har", "ha", "m2"):
        return Subject("other", None, q.start, q.end, "unit")
    if kind == "percent" and _SHARE_OF.match(c.folded(q.end, q.end + 6)):
        return Subject("other", None, q.start, q.end, "unit")
    if kind == "count" and q.counted and q.bound != "exactly" and (q.value or 0) >= 5 and not of_no_noun(q.counted):
        return Subject("other", None, q.start, q.end, "noun")
    return None


_NO_NOUN = re.compile(r"\b(?:years?|days?|months?|weeks?|hours?|minutes?|times|countries|states|percent|degrees|session|meeting)\b")


def of_no_noun(noun: str) -> bool:
    return bool(_NO_NOUN.search(noun.lower()))


def admitted(p: Claim) -> bool:
    """Whether every rule lets the number pass."""
    return not any(rule(p) for rule in REFUSALS)


def of_no_claim(p: Claim) -> bool:
    """A number right before 'session', 'articles', 'years', or after 'article', 'No.'."""
    end = p.q.number[1] or p.q.end
    if p.kind != "count":
        return False
    after = [w for w in p.c.within("skip_after", end, p.c.end) if not p.c.folded(end, w.start).strip(" -")]
    before = [w for w in p.c.within("skip_before", max(p.c.start, p.q.start - 20), p.q.start) if not p.c.folded(w.end, p.q.start).strip(" .№#")]
    return bool(after or before)


def signed_count(p: Claim) -> bool:
    """'nine documents were signed' is the instrument's count; a stock of documents in force is a figure."""
    if p.indicator != "documents":
        return False
    low, high = p.c.fragment(p.q.start, p.q.end)
    stock = p.c.within("running", low, high) or re.search(r"\b(?:in force|in place|exist|framework|legal base|legal basis|contractual|regulate|regulated|govern)\b", p.c.folded(p.c.start, p.c.end))
    return not stock


def small_other(p: Claim) -> bool:
    """'two cities', 'three hospitals': small counts of other things are no figures unless they are targets."""
    return p.indicator == "other" and p.kind == "count" and p.aim is None and (p.q.value or 0) < 5


def bare(p: Claim) -> bool:
    """A bare number that counts nothing that the table knows."""
    return p.kind == "count" and p.subject.how != COUNTED and not p.carried and not p.q.text[:1].isdigit() and p.q.bound == "exactly" and p.subject.how == "right"


REFUSALS = (of_no_claim, signed_count, small_other, bare)
