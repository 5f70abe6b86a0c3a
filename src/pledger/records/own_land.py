"""Which one state a number is of in a passage on two: by the land it tells of, by whose plants, by what it
trades with all the world."""

from pledger.mentions.types import Party, Person
from pledger.records.claims import Claim
from pledger.records.fragments import TRADE
from pledger.records.subject_types import OWN

_LAND = frozenset(["extent", "power"])
_NEAR = 70  # characters between a state and what its land is told by
_WORLDLY = frozenset(["exports", "imports", "production", "capacity", "gdp", "energy", "tourists", "population"])
_MADE = frozenset(["capacity", "production", "energy", "water"])


def homed(p: Claim) -> str | None:
    """The one state that the words around the number give it to; None where they give it to nobody, or to two."""
    if p.measure == "rank":
        return _in_world(p)
    if p.subject.how == OWN:
        return next((x.codes[0] for x in reversed(p.c.parties(p.c.start, p.q.start)) if len(x.codes) == 1), None)
    if p.measure == "growth":
        return None
    if p.carried:
        return _on_land(p)
    return _on_land(p) or _of_its_works(p) or _traded(p) or _ours(p) or _of_people(p)


def _on_land(p: Claim) -> str | None:
    """'On the Guinean side a stretch of 40 km', 'the Serbian section (120 km)', 'In Zambia, 54 km will be paved'."""
    c = p.c
    if p.kind not in _LAND:
        return None
    high = c.fragment(p.q.start, p.q.end)[1]
    for x in reversed(c.parties(max(c.start, p.q.start - _NEAR), min(high, p.q.end + _NEAR))):
        if len(x.codes) != 1 or x.form in ("region", "body"):
            continue
        if x.form == "adjective" and c.match("side_of_land", x.end, c.end) and _told_there(p, x):
            return x.codes[0]
        fronted = x.form == "name" and c.fullmatch("in_before", c.fragment(x.start)[0], x.start)
        number = p.q.number[0] or p.q.start
        named = x.form == "name" and (c.fullmatch("where_number", x.end, number) or c.fullmatch("in_bracket", x.end, number))
        if named and c.search("place_before", max(c.start, x.start - 6), x.start):
            return x.codes[0]
        if fronted and c.fullmatch("comma_only", x.end, p.q.number[0] or p.q.start):
            return x.codes[0]
    return None


def _told_there(p: Claim, x: Party) -> bool:
    """'13 km on the Brazilian bank', 'on the Guinean side 40 km'; not '300 km from Brazilian soil'."""
    if x.start >= p.q.end:
        return p.c.search("on_land_lead", p.q.end, x.start) is not None
    return p.c.match("side_to_number", x.end, p.q.start) is not None


def _of_its_works(p: Claim) -> str | None:
    """'Kenya's three plants, all of them on the coast, have a capacity of 9 million tonnes', 'its only plant can process 3 million'."""
    c = p.c
    if p.indicator not in _MADE or p.aim is not None:
        return None
    named = c.parties(c.start, c.end)
    if len({x.codes for x in named}) != 1 or len(named[0].codes) != 1 or named[0].end > p.q.start:
        return None
    return named[0].codes[0] if c.match("its_works", named[0].end, p.q.start) else None


def _traded(p: Claim) -> str | None:
    """'Ghana, which imported 2 million tonnes', '38 billion worth of clothes in all', 'Angola imports 90 percent of its medicines': one
    state's with all the world."""
    c = p.c
    if p.indicator not in TRADE or p.measure not in ("level", "share"):
        return None
    low, high = c.fragment(p.q.start, p.q.end)
    named = [x for x in c.parties(low, high) if x.codes or x.form == "group"]
    number = p.q.number[0] or p.q.start
    if p.measure == "share":
        if p.indicator == "exports":
            return None  # 'Qatar supplies 30 percent of its fertiliser': of the other's
        alone = len(named) == 1 and named[0].end <= p.subject.start and len({k for x in c.parties(c.start, high) for k in x.codes}) == 1
        return _code(p, named[0]) if alone and p.subject.end <= number and c.match("of_its_goods", p.q.end, c.end) else None
    if not named and c.match("which_traded", low, number):
        behind = c.parties(c.start, low)
        near = behind[-1] if behind and c.fullmatch("comma_only", behind[-1].end, low) else None
        return near.codes[0] if near is not None and near.form == "name" and len(near.codes) == 1 else None
    if len(named) == 1 and named[0].end <= number and c.match("in_all_next", max(p.q.end, p.subject.end), c.end):
        return _code(p, named[0])
    return None


def _ours(p: Claim) -> str | None:
    """'Our imports come to $80 billion a year', 'his country's imports would come to 4.5 million tonnes': the speaker's own."""
    c = p.c
    if p.indicator not in ("exports", "imports", "other", *_MADE) or p.measure != "level":
        return None
    m = c.search("our_flows", c.start, p.q.number[0] or p.q.start)
    if m is None or c.search("to_or_from", m.end() + c.start, c.fragment(p.q.start, p.q.end)[1]):
        return None
    return _code(p, next((x for x in c.parties(c.start + m.start() - 1, c.start + m.end()) if x.form == "own"), None)) or _speaker(p)


def _in_world(p: Claim) -> str | None:
    """'The country ranked second in the world in garment exports': a place among all the world's is the one state's."""
    c = p.c
    high = c.fragment(p.q.end)[1]
    if p.indicator not in _WORLDLY or not c.search("in_the_world", p.q.start, high):
        before = c.quantities[max(0, c.quantities.index(p.q) - 1)] if p.q in c.quantities else p.q
        joined = before.unit == "rank" and c.search("and_joins", before.end, p.q.start) and c.search("in_the_world", before.start, high)
        if not joined or p.indicator not in _WORLDLY:
            return None
    named = [x for x in c.parties(c.start, p.q.start) if len(x.codes) == 1 and x.form in ("name", "adjective")]
    return named[-1].codes[0] if named and len({x.codes for x in named}) == 1 else None


def _of_people(p: Claim) -> str | None:
    """'One in five of our adults smokes'; 'What his country had achieved: 82 percent of the people had been poor': the speaker's own."""
    if p.measure != "share":
        return None
    if p.indicator not in TRADE and p.c.search("his_country_which", p.c.start, p.q.start):
        owners = [x.country for x in p.c.d.marked.of(Person, p.c.start, p.q.start) if x.country]
        return owners[-1] if owners else _speaker(p)
    if p.indicator != "other":
        return None
    if p.c.match("of_our_people", p.q.end, p.c.end):
        return _speaker(p)
    named = any(x.codes for x in p.c.parties(*p.c.fragment(p.q.start, p.q.end)))
    told = not named and p.c.match("of_the_people", p.q.end, p.c.end) and p.c.search("own_country", p.c.start, p.q.start)
    return _speaker(p) if told else None


def _code(p: Claim, x: Party | None) -> str | None:
    if x is None:
        return None
    codes = x.codes or p.c.d.group(x)
    return codes[0] if len(codes) == 1 else None


def _speaker(p: Claim) -> str | None:
    speaker = p.c.d.speaker(p.q.start)
    return speaker.country if speaker is not None else None
