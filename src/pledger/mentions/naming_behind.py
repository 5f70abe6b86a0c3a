"""The name of a project that stands behind its noun: in quotation marks, as a code, as a purpose, an aim or the rest of a title."""

import re

from pledger.lexicon import Hit
from pledger.mentions.descriptions import DASHES, Words
from pledger.mentions.naming import NUMBER, QUOTED, QUOTES
from pledger.mentions.words import Line

_CODE = re.compile(r"[A-Z]{0,4}-?\d[\d/A-Z-]*")
_TITLE = 26  # words of a title
_AIM = 10  # words of what a programme is to do
_BRACKET = 4  # words in brackets
_ACRONYM = 4  # letters of what may be the short name of a body


def quoted(x: Line, i: int) -> int:
    """The token after a name in quotation marks that begins at token `i` ('the logistics centre "Khorgos"'), or after one in capitals
    ('the wind farm KIPETO'), or 0."""
    end = i
    while end < len(x.tokens) and x.tokens[end].text.isupper() and (end > i or len(x.tokens[i].text) > _ACRONYM):
        end += 1
    if end > i:
        return end
    if i + 2 >= len(x.tokens) or x.tokens[i].text not in QUOTES or not x.tokens[i + 1].capital:
        return 0
    closing = next((k for k in range(i + 2, min(i + 3 + QUOTED, len(x.tokens))) if x.tokens[k].text in QUOTES), 0)
    return closing + 1 if closing else 0


def coded(x: Line, need: str, i: int) -> int:
    """The token after the code at token `i` that is the name of what needs one ('offshore block EG-27'), or 0."""
    if need != "named" or i >= len(x.tokens) or not (_CODE.fullmatch(x.tokens[i].text) or NUMBER.fullmatch(x.tokens[i].text)):
        return 0
    return i + 1


def purposed(w: Words, noun: int, i: int) -> int:
    """The token after the printed purpose that makes a printed noun a name ('the Centre for Nuclear Science and Technology'), or 0."""
    x, n = w.x, len(w.x.tokens)
    if not noun or x.view.sentence.kind not in ("body", "item") or not x.tokens[noun].capital or x.stop(noun):
        return 0
    i += i + 2 < n and w.has(i, "titles") and w.has(i + 1, "article")  # 'the Center for the Supply of Equipment'
    if i + 1 >= n or not (w.has(i, "titles", "article") and x.tokens[i + 1].capital) or x.date(i + 1):
        return 0
    end = i + 1
    while end < n and x.tokens[end].word:
        joins = (x.has(end, "and") or w.has(end, "of")) and end + 1 < n and x.tokens[end + 1].capital
        if not x.tokens[end].capital and not joins:
            break
        end += 1
    return end if end > i + 2 else 0


def aimed(w: Words, kind: str, after: int) -> int:
    """The token behind what a programme is to do ('the programme | to mechanise the farms of Malawi'), or 0."""
    x, n = w.x, len(w.x.tokens)
    if kind != "programme" or after + 2 >= n or not x.has(after, "aim") or not x.tokens[after + 1].text.islower() or x.stop(after + 1):
        return 0
    end = after + 2
    while end < min(n, after + _AIM) and x.tokens[end].word and not w.has(end, "relative", "aux", "being", "perfect", "basis"):
        end += 1
    while x.stop(end - 1) or x.has(end - 1):
        end -= 1
    return end if end > after + 2 else 0


def spelled(w: Words, first: int, after: int) -> int:
    """The token after the acronym in brackets at token `after` that makes the definite words before it a name ('the standard gauge railway
    (SGR)'), or 0."""
    x = w.x
    if not first or after + 2 >= len(x.tokens) or x.tokens[after].text != "(" or not w.has(first - 1, "article"):
        return 0
    initials = "".join(x.tokens[i].text[0] for i in range(first, after) if x.tokens[i].word).upper()
    return after + 3 if len(initials) > 1 and x.tokens[after + 1].text == initials and x.tokens[after + 2].text == ")" else 0


def lettered(x: Line, first: int, end: int) -> int:
    """The token after the acronym in brackets that a name of several words ends with ('the African Institute of Technology (AIT)'), or
    `end`."""
    if end + 2 >= len(x.tokens) or x.tokens[end].text != "(" or x.tokens[end + 2].text != ")":
        return end
    initials = "".join(t.text[0] for t in x.tokens[first:end] if t.word and t.capital)
    return end + 3 if len(initials) > 1 and x.tokens[end + 1].text == initials else end


def titled(w: Words, after: int) -> int:
    """The token after the capitalised words of a title that goes on with 'for' at token `after`, or 0."""
    x, last, capitals = w.x, 0, 0
    if after >= len(x.tokens) or not w.has(after, "titles"):
        return 0
    for i in range(after + 1, min(after + _TITLE, len(x.tokens))):
        if (x.tokens[i].capital or x.tokens[i].text.isdigit()) and not x.date(i):
            last, capitals = i + 1, capitals + 1
        elif not (w.has(i, "of", "inner", "article", "open", "titles", "place", "at", "second") or x.has(i, "and")):
            break
    return last if capitals > 1 else 0


def by_code(x: Line, noun: int) -> bool:
    """Whether all its name is a letter with a number, so that its ends belong to it: 'the A5 | road from A to B'."""
    code = x.tokens[noun - 1].text if noun else ""
    named = noun > 1 and x.tokens[noun - 2].capital and not x.has(noun - 2, "definite")
    return code[-1:].isdigit() and code[:1].isupper() and not named


def alias(x: Line, hit: Hit, after: int) -> int:
    """The token behind another of its names in brackets: 'Tanzania Zambia Railway (TAZARA)', 'Transport Route (Middle Corridor)'; or 0."""
    closed = _closed(x, after) if x.tokens[after - 1].capital else 0
    return closed if closed and x.view.cut(x.tokens[after].end, x.tokens[closed - 1].start) in hit.row.list("terms") else 0


def phase(w: Words, after: int) -> int:
    """The token behind the part of a named project, in brackets or behind a dash or a comma: 'Road Rehabilitation Project (Phase 2)',
    'Water Supply Project – Phase II', 'Power Grid Project—Additional Financing'; or 0."""
    x, i = w.x, after
    closed = _closed(x, i)
    if closed or i + 2 >= len(x.tokens) or not (x.tokens[i].text in (*DASHES, ",") and x.tokens[i + 1].capital):
        return closed if closed and w.has(i + 1, "part") else 0
    further = x.tokens[i + 2].capital and x.tokens[i].text != "," and w.has(i + 1, "plain")
    return i + 3 if further or (w.has(i + 1, "part") and NUMBER.fullmatch(x.tokens[i + 2].text)) else 0


def _closed(x: Line, after: int) -> int:
    """The token behind a bracket of a few words that opens at token `after`; or 0."""
    if after >= len(x.tokens) or x.tokens[after].text != "(":
        return 0
    return next((i + 1 for i in range(after + 2, min(after + _BRACKET + 2, len(x.tokens))) if x.tokens[i].text == ")"), 0)
