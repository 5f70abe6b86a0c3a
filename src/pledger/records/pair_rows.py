"""One sum a country, told in a row: 'trade with Turkey was $2 billion and with Russia $1 billion', 'followed by Kuwait at $4 billion'."""

from pledger.mentions.types import Party, Quantity
from pledger.records.claims import Claim, Memory
from pledger.records.flows import DIRECTED, Flow
from pledger.records.fragments import Clause, unit_class

_MANY = 2  # sums with a country of their own, from which on they are a row
_FIRST = 60  # characters from the first country of a row to its sum
_KINDS = frozenset(["money", "mass", "percent"])


def of_row(p: Claim, memory: Memory) -> tuple[str, ...]:
    """The country right before the sum and the one that the row is about; empty where the sum stands in no such row."""
    row = _row_of(p, memory) if p.measure in ("level", "growth") else {}
    own = row.get(p.q.start)
    if own is None or len(set(row.values())) < _MANY:
        return ()
    hub = _hub(p, set(row.values()), memory)
    if hub is None:
        return ()
    p.reporter = hub
    return tuple(sorted({own, hub}))


def ends(p: Claim, memory: Memory) -> Flow:
    """The flow of a sum in such a row: the way that the sums before went, between its own country and the one that the row is about."""
    settled = p.flow.origin in p.parties and p.flow.destination in p.parties
    own = _row_of(p, memory).get(p.q.start) if p.indicator in DIRECTED and not settled else None
    hub = next((k for k in p.parties if k != own), None) if own in p.parties and len(p.parties) == _MANY else None
    if own is None or hub is None:
        return p.flow
    told = (o.flow for o in [*memory.in_sentence(p.c), *memory.recent(p.c, 3)] if o.indicator == p.indicator)
    way = next((f for f in told if hub in (f.origin, f.destination)), None)
    if way is None:
        return p.flow
    return Flow(own, hub) if way.destination == hub else Flow(hub, own)


def _row_of(p: Claim, memory: Memory) -> dict[int, str]:
    """The row that a sum may stand in; empty for the partners of one country and for sums that are told 'respectively'."""
    if p.kind not in _KINDS or memory.hub or p.c.search("respectively", p.c.start, p.c.end):
        return {}
    return _row(p.c, p.kind)


def _row(c: Clause, kind: str) -> dict[int, str]:
    """The country of each sum of the sentence, by where the sum begins: named last before it and behind the sum before."""
    key = f"pair row {c.start} {kind}"
    if key not in c.d.kept:
        sums = [o for o in c.quantities if unit_class(o.unit) == kind]
        found: dict[int, str] = {}
        if len(sums) >= _MANY:
            ends = [c.start, *(o.end for o in sums)]
            found = {o.start: x.codes[0] for low, o in zip(ends, sums, strict=False) if (x := _before(c, low, o)) is not None}
            found = found if all(s.start in found for s in sums[1:]) else {}
            first = [x for x in c.parties(c.start, sums[0].start) if len(x.codes) == 1 and x.form == "name"]
            if found and first and sums[0].start - first[-1].end <= _FIRST and c.folded(first[-1].end, first[-1].end + 1) != "'":
                found.setdefault(
                    sums[0].start, first[-1].codes[0]
                )  # 'Oman came sixth with $162 million, followed by Bahrain at $104 million'
        c.d.kept[key] = found
    told: dict[int, str] = c.d.kept[key]
    return told


def _before(c: Clause, low: int, q: Quantity) -> Party | None:
    near = [x for x in c.parties(low, q.start) if len(x.codes) == 1 and x.form == "name"]
    return near[-1] if near and c.fullmatch("row_sum", near[-1].end, q.start) else None


def _hub(p: Claim, row: set[str], memory: Memory) -> str | None:
    """Whose row it is: the one country of the sentence that is none of the row, the reporter told before, the one that the source is of."""
    rest = {k for x in p.c.parties(p.c.start, p.c.end) for k in x.codes if x.form in ("name", "adjective", "people")} - row
    if len(rest) == 1:
        return rest.pop()
    told = next((o.reporter for o in [*memory.in_sentence(p.c), *memory.recent(p.c, 3)] if o.reporter), None)
    told = told or p.c.d.principal
    return told if told and told not in row else None
