"""The money that a document is worth: stated beside it, or the one sum that is lent or given by it."""

import re

from pledger.mentions.found import Found
from pledger.mentions.instruments import candidates
from pledger.mentions.types import Quantity
from pledger.mentions.view import View
from pledger.records.concluding import title_stops, title_words
from pledger.records.context import Discourse
from pledger.values import changed

_DIGIT = re.compile(r"\d")
_NEXT = 16  # characters behind an amount in which what is lent stands
_SUM = 24  # characters of an amount before the words that a title seems to begin with
_GAP = 7  # words between a document and its worth


def worth(d: Discourse, view: View, f: Found) -> Quantity | None:
    """The worth of document `f`; of a loan or grant agreement also the one sum that its sentence, the headline or the lead tells of."""
    stated = _stated(d, view, f)
    if stated is not None or not lends(view, f):
        return stated
    heads = [v for v in d.marked.views if v.sentence.kind == "headline"][:1]
    leads = [v for v in d.marked.views if v.sentence.kind == "body"][:1]
    only = next((q for v in (view, *heads, *leads) if (q := _only(d, v)) is not None), None)
    others = (c for c in candidates(view) if c.start != f.start)
    return only if only is None or not any(_stated(d, view, c) == only for c in others) else None  # 'a loan worth $5 million and a grant'


def past_sum(d: Discourse, f: Found) -> Found:
    """The document without the amount in words that its title begins with: 'a 12 million US dollar | deal', 'a €12-million | contract'."""
    if f.start == f.noun.start or _DIGIT.search(d.marked.folded, max(0, f.start - _SUM), f.noun.start) is None:
        return f
    sums = (q for q in d.marked.of(Quantity, max(0, f.start - _SUM), f.noun.start) if q.money and f.start < q.end <= f.noun.start)
    amount = next(sums, None)
    if amount is None:
        return f
    start = amount.end + len(d.marked.text(amount.end, f.noun.start)) - len(d.marked.text(amount.end, f.noun.start).lstrip(" -,"))
    return changed(f, start=start, counted=f.counted if f.start < amount.start else None)


def lends(view: View, f: Found) -> bool:
    """Whether money is lent or given by it: 'loan agreement', 'grant agreement', 'financing agreement'."""
    low, high = f.start - view.start, f.noun.end - view.start
    return any("lent" in h.row.list("kind") for h in title_words(view.lexicon).find(view.folded, 0, low, high))


def _lends_behind(view: View, end: int) -> bool:
    """Whether a loan or its like stands right behind an amount."""
    low = end - view.start
    return any("lent" in h.row.list("kind") for h in title_words(view.lexicon).find(view.folded, 0, low, low + _NEXT))


def _only(d: Discourse, view: View) -> Quantity | None:
    """The amount of money that a sentence names, where it names but one; the same in another currency behind it aside."""
    sums = [q for q in d.marked.of(Quantity, view.start, view.sentence.end) if q.money and q.value is not None]
    own = [q for q in sums if view.cut(q.start - 1, q.start) != "("]
    return own[0] if len({q.value for q in own}) == 1 else None


def _stated(d: Discourse, view: View, f: Found) -> Quantity | None:
    """The money that the document is worth: before its noun ('a US$1.4bn agreement'), or behind it ('worth', 'for', 'to a total of')."""
    for q in d.marked.of(Quantity, max(view.start, f.start - 30), min(f.end + 60, view.sentence.end)):
        if not q.money or q.value is None:
            continue
        inside = f.noun.end <= q.start and q.end < f.end
        if inside and (_lends_behind(view, q.end) or _leads(view, f.noun.end, q.number[0] or q.start)):
            return q  # 'a deal for a $151 million loan', 'a contract worth $5 million to build a school'
        if q.end <= f.start and not view.cut(q.end, f.start).strip(" -,"):
            return q
        behind = f.cue.end if f.cue and f.cue.after and f.end <= f.cue.start < q.start else f.end
        ends = (q.start, q.number[0] or q.start)  # 'to a total of $2 billion': the hedge is its own word of worth
        if q.start >= f.end and any(_leads(view, low, high) for low in (f.end, behind) for high in ends):
            return q
    return None


def _leads(view: View, low: int, high: int) -> bool:
    """Whether the words between a document and an amount say that it is its worth."""
    gap = view.folded[low - view.start : high - view.start].removeprefix(",")
    gap = gap[: gap.rfind(" ") + 1]  # without the sign of the currency
    if len(gap.split()) > _GAP or any(mark in gap for mark in ",;:("):
        return False
    small = list(title_words(view.lexicon).find(gap))
    kinds = {k for h in small for k in h.row.list("kind")}
    words = sum(len(gap[h.start : h.end].split()) for h in small)
    stops = [h.row["kind"] for h in title_stops(view.lexicon).find(gap)]
    return "value" in stops or (bool(kinds & {"worth", "sum"}) and words == len(gap.split()))
