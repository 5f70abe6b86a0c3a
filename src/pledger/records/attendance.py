"""Who only takes part in an event of many: 'Minister A took part in a sitting of the council', 'A is to attend the summit in Osh'."""

from collections.abc import Iterator
from dataclasses import replace

from pledger.lexicon import Hit
from pledger.mentions.types import Party, Person
from pledger.mentions.view import View
from pledger.records.acting import run_after, run_before, subject
from pledger.records.context import Discourse
from pledger.records.encounter import Encounter, clause, made, participant
from pledger.records.encounter_words import HELD, fullmatch, says, search
from pledger.records.event_sides import beside, region_of
from pledger.records.futurity import future
from pledger.records.types import Participant

_TWO = 2
_WITH = 16  # characters from an event to the name of him with whom it is
_NEAR = 40  # characters round an event in which the union may stand whose it is


def takes_part(d: Discourse, view: View, hit: Hit) -> Iterator[Encounter]:
    """An event that is not of states named beside it, with those of one country who are said to take part; the rest are not told."""
    if hit.row["shape"] not in HELD or len(beside(d, view, hit)) > 1 or region_of(d, view, hit):
        return
    who = attending_it(d, view, hit)
    lands = {p.country for p in who}
    if not who or len(lands) != 1 or None in lands:
        return
    found = made(d, view, hit, [participant(p) for p in who], *clause(d, view, hit), "takes_part", ("one_side",))
    near = d.marked.of(Party, max(view.start, hit.start - _NEAR), min(view.sentence.end, hit.end + _NEAR))
    unions = tuple(c for p in near if p.form == "body" for c in p.codes if c in d.unions)
    host = found.spot.country if found.spot and found.spot.country in d.focus(hit.start) else None
    bodies = tuple(dict.fromkeys((*unions, *([host] if host else ()))))
    beside_it = any(host in p.codes for p in near if p.end <= hit.start)  # 'the Turkish-African summit'
    own = hit.row["shape"] == "forum" or beside_it or (hit.row["shape"] == "session" and not unions)
    at_host = (Participant(None, None, host),) if host and own and host not in lands else ()
    start = max(view.start, min(found.start, who[0].start))
    ahead = found.planned or future(d, view, hit)
    yield replace(found, start=start, who=(*found.who, *at_host), bodies=bodies, planned=ahead)


def attending_it(d: Discourse, view: View, hit: Hit) -> list[Person]:
    """Those right before words of taking part, or whom a pronoun before them means; else who goes there for it, or is asked to."""
    return _said_there(d, view, hit) or asked_there(d, view, hit) or _going_there(d, view, hit)


def _said_there(d: Discourse, view: View, hit: Hit) -> list[Person]:
    said = next((m for name in ("takes_part", "takes_part_too") if (m := search(d, name, view.start, hit.start))), None)
    if not said:
        return []
    people = [p for p in run_before(d, said.end("who"), view.start) if p.name and p.country]
    if people and fullmatch(d, "right_before", people[-1].end, said.end("who")):
        return people
    pronoun = search(d, "he", max(view.start, said.end("who") - 6), said.end("who") + 1)
    he = d.antecedent(pronoun.start()) if pronoun else None
    return [he] if he and he.name and he.country else []


def _going_there(d: Discourse, view: View, hit: Hit) -> list[Person]:
    """'A is to travel to Osh in May to attend the forum': who acts, of one country."""
    said = search(d, "goes_to_it", view.start, hit.start)
    asked = next((h for h in view.of("meetings") if said and h.row["shape"] == "invite" and h.end < said.start()), None)
    if said is None or (asked and not says(d, "his", asked.end - 1, said.start())):
        return []  # 'The minister invited firms to take part in the fair', but 'invited her host to co-chair the session'
    if any(p.start - hit.end < _WITH and says(d, "with", hit.end, p.start) for p in run_after(d, hit.end, view.sentence.end)[:1]):
        return []  # 'came for the fifth round of consultations with B'
    first = next((h.start for h in view.of("meetings") if h.end < said.start()), said.start())
    goes_on = said["goes_on"] is not None  # 'He will hold talks with B in Osh and attend a forum'
    people = [p for p in subject(d, view, first if goes_on else said.start()) if p.name and p.country and not p.plural]
    return people if len({p.country for p in people}) == 1 else []


def asked_there(d: Discourse, view: View, hit: Hit) -> list[Person]:
    """'A invited B to the summit': both, where one invites the other by name."""
    asked = next((h for h in view.of("meetings") if h.row["shape"] == "invite" and h.end < hit.start), None)
    if asked is None:
        return []
    by_letter = search(d, "sender_of_it", view.start, asked.start) is not None  # 'He brought a letter by A inviting B to the summit'
    both = [*([] if by_letter else subject(d, view, asked.start)[:1]), *run_after(d, asked.end, hit.start)[:1]]
    named = [p for p in both if p.name and p.country]
    return named if len({p.country for p in named}) == _TWO or by_letter else []
