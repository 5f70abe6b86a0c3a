"""Whether an encounter that words tell of lies ahead."""

from pledger.lexicon import Hit
from pledger.mentions.view import View
from pledger.records.asides import behind_aside
from pledger.records.context import Discourse
from pledger.records.encounter_words import HELD, cue, finditer, fullmatch, match, says, search
from pledger.records.occasions import relatives
from pledger.records.own_ends import before_plans
from pledger.records.planned_days import leaving_for, talks_due, which_is_to

_TO = 3  # characters of 'to '
_PUT_AHEAD = (
    "proposed_event",
    "seen_to",
    "agreed_to",
    "holding_ahead",
    "invited_to_it",
    "agreed_to_go",
    "prepared_for",
    "waits_for",
    "confirms_it",
)  # what may stand before


def future(d: Discourse, view: View, hit: Hit) -> bool:
    """Whether the words near the trigger put the encounter ahead. Found out once: several rules ask."""
    known: dict[tuple[int, int], bool] = d.kept.setdefault("future", {})
    at = (hit.start, hit.end)
    if at not in known:
        known[at] = _future(d, view, hit) or _along_with_one(d, view, hit)
    return known[at]


def _along_with_one(d: Discourse, view: View, hit: Hit) -> bool:
    """Whether it goes with another that lies ahead: 'intend to hold talks in Osh in May together with a business forum'."""
    along = search(d, "along_with", view.start, hit.start) if hit.row["shape"] in HELD else None
    others = [h for h in view.of("meetings") if h.end <= along.start()] if along else []
    return bool(others) and future(d, view, others[-1])


def _future(d: Discourse, view: View, hit: Hit) -> bool:
    start, end = max(view.start, hit.start - 45), min(view.sentence.end, hit.end + 40)
    if where := search(d, "where_he", hit.end, end):
        end = where.start()  # 'left for Lima, where he is to meet X'
    if (that := search(d, "told_that", view.start, end)) and that.start() < hit.start < that.end():
        end = that.end()  # 'told X in a call that he would come'
    aside = relatives(d, view.start, view.sentence.end)
    inside = next((b for a, b in aside if a <= hit.start < b), None)
    start = max(
        [start, *(b for a, b in aside if b <= hit.start and match(d, "who_aside", a))]
    )  # 'X, who will leave on Friday, praised the talks with Y'
    end = min(
        end, inside or end, before_plans(d, view, hit) if " that " in view.folded else end
    )  # 'the minister, who came on Monday on a visit, will go on to Osh'
    if hit.row["shape"] in ("visit", "arrive") and (why := search(d, "for_purpose", hit.end, end)):
        end = why.start()  # 'led a mission to Osh last month to hold talks'
    if (told := search(d, "said_as", start, hit.start)) and not says(d, "will_do", start, hit.start):
        start = told.start()  # 'trade will grow, he said as he received X'
    if cue(d, "present").search(d.marked.folded, hit.start, hit.end) and search(d, "once_he", view.start, hit.start):
        return True  # 'it will be signed when X visits Osh'
    if view.sentence.kind == "headline" and _headed(d, view, hit):
        return True  # 'Omani lawmakers to visit Osh in May'
    if view.sentence.kind == "item" and match(d, "bare_do", view.start, hit.start):
        return True  # 'They agreed to: (a) organize a forum'
    if search(d, "glad", start, hit.start + (_TO if match(d, "to_do_so", hit.start) else 1)) or match(d, "told_him", hit.start, hit.end):
        return False  # 'it was a pleasure to meet X'
    if search(d, "what_came_of", view.start, hit.start) or (
        match(d, "to_do_it", hit.start) and search(d, "came_then", view.start, hit.start)
    ):
        return False  # 'will carry out the agreements reached during the visit', 'arrived at the palace to meet with X'
    if match(d, "will", hit.start) or says(d, "will_do", start, hit.start) or (not told and _scheduled(d, view, hit)):
        return True
    due = hit.row["shape"] in HELD and (
        which_is_to(d, view, hit) is not None or match(d, "event_due", behind_aside(d, view, hit), view.sentence.end)
    )
    if due or match(d, "some_day", hit.end, view.sentence.end) or talks_due(d, view, hit) or leaving_for(d, view, hit):
        return True
    if fullmatch(d, "talked_over", hit.start, hit.end):
        end = hit.end  # 'have discussed trade ahead of the next session'
    if any(search(d, name, view.start, hit.start) for name in _PUT_AHEAD):
        return True  # 'they agreed to follow-up meetings', 'the proposed visit', 'eager to welcome him on his visit'
    if says(d, "done", max(view.start, hit.start - 3), hit.end) or (hit.row["shape"] in HELD and match(d, "which_began", hit.end)):
        return False
    if search(d, "said_after_it", view.start, hit.start):
        return False  # 'X will come in May, the minister said after a meeting with Y'
    if search(d, "will_after", view.start, hit.start):
        return True  # 'will speak to the press after their talks'
    told = search(d, "and_said", hit.end, end)  # 'expressed his delight for visiting and stated that he would ...'
    end = told.start() if told else end
    return says(d, "future", start, end) and not says(d, "said_past", start, end)


def _headed(d: Discourse, view: View, hit: Hit) -> bool:
    """Whether a headline puts what it tells first in the infinitive, which lies ahead: 'to visit', 'to arrive in'."""
    bare = match(d, "to_do_so", hit.start) or search(d, "to_be_done", view.start, hit.start)
    return bare is not None and all(h.start >= hit.start or h.row["shape"] in ("none", "visit") for h in view.of("meetings"))


def _scheduled(d: Discourse, view: View, hit: Hit) -> bool:
    """Whether the trigger is one of the things that somebody 'is scheduled to' do, however many stand before it."""
    told = list(finditer(d, "scheduled", view.start, hit.start))
    aside = [(a, b) for a, b in relatives(d, view.start, hit.start) if match(d, "who_aside", a)] if told else []
    said = [m.end() for m in told if not any(a <= m.start() < b for a, b in aside)]
    return bool(said) and not says(d, "done_then", said[-1], hit.end) and not says(d, "clause", said[-1], hit.start)
