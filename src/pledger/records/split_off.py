"""One verb that tells of several undertakings: infinitives set off by a comma, milestones of one work."""

from collections.abc import Iterator
from dataclasses import replace

from pledger.mentions.types import Undertaking
from pledger.records.actions import cut
from pledger.records.drafts import Draft, Scene

_FUTURE = frozenset(["modal", "might"])  # forms of verbs that take no 'to' of their own


def parts(scene: Scene, made: Draft, later: list[Undertaking]) -> list[Draft]:
    """The undertakings that one verb tells of, one after the other; `later` are the verbs behind it."""
    milestones = made.complement == "base" and made.doer.kind == "thing"
    return [*(_milestones(scene, made) if milestones else _apart(scene, made)), *_beyond(scene, made, later)]


def _apart(scene: Scene, made: Draft) -> list[Draft]:
    """'agreed to speed up the talks, and to share experience': set off by a comma, the second infinitive is an undertaking of its own."""
    start, end = made.action
    if made.complement != "to" or made.strength != "agreed" or start < made.trigger.start:
        return [made]
    m = scene.known.rules["and_to_anew"].search(scene.view.folded, start - scene.view.start, end - scene.view.start)
    if m is None:
        return [made]
    low, high = scene.view.start + m.start(), scene.view.start + m.end()
    return [replace(made, action=(start, low), end=low), replace(made, action=(high, end), start=high)]


def _beyond(scene: Scene, made: Draft, later: list[Undertaking]) -> Iterator[Draft]:
    """'agreed to build a bridge, which will spare a ferry, | and to dredge the canal': the infinitive behind what is told of the first."""
    view, known, end = scene.view, scene.known, made.action[1]
    if made.complement != "to" or made.action[0] < made.trigger.start:
        return
    m = known.rules["to_behind"].match(view.folded, end - view.start)
    if m is None or any(u.start < view.start + m.end() for u in later if u.start >= end and u.row and u.row["form"] not in _FUTURE):
        return
    start = view.start + m.end()
    end = cut(view, known, start)
    yield replace(made, action=(start, end), start=start, end=end)


def _milestones(scene: Scene, made: Draft) -> list[Draft]:
    """'Works will start in May and are expected to be finished in 2031': the second milestone is an undertaking of its own."""
    view, (start, end) = scene.view, made.action
    m = scene.known.rules["and_finished"].search(view.folded, made.trigger.end - view.start, end - view.start)
    if m is None:
        return [made]
    low, high = view.start + m.start(), view.start + m.start("end")
    strength = "proposed" if m["expected"] else made.strength
    return [
        replace(made, action=(start, low), end=low),
        replace(made, action=(high, end), start=high, strength=strength, doer=replace(made.doer, start=high, end=high)),
    ]
