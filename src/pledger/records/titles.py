"""What a document is called in a record: its title as printed, or the shortest full description of one that has none."""

import re

from pledger.mentions.found import Found
from pledger.mentions.small_words import calls
from pledger.mentions.types import Party, Quantity, Time
from pledger.mentions.view import View
from pledger.records.concluding import opened, title_stops, title_words
from pledger.records.context import Discourse
from pledger.records.signatories import people_in
from pledger.records.signing import OF_YEARS

_BEHIND = 4  # characters behind a title in which its last year begins
_OF_YEAR = 4  # characters of a year
_NEXT = 6  # characters behind a worth in which 'with' stands
_BEFORE = 30  # characters before a title in which words of its quantity stand
_YEAR = re.compile(r"((?:19|20)\d\d) $")
_BLANKS = re.compile(r"\s+")
_OWNING = re.compile(r"['’]s$")
_QUOTED = re.compile(r",? (\w+) [“\"'‘«]([A-Z][^”\"’»]{4,160})[”\"'’»]")


def title(d: Discourse, view: View, f: Found) -> str:
    """The title on one line, without quotation marks and the people who signed ('between A and her counterpart')."""
    if f.said:
        return core(d, view, f)
    if (own := _called(view, f)) is not None:
        return own
    start, end = _led(view, f), _people(d, view, f)
    worth = _worth(d, view, f, end)
    if worth is not None and (f.many or f.start < f.noun.start or " " in view.cut(f.noun.start, f.noun.end)):
        return _plain(view.cut(start, worth[0]))  # what it is has been said
    if worth is not None:
        return _plain(view.cut(start, worth[0]) + view.cut(worth[1], end))  # 'a contract [worth $2 billion] to build a plant'
    if f.bare and not f.many and not f.titled:
        start, end = _year(view, f, start, end)
    text = view.cut(start, end)
    noun = f.noun.end - start
    if not (f.titled or f.many) and text.startswith(", ", noun):
        text = text[:noun] + text[noun + 1 :]  # 'another agreement, on cooperation between A and B'
    return _plain(text)


def _called(view: View, f: Found) -> str | None:
    """'an agreement titled "Cooperation in Labour Migration"': the name in quotation marks behind it."""
    if f.many or f.noun.end != f.end:
        return None
    m = _QUOTED.match(view.text, f.end - view.start)
    return _plain(m[2]) if m is not None and calls(view.lexicon, m[1]) and len(m[2].split()) > 1 else None


def until(d: Discourse, f: Found) -> str | None:
    """The year in which it ends: 'a programme for the period until 2027', 'a plan of cooperation until 2027'."""
    if told := d.marked.patterns["year_until"].search(d.marked.folded, f.noun.end, f.end):
        return told[1]
    if f.noun.row["type"] not in OF_YEARS or (f.cue is not None and f.cue.status != "signed"):
        return None
    return next((t.edtf for t in d.marked.of(Time, f.end, f.end + _BEHIND) if t.role == "deadline" and len(t.edtf or "") == _OF_YEAR), None)


def core(d: Discourse, view: View, f: Found) -> str:
    """The title without words of quantity and year, as it is compared with other mentions of the document."""
    end = _people(d, view, f)
    return _plain(f.said + view.cut(f.noun.end, end) if f.said else view.cut(f.start, end))


def _plain(text: str) -> str:
    return _OWNING.sub("", _BLANKS.sub(" ", text).strip(" “”\"«»'’"))


def _people(d: Discourse, view: View, f: Found) -> int:
    """Where the title ends before the people who signed."""
    if f.noun.end + 1 >= f.end:
        return f.end  # no word stands behind the noun
    for kind in ("between", "partner"):
        opening = opened(view, f.noun.end, f.end, kind)
        until = opened(view, opening, f.end, "topic") or f.end if opening else 0  # 'between A and B | on the Dr. Rao Chair'
        if opening and (people_in(d, opening, until) or (kind == "between" and _nobody_named(view, f, opening))):
            return view.start + len(view.cut(view.start, opening).rstrip().rsplit(" ", 1)[0])
    return f.end


def _nobody_named(view: View, f: Found, opening: int) -> bool:
    """Whether only kinds of sides stand there: 'eight memorandums between companies and universities', 'the programme between them'."""
    said = view.cut(opening, f.end)
    return said.islower() and (f.many or " " not in said)


def _led(view: View, f: Found) -> int:
    """Where it begins with the words that tell how many or that it is new: 'several MoUs', 'more than 21 agreements'."""
    at = f.start - view.start
    if f.definite or not (f.many or view.folded[at : at + 1] == view.text[at : at + 1]):
        return f.start
    for hit in title_words(view.lexicon).find(view.folded, view.start, max(0, at - _BEFORE), at):
        if hit.end + 1 == f.start and _fits(view, f, hit.row.list("kind")):
            return hit.start
    return f.start


def _fits(view: View, f: Found, kinds: tuple[str, ...]) -> bool:
    if f.counted:
        return "lump" in kinds
    return ("quantity" in kinds and f.many) or ("fresh" in kinds and _undescribed(f) and view.cut(f.start, f.start + 1).islower())


def _worth(d: Discourse, view: View, f: Found, end: int) -> tuple[int, int] | None:
    """Where the words stand that tell the worth right behind the noun, if what it is for follows; not if with whom it was concluded."""
    told = next(iter(title_stops(view.lexicon).find(view.folded, view.start, f.noun.end - view.start, end - view.start)), None)
    if told is None or told.start != f.noun.end + 1 or told.row["kind"] != "value":
        return None
    money = next((q for q in d.marked.of(Quantity, told.end, end) if q.money), None)
    if money is None or not money.end < end or opened(view, money.end, money.end + _NEXT, "partner"):
        return None
    return f.noun.end, money.end


def _undescribed(f: Found) -> bool:
    """Whether nothing but its noun tells what it is: 'a memorandum of understanding'."""
    return f.start == f.noun.start and f.end == f.noun.end and not f.many


def _year(view: View, f: Found, start: int, end: int) -> tuple[int, int]:
    """With the year that alone tells which one is meant: 'the 1992 agreement', 'a contract of 2004'."""
    before = _YEAR.search(view.cut(max(view.start, f.start - 5), f.start))
    behind = view.patterns["title_of_year"].match(view.cut(f.end, min(f.end + 12, view.sentence.end)))
    return (f.start - 5 if before else start), (f.end + behind.end() if behind else end)


def under_land(d: Discourse, view: View, start: int) -> int | None:
    """How many characters of a heading only tell of which country the page is: 'Togo: | Joint Communiqué of the ...'."""
    land = next(iter(d.marked.of(Party, view.start, view.start + 1)), None)
    return start - view.start if land is not None and d.marked.text(land.end, start) == ": " else None
