"""What every kind of encounter is made of: its participants, whether it lies ahead, its day, and the `Encounter` itself."""

import re
import sys
from collections.abc import Iterable
from dataclasses import replace

from pledger.lexicon import Hit, fold
from pledger.mentions.types import Person, Time
from pledger.mentions.view import View
from pledger.records.asides import behind_aside, over_asides
from pledger.records.context import Discourse
from pledger.records.days import DAY, SEASON, attributive, day_then, on_this_day, rest_of, year_first
from pledger.records.encounter_words import HELD, cue, finditer, fullmatch, match, says, search
from pledger.records.futurity import future
from pledger.records.host_towns import gone_to, host_town, setting, where_it
from pledger.records.occasions import Spot, date_near, dates, day_of, day_within, relatives, town_near
from pledger.records.own_ends import own_end
from pledger.records.planned_days import planned_date, which_is_to
from pledger.records.types import Participant, Reason
from pledger.values import fixed

_IN = 3  # characters of ' in'
_BESIDE = 6  # characters between an event and the year beside it
_DAY = 10  # characters of a day
_AHEAD = 70  # characters behind what is to come in which its time stands
_APART = 50  # characters before talks in which stands how long after them something else took place
_LONG = 4  # months
_YEAR, _MONTH = 4, 7  # characters of a year, of a month
_POSSESSIVE = 7  # characters of a possessive
_MONTHS = re.compile(r"\d{4}-\d\d/\d{4}-\d\d")


@fixed
class Encounter:
    """One encounter as one sentence tells it. `who`: participants in order; `spot`: where (a visit: whither); `bodies`: whose event;
    `headline`: told in one."""

    shape: str
    type: str
    start: int
    end: int
    who: tuple[Participant, ...]
    date: str | None
    spot: Spot | None
    planned: bool
    rule: str
    trigger: Hit
    doubts: tuple[str, ...] = ()
    bodies: tuple[str, ...] = ()
    headline: bool = False

    @property
    def reason(self) -> Reason:
        return Reason(self.rule, f"{self.trigger.row.label} {self.shape}", self.trigger.start, self.trigger.end)


def participant(p: Person) -> Participant:
    """A person as a participant: names and offices as printed, possessives off."""
    return Participant(p.name, p.office, p.country)


def of_session(view: View, end: int = sys.maxsize) -> bool:
    """Whether a sentence speaks up to `end` of a session by the name of its body; a 'commission' or 'committee' alone is none."""
    hits = view.of("meetings")
    others = [(h.start, h.end) for h in hits if h.row["shape"] != "session"]
    found = [h for h in hits if h.row["shape"] == "session" and h.row["needs"] != "pair" and h.start < end]
    return any(not any(s <= h.start and h.end <= e for s, e in others) for h in found)  # a 'working session' is none


def of_body(d: Discourse, view: View, hit: Hit) -> bool:
    """Whether a commission stands right before its verb, which tells of a session: 'A and B agreed that the joint committee will meet'."""
    bodies = (h for h in view.of("meetings") if h.end <= hit.start and h.row["type"] == "commission_session" and h.row["needs"] != "pair")
    return any(fullmatch(d, "body_itself", h.end, hit.start) and not d.marked.of(Person, h.end, hit.start) for h in bodies)


def elsewhere(e: Encounter) -> bool:
    """Whether talks said generally have a day and a town: 'At the talks in Osh on 26 May, the two sides decided'."""
    told = "generic" in e.doubts and not e.planned and not e.headline and DAY.fullmatch(e.date or "")
    return bool(told and e.spot and e.spot.town)


def later(d: Discourse, time: Time | None) -> bool:
    """Whether a time lies after the day of publication."""
    day = d.published or ""
    if time and SEASON.fullmatch(time.edtf or ""):
        return False
    if time and day and rest_of(d, time) is not None and (time.edtf or "").startswith(day):
        return True  # 'set for later this year'
    return bool(time and time.edtf and len(day) == 10 and time.edtf[:4].isdigit() and time.edtf.split("/")[0][: len(day)] > day)


def coming(d: Discourse, hit: Hit, time: Time | None) -> bool:
    """Whether a present tense with a day or month of no year speaks of the next one: 'the president visits Gitega in November'."""
    day = d.published or ""
    said = d.marked.folded[hit.start : hit.end].split(" ")[0]
    if not time or not time.edtf or len(day) != _DAY or cue(d, "dated").search(fold(time.text)):
        return False
    if search(d, "whose_visit", max(0, hit.start - _POSSESSIVE), hit.start):
        return False  # 'recalled the president's visits to Osh in May'
    if match(d, "going_to", hit.start):
        return time.edtf[:7] < _months_before(day)  # 'is travelling to Brazil from 4 to 9 July', told in May
    view = d.view(hit.start)
    begins = search(d, "begins_now", view.start, hit.start) or match(d, "leaves_now", hit.start)  # 'begins a visit to Osh on Monday'
    if not begins and cue(d, "present").fullmatch(said) is None:
        return False
    on_day = view.sentence.kind == "body" and cue(d, "weekday").search(fold(time.text)) and not d.quoted(hit.start)
    return time.edtf[:7] < day[:7] or bool(on_day and time.edtf < day and (begins or _goes_on(d, view)))


def _goes_on(d: Discourse, view: View) -> bool:
    """Whether the sentence before tells of what is to come: 'He will go to Lima on Thursday. On Friday he meets X.'"""
    before = d.marked.views[max(0, d.index(view.start) - 1)]
    return says(d, "future", before.start, before.sentence.end)


def _months_before(day: str) -> str:
    """The month four months before a day: what was longer ago is not under way."""
    months = int(day[:4]) * 12 + int(day[5:7]) - 1 - _LONG
    return f"{months // 12:04}-{months % 12 + 1:02}"


def mixed(people: Iterable[Participant]) -> bool:
    """Whether people of at least two countries are among them."""
    return len({p.country for p in people if p.country}) > 1


def sided(d: Discourse, offset: int, people: list[Person]) -> list[Participant]:
    """The people as participants; whose country is unknown takes the other one of the two in focus, where that leaves no choice, or that
    of whom 'and' joins him to: 'Minister A of Togo and Minister B met with Premier X of Chad'."""
    who = [participant(p) for p in people]
    known = {p.country for p in who if p.country}
    free = [c for c in d.focus(offset) if c not in known]
    unknown = [n for n, p in enumerate(who) if p.country is None]
    if known and len(free) == 1 and len({who[n].name for n in unknown}) == 1:
        return [replace(p, country=free[0]) if p.country is None else p for p in who]
    for n in unknown if not free else ():
        beside = [m for m in (n - 1, n + 1) if 0 <= m < len(who) and who[m].country and _joined(d, people[min(m, n)], people[max(m, n)])]
        who[n] = replace(who[n], country=who[beside[0]].country if beside else None)
    return who


def _joined(d: Discourse, a: Person, b: Person) -> bool:
    """Whether nothing but 'and' stands between two."""
    return fullmatch(d, "join", a.end, b.start) is not None


def made(
    d: Discourse,
    view: View,
    hit: Hit,
    who: list[Participant],
    start: int,
    end: int,
    rule: str,
    doubts: tuple[str, ...] = (),
    planned: bool | None = None,
) -> Encounter:
    """The encounter of `who` with the date and the town that stand nearest to its trigger."""
    ahead = future(d, view, hit)
    since = search(d, "told_at" if ahead else "since", behind_aside(d, view, hit), view.sentence.end)
    until = own_end(d, view, hit, since.start() if since else view.sentence.end)
    in_town = d.marked.patterns["in_at_its_end"].fullmatch(d.marked.folded, max(0, hit.end - _IN), hit.end)  # 'gathered in Kpalime'
    onward = search(d, "and_elsewhere", hit.end, until)  # 'met X and opened a clinic in Osh'
    said = search(d, "said_after_it", view.start, hit.start)  # 'she will come on Friday, he said after a meeting with X'
    said = said or search(d, "day_apart", max(view.start, hit.start - _APART), hit.start)  # 'rang her a day after talks with X in Lima'
    low = said.start() if said else view.start
    spot = town_near(d, hit.end - (_IN if in_town else 0), low, onward.start() if onward else until)
    where = where_it(d, view, hit)
    spot = where if where and (where.town or not spot) else spot
    spot = (
        spot
        or (host_town(d, view.start, hit.start) if hit.row["shape"] == "together" else None)
        or setting(d, view)
        or gone_to(d, view, hit)
    )
    time = attributive(d, hit) or ahead_of(d, view, hit) or _of_clause(d, view, hit, until) or date_near(d, hit.start, low, until)
    time = time or year_beside(d, end) or (year_beside(d, spot.end) if spot and spot.start > hit.start else None) or _in_year(d, hit, until)
    time = day_within(d, time, low, until) if time and hit.row["shape"] not in HELD else time or year_first(d, view, hit)
    ahead = (ahead or later(d, time) or coming(d, hit, time)) if planned is None else planned
    date = day_then(d, view, hit.start, time) or (planned_date(d, view, hit, time) if ahead else day_of(d, time))
    date = date or (None if ahead else on_this_day(d, hit))
    titled = view.sentence.kind == "headline"
    each = tuple({p.name or i: p for i, p in reversed(list(enumerate(who)))}.values())[::-1]  # named twice, by two offices: the first
    return Encounter(hit.row["shape"], hit.row["type"], start, end, each, date, spot, ahead, rule, hit, doubts, headline=titled)


def year_beside(d: Discourse, at: int) -> Time | None:
    """The year, or the months, that stand right behind what took place in them: 'they met in Moscow last year', 'in January-February'."""
    end = min(at + _BESIDE, d.view(at).sentence.end) if at else at
    year = next((t for t in dates(d, at, end) if len(t.edtf or "") in (_YEAR, _MONTH)), None)
    return year or next((t for t in d.marked.of(Time, at, end) if t.role == "period" and _MONTHS.fullmatch(t.edtf or "")), None)


def _of_clause(d: Discourse, view: View, hit: Hit, until: int) -> Time | None:
    """Of 'the 8th session was held in March 2017, while the 9th was held in July 2019' the day of its own clause."""
    if hit.row["shape"] not in HELD:
        return None
    low, high = clause(d, view, hit)
    return date_near(d, hit.start, low, min(high, until))


def _in_year(d: Discourse, hit: Hit, until: int) -> Time | None:
    """The one year that an 'in' leads to in the clause of an event: 'the Joint Committee of both countries met in 2018'."""
    if hit.row["shape"] not in HELD:
        return None
    years = [t for t in dates(d, hit.end, until) if len(t.edtf or "") == _YEAR]
    return years[0] if len(years) == 1 and fullmatch(d, "in_year", hit.end, years[0].start) else None


def ahead_of(d: Discourse, view: View, hit: Hit) -> Time | None:
    """Of something that is to come, the time that the words after its trigger give, rather than the day on which it was announced."""
    if not future(d, view, hit):
        return None
    aside = relatives(d, view.start, view.sentence.end)
    then = search(d, "then_on", hit.end, view.sentence.end)  # 'will go to Osh before leaving for Lima on Friday'
    over = [(a, b) for a, b in over_asides(d, hit.end, view.sentence.end) if a - hit.end < _AHEAD]
    told = over[-1][1] if over else (which_is_to(d, view, hit) if hit.row["shape"] in HELD else None) or hit.end
    end = min(then.start() if then else view.sentence.end, told + _AHEAD)
    times = [t for t in dates(d, hit.start, end) if len(t.edtf or "") > 4 and not any(a <= t.start < b for a, b in over)]
    times = [t for t in times if not any(hit.end <= a <= t.start < b for a, b in aside)] or times
    return times[0] if times else None


def clause(d: Discourse, view: View, hit: Hit) -> tuple[int, int]:
    """The clause round the trigger."""
    cuts = [m.start() for m in finditer(d, "clause", view.start, view.sentence.end)]
    return max([c for c in cuts if c < hit.start], default=view.start), min([c for c in cuts if c > hit.end], default=view.sentence.end)
