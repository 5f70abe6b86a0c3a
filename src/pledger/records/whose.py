"""Whom a number concerns: the countries of its fragment, the earlier number's, a bracket's, or those in focus."""

from pledger.mentions.types import Party, Person, Project
from pledger.records import ellipsis, narrow, reporters, respective, running, senders
from pledger.records.adjoining import adjoining, behind_rivals
from pledger.records.capital import CAPITAL, holders
from pledger.records.claims import Claim, Memory
from pledger.records.fragments import TRADE, Clause, countries, unit_class
from pledger.records.inhabited import inhabited
from pledger.records.own_land import homed
from pledger.records.own_totals import of_totals, own_economy, own_total, too_large
from pledger.records.rest_as_group import rest_as_group
from pledger.records.subject_types import LOOSE, MADE, RATE, SOLD
from pledger.records.waypoints import COUNTED, waypoint

_SPOKEN = 3  # sentences back in which the two of 'bilateral' are looked for
_PAIR = 2
LOCAL = frozenset(["energy", "production", "capacity", "gdp", "population", "water"])


def parties(p: Claim, before: Claim | None, memory: Memory) -> tuple[str, ...]:
    """Whom the number concerns: those named in its fragment; the earlier number's; else those in focus."""
    if plain := _plainly(p, memory):
        return plain
    start, high = _window(p)
    named = [
        x
        for x in countries(p.c, start, high)
        if (x.form != "region" or (_concerned(p.c, x) and len(x.codes) > 1 and not (p.measure == "share" and x.start > p.q.end)))
        and not waypoint(p, x)
    ]
    beside = adjoining(p, before, memory)
    if not beside and p.counts_on and before is not None:
        beside = ellipsis.partner(p.c, p.q, before)
    if beside:
        return beside
    if p.kind == "extent" or p.indicator in LOCAL:
        place = running.section(p.c)
        told = {k for x in named for k in x.codes}
        if place and (not told or place in told):
            return (place,)
    if p.kind == "extent" and before is not None and before.kind == "extent" and p.carried:
        return before.parties  # '523 km: 155 in China, 305 in Kyrgyzstan'
    before = before if named or before is not None else _told_before(p, memory)
    if not named and before is not None:
        return before.parties
    if not named:
        p.doubts.append("parties_from_theme")
    own = tuple(dict.fromkeys(k for x in named for k in x.codes))
    theme = p.c.d.theme
    if p.kind == "rank" and len(theme) == 2 and set(own) <= set(theme) and p.c.search("rivals", p.q.end, p.c.end):
        return theme
    if several := _with_group(p, named, own) or _share_of_one(p, own, memory):
        return several
    if len(theme) > _PAIR and set(own) <= set(theme) and rest_as_group(p.c, start, high):
        return theme
    return _alone(p, named, own, start, high, memory) or _two(p, _together(p, named, own, start, high, memory))


def _told_before(p: Claim, memory: Memory) -> Claim | None:
    """The claim whose parties a number that names none has: growth of a level, freight of the same sort, what things are worth."""
    before: Claim | None = None
    if p.c.d.tied and p.measure in ("growth", "change"):
        before = next((o for o in memory.in_sentence(p.c) if o.indicator == p.indicator and o.measure == "level" and not o.base), None)
    before = before or own_economy(p, memory)
    if before is None and p.indicator == "freight" and p.q.counted:
        before = next((o for o in memory.recent(p.c, 2) if o.indicator == p.indicator and o.q.counted == p.q.counted), None)
    if before is None and p.c.match("with_attribute", p.c.fragment(p.q.start)[0], p.q.start):
        before = next(iter(memory.in_sentence(p.c)), None)  # '1,700 projects abroad, with a combined capital of $22 billion'
    return before


def _plainly(p: Claim, memory: Memory) -> tuple[str, ...]:
    """Whose it is by what it is: inhabitants, a fund's capital, the speaker's own land, its place in a row; empty where none of these."""
    if (owner := inhabited(p)) is not None:
        return (owner,)
    if (owner := homed(p)) is not None:
        return (owner,)
    if p.subject.how == CAPITAL and (both := holders(p.c, p.q)):
        return both
    if (owner := _of_world(p)) is not None:
        return (owner,)
    if p.indicator == "other" and p.c.search("in_own_land", *p.c.fragment(p.q.start, p.q.end)):
        speaker = p.c.d.speaker(p.q.start)
        if speaker is not None and speaker.country:
            return (speaker.country,)  # 'pump prices in his country will be cut'
    if (listed := respective.party(p.c, p.q)) is not None:
        return reporters.listed(p, listed.codes[0], memory)
    return ()


def _of_world(p: Claim) -> str | None:
    """'Kazakhstan is the world's largest producer, with 43 percent of global output': a share of the world's is the one state's."""
    c = p.c
    if p.measure != "share":
        return None
    told = c.match("of_the_world", p.q.end, p.q.end + 60) or c.search("worlds_first", c.start, p.q.start)
    states = [x for x in c.parties(c.start, c.end) if x.codes] if told else []
    return states[0].codes[0] if len({x.codes for x in states}) == 1 and len(states[0].codes) == 1 and states[0].end <= p.q.start else None


def _with_group(p: Claim, named: list[Party], own: tuple[str, ...]) -> tuple[str, ...]:
    """'trade with the Central Asian states', 'between ASEAN and the three countries': a region, or a union and a group, and all of
    theirs."""
    grouped = {k for x in named if x.form == "region" for k in x.codes}
    if own and set(own) <= p.c.d.unions:
        grouped.update(k for x in named if x.form == "group" and not x.codes for k in p.c.d.group(x))
    return tuple(sorted({*grouped, *own})) if grouped else ()


def _share_of_one(p: Claim, own: tuple[str, ...], memory: Memory) -> tuple[str, ...]:
    """'trade between ASEAN and the EU was $900 billion, or 31 percent of ASEAN's total': a share of one's total is that of the two."""
    if p.measure != "share" or not own:
        return behind_rivals(p, memory) if p.measure == "share" else ()
    told = memory.in_sentence(p.c)[:1]
    if not told or told[0].measure != "level" or told[0].indicator != p.indicator:
        return ()
    relative = p.c.search("whose", told[0].q.end, p.q.start)
    return told[0].parties if set(own) < set(told[0].parties) and not relative else ()


def _two(p: Claim, found: tuple[str, ...]) -> tuple[str, ...]:
    """'Bilateral trade' of a passage on three: that of the two whose people spoke just before."""
    c, d = p.c, p.c.d
    near = max(c.start, p.subject.start - 24)
    with_union = len(found) == len(d.theme) == _PAIR and len(set(found) & d.unions) == 1 and not set(d.theme) & d.unions
    aside = len(found) == len(d.theme) == _PAIR and found != d.theme and "parties_from_theme" in p.doubts
    if (len(found) < 3 and not with_union and not aside) or not c.search("bilateral", near, max(p.subject.end, p.q.start)):
        return found
    if aside and not with_union:  # named by the way
        return found if reporters.paired(c, set(found) - set(d.theme), set(d.theme) - set(found)) else d.theme
    if with_union:
        return d.theme if set(found) & set(d.theme) and not any(x.form == "body" for x in c.parties(c.start, c.end)) else found
    for view in reversed(d.marked.views[max(0, c.number - _SPOKEN) : c.number + 1]):
        two = {x.country for x in d.marked.of(Person, view.start, view.sentence.end) if x.name and x.country}
        if len(two) == 2 and two <= set(found):
            return tuple(sorted(k for k in two if k))
    return found


def _window(p: Claim) -> tuple[int, int]:
    """From the indicator or the number's fragment on, to where another statement begins ('and agreed to ...')."""
    c = p.c
    start, high = c.fragment(p.q.start, p.q.end)
    inside = not p.carried and c.start <= p.subject.start and p.subject.end <= c.end
    start = min(start, p.subject.start) if inside else start
    high = max(high, p.subject.end) if inside else high
    others = [w.start for w in c.within(("aim", "past"), p.q.end, high) if c.search("and", w.start - 5, w.start)]
    later = [i.start for i in c.indicators if i.indicator in TRADE and i.start > p.q.end]
    flows = [x for x in later if c.search("next_flow", p.q.end, x)]
    high = min([high, *others, *flows])
    start, high = _between_alike(p, start, high)
    return start, max(high, p.subject.end) if inside else high


def _between_alike(p: Claim, start: int, high: int) -> tuple[int, int]:
    """'1 bcm to Greece and 600 mcm to Bulgaria': of a list of numbers in one unit, each with its own country, only the number's own."""
    c, q = p.c, p.q
    alike = [o for o in c.quantities if o is not q and o.unit == q.unit and unit_class(o.unit) not in LOOSE and start <= o.start < high]
    after = next((o for o in alike if o.start >= q.end), None)
    if after is not None and _ends_of(p, q.end, after.start) and _ends_of(p, after.end, high):
        high = after.start
    before = next((o for o in reversed(alike) if o.end <= q.start), None)
    if before is not None and _ends_of(p, before.end, q.start) and _ends_of(p, q.end, high):
        start = q.start
    return start, high


def _ends_of(p: Claim, start: int, end: int) -> bool:
    """Whether 'to', 'from', 'in' or 'with' a country stands in [start, end)."""
    named = [x for x in p.c.parties(start, end) if x.codes and x.form != "adjective"]
    return any(p.c.search("partner_lead", start, x.start) for x in named)


def _alone(p: Claim, named: list[Party], own: tuple[str, ...], start: int, high: int, memory: Memory) -> tuple[str, ...]:
    """The one country that a total, or something on its own soil, belongs to; empty where the number is the pair's."""
    c, d = p.c, p.c.d
    if p.subject.how == SOLD:
        return ()
    if not d.tied and (owner := narrow.owner(p, named, own)):
        return (owner,)
    lone = len(own) == 1 and len({k for x in c.parties(c.start, c.end) if x.form != "region" for k in x.codes}) == 1
    continent = p.indicator in TRADE and not p.carried and _with_continent(c, p.subject.start, c.end if lone else max(p.q.end, high))
    if len(own) == 1 and continent:
        return own
    if not own and continent:
        return next((o.parties for o in memory.late() if o.indicator in TRADE and len(o.parties) == 1), ())  # 'exports to Africa rose'
    if not named and own_total(p, start, high) and not _of_works(p):
        alone = d.home if p.subject.how == "countries" and d.home in d.theme else None  # 'The country trades with 130 countries'
        owner = reporters.possessor(p) or reporters.reported(p, memory) or alone
        if owner:
            return (owner,)
    if not named and p.indicator in ("exports", "imports", "trade_balance") and not p.carried:
        totals = [o.parties for o in memory.in_sentence(c) + memory.recent(c, 1) if o.indicator in TRADE and len(o.parties) == 1]
        return totals[0] if totals else ()
    if len(own) != 1 or reporters.partner(p, own[0], d.parties(start, high), memory):
        return ()
    local = p.subject.how == RATE or (p.indicator in LOCAL and p.subject.how not in ("people", MADE))
    local = local and not any(x.form == "group" for x in named)
    local = local and (p.indicator != "capacity" or any(_at_home(c, x) for x in named))
    if local or own_total(p, start, high) or too_large(p, own[0], memory) or of_totals(p, own, memory):
        return own
    if p.measure == "share" and any(c.pattern("worldwide").fullmatch(w.term) for w in c.within("own", p.q.end, high)):
        return own
    few = len(d.theme) < 3 or len(d.parties(start, high)) < 3
    if few or (p.measure == "share" and senders.of_others(c, p.q, p.subject)):
        return ()
    ranked = p.kind == "rank" and reporters.last(c, memory) not in (None, *own)  # 'As for buyers, Peru ranked first'
    return own if (p.indicator in TRADE and not ranked) or _of_one(p) else ()


def _of_works(p: Claim) -> bool:
    """'They plan a plant at Duqm; its output is to reach 330,000 tonnes': what 'its' stands for is the works just named, no state."""
    c, near = p.c, max(p.c.start, p.subject.start - 20)
    if p.indicator not in ("capacity", "production", "energy") or not c.search("its_before", near, p.subject.start):
        return False
    begin = c.d.marked.views[max(0, c.number - 1)].start
    return any(not any(x.codes for x in c.parties(w.end, p.subject.start)) for w in c.d.marked.of(Project, begin, p.subject.start)[-1:])


def _at_home(c: Clause, x: Party) -> bool:
    """'the capacity of a plant in Kenya', 'Kenya's capacity': works that stand there, not those that a state considers elsewhere."""
    owns = x.form == "adjective" or c.folded(x.end, x.end + 1) == "'"
    return owns or bool(c.search("at_place", max(c.start, x.start - 6), x.start))


def _with_continent(c: Clause, start: int, high: int) -> bool:
    """'Türkiye's trade with African countries': with no state that could be named."""
    regions = [x for x in c.parties(max(c.start, start - 24), high) if x.form == "region" and len(x.codes) == 1]
    regions = [x for x in regions if not c.match("one_nation", x.end, c.end)]  # 'exports to the East Asian country'
    return any(_concerned(c, x) or c.view.patterns["and_right_before"].fullmatch(c.folded(x.start - 4, x.start)) for x in regions)


def _of_one(p: Claim) -> bool:
    """'Brazil has 60 percent of the forest', of eight states: a state's own, where its sentence names it alone and as the subject."""
    named = [x for x in p.c.parties(p.c.start, p.c.end) if x.codes or x.form == "group"]
    return p.aim is None and len(named) == 1 and named[0].form == "name" and not p.c.folded(p.c.start, named[0].start).strip()


def _pair(p: Claim, code: str, found: tuple[str, ...], memory: Memory) -> tuple[str, ...]:
    """One country named alone: with the one whose flows or ranking the passage is about, or at home, not with all in focus."""
    c, d = p.c, p.c.d
    low, _ = c.fragment(p.q.start, p.q.end)
    if (pair := reporters.partner(p, code, found, memory)) is not None:
        return pair
    before = [*memory.in_sentence(c), *memory.recent(c, 1)]
    near = next((o.parties for o in before if o.indicator in TRADE and len(o.parties) == 2 and code in o.parties), ())
    if near and p.indicator in TRADE:
        return near
    host = d.home if d.home in d.theme else d.principal
    if p.indicator in COUNTED and host and host != code and any(host in o.parties and o.indicator == p.indicator for o in memory.late()):
        return tuple(sorted({code, host}))  # 'Chinese arrivals' after those of others, in a note on who came to one country
    if c.search("placed", low, p.q.start):
        return reporters.with_reporter(p, code, next((o for o in memory.late() if len(o.parties) == 2), None))
    if p.kind == "rank" and (told := reporters.last(c, memory)) and told != code:
        p.reporter = told
        return tuple(sorted({code, told}))
    if p.indicator in ("exports", "imports"):
        ends = [o.flow for o in memory.late()[:8] if o.indicator == p.indicator and o.flow.origin and o.flow.destination]
        told = next((f.origin if p.indicator == "exports" else f.destination for f in ends), None) or d.home
        if told and told != code and told in d.theme and (len(found) > 2 or set(found) != {code, told}):
            return tuple(sorted({code, told}))
    if len(found) > 2 and d.home and d.home != code and d.home in d.theme and not p.aim:
        return tuple(sorted({code, d.home}))
    return ()


def _together(p: Claim, named: list[Party], own: tuple[str, ...], start: int, high: int, memory: Memory) -> tuple[str, ...]:
    """Those named, joined by the partner in focus; what a line only passes through, or a rival in a ranking, left out."""
    c, d = p.c, p.c.d
    reach = (c.start, c.end) if p.kind == "rank" else (start, high)
    through = {k for x in c.parties(*reach) if waypoint(p, x) for k in x.codes} - set(own)
    found = d.parties(start if named else c.start, high)
    elsewhere = not named and high < c.end and any(x.codes for x in c.parties(high, c.end))
    if len(d.theme) == 2 and (elsewhere or (through and len(own) == 1 and own[0] in d.theme)):
        return tuple(sorted(d.theme))
    both = any(x.form == "group" and not x.codes for x in named)
    if both and len(found) != len(d.theme) == 2 and len(own) < 2:
        return tuple(sorted(d.theme))
    if len(own) == 1 and (pair := _pair(p, own[0], found, memory)):
        return pair
    if both and not own and len(d.theme) == 2 and set(found) - set(d.theme):
        return tuple(sorted(d.theme))
    rest = set(found) - through
    if through and len(rest) < 2:  # 'Japan is the second source for ASEAN after the EU', 'China was the second market, behind Korea'
        rest = set(own) if len(set(own)) > 1 else next((set(o.parties) for o in memory.late() if _pair_of(o, own)), rest)
    return tuple(sorted(rest if len(rest) >= 2 else found))


def _pair_of(o: Claim, own: tuple[str, ...]) -> bool:
    """Whether a claim before is of this country and one other."""
    return len(o.parties) == 2 and len(own) == 1 and own[0] in o.parties


def _concerned(c: Clause, x: Party) -> bool:
    """'trade with the Central Asian states' concerns the region; 'the largest in Central Asia' only places something there."""
    gives = c.within("give", x.end, min(c.end, x.end + 16))  # 'the Nordic countries have provided Ukraine with'
    return bool(gives or c.search("with_region", max(c.start, x.start - 24), x.start))
