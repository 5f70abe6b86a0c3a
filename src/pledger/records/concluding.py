"""Who concluded a document: the two bodies after 'between', the subject and the 'with', the signatories after 'by'."""

import re
from collections.abc import Iterable
from dataclasses import dataclass

from pledger.mentions.phrases import phrases_of
from pledger.mentions.types import Institution, Party, Person, Place
from pledger.records.context import Discourse
from pledger.records.types import Body

_small_of = phrases_of("body_words")
_AND = re.compile(r",? (?:and|&) (?:the )?|, (?:the )?(?=[A-Z])")
_LAND = re.compile(r" ?\(([^()]*)\)$")
_ARTICLE = re.compile(r"^(?:the|a|an|its|both) ", re.I)
_OWNER = re.compile(r"^(?P<owner>[^'’]{3,40}?)(?:['’]s|s['’]) (?=[A-Z])")
_GOVERNMENT = re.compile(r"^(?:the )?(?:federal |royal )?governments? of ", re.I)


@dataclass(frozen=True, slots=True)
class Side:
    """One side of a document: its name as printed, the country, whether it is only a state."""

    name: str
    start: int
    end: int
    country: str | None
    state: bool


def sides(d: Discourse, start: int, end: int) -> list[Side]:
    """The parties named one after the other in [start, end), joined by commas and 'and': states and bodies."""
    found = []
    for low, high in _parts(d, start, end):
        side = _side(d, low, high)
        if side is not None:
            found.append(side)
    return found


def _parts(d: Discourse, start: int, end: int) -> Iterable[tuple[int, int]]:
    """[start, end) cut at the commas and 'and's that stand in no institution and no country."""
    text = d.marked.text(start, end)
    inside = [(m.start, m.end) for kind in (Institution, Party, Place) for m in d.marked.of(kind, start, end)]
    low = start
    for m in _AND.finditer(text):
        at = start + m.start()
        if any(s < at < e for s, e in inside) or text.count("(", 0, m.start()) > text.count(")", 0, m.start()):
            continue
        yield low, at
        low = start + m.end()
    yield low, end


def _side(d: Discourse, start: int, end: int) -> Side | None:
    text = d.marked.text(start, end).rstrip(" ,.;:").rstrip()
    article = _ARTICLE.match(text)
    if article:
        start, text = start + article.end(), text[article.end() :]
    institution = next(iter(d.marked.of(Institution, start, end)), None)
    codes = d.codes(start, start + len(text))
    land = next((c for c in codes if len(c) == 3), None)
    bracket = _LAND.search(text)
    if bracket and land and d.codes(start + bracket.start() + 1, start + bracket.end()) == (land,):
        text = text[: bracket.start()]
    owner = _OWNER.match(text)
    if owner and d.codes(start, start + owner.end("owner")):
        start, text = start + owner.end(), text[owner.end() :]
    if not text or not any(c.isupper() for c in text) or any(p.start < end for p in d.marked.of(Person, start, end)):
        return None
    party = next(iter(d.marked.of(Party, start, start + 1)), None)
    state = (party is not None and party.end >= start + len(text)) or (bool(_GOVERNMENT.match(text)) and land is not None)
    country = (institution.country if institution else None) or land or _town(d, start, end)
    return Side(text, start, start + len(text), country, state)


def _town(d: Discourse, start: int, end: int) -> str | None:
    return next((p.country for p in d.marked.of(Place, start, end) if p.country), None)


def bodies(found: list[Side], parties: tuple[str, ...]) -> tuple[Body, ...]:
    """The institutions among the sides, with their countries; a body without one takes the party that no other side has."""
    if not found or all(s.state for s in found):
        return ()
    known = {s.country for s in found if s.country}
    rest = [p for p in parties if p not in known]
    made = []
    for side in found:
        country = side.country
        if country is None and len(rest) == 1 and sum(s.country is None for s in found) == 1:
            country = rest[0]
        made.append(Body(side.name, country))
    return tuple(made)


def countries(found: list[Side]) -> tuple[str, ...]:
    """The countries of the sides, sorted."""
    return tuple(sorted({s.country for s in found if s.country}))
