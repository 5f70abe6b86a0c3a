"""Names in a sentence: runs of capitals with particles and initials, honorifics left out, and what stops a name."""

import re
from bisect import bisect_left
from dataclasses import dataclass
from functools import lru_cache
from itertools import compress, pairwise
from operator import itemgetter

from pledger.lexicon import YOUNGER, Lexicon, fold
from pledger.mentions.compiled import Patterns, compiled
from pledger.mentions.office_tails import post_nominals
from pledger.mentions.offices import Office, offices
from pledger.mentions.offices_held import held
from pledger.mentions.parties import find as find_parties
from pledger.mentions.quantity_words import words_of
from pledger.mentions.tokens import Token, tokens
from pledger.mentions.types import Party
from pledger.mentions.view import View
from pledger.sentences.split import INITIALS
from pledger.sources.memo import per_lexicon

_NUMERAL = re.compile(r"[XVI]+")  # of a monarch
ARTICLED = re.compile(
    r"(?:(?:al|el|an|as|ad|ar|at|ul|ur)-|[dl]['’])[A-ZÀ-Þ]"
)  # small letters that open a part of a name: 'al-Sisi', 'd'Arc'
_VOWELS, _SAYABLE = frozenset("aeiouy"), 2  # of three letters without a vowel no name is made
_POSSESSIVE, _JOINT = re.compile(r"['’]s?$"), re.compile(r"([ -])")
_OWNING = ("'s", "’s")
_MAX_NAME = 8
_TWO = 2  # words of a name behind which a people's adjective may be its last
_START, _TEXT = itemgetter(0), itemgetter(2)  # of a token
_NICK = frozenset("\"'“”‘’()")  # round the name that somebody is called by
_FIRST = itemgetter(0)  # letter of a word


@lru_cache(maxsize=8)
def particles(lexicon: Lexicon) -> frozenset[str]:
    """The small words that stand inside names ('da', 'bin', 'von')."""
    return frozenset(t for row in lexicon.table("name_particles") for t in row.list("terms"))


@lru_cache(maxsize=8)
def calendar_words(lexicon: Lexicon) -> frozenset[str]:
    """Days and months that no one is named: the short ones ('May', 'June') may stand in names."""
    days = (t for row in lexicon.table("weekdays") for t in row.list("terms") if len(t) >= 6)
    months = (t for row in lexicon.table("months") for t in row.list("terms") if len(t) >= 7)
    return frozenset(map(fold, (*days, *months)))


@dataclass(slots=True)
class Line:
    """One sentence with what finding people needs."""

    view: View
    words: list[Token]
    starts: list[int]
    capitals: list[Token]
    parties: list[Party]
    offices: list[Office]
    stop: set[int]
    honorifics: dict[int, int]
    titles: dict[int, int]

    def at(self, offset: int) -> int | None:
        """The number of the word that begins at `offset`, or None."""
        i = bisect_left(self.starts, offset)
        return i if i < len(self.starts) and self.starts[i] == offset else None


def line_of(view: View) -> Line:
    """The sentence as finding people sees it, made once."""
    return view.once("line", _line)


def _line(view: View) -> Line:
    parties = find_parties(view)
    found = held(view, offices(view, {p.start: p.end for p in parties if p.codes and p.form in ("name", "body", "capital")}))
    words = tokens(view)
    starts, printed = list(map(_START, words)), list(map(_TEXT, words))
    capitals = list(compress(words, map(str.isupper, map(_FIRST, printed))))
    covered = [(p.start, p.end) for p in parties if p.form not in ("capital",)] + [(o.start, o.end) for o in found]
    covered += [(h.start, h.end) for h in view.of("institutions", "name_stops")]
    spans = sorted(set(covered))
    stop = {t.start for s, e in spans for t in words[bisect_left(starts, s) : bisect_left(starts, e)]}
    behind = set() if post_nominals(view.lexicon).isdisjoint(printed) else _behind_names(view, words)
    stop.update(behind)
    found = [o for o in found if o.start not in behind]
    stop.update([t.start for t in capitals if _no_name(t.text, view.lexicon)])
    honors = dict(sorted((h.start, _with_retired(view, h.end)) for h in view.of("honorifics") if h.row["strip"] != "no"))
    titles = {h.start: h.end for h in view.of("honorifics") if h.row["strip"] == "no"}
    return Line(view, words, starts, capitals, parties, found, stop, honors, titles)


def _behind_names(view: View, words: list[Token]) -> set[int]:
    """Letters that stand behind a name and are none of it: 'Julie Bishop MP, Minister', 'Ana Sow, OBE, MP', 'Babo Soares PhD'."""
    known = post_nominals(view.lexicon)
    pairs = ((words[i - 2] if i > 1 and a.text == "," else a, b) for i, (a, b) in enumerate(pairwise(words), 1) if b.text in known)
    return {b.start for a, b in pairs if a.capital and len(a.text) > 1 and view.cut(b.end, b.end + 1) in (",", "", ".", " ")}


@lru_cache(maxsize=4096)  # the same few words again and again
def _no_name(text: str, lexicon: Lexicon) -> bool:
    """Whether a word with a capital is a day or month, a small word of a line in capitals ("PRIME MINISTER OF ICELAND"), or an acronym
    that nobody can say ("ZSSK Cargo")."""
    said = fold(text)
    if len(text) > _SAYABLE and text.isupper() and text.isalpha() and _VOWELS.isdisjoint(said):
        return True
    return said in calendar_words(lexicon) or (len(text) > 1 and text.isupper() and said in words_of(lexicon).function_words)


@per_lexicon
def _sides(lexicon: Lexicon) -> Patterns:
    return compiled(lexicon.table("side_patterns"))


def _with_retired(view: View, end: int) -> int:
    """The end of a rank with the 'retired' in brackets behind it: 'Admiral (r) Ravindra Wijegunaratne', 'Brigadier (Ret'd) Phillips'."""
    if view.text[end - view.start : end - view.start + 2] != " (":
        return end
    told = _sides(view.lexicon)["retired"].match(view.folded, end - view.start)
    return view.start + told.end() if told else end


def _skip_honorifics(line: Line, i: int) -> int:
    moved = True
    while moved and i < len(line.words):
        end = line.honorifics.get(line.words[i].start)
        moved = end is not None
        if end is not None:
            apart = line.view.cut(line.words[i].start - 2, line.words[i].start) == ", "
            while i < len(line.words) and (line.words[i].start < end or line.words[i].text == "."):
                i += 1
            if apart and [t.text == "," or t.capital for t in line.words[i : i + 3]] == [True] * 3 and line.words[i].text == ",":
                i += 1  # 'President of Zambia, His Excellency, Hakainde Hichilema'
    return i


def name_from(line: Line, i: int) -> tuple[int, int] | None:
    """Token indexes (first, after last) of the capitalised name that starts at `i`, or None."""
    j = first = _skip_honorifics(line, i)
    while j < len(line.words) and j - first < _MAX_NAME:
        t = line.words[j]
        if j > first:
            gap = line.view.cut(line.words[j - 1].end, t.start)
            if gap == "" and ((t.text == "." and _initial(line, j)) or _breathing(line, j)):
                j += 1
                continue
            if t.text in _NICK and (behind := _behind_nick(line, j)):
                j = behind
                continue
            if gap not in (" ", "", "\u00a0") or (gap == "" and line.words[j - 1].text[-1] != "."):
                break
        if j > first and line.words[j - 1].text.endswith(_OWNING):
            break  # 'President Ruto's State visit'
        following = line.words[j + 1] if j + 1 < len(line.words) else None
        if (t.start in line.stop and not (j - first >= _TWO and _also_a_name(line, t, following))) or not (
            t.capital or (j > first and ARTICLED.match(t.text)) or (j > first and following and _joins(line, t, following))
        ):
            break
        j += 1
    if j > first + 1 and line.view.cut(line.words[j - 1].end, line.words[j - 1].end + 2) == ", " and _younger(line, j + 1):
        j += 2
    if j > first and j < len(line.words) and _younger(line, j - 1) and line.words[j].text == ".":
        j += 1
    while j > first and line.words[j - 1].text in particles(line.view.lexicon):
        j -= 1
    return (first, j) if j > first else None


def _behind_nick(line: Line, j: int) -> int | None:
    """Where a name goes on behind the one that somebody is called by: 'Ana "Ani" Sow', 'Ferdinand (Bongbong) Marcos'."""
    part = line.words[j : j + 4]
    if len(part) < 4 or part[2].text not in _NICK or not (part[1].capital and part[3].capital):
        return None
    if part[1].start in line.stop or part[3].start in line.stop:
        return None
    apart = (part[0].start - line.words[j - 1].end, part[1].start - part[0].end, part[2].start - part[1].end, part[3].start - part[2].end)
    return j + 3 if apart == (1, 0, 0, 1) else None


def _also_a_name(line: Line, t: Token, following: Token | None) -> bool:
    """Whether a people's adjective is the last word of a name: 'Chairman Dinh Quoc Thai met'; not 'Minister Ana Soto Thai ministers'."""
    if following is not None and (following.capital or any(h.start == following.start for h in line.view.of("offices", "leaders"))):
        return False
    return any(h.start == t.start and h.end == t.end and h.column == "adjectives" for h in line.view.of("countries"))


def _younger(line: Line, j: int) -> bool:
    return j < len(line.words) and fold(line.words[j].text) in YOUNGER


def _initial(line: Line, j: int) -> bool:
    """Whether the full stop at token `j` ends an initial: one letter, or two ('Kh.Battulga', 'Sh. Mirzo'), or a title ('Md.')."""
    if line.titles.get(line.words[j - 1].start) == line.words[j].end:
        return True
    before, after = line.words[j - 1].text, line.words[j + 1] if j + 1 < len(line.words) else None
    if len(before) != 2 or after is None or not after.capital:
        return len(before) == 1
    return after.start == line.words[j].end or (after.start == line.words[j].end + 1 and INITIALS.fullmatch(before) is not None)


def _breathing(line: Line, j: int) -> bool:
    """Whether the apostrophe at token `j` ends a word within a name: 'Mohammed Shia' al-Sudani', 'Dato' Sri Ismail', but not 'Flores'
    Cabinet'."""
    if line.words[j].text not in ("'", "’") or line.words[j - 1].text.endswith("s") or j + 1 == len(line.words):
        return False
    after = line.words[j + 1]
    return after.start == line.words[j].end + 1 and after.start not in line.stop and (after.capital or bool(ARTICLED.match(after.text)))


def _joins(line: Line, t: Token, following: Token) -> bool:
    """Whether a small word stands inside a name: before a capital or another such word ('von der Leyen')."""
    known = particles(line.view.lexicon)
    return t.text in known and (following.capital or following.text in known)


def name_before(line: Line, offset: int) -> tuple[int, int] | None:
    """Token indexes of the capitalised name that ends at `offset`, or None."""
    last = next((i for i, t in enumerate(line.words) if t.end == offset), None)
    if last is None:
        return None
    first = last
    while first >= 0 and last - first < _MAX_NAME:
        t = line.words[first]
        inner = t.text in particles(line.view.lexicon) or t.text == "." or ARTICLED.match(t.text) or (first and _breathing(line, first))
        if t.start in line.stop or not (t.capital or inner):
            break
        if first < last and line.view.cut(t.end, line.words[first + 1].start) not in (" ", "", "\u00a0"):
            break
        if t.text == "." and (first == 0 or len(line.words[first - 1].text) > 2):
            break
        first -= 1
    first += 1
    styled = -1  # where a form of address ends: 'His Highness'
    while first <= last and (not (t := line.words[first]).capital or t.start < styled or t.start in line.honorifics):
        styled = line.honorifics.get(t.start, styled)
        first += 1
    return (first, last + 1) if first <= last else None


def without_opening(line: Line, span: tuple[int, int] | None) -> tuple[int, int] | None:
    """The name without the small word that opens its sentence ('In Almaty, the Prime Minister'); none that ends in one ('Today')."""
    if span is None:
        return None
    small = words_of(line.view.lexicon).function_words
    first, last = span
    if fold(line.words[last - 1].text) in small and line.words[last - 2].text not in particles(line.view.lexicon):
        return None  # 'Today', but not 'al Said'
    return (first + 1, last) if line.words[first].start == line.view.start and fold(line.words[first].text) in small else span


def name_follows(line: Line, end: int) -> bool:
    """Whether a full name stands right behind the office and its country: it is the holder's, whatever stands before."""
    at = line.at(end + 1) if line.view.cut(end, end + 1) == " " else None
    span = name_from(line, at) if at is not None else None
    return span is not None and span[1] - span[0] > 1


def printed_name(text: str, lexicon: Lexicon) -> str:
    """A name as it is to be printed: capitals of whole words lowered (`James MARAPE` -> `James Marape`), but not those of a number
    (`Mswati III`); possessive and post-nominal letters off."""
    text = _POSSESSIVE.sub("", text.strip())
    while " " in text and text.rpartition(" ")[2] in post_nominals(lexicon):
        text = text.rpartition(" ")[0].rstrip(",")
    parts = _JOINT.split(text)
    short = any(len(p) > 2 and p.isupper() for p in parts) and text.isupper() and "." not in text  # 'WANG YI', but 'KH. Sow', 'Xi JP'
    return "".join(p.title() if len(p) > 2 - short and p.isupper() and "." not in p and not _NUMERAL.fullmatch(p) else p for p in parts)
