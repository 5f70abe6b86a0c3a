"""What a noun that ends with 'of' is of: what is made ('the assembly of | tractors'), to what a year is given ('the Year of | Tourism')."""

from pledger.lexicon import Hit
from pledger.mentions.descriptions import Words

MAKES, YEAR, FAIR = "makes", "year", "fair"  # what such nouns need
_YEAR = 4  # digits
_MOST = 9  # tokens of wares


def past_wares(w: Words, hit: Hit, after: int) -> int:
    """The token behind what the noun is of, which begins at token `after`; `after` for other nouns."""
    if hit.row["need"] == MAKES:
        return _made(w, after)
    return _honoured(w, after) if hit.row["need"] in (YEAR, FAIR) else after


def is_year(text: str) -> bool:
    """Whether it is a year in digits, of an 'Expo 2020' or a '2030 Expo'."""
    return len(text) == _YEAR and text.isdigit()


def _made(w: Words, after: int) -> int:
    x, i = w.x, after
    while i < len(x.tokens) and x.tokens[i].word and not w.has(i, "place", "being", "copula", "aux", "perfect", "second"):
        if (x.stop(i) and not (x.has(i, "and") or w.has(i, "of", "titles"))) or i - after >= _MOST:
            return after
        i += 1
    return i if i > after and not x.stop(i - 1) else after


def _honoured(w: Words, after: int) -> int:
    x, i = w.x, after
    i += i < len(x.tokens) and is_year(x.tokens[i].text)  # 'Expo | 2020 Dubai'
    while i < len(x.tokens) and x.tokens[i].word:
        joins = (x.has(i, "and") or w.has(i, "of")) and i + 1 < len(x.tokens) and x.tokens[i + 1].capital
        if x.date(i) or not (x.tokens[i].capital or (joins and i > after)):
            break
        i += 1
    return i
