"""Who is called by office alone through a whole source: the leader of those who publish it."""

from collections.abc import Sequence

from pledger.lexicon import fold
from pledger.mentions import Marked
from pledger.mentions.types import Person
from pledger.records.same_office import same_office, titles
from pledger.values import changed

_OPENS = 4  # characters of an article before the office that opens a sentence
_TWO = 2


def own_leaders(marked: Marked, people: Sequence[Person], theme: tuple[str, ...]) -> dict[Person, Person]:
    """'The Premier called the Premier of Peru, X. The Premier said': who opens the source by office alone, before
    the one of that office who is named, is of the other one of the two states that it is about, and is called so on."""
    bare = [p for p in people if p.office and not p.name and not p.country and not p.plural]
    if not bare or len(theme) != _TWO:
        return {}
    first = bare[0]
    view = marked.view_at(first.start)
    alike = [q for q in people if q.office and first.office and same_office(q.office, first.office, marked.lexicon)]
    lands = {q.country for q in alike if q.country or q.name}  # one that is named without a country may be whose own he is
    head = any(fold(first.office or "") in names for names in titles(marked.lexicon).names)
    if (
        view is None
        or not head
        or view.sentence.kind != "body"
        or first.start - view.start > _OPENS
        or alike[0] is not first
        or len(lands) != 1
        or not lands < set(theme)
    ):
        return {}
    own = next(c for c in theme if c not in lands)
    return {p: changed(p, country=own) for p in bare if p in alike}
