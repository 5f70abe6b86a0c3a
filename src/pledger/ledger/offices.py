"""Who held an office on a day, by the table of office-holders; and whether that speaks against who is said to hold it.

The table is incomplete: a gap means nothing, and a row of open end says no more than what its source saw (the head of the table).
"""

import datetime
import re
from collections import defaultdict
from collections.abc import Mapping
from dataclasses import dataclass
from functools import lru_cache

from pledger.ledger import names
from pledger.ledger.dates import Span, span
from pledger.lexicon import Row, fold, load

_GOVERNMENT = frozenset(
    ["prime minister", "pm", "premier", "head of government", "head of the government", "chairman of the cabinet of ministers",
     "chairman of the council of ministers", "chairman of the state council"]
)  # fmt: skip
_STATE = frozenset(["president", "head of state", "leader"])
_FILLERS = frozenset(["of", "for", "the", "and", "affairs", "union", "federal"])
_NOT_NOW = re.compile(r"\b(?:former|ex|then|acting|interim|caretaker|designate|elect|deputy|vice|assistant|honorary|incoming|outgoing)\b")
_SEEN = re.compile(r"attested (\d{4}-\d\d-\d\d)")
_SNAPSHOT, _GENERAL = datetime.date(2022, 7, 1), datetime.date(2025, 10, 1)  # until when rows of open end are known to hold
_EVER = datetime.date.max
_CROWD = 60  # days that two may overlap in one office before it is one of several seats


@dataclass(frozen=True, slots=True)
class Term:
    """Somebody's time in an office: in it for certain between `begun` and `ended`, in it at all only from `first` to `last`."""

    person: str
    first: datetime.date
    begun: datetime.date
    ended: datetime.date
    last: datetime.date
    told: str

    def surely(self, day: Span) -> bool:
        """Whether the office was held through all of `day`, days of taking and leaving it aside."""
        return self.begun < day.start and day.end < self.ended

    def perhaps(self, day: Span) -> bool:
        return self.first <= day.end and day.start <= self.last


@dataclass(frozen=True, slots=True)
class Other:
    """Who held the office instead, and what the table says of him who is given it."""

    holder: Term
    own: Term | None


@lru_cache(maxsize=4096)
def office_key(office: str) -> str | None:
    """One key for the names of one office (Foreign Minister, Minister of Foreign Affairs); None for one past, acting or of several."""
    plain = fold(office)
    if _NOT_NOW.search(plain):
        return None
    inside = re.findall(r"\(([^)]*)\)", plain)
    bare = re.sub(r"\([^)]*\)", " ", plain).strip()
    if _GOVERNMENT & {bare, *inside}:
        return "head of government"
    if bare in _STATE:
        return "head of state"
    words = sorted(set(re.findall(r"\w+", bare)) - _FILLERS)
    return " ".join(words) if len(words) > 1 else bare or None


@lru_cache(maxsize=1)
def _terms() -> Mapping[tuple[str, str], tuple[Term, ...]]:
    """Terms by country and office, of offices that one person holds at a time."""
    found: dict[tuple[str, str], list[Term]] = defaultdict(list)
    for row in load("en").table("office_holders"):
        for office in row["office"].split(";"):
            key, term = office_key(office), _term(row)
            if key and term:
                found[row["code"], key].append(term)
    return {k: tuple(v) for k, v in found.items() if not _crowded(v)}


def _term(row: Row) -> Term | None:
    seen = _SEEN.search(row["source"])
    start, end = span(row["start"]), span(row["end"])
    if start is None:
        day = span(seen[1]) if seen else None
        return Term(row["person"], datetime.date.min, day.start, day.end, _EVER, f"seen in office on {day.start}") if day else None
    told = f"from {row['start']}" + (f" to {row['end']}" if row["end"] else "")
    if end:
        return Term(row["person"], start.start, start.end, end.start, end.end, told)
    known = datetime.date.fromisoformat(seen[1]) if seen else _GENERAL if row["source"] == "general knowledge" else _SNAPSHOT
    return Term(row["person"], start.start, start.end, max(known, start.end), _EVER, told)


def _crowded(terms: list[Term]) -> bool:
    """Whether two people are known to have held it at once: one of several seats, or one person under two names."""
    return any(
        (min(a.ended, b.ended) - max(a.begun, b.begun)).days > _CROWD and names.compare(a.person, b.person) == names.DIFFERENT
        for n, a in enumerate(terms)
        for b in terms[:n]
    )


def another(name: str, office: str, country: str, date: str) -> Other | None:
    """Another who held `office` of `country` (ISO alpha-3) on `date` (EDTF), where the table leaves no doubt; else None.

    None too where the table may have `name` in the office on that day, be it under another spelling or by the family name alone; a name
    that it does not have in the office at all may be a nickname (Jokowi) or another form of the holder's (Joe and Joseph R. Biden).
    """
    key = office_key(office)
    return _another(name, country, key, date) if key and (country, key) in _terms() else None


@lru_cache(maxsize=4096)
def _another(name: str, country: str, office: str, date: str) -> Other | None:
    terms, day = _terms()[country, office], span(date)
    if day is None:
        return None
    mine = [t for t in terms if names.compare(t.person, name) >= names.UNSURE]
    if any(t.perhaps(day) for t in mine):
        return None
    holder = next((t for t in terms if t.surely(day) and t not in mine), None)
    if holder is None or (not mine and _one_family(name, holder.person)):
        return None
    return Other(holder, mine[-1] if mine else None)


def _one_family(name: str, other: str) -> bool:
    """Whether a name of one part stands against another, or the family names are alike."""
    one, two = names.parts(name), names.parts(other)
    return len(one) < 2 or len(two) < 2 or names.alike(one[-1], two[-1])
