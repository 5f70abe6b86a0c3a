"""Undertakings: verbs, nouns and adjectives by which somebody proposes, promises or orders something, with their rung on the ladder."""

import re
from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from pledger.lexicon import Hit, Row
from pledger.mentions.types import Undertaking
from pledger.mentions.view import View

_REACH = 200  # characters before a trigger that may hold its support
_NEGATED = re.compile(
    r"(?:\b(?:not|never|no|nor|neither|without|cannot|refus\w+|declin\w+|den(?:y|ies|ied|ying)|reject\w+|fail\w*|unable|unwilling|ruled out|hardly|nobody|stop\w*|ceas\w+|abandon\w*)|n't)"
    r"(?: (?:to|any|yet|been|be|be able to|an?|that it|that they|had|has|have|plans?|intention of|of|there (?:is|are)|its|their|his|her|the|even|also|having|ever|formally|currently))* $"
)
_HYPOTHETICAL = re.compile(r"\b(?:whether|if|unless|had (?!also |already |agreed|decided|pledged|promised|instructed|directed|ordered)(?:\w+ )?)(?: ?(?:it|he|she|they|the two|the sides))?(?: would)? $")
_AFTER = re.compile(r" (?:not|never|no|neither|nothing|nobody)\b")


@dataclass(frozen=True)
class _Supports:
    patterns: dict[str, re.Pattern[str]]

    def fit(self, row: Row, before: str) -> bool:
        name = row["support"]
        return not name or bool(self.patterns[name].search(before))


@lru_cache(maxsize=8)
def _compiled(rows: tuple[tuple[str, str], ...]) -> _Supports:
    return _Supports({name: re.compile(pattern) for name, pattern in rows})


def _supports(view: View) -> _Supports:
    return _compiled(tuple((row["name"], row["pattern"]) for row in view.lexicon.table("supports")))


def find(view: View) -> list[Undertaking]:
    """The triggers of a sentence, in order; of overlapping ones the longest whose support stands before it."""
    hits = [h for h in view.hits if h.row.table == "undertakings"]
    if not hits:
        return []
    supports, found, last = _supports(view), list[Undertaking](), -1
    for start, group in _spans(hits):
        if start < last:
            continue
        chosen = _choose(view, supports, group)
        if chosen is not None:
            found.append(chosen)
            last = chosen.end
    return found


def _spans(hits: list[Hit]) -> Iterator[tuple[int, list[Hit]]]:
    """The hits that begin at one offset, longest first."""
    starts = sorted({h.start for h in hits})
    groups: list[list[Hit]] = [[] for _ in starts]
    for h in hits:
        groups[bisect_left(starts, h.start)].append(h)
    for start, group in zip(starts, groups, strict=True):
        yield start, sorted(group, key=lambda h: (-h.end, not h.row["support"]))


def _choose(view: View, supports: _Supports, group: list[Hit]) -> Undertaking | None:
    """The longest hit whose support is there; of equal ones that with a support, for it asks for more."""
    at = group[0].start - view.start
    before = view.folded[max(0, at - _REACH) : at]
    for hit in group:
        if supports.fit(hit.row, before):
            after = view.folded[hit.end - view.start : hit.end - view.start + 10]
            no = bool(_NEGATED.search(before) or _HYPOTHETICAL.search(before) or _AFTER.match(after) and hit.row["form"] != "noun")
            return Undertaking(hit.start, hit.end, view.cut(hit.start, hit.end), hit.row["strength"], no, hit.row)
    return None
