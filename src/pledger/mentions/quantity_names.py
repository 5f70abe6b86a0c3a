"""An amount as read, and the rules that know it for something else: a name, a label, an ordinal, a time of day."""

from collections.abc import Callable

from pledger.mentions.numbers import Number
from pledger.mentions.quantity_words import Unit, Words
from pledger.mentions.scan import Tokens
from pledger.values import fixed

_LABEL = 2  # letters of the label of a road
BARE = Unit("", 1.0, "bare")


@fixed
class Amount:
    """Tokens first to last (exclusive): sign, currency, number and unit. `number` is that of the number alone; `sign` -1, 1 or 0 (none).

    `top` is the upper number of a range. `marked` says that the unit stands beside this very number, not beside its partner in a range.
    """

    first: int
    last: int
    number: Number
    unit: Unit
    sign: int = 0
    top: Number | None = None
    marked: bool = True
    odd: bool = False
    relation: str | None = None
    cents: float = 0.0

    def value(self, n: Number) -> float:
        return (n.value * (-1 if self.sign < 0 else 1) + self.cents) * self.unit.factor


def _labelled(t: Tokens, a: Amount, w: Words) -> bool:
    """ "Article 5", "Phase 2", the 2 of "Sections 1 and 2"; not "in the order of 5", "At this stage 5 firms"."""
    if a.unit.kind not in ("bare", "time") or a.number.scale != 1:
        return False
    i = a.first
    if t.word[i - 1] in w.sets["day_join"] and i > 2 and t.numeral(i - 2) and t.word[i - 3].endswith("s"):
        i -= 2
    if w.labels_before.upto(t, i) is None or t.word[i - 1] == "order":
        return False
    return i < 2 or not (t.word[i - 2] in w.sets["pointed_at"] or t.word[i - 2] in w.ordinals)


def _ordinal_or_hour(t: Tokens, a: Amount, w: Words) -> bool:
    """ "20th", "10 a.m."; "am" apart from the digits may be the verb."""
    n = a.number
    if a.unit is not BARE or w.labels_after.at(t, n.last) is None:
        return False
    after = t.word[n.last]
    return (
        t.joined(n.last)
        or not (after in w.sets["ordinal_end"] or after == "am")
        or (after == "am" and t.word[n.first - 1] in w.sets["from_to"])
    )


def _age(t: Tokens, a: Amount, w: Words) -> bool:
    """ "45 years old"."""
    after = t.word[a.last : a.last + 2]
    return a.unit.kind == "time" and (after[0] == "old" or after in (["-", "old"], ["of", "age"]))


def _compound(t: Tokens, a: Amount, w: Words) -> bool:
    """ "two-way", "four-party", "net-zero", and number words in a row that make no number."""
    n = a.number
    if a.unit is not BARE or n.form not in ("words", "fraction"):
        return False
    hyphen = n.form == "words" and t.word[n.last] == "-" and t.joined(n.last) and t.word[n.last + 1].isalpha()
    behind = n.form == "words" and t.word[n.first - 1] == "-" and t.joined(n.first) and t.joined(n.first - 1) and n.value == 0
    return hyphen or behind or t.word[n.first - 1] in w.cardinals or t.word[n.last] in w.cardinals


def _glued_before(t: Tokens, a: Amount, w: Words) -> bool:
    """ "G20", "COVID-19", "14:30"; not "to15 billion dollars", where a blank was lost behind a small word."""
    i = a.number.first
    if a.number.form != "digits" or a.first != i or not t.joined(i):
        return False
    before = t.word[i - 1]
    if before.isalpha():
        return before not in w.function_words or a.unit.kind == "bare" or t.joined(i - 1)
    if before in "#_@№":
        return True
    if not t.joined(i - 1):
        return False
    return (before in "-/" and t.word[i - 2].isalpha()) or (before in "-/:." and t.numeral(i - 2))


def _numbered_road(t: Tokens, a: Amount, w: Words) -> bool:
    """The "NH 127B" of a highway: one or two capitals before a number that a capital ends."""
    i, n = a.number.first - 1, a.number
    if a.unit.kind != "bare" or n.form != "digits" or n.scale == 1 or i < 0 or t.joined(i + 1):
        return False
    label, printed = t.printed(i, i + 1), t.printed(i + 1, n.last)
    return len(label) <= _LABEL and label.isalpha() and label.isupper() and printed[-1].isupper()


def _glued_after(t: Tokens, a: Amount, w: Words) -> bool:
    """ "5G", "10:15", "3-D"."""
    if a.number.form != "digits" or a.last != a.number.last or not t.joined(a.last):
        return False
    after, beyond = t.word[a.last], t.word[a.last + 1]
    if after.isalpha():
        return True
    if not t.joined(a.last + 1):
        return False
    letter = after == "-" and beyond.isalpha() and len(beyond) == 1 and not t.pauses(a.last)
    return (after in ":/" and (t.numeral(a.last + 1) or after == "/")) or letter


def _enumerated(t: Tokens, a: Amount, w: Words) -> bool:
    """ "1. Trade", "2) Energy", "(3)", "[4]"."""
    n, after = a.number, t.word[a.last]
    if n.form != "digits" or a.unit is not BARE:
        return False
    if n.first == 0 and after in (".", ")") and n.value < 100 and t.word[a.last + 1].isalpha():
        return True
    return t.word[a.first - 1] in ("(", "[") and after in (")", "]") and n.value < 40


# Whatever one of these knows for a name, label, ordinal, time of day or list number is no amount.
NAMES: tuple[Callable[[Tokens, Amount, Words], bool], ...] = (
    _labelled,
    _ordinal_or_hour,
    _age,
    _compound,
    _glued_before,
    _numbered_road,
    _glued_after,
    _enumerated,
)
