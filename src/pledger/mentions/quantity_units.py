"""A number with its unit, and ranges of two: what is read before hedges and relations."""

from dataclasses import replace

from pledger.mentions import numbers
from pledger.mentions.numbers import Number
from pledger.mentions.quantity_names import BARE, NAMES, Amount
from pledger.mentions.quantity_words import Unit, Words
from pledger.mentions.scan import Tokens


def amount(t: Tokens, i: int, w: Words) -> Amount | None:
    """The number at token `i` with sign, currency and unit; None where the number is part of a name, a time of day or the like."""
    n = numbers.read(t, i, w)
    if n is None:
        return None
    first = n.first
    money = w.money_before.upto(t, first) or _coded(t, first, w)
    if money and money[0] > 0 and t.joined(money[0]) and t.word[money[0] - 1].isalpha() and t.word[money[0]].isalpha():
        money = None
    money = money or _lettered(t, n, w)
    unit, last, odd = _unit_after(t, n, w)
    money = money or (_named(t, n, w) if unit is None else None)
    if money:
        first = money[0]
        if unit is None or unit.kind == "money" or t.word[n.last] == "-":
            unit, last = money[1], last if unit and unit.kind == "money" else n.last
        else:
            unit, last = money[1], n.last
    n = _metres(t, n, unit, w) or n
    if money and n.scale == 1 and n.last == last and t.word[last] in w.glued_scales and t.word[last + 1] != ".":
        n = replace(n, last=last + 1, value=n.value * w.glued_scales[t.word[last]], scale=w.glued_scales[t.word[last]])
    if n.last > last:
        last = n.last
    if n.scale == 1 and unit is None and t.word[n.last] == "m" and t.joined(n.last):
        unit, last = Unit("m", 1.0, "measure"), n.last + 1
    sign, first = _sign(t, first, w)
    made = Amount(first, last, n, unit or BARE, sign, odd=odd)
    for name in NAMES:
        if name(t, made, w):
            return None
    return _cents(t, made, w) if made.unit.kind == "money" else made


def _coded(t: Tokens, first: int, w: Words) -> tuple[int, Unit] | None:
    """ "Japanese Yen (JPY) 23.2 billion": the code of a currency in brackets behind its name."""
    if first < 4 or t.word[first - 1] != ")" or t.word[first - 3] != "(" or w.money_after.upto(t, first - 3) is None:
        return None
    return w.money_before.upto(t, first - 1)


def _lettered(t: Tokens, n: Number, w: Words) -> tuple[int, Unit] | None:
    """ "R5 billion", "N500 million": a capital letter before a large number; alone it may be a road, a mask, a robot."""
    i = n.first - 1
    if i < 0 or t.word[i] not in w.letters or n.form != "digits" or (t.joined(i) and t.word[i - 1].isalnum()):
        return None
    glued, large = t.joined(n.first), n.scale >= 1_000_000 or t.word[n.last] in w.glued_scales or "," in t.word[n.first]
    if t.raw[t.start[i]].islower() or not large or not (glued or t.word[i] in w.sets["apart_letter"]):
        return None
    return i, w.letters[t.word[i]]


def _named(t: Tokens, n: Number, w: Words) -> tuple[int, Unit] | None:
    """ "Euro 29 million", "Taka 500 crore": a currency's name before a large number that has no unit of its own."""
    if n.scale < 100_000:
        return None
    found = w.money_after.upto(t, n.first)
    if found is None or found[0] == 0 or t.numeral(found[0] - 1) or t.word[found[0] - 1] in w.scales:
        return None
    return found


def _metres(t: Tokens, n: Number, unit: Unit | None, w: Words) -> Number | None:
    """ "1,100m of pipe" is metres, "1.2m tonnes" and "2.4m" millions."""
    glued = n.form == "digits" and t.word[n.last - 1] == "m" and t.joined(n.last - 1) and n.scale == 1_000_000
    if not glued or unit is not None or n.base < 100 or t.raw[t.start[n.last - 1]] != "m":
        return None
    return replace(n, last=n.last - 1, value=n.base, scale=1.0)


def _unit_after(t: Tokens, n: Number, w: Words) -> tuple[Unit | None, int, bool]:
    """(unit, end, whether "-odd" stands between) after a number."""
    j, odd = n.last, False
    if t.word[j] == "odd" or (t.word[j] == "-" and t.word[j + 1] == "odd"):
        j, odd = j + 1 + (t.word[j] == "-"), True
    end = j
    if (t.word[j] == "-" and t.joined(j) and t.joined(j + 1)) or (t.word[j] == "+" and t.joined(j)):
        j += 1
    elif n.form == "fraction":
        k = j + (t.word[j] == "of")
        j = k + 1 if t.word[k] in w.articles else j
    elif t.word[j] == "of" and n.scale > 1:
        j += 1
    found = w.money_after.at(t, j) or w.units.at(t, j)
    if found is None and j > end and t.word[end] == "-":
        found = w.units.at(t, end)  # 'a five-member delegation'
    if found is None and t.word[j] in w.sets["unit_fill"] and j == n.last:
        found = w.units.at(t, j + 1)
    if found and found[1].kind == "money" and t.joined(found[0]) and t.numeral(found[0]):
        return None, end, odd  # "$5-$6 billion": the sign belongs to the next number
    if found is None or (j > n.last and t.word[n.last] == "of" and found[1].kind not in ("money", "people") and n.form != "fraction"):
        return None, end, odd
    both = w.units.at(t, j)
    if both and both[0] > found[0]:
        found = both
    if (
        found[1].unit == "m"
        and t.word[found[0] - 1] == "m"
        and t.joined(found[0] - 1)
        and not t.word[found[0] - 2].isdigit()
        and n.scale == 1
    ):
        return found[1], found[0], odd
    return found[1], found[0], odd


def _sign(t: Tokens, first: int, w: Words) -> tuple[int, int]:
    word = t.word[first - 1]
    if (
        word in ("-", "+")
        and t.joined(first)
        and (first == 1 or not t.joined(first - 1) or t.word[first - 2] in ("(", "[", '"', "<", ">", "="))
    ):
        return (-1 if word == "-" else 1), first - 1
    if word in w.sets["negative"]:
        return -1, first - 1
    return 0, first


def _cents(t: Tokens, a: Amount, w: Words) -> Amount:
    """ "20 dollars 43 cents", "$20 43", "twenty dollar and 43"."""
    if a.number.scale != 1 or a.number.value % 1 or a.sign < 0:
        return a
    j = a.last + (t.word[a.last] == "and")
    small = numbers.read(t, j, w)
    if small is None or not 0 < small.value < 100 or small.value % 1 or small.scale != 1:
        return a
    cent = w.money_after.at(t, small.last)
    if cent and cent[1].unit in ("cent", "GBX"):
        return replace(a, last=cent[0], cents=small.value / 100)
    ended = t.word[small.last] in ("", ".") and not t.word[small.last + 1]
    return replace(a, last=small.last, cents=small.value / 100) if ended else a


_NOW = 6  # words between "from" and the level that something is raised from


def ranged(t: Tokens, a: Amount, w: Words) -> tuple[Amount, Amount | None]:
    """The amount, or the range that it opens ("$1.1-1.2bn", "between 34 and 35 mln t"); for "from $1.5 to $2 billion" both ends apart."""
    opener, join = t.word[a.first - 1], t.word[a.last]
    if opener in w.sets["level_now"] and join == "to":
        opener = _behind_now(t, a.first - 1, w)
    if not (join in w.sets["range_join"] or (join == "and" and opener == "between")) or a.unit.kind == "rank" or a.number.form == "vague":
        return a, None
    j = a.last + 1
    money = w.money_before.at(t, j)
    b = amount(t, money[0] if money else j, w)
    if b is None or b.first != j or b.number.form == "vague" or (b.sign < 0 and join != "to"):
        b = _dashed(t, j, w) if join == "-" and t.numeral(j) else None
    if b is None or not _same_measure(t, a, b, join):
        return a, None
    if a.number.form == "fraction" != b.number.form and a.unit is BARE and b.unit is not BARE:
        return a, None  # "rose by a fifth to $320 million"
    low, high, unit = _shared(a, b, opener)
    whole = a.unit is not BARE and (a.unit.kind != "money" or a.number.scale > 1)
    if join == "to" and opener != "from" and whole and b.unit is not BARE and changes_before(t, a.first, w) is not None:
        return a, None  # "rose by $500 million to $3 billion"
    if not high.value * unit.factor > low.value * unit.factor and opener != "from":
        return a, None
    if opener == "from" and join == "to":
        sides = replace(a, number=low, unit=unit, marked=a.unit is not BARE), replace(b, number=high, unit=unit)
        if changes_before(t, a.first - 1, w) is not None or high.value <= low.value or _moved(t, a.first - 1, w):
            return replace(sides[0], relation="from"), replace(sides[1], relation="to")
    first = a.first - (opener in w.sets["range_open"] and join in ("to", "and"))
    return replace(a, first=first, last=b.last, number=low, unit=unit, top=high, sign=a.sign), None


def _moved(t: Tokens, i: int, w: Words) -> bool:
    """Whether a verb of going leads to the "from" before token `i`: "went from 5 to 9", "has gone from the present 5 to 9"."""
    low = max(0, i - _NOW)
    last = next((j for j in range(i, low, -1) if t.word[j] == "from"), low)
    return t.word[last - 1] in w.sets["moved_from"]


def _behind_now(t: Tokens, i: int, w: Words) -> str:
    """The word before those that say of a level that it is so now: "from [the present] 45 to 70", "from [today's] 90 to 300"."""
    fill = w.sets["level_now"]
    for j in range(i - 1, max(0, i - _NOW), -1):
        if t.word[j] not in fill:
            return t.word[j] if t.word[j] == "from" else t.word[i]
    return t.word[i]


def _dashed(t: Tokens, j: int, w: Words) -> Amount | None:
    """The second number of "1.1-1.2bn": glued to the first by the dash, which `amount` takes for a name's."""
    n = numbers.read(t, j, w)
    if n is None or (t.word[n.last] == "-" and t.joined(n.last) and t.numeral(n.last + 1)):
        return None
    unit, last, odd = _unit_after(t, n, w)
    glued = last == n.last and t.joined(last) and (t.word[last].isalpha() or t.word[last] in "/:")
    return None if glued else Amount(j, last, n, unit or BARE, odd=odd)


def _same_measure(t: Tokens, a: Amount, b: Amount, join: str) -> bool:
    if a.unit is not BARE and b.unit is not BARE and (a.unit.unit, a.unit.kind) != (b.unit.unit, b.unit.kind):
        return False
    if a.unit is not BARE and b.unit is BARE and a.unit.kind != "money":
        return False
    if join == "or":
        if b.number.scale >= 1000 and a.unit is BARE:
            return a.number.scale == 1 and a.number.value < b.number.base < 1000  # '11 or 12 million tourists'
        return a.number.scale == b.number.scale == 1 and b.number.value == a.number.value + 1 and b.number.value < 20
    return not (join == "-" and t.word[a.first - 1] == "-" and t.numeral(a.first - 2))


def _shared(a: Amount, b: Amount, opener: str) -> tuple[Number, Number, Unit]:
    """Both numbers in one unit; the first takes the scale of the second where it has none and is then the smaller (after "from": near)."""
    low, high = a.number, b.number
    plain = high.base * high.scale == high.value and high.scale >= 1000
    if low.scale == 1 and plain and low.value < 1000 and low.value <= high.base * (20 if opener == "from" else 1):
        low = replace(low, value=low.value * high.scale, scale=high.scale)
    return low, high, b.unit if a.unit is BARE else a.unit


def changes_before(t: Tokens, end: int, w: Words, reach: int = 14) -> tuple[int, str | None] | None:
    """(token, direction) of the nearest word of change among the tokens before `end`, in the same clause."""
    for j in range(end, max(0, end - reach), -1):
        if t.word[j - 1] in (";", ":", "?", "!") or (t.word[j - 1] == "." and not t.word[j].isdigit()):
            return None
        found = w.changes_before.upto(t, j)
        if found and not (
            (t.word[j - 1] == "up" and found[0] == j - 1 and (t.word[j] == "to" or t.word[j - 2] in w.sets["up_verb"]))
            or (t.word[found[0] - 1] in ("the", "a", "their") and t.word[j - 1] == "cut")
        ):
            return found
    return None
