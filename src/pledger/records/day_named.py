"""Whether the day that a source tells of is that of an encounter told without one: by how near it is named, or by a tie to what is told."""

from pledger.records.context import Discourse
from pledger.records.days import DAY
from pledger.records.encounter import Encounter
from pledger.records.encounter_words import match
from pledger.records.occasions import dates

_NEAR = 9  # sentences between an encounter and the naming of the day on which it took place


def told_near(d: Discourse, group: list[Encounter], day: str) -> bool:
    """Whether a sentence close to the encounter names the day, or its own ties it to what is told: 'Before the session, they met'. One
    that no sentence names comes from a line over the text: from a dateline, which says when the report was written, only for what the
    sentence behind it tells."""
    at = [d.index(e.start) for e in group]
    told = [i for i, v in enumerate(d.marked.views) if v.sentence.kind in ("headline", "body", "caption")]
    near = [i for i in told if any(abs(i - index) <= _NEAR for index in at)]
    if any(_names(d, i, day) for i in near):
        return True
    if any(_names(d, i, day) for i in told if i not in near):  # their times are seldom asked for otherwise
        return any(match(d, "ties_to_event", d.marked.views[i].start) for i in at)
    lines = (v for v in d.marked.views if v.sentence.kind == "dateline")
    dated = [d.index(v.start) for v in lines if any(DAY.fullmatch(t.edtf or "") for t in dates(d, v.start, v.sentence.end))]
    return not dated or min(at) <= dated[-1] + 1


def _names(d: Discourse, number: int, day: str) -> bool:
    """Whether the sentence of that number names a day."""
    known: dict[int, bool] = d.kept.setdefault(f"names {day}", {})
    if number not in known:
        view = d.marked.views[number]
        known[number] = any(t.edtf == day for t in dates(d, view.start, view.sentence.end))
    return known[number]
