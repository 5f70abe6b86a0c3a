"""Bare numbers that go on with what the number before them counts or weighs: '21 for freighters only', 'New Zealand at 29'."""

import re
from dataclasses import replace

from pledger.mentions.quantity_words import words_of
from pledger.mentions.types import Quantity
from pledger.records import periods
from pledger.records.aims import Aim
from pledger.records.claims import Claim, Memory
from pledger.records.flows import DIRECTED, Flow
from pledger.records.fragments import Clause, unit_class
from pledger.records.measures import added
from pledger.records.subject_types import LEFT, Subject, subject_of

_WEIGHED = frozenset(["mass", "volume", "energy", "power", "percent", "extent"])
_RESTATED = frozenset(["money", "mass", "volume", "energy", "power", "extent"])  # often said again in another unit
_WORD = re.compile(r"[a-z']+")
_MARKS, _OPENERS = '.,;)"', ',;:("'
_VERBS = frozenset(["past", "present", "now", "give", "take", "more", "break", "anaphor"])
_SCALES = (1e12, 1e9, 1e6, 1e3)
_SCALED_LOW, _SCALED_HIGH = 0.2, 5.0  # how far a number without its scale may lie from the one before
_NATION = 24  # characters of the longest name of a people
_SPAN = 5  # sentences of a passage that a counted noun reaches on
_MANY = 100  # times more than so few things: a number that does not go on counting them
_SMALL = 5  # a smaller number in another sentence counts something of its own


def alone(c: Clause, q: Quantity) -> Quantity:
    """`q` without a noun where what follows is none: 'against 900 previously', '15 trains instead of eight pass'."""
    if not q.counted or q.unit:
        return q
    if c.pattern("mere_units").fullmatch(q.counted.casefold()) and c.search("number_of", c.start, q.start):
        return replace(q, counted=None)  # 'the number of firms amounted to 8536 units'
    if c.match("ones_next", q.number[1], c.end):
        return replace(q, counted=None)  # '21 Bahraini companies and 80 Italian ones'
    people = any(x.form == "people" and x.start <= q.number[1] + 1 for x in c.parties(q.number[1], q.number[1] + _NATION))
    if people or c.match("more_of", q.number[1], c.end):
        return q  # '50,000 more Nepalis', '20,000 New Zealanders'
    verb = no_noun(c, q.number[1] or q.end) or c.search("instead_of", max(c.start, q.start - 12), q.start)
    return replace(q, counted=None) if verb else q


def counted_on(c: Clause, q: Quantity, memory: Memory) -> Claim | None:
    """The number whose noun `q` leaves out, in its sentence or the passage before; None where `q` has a noun or may count anything."""
    if q.unit or q.counted or not _stands_alone(c, q) or _of_days(c, q):
        return None
    for p in memory.in_sentence(c):
        passing = (p.q.value or 0) < _SMALL <= (q.value or 0) / _MANY  # '3,000 migrants in two centres, up to 36,000 a year'
        if p.kind == "count" and p.measure in ("level", "change") and not passing:
            return p
        if p.kind not in ("percent", "rank", "count"):
            return None
    if (another := _another(c, q, memory)) is not None:
        return another
    of_them = c.match("of_them", q.number[1] or q.end, c.end) is not None
    of_them = of_them or _looked_for(c, q) or c.search("there_were", c.start, q.number[0] or q.start) is not None
    if named(c, q) is not None or (q.value or 0) < _SMALL or not (_rowlike(c, q) or of_them):
        return None
    for p in memory.recent(c, _SPAN):
        if abs(p.paragraph - c.view.sentence.paragraph) > 1:
            return None
        known = (p.subject.row is not None and p.indicator != "other") or (of_them and p.subject.how == "people")
        if p.kind == "count" and p.measure in ("level", "change") and known:
            return p
        if p.kind not in ("percent", "rank", "count") and not of_them:  # '52 projects worth $2 billion are built; 23 of them work'
            return None
    return None


def _another(c: Clause, q: Quantity, memory: Memory) -> Claim | None:
    """'500,000 Sudanese fled to Chad. Another 90,000 crossed into Ethiopia': more of what the sentence before counts."""
    if not c.search("another", max(c.start, q.start - 24), q.number[0] or q.start):
        return None
    return next((p for p in memory.recent(c, 1) if p.kind == "count" and p.measure in ("level", "change")), None)


def named(c: Clause, q: Quantity) -> Subject | None:
    """'As for places paid by the state, Russians have 50': the counted noun that the sentence begins with."""
    if q.unit or q.counted or not _stands_alone(c, q) or not _rowlike(c, q):
        return None
    low, _ = c.fragment(q.start, q.end)
    first = next((m for m in c.indicators if m.end <= low), None)
    if first is None or first.row is None or first.row["kind"] != "counted" or any(o.end <= q.start for o in c.quantities):
        return None
    return subject_of(first, LEFT) if c.match("as_for", c.start, first.start) else None


def partner(c: Clause, q: Quantity, before: Claim) -> tuple[str, ...]:
    """'The Indians are runners-up with 14,461': the country that the number is told of, with the one where all of them were counted."""
    own = [x for x in before.c.parties(before.q.end, before.q.end + len(before.q.counted or "") + 2) if x.text == before.q.counted]
    place = own[0].codes if own else before.place if len(before.place) == 1 else tuple(k for k in (c.d.principal,) if k)
    told = c.parties(*c.fragment(q.start, q.end)) or c.parties(c.start, q.start)
    codes = {x.codes[0] for x in told if len(x.codes) == 1}
    if len(before.place) == 2 and codes <= set(before.parties):
        return ()  # what was counted between these two goes on
    return tuple(sorted({*codes, *place})) if len(codes) == 1 else ()


def _stands_alone(c: Clause, q: Quantity) -> bool:
    """Whether a verb, a preposition or a mark follows the number, and no name or title stands before it."""
    if c.search("instead_of", max(c.start, q.start - 12), q.start):
        return True
    if _looked_for(c, q):
        return no_noun(c, q.number[1] or q.end)
    return no_noun(c, q.number[1] or q.end) and (_no_name(c, q.start) or _after_country(c, q))


def no_noun(c: Clause, end: int) -> bool:
    """Whether nothing that could be counted follows at `end`: the end, a mark, a small word or a verb ('21 for freighters', '30 came')."""
    if c.match("ones_next", end, c.end):
        return True
    rest = c.folded(end, c.end)
    word = _WORD.search(rest)
    gap = rest[: word.start()] if word else rest
    if gap.strip() or word is None:
        return not gap.strip() or gap.strip()[0] in _MARKS
    start = end + word.start()
    if any(i.start == start and i.row is not None and i.row["kind"] in ("noun", "counted") for i in c.indicators):
        return False  # 'five grants': no verb behind a number
    return word.group() in words_of(c.d.marked.lexicon).function_words or any(w.start == start and w.kind in _VERBS for w in c.words)


def _looked_for(c: Clause, q: Quantity) -> bool:
    """'The treaty permits 300', 'The board expects 12,000 this year': a verb that says how many there may be."""
    return any(c.search(name, c.start, q.number[0] or q.start) for name in ("permits", "awaited_number"))


def _no_name(c: Clause, start: int) -> bool:
    """Whether no name or title stands right before `start`: the beginning, a mark, a small word or a verb."""
    said = c.folded(c.start, start)
    words = _WORD.findall(said)
    if not words or said.rstrip()[-1:] in _OPENERS:
        return True
    last = c.start + len(said.rstrip())
    return words[-1] in words_of(c.d.marked.lexicon).function_words or any(w.end == last and w.kind in _VERBS for w in c.words)


def _of_days(c: Clause, q: Quantity) -> bool:
    """'between December 8 and 10': a second day."""
    return any(t.end <= q.start and c.folded(t.end, q.start).strip() in ("and", "to", "-", "or", "until") for t in c.times)


def _after_country(c: Clause, q: Quantity) -> bool:
    for x in c.parties(max(c.start, q.start - 40), q.start):
        gap = c.folded(x.end, q.start).strip(" ,-–:")
        if not gap or (_WORD.fullmatch(gap) and _no_name(c, q.start)):
            return True
    return False


def _in_country(c: Clause, q: Quantity) -> bool:
    """'155 in China, 305 in Kyrgyzstan': where a part of a length lies."""
    end = q.number[1] or q.end
    return any(c.fullmatch("lies_in", end, x.start) for x in c.parties(end, min(c.end, end + 24)))


def _rowlike(c: Clause, q: Quantity) -> bool:
    """Whether the number is told of a country: 'the Chinese 30', '9,758 came from Pakistan'."""
    low, high = c.fragment(q.start, q.end)
    wide = c.parties(max(c.start, low - 60), high)
    return any(len(x.codes) == 1 and x.form in ("name", "people", "adjective") for x in wide)


def weighed_on(c: Clause, q: Quantity, memory: Memory) -> tuple[Quantity, Claim] | None:
    """'Argentina stands at 27%, New Zealand at 29', '5,606 tonnes, of which 4,879 had been shipped': the unit of the number before."""
    if q.unit or q.counted:
        return None
    p = next(iter(memory.in_sentence(c)), None)
    if p is None or p.kind not in _WEIGHED or p.q.end > q.start:
        return None
    after = c.folded(q.number[1] or q.end, c.end)
    row = (_after_country(c, q) or (p.kind == "extent" and _in_country(c, q))) and no_noun(c, q.number[1] or q.end)
    aimed = p.kind in ("mass", "volume", "energy", "power") and c.search("hoped", c.start, q.start)
    row = row or bool(aimed and no_noun(c, q.number[1] or q.end))
    if not row and not (p.kind != "percent" and c.pattern("number_done").match(after)):
        return None
    return replace(q, unit=p.q.unit, relation=p.q.relation, direction=p.q.direction), p


def scaled_on(c: Clause, q: Quantity, memory: Memory) -> tuple[Quantity, Claim] | None:
    """'In 2021 it was 19 billion cubic metres. Last year it was 22.6, this year we expect 24.5': unit and scale of the number before."""
    if q.unit or q.counted or not q.value or q.value % 1 == 0 or not no_noun(c, q.number[1] or q.end):
        return None
    p = next(iter(memory.in_sentence(c)), None) or next((o for o in memory.recent(c, 1) if o.paragraph == c.view.sentence.paragraph), None)
    if p is None or not p.unit or p.kind not in ("mass", "volume", "energy", "money") or p.measure != "level" or not p.q.value:
        return None
    scale = next((s for s in _SCALES if s <= p.q.value and _SCALED_LOW <= q.value * s / p.q.value <= _SCALED_HIGH), None)
    told = c.within("anaphor", c.start, q.start) or any(t.end <= q.start for t in c.times)
    if scale is None or not told:
        return None
    low, high = (None if x is None else x * scale for x in (q.low, q.high))
    return replace(q, unit=p.unit, value=round(q.value * scale), low=low, high=high), p


def measure(c: Clause, q: Quantity, before: Claim) -> str:
    """'28 additional flights for passengers and 21 for freight' are both more; what there is now is not."""
    if added(c, q):
        return "change"
    there = c.within("now", c.start, q.start) or c.search("permits", c.start, q.start)
    return "level" if before.measure == "change" and there else before.measure


def equivalent(c: Clause, q: Quantity, before: Claim | None) -> str | None:
    """'by 1.4 billion dollars (around $878 million)', '16 billion cubic metres (565 billion cubic feet)': what is said in brackets
    right behind, in another unit of the same sort, measures as that one does."""
    if before is None or before.c is not c or unit_class(q.unit) not in _RESTATED or before.kind != unit_class(q.unit):
        return None
    return before.measure if c.folded(before.q.end, q.start).strip() == "(" else None


def equivalent_aim(c: Clause, q: Quantity, before: Claim | None) -> Aim | None:
    """'46 million Australian dollars ($29m) will be set aside': a sum in brackets right behind another is aimed at as that one
    is, and so is the share that it makes."""
    same = before is not None and (equivalent(c, q, before) is not None or (before.c is c and _makes(c, before.q, q)))
    return replace(before.aim, start=q.start, end=q.end, rule="aim_carried") if same and before and before.aim else None


def _makes(c: Clause, whole: Quantity, q: Quantity) -> bool:
    """'It will carry 5 million tonnes, which is about 30 percent of what Chad needs': what is aimed at, said as a share."""
    return (
        unit_class(q.unit) == "percent" and c.fullmatch("that_makes", c.fragment(q.start)[0], q.start) is not None and whole.end < q.start
    )


def aim_of(c: Clause, q: Quantity, before: Claim) -> Aim | None:
    """What goes on counting what is aimed at is aimed at too, unless a verb of the past stands by it."""
    if before.aim is None or before.c.view is not c.view or c.within("now", before.q.end, q.start) or periods.against(c, q):
        return None  # '50 will be sent next year, as against 27 now'
    if c.match("is_already", q.end, c.end) or c.match("now_after", q.end, c.end):
        return None
    if c.search("instead_of", max(c.start, q.start - 12), q.start):
        return None
    if any(not c.pattern("weak_fact").fullmatch(w.term) for w in c.within("past", *c.fragment(q.start, q.end))):
        return None
    return replace(before.aim, start=q.start, end=q.end, rule="aim_carried")


def each(p: Claim) -> list[str]:
    """'Russians and Tajiks have 50 each', '24.5 percent each by Kyrgyzstan and Uzbekistan': the countries of which each has the number."""
    c, q = p.c, p.q
    ahead = c.search("each_before", max(c.start, q.start - 20), q.start)
    if not ahead and not c.match("each", q.end, min(c.end, q.end + 14)):
        return []
    listed = [x for x in c.parties(c.start, q.start if ahead else c.end) if len(x.codes) == 1]
    rows: list[list[str]] = []
    end = -1
    for x in listed:
        if end >= 0 and c.fullmatch("respective_gap", end, x.start):
            rows[-1].append(x.codes[0])
        else:
            rows.append([x.codes[0]])
        end = x.end
    return next((row for row in reversed(rows) if len(set(row)) > 1), [])


def distributed(p: Claim) -> list[Claim]:
    """`p` once for each country that has the number, with the country where it was counted, or as what each of them pays."""
    codes = each(p)
    if not codes:
        return [p]
    if p.indicator in DIRECTED and p.c.match("each_by", p.q.end, p.q.end + 14):
        return [replace(p, flow=Flow(code, p.flow.destination)) for code in codes]
    place = (p.place if len(p.place) == 1 else ()) or tuple(k for k in (p.c.d.principal,) if k and k not in codes)
    rest = tuple(k for k in p.parties if k not in codes) or place
    return [replace(p, parties=tuple(sorted({code, *rest}))) for code in codes]
