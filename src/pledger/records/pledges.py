"""Records of one kind: pledges, what somebody undertakes, wishes or proposes to do without a number of its own."""

import re
from collections.abc import Iterator
from dataclasses import replace

from pledger.mentions import undertakings
from pledger.mentions.types import Time, Undertaking
from pledger.records.context import Discourse
from pledger.records.draft import evidence
from pledger.records.phrases import Phrases, phrases
from pledger.records.promises import Draft, Scene, draft
from pledger.records.scope import own_actions
from pledger.records.sectors import sector
from pledger.records.types import Evidence, Pledge, Reason, Record

_REGIONS = frozenset(["headline", "heading", "body", "item", "dateline"])
_STOP = frozenset("the a an of to in on for and with by their its his her our at from as is are be will between".split())
_LONG = 12


def build(d: Discourse) -> Iterator[Record]:
    """The pledges of a source, a restatement (a headline of its lead) counted as evidence of the first."""
    found: list[Pledge] = []
    known = phrases(d.marked.lexicon)
    for view in d.marked.views:
        if view.sentence.kind not in _REGIONS or not any(h.row.table == "undertakings" for h in view.hits):
            continue
        triggers = undertakings.find(view)
        scene, covered = Scene(d, view, known, triggers), view.start
        for u in triggers:
            if u.start < covered:
                continue
            made = draft(scene, u)
            if made is None:
                continue
            if made.doer.kind == "party":
                scene.memory = made.doer
            record = _record(d, known, made)
            covered = max(covered, made.action[1] if made.action[1] > u.start else u.end)
            if record is not None:
                found.append(record)
    yield from _merged(d, found)


def _record(d: Discourse, known: Phrases, made: Draft) -> Pledge | None:
    span = own_actions(d, known, made)
    if span is None or not made.doer.codes:
        return None
    start, end, moved = span
    begin = start if moved else made.start
    deadline, end = _deadline(d, made, start, end)
    close = end if made.action[1] > made.trigger.start else made.end
    parties = _parties(d, made, start, end)
    if len(parties) < 2 and len(d.theme) >= 2:
        return None
    if len(parties) < 2:
        return None
    field, basis = _sector(d, made, start, end)
    doubts = list(made.doubts)
    if d.view(made.trigger.start).sentence.kind == "headline":
        doubts.append("headline")
    if basis != "action":
        doubts.append("sector_from_" + basis)
    return Pledge(
        source=d.marked.source.name,
        evidence=(evidence(d, begin, max(close, end)),),
        parties=parties,
        said_by=d.speaker(made.trigger.start),
        actors=made.doer.codes,
        action=evidence(d, start, end).text,
        sector=field,
        deadline=deadline,
        strength=made.strength,
        rule=f"{made.rule}_{made.strength}",
        doubts=tuple(doubts),
        reasons=_reasons(made),
    )


def _reasons(made: Draft) -> tuple[Reason, ...]:
    u = made.trigger
    return (
        Reason("trigger", u.row.label if u.row else "", u.start, u.end),
        Reason("actors", f"{made.doer.kind}: {', '.join(made.doer.codes)}", made.doer.start, made.doer.end),
        Reason("action", made.complement, made.action[0], made.action[1]),
    )


def _parties(d: Discourse, made: Draft, start: int, end: int) -> tuple[str, ...]:
    """Those who undertake, those named in the action, and the partner in focus."""
    actors = set(made.doer.codes)
    focus = set(d.focus(made.trigger.start))
    named = set(d.codes(start, end))
    if len(actors) >= 2:
        return tuple(sorted(actors | (named if named & focus else set())))
    base = actors | named
    if actors <= focus or len(base) < 2:
        base |= focus
    return tuple(sorted(base))


def _deadline(d: Discourse, made: Draft, start: int, end: int) -> tuple[str | None, int]:
    """The date by which, from a time inside the clause; at its end it is cut off the action's words."""
    view = d.view(made.trigger.start)
    deadline = None
    for t in d.marked.of(Time, start, min(view.sentence.end, end + 40)):
        if t.edtf and (t.role == "deadline" or (t.role in ("point", "period") and t.start >= start and _future(d, t.edtf))):
            deadline = deadline or t.edtf
            if t.end >= end - 2 and t.start > start + 3:
                end = min(end, t.start)
    text = d.marked.folded[start:end]
    return deadline, start + len(re.sub(r"(?: (?:by|in|on|for|before|within|until|from))?[ ,]*$", "", text))


def _future(d: Discourse, edtf: str) -> bool:
    return bool(d.published and edtf[:4].isdigit() and edtf[: len(d.published)] >= d.published[: len(edtf)])


def _sector(d: Discourse, made: Draft, start: int, end: int) -> tuple[str, str]:
    """The sector and what it was read from: the action, its sentence, the sentence before, nothing (politics)."""
    lexicon, view = d.marked.lexicon, d.view(made.trigger.start)
    field, weak = sector(lexicon, d.marked.text(start, end))
    if field and not weak:
        return field, "action"
    index = d.index(made.trigger.start)
    before = d.marked.views[index - 1] if index else None
    places = [("sentence", view.text)] + ([("before", before.text)] if before and before.sentence.paragraph == view.sentence.paragraph else [])
    for name, text in places:
        other, light = sector(lexicon, text)
        if other and not light and other != "politics" and not field:
            return other, name
    return (field, "action") if field else ("politics", "nothing")


def _content(text: str) -> set[str]:
    return {w[:5] for w in re.findall(r"\w+", text.casefold()) if w not in _STOP}


def _merged(d: Discourse, found: list[Pledge]) -> list[Pledge]:
    """Records that say the same thing are one, the body's words first, the headline's as further evidence."""
    kept: list[Pledge] = []
    body = [p for p in found if "headline" not in p.doubts]
    for p in body + [p for p in found if "headline" in p.doubts]:
        same = next((i for i, k in enumerate(kept) if _same(k, p)), None)
        if same is None:
            kept.append(p)
        else:
            more: tuple[Evidence, ...] = kept[same].evidence + p.evidence
            kept[same] = replace(kept[same], evidence=more)
    return kept


def _same(a: Pledge, b: Pledge) -> bool:
    x, y = _content(a.action), _content(b.action)
    if not set(a.actors) & set(b.actors) or not x or not y:
        return False
    shared = len(x & y) / min(len(x), len(y))
    return (shared >= 0.75 and a.strength == b.strength) or ("headline" in b.doubts and shared >= 0.5)
