"""Who receives envoys of several countries, and is of none of theirs."""

from pledger.lexicon import fold
from pledger.mentions import Marked
from pledger.mentions.types import Person


def receiver(marked: Marked, p: Person, people: list[Person], named: tuple[str, ...]) -> str | None:
    """Of 'the Speaker, X, received the ambassadors of Spain and Chad' the one country that the source names besides theirs."""
    view = marked.view_at(p.start) if p.name and p.office and not p.plural else None
    if view is None or not p.office or not marked.patterns["governs"].search(fold(p.office)):
        return None
    envoy = marked.patterns["envoy_word"]
    beside = [q for q in people if view.start <= q.start < view.sentence.end and q.country and q.office and envoy.search(fold(q.office))]
    theirs = {q.country for q in people if q.country and q.office and envoy.search(fold(q.office))}
    rest = [c for c in named if c not in theirs]
    return rest[0] if beside and len(rest) == 1 else None
