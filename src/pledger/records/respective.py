"""'Trade with Russia, Japan and Korea rose by 20, 10 and 9 percent, respectively': the n-th number goes with the n-th thing of a list."""

from collections.abc import Sequence
from typing import TypeVar

from pledger.mentions.types import Indicator, Mention, Party, Quantity, Time
from pledger.records.flows import Flow
from pledger.records.fragments import Clause, unit_class

_M = TypeVar("_M", bound=Mention)
_LEAST = 2  # numbers of a row
_REACH = 16  # characters that 'respectively' may stand behind the last number


def _place(c: Clause, q: Quantity) -> tuple[int, list[Quantity]] | None:
    """Which of the numbers in a row `q` is, and the row; None where no 'respectively' stands beside a row."""
    if not _told(c):
        return None
    if "respective" not in c.kept:
        c.kept["respective"] = _places(c)
    places: dict[int, tuple[int, list[Quantity]]] = c.kept["respective"]
    return places.get(q.start)  # `q` may have got its unit since


def _places(c: Clause) -> dict[int, tuple[int, list[Quantity]]]:
    """Where a number begins -> which of its row it is, and the row. 'rose by 3% and 4% to $5 million and $6 million, respectively': rows of
    one length go together."""
    rows, of = _rows(c)
    lengths = {len(row) for row in rows if len(row) >= _LEAST and _marked(c, row, of)}
    places = {o.start: (i, row) for row in rows if len(row) in lengths for i, o in enumerate(row)}
    return places | {again: places[start] for again, start in of.items() if start in places}


def _rows(c: Clause) -> tuple[list[list[Quantity]], dict[int, int]]:
    """The numbers that are joined as a list is; and where sums in brackets begin -> where those begin that they say again."""
    rows: list[list[Quantity]] = []
    of: dict[int, int] = {}
    end = 0
    for o in c.quantities:
        last = rows[-1][-1] if rows else None
        if last is not None and o.money and c.folded(end, o.start).strip() == "(" and c.folded(o.end, o.end + 1) == ")":
            of[o.start], end = last.start, o.end + 1  # 'RM15 billion (US$3 billion) and RM5 billion (US$1 billion)'
            continue
        joined = last is not None and c.fullmatch("respective_gap", end, o.start)
        if last is not None and joined and _alike(last, o):
            rows[-1].append(o)
        else:
            rows.append([o])
        end = o.end
    return rows, of


def _marked(c: Clause, row: list[Quantity], of: dict[int, int]) -> bool:
    """Whether 'respectively' stands beside a row. `of`: where sums in brackets begin -> where those begin that they say again."""
    last = row[-1]
    end = max([last.end, *(o.end + 1 for o in c.quantities if of.get(o.start) == last.start)])
    if c.match("respective_behind", end, c.end):
        return True
    return "respective" in c.folded(end, end + _REACH) + " | " + c.folded(max(c.start, row[0].start - _REACH), row[0].start)


def _told(c: Clause) -> bool:
    """The word without which nothing here is asked further."""
    return "respectively" in c.view.folded


def _alike(a: Quantity, b: Quantity) -> bool:
    return unit_class(a.unit) == unit_class(b.unit)


def _nth(c: Clause, q: Quantity, candidates: Sequence[_M], gap: str = "respective_gap") -> _M | None:
    """The candidate that `q` goes with: of the nearest list before the row that is as long as the row."""
    placed = _place(c, q)
    if placed is None:
        return None
    number, row = placed
    lists: list[list[_M]] = []
    behind = c.match("respective_behind", row[-1].end, c.end) is not None
    for m in (m for m in candidates if (m.start >= row[-1].end if behind else m.end <= row[0].start)):
        last = lists[-1][-1] if lists else None
        if last is not None and c.fullmatch(gap, last.end, m.start):
            lists[-1].append(m)
        else:
            lists.append([m])
    fitting = [found for found in lists if len(found) == len(row)]
    return fitting[-1][number] if fitting else None


def party(c: Clause, q: Quantity) -> Party | None:
    """The country that `q` is told of; None where a list of flows stands nearer ('Kenya and Uganda's imports and exports')."""
    found = _nth(c, q, [x for x in c.parties(c.start, c.end) if len(x.codes) == 1]) if _told(c) else None
    nearer = (indicator(c, q) or (flow(c, q) or (None, None))[1]) if found else None
    return None if found and nearer and nearer.start > found.start else found


def own_ends(c: Clause, q: Quantity, flow: Flow, parties: tuple[str, ...]) -> Flow:
    """The flow with the end that is `q`'s: of 'exports to Russia and Japan rose by 20 and 10 percent respectively' not the list's first."""
    told = party(c, q)
    if told is None:
        return flow
    ends = (told.codes[0] if end and end not in parties else end for end in (flow.origin, flow.destination))
    return Flow(*ends)


def indicator(c: Clause, q: Quantity) -> Indicator | None:
    """What `q` measures."""
    nouns = [i for i in c.indicators if i.row is not None and i.row["kind"] in ("noun", "counted")] if _told(c) else []
    found = _nth(c, q, nouns, "respective_nouns") if nouns else None
    if found is None or found.row is None:
        return None
    return found if unit_class(q.unit) in ("percent", "times", *found.row["takes"].split()) else None


def flow(c: Clause, q: Quantity) -> tuple[str, Indicator] | None:
    """'Exports and imports amounted to $9 billion and $7 billion respectively': which of the two, and the words."""
    placed = _place(c, q)
    if placed is None or len(placed[1]) != 2:
        return None
    for i in reversed([i for i in c.indicators if i.end <= placed[1][0].start]):
        m = c.pattern("both_flows").fullmatch(i.text.lower())
        if m:
            return ("exports" if m.group(1 + placed[0]).startswith("ex") else "imports"), i
    return None


def first(c: Clause, q: Quantity) -> Quantity:
    """The number that heads the row of `q`, or `q` itself: it has the row's verb."""
    placed = _place(c, q)
    return placed[1][0] if placed else q


def last(c: Clause, q: Quantity) -> Quantity:
    """The number that ends the row of `q`, or `q` itself: the time behind it holds for the row."""
    placed = _place(c, q)
    return placed[1][-1] if placed else q


def time(c: Clause, q: Quantity) -> Time | None:
    """When `q` held."""
    return _nth(c, q, [t for t in c.times if t.edtf and t.role in ("point", "period")]) if _told(c) else None
