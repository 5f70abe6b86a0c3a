"""Cue words at the edges of lines (`furniture.csv`), made ready once a lexicon."""

import re
from dataclasses import dataclass

from pledger.lexicon import Lexicon, Row, words
from pledger.sources.memo import per_lexicon

_LONGEST = 260  # a line longer than this is prose, whatever it begins with
_SHORT = 200  # in a longer one, cues count at its start only
_AFTER_LABEL = re.compile(r"\W*[:|–—»]|\s*[-/(]|\W*$")


@dataclass(frozen=True, slots=True)
class Cue:
    term: str
    row: Row

    @property
    def where(self) -> str:
        return self.row["where"]


@dataclass(frozen=True, slots=True)
class Cues:
    """Cues by the first word of theirs, and those that may stand anywhere in a short line."""

    first: dict[str, tuple[Cue, ...]]
    anywhere: tuple[Cue, ...]
    pattern: re.Pattern[str] | None
    opening: frozenset[str]  # the first words of those that may stand anywhere

    def find(self, line: str) -> Row | None:
        """The row whose cue this line shows, or None. The longest cue at the line's start wins."""
        if len(line) > _LONGEST:
            return None
        opening = words(line[:40]).split()
        known = self.first.get(opening[0], ()) if opening else ()
        if not known and len(line) > _SHORT:
            return None
        said = words(line).split()
        shadow = " ".join(said)
        for cue in known:
            if _fits(cue, line, shadow):
                return cue.row
        if len(line) > _SHORT or self.pattern is None or self.opening.isdisjoint(said):
            return None
        if match := self.pattern.search(f" {shadow} "):
            return next(c.row for c in self.anywhere if c.term == match.group().strip())
        return None


def _fits(cue: Cue, line: str, shadow: str) -> bool:
    if shadow == cue.term:
        return True
    if cue.where == "whole" or not shadow.startswith(f"{cue.term} "):
        return False
    if cue.where == "start":
        return cue.term != "by" or (len(shadow) < 60 and line[-1] not in ".!?")
    return line[0] in "[(" or bool(_AFTER_LABEL.match(line, _end_of(line, cue.term)))


def _end_of(line: str, term: str) -> int:
    """Where the term's last word ends in the line (the shadow's words are the line's, punctuation aside)."""
    position = 0
    shadow = words(line)
    for word in term.split():
        position = shadow.find(word, position) + len(word)
    return position


@per_lexicon
def cues(lexicon: Lexicon) -> Cues:
    """The cues of a lexicon; one without a furniture table has none."""
    first: dict[str, list[Cue]] = {}
    anywhere: list[Cue] = []
    for row in lexicon.table("furniture"):
        for term in row.list("terms"):
            cue = Cue(" ".join(words(term).split()), row)
            if row["where"] == "any":
                anywhere.append(cue)
            else:
                first.setdefault(cue.term.partition(" ")[0], []).append(cue)
    ranked = {k: tuple(sorted(v, key=lambda c: (-len(c.term), c.where != "whole"))) for k, v in first.items()}
    terms = sorted((c.term for c in anywhere), key=len, reverse=True)
    pattern = re.compile(" (?:" + "|".join(map(re.escape, terms)) + ") ") if terms else None
    return Cues(ranked, tuple(anywhere), pattern, frozenset(t.partition(" ")[0] for t in terms))
