"""When and where what a source tells took place, by what is stated beside it."""

import re
from bisect import bisect_right
from dataclasses import replace

from pledger.lexicon import fold
from pledger.mentions.time_edtf import holds
from pledger.mentions.types import Party, Person, Place, Time
from pledger.records.asides import over_asides
from pledger.records.context import Discourse
from pledger.records.encounter_words import cue, finditer, match, says, search
from pledger.values import fixed

ONE_DAY = re.compile(r"(?:\d{4}|XXXX)-\d\d-\d\d|\[.*\]")  # a day, or one of several
SPAN = re.compile(r"(?:\d{4}|XXXX)-\d\d-\d\d/(?:\d{4}|XXXX)-\d\d-\d\d")
_DATEISH = re.compile(r"(?:\d{4}|XXXX)(?:-\d\d){0,2}|\[.*\]|(?:\d{4}|XXXX)-\d\d-\d\d/(?:\d{4}|XXXX)-\d\d-\d\d")
_SO_FAR = re.compile(r"(\d{4})-01-01/\1-\d\d-\d\d|(\d{4}-\d\d)-01/\2-\d\d")
_NAMED = re.compile(r" [A-Z][a-z]")
_SPOTS = ("city", "capital", "seat", "port", "region", "border_point")
_CAPITAL = 14  # characters from an adjective over 'capital' to the town's own name
_HALL = 36  # characters behind a town in which its hall is named: 'in Baku's Gulustan Palace'
_INTO = ("in", "in_owned")  # the patterns of what leads to a town
_LED = 70  # characters before a town in which the words stand that lead to it


@fixed
class Spot:
    """A place that a sentence names: `name` to print, `country` ISO alpha-3; `town` false for a whole country;
    `region`: the countries of a region."""

    start: int
    end: int
    name: str
    country: str | None
    town: bool = True
    region: tuple[str, ...] = ()


def dates(d: Discourse, start: int, end: int) -> list[Time]:
    """The day-like times in [start, end): days, months, years, intervals of days; no deadlines, no periods of months."""
    times = d.marked.of(Time, start, end)
    return [t for t in times if t.edtf and t.role in ("point", "period") and _DATEISH.fullmatch(t.edtf)] if times else []


def of_year(t: Time) -> Time:
    """'Earlier this year', 'earlier this month' as a time of something that took place then: some day of the year, or of the month."""
    so_far = _SO_FAR.fullmatch(t.edtf or "") if t.anchor == "publication" and not any(map(str.isdigit, t.text)) else None
    return replace(t, edtf=so_far[1] or so_far[2], role="point") if so_far else t


def day_of(d: Discourse, t: Time | None) -> str | None:
    """The date that a time gives what took place then; of 'earlier this week', in which lies a day that nobody tells, the month;
    none of a week to come."""
    t = of_year(t) if t else None
    week = t and t.anchor == "publication" and SPAN.fullmatch(t.edtf or "") and cue(d, "week").search(fold(t.text))
    if t is None or not week:
        return t.edtf if t else None
    first, _, last = (t.edtf or "").partition("/")
    return first[:7] if first[:7] == last[:7] and first < (d.published or "") else None


def of_name(d: Discourse, t: Time) -> bool:
    """Whether a year is part of a name: 'the 1998 Brasilia Agreement', 'the 2025 Spring Meetings'."""
    if len(t.edtf or "") != len("1998") or not d.marked.patterns["led_year"].search(d.marked.folded, max(0, t.start - 5), t.end):
        return False
    return _NAMED.match(d.marked.source.text, t.end) is not None and not d.marked.of(Party, t.end, t.end + 3)


def date_near(d: Discourse, offset: int, start: int, end: int) -> Time | None:
    """Of the day-like times in [start, end), the one nearest to `offset`, days before months before years."""
    clauses = relatives(d, start, end)
    inside = next(((a, b) for a, b in clauses if a <= offset < b), None)
    found = [t for t in dates(d, start, end) if len(t.edtf or "") > 4 and not _of_document(d, t.start) and not since(d, t.start, offset)]
    own = [t for t in found if inside[0] <= t.start < inside[1]] if inside else []
    if not own and clauses:
        # 'is in Baku, where he will meet X on Friday'
        other = [(a, b) for a, b in clauses if (a, b) != inside and (says(d, "will_clause", a, b) or says(d, "came_clause", a, b))]
        stays = [(a, b) for a, b in clauses if says(d, "stay_clause", a, b)]
        apart = [t for t in found if not _within(other, t.start) and not ("/" in (t.edtf or "") and _within(stays, t.start))]
        own = apart if inside else [t for t in found if not _within(clauses, t.start)] or apart
    found = own if clauses else found
    over = over_asides(d, start, end)
    found = [t for t in found if not any(a <= t.start < b and not a <= offset < b for a, b in over)] if over else found
    days = [t for t in found if ONE_DAY.fullmatch(t.edtf or "") or SPAN.fullmatch(t.edtf or "")]
    told = {t.edtf or "" for t in days if t.anchor != "publication" and ":" not in d.marked.text(offset, t.start)}
    # 'She is to meet X in Osh next week, on Tuesday, 7 May'
    days = [t for t in days if t.anchor != "publication" or not any(holds(t.edtf or "", day) for day in told)]
    return min(days or found, key=lambda t: min(abs(t.start - offset), abs(t.end - offset)), default=None)


def day_within(d: Discourse, time: Time, start: int, end: int) -> Time:
    """Of 'during the visit (5-7 May) they met on 6 May' the one day within the days of the visit."""
    if not SPAN.fullmatch(time.edtf or ""):
        return time
    return next((t for t in dates(d, start, end) if ONE_DAY.fullmatch(t.edtf or "") and holds(time.edtf or "", t.edtf or "")), time)


def _of_document(d: Discourse, offset: int) -> bool:
    """Whether what stands at `offset` says where or when a document was concluded: 'the Agreement signed in Dakar in 2004'."""
    return search(d, "concluded_at", max(0, offset - _BEHIND), offset) is not None


def since(d: Discourse, offset: int, event: int = -1) -> bool:
    """Whether what stands at `offset` is only the day from which is counted, or on which a paper took effect: 'the first visit since his
    election on 2 April', 'the treaty, in force since the accession of Chad on 2 April'; not of the event itself that is told of there."""
    told = (
        search(d, name, max(0, offset - far), offset)
        for name, far in (("since_his", _BEHIND), ("took_effect", 2 * _BEHIND), ("after_blow", 2 * _BEHIND))
    )
    return any(m is not None and not m.start() < event < offset for m in told)


def relatives(d: Discourse, start: int, end: int) -> list[tuple[int, int]]:
    """The relative clauses between two commas, which tell of something else: 'A, who arrived on Monday, met B'."""
    return [m.span() for m in finditer(d, "relative", start, end)]


def spots(d: Discourse, start: int, end: int) -> list[Spot]:
    """The places named in [start, end): towns, countries, 'the Kazakh capital' as the town it is, 'here' as the dateline's."""
    parties, towns = d.marked.of(Party, start, end), [p for p in d.marked.of(Place, start, end) if p.form in _SPOTS]
    people = sorted((q.start, q.end) for q in d.marked.of(Person, start, end)) if parties or towns else []
    found = [
        Spot(p.start, p.end, _as_printed(d, p.name) if p.form == "seat" else p.name, p.country)
        for p in towns
        if not _within(people, p.start)  # 'the ambassador of Peru with residence in Moscow, X'
    ]
    taken = sorted([*((s.start, s.end) for s in found), *people]) if parties else []
    for p in parties:
        if p.form == "adjective" and match(d, "capital_word", p.end):
            # 'the Mongolian capital of Ulan Bator'
            named = any(0 <= s.start - p.end <= _CAPITAL and s.country == p.codes[0] for s in found)
            found += [Spot(p.start, p.end + 8, name, p.codes[0]) for name in [capital(d, p.codes[0])] if name and not named]
        elif p.form == "region" and p.codes and not match(d, "country_word", p.end):
            lands = match(d, "lands_word", p.end)  # 'a tour of three Latin American states'
            stop = lands.end() if lands else p.end
            found.append(Spot(p.start, stop, d.marked.text(p.start, stop), None, False, p.codes))
        elif p.form == "name" and p.codes and not _within(taken, p.start):
            article = match(d, "the", p.start, p.end)
            found.append(Spot(p.start, p.end, d.marked.text(article.end() if article else p.start, p.end), p.codes[0], False))
    for m in finditer(d, "here", start, end):
        if home := home_town(d):
            found.append(Spot(m.start(), m.end(), home.name, home.country))
    return sorted(found, key=lambda s: s.start)


def _as_printed(d: Discourse, name: str) -> str:
    """The town of a seat of power as the source prints it elsewhere: 'Yaounde' for 'Yaoundé'."""
    if "towns_printed" not in d.kept:
        d.kept["towns_printed"] = {fold(p.name): p.name for p in reversed(d.marked.of(Place)) if p.form in ("city", "capital")}
    return str(d.kept["towns_printed"].get(fold(name), name))


def _within(spans: list[tuple[int, int]], offset: int) -> bool:
    """Whether `offset` stands in one of the spans, which are in order and hardly ever overlap."""
    at = bisect_right(spans, (offset, 1 << 60))
    return any(offset < end for _, end in spans[max(0, at - 2) : at])


def capital(d: Discourse, code: str) -> str | None:
    """The name of a country's capital."""
    return next((r["place"] for r in d.marked.lexicon.table("capitals") if r["code"] == code and r["kind"] == "capital"), None)


def home_town(d: Discourse) -> Spot | None:
    """The town of the dateline, else of the line that says place and day; the country where it names no town ('Kuwait, July 9')."""
    for kind in ("dateline", "byline"):
        for view in d.marked.views:
            if view.sentence.kind == kind:
                towns = [p for p in d.marked.of(Place, view.start, view.sentence.end) if p.form in ("city", "capital", "seat")]
                towns = [p for p in towns if d.marked.text(p.start - 1, p.start) != "("]  # 'Kuwait, July 9 (Petra)': the agency
                if towns:
                    return Spot(towns[-1].start, towns[-1].end, towns[-1].name, towns[-1].country)
                lands = (p for p in d.marked.of(Party, view.start, view.start + 1) if p.form == "name" and len(p.codes) == 1)
                if kind == "dateline" and (land := next(lands, None)):
                    return Spot(land.start, land.end, land.text.title() if land.text.isupper() else land.text, land.codes[0])
    return None


_BEHIND = 45  # characters behind a participle in which its place and day stand
_LEADS = 40  # how far behind its event a country may stand to be its place


_NAME = re.compile(r"((?:[A-ZÀ-Þ][\w’'-]+)(?: [A-ZÀ-Þ][\w’'-]+)?)(?=[\s,.;])")


def unlisted(d: Discourse, offset: int, end: int) -> Spot | None:
    """A town that no table lists: the capitalised name that an 'in' right behind the event leads to, if it is nothing else known."""
    led = match(d, "in_near", offset, end)
    m = led and _NAME.match(d.marked.source.text, led.end(), end)
    if not m:
        return None
    if any(h.start < m.end(1) and m.start(1) < h.end for h in d.view(offset).of("meetings")):
        return None  # 'adopted at the Close of the State Visit'
    if match(d, "language", m.start(1)) or any(h.start == m.start(1) for h in d.view(offset).of("countries")):
        return None  # 'signed in Nepali'
    if search(d, "building", m.start(1), m.end(1)) or not match(d, "behind_town", m.end(1)):
        return None  # 'at Ministerial level'
    known = [
        *d.marked.of(Party, m.start(1), m.end(1)),
        *d.marked.of(Person, m.start(1), m.end(1)),
        *d.marked.of(Time, m.start(1) - 3, m.end(1)),
    ]
    return None if known or _of_document(d, m.start(1)) else Spot(m.start(1), m.end(1), m[1], None)


def town_near(d: Discourse, offset: int, start: int, end: int) -> Spot | None:
    """The town that an 'in' or 'at' leads to in [start, end), nearest to `offset`; a country only right behind it, without a town."""
    led = [
        s
        for s in spots(d, start, end)
        if any(cue(d, name).search(d.marked.folded[max(start, s.start - _LED) : s.start]) for name in _INTO) or match(d, "here", s.start)
    ]
    aside = [(a, b) for a, b in relatives(d, start, end) if not a < offset <= b] if led else []
    aside = [(a, b) for a, b in aside if match(d, "where_clause", a, b) or says(d, "not_there", a, b)]
    led = [s for s in led if not any(a <= s.start < b for a, b in aside)]
    led = [s for s in led if not match(d, "possessive", s.end, s.end + 3) or says(d, "building", s.end, s.end + _HALL)]
    led = [s for s in led if not _of_document(d, s.start) and not search(d, "posted_in", start, s.start)]
    near = [s for s in led if offset <= s.start < offset + _LEADS or (s.start > offset and search(d, "held_in", offset, s.start))]
    return min([s for s in led if s.town] or near, key=lambda s: abs(s.start - offset), default=None) or unlisted(
        d, max(offset, start), end
    )
