"""Numbers in digits and words: "1,204.5", "1.2bn", "half a billion", "two and a half million", "three cr twelve lac", "several hundred"."""

import re
from dataclasses import dataclass, replace

from pledger.mentions.quantity_words import Words
from pledger.mentions.scan import Tokens

_LONGEST = 24  # tokens that one number may take
_DIGITS = 24  # digits; longer runs are no numbers
_GROUPED = re.compile(r"[0-9]{1,3}(?:,[0-9]{2})*(?:,[0-9]{3})+|[0-9]{1,3}(?:[ '][0-9]{3})+|[0-9]{1,3}(?:\.[0-9]{3}){2,}")
_DOTS = re.compile(r"[1-9][0-9]{0,2}(?:\.[0-9]{3})+")
_PLAIN = re.compile(r"[0-9]*(?:[.,][0-9]+)?")


@dataclass(frozen=True, slots=True)
class Number:
    """Tokens first to last (exclusive) read as `value`. `base`: the value before its last scale word (`scale`), for "$1.5 to $2 billion".

    form: digits, words, article ("a billion"), fraction ("two-thirds": value 0.667), vague ("several hundred": value is the least meant).
    """

    first: int
    last: int
    value: float
    base: float
    scale: float = 1.0
    form: str = "words"


def literal(text: str) -> float | None:
    """A numeral's value: a separator before three digits groups them, any other is the decimal mark; None for 05.05.2022."""
    if len(text) > _DIGITS:
        return None
    if text.isdigit():
        return float(text)
    if _GROUPED.fullmatch(text) and not text.startswith("0"):
        return float(re.sub(r"[^0-9]", "", text))
    if _PLAIN.fullmatch(text):
        return float(text.replace(",", "."))
    head, mark, tail = text[:-1].rpartition("." if "." in text and text.rfind(".") > text.rfind(",") else ",")
    whole = (_GROUPED.fullmatch(head) or _DOTS.fullmatch(head)) if mark and mark not in head else None
    return float(re.sub(r"[^0-9]", "", head) + "." + tail + text[-1]) if whole else None


def read(t: Tokens, i: int, w: Words) -> Number | None:
    """The number that starts at token `i`, the longest reading; kept, as many rules ask for it."""
    if i not in t.read:
        t.read[i] = _read(t, i, w)
    known: Number | None = t.read[i]
    return known


def _read(t: Tokens, i: int, w: Words) -> Number | None:
    word = t.word[i]
    if word[:1].isdigit() or word[:1] == ".":
        return _slashed(t, i) or _with_fraction(t, _cardinal(t, i, w), w)
    if word in w.signs:
        return Number(i, i + 1, w.signs[word], w.signs[word], form="fraction")
    if word in w.articles:
        return _fraction(t, i, w) or _article(t, i, w)
    if word in w.halves:
        return _fraction(t, i, w)
    if word in w.vague:
        return _vague(t, i, w)
    if word in w.plural_scales:
        return _plural_scale(t, i, w)
    if word in w.cardinals or word in w.scales:
        return _fraction(t, i, w) or _with_fraction(t, _pointed(t, _cardinal(t, i, w), w), w)
    return None


def _slashed(t: Tokens, i: int) -> Number | None:
    """3/4: a fraction only with a usual denominator, or it is a date, a clause, a season."""
    a, b = t.word[i], t.word[i + 2]
    if t.word[i + 1] != "/" or not (t.joined(i + 1) and t.joined(i + 2)) or t.word[i + 3] == "/" or t.word[i - 1] == "/":
        return None
    if len(a) == 1 and b in ("2", "3", "4", "5", "8") and 0 < int(a) < int(b):
        return Number(i, i + 3, int(a) / int(b), int(a) / int(b), form="fraction")
    return None


def _scale(t: Tokens, i: int, w: Words, after_digits: bool) -> tuple[int, float] | None:
    """(end, factor) of a scale word at token `i`, over a hyphen too ("a 5-million grant")."""
    if t.word[i] == "-" and t.joined(i) and t.joined(i + 1):
        i += 1
    word = t.word[i]
    factor = w.scales.get(word)
    if factor is None and after_digits:
        factor = w.short_scales.get(word)
        if factor is None and t.joined(i) and t.word[i - 1] != "-":
            factor = w.glued_scales.get(word)
    if factor is None:
        return None
    dotted = after_digits and word in w.short_scales and t.word[i + 1] == "." and t.joined(i + 1) and t.raw[t.end[i + 1] :][1:2].islower()
    return i + (2 if dotted else 1), factor


@dataclass(slots=True)
class _Sum:
    """A cardinal being read: closed groups in `total`, the open one in `group`; `low` is the smallest scale closed so far."""

    total: float = 0.0
    group: float | None = None
    low: float = float("inf")
    digits: bool = False
    printed: bool = False
    base: float = 0.0
    scale: float = 1.0

    def word(self, n: float) -> bool:
        """Takes a cardinal word ("twenty", "one")."""
        if self.group is None:
            if self.low <= 100:
                return False
            self.group = n
        elif (n < 10 and self.group % 100 >= 20 and self.group % 10 == 0 and not self.digits) or (
            self.group and self.group % 100 == 0 and (not self.digits or self.scale == 100) and n > 0
        ):
            self.group += n
        else:
            return False
        self.base, self.scale, self.digits = self.group, 1.0, False
        return True

    def times(self, factor: float) -> bool:
        """Takes a scale word."""
        if factor == 100 and (self.group is None or self.group < 100):
            self.base, self.scale = self.group or 1.0, 100.0
            self.group = self.base * 100
        elif self.group is not None and factor < self.low:
            self.base, self.scale = self.group, factor
            self.total, self.group, self.low = self.total + self.group * factor, None, factor
        elif self.group is None and self.total:
            self.base, self.scale, self.total, self.low = self.total, factor, self.total * factor, self.low * factor
        elif self.group is None:
            self.base, self.scale, self.total, self.low = 1.0, factor, factor, factor
        else:
            return False
        return True

    @property
    def value(self) -> float:
        return self.total + (self.group or 0.0)


def _cardinal(t: Tokens, i: int, w: Words) -> Number | None:
    made, j, form, first = _Sum(), i, "words", i
    if t.numeral(i):
        value = literal(t.word[i])
        if value is None:
            return None
        if t.word[i + 1] in w.signs:
            value, i = value + w.signs[t.word[i + 1]], i + 1
        made.group, made.base, made.digits, made.printed, form, j = value, value, True, True, "digits", i + 1
    while j < i + _LONGEST:
        k = _step(t, j, w, made)
        if k == j:
            break
        j = k
    return Number(first, j, made.value, made.base, made.scale, form) if j > i else None


def _step(t: Tokens, j: int, w: Words, made: _Sum) -> int:
    """The token after the next part of the cardinal, or `j` if there is none."""
    scale = _scale(t, j, w, made.digits)
    if scale and made.times(scale[1]):
        return scale[0]
    k = j
    if (t.word[j] == "-" and made.group is not None and made.group % 10 == 0 and made.group >= 20) or (
        t.word[j] == "and" and (made.low < float("inf") or (made.group or 1) % 100 == 0)
    ):
        k = j + 1
    word = t.word[k]
    if word in w.cardinals and not (t.word[j] == "and" and (t.word[k + 1] in w.plurals or t.word[k + 1] in w.halves)):
        if made.printed and t.word[k + 1] not in w.scales:
            return j  # "$2 billion five years later"
        n = w.cardinals[word]
        small = k == j or t.word[j] == "-" or n < 100
        return k + 1 if small and not _scaled_apart(t, k, w, made) and made.word(n) else j
    if t.numeral(k) and made.low > 100 and made.value and (made.low < float("inf") or made.scale == 100):
        return _digits_after(t, k, j, w, made)
    return j


def _scaled_apart(t: Tokens, k: int, w: Words, made: _Sum) -> bool:
    """After "and", a number with a scale as large as the last begins a new one ("5 million and six million")."""
    scale = w.scales.get(t.word[k + 1])
    return t.word[k - 1] == "and" and scale is not None and scale >= made.low


def _digits_after(t: Tokens, k: int, j: int, w: Words, made: _Sum) -> int:
    """ "4 thousand 3 hundred and 21", "1 million 234 thousand": digits after a scale, if a smaller scale or "and" ties them."""
    value = literal(t.word[k])
    if value is None or t.word[k].startswith("0") or value >= made.low or (k > j and value % 1):
        return j
    scale = _scale(t, k + 1, w, True)
    if made.scale == 100 and made.group is not None:
        if k > j and value < 100 and not scale:
            made.group += value
            return k + 1
        return j
    if made.group is None and scale and scale[1] < made.low:
        made.group, made.digits = value, True
        return k + 1
    return j


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
    scale = _scale(t, j, w, False)
    return replace(n, last=scale[0], value=value * scale[1], scale=scale[1]) if scale else n


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
    above = _cardinal(t, i + (word in w.articles), w)
    if above is None or (above.form == "digits" and above.scale == 1 and above.value > 20):
        return None
    below = _denominator(t, above.last, w, plural=above.value != 1)
    if below is None and above.value != 1 and t.word[above.last] in w.halves:
        below = (above.last + 1, w.halves[t.word[above.last]])
    return (below[0], above.value / below[1]) if below else None


def _fraction(t: Tokens, i: int, w: Words) -> Number | None:
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


def _with_fraction(t: Tokens, n: Number | None, w: Words) -> Number | None:
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
    scale = _scale(t, found[0], w, n.form == "digits")
    if scale:
        return replace(n, last=scale[0], value=value * scale[1], base=value, scale=scale[1])
    return replace(n, last=found[0], value=value, base=value)


def _article(t: Tokens, i: int, w: Words) -> Number | None:
    """ "a billion", "a hundred thousand", "a dozen"; "a few million", "a couple of"."""
    if t.word[i + 1] in w.scales and t.word[i + 1] not in w.plural_scales:
        n = _cardinal(t, i + 1, w)
        return _with_fraction(t, replace(n, first=i, form="article"), w) if n else None
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
