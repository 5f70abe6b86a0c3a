"""Events that people of several countries attend: sessions, summits, forums, calls, ceremonies."""

import re
from collections.abc import Iterator

from pledger.lexicon import Hit
from pledger.mentions.types import Party, Person
from pledger.mentions.view import View
from pledger.records.context import Discourse
from pledger.records.encounter import Encounter, clause, future, made, mixed, persons, sided
from pledger.records.types import Participant

_HELD = re.compile(
    r"\b(?:held|hold|took place|take place|takes place|hosted|hosts|opened|closed|convened?|met|meet|gather\w*|attend\w*|chair\w*|co-chair\w*|sat|sit"
    r"|at the|during|within|sidelines|kicked off|wrapped up|concluded|next|session|participat\w*)\b"
)
_CHAIRS = re.compile(
    r"\b(?:co-?chair\w*|chair\w*|head\w*|led|lead|represent\w*|presid\w*|delegation|took part|open\w*|address\w*|attend\w*|spoke|speaking)\b"
)
_CO_CHAIRS = re.compile(r"\b(?:co-?chair\w*|chair(?:man|woman|person)? of the (?:commission|committee|council))\b")
_NEAR = 3  # sentences in which a session's chairs are looked for


def event(d: Discourse, view: View, hit: Hit) -> Iterator[Encounter]:
    """The persons of the sentence; else those said nearby to chair it; else the countries."""
    people = [p for p in persons(d, view.start, view.sentence.end) if p.name]
    start, end = clause(d, view, hit)
    who = _unique(sided(d, hit.start, people))
    ahead = future(d, view, hit)
    shape = hit.row["shape"]
    if mixed(who) and not (ahead and shape in ("session", "summit", "forum")):
        yield made(d, view, hit, who, start, end, shape)
        return
    if shape not in ("session", "summit", "forum") or not _HELD.search(d.marked.folded, view.start, view.sentence.end):
        return
    countries = _countries(d, view, hit)
    if len(countries) < 2:
        return
    if not ahead:
        who = _unique([*who, *sided(d, hit.start, _chairs(d, view, countries))])
    if ahead:
        who = []
    known = {w.country for w in who}
    rest = [Participant(None, None, c) for c in countries if c not in known]
    doubts = ("countries_only",) if not who else ("partly_named",) if rest else ()
    yield made(d, view, hit, [*who, *rest], start, end, shape, doubts)


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
        if near is not view and not cue.search(d.marked.folded, near.start, near.sentence.end):
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
    codes = tuple(dict.fromkeys(c for p in near for c in p.codes))
    return codes if len(codes) > 1 else d.focus(hit.start)
