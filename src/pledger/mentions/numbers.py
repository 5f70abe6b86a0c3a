"""Numbers in digits and words: "1,204.5", "1.2bn", "half a billion", "two and a half million", "three cr twelve lac", "several hundred"."""

from dataclasses import replace

from pledger.mentions.number_fractions import fraction, with_fraction
from pledger.mentions.number_sums import Number, cardinal, literal, scale_at, stands_alone
from pledger.mentions.quantity_words import Words
from pledger.mentions.scan import Tokens

__all__ = ["Number", "literal", "read"]


def read(t: Tokens, i: int, w: Words) -> Number | None:
    """The number that starts at token `i`, the longest reading; kept, as many rules ask for it."""
    if i not in t.read:
        t.read[i] = _read(t, i, w)
    known: Number | None = t.read[i]
    return known


def _read(t: Tokens, i: int, w: Words) -> Number | None:
    word = t.word[i]
    if word[:1].isdigit() or word[:1] == ".":
        return _slashed(t, i) or with_fraction(t, cardinal(t, i, w), w)
    if word in w.signs:
        return Number(i, i + 1, w.signs[word], w.signs[word], form="fraction")
    if word in w.articles:
        return fraction(t, i, w) or _article(t, i, w)
    if word in w.halves:
        return fraction(t, i, w)
    if word in w.vague:
        return _vague(t, i, w)
    if word in w.plural_scales:
        return _plural_scale(t, i, w)
    if word in w.cardinals and stands_alone(t, i, w):
        return Number(i, i + 1, w.cardinals[word], w.cardinals[word])
    if word in w.cardinals or word in w.scales:
        return fraction(t, i, w) or with_fraction(t, _pointed(t, cardinal(t, i, w), w), w)
    return None


def _slashed(t: Tokens, i: int) -> Number | None:
    """3/4: a fraction only with a usual denominator, or it is a date, a clause, a season."""
    a, b = t.word[i], t.word[i + 2]
    if t.word[i + 1] != "/" or not (t.joined(i + 1) and t.joined(i + 2)) or t.word[i + 3] == "/" or t.word[i - 1] == "/":
        return None
    if len(a) == 1 and b in ("2", "3", "4", "5", "8") and 0 < int(a) < int(b):
        return Number(i, i + 3, int(a) / int(b), int(a) / int(b), form="fraction")
    return None


def _pointed(t: Tokens, n: Number | None, w: Words) -> Number | None:
    """ "nought point nought three", "two hundred point seventy-one"."""
    if n is None or t.word[n.last] != "point" or t.word[n.last + 1] not in w.cardinals:
        return n
    digits, j = "", n.last + 1
    while t.word[j] in w.cardinals and j < n.last + 12:
        value = w.cardinals[t.word[j]]
        j += 1
        if value >= 20 and t.word[j] == "-":
            j += 1
        if value >= 20 and 0 < w.cardinals.get(t.word[j], 0) < 10:
            value += w.cardinals[t.word[j]]
            j += 1
        digits += str(int(value))
    value = n.value + float("0." + digits)
    n = replace(n, last=j, value=value, base=value)
    scale = scale_at(t, j, w, False)
    return replace(n, last=scale[0], value=value * scale[1], scale=scale[1]) if scale else n


def _article(t: Tokens, i: int, w: Words) -> Number | None:
    """ "a billion", "a hundred thousand", "a dozen"; "a few million", "a couple of"."""
    if t.word[i + 1] in w.scales and t.word[i + 1] not in w.plural_scales:
        n = cardinal(t, i + 1, w)
        return with_fraction(t, replace(n, first=i, form="article"), w) if n else None
    return _vague(t, i, w)


def _vague(t: Tokens, i: int, w: Words) -> Number | None:
    """ "several hundred million": at least twice the scale; without a scale word nothing can be said."""
    found = w.vague.at(t, i)
    if found is None:
        return None
    j, scale = found[0], 1.0
    while t.word[j] in w.scales and j < found[0] + 3:
        scale *= w.scales[t.word[j]]
        j += 1
        if t.word[j] == "of" and t.word[j + 1] in w.scales:
            j += 1
    return Number(i, j, found[1] * scale, found[1], scale, "vague") if scale > 1 else None


def _plural_scale(t: Tokens, i: int, w: Words) -> Number | None:
    """ "hundreds of millions": at least twice that."""
    j, scale = i, 1.0
    while t.word[j] in w.plural_scales and j < i + 6:
        scale *= w.plural_scales[t.word[j]]
        j += 1
        if t.word[j] == "of" and t.word[j + 1] in w.plural_scales:
            j += 1
    return Number(i, j, 2 * scale, 2.0, scale, "vague")
