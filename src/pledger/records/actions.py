"""Where the words of an action begin and end: the complement of an undertaking, cut at the next clause, and its further actions."""

import re
from dataclasses import dataclass

from pledger.mentions.types import Undertaking
from pledger.mentions.view import View
from pledger.records.phrases import Phrases

_FURTHER = re.compile(r"(?:,? (?:and|as well as|then|or)(?: also| further| jointly)?(?: to)? |, (?:to )?)(?=\w)")
_WORDS = re.compile(r"\w")


@dataclass(frozen=True, slots=True)
class Clause:
    """An action's words: offsets of the source; `name` is the complement's, `begin` where its introduction begins."""

    start: int
    end: int
    name: str
    begin: int


def complement(view: View, u: Undertaking, known: Phrases, names: tuple[str, ...], limit: int | None = None) -> Clause | None:
    """The complement of `u` among these names that begins first after it (of equal ones the first named), cut where its clause ends."""
    at, best = u.end - view.start, None
    for name in names:
        m = known.complements[name].match(view.folded, at)
        if m is None or (name.startswith("to") or name == "objto") and not _verb_follows(view, m.end()):
            continue
        if best is None or m.end() < best[1]:
            best = (name, m.end())
    if best is None:
        return None
    start = view.start + best[1]
    end = cut(view, known, start, limit)
    return Clause(start, end, best[0], u.end) if end > start else None


def _verb_follows(view: View, at: int) -> bool:
    """An infinitive has a small first letter; 'to Astana' is a place."""
    return view.text[at : at + 1].islower()


def cut(view: View, known: Phrases, start: int, limit: int | None = None) -> int:
    """Where the action that begins at `start` ends: at the next clause, at `limit` or at the sentence's end."""
    first = _WORDS.search(view.folded, start - view.start)
    if first is None:
        return start
    m = known.ends.search(view.folded, first.end() + 2)
    end = view.start + m.start() if m else view.sentence.end
    if limit is not None:
        end = min(end, limit)
    text = view.cut(start, end)
    return start + len(text.rstrip(" .,;:!?–—-…\"'”’»)"))


def conjuncts(view: View, known: Phrases, clause: Clause) -> list[tuple[int, int]]:
    """The actions of a clause, split where a further verb of the same form begins: 'raise trade to $1bn | remove barriers'."""
    folded, low, high = view.folded, clause.start - view.start, clause.end - view.start
    gerund = re.match(r"(?:\w+ly )?\w+ing\b", folded[low:high]) is not None
    starts = [low]
    ends: list[int] = []
    for m in _FURTHER.finditer(folded, low, high):
        word = re.compile(r"(?:\w+ly )?[\w-]+").match(folded, m.end(), high)
        if word is None:
            continue
        to = m.group().endswith("to ")
        if (gerund and word.group().endswith("ing")) or (not gerund and (to or known.at["verb"].match(folded, m.end()))):
            ends.append(m.start())
            starts.append(m.end())
    ends.append(high)
    return [(view.start + s, view.start + e) for s, e in zip(starts, ends, strict=True)]
