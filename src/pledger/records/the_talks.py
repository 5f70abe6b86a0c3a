"""Talks told again by their noun alone: 'during the talks, the leaders ...', 'at their meeting', 'X said that at the meeting they ...'."""

from collections.abc import Iterator

from pledger.lexicon import Hit
from pledger.mentions.types import Person
from pledger.mentions.view import View
from pledger.records.acting import leaders, other_side, pair_before, persons, two_before
from pledger.records.context import Discourse
from pledger.records.encounter import Encounter, clause, made, mixed, of_session, sided
from pledger.records.encounter_words import fullmatch, match, says, search
from pledger.records.own_ends import before_plans

_COUNTED = 24  # characters before talks in which words tell that they are others than those told of
_DEFINITE = 10  # characters of 'during the'
_TWO = 2
_BACK = 4  # sentences back to those who met
_TOLD = ("meet", "receive", "together", "discuss")  # shapes of what tells who met
_LEADERS = 60  # characters behind talks in which those who held them may be named


def of_leaders(d: Discourse, view: View, hit: Hit) -> Iterator[Encounter]:
    """'During the talks, the leaders ...': those of the sentence, else the leaders in focus."""
    if not says(d, "frame", max(view.start, hit.start - 25), hit.start):
        return
    index = d.index(view.start)
    if match(d, "were_present", hit.end, view.sentence.end) and any(map(_told_in, d.marked.views[max(0, index - _TWO) : index])):
        return  # 'During the talks, the ministers A and B were present'
    if any(says(d, name, max(view.start, hit.start - 40), hit.start) for name in ("before_it", "their_course", "of_the_talks")):
        return  # 'ahead of the talks'; 'welcomed the conclusion of the talks', which others held
    if fullmatch(d, "it_was_their", view.start, hit.start) and _told_in(d.marked.views[max(0, d.index(view.start) - 1)]):
        return  # 'A met B. It was their first meeting'
    since = search(d, "since", hit.end, view.sentence.end)  # 'It was their first meeting since X had visited Osh'
    people = [p for p in persons(d, view.start, since.start() if since else view.sentence.end) if p.name]
    in_plural = fullmatch(d, "meetings_word", hit.start, hit.end)
    if not people and in_plural and not any(p.plural for p in d.marked.of(Person, hit.end, view.sentence.end)):
        return  # 'firms will take part in meetings'
    if len(people) == 1 and (
        search(d, "he_and", hit.end, people[0].start) or _they(d, view, hit, people[0]) or _beside(d, view, people[0])
    ):
        people = [*other_side(d, view.start, {people[0].country}), *people]  # 'At the talks he and X signed a treaty'
    mine = sided(d, hit.start, people)
    theirs = says(d, "their", max(view.start, hit.start - 20), hit.start)
    if theirs and not mixed(mine) and search(d, "attended_by", hit.end, view.sentence.end):
        return  # 'Their talks were attended by the envoy'
    if (people and not theirs and not (mixed(mine) and len(people) < 4)) or of_session(view, before_plans(d, view, hit)):
        return
    if mixed(mine) and only_named(d, view, hit):
        return
    if says(d, "chaired", view.start, view.sentence.end) and _after_session(d, view):
        return
    near = d.marked.of(Person, view.start, min(view.sentence.end, hit.end + _LEADERS))
    plural = next((p.office for p in near if p.plural), None)
    both = sided(d, hit.start, pair_before(d, view.start, people)) if theirs and not mixed(mine) and plural is None else []
    who = mine if mixed(mine) else both if mixed(both) else sided(d, hit.start, leaders(d, hit.start, plural))
    if not mixed(who):
        return
    other = search(d, "another_one", max(view.start, hit.start - _COUNTED), hit.start)  # 'the previous meeting of the two leaders'
    found = made(d, view, hit, who, *clause(d, view, hit), "the_talks", () if mixed(mine) or theirs or other else ("generic",))
    if not (other and not mixed(mine) and found.spot is None and found.date is None):
        yield found  # but not 'what was agreed at their previous meeting'


def leaders_hold(d: Discourse, view: View, hit: Hit) -> Iterator[Encounter]:
    """'The presidents held informal talks': the holders of that office whom the source names, one of each side; 'They also had a private
    meeting': the two of the sentence before."""
    plural = next((p for p in d.marked.of(Person, view.start, hit.start) if p.plural), None)
    if plural is None and (they := fullmatch(d, "they_had_one", view.start, hit.start)):
        if mixed(both := sided(d, hit.start, two_before(d, view, they.end("they")))):
            yield made(d, view, hit, both, view.start, hit.end, "they_hold")
        return
    if (
        plural is None
        or not fullmatch(d, "they_hold", plural.end, hit.start)
        or persons(d, hit.end, min(view.sentence.end, hit.end + _LEADERS))
    ):
        return
    who = sided(d, hit.start, leaders(d, hit.start, plural.office))
    if mixed(who):
        yield made(d, view, hit, who, plural.start, hit.end, "leaders_hold")


def _beside(d: Discourse, view: View, p: Person) -> bool:
    """'He was speaking beside his counterpart, X, after the talks': whether a 'he' stands beside the one who is named."""
    return search(d, "beside_him", view.start, p.start) is not None


def _they(d: Discourse, view: View, hit: Hit, p: Person) -> bool:
    """'X said that during the meeting they took up energy': whether X is told before talks that are those of several."""
    return p.end < hit.start and match(d, "they_then", hit.end, view.sentence.end) is not None


def only_named(d: Discourse, view: View, hit: Hit) -> bool:
    """'During the meeting, the premier praised the ties built by King A and Sultan B': whether a sentence before tells of the talks, and
    of those whom this one names only the first, who stands by himself, speaks there."""
    if not search(d, "the_told", max(view.start, hit.start - _DEFINITE), hit.start) or match(d, "of_whom", hit.end, view.sentence.end):
        return False
    people = [p for p in persons(d, view.start, view.sentence.end) if p.name]
    if len(people) < _TWO:
        return False
    index = d.index(view.start)
    before = [v for v in d.marked.views[max(0, index - _BACK) : index] if _told_in(v)]
    told = [p for v in before for p in persons(d, v.start, v.sentence.end) if p.name and p.country]
    there = {p.name for p in told}
    if match(d, "join", people[0].end, people[1].start):  # 'After the talks, the ministers X and Y signed it'
        return len({p.country for p in told}) > 1 and there.isdisjoint(p.name for p in people)
    return len(there) > 1 and any(p.name not in there for p in people[1:])


def _told_in(view: View) -> bool:
    """Whether a sentence has words that tell who met."""
    return any(h.row["shape"] in _TOLD for h in view.of("meetings"))


def _after_session(d: Discourse, view: View) -> bool:
    """Whether the sentence before speaks of a session, whose chairs this one names."""
    index = d.index(view.start)
    return index > 0 and of_session(d.marked.views[index - 1])
