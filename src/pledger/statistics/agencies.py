"""Who published a number: names of agencies brought to keys, so that an agency never judges itself under another of its names."""

import re
from functools import lru_cache

from pledger.lexicon import fold, load, words

# A country has one statistical office and one customs service; their names change ("State Statistics Committee", "Statistics Agency
# under the President", "Tajik statistics"), the office stays.
_OFFICES = (("statistics office", re.compile(r"\bstatistic(s|al)?\b")), ("customs", re.compile(r"\bcustoms\b")))
_VIA = re.compile(r"\s+via\s+.*|\s*\([^)]*\)", re.IGNORECASE)
_PRESS = re.compile(r"\A(?:the )?press[- ](?:service|secretary|office|centre|center) (?:of|at) (?:the )?", re.IGNORECASE)
_MINISTER = re.compile(r"\A(?:(?:first|deputy|vice)[ -])*minister\b")
_EMPTY = frozenset(("the", "of", "a", "republic", "under", "president", "government"))


@lru_cache(maxsize=4096)
def agency_keys(name: str | None, country: str | None = None) -> frozenset[str]:
    """The keys of the bodies behind `name`, each `words:COUNTRY`.

    "CERR / Statistics Agency of Uzbekistan" has two; "X via Y" is X. A minister, or a press service, speaks for the house. `country`
    (ISO alpha-3) is used where the name says none.
    """
    if not name:
        return frozenset()
    return frozenset(_key(part, country) for part in _VIA.sub("", name).split(" / ") if part.strip())


def _key(name: str, country: str | None) -> str:
    bare, found = _without_country(_PRESS.sub("", name.strip()))
    owner = found or country or ""
    folded = fold(bare)
    for office, pattern in _OFFICES:
        if pattern.search(folded):
            return f"{office}:{owner}"
    folded = _MINISTER.sub("ministry", folded)
    kept = [w for w in words(folded).split() if w not in _EMPTY]
    return f"{' '.join(kept) or words(folded).strip()}:{owner}"


def _without_country(name: str) -> tuple[str, str | None]:
    """`name` without the words for its country, and that country; (name, None) where it names none."""
    hits = [h for h in load().scan(name) if h.table == "countries"]
    if not hits:
        return name, None
    longest = max(hits, key=lambda h: h.end - h.start)
    return name[: longest.start] + " " + name[longest.end :], longest.row["code"]
