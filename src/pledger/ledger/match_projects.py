"""When two projects are one: same name, allowing for aliases, acronyms, order and transliteration."""

import re
from dataclasses import dataclass
from functools import lru_cache

from pledger.ledger.features import VETO, Feature, Vote, another_source
from pledger.ledger.types import Item
from pledger.ledger.wording import CACHED, gist, likeness, stem
from pledger.lexicon import fold
from pledger.lexicon.spelling import spell
from pledger.records.types import Project

_NOUNS = frozenset(
    stem(w)
    for w in [
        "railway",
        "railroad",
        "road",
        "highway",
        "line",
        "plant",
        "station",
        "project",
        "crossing",
        "checkpoint",
        "post",
        "border",
        "corridor",
        "route",
        "port",
        "airport",
        "zone",
        "fund",
        "university",
    ]
) | frozenset(
    (
        "railway",
        "road",
        "plant",
        "project",
        "checkpoint",
        "border",
        "hydropower",
        "energy",
        "fund",
        "corridor",
        "port",
        "airport",
        "industrial_zone",
    )
)
_SMALL = frozenset(["the", "of", "in", "into", "on", "at", "to", "for", "from", "and", "two", "countries", "its", "new"])
_NUMBER = re.compile(r"\d+|\b[ivx]+\b")


@dataclass(frozen=True, slots=True)
class Name:
    """A project's name in parts: `own` words spelt in the common alphabet, `joined` without gaps, acronyms, `initials` of its words in
    capitals, numbers, countries in it."""

    own: frozenset[str]
    joined: str
    acronyms: frozenset[str]
    initials: str
    numbers: frozenset[str]
    codes: frozenset[str]


@lru_cache(maxsize=50_000)
def name(text: str) -> Name:
    """The parts of a project's name that tell it from others of its type."""
    said = gist(text, (), _NOUNS)
    acronyms = frozenset(a for a in re.findall(r"\b[A-Z]{3,}\b", text))
    folded = fold(text)
    own = frozenset(spell(w) or w for w in said.weights if w.islower() or w[0].isdigit())
    bare = "" if not own else re.sub(r"\([^)]*\)", " ", folded)
    chain = "".join(spell(w) for w in re.findall(r"[a-z]+", bare) if stem(w) not in _NOUNS and w not in _SMALL)
    initials = "".join(w[0] for w in re.findall(r"[A-Z]\w+", text)).upper()
    return Name(own, chain, acronyms, initials, frozenset(_NUMBER.findall(folded)), said.codes)


def named(item: Item) -> Name:
    return name(item.content.name)


def keys(item: Item) -> tuple[str, ...]:
    """Parts of the name, their beginnings (spelling), the countries of a name that is only those, and the place for its aliases."""
    own = named(item)
    return (*(p[:4] for p in own.own), *own.acronyms, *own.codes, own.joined[:4], "at " + ",".join(item.content.location))


def numbers(a: Item, b: Item) -> Vote | None:
    """Unit 1 is not unit 2."""
    one, other = named(a).numbers, named(b).numbers
    if one and other and one != other:
        return Vote(VETO, f"number {', '.join(sorted(one))} against {', '.join(sorted(other))}")
    return None


def wording(a: Item, b: Item) -> Vote | None:
    """The names' words, spelling aside; one inside the other ("Kyzyl-Bel", "Guliston–Kyzyl-Bel") counts in full."""
    return _wording(a.content.name, b.content.name)


@lru_cache(maxsize=CACHED)
def _wording(first: str, second: str) -> Vote | None:
    one, other = name(first), name(second)
    if one.joined and other.joined:
        short, long = sorted((one.joined, other.joined), key=len)
        if len(short) >= 4 and short in long:
            return Vote(0.8, f"{first!r} and {second!r} hold one name")
    if one.own and other.own:
        found = likeness(gist(first, (), _NOUNS), gist(second, (), _NOUNS))
        spelt = len(one.own & other.own) / min(len(one.own), len(other.own))
        return Vote(max(found.score, 0.8 * spelt), f"names share {', '.join(found.share) or 'nothing'}")
    if one.codes and one.codes == other.codes and not one.own and not other.own:
        return Vote(0.8, f"named after {', '.join(sorted(one.codes))} both")
    return None


def acronym(a: Item, b: Item) -> Vote | None:
    """An acronym in one that stands in the other, or that the other's words spell."""
    one, other = named(a), named(b)
    if not one.acronyms and not other.acronyms:
        return None
    for mine, theirs in ((one, other), (other, one)):
        for short in sorted(mine.acronyms):
            if short in theirs.acronyms or (short in theirs.initials and len(short) >= 3):
                return Vote(1.0, f"{short} stands for both")
    return None


def between(a: Item, b: Item) -> Vote | None:
    """A name made only of its countries' names stands for the one line of that type between them, whatever towns another source names."""
    one, other = named(a), named(b)
    record: Project = a.content
    if bool(one.own) == bool(other.own) or len(record.location) < 2 or record.location != b.content.location:
        return None
    nameless = one if not one.own else other
    if nameless.codes >= set(record.location):
        return Vote(1.0, f"the {record.type} between {', '.join(record.location)}")
    return None


def location(a: Item, b: Item) -> Vote | None:
    return _location(a.content.location, b.content.location)


@lru_cache(maxsize=CACHED)
def _location(first: tuple[str, ...], second: tuple[str, ...]) -> Vote | None:
    one, other = set(first), set(second)
    if not one or not other:
        return None
    if one & other:
        return Vote(1.0 if one == other else 0.5, f"in {', '.join(sorted(one & other))}")
    return Vote(-2.0, f"in {', '.join(sorted(one))} and in {', '.join(sorted(other))}")


FEATURES = (
    Feature(another_source),
    Feature(numbers),
    Feature(wording),
    Feature(acronym, 0.4),
    Feature(between, 0.6),
    Feature(location, 0.15),
)
