"""Talks with a side of which nobody is named: a delegation, officials, a state as such."""

from collections.abc import Iterator

from pledger.lexicon import Hit
from pledger.mentions.types import Institution, Party, Person
from pledger.mentions.view import View
from pledger.records.acting import persons, run_before
from pledger.records.context import Discourse
from pledger.records.encounter import Encounter, made, participant
from pledger.records.encounter_words import fullmatch, match, search
from pledger.records.types import Participant

_LEADERS = 60  # characters from a verb of meeting to the body that was met
_OF = 8  # characters of ' of the '
_LAND = 40  # characters behind a group in which its country may stand: 'a delegation of businessmen from Viet Nam'


def met(d: Discourse, view: View, hit: Hit, before: list[Person]) -> Participant | None:
    """Of 'the minister met a delegation of Vietnamese businessmen', the delegation; its country is the one that the words name."""
    if hit.row["needs"] == "adjacent":
        return None
    own = {p.country for p in before}
    group = match(d, "group_met", hit.end, view.sentence.end)
    if group is None:
        return _body(d, view, hit, own)
    end = min(view.sentence.end, group.end() + _LAND)
    named = [p for p in d.marked.of(Party, hit.end, end) if len(p.codes) == 1 and p.form in ("name", "adjective", "people")]
    land = next((p for p in named if p.start < group.end() or fullmatch(d, "group_of", group.end(), p.start)), None)
    others = [c for c in d.focus(hit.start) if c not in own]
    code = land.codes[0] if land else others[0] if len(others) == 1 and not named else None
    who = d.marked.text(*group.span("who")).strip()
    return Participant(None, who, code) if code and code not in own else None


def _body(d: Discourse, view: View, hit: Hit, own: set[str | None]) -> Participant | None:
    """Of 'the minister met with the management of the Post Agency of Togo', the body of the other country."""
    body = next(iter(d.marked.of(Institution, hit.end, min(view.sentence.end, hit.end + _LEADERS))), None)
    if body is None or None in own or body.country in (None, *own) or not fullmatch(d, "body_met", hit.end, body.start):
        return None
    return Participant(None, body.name, body.country)


def discussed(d: Discourse, view: View, hit: Hit) -> Iterator[Encounter]:
    """'Minister X of Peru and a delegation from Fiji discussed fishing': X met the group, of which nobody is named."""
    group = search(d, "group_and", view.start, hit.start)
    if group is None or group.end() != hit.start:
        return
    before = [p for p in persons(d, view.start, group.start()) if p.name and p.country]
    if not before or not fullmatch(d, "in_apposition", before[-1].end, group.start()):
        return
    leader = next((p for p in persons(d, group.start(), hit.start) if p.name and p.country not in (None, before[-1].country)), None)
    if leader:  # 'and a delegation from Fiji led by Minister Y'
        both = [participant(before[-1]), participant(leader)]
        yield made(d, view, hit, both, before[-1].start, hit.end, "discussed_with_group")
        return
    named = [p for p in d.marked.of(Party, *group.span("side")) if len(p.codes) == 1 and p.form in ("name", "adjective", "people")]
    if named and named[0].codes[0] != before[-1].country:
        who = d.marked.text(*group.span("who")).strip()
        other = Participant(None, who, named[0].codes[0])
        yield made(d, view, hit, [participant(before[-1]), other], before[-1].start, hit.end, "discussed_with_group", ("partly_named",))


def states_with(d: Discourse, view: View, hit: Hit) -> list[Encounter]:
    """'Zambia held talks with Malawi', 'the Georgian side had consultations with Iran': the states as such."""
    if not search(d, "talks_verb", hit.start, hit.end):
        return []
    after = _states_after(d, view, hit)
    named = [p for p in d.marked.of(Party, view.start, hit.start) if len(p.codes) == 1] if after else []
    before = [p for p in named if fullmatch(d, "side_before", p.end, hit.start)]
    before = [p for p in before if not d.marked.folded[max(0, p.start - _OF) : p.start].removesuffix("the ").endswith(" of ")]
    people = [] if before or not after else [p for p in run_before(d, hit.start, view.start) if p.name and p.country]
    if people and fullmatch(d, "side_before", people[-1].end, hit.start) and len({p.country for p in people}) == 1:
        one = [participant(p) for p in people]
        start, rule, doubts = people[0].start, "met_state", ("partly_named",)
    elif before:
        one = [Participant(None, None, before[-1].codes[0])]
        start, rule, doubts = before[-1].start, "state_with_state", ("countries_only",)
    else:
        return []
    others = [p for p in after if p.codes[0] != one[0].country]
    return [made(d, view, hit, [*one, Participant(None, None, p.codes[0])], start, p.end, rule, doubts) for p in others]


def _states_after(d: Discourse, view: View, hit: Hit) -> list[Party]:
    """The states, one after the other, with which the words behind a verb say that talks were held."""
    run: list[Party] = []
    for p in d.marked.of(Party, hit.end, view.sentence.end):
        if len(p.codes) != 1 or not fullmatch(d, "in_row" if run else "with_state", run[-1].end if run else hit.end, p.start):
            break
        run.append(p)
    if run and any(q.name and q.start <= run[-1].start < q.end for q in d.marked.of(Person, run[-1].start, run[-1].end)):
        return []  # 'with Peru President X'
    plain = all((p.form in ("name", "capital") and not match(d, "possessive", p.end)) or _side(d, p) for p in run)
    return run if plain else []  # 'with Japan's premier', 'with the Iranian president' tell of persons


def _side(d: Discourse, p: Party) -> bool:
    """Whether words of a state stand before its people: 'with the Iranian side'."""
    return match(d, "a_side", p.end) is not None


def authorities(d: Discourse, view: View, p: Person) -> Participant | None:
    """Of 'talks between Minister X and Laos's trade authorities' the other side, of which nobody is named."""
    joined = match(d, "and_body", p.end, view.sentence.end)
    land = next((q for q in d.marked.of(Party, joined.end(), joined.end() + 1) if len(q.codes) == 1), None) if joined else None
    body = match(d, "its_body", land.end, view.sentence.end) if land else None
    people = search(d, "a_group", joined.start(), joined.end()) if joined else None  # 'and a delegation from Laos'
    if land is None or (body is None and people is None) or land.codes[0] == p.country:
        return None
    return Participant(None, d.marked.text(people.start() if people else land.start, body.end() if body else land.end), land.codes[0])


def side_facing(d: Discourse, hit: Hit, p: Person) -> Participant | None:
    """Of 'the Afghan delegation led by X held talks in Ashgabat', the side that X meets: the other country in focus."""
    if not match(d, "talks_verb", hit.start, hit.end + 24) or match(d, "many_peers", hit.end, d.view(hit.end).sentence.end):
        return None  # also 'held talks with his African counterparts'
    rest = [c for c in d.focus(hit.start) if c != p.country]
    return Participant(None, None, rest[0]) if len(rest) == 1 and p.country in d.focus(hit.start) else None
