"""A report of one state's trade: its totals are its alone, and a partner's number is of the two, however the list is worded."""

from dataclasses import replace
from itertools import pairwise

from pledger.mentions.types import Indicator, Party, Quantity
from pledger.records import respective
from pledger.records.claims import Claim, Memory
from pledger.records.context import Discourse
from pledger.records.flows import Flow
from pledger.records.fragments import TRADE, unit_class
from pledger.records.patterns import patterns

_LEAD = 4  # sentences, headlines among them, of which one has to tell of the state's own trade
_OWNED = 4  # words between the owner and its trade: 'Kazakhstan's total foreign trade'
_PARTNERS = 3  # states named beside numbers from which on a source lists one state's partners
_FLOWS = frozenset(["exports", "imports"])
_NAMING = frozenset(["name", "adjective", "people", "capital"])
_BEHIND = 24  # characters behind a number in which its partner may stand: '$301 million was from Thailand'
_KINDS = frozenset(["headline", "body", "item"])


def reporting(d: Discourse) -> str | None:
    """The state whose trade with many a source reports, or None: its lead tells of that trade and names no partner of it."""
    known = patterns(d.marked.lexicon)
    views = [v for v in d.marked.views if v.sentence.kind in _KINDS]
    spans = [(v.start, v.sentence.end) for v in views]
    if not views or any(known["bilateral"].search(v.folded) for v in views[:_LEAD]):
        return None
    owners = [k for start, end in spans[:_LEAD] if (k := _owner(d, start, end)) is not None]
    if not owners or not (owner := owners[0]):
        return None
    told = {k for start, end in spans if d.marked.of(Quantity, start, end) for x in _states(d, start, end) for k in x.codes}
    return owner if len(told - {owner}) >= _PARTNERS else None


def _states(d: Discourse, start: int, end: int) -> list[Party]:
    """Those that [start, end) names one by one: no region, no union."""
    return [x for x in d.marked.of(Party, start, end) if len(x.codes) == 1 and x.form in _NAMING]


def _owner(d: Discourse, start: int, end: int) -> str | None:
    """Whose trade a sentence tells: 'Kenya's exports', 'Chilean exports', 'foreign trade of Moldova'; "" where it sets another beside
    that one, None where nothing is said of trade or of whose it is."""
    flows = [i for i in d.marked.of(Indicator, start, end) if i.indicator in TRADE]
    named = _states(d, start, end) if flows else []
    folded, known = d.marked.folded, patterns(d.marked.lexicon)
    for a, b in pairwise(named):
        gap = folded[a.end : b.start]
        if a.codes != b.codes and (known["respective_gap"].fullmatch(gap) or known["partner_lead"].search(gap) or gap == "-"):
            return ""
    if len({k for x in named for k in x.codes}) > 1:
        return None
    for i in flows:
        for x in named:
            between = folded[x.end : i.start] if x.end <= i.start else folded[i.end : x.start]
            owns = x.form in ("adjective", "people") or folded[x.end : x.end + 1] == "'" or i.row is None or i.row["kind"] == "verb"
            before = x.end <= i.start and owns and len(between.split()) <= _OWNED
            if before or (i.end <= x.start and known["noun_lead"].fullmatch(between.lstrip())):
                return x.codes[0]
    return None


def attribute(p: Claim, memory: Memory) -> None:
    """Give a number of a national report to the state and the partner that it is told of, or to the state alone."""
    hub = memory.hub
    ranked = p.measure == "rank" and p.indicator in ("other", *TRADE)
    if hub is None or not (p.indicator in TRADE or ranked):
        return
    if (listed := respective.party(p.c, p.q)) is not None:
        if p.indicator in _FLOWS and hub in p.parties and listed.codes[0] != hub:
            p.flow = Flow(hub, listed.codes[0]) if p.indicator == "exports" else Flow(listed.codes[0], hub)
        return
    if _of_many(p):
        return
    partners = _partners(p, hub, memory)
    if ranked and not partners:
        return
    if partners and p.carried and p.indicator in TRADE and (role := _role(p)):
        p.subject = replace(p.subject, indicator=role)
    p.parties = tuple(sorted({hub, *partners}))
    p.reporter = hub
    if p.indicator in _FLOWS:
        p.flow = _flow(p, hub, partners)
    elif p.indicator in TRADE:
        p.flow = Flow()
    p.says("national_report", ", ".join(p.parties))


def _of_many(p: Claim) -> bool:
    """Whether the number is of a region, a union or a group: 'trade with CIS member states', 'exports to these countries'."""
    low, high = p.c.fragment(p.q.start, p.q.end)
    low = min(low, p.subject.start) if p.c.start <= p.subject.start < low else low
    if not p.carried and p.c.match("with_those", p.subject.end, high):
        return True
    return any(x.form in ("region", "body", "group") for x in p.c.parties(low, high))


def _partners(p: Claim, hub: str, memory: Memory) -> tuple[str, ...]:
    """Whom the number is told of beside the state: right behind it, else last before it, else of the sentence before where 'it' says so."""
    c, q = p.c, p.q
    after = min([o.start for o in c.quantities if o.start >= q.end] + [q.end + _BEHIND, c.end])
    behind = next((x for x in _states(c.d, q.end, after) if c.fullmatch("share_next", q.end, x.start)), None)
    if behind is not None and hub not in behind.codes:
        return behind.codes
    if c.search("all_others", c.fragment(q.start)[0], q.start):
        return ()
    low = max((o.end for o in c.quantities if o.end <= q.start and unit_class(o.unit) == p.kind), default=c.start)
    named = [x for x in _states(c.d, low, q.start) if x in c.parties(low, q.start)]
    if named:
        return _row(p, [x for x in named if hub not in x.codes])
    last = next(iter(memory.in_sentence(c)), None)
    if last is None and p.carried and c.within("anaphor", c.start, q.start):
        last = next((o for o in memory.recent(c, 1) if o.paragraph == p.paragraph), None)
    return tuple(k for k in last.parties if k != hub) if last and hub in last.parties else ()


def _row(p: Claim, others: list[Party]) -> tuple[str, ...]:
    """The last named before the number, with those that stand in one row with it."""
    row = others[-1:]
    for a in reversed(others[:-1]):
        if not p.c.fullmatch("respective_gap", a.end, row[-1].start):
            break
        row.append(a)
    return tuple(dict.fromkeys(x.codes[0] for x in row))


def _role(p: Claim) -> str | None:
    """'Romania remained the main market with $312 million': what a partner's role says the sum is of."""
    c = p.c
    roles = [w.row["value"] for w in c.within("rank", c.start, p.q.start) if w.row["value"] in _FLOWS]
    return roles[-1] if roles else None


def _flow(p: Claim, hub: str, partners: tuple[str, ...]) -> Flow:
    """From and to: the state sells its exports and buys its imports, unless the words, or the number that it goes on about, make the
    partner the seller or the buyer."""
    other = partners[0] if len(partners) == 1 else None
    sells = p.indicator == "exports"
    if not p.carried:
        turned = other is not None and (p.flow.origin if sells else p.flow.destination) == other
    else:
        same = p.before is not None and p.before.indicator == p.indicator
        turned = same and p.before is not None and (p.before.flow.destination if sells else p.before.flow.origin) == hub
    return Flow(hub, other) if sells != turned else Flow(other, hub)
