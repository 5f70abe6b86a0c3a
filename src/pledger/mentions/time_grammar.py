"""From tokens to times: the rules in order, intervals of neighbouring dates, the role that the words before give, and years left open."""

import datetime
from collections.abc import Callable, Sequence
from functools import lru_cache
from typing import NamedTuple

from pledger.mentions import time_atoms as atoms
from pledger.mentions import time_context as context
from pledger.mentions import time_days as days
from pledger.mentions import time_edtf as edtf
from pledger.mentions import time_eras as eras
from pledger.mentions import time_fiscal as fiscal
from pledger.mentions import time_lengths as lengths
from pledger.mentions import time_relative as relative
from pledger.mentions import time_short as short
from pledger.mentions.grammar import roles_of
from pledger.mentions.scan import Tokens, held, tokens
from pledger.mentions.time_edtf import Date
from pledger.mentions.time_parts import Context, Found, Rule, dated, foretold, promised
from pledger.mentions.time_words import TimeWords, words_for
from pledger.mentions.view import View
from pledger.values import changed

# The first rule that reads something wins; longer constructions stand before their parts.
# Beside each, the kinds of word that it may begin with (TimeWords.kinds).
RULES: tuple[tuple[Rule, tuple[str, ...]], ...] = (
    (days.named_day, ("day", "the")),
    (relative.same_period, ("same",)),
    (context.said_before, ("anaphor",)),
    (eras.era_year, ("era", "which")),
    (relative.the_year_before, ("the",)),
    (lengths.ago, ("digit", "number", "article")),
    (relative.months_of, ("digit", "number")),
    (fiscal.quarters_to, ("digit", "number")),
    (context.statistics, ("digit", "number")),
    (relative.rest_of, ("rest",)),
    (short.year_ended, ("unit",)),
    (short.part_ended, ("part_year",)),
    (relative.just_ended, ("the",)),
    (short.school_year, ("which",)),
    (relative.part_of, ("part",)),
    (relative.ordinal_period, ("digit", "ordinal", "closing")),
    (lengths.recent_or_coming, ("recent", "coming")),
    (fiscal.relative_fiscal, ("which",)),
    (relative.which_unit, ("which",)),
    (days.weekday, ("weekday",)),
    (atoms.month, ("month",)),
    (atoms.digits, ("digit",)),
    (short.lettered, ("letter",)),
    (fiscal.fiscal_short, ("letter",)),
    (relative.season_of, ("season",)),
    (days.numbered, ("the", "unit")),
    (short.year_alone, ("letter",)),
    (days.now, ("now",)),
    (lengths.duration, ("digit", "number", "article", "whole")),
)
# The rules that read a length or a unit of time: tried only in sentences that name a unit. Half of those read name none.
_OF_UNITS: frozenset[Rule] = frozenset(
    {
        relative.the_year_before,
        lengths.ago,
        relative.months_of,
        fiscal.quarters_to,
        context.statistics,
        relative.rest_of,
        short.year_ended,
        short.part_ended,
        relative.just_ended,
        short.school_year,
        lengths.recent_or_coming,
        lengths.duration,
    }
)
_BACK = 6  # times that "a year earlier" looks back over
_SOON = datetime.timedelta(days=45)


class Reading(NamedTuple):
    """A time settled: tokens first to last (exclusive), and what a `Time` needs."""

    first: int
    last: int
    edtf: str | None
    seconds: float | None
    role: str
    anchor: str


def words_held(view: View) -> list[str] | None:
    """The words of a sentence without digits, None if it has one; derived once, for the finders of quantities and times both ask."""
    return view.once("held", lambda v: held(v.folded, roles_of(v.lexicon)))


def readings_of(view: View) -> tuple[Tokens, tuple[Reading, ...]]:
    """The tokens of a sentence and its times, derived once."""
    return view.once("readings", lambda v: readings(v.text, v.folded, v.reference, words_for(v.lexicon), lambda: context.year_above(v)))


def readings(
    raw: str, folded: str, reference: datetime.date | None, w: TimeWords, earlier: Callable[[], tuple[int, int] | None] = lambda: None
) -> tuple[Tokens, tuple[Reading, ...]]:
    """The tokens of a text and its times; `earlier` gives the year said before it, for "that year"."""
    t = tokens(raw, folded, w.roles)
    c = Context(t, w, reference)
    found = context.of_that_year(c, _merged(c, _found(c)), earlier)
    made: list[Reading] = []
    settled: list[Found] = []
    for item in found:
        item = _from_context(item, settled, earlier)
        reading, dated = _settle(c, item)
        settled.append(dated)
        made.append(reading)
    return t, tuple(made)


@lru_cache(maxsize=8)
def _rules(w: TimeWords, units: bool) -> tuple[dict[str, tuple[Rule, ...]], tuple[Rule, ...]]:
    """The rules to try at each word, and those to try at digits, in a sentence that names a unit of time or in one that does not."""
    rules = [(rule, starts) for rule, starts in RULES if units or rule not in _OF_UNITS]
    words = {word: tuple(rule for rule, starts in rules if kinds.intersection(starts)) for word, kinds in w.kinds.items()}
    return {word: found for word, found in words.items() if found}, tuple(rule for rule, starts in rules if "digit" in starts)


def _found(c: Context) -> list[Found]:
    made: list[Found] = []
    last, t = 0, c.t
    words, numerals = _rules(c.w, not c.w.units.isdisjoint(t.word))
    word, lengths_of, untimed = t.word, c.w.lengths, c.w.untimed
    articles, after_the = c.w.numbers.articles, c.w.after_the
    for i in t.places(words):
        if (
            i < last
            or (word[i] in articles and word[i + 1] not in lengths_of)
            or (word[i] == "the" and word[i + 1] not in after_the and not word[i + 1][-1:].isdigit())
            or (word[i] < ":" and len(word[i]) != 4 and word[i + 1] in untimed)
        ):
            continue
        for rule in words.get(t.word[i]) or numerals:
            item = rule(c, i)
            if item is not None and item.first >= last and item.last > i:
                made.append(item)
                last = item.last
                break
    return made


def _merged(c: Context, found: list[Found]) -> list[Found]:
    """ "from 2014 to 2018", "between January 1st and April 5th", "today till tomorrow": one interval."""
    made: list[Found] = []
    for item in found:
        joined = _join(c, made[-1], item) if made else None
        if joined:
            made[-1] = joined
        else:
            made.append(item)
    return made


def _counted_from(c: Context, a: Found, b: Found) -> Found | None:
    """ "for 1 week, from 20th dec", "3 days starting from next Monday": so long from that day."""
    said = c.w.of("role").upto(c.t, b.first)
    start = b.low if b.low == b.high else None
    if a.seconds is None or said is None or said[1] != "since" or not a.last <= said[0] <= a.last + 1 or start is None or not start.day:
        return None
    day = dated(start, c.reference or start.begin)
    if start.year is None and c.reference and day < c.reference:
        day = edtf.months_on(day, 12) or day
    last = edtf.days_on(day, a.seconds / edtf.SECONDS["d"] - 1)
    return Found(a.first, b.last, edtf.of(day), edtf.of(last), role="period", anchor=b.anchor) if last and last >= day else None


def _join(c: Context, a: Found, b: Found) -> Found | None:
    counted = _counted_from(c, a, b)
    if counted:
        return counted
    near = b.first == a.last + 1 + (c.t.word[a.last + 1] == "the") and a.shape == b.shape == "date"
    if not (near and a.low and b.high) or a.high is None or not _joins(c, a, b):
        return None
    opener = c.t.word[a.first - 1]
    low, high = a.low, b.high
    if low.year is None and high.year is not None:
        low = changed(low, year=high.year - (1 if low.month and high.month and low.month > high.month else 0))
    if low.year and high.year and low.begin > high.finish:
        return None
    anchor = "publication" if "publication" in (a.anchor, b.anchor) else a.anchor
    return Found(a.first - (opener in c.w.sets["range_open"]), b.last, low, high, role="period", anchor=anchor)


def _joins(c: Context, a: Found, b: Found) -> bool:
    """Whether the word between two dates makes them one interval."""
    word, opener = c.t.word[a.last], c.t.word[a.first - 1]
    if word == "and":
        together = c.w.of("together").at(c.t, b.last) is not None and a.low is not None and a.low.month is None
        return opener == "between" or together or (opener != "," and _next_month(a, b))
    if word not in c.w.sets["interval_join"]:
        return False
    if opener == "from" or word in c.w.sets["open_join"]:
        return True
    years = a.low is not None and a.low == a.high and a.low.month is None and b.low is not None and b.low.month is None
    return years and opener != "in" if years else bool(a.low and a.low.month and b.low and b.low.month)


def _next_month(a: Found, b: Found) -> bool:
    """'in January and February 2024': two months in a row."""
    one, two = a.low, b.low
    if one is None or two is None or (one, two) != (a.high, b.high) or one.day or two.day or not (one.month and two.month):
        return False
    return two.month == one.month % 12 + 1 and max(one.month, two.month) <= 12


def _from_context(item: Found, before: Sequence[Found], above: Callable[[], tuple[int, int] | None]) -> Found:
    """A time that repeats the one before it in another year, or comes so much later or earlier; some years, also than the year above."""
    if item.shape != "same":
        return item
    model = next((f for f in reversed(before[-_BACK:]) if f.low and f.high and f.low.year and f.role not in ("deadline",)), None)
    if model is None and item.shift is not None and item.shift < -1 and item.shift % 1 == 0 and (years := above()):
        return changed(item, low=Date(years[0] + int(item.shift)), high=Date(years[1] + int(item.shift)), shape="date")
    if model is None or model.low is None or model.high is None or model.low.year is None or model.high.year is None:
        return item
    if item.shift is None:
        if (year := item.low.year if item.low else None) is None or model.role == "since":
            return item
        shift = float(year - model.high.year)
    else:
        shift = item.shift
    moved = _shifted(model.low, shift), _shifted(model.high, shift)
    return changed(item, low=moved[0], high=moved[1], shape="date") if moved[0] and moved[1] else item


def _shifted(date: Date, years: float) -> Date | None:
    if years % 1 == 0:
        return edtf.years_on(date, int(years))
    if date.month is None or date.month > 12:
        return None
    day = edtf.months_on(date.begin, round(years * 12))
    return edtf.of(day, "d" if date.day else "mo") if day else None


def _settle(c: Context, item: Found) -> tuple[Reading, Found]:
    """The reading of a found time, and the time as a later one may refer to it."""
    role, first = _role(c, item)
    item = _placed(c, item, role)
    if item.shape == "months_to" and item.high and item.high.year:
        start = edtf.months_on(item.high.begin, 1 - int(item.amount))
        item = changed(item, low=edtf.of(start, "mo"), shape="date") if start else item
    value = item.fixed
    if item.low and item.high and item.low.valid and item.high.valid:
        value = edtf.interval(item.low, item.high)
        if role == "since":
            value = item.low.edtf + "/.."
        elif role == "deadline":
            value = item.high.edtf
    return Reading(first, item.last, value, item.seconds, role, item.anchor), item


def _role(c: Context, item: Found) -> tuple[str, int]:
    """What the words before a time make of it, and where the span then begins."""
    t = c.t
    first = item.first - (t.word[item.first - 1] == "the")
    said = c.w.of("role").upto(t, first)
    plain = item.role or ("duration" if item.seconds is not None else "period" if item.low != item.high else "point")
    if said is None or item.role == "duration" or item.seconds is not None:
        return plain, item.first
    if item.role in ("deadline", "base", "period"):
        return item.role, item.first if item.role != "deadline" else said[0]
    role = said[1]
    if t.word[said[0]] == "from" and (t.word[said[0] - 1] in c.w.sets["date_noun"] or t.word[item.last] == "'"):
        return plain, item.first  # 'from today's $3 billion'
    if (role in ("deadline", "since") and t.word[said[0]] not in ("after", "from")) or role == "base" or (role and item.low == item.high):
        return ("deadline" if role == "within" else role), said[0]
    return plain, item.first


def _counted_up(c: Context) -> bool:
    """Whether a sentence tells what had come about by a day: 'exports rose to $5 million by the end of August'."""
    return "had" in c.t.word or (not c.w.sets["counted_up"].isdisjoint(c.t.word) and not foretold(c.t, c.w))


def _placed(c: Context, item: Found, role: str) -> Found:
    """The time with the year that its words leave out: by the day of publication, back unless the words look ahead."""
    low, high, reference = item.low, item.high, c.reference
    if low is None or high is None or high.year is not None or high.month is None or reference is None:
        return item
    year = reference.year
    if high.month > 12 or (high.day == 29 and high.month == 2):
        return item
    if (role == "deadline" and not _counted_up(c)) or (c.future and high.day is None) or promised(c, item.first):
        year += changed(high, year=year).finish < reference
    elif c.future:
        year = min((year - 1, year, year + 1), key=lambda y: abs((changed(low, year=y).begin - reference).days) if 0 < y < 9999 else 10**6)
    else:
        limit = changed(high, year=year).finish if low != high and high.day is None else changed(low, year=year).begin
        year -= limit > reference + (_SOON if low == high or high.day else datetime.timedelta(days=16))
    wraps = low.month is not None and low.month > high.month
    return changed(item, low=changed(low, year=year - wraps), high=changed(high, year=year), anchor="publication")
