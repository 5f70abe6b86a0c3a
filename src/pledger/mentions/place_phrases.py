"""Towns and regions that no table knows, by what stands beside their name: 'the Ecuadorian city of Loja', 'at Nadi, Fiji'."""

import re

from pledger.lexicon import Hit, Lexicon, fold
from pledger.mentions.types import Place
from pledger.mentions.view import View
from pledger.sources.memo import per_lexicon

_NAME = r"(?P<name>[A-ZÀ-Þ][\w’'-]+(?: (?:[A-ZÀ-Þ][\w’'-]+|de|del|la|el|do|da|di)){0,2})"
_NAMED = re.compile(rf" {_NAME}")
_GAP = 6  # characters between a town and its country at most
_OTHER = ("countries", "institutions", "offices", "bodies", "meetings")


def described(view: View) -> list[Place]:
    """The places that a sentence names by a noun, or by a country behind a comma."""
    if "countries" not in view.tables:
        return []
    text, base = view.text, view.start
    lands = {
        h.start: h
        for h in view.of("countries")
        if h.column == "terms" and view.patterns["before_land"].search(text, max(0, h.start - base - _GAP), h.start - base)
    }
    found = [*_by_noun(view), *_by_land(view, lands)]
    return list({p.start: p for p in found}.values())


def _by_noun(view: View) -> list[Place]:
    """'The Ecuadorian city of Loja', 'the province of Zamora in Ecuador'."""
    found = []
    for noun in view.of("place_nouns"):
        m = _NAMED.match(view.text, noun.end - view.start)
        if m is None:
            continue
        start, end = view.start + m.start("name"), view.start + m.end("name")
        lands = view.of("countries")
        before = [h for h in lands if h.column == "adjectives" and h.end < noun.start and " " not in view.cut(h.end, noun.start).strip()]
        behind = [h for h in lands if h.start >= end and view.patterns["behind_town"].fullmatch(view.cut(end, h.start))]
        land = before[-1:] or behind[:1]
        if land and not any(h.start <= start < h.end for h in lands):
            found.append(Place(start, end, m["name"], m["name"], land[0].row["code"], noun.row["kind"]))
    return found


def _by_land(view: View, lands: dict[int, Hit]) -> list[Place]:
    """'At Nadi, Fiji, ...': a name before a country that what follows shows to be no subject."""
    found = []
    for m in view.patterns["town_beside_land"].finditer(view.text) if lands else ():
        land = lands.get(view.start + m.end())
        start, end = view.start + m.start("name"), view.start + m.end("name")
        if (
            land is None
            or not view.patterns["closed_place"].match(view.text, land.end - view.start)
            or fold(m["name"].split()[0]) in _no_towns(view.lexicon)
        ):
            continue
        if not any(h.start < end and start < h.end for h in view.of(*_OTHER)):
            found.append(Place(start, end, m["name"], m["name"], land.row["code"], "city"))
    return found


@per_lexicon
def _no_towns(lexicon: Lexicon) -> frozenset[str]:
    """Words with a capital that no town is named by: 'in May, Kenya'."""
    tables = ("months", "weekdays", "function_words", "periods")
    return frozenset(fold(t) for table in tables for row in lexicon.table(table) for t in row.list("terms"))
