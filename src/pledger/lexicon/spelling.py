"""Names across transliterations: one common alphabet for the ways in which a sound is written in Latin letters ('Zhaparov', 'Japarov')."""

import re
from functools import lru_cache

from pledger.lexicon.fold import fold

# Order matters: longer spellings first. Each pair is one way a sound is written in Latin letters -> its common letter.
_SOUNDS = tuple(
    (re.compile(pattern), sound)
    for pattern, sound in (
        (r"^abd(?:e|a|o)l", "abdul"), (r"^y[ei](?=[a-z])", "e"), (r"ow$", "ov"),
        (r"shch|schtsch", "š"), (r"tsch|tch|cz|(?<!s)ch|ç", "č"), (r"sch|sh|ş", "š"), (r"dzh|dsch|dj|zh|gi(?=[aou])", "j"),
        (r"kh|ch", "h"),
        (r"(?<=[aeiou])gh|gh|ğ", "g"), (r"ph", "f"), (r"th", "t"), (r"dh", "d"), (r"bh", "b"), (r"ts|tz|c(?=[ei])", "s"),
        (r"ck|q|c", "k"), (r"^x", "h"), (r"x", "ks"),
        (r"ou|oo|w(?=$)", "u"), (r"w", "v"), (r"ee|iy|yi|ij|ii|ie|ye|yo|io", "i"), (r"(?<=[aeou])[yj](?=[aeiou]|$|[^aeiou])", "i"),
        (r"ya|ia", "a"), (r"yu|iu", "u"), (r"eh", "e"), (r"y", "i"), (r"h(?=[^aeiou]|$)", ""), (r"eff$|off$|ow$", "ov"), (r"z", "z"),
    )
)  # fmt: skip
_ENDS = (
    (re.compile(r"(?:[ie]+v|if|ef|iov)$"), "ev"),
    (re.compile(r"(?:of|ov)$"), "ov"),
    (re.compile(r"(?:[ie]+va)$"), "eva"),
    (re.compile(r"ski|skii|skai$"), "ski"),
)


@lru_cache(maxsize=200_000)
def spell(word: str) -> str:
    """A name's part in the common alphabet: spellings of one sound become one letter, doubled letters single.

    >>> spell("Zhaparov") == spell("Japarov")
    True
    """
    text = re.sub(r"[^a-zçşğ]", "", fold(word))
    for pattern, sound in _SOUNDS:
        text = pattern.sub(sound, text)
    text = re.sub(r"(.)\1+", r"\1", text)
    for pattern, sound in _ENDS:
        text = pattern.sub(sound, text)
    return text
