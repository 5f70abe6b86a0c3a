"""What a text must hold for a pattern to match anywhere in it: letters that Python's own parser of patterns finds in every way through it.

Most patterns match next to no sentence, and one pass of an automaton tells of all of them at once which may; asking each in turn takes
ten times as long.
"""

import re
from collections.abc import Callable, Iterable, Mapping, Set
from functools import cache
from itertools import chain, count
from operator import itemgetter
from re import _constants as codes  # type: ignore[attr-defined]
from re import _parser as parser  # type: ignore[attr-defined]
from typing import Any, NamedTuple

import ahocorasick_rs

_MANY = 100  # ways to write a stretch beyond which they are not listed
_FEW = 4  # characters of a class that are ways to write it
_TELLING = 3  # letters without blanks from which a word tells something
_LONG = 5  # letters beyond which it tells no more

_NUMBER = itemgetter(0)  # of a match: its word's

Ways = frozenset[str]
_EMPTY: Ways = frozenset([""])


def needed(pattern: re.Pattern[str]) -> Ways | None:
    """Words of which every match of `pattern` holds one; None where no such are known. Lookarounds say nothing."""
    if pattern.flags & re.IGNORECASE:
        return None
    found = _of_all(parser.parse(pattern.pattern, pattern.flags))
    return found if found and _worth(found)[0] >= _TELLING and all(w.isascii() for w in found) else None


def _worth(words: Ways) -> tuple[int, int]:
    return min(_LONG, min(len(w.strip()) for w in words)), -len(words)


def _shortest(words: Iterable[str]) -> Ways:
    """`words` without those that hold another of them."""
    kept: list[str] = []
    for word in sorted(words, key=len):
        if not any(k in word for k in kept):
            kept.append(word)
    return frozenset(kept)


def _of_all(items: Iterable[tuple[Any, Any]]) -> Ways | None:
    """The words needed by parts that follow one another: those of the part that tells most, parts that can be listed taken together."""
    found: list[Ways] = []
    ways = _EMPTY
    for op, value in items:
        listed = _listed(op, value)
        if listed is not None and len(ways) * len(listed) <= _MANY:
            ways = frozenset([a + b for a in ways for b in listed])
            continue
        found.append(ways)
        ways = _EMPTY if listed is None else listed
        found.append((listed is None and _of_one(op, value)) or _EMPTY)
    best = max([w for w in (*found, ways) if "" not in w], key=_worth, default=None)
    return best and _shortest(best)


def _of_one(op: Any, value: Any) -> Ways | None:
    """The words needed by one part of a pattern that is too free to be listed."""
    if op is codes.SUBPATTERN:
        return None if value[1] & re.IGNORECASE else _of_all(value[-1])
    if op is codes.BRANCH:
        each = [_of_all(branch) for branch in value[1]]
        return None if None in each else _shortest(w for words in each if words for w in words)
    if op in (codes.MAX_REPEAT, codes.MIN_REPEAT) and value[0]:
        return _of_all(value[-1])
    return None


def _listed(op: Any, value: Any) -> Ways | None:
    """Every way to write a part of a pattern, where they are few."""
    if op is codes.LITERAL:
        return frozenset([chr(value)])
    if op in (codes.AT, codes.ASSERT, codes.ASSERT_NOT):
        return _EMPTY
    if op is codes.IN and len(value) <= _FEW and all(kind is codes.LITERAL for kind, _ in value):
        return frozenset([chr(char) for _, char in value])
    if op is codes.SUBPATTERN and not value[1] and not value[2]:
        return _listed_all(value[-1])
    if op is codes.BRANCH:
        each = [_listed_all(branch) for branch in value[1]]
        return None if None in each else frozenset([w for words in each if words for w in words])
    if op in (codes.MAX_REPEAT, codes.MIN_REPEAT) and value[1] == 1:
        once = _listed_all(value[-1])
        return once if once is None or value[0] else once | _EMPTY
    return None


def _listed_all(items: Iterable[tuple[Any, Any]]) -> Ways | None:
    ways = _EMPTY
    for op, value in items:
        listed = _listed(op, value)
        if listed is None or len(ways) * len(listed) > _MANY:
            return None
        ways = frozenset([a + b for a in ways for b in listed])
    return ways


def within(patterns: Mapping[str, re.Pattern[str]], after: int = 0) -> Callable[[str], "Fitting"]:
    """A function from a text to those of the patterns that may match somewhere in it. Of the first texts, as many as `after`, it rules out
    none: who reads a page or two does not wait until the automaton is built."""
    asked = count()
    judge = cache(lambda: _judge(patterns))
    every = Fitting(patterns, frozenset(), frozenset())

    def fitting(text: str) -> Fitting:
        return judge()(text) if next(asked) >= after else every

    return fitting


def within_small(patterns: Mapping[str, re.Pattern[str]]) -> Callable[[str], "Fitting"]:
    """As `within`, of a text in small letters, for patterns that are matched against it as printed too."""
    return _judge(patterns, small=True)


def _judge(patterns: Mapping[str, re.Pattern[str]], small: bool = False) -> Callable[[str], "Fitting"]:
    words: dict[str, set[str]] = {}
    for name, pattern in patterns.items():
        for word in needed(pattern) or ():
            words.setdefault(word.lower() if small else word, set()).add(name)
    names, guarded = list(map(tuple, words.values())), frozenset([name for found in words.values() for name in found])
    automaton = ahocorasick_rs.AhoCorasick(list(words))

    def judge(text: str) -> Fitting:
        hits = set(map(_NUMBER, automaton.find_matches_as_indexes(text, overlapping=True)))
        return Fitting(patterns, guarded, frozenset(chain.from_iterable(map(names.__getitem__, hits))))

    return judge


class Fitting(NamedTuple):
    """The patterns by name and which of them the words of a text leave possible: those not `guarded` by a word, and those whose word is
    `held`. Asked of a sentence a hundred times, so that who asks most looks into both sets himself."""

    known: Mapping[str, re.Pattern[str]]
    guarded: Ways
    held: Ways

    def may(self, names: Set[str]) -> bool:
        """Whether the text leaves one of these patterns possible: one look instead of asking each in turn."""
        return not self.held.isdisjoint(names) or not names <= self.guarded

    def possible(self, name: str) -> re.Pattern[str] | None:
        """The pattern of that name, or None where the text rules it out."""
        return None if name in self.guarded and name not in self.held else self.known[name]
