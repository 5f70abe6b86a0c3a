"""Places behind the title of a document: where it was signed, and where works stand that it is about."""

from pledger.mentions.words import Line

_ADJECTIVES = 3  # words before "city of"
_WATERS = ("sea", "river", "mountain")  # kinds of places where nothing is signed


def venue(x: Line, i: int) -> bool:
    """'in Tashkent' at the end of what was signed: the place of signing, when a date, a stop or the end follows."""
    first = i + 2 if i + 1 < len(x.tokens) and x.has(i + 1, "link") else i + 1
    start = x.tokens[first].start if first < len(x.tokens) else 0
    towns = [h.end for h in x.view.of("capitals", "places") if h.start == start and h.row["kind"] not in _WATERS]
    lands = [x.at(h.end) for h in x.view.of("countries") if h.start == start and h.column == "adjectives"]
    towns += [x.tokens[j].end for j in lands if j < len(x.tokens) and x.has(j, "seat")]
    towns += _town_of(x, first)
    if not towns:
        return False
    j = x.at(max(towns))
    return j >= len(x.tokens) or not x.tokens[j].word or bool(x.stop(j)) or x.date(j) or x.date(j + 1)


def _town_of(x: Line, first: int) -> list[int]:
    """The end of a town that is called one: 'in the northwestern city of Medellin'."""
    for i in range(first, min(first + _ADJECTIVES, len(x.tokens) - 2)):
        if x.has(i, "seat") and x.low[i + 1] == "of" and x.tokens[i + 2].capital:
            return [x.tokens[i + 2].end]
    return []


def of_works(x: Line, i: int) -> bool:
    """Whether the place behind token `i` is where works are done that stand right before it, and no date follows it."""
    if i + 1 >= len(x.tokens) or not x.tokens[i + 1].capital or not any(h.end == x.tokens[i - 1].end for h in x.view.of("project_nouns")):
        return False
    j = i + 1
    while j < len(x.tokens) and x.tokens[j].word and (x.tokens[j].capital or x.has(j, "seat")) and not x.date(j):
        j += 1
    return j >= len(x.tokens) or not (x.date(j) or (x.has(j, "time") and x.date(j + 1)))
