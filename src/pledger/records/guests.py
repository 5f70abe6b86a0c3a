"""Who makes a visit of which a pronoun tells, and unnamed guests of one country: 'a delegation of the Ugandan parliament visited Nairobi',
'the visit of the Armenian delegation'."""

from dataclasses import replace
from itertools import pairwise

from pledger.lexicon import Hit
from pledger.mentions.types import Institution, Party, Person
from pledger.mentions.view import View
from pledger.records.acting import leader_before, persons
from pledger.records.context import Discourse
from pledger.records.destinations import destination
from pledger.records.encounter import Encounter, participant
from pledger.records.encounter_words import fullmatch, match, search
from pledger.values import changed

_LED = 50  # characters behind a group in which stands who leads it
_LAND = 24  # characters behind a group in which its country stands: 'traders from Oman'
_BACK = 3  # sentences back in which the group is looked for
_GUESTS = 120  # characters before a verb of visiting that may tell who the guests are


def group_before(d: Discourse, view: View, hit: Hit) -> list[Person]:
    """'A delegation of the Ugandan parliament visited Nairobi': unnamed people of the one country named before the verb."""
    if fullmatch(d, "the_delegation_is", view.start, hit.start) and (leader := leader_before(d, view)):
        return leader  # 'The delegation, staying in Nairobi on a visit, ...'
    if fullmatch(d, "group_again", view.start, hit.start) and (again := _told_before(d, view, hit)):
        return again
    low = max(view.start, hit.start - _GUESTS)
    said = search(d, "guests", low, hit.start)
    codes = d.codes(low, hit.start) if said else ()
    codes = codes or tuple({b.country for b in d.marked.of(Institution, low, hit.start) if b.country} if said else ())
    if said is not None and not codes and search(d, "a_mission", low, said.end()):
        codes = _facing(d, view, hit)
    if said is None or len(codes) != 1 or codes[0] in d.unions or hit.start - said.end() > 60:
        return []
    return [Person(said.start(), said.end(), d.marked.text(said.start(), said.end()), None, said[0], codes[0])]


def _facing(d: Discourse, view: View, hit: Hit) -> tuple[str, ...]:
    """Of 'A trade mission will visit Osh' the other country of the two in focus than the one visited."""
    spot, focus = destination(d, view, hit.end, None), d.focus(hit.start)
    return tuple(c for c in focus if spot and spot.country in focus and c != spot.country)


def _told_before(d: Discourse, view: View, hit: Hit) -> list[Person]:
    """Of 'The lawmakers arrived on Sunday' the group of one country that the sentences before tell of."""
    index = d.index(view.start)
    if d.codes(view.start, hit.start):
        return []  # 'The Omani lawmakers'
    for near in reversed(d.marked.views[max(0, index - _BACK) : index]):
        if said := search(d, "guests", near.start, near.sentence.end):
            beside = [
                p for p in d.marked.of(Party, near.start, said.end() + _LAND) if len(p.codes) == 1 and p.form in ("adjective", "name")
            ]
            close = [p for p in beside if p.end <= said.start() < p.end + _LAND]
            close = close or [p for p in beside if p.start > said.end() and fullmatch(d, "group_of", said.end(), p.start)]
            return [Person(said.start(), said.end(), said[0], None, said[0], close[-1].codes[0])] if close else []
    return []


def group_ahead(d: Discourse, view: View, hit: Hit) -> Person | None:
    """'During their visit to Osh, Omani traders saw a mill': unnamed people of one country, told of behind the visit."""
    led = match(d, "who_comes", hit.end, view.sentence.end) if search(d, "their_visit", view.start, hit.start) else None
    said = search(d, "guests", led.end(), view.sentence.end) if led else None
    if led is None or said is None or persons(d, view.start, min(view.sentence.end, said.end() + _LED)):
        return None
    codes = {c for p in d.marked.of(Party, led.end(), said.end() + _LAND) if p.form in ("adjective", "name") for c in p.codes[:1]}
    codes = {p.codes[0] for p in d.marked.of(Party, led.end(), said.end()) if len(p.codes) == 1} or codes
    return Person(led.end(), said.end(), d.marked.text(led.end(), said.end()), None, said[0], codes.pop()) if len(codes) == 1 else None


def group_behind(d: Discourse, view: View, hit: Hit) -> Person | None:
    """'The visit of the Armenian delegation to Oslo', 'the visit to Oslo by a delegation of Armenia': unnamed people of one country."""
    told = match(d, "group_behind", hit.end, view.sentence.end)
    if told is None:
        return None
    at = told.start("who")
    beside = [p for p in d.marked.of(Party, hit.end, told.end()) if len(p.codes) == 1 and (p.form == "adjective" or p.start > at)]
    codes = {p.codes[0] for p in beside if p.end < at} or {p.codes[0] for p in beside}
    return Person(at, told.end("who"), told["who"], None, told["who"], codes.pop()) if len(codes) == 1 else None


def who_is(d: Discourse, view: View, at: int) -> Person | None:
    """'A received B, who is on her first visit to Vienna', 'A is keen to host B on his visit': the one before the 'who' or 'on'."""
    if (host := search(d, "guest_on", view.start, at)) is not None:
        return next((p for p in persons(d, host.start(), at) if p.name), None)
    for p in reversed(persons(d, view.start, at)[1:]):
        if p.name and search(d, "said_of", view.start, p.start):
            return p  # 'The minister said President X is to pay his visit'
    told = search(d, "who_does", view.start, at)
    return next((p for p in persons(d, view.start, told.start()) if p.end == told.start()), None) if told else None


def of_their_land(d: Discourse, people: list[Person]) -> list[Person]:
    """Of 'the President and the Premier of Peru' who travel, both are of Peru."""
    found = people[:]
    for n, (p, q) in enumerate(pairwise(people)):
        told = p.name is None and q.name is None and d.marked.of(Party, q.start + 1, q.end) and not d.marked.of(Party, p.start, p.end)
        if told and fullmatch(d, "join", p.end, q.start):
            found[n] = changed(p, country=q.country)
    return found


def with_others(e: Encounter, people: list[Person]) -> Encounter:
    """The visit with those of one country who make it together: 'Ministers A and B of Togo paid a visit to Peru'."""
    together = [p for p in people if p.name and p.country]
    if len(e.who) != 1 or len(together) < 2 or len({p.country for p in together}) > 1 or e.who[0] != participant(together[-1]):
        return e
    return replace(e, start=min(e.start, together[0].start), who=tuple(participant(p) for p in together))


def he_travels(d: Discourse, view: View, hit: Hit) -> list[Person]:
    """Whom 'He is on a visit to the country' means."""
    he = search(d, "he_is_on", view.start, hit.start)
    who = whose(d, view, hit, he.start()) if he else None
    return [who] if who and who.country else []


def whose(d: Discourse, view: View, hit: Hit, start: int) -> Person | None:
    """Whose 'his visit' is; not of one who is at home there: 'Sow of Togo met X of Peru during his visit to Togo'."""
    if (told := who_is(d, view, start)) is not None:
        return told
    who, spot = d.antecedent(start), destination(d, view, hit.end, None)
    if who is None or spot is None or not spot.country or who.country != spot.country:
        return who
    return next((p for p in reversed(persons(d, view.start, start)) if p.country and p.country != spot.country), who)
