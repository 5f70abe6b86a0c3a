"""Institutions: ministries, agencies, banks, companies, universities, by a head noun among capitalised words."""

from bisect import bisect_left
from collections.abc import Sequence

from pledger.lexicon import Hit
from pledger.mentions.grammar import seat_end
from pledger.mentions.office_tails import fields_end
from pledger.mentions.owners import owners
from pledger.mentions.phrases import phrases_of
from pledger.mentions.tokens import Token, tokens
from pledger.mentions.types import Institution
from pledger.mentions.view import View
from pledger.values import fixed

_small_of = phrases_of("body_words")
_LEFT, _RIGHT = 7, 24  # tokens that a name may run over to either side of its head noun
_POSSESSIVE = ("'s", "’s", "s'", "s’")
_TOWNS = ("city", "region", "capital")
_COUNTRIES = ("countries", "bodies", "prefixes")


@fixed
class Line:
    """The tokens of a sentence; `heads`: tokens that are head nouns; `lands`: tokens of countries -> (token after, code)."""

    view: View
    tokens: list[Token]
    heads: frozenset[int]
    lands: dict[int, tuple[int, str]]

    def small(self, i: int, *kinds: str) -> bool:
        """Whether the token is a small word of one of these kinds; False behind the last."""
        if i >= len(self.tokens):
            return False
        token = self.tokens[i]
        word = self.view.folded[token.start - self.view.start : token.end - self.view.start]
        return not _small_of(self.view.lexicon).kinds_of(word).isdisjoint(kinds)

    def owner(self, i: int) -> bool:
        """Whether the token is a possessive within a name: the 'People's' of a bank."""
        word = self.view.folded[self.tokens[i].start - self.view.start : self.tokens[i].end - self.view.start]
        return "owner" in _small_of(self.view.lexicon).kinds_of(word.removesuffix(_POSSESSIVE[0]))

    def name(self, i: int) -> bool:
        """Whether the token can be part of a name: a capital or an acronym, and no office, no month."""
        return i < len(self.tokens) and self.tokens[i].word and self.tokens[i].capital and not self.small(i, "not")


def _line(view: View, heads: Sequence[Hit]) -> Line:
    found = tokens(view)
    starts = [t.start for t in found]
    lands: dict[int, tuple[int, str]] = {}
    taken = -1
    for h in sorted(view.of(*_COUNTRIES), key=lambda h: (h.start, -h.end)):
        if h.start < taken:
            continue  # the Guinea of 'Equatorial Guinea'
        wide = h.row.table == "bodies" and h.row["kind"] == "region"
        taken = h.end if h.row.table != "bodies" or wide else taken  # nor the America of 'Latin America'
        i = bisect_left(starts, h.start)
        after = bisect_left(starts, h.end)
        if h.row.table != "bodies" and (i not in lands or lands[i][0] < after):
            lands[i] = (after, h.row["code"])
    offices = [(h.start, h.end) for h in view.of("offices")]
    free = [h for h in heads if not any(s <= h.start and h.end < e for s, e in offices)]
    free = [h for h in free if h.row["needs"] != "country" or bisect_left(starts, h.end) in lands]
    return Line(view, found, frozenset(bisect_left(starts, h.start) for h in free), lands)


def _left(x: Line, head: int, floor: int) -> int:
    """The first token of the name whose head noun is token `head`: capitals before it, to a possessive or a small word."""
    i = head
    while i > floor and head - i < _LEFT:
        before = x.tokens[i - 1]
        whole = next((first for first, (after, _) in x.lands.items() if floor <= first < i < after), None)
        if whole is not None:
            i = whole  # the Iran of 'Islamic Republic of Iran Customs Administration'
            continue
        if i > floor + 1 and x.name(i - 2) and (before.text in "-–&" or (before.text in "'’" and _of_members(x, i - 2))):
            i -= 2
        elif before.word and x.name(i - 1) and (not before.text.endswith(_POSSESSIVE) or x.owner(i - 1)):
            i -= 1
        elif x.small(i - 1, "and") and i - 2 >= floor and x.name(i - 2) and i not in x.lands and _pair(x, i - 2, head):
            i -= 2
        else:
            break
    return i


def _of_members(x: Line, i: int) -> bool:
    """Whether token `i` before an apostrophe tells whose body it is by its members: 'Exporters' Assembly', but 'Philippines' Senate'."""
    return x.tokens[i].text.endswith("s") and not _in_land(x, i)


def _in_land(x: Line, i: int) -> bool:
    """Whether token `i` is part of a country's name."""
    return any(first <= i < after for first, (after, _) in x.lands.items())


def _pair(x: Line, i: int, head: int) -> bool:
    """Whether 'and' joins two words of one name ('Trade and Development Bank'), not two bodies or a town and a body."""
    return (
        i not in x.heads
        and not _in_land(x, i)
        and not _brand(x.tokens[i].text)
        and head - i <= 4
        and (i == 0 or not x.name(i - 1) or x.tokens[i - 1].text.endswith(_POSSESSIVE) or _led(x, i))
    )


def _brand(word: str) -> bool:
    """Whether a word has capitals inside, as firms write their names: 'QazaqGaz', 'SOCAR'."""
    return any(c.isupper() for c in word[1:]) and word.isalpha()


def _led(x: Line, i: int) -> bool:
    """Whether the capitals that end with token `i` follow 'the', a possessive or a country: 'the Polish Investment and Trade Agency'."""
    while i and x.name(i - 1) and i - 1 not in x.heads and i - 1 not in x.lands and not x.tokens[i - 1].text.endswith(_POSSESSIVE):
        i -= 1
    return i > 0 and (i - 1 in x.lands or x.small(i - 1, "the") or x.tokens[i - 1].text.endswith(_POSSESSIVE))


def _right(x: Line, head: int) -> int:
    """The token after the name whose head noun is token `head`."""
    i = end = head + 1
    n = len(x.tokens)
    joined = False  # 'of' has been passed: a portfolio may follow
    listing = False  # a comma of that portfolio has been passed: 'Industry, SMEs, and Cooperatives'
    while i < n and i - head < _RIGHT and not (x.tokens[i - 1].text.endswith(_POSSESSIVE) and end == i):
        token = x.tokens[i]
        if token.word and i == end and x.tokens[i - 1].text == ")" and not (x.small(i, "of") and not x.small(i, "about")):
            break  # 'the Electricity Supply Corporation (ESCOM) | and ZESCO'
        if i in x.lands and end == i:
            i = end = max(i + 1, x.lands[i][0])
        elif x.name(i):
            i = end = i + 1
        elif token.text in "-–&’'/" and i + 1 < n and x.name(i + 1):
            i += 1
        elif token.text == "(" and i + 2 < n and x.tokens[i + 2].text == ")" and x.tokens[i + 1].capital:
            i = end = i + 3
        elif token.text == ",":
            if not (joined and (_listed(x, i) or (listing and x.small(i + 1, "and") and _one_name(x, i + 1)))):
                break
            listing = True
            i += 1
        elif x.small(i, "and") and joined and not _in_land(x, i - 1) and _one_name(x, i):
            i += 1
        elif x.small(i, "of") and (field := _field(x, head, i)):
            i = end = field
        elif x.small(i, "of"):
            inner, above = (0, False) if end == i and _about(x, i) else _past_of(x, i)
            if not inner:
                break
            joined = joined or not above
            i = inner
            if above:
                i = end = i + 1
        else:
            break
    return end


def _field(x: Line, head: int, i: int) -> int:
    """The token behind the portfolio in small letters behind a ministry's 'of' at token `i`: 'Ministry of culture'; else 0."""
    if i != head + 1 or not x.small(head, "body") or i + 1 >= len(x.tokens) or x.tokens[i + 1].capital:
        return 0
    end = x.view.start + fields_end(x.view, x.tokens[i + 1].start - x.view.start)
    return bisect_left([t.start for t in x.tokens], end) if end > x.tokens[i + 1].start else 0


def _about(x: Line, i: int) -> bool:
    """Whether token `i` behind a country tells what a paper is about: 'the Ministry of Justice of Fiji | on Legal Aid'."""
    return x.small(i, "about") and (i - 1 in x.lands or _in_land(x, i - 1))


def _past_of(x: Line, i: int) -> tuple[int, bool]:
    """The token of the name behind the 'of' at token `i` (0 where the name does not go on), and whether it names who stands above: 'the
    Center under the President of ...'."""
    inner = i + (2 if i + 1 < len(x.tokens) and x.small(i + 1, "the") else 1)
    if inner >= len(x.tokens):
        return 0, False
    above = x.small(i, "under") and x.tokens[inner].capital
    goes_on = (above or x.name(inner)) and (x.small(i, "inside") or inner in x.lands)
    return (inner, above) if goes_on else (0, False)


def _listed(x: Line, i: int) -> bool:
    """Whether the comma at token `i` stands in a portfolio: 'Ministry of Industry, Trade and Tourism'."""
    for j in range(i + 1, min(i + 7, len(x.tokens))):
        if x.small(j, "and"):
            return j > i + 1 and _one_name(x, j)
        if j in x.heads or j in x.lands or not (x.name(j) or x.tokens[j].text == ","):
            return False
    return False


def _one_name(x: Line, i: int) -> bool:
    """Whether what follows 'and' at token `i` belongs to the same name: capitals without an article, a head noun or a country; or ends a
    portfolio that is known ('Interior and Administration')."""
    j = i + 1
    if j in x.heads and any(h.start < x.tokens[i].start and h.end == x.tokens[j].end for h in x.view.of("portfolios")):
        return True
    if j >= len(x.tokens) or not x.name(j) or j in x.heads or j in x.lands:
        return False
    while j < len(x.tokens) and x.name(j) and not x.tokens[j].text.endswith(_POSSESSIVE):
        if j in x.heads:
            return False
        j += 1
    return not (j < len(x.tokens) and x.tokens[j - 1].text.endswith(_POSSESSIVE))


def _country(x: Line, first: int, after: int) -> str | None:
    """The country in the name, or the one whose possessive or adjective stands right before it."""
    inside = [code for i, (_, code) in x.lands.items() if first <= i < after]
    if inside:
        return inside[-1]
    before = [code for i, (end, code) in x.lands.items() if end == first or (end == first - 1 and x.tokens[end].text in "'’")]
    if before:
        return before[-1]
    start, end = x.tokens[first].start, x.tokens[after - 1].end
    towns = [h.row["code"] for h in x.view.of("capitals", "places") if start <= h.start and h.end <= end and h.row["kind"] in _TOWNS]
    owned = [b.country for b in _owned(x.view) if start <= b.start and b.end <= end]
    return next(filter(None, [*owned, *towns]), None)  # 'the Dubai Chamber'


def find(view: View) -> list[Institution]:
    """Every institution of the sentence that has a head noun of the table `institutions`, with the country in or before its name, and
    those that the table of bodies knows as one state's."""
    heads = view.tables.get("institutions", [])
    known = _owned(view)
    if not (heads or known) or view.text.isupper():
        return []
    return sorted([*(found := _named(view, heads)), *_others(known, found)], key=lambda i: i.start) if heads else known


def _owned(view: View) -> list[Institution]:
    """The banks, agencies and companies of one state that tables know: 'JICA', 'Rosstat'."""
    if "bodies" not in view.tables and "national_bodies" not in view.tables:
        return []
    lands = owners(view.lexicon)
    found = [(h.start, h.end, lands[h.row["code"]]) for h in view.of("bodies") if h.row["code"] in lands]
    found += [(h.start, h.end, h.row["code"]) for h in view.of("national_bodies")]
    return [Institution(start, end, view.cut(start, end), view.cut(start, end), land) for start, end, land in sorted(found)]


def _others(known: list[Institution], found: list[Institution]) -> list[Institution]:
    return [k for k in known if not any(k.start < f.end and f.start < k.end for f in found)]


def _whole(x: Line, start: int, end: int) -> int | None:
    """The token after the body of a table whose name goes on ('the Arab Bank for Economic Development | in Africa (BADEA)'), or None."""
    known = max((h.end for h in x.view.of("bodies") if h.start == start and h.end > end), default=None)
    if known is None:
        return None
    after = bisect_left([t.start for t in x.tokens], known)
    bracketed = [t.text for t in x.tokens[after : after + 3]]
    return after + 3 if len(bracketed) == 3 and bracketed[0] == "(" and bracketed[2] == ")" else after


def _seated(view: View, found: Institution) -> Institution:
    """'the Manila-based Asian Development Bank': a body that tables know is no institution of the country where it sits."""
    start = seat_end(view, found.start + found.text.find("-")) if "-" in found.text else None
    body = next((h for h in view.of("bodies") if h.start == start and h.end == found.end), None)
    if start is None or body is None:
        return found
    name = view.cut(start, found.end)
    return Institution(start, found.end, name, name, owners(view.lexicon).get(body.row["code"]))


def _named(view: View, heads: Sequence[Hit]) -> list[Institution]:
    """The institutions by their head nouns."""
    x = _line(view, heads)
    found: list[Institution] = []
    floor = 0
    for head in sorted(x.heads):
        if head < floor or head >= len(x.tokens):
            continue
        first, after = _left(x, head, floor), _right(x, head)
        if after - first < 2:
            continue
        start, end = x.tokens[first].start, x.tokens[after - 1].end
        if (whole := _whole(x, start, end)) is not None:
            after, end = whole, x.tokens[whole - 1].end
        while after - 1 > first and x.small(after - 1, "of", "the", "and"):
            after -= 1
            end = x.tokens[after - 1].end
        text = view.cut(start, end)
        for mark in _POSSESSIVE[:2]:
            text = text.removesuffix(mark)
        found.append(_seated(view, Institution(start, start + len(text), text, text, _country(x, first, after))))
        floor = after
    return found
