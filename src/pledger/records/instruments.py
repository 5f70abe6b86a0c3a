"""Instruments: the documents that a source tells were signed, are to be signed, or invokes by name."""

import re
from collections.abc import Iterator

from pledger.mentions.instruments import Found, candidates, plausible
from pledger.mentions.types import Institution, Quantity, Time
from pledger.mentions.view import View
from pledger.records.concluding import Side, bodies, countries, sides
from pledger.records.context import Discourse
from pledger.records.documents import Document, joined
from pledger.records.draft import evidence
from pledger.records.lists import Listing, listings
from pledger.records.signing import signing
from pledger.records.types import Instrument, Reason

_MONEY = re.compile(r"[A-Z]{3}")
_YEARS = re.compile(
    r"(?:for|of|in|,)(?: the)?(?: period| years| term)?(?: of)?(?: from)? ?((?:19|20)\d\d) ?[-/] ?((?:19|20)?\d\d)\b"
    r"|,? ((?:19|20)\d\d)-((?:19|20)\d\d)$"
)
_ONE_YEAR = re.compile(r"for ((?:19|20)\d\d)\b")


def build(d: Discourse) -> Iterator[Instrument]:
    """The instruments of a source, one a document, restatements joined."""
    if not any(h.row.table == "instruments" for v in d.marked.views for h in v.hits):
        return
    lists = listings(d)
    found: list[Document] = []
    for number, view in enumerate(d.marked.views):
        if any(h.row.table == "instruments" for h in view.hits):
            found += _in_view(d, view, lists.get(number))
    yield from (doc.record for doc in joined(found))


def _in_view(d: Discourse, view: View, listing: Listing | None) -> Iterator[Document]:
    listed = listing is not None
    every = candidates(view, listed)
    for n, f in enumerate(every):
        if not plausible(f, listed and n == 0):
            continue
        yield _document(d, view, f, listing if n == 0 else None)


def _document(d: Discourse, view: View, f: Found, listing: Listing | None) -> Document:
    status = f.cue.status if f.cue else None
    doubts: list[str] = []
    if listing is not None and (f.cue is None or not f.cue.after):
        status = listing.status
    when = signing(d, f, status)
    date, place = (listing.date, listing.place) if listing is not None and when.at is None else (when.date, when.place)
    doubts += listing.doubts if listing is not None else when.doubts
    concluded = _sides(d, view, f)
    parties = _parties(d, view, f, concluded, listing)
    value = _value(d, f, view)
    title = re.sub(r"\s+", " ", view.cut(f.start, f.end)).strip(" “”\"«»'’")
    kind = view.sentence.kind
    rule = "listed" if listing is not None else f.cue.rule if f.cue else "titled"
    if kind in ("headline", "heading", "caption"):
        doubts.append(kind)
    record = Instrument(
        source=d.marked.source.name,
        evidence=(evidence(d, *_span(f, view)),),
        parties=parties,
        type=f.noun.row["type"],
        title=title,
        institutions=bodies(concluded, parties),
        status=status,
        date=date,
        place=place,
        period=_period(d, f),
        value=value.value if value else None,
        unit=value.unit if value else None,
        bound=value.bound if value else None,
        count=f.counted if f.counted else None if f.many else 1,
        rule=rule,
        doubts=tuple(doubts),
        reasons=_reasons(f),
    )
    return Document(record, f, kind, listing is not None)


def _reasons(f: Found) -> tuple[Reason, ...]:
    made = [Reason("type", f.noun.row.label, f.noun.start, f.noun.end)]
    if f.cue:
        made.append(Reason(f.cue.rule, f.cue.row, f.cue.start, f.cue.end))
    return tuple(made)


def _span(f: Found, view: View) -> tuple[int, int]:
    """The title with the verb that governs it."""
    if f.cue is None or f.cue.start < view.start:
        return f.start, f.end
    return (min(f.start, f.cue.start), max(f.end, f.cue.end))


def _sides(d: Discourse, view: View, f: Found) -> list[Side]:
    """Who concluded it: after 'between' in the title or behind it, or the bodies that did the signing."""
    stop = view.sentence.end
    text = view.folded[f.start - view.start :]
    between = re.search(r"\bbetween\b", text)
    if between:
        low = f.start + between.end()
        return sides(d, low, _until(d, view, low, stop))
    return []


_SIDE_ENDS = re.compile(
    r" (?:on|for|in|at|to|with|regarding|concerning|about|aimed|was|were|is|are|will|has|have|had|which|that|worth|during|as|by) "
    r"| under (?!the (?:government|president|cabinet))|[;:]|\.\s|\s-\s|$"
    r"|, (?:for|on|in|to|which|as|at|was|were|during|with|signed)\b"
)


def _until(d: Discourse, view: View, low: int, stop: int) -> int:
    """Where the two sides after 'between' end: at what the document is about, or at a verb; prepositions inside a name aside."""
    names = [(m.start, m.end) for m in d.marked.of(Institution, low, stop)]
    for m in _SIDE_ENDS.finditer(view.folded, low - view.start):
        at = view.start + m.start()
        if not any(s < at < e for s, e in names):
            return min(at, stop)
    return stop


def _parties(d: Discourse, view: View, f: Found, concluded: list[Side], listing: Listing | None) -> tuple[str, ...]:
    own = countries(concluded)
    if len(own) >= 2:
        return own
    named = _codes(d, f.start, f.end)
    if len(named) >= 2:
        return named
    if listing is None:
        whole = _codes(d, view.start, f.end)
        if len(whole) >= 2:
            return whole
        behind = _codes(d, f.end, view.sentence.end)
        if len(set(whole) | set(behind)) == 2:
            return tuple(sorted(set(whole) | set(behind)))
    focus = listing.parties if listing is not None else d.focus(f.start) or d.theme
    return focus if not named or named[0] in focus else d.parties(f.start, f.end)


def _codes(d: Discourse, start: int, end: int) -> tuple[str, ...]:
    return tuple(sorted(c for c in d.codes(start, end) if len(c) <= 4 or c in ("Mercosur", "ASEAN")))


def _value(d: Discourse, f: Found, view: View) -> Quantity | None:
    """The money that the document is worth: in its title, before its noun ('a US$1.4bn agreement'), or right behind it."""
    for q in d.marked.of(Quantity, max(view.start, f.start - 30), min(f.end + 60, view.sentence.end)):
        if q.unit and _MONEY.fullmatch(q.unit) and q.value and not re.search(r"[.;,]", view.cut(min(f.end, q.start), q.start)):
            return q
    return None


def _period(d: Discourse, f: Found) -> str | None:
    """'for 2023-2025', 'for the period 2023-2024', ', 2025-2027' in the title."""
    text = d.marked.folded[f.start : f.end]
    m = _YEARS.search(text)
    if m:
        first, last = m[1] or m[3], m[2] or m[4]
        return f"{first}/{first[: 4 - len(last)]}{last}"
    one = _ONE_YEAR.search(text)
    if one:
        return one[1]
    for t in d.marked.of(Time, f.start, f.end):
        if t.edtf and "/" in t.edtf and t.role == "period" and len(t.edtf) == 9:
            return t.edtf
    return None
