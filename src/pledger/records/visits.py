"""Visits in single sentences: 'A's official visit to C', 'A arrived in C', 'during his visit to C'."""

import re
from collections.abc import Iterator

from pledger.lexicon import Hit
from pledger.mentions.types import Person
from pledger.mentions.view import View
from pledger.records.context import Discourse
from pledger.records.encounter import (
    Encounter,
    ahead_of,
    coming,
    future,
    later,
    leaders,
    participant,
    persons,
    planned_date,
    run_before,
    subject,
)
from pledger.records.occasions import Spot, date_near, spots

_LED = re.compile(
    r"\W*(?:(?:to|in|at|into|of|on a|on|the|city|capital|neighbou?ring|republic|this|country|program|programme|agenda"
    r"|schedule|here) ?|[\w-]+ (?:visit|trip|tour) (?:to|in) ){0,6}"
)
_TRIP = re.compile(
    r"\b(?:to visit|to come|to pay (?:an?|his|her) [\w -]*?visit|for (?:an?|his) [\w -]*?visit|to make (?:an?|his) [\w -]*?visit|to)\b"
)
_HIS = re.compile(r"\b(?:his|her) (?:[\w-]+ ){0,4}$")


def visit(d: Discourse, view: View, hit: Hit) -> Iterator[Encounter]:
    """A visit by its noun."""
    text = d.marked.folded
    lead = text[max(view.start, hit.start - 60) : hit.start]
    if any(h.row["shape"] == "invite" and h.end <= hit.start for h in view.of("meetings")):
        return
    after = persons(d, hit.end, min(view.sentence.end, hit.end + 110))
    if after and re.search(r" (?:(?:of|by)|that|which) (?:the )?$", text[hit.end : after[0].start]):
        yield from _visited(d, view, hit, after[0], hit.start, "visit_of")
    elif pronoun := _HIS.search(lead):
        start = hit.start - len(lead) + pronoun.start()
        later = persons(d, hit.end, view.sentence.end)
        ahead = later and not persons(d, view.start, start) and re.match(r"[^.;]{0,60}, (?:the )?$", text[hit.end : later[0].start])
        who = later[0] if ahead else d.antecedent(start)  # 'As part of his visit to Dushanbe, Kasymaliev held ...'
        yield from _visited(d, view, hit, who, start, "his_visit")
    elif re.search(r"\b(?:the )?latter's (?:[\w-]+ ){0,3}$", lead) and (people := persons(d, view.start, hit.start)):
        yield from _visited(d, view, hit, people[-1], hit.start, "latter_visit")
    else:
        before = run_before(d, hit.start, view.start)
        if before and hit.start - before[-1].end < 70:
            yield from _visited(d, view, hit, before[-1], before[-1].start, "visit")
        elif re.search(r"\b(?:the|during|this|latter['’]s) $", lead[-14:]) or hit.row["type"] != "visit":
            yield from _visited(d, view, hit, None, hit.start, "the_visit")


def arrive(d: Discourse, view: View, hit: Hit) -> Iterator[Encounter]:
    """A visit by its verb; a noun of visiting behind it says its rank ('arrived in Kazakhstan on a state visit')."""
    guest = [p for p in persons(d, hit.end, hit.end + 2) if p.name]
    if any(h.row["shape"] == "invite" and h.end <= hit.start for h in view.of("meetings")):
        return
    if d.marked.folded[hit.start : hit.end] == "visiting" and guest:  # 'the visiting Prime Minister X'
        yield from _visited(d, view, hit, guest[0], hit.start, "visiting")
        return
    people = [p for p in subject(d, view, hit.start) if p.country]
    if people and not _acts(d, view, hit, people[-1]):
        return
    kind = next((h for h in view.of("meetings") if h.row["shape"] == "visit" and h.start > hit.end and h.row["type"] != "visit"), None)
    for p in people[-1:]:
        start = p.start if view.start <= p.start < hit.start else hit.start
        yield from _visited(d, view, kind or hit, p, start, "arrive", hit)


def invite(d: Discourse, view: View, hit: Hit) -> Iterator[Encounter]:
    """'A invited B to visit C', 'B accepted the invitation to come to C': a visit that lies ahead."""
    text = d.marked.folded
    trip = _TRIP.search(text, hit.end, min(view.sentence.end, hit.end + 160))
    if not trip:
        return
    accepted = re.search(r"\baccept\w*\b", text[view.start : hit.start])
    guests = [p for p in persons(d, hit.end, trip.start()) if p.country]
    inviting = subject(d, view, hit.start)
    if accepted:
        who = inviting[0] if inviting else None
    elif guests:
        who = guests[0]
    else:
        others = [p for p in leaders(d, hit.start) if inviting and p.country != inviting[0].country]
        who = others[0] if others and re.match(r" (?:him|her|his|the|their)\b", text[hit.end : hit.end + 7]) else None
    spot = _destination(d, view, trip.end(), who)
    if who and spot:
        yield Encounter(
            "visit", _rank(text[trip.start() : trip.end()]), hit.start, spot.end, (participant(who),), None, spot, True, "invitation", hit
        )


def _rank(words: str) -> str:
    """The rank of a visit by its words."""
    return next((f"{rank}_visit" for rank in ("state", "official", "working") if re.search(rf"\b{rank}\b.*\bvisit", words)), "visit")


def _acts(d: Discourse, view: View, hit: Hit, p: Person) -> bool:
    """Whether the person (or the pronoun for one) stands right before the verb, with nobody else to do it between."""
    at = p.end if view.start <= p.start < hit.start else None
    pronouns = list(re.finditer(r"\b(?:he|she|who)\b", d.marked.folded[view.start : hit.start]))
    if pronouns:
        at = max(at or 0, view.start + pronouns[-1].end())
    gap = d.marked.folded[at : hit.start] if at is not None else "?"
    return len(gap) < 45 and not re.search(r"\d|\?|\bthat\b|\bsaid\b", gap)


def _destination(d: Discourse, view: View, at: int, who: Person | None) -> Spot | None:
    """The place that the words after `at` lead to, abroad for the visitor."""
    found = [s for s in spots(d, at, min(view.sentence.end, at + 90)) if who is None or s.country != who.country]
    found = [s for s in found if _LED.fullmatch(d.marked.folded, at, s.start)]
    return found[0] if found else None


def _visited(d: Discourse, view: View, hit: Hit, who: Person | None, start: int, rule: str, verb: Hit | None = None) -> Iterator[Encounter]:
    """The visit, where visitor and destination are known; one of them missing is left to the source's other meetings to settle."""
    spot = _destination(d, view, verb.end if verb else hit.end, who)
    if spot is None and verb is None and who is not None:
        earlier = [s for s in spots(d, view.start, hit.start) if s.country != who.country and s.start >= start]
        spot = earlier[-1] if earlier else None
    if (verb and spot is None) or (who is not None and not who.country and spot is None):
        return
    end = max(hit.end, spot.end if spot else 0)
    time = ahead_of(d, view, verb or hit) or date_near(d, hit.start, view.start, view.sentence.end)
    if time and 0 <= time.start - end < 12:
        end = time.end
    doubts = (() if spot else ("no_destination",)) + (() if who else ("no_visitor",))
    people = (participant(who),) if who else ()
    ahead = future(d, view, hit) or later(d, time) or coming(d, verb or hit, time)
    date = planned_date(d, view, hit, time) if ahead else time.edtf if time else None
    kind = _rank(d.marked.folded[hit.start : hit.end]) if hit.row["type"] == "visit" else hit.row["type"]
    yield Encounter("visit", kind, start, end, people, date, spot, ahead, rule, hit, doubts)
