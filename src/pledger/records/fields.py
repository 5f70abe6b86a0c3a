"""The fields of a pledge: who it concerns, by when."""

from pledger.mentions.promising import Phrases
from pledger.mentions.types import Party, Time
from pledger.records.context import Discourse
from pledger.records.drafts import Draft
from pledger.records.reference import state, together

_PAIR = 2  # states in focus, of which both are concerned
_AFTER = 40  # characters after an action that may hold its deadline
_BETWEEN = 60  # characters before a union in which the other party may stand: 'between Oman and the EU'
_NAMED = 12  # characters before a year in which the name stands that it is part of: 'the Roadmap to 2035'


def parties(d: Discourse, known: Phrases, made: Draft, start: int, end: int) -> tuple[str, ...]:
    """Those who undertake, those named in the action, and the partner in focus."""
    actors, focus = set(made.doer.codes), set(together(d, made.trigger.start))
    named = _named(d, known, start, end)
    if made.rule == "address":  # who is asked is concerned, a union too
        asked = [p for p in d.marked.of(Party, made.trigger.end, start) if p.form != "region"]
        named |= {c for p in asked for c in p.codes if state(d, c) or c in d.unions}
    if len(actors) >= 2:
        return tuple(sorted(actors | named))
    others = named - actors
    far = len(others) == 1 and not others & focus
    through = far and actors < focus and len(focus) == _PAIR and _only_where(d, known, others, (start, end))
    if len(others) == 1 and not through and (far or (len(focus) > _PAIR and made.strength != "signed")):
        return tuple(sorted(actors | others))
    base = actors | named
    if actors <= focus or len(base) < 2:
        base |= focus
    return tuple(sorted(base))


def _named(d: Discourse, known: Phrases, start: int, end: int) -> set[str]:
    """The countries named in the action's core, up to ', including' or a relative clause; bodies are its setting."""
    core = known.rules["aside"].search(d.marked.folded, start, end)
    found = [p for p in d.marked.of(Party, start, core.start() if core else end) if p.form != "region"]
    ours = any(p.form == "group" for p in found)  # 'the two sides carry out their free trade with the EAEU' is of the two
    found = [p for p in found if p.form != "body" or (not ours and _counterpart(d, known, p))]
    found = [p for p in found if p.form != "adjective" or not _language(d, known, p)]
    return {c for p in found for c in p.codes if p.form == "body" or state(d, c)}


def _counterpart(d: Discourse, known: Phrases, p: Party) -> bool:
    """Whether a union is one that something is concluded with, no setting: 'free trade with the EAEU', 'between Oman and the EU'."""
    before = known.rules["concluded_with"].search(d.marked.folded, max(0, p.start - _BETWEEN), p.start)
    return before is not None and any(c in d.unions for c in p.codes)


def _only_where(d: Discourse, known: Phrases, codes: set[str], action: tuple[int, int]) -> bool:
    """Whether a third state only tells where what two others do goes through: 'extend the line to Kindu in the Congo', 'the Trans-Afghan
    railway'."""
    found = [p for p in d.marked.of(Party, *action) if codes.intersection(p.codes)]
    return all(known.rules["through"].search(d.marked.folded, max(0, p.start - _NAMED), p.start) for p in found)


def _language(d: Discourse, known: Phrases, p: Party) -> bool:
    """Whether an adjective names a language: 'the teaching of Portuguese', 'Chinese classes'."""
    before = known.rules["language_before"].search(d.marked.folded, max(0, p.start - 40), p.start)
    return before is not None or known.rules["language_after"].match(d.marked.folded, p.end) is not None


def deadline(d: Discourse, known: Phrases, made: Draft, start: int, end: int) -> tuple[str | None, int]:
    """The date by which, from a time inside the clause, and where the action's words end without it."""
    view, found = d.view(made.trigger.start), None
    for t in d.marked.of(Time, start, min(view.sentence.end, end + _AFTER)):
        due = t.role == "deadline" and t.edtf != d.published  # not 'until now'
        ahead = due or (t.role in ("point", "period") and t.edtf is not None and _future(d, t.edtf))
        if t.edtf and ahead and not known.rules["named_year"].search(d.marked.folded, max(start, t.start - _NAMED), t.start):
            found = found or t.edtf
            if t.end >= end - 2 and t.start > start + 3:
                end = min(end, t.start)
    return found, start + len(known.rules["time_tail"].sub("", d.marked.folded[start:end]))


def _future(d: Discourse, edtf: str) -> bool:
    """Whether a date lies ahead: a later day than the source's own, or a month or year that is not over."""
    return bool(d.published and edtf[:4].isdigit() and edtf != d.published and edtf[: len(d.published)] >= d.published[: len(edtf)])
