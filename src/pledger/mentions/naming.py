"""Where the name of a project begins: the modifiers before its noun, and whether a name of its own stands among them."""

import re

from pledger.mentions.descriptions import DASHES, Words
from pledger.mentions.words import Line

_ENDED = ("railway", "road", "pipeline", "power_line", "corridor", "border_post")
_TOWN = 4  # tokens between a town and its noun
_LEFT = 12  # tokens that may stand before a noun, dashes and brackets included
_WHOLE = 4  # words of a noun that, all in capitals, is a name by itself
_PART = re.compile(r"([A-Z][a-z]+)[-–](?:[1-9]\d?|[IVX]{1,4})")
_BACKED = re.compile(r"[A-Z]\w*[-–](?:[a-z]+ed|led|built|run|made)")
_GLUED = re.compile(r"\d[\d.,]*[A-Za-z]{1,3}")  # a number with its unit: '225kV'
NUMBER = re.compile(r"[1-9]\d?|I{1,3}|IV|VI{0,3}|IX|X")
QUOTES = "\"“”«»„‘’'"
QUOTED = 5  # words of a name in quotation marks
_POSSESSIVE = ("'s", "’s", "s’", "s'")
_APOSTROPHE = re.compile("['’]")
DEMONYMS = ("adjectives", "people")


def begin(w: Words, noun: int) -> int:
    """The first token of the modifiers before the noun at token `noun`."""
    x, first = w.x, noun
    for i in range(noun - 1, max(-1, noun - 1 - _LEFT), -1):
        token = x.tokens[i]
        if not token.word:
            spaced = token.text in DASHES and i and x.tokens[i - 1].capital and x.tokens[i + 1].capital
            if token.text in DASHES + "/" and (x.glued(i) or spaced):
                continue
            if token.text == ")" and i > 2 and x.tokens[i - 2].text == "(" and x.tokens[i - 1].text.isupper():
                continue  # 'the China–Kyrgyzstan–Uzbekistan (CKU) railway'
            if token.text == "(" and i + 2 < noun and x.tokens[i + 2].text == ")":
                continue
            if token.text in QUOTES and i == noun - 1 and (opening := _opened(x, i)) is not None:
                first = opening
            break
        if x.has(i, "and"):
            if (
                first == i + 1
                and i
                and _modifier(w, i - 1)
                and not _noun_ends(x, i - 1)
                and x.low[i - 1] != x.low[noun]
                and x.tokens[i + 1].capital == x.tokens[i - 1].capital
                and (x.tokens[noun].capital == x.tokens[i - 1].capital or _of_several(x, i - 1, noun))
            ):
                continue
            break
        if _measured(w, i) or _counted(x, i) or _of_water(w, i):
            continue  # 'the Solu Corridor 132 kV Transmission Line', 'the Estlink 2 power cable'
        if not _modifier(w, i) or (not i and w.has(0, "open") and not w.has(0, "order")):
            break  # 'Two dams'
        first = i
    if 1 < first < noun and (ends := _two_ends(w, first - 1, noun)) >= 0:
        return ends
    named = next((i for i in range(first, noun) if x.tokens[i].word and x.tokens[i].capital and not x.tokens[i].text.isupper()), first)
    while first < noun and (first < named or not x.tokens[first].word):
        first += 1  # 'the long cross-border Agartala–Akhaura rail project'
    return first


def _two_ends(w: Words, i: int, noun: int) -> int:
    """The first token of two ends that 'and' or 'to' at token `i` joins before the noun of one line: 'the | Kenya and Ethiopia power line',
    'the | Iringa to Dodoma road'; else -1."""
    x = w.x
    joined = x.has(i, "and")
    if not (joined or (w.has(i, "second") and not w.has(i, "together"))) or not (x.tokens[i - 1].capital and x.tokens[i + 1].capital):
        return -1
    hit = next((h for h in x.view.of("project_nouns") if h.start == x.tokens[noun].start), None)
    if hit is None or hit.row["type"] not in _ENDED or x.view.cut(hit.end - 1, hit.end) == "s":
        return -1
    first = i - 1
    if joined:
        lands = [h for h in x.view.of("countries") if h.column not in DEMONYMS]
        left = next((h for h in lands if h.end == x.tokens[i - 1].end), None)
        if left is None or not any(h.start == x.tokens[i + 1].start for h in lands):
            return -1
        first = x.at(left.start)
    while first and x.tokens[first - 1].capital and not w.has(first - 1, "article"):
        first -= 1
    return first if first and (w.has(first - 1, "article") or x.low[first - 1][:1].isdigit()) else -1


def of_town(w: Words, first: int) -> int:
    """Where a description begins with the town whose it is: '| Mombasa's second container terminal'; else `first`."""
    x, i = w.x, first - 1
    while i >= max(0, first - _TOWN) and x.tokens[i].text.islower() and w.has(i, "order", "plain", "crossing"):
        i -= 1
    if i < 0 or not x.tokens[i].capital or not x.tokens[i].text.endswith(_POSSESSIVE):
        return first
    end = x.tokens[i].end
    return next((x.at(h.start) for h in x.view.of("places", "capitals") if x.tokens[i].start <= h.end <= end), first)


def _of_several(x: Line, i: int, noun: int) -> bool:
    """Whether the plural noun is of the name at token `i` as well, which is no country: 'the A and B dams'."""
    end = next((h.end for h in x.view.of("project_nouns") if h.start == x.tokens[noun].start), x.tokens[noun].end)
    return x.low[x.at(end) - 1].endswith("s") and not any(h.start <= x.tokens[i].start < h.end for h in x.view.of("countries"))


def _noun_ends(x: Line, i: int) -> bool:
    """Whether another thing's noun ends at token `i`: 'the Military College | and Sheikh Zayed Power Plant'."""
    return any(h.end == x.tokens[i].end and h.row["need"] != "never" for h in x.view.of("project_nouns"))


def _opened(x: Line, closing: int) -> int | None:
    """The first token of the name in the quotation marks that close at token `closing`: 'the “Dostlug” field'."""
    for i in range(closing - 1, max(-1, closing - QUOTED - 2), -1):
        if x.tokens[i].text in QUOTES:
            return i + 1 if i + 1 < closing and x.tokens[i + 1].capital else None
    return None


def _of_water(w: Words, i: int) -> bool:
    """Whether the noun of a water stands behind its name: 'the Corentyne river bridge'."""
    x = w.x
    return not x.tokens[i].capital and w.has(i, "water") and i > 1 and x.tokens[i - 1].capital and not x.stop(i - 1)


def _measured(w: Words, i: int) -> bool:
    """Whether a measure stands inside a printed name."""
    x = w.x
    here = x.low[i].isdigit() or w.has(i, "measure") or _GLUED.fullmatch(x.tokens[i].text) is not None
    before = i - 2 if w.has(i, "measure") and i > 1 else i - 1
    if not here or before < 0 or not x.tokens[before].capital or x.stop(before):
        return False
    paired = before > 0 and (x.tokens[before - 1].text in DASHES or any(d in x.tokens[before].text for d in DASHES))
    return paired or x.tokens[i + 1].text[:1].isupper()  # 'the Solu Corridor 132 kV Line', 'the Tirana–Durres 400 kV line'


def _counted(x: Line, i: int) -> bool:
    """Whether the number of a printed name stands before its noun."""
    if not i or NUMBER.fullmatch(x.tokens[i].text) is None:
        return False
    return x.tokens[i - 1].capital and not x.stop(i - 1) and not x.date(i - 1)


def _modifier(w: Words, i: int) -> bool:
    x, token = w.x, w.x.tokens[i]
    if not token.capital and token.text.endswith(_POSSESSIVE):
        row = w.phrases.word(_APOSTROPHE.split(x.low[i])[0])
        return row is not None and "people" in row.list("kind")  # 'a women's centre'
    if token.capital and token.text.endswith(_POSSESSIVE) and i + 1 < len(x.tokens) and x.tokens[i + 1].capital:
        places = x.view.of("places")  # 'the Chattogram–Cox's Bazar line'
        return any(h.start <= token.start and x.tokens[i + 1].end <= h.end for h in places)
    if not token.word or token.text.endswith(_POSSESSIVE) or x.low[i][:1].isdigit() or _BACKED.fullmatch(token.text):
        return False
    verb = not token.capital or x.view.sentence.kind == "headline"
    if verb and (row := w.cues.word(x.low[i])) is not None and row["status"] not in ("planned", "none"):
        return False  # 'will launch direct flights'
    if not token.capital and w.has(i, "shared"):
        return True  # 'a border bridge'
    if w.has(i, "first_name") and _opens_name(w, i):
        return True
    if w.has(i, "measure") or (w.has(i, "plain") and not _within_name(x, i)):
        return False
    plain = not token.capital or (x.view.sentence.kind == "headline" and w.has(i, "of", "second", "article"))  # 'Signs Deal To Build'
    if plain and (w.has(i, "place", "of", "link", "open") or x.view.patterns["adverb"].fullmatch(x.low[i])):
        return False
    if not token.capital and x.tokens[i + 1].capital and x.view.patterns["gerund"].fullmatch(x.low[i]):
        return False  # 'for redeveloping | Angau Hospital'
    if token.capital and (i == 0 or not x.tokens[i - 1].word) and x.stop(i):
        return False
    return not (x.stop(i) and not token.capital) and not (x.has(i) and not token.capital) and x.low[i] not in ("the", "a", "an")


def _within_name(x: Line, i: int) -> bool:
    """Whether a capital in the middle of capitals, or behind an article, makes a plain word part of a name: 'the Recognised Seasonal
    Employer scheme', 'the Seasonal Workers Program'."""
    if not 0 < i < len(x.tokens) - 1 or x.view.sentence.kind == "headline" or x.view.text.isupper():
        return False
    capitals = all(x.tokens[k].capital and x.tokens[k].word for k in (i, i + 1))
    before = x.tokens[i - 1]
    return capitals and (
        (before.capital and before.word and not x.stop(i - 1)) or x.view.patterns["its"].fullmatch(before.text) is not None
    )


def _opens_name(w: Words, i: int) -> bool:
    """Whether 'National' and a capital noun are a name: 'the National Stadium', 'the North–South Commuter Railway', not 'the South Korean
    Stadium'."""
    x = w.x
    dashed = i + 2 < len(x.tokens) and x.tokens[i + 1].text in DASHES
    opened = i > 0 and (x.tokens[i - 1].text.islower() or w.has(i - 1, "article"))
    printed = opened and x.tokens[i].capital and x.tokens[i + 1 + dashed].capital
    if not printed or x.view.sentence.kind in ("headline", "heading"):
        return False
    return not any(h.start <= x.tokens[i].start < h.end for h in x.view.of("countries"))


def proper(w: Words, first: int, noun: int, end: int) -> bool:
    """Whether a name of its own stands in the tokens: a capital that is no demonym, no month, no bare 'New' or 'International'."""
    x = w.x
    adjectives = [(h.start, h.end) for h in x.view.of("countries") if h.column in DEMONYMS]
    pair = any(x.tokens[i].text in DASHES or any(d in x.tokens[i].text for d in DASHES) for i in range(first, noun))
    whole = end - noun >= _WHOLE or (end - noun == _WHOLE - 1 and w.has(end - 1, "called"))  # 'the Gas Pipeline Project'
    if whole and x.tokens[noun].capital and x.tokens[end - 1].capital and not x.view.text.isupper():
        return True
    for i in range(first, noun):
        token = x.tokens[i]
        if w.has(i, "first_name") and _opens_name(w, i):
            return True
        if not token.word or not token.capital or w.has(i, "not") or _BACKED.fullmatch(token.text):
            continue
        if any(s <= token.start < e for s, e in adjectives) and not pair:
            if _printed_noun(x, noun, end):
                return True  # 'the Lao National Museum'
            continue
        if i == 0 and not x.tokens[min(i + 1, len(x.tokens) - 1)].capital and x.view.sentence.kind != "item":
            continue  # the sentence's first word has a capital anyway
        return True
    return False


def _printed_noun(x: Line, noun: int, end: int) -> bool:
    """Whether all words of a noun of several are printed with capitals, in running text."""
    return end - noun > 1 and x.view.sentence.kind == "body" and all(t.capital for t in x.tokens[noun:end] if t.word)


def part(w: Words, first: int) -> int:
    """Where the name begins if it is of one part: 'Unit II of the Maitree plant'."""
    i = first - 1
    if i >= 0 and w.x.has(i, "definite"):
        i -= 1
    if i >= 1 and w.has(i, "of") and (m := _PART.fullmatch(w.x.tokens[i - 1].text)) and w.phrases.word(m[1].casefold()) is not None:
        return i - 1  # 'Unit-I of the plant'
    if i >= 1 and w.has(i, "of") and w.has(i - 1, "before_of") and w.x.tokens[i - 1].capital and w.x.tokens[i + 1].capital:
        return i - 1  # 'the Bay of Biscay interconnection'
    if i >= 2 and w.has(i, "of") and NUMBER.fullmatch(w.x.tokens[i - 1].text) and w.has(i - 2, "part"):
        return i - 2
    return first


def past_number(x: Line, first: int) -> int:
    """Where a name begins with its number: 'No. 2 | Friendship Bridge'."""
    i = first - 2
    if i < 0 or not x.tokens[first - 1].text.isdigit():
        return first
    i -= i > 0 and x.tokens[i].text == "."
    return i if x.view.patterns["number_sign"].fullmatch(x.low[i]) else first


def numbered(x: Line, noun: int, after: int) -> int:
    """The token after the number or the acronym in brackets that a printed name ends with: 'Cho Ray Hospital 2', 'Railway (TAZARA)'."""
    n = len(x.tokens)
    if after >= n or not (x.tokens[noun].capital or x.tokens[after].text == "(" or x.tokens[after].text.isdigit()):
        return after
    i = after
    if x.low[i] == "no" and i + 2 < n and x.tokens[i + 1].text == "." and x.tokens[i + 2].text.isdigit():
        return i + 3
    if x.tokens[i].text in DASHES and x.glued(i):
        i += 1
    ends = i > after or i + 1 >= n or not x.tokens[i + 1].text.isalpha() or x.stop(i + 1) or x.has(i + 1)
    if ends and i < n and NUMBER.fullmatch(x.tokens[i].text):
        return i + 1
    if i == after and i + 2 < n and x.tokens[i].text == "(" and x.tokens[i + 2].text == ")":
        acronym = x.tokens[i + 1].text
        short = acronym.isupper() and len(acronym) > 2 and acronym.isalpha()
        return i + 3 if short and not any(h.start == x.tokens[i + 1].start for h in x.view.of("countries")) else after
    return after


def ordered(w: Words, first: int) -> int:
    """Where a description begins with the word for which one it is: 'a new gas main', 'the second track Dostyk – Moiynty'."""
    return first - 1 if first and w.has(first - 1, "order") and not w.x.tokens[first - 1].capital else first


def owned(w: Words, first: int) -> int:
    """Where a description begins with the country whose it is: 'Jordan's electricity connection with Iraq'."""
    x, i = w.x, first - 1
    if not x.tokens[i].text.endswith(_POSSESSIVE) or not x.tokens[i].capital:
        return ordered(w, first)
    return next((x.at(h.start) for h in x.view.of("countries") if x.tokens[i].start <= h.end <= x.tokens[i].end), first)
