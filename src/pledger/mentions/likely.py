"""Projects that no firm rule takes and that are likelier than not, in a text on relations between states."""

from pledger.mentions.descriptions import Words
from pledger.mentions.project_extent import Extent
from pledger.mentions.qualifying import LAID
from pledger.mentions.sighted import Head, Seen

_KINDS = ("body", "item")
_LINES = ("railway", "road")
_PLANTS = ("plant", "power_plant", "hydropower")
_STANDING = ("other", "road")  # what has a name of its own and is seldom only the place of an event, as airports and ports are
_AT = ("plant", "power_plant", "university", "airport")  # which "at" and a place behind them make these
_PASSED = ("", "off")  # also of what is carried over a line
_OPENED = ("air_route", "fund")  # of which a word of opening tells nothing where no ends, no owners are named


def likely(w: Words, name: Extent, head: Head, s: Seen) -> bool:
    """Whether it is a project by a sign that is right more often than not."""
    row = head.hit.row
    if w.x.view.sentence.kind not in _KINDS or head.hit.table == "projects":
        return False
    if s.plural:
        return row["need"] == "name" and s.type == "programme" and w.x.tokens[name.noun].capital and _named(w, name, s)
    return _by_need(w, name, row["need"], s) or (row["need"] in ("cue", "place") and (_begun(w, name, s) or _definite(s)))


def _by_need(w: Words, name: Extent, need: str, s: Seen) -> bool:
    """Whether it has half of what its noun needs."""
    if need == "place" and s.placed and not (s.indefinite or s.proper or s.anywhere):
        return not s.end_of and w.has(name.lead - 1, "article") if name.lead else False  # 'the refinery in Hoima'
    if need == "place":
        return s.indefinite and s.modified and not (s.proper or s.placed) and not _told_of_another(w, name.first)
    if need == "pair":
        far = s.placed and not s.indefinite and s.end_of in _PASSED and w.has(name.after, "origin")  # 'the 80-km line from Kayes'
        return (s.type in _LINES and s.pair and (s.proper or s.placed)) or (s.type in LAID and far)
    if need == "cue":
        new = s.placed and s.indefinite and (s.type == "logistics" or (s.type in _PLANTS and s.modified))  # 'talks about a mill in Kaduna'
        there = s.placed and s.type in _AT and w.has(name.after, "at") and not (s.indefinite or s.end_of)  # 'its campus at Gulu'
        owned = s.type == "fund" and s.modified and not s.indefinite
        return new or there or owned or (s.type in _STANDING and s.proper and not _where(w, name.lead))
    return need == "name" and _named(w, name, s)


def _begun(w: Words, name: Extent, s: Seen) -> bool:
    """Whether a word of building or opening stands right beside what is named for the first time: 'a mill which Oman is building'."""
    near = s.progress.strong and s.progress.beside
    vague = w.has(name.after - 1, "figure") or (name.after < len(w.kinds) and w.has(name.after, "of"))
    return s.indefinite and near and s.type not in _OPENED and not vague  # 'a hub for training', 'a branch of a bank'


def _definite(s: Seen) -> bool:
    """Whether a word of building, opening or running stands right beside what is described and spoken of as known ('will double
    the capacity of the undersea cable'), so that it is a project where the source names no other of its kind."""
    if s.indefinite or s.proper or s.placed or s.end_of or s.type in _OPENED:
        return False
    return s.modified and s.progress.beside and (s.progress.strong or s.progress.rule == "operating")


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
        return s.proper and (s.aimed or any(w.x.tokens[i].capital and w.x.tokens[i].text.isalpha() for i in own))
    return s.called and (s.indefinite or s.basis) and bool(own)
