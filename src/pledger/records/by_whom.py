"""Who does what stands in the passive: those named behind 'by'."""

from pledger.mentions.promising import Phrases
from pledger.mentions.view import View
from pledger.records.context import Discourse
from pledger.records.reference import candidates

_AGENT = 80  # characters behind 'by' in which the doer is named


def behind_by(d: Discourse, view: View, at: int, known: Phrases) -> tuple[str, ...]:
    """The countries of those named right at `at`, behind 'by': 'Peru', 'A and B', 'him'; nobody's where something else stands there."""
    if known.rules["him"].match(view.folded, at - view.start):
        person = d.antecedent(at)
        return (person.country,) if person and person.country else ()
    codes: set[str] = set()
    for c in candidates(d, view, at, min(view.sentence.end, at + _AGENT)):
        if c.start != at and not (codes and known.rules["and_whose"].fullmatch(view.folded[at - view.start : c.start - view.start])):
            break
        codes.update(c.codes)
        at = c.end
    return tuple(sorted(codes))
