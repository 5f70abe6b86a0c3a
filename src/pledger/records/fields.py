"""The fields of a pledge: who it concerns, by when."""

from pledger.mentions.promising import Phrases
from pledger.mentions.types import Party, Time
from pledger.records.context import Discourse
from pledger.records.drafts import Draft
from pledger.records.reference import state, together

_PAIR = 2  # states in focus, of which both are concerned
_AFTER = 40  # characters after an action that may hold its deadline
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
    if len(others) == 1 and (not others & focus or (len(focus) > _PAIR and made.strength != "signed")):
        return tuple(sorted(actors | others))
    base = actors | named
    if actors <= focus or len(base) < 2:
        base |= focus
    return tuple(sorted(base))


def _named(d: Discourse, known: Phrases, start: int, end: int) -> set[str]:
    """The countries named in the action's core, up to ', including' or a relative clause; bodies are its setting."""
    core = known.rules["aside"].search(d.marked.folded, start, end)
    found = [p for p in d.marked.of(Party, start, core.start() if core else end) if p.form not in ("body", "region")]
    found = [p for p in found if p.form != "adjective" or not _language(d, known, p)]
    return {c for p in found for c in p.codes if state(d, c)}


def _language(d: Discourse, known: Phrases, p: Party) -> bool:
    """Whether an adjective names a language: 'the teaching of Portuguese', 'Chinese classes'."""
    before = known.rules["language_before"].search(d.marked.folded, max(0, p.start - 40), p.start)
    return before is not None or known.rules["language_after"].match(d.marked.folded, p.end) is not None


def deadline(d: Discourse, known: Phrases, made: Draft, start: int, end: int) -> tuple[str | None, int]:
    """The date by which, from a time inside the clause, and where the action's words end without it."""
    view, found = d.view(made.trigger.start), None
    for t in d.marked.of(Time, start, min(view.sentence.end, end + _AFTER)):
        ahead = t.role == "deadline" or (t.role in ("point", "period") and t.edtf is not None and _future(d, t.edtf))
        if t.edtf and ahead and not known.rules["named_year"].search(d.marked.folded, max(start, t.start - _NAMED), t.start):
            found = found or t.edtf
            if t.end >= end - 2 and t.start > start + 3:
                end = min(end, t.start)
    return found, start + len(known.rules["time_tail"].sub("", d.marked.folded[start:end]))


def _future(d: Discourse, edtf: str) -> bool:
    """Whether a date lies ahead: a later day than the source's own, or a month or year that is not over."""
    return bool(d.published and edtf[:4].isdigit() and edtf != d.published and edtf[: len(d.published)] >= d.published[: len(edtf)])
