"""Shadows of a text: same length, so that every offset into a shadow is an offset into the text.

`fold` lowers case, takes diacritics off and makes quotes, dashes and spaces uniform (grammars run on it);
`words` turns everything that is not a letter or digit into a space (the automaton runs on it).
"""

import re
import unicodedata
from collections.abc import Callable

_QUOTES = dict.fromkeys("‘’‚‛`´ʻʼʹ′", "'") | dict.fromkeys("“”„‟«»″", '"')
_DASHES = dict.fromkeys("‐‑‒–—―−﹘﹣－", "-")
_SPACES = dict.fromkeys("\u00a0\u1680\u2000\u2001\u2002\u2003\u2004\u2005\u2006\u2007\u2008\u2009\u200a\u202f\u205f\u3000\t", " ")
_FIXED = {
    **_QUOTES,
    **_DASHES,
    **_SPACES,
    "ı": "i",
    "ł": "l",
    "ø": "o",
    "đ": "d",
    "ð": "d",
    "þ": "t",
    "ß": "s",
    "æ": "a",
    "œ": "o",
    "ə": "a",
}


def _folded(char: str) -> str:
    """One character's fold: always exactly one character."""
    low = char.lower()
    low = low[0] if low else char
    if low in _FIXED:
        return _FIXED[low]
    base = unicodedata.normalize("NFKD", low)[:1]
    return base if base and base.isalnum() else low


class _Fold(dict[int, str]):
    """Translation table that fills itself; a benign race only computes an entry twice."""

    def __missing__(self, code: int) -> str:
        self[code] = value = _folded(chr(code))
        return value


class _Words(dict[int, str]):
    def __missing__(self, code: int) -> str:
        char = _folded(chr(code))
        self[code] = value = char if char.isalnum() else " "
        return value


_FOLD, _WORDS = _Fold(), _Words()


_BYTES = bytes(ord(_WORDS[code]) for code in range(128)) + bytes(range(128, 256))  # of ASCII, as `words` reads it
_LONG = 200  # characters from which it pays to take a text apart
_OTHERS = re.compile(r"([^\x00-\x7f]+)")


def fold(text: str) -> str:
    """`text` lower-cased, without diacritics, with ASCII quotes, dashes and spaces; same length as `text`."""
    if text.isascii():
        return text.lower().replace("`", "'").replace("\t", " ")
    return _by_stretches(text, fold, _FOLD)  # of whose stretches each is plain


def words(text: str) -> str:
    """`text` folded, with a space for every character that is no letter or digit; same length as `text`."""
    return _plain_words(text) if text.isascii() else _by_stretches(text, _plain_words, _WORDS)


def _plain_words(text: str) -> str:
    return text.encode("ascii").translate(_BYTES).decode("ascii")


def _by_stretches(text: str, plain: Callable[[str], str], table: dict[int, str]) -> str:
    """`text` with its stretches of ASCII, which are nearly all of a long one, read in a tenth of the time that a table takes."""
    if len(text) < _LONG:
        return text.translate(table)
    parts = _OTHERS.split(text)
    parts[::2] = map(plain, parts[::2])
    parts[1::2] = [other.translate(table) for other in parts[1::2]]
    return "".join(parts)
