"""When and where what a source tells took place: stated beside it, or carried over from the occasion that the source is about."""

import re
from bisect import bisect_right
from dataclasses import replace

from pledger.lexicon import fold
from pledger.mentions.time_edtf import holds
from pledger.mentions.types import Party, Person, Place, Time
from pledger.mentions.view import View
from pledger.records.asides import over_asides
from pledger.records.context import Discourse
from pledger.records.encounter_words import cue, finditer, match, says, search
from pledger.values import fixed

_DAY = re.compile(r"(?:\d{4}|XXXX)-\d\d-\d\d|\[.*\]")
SPAN = re.compile(r"(?:\d{4}|XXXX)-\d\d-\d\d/(?:\d{4}|XXXX)-\d\d-\d\d")
_DATEISH = re.compile(r"(?:\d{4}|XXXX)(?:-\d\d){0,2}|\[.*\]|(?:\d{4}|XXXX)-\d\d-\d\d/(?:\d{4}|XXXX)-\d\d-\d\d")
_SO_FAR = re.compile(r"(\d{4})-01-01/\1-\d\d-\d\d|(\d{4}-\d\d)-01/\2-\d\d")
_YEAR_SAID = re.compile(r"\d{4}")
_NAMED = re.compile(r" [A-Z][a-z]")
LEAD = 3  # sentences
_CAPITAL = 14  # characters from an adjective over 'capital' to the town's own name
_HALL = 36  # characters behind a town in which its hall is named: 'in Baku's Gulustan Palace'
_INTO = ("in", "in_owned")  # the patterns of what leads to a town
_LATELY = 12  # days before publication in which lies what a lead tells of by the way
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
    found = [t for t in dates(d, start, end) if len(t.edtf or "") > 4 and not _of_document(d, t.start) and not _since(d, t.start, offset)]
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
    days = [t for t in found if _DAY.fullmatch(t.edtf or "") or SPAN.fullmatch(t.edtf or "")]
    told = {t.edtf or "" for t in days if t.anchor != "publication" and ":" not in d.marked.text(offset, t.start)}
    # 'She is to meet X in Osh next week, on Tuesday, 7 May'
    days = [t for t in days if t.anchor != "publication" or not any(holds(t.edtf or "", day) for day in told)]
    return min(days or found, key=lambda t: min(abs(t.start - offset), abs(t.end - offset)), default=None)


def _of_document(d: Discourse, offset: int) -> bool:
    """Whether what stands at `offset` says where or when a document was concluded: 'the Agreement signed in Dakar in 2004'."""
    return search(d, "concluded_at", max(0, offset - _BEHIND), offset) is not None


def _since(d: Discourse, offset: int, event: int = -1) -> bool:
    """Whether what stands at `offset` is only the day from which is counted, or on which a paper took effect: 'the first visit since his
    election on 2 April', 'the treaty, in force since the accession of Chad on 2 April'; not of the event itself that is told of there."""
    told = (search(d, name, max(0, offset - far), offset) for name, far in (("since_his", _BEHIND), ("took_effect", 2 * _BEHIND)))
    return any(m is not None and not m.start() < event < offset for m in told)


def relatives(d: Discourse, start: int, end: int) -> list[tuple[int, int]]:
    """The relative clauses between two commas, which tell of something else: 'A, who arrived on Monday, met B'."""
    return [m.span() for m in finditer(d, "relative", start, end)]


def main_date(d: Discourse) -> str | None:
    """The day that the source tells of: the first day named in its lead, not after publication; else the day that its dateline or head
    states. A page's time stamp alone says when it was put online, not when anything took place. Looked for once."""
    if "main_date" not in d.kept:
        d.kept["main_date"] = _main_date(d, ("dateline", "byline"))
    day: str | None = d.kept["main_date"]
    return day


def told_day(d: Discourse) -> str | None:
    """The day on which what has none of its own took place: as `main_date`, but a dateline before running text says only when an agency
    wrote."""
    if "told_day" not in d.kept:
        d.kept["told_day"] = _main_date(d, ("byline",))
    day: str | None = d.kept["told_day"]
    return day


def wire_day(d: Discourse) -> str | None:
    """The day of a dateline in the way of wires that write on the day itself: 'BAKU, Azerbaijan, May 4.', 'MOSCOW, May 4. /TASS/.'"""
    first = next((v.text.rstrip() for v in d.marked.views if v.sentence.kind == "dateline"), "")
    return main_date(d) if first.endswith(".") and not _YEAR_SAID.search(first) else None


def _main_date(d: Discourse, lines: tuple[str, ...]) -> str | None:
    if "lead_day" not in d.kept:
        d.kept["lead_day"] = _lead_day(d)
    told: str | None = d.kept["lead_day"]
    if told:
        return told
    headed = _headed(d, lines)
    if d.published is None:
        return headed  # 'KATHMANDU, September 10' of no year that is told
    return d.published if headed and len(d.published) == 10 else None


def _lead_day(d: Discourse) -> str | None:
    """The first day named in the lead, not after publication; not that of an arrival where the sentence names another: 'who arrived
    yesterday, held talks today'."""
    seen = 0
    for view in d.marked.views:
        if view.sentence.kind not in ("headline", "body", "caption"):
            continue
        seen += view.sentence.kind == "body"
        if seen > LEAD:
            break
        aside = [(a, b) for a, b in relatives(d, view.start, view.sentence.end) if says(d, "office_clause", a, b)]
        named = [
            t for t in dates(d, view.start, view.sentence.end) if not any(a <= t.start < b for a, b in aside) and not _since(d, t.start)
        ]
        days = [t for t in named if t.edtf and _DAY.fullmatch(t.edtf) and recent(t.edtf, d.published, seen > 1)]
        if days:
            return next((t for t in days if not _of_arrival(view, t)), days[0]).edtf
    return None


def _of_arrival(view: View, t: Time) -> bool:
    """Whether nothing but an arrival, or the visit that it opens, is told of before a time."""
    before = {h.row["shape"] for h in view.of("meetings") if h.end <= t.start}
    return "arrive" in before and before <= {"arrive", "visit", "none"}


def _headed(d: Discourse, lines: tuple[str, ...]) -> str | None:
    """The day that a line of these kinds over or under the text states without a clock: 'BAKU, May 4', 'Pretoria, 30 April 2008'."""
    for view in d.marked.views:
        if view.sentence.kind not in lines or search(d, "clock", view.start, view.sentence.end):
            continue
        days = (t.edtf for t in dates(d, view.start, view.sentence.end) if t.edtf and _DAY.fullmatch(t.edtf))
        if day := next(days, None):
            return day
    return None


def recent(edtf: str, published: str | None, by_the_way: bool = False) -> bool:
    """At most a month before publication and not after it, or some days where only a later sentence names it; anything where either
    year is unknown."""
    if published is None or len(published) != 10 or not edtf[:4].isdigit():
        return True
    months = (int(published[:4]) - int(edtf[:4])) * 12 + int(published[5:7]) - int(edtf[5:7])
    days = months * 31 + int(published[8:]) - int(edtf[8:])
    return edtf <= published and months <= 1 and not (by_the_way and days > _LATELY)


def spots(d: Discourse, start: int, end: int) -> list[Spot]:
    """The places named in [start, end): towns, countries, 'the Kazakh capital' as the town it is, 'here' as the dateline's."""
    found = [
        Spot(p.start, p.end, _as_printed(d, p.name) if p.form == "seat" else p.name, p.country)
        for p in d.marked.of(Place, start, end)
        if p.form in ("city", "capital", "seat", "port", "region", "border_point")
    ]
    parties = d.marked.of(Party, start, end)
    taken = sorted([*((s.start, s.end) for s in found), *((q.start, q.end) for q in d.marked.of(Person, start, end))]) if parties else []
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
