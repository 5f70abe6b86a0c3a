"""Fractions: "two-thirds", "half a billion", "two and a half million"."""

from dataclasses import replace

from pledger.mentions.number_sums import Number, cardinal, scale_at
from pledger.mentions.quantity_words import Words
from pledger.mentions.scan import Tokens


def _denominator(t: Tokens, j: int, w: Words, plural: bool) -> tuple[int, float] | None:
    """(end, denominator) at token `j`, over a hyphen ("two-thirds")."""
    if t.word[j] == "-" and t.joined(j + 1):
        j += 1
    word = t.word[j]
    value = w.plurals.get(word) if plural else w.halves.get(word) or (w.ordinals.get(word) if w.ordinals.get(word, 0) >= 3 else None)
    if value is None and not plural and word in w.halves:
        value = w.halves[word]
    return (j + 1, value) if value else None


def _simple_fraction(t: Tokens, i: int, w: Words) -> tuple[int, float] | None:
    """(end, value) of "a third", "one fifth", "three quarters", "half", "twenty fifths" at token `i`."""
    word = t.word[i]
    if word in w.halves:
        return (i + 1, 1 / w.halves[word]) if w.halves[word] == 2 or (t.word[i + 1] == "of" and t.word[i + 2] in w.articles) else None
    if word in w.articles or word == "one":
        below = _denominator(t, i + 1, w, plural=False)
        if below:
            return below[0], 1 / below[1]
        if word in w.articles and t.word[i + 1] != "hundred":
            return None
    above = cardinal(t, i + (word in w.articles), w)
    if above is None or (above.form == "digits" and above.scale == 1 and above.value > 20):
        return None
    below = _denominator(t, above.last, w, plural=above.value != 1)
    if below is None and above.value != 1 and t.word[above.last] in w.halves:
        below = (above.last + 1, w.halves[t.word[above.last]])
    return (below[0], above.value / below[1]) if below else None


def fraction(t: Tokens, i: int, w: Words) -> Number | None:
    """A fraction, and the scale that it is a fraction of ("half a billion", "two thirds of a million", "three quarters billion")."""
    found = _simple_fraction(t, i, w)
    if found is None:
        return None
    last, value = found
    j = last + (t.word[last] == "of")
    if t.word[j] in w.articles:
        j += 1
    elif t.word[last] == "-" and t.joined(last) and t.word[last + 1] in w.articles | set(w.scales):
        j = last + 1 + 2 * (t.word[last + 1] in w.articles)
    scale = w.scales.get(t.word[j])
    if scale and t.word[j] not in w.plural_scales:
        return Number(i, j + 1, value * scale, value, scale)
    return Number(i, last, value, value, form="fraction")


def with_fraction(t: Tokens, n: Number | None, w: Words) -> Number | None:
    """ "two and a half (million)", "one million and a half", "103 and two thirds"."""
    if n is None or t.word[n.last] not in ("and", "-"):
        return n
    start = n.last + 1
    if t.word[n.last] == "-":
        start += t.word[start] == "and"
        if t.word[start + 1 if t.word[start] == "-" else start] not in w.articles or t.word[n.last + 1] != "and":
            return n
        start += t.word[start] == "-"
        article, half = start, start + 1 + (t.word[start + 1] == "-")
        found = (half + 1, 0.5) if t.word[article] in w.articles and w.halves.get(t.word[half]) == 2 else None
    else:
        found = _simple_fraction(t, start, w) or ((start + 1, 1 / w.halves[t.word[start]]) if t.word[start] in w.halves else None)
    if found is None or found[1] >= 1:
        return n
    value = n.base + found[1] if n.scale == 1 or n.value != n.base * n.scale or t.word[start] not in w.articles else 0.0
    if n.scale != 1:
        value = n.value + found[1] * (
            n.scale if t.word[start] in w.articles and w.halves.get(t.word[found[0] - 1]) == 2 and n.scale > 100 else 1
        )
        return replace(n, last=found[0], value=value, base=value / n.scale)
    scale = scale_at(t, found[0], w, n.form == "digits")
    if scale:
        return replace(n, last=scale[0], value=value * scale[1], base=value, scale=scale[1])
    return replace(n, last=found[0], value=value, base=value)
