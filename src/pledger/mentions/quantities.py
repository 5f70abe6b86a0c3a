"""Quantities: numbers with unit, hedge and relation. `find(view)` gives those of one sentence."""

import datetime
from collections.abc import Iterator
from typing import NamedTuple

from pledger.lexicon import Lexicon, fold
from pledger.mentions import quantity_context as context
from pledger.mentions import quantity_forms as forms
from pledger.mentions import quantity_ranks as ranks
from pledger.mentions.quantity_context import Hedged
from pledger.mentions.quantity_forms import Form
from pledger.mentions.quantity_names import Amount
from pledger.mentions.quantity_rows import with_units
from pledger.mentions.quantity_units import amount, changes_before, ranged
from pledger.mentions.quantity_words import Words, words_of
from pledger.mentions.scan import Tokens
from pledger.mentions.time_grammar import Reading, readings, readings_of, words_held
from pledger.mentions.time_words import words_for
from pledger.mentions.types import Quantity
from pledger.mentions.view import View

_CHANGED = ("by", "to", "from", "growth")

_DAYS, _LAST_DAY = 2, 31  # tokens from a day to the next one behind 'and'; of a month


def find(view: View) -> list[Quantity]:
    """The quantities of a sentence, in order. Dates, years, ordinals, names and labels are none, nor the Eight of a body's name."""
    words, w = words_held(view), words_of(view.lexicon)
    if words is not None and w.triggers.isdisjoint(words):
        return []
    found = [_shifted(q, view.text, view.start) for q in _quantities(view.text, *readings_of(view), w)]
    bodies = [(h.start, h.end) for h in view.of("bodies")] if found else []
    found = [q for q in found if not any(start <= q.number[0] < end for start, end in bodies)] if bodies else found
    return with_units(view, found)


def read(text: str, lexicon: Lexicon, reference: datetime.date | None = None) -> list[Quantity]:
    """The quantities of a bare text (for tests and tools)."""
    return [_shifted(q, text, 0) for q in _quantities(text, *readings(text, fold(text), reference, words_for(lexicon)), words_of(lexicon))]


def _quantities(raw: str, t: Tokens, times: tuple[Reading, ...], w: Words) -> Iterator[Quantity]:
    blocked = _blocked(times)
    if blocked:
        blocked.update({i: i + 1 for first in tuple(blocked) if (i := _day_before(t, first, w)) is not None})
    return _scan(t, w, blocked)


def _blocked(times: tuple[Reading, ...]) -> dict[int, int]:
    """Token -> end of the time that begins there; bare durations are quantities too."""
    return {r.first: r.last for r in times if r.role != "duration"}


def _day_before(t: Tokens, first: int, w: Words) -> int | None:
    """The token of another day of the month named by the time that begins at `first`: the 18 of 'on 18 and 20 April'."""
    if first < _DAYS or not t.word[first].isdigit() or t.word[first - 1] not in w.sets["number_and"]:
        return None
    earlier = t.word[first - _DAYS]
    return first - _DAYS if earlier.isdigit() and int(earlier) < int(t.word[first]) <= _LAST_DAY else None


def _shifted(q: Quantity, raw: str, offset: int) -> Quantity:
    number = (q.number[0] + offset, q.number[1] + offset)
    value, low, high = _rounded(q.value), _rounded(q.low), _rounded(q.high)
    return Quantity(
        q.start + offset, q.end + offset, raw[q.start : q.end], value, low, high, q.unit, q.bound,
        q.relation, q.direction, q.rate, q.counted, number,
    )  # fmt: skip


def _rounded(value: float | None) -> float | None:
    """To twelve significant digits: 529.3 million is 529300000."""
    return value if value is None or value % 1 == 0 else float(f"{value:.12g}")


def _scan(t: Tokens, w: Words, blocked: dict[int, int]) -> Iterator[Quantity]:
    ends = sorted(blocked.items())
    last, time = 0, 0
    for i in t.places(w.starts):
        while time < len(ends) and ends[time][0] <= i:
            last, time = ends[time][1] if ends[time][0] >= last else last, time + 1
        word = t.word[i]
        if i < last or (word in w.articles and t.word[i + 1] not in w.after_article):
            continue
        for made, end in _at(t, i, w, last):
            yield made
            last = max(last, end)


def _at(t: Tokens, i: int, w: Words, last: int) -> Iterator[tuple[Quantity, int]]:
    """The quantity (two for "from 5 to 7") at token `i`, and the token after it; `last` is the end of the one before."""
    form = _form(t, i, w)
    if form:
        yield _of_form(t, form, w, last), form.last
        return
    single = amount(t, i, w)
    if single is None or (i > 1 and t.word[i - 1] == "-" and t.word[i - 2] in w.sets["many"]):
        return  # 'a multi-million-dollar deal'
    first, second = ranged(t, single, w)
    if second is None and first.top is None and _scored(t, first):
        return
    for item in (first, second):
        if item is None:
            continue
        made = _of_amount(t, item, w, last)
        last = item.last
        if made:
            yield made, item.last


def _form(t: Tokens, i: int, w: Words) -> Form | None:
    """The form that token `i` begins, by the kinds of word that may begin one."""
    word = t.word[i]
    if word in w.multiples and (form := forms.multiple(t, i, w) or forms.frequency(t, i, w)):
        return form
    if word in w.ranked and (form := ranks.rank(t, i, w) or ranks.labelled(t, i, w)):
        return form
    if word in w.sets["each"]:
        return forms.every(t, i, w)
    if word in w.cardinals or t.numeral(i):
        parted = forms.ratio(t, i, w) if t.word[i + 1] in forms.PARTED else None
        said = ranks.rank_in_digits(t, i, w) or ranks.one_of(t, i, w) or parted or forms.proportion(t, i, w)
        return said or forms.multiplied(t, i, w)
    return None


def _scored(t: Tokens, a: Amount) -> bool:
    """ "2-1": a result, no range."""
    j = a.last
    return a.unit.kind == "bare" and t.word[j] == "-" and t.joined(j) and t.joined(j + 1) and t.numeral(j + 1)


def _of_form(t: Tokens, form: Form, w: Words, last: int) -> Quantity:
    h = context.hedged(t, form.first, form.last, w, "form", False)
    first = max(h.first, last)
    bound = form.bound or h.bound
    low, high = interval(bound, form.value, None)
    return Quantity(
        t.start[first], t.end[h.last - 1], "", form.value, low, high, form.unit or None, bound, form.relation, form.direction, form.rate,
        number=(t.start[form.first], t.end[form.last - 1]),
    )  # fmt: skip


def interval(bound: str, value: float, top: float | None) -> tuple[float | None, float | None]:
    """(low, high) that a hedge allows around a value (records.md)."""
    if top is not None:
        return value, top
    low = value if bound in ("exactly", "over", "at_least") else None
    high = value if bound in ("exactly", "nearly", "under", "up_to") else None
    return low, high


class _Value(NamedTuple):
    """An amount's value (`top`: the upper end of a range) in its unit, and its relation where the form alone settles it."""

    value: float
    top: float | None
    unit: str | None
    relation: str | None


def _of_amount(t: Tokens, a: Amount, w: Words, last: int) -> Quantity | None:
    value = _value(t, a, w)
    if value is None:
        return None
    kind = a.unit.kind
    h = context.hedged(t, a.first, a.last, w, kind, kind == "bare" and value.value < 100)
    if a.odd and h.bound == "exactly":
        h = Hedged(h.first, h.last, "about")
    if h.first < last:
        h = Hedged(max(a.first, last), h.last, "exactly")
    return _quantity(t, a, w, h, value)


def _value(t: Tokens, a: Amount, w: Words) -> _Value | None:
    """None for "one" alone (a pronoun) and for what only looks like a fraction ("a third country")."""
    n, kind = a.number, a.unit.kind
    if n.form == "words" and n.value == 1 and n.last == n.first + 1 and kind in ("bare", "people") and not _listed(t, n.last, w):
        return None
    if kind == "bare" and n.form == "words" and n.last == n.first + 1 and t.word[n.first] in w.scales:
        return None  # "lakh", "million" without a number
    value, unit, relation = a.value(n), a.unit.unit or None, a.relation
    if n.form == "fraction" and kind == "bare":
        said = forms.share(t, a, w)
        if said is None:
            return None
        relation = said if said == "share" else None
        if said != "level":
            value, unit = value * 100, "percent"
    if unit == "percent" and a.sign < 0:
        value = -value  # the direction says it
    return _Value(value, a.value(a.top) if a.top else None, unit, relation)


def _listed(t: Tokens, i: int, w: Words) -> bool:
    """ "one [agreement and three memoranda]": a count among counts."""
    if not t.word[i].isalpha() or t.word[i] in w.function_words:
        return False
    for j in range(i + 1, i + 4):
        if t.word[j] in ("and", ","):
            return t.word[j + 1] in w.cardinals or (t.numeral(j + 1) and t.word[j + 2].isalpha() and t.word[j + 1].isdigit())
        if t.word[j] in w.function_words:
            return False
    return False


def _quantity(t: Tokens, a: Amount, w: Words, h: Hedged, v: _Value) -> Quantity:
    said, direction, first = context.related(t, h, a, w)
    bound = "between" if v.top is not None else "exactly" if h.up_to and said == "to" else h.bound
    low, high = interval(bound, v.value, v.top)
    value: float | None = v.top if v.top is not None else v.value
    if a.number.form == "vague":
        bound, value, low, high = "about", None, v.value, None
    unit, noun = v.unit, _noun(t, a, w, h)
    if unit == "times" and not (said in _CHANGED or direction or _compared(t, h, w)):
        unit, noun = None, "times"
    elif unit == "times":
        said = "multiple"
    elif v.relation and said != "by":
        said = v.relation
    return Quantity(
        t.start[min(first, h.first)], t.end[max(h.last, a.last) - 1], "", value, low, high, unit, bound,
        said, direction, context.rate(t, h.last, w), noun, (t.start[a.number.first], t.end[(a.top or a.number).last - 1]),
    )  # fmt: skip


def _noun(t: Tokens, a: Amount, w: Words, h: Hedged) -> str | None:
    """What is counted, as printed; for money that several countries call the same, its name."""
    if a.unit.unit == "XXX":
        return t.printed(a.last - 1, a.last)
    if a.unit.kind not in ("bare", "people"):
        return None
    found = context.counted(t, a.number.last if a.unit.kind == "people" else max(a.last, h.last), w)
    return found[1] if found and a.number.form != "fraction" else None


def _compared(t: Tokens, h: Hedged, w: Words) -> bool:
    """Whether "2.5 times" is a multiple: something is compared or grows; else it counts occasions."""
    compared = t.word[h.last] in w.sets["compared"]
    return compared or t.word[h.last - 1] in ("fold", "x") or changes_before(t, h.first, w, 8) is not None
