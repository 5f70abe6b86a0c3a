"""A sentence with quantities as the builder of figures sees it: its fragments, and the small words, times and indicators in it."""

import re
from collections import defaultdict
from collections.abc import Callable, Sequence, Set
from dataclasses import dataclass, field, replace
from itertools import pairwise
from typing import Any

from pledger.mentions.needed import Fitting
from pledger.mentions.types import Indicator, Institution, Party, Person, Quantity, Time
from pledger.mentions.view import View
from pledger.records.context import Discourse
from pledger.records.occasions import of_name
from pledger.records.patterns import fitting, patterns
from pledger.records.wording import Word, small_words

# marks, commas but for those of numbers, dashes between blanks; told by their first character, so that letters are passed over at once
_BREAK = re.compile(r"[;:()\[\]|•*,\s](?:(?<=[^,\s])|(?<=,)(?!\d)|(?<=\s)(?:[-–—]+\s|-\s?-))")
_SHORT = re.compile(r"\([A-Za-z][A-Za-z&-]{1,9}\)")  # "(LOC)", "(bcm)": an abbreviation is no aside
_RATE = re.compile(r"\([^()=]{2,12}=[^()=]{2,12}\)")  # "(US$1=RM4.20)": a rate of exchange
_CLASSES = {
    "t": "mass", "t.km": "mass", "kg": "mass", "g": "mass", "[oz_av]": "mass",
    "m3": "volume", "km3": "volume", "L": "volume", "bbl": "volume", "gal": "volume", "[cft_i]": "volume",
    "kWh": "energy", "MWh": "energy", "GWh": "energy", "TWh": "energy",
    "kW": "power", "MW": "power", "GW": "power", "kV": "power", "MVA": "power",
    "km": "extent", "m": "extent", "har": "extent", "ha": "extent", "km2": "extent", "m2": "extent",
    "[acr_us]": "extent", "[mi_us]": "extent", "[ft_i]": "extent",
    "percent": "percent", "points": "points", "times": "times", "rank": "rank", "items": "count", "people": "count", "": "count",
    "a": "time", "mo": "time", "wk": "time", "d": "time", "h": "time", "min": "time", "s": "time",
    "km/h": "speed", "mm": "gauge", "cm": "gauge",
}  # fmt: skip


_YEAR, _FOUR = re.compile(r"\d{4}"), re.compile(r"XXXX|\d{4}")
_MONTHS = re.compile(r"(\d{4})-\d\d/\1-\d\d")

TRADE = frozenset(["trade_turnover", "exports", "imports", "trade_balance"])
_LASTING = frozenset(["min", "h", "d", "wk", "mo", "a"])
LONGEST = 3000  # characters: what is longer is no sentence
_KEPT = frozenset(["loans", "grants"])  # "Agreement on a Line of Credit of $5 million" is named with its sum


class _Kinds(dict[str | None, str]):
    """What sort each unit is, filled as units are met: asked for of every number again and again."""

    def __missing__(self, unit: str | None) -> str:
        known = _CLASSES.get(unit or "")
        self[unit] = kind = known or ("money" if unit and len(unit) == 3 and unit.isupper() else "other")
        return kind


_KINDS = _Kinds()


# What sort of unit it is: `money`, `mass`, `percent`, ...; `count` for a bare number, `other` for a unit of no known sort.
unit_class: Callable[[str | None], str] = _KINDS.__getitem__


@dataclass
class Clause:
    """One sentence with its quantities; offsets are the source's."""

    d: Discourse
    view: View
    quantities: list[Quantity]
    times: list[Time]
    indicators: list[Indicator]
    words: list[Word]
    breaks: list[tuple[int, int]] = field(default_factory=list)
    year: str | None = None

    start: int = field(init=False)
    end: int = field(init=False)
    number: int = field(init=False)  # which sentence of the source it is
    headline: bool = field(init=False)
    _folded: str = field(init=False, repr=False)
    pattern: Callable[[str], re.Pattern[str]] = field(init=False, repr=False)  # of the table `number_patterns`, by name
    _guarded: frozenset[str] = field(init=False, repr=False)  # those of them that match only where a word of theirs stands
    _held: frozenset[str] = field(init=False, repr=False)  # and those whose word stands in this sentence
    _in_numbers: frozenset[int] = field(init=False, repr=False)  # where the parties begin that stand in quantities: a currency's country
    _parties: list[Party] = field(init=False, repr=False)  # the others
    _kinds: dict[str, list[Word]] = field(default_factory=lambda: defaultdict(list), repr=False)
    kept: dict[str, Any] = field(default_factory=dict, repr=False)  # what several rules ask of the whole sentence
    _fragments: dict[tuple[int, int], tuple[int, int]] = field(default_factory=dict, repr=False)

    def __post_init__(self) -> None:
        self.start = self.view.start
        self.end = self.view.sentence.end
        self.number = self.d.index(self.start)
        self.headline = self.view.sentence.kind in ("headline", "heading")
        self._folded = self.view.folded
        known, self._guarded, self._held = self.view.once("fitting", _fitting)
        self.pattern = known.__getitem__
        for word in self.words:
            self._kinds[word.kind].append(word)
        parties, quantities = self.d.marked.of(Party, self.start, self.end), self.quantities
        self._in_numbers = frozenset([p.start for p in parties for q in quantities if q.start <= p.start < q.end] if parties else ())
        self._parties = [p for p in parties if p.start not in self._in_numbers] if self._in_numbers else parties

    def folded(self, start: int, end: int) -> str:
        """The folded text at absolute offsets."""
        base = self.start
        return self._folded[start - base if start > base else 0 : end - base if end > base else 0]

    def may(self, names: Set[str]) -> bool:
        """Whether the words of the sentence leave one of these patterns possible: one look instead of asking each in turn."""
        return not self._held.isdisjoint(names) or not names <= self._guarded

    def search(self, name: str, start: int, end: int) -> re.Match[str] | None:
        """What the pattern of that name finds in the folded text of [start, end)."""
        if name in self._guarded and name not in self._held:
            return None
        return self.pattern(name).search(self.folded(start, end))

    def match(self, name: str, start: int, end: int) -> re.Match[str] | None:
        """What the pattern of that name finds right at the start of [start, end)."""
        if name in self._guarded and name not in self._held:
            return None
        return self.pattern(name).match(self.folded(start, end))

    def fullmatch(self, name: str, start: int, end: int) -> re.Match[str] | None:
        """[start, end) as the pattern of that name, if it is one."""
        if name in self._guarded and name not in self._held:
            return None
        return self.pattern(name).fullmatch(self.folded(start, end))

    def fragment(self, start: int, end: int | None = None) -> tuple[int, int]:
        """The stretch between marks that [start, end) stands in."""
        end = start if end is None else end
        known = self._fragments.get((start, end))
        if known is not None:
            return known
        low, high = self.start, self.end
        for s, e in self.breaks:  # in order of start
            if e <= start:
                low = max(low, e)
            elif s >= end:
                high = s
                break
        self._fragments[start, end] = low, high
        return low, high

    def parties(self, start: int, end: int) -> list[Party]:
        """The parties in [start, end); a currency's country is none."""
        if self.start <= start and end <= self.end:
            return [p for p in self._parties if start <= p.start < end] if self._parties else []
        return [p for p in self.d.marked.of(Party, start, end) if p.start not in self._in_numbers]

    def has(self, kind: str) -> bool:
        """Whether the sentence has a small word of that kind."""
        return kind in self._kinds

    def within(self, kinds: str | Sequence[str], start: int, end: int) -> list[Word]:
        """The small words of these kinds that lie in [start, end)."""
        if isinstance(kinds, str):
            among = self._kinds.get(kinds)
            return [w for w in among if start <= w.start and w.end <= end] if among else []
        if self._kinds.keys().isdisjoint(kinds):
            return []
        return [w for w in self.words if w.kind in kinds and start <= w.start and w.end <= end]


def _fitting(view: View) -> Fitting:
    return fitting(view.lexicon)(view.folded)


def _times(d: Discourse, start: int, end: int, year: str | None) -> list[Time]:
    """The times of a sentence: "as of March" is a point; "last year" of an undated text is counted from the year it speaks of."""
    known = patterns(d.marked.lexicon)
    found: list[Time] = []
    for t in d.marked.of(Time, start, end):
        if of_name(d, t) or known["of_thing"].search(d.marked.folded, start, t.start):
            continue
        if t.role == "since" and t.edtf and known["as_of"].match(t.text.lower()):
            t = replace(t, role="point", edtf=t.edtf.split("/")[0])
        elif t.edtf is None and year and t.role in ("point", "period"):
            back = 1 if known["last_year"].search(t.text.lower()) else 0 if known["this_year"].search(t.text.lower()) else None
            t = t if back is None else replace(t, edtf=str(int(year) - back))
        elif t.edtf and t.role == "point" and (since := _since_event(d, start, t)) >= 0:
            t = replace(t, start=since, role="since", edtf=t.edtf + "/..")
        elif year and t.role == "period" and known["past_year"].search(t.text.lower()) and _of_trade(d, start, end):
            t = replace(t, edtf=str(int(year) - 1))  # 'trade rose over the past year': as statistics go, the last whole one
        elif t.role == "deadline" and year:
            t = _lasting(d, t, year, end)
        found.append(t)
    numbers = [q for q in d.marked.of(Quantity, start, end) if known["year_number"].fullmatch(q.text) and not q.unit]
    nouns = {i.start for i in d.marked.of(Indicator, start, end) if i.row is not None and i.row["kind"] == "noun"}
    found += [Time(q.start, q.end, q.text, edtf=q.text, role="point") for q in numbers if q.end + 1 in nouns]
    return _of_opening_year(d, start, sorted(found, key=lambda t: t.start))


def _of_trade(d: Discourse, start: int, end: int) -> bool:
    return any(i.indicator in TRADE for i in d.marked.of(Indicator, start, end))


def _since_event(d: Discourse, start: int, t: Time) -> int:
    """'has grown since the two signed an agreement in 2004', 'Since joining the bank in 1971': where it says 'since', or -1;
    not of 'since 2016 it has doubled and in 2023 came to', where 'since' has a time of its own."""
    folded, said = d.marked.folded, patterns(d.marked.lexicon)["since_event"]
    m = said.search(folded, start, t.start) if folded.find("since", start, t.start) >= 0 else None
    return m.start() if m and not any(o.end <= t.start for o in d.marked.of(Time, m.start(), t.start)) else -1


def _lasting(d: Discourse, t: Time, year: str, end: int) -> Time:
    """'in the 13 years that the agreement has been in force', read as a limit: the years until now."""
    ahead = t.role == "deadline" and t.edtf and _YEAR.fullmatch(t.edtf) and t.edtf > year
    if not ahead or not patterns(d.marked.lexicon)["in_force_for"].match(d.marked.folded, t.start, end):
        return t
    return replace(t, role="period", edtf=f"{2 * int(year) - int(t.edtf or year)}/{year}")


def _of_opening_year(d: Discourse, start: int, times: list[Time]) -> list[Time]:
    """'In 2016, imports stood at $6.5 billion from January to July': months without a year are of the one that opens the sentence."""
    years = [t for t in times if t.edtf and _YEAR.fullmatch(t.edtf) and t.role in ("point", "period")]
    if len(years) != 1 or len(d.marked.folded[start : years[0].start].split()) > 1:
        return times
    year = years[0].edtf or ""

    def placed(t: Time) -> Time:
        of_no_year = t.edtf and (t.edtf.startswith("XXXX-") or (t.anchor == "publication" and _MONTHS.fullmatch(t.edtf)))
        return replace(t, edtf=_FOUR.sub(year, t.edtf or "")) if of_no_year and not _FOUR.search(t.text) and " " in t.text else t

    known = patterns(d.marked.lexicon)
    return [t if known["this_year"].search(t.text.lower()) or known["last_year"].search(t.text.lower()) else placed(t) for t in times]


def _listing(parties: Sequence[Party], view: View) -> set[int]:
    """Where the commas of a list of countries stand: 'China, Tanzania and Zambia' is one stretch."""
    commas: set[int] = set()
    for a, b in pairwise(parties):
        if view.patterns["comma_and_the"].fullmatch(view.cut(a.end, b.start)) and a.codes and b.codes and a.form == b.form == "name":
            commas.add(a.end)
    return commas


def _equivalents(view: View, quantities: Sequence[Quantity | Time]) -> list[tuple[int, int]]:
    """The brackets that say a sum in other money: 'US$30 billion (RM133.8 billion) by 2027' is one stretch."""
    sums = [q for q in quantities if isinstance(q, Quantity) and q.money]
    pairs = ((a, b) for a, b in pairwise(sums) if view.cut(a.end, b.start) in (" (", "(") and view.cut(b.end, b.end + 1) == ")")
    return [(a.end - 1, b.end + 1) for a, b in pairs]


def _breaks(view: View, quantities: Sequence[Quantity | Time], listing: set[int]) -> list[tuple[int, int]]:
    base = view.start
    conjunction = view.once("fitting", _fitting).possible("conjunction")
    found = [*_BREAK.finditer(view.folded), *(conjunction.finditer(view.folded) if conjunction is not None else ())]
    marks = sorted([(base + m.start(), base + m.end()) for m in found])
    inside = [(q.start, q.end) for q in quantities]
    if "(" in view.text:
        inside += [(base + m.start() - 1, base + m.end()) for m in _SHORT.finditer(view.text)]
        inside += [(base + m.start() - 1, base + m.end() + 1) for m in _RATE.finditer(view.text)]
        inside += _equivalents(view, quantities)
    aside = view.once("fitting", _fitting).possible("aside_word")  # 'Exports, however, stood at $5 million': these commas part nothing
    inside += [(base + m.start() - 1, base + m.end() + 1) for m in aside.finditer(view.folded)] if aside is not None else []
    return [(s, e) for s, e in marks if s not in listing and not any(a < s < b for a, b in inside)]


def clause(d: Discourse, view: View, year_of: Callable[[Discourse], str | None]) -> Clause | None:
    """The sentence ready for reading, or None where it has no quantity. `year_of`: gives the year that the source speaks from."""
    start, end = view.start, view.sentence.end
    if end - start > LONGEST:
        return None
    quantities = d.marked.of(Quantity, start, end)
    if not quantities:
        return None
    groups = [(p.start, p.end) for p in d.marked.of(Party, start, end) if not p.codes]
    quantities = [q for q in quantities if q.unit or not any(s <= q.start < e for s, e in groups)]
    if not any(q.value is not None and unit_class(q.unit) not in ("time", "speed", "gauge") for q in quantities) and not (
        any(q.unit in _LASTING for q in quantities) and patterns(d.marked.lexicon)["of_duration"].search(view.folded)
    ):
        return None
    named = [(m.start, m.end) for m in d.marked.of(Institution, start, end)]
    people = [(p.start, p.end) for p in d.marked.of(Person, start, end)]
    indicators = [
        i
        for i in d.marked.of(Indicator, start, end)
        if i.row is not None
        and i.row["kind"] != "none"
        and not any(s < i.start < e for s, e in people)
        and not (i.text[:1].isupper() and i.indicator not in _KEPT and any(s <= i.start < e for s, e in named))
    ]
    year = year_of(d)
    times = _times(d, start, end, year)
    breaks = _breaks(view, [*quantities, *times], _listing(d.marked.of(Party, start, end), view))
    return Clause(d, view, quantities, times, indicators, small_words(view), breaks, year)


def countries(c: Clause, start: int, end: int) -> list[Party]:
    """Parties with codes and groups in [start, end), those inside a quantity ("US$") left out."""
    return [p for p in c.parties(start, end) if p.codes or p.form in ("group", "own", "other", "self_group", "guest", "host")]
