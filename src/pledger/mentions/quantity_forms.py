"""Quantities without a plain number and unit: multiples ("doubled"), shares ("two-thirds of", "every third")."""

from dataclasses import dataclass

from pledger.mentions import numbers
from pledger.mentions.numbers import Number
from pledger.mentions.quantity_names import Amount
from pledger.mentions.quantity_words import Words
from pledger.mentions.scan import Tokens

_MULTIPLIED = 10  # tokens from 'multiply' to its number
_MOST = 100  # times
PARTED = (":", "-", "/")  # what stands between the two shares of a ratio


@dataclass(frozen=True, slots=True)
class Form:
    """Tokens first to last: a multiple, rank or share, read without a unit. `number`: where the number stands."""

    first: int
    last: int
    value: float
    unit: str
    relation: str
    direction: str | None = None
    rate: str | None = None
    bound: str | None = None


def frequency(t: Tokens, i: int, w: Words) -> Form | None:
    """ "twice a week", "twice weekly", "twice-weekly"."""
    found = w.multiples.at(t, i)
    if found is None or not found[1].compared:
        return None
    rate = w.rates.at(t, found[0] + (t.word[found[0]] == "-"))
    return Form(i, found[0], found[1].value, "", "level", rate=rate[1]) if rate else None


def multiple(t: Tokens, i: int, w: Words) -> Form | None:
    """ "doubled", "tenfold", "half as much again", "twice the 2021 result"; not "double taxation"."""
    found = w.multiples.at(t, i)
    if found is None:
        return None
    end, row = found
    j = end + (t.word[end] == "-")
    if t.word[j] in row.not_before or " ".join(t.word[j : j + 2]) in row.not_before:
        return None
    if t.joined(i) and t.word[i - 1] == "-" and t.word[i - 2].isalpha():
        return None
    if not row.compared or t.word[end] in w.sets["multiple_of"]:
        return Form(i, end, row.value, "times", "multiple", row.direction)
    grown = w.changes_before.upto(t, i) if t.word[end] in w.sets["grown_before"] else None
    return Form(i, end, row.value, "times", "multiple", "up") if grown and grown[1] == "up" else None  # 'exports increased twice to $90 m'


def multiplied(t: Tokens, i: int, w: Words) -> Form | None:
    """ "to multiply trade by ten": a multiple, where a number without a unit stands behind 'by'."""
    factor = t.word[i - 1] == "of" and t.word[i - 2] in w.sets["factor"]
    before = t.word[max(0, i - _MULTIPLIED) : i]
    if not factor and (t.word[i - 1] not in w.sets["times_by"] or w.sets["multiply"].isdisjoint(before)):
        return None
    n = numbers.read(t, i, w)
    plain = n is not None and n.form != "vague" and 1 < n.value <= _MOST and t.word[n.last] not in w.sets["multiplied_by"]
    return Form(i, n.last, n.value, "times", "multiple", "up") if n is not None and plain else None


def every(t: Tokens, i: int, w: Words) -> Form | None:
    """ "Every third person": a share."""
    if t.word[i] not in w.sets["each"]:
        return None
    value = w.ordinals.get(t.word[i + 1], 0.0)
    if not 2 <= value <= 20 or t.word[i + 2] in w.sets["no_share"] or not t.word[i + 2].isalpha():
        return None
    return Form(i, i + 2, 100 / value, "percent", "share")


def ratio(t: Tokens, i: int, w: Words) -> Form | None:
    """ "a 50:50 joint venture", "a 51-49 split": the first share."""
    a, b = t.word[i], t.word[i + 2]
    if not (a.isdigit() and b.isdigit() and t.word[i + 1] in PARTED and t.joined(i + 1) and t.joined(i + 2)):
        return None
    if len(a) > 2 or len(b) > 2 or int(a) + int(b) != 100 or w.sets["shared"].isdisjoint(t.word[i + 3 : i + 7]):
        return None
    return Form(i, i + 3, float(a), "percent", "share")


def proportion(t: Tokens, i: int, w: Words) -> Form | None:
    """ "one in five tourists", "nine out of ten": a share; with nothing counted, a bare number ("one over three")."""
    n = numbers.read(t, i, w)
    if n is None or t.word[n.last] not in w.sets["ratio"] or n.value % 1 or n.value < 1:
        return None
    join = t.word[n.last]
    m = numbers.read(t, n.last + 1 + (join == "out" and t.word[n.last + 1] == "of"), w)
    if m is None or m.value % 1 or not n.value < m.value <= 100 or t.word[m.last] in (",", "."):
        return None
    if (join == "over" and (n.form, m.form) != ("words", "words")) or (join == "in" and n.value != 1 and m.value not in (5, 10)):
        return None
    counts = join != "over" and t.word[m.last].isalpha() and t.word[m.last] != "or"
    return Form(i, m.last, n.value / m.value * (100 if counts else 1), "percent" if counts else "", "share" if counts else "level")


def share(t: Tokens, a: Amount, w: Words) -> str | None:
    """Whether a fraction is a share, a change (`by`), a bare number (`level`) or neither (None: "a third country", "first half")."""
    n: Number = a.number
    before, after, last = t.word[a.first - 1], t.word[n.last], t.word[n.last - 1]
    if w.halves.get(last) and (before in w.ordinals or (before in w.sets["not_fraction"] and last != "half")):
        return None
    if (after == "-" and t.joined(n.last)) or (after == "of" and _of_time(t, n.last + 1, w)):
        return None
    if before == "by":
        return "by"
    hedged = w.before.upto(t, a.first) is not None
    if w.halves.get(last) == 2 and n.value == 0.5:
        return "share" if after in w.sets["after_half"] or hedged else None
    if after == "of" and t.word[n.last + 1]:
        return "share"
    if n.value >= 1:
        return "level"
    alone = (not t.word[n.last] and a.first == 0) or after == "of"
    if alone and not hedged:
        return "level"
    if last in w.plurals or hedged or n.first + 1 == n.last:
        return "share"
    if before in w.sets["makes_another"] and not after.isalpha():
        return None  # 'two checkpoints; they want to open a third'
    return "share" if after in w.sets["after_third"] or not after.isalpha() else None


def _of_time(t: Tokens, j: int, w: Words) -> bool:
    """A quarter or half "of 2024", "of a century"."""
    word = t.word[j + (t.word[j] in w.sets["time_lead"])]
    return word in w.sets["time_noun"] or (word.isdigit() and len(word) == 4)
