"""Talks in single sentences: who met, received, called whom; talks between, of and with."""

from collections.abc import Iterator
from dataclasses import replace

from pledger.lexicon import Hit
from pledger.mentions.types import Person
from pledger.mentions.view import View
from pledger.records import groups, sides
from pledger.records.acting import of_one_country, other_side, persons, run_after, run_before, subject, told_after, whom
from pledger.records.attended import attended, discussed_by, opening, right_behind, then_met, who_else, who_met
from pledger.records.context import Discourse
from pledger.records.encounter import Encounter, made, mixed, of_body, of_session, sided
from pledger.records.encounter_words import cue, fullmatch, match, says, search
from pledger.records.futurity import future
from pledger.records.group_talks import between_groups, face_to_face, hosted_at, met_by_group, received, talked_over, was_met
from pledger.records.last_sat import earlier_meeting, next_one
from pledger.records.planned_days import talks_due
from pledger.records.the_talks import leaders_hold, of_leaders

_ASIDE = 40  # characters before a meeting in which words say that something else took place beside it
_OBJECTS = 24  # characters before people in which a 'with' stands
_NEXT = 6  # characters from 'with' or 'by' to whom it leads
_CLOSE = 30  # characters from who meets to the verb
_YEAR = 4  # characters of a year alone
_THEN = {"opening": "to_open", "rung": "rung_up"}  # what must follow on whom some verbs concern
_VERB = 24  # characters behind the people of talks in which a verb says that these lie ahead


def meet(d: Discourse, view: View, hit: Hit) -> Iterator[Encounter]:
    """'A met B', 'A held talks with B and C', 'the presidents met', 'the delegation led by A held talks'."""
    if match(d, "for_event", hit.end, view.sentence.end) or (match(d, "at_event", hit.end, view.sentence.end) and future(d, view, hit)):
        return  # 'met in Yamoussoukro for the 5th Conference of ...', 'will meet at the next summit' is the event
    if match(d, "spoke_of", hit.start) or (len(view.of("meetings")) > 1 and of_body(d, view, hit)):
        return  # 'both spoke of the next session', 'the joint committee will convene'
    found = sides.sides_ahead(d, view, hit) or groups.states_with(d, view, hit) or list(face_to_face(d, view, hit))
    if found := found or _with_first(d, view, hit):
        yield from found
        return
    after = run_after(d, hit.end, view.sentence.end)
    gap = d.marked.folded[hit.end : after[0].start] if after else ""
    if fullmatch(d, "urged", hit.start, hit.end) and (match(d, "to_do", after[-1].end) if after else match(d, "urged_state", hit.end)):
        return  # 'called on President X to withdraw', 'called on Peru to withdraw'
    if hit.row["needs"] == "adjacent" and not (after and len(gap) < 6):
        return
    if (then := _THEN.get(hit.row["needs"])) and not (after and match(d, then, after[-1].end, view.sentence.end)):
        return  # 'joined his host in thanking them', 'called the minister a friend'
    if hit.row["needs"] in ("with", "partner") and not cue(d, "with").search(gap):
        after = []
    if after and cue(d, "elsewhere").search(gap):
        after = []  # 'A and B met in Lima to prepare the visit of C'
    acting = subject(d, view, hit.start)
    if "," in gap and {p.name for p in after} <= {p.name for p in acting if p.name}:
        after = []  # 'X met the Railway Board of Togo, X wrote'
    before = told_after(d, view, hit, after) or _others(acting, after)
    after = after or _object(d, view, hit, before)
    if not any(p.name and p.start >= view.start for p in (*before, *after)) and of_session(view):
        return  # also 'The commission of the two countries meets in May'
    if after and not before and search(d, "framing", max(view.start, hit.start - 12), hit.start):
        after, before = then_met(d, view, after)
    if by_group := list(met_by_group(d, view, hit, before, after)) or ([] if before else list(was_met(d, view, hit))):
        yield from by_group
        return
    before = before or who_met(d, view, hit, after)
    yield from _sides_met(d, view, hit, before, after)


def _sides_met(d: Discourse, view: View, hit: Hit, before: list[Person], after: list[Person]) -> Iterator[Encounter]:
    """The encounter of those before the verb with those behind it, or with a side or group of which nobody is named."""
    start = before[0].start if before and view.start <= before[0].start < hit.start else hit.start
    if before and after:
        yield from _each(d, hit, before, after, start, "meet")
    elif not after and mixed(who := sided(d, hit.start, before)):
        yield made(d, view, hit, who, start, hit.end, "met_together")
    elif not after and len(before) == 1 and (other := groups.side_facing(d, hit, before[0])):
        yield made(d, view, hit, [*sided(d, hit.start, before), other], start, hit.end, "met_side", ("partly_named",))
    elif not after and before and (group := groups.met(d, view, hit, before)):
        yield made(d, view, hit, [*sided(d, hit.start, before), group], start, hit.end, "met_group", ("partly_named",))
    elif not before and not after:
        yield from list(sides.officials(d, view, hit)) or hosted_at(d, view, hit)


def _object(d: Discourse, view: View, hit: Hit, before: list[Person]) -> list[Person]:
    """Whom 'him', 'her' or 'his guest' right behind the verb means: the nearest person told of before who is of another country."""
    if not before or not match(d, "him_met", hit.end, view.sentence.end):
        return whom(d, view, before)
    at = before[0].start if before[0].start > view.start else view.start
    return other_side(d, at, {p.country for p in before})


def _others(people: list[Person], than: list[Person]) -> list[Person]:
    names = {p.name for p in than if p.name}
    return [p for p in people if p.name is None or p.name not in names]


def _each(d: Discourse, hit: Hit, before: list[Person], after: list[Person], start: int, rule: str) -> Iterator[Encounter]:
    """One conversation with all of several countries where the words say so or several meet them; else one with each."""
    view, after = d.view(hit.start), of_one_country(after) if before else after
    at_once = rule == "receive" and says(d, "credentials", hit.start, after[0].start)
    together_said = at_once or says(d, "many_sided", view.start, view.sentence.end)
    several = len({p.country for p in after}) > 1
    if len(before) > 1 and len(after) == 1 and not at_once and search(d, "one_by_one", hit.start, view.sentence.end):
        for p in before:
            yield from _each(d, hit, [p], after, start, rule)
        return
    groups = [after] if len(before) > 1 or (several and together_said) else [[p] for p in after]
    for group in groups:
        if mixed(who := sided(d, hit.start, [*before, *group])):
            yield made(d, view, hit, who, start, max(hit.end, group[-1].end if group[-1].start >= view.start else 0), rule)


def receive(d: Discourse, view: View, hit: Hit) -> Iterator[Encounter]:
    """'A received B'; 'B was received by A'; 'Receiving B, she said ...'."""
    after = run_after(d, hit.end, view.sentence.end)
    gap = d.marked.folded[hit.end : after[0].start] if after else ""
    if hit.row["needs"] == "adjacent" and not cue(d, "guest").fullmatch(gap) and not cue(d, "by").search(gap):
        return
    if hit.row["needs"] == "for" and not cue(d, "for_guest").fullmatch(gap):
        return  # 'at a reception in Lima to mark the day'
    whose = after and match(d, "possessive", after[-1].end, after[-1].end + 3)
    if hit.row["needs"] == "adjacent" and (whose or cue(d, "what_is_welcomed").search(gap)):
        return  # 'welcomed the president's decision', 'welcomed the coming visit of traders led by X'
    if d.marked.patterns["of_next"].match(d.marked.folded, hit.end):
        return  # 'the hosting of refugees'
    if after and match(d, "for_session", after[-1].end, view.sentence.end):
        return  # 'welcomed her to Osh for a session of the commission' is the session
    if after and cue(d, "goes_on_doing").search(gap):
        after = []  # 'be hosted by Osh in May and invited his counterpart'
    if after and cue(d, "thing_from").match(gap):
        return  # 'received a letter from President X'
    before = _others(subject(d, view, hit.start), after)
    if before and before[0].start < view.start and fullmatch(d, "officials_then", view.start, hit.start):
        return  # 'Officials of both sides welcomed A'
    if not before and (of_group := list(received(d, view, hit, after))):
        yield from of_group
        return
    if not before and after and (hit.start - view.start < 3 or fullmatch(d, "opens_with", view.start, hit.start)):
        host = [p for p in persons(d, after[-1].end, view.sentence.end) if p.name]
        before = _others(host[:1] or [p for p in [d.antecedent(view.start)] if p], after)
    after = after or _object(d, view, hit, before)
    start = before[0].start if before and view.start <= before[0].start < hit.start else hit.start
    if before and not after and (group := groups.met(d, view, hit, before)) and not says(d, "airport", view.start, view.sentence.end):
        yield made(d, view, hit, [*sided(d, hit.start, before), group], start, hit.end, "met_group", ("partly_named",))
    if before and after:
        for e in _each(d, hit, before, after, start, "receive"):
            yield replace(e, type="ceremony") if says(d, "credentials", hit.start, after[0].start) else e


def discuss(d: Discourse, view: View, hit: Hit) -> Iterator[Encounter]:
    """'A and B discussed ...', 'A discussed wider cooperation with B': who talk a matter over have met."""
    if told := _with_first(d, view, hit) or discussed_by(d, view, hit):
        yield from told
        return
    if match(d, "addressed_all", hit.start, view.sentence.end):
        return  # 'both presidents addressed the business forum'
    before = run_before(d, hit.start, view.start)
    if before and fullmatch(d, "conjoined", before[-1].end, hit.start):
        before = subject(d, view, hit.start)  # 'was received by X and conversed with Y'
    if not before and (told := [e for e in sides.officials(d, view, hit) if e.spot or len(e.date or "") > _YEAR]):
        yield from told  # 'Officials of both ministries discussed it on Friday'
        return
    if not before and (told := list(talked_over(d, view, hit))):
        yield from told
        return
    gap = d.marked.folded[before[-1].end : hit.start] if before and before[-1].start >= view.start else ""
    if not before and fullmatch(d, "he_opens", view.start, hit.start):
        before = subject(d, view, hit.start)  # 'He discussed transport with the Prime Minister of Spain'
    if any(match(d, name, hit.end, view.sentence.end) for name in ("judged", "notes_on")):
        return  # 'they considered it too low', 'they exchanged notes on a grant'
    if (
        not before
        or cue(d, "session_word").search(gap)
        or len(gap) > (70 if gap[:1] in ",(" or d.marked.patterns["of_next"].match(gap) else 25)
    ):
        return
    objects = before and gap and search(d, "objects_of", max(view.start, before[0].start - _OBJECTS), before[0].start)
    if gap and not objects and len(before) < 4 and mixed(who := sided(d, hit.start, before)):
        yield made(d, view, hit, who, before[0].start, hit.end, "discussed")
        return
    partner = search(d, "with_them", hit.end, min(view.sentence.end, hit.end + 140))
    after = _others(run_after(d, partner.end(), view.sentence.end), before) if partner else []
    if partner and after and right_behind(d, partner.end(), after[0].start) and all(p.name or p.office for p in after):
        start = before[0].start if before[0].start >= view.start else hit.start
        yield from _each(d, hit, before, after, start, "discussed_with")


def _with_first(d: Discourse, view: View, hit: Hit) -> list[Encounter]:
    """'With B, the Minister of Togo, he discussed transport', 'It was B with whom A met': whom they met stands in front."""
    lead = match(d, "with_first", view.start, hit.start)
    after = run_after(d, lead.end(), hit.start) if lead else []
    if not lead or not after or after[0].start - lead.end() > _NEXT:
        return []
    gap = d.marked.folded[after[-1].end : hit.start]
    who = _others([p for p in persons(d, after[-1].end, hit.start) if p.name][-1:], after)
    if not who and (said := cue(d, "he").search(gap)):
        he = d.antecedent(after[-1].end + said.start())
        who = _others([he] if he else [], after)
    close = len(d.marked.folded[who[0].end if who and who[0].start > after[-1].end else after[-1].end : hit.start]) < _CLOSE
    return list(_each(d, hit, who, after, view.start, "with_first")) if who and close else []


def together(d: Discourse, view: View, hit: Hit) -> Iterator[Encounter]:
    """Talks by their noun: the first way to read it that finds people of two sides. 'The 7th meeting of the commission', 'the talks were
    held at the meeting of the commission' are a session."""
    if match(d, "session_of", hit.end) or match(d, "at_session", hit.end) or match(d, "builds_upon", hit.end):
        return  # also 'The meeting builds on the treaty signed in 2016 by A and B'
    beside = search(d, "aside", max(view.start, hit.start - _ASIDE), hit.start)
    if beside and "," not in d.marked.folded[beside.end() : hit.start]:
        return  # 'signed by A and B on the sidelines of a meeting of the Alliance'
    if search(d, "while_meeting", view.start, hit.end) and not match(d, "no_object", hit.end):
        yield from meet(d, view, hit)
        return
    for way in (
        next_one,
        opening,
        _between,
        _with,
        _of_pair,
        leaders_hold,
        sides.delegations,
        attended,
        sides.next_meeting,
        earlier_meeting,
        of_leaders,
        sides.scheduled,
        sides.pair_holds,
        between_groups,
        sides.between_states,
        sides.two_sides,
        sides.states_hold,
        sides.talks_of_two,
        sides.meeting_at,
    ):
        found = list(way(d, view, hit))
        if found or (way is next_one and hit.row["needs"] == "told"):
            yield from found
            return


def _between(d: Discourse, view: View, hit: Hit) -> Iterator[Encounter]:
    """'Talks between A and B', 'the meeting of A with B'."""
    after = run_after(d, hit.end, view.sentence.end)
    if len(after) == 1 and (partner := match(d, "of_with", after[0].end, view.sentence.end)):
        after += run_after(d, partner.end(), view.sentence.end)
    between = bool(after) and says(d, "between", hit.end, after[0].start) and not says(d, "for_their", hit.end, after[0].start)
    between = between and not match(d, "with_those_of", hit.end, after[0].start)
    between = between and not who_else(d, view, hit, after[0]) and not search(d, "again_and_again", view.start, hit.start)
    if between and len(after) == 1 and after[0].name and (body := groups.authorities(d, view, after[0])):
        who = [*sided(d, hit.start, after), body]
        yield made(d, view, hit, who, hit.start, after[0].end, "talks_between", ("partly_named",))
        return
    if between and mixed(who := sided(d, hit.start, after)):
        end = after[-1].end
        ahead = says(d, "future", end, min(view.sentence.end, end + _VERB)) and not says(d, "said_past", end, end + _VERB)
        yield made(d, view, hit, who, hit.start, end, "talks_between", planned=ahead or None)


def _with(d: Discourse, view: View, hit: Hit) -> Iterator[Encounter]:
    """'At a meeting with B' of whoever acts in the clause; each B of one country is a conversation of its own."""
    after = run_after(d, hit.end, view.sentence.end)
    if not after:
        before = [p for p in subject(d, view, hit.start) if p.name and p.country][-1:]
        if before and d.marked.patterns["with_next"].match(d.marked.folded, hit.end) and (group := groups.met(d, view, hit, before)):
            yield made(d, view, hit, [*sided(d, hit.start, before), group], hit.start, hit.end, "talks_with_group", ("partly_named",))
        return
    if not says(d, "with", hit.end, after[0].start) or says(d, "for_their", hit.end, after[0].start):
        return
    if len(after) == 1 and "," in d.marked.folded[hit.end : after[0].start] and search(d, "group_gap", hit.end, after[0].start):
        return  # 'At the meetings with the Peruvian officials, Minister A asked'
    names = {p.name for p in after}
    before = told_after(d, view, hit, after) or [p for p in subject(d, view, hit.start) if p.name not in names][-2:]
    passive = match(d, "held_with", hit.end, after[0].start) or talks_due(d, view, hit)
    if not before and (passive or match(d, "programme", view.start, hit.start)):
        before = [p for p in [d.antecedent(view.start)] if p]  # 'The programme includes meetings with A and B'
        same = {p.country for p in after} & {p.country for p in before if p.country}
        before = other_side(d, view.start, same) if same else before
    if not before:
        after, before = then_met(d, view, after)
        before = _others(before, after)
    if before := before or who_met(d, view, hit, after):
        yield from _each(d, hit, before, after, hit.start, "talks_with")


def _came_for(d: Discourse, view: View, hit: Hit) -> bool:
    """'A received B and C for talks': whether a verb before tells already who met."""
    told = any(h.row["shape"] == "receive" and h.end < hit.start for h in view.of("meetings"))
    return told and search(d, "for_what", max(view.start, hit.start - _ASIDE), hit.start) is not None


def _of_pair(d: Discourse, view: View, hit: Hit) -> Iterator[Encounter]:
    """'A and B at their meeting'; a caption's 'at the meeting' may be of a session that is told of elsewhere."""
    before = run_before(d, hit.start, view.start)
    if not before or says(d, "no_pair", before[-1].end, hit.start) or (len(before) > 1 and _came_for(d, view, hit)):
        return
    if len(before) > 1 and mixed(who := sided(d, hit.start, before)):
        pictured = view.sentence.kind == "caption" and says(d, "the_one", max(view.start, hit.start - 5), hit.start)
        yield made(d, view, hit, who, before[0].start, hit.end, "pictured" if pictured else "talks_of_pair")
