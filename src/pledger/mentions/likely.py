"""Projects that no firm rule takes and that are likelier than not, in a text on relations between states."""

from pledger.mentions.descriptions import Words
from pledger.mentions.project_extent import Extent
from pledger.mentions.sighted import Head, Seen

_KINDS = ("body", "item")
_LINES = ("railway", "road")
_PLANTS = ("plant", "power_plant", "hydropower")
_STANDING = ("other", "road")  # what has a name of its own and is seldom only the place of an event, as airports and ports are


def likely(w: Words, name: Extent, head: Head, s: Seen) -> bool:
    """Whether it is a project by a sign that is right more often than not."""
    row = head.hit.row
    if s.plural or w.x.view.sentence.kind not in _KINDS or head.hit.table == "projects":
        return False
    if row["need"] == "place" and s.placed and not (s.indefinite or s.proper or s.anywhere):
        return not s.end_of and w.has(name.lead - 1, "article") if name.lead else False  # 'the refinery in Hoima'
    if row["need"] == "place":
        return s.indefinite and s.modified and not (s.proper or s.placed) and not _told_of_another(w, name.first)
    if row["need"] == "pair":
        return s.type in _LINES and s.pair and (s.proper or s.placed)
    if row["need"] == "cue":
        new = s.placed and s.indefinite and (s.type == "logistics" or (s.type in _PLANTS and s.modified))  # 'talks about a mill in Kaduna'
        return (
            new or (s.type == "fund" and s.modified and not s.indefinite) or (s.type in _STANDING and s.proper and not _where(w, name.lead))
        )
    return row["need"] == "name" and _named(w, name, s)


def _where(w: Words, first: int) -> bool:
    """Whether something only takes place there: 'a match at the National Stadium'."""
    i = first - 1 - (first > 0 and w.x.has(first - 1, "definite"))
    return i >= 0 and w.has(i, "at", "in_place")


def _told_of_another(w: Words, first: int) -> bool:
    """Whether it only tells what another thing is or is to become: 'the corridor, a wide road', 'to develop the town as an energy hub'."""
    i = first - 1
    while i >= 0 and w.has(i, "open"):
        i -= 1
    return i >= 0 and (w.x.tokens[i].text == "," or w.has(i, "turned"))


def _named(w: Words, name: Extent, s: Seen) -> bool:
    """Whether a programme has a name, if only of one word ('the Aral Initiative'), or what is called a project is described ('a
    beekeeping project')."""
    own = [i for i in range(name.first, name.noun) if w.x.tokens[i].word and not w.has(i, "shared", "plain", "again", "crossing")]
    if s.type == "programme":
        return s.proper and any(w.x.tokens[i].capital and w.x.tokens[i].text.isalpha() for i in own)
    return s.called and (s.indefinite or s.basis) and bool(own)
