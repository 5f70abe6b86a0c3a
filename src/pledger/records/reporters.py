"""Whose statistics a number is: the owner of the trade, the country that a passage reports on, and the partner that is named with it."""

from pledger.mentions.types import Party, Person
from pledger.records.claims import Claim, Memory
from pledger.records.context import Discourse
from pledger.records.fragments import TRADE, Clause

_NEAR = 6  # sentences back in which one stands with whom the focus changed
_LEAD = 24  # characters before a party


def reporter(p: Claim) -> str | None:
    """'China's trade with the EU', 'Kazakh exports to Italy': whose statistics a number of the two is."""
    if p.indicator not in TRADE or len(p.parties) != 2 or p.carried:
        return None
    for x in p.c.parties(max(p.c.start, p.subject.start - 40), p.subject.start):
        noun = p.subject.row is None or p.subject.row["kind"] != "verb"  # not of 'Kenya and Italy traded goods'
        named = noun and p.c.fullmatch("name_of_trade", x.end, p.subject.start)
        owns = named or x.form == "adjective" or p.c.folded(x.end, x.end + 1) == "'"
        gap = p.c.folded(x.end, p.subject.start)
        near = len(gap.split()) <= 4 and not p.c.pattern("share_in").search(gap)  # 'Italy's share in Libya's trade' is of Libya's numbers
        if owns and near and len(x.codes) == 1 and x.codes[0] in p.parties:
            return x.codes[0]
    return None


def exporter(p: Claim) -> str | None:
    """'Azerbaijan exported 6 bcm of gas to Türkiye': whose flows the passage tells, where they are told by a verb."""
    row = p.subject.row
    if p.carried or row is None or row["kind"] != "verb" or len(p.parties) != 2:
        return None
    told = {"exports": p.flow.origin, "imports": p.flow.destination}.get(p.indicator)
    return next((k for x in p.c.parties(p.c.start, p.subject.start) for k in x.codes if k == told), None)


def partner(p: Claim, code: str, found: tuple[str, ...], memory: Memory) -> tuple[str, ...] | None:
    """'while trade with the US fell': with the one whose trade the sentence, or the one before, is about; None where it says no 'with'."""
    c, d = p.c, p.c.d
    if p.indicator not in TRADE or (len(found) == 2 and set(found) == set(d.theme)):
        return None
    low, high = c.fragment(p.q.start)
    named = [x for x in c.parties(low, high) if code in x.codes]
    if not named or not c.search("partner_lead", low, named[0].start):
        return None
    told = next((o.reporter for o in [*memory.in_sentence(c), *memory.recent(c, 3)] if o.reporter and o.indicator in TRADE), None)
    owner = told or (d.principal if d.principal in d.theme else None)
    return tuple(sorted({code, owner})) if owner and owner != code else None


def paired(c: Clause, strangers: set[str], left_out: set[str]) -> bool:
    """'Kenya signed it with Egypt', before 'bilateral trade' in a source on Kenya and Ghana: whether the one whom the source is not about
    stands beside a partner there, and is not named by the way ('sends gas through Togo'); `left_out`: of those whom it is about."""
    d = c.d
    people = {x.country for x in d.marked.of(Person, d.marked.views[max(0, c.number - _NEAR)].start, c.end)}
    if people & strangers or strangers & set(d.codes(c.start, c.end)):
        return True
    named = [x for x in d.marked.of(Party) if strangers & set(x.codes)]
    if len(named) >= sum(bool(left_out & set(x.codes)) for x in d.marked.of(Party)):
        return True
    near = d.marked.views[max(0, c.number - _NEAR)].start
    return any(c.pattern("beside_right").search(d.marked.folded, x.start - _LEAD, x.start) for x in named if near <= x.start < c.start)


def listed(p: Claim, code: str, memory: Memory) -> tuple[str, ...]:
    """'its trade with Russia, Japan and Korea rose by 20, 10 and 9 percent, respectively': each with the one whose trade it is."""
    told = next((o.reporter for o in [*memory.in_sentence(p.c), *memory.recent(p.c, 3)] if o.reporter), None)
    owner = possessor(p) or told or (p.c.d.principal if p.indicator in TRADE else None)
    p.reporter = owner
    return tuple(sorted({code, owner})) if owner else (code,)


def first_named(d: Discourse) -> list[str]:
    """The countries of the first sentences, in order: the first is whose statistics a note gives."""
    return [k for view in d.marked.views[:2] for k in d.codes(view.start, view.sentence.end)]


def with_reporter(p: Claim, code: str, before: Claim | None = None) -> tuple[str, ...]:
    """A partner with the country whose statistics they are; empty where that is unknown."""
    d = p.c.d
    p.reporter = before.reporter or _of_ranking(before, code) if before is not None else None
    if p.reporter and p.reporter != code:
        return tuple(sorted({code, p.reporter}))
    about = [k for k in d.theme if k != code]
    home = [k for k in about if k == d.home] or (about if len(about) == 1 else [k for k in first_named(d) if k in about])[:1]
    return tuple(sorted({code, *home})) if home else ()


def _of_ranking(before: Claim, code: str) -> str | None:
    """'China had the largest turnover with Uzbekistan': the other one than the partner that its sentence begins with."""
    if len(before.parties) == 1:
        return before.parties[0]
    first = [x.codes[0] for x in before.c.parties(before.c.start, before.c.end) if len(x.codes) == 1][:1]
    rest = [k for k in before.parties if k not in first]
    return rest[0] if len(before.parties) == 2 and len(rest) == 1 and code not in before.parties else None


def possessor(p: Claim) -> str | None:
    """'Its GDP', 'the country's population': of the country named last before, in this sentence or the one before."""
    c, d = p.c, p.c.d
    for x in c.parties(max(c.start, p.subject.start - 40), p.subject.start):
        if len(x.codes) == 1 and c.fullmatch("own_gap", x.end, p.subject.start):
            return x.codes[0]
    if not c.search("its_own", max(c.start, p.subject.start - 40), p.subject.start):
        return None
    here = c.number
    for start, end in ((c.start, p.subject.start), *((v.start, v.sentence.end) for v in d.marked.views[max(0, here - 1) : here])):
        named = [x.codes[0] for x in c.d.marked.of(Party, start, end) if len(x.codes) == 1]
        if named:
            return _subject(c, start, end) or named[-1] if start == c.start else named[0]
    return None


def _subject(c: Clause, start: int, end: int) -> str | None:
    """'Kenya's exports to Tanzania fell, while its exports': the last state before that no preposition leads."""
    free = [x for x in c.parties(start, end) if len(x.codes) == 1 and not c.search("prepositional", max(start, x.start - 16), x.start)]
    return free[-1].codes[0] if free else None


def reported(p: Claim, memory: Memory) -> str | None:
    """'The import bill came down', 'shipments to every destination shrank': of the country whose flows the passage reports."""
    for o in memory.late() if p.indicator in ("exports", "imports") else []:
        if o.indicator in ("exports", "imports") and o.flow.origin and o.flow.destination:
            home = o.flow.origin if o.indicator == "exports" else o.flow.destination
            return home if home in p.c.d.theme else None
    return None


def last(c: Clause, memory: Memory) -> str | None:
    """Whose statistics the sentences right before told: the reporter, else the state whose imports or exports they were."""
    for o in memory.recent(c, 2):
        end = {"exports": o.flow.origin, "imports": o.flow.destination}.get(o.indicator)
        if told := o.reporter or (end if o.flow.origin and o.flow.destination else None):
            return told
    return None
