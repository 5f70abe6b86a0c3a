"""Datelines: "ASTANA —", "BISHKEK, 29 April 2025 –", "BAKU, Azerbaijan, May 4.", "NUR-SULTAN. KAZINFORM –", "Hanoi (VNA) –", "KARACHI:"."""

import re
from dataclasses import dataclass, replace

from pledger.lexicon import Lexicon, fold
from pledger.sources.lines import Line
from pledger.sources.memo import per_lexicon
from pledger.sources.stated import Stated, stated

_WINDOW = 130
_CREDIT = re.compile(  # "(MENAFN- Kuwait News Agency (KUNA)) WASHINGTON, April 25 (KUNA) --", its bracket lost, '18:21 | Quito, Oct. 26.'
    r"(?:\((?:[^()]|\([^()]*\)){3,60}\)|[A-Z]{4,} ?- ?[^()\n]{3,50}\)|\d{1,2}:\d\d\s*[|–—-])\s+(?=[A-Z])"
)
_WORD = re.compile(r"[^\W\d_](?:[\w.’'ʻ‘`-]*[\w.’'ʻ‘`])?")
_JOINT = re.compile(r"\s*[/-]\s*|\s+(?:and|&)\s+|\s+")
_COUNTRY = re.compile(
    r"\s*,\s*((?:[^\W\d_][\w.’'-]*\s?){1,4})(?=[,.(–—:/|-]|\s*$)"
    r"|\s?[(\[]((?:[A-Z][\w.’'-]*\s?){1,4})[)\]](?=,? [A-Z\d][\w ]*\d)"  # 'Accra (Ghana) May 5', 'New Delhi [India], May 5'
)
_AGENCY = re.compile(
    r"\s*,?\s*(?:\(\s?[^()\n]{2,80}\s?\)|/\s?[^/\n]{2,30}\([A-Z]{2,8}\)\s?/|[/\[]\s?[^()\[\]/\n]{2,50}\s?[/\]]|\|[^|\n]{2,40}\|"
    r"|[A-Z][A-Z.]{2,14}(?:\s?/[^/\n]{2,30}/)?(?=\s*(?:[–—/:-]|\.\s)))"
)
_TIME = re.compile(r"\s*,?\s*\d{1,2}[:.]\d\d(?:\s?[ap]\.?m\.?)?(?:\s?\(?(?:GMT|UTC|[A-Z]{2,4}T)(?:[+-]\d+)?\)?)?", re.I)
_DASH = re.compile(r"\s*[.,]?\s*(?:—|–|--+|-|―|−|\b_)(?=\s)\s*|\s*[.:]?\s*(?:—|―|--)\s*")
_GLUED = re.compile(r"\s*[-–](?=[A-Z])")  # behind a date or an agency: '(Petra) -Amman Chamber', '5 May 2024-Nigeria'
_AGENCY_NEXT = re.compile(r", [A-Z]{4,12}\s+(?=[A-Z][a-z])")  # 'BAKU, May 5, AZERTAC  The minister ...'
_NEXT = re.compile(r"\s(?=[A-Z][a-z])")
_AGENCY_ALONE = re.compile(r"\.\s+[A-Z]{5,14}\s+(?=[A-Z][a-z])")  # "BAKU. KAZINFORM Cargo turnover ..."
_STOP = re.compile(r"\s*(?:[.;](?=\s)|:(?=\s|[A-Z][a-z]))\s*")
_BEFORE_DATE = re.compile(r"\s*[,.:|–—-]?\s*[(/]?\s*(?:[^\W\d_]{3,9}\.?,?\s+|[^\W\d_]{3,12} \d{1,2},? \d{4}(?:\s*/|,)\s*)?")
_NAME_ALONE = re.compile(  # 'Minsk, 5 May', 'Jakarta (Antara)': a name that neither capitals nor the table of towns show to be one
    r"[^\W\d_][\w’'-]*(?:\s[^\W\d_][\w’'-]*){0,2}\s?(?:(?=,\s*(?:\d|[^\W\d_]{3,9}\.?\s\d))|(?=\s\())"
)
_OF_COUNTRY = re.compile(r"((?:[A-Z][\w’'-]*\s?){1,3}), ((?:[A-Z][\w’'-]*\s?){1,4})(?=\.?\s?[-–—]+\s)")  # 'Barahona, Dominican Republic.- '
_FULL_DATE, _FAR = re.compile(r"[A-Za-z]{2}[,.]? (?:[A-Z][a-z]{2,8}\.? \d{1,2},? \d{4}|\d{1,2} [A-Z][a-z]{2,8}\.? \d{4})\b"), 60
_SLASHED = re.compile(r"\s*/\s*[^\W\d_]\w+(?!\w*/)")
_FULL_STOP = re.compile(r"\.\s*")
_BRIEF = re.compile(  # ', news in brief --', ', Asia-Plus --'
    r"\s*,\s*(?:[a-z][a-z ]{2,30}|[A-Z][\w-]{2,20}(?: [A-Z][\w-]+)?)(?=\s*(?:--|–|—))"
)
_INNER = ("es", "de", "del", "la")  # small words within a town's name: 'Dar es Salaam'


@dataclass(frozen=True, slots=True)
class Dateline:
    """The dateline of a line: `end` is the offset (in the line) where the words after it begin, `date` what it says of the day."""

    end: int
    place: str
    date: Stated | None
    whole: bool = False


@per_lexicon
def towns(lexicon: Lexicon) -> frozenset[str]:
    """Folded names of towns that a dateline may begin with in small letters."""
    named = [t for name in ("capitals", "places", "cities", "towns") for row in lexicon.table(name) for t in row.list("terms")]
    return frozenset(fold(t) for t in named)


@per_lexicon
def _countries(lexicon: Lexicon) -> frozenset[str]:
    """Folded names of countries."""
    return frozenset(fold(t) for row in lexicon.table("countries") for t in (row["name"], *row.list("terms")))


@per_lexicon
def _no_place(lexicon: Lexicon) -> frozenset[str]:
    """Words that begin a line in capitals and are no place: small words, speakers' labels, the desk's own ("UPDATE 2-")."""
    rows = [*lexicon.table("stopwords"), *lexicon.table("labels"), *lexicon.table("honorifics")]
    rows += [row for row in lexicon.table("furniture") if row["where"] == "whole"]
    return frozenset(fold(t).rstrip(".") for row in rows for t in row.list("terms"))


def dateline(line: Line, lexicon: Lexicon, first: bool) -> Dateline | None:
    """The dateline that `line` begins with, or None. Only the `first` paragraph may have one without capitals, dash or date."""
    if credit := _CREDIT.match(line.text):
        behind = dateline(replace(line, text=line.text[credit.end() :]), lexicon, first)
        return replace(behind, end=behind.end + credit.end()) if behind else None
    head = line.text[:_WINDOW]
    if not first and not (head[:2].isupper() and head[:2].isalpha()):
        told = dateline(line, lexicon, first=True) if _FULL_DATE.search(head[:_FAR]) else None  # behind a caption or a note
        return told if told and told.date and not told.whole else None
    place_end, strong = _place(head, lexicon)
    if not place_end:
        return _date_alone(line, head, lexicon)
    dates = stated(head, lexicon)
    at = place_end
    if (match := _COUNTRY.match(head, at)) and not any(d.start < match.end() and d.end > match.start(1) for d in dates):
        at = place_end + len(match.group().rstrip())
    at, date = _date_at(head, at, dates)
    at, marked = _rest(head, at)
    if date is None:
        at, date = _date_at(head, at, dates)
    place = head[:place_end]
    if at >= len(line.text.rstrip(" .)")):
        return Dateline(len(line.text), place, date, whole=True) if date and first else None
    return _separated(line, head, at, place, date, strong, marked, first, fold(place) in towns(lexicon) and at == place_end)


def _separated(
    line: Line, head: str, at: int, place: str, date: Stated | None, strong: bool, marked: bool, first: bool, alone: bool
) -> Dateline | None:
    """What follows place and date must be set off: by a dash, or (in the first paragraph) by a stop or colon."""
    prose = line.stop in (".", "!", "?", "…") or len(line.text) > 160
    if (match := _DASH.match(head, at)) and match.end() > at:
        spaced = (
            head[at : match.end()].strip() not in ("-", "–")
            or head[at : at + 1].isspace()
            or date
            or marked
            or head[at : at + 1] == "."
            or (first and head[match.end() : match.end() + 1].isupper())  # 'Kigali, Rwanda- President Kagame', 'ALGIERS- The session'
        )
        if spaced and prose and (strong or date or marked or first):
            return Dateline(match.end(), place, date)
    if prose and first and (date or marked) and (match := _GLUED.match(head, at)):
        return Dateline(match.end(), place, date)
    follows = _AGENCY_NEXT.match(head, at) or (_NEXT.match(head, at) if not marked else None)
    if prose and first and date and date.day and follows:
        return Dateline(follows.end(), place, date)
    agency = ((date or strong) and head[at - 1 : at] == ")") or head[at - 1 : at] in ("/", "|")
    if first and prose and marked and agency and head[at : at + 1] == " " and head[at + 1 : at + 2].isupper():
        return Dateline(at + 1, place, date)  # 'New Delhi, Dec 29 (PTI) India's exports ...', 'Ulaanbaatar /MONTSAME/ The minister ...'
    if first and prose and strong and (match := _AGENCY_ALONE.match(head, at)):
        return Dateline(match.end(), place, date)
    if first and prose and (match := _STOP.match(head, at)):
        colon = ":" in match.group()
        if date or marked or (len(place) > 2 and (colon or (alone and "." in match.group()))):
            return Dateline(match.end(), place, date)
    return None


def _place(head: str, lexicon: Lexicon) -> tuple[int, bool]:
    """Where the place name at the start ends (0: there is none), and whether capitals alone show it is one."""
    match = _WORD.match(head)
    if not match or fold(match.group()).rstrip(".") in _no_place(lexicon):
        return 0, False
    end = upper = _capitals(head)
    known = towns(lexicon)
    title, position = 0, 0
    for _ in range(4):
        word = _WORD.match(head, position)
        if not word or not (word.group()[0].isupper() or word.group() in _INNER):
            break
        if fold(head[: word.end()].rstrip(".")) in known:
            title = word.end() - (1 if word.group().endswith(".") else 0)
        joint = _JOINT.match(head, word.end())
        if not joint:
            break
        position = joint.end()
    if end:
        return upper, True
    if not title and (comma := _NAME_ALONE.match(head)):
        return comma.end(), False
    if not title and (named := _OF_COUNTRY.match(head)) and fold(named[2].strip()) in _countries(lexicon):
        return named.end(1), False
    slash = _SLASHED.match(head, title) if title else None
    return slash.end() if slash else title, False


def _capitals(head: str) -> int:
    """The end of up to four words in capitals at the start, 0 if there are none or they run on as a headline or a name with initials."""
    end = count = position = 0
    while count < 5 and (word := _WORD.match(head, position)):
        letters = word.group().rstrip(".")
        if not letters.isupper() or len(letters) < 2:
            break
        end, count = position + len(letters), count + 1
        joint = _JOINT.match(head, end)
        # "NUR-SULTAN. KAZINFORM": the full stop ends the place unless the word is an abbreviation ("ST. PETERSBURG").
        if not joint or (word.group().endswith(".") and len(letters) > 2):
            break
        position = joint.end()
        if word.group().endswith("."):
            position = end + 1 + len(head[end + 1 :]) - len(head[end + 1 :].lstrip())
    return end if count <= 4 else 0


def _date_at(head: str, at: int, dates: list[Stated]) -> tuple[int, Stated | None]:
    """A date set off from what ends at `at` (a weekday, or the same day of another calendar, may stand before it)."""
    for date in dates:
        if date.start >= at and _BEFORE_DATE.fullmatch(head[at : date.start]):
            return date.end + (head[date.end : date.end + 1] == ")"), date
    return at, None


def _rest(head: str, at: int) -> tuple[int, bool]:
    """Past the agency, a time of day and words like "news in brief"; whether an agency stands there."""
    marked = False
    if match := _TIME.match(head, at):
        at = match.end()
    stop = _FULL_STOP.match(head, at)
    for offset in (at, stop.end() if stop else at):
        if match := _AGENCY.match(head, offset):
            at, marked = match.end(), True
            break
    if match := _BRIEF.match(head, at):
        at = match.end()
    return at, marked


def _date_alone(line: Line, head: str, lexicon: Lexicon) -> Dateline | None:
    """ "Nov 21, 2025 — Half a century..." """
    dates = stated(head[:40], lexicon) if head[0].isalnum() and any(map(str.isdigit, head[:16])) else []
    if dates and dates[0].start == 0 and dates[0].day and (match := _DASH.match(head, dates[0].end)) and line.stop == ".":
        return Dateline(match.end(), "", dates[0])
    return None
