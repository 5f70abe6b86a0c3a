"""Events that people of several countries attend: sessions, summits, forums, calls, ceremonies."""

import re
from collections.abc import Iterator
from dataclasses import replace

from pledger.lexicon import Hit
from pledger.mentions.types import Person, Place, Time
from pledger.mentions.view import View
from pledger.records.acting import heads, leaders, persons, run_before, subject
from pledger.records.attendance import asked_there, attending_it, takes_part
from pledger.records.attended import attending
from pledger.records.author import writing
from pledger.records.calls import unnamed_call
from pledger.records.context import Discourse
from pledger.records.encounter import Encounter, clause, made, mixed, participant, sided
from pledger.records.encounter_words import HELD, fullmatch, match, says, search
from pledger.records.event_sides import beside, chairs, countries_of, facing_one, guest, signers, union_of, with_countries
from pledger.records.futurity import future
from pledger.records.host_towns import host_town, town_as_host
from pledger.records.no_events import none
from pledger.records.occasions import Spot, date_near
from pledger.records.types import Participant

_DASHES = ("-", "–", "—")  # 'the China–Singapore forum' is in neither
_TITLE = 70  # characters from 'the next' to its summit
_FRAME = 8  # characters of 'During '
_TWO = 2
_MONTH = 7  # characters of a month
_YEAR = re.compile(r"\d{4}")


def event(d: Discourse, view: View, hit: Hit) -> Iterator[Encounter]:
    """The persons of the sentence; else those said nearby to chair it; else the countries."""
    shape = hit.row["shape"]
    frame = search(d, "aside", max(view.start, hit.start - 90), hit.start) if shape in HELD else None
    if none(d, view, hit) or _not_one(d, view, hit, frame is not None):
        return
    start, end = (frame.start(), hit.end) if frame else clause(d, view, hit)
    praised = shape == "session" and says(d, "praises_it", max(view.start, hit.start - _TITLE), hit.start)
    aside = praised or (frame is not None and shape != "forum")
    ahead = (framing := _plans_framed(d, view, hit)) or future(d, view, hit) or _awaited(d, view, hit)
    who = _present(d, view, hit, frame is not None, aside, bool(ahead))
    if not mixed(who) and not frame and (one_side := list(takes_part(d, view, hit))):
        yield from (_placed(d, e) for e in one_side)
        return
    sits = says(d, "chairing", view.start, hit.start) or _will_hold(d, view, hit)
    if mixed(who) and not (ahead and shape in HELD and not sits):
        found = made(d, view, hit, who, start, end, shape)
        if shape not in HELD or not found.planned or sits or says(d, "chairing", view.start, view.sentence.end):
            yield _placed(d, replace(found, bodies=union_of(d, view, hit)) if frame else found)
            return
        ahead = True  # 'the ministers spoke of the session due in May' tells not who will sit in it
    if shape == "call" and not any(p.name for p in who):
        yield from unnamed_call(d, view, hit)
        return
    if not _is_held(d, view, shape) or len(countries := _states(d, view, hit)) < _TWO:
        return
    now = _of_now(d, view, hit) and not union_of(d, view, hit)
    if not ahead and not aside and now:
        who = _chairing(d, view, hit, who, countries)
    if ahead and _told_of_nobody(d, view, hit, who) and not says(d, "chairing", view.start, view.sentence.end):
        who = [participant(p) for p in attending_it(d, view, hit)]
    elif shape == "summit" and not aside and len(who) < len(countries) and not _in_series(d, view, hit) and now:
        top = leaders(d, view.start)
        who = [participant(p) for p in top] if top and len({heads(d, p) for p in top}) == 1 else who
    found = with_countries(d, made(d, view, hit, who, start, end, shape, ("aside",) if frame else (), planned=framing or None), countries)
    if found.planned and not ahead and shape != "summit" and not says(d, "chairing", view.start, view.sentence.end):
        found = with_countries(d, replace(found, who=tuple(participant(p) for p in attending_it(d, view, hit))), countries)
    if mixed(found.who) or shape == "summit":
        yield _placed(d, found)


def _present(d: Discourse, view: View, hit: Hit, framing: bool, aside: bool, ahead: bool) -> list[Participant]:
    """Who is told to be at an event; beside it the leaders who met there; of those of a sentence that invites those who are invited."""
    if aside:
        return _at_the_top(d, view, hit.row["shape"]) if framing else []
    who = _who(d, view, hit)
    asked = asked_there(d, view, hit) if ahead and not framing and mixed(who) else []  # 'A handed over B's letter inviting C to the summit'
    return [participant(p) for p in asked] or who


def _at_the_top(d: Discourse, view: View, shape: str) -> list[Participant]:
    """'A met B on the margins of the summit': the leaders of two countries who met beside a summit, which is of leaders."""
    people = [p for p in persons(d, view.start, view.sentence.end) if p.name and heads(d, p)] if shape == "summit" else []
    who = _unique([participant(p) for p in people])
    return who if mixed(who) else []


def _states(d: Discourse, view: View, hit: Hit) -> tuple[str, ...]:
    """The countries that hold an event, those of a union among them."""
    return tuple(dict.fromkeys((*countries_of(d, view, hit), *union_of(d, view, hit))))


def _told_of_nobody(d: Discourse, view: View, hit: Hit, who: list[Participant]) -> bool:
    """Whether an event ahead says nothing of who will sit in it: all but a summit, or a further one; not 'the 9th summit with X'."""
    if hit.row["shape"] == "summit" and not says(d, "further", max(view.start, hit.start - _TITLE), hit.start):
        return False
    return not (mixed(who) and match(d, "partner", hit.end))


def _will_hold(d: Discourse, view: View, hit: Hit) -> bool:
    """'A and B will hold their third dialogue': whether those right before the verb will sit in it."""
    people = run_before(d, hit.start, view.start)
    return len(people) > 1 and fullmatch(d, "will_hold_it", people[-1].end, hit.start) is not None


def _plans_framed(d: Discourse, view: View, hit: Hit) -> bool:
    """'During the session of the commission, A and B are expected to sign': whether what frames it lies ahead."""
    framed = hit.row["shape"] in HELD and says(d, "frame", view.start, min(hit.start, view.start + _FRAME))
    return framed and "," in d.marked.folded[hit.end : hit.end + _TITLE] and match(d, "plans_there", hit.end, view.sentence.end) is not None


def _not_one(d: Discourse, view: View, hit: Hit, framing: bool) -> bool:
    """Whether the words mean no one event of few: 'summits', which are one occasion only as the frame of something else; 'on the sidelines
    of the 78th session of the Assembly', which is of all states. `framing`: something else took place beside it."""
    if hit.row["shape"] == "summit":
        return not framing and says(d, "plural", hit.start, hit.end)
    return framing and hit.row["shape"] == "session" and not _own(d, view, hit)


def _is_held(d: Discourse, view: View, shape: str) -> bool:
    """Whether the sentence says of an event that it is held, or of a session that it is due."""
    told = ("event_held", "session_ahead") if shape == "session" else ("event_held",)
    return shape in HELD and any(says(d, name, view.start, view.sentence.end) for name in told)


def _chairing(d: Discourse, view: View, hit: Hit, who: list[Participant], countries: tuple[str, ...]) -> list[Participant]:
    """Those named, with who is said nearby to chair it; of a session also the only one whom the source names of a side."""
    shape = hit.row["shape"]
    who = _unique([*who, *sided(d, hit.start, chairs(d, view, countries, shape))])
    if shape != "session":
        return who
    return [*who, *(signers(d, view, countries, who) or facing_one(d, view, countries, who))]


def _who(d: Discourse, view: View, hit: Hit) -> list[Participant]:
    """Those whom the sentence names; one who only speaks of 'the third session next year', or of a summit in 2021, is not there."""
    who = _unique(sided(d, hit.start, _people(d, view, hit)))
    spoken_of = who and hit.row["shape"] in HELD and not mixed(who) and not _of_now(d, view, hit)
    return [] if spoken_of and not says(d, "was_there", view.start, hit.start) else who


def _awaited(d: Discourse, view: View, hit: Hit) -> bool:
    """Whether a session is one that something else comes before: 'they met in the run-up to the next session of the commission'."""
    if any(h.row["shape"] == "invite" and h.end <= hit.start for h in view.of("meetings")):
        return True  # 'invited him to the forum'
    if says(d, "suggested", view.start, hit.start):
        return True
    return hit.row["shape"] == "session" and says(d, "before_it", max(view.start, hit.start - 80), hit.start)


def _of_now(d: Discourse, view: View, hit: Hit) -> bool:
    """Whether the event is dated by no other year or month than the source: who chaired the first session is not who chairs the latest."""
    time = date_near(d, hit.start, view.start, view.sentence.end)
    if time and len(time.edtf or "") == _MONTH and (d.published or "")[5:7] != (time.edtf or "")[5:7]:
        return False
    ended = (time.edtf or "").split("/")[-1] if time and "/" in (time.edtf or "") else ""
    if len(ended) == _MONTH and ended < (d.published or "")[:_MONTH]:
        return False  # 'the session that sat in the third quarter of 2011'
    if time is None and d.published:
        behind = d.marked.of(Time, hit.end, min(view.sentence.end, hit.end + _TITLE))
        if any(t.edtf and _YEAR.fullmatch(t.edtf) and t.edtf != d.published[:4] for t in behind):
            return False  # 'the third session next year'
    year = (time.edtf or "")[:4] if time else ""
    return not (year.isdigit() and d.published) or int(d.published[:4]) - int(year) <= 1


def _people(d: Discourse, view: View, hit: Hit) -> list[Person]:
    """The persons of the sentence, but for what it says of an earlier time; else the leaders that 'the two presidents' mean."""
    since = search(d, "since", hit.end, view.sentence.end)
    until = _next_encounter(d, view, hit)
    people = [p for p in persons(d, view.start, until) if p.name and (not since or p.start < since.start())]
    people = [p for p in people if p.start < hit.end or not search(d, "visit_occasion", hit.end, p.start)]
    if hit.row["shape"] == "forum":
        people = [p for p in people if not _only_says(d, view, hit, p)]
    people = _not_met_before(d, view, hit, people)
    people += [p for p in attending(d, view, hit.end) if p not in people]
    if not people and (said := search(d, "said_there", view.start, hit.start)):
        people = [he] if (he := guest(d, view, hit.start) or d.antecedent(said.start())) else []  # 'she said during a roundtable'
    if len(people) < _TWO and (hit.row["shape"] in ("ceremony", "call") or (people and _with_him(d, view, people[0]))):
        acting = _not_met_before(d, view, hit, subject(d, view, hit.start))
        rung = hit.row["shape"] == "call"  # 'She spoke by phone with X'
        others = [p for p in people if p.start >= hit.end and (rung or search(d, "joined_there", hit.end, p.start))]
        return [*acting, *(p for p in others if p not in acting)] if acting else people
    people = [*(p for p in writing(d, view, hit.start) if p.name not in {q.name for q in people}), *people]
    plural = next((p for p in d.marked.of(Person, view.start, view.sentence.end) if p.plural), None)
    if not people and (there := search(d, "were_in_attendance", hit.end, view.sentence.end)):
        people = [p for p in persons(d, hit.end, there.start()) if p.country]  # 'with Ghana's Minister of Roads in attendance'
    doing = plural is not None and (hit.row["shape"] == "session" or match(d, "they_did", plural.end, hit.start))
    # 'both presidents opened it, where X spoke' tells of both
    told = plural is not None and plural.end <= hit.start and all(p.start >= hit.end for p in people)
    if not (plural and doing and (told or not people) and _of_now(d, view, hit)):
        return people
    return max(leaders(d, hit.start, plural.office), people, key=len)


def _only_says(d: Discourse, view: View, hit: Hit, p: Person) -> bool:
    """'Minister X said that a forum was held in Osh last week', 'According to X, ...': whether somebody only tells of it."""
    if p.end > hit.start:
        return False
    return match(d, "says_that", p.end, hit.start) is not None or search(d, "according_to_him", view.start, p.start) is not None


def _with_him(d: Discourse, view: View, p: Person) -> bool:
    """Whether a pronoun is joined to the one named: 'She and X, the Minister of Trade, presided over the 22nd conference'."""
    return view.start <= p.start and search(d, "he_and", view.start, p.start) is not None


def _own(d: Discourse, view: View, hit: Hit) -> bool:
    """Whether a session is one of two states that stand beside it, or of a body of theirs: 'on the sidelines of the joint commission'."""
    return len(beside(d, view, hit)) > 1 or search(d, "joint_body", hit.start, hit.end) is not None


def _in_series(d: Discourse, view: View, hit: Hit) -> bool:
    """Whether the event is one of several things that the sentence tells of somebody, after whom he met."""
    return len(_not_met_before(d, view, hit, people := persons(d, view.start, hit.start))) < len(people)


def _not_met_before(d: Discourse, view: View, hit: Hit, people: list[Person]) -> list[Person]:
    """Without those whom only an earlier verb of a series is told of: X of 'met X, opened a plant and attended the summit'."""
    met = min((h.end for h in view.of("meetings") if h.row["shape"] in ("meet", "receive") and h.end < hit.start), default=hit.start)
    return [p for p in people if not (met <= p.start and p.end < hit.start and match(d, "and_did", p.end, hit.end))]


def _next_encounter(d: Discourse, view: View, hit: Hit) -> int:
    """Where the sentence goes on to talks of their own: 'X will chair the commission's session with Y, hold talks with Z'."""
    others = (h.start for h in view.of("meetings") if h.start > hit.end and h.row["shape"] in ("meet", "receive"))
    apart = search(d, "day_apart", hit.end, view.sentence.end) if hit.row["shape"] == "call" else None
    return apart.start() if apart else next((at for at in others if search(d, "goes_on", hit.end, at)), view.sentence.end)


def _placed(d: Discourse, e: Encounter) -> Encounter:
    """With the town that its name holds, where no other is said: 'the St Petersburg International Economic Forum'."""
    if (e.spot and e.spot.town) or says(d, "virtual", d.view(e.start).start, d.view(e.start).sentence.end):
        return e
    inside = [
        p
        for p in d.marked.of(Place, e.trigger.start - 40, e.trigger.start)
        if p.country
        and re.fullmatch(r" (?:[A-Z][\w-]* )*", d.marked.text(p.end, e.trigger.start))
        and d.marked.text(p.start - 1, p.start) not in _DASHES
    ]
    if inside:
        return replace(e, spot=Spot(inside[-1].start, inside[-1].end, inside[-1].name, inside[-1].country))
    return replace(e, spot=host) if (host := host_town(d, e.start, e.trigger.start) or town_as_host(d, e.trigger)) else e


def _unique(who: list[Participant]) -> list[Participant]:
    chosen: dict[str | None, Participant] = {}
    for w in who:
        chosen.setdefault(w.name or w.country, w)
    return list(chosen.values())
