"""Whose a number is by the country right beside it: who holds a rank or a role, the country of a row, of a bracket, before 'whose'."""

from pledger.records import ranking, reporters
from pledger.records.claims import Claim, Memory
from pledger.records.fragments import TRADE, Clause
from pledger.records.pair_rows import of_row
from pledger.records.ranking import RIVAL
from pledger.records.running import of_rows, row

_PAIR = 2
_NEAR = 40  # characters before a number in which the country of a row stands


def adjoining(p: Claim, before: Claim | None, memory: Memory) -> tuple[str, ...]:
    """The parties that the words right beside the number settle; empty where they settle nothing."""
    told = _of_rank(p) or _of_role(p) or _of_place(p, memory) or _of_row(p) or _of_those(p, memory) or _that_with(p, memory)
    last = before or next((o for o in memory.in_sentence(p.c) if o.indicator == p.indicator and len(o.parties) == 2), None)
    if last is None and p.subject.how == RIVAL:
        last = next((o for o in memory.in_sentence(p.c) if o.measure == "rank" and len(o.parties) == 2), None)
        p.reporter = _owner(p.c, last, p.q.start) if last is not None else None
    return told or _bracketed(p, last) or _with_sum(p, before) or _relative(p, before) or of_row(p, memory)


def _owner(c: Clause, ranked: Claim, end: int) -> str | None:
    """Whose partners are ranked, of the two whom a place concerns: 'the second partner of Togo', "Togo's second partner"."""
    for x in c.parties(c.start, end):
        owns = x.form == "adjective" or c.folded(x.end, x.end + 1) == "'" or c.search("of_or_for", max(c.start, x.start - 8), x.start)
        if owns and len(x.codes) == 1 and x.codes[0] in ranked.parties:
            ranked.reporter = ranked.reporter or x.codes[0]
            return ranked.reporter
    return None


def behind_rivals(p: Claim, memory: Memory) -> tuple[str, ...]:
    """'was its third partner after Mali ($3 million) and made up 9 percent of its trade': the two whom the place concerns."""
    ranked = next((o for o in memory.in_sentence(p.c) if o.measure == "rank" and len(o.parties) == _PAIR), None)
    beaten = ranked is not None and p.indicator in TRADE and p.c.search("rivals", ranked.q.end, p.q.start)
    return ranked.parties if ranked is not None and beaten else ()


def _of_rank(p: Claim) -> tuple[str, ...]:
    """'Japan remained ASEAN's third largest partner after China': who holds the rank, and the owner right before it."""
    c = p.c
    before = [x for x in c.parties(c.start, p.q.start) if len(x.codes) == 1] if p.kind == "rank" else []
    if len(before) < 2 or not c.fullmatch("owner_of_rank", before[-1].end, p.q.start):
        return ()
    owner, holder = before[-1], before[-2]
    held = holder.form == "name" and c.folded(holder.end, holder.end + 1) != "'" and owner.codes[0] != holder.codes[0]
    if not held:
        return ()
    p.reporter = owner.codes[0]
    return tuple(sorted({holder.codes[0], owner.codes[0]}))


def _of_role(p: Claim) -> tuple[str, ...]:
    """'Russia ... remains the largest export market of Uzbekistan ($1bn)': who holds the role, and whose market it is."""
    if p.subject.how != "role" and not (p.indicator in ("exports", "imports") and p.kind == "money" and ranking.role_with(p.c, p.q)):
        return ()
    if any(p.subject.end <= o.start and o.end <= p.q.start and o.unit == p.q.unit for o in p.c.quantities):
        return ()  # 'taking $2 billion, while South Africa came second with $900 million': another than the one that holds it
    named = [x.codes[0] for x in p.c.parties(p.c.start, p.q.start) if len(x.codes) == 1]
    return tuple(sorted({named[0], named[-1]})) if len(set(named)) > 1 else ()


def _of_place(p: Claim, memory: Memory) -> tuple[str, ...]:
    """'Kazakhstan ranks third': the country named last before the place, and the one whose partners are ranked."""
    if p.subject.how != "placed":
        return ()
    near = [x.codes[0] for x in p.c.parties(p.c.start, p.q.start) if len(x.codes) == 1]
    behind = [x for x in p.c.parties(p.q.end, p.c.fragment(p.q.end)[1]) if len(x.codes) == 1]
    if behind and p.c.fullmatch("placed_gap", p.q.end, behind[0].start):
        near = [behind[0].codes[0]]  # 'Second is Italy, third the United States'
    row = any(o.unit == "rank" and o.start >= p.q.end for o in p.c.quantities)  # 'Russia came first, Türkiye second, Armenia third'
    told = next((o.reporter for o in memory.in_sentence(p.c) if o.measure == "rank" and o.reporter), None)
    if near and told and told != near[-1]:
        p.reporter = told
        return tuple(sorted({near[-1], told}))
    others = set() if row else {x.codes[0] for x in behind} - set(near)
    if not near or len(others) == 1:
        return tuple(sorted({near[-1], *others})) if near else ()
    before = memory.recent(p.c, 3)
    same = [o for o in before if o.indicator == p.indicator and o.measure == "level"]
    last = next((o for o in same or before if len(o.parties) in ((1, 2) if same else (2,))), None)
    among = [k for k in near[:-1] if k != near[-1]]
    found = tuple(sorted({near[-1], among[0]})) if row and len(set(among)) == 1 else reporters.with_reporter(p, near[-1], last)
    p.reporter = next((k for k in found if k != near[-1]), None)
    return found


def _that_with(p: Claim, memory: Memory) -> tuple[str, ...]:
    """'Trade with Chile fell, whereas that with Bolivia, a neighbour too, doubled': with the one whose trade was told before."""
    c = p.c
    low = c.fragment(p.q.start)[0]
    if p.indicator not in TRADE or not c.search("that_with", low, p.q.start):
        return ()
    near = next((x for x in c.parties(low, p.q.start) if len(x.codes) == 1 and c.search("that_with_right", low, x.start)), None)
    if near is None:
        return ()
    told = (o for o in [*memory.in_sentence(c), *memory.recent(c, 3)] if o.indicator in TRADE and len(o.parties) == 2)
    last = next((o for o in told if near.codes[0] not in o.parties), None)
    return reporters.with_reporter(p, near.codes[0], last) if last is not None else ()


def _of_those(p: Claim, memory: Memory) -> tuple[str, ...]:
    """'imports from those countries', after exports to a union's: with the union that the passage told of before."""
    if p.indicator not in TRADE or p.carried or not p.c.match("with_those", p.subject.end, p.subject.end + 40):
        return ()
    told = next((o for o in reversed(memory.claims) if o.indicator in TRADE and len(o.parties) > 1 and set(o.parties) & p.c.d.unions), None)
    if told is None:
        return ()
    p.reporter = next((k for k in told.parties if k not in p.c.d.unions), None)
    return told.parties


def _bracketed(p: Claim, before: Claim | None) -> tuple[str, ...]:
    """'Turkey ($562 million)', '- Russia - 215,468': the country right before, with the one that the text is about."""
    own = _before_bracket(p)
    if own is None:
        return ()
    first = _before_bracket(before) if before is not None and before.c is p.c and not before.reporter else None
    if before is not None and first in before.parties and len(before.parties) == 2 and own not in before.parties:
        before.reporter = next(k for k in before.parties if k != first)
    return reporters.with_reporter(p, own, before)


def _with_sum(p: Claim, before: Claim | None) -> tuple[str, ...]:
    """'Chile took 101,000 tonnes of Paraguayan beef. Taiwan, with 39,800, came next': the next of a row, with the one whose trade it is."""
    c = p.c
    if before is None or before.measure != "level" or len(before.parties) != 2 or p.indicator not in TRADE:
        return ()
    near = [x for x in c.parties(max(c.start, p.q.start - _NEAR), p.q.start) if len(x.codes) == 1 and x.form == "name"]
    own = near[-1].codes[0] if near else None
    if own is None or own in before.parties or not c.fullmatch("row_with", near[-1].end, p.q.start):
        return ()
    first = next((k for x in before.c.parties(before.c.start, before.q.start) for k in x.codes if k in before.parties), None)
    rest = before.reporter or next((k for k in before.parties if k != first), None)
    p.reporter = rest
    return tuple(sorted({own, rest})) if rest else ()


def _before_bracket(p: Claim) -> str | None:
    """The one country right before the bracket or dash that the number stands behind."""
    c = p.c
    low, _ = c.fragment(p.q.start, p.q.end)
    if c.folded(low, p.q.start).strip(" $") or c.folded(low - 2, low).strip() not in ("(", "-", ":"):
        return None
    near = [x for x in c.parties(max(c.start, low - 40), low) if x.codes and not _between(c, x.end, low).strip(" (-:")]
    return near[0].codes[0] if len(near) == 1 and len(near[0].codes) == 1 else None


def _relative(p: Claim, before: Claim | None) -> tuple[str, ...]:
    """'third the United States, whose share is 14%': of the country right before 'whose', with the one that the text is about."""
    if before is None:
        return ()
    low, high = p.c.fragment(p.q.start, p.q.end)
    if not p.c.match("whose", low, high):
        return ()
    near = [x for x in p.c.parties(p.c.start, low) if len(x.codes) == 1]
    if not near or p.c.folded(near[-1].end, low).strip(" ,"):
        return ()
    return reporters.with_reporter(p, near[-1].codes[0], before)


def _between(c: Clause, start: int, end: int) -> str:
    """The text between a country and a bracket, without the place that stands there: 'Kazakhstan ranks third ('."""
    places = [o for o in c.quantities if o.unit == "rank" and start <= o.start and o.end <= end]
    return c.folded(places[-1].end, end) if places and not c.folded(start, places[0].start).strip() else c.folded(start, end)


def _of_row(p: Claim) -> tuple[str, ...]:
    """'- India: 48,442, +5.8%': the row's country and the reporter; the total among such rows is the reporter's alone."""
    x = row(p.c)
    if x is not None:
        return reporters.with_reporter(p, x.codes[0])
    if p.c.parties(p.c.start, p.c.end) or not of_rows(p.c):
        return ()
    d = p.c.d
    return (d.home,) if d.home in d.theme and d.home else tuple(k for k in reporters.first_named(d) if k in d.theme)[:1]
