"""Further talks of a sentence that says its verb once: 'He will meet A in Osh on Monday and B on Tuesday', 'They met in Osh in March and
in Ede in May'."""

from collections.abc import Iterator
from dataclasses import replace
from itertools import pairwise

from pledger.mentions.types import Party, Person
from pledger.mentions.view import View
from pledger.records.acting import persons
from pledger.records.context import Discourse
from pledger.records.days import shifted
from pledger.records.encounter import Encounter, participant
from pledger.records.encounter_words import cue, fullmatch, match
from pledger.records.occasions import dates, day_of, spots, town_near
from pledger.records.planned_days import planned_date
from pledger.values import changed

_RULES = ("meet", "receive")
_MONTH = 7  # characters of a month of a year
_SOON = 40  # characters behind a person in which the day and the town of the talks with him stand


def elided(d: Discourse, view: View, e: Encounter, known: set[str | None]) -> Iterator[Encounter]:
    """The talks with those who are named behind the day or the town of the talks before, each with a day or a town of its own.
    `known`: the names of all of whom the sentence is read to tell already."""
    if e.rule not in _RULES or e.who[-1].country is None:
        return
    at, host = e.end, e.who[-1].country
    side = tuple(p for p in e.who if p.country != host)
    for p in persons(d, e.end, view.sentence.end):
        if p.name in known or not _goes_on(d, at, p):
            return
        theirs = p.country is None or p.country in {q.country for q in side}
        if theirs and d.marked.of(Party, p.start, p.end):
            return
        p = changed(p, country=host) if theirs else p  # whose country nothing tells is of those who were met
        end = min(view.sentence.end, p.end + _SOON)
        time = next((t for t in dates(d, p.end, end)), None)
        later = match(d, "next_day", p.end, end)
        spot = town_near(d, p.end, p.end, end)
        date = shifted(e.date, 1) if later else planned_date(d, view, e.trigger, time) if e.planned else day_of(d, time)
        if date is None and spot is None:
            return
        at = p.end
        e = replace(
            e,
            start=p.start,
            end=max(time.end if time else 0, later.end() if later else 0, at),
            who=(*side, participant(p)),
            date=date,
            spot=spot or (e.spot if p.country == host else None),
        )
        yield e


def twice(d: Discourse, view: View, e: Encounter) -> Iterator[Encounter]:
    """An encounter, and the later one of the same people: 'They met in Osh in March and in Ede in May last year'."""
    times = dates(d, e.trigger.end, view.sentence.end) if e.date and len(e.date) >= _MONTH and not e.planned else []
    pairs = ((one, two) for one, two in pairwise(times) if day_of(d, one) == e.date and _again(d, e, one.end, two.start))
    one, two = next(pairs, (None, None))
    if one is None or two is None:
        yield e
        return
    later, named = day_of(d, two), any(w[:1].isupper() for w in d.marked.text(one.end, two.start).split())
    of_both = later and len(one.text.split()) == 1 and len(two.text.split()) > 1 and len(later) == len(e.date or "") == _MONTH
    yield replace(e, date=f"{(later or '')[:4]}{(e.date or '')[4:]}") if of_both else e
    spot = next(iter(spots(d, one.end, two.start)), None) if named else e.spot
    yield replace(e, end=two.end, date=later, spot=spot)


def _again(d: Discourse, e: Encounter, start: int, end: int) -> bool:
    """Whether only 'and' and another town stand between two days; who is visited may stand without 'in'."""
    words = d.marked.text(start, end).replace(",", "").split()
    towns = [i for i, w in enumerate(words) if w[:1].isupper()]
    rest = " ".join(w for w in words if not w[:1].isupper())
    return bool(words) and cue(d, "and_again").fullmatch(rest) is not None and (e.shape == "visit" or 1 not in towns)


def _goes_on(d: Discourse, at: int, p: Person) -> bool:
    """Whether only a day or a town stands between those told of before and a person, and right behind him one of his own."""
    told = any(t.start < p.start for t in dates(d, at, p.start)) or bool(spots(d, at, p.start))
    return told and fullmatch(d, "and_next", at, p.start) is not None and match(d, "then_when", p.end) is not None
