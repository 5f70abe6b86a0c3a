"""Names of people across transliterations: Kokhir and Kohir Rasulzoda are one, two Rahmonovs with different given names are two.

A name is folded, spelt out in a small common alphabet (`spell`), and compared part by part: family names must be spelt alike, given names
must be alike, an initial, or missing. One-edit slips are allowed only in long parts that begin alike.
"""

import re
from functools import lru_cache

from pledger.lexicon import fold
from pledger.lexicon.spelling import spell

SAME, UNSURE, DIFFERENT = 1.0, 0.5, 0.0

_PARTICLES = frozenset(
    [
        "al",
        "el",
        "ul",
        "as",
        "ash",
        "an",
        "ar",
        "at",
        "ad",
        "de",
        "da",
        "do",
        "dos",
        "das",
        "del",
        "della",
        "di",
        "van",
        "von",
        "der",
        "den",
        "bin",
        "bint",
        "ibn",
        "ben",
        "ould",
        "abd",
        "la",
        "le",
        "du",
        "o",
        "ter",
    ]
)
_TITLES = frozenset(
    [
        "mr",
        "mrs",
        "ms",
        "dr",
        "prof",
        "professor",
        "sir",
        "dame",
        "lord",
        "lady",
        "president",
        "minister",
        "prime",
        "premier",
        "general",
        "gen",
        "col",
        "maj",
        "king",
        "queen",
        "prince",
        "princess",
        "emir",
        "sheikh",
        "shaikh",
        "sayyid",
        "seyyed",
        "haji",
        "hajji",
        "he",
        "hrh",
        "hon",
        "eng",
        "engr",
        "ayatollah",
        "sultan",
        "khan_",
        "sri",
        "shri",
        "smt",
        "jr",
        "sr",
        "ii",
        "iii",
    ]
)


@lru_cache(maxsize=200_000)
def parts(name: str) -> tuple[str, ...]:
    """A full name's parts, titles and particles left out; hyphenated given names stand as one part."""
    words = re.split(r"[\s,]+", re.sub(r"\([^)]*\)", " ", name).strip())
    found = []
    for word in words:
        bare = fold(word).strip(".'\"").removesuffix("'s")
        bare = re.sub(r"^(?:al|el|ul|ash|as|an|ar|at|ad)-", "", bare)
        if not bare or bare in _TITLES or (bare in _PARTICLES and len(words) > 1):
            continue
        found.append(bare.replace("-", "").replace("'", ""))
    return tuple(found)


def _skeleton(spelt: str) -> str:
    """Consonants only, the first letter kept: what is left when vowels are written as one pleases (Mohammed, Muhammad)."""
    return spelt[:1].replace("e", "i") + re.sub(r"[aeiou]", "", spelt[1:])


@lru_cache(maxsize=400_000)
def alike(one: str, other: str) -> bool:
    """Whether two parts are spellings of one name."""
    a, b = spell(one), spell(other)
    if not a or not b:
        return False
    if a == b:
        return True
    short, long = sorted((len(a), len(b)))
    if _skeleton(a) == _skeleton(b) and short >= 4 and long - short <= 1 and len(_skeleton(a)) >= 3:
        return _vowels_close(a, b)
    return short >= 7 and a[:3] == b[:3] and a[-2:] == b[-2:] and _one_edit(a, b)


def _vowels_close(a: str, b: str) -> bool:
    """Same consonants: at most two vowels may differ, and only a/e/o among themselves and i/e, u/o, or a dropped one."""
    near = {frozenset("ae"), frozenset("ie"), frozenset("uo"), frozenset("ao"), frozenset("au")}
    left, right = re.findall(r"[aeiou]", a[1:]), re.findall(r"[aeiou]", b[1:])
    if len(left) != len(right):
        return abs(len(left) - len(right)) == 1
    off = [frozenset(pair) for pair in zip(left, right, strict=True) if pair[0] != pair[1]]
    return len(off) <= 2 and all(pair in near for pair in off)


def _one_edit(a: str, b: str) -> bool:
    if len(a) == len(b):
        return sum(x != y for x, y in zip(a, b, strict=True)) == 1
    if abs(len(a) - len(b)) != 1:
        return False
    short, long = sorted((a, b), key=len)
    return any(long[:i] + long[i + 1 :] == short for i in range(len(long)))


def _given(one: str, other: str) -> bool:
    """Given names agree: alike, or one is the other's initial."""
    if len(one) == 1 or len(other) == 1:
        return one[0] == other[0] or spell(one)[:1] == spell(other)[:1]
    return alike(one, other)


@lru_cache(maxsize=400_000)
def compare(one: str, other: str) -> float:
    """SAME, UNSURE (a family name alone stands against a full name) or DIFFERENT.

    >>> compare("Kokhir Rasulzoda", "Kohir Rasulzoda"), compare("Nurlan Aitmatov", "Chingiz Aitmatov")
    (1.0, 0.0)
    """
    a, b = parts(one), parts(other)
    if not a or not b:
        return DIFFERENT
    if len(a) == 1 or len(b) == 1:
        single, full = (a, b) if len(a) == 1 else (b, a)
        if len(full) == 1:
            return SAME if alike(single[0], full[0]) else DIFFERENT
        return UNSURE if alike(single[0], full[-1]) or (len(full) == 2 and alike(single[0], full[0])) else DIFFERENT
    if _joined(a) == _joined(b):
        return SAME
    return SAME if _in_order(a, b) or _in_order(a, b[1:] + b[:1]) else DIFFERENT


def _joined(name: tuple[str, ...]) -> str:
    return spell("".join(name))


def _in_order(a: tuple[str, ...], b: tuple[str, ...]) -> bool:
    """Family names (last) alike, and the given names alike; a middle name or patronymic may be missing on one side."""
    if not alike(a[-1], b[-1]):
        return False
    short, long = sorted((a[:-1], b[:-1]), key=len)
    return _given(short[0], long[0]) and all(any(_given(s, x) for x in long) for s in short[1:])
