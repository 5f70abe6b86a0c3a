"""Who was at what the sentence tells of, said by the way: 'a ceremony attended by A and B', 'talks in the presence of A and B'."""

from collections.abc import Iterator

from pledger.lexicon import Hit, fold
from pledger.mentions.round_names import round_names
from pledger.mentions.types import Party, Person
from pledger.mentions.view import View
from pledger.records.acting import other_side, pair_before, persons, run_after
from pledger.records.context import Discourse
from pledger.records.encounter import Encounter, made, mixed, sided
from pledger.records.encounter_words import fullmatch, match, says, search
from pledger.records.groups import authorities
from pledger.records.planned_days import talks_due

_ASIDE = 40  # characters before a meeting in which 'the' stands
_LED = 30  # characters from 'attended by' to the first of them
_BETWEEN = 60  # characters from one of them to the next
_CLOSE_BY = 8  # characters from 'with' to whom something is discussed with
_NEXT = 6  # characters from 'by' to whom it leads
_FEW = 6  # people of one event
_TWO = 2


def attending(d: Discourse, view: View, offset: int) -> list[Person]:
    """The named people who are said behind `offset` to have attended, in order."""
    said = search(d, "attended_by", offset, view.sentence.end)
    found: list[Person] = []
    at = said.end() if said else view.sentence.end
    for p in d.marked.of(Person, at, view.sentence.end):
        if p.start - at > (_BETWEEN if found else _LED):
            break
        at = p.end
        found += [p] if p.name and not p.plural else []
    return found


def attended(d: Discourse, view: View, hit: Hit) -> Iterator[Encounter]:
    """'The meeting was held in Tunis in the presence of A and B': talks of those who attended, of two countries."""
    people = attending(d, view, hit.end)
    if any(p.plural for p in d.marked.of(Person, view.start, hit.start)):
        people = pair_before(d, view.start, [])  # 'Later both ministers had talks attended by A and B': the pair told of before
    if 1 < len(people) <= _FEW and says(d, "talks_held", view.start, view.sentence.end) and mixed(who := sided(d, hit.start, people)):
        yield made(d, view, hit, who, hit.start, people[-1].end, "attended")


def of_one_side(d: Discourse, view: View, hit: Hit) -> bool:
    """'Finance Minister A and Energy Minister B attended the meeting': people of no land told here, of whom none before it tells two of
    two lands: a government's own meeting, or who else was at one; an envoy may be of another land."""
    if not (search(d, "attended_this", view.start, hit.start) or match(d, "was_attended", hit.end, view.sentence.end)):
        return False
    people = [p for p in d.marked.of(Person, view.start, view.sentence.end) if p.name]
    if len(people) < _TWO or d.marked.of(Party, view.start, view.sentence.end):
        return False
    envoy = round_names(d.marked.lexicon)["envoy_word"]
    told = {p.name for p in d.marked.of(Person, 0, view.start)}
    return len({p.country for p in people if p.name in told}) < _TWO and not any(envoy.search(fold(p.office or "")) for p in people)


def who_else(d: Discourse, view: View, hit: Hit, first: Person) -> bool:
    """'Later both ministers had talks attended by A and B': whether who is told behind it only came along."""
    said = search(d, "attended_by", hit.end, first.start)
    return said is not None and any(p.plural for p in d.marked.of(Person, view.start, hit.start))


def right_behind(d: Discourse, at: int, start: int) -> bool:
    """Whether a person stands right behind a 'with': 'with Minister B', 'with his counterpart, Minister B'."""
    return start - at < _CLOSE_BY or fullmatch(d, "guest", at, start) is not None


def who_met(d: Discourse, view: View, hit: Hit, after: list[Person]) -> list[Person]:
    """'The ministry said that the meeting with B dealt with trade': he of the other side who was told of right before; of 'A meeting with B
    is planned' the one whose visit is told."""
    if after and talks_due(d, view, hit) and (he := d.antecedent(view.start)):
        return [he] if he.name not in {p.name for p in after} else []
    if not after or not search(d, "this_meeting", max(view.start, hit.start - _ASIDE), hit.start):
        return []
    than = {p.country for p in after}
    return _who_met_him(d, view, after[0], than) or other_side(d, view.start, than)


def _who_met_him(d: Discourse, view: View, him: Person, than: set[str | None]) -> list[Person]:
    """Who of the other side acts in the first sentence that names the one met: 'A received B and C. The audience with C was short'."""
    for near in d.marked.views[: d.index(view.start)] if him.name else ():
        if any(p.name == him.name for p in d.marked.of(Person, near.start, near.sentence.end)):
            people = d.actors(near.start, near.sentence.end)
            return [p for p in people if p.name and p.country and p.country not in than][:1]
    return []


def then_met(d: Discourse, view: View, met: list[Person]) -> tuple[list[Person], list[Person]]:
    """Whom they met, and who: 'In the meeting with B on Monday, A sought ...', 'At a meeting with B, A spoke'."""
    gap = d.marked.text(met[-2].end, met[-1].start) if len(met) > 1 else ""
    if gap == ", " or (gap[:2] == ", " and fullmatch(d, "the", met[-2].end + 2, met[-1].start)):
        return met[:-1], met[-1:]
    later = persons(d, met[-1].end, view.sentence.end)
    return met, [p for p in later if p.name][:1] or [p for p in later if p.country not in (None, met[-1].country)][:1]


def discussed_by(d: Discourse, view: View, hit: Hit) -> list[Encounter]:
    """'Transport was discussed on Friday in Lima by A and B'."""
    by = match(d, "by_both", hit.end, view.sentence.end)
    if not by or not search(d, "was_passive", view.start, hit.start):
        return []
    who = run_after(d, by.end(), view.sentence.end)
    if len(who) == 1 and who[0].start - by.end() <= _NEXT and (group := authorities(d, view, who[0])):
        both = [*sided(d, hit.start, who), group]
        return [made(d, view, hit, both, hit.start, who[0].end, "discussed_by", ("partly_named",))]
    if len(who) < 2 or who[0].start - by.end() > _NEXT or not mixed(people := sided(d, hit.start, who)):
        return []
    return [made(d, view, hit, people, hit.start, who[-1].end, "discussed_by")]


def opening(d: Discourse, view: View, hit: Hit) -> Iterator[Encounter]:
    """'Meeting in Brasilia, the Presidents of Brazil, A, and of Chile, B, reaffirmed ...'."""
    if hit.start - view.start > 2 or not match(d, "opening", hit.end, view.sentence.end):
        return
    people = [p for p in persons(d, hit.end, view.sentence.end) if p.name]
    if 1 < len(people) < 5 and mixed(who := sided(d, hit.start, people)):
        yield made(d, view, hit, who, hit.start, people[-1].end, "meeting_in")
