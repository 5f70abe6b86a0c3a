"""Events that people of several countries attend: sessions, summits, forums, calls, ceremonies."""

import re
from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise

from pledger.lexicon import Hit
from pledger.mentions.types import Party, Person, Place
from pledger.mentions.view import View
from pledger.records.context import Discourse
from pledger.records.encounter import Encounter, clause, future, leaders, made, mixed, participant, persons, sided, subject
from pledger.records.occasions import Spot
from pledger.records.types import Participant

_HELD = re.compile(
    r"\b(?:held|hold|ended|began|took place|take place|takes place|hosted|hosts|opened|closed|convened?|met|meet"
    r"|gather\w*|attend\w*|chair\w*|co-chair\w*|sat|sit"
    r"|at the|during|within|sidelines|kicked off|wrapped up|concluded|next|session|participat\w*|\d+(?:st|nd|rd|th)|first|second|third)\b"
)
_CHAIRS = re.compile(
    r"\b(?:co-?chair\w*|chair\w*|head\w*|led|lead|represent\w*|presid\w*|delegation|took part"
    r"|open\w*|address\w*|attend\w*|spoke|speaking)\b"
)
_PROPOSED = re.compile(r"\b(?:proposed?|suggested|offered|called for|urged|requested)\b")
_SITS = re.compile(
    r"\b(?:held|hold|ended|began|took place|tak(?:e|es|ing) place|host(?:ed|s)?|convened?|met|meets?|meeting of|session|sessions"
    r"|gather\w*|attend\w*|chair\w*|co-chair\w*"
    r"|sat|sit|sidelines|margins|kicked off|wrapped up|concluded|round|at the|participat\w*|review)\b"
)
_ASIDE = re.compile(r"\b(?:sidelines|margins|fringes) of\b")
_SINCE = re.compile(r"\bsince\b")
_CO_CHAIRS = re.compile(r"\b(?:co-?chair\w*|chair(?:man|woman|person)? of the (?:commission|committee|council))\b")
_NEAR = 3  # sentences in which a session's chairs are looked for


def event(d: Discourse, view: View, hit: Hit) -> Iterator[Encounter]:
    """The persons of the sentence; else those said nearby to chair it; else the countries."""
    if _only_named(d, hit) or _PROPOSED.search(d.marked.folded, view.start, hit.start):
        return
    start, end = clause(d, view, hit)
    whole = [p for p in persons(d, view.start, view.sentence.end) if p.name]
    since = _SINCE.search(d.marked.folded, hit.end, view.sentence.end)
    people = [p for p in whole if not since or p.start < since.start()]
    if hit.row["shape"] in ("ceremony", "call") and len(people) < 2:
        people = subject(d, view, hit.start) or people
    shape = hit.row["shape"]
    if shape == "session" and not _SITS.search(d.marked.folded, view.start, view.sentence.end):
        return
    aside = shape == "session" and _ASIDE.search(d.marked.folded, max(view.start, hit.start - 60), hit.start)
    if aside:
        people = []
    who = _unique(sided(d, hit.start, people))
    ahead = future(d, view, hit)
    if mixed(who) and not (ahead and shape in ("session", "summit", "forum")):
        yield _placed(d, made(d, view, hit, who, start, end, shape))
        return
    if shape not in ("session", "summit", "forum") or not _HELD.search(d.marked.folded, view.start, view.sentence.end):
        return
    countries = _countries(d, view, hit)
    if len(countries) < 2:
        return
    if not ahead and not aside:
        who = _unique([*who, *sided(d, hit.start, _chairs(d, view, countries))])
    if ahead:
        who = []
    elif shape == "summit" and not who:
        who = [participant(p) for p in leaders(d, view.start)]
    known = {w.country for w in who}
    rest = [Participant(None, None, c) for c in countries if c not in known and (c not in d.unions or c == "EU")]
    if len({*known, *(p.country for p in rest)}) < 2 and shape != "summit":
        return
    doubts = ("countries_only",) if not who else ("partly_named",) if rest else ()
    yield _placed(d, made(d, view, hit, [*who, *rest], start, end, shape, doubts))


def _placed(d: Discourse, e: Encounter) -> Encounter:
    """With the town that its name holds, where no other is said: 'the St Petersburg International Economic Forum'."""
    if e.spot and e.spot.town:
        return e
    inside = [
        p
        for p in d.marked.of(Place, e.trigger.start - 40, e.trigger.start)
        if re.fullmatch(r" (?:[A-Z][\w-]* )*", d.marked.text(p.end, e.trigger.start))
    ]
    return replace(e, spot=Spot(inside[-1].start, inside[-1].end, inside[-1].name, inside[-1].country)) if inside else e


def _only_named(d: Discourse, hit: Hit) -> bool:
    """Whether the words are part of a body's name: 'within the Pacific Islands Forum'."""
    return any(p.start < hit.start and hit.end <= p.end and p.form == "body" for p in d.marked.of(Party, hit.start - 60, hit.end))


def _unique(who: list[Participant]) -> list[Participant]:
    chosen: dict[str | None, Participant] = {}
    for w in who:
        chosen.setdefault(w.name, w)
    return list(chosen.values())


def _chairs(d: Discourse, view: View, countries: tuple[str, ...]) -> list[Person]:
    """One person a country, of the sentences around it that speak of chairing or leading; else the leaders in focus where all are known."""
    found: dict[str, Person] = {}
    index = d.index(view.start)
    near_by = d.marked.views[max(0, index - 1) : index + _NEAR + 1]
    for near in [*near_by, *d.marked.views]:
        cue = _CHAIRS if near in near_by else _CO_CHAIRS
        if near is view or not cue.search(d.marked.folded, near.start, near.sentence.end):
            continue
        for p in persons(d, near.start, near.sentence.end):
            if p.name and p.country in countries:
                found.setdefault(p.country, p)
    return list(found.values())


def _countries(d: Discourse, view: View, hit: Hit) -> tuple[str, ...]:
    """The countries named beside the event ('Russian-Mongolian intergovernmental commission'), else those in focus."""
    near = [
        p
        for p in d.marked.of(Party, max(view.start, hit.start - 60), hit.end + 60)
        if p.codes and p.form in ("adjective", "name", "people")
    ]
    beside = [(a, b) for a, b in pairwise(near) if b.start - a.end <= 5]
    codes = tuple(dict.fromkeys(c for pair in beside for p in pair for c in p.codes))
    return codes if len(codes) > 1 else d.focus(hit.start)
