"""The verb of this package: everything recognised in a source, one finder a kind; what a sentence gives by itself waits to be asked for."""

import datetime
import re
from bisect import bisect_left
from collections.abc import Callable, Iterable
from dataclasses import replace
from functools import lru_cache

from pledger.lexicon import Hit, Lexicon, fold
from pledger.mentions import (
    abbreviations,
    indicators,
    institutions,
    instruments,
    parties,
    people,
    places,
    projects,
    quantities,
    times,
    undertakings,
)
from pledger.mentions.former import as_of
from pledger.mentions.idle import idle
from pledger.mentions.marked import Finder, Marked
from pledger.mentions.one_of_region import told_by_region
from pledger.mentions.round_names import round_names
from pledger.mentions.types import Indicator, Instrument, Mention, Party, Person, Place, Project, Quantity, Time, Undertaking
from pledger.mentions.undated import day_of_line, on_its_day
from pledger.mentions.unwrapped import unwrapped
from pledger.mentions.view import View
from pledger.sentences import Sentence, split
from pledger.sources.stated import stated
from pledger.sources.types import Source

KNOWN: tuple[Callable[[View], Iterable[Mention]], ...] = (parties.find, places.find, institutions.find)  # and people, of the whole source
SOUGHT: dict[type[Mention], Finder] = {  # what a sentence gives by itself, where somebody asks
    Instrument: instruments.find,
    Indicator: indicators.find,
    Undertaking: undertakings.find,
    Project: projects.find,
    Quantity: quantities.find,
    Time: times.find,
}
_YEAR = re.compile(r"(?:19|20)\d\d")
_NEAR = 8  # characters of the word before a town
_TOLD = ("period", "point", "base")
_STATISTICS = 4  # months after which figures of a month are news no more
_WHOLE = 10  # characters of a date with its day
_YEAR_ALONE = 4  # characters of a date that is known by its year alone
_ONLINE = 3  # days after it was written on which a report may be put on a page
LEAD = 6  # sentences whose dates may date a source that is dated nowhere else


@lru_cache(maxsize=64)  # asked for in every sentence with a time
def reference_day(date: str | None) -> datetime.date | None:
    """The day that relative dates count from: a whole EDTF date; of a month or year its last day; else None."""
    m = re.fullmatch(r"(\d{4})(?:-(\d\d))?(?:-(\d\d))?", date or "")
    if not m:
        return None
    year, month, day = int(m[1]), int(m[2] or 12), int(m[3] or 0)
    if day:
        return datetime.date(year, month, day)
    return (datetime.date(year + month // 12, month % 12 + 1, 1)) - datetime.timedelta(days=1)


def views(source: Source, lexicon: Lexicon) -> tuple[list[View], str]:
    """A view of each sentence, and the folded text."""
    folded = fold(source.text)
    hits = abbreviations.explained(source.text, lexicon.scan(source.text))
    hits = hits if source.text.isascii() else [h for h in hits if h.column == "terms" or not _given_name(source.text, h)]
    starts = [h.start for h in hits]
    reference = reference_day(source.date)
    sentences = split(source, lexicon)
    return [View(source, s, folded[s.start : s.end], _within(hits, starts, s), lexicon, reference) for s in sentences], folded


def _given_name(text: str, hit: Hit) -> bool:
    """'Germán Peña': a given name whose accent tells it from a people's."""
    if hit.table != "countries" or text[hit.start : hit.end].isascii():
        return False
    return text[hit.start : hit.end].casefold() not in {t.casefold() for t in hit.row.list(hit.column)}


def _within(hits: list[Hit], starts: list[int], s: Sentence) -> tuple[Hit, ...]:
    end = s.end
    return tuple([h for h in hits[bisect_left(starts, s.start) : bisect_left(starts, end)] if h[1] <= end])


def _dated(source: Source, body: list[View]) -> str | None:
    """The latest whole day with its year that the lead of an undated source names: published then or soon after."""
    lead = [v for v in body[:LEAD] if _YEAR.search(v.text)]
    told = [(t, v) for v in lead for t in times.find(v) if t.edtf and t.anchor == "absolute"]
    days = [(t.edtf or "").split("/")[-1] for t, v in told if not _of_another(v, t)]
    return max((d for d in days if re.fullmatch(r"\d{4}-\d\d-\d\d", d)), default=None)


def _of_another(view: View, t: Time) -> bool:
    """Whether a day is that of an old paper or of what is to come: 'which was signed on 5 May 2018', 'agreed to meet on 5 May 2018'."""
    return any(view.patterns[name].search(view.folded, 0, t.start - view.start) for name in ("which_was", "will_be"))


def _in_year(body: list[View]) -> str | None:
    """'ISLAMABAD, Apr 27' over figures of March 2022, the last month told of: the day is of that year, or of the next."""
    day = day_of_line(body)
    if day is None:
        return None
    told = [m for v in body if _YEAR.search(v.text) for t in times.find(v) if t.role in _TOLD and (m := _last_month(t.edtf or ""))]
    year, month = max(told, default=(0, 0))
    ahead = (day.month - month) % 12
    return f"{year + (month > day.month):04d}{day.edtf[4:]}" if year and 0 < ahead <= _STATISTICS else None


def _last_month(edtf: str) -> tuple[int, int] | None:
    """The year and month in which a month or a row of months ends."""
    m = re.fullmatch(r"(?:\d{4}-\d\d/)?(\d{4})-(\d\d)", edtf)
    return (int(m[1]), int(m[2])) if m else None


def _written(source: Source, body: list[View]) -> str | None:
    """The day of the dateline, where a page's own date lies a few days later: 'today' in a report is the day on which it was written."""
    published = reference_day(source.date) if len(source.date or "") == _WHOLE else None
    line = next((v for v in body if v.sentence.kind == "dateline"), None) if published else None
    if published is None or line is None:
        return None
    for date in stated(line.text, line.lexicon):
        year = date.year or published.year
        day = reference_day(f"{year:04d}{date.edtf[4:]}") if date.day else None
        if day is not None and 0 < (published - day).days <= _ONLINE:
            return day.isoformat()
    return None


def _coarse(t: Time, date: str) -> Time:
    """A day counted from a publication known only by its month or year is known no better than that."""
    if t.anchor == "publication" and re.fullmatch(r"\d{4}-\d\d-\d\d", t.edtf or ""):
        return replace(t, edtf=date)
    return t


def _settled(t: Time, date: str) -> Time:
    """'03/08/2021' over a text that is known to have come out on one of the days that it may be."""
    return replace(t, edtf=date) if t.edtf and t.edtf[0] == "[" and date in t.edtf[1:-1].split(",") else t


def _glossed(m: Mention, text: str) -> bool:
    """Whether a country right behind a town stands in brackets only to say where that lies: 'in Asunción (Paraguay)'."""
    return isinstance(m, Party) and m.form == "name" and text[m.start - 2 : m.start] == " (" and text[m.end : m.end + 1] == ")"


def _no_surnames(found: list[Mention], text: str, lexicon: Lexicon) -> list[Mention]:
    """`found` without the towns that are somebody's name: 'María Ángela Holguín', and 'Holguín' alone in the same source."""
    people = [p for p in found if isinstance(p, Person) and p.name and len(p.name.split()) > 1]
    surnames = {p.name.split()[-1] for p in people if p.name}
    if surnames.isdisjoint(m.text for m in found if isinstance(m, Place)):
        return found
    leads = round_names(lexicon)["leads_to_town"]
    names = [(p.end - len(p.name), p.end) for p in people if p.name and text.endswith(p.name, 0, p.end)]

    def of_person(m: Mention) -> bool:
        if not isinstance(m, Place) or m.text not in surnames:
            return False
        return any(s < m.start and m.end <= e for s, e in names) or not leads.search(text, max(0, m.start - _NEAR), m.start)

    return [m for m in found if not of_person(m)]


def find(source: Source, lexicon: Lexicon) -> Marked:
    """`source`, hard-wrapped paragraphs as lines, with its sentences and every mention, in order of start; furniture is only split."""
    stored, source = source.text, unwrapped(source)
    seen, folded = views(source, lexicon)
    body = [v for v in seen if v.sentence.kind != "furniture" and not (idle(v) and not quantities.find(v))]
    known = source.date or ""
    if len(known) in (0, _YEAR_ALONE) and (day := _dated(source, body) or _in_year(body)) and day.startswith(known):
        source = replace(source, date=day, date_basis="text")
        body = [replace(v, source=source, reference=reference_day(day)) for v in body]
    if (day := _written(source, body)) is not None:
        source = replace(source, date=day, date_basis="dateline")
        body = [replace(v, source=source, reference=reference_day(day)) for v in body]
    found: list[Mention] = [m for v in body if v.hits for find_kind in KNOWN for m in find_kind(v)]
    found += people.find(body)
    stands = round_names(lexicon)["stands_in"]
    ends = {p.end for p in found if isinstance(p, Place) and stands.fullmatch(source.text, max(0, p.start - 4), p.start)}
    found = [m for m in found if m.start - 2 not in ends or not _glossed(m, source.text)]
    found = _no_surnames(found, source.text, lexicon)
    found.sort(key=lambda m: (m.start, -m.end, type(m).__name__))
    found = told_by_region(as_of(found, reference_day(source.date), lexicon), folded, lexicon)
    kinds: dict[type[Mention], list[Mention]] = {}
    for m in found:
        kinds.setdefault(type(m), []).append(m)
    marked = Marked(source, lexicon, tuple(body), folded, kinds, SOUGHT, stored)
    date = source.date
    if date is None:
        settled = on_its_day(body)
        return marked.settling(Time, settled) if settled else marked
    return marked.settling(Time, lambda t: _coarse(t, date) if len(date) < _WHOLE else _settled(t, date))
