"""Towns and regions that no table knows, by what stands beside their name: 'the Ecuadorian city of Loja', 'at Nadi, Fiji'."""

import re

from pledger.lexicon import Hit, Lexicon, fold
from pledger.mentions.types import Place
from pledger.mentions.view import View
from pledger.sources.memo import per_lexicon

_NAME = r"(?P<name>[A-ZÀ-Þ][\w’'-]+(?: (?:[A-ZÀ-Þ][\w’'-]+|de|del|la|el|do|da|di)){0,2})"
_BESIDE = re.compile(rf"\b(?:in|at|near|In|At) {_NAME}(?:, (?:in )?| \()(?=[A-ZÀ-Þ])")
_CLOSED = re.compile(r"[,.;)]|$| (?:on|from|during|this|last|next|today|yesterday|where|for)\b")
_OTHER = ("countries", "institutions", "offices", "bodies", "meetings")


def described(view: View) -> list[Place]:
    """The places that a sentence names by a noun, or by a country behind a comma."""
    lands = [h for h in view.of("countries") if h.column in ("terms", "adjectives")]
    return [*_by_noun(view), *_by_land(view, {h.start: h for h in lands if h.column == "terms"})]


def _by_noun(view: View) -> list[Place]:
    words, phrase, kinds = _grammar(view.lexicon)
    if " of " not in view.text or not any(word in view.folded for word in words):
        return []
    found = []
    for m in phrase.finditer(view.text):
        start, end = view.start + m.start("name"), view.start + m.end("name")
        owners = [h for h in view.of("countries") if view.start + m.start() - 40 < h.start and h.end <= view.start + m.start("noun")]
        behind = [h for h in view.of("countries") if h.start >= end and view.cut(end, h.start) in (" in ", ", ", " of ")]
        near = [h for h in owners if h.column == "adjectives" and " " not in view.cut(h.end, view.start + m.start("noun")).strip()]
        land = (near or behind)[-1:] if near else behind[:1]
        if land and not any(h.start <= start < h.end for h in view.of("countries")):
            found.append(Place(start, end, m["name"], m["name"], land[0].row["code"], kinds[fold(m["noun"])]))
    return found


def _by_land(view: View, lands: dict[int, Hit]) -> list[Place]:
    """'At Nadi, Fiji, ...': a name before a country that what follows shows to be no subject."""
    found = []
    for m in _BESIDE.finditer(view.text) if lands else ():
        land = lands.get(view.start + m.end())
        start, end = view.start + m.start("name"), view.start + m.end("name")
        if land is None or not _CLOSED.match(view.text, land.end - view.start) or fold(m["name"].split()[0]) in _no_towns(view.lexicon):
            continue
        if not any(h.start < end and start < h.end for h in view.of(*_OTHER)):
            found.append(Place(start, end, m["name"], m["name"], land.row["code"], "city"))
    return found


@per_lexicon
def _no_towns(lexicon: Lexicon) -> frozenset[str]:
    """Words with a capital that no town is named by: 'in May, Kenya'."""
    tables = ("months", "weekdays", "function_words", "periods")
    return frozenset(fold(t) for table in tables for row in lexicon.table(table) for t in row.list("terms"))


@per_lexicon
def _grammar(lexicon: Lexicon) -> tuple[frozenset[str], re.Pattern[str], dict[str, str]]:
    kinds = {fold(t): row["kind"] for row in lexicon.table("place_nouns") for t in row.list("terms")}
    nouns = "|".join(map(re.escape, sorted(kinds, key=len, reverse=True)))
    return frozenset(f"{k} of " for k in kinds if " " not in k), re.compile(rf"\b(?P<noun>{nouns}) of {_NAME}"), kinds
