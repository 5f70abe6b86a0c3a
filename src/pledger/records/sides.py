"""Talks of which nobody is named: of two sides, of delegations and officials, of the states themselves."""

from collections.abc import Iterator
from dataclasses import replace

from pledger.lexicon import Hit, fold
from pledger.mentions.plurals import of_one
from pledger.mentions.types import Party, Person
from pledger.mentions.view import View
from pledger.records.acting import persons
from pledger.records.context import Discourse
from pledger.records.encounter import Encounter, clause, made, participant
from pledger.records.encounter_words import cue, fullmatch, match, says, search
from pledger.records.futurity import future
from pledger.records.planned_days import talks_due
from pledger.records.types import Participant

_NAMED, _ADJECTIVE = ("name", "capital"), ("adjective",)
_TWO = 2
_STATE = 3  # letters of a state's code
_VISIT_OF = 6  # characters from a visit to whose it is
_OURS = 32  # characters of 'their respective '
_YEAR = 4  # characters of a year alone
_VENUE = 16  # characters between a meeting and its town
_NAMES = 120  # characters that the names of states before a verb may fill
_PAIR = 60  # characters before the noun of talks in which two states stand
_OF = 8  # characters of ' of the '
_HEAD = 60  # characters from the noun of talks, or from the head noun of who held them, to the first state


def sides_ahead(d: Discourse, view: View, hit: Hit) -> list[Encounter]:
    """'The two sides will meet again in Apia in 2007': planned, of the countries in focus."""
    if len(d.focus(hit.start)) != _TWO or not future(d, view, hit):
        return []
    group = [p for p in d.marked.of(Party, view.start, hit.start) if p.form == "group" and fullmatch(d, "ahead_of_talks", p.end, hit.start)]
    if not group or any(p.plural and p.start < group[-1].end <= p.end for p in d.marked.of(Person, view.start, hit.start)):
        return []  # 'the presidents of the two countries will meet' tells who
    if search(d, "of_pair_before", max(view.start, group[-1].start - _OF), group[-1].start):
        return []  # 'the joint commission of the two countries will meet'
    who = [Participant(None, None, c) for c in d.focus(hit.start)]
    return [made(d, view, hit, who, group[-1].start, hit.end, "sides_meet", ("countries_only",), planned=True)]


def officials(d: Discourse, view: View, hit: Hit) -> Iterator[Encounter]:
    """'Officials of the two countries met in Tehran': unnamed, one a country in focus."""
    plural = [p for p in d.marked.of(Person, view.start, hit.start) if p.plural and hit.start - p.end < 30]
    groups = [
        p
        for p in plural
        if cue(d, "officials").search(fold(p.text))
        or says(d, "our_own", max(view.start, p.start - _OURS), p.start)
        or (search(d, "the_two_led", max(view.start, p.start - _OURS), p.start) and future(d, view, hit))
    ]
    if groups and len(d.focus(hit.start)) > 1:
        office = of_one(cue(d, "office_of").sub("", groups[-1].office or ""), view.lexicon)
        who = [Participant(None, office or None, c) for c in d.focus(hit.start)]
        yield made(d, view, hit, who, groups[-1].start, hit.end, "officials_met", ("countries_only",))
    elif not groups:
        yield from list(_states(d, view, hit)) or list(_bodies(d, view, hit)) or _body_again(d, view, hit)


def pair_holds(d: Discourse, view: View, hit: Hit) -> Iterator[Encounter]:
    """'The two ministers are to hold official talks', 'the sides will hold expert talks': a pair, by a verb before its noun."""
    verb = search(d, "holds_some", max(view.start, hit.start - _OURS), hit.start)
    if verb is None or any(p.name for p in persons(d, view.start, hit.start)):
        return
    whole = hit._replace(start=verb.start())
    if ahead := sides_ahead(d, view, whole):
        yield from ahead
    elif future(d, view, whole):
        yield from (e for e in officials(d, view, whole) if e.rule == "officials_met")


def _states(d: Discourse, view: View, hit: Hit) -> Iterator[Encounter]:
    """'Kenya and Uganda held talks in Nairobi', 'delegations from Egypt and Sudan met': the states themselves, or their capitals, right
    before the verb."""
    low = max(view.start, hit.start - _NAMES)
    run, people = _in_line(d, low, hit.start, _NAMED), False
    if len({p.codes[0] for p in run}) < _TWO:
        run, people = _in_line(d, low, hit.start, _ADJECTIVE), True  # 'Kenyan and Omani border officials met'
    between = d.marked.folded[run[-1].end : hit.start] if len({p.codes[0] for p in run}) >= _TWO else ""
    if not between or (cue(d, "their_people").fullmatch(between) is None if people else len(between.split()) > 2):
        return
    talked = people or match(d, "talks_verb", hit.start, hit.end + 24)
    if not talked and not says(d, "delegates", max(view.start, run[0].start - _HEAD), run[0].start):
        return  # two states that merely 'meet' may do so in a game
    who = [Participant(None, None, p.codes[0]) for p in run]
    yield made(d, view, hit, who, run[0].start, hit.end, "states_met", ("countries_only",))


def _bodies(d: Discourse, view: View, hit: Hit) -> Iterator[Encounter]:
    """'Representatives of Kenya's Ministry of Mines and of Uganda's survey gathered': people of bodies of several states."""
    led = match(d, "people_from", view.start, hit.start)
    if not led or says(d, "told_of", led.end(), hit.start) or persons(d, view.start, hit.start):
        return
    named = [p for p in d.marked.of(Party, led.end(), hit.start) if len(p.codes) == 1 and p.form in (*_NAMED, *_ADJECTIVE)]
    codes = list(dict.fromkeys(p.codes[0] for p in named))
    if len(codes) >= _TWO and all(len(c) == _STATE for c in codes) and hit.start - named[-1].end < _HEAD:
        who = [Participant(None, led["who"], c) for c in codes]
        yield made(d, view, hit, who, view.start, hit.end, "bodies_met", ("countries_only",))


def _body_again(d: Discourse, view: View, hit: Hit) -> Iterator[Encounter]:
    """'The joint commission of the two sits every year. It last met in Osh in 2019': a session of the body told of right before."""
    earlier = d.marked.views[max(0, d.index(view.start) - 1)]
    if not fullmatch(d, "it_last", view.start, hit.start) or not says(d, "session_word", earlier.start, earlier.sentence.end):
        return
    own = _of_body(d, earlier)
    codes = own if len(own) == _TWO else d.focus(hit.start)
    who = [Participant(None, None, c) for c in codes]
    found = made(d, view, hit, who, view.start, hit.end, "body_again", ("countries_only",))
    if len(codes) == _TWO and (found.spot or found.date):
        yield replace(found, shape="session", type="commission_session")


def _in_line(d: Discourse, start: int, end: int, forms: tuple[str, ...]) -> list[Party]:
    """The states named one after the other, by commas and 'and', up to the last of [start, end)."""
    named = [p for p in d.marked.of(Party, start, end) if len(p.codes) == 1 and p.form in forms]
    run = named[-1:]
    for p in reversed(named[:-1]):
        if not cue(d, "join").fullmatch(d.marked.text(p.end, run[0].start)):
            break
        run.insert(0, p)
    return run


def two_sides(d: Discourse, view: View, hit: Hit) -> Iterator[Encounter]:
    """'Talks between the two sides began in Lima on Friday', 'a meeting of the two central banks was held': of the two in focus."""
    told = match(d, "two_sides", hit.end, view.sentence.end)
    if told is None or len(d.focus(hit.start)) != _TWO:
        return
    due = talks_due(d, view, hit)
    if not due and not any(says(d, name, told.end(), view.sentence.end) for name in ("talks_held", "to_be_held", "set_for")):
        return
    if persons(d, view.start, view.sentence.end) or any(p.codes for p in d.marked.of(Party, hit.end, told.end())):
        return
    who = [Participant(None, None, c) for c in d.focus(hit.start)]
    found = made(d, view, hit, who, hit.start, told.end(), "two_sides", ("countries_only",))
    if due or (found.spot and found.spot.town) or len(found.date or "") > _YEAR:
        yield found


def _chair(d: Discourse, view: View, p: Person) -> Participant | None:
    """'Talks of the two were held, in which X chaired the Peruvian side': who leads a side is of it."""
    led = match(d, "chaired_side", p.end, view.sentence.end)
    side = next((q for q in d.marked.of(Party, p.end, led.end()) if len(q.codes) == 1), None) if led else None
    return replace(participant(p), country=side.codes[0]) if side else None


def between_states(d: Discourse, view: View, hit: Hit) -> Iterator[Encounter]:
    """'Consultations between the foreign ministries of Armenia and Lithuania were held in Vilnius': of the states, where the words give
    their talks a town or a day."""
    led = match(d, "of_states", hit.end, view.sentence.end)
    near = d.marked.of(Party, hit.end, led.end() + _HEAD) if led else ()
    first = next((p for p in near if p.codes and led and (p.form in _NAMED or p.start >= led.end() - 1)), None)
    if first is None or not says(d, "talks_held", view.start, view.sentence.end):
        return
    end = min(view.sentence.end, first.end + _NAMES)
    last = next((p for p in d.marked.of(Party, first.end, end) if fullmatch(d, "and_state", first.end, p.start)), None)
    run = _in_line(d, first.start, last.end, _NAMED) if last else []
    run = [first, last] if last and len(run) < _TWO else run  # 'between the Kingdom of Tonga and the State of Israel'
    codes = list(dict.fromkeys(p.codes[0] for p in run))
    people = persons(d, view.start, view.sentence.end)
    chairs = [c for p in people if (c := _chair(d, view, p)) is not None]
    if len(codes) < _TWO or len(chairs) < len(people):
        return
    who = chairs or [Participant(None, None, c) for c in codes]
    found = made(d, view, hit, who, hit.start, run[-1].end, "talks_of_states", ("countries_only",))
    if found.spot or len(found.date or "") > _YEAR:
        yield found


def states_hold(d: Discourse, view: View, hit: Hit) -> Iterator[Encounter]:
    """'El Salvador, Guatemala and Honduras ended a round of talks in Choluteca on Monday': the states themselves, with a town or a day."""
    for forms, gap in ((_NAMED, "hold_talks"), (_ADJECTIVE, "people_hold")):
        named = [p for p in d.marked.of(Party, view.start, hit.start) if p.form in forms and len(p.codes) == 1]
        last = next((p for p in reversed(named) if fullmatch(d, gap, p.end, hit.start)), None)
        run = _in_line(d, view.start, last.end, forms) if last else []
        if len({p.codes[0] for p in run}) >= _TWO:
            break
    else:
        return
    if persons(d, view.start, view.sentence.end):
        return
    who = [Participant(None, None, c) for c in dict.fromkeys(p.codes[0] for p in run)]
    found = made(d, view, hit, who, run[0].start, hit.end, "states_hold", ("countries_only",))
    if found.spot or len(found.date or "") > _YEAR:
        yield found


def talks_of_two(d: Discourse, view: View, hit: Hit) -> Iterator[Encounter]:
    """'Georgian-Turkmen consultations were held in Tbilisi on Monday': of the states right before the noun, with a town or a day."""
    named = [p for p in d.marked.of(Party, max(view.start, hit.start - _PAIR), hit.start) if len(p.codes) == 1]
    if len(named) < _TWO or not fullmatch(d, "pair_dash", named[-2].end, named[-1].start):
        return
    codes = list(dict.fromkeys(p.codes[0] for p in named[-2:]))
    behind = fullmatch(d, "their_talks", named[-1].end, hit.start) and says(d, "talks_held", hit.end, view.sentence.end)
    if not behind or len(codes) < _TWO or any(p.name for p in persons(d, view.start, view.sentence.end)):
        return
    who = [Participant(None, None, c) for c in codes]
    found = made(d, view, hit, who, named[-2].start, hit.end, "talks_of_two", ("countries_only",))
    if found.spot or len(found.date or "") > _YEAR:
        yield found


def meeting_at(d: Discourse, view: View, hit: Hit) -> Iterator[Encounter]:
    """'It was agreed at a bilateral meeting in Arusha on Tuesday': of the two in focus, with its town right behind."""
    focus = d.focus(hit.start)
    if len(focus) != _TWO or not search(d, "at_a", view.start, hit.start):
        return
    if not match(d, "in_town", hit.end, view.sentence.end) or persons(d, view.start, view.sentence.end):
        return
    who = [Participant(None, None, c) for c in focus]
    found = made(d, view, hit, who, hit.start, hit.end, "meeting_at", ("countries_only",))
    if found.spot and found.spot.town and found.spot.start - hit.end < _VENUE:
        yield replace(found, end=found.spot.end)


def delegations(d: Discourse, view: View, hit: Hit) -> Iterator[Encounter]:
    """'Intergovernmental negotiations took place', 'talks of the two delegations'."""
    start, end = max(view.start, hit.start - 60), min(view.sentence.end, hit.end + 70)
    if not says(d, "delegation", start, end) or not says(d, "talks_held", start, end):
        return
    if any(p.name and not _on_visit(view, p) for p in persons(d, view.start, view.sentence.end)):
        return
    countries = [Participant(None, "delegation", c) for c in d.focus(hit.start)]
    if len(countries) > 1:
        generic = ("generic",) if says(d, "the_one", max(view.start, hit.start - 5), hit.start) else ()
        yield made(d, view, hit, countries, *clause(d, view, hit), "delegations", generic)


def _on_visit(view: View, p: Person) -> bool:
    """Whether somebody is only named as whose visit it is: 'in the course of the visit of President X'."""
    return any(h.row["shape"] == "visit" and 0 <= p.start - h.end <= _VISIT_OF for h in view.of("meetings"))


def next_meeting(d: Discourse, view: View, hit: Hit) -> Iterator[Encounter]:
    """'The next meeting will be held in Baku in 2024': planned, of the countries in focus; 'Its first meeting' is of those of the body
    that the sentence before names."""
    start, end = max(view.start, hit.start - 40), min(view.sentence.end, hit.end + 90)
    if (
        not says(d, "further", start, hit.end)
        or not says(d, "future", start, end)
        or not (says(d, "to_be_held", hit.end, end) or says(d, "to_hold", start, hit.start))
    ):
        return
    earlier = d.marked.views[max(0, d.index(view.start) - 1)]
    own = _of_body(d, earlier) if match(d, "its_own", view.start, hit.start) else ()
    codes = own if len(own) == _TWO else d.focus(hit.start)
    if len(codes) < _TWO:
        return
    countries = [Participant(None, None, c) for c in codes]
    found = made(d, view, hit, countries, *clause(d, view, hit), "next_meeting", ("countries_only",), planned=True)
    session = says(d, "session_word", earlier.start, view.sentence.end)
    yield replace(found, shape="session", type="commission_session") if session else found


def _of_body(d: Discourse, view: View) -> tuple[str, ...]:
    """The two parties right before the commission that a sentence names: 'a CARICOM-Brazil joint commission'."""
    noun = search(d, "session_word", view.start, view.sentence.end)
    before = [p for p in d.marked.of(Party, max(view.start, noun.start() - _HEAD), noun.start()) if p.codes] if noun else []
    return tuple(dict.fromkeys(c for p in before[-_TWO:] for c in p.codes))


def scheduled(d: Discourse, view: View, hit: Hit) -> Iterator[Encounter]:
    """'A trilateral meeting of Iran, Russia and Azerbaijan is scheduled for January 28': planned, of the countries it names."""
    words = d.marked.folded[max(view.start, hit.start - 14) : hit.end]
    if not cue(d, "many_sided").search(words) or not says(d, "to_be_held", hit.end, view.sentence.end):
        return
    if not says(d, "future", view.start, view.sentence.end) or says(d, "said_past", view.start, view.sentence.end):
        return
    codes = [c for c in d.codes(hit.end, view.sentence.end) if len(c) == _STATE]
    if len(codes) > 1:
        countries = [Participant(None, None, c) for c in codes]
        yield made(d, view, hit, countries, *clause(d, view, hit), "scheduled", ("countries_only",), planned=True)
