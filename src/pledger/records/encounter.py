"""What every kind of encounter is made of: persons in a clause, who acts, whether it lies ahead, and the `Encounter` itself."""

import datetime
import re
from collections.abc import Iterable
from dataclasses import dataclass, replace

from pledger.lexicon import Hit, fold
from pledger.mentions.types import Institution, Party, Person, Time
from pledger.mentions.view import View
from pledger.records.context import Discourse
from pledger.records.encounter_words import cue, says
from pledger.records.occasions import Spot, date_near, dates, day_of, setting, town_near
from pledger.records.same_office import same_office
from pledger.records.types import Participant, Reason

_BESIDE = 6  # characters between an event and the year beside it
_DAY = 10  # characters of a day
_YEAR = 4  # characters of a year
_REST = re.compile(r"(\d{4})-(\d\d)-\d\d/\1-(?:(?=\2)|(?=12))(\d\d)-(?:3[01]|2[89])")  # from today to the end of the month or year
HELD = ("session", "summit", "forum")  # shapes of events that are convened


@dataclass(frozen=True, slots=True)
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


def persons(d: Discourse, start: int, end: int) -> list[Person]:
    """The named persons, or offices of a country, in [start, end)."""
    bodies = [(m.start, m.end) for m in d.marked.of(Institution, start, end)]
    found = [p for p in d.marked.of(Person, start, end) if not p.plural and (p.name or p.country)]
    found = [p for p in found if not any(s <= p.start and p.end < e for s, e in bodies)]  # 'the X Y Institute' is nobody
    return [p for p in found if not says(d, "escort", max(start, p.start - 40), p.start)]


def run_after(d: Discourse, offset: int, end: int) -> list[Person]:
    """The persons coordinated right after `offset`: 'A, B and C'."""
    found: list[Person] = []
    at = offset
    for p in persons(d, offset, end):
        gap = _between(d, at, p) if found else d.marked.text(at, p.start)
        if found and (told := cue(d, "who_is").match(d.marked.folded, at, p.start)):
            gap = gap[told.end() - at :]  # 'between X, who is on a visit to Pakistan, and Y'
        if (found and not cue(d, "join").fullmatch(gap) and not _next_item(d, gap, p)) or (not found and len(gap) > 60):
            break
        found.append(p)
        at = p.end
    return found


def _next_item(d: Discourse, gap: str, p: Person) -> bool:
    """Whether a person is one of a list that semicolons part: 'met with A of Serbia; B of Malaysia; and C of Pakistan'."""
    return (gap == "; " and d.marked.text(p.end, p.end + 1) == ";") or cue(d, "last_item").fullmatch(gap) is not None


def run_before(d: Discourse, offset: int, start: int) -> list[Person]:
    """The persons coordinated that stand nearest before `offset`, in order."""
    found: list[Person] = []
    for p in reversed(persons(d, start, offset)):
        if found and not cue(d, "join").fullmatch(_between(d, p.end, found[0])):
            break
        found.insert(0, p)
    return found


def _between(d: Discourse, at: int, p: Person) -> str:
    """The text from `at` to a person, without the country that the name follows: the ' and ' of 'Rabuka and Samoa's Mata'afa'."""
    named = (q for q in d.marked.of(Party, at, p.start) if q.codes)
    land = next((q for q in named if cue(d, "possessive").fullmatch(d.marked.folded, q.end, p.start)), None)
    return d.marked.text(at, land.start if land else p.start)


def subject(d: Discourse, view: View, offset: int) -> list[Person]:
    """Who acts before `offset`: persons of the clause, else whom a pronoun means, else the leaders a group phrase means."""
    people = run_before(d, offset, view.start)
    if people and (says(d, "conjoined", people[-1].end, offset) or _goes_on(d, view, people, offset)):
        people = d.actors(view.start, people[0].start)[:1] or ([he] if (he := _pronoun(d, view, people[0].start)) else people)
    said = d.marked.folded[view.start : offset]
    pronouns = list(cue(d, "pronoun").finditer(said))
    if pronouns and (not people or view.start + pronouns[-1].start() > people[-1].end + 40):
        he = d.antecedent(view.start + pronouns[-1].start())
        return [he] if he else people
    if people and (also := cue(d, "he_and").search(d.marked.folded[view.start : people[0].start])):
        he = d.antecedent(view.start + also.start())
        return [he, *people] if he and he.name not in {p.name for p in people} else people
    if people:
        return people + _host(d, people, offset)
    for p in d.marked.of(Person, view.start, offset):
        if p.plural:
            return leaders(d, p.start, p.office)
    if cue(d, "we_they").search(said):
        return leaders(d, offset)
    return []


def _goes_on(d: Discourse, view: View, people: list[Person], offset: int) -> bool:
    """Whether the verb at `offset` goes on from an earlier one of its sentence: 'X will chair the session with Y, hold talks with Z'."""
    last = people[-1]
    if (last.name and last.text.startswith(last.name)) or not cue(d, "goes_on").fullmatch(d.marked.folded, last.end, offset):
        return False  # 'X, the president of Y, ...' has a comma of its own
    return any(h.end < people[0].start for h in view.of("meetings") if h.row["shape"] not in ("none", "invite"))


def _pronoun(d: Discourse, view: View, offset: int) -> Person | None:
    """Whom a 'he' or 'she' before `offset` in the sentence means."""
    said = cue(d, "he").search(d.marked.folded[view.start : offset])
    return d.antecedent(view.start + said.start()) if said else None


def _host(d: Discourse, people: list[Person], offset: int) -> list[Person]:
    """'Modi and his host': the other country's leader."""
    if not cue(d, "host").match(d.marked.folded, people[-1].end, offset):
        return []
    return [p for p in leaders(d, offset) if p.country != people[-1].country]


def leaders(d: Discourse, offset: int, office: str | None = None) -> list[Person]:
    """The named holders of the highest office, one a country in focus; empty unless every country has one."""
    found: dict[str, Person] = {}
    hosts = [p for p in d.marked.of(Person) if says(d, "invited_by", max(0, p.start - 40), p.start)]
    for p in sorted([*persons(d, 0, len(d.marked.source.text)), *hosts], key=lambda p: _height(d, p.office)):
        if p.name and p.country and p.country not in found and _of_kind(d, p, office):
            found[p.country] = p
    focus, theme = d.focus(offset), d.theme
    if not set(focus) <= set(found) and set(theme) < set(focus):  # 'The two leaders met in the Nepalese capital'
        focus = theme
    return [found[c] for c in focus] if focus and set(focus) <= set(found) else []


_HEIGHTS = ("head_of_state", "head_of_government", "minister")


def _height(d: Discourse, office: str | None) -> int:
    """How high an office stands: head of state 0, of government 1, minister 2, others 3; a deputy stands one lower."""
    said = fold(office or "")
    level = next((n for n, name in enumerate(_HEIGHTS) if cue(d, name).search(said)), 3)
    return level + bool(cue(d, "deputy").search(said)) if said else 4


def _of_kind(d: Discourse, p: Person, office: str | None) -> bool:
    """Whether a person holds the office that a plural names ('the presidents'); any office for 'leaders'."""
    if office is None or cue(d, "any_leader").fullmatch(fold(office)):
        return True
    if cue(d, "heads").fullmatch(fold(office)):
        return _height(d, p.office) == 0
    said = cue(d, "plural").sub("", fold(office))
    return bool(p.office and (said in fold(p.office) or same_office(said, p.office)))


def future(d: Discourse, view: View, hit: Hit) -> bool:
    """Whether the words near the trigger put the encounter ahead."""
    start, end = max(view.start, hit.start - 45), min(view.sentence.end, hit.end + 40)
    if cue(d, "will").match(d.marked.folded, hit.start) or says(d, "will_do", start, hit.start) or _scheduled(d, view, hit):
        return True
    if says(d, "done", max(view.start, hit.start - 3), hit.end):
        return False
    return says(d, "future", start, end) and not says(d, "said_past", start, end)


def _scheduled(d: Discourse, view: View, hit: Hit) -> bool:
    """Whether the trigger is one of the things that somebody 'is scheduled to' do, however many stand before it."""
    said = [m.end() for m in cue(d, "scheduled").finditer(d.marked.folded, view.start, hit.start)]
    return bool(said) and not says(d, "done_then", said[-1], hit.end) and not says(d, "clause", said[-1], hit.start)


def later(d: Discourse, time: Time | None) -> bool:
    """Whether a time lies after the day of publication."""
    day = d.published or ""
    return bool(time and time.edtf and len(day) == 10 and time.edtf[:4].isdigit() and time.edtf.split("/")[0][: len(day)] > day)


def coming(d: Discourse, hit: Hit, time: Time | None) -> bool:
    """Whether a present tense with a day or month of no year speaks of the next one: 'the president visits Gitega in November'."""
    day = d.published or ""
    said = d.marked.folded[hit.start : hit.end].split(" ")[0]
    if not time or not time.edtf or len(day) != 10 or not cue(d, "present").fullmatch(said) or cue(d, "dated").search(fold(time.text)):
        return False
    return time.edtf[:7] < day[:7]


def negative(d: Discourse, view: View, hit: Hit) -> bool:
    """Whether the encounter is denied or called off."""
    return says(d, "negative", max(view.start, hit.start - 40), min(view.sentence.end, hit.end + 25))


def mixed(people: Iterable[Participant]) -> bool:
    """Whether people of at least two countries are among them."""
    return len({p.country for p in people if p.country}) > 1


def sided(d: Discourse, offset: int, people: list[Person]) -> list[Participant]:
    """The people as participants; whose country is unknown takes the other one of the two in focus, where that leaves no choice."""
    who = [participant(p) for p in people]
    known = {p.country for p in who if p.country}
    free = [c for c in d.focus(offset) if c not in known]
    if known and len(free) == 1 and len({p.name for p in who if p.country is None}) == 1:
        return [replace(p, country=free[0]) if p.country is None else p for p in who]
    return who


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
    since = cue(d, "told_at" if ahead else "since").search(d.marked.folded, hit.end, view.sentence.end)
    until = since.start() if since else view.sentence.end
    spot = town_near(d, hit.end, view.start, until) or setting(d, view)
    time = ahead_of(d, view, hit) or date_near(d, hit.start, view.start, until)
    time = time or year_beside(d, end) or (year_beside(d, spot.end) if spot and spot.start > hit.start else None)
    ahead = (ahead or later(d, time) or coming(d, hit, time)) if planned is None else planned
    date = planned_date(d, view, hit, time) if ahead else day_of(d, time)
    titled = view.sentence.kind == "headline"
    return Encounter(hit.row["shape"], hit.row["type"], start, end, tuple(who), date, spot, ahead, rule, hit, doubts, headline=titled)


def year_beside(d: Discourse, at: int) -> Time | None:
    """The year that stands right behind what took place in it: 'they met in Moscow last year'."""
    end = min(at + _BESIDE, d.view(at).sentence.end) if at else at
    return next((t for t in dates(d, at, end) if len(t.edtf or "") == _YEAR), None)


def ahead_of(d: Discourse, view: View, hit: Hit) -> Time | None:
    """Of something that is to come, the time that the words after its trigger give, rather than the day on which it was announced."""
    if not future(d, view, hit):
        return None
    times = [t for t in dates(d, hit.start, min(view.sentence.end, hit.end + 70)) if len(t.edtf or "") > 4]
    return times[0] if times else None


def planned_date(d: Discourse, view: View, hit: Hit, time: Time | None) -> str | None:
    """When something ahead is to be: also a year, a half or a season; a month said without its year is the next one."""
    if time is None:
        told = cue(d, "told_at").search(d.marked.folded, hit.end, view.sentence.end)
        said = [t for t in d.marked.of(Time, view.start, told.start() if told else view.sentence.end) if t.edtf and not _over(d, t)]
        wide = [t for t in said if t.role in ("point", "period") or (t.role == "deadline" and len(t.edtf or "") > 4)]
        time = min(wide, key=lambda t: abs(t.start - hit.end), default=None)
    day = d.published or ""
    if time is None or not time.edtf or not day or re.search(r"\d{4}", time.text):
        return day_of(d, time)
    rest = _REST.fullmatch(time.edtf)
    if rest and not any(c.isdigit() for c in time.text) and not cue(d, "week").search(fold(time.text)):
        return f"{rest[1]}-{rest[2]}" if rest[2] == rest[3] else rest[1]  # 'later this month', 'later this year'
    if re.fullmatch(r"\d{4}(?:-\d\d){1,2}", time.edtf) and time.edtf[:7] < day[:7]:
        return f"{int(time.edtf[:4]) + 1}{time.edtf[4:]}"
    if re.fullmatch(r"\d{4}-\d\d-\d\d/\d{4}-\d\d-\d\d", time.edtf) and time.edtf[:7] < day[:7]:
        return "/".join(f"{int(part[:4]) + 1}{part[4:]}" for part in time.edtf.split("/"))
    if len(time.edtf) == len(day) == _DAY and time.edtf < day and cue(d, "weekday").search(fold(time.text)):
        return (datetime.date.fromisoformat(time.edtf) + datetime.timedelta(days=7)).isoformat()  # 'will go there this Monday'
    return day_of(d, time)


def _over(d: Discourse, t: Time) -> bool:
    """Whether a time lies in an earlier year than the source: of 'their partnership, signed in 2019'."""
    return bool(d.year and t.edtf and t.edtf[:4].isdigit() and t.edtf.split("/")[-1][:4] < d.year)


def clause(d: Discourse, view: View, hit: Hit) -> tuple[int, int]:
    """The clause round the trigger."""
    cuts = [m.start() for m in cue(d, "clause").finditer(d.marked.folded, view.start, view.sentence.end)]
    return max([c for c in cuts if c < hit.start], default=view.start), min([c for c in cuts if c > hit.end], default=view.sentence.end)
