"""Whose money each sum of a sentence is: 'a loan of $40 million from the World Bank, $20 million from the EU and $5 million from Kenya'.

Of several givers that are told in a row each gives its own sum; all give to the one that the passage is about.
"""

from pledger.lexicon import Lexicon
from pledger.mentions.owners import owners
from pledger.mentions.types import Institution, Party, Quantity
from pledger.records.fragments import Clause, unit_class
from pledger.records.giving import givers_in
from pledger.sources.memo import per_lexicon
from pledger.values import fixed

HOME = "home"  # the government of the country that is given to
JOINT = "joint"  # two donors that give one sum together
AGAIN = "again"  # 'the bank', 'the fund': the one named last
_BACK = 5  # sentences in which the one that 'the bank' means is named
_LARGE = 1e5  # a bare number that is a sum
_NOUN_PHRASE = 80  # characters from 'from' to the country of a giver


@fixed
class Giver:
    """Who gives a sum: a state or body, or `HOME`; and where its name begins."""

    code: str
    start: int


@per_lexicon
def _bodies(lexicon: Lexicon) -> frozenset[str]:
    """The codes of the banks, organisations and unions that may give money in their own name."""
    return frozenset(row["code"] for row in lexicon.table("bodies") if row["kind"] in ("bank", "organisation", "union"))


def giver(c: Clause, q: Quantity) -> Giver | None:
    """Who gives the sum, where the words right around it say so; of a sum told in two currencies the first is asked."""
    found = _told(c, q).get(q.start)
    if found is not None and found.code == AGAIN:
        named = _last_named(c)
        return Giver(named, found.start) if named else None
    return found


def _told(c: Clause, q: Quantity) -> dict[int, Giver | None]:
    """The giver of each sum of the sentence in units of this kind, sought once."""
    key = f"givers {c.start} {unit_class(q.unit)}"
    if key not in c.d.kept:
        c.d.kept[key] = _givers(c, unit_class(q.unit))
    told: dict[int, Giver | None] = c.d.kept[key]
    return told


def _last_named(c: Clause) -> str | None:
    """The bank, fund or agency that 'the bank' or 'the fund' means: the one named last before the sentence, else that of the source."""
    here = c.number
    for view in reversed(c.d.marked.views[max(0, here - _BACK) : here]):
        for x in reversed(c.d.marked.of(Party, view.start, view.sentence.end)):
            if x.form == "body" and (code := _code(c, x)):
                return code
    return c.d.financier


def others(c: Clause, q: Quantity) -> frozenset[str]:
    """Who gives any of the sums of the sentence."""
    return frozenset(g.code for g in _told(c, q).values() if g is not None)


def stretch(c: Clause, q: Quantity) -> tuple[int, int]:
    """From the sum before to the sum after: the words that may be this one's own."""
    sums = _sums(c, unit_class(q.unit))
    low = max((o.end for o in sums if o.end <= q.start and not _same(c, o, q)), default=c.start)
    high = min((o.start for o in sums if o.start >= q.end and not _same(c, q, o)), default=c.end)
    return low, high


def _sums(c: Clause, kind: str) -> list[Quantity]:
    """The numbers of a kind; of money also those that leave out its name: '5 million euros from Italy, 3 million from Spain'."""
    found = [o for o in c.quantities if unit_class(o.unit) == kind]
    if kind != "money" or not found:
        return found
    bare = [o for o in c.quantities if not o.unit and not o.counted and (o.value or 0) >= _LARGE and o.start > found[0].start]
    return sorted([*found, *bare], key=lambda o: o.start)


def _same(c: Clause, first: Quantity, second: Quantity) -> bool:
    """'KD 2 million (around $6 million)': one sum in two currencies."""
    return first.unit != second.unit and c.fullmatch("same_sum", first.end, second.start) is not None


def _givers(c: Clause, kind: str) -> dict[int, Giver | None]:
    """The giver of each sum by where the sum begins, left to right: the same words name the giver of one sum only."""
    told: dict[int, Giver | None] = {}
    last: Quantity | None = None
    used = -1
    for q in _sums(c, kind):
        if last is not None and _same(c, last, q):
            told[q.start] = told[last.start]
            continue
        low, high = stretch(c, q)
        low = max(low, used)
        found = _noun(c, q, low, high) or _behind(c, q, high) or _before(c, q, low, bool(told and any(told.values())))
        if found is not None:
            used = max(used, found.start + 1)
        told[q.start] = found
        last = q
    return told


def _noun(c: Clause, q: Quantity, low: int, high: int) -> Giver | None:
    """'a World Bank loan of $40 million', 'a $12 million Kuwaiti grant': the name that stands before the noun of what is given."""
    for x in c.parties(low, high):
        code = _code(c, x, noun=True)
        if code is None or x.form not in ("body", "adjective"):
            continue
        before = x.end <= q.start and c.fullmatch("gift_of", x.end, q.start)
        behind = x.start >= q.end and not c.folded(q.end, x.start).strip() and c.match("gift_next", x.end, high)
        if before or behind:
            return Giver(code, x.start)
    return None


def _behind(c: Clause, q: Quantity, high: int) -> Giver | None:
    """'$2 million from the European Union', 'a loan of $5 million was extended by the Kuwait Fund', '$3 million from the government'."""
    text = c.folded(q.end, high)
    stop = c.pattern("funder_stop").search(text)
    for m in c.pattern("funder_lead").finditer(text[: stop.start()] if stop else text):
        start = q.end + m.end()
        for code, at in _named(c, start, min(high, start + _NOUN_PHRASE)):
            if c.fullmatch("funder_name", start, at):
                return Giver(code, at)
        for name, code in (("funder_home", HOME), ("funder_again", AGAIN)):
            if c.match(name, start, c.end):
                return Giver(code, start)
    return None


def _before(c: Clause, q: Quantity, low: int, told: bool) -> Giver | None:
    """'The Saudi Fund is cofinancing with $10 million'; of a row also 'and KfW $15 million', 'the EU, with a grant of $5 million'."""
    for x, code, end in reversed(_subjects(c, low, q.start)):
        gap = c.folded(end, q.start)
        if c.pattern("funder_thanked").fullmatch(gap) and c.search("thanks", c.start, x):
            return Giver(code, x)
        if not c.search("funder_open", max(c.start, x - _NOUN_PHRASE), x):
            continue
        if other := _joined(c, x, low):
            both = {code, *other} <= givers_in(c.d) | _bodies(c.d.marked.lexicon)
            if both and c.pattern("funder_gives").match(gap):
                return Giver(JOINT, x)
            continue
        if c.pattern("funder_gives").match(gap):
            return Giver(code, x)
        row = told or c.search("funded", c.start, x)
        if row and c.pattern("funder_share").fullmatch(gap):
            return Giver(code, x)
    return None


def _joined(c: Clause, start: int, low: int) -> tuple[str, ...]:
    """'Zambia and Botswana are paying': who stands before one that is named with 'and', so that neither gives by itself."""
    return next(
        (x.codes for x in c.parties(low, start) if x.codes and c.pattern("and_the").fullmatch(c.folded(x.end, start).strip(" ") + " ")), ()
    )


def _subjects(c: Clause, low: int, high: int) -> list[tuple[int, str, int]]:
    """Where each that may give begins, its code and where its name ends; 'the government' alone is the receiver's."""
    found = [(x.start, code, x.end) for x in c.parties(low, high) if (code := _code(c, x))]
    found += [(i.start, i.country, i.end) for i in _institutions(c, low, high) if i.country]
    for name, code in (("funder_home", HOME), ("funder_again", AGAIN)):
        found += [(low + m.start(), code, low + m.end()) for m in c.pattern(name).finditer(c.folded(low, high))]
    return sorted(found)


def _named(c: Clause, low: int, high: int) -> list[tuple[str, int]]:
    return [(code, start) for start, code, _ in _subjects(c, low, high) if code not in (HOME, AGAIN)]


def _institutions(c: Clause, low: int, high: int) -> list[Institution]:
    """Banks and funds of a state that no table has: 'the Exim Bank of India'."""
    return [i for i in c.d.marked.of(Institution, low, high) if c.pattern("lender").search(i.name.lower())]


def _code(c: Clause, x: Party, noun: bool = False) -> str | None:
    """The state or body that gives where `x` is named: the owner of a state's agency; an adjective only before 'government'."""
    if len(x.codes) != 1 or x.form in ("region", "people", "group"):
        return None
    code = x.codes[0]
    if x.form == "body":
        return owners(c.d.marked.lexicon).get(code) or (code if code in _bodies(c.d.marked.lexicon) else None)
    if x.form == "adjective" and not noun and not c.match("funder_noun", x.end, x.end + 40):
        return None
    return code


def receivers(c: Clause, q: Quantity, own: Giver) -> tuple[str, ...]:
    """The states that the sum's own words name beside its giver, else the rest of the sentence."""
    giving = others(c, q) | {own.code}
    return _states(c, *stretch(c, q), giving) or _states(c, c.start, c.end, giving)


def paying(c: Clause, own: Giver) -> tuple[str, ...]:
    """The states of the sentence that pay a part of their own beside the donors."""
    return _states(c, c.start, c.end, givers_in(c.d) | {own.code})


def _states(c: Clause, low: int, high: int, apart: frozenset[str]) -> tuple[str, ...]:
    found = [x.codes[0] for x in c.parties(low, high) if x.form in ("name", "capital", "adjective", "people") and len(x.codes) == 1]
    return tuple(dict.fromkeys(k for k in found if k not in apart))


def region(c: Clause) -> bool:
    """Whether the sentence speaks of receivers as a group or a region: 'in several of its African member states'."""
    return any(x.form in ("group", "region") for x in c.parties(c.start, c.end))
