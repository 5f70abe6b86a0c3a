"""Encounters that no plainer rule reads: those that a sentence tells of by the way, taken with what its own words and the focus give.

Asked only of sentences in which nothing else was found, in sources on relations between states; the records carry the doubt `by_the_way`.
"""

import re
from collections.abc import Callable, Iterator
from dataclasses import replace

from pledger.lexicon import Hit
from pledger.mentions.types import Person, Time
from pledger.mentions.view import View
from pledger.records.acting import other_side, persons
from pledger.records.bodies_sit import sat
from pledger.records.context import Discourse
from pledger.records.encounter import Encounter, clause, made, mixed, participant, sided
from pledger.records.encounter_words import fullmatch, match, says, search
from pledger.records.event_sides import beside
from pledger.records.occasions import spots
from pledger.records.ties import business
from pledger.records.types import Participant

_TWO = 2
_FEW = 4  # people of one encounter: of more, some are only spoken of
_BEHIND = 40  # characters behind an occasion in which its day or town may stand
_GENERAL = 30  # characters before an occasion in which it is only a source, or a mechanism
_RIGHT_AT = 9  # characters between a verb and who does it or whom it concerns: 'met by the Prime Minister'
_DOUBT = ("by_the_way",)
_TALKS = ("meet", "together", "receive", "visit")
_OCCASIONS = ("together", "session", "forum")
_BESIDES = ("meet", "sit", *_OCCASIONS)
_STRANGER = re.compile(r"(?: with)? [A-ZÀ-Þ][\w'’-]+ [A-ZÀ-Þ][\w'’-]+(?=,)")  # 'held talks with Ana Sow, Asia director of the Institute'


def told(d: Discourse, view: View, hits: list[Hit]) -> Iterator[Encounter]:
    """What the first of the triggers of a sentence that can be read so tells by the way."""
    named = [p for p in persons(d, view.start, view.sentence.end) if p.name]
    for hit in hits:
        for way in _WAYS:
            if found := list(way(d, view, hit, named)):
                yield from found
                return


def _people(d: Discourse, view: View, hit: Hit, named: list[Person]) -> Iterator[Encounter]:
    """Named people of two countries in a sentence that speaks of an encounter: 'After receiving A and a private meeting, B said'."""
    if hit.row["shape"] not in _TALKS or hit.row["needs"] in ("adjacent", "opening", "rung") or not _TWO <= len(named) <= _FEW:
        return
    if any(match(d, name, hit.end) for name in ("given_thing", "thing_from")) or fullmatch(d, "urged", hit.start, hit.end):
        return  # 'A, left, receives a cheque from B', 'received a cable from B'
    if match(d, "spoke_of", hit.start) or search(d, "of_the_talks", view.start, hit.start):
        return  # 'A and B spoke to the press', 'B will be a guest of the meeting'
    if any(says(d, sense, view.start, hit.start) for sense in ("suggested", "aside", "again_and_again")) or says(
        d, "no_pair", named[-1].end, hit.start
    ):
        return
    if mixed(who := list({p.name: p for p in sided(d, hit.start, named)}.values())):
        found = made(d, view, hit, who, *clause(d, view, hit), "people_by_the_way", _DOUBT)
        yield replace(found, shape="meet", type="talks")


def _occasion(d: Discourse, view: View, hit: Hit, named: list[Person]) -> Iterator[Encounter]:
    """'Following a meeting in Osh on April 9', 'the joint commission in August 2015': of two states, its town or day right behind."""
    if hit.row["shape"] not in _OCCASIONS or len(named) > 1 or says(d, "in_general", max(view.start, hit.start - _GENERAL), hit.start):
        return
    if hit.start - view.start < _TWO and match(d, "board_meets", hit.end, view.sentence.end):
        return  # 'Meeting in Osh on Friday, the Board of the Fund approved a loan'
    near = beside(d, view, hit)
    if len(near) < _TWO and business(d.marked):
        return  # what markets await 'at this week's meeting in Washington' is of others
    codes = near if len(near) > 1 else d.focus(hit.start)
    if len(codes) == _TWO and _settled(d, view, hit):
        who = [Participant(None, None, c) for c in codes]
        yield made(d, view, hit, who, *clause(d, view, hit), "occasion_by_the_way", (*_DOUBT, "countries_only"))


def _settled(d: Discourse, view: View, hit: Hit) -> bool:
    """Whether the words right behind an occasion give it a day or a town."""
    end = min(view.sentence.end, hit.end + _BEHIND)
    times = (t for t in d.marked.of(Time, hit.end, end) if t.edtf)
    day, town = ("talks_of_day", "talks_of_town") if hit.row["shape"] == "together" else ("of_day", "of_town")
    if any(fullmatch(d, day, hit.end, t.start) for t in times):
        return True
    return any(fullmatch(d, town, hit.end, s.start) for s in spots(d, hit.end, end))


def _alone(d: Discourse, view: View, hit: Hit, named: list[Person]) -> Iterator[Encounter]:
    """The one named person of a sentence, or the several of one country who were met: 'He spoke after meeting A', 'The delegation met A
    and B', 'A addressed the World Forum', 'The dam was inaugurated by A'."""
    focus = d.focus(hit.start)
    if hit.row["shape"] == "receive" and says(d, "airport", view.start, view.sentence.end):
        return  # 'officials welcomed A at the airport'
    if not 0 < len(named) <= _FEW or len({p.country for p in named}) > 1 or named[0].country not in focus:
        return
    p = named[0]
    if fullmatch(d, "urged", hit.start, hit.end) and match(d, "urged_state", hit.end, view.sentence.end):
        return  # 'A called on Peru to withdraw'
    if len(named) > 1 and not (hit.row["shape"] == "meet" and p.start >= hit.end and _beside(hit, p)):
        return
    others = [Participant(None, None, c) for c in focus if c != p.country]
    if hit.row["shape"] in ("meet", "receive") and _beside(hit, p):
        told_of = (q for q in other_side(d, view.start, {p.country}) if q.country in focus)
        stranger = p.end <= hit.start and _STRANGER.match(d.marked.source.text, hit.end, view.sentence.end)
        others = [] if stranger else [participant(q) for q in told_of]  # nobody is made up: where none was told of, it is of the one
    elif not (_attends(d, view, hit, p) or _opens(d, hit, p)) or len(others) > 1:
        return
    found = made(d, view, hit, [*map(participant, named), *others], *clause(d, view, hit), "alone_by_the_way", _DOUBT)
    yield replace(found, bodies=focus) if len(focus) == _TWO else found


def _beside(hit: Hit, p: Person) -> bool:
    """Whether a person stands right behind a verb of meeting or receiving, or right before one of meeting that needs nobody behind it."""
    meets = hit.row["shape"] == "meet" and not hit.row["needs"] and 0 <= hit.start - p.end < _RIGHT_AT
    return meets or 0 <= p.start - hit.end < _RIGHT_AT


def _attends(d: Discourse, view: View, hit: Hit, p: Person) -> bool:
    """Whether a person before a forum or summit is said to attend or address it."""
    said = search(d, "attending", view.start, hit.start)
    return hit.row["shape"] in ("forum", "summit") and p.end <= hit.start and said is not None


def _opens(d: Discourse, hit: Hit, p: Person) -> bool:
    """Whether something built is opened by a person: 'A opened the dam', 'The dam was inaugurated on Saturday by A'."""
    if hit.row["shape"] != "ceremony" or hit.row["needs"] not in ("project", "built"):
        return False
    return 0 <= hit.start - p.end < _RIGHT_AT or says(d, "by", hit.end, p.start)


def beside_others(d: Discourse, view: View, hits: list[Hit], found: list[Encounter]) -> Iterator[Encounter]:
    """What triggers by which nothing was found tell beside the encounters of their sentence: occasions with a day or town of their own."""
    for hit in hits:
        if hit.row["shape"] not in _BESIDES or any(e.trigger.start <= hit.end and hit.start <= e.trigger.end for e in found):
            continue
        for e in list(sat(d, view, hit, [])) or _occasion(d, view, hit, []):
            if not any(_same_occasion(e, other) for other in found):
                yield e


def _same_occasion(a: Encounter, b: Encounter) -> bool:
    """Whether two share their day or their town, or are of one type with no days that tell them apart."""
    if a.type == b.type and not (a.date and b.date and a.date != b.date):
        return True
    return bool(a.date and a.date == b.date) or bool(a.spot and b.spot and a.spot.name == b.spot.name)


_WAYS: tuple[Callable[[Discourse, View, Hit, list[Person]], Iterator[Encounter]], ...] = (_people, sat, _occasion, _alone)
