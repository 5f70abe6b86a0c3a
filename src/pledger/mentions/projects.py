"""Projects: named things that are built, set up or run, by their noun with a name before it or a place behind it."""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from pledger.lexicon import Hit
from pledger.mentions.descriptions import DASHES, Words, finish, past_acronym, run_of_names
from pledger.mentions.progress import Progress, progress
from pledger.mentions.types import Project
from pledger.mentions.view import View
from pledger.mentions.words import LONGEST, Line, line

_LEFT = 12  # tokens that may stand before a noun, dashes and brackets included
_NAMED = 2  # capitals that make the name of a programme
_WHOLE = 4  # words of a noun that, all in capitals, is a name by itself
_DASHED = re.compile(r"[^\W\d_]{2}[-–—‑][^\W\d_]{2}")
_OWNED = ("air_route", "university", "monument")  # a name before the noun does not make these whole
_DEMONYMS = ("adjectives", "people")


@dataclass(frozen=True, slots=True)
class Seen:
    """A project of a sentence: its name's span, type, the noun or known name that gave it away, and how far it has come."""

    start: int
    end: int
    noun: Hit
    type: str
    proper: bool
    placed: bool
    indefinite: bool
    known: bool
    progress: Progress
    pair: bool = False
    modified: bool = False
    capitals: int = 0
    shared: bool = False


def nouns(view: View) -> list[Hit]:
    """Known names and nouns of projects, the longest at each place; a known name before a noun of its own is kept with it."""
    found: list[Hit] = []
    for hit in sorted(view.of("projects", "project_nouns"), key=lambda h: (h.start, -h.end)):
        if found and hit.end <= found[-1].end:
            continue
        if found and hit.start < found[-1].end and found[-1].table == "project_nouns":
            found.pop()
        if found and found[-1].table == hit.table == "project_nouns" and view.cut(found[-1].end, hit.start) == " ":
            found.pop()  # 'pipeline project', 'railway bridge': the last noun is the head
        found.append(hit)
    return found


def _begin(w: Words, noun: int) -> int:
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
            break
        if x.has(i, "and"):
            if (
                first == i + 1
                and i
                and _modifier(w, i - 1)
                and x.tokens[i + 1].capital == x.tokens[i - 1].capital == x.tokens[noun].capital
            ):
                continue
            break
        if not _modifier(w, i):
            break
        first = i
    while first < noun and not x.tokens[first].word:
        first += 1
    return first


def _modifier(w: Words, i: int) -> bool:
    x, token = w.x, w.x.tokens[i]
    if not token.word or token.text.endswith(("'s", "’s", "s’", "s'")) or x.low[i][:1].isdigit():
        return False
    if not token.capital and (row := w.cues.word(x.low[i])) is not None and row["status"] not in ("planned", "none"):
        return False  # 'will launch direct flights'
    if w.has(i, "measure", "plain") or (not token.capital and (w.has(i, "place", "of", "link", "open") or x.low[i].endswith("ly"))):
        return False
    if token.capital and (i == 0 or not x.tokens[i - 1].word) and x.stop(i):
        return False
    return not (x.stop(i) and not token.capital) and not (x.has(i) and not token.capital) and x.low[i] not in ("the", "a", "an")


def _proper(w: Words, first: int, noun: int, end: int) -> bool:
    """Whether a name of its own stands in the tokens: a capital that is no demonym, no month, no bare 'New' or 'International'."""
    x = w.x
    adjectives = [(h.start, h.end) for h in x.view.of("countries") if h.column in _DEMONYMS]
    pair = any(x.tokens[i].text in DASHES or any(d in x.tokens[i].text for d in DASHES) for i in range(first, noun))
    if end - noun >= _WHOLE and x.tokens[noun].capital and x.tokens[end - 1].capital and not x.view.text.isupper():
        return True
    for i in range(first, noun):
        token = x.tokens[i]
        if not token.word or not token.capital or w.has(i, "not"):
            continue
        if any(s <= token.start < e for s, e in adjectives) and not pair:
            continue
        if i == 0 and not x.tokens[min(i + 1, len(x.tokens) - 1)].capital and x.view.sentence.kind != "item":
            continue  # the sentence's first word has a capital anyway
        return True
    return False


def seen(view: View) -> list[Seen]:
    """Every project of the sentence."""
    heads = nouns(view) if len(view.text) <= LONGEST else []
    if not heads:
        return []
    x = line(view, [])
    w = Words(x)
    found: list[Seen] = []
    last = -1
    for number, head in enumerate(heads):
        if head.start < last or (found and found[-1].noun.table == "projects" and view.cut(found[-1].end, head.start) == " "):
            continue  # also the 'project' of 'the CASA-1000 project'
        following = heads[number + 1] if number + 1 < len(heads) else None
        s = _one(w, head, following)
        if s is not None and _counts(s):
            found.append(s)
            last = s.end
        elif s is not None and s.noun.row["need"] == "never":
            last = s.end
    return found


def _one(w: Words, head: Hit, following: Hit | None) -> Seen | None:
    x = w.x
    noun, after = x.at(head.start), x.at(head.end)
    known = head.table == "projects"
    first = noun if known else _begin(w, noun)
    proper = known or _proper(w, first, noun, after)
    inside = [] if known else [h for h in x.view.of("projects") if x.tokens[first].start <= h.start and h.end <= head.start]
    end, placed = after, False
    if not known and (not proper or head.row["type"] in _OWNED):
        end, placed = finish(w, after)
    if proper and after - noun >= _WHOLE and not known and run_of_names(w, past_acronym(x, after)) > past_acronym(x, after):
        end = run_of_names(w, past_acronym(x, after))
    start = x.tokens[first].start
    stop = head.end if end == after else x.tokens[end - 1].end
    if known and following is not None and following.start - head.end <= 1 and _extends(x, following):
        stop = following.end  # 'the TurkStream pipeline'
    inside = inside or [h for h in x.view.of("projects") if head.end <= h.start and h.end <= stop]
    indefinite = _indefinite(w, first) and not known
    if (first and w.has(first - 1, "superlative") and not proper) or (end == after and _compound(w, noun, after) and not known):
        return None
    kind = inside[0].row["type"] if inside and head.row["type"] == "other" and not known else head.row["type"]
    told = progress(x.view, start, stop, indefinite)
    return Seen(
        start,
        stop,
        head,
        kind,
        proper,
        placed,
        indefinite,
        known or bool(inside),
        told,
        pair=_pair(w, first, noun, after, end if placed else after),
        modified=after - first > 1,
        capitals=sum(x.tokens[i].capital for i in range(first, noun)),
        shared=any(w.has(i, "shared") for i in range(first, after)) or (placed and w.has(end - 1, "water")),
    )


def _compound(w: Words, noun: int, after: int) -> bool:
    """Whether the noun only qualifies another: 'railway cooperation', 'Detailed Project Report'."""
    x = w.x
    if after >= len(x.tokens) or not x.tokens[after].word or x.view.sentence.kind == "headline":
        return False
    follows = x.tokens[after]
    if w.has(after, "compound"):
        return True
    return follows.capital and x.tokens[noun].capital and x.tokens[after - 1].capital and follows.text[1:].islower() and not x.date(after)


def _extends(x: Line, noun: Hit) -> bool:
    """Whether the noun behind a known name belongs to it: 'the TurkStream pipeline', but not the 'project' of 'the CASA-1000 project'."""
    return noun.row["type"] != "other" and not (noun.row["need"] == "name" and x.view.cut(noun.start, noun.end).islower())


def _indefinite(w: Words, first: int) -> bool:
    """Whether it is named for the first time: an article of that kind, or none at all, before its measures ('a 500 MW plant')."""
    i = first - 1
    while i >= 0 and w.x.tokens[i].word and (w.x.low[i][:1].isdigit() or w.has(i, "measure", "plain")):
        i -= 1
    return i < 0 or w.has(i, "open")


def _pair(w: Words, first: int, noun: int, after: int, end: int) -> bool:
    """Whether two ends are named: 'Bakhty – Ayagoz line', 'line from A to B'."""
    x = w.x
    dashed = any(_DASHED.search(x.tokens[i].text) or (x.tokens[i].text in DASHES and i > first) for i in range(first, noun))
    return dashed or any(w.has(i, "second") or x.has(i, "and") for i in range(after + 1, end))


def _counts(s: Seen) -> bool:
    """Whether the words make it a project: by the noun's need of a name, a place or a word of building."""
    if s.noun.table == "projects" or s.known:
        return True
    need, told = s.noun.row["need"], s.progress
    if s.type == "air_route" and not s.pair:
        return False
    new = s.indefinite and (told.strong or (told.rule == "operating" and told.beside)) and s.modified and s.type != "air_route"
    if need == "name":
        return s.proper and (s.type != "programme" or s.capitals >= _NAMED or s.pair)
    if need == "place":
        return s.proper or (s.placed and (told.rule != "" or s.indefinite or s.pair)) or new
    if need == "pair":
        return s.pair and (s.proper or s.placed) and told.rule != ""
    if need == "adjacent":
        return told.beside and told.strong and (s.placed or s.indefinite) and not (s.proper and not s.indefinite)
    begun = told.rule == "under_construction" or (told.rule == "open" and told.status == "operating" and told.beside)
    named = (s.proper or s.placed) and (told.beside or told.rule not in ("", "none"))
    return need == "cue" and (named or (new and begun))


def find(view: View) -> list[Project]:
    """The projects of a sentence, with name, type and status by the words near them."""
    return list(_mentions(view))


def _mentions(view: View) -> Iterator[Project]:
    for s in seen(view):
        text = view.cut(s.start, s.end)
        yield Project(s.start, s.end, text, text, s.type, s.progress.status)
