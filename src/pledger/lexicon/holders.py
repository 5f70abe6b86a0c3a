"""The people of the office-holders' table by the names they are called by when said again."""

import re
from collections.abc import Iterator, Mapping
from functools import lru_cache

from pledger.lexicon.fold import fold
from pledger.lexicon.lexicon import Lexicon
from pledger.lexicon.spelling import spell
from pledger.lexicon.table import Row

FAMILY_FIRST = frozenset({"CHN", "KOR", "PRK", "TWN", "HKG", "MAC"})  # 'Xi Jinping' is 'Xi' when said again
REIGNING = frozenset({"King", "Queen", "Emperor", "Emir", "Sultan", "Grand Duke", "Prince", "Crown Prince", "Crown Princess", "Pope"})
YOUNGER = frozenset({"jr", "sr"})  # behind a surname: 'Joseph R. Biden, Jr.'
SON_OF = frozenset({"bin", "bint", "ibn", "ben"})  # between one's own name and the father's: 'Khalid bin Ahmed'

_INITIALS = re.compile(r"^(?:[^\W\d_]{1,2}\.)+(?=[^\W\d_]{3})")


def surname(name: str) -> str:
    """The folded last word of a name that is no 'Jr.', without initials joined to it: 'V.V.Putin'."""
    words = [_INITIALS.sub("", fold(w)).strip(".,") for w in name.split()]
    return next((w for w in reversed(words) if w not in YOUNGER), words[-1])


@lru_cache(maxsize=8)
def holders(lexicon: Lexicon) -> Mapping[str, tuple[Row, ...]]:
    """Rows by folded surname: the last name, and the first where the family's stands in front, or of who reigns ('King Charles')."""
    found: dict[str, list[Row]] = {}
    for row in lexicon.table("office_holders"):
        last = surname(row["person"])
        by_first = row["code"] in FAMILY_FIRST or row["office"] in REIGNING
        for key in {last, fold(row["person"].split()[0]) if by_first else last}:
            found.setdefault(key, []).append(row)
    return {k: tuple(v) for k, v in found.items()}


@lru_cache(maxsize=8)
def spelt_holders(lexicon: Lexicon) -> Mapping[tuple[str, str], frozenset[str]]:
    """The countries of those whose first and last names sound alike, however they are spelt ('Sadyr Zhaparov', 'Sadyr Japarov')."""
    found: dict[tuple[str, str], set[str]] = {}
    for row in lexicon.table("office_holders"):
        first, last = row["person"].split()[0], surname(row["person"])
        found.setdefault((spell(first), spell(last)), set()).add(row["code"])
    return {key: frozenset(codes) for key, codes in found.items()}


@lru_cache(maxsize=8)
def states_by_name(lexicon: Lexicon) -> Mapping[str, str]:
    """The one state whose offices people of a folded name held: by surname, with what stands before it or without."""
    codes: dict[str, set[str]] = {}
    for key, rows in holders(lexicon).items():
        for row in rows:
            for name in {key, *_tails(fold(row["person"]))}:
                codes.setdefault(name, set()).add(row["code"])
    return {name: min(states) for name, states in codes.items() if len(states) == 1}


def _tails(name: str) -> Iterator[str]:
    names = name.split()
    return (" ".join(names[i:]) for i in range(len(names)))
