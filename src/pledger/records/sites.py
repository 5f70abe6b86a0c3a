"""A project to be placed, and what its source says of places: towns, countries, those that the source is about."""

from dataclasses import dataclass, field

from pledger.lexicon import Lexicon, states, words
from pledger.mentions.pieces import words_in
from pledger.mentions.progress_told import project_words
from pledger.mentions.sighted import Seen
from pledger.mentions.types import Party, Person, Place
from pledger.mentions.view import View
from pledger.records.context import Discourse
from pledger.records.giving import givers_in
from pledger.records.lenders import banks
from pledger.records.occasions import home_town
from pledger.sources.memo import per_lexicon

ACROSS = ("air_route", "border_post", "power_line", "corridor")  # lie between two countries
_LINES = ("railway", "road", "pipeline")
_TWO = 2
_SITE = 8  # characters before a place in which 'in the' stands
_CAPITAL = 10  # characters behind a country's adjective in which 'capital' stands
_NO_SITE = ("body", "capital", "region", "seat")
_SPOKEN = ("name", "adjective", "people")


@dataclass
class Site:
    """One project to be placed; `spoken`: the countries that the source names; `host`: who receives aid in it, if that is told."""

    d: Discourse
    view: View
    s: Seen
    spoken: frozenset[str]
    host: str | None
    theme: frozenset[str] = field(default_factory=frozenset)
    states: frozenset[str] = field(init=False)

    def __post_init__(self) -> None:
        self.theme = frozenset(self.d.focus(self.s.start)) | frozenset(self.d.theme)
        self.states = states_named(self.d, self.spoken)

    @property
    def pair(self) -> tuple[str, ...]:
        """The countries in focus, without unions."""
        return tuple(sorted(c for c in self.d.focus(self.s.start) or self.d.theme if c in self.states))

    @property
    def apart(self) -> bool:
        """Whether the two countries in focus have no border with each other, so that no road or railway crosses it."""
        return len(self.pair) == _TWO and self.pair[1] not in borders(self.d.marked.lexicon).get(self.pair[0], frozenset())

    @property
    def across(self) -> bool:
        ends = self.s.placed or self.s.type in _LINES or self.s.noun.row["need"] == "pair"  # 'the Zuuvch-Ovoo mine' has no two ends
        pair = self.s.pair and ends
        return self.s.type in ACROSS or pair or bool(self.s.noun.row["across"])

    def towns(self, start: int, end: int) -> list[Place]:
        """The towns in [start, end) whose country the source names: a town's name is often another's too."""
        found = self.d.marked.of(Place, start, end)
        return [p for p in found if p.country and p.end <= end and (p.country in self.spoken or not self.theme)]

    def codes(self, start: int, end: int) -> tuple[str, ...]:
        """The countries named in [start, end), and those of its towns."""
        people = [p.start for p in self.d.marked.of(Person, start, end)]
        codes = {
            c
            for p in self.d.marked.of(Party, start, end)
            for c in p.codes
            if c in self.states and p.end <= end and p.form not in _NO_SITE and not any(p.end <= at <= p.end + 4 for at in people)
        }
        return tuple(sorted(codes | {p.country for p in self.towns(start, end) if p.country}))

    def capitals(self, start: int, end: int) -> set[str]:
        """The countries whose capitals are named in [start, end)."""
        return {c for p in self.d.marked.of(Party, start, end) if p.form == "capital" and p.end <= end for c in p.codes if c in self.states}

    def told(self, start: int, end: int, kind: str) -> bool:
        """Whether a small word of that kind stands in [start, end)."""
        low, high = max(start, self.view.start) - self.view.start, end - self.view.start
        return any(kind in h.row.list("kind") for h in project_words(self.view.lexicon).find(self.view.folded, 0, low, high))

    def where(self, start: int, end: int) -> str | None:
        """The country of the last 'in X', 'at X' in [start, end), right after its preposition."""
        found: list[tuple[int, str]] = []
        for p in self.towns(start, end):
            if p.country and self.told(p.start - _SITE, p.start, "site"):
                found.append((p.start, p.country))
        for q in self.d.marked.of(Party, start, end):
            one = q.codes[0] if len(q.codes) == 1 else ""
            state = one in self.states and (q.form == "name" or (q.form == "capital" and one in self.spoken))
            capital = q.form == "adjective" and len(q.codes) == 1 and self.told(q.end, q.end + _CAPITAL, "land")  # 'in the Guinean capital'
            if (state or capital) and self.told(q.start - _SITE, q.start, "site"):
                found.append((q.start, q.codes[0]))
        return max(found)[1] if found else None


@per_lexicon
def namesakes(lexicon: Lexicon) -> frozenset[str]:
    """The codes that a bank shares with a state."""
    return banks(lexicon) & states(lexicon)


def states_named(d: Discourse, spoken: frozenset[str]) -> frozenset[str]:
    """The codes of states; one that a bank has too ('CAF') only where the state is named."""
    shared = namesakes(d.marked.lexicon) & spoken
    return states(d.marked.lexicon) - (shared - _named(d) if shared else shared)


def spoken(d: Discourse) -> frozenset[str]:
    """The countries that the source names as such, those it is about, and that in which it was written."""
    if "spoken" not in d.kept:
        home = home_town(d)
        d.kept["spoken"] = frozenset(d.theme) | _named(d) | frozenset([home.country] if home and home.country else ())
    told: frozenset[str] = d.kept["spoken"]
    return told


def _named(d: Discourse) -> frozenset[str]:
    return frozenset(c for p in d.marked.of(Party) if p.form in _SPOKEN for c in p.codes)


def host(d: Discourse) -> str | None:
    """Of two countries the one that receives, where the source tells of aid and only the other is one that gives it."""
    rest = [c for c in d.theme if c not in givers_in(d)]
    if len(d.theme) != 2 or len(rest) != 1 or rest[0] not in states(d.marked.lexicon):
        return None
    if "of_aid" not in d.kept:
        d.kept["of_aid"] = any(_of_aid(view) for view in d.marked.views)
    return rest[0] if d.kept["of_aid"] else None


@per_lexicon
def members_of(lexicon: Lexicon) -> dict[str, tuple[str, ...]]:
    """The states that a body is of, by its code."""
    return {row["code"]: tuple(sorted(row.list("members"))) for row in lexicon.table("bodies")}


@per_lexicon
def borders(lexicon: Lexicon) -> dict[str, frozenset[str]]:
    """The states that each state borders on."""
    return {row["code"]: frozenset(row.list("borders")) for row in lexicon.table("borders")}


@per_lexicon
def _aid(lexicon: Lexicon) -> frozenset[str]:
    """The words that terms of aid begin with."""
    rows = (row for row in lexicon.table("project_words") if "aid" in row.list("kind"))
    return frozenset(words(term).split()[0] for row in rows for term in row.list("terms"))


def _of_aid(view: View) -> bool:
    """Whether a sentence tells of development aid."""
    if _aid(view.lexicon).isdisjoint(words_in(view.folded)[0]):
        return False
    return any("aid" in h.row.list("kind") for h in project_words(view.lexicon).find(view.folded))
