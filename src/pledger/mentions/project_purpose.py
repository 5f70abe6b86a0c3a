"""What a project is for, for whom, and how large it is, between its noun and its place: 'a plant for the making of tyres in Osh',
'a zone for Bhutanese investors in Kurigram', 'wind farms of 80 MW each in Tafila'."""

from pledger.mentions.descriptions import Words
from pledger.mentions.naming import DEMONYMS

_MEASURE = 12  # tokens of 'with a daily output of 50,000 cubic metres'
_SIZE = 4  # tokens before the number of a length, or behind its unit
_VERBS = ("being", "aux", "perfect")
_WARES = 10  # tokens for what or whom something is for


def for_whom(w: Words, after: int) -> int:
    """The token behind people or goods of a country that it is for ('a special economic zone for | Bhutanese investors'), or 0."""
    x = w.x
    if after + 2 >= len(x.tokens) or not w.has(after, "titles"):
        return 0
    whose = x.tokens[after + 1].start
    demonym = any(h.start == whose and h.column in DEMONYMS and h.end == x.tokens[after + 1].end for h in x.view.of("countries"))
    served = x.tokens[after + 2]
    return after + 3 if demonym and served.word and served.text.islower() and not x.stop(after + 2) else 0


def makes(w: Words, after: int) -> bool:
    """Whether 'to' and a verb of making go on at token `after`: 'a plant | to assemble buses'."""
    return after + 1 < len(w.x.tokens) and w.has(after + 1, "turns") and w.has(after, "second")


def past_purpose(w: Words, after: int) -> int:
    """The token that opens the place behind what or whom it is for: 'a plant for the production of vegetable oil | in Nooken',
    'a factory to produce tractors | in Helwan'."""
    x = w.x
    if after >= len(x.tokens) or not (x.tokens[after].text == "," or w.has(after, "of", "together", "titles", "second")):
        return after
    if sized := _of_length(w, after) or _of_size(w, after):
        return sized
    if not (w.has(after, "titles") or makes(w, after)):
        return after
    for i in range(after + 1, min(after + _WARES, len(x.tokens) - 1)):
        if w.has(i, "place") and x.tokens[i + 1 + (w.has(i + 1, "article") and i + 2 < len(x.tokens))].capital:
            return i
        if w.has(i, *_VERBS):
            return after  # 'a plant for the making of tyres | was opened in Osh'
        if not x.tokens[i].word or (x.tokens[i].capital and not x.tokens[i + 1].text.islower()):
            break  # but 'a packing shed for citrus in Dodoma'
    return after


def purpose(w: Words, after: int) -> int:
    """The token behind what it is for, where a verb follows: 'a plant for the making of tyres | was opened in Osh'; else `after`."""
    x = w.x
    if after >= len(x.tokens) or not w.has(after, "titles", "second"):
        return after
    for i in range(after + 1, min(after + _WARES, len(x.tokens))):
        if w.has(i, *_VERBS):
            return i if i > after + 1 and not x.stop(i - 1) else after
        if not x.tokens[i].text.islower():
            break
    return after


def _of_length(w: Words, after: int) -> int:
    """The token behind a length: 'a line of around 800 kilometres | from A to B', 'a cable, 828 km long, | from A to B'; or 0."""
    x, n = w.x, len(w.x.tokens)
    comma = after < n and x.tokens[after].text == ","
    if after >= n or not (comma or w.has(after, "of")):
        return 0
    number = next((i for i in range(after + 1, min(after + _SIZE, n)) if x.low[i][:1].isdigit()), 0)
    if not number or number + 1 >= n or not w.has(number + 1, "measure"):
        return 0
    i = number + 2
    if comma:
        i = next((k + 1 for k in range(i, min(i + _SIZE, n)) if x.tokens[k].text == ","), 0)
    return i if i and i < n and w.has(i, "two") else 0


def _of_size(w: Words, after: int) -> int:
    """The token behind the power of plants: 'plants of 200 MW each | in Navoi', 'a plant with a capacity of 300 MW | at Hwange'; or 0."""
    x, i, n = w.x, after, len(w.x.tokens)
    if i + 1 < n and w.has(i, "together"):
        i = next((k + 1 for k in range(i + 1, min(i + _SIZE, n)) if w.has(k, "sized")), n)
    if i >= n or not w.has(i, "of"):
        return 0
    number = next((k for k in range(i + 1, min(i + _SIZE, n)) if x.low[k][:1].isdigit()), n)
    unit = next((k for k in range(number + 1, min(number + _SIZE, n)) if w.has(k, "rating")), n)
    end = unit + 1 + (unit + 1 < n and w.has(unit + 1, "apiece"))
    return end if end + 1 < n and w.has(end, "site") and x.tokens[end + 1 + (w.has(end + 1, "article") and end + 2 < n)].capital else 0


def past_measure(w: Words, after: int) -> int:
    """The token of the verb behind a measure of what is built: 'plants | with a capacity of 80 MW each | will be built', else `after`."""
    x, counted = w.x, False
    for i in range(after + 1, min(after + _MEASURE, len(x.tokens))):
        counted = counted or x.low[i][:1].isdigit()
        if w.has(i, *_VERBS):
            return i if counted else after
        if not (x.tokens[i].word or x.tokens[i].text in ".,") or (x.tokens[i].capital and not x.low[i - 1][:1].isdigit()):
            break
    return after
