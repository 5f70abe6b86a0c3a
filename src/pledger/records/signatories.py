"""The sides of a document: states and bodies that are named one after the other, each with its name as printed and its country."""

import re
from collections.abc import Iterable
from dataclasses import replace

from pledger.mentions.phrases import phrases_of
from pledger.mentions.types import Institution, Party, Person, Place, Time
from pledger.records.context import Discourse
from pledger.records.encounter_words import says
from pledger.records.said_asides import said_asides
from pledger.values import fixed

body_words = phrases_of("body_words")
_MARKS = ' ,.;:"”»'
_LAND = re.compile(r" ?\(([^()]*)\)$")
_LEADING = ' \t\n\r\xa0"“„«‘'  # what stands before a name, also the mark that opens a quotation
_BEGUN = 60  # characters before a side in which somebody begins who goes on in it
_ITS = 6  # characters before a counterpart in which its owner stands
_OWNER = re.compile(r"^(?P<owner>[^'’]{3,40}?)(?:['’]s|s['’]) (?=\w)")
_TOLD = re.compile(r"(?P<land>[A-Z][\w-]+) (?:[a-z-]+ ){1,4}(?=[A-Z])")
_SMALL = re.compile(r"(?:[a-z-]+ ){1,4}([a-z]+)")


@fixed
class Side:
    """One side of a document: its name as printed, the country, whether it is only a state."""

    name: str
    start: int
    end: int
    country: str | None
    state: bool


def sides(d: Discourse, start: int, end: int) -> list[Side]:
    """The parties named one after the other in [start, end), joined by commas and 'and': states and bodies."""
    found: list[Side] = []
    for low, high in _parts(d, start, end):
        side = side_in(d, low, high)
        if side is None:
            continue
        before = found[-1] if found else None
        if side.state and before is not None and not before.state and d.marked.text(before.end, side.start) == ", ":
            whole = d.marked.text(before.start, side.end)  # 'the Institute of Foreign Affairs, Nepal'
            found[-1] = replace(before, name=whole, end=side.end, country=before.country or side.country)
            continue
        if (
            side.state
            and before is not None
            and not before.state
            and d.marked.patterns["shared_bodies"].fullmatch(d.marked.text(before.start, side.start))
        ):
            found[-1] = replace(before, name=d.marked.text(before.start, side.end), end=side.end, country=None)
            continue  # 'the Parliaments of India and Mozambique'
        if before is not None and _seat(d, before, side):
            found[-1] = replace(before, country=before.country or side.country)
            continue
        found.append(side)
    return found


def _seat(d: Discourse, body: Side, side: Side) -> bool:
    """Whether a side only tells in which town the body before it is: 'the University of Gaborone, Mochudi, and'."""
    if body.state or d.marked.text(body.end, side.start) != ", " or not d.marked.of(Institution, body.start, body.end):
        return False
    return any(p.start == side.start and p.end == side.end for p in d.marked.of(Place, side.start, side.end))


def _parts(d: Discourse, start: int, end: int) -> Iterable[tuple[int, int]]:
    """[start, end) cut at the commas and 'and's that stand in no institution and no country."""
    text = d.marked.text(start, end)
    inside = [
        (m.start, m.end) for m in (*d.marked.of(Institution, start, end), *d.marked.of(Party, start, end), *d.marked.of(Place, start, end))
    ]
    low = start
    for m in d.marked.patterns["side_gap"].finditer(text):
        at = start + m.start()
        if any(s < at < e for s, e in inside) or text.count("(", 0, m.start()) > text.count(")", 0, m.start()):
            continue
        yield low, at
        low = start + m.end()
    yield low, end


def _before_day(d: Discourse, start: int, end: int) -> int:
    """Where a name ends that a day stands behind: 'Kenya and Uganda Thursday signed'."""
    days = (t for t in d.marked.of(Time, start, end) if t.start > start and not t.text.isdigit())
    return next((t.start for t in days if not d.marked.text(t.end, end).strip(_MARKS)), end)


def _without_day(d: Discourse, name: str) -> str:
    """A name without the day and the small words that trail behind it."""
    undated = d.marked.patterns["side_day"].sub("", name)
    return d.marked.patterns["side_trailing"].sub("", undated).rstrip(" ,")


def side_in(d: Discourse, start: int, end: int) -> Side | None:
    """The side that stands in [start, end), without its article, its day and the country told round its name; None where none does."""
    start, end, text = _words_in(d, start, end)
    institution = next(iter(d.marked.of(Institution, start, end)), None)
    codes = d.codes(start, start + len(text))
    land = next((c for c in codes if len(c) == 3), None)
    bracket = _LAND.search(text)
    if bracket and land and d.codes(start + bracket.start() + 1, start + bracket.end()) == (land,):
        text = text[: bracket.start()]
    start, text, led = _without_land(d, start, text)
    at = _land_behind(d, start, text, land, institution)
    if at < len(text):
        text = text[:at]
        if d.marked.patterns["plain_many"].fullmatch(text):
            return None  # 'Firms of Kazakhstan and Tajikistan signed'
    if land and (where := d.marked.patterns["in_its_state"].search(text)) and d.codes(start + where.start(), start + len(text)) == (land,):
        text = text[: where.start()]
    bare = text.rpartition(" ")[2] if text.count(" ") == 1 and text.rpartition(" ")[2].islower() else ""
    if bare and land and d.marked.patterns["plain_many"].fullmatch(bare):
        return None  # 'contracts of Omani and Kenyan firms'
    if not _names_side(d, text, led) or people_in(d, start, end):
        return None
    party = next(iter(d.marked.of(Party, start, start + 1)), None)
    if (
        party is not None
        and party.start == start
        and institution is None
        and d.marked.patterns["side_verb"].fullmatch(text, len(party.text))
    ):
        text = party.text  # 'the Russian Federation and Belarus intend to conclude'
    whole = len(re.sub(r" \([^()]*\)$", "", text))
    lends = institution is not None and party is not None and party.form == "body" and not set(party.codes) & d.unions
    state = (party is not None and party.end >= start + whole and not lends) or (
        bool(d.marked.patterns["government_of"].match(text)) and land is not None
    )
    country = (institution.country if institution else None) or land or (None if lends else _town(d, start, end)) or _spelled(d, text)
    return Side(text, start, start + len(text), country, state)


def _words_in(d: Discourse, start: int, end: int) -> tuple[int, int, str]:
    """The words of [start, end) without the marks and the article that open them and the day that closes them: start, end, text."""
    while start < end and d.marked.text(start, start + 1) in _LEADING:
        start += 1
    end = _before_day(d, start, end)
    text = _without_day(d, d.marked.text(start, end).rstrip(_MARKS))
    if article := d.marked.patterns["side_article"].match(text):
        name = text[article.end() :].lstrip()  # blanks of a line that was broken there
        start, text = start + len(text) - len(name), name
    return start, end, text


def _names_side(d: Discourse, text: str, led: bool) -> bool:
    """Whether the words may be a side's name: capitals stand in them, or they are of a ministry behind its country; no pronoun."""
    if not text or d.marked.patterns["side_pronoun"].match(text):
        return False
    return any(c.isupper() for c in text) or bool(led and ministry(d, text))


def _land_behind(d: Discourse, start: int, text: str, land: str | None, institution: Institution | None) -> int:
    """Where the country behind a name begins that is no part of it, or the name's end: 'Pertamina | of Indonesia', 'the Bank of Ghana'."""
    last = d.marked.patterns["side_of_land"].search(text) if not d.marked.patterns["government_of"].match(text) else None
    if last is None or (institution is not None and institution.end > start + last.start()):
        return len(text)
    told = d.codes(start + last.start(), start + last.end()) == (land,) and not _town_named(d, start, last.end() - len(last[1]))
    return last.start() if told else len(text)


def _without_land(d: Discourse, start: int, text: str) -> tuple[int, str, bool]:
    """The name at `start` without the country and its trade before it ('Bolivia's state lithium company | YLB'): start, text, whether words
    of a country's form stand before it."""
    owner = _OWNER.match(text)
    if owner and d.codes(start, start + owner.end("owner") + 1):
        start, text = start + owner.end(), text[owner.end() :]
    told = _TOLD.match(text)
    if told and d.codes(start, start + told.end("land")):
        start, text = start + told.end(), text[told.end() :]
    opens = "side_trade" if owner or text[:1].islower() else "side_trade_opens" if d.view(start).start == start else ""
    trade = d.marked.patterns[opens].match(text) if opens else None  # 'the firm Petrosur', 'Oil firm Petrosur'
    if trade and not ministry(d, trade[0].strip()):
        start, text = start + trade.end(), text[trade.end() :]
    return start, text, bool(owner or told)


def _town_named(d: Discourse, start: int, at: int) -> bool:
    """Whether the name that begins at `start` ends in a town, at `at` characters or as a whole: 'Port of Lomé'; it belongs to the name."""
    return any(p.start in (start, start + at) for p in d.marked.of(Place, start, start + at + 1))


def ministry(d: Discourse, name: str) -> bool:
    """Whether a name in small letters is one of a body of a state: 'industry ministry'."""
    m = _SMALL.fullmatch(name)
    row = body_words(d.marked.lexicon).word(m[1]) if m else None
    return row is not None and "body" in row.list("kind")


def _spelled(d: Discourse, name: str) -> str | None:
    """The country of an acronym, where the source spells it out: 'the Moroccan National Office ... (ONHYM)'."""
    if not (name.isupper() and name.isalpha() and 2 < len(name) <= 12):
        return None
    at = d.marked.source.text.find(f"({name})")
    if at < 0:
        return None
    full = [m.country for m in d.marked.of(Institution, max(0, at - 90), at) if m.end >= at - 1 and m.country]
    named = [c for p in d.marked.of(Party, max(0, at - 90), at) for c in p.codes if len(c) == 3]
    return full[-1] if full else named[-1] if named else None


def people_in(d: Discourse, start: int, end: int) -> bool:
    """Whether a person or an office stands in [start, end), outside of any body's name ('the Center under the President of ...'); the
    counterpart of a body is a body ('between the agency and its Mauritanian counterpart')."""
    names = [(m.start, m.end) for m in d.marked.of(Institution, start, end)]
    names += said_asides(d.view(start))
    people = (p for p in d.marked.of(Person, start, end) if not any(s <= p.start < e or p.end == e for s, e in names))
    if any((p.name and p.name in p.text) or not says(d, "its_own", max(0, p.start - _ITS), p.start) for p in people):
        return True
    begun = d.marked.of(Person, max(0, start - _BEGUN), start)  # 'Portugal's | Prime Minister, Ana Costa', 'the President, | H.E. Ana Sow'
    return any(p.name and p.start < start < p.end for p in begun) and not names


def _town(d: Discourse, start: int, end: int) -> str | None:
    return next((p.country for p in d.marked.of(Place, start, end) if p.country), None)
