"""Whole numbers and decimals: "1,204.5", "1.2bn", "three cr twelve lac"."""

import re
from dataclasses import dataclass

from pledger.mentions.quantity_words import Words
from pledger.mentions.scan import Tokens
from pledger.values import fixed

_LONGEST = 24  # tokens that one number may take
_DIGITS = 24  # digits; longer runs are no numbers
_GROUPED = re.compile(r"[0-9]{1,3}(?:,[0-9]{2})*(?:,[0-9]{3})+|[0-9]{1,3}(?:[ '][0-9]{3})+|[0-9]{1,3}(?:\.[0-9]{3}){2,}")
_DOTS = re.compile(r"[1-9][0-9]{0,2}(?:\.[0-9]{3})+")
_THOUSANDS = re.compile(r"[1-9][0-9]{0,2}\.000")  # nobody writes three noughts behind a decimal mark
_PLAIN = re.compile(r"[0-9]*(?:[.,][0-9]+)?")


@fixed
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
    text = text.replace(", ", ",")
    if _GROUPED.fullmatch(text) and not text.startswith("0"):
        return float(re.sub(r"[^0-9]", "", text))
    if text.endswith(".000") and _THOUSANDS.fullmatch(text):
        return float(text.replace(".", ""))
    if _PLAIN.fullmatch(text):
        return float(text.replace(",", "."))
    head, mark, tail = text[:-1].rpartition("." if "." in text and text.rfind(".") > text.rfind(",") else ",")
    whole = (_GROUPED.fullmatch(head) or _DOTS.fullmatch(head)) if mark and mark not in head else None
    return float(re.sub(r"[^0-9]", "", head) + "." + tail + text[-1]) if whole else None


def scale_at(t: Tokens, i: int, w: Words, after_digits: bool) -> tuple[int, float] | None:
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


def stands_alone(t: Tokens, i: int, w: Words) -> bool:
    """Whether the number at token `i` surely ends there: no scale, fraction or further number can follow."""
    return t.word[i + 1] not in w.goes_on and not t.numeral(i + 1)


def cardinal(t: Tokens, i: int, w: Words) -> Number | None:
    made, j, form, first = _Sum(), i, "words", i
    if t.numeral(i):
        value = literal(t.word[i])
        if value is None:
            return None
        if t.word[i + 1] in w.signs:
            value, i = value + w.signs[t.word[i + 1]], i + 1
        if stands_alone(t, i, w):
            return Number(first, i + 1, value, value, form="digits")
        made.group, made.base, made.digits, made.printed, form, j = value, value, True, True, "digits", i + 1
    while j < i + _LONGEST:
        k = _step(t, j, w, made)
        if k == j:
            break
        j = k
    return Number(first, j, made.value, made.base, made.scale, form) if j > i else None


def _step(t: Tokens, j: int, w: Words, made: _Sum) -> int:
    """The token after the next part of the cardinal, or `j` if there is none."""
    scale = scale_at(t, j, w, made.digits)
    if scale and made.times(scale[1]):
        return scale[0]
    k = j
    if t.word[j] == "," and not made.digits and not made.printed and made.group is None and _group_follows(t, j + 1, w, made):
        return _step(t, j + 1, w, made)  # "two billion, two hundred and fifty-six million"
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
        return k + 1 if small and made.word(n) else j
    if t.numeral(k) and made.low > 100 and made.value and (made.low < float("inf") or made.scale == 100):
        return _digits_after(t, k, j, w, made)
    return j


def _group_follows(t: Tokens, k: int, w: Words, made: _Sum) -> bool:
    """Whether words of a smaller scale stand at `k` that end in a scale, as the next group of a long number does."""
    if t.word[k] not in w.cardinals or made.low <= 1000:
        return False
    while t.word[k] in w.cardinals or t.word[k] in ("-", "and") or w.scales.get(t.word[k]) == 100:
        k += 1
    return w.scales.get(t.word[k], made.low) < made.low


def _digits_after(t: Tokens, k: int, j: int, w: Words, made: _Sum) -> int:
    """ "4 thousand 3 hundred and 21", "1 million 234 thousand": digits after a scale, if a smaller scale or "and" ties them."""
    value = literal(t.word[k])
    if value is None or t.word[k].startswith("0") or value >= made.low or (k > j and value % 1 and made.printed):
        return j
    scale = scale_at(t, k + 1, w, True)
    if made.scale == 100 and made.group is not None:
        if k > j and value < 100 and not scale:
            made.group += value
            return k + 1
        return j
    if made.group is None and scale and scale[1] < made.low:
        made.group, made.digits = value, True
        return k + 1
    return j
