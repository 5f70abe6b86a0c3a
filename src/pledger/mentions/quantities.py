"""Quantities: numbers with unit, hedge and relation. `find(view)` gives those of one sentence."""

import datetime
import re
from collections.abc import Iterator

from pledger.lexicon import Lexicon, fold
from pledger.mentions import quantity_context as context
from pledger.mentions import quantity_forms as forms
from pledger.mentions.quantity_context import Hedged
from pledger.mentions.quantity_forms import Form
from pledger.mentions.quantity_units import Amount, amount, ranged
from pledger.mentions.quantity_words import Words, words_of
from pledger.mentions.scan import Tokens
from pledger.mentions.time_grammar import Reading, readings
from pledger.mentions.time_words import words_for
from pledger.mentions.types import Quantity
from pledger.mentions.view import View

_DIGIT = re.compile(r"[0-9]")
_WORD = re.compile(r"[a-z]+")


def find(view: View) -> list[Quantity]:
    """The quantities of a sentence, in order. Dates, years, ordinals, names and labels are none."""
    return _quantities(view.text, view.folded, view.reference, view.start, view.lexicon)


def read(text: str, lexicon: Lexicon, reference: datetime.date | None = None) -> list[Quantity]:
    """The quantities of a bare text (for tests and tools)."""
    return _quantities(text, fold(text), reference, 0, lexicon)


def _quantities(raw: str, folded: str, reference: datetime.date | None, offset: int, lexicon: Lexicon) -> list[Quantity]:
    w = words_of(lexicon)
    if _DIGIT.search(folded) is None and w.triggers.isdisjoint(_WORD.findall(folded)):
        return []
    t, times = readings(raw, folded, reference, words_for(lexicon))
    return [_shifted(q, raw, offset) for q in _scan(t, w, _blocked(times))]


def _blocked(times: tuple[Reading, ...]) -> dict[int, int]:
    """Token -> end of the time that begins there; bare durations are quantities too."""
    return {r.first: r.last for r in times if r.role != "duration"}


def _shifted(q: Quantity, raw: str, offset: int) -> Quantity:
    number = (q.number[0] + offset, q.number[1] + offset)
    return Quantity(
        q.start + offset, q.end + offset, raw[q.start : q.end], q.value, q.low, q.high, q.unit, q.bound,
        q.relation, q.direction, q.rate, q.counted, number,
    )  # fmt: skip


def _scan(t: Tokens, w: Words, blocked: dict[int, int]) -> Iterator[Quantity]:
    i, last = 0, 0
    while i < len(t):
        if i in blocked:
            i = last = blocked[i]
            continue
        word = t.word[i]
        if not (word in w.triggers or word[-1:].isdigit() or word in w.articles or word in w.vague or word in ("every", "each")):
            i += 1
            continue
        end = i + 1
        for made, end in _at(t, i, w, last):
            yield made
            last = max(last, end)
        i = max(i + 1, end)


def _at(t: Tokens, i: int, w: Words, last: int) -> Iterator[tuple[Quantity, int]]:
    """The quantity (two for "from 5 to 7") at token `i`, and the token after it; `last` is the end of the one before."""
    form = forms.multiple(t, i, w) or forms.rank(t, i, w) or forms.every(t, i, w)
    if form:
        yield _of_form(t, form, w, last), form.last
        return
    single = amount(t, i, w)
    if single is None:
        return
    first, second = ranged(t, single, w)
    for item in (first, second):
        if item is None:
            continue
        made = _of_amount(t, item, w, last)
        last = item.last
        if made:
            yield made, item.last


def _of_form(t: Tokens, form: Form, w: Words, last: int) -> Quantity:
    h = context.hedged(t, form.first, form.last, w, "form", False)
    first = max(h.first, last)
    low, high = interval(h.bound, form.value, None)
    return Quantity(
        t.start[first], t.end[h.last - 1], "", form.value, low, high, form.unit, h.bound, form.relation, form.direction,
        number=(t.start[form.first], t.end[form.last - 1]),
    )  # fmt: skip


def interval(bound: str, value: float, top: float | None) -> tuple[float | None, float | None]:
    """(low, high) that a hedge allows around a value (records.md)."""
    if top is not None:
        return value, top
    low = value if bound in ("exactly", "over", "at_least") else None
    high = value if bound in ("exactly", "nearly", "under", "up_to") else None
    return low, high


def _of_amount(t: Tokens, a: Amount, w: Words, last: int) -> Quantity | None:
    n, kind = a.number, a.unit.kind
    if n.form == "words" and n.value == 1 and n.last == n.first + 1 and kind in ("bare", "people"):
        return None
    value, top = a.value(n), a.value(a.top) if a.top else None
    unit, relation = a.unit.unit or None, a.relation
    if n.form == "fraction" and kind == "bare":
        said = forms.share(t, a, w)
        if said is None:
            return None
        relation = said if said != "by" else None
        if said != "level":
            value, unit = value * 100, "percent"
    h = context.hedged(t, a.first, a.last, w, kind, kind == "bare" and value < 100)
    if a.odd and h.bound == "exactly":
        h = Hedged(h.first, h.last, "about")
    if h.first < last:
        h = Hedged(max(a.first, last), h.last, "exactly")
    return _quantity(t, a, w, h, value, top, unit, relation)


def _quantity(
    t: Tokens, a: Amount, w: Words, h: Hedged, value: float, top: float | None, unit: str | None, relation: str | None
) -> Quantity:
    said, direction, first = context.related(t, h, a, w)
    bound = "between" if top is not None else h.bound
    if h.up_to and said == "to":
        bound = "exactly"
    noun = None
    if unit == "times":
        said, unit, noun = _times(t, h, w, said, direction)
    if unit == "percent" and a.sign < 0:
        value = -value
    if a.unit.kind in ("bare", "people") and unit in (None, "people"):
        found = context.counted(t, a.number.last if unit == "people" and a.number.last < a.last else a.last, w)
        noun = noun or (found[1] if found else None)
    if unit == "XXX":
        noun = t.printed(a.last - 1, a.last)
    low, high = interval(bound, value, top)
    number = (t.start[a.number.first], t.end[(a.top or a.number).last - 1])
    first = min(first, h.first)
    vague = a.number.form == "vague"
    return Quantity(
        t.start[first], t.end[max(h.last, a.last) - 1], "", None if vague else top if top is not None else value,
        value if vague else low, None if vague else high, unit, "about" if vague else bound,
        relation if relation and relation != "level" else said, direction, context.rate(t, h.last, w), noun, number,
    )  # fmt: skip


def _times(t: Tokens, h: Hedged, w: Words, said: str, direction: str | None) -> tuple[str, str | None, str | None]:
    """ "2.5 times" is a multiple where something grows or is compared, else a count of occasions."""
    compared = t.word[h.last] in ("as", "the", "that", "what", "its", "this", "last", "today", "more", "less", "their", "our", "over")
    from_change = direction is not None or said != "level" or changes_cue(t, h, w)
    joined = t.word[h.last - 1] in ("fold", "x")
    return ("multiple", "times", None) if compared or from_change or joined else ("level", None, "times")


def changes_cue(t: Tokens, h: Hedged, w: Words) -> bool:
    from pledger.mentions.quantity_units import changes_before

    return changes_before(t, h.first, w, 8) is not None
