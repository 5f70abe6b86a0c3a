"""What the words between two commas tell by the way of an event that is over, beside the one that lies ahead."""

from pledger.lexicon import Hit
from pledger.mentions.view import View
from pledger.records.context import Discourse
from pledger.records.encounter_words import HELD, finditer, match

_BODY = 50  # characters from a session to the end of the name of its body


def over_asides(d: Discourse, start: int, end: int) -> list[tuple[int, int]]:
    """What the words between two commas tell by the way of what is over: 'The committee, last convened in Osh in 2021, is to meet'."""
    return [m.span() for m in finditer(d, "over_aside", start, end)]


def behind_aside(d: Discourse, view: View, hit: Hit) -> int:
    """Where the words on an event go on: behind the clause of 'the commission, which last sat in Osh in 2018, will meet in May', of 'the
    session, put off from March, will be held in May'."""
    if hit.row["shape"] not in HELD:
        return hit.end
    if last := match(d, "which_last", hit.end, view.sentence.end):
        return last.end()
    over = match(d, "over_aside", _body_end(view, hit), view.sentence.end)
    return over.end() + (d.marked.text(over.end(), over.end() + 1) == ",") if over else hit.end


def _body_end(view: View, hit: Hit) -> int:
    """Where the name of the body ends whose session words tell of: 'the next sitting of the Joint Fisheries Board'."""
    return max((h.end for h in view.of("meetings") if h.row["shape"] == "session" and h.end - hit.end < _BODY), default=hit.end)
