"""Undertakings told as a list: 'The Prime Ministers agreed to:' and, item by item, what.

The introduction ends in a colon right behind a word of undertaking; the items share one kind of marker: '-', '(a)', 'ii.', '3.'.
"""

import re
from collections.abc import Mapping
from dataclasses import replace

from pledger.mentions.promising import Phrases
from pledger.mentions.types import Undertaking
from pledger.mentions.view import View
from pledger.records.actors import Doer
from pledger.records.context import Discourse
from pledger.records.drafts import Draft, Scene
from pledger.records.promises import undertakers
from pledger.records.reference import together

_MARKER = re.compile(r"\s*(?:(?P<bullet>[-–—•*·▪‣])|\(?(?:(?P<roman>[ivx]{2,5}|i)|(?P<letter>[a-z])|(?P<digit>\d{1,2}))[.)])\s*")
_FORMS = frozenset(["act", "address", "noun", "told", "pass", "modal", "planned", "by"])

Introduction = tuple[View, Undertaking, int]


def introductions(d: Discourse, known: Phrases) -> Mapping[int, Introduction]:
    """The lists of a source, looked for once."""
    if "introductions" not in d.kept:
        d.kept["introductions"] = _introductions(d, known)
    found: Mapping[int, Introduction] = d.kept["introductions"]
    return found


def own_words(view: View) -> int:
    """Where the words of a sentence begin, behind the marker of an item."""
    marker = _MARKER.match(view.text) if view.sentence.kind == "item" else None
    return view.start + (marker.end() if marker else 0)


def introduces(d: Discourse, known: Phrases, view: View, u: Undertaking) -> bool:
    """Whether this word of undertaking opens a list: it undertakes nothing itself."""
    return view.text.rstrip().endswith(":") and any(i is view and opened == u for i, opened, _ in introductions(d, known).values())


def _introductions(d: Discourse, known: Phrases) -> Mapping[int, Introduction]:
    """For each sentence (by number) that is an item: the introduction, its word of undertaking, where the item's own words begin."""
    found: dict[int, tuple[View, Undertaking, int]] = {}
    head: tuple[View, Undertaking] | None = None
    style, paragraph = "", -1
    for number, view in enumerate(d.marked.views):
        first = view.sentence.paragraph != paragraph
        paragraph = view.sentence.paragraph
        opened = _opening(d, known, view)
        if opened is not None:
            head, style = (view, opened), ""
            continue
        if head is None or not first:
            continue
        marker = _MARKER.match(view.text)
        bare = "bare" if view.text[:1].islower() else ""  # 'agreed to: / open a bank; / build a road.'
        own = marker.lastgroup or "" if marker else bare
        listed = bare or view.sentence.kind == "item" or known.rules["list_end"].search(view.folded)  # '(b) share data; and'
        if not own or not listed or (style and own != style):
            head = None
            continue
        style = own
        found[number] = (*head, view.start + (marker.end() if marker else 0))
    return found


def _opening(d: Discourse, known: Phrases, view: View) -> Undertaking | None:
    """The word of undertaking that a colon follows, with nothing between but 'to', 'the following', 'in particular'."""
    if not view.text.rstrip().endswith(":"):
        return None
    for u in reversed(d.marked.of(Undertaking, view.start, view.sentence.end)):
        if u.row and u.row["form"] in _FORMS and not u.negated:
            gap = view.folded[u.end - view.start :].rstrip().removesuffix(":")
            verb = known.rules["intro_verb"].match(gap) if u.row["form"] == "modal" else None
            gap = gap[verb.end() :] if verb else gap  # 'Phase II will involve:'
            topics = u.strength == "discussed" and known.rules["topic_verb"].fullmatch(u.text.casefold())
            return u if known.rules["intro_gap"].fullmatch(gap) and not topics else None  # 'the talks covered:' bare topics
    return None


def draft(d: Discourse, known: Phrases, view: View, introduced: Introduction) -> Draft | None:
    """The item as what the introduction's doer undertakes."""
    intro, u, start = introduced
    if known.rules["statement"].match(view.folded, start - view.start):
        return None  # '9. They expressed their concern over the drought'
    lead = known.rules["list_lead"].match(view.folded, start - view.start)
    start = view.start + (lead.end() if lead else start - view.start)
    end = view.start + len(view.text.rstrip(" ;,.\n"))
    joined = known.rules["list_end"].search(view.folded, start - view.start, end - view.start)
    end = view.start + joined.start() if joined else end
    if end <= start:
        return None
    doer = undertakers(Scene(d, intro, known), u)
    if not doer.codes or (doer.kind == "context" and u.row and u.row["form"] == "modal"):
        bank = (d.financier,) if d.financier else ()
        doer = Doer(tuple(sorted({*together(d, u.start), *bank})), u.start, u.start, "context")
    return Draft("itemised", replace(u, start=start, end=start), u.strength, doer, view.start, (start, end), end, "to")
