"""What carries over from one number to the next: the indicator, and the reporter of a flow."""

from pledger.mentions.types import Quantity
from pledger.records import ranking, topics
from pledger.records.capital import CAPITAL
from pledger.records.claims import Claim, Memory
from pledger.records.flows import DIRECTED, Flow, flow
from pledger.records.fragments import TRADE, Clause, countries, unit_class
from pledger.records.subject_types import Subject
from pledger.records.tellers import teller
from pledger.records.wholes import headed_by, whole_of

_SHORT = 30  # characters of an item that is a heading
_AIMED = 4  # sentences back
_LOOSE = frozenset(["percent", "times"])
_WEIGHTS = frozenset(["mass", "volume", "energy", "power"])
_SOLD = frozenset(["money", "mass", "volume", "energy", "power"])
_GIVEN = frozenset(["grants", "loans", "aid"])


def subject(c: Clause, q: Quantity, memory: Memory) -> tuple[Subject, Claim | None] | None:
    """The indicator of an earlier number that `q` goes on about, with that number; None when nothing carries over."""
    kind = unit_class(q.unit)
    if kind == "count" and q.counted:
        return None
    found = _said_last(c, q, memory)
    return _past_total(c, found, memory) if found else None


def _past_total(c: Clause, found: tuple[Subject, Claim | None], memory: Memory) -> tuple[Subject, Claim | None]:
    """What stands under a new heading goes on about the two countries, not about the one's total to all the world said in between."""
    last = found[1]
    if last is None or len(last.parties) != 1 or len(c.d.theme) != 2 or not _headed(c, last):
        return found
    pair = [o for o in memory.late() if o.parties == c.d.theme and o.indicator == last.indicator and o.kind == last.kind]
    return (pair[0].subject, pair[0]) if pair else found


def _headed(c: Clause, last: Claim) -> bool:
    """Whether a heading, or a short item without a number, stands between."""
    views = c.d.marked.views[last.c.number + 1 : c.number]
    return any(v.sentence.kind == "heading" or (v.sentence.kind == "item" and len(v.text) < _SHORT) for v in views)


def _level(c: Clause, kind: str, memory: Memory) -> Claim | None:
    """The level told last before; under a new heading that of the whole, told first, not of its parts."""
    levels = [p for p in memory.late() if p.kind == kind and p.measure == "level" and p.indicator != "other"]
    return levels[-1 if _headed(c, levels[0]) else 0] if levels else None


def _said_last(c: Clause, q: Quantity, memory: Memory) -> tuple[Subject, Claim | None] | None:
    kind = unit_class(q.unit)
    ranked = ranking.ranked_sum(c, q, memory) if kind == "money" else ranking.ranked_goods(c, q) if kind in _WEIGHTS else None
    here = ranked or _here(c, q, memory)
    if here is not None:
        return here
    if kind == "money" and c.search("leads_list", c.start, q.start) and (flow := _flow_before(c, memory)) is not None:
        return flow.subject, flow
    if kind == "money" and (earned := _earned_on(c, q, memory)) is not None:
        return earned.subject, earned
    if c.view.sentence.kind == "item":
        for p in reversed(memory.claims[-16:]):
            if p.measure != "rank" and (kind in _LOOSE or kind == p.kind):
                return p.subject, p
    if _of_year(c, q) and (level := _level(c, kind, memory)) is not None:
        return level.subject, level
    if kind == "money" and memory.counts(q.start, q.end):
        return _bookkept(c, memory)
    low, _ = c.fragment(q.start, q.end)
    told = c.within("anaphor", low, q.start) or c.within("anaphor", c.start, q.start)
    aimed = bool(c.within("aim", c.start, q.start)) or bool(c.within("aim", q.end, min(c.end, q.end + 40)))
    goes_on = told or starts_with_time(c, q) or (aimed and kind in _WEIGHTS)  # 'It hauls 4m tonnes. He reckons on 5m in the first year'
    before = memory.recent(c, 1)
    if not before and kind == "money":
        same = _same_sum(q, kind, memory)
        if same is not None:
            return same.subject, same
        before = memory.recent(c, 2) if starts_with_time(c, q) and not aimed else []
    for p in [*headed_by(before), *whole_of(c, before, memory), *before] if told and kind in ("money", "percent", "times") else before:
        if p.measure == "rank":
            continue
        if kind in _LOOSE or (kind == p.kind and goes_on) or (told and p.kind in _LOOSE and _may_be(p, kind)):
            return p.subject, p
        if kind == p.kind and not aimed:
            return None
    topic = _topic(c, q, kind, bool(told))
    if topic is not None:
        return topic, None
    last = (_same_sum(q, kind, memory) or (_aimed_at(c, memory) if aimed else None)) if kind == "money" else None
    return (last.subject, last) if last else None


def _earned_on(c: Clause, q: Quantity, memory: Memory) -> Claim | None:
    """'The country has pocketed $37 million since July': what it earned from the exports of the sentence before."""
    if q.relation == "to" or not c.search("earned_before", c.start, q.start):
        return None  # but 'we intend to raise this figure to $1 billion'
    return next((p for p in memory.recent(c, 1) if p.kind in _SOLD and p.indicator == "exports"), None)


def _flow_before(c: Clause, memory: Memory) -> Claim | None:
    """'A third of what Chad sells goes to Togo. Hides headed the table with $7 million': the flow told of just before."""
    return next((p for p in memory.recent(c, 1) if p.indicator in ("exports", "imports")), None)


def _may_be(p: Claim, kind: str) -> bool:
    """'Trade has grown by 50 percent. Last year it amounted to $4.4 billion': whether what has grown can have a quantity of this class."""
    return p.subject.row is not None and kind in p.subject.row["takes"].split()


def _here(c: Clause, q: Quantity, memory: Memory) -> tuple[Subject, Claim] | None:
    """What a number before in the same sentence is of."""
    kind = unit_class(q.unit)
    if kind == "money" and c.match("in_all_behind", q.end, c.end):
        for p in memory.in_sentence(c):
            if p.kind in _WEIGHTS and p.indicator in TRADE:
                return p.subject, p  # '5 tonnes of tomatoes at $320 a tonne, $1,600 in all'
    for p in memory.in_sentence(c):
        if p.measure == "rank" and (kind != "percent" or q.relation in ("by", "growth")):
            continue
        if kind in _LOOSE or kind == p.kind or (p.kind in _LOOSE and _may_be(p, kind)):
            return p.subject, p
        if kind == "money" and p.kind in ("mass", "volume", "energy", "count") and p.indicator in TRADE and _worth(c, q, p):
            return p.subject, p
        if p.indicator == "freight" and kind == "mass":
            return Subject("freight", None, p.subject.start, p.subject.end, p.subject.how), p  # '25 wagons and, in them, 1,746 tons'
    return None


def _worth(c: Clause, q: Quantity, p: Claim) -> bool:
    """'300,000 tonnes of tomatoes, worth some $400 million': a sum that goods are worth is of the same flow."""
    return p.q.end <= q.start and bool(c.search("goods_value", p.q.end, q.start))


def _same_sum(q: Quantity, kind: str, memory: Memory) -> Claim | None:
    """The last number of the very same sum: what is said of it again is said of the same thing."""
    return next((p for p in memory.late() if p.kind == kind and (p.q.value, p.unit) == (q.value, q.unit)), None)


def _aimed_at(c: Clause, memory: Memory) -> Claim | None:
    """The turnover of two, told a few sentences before: what a sum that is aimed at is of, where nothing else is said."""
    told = (p for p in memory.late() if p.kind == "money" and p.indicator == "trade_turnover" and p.measure == "level")
    return next((p for p in told if c.number - p.c.number <= _AIMED), None)


def _bookkept(c: Clause, memory: Memory) -> tuple[Subject, Claim | None] | None:
    """'The State Statistics Committee counted $3 billion': the trade of the two that the passage is about, said in other words before."""
    told = [p for p in memory.late() if p.kind == "money" and p.indicator in TRADE]
    whole = [p for p in told if p.indicator == "trade_turnover"] or told
    if whole:
        return whole[0].subject, whole[0]
    topic = topics.told_of(c, "money")
    return (topic, None) if topic is not None and topic.indicator in TRADE else None


def passed_over(c: Clause, q: Quantity, own: Subject, memory: Memory) -> bool:
    """Whether a level stands between a thing that is only named and this growth, and the level is of something else; or the thing is goods
    in a passage on exports or imports: 'Sales of olives grew by 21%, while fishery products fell by 4%'; or what stands before is only the
    verb of a level: '5,000 containers were shipped, 40 percent more than in 2022'."""
    if unit_class(q.unit) not in _LOOSE or own.row is None:
        return False
    kind = own.row["kind"]
    if kind == "verb" and own.end <= c.fragment(q.start)[0]:
        return any(o.measure == "level" and o.q.end <= own.start and o.subject.end <= own.start for o in memory.in_sentence(c)[:1])
    if own.indicator != "other" or kind != "counted" or own.how != "left":
        return False
    said = memory.in_sentence(c)
    if any(o.indicator in TRADE and o.measure == "level" and own.end <= o.q.start for o in said):
        return True
    told = said or memory.recent(c, 1)
    return bool(told) and told[0].indicator in DIRECTED & TRADE and bool(c.fullmatch("goods_told", own.start, own.end))


def one_of_them(c: Clause, q: Quantity, memory: Memory) -> Claim | None:
    """'Two loan agreements totalling $150 million. The first, worth $100 million, is for housing': one of those whose sum was told."""
    if not c.search("one_of_them", c.start, q.start):
        return None
    told = [*memory.in_sentence(c), *memory.recent(c, 2)]
    return next((o for o in told if o.kind == "money" and o.measure == "level" and o.indicator in _GIVEN), None)


def points_back(c: Clause, q: Quantity) -> bool:
    """'That accounted for 52.7 percent of the country's total': a share whose subject is what was said before."""
    return bool(c.fullmatch("points_back", c.fragment(q.start)[0], q.start))


def _of_year(c: Clause, q: Quantity) -> bool:
    """'2023: 28 million tonnes': a row of years."""
    first = next((t for t in c.times if t.edtf and t.end <= q.start), None)
    return first is not None and first.start <= c.start + 2 and bool(c.fullmatch("label_gap", first.end, q.start))


def _topic(c: Clause, q: Quantity, kind: str, told: bool) -> Subject | None:
    """The noun of the sentence before where a pronoun points to it; the label above where nothing else is said."""
    found = topics.told_of(c, kind) if told or kind in _LOOSE else None
    if found is None and (c.view.sentence.kind in ("item", "heading") or told or starts_with_time(c, q)):
        found = topics.labelled(c, kind)
    return found


def starts_with_time(c: Clause, q: Quantity) -> bool:
    """'In 2023, $5 million': only a time before the number."""
    return any(t.end <= q.start for t in c.times)


def ends(p: Claim, before: Claim | None, memory: Memory) -> Flow:
    """Origin and destination: by the words; of the number that it goes on about; or those of the same reporter as the flow before."""
    if p.indicator not in DIRECTED or p.subject.how == CAPITAL:
        return Flow()
    if (placed := _of_placed(p, memory)) is not None:
        return placed
    c = p.c
    if p.indicator in ("exports", "imports") and p.reporter and c.folded(p.q.start - 1, p.q.start) == "(":
        row = c.search("in_ranked_row", c.start, p.q.start)  # 'followed by the UK ($684 million), France ($639 million)'
        if row is not None and (ranked := _reported(p, p.reporter)) is not None:
            return ranked
    if p.carried and before is not None:
        low, high = c.fragment(p.q.start, p.q.end)
        if not any(x.codes for x in countries(c, low, high)):
            return _replaced(p, before)
    if len(p.parties) == 1 and p.indicator in ("exports", "imports") and p.subject.how != "role" and not _led_there(p):
        return Flow(p.parties[0], None) if p.indicator == "exports" else Flow(None, p.parties[0])
    low, high = c.fragment(p.q.start, p.q.end)
    told = [o for o in memory.in_sentence(c) if o.indicator == p.indicator and o.indicator in _GIVEN and o.flow.origin]
    ends = {told[0].flow.origin, told[0].flow.destination} if told else set()
    if told and not any(set(x.codes) - ends or x.form in ("own", "other", "guest", "host") for x in countries(c, low, high)):
        return told[0].flow  # 'India will give Laos 55 scholarships, and a university 10': the same way
    if (held := _of_place_held(p, memory, low)) is not None:
        return held
    found = flow(c, p.q, p.subject, p.parties)
    if p.carried and before is not None and not {found.origin, found.destination} - {None} <= set(p.parties):
        return _replaced(p, before)  # 'Togo bought goods worth $280 million, while Mali took $95 million'
    if p.indicator == "investment" and not (found.origin or found.destination):
        share = next((o for o in memory.in_sentence(c) if o.indicator == p.indicator and o.measure == "share"), None)
        found = share.flow if share is not None and share.parties == p.parties else found  # '30 percent of the inflow, with 447 million'
    if found.origin or found.destination or len(p.parties) != 2 or p.indicator not in ("exports", "imports"):
        return found
    of_union = p.reporter if set(p.parties) & p.c.d.unions else None  # 'imports from those countries'
    return _reported(p, teller(p, memory) or of_union) or found


def _of_place_held(p: Claim, memory: Memory, low: int) -> Flow | None:
    """The ends of a place held beside what the sentence told before, or of the share in a bracket behind such a place; `low`: where the
    number's own words begin."""
    c, told = p.c, memory.in_sentence(p.c)
    last = told[0] if told and p.measure == "share" and c.folded(low - 1, low) == "(" else None
    if last is not None and last.measure == "rank" and last.indicator == p.indicator and last.flow.destination:
        return last.flow  # 'France is the third customer of Togo (12% of its exports)'
    if p.subject.how != "rank" or c.parties(low, p.q.start):
        return None
    same = [o for o in told if set(o.parties) == set(p.parties) and o.flow.origin and o.flow.destination]
    if (held := next((o for o in same if o.measure == "rank"), None)) is not None:
        turned = (held.indicator == "exports") != (p.indicator == "exports")  # 'Togo is Nepal's third customer and fourth supplier'
        return Flow(held.flow.destination, held.flow.origin) if turned else held.flow
    # 'Taiwan bought 34,000 tons of Paraguayan beef, making it the third largest buyer'
    return next((o.flow for o in same if o.indicator in TRADE), None)


def _reported(p: Claim, reporter: str | None) -> Flow | None:
    """The flow between the one whose statistics these are and the other."""
    if len(p.parties) != 2 or reporter not in p.parties:
        return None
    other = p.parties[1 - p.parties.index(reporter)]
    return Flow(reporter, other) if p.indicator == "exports" else Flow(other, reporter)


def _of_placed(p: Claim, memory: Memory) -> Flow | None:
    """'Sudan ranked second with exports worth $929m', in a note on Egypt's trade: Egypt's exports, to the one that holds the place."""
    c = p.c
    if p.indicator not in ("exports", "imports") or p.measure == "rank":
        return None
    ranks = [o for o in memory.in_sentence(c) if o.measure == "rank" and o.q.end <= p.q.start and o.flow.destination]
    if not ranks or not set(p.parties) <= set(ranks[0].parties) or not c.match("place_with", ranks[0].q.end, p.q.start):
        return None
    flow = ranks[0].flow
    return flow if ranks[0].indicator == p.indicator else Flow(flow.destination, flow.origin)


def _replaced(p: Claim, before: Claim) -> Flow:
    """The flow of the number before; in a row of partners, with the new one in the place of the last."""
    new, old = set(p.parties) - set(before.parties), set(before.parties) - set(p.parties)
    if len(p.parties) != len(before.parties) or len(new) != 1 or len(old) != 1:
        return before.flow
    put = {old.pop(): new.pop()}
    return Flow(*(put.get(end, end) if end else None for end in (before.flow.origin, before.flow.destination)))


def _led_there(p: Claim) -> bool:
    """'gas exports to Türkiye', 'imports from Türkiye': the one country named is the other end, not whose exports or imports they are."""
    low, high = p.c.fragment(p.q.start, p.q.end)
    named = p.c.parties(min(low, p.subject.start) if p.c.start <= p.subject.start else low, high)
    there = any(p.parties[0] in x.codes for x in named)  # not the China of 'exports to Africa rose'
    return there and all(p.c.search("partner_lead", max(p.c.start, x.start - 24), x.start) for x in named)
