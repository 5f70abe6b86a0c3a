"""Whose people a number counts: the inhabitants of one state, also where the passage is on two."""

from pledger.mentions.types import Party
from pledger.records.claims import Claim
from pledger.records.effects import peopled
from pledger.records.fragments import Clause

_BEHIND = 24  # characters from a number of inhabitants to the state behind it


def inhabited(p: Claim) -> str | None:
    """'Oman, with a five million population', 'a country of 18 million people': whose they are.
    None of people of one state who live in another, and of those of a region."""
    if p.indicator != "population" or p.measure != "level":
        return None
    c, end = p.c, max(p.q.end, p.subject.end)
    if c.fullmatch("home_to", c.start, p.q.number[0] or p.q.start):  # 'Home to 40 million people, Peru is its largest market'
        owner = next((x for x in _states(c, end, min(c.end, end + _BEHIND)) if not c.folded(end, x.start).strip(" ,")), None)
        if owner is not None:
            return owner.codes[0]
    if p.subject.how == "people" and not _of_nation(c, p.q.start):
        return None
    if not (c.search("head_count", p.subject.start, p.subject.end) or _of_nation(c, p.q.start)):
        return None
    behind = [x for x in _states(c, end, min(c.end, end + _BEHIND)) if c.fullmatch("of_or_in", end, x.start)]
    named = behind or _states(c, c.start, p.q.start)[-1:]
    return named[0].codes[0] if named else _it(c) if _of_nation(c, p.q.start) else None


def _it(c: Clause) -> str | None:
    """'It is a country of 33 million people': the other one of two, where one of them says so, else the state named last before."""
    speaker = c.d.speaker(c.start)
    others = [k for k in c.d.theme if speaker is None or k != speaker.country]
    if len(others) == 1:
        return others[0]
    view = c.d.marked.views[c.number - 1] if c.number else None
    before = [x for x in c.d.marked.of(Party, view.start, view.sentence.end) if len(x.codes) == 1 and x.form != "body"] if view else []
    return before[-1].codes[0] if before and before[-1].codes[0] in others else None


def _of_nation(c: Clause, start: int) -> bool:
    """'a country of some 18 million people'."""
    if c.search("land_of", max(c.start, start - 40), start):
        return True
    return peopled(c, start)


def _states(c: Clause, start: int, end: int) -> list[Party]:
    """The single states that are named there."""
    return [x for x in c.parties(start, end) if len(x.codes) == 1 and x.form not in ("region", "body", "people")]
