"""What a quantity measures: the indicator beside it, before it in its fragment, or carried over from what was said last."""

import re

from pledger.mentions.types import Indicator, Quantity
from pledger.records import respective
from pledger.records.fragments import TRADE, Clause, unit_class
from pledger.records.giving import GIVEN
from pledger.records.subject_parts import balance_of, contrasted, mere_people, of_whole, of_works, paid_flow, paper_for, told_of
from pledger.records.subject_types import BESIDE, COUNTED, LEFT, LOOSE, RIGHT, TRADED, Subject, kind_of, subject_of, takes

_GAP_WORDS = re.compile(r"[^\W_]+")
NEAR = 4


def counted(c: Clause, q: Quantity) -> Subject | None:
    """'1,200 enterprises', '45,000 Chilean tourists': the noun that a bare number counts, within a few words after it."""
    if unit_class(q.unit) != "count":
        return None
    low = q.number[1] or q.end
    if any(x.form == "people" and x.text == q.counted for x in c.parties(low, low + len(q.counted or "") + 2)):
        return None  # '1.2 million Cambodians hold work permits'
    for m in c.indicators:
        if m.start < low or not takes(m, "count") or kind_of(m) == "verb":
            continue
        if not q.counted and c.pattern("mere_units").fullmatch(m.text.casefold()):
            continue
        gap = c.folded(low, m.start)
        cut = [w for w in c.within(("past", "break"), low, m.start) if c.folded(w.start - 1, w.start) != "-"]  # 'state-paid places'
        if any(mark in gap for mark in ",;:()") or len(_GAP_WORDS.findall(gap)) > NEAR or cut or c.pattern("noun_of").match(gap):
            return None
        if m.indicator == "enterprises" and c.pattern("joint_before").search(gap):
            return Subject("joint_ventures", m.row, m.start, m.end, COUNTED)  # '40 joint Omani-Iranian enterprises'
        people = m.indicator == "other" and c.search("population_of", max(c.start, q.start - 32), q.number[0] or q.start)
        return Subject("population", m.row, m.start, m.end, COUNTED) if people else subject_of(m, COUNTED)
    return None


def beside(c: Clause, q: Quantity) -> Subject | None:
    """'$5 billion in trade', '$300 million investment package', 'a $550m loan': the noun right after the number."""
    kind = unit_class(q.unit)
    if kind in LOOSE or kind == "count":
        return None
    for m in c.indicators:
        if m.start < q.end or not takes(m, kind) or kind_of(m) == "verb":
            continue
        same = c.match("bracketed", q.end, m.start)  # 'a $166m (KES12.5bn) loan'
        end = q.end + same.end() if same else q.end
        if any(end <= o.start and o.end <= m.start for o in c.quantities):
            return None
        gap = c.folded(end, m.start)
        link = c.pattern("link").match(gap)
        rest = gap[link.end() :] if link else gap
        if c.pattern("and").search(gap) or c.pattern("if_between").search(gap) or (m.indicator in TRADED and _purpose(c, q, m)):
            return None
        if any(mark in gap for mark in ",;:()") or len(_GAP_WORDS.findall(rest)) > 3 or c.within(("past", "break"), end, m.start):
            return None
        if c.within("to", end + link.end() if link and kind_of(m) != "counted" else end, m.start):
            return None
        aside = c.pattern("by_way").search(gap) or (kind_of(m) == "weak" and c.pattern("spent_into").search(gap))  # 'put into shares'
        if m.indicator in TRADED and (left_over := balance_of(c, q)) is not None:
            return left_over
        return None if aside else subject_of(_compound(c, m, kind), BESIDE)
    return None


def _purpose(c: Clause, q: Quantity, m: Indicator) -> bool:
    """'$75,000 for the purchase of beds', '$90,000 will be allocated for the purchase': what money is given for is no import."""
    if c.search("target_of", c.start, q.number[0] or q.start):
        return False  # 'a target of $500 million for trade'
    return bool(c.match("purpose_gap", q.end, m.start) or c.search("purpose_of", q.end, m.end))


def _compound(c: Clause, m: Indicator, kind: str) -> Indicator:
    """'a $36 million budget support loan', '$5 million aid credit': of nouns in a row the last is what it is."""
    for o in c.indicators:
        if o.start == m.end + 1 and c.folded(m.end, o.start) == " " and o.indicator in ("loans", "grants") and takes(o, kind):
            return o
    return m


def left(c: Clause, q: Quantity, low: int) -> Subject | None:
    """The nearest noun or verb of measure before the number, not before `low`."""
    kind = unit_class(q.unit)
    for m in reversed(c.indicators):
        if m.end > (q.number[0] or q.start) or m.start < low:
            continue
        if not takes(m, kind) or kind_of(m) == "whole":
            continue
        if c.search("cause_of", max(c.start, m.start - 60), m.start) and c.search("and_past", m.end, q.start):
            continue  # 'turnover fell 4 percent owing to weak tea imports and came to $31 million'
        if (paper := paper_for(c, q, m := _head(c, m, kind, low), low)) is not None:
            return subject_of(paper, LEFT)
        if m.row is not None and m.row["kind"] == "cost":
            m = paid_flow(c, q, m) or m
        if _aside(c, m, q, low):
            continue
        if kind_of(m) == "weak" and (kind in LOOSE or not _tied(c, m, q)):
            continue
        if kind_of(m) == "counted" and kind != "count" and kind not in LOOSE and not _tied(c, m, q):
            continue
        return subject_of(_passive(c, m, q), LEFT)
    return None


def _aside(c: Clause, m: Indicator, q: Quantity, low: int) -> bool:
    """'India's imports, driven by purchases of medicines, reached': what stands between commas is not what reached it."""
    opened = max((b for _, b in c.breaks if b <= m.start and c.folded(b - 1, b) in (",", " ")), default=-1)
    closed = min((s for s, _ in c.breaks if m.end <= s < q.start and c.folded(s, s + 1) == ","), default=-1)
    if opened < 0 or closed < 0:
        return False
    if not c.match("participial", opened, m.start) and not c.search("set_apart", m.end, closed):
        return False
    return any(o.end < opened and takes(o, unit_class(q.unit)) and kind_of(o) in ("noun", "counted") for o in c.indicators)


def _passive(c: Clause, m: Indicator, q: Quantity) -> Indicator:
    """'Uzbek goods worth $5 million were imported', 'goods worth $5 million changed hands': the verb after the sum decides."""
    if kind_of(m) == "verb" and c.pattern("goods_worth").match(m.text.lower()):
        for o in c.indicators:
            shut = c.fullmatch("were", q.end, o.start) or not c.folded(q.end, o.start).strip()
            if o.start > q.end and kind_of(o) == "verb" and shut:
                return o
    return m


def _head(c: Clause, m: Indicator, kind: str, low: int) -> Indicator:
    """'scholarships for Kyrgyz students', 'supplies of petroleum products': the first noun of the phrase is what is measured."""
    for o in reversed(c.indicators):
        if o.end > m.start or o.start < low:
            continue
        weak = kind_of(m) == "weak" and m.indicator in ("contracts", "investment")
        if weak and o.indicator in _MONEY and takes(o, kind) and _near(c, o, m):
            return o
        if kind_of(m) == kind_of(o) == "verb" and takes(o, kind) and c.pattern("goods_worth").match(m.text.lower()):
            return o
        if kind_of(o) == "cost" and m.indicator in GIVEN:
            break  # 'its budget for development assistance'
        if takes(o, kind) and kind_of(o) in ("noun", "counted", "cost") and c.fullmatch("of_head", o.end, m.start):
            return o
        break
    return m


_MONEY = frozenset(["loans", "grants", "aid", "investment"])


def _near(c: Clause, o: Indicator, m: Indicator) -> bool:
    """'Line of Credit (LOC) Agreement': what the agreement is about stands right before it."""
    return len(_GAP_WORDS.findall(c.folded(o.end, m.start))) <= 1


def _tied(c: Clause, m: Indicator, q: Quantity) -> bool:
    """A weak noun measures only what is tied to it: 'contracts worth $1bn', not 'the contracts were signed and $5m paid'; the words that
    tie may be the number's own ('agreements totalling $5 million')."""
    return any(_ties(c, m.end, end) for end in sorted({q.start, max(q.start, q.number[0])}))


def _ties(c: Clause, start: int, end: int) -> bool:
    gap = c.folded(start, end)
    if len(_GAP_WORDS.findall(gap)) > (8 if c.within("happened", start, start + 12) else 6) or any(mark in gap for mark in ";:."):
        return False
    told = c.within(("past", "aim", "rise"), start, end) if c.pattern("worth").search(gap) else None
    return told is not None and all(c.pattern("equal").fullmatch(w.term) for w in told)


def handled(c: Clause, q: Quantity) -> Subject | None:
    """'the port to handle up to 25 million tons of cargo': a verb of capacity right before the number."""
    for m in c.indicators:
        if m.indicator == "capacity" and m.end <= q.start and takes(m, unit_class(q.unit)):
            led = q.relation == "to" and kind_of(m) == "noun" and c.fullmatch("brought_to", m.end, max(q.start, q.number[0]))
            if led or len(c.folded(m.end, q.start).split()) <= 2:
                return subject_of(m, LEFT)
    return None


def right(c: Clause, q: Quantity, high: int) -> Subject | None:
    """A noun after the number in its fragment: '28 percent of its total trade', 'three million tonnes are to be hauled'."""
    kind = unit_class(q.unit)
    for m in c.indicators:
        if (
            q.end <= m.start
            and m.end <= high
            and ((takes(m, kind) and kind_of(m) != "whole") or (kind_of(m) == "whole" and kind == "percent"))
            and kind_of(m) != "weak"
            and not any(q.end <= o.start and 0 <= m.start - o.end <= 2 for o in c.quantities)
            and not c.search("aside_with", q.end, m.start)
            and not (kind_of(m) == "verb" and c.search("and_verb", q.end, m.start))
            and not c.search("raise_it", c.start, q.start)
            and not (kind == "money" and m.indicator in TRADED and _purpose(c, q, m))
            and not (m.indicator in GIVEN and c.fullmatch("to_support", m.start - 3, m.end))
        ):
            return subject_of(m, RIGHT)
    return None


def _noun_after(c: Clause, q: Quantity) -> bool:
    """Whether the number counts a noun of its own, which the table does not know."""
    return bool(q.counted) and not c.within(("past", "aim", "break", "present"), q.number[1], q.number[1] + len(q.counted or "") + 2)


def governing(c: Clause, q: Quantity) -> Subject | None:
    """'the export of 200 MW of power', 'will export 40 MW of power', 'imports of two million tonnes': the flow right before the number."""
    if unit_class(q.unit) == "count":
        return None
    for m in c.indicators:
        flow = m.indicator in ("exports", "imports") and kind_of(m) in ("noun", "verb") and takes(m, unit_class(q.unit))
        deed = flow and m.end <= q.start and kind_of(m) == "verb"
        if deed and (c.pattern("goods_worth").match(m.text.lower()) or c.match("in_trade", q.end, q.end + 40)):
            continue  # 'imported dairy products worth $5 million': the verb before it says which way; 'to deliver $2 billion in trade'
        gap = c.folded(m.end, q.start)
        to = c.parties(m.end, q.start)[:1] if flow and kind_of(m) == "verb" else []
        if to and (c.folded(m.end, to[0].start) + c.folded(to[0].end, q.start)).strip() in ("", "with"):
            return subject_of(m, LEFT)  # 'sells Kenya 200 MW of electricity'
        if flow and m.end <= q.start and (not gap.strip() or (kind_of(m) == "noun" and c.pattern("flow_of").fullmatch(gap))):
            return subject_of(m, LEFT)
    return None


def object_of(c: Clause, q: Quantity) -> Subject | None:
    """'wants to triple its trade volume': what the verb doubles or triples stands right after it."""
    if unit_class(q.unit) != "times" or not c.pattern("transitive").fullmatch(q.text.lower()):
        return None
    for m in c.indicators:
        if m.start >= q.end and kind_of(m) in ("noun", "counted"):
            return subject_of(m, RIGHT) if c.fullmatch("its_object", q.end, m.start) else None
    return None


def numbered(c: Clause, q: Quantity) -> Subject | None:
    """'the number of block trains sent this year has reached 300': the noun after 'the number of'."""
    if unit_class(q.unit) != "count" or _noun_after(c, q) or q.unit:
        return None
    said = c.search("number_of", c.start, q.start)
    if said is None or any(c.start + said.end() <= o.start < q.start and o.relation not in ("from", "growth", "by") for o in c.quantities):
        return None
    for m in c.indicators:
        if c.start + said.end() <= m.start < q.start and kind_of(m) != "verb" and takes(m, "count"):
            led = q.relation == "to" and not c.folded(m.end, q.start).strip()  # 'to bring the number of firms to 500'
            return subject_of(m, LEFT) if led or c.within(("past", "rise"), m.end, q.start) else None
    return None


def _rated(c: Clause, q: Quantity) -> Subject | None:
    """'the number of flights to Muscat, now four a week': how often they fly."""
    if unit_class(q.unit) != "count" or q.counted or not q.rate:
        return None
    before = [m for m in c.indicators if m.end <= q.start and kind_of(m) == "counted"]
    return subject_of(before[-1], LEFT) if before and before[-1].indicator == "flights" else None


def _shared(c: Clause, q: Quantity, high: int) -> Subject | None:
    """'wants to produce half of its electricity': the whole is what is measured, where only a verb stands before."""
    if unit_class(q.unit) != "percent":
        return None
    before = [m for m in c.indicators if m.end <= q.start and m.start >= c.fragment(q.start, q.end)[0]]
    if not before or kind_of(before[-1]) != "verb":
        return None
    for m in c.indicators:
        if q.end <= m.start < high and kind_of(m) == "noun" and c.match("of_its", q.end, m.start):
            return subject_of(m, RIGHT)
    return None


def _of_flow(found: Subject) -> bool:
    """'Mineral products made up 70 percent of exports': things counted before a share, which may be of a flow told behind it."""
    return found.how == LEFT and found.indicator not in TRADE and found.row is not None and found.row["kind"] == "counted"


def attach(c: Clause, q: Quantity) -> Subject | None:
    """The indicator that the sentence itself gives to `q`, or None."""
    if (other := contrasted(c, q)) is not None:
        return other
    listed = respective.indicator(c, q)
    if listed is not None:
        return subject_of(listed, LEFT)
    if (two := respective.flow(c, q)) is not None:
        return Subject(two[0], None, two[1].start, two[1].end, LEFT)
    (low, high), kind = c.fragment(q.start, q.end), unit_class(q.unit)
    found = of_works(c, q) or handled(c, q) or mere_people(c, q) or counted(c, q) or governing(c, q) or beside(c, q) or object_of(c, q)
    found = found or _shared(c, q, high) or numbered(c, q) or _rated(c, q) or (told_of(c, q) if kind == "count" else None)
    if found is None and kind == "money" and c.fullmatch("worth_only", low, q.start):
        found = left(c, q, max([c.start, *(o.end for o in c.quantities if o.end <= low)]))  # 'The swap arrangement, worth $8 billion'
    if found is None and not (kind == "count" and _noun_after(c, q)):
        found = left(c, q, low) or (right(c, q, high) if kind not in LOOSE or q.start == c.quantities[0].start else None)
    if kind == "percent" and (found is None or _of_flow(found)):
        whole = of_whole(c, q, high)
        found = whole if found is None or (whole is not None and whole.indicator in TRADE) else found
    if found is None and kind != "count" and not (kind in LOOSE and c.search("this_figure", low, q.start)):
        passed = ("count", "time", "rank") if q.relation in ("by", "growth", "to") else ("count", "time")  # past 'its 4th partner'
        earlier = [p for p in c.quantities if p.end <= q.start and unit_class(p.unit) not in passed and p.unit != "XXX"]
        found = left(c, q, earlier[-1].end if earlier else c.start)
    if found is None and kind not in LOOSE and kind != "count" and c.quantities[0].start == q.start:
        found = right(c, q, min(c.end, high + 60))
    return found
