"""Visits in single sentences: 'A's official visit to C', 'A arrived in C', 'during his visit to C'."""

from collections.abc import Iterator
from dataclasses import replace

from pledger.lexicon import Hit
from pledger.mentions.types import Party, Person
from pledger.mentions.view import View
from pledger.records.acting import persons, run_after, run_before, subject
from pledger.records.author import writing
from pledger.records.context import Discourse
from pledger.records.days import attributive, day_then
from pledger.records.destinations import before_noun, behind_land, behind_office, country_facing, destination, guest_here, visitor_facing
from pledger.records.encounter import Encounter, ahead_of, coming, later, participant
from pledger.records.encounter_words import cue, finditer, fullmatch, match, says, search
from pledger.records.futurity import future
from pledger.records.guests import group_ahead, group_before, group_behind, he_travels, of_their_land, whose, with_others
from pledger.records.occasions import Spot, date_near, dates, day_of, home_town, spots
from pledger.records.planned_days import planned_date
from pledger.records.said_asides import by_the_way
from pledger.records.sites_seen import seen
from pledger.records.tours import legs
from pledger.records.visit_days import days_of, last_time, long_past, opens_what_will_be, time_near

_NO = 4  # characters of a 'no'
_SOUGHT = 48  # characters before a visit in which stands that it is sought, or that something follows on it
_AT_LARGE = 40  # characters before 'visits' in which stands that they are nobody's
_MISSION = 4  # characters from a country to its mission
_GOES = 30  # characters from a delegation to the verb of its going
_OUT = 9  # characters before a place that somebody comes from


def visit(d: Discourse, view: View, hit: Hit) -> Iterator[Encounter]:
    """A visit by its noun."""
    text = d.marked.folded
    lead = text[max(view.start, hit.start - 60) : hit.start]
    if _invited(d, view, hit) or _told_by_verb(d, view, hit) or match(d, "visit_them", hit.start, view.sentence.end):
        return  # also 'will open a fair, visit some works'
    if search(d, "visits_at_large", max(view.start, hit.start - _AT_LARGE), hit.end):
        return  # 'discussed further mutual visits', 'an exchange of visits by officials'
    if hit.row["needs"] == "led":
        if (leader := run_before(d, hit.start, view.start)) and says(d, "leading_it", leader[-1].end, hit.start):
            yield from _mission(d, view, hit, leader)
        return
    if hit.row["needs"] == "mission" and any(h.row["shape"] == "arrive" and 0 < h.start - hit.end < _GOES for h in view.of("meetings")):
        return  # 'a trade delegation will visit Osh' is told by the verb
    if onward := list(legs(d, view, hit)):
        yield from onward
        return
    after = persons(d, hit.end, min(view.sentence.end, hit.end + 110))
    beside = after and cue(d, "visitor_gap").fullmatch(text, hit.end, after[0].start)
    if here := cue(d, "where_on").search(text, view.start, hit.start):
        yield from _visited_here(d, view, hit, here.start())
    elif beside and cue(d, "made_it").match(text, after[0].end, view.sentence.end):
        yield from _visited(d, hit, after[0], hit.start, "visit_made")  # 'the official visit his counterpart X made to Italy'
    elif after and cue(d, "visit_of").match(text, hit.end, after[0].start):
        for p in run_after(d, hit.end, view.sentence.end) if _plural(d, hit) else after[:1]:
            yield from _visited(d, hit, p, hit.start, "visit_of")
    elif group := group_behind(d, view, hit) or group_ahead(d, view, hit):
        yield from _visited(d, hit, group, hit.start, "visit_of_group")
    elif pronoun := cue(d, "his").search(lead):
        start = hit.start - len(lead) + pronoun.start()
        later = persons(d, hit.end, view.sentence.end)
        ahead = later and not persons(d, view.start, start) and cue(d, "as_part").match(text, hit.end, later[0].start)
        who = later[0] if ahead else whose(d, view, hit, start)  # 'During his visit to Osh, Rahmon held'
        yield from _visited(d, hit, who, start, "his_visit")
    elif cue(d, "my").search(lead) and (speaker := _speaking(d, hit)):
        yield from _visited(d, hit, speaker, hit.start, "my_visit")
    elif one := _one_of_two(d, view, hit, lead):
        yield from _visited(d, hit, one, hit.start, "latter_visit")
    else:
        yield from _of_visitor_before(d, view, hit, lead)


def _one_of_two(d: Discourse, view: View, hit: Hit, lead: str) -> Person | None:
    """Whom 'during the former's visit', 'on the latter's visit' mean; `lead`: the folded words right before the noun."""
    named = ("latter", "former_of_two")
    said = next((n for n in named if cue(d, n).search(lead)), None)
    people = persons(d, view.start, hit.start) if said else []
    return (people[-1] if said == named[0] else people[0]) if people else None


def _of_visitor_before(d: Discourse, view: View, hit: Hit, lead: str) -> Iterator[Encounter]:
    """A visit whose visitor stands before it, is announced, or is told of elsewhere; `lead`: the folded words right before it."""
    text = d.marked.folded
    before = run_before(d, hit.start, view.start)
    actors = (d.actors(view.start, hit.start) or he_travels(d, view, hit)) if cue(d, "on_a").search(lead) else []
    if len(before) > 1 and _plural(d, hit):
        for p in of_their_land(d, before):
            yield from _visited(d, hit, p, p.start, "visits")
    elif actors and (not before or actors[0].name not in {p.name for p in before}) and destination(d, view, hit.end, actors[0]):
        yield from _visited(d, hit, actors[0], hit.start, "during_visit")
    elif not before and cue(d, "on_a").search(lead) and (visitor := _announced(d, view, hit)):
        yield from _visited(d, hit, visitor, hit.start, "during_visit")
    elif cue(d, "told_of_visit").search(lead) or (before and cue(d, "spoke_of_visit").fullmatch(text, before[-1].end, hit.start)):
        yield from _visited(d, hit, None, hit.start, "the_visit")  # 'X addressed the media regarding the state visit'
    elif before and hit.start - before[-1].end < 70 and (before[-1].country or spots(d, view.start, view.sentence.end)):
        yield from (with_others(e, before) for e in _visited(d, hit, before[-1], before[-1].start, "visit"))
    elif hit.row["needs"] == "mission":
        yield from _mission(d, view, hit, before)
    elif not before and (guests := group_before(d, view, hit)):
        yield from _visited(d, hit, guests[-1], guests[-1].start, "visit_of_group")
    elif cue(d, "the_visit").search(lead[-14:]) or hit.row["type"] != "visit":
        yield from _visited(d, hit, None, hit.start, "the_visit")


def _mission(d: Discourse, view: View, hit: Hit, before: list[Person]) -> Iterator[Encounter]:
    """'A Zimbabwean trade mission to Rwanda': of him who leads it, else of the country beside it, else of the other one in focus."""
    if of_whom := match(d, "of_its_people", hit.end, view.sentence.end):
        hit = hit._replace(end=of_whom.end() - 1)
    spot = destination(d, view, hit.end, before[-1] if before else None)
    if spot is None or not spot.country or not d.marked.patterns["to_next"].match(d.marked.folded, hit.end):
        return
    beside = [p for p in d.marked.of(Party, view.start, hit.start) if len(p.codes) == 1 and hit.start - p.end < _MISSION]
    others = [c for c in d.focus(hit.start) if c != spot.country]
    code = beside[-1].codes[0] if beside else others[0] if len(others) == 1 else None
    leads = bool(before) and says(d, "leading_it", before[-1].end, hit.start) and before[-1].country not in (None, spot.country)
    leader = before[-1] if leads else None
    if code and code != spot.country:
        group = Person(hit.start, hit.end, d.marked.text(hit.start, hit.end), None, d.marked.text(hit.start, hit.end), code)
        yield from _visited(d, hit, leader or group, hit.start, "mission")


def _visited_here(d: Discourse, view: View, hit: Hit, at: int) -> Iterator[Encounter]:
    """'He met X in Baku, where he is on a visit': the visit is to the place before the 'where'."""
    found = [s for s in spots(d, view.start, at) if s.end == at]
    told = [*persons(d, at, hit.start), *persons(d, view.start, at)]  # 'in Baku, where President X is on a visit'
    who = [p for p in told if p.country and found and p.country != found[0].country]
    if who:
        time = days_of(d, view, hit.end) or date_near(d, hit.start, view.start, view.sentence.end)
        kind = rank(d, d.marked.folded[hit.start : hit.end]) if hit.row["type"] == "visit" else hit.row["type"]
        person, date = (participant(who[0]),), day_of(d, time)
        led = destination(d, view, hit.end, who[0])  # 'at the Castle in Riga, where he is on a visit to Latvia'
        spot = led if led and led.country == found[0].country else found[0]
        yield Encounter("visit", kind, found[0].start, hit.end, person, date, spot, False, "where_on", hit)


def arrive(d: Discourse, view: View, hit: Hit) -> Iterator[Encounter]:
    """A visit by its verb; a noun of visiting behind it says its rank ('arrived in Kazakhstan on a state visit')."""
    guest = [p for p in persons(d, hit.end, view.sentence.end) if p.name and p.start <= hit.end + 1]
    if _invited(d, view, hit):
        return
    if guest and fullmatch(d, "visiting", hit.start, hit.end):  # 'the visiting Prime Minister X'
        yield from _visited(d, hit, guest[0], hit.start, "visiting")
        return
    if match(d, "attributive_visiting", hit.start):
        told = [p for p in persons(d, hit.end, view.sentence.end) if p.start <= hit.end + 1 and p.country]
        if told and match(d, "visitor_said", told[0].end, view.sentence.end):
            yield from _visited(d, hit, told[0], hit.start, "visiting")  # 'the visiting Turkish foreign minister said'
        return  # 'his visiting Myanmar counterpart' tells of talks
    people = of_their_land(d, [p for p in subject(d, view, hit.start) if p.country]) or group_before(d, view, hit)
    if people and search(d, "sent_by", view.start, people[-1].start):
        people = group_before(d, view, hit)  # 'the delegation appointed by the president will arrive'
    if people and says(d, "nobody", max(view.start, people[-1].start - _NO), people[-1].start):
        return  # 'No Vietnamese president has gone to Lima'
    if people and not _acts(d, view, hit, people[-1]):
        people = (
            group_before(d, view, hit) if says(d, "that_a", people[-1].end, hit.start) else []
        )  # 'the envoy said that a Korean delegation will visit Osh'
    kind = _ranked(view, hit)
    abroad = list({(p.country, p.name is None and p.office): p for p in reversed(people)}.values())
    for p in abroad if len(abroad) > 1 and kind is None else people[-1:]:
        start = p.start if view.start <= p.start < hit.start else hit.start
        for e in seen(d, view, hit, p) or _visited(d, kind or hit, p, start, "arrive", hit):
            yield with_others(e, people)


def _ranked(view: View, verb: Hit) -> Hit | None:
    """The noun behind a verb of arriving that says the rank of the visit."""
    nouns = (h for h in view.of("meetings") if h.row["shape"] == "visit" and h.start > verb.end and h.row["type"] != "visit")
    return next(nouns, None)


def _told_by_verb(d: Discourse, view: View, hit: Hit) -> bool:
    """Whether the noun only says the rank of a visit that a verb before it tells: 'arrived in Kuwait for an official visit'."""
    verbs = [h for h in view.of("meetings") if h.row["shape"] == "arrive" and h.end <= hit.start]
    if not verbs or _plural(d, hit):
        return False
    plain = _ranked(view, verbs[-1]) is None and says(d, "for_a_visit", max(verbs[-1].end, hit.start - 24), hit.start)
    return (plain or _ranked(view, verbs[-1]) == hit) and any(arrive(d, view, verbs[-1]))


def _announced(d: Discourse, view: View, hit: Hit) -> Person | None:
    """'As part of the visit to Kuwait, President Japarov met ...': who is named behind the comma, if the visit takes him abroad."""
    people = persons(d, hit.end, view.sentence.end)
    if not people or not match(d, "as_part", hit.end, people[0].start):
        return None
    return people[0] if people[0].country and destination(d, view, hit.end, people[0]) else None


def _speaking(d: Discourse, hit: Hit) -> Person | None:
    """Who says 'my visit'."""
    speaker = d.speaker(hit.start)
    named = (p for p in d.marked.of(Person) if speaker and speaker.name and p.name == speaker.name and p.country)
    return next(named, None)


def _invited(d: Discourse, view: View, hit: Hit) -> bool:
    """Whether the visit is one that somebody is invited to make; 'at the invitation of' tells of one that he makes."""
    text = d.marked.folded
    asked = [h for h in view.of("meetings") if h.row["shape"] == "invite" and h.end <= hit.start and text[h.end : h.end + 4] != " by "]
    return any(not cue(d, "at_invitation").search(text, max(view.start, h.start - 30), h.start) for h in asked)


def _plural(d: Discourse, hit: Hit) -> bool:
    """Whether the noun speaks of several visits."""
    return search(d, "visits", hit.start, hit.end) is not None


def _kind(d: Discourse, view: View, hit: Hit) -> str:
    """The rank of a visit that its noun says, or the words before it: 'a state two-day visit'."""
    if hit.row["type"] != "visit":
        return hit.row["type"]
    before = search(d, "ranked_before", max(view.start, hit.start - 40), hit.start)
    return rank(d, f"{before[1]} visit" if before else d.marked.folded[hit.start : hit.end])


def rank(d: Discourse, words: str) -> str:
    """The rank of a visit by its words."""
    return next((rank for rank in ("state_visit", "official_visit", "working_visit") if cue(d, rank).search(words)), "visit")


def _acts(d: Discourse, view: View, hit: Hit, p: Person) -> bool:
    """Whether the person (or the pronoun for one) stands right before the verb, with nobody else to do it between."""
    at = p.end if view.start <= p.start < hit.start else None
    if pronouns := [m.end() for m in finditer(d, "he", view.start, hit.start) if not by_the_way(view, m.start())]:
        at = max(at or 0, pronouns[-1])  # but 'Kenya Airways, he added, flies to Osh'
    if at is None and (writing(d, view, hit.start) or fullmatch(d, "the_delegation", view.start, hit.start)):
        return True  # 'Today I will travel to Lima', 'The delegation arrived'
    gap = d.marked.folded[at : hit.start] if at is not None else "?"
    if at is not None and (day := next(iter(dates(d, at, hit.start)), None)) and fullmatch(d, "on_its_day", at, day.start):
        gap = d.marked.folded[at : day.start] + d.marked.folded[day.end : hit.start]  # 'A on June 3 concluded a visit'
    if aside := cue(d, "aside_said").match(gap):
        gap = gap[aside.end() :]
    return len(gap) < 45 and not cue(d, "said_between").search(gap)


def _whither(d: Discourse, view: View, hit: Hit, who: Person | None, start: int, verb: Hit | None) -> Spot | None:
    """Where a visit leads to, by the words behind it, before it, or the town in which it is told."""
    spot = destination(d, view, verb.end if verb else hit.end, who) or (before_noun(d, view, hit, who) if verb is None else None)
    if spot is None and who is not None and view.start <= hit.end <= who.start:
        paid = match(d, "made_it", who.end, view.sentence.end)
        spot = destination(d, view, paid.end() if paid else behind_land(d, who), who) or behind_office(d, who)  # 'the visit X paid to Y'
    if spot is None and verb is None and who is not None:
        before = spots(d, view.start, hit.start)
        chosen = [s for s in before if fullmatch(d, "for_his", s.end, start)]  # 'chose Osh for his first trip'
        framed = [s for s in before if who.start > hit.end and s.country != who.country and fullmatch(d, "then_during", s.end, hit.start)]
        before = [s for s in before if not search(d, "out_of", max(view.start, s.start - _OUT), s.start)]  # 'flew in from Osh on a visit'
        earlier = [s for s in before if s.country != who.country and (s.start >= start or s in chosen) and not s.region]
        spot = earlier[-1] if earlier else next(iter(framed), None)
    if verb and spot is None and who is not None and verb.row["needs"] == "home" and (home := home_town(d)) and home.country != who.country:
        spot = replace(home, start=verb.start, end=verb.end)  # 'LOMÉ. President X flew in today'
    if verb and spot is None and who is not None and match(d, "came_here", verb.start, view.sentence.end):
        spot = country_facing(d, verb, who)
    return spot


def _visited(d: Discourse, hit: Hit, who: Person | None, start: int, rule: str, verb: Hit | None = None) -> Iterator[Encounter]:
    """The visit, where visitor and destination are known; one of them missing is left to the source's other meetings to settle."""
    view = d.view(hit.start)
    if verb and who is not None and (guest := guest_here(d, view, verb, who)):
        who = guest
    spot = _whither(d, view, hit, who, start, verb)
    if (verb and spot is None) or (who is not None and not who.country and spot is None):
        return
    end = max(hit.end, spot.end if spot else 0)
    who = visitor_facing(d, who, spot)
    sought = says(d, "sought", max(view.start, start - _SOUGHT), hit.start)
    time = attributive(d, hit) or ahead_of(d, view, verb or hit)
    time = time or (days_of(d, view, spot.end) if verb and spot else None) or days_of(d, view, end)
    behind = days_of(d, view, who.end) if sought and who is not None and who.start > end else None  # 'seeks a visit by X next year'
    time = time or (behind if sought else time_near(d, view, hit, who, end))
    if time and 0 <= time.start - end < 12:
        end = time.end
    doubts = (() if spot else ("no_destination",)) + (() if who else ("no_visitor",))
    people = (participant(who),) if who else ()
    under_way = rule == "visiting" or says(d, "under_way", max(view.start, hit.start - 60), hit.start)
    over = says(d, "follows_on", max(view.start, start - _SOUGHT), start) and not search(d, "proposed_event", view.start, hit.start)
    over = over or under_way
    due = (time is None and says(d, "done_during", view.start, hit.start)) or later(d, time) or coming(d, verb or hit, time)
    due = due or opens_what_will_be(d, view, hit, end) or (verb is None and match(d, "visit_due", hit.end) is not None)
    ahead = sought or (not over and (due or future(d, view, verb or hit)))
    time = last_time(d, time) if over else None if ahead and long_past(d, time) else time
    known = time is not None or not sought
    date = day_then(d, view, hit.start, time) or (planned_date(d, view, hit, time) if ahead and known else day_of(d, time))
    titled = view.sentence.kind == "headline"
    made = Encounter("visit", _kind(d, view, hit), start, end, people, date, spot, ahead, rule, hit, doubts, headline=titled)
    yield made
    if spot and who and (onward := _onward(d, view, spot, who)):
        said = [t for t in dates(d, onward.end, min(view.sentence.end, onward.end + 18)) if len(t.edtf or "") > 4]
        then = (planned_date(d, view, hit, said[0]) if ahead else day_of(d, said[0])) if said else None
        yield replace(made, start=onward.start, end=said[0].end if said else onward.end, date=then, spot=onward)


def _onward(d: Discourse, view: View, first: Spot, who: Person) -> Spot | None:
    """'To Laos from July 11 to 12 and to Cambodia from July 12 to 13': where the journey goes from its first place."""
    found = [s for s in spots(d, first.end, min(view.sentence.end, first.end + 70)) if s.country not in (who.country, first.country, None)]
    return next((s for s in found if fullmatch(d, "onward", first.end, s.start)), None)
