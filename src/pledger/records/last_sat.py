"""Sessions held before the one that a source tells of: 'the commission, which last sat in Osh in 2018, will meet', 'The previous meeting
was held in Lima in 2019'."""

from collections.abc import Iterator
from dataclasses import replace

from pledger.lexicon import Hit, Row
from pledger.mentions.types import Time
from pledger.mentions.view import View
from pledger.records.context import Discourse
from pledger.records.encounter import Encounter, clause, made
from pledger.records.encounter_words import fullmatch, match, says
from pledger.records.occasions import dates, day_of, spots, town_near
from pledger.records.planned_days import planned_date
from pledger.records.types import Participant
from pledger.records.visit_days import last_time

LAST_SAT = "last_sat"  # the rule of what is only told of as the last session before
_TWO = 2
_BACK = 3  # sentences back to the body of which 'its first edition' is one
_BODY = ("session", "summit", "forum")
_DUE = 70  # characters behind what is told of the last session in which the day of the next may stand
_NEAR = 32  # characters from what stands for a meeting to its verb


def with_last(d: Discourse, view: View, e: Encounter) -> Iterator[Encounter]:
    """'The commission, which last sat in Osh in 2018, will meet': the earlier session, with its own day and town, before the one ahead;
    alone where nothing is said to lie ahead: 'They will revive the commission, which last sat in 2018'."""
    hit = e.trigger
    told = match(d, "which_last", hit.end, view.sentence.end) if e.shape == "session" else None
    if told is None or not last_told(d, view, hit):
        if told is None or e.planned or e.date or e.spot:
            yield e  # 'hopes for the panel, which had not sat for ten years,' tells of none
        return
    time, spot = next(iter(dates(d, hit.end, told.end())), None), next((s for s in spots(d, hit.end, told.end()) if s.town), None)
    last = day_of(d, last_time(d, time))
    if time or spot:
        who = tuple(Participant(None, None, c) for c in dict.fromkeys(p.country for p in e.who))
        end = told.end() - (d.marked.text(told.end() - 1, told.end()) == ",")
        yield replace(e, end=end, who=who, date=last, spot=spot, planned=False, rule=LAST_SAT)
    due = match(d, "event_due", told.end(), view.sentence.end)
    behind = d.marked.of(Time, told.end(), min(view.sentence.end, told.end() + _DUE)) if due or e.planned else ()
    ahead = next((t for t in behind if t.edtf), None)
    if due or ahead:
        day = planned_date(d, view, hit, ahead) if ahead else None if e.date in (last, day_of(d, time)) else e.date
        there = town_near(d, told.end(), told.end(), view.sentence.end)
        there = there or (None if e.spot and spot and e.spot.name == spot.name else e.spot)
        yield replace(e, date=day, spot=there, planned=True)


def last_told(d: Discourse, view: View, hit: Hit) -> int | None:
    """Where the clause ends that tells when a body last sat: 'the commission, which last sat in Osh in 2018, will meet'."""
    told = match(d, "which_last", hit.end, view.sentence.end)
    if told is None or not says(d, "last_met", hit.end, told.end()) or says(d, "negative", hit.end, told.end()):
        return None
    return told.end()


def next_one(d: Discourse, view: View, hit: Hit) -> Iterator[Encounter]:
    """'The next one is due in Kara in May': a session ahead of the body that the sentence before tells of, of the same two."""
    if hit.row["needs"] != "told" or not says(d, "to_be_held", hit.end, min(view.sentence.end, hit.end + _NEAR)):
        return
    kind = _told_before(d, view)
    codes = d.focus(hit.start)
    if kind is not None and len(codes) == _TWO:
        who = [Participant(None, None, c) for c in codes]
        found = made(d, view, hit, who, *clause(d, view, hit), "next_one", ("countries_only",), planned=True)
        if found.spot or found.date:
            yield replace(found, shape=kind["shape"], type=kind["type"])


def _told_before(d: Discourse, view: View, back: int = 1) -> Row | None:
    """What kind of event the nearest of the `back` sentences before tells of."""
    index = d.index(view.start)
    near = reversed(d.marked.views[max(0, index - back) : index])
    return next((h.row for v in near for h in v.of("meetings") if h.row["shape"] in _BODY), None)


def earlier_meeting(d: Discourse, view: View, hit: Hit) -> Iterator[Encounter]:
    """'The previous meeting was held in Osh in 2019': an earlier session of the body that the sentence before tells of, of the same two."""
    if not fullmatch(d, "earlier_one", view.start, hit.start) or not match(d, "was_held_then", hit.end, view.sentence.end):
        return
    kind = _told_before(d, view, _BACK if hit.row["shape"] == "edition" else 1)
    codes = d.focus(hit.start)
    if kind is None or len(codes) != _TWO:
        return
    who = [Participant(None, None, c) for c in codes]
    found = made(d, view, hit, who, *clause(d, view, hit), "earlier_meeting", ("countries_only",))
    if found.spot or found.date:
        yield replace(found, shape=kind["shape"], type=kind["type"])
