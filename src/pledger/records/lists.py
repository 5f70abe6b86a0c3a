"""Lists of documents: the introduction's verb, date, place and parties hold for every item."""

import re
from collections.abc import Sequence
from dataclasses import replace

from pledger.lexicon import Hit
from pledger.mentions.around import verbs
from pledger.mentions.elliptic import single
from pledger.mentions.found import Found
from pledger.mentions.instruments import candidates, nouns
from pledger.mentions.view import View
from pledger.records.concluding import title_stops, title_words
from pledger.records.context import Discourse
from pledger.records.days import DAY, day_then
from pledger.records.itemised import own_words
from pledger.records.occasions import dates, town_near
from pledger.records.source_day import closing_day, main_date
from pledger.values import fixed

_NUMBER = 8  # characters of an item's number that may stand as a sentence of its own
_TO_COLON = 40  # characters between the documents and the colon before their list
_NUMERAL = re.compile(r"\d{1,2}[.)] ")
_LED = 30  # characters of a paragraph before the noun of its document
_WORDS = 2  # words of an item that can be a title
_FIRST = 18  # characters of an item (its number, an article) before its document


@fixed
class Listing:
    """What an item takes from its list."""

    status: str | None
    date: str | None
    place: str | None
    parties: tuple[str, ...]
    doubts: tuple[str, ...] = ()
    lot: Found | None = None


def listings(d: Discourse) -> dict[int, Listing]:
    """For each sentence (by number) that is an item of a list of documents, what it takes from the list."""
    found: dict[int, Listing] = {}
    intro: View | None = None
    current: Listing | None = None
    run, paragraph, first = False, -1, 0
    for number, view in enumerate(d.marked.views):
        kind = view.sentence.kind
        if view.sentence.paragraph != paragraph:
            paragraph, first = view.sentence.paragraph, view.start
        item = kind == "item" or (kind in ("body", "heading") and _whole(view, run and d.marked.views[number - 1].text.endswith(";")))
        inline = kind == "body" and intro is not None and _numbered(d.marked.views[number - 1], view, run)
        if (inline or (item and view.start - first <= _NUMBER)) and _names_document(view):
            if not run or current is None:
                current = _listing(d, number, intro)
            run = True
            found[number] = current
            continue
        if kind == "item" and view.start == first and run and not _goes_on(d, number):
            intro = None
        elif kind == "item" and view.start == first and intro is not None and (lot := _lot(intro)) is not None:
            current = current if run and current is not None else _listing(d, number, intro)
            run = True
            found[number] = replace(current, lot=lot)
            continue
        if kind != "item":
            run = False
            intro = view
    return found


def _numbered(before: View, view: View, run: bool) -> bool:
    """Whether a sentence is an item of a row that one paragraph holds: 'were signed: 1. Agreement on trade. 2. Plan of events.'"""
    opened = before.sentence.paragraph == view.sentence.paragraph and before.text.endswith((": 1.", ": 1)"))
    return opened or (run and before.sentence.paragraph == view.sentence.paragraph and _NUMERAL.match(view.text) is not None)


def _goes_on(d: Discourse, number: int) -> bool:
    """Whether an item has a marker of the kind that the one before it has: a numbered paragraph ends a list of bullets."""
    if d.marked.views[number - 1].sentence.kind != "item":
        return True
    return d.marked.views[number - 1].text[:1].isdigit() == d.marked.views[number].text[:1].isdigit()


def _lot(intro: View) -> Found | None:
    """The documents that a list goes through whose items name none: 'The six MoUs signed are as follows:'."""
    if not intro.text.rstrip().endswith(":"):
        return None
    lots = [f for f in candidates(intro) if f.many and f.cue is not None and f.cue.rule.startswith("verb") and not f.cue.strength]
    if not lots or lots[-1].noun.row["form"] != "strong" or lots[-1].cue is None:
        return None
    low, high = max(lots[-1].end, lots[-1].cue.end) - intro.start, len(intro.text.rstrip())
    others = any("fields" in h.row.list("kind") for h in title_words(intro.lexicon).find(intro.folded, 0, low, high))
    return lots[-1] if high - low <= _TO_COLON and not others else None  # but 'agreements were signed in these areas:'


def unnamed(view: View, lot: Found) -> Found | None:
    """The document of such an item: all of its words."""
    start, row = own_words(view), single(view.lexicon, view, lot)
    end = start + len(view.cut(start, view.sentence.end).rstrip(" .;,"))
    if row is None or not view.cut(start, start + 1).isupper() or len(view.cut(start, end).split()) < _WORDS or _tells(view):
        return None
    return Found(start, end, Hit(start, start, row), False, None, True, False)


def _tells(view: View) -> bool:
    """Whether an item is a sentence of its own rather than the name of something: '7. Kenya will offer 15 scholarships.'"""
    if not view.text.rstrip().endswith("."):
        return False
    told = title_stops(view.lexicon).find(view.folded, 0, own_words(view) - view.start)
    return any(h.row["kind"] == "verb" for h in told)


def _whole(view: View, last: bool) -> bool:
    """A paragraph that is nothing but a title: it opens with a noun of a document, in capitals or before a semicolon, and has no verb.
    `last`: it may be the last of a row of such, which ends with a full stop."""
    if (view.text.endswith(".") and not last) or not view.of("instruments"):
        return False
    heads = nouns(view)
    if not heads or heads[0].start - view.start > _LED:
        return False
    return (last or view.text.endswith(";") or view.cut(heads[0].start, heads[0].start + 1).isupper()) and not verbs(view)


def _names_document(view: View) -> bool:
    every = candidates(view, listed=True)
    return bool(every) and every[0].start - view.start <= _FIRST


def _listing(d: Discourse, number: int, intro: View | None) -> Listing:
    """The list that begins at sentence `number`: status by a verb of signing in its introduction, a heading or the headline."""
    before = d.marked.views[max(0, number - 3) : number]
    signed = any(v.row["status"] == "signed" for view in reversed(before) for v in verbs(view))
    status = "signed" if signed else None
    if status is None:
        heads = [v for v in d.marked.views if v.sentence.kind in ("headline", "heading")]
        status = "signed" if any(x.row["status"] == "signed" for view in heads for x in verbs(view)) else None
    focus = d.focus(before[-1].start) if before else d.theme
    parties = focus if len(focus) >= 2 else d.theme
    spot = None
    for view in reversed(before):
        spot = spot or town_near(d, view.start, view.start, view.sentence.end)
    day = (_day_of(d, before) or main_date(d) or closing_day(d)) if status == "signed" else None
    return Listing(status or "signed", day, spot.name if spot else None, parties, () if signed else ("list_without_verb",))


def _day_of(d: Discourse, before: Sequence[View]) -> str | None:
    """The day beside the verb of signing in the sentence before a list: 'Documents signed on 20 August:', 'on the same day they signed'."""
    for view in reversed(before):
        verb = next((v for v in verbs(view) if v.row["status"] == "signed"), None)
        if verb is not None:
            days = [t for t in dates(d, view.start, view.sentence.end) if DAY.fullmatch(t.edtf or "")]
            time = min(days, key=lambda t: abs(t.start - verb.start), default=None)
            return day_then(d, view, verb.start, time) or (time.edtf if time is not None else None)
    return None
