"""What a title, an action or a subject says, as weighted concepts: wording, inflection and the order of words do not count.

Countries become their codes, phrases of `tables/concepts.csv` their concept, other words their stem. A pure function of the text.
"""

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files
from types import MappingProxyType

from pledger.lexicon import fold, load
from pledger.lexicon.table import read_table

CACHED = 20_000  # comparisons that are remembered: those of a few books
_NUMBER_WEIGHT, _NAME_WEIGHT, _WORD_WEIGHT, _PARTY_WEIGHT, _COUNTRY_WEIGHT = 0.5, 1.2, 0.8, 0.0, 0.3
_ABBREVIATION = re.compile(r"\([A-Z][A-Z0-9&-]+\)")  # short for what has just been said
_PAIRED = re.compile(r"[–—]|(?<=[a-z])-(?=[A-Z])")  # `Eldoret-Kampala` is two names
_WORD = re.compile(r"[a-z0-9]+(?:['-][a-z0-9]+)*")


@dataclass(frozen=True, slots=True, eq=False)
class Gist:
    """Concepts with their weights; `names`: those that are names or numbers; `codes`: countries named. One object a text."""

    weights: Mapping[str, float]
    names: frozenset[str]
    codes: frozenset[str]
    mass: float  # of all weights together


@dataclass(frozen=True, slots=True)
class _Concepts:
    phrases: Mapping[tuple[str, ...], str]
    weight: Mapping[str, float]
    longest: int


def stem(word: str) -> str:
    """A light stem for English press prose; only ever compared with other stems."""
    text = word.replace("'s", "").replace("'", "")
    for end, least in (
        ("ization", 4),
        ("isation", 4),
        ("ation", 4),
        ("ments", 4),
        ("ment", 4),
        ("ings", 3),
        ("ing", 3),
        ("ies", 3),
        ("ied", 3),
    ):
        if text.endswith(end) and len(text) - len(end) >= least:
            text = text[: -len(end)] + ("y" if end in ("ies", "ied") else "")
            break
    else:
        for end, least in (("sses", 2), ("es", 3), ("s", 3), ("ed", 3)):
            if text.endswith(end) and not text.endswith("ss") and len(text) - len(end) >= least:
                text = text[: -len(end)]
                break
    if len(text) > 4 and text[-1] == text[-2] and text[-1] not in "ls":
        text = text[:-1]
    return text[:-1] if len(text) > 3 and text[-1] == "e" else text


@lru_cache(maxsize=1)
def _concepts() -> _Concepts:
    phrases: dict[tuple[str, ...], str] = {}
    weight: dict[str, float] = {}
    for row in read_table(files("pledger.ledger") / "tables" / "concepts.csv"):
        weight[row["concept"]] = float(row["weight"])
        for words in row.list("words"):
            key = tuple(stem(w) for w in _WORD.findall(fold(words)))
            phrases.setdefault(key, row["concept"])
    return _Concepts(phrases, weight, max(map(len, phrases)))


def _countries(text: str) -> tuple[str, frozenset[str]]:
    """The text with names of countries and international bodies blanked, and their codes."""
    text = _PAIRED.sub(" ", _ABBREVIATION.sub(lambda m: " " * len(m[0]), text))
    codes, chars, reached = set(), list(text), 0
    for hit in load("en").scan(text):
        if hit.table in ("countries", "bodies") and hit.row["code"] and hit.start >= reached:
            codes.add(hit.row["code"])
            reached = hit.end
            chars[hit.start : hit.end] = " " * (hit.end - hit.start)
    return "".join(chars), frozenset(codes)


@lru_cache(maxsize=100_000)
def gist(text: str, parties: tuple[str, ...] = (), drop: frozenset[str] = frozenset()) -> Gist:
    """What `text` says. `parties`: countries that go without saying; `drop`: stems or concepts that do too (a title's own noun)."""
    known = _concepts()
    bare, codes = _countries(text)
    folded = fold(bare)
    tokens = [(stem(m[0]), m.start(), m[0]) for m in _WORD.finditer(folded)]
    weights: dict[str, float] = {c: _COUNTRY_WEIGHT for c in codes if c not in parties}
    names: set[str] = set()
    at = 0
    while at < len(tokens):
        size, concept = _phrase(known, tokens, at)
        word, start, _ = tokens[at]
        at += size
        if concept:
            if concept not in drop and known.weight[concept]:
                weights[concept] = max(weights.get(concept, 0.0), known.weight[concept])
        elif word not in drop and len(word) > 1:
            weights[word] = _weight(word, bare[start], at - size == 0)
            if weights[word] != _WORD_WEIGHT:
                names.add(word)
    return Gist(MappingProxyType(weights), frozenset(names), codes, sum(weights.values()))


def _phrase(known: _Concepts, tokens: list[tuple[str, int, str]], at: int) -> tuple[int, str | None]:
    for size in range(min(known.longest, len(tokens) - at), 0, -1):
        concept = known.phrases.get(tuple(t[0] for t in tokens[at : at + size]))
        if concept is not None:
            return size, concept
    return 1, None


def _weight(word: str, first: str, opening: bool) -> float:
    if word[0].isdigit():
        return _NUMBER_WEIGHT
    return _NAME_WEIGHT if first.isupper() and not opening else _WORD_WEIGHT


@dataclass(frozen=True, slots=True)
class Likeness:
    """How alike two gists are: `score` 0 to 1, what they `share` and how much that weighs."""

    score: float
    share: tuple[str, ...]
    weight: float


@lru_cache(maxsize=CACHED)
def likeness(one: Gist, other: Gist) -> Likeness:
    """Half containment, half overlap (Szymkiewicz-Simpson and Jaccard, weighted)."""
    a, b = one.weights, other.weights
    both = sorted(a.keys() & b.keys())
    shared = sum(max(a[w], b[w]) for w in both)
    less = min(one.mass, other.mass)
    union = one.mass + other.mass - sum(min(a[w], b[w]) for w in both)
    if not less or not shared:
        return Likeness(0.0, tuple(both), shared)
    return Likeness(min(1.0, 0.5 * shared / less + 0.5 * shared / union), tuple(both), shared)
