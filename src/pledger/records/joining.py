"""Which mentions tell of one encounter, which are echoes of another, and what settles a visit told by halves."""

from dataclasses import replace

from pledger.lexicon import fold
from pledger.mentions.registry import alike
from pledger.records.context import Discourse
from pledger.records.days import DAY, shifted
from pledger.records.encounter import Encounter, elsewhere
from pledger.records.encounter_words import HELD, match, search
from pledger.records.occasions import Spot, home_town
from pledger.records.source_day import told_day
from pledger.records.types import Participant

_FRESH = 10  # days before publication in which lies what a source tells of as news
_STAY = 4  # days of a stay whose length is not told
_NEXT = 3  # sentences from an occasion to the one that tells who led it
_NEXT_WORDS = 12  # characters from a visit to the visitor whose coming is told right behind it
_LED_BY = ("the_talks", "attended", "talks_between")  # rules by which 'the meeting was chaired by X and Y' is read
_FRAMES = ("his_visit", "my_visit", "during_visit", "the_visit", "visit_of")


def key(p: Participant) -> str:
    return fold(p.name.split()[-1]) if p.name else f"{p.country}"


def who(e: Encounter) -> set[str]:
    return {key(p) for p in e.who}


def _same_visitor(a: Encounter, b: Encounter) -> bool:
    """Whether two visits are by the same person; one told by office or country alone may be any of that country."""
    if who(a) == who(b):
        return True
    nameless = any(p.name is None for x in (a, b) for p in x.who)
    return bool(a.who and b.who) and nameless and a.who[0].country == b.who[0].country


def same(group: list[Encounter], e: Encounter, day: str | None, published: str | None) -> bool:
    """Whether a later mention tells of the same encounter: the same people in the same way on compatible days."""
    first = group[0]
    if (first.shape == "visit") != (e.shape == "visit") or (first.planned != e.planned and not _untensed(first) and not _framed(first, e)):
        return False
    if first.shape == "visit" and e.rule == "the_visit" and not e.who and e.spot is None and e.date:
        began = (first.date or "")[:10]
        return first.planned == e.planned and bool(began) and e.date.startswith(began)  # 'the short visit, from April 4-5'
    if first.shape == "visit" and _right_behind(group, e):
        return True
    if first.shape == "visit" and _long_past(first, e, day):
        return False
    known = {g.date for g in group if g.date} or ({day} if day and first.shape != "visit" else set())
    if e.date and known and e.date not in known and not any(_agree(first, e.date, k) for k in known):
        return False
    if not known and _earlier_one(group, e, published):
        return False
    if first.shape == "visit":
        place = next((g.spot for g in group if g.spot), None)
        same_land = not place or not e.spot or place.country == e.spot.country
        apart = any(g.trigger == e.trigger and g.who != e.who for g in group)  # 'the President and the Premier visited Peru' is two visits
        return same_land and not apart and _same_visitor(first, e)
    towns = {g.spot.name for g in group if g.spot and g.spot.town}
    over = first.headline and not e.headline and {first.shape, e.shape} <= set(HELD) and who(first) == who(e)  # a 'summit' in the headline
    if (family(first) != family(e) and not over) or (e.spot and e.spot.town and towns and e.spot.name not in towns):
        return False
    if _kin(first, e):
        return False
    a, b = who(first), who(e)
    if first.shape in HELD and any(all(p.name is None for p in x.who) for x in (first, e)):
        return len({p.country for p in first.who} & {p.country for p in e.who}) > 0
    return a == b or _headed(first, e) or (family(first) != "talks" and len(a & b) >= 1)


def _right_behind(group: list[Encounter], e: Encounter) -> bool:
    """'on the official visit of A, who arrived on Thursday': whether words right behind a visit tell of the visitor's coming."""
    before = (g for g in group if 0 <= e.start - g.end < _NEXT_WORDS and who(g) == who(e) and e.rule == "arrive")
    return any(g.spot and e.spot and g.spot.country == e.spot.country for g in before)


def _earlier_one(group: list[Encounter], e: Encounter, published: str | None) -> bool:
    """Whether talks told without a day, as news are, are followed by others of weeks ago: 'A met B. They met in Osh on May 3'."""
    talks = family(e) == family(group[0]) == "talks" and "generic" not in e.doubts and not group[0].headline
    old = shifted(published, -_FRESH) if talks and DAY.fullmatch(e.date or "") else None
    return old is not None and (e.date or "") < old and not any(x.start <= e.start <= x.end for x in group)


def _agree(first: Encounter, day: str, known: str) -> bool:
    """Whether two days may be of one encounter: the one within the other; for a session also one of its days."""
    return day.startswith(known) or known.startswith(day) or (first.shape in HELD and "/" in known and _in_days(known, day))


def _long_past(a: Encounter, b: Encounter, day: str | None) -> bool:
    """Whether one of two visits is dated by an earlier month than the source's and the other, undated, is of now."""
    dated, other = (a, b) if a.date else (b, a)
    return other.date is None and _of_earlier_month(dated, day)


def _of_earlier_month(e: Encounter, day: str | None) -> bool:
    known = e.date is not None and day is not None and e.date[:1].isdigit() and day[:1].isdigit()
    return known and (said := (e.date or "")[:7]) < (day or "")[: len(said)]


def _kin(a: Encounter, b: Encounter) -> bool:
    """Whether two of one surname took part, one in each: 'the Emir Sheikh Nawaf Al-Sabah', 'the Crown Prince Sheikh Mishal Al-Sabah'."""
    return any(p.name and q.name and key(p) == key(q) and not alike(p.name, q.name) for p in a.who for q in b.who)


def _framed(first: Encounter, e: Encounter) -> bool:
    """Whether a noun, on no other day, speaks again of the visit that lies ahead: 'Li will visit Kenya on May 5. During his visit, ...'."""
    then = (first.date or "").split("/")
    in_time = e.date is None or (then[0] <= e.date.split("/")[0] <= then[-1] and bool(then[0]))
    return first.planned and first.shape == "visit" and e.rule in _FRAMES and in_time


def _untensed(e: Encounter) -> bool:
    """Whether a headline tells of it without saying when: 'Li's visit to strengthen ties'."""
    return e.headline and e.shape == "visit" and e.date is None and not e.planned


def within_stay(d: Discourse, groups: list[list[Encounter]], e: Encounter) -> bool:
    """Whether a journey to a town is part of a visit to its country that is told of before: 'A is on a visit to Chad. She will travel to
    Abeche'."""
    if e.rule not in ("arrive", "visit") or e.type != "visit" or e.spot is None or not e.spot.town:
        return False
    if search(d, "once_more", d.view(e.start).start, e.end):
        return False
    stays = [s for g in groups for s in g if s.shape == "visit" and s.spot and s.spot.country == e.spot.country and who(s) == who(e)]
    return any(s.planned <= e.planned for s in stays) and _in_days(next((s.date for s in stays if s.date), None), e.date)


def _in_days(stay: str | None, day: str | None) -> bool:
    """Whether a day is one of a stay, or of the next of one of no known length; what is undated is."""
    first, _, last = (stay or "").partition("/")
    if day is None or "/" in day:
        return day is None
    return day in {shifted(first, n) for n in range(_STAY)} if not last else first <= day <= last


def _headed(first: Encounter, e: Encounter) -> bool:
    """Whether a headline tells of it by offices alone, of the same countries: 'Chinese premier meets Lao president'."""
    if not first.headline or e.headline or not any(p.name is None for p in first.who):
        return False
    named = {key(p) for p in first.who if p.name}
    return named <= who(e) and {p.country for p in first.who} == {p.country for p in e.who}


def family(e: Encounter) -> str:
    """Shapes between which one encounter may be told: credentials presented and received; talks, also by telephone."""
    if e.type == "ceremony":
        return "ceremony"
    return "talks" if e.shape in ("meet", "receive", "together", "discuss", "call") else e.shape


def without_echoes(groups: list[list[Encounter]]) -> list[list[Encounter]]:
    """Leaves out 'the talks' said generally where a record of talks stands, and a bare frame of the same sentence."""
    real = [g for g in groups if any("generic" not in e.doubts for e in g) and not _told_better(g, groups)]
    talks = [g for g in real if family(g[0]) == "talks"]
    real += [g for g in groups if g not in real and any(map(elsewhere, g)) and all(who(g[0]) != who(o[0]) for o in real)]
    generic = [g for g in groups if g not in real]
    held = [g for g in real if g[0].shape in HELD and not g[0].planned and any(p.name for e in g for p in e.who)]
    if len(talks) == 1 and not talks[0][0].planned and not any(e.spot and e.spot.town for e in talks[0]):
        towns = [e for g in generic for e in g if e.spot and e.spot.town and not e.planned]  # 'The meeting in Baku discussed ...'
        talks[0] += [replace(talks[0][0], spot=e.spot) for e in towns[:1]]
    if held and not talks:
        generic = [g for g in generic if any(e.date for e in g)]  # 'During the talks today', told beside a forum
    return real if talks else [*real, *generic[:1]]


def _told_better(group: list[Encounter], groups: list[list[Encounter]]) -> bool:
    """Whether talks of states, said in passing, may be those that another encounter of theirs tells: neither day nor town is another."""
    if any(e.rule not in ("talks_of_states", "meeting_at", "pictured") and not {"by_the_way", "generic"} & {*e.doubts} for e in group):
        return False
    if "generic" in group[0].doubts or group[0].planned:
        return False
    sides = {p.country for p in group[0].who}
    days, towns = {e.date for e in group if e.date}, {e.spot.name for e in group if e.spot and e.spot.town}
    for other in groups:
        if other is group or other[0].shape == "visit" or other[0].planned or not sides <= {p.country for e in other for p in e.who}:
            continue
        their_days, their_towns = {e.date for e in other if e.date}, {e.spot.name for e in other if e.spot and e.spot.town}
        if not (days and their_days and not days & their_days) and not (towns and their_towns and not towns & their_towns):
            return True
    return False


def _its_own(e: Encounter, session: Encounter) -> bool:
    """Whether talks may be what took place at a session: 'they discussed', 'the discussions', 'the meeting was attended by'."""
    if e.rule.startswith("discussed"):
        return not e.spot
    days = not (e.date and session.date) or e.date.startswith(session.date[:7])
    towns = not (e.spot and session.spot and e.spot.town and session.spot.town) or e.spot.name == session.spot.name
    return e.rule in ("attended", "the_talks") and e.start > session.start and not e.planned and days and towns


def sessions_named(d: Discourse, groups: list[list[Encounter]]) -> list[list[Encounter]]:
    """A session of unnamed sides and talks of named people of the same sides, told without a day or place of their own, are one."""
    day = told_day(d)
    unnamed = [g for g in groups if g[0].shape == "session" and not g[0].planned and not any(p.name for e in g for p in e.who)]
    for session in [g for g in unnamed if not _of_earlier_month(g[0], day)]:
        sides = {p.country for p in session[0].who}
        talks = [g for g in groups if all(_its_own(e, session[0]) for e in g) and {p.country for p in g[0].who} == sides]
        if len(talks) == 1:
            session.append(replace(talks[0][0], shape="session", type=session[0].type))
            groups = [g for g in groups if g is not talks[0]]
    return groups


def led_by_named(d: Discourse, groups: list[list[Encounter]]) -> list[list[Encounter]]:
    """'The EU-CARICOM meeting was held in Brussels. It was co-chaired by X and Y': an occasion of states and those who led it are one, as
    are a session or a forum and 'the meeting' of the sentence behind it that was led by people of its sides."""
    for named in [g for g in groups if _only_led(g) and _tells_who_led(d, g[0])]:
        sides = {p.country for p in named[0].who}
        index = d.index(named[0].start)
        near = [g for g in groups if any(0 < index - d.index(e.start) < _NEXT for e in g)]
        before = [g for g in near if sides & {p.country for p in g[0].who}]
        if any(family(g[0]) == "talks" and len({p.country for p in g[0].who if p.name}) > 1 and g is not named for g in before):
            groups = [g for g in groups if g is not named]  # 'A met B. The meeting was attended by C and D': who else was there
            continue
        if held := next((g for g in reversed(before) if g[0].shape in HELD and not g[0].planned), None):
            held.append(replace(named[0], shape=held[0].shape, type=held[0].type))
            groups = [g for g in groups if g is not named]
            continue
        for occasion in [g for g in before if g[0].rule == "occasion_by_the_way"]:
            named += [replace(e, who=named[0].who) for e in occasion]
            groups = [g for g in groups if g is not occasion]
    return groups


def _only_led(group: list[Encounter]) -> bool:
    """Whether it is told of only by who led it, and by 'the meeting' that noted this and that."""
    first = group[0].rule in _LED_BY or "by_the_way" in group[0].doubts
    return first and all("generic" in e.doubts for e in group[1:])


def _tells_who_led(d: Discourse, e: Encounter) -> bool:
    view = d.view(e.start)
    return match(d, "was_led", view.start, view.sentence.end) is not None


def _of_host(spot: Spot, talks: list[Encounter]) -> bool:
    """Whether talks were held in the country of one of those who held them: elsewhere nobody visits the other."""
    return spot.country is not None and spot.country in {p.country for e in talks for p in e.who}


def _comes_here(d: Discourse, e: Encounter) -> bool:
    """'LJUBLJANA. The visit by Croatian Foreign Minister X will include talks': whether the visitor is of the one other country told of."""
    home = home_town(d)
    return e.rule == "visit_of" and home is not None and {home.country, e.who[0].country} == set(d.focus(e.start)) != {home.country}


def _may_be(visitor: Participant, p: Participant) -> bool:
    """Whether the visitor is that person; one told by office alone may be any of the country."""
    return key(p) == key(visitor) or (visitor.name is None and p.country == visitor.country)


def _where_held(
    d: Discourse, e: Encounter, groups: list[list[Encounter]], venues: dict[int, Spot | None]
) -> list[tuple[Participant, Spot]]:
    """'A forum was held in Osh on the occasion of the visit of Minister X': a visit to where its sentence says that the event was."""
    if not e.who or not search(d, "visit_occasion", d.view(e.start).start, e.start):
        return []
    beside = [g for g in groups if g[0].shape in HELD and not g[0].planned and d.index(g[0].start) == d.index(e.start)]
    found = [(e.who[0], spot) for g in beside if (spot := venues[id(g)]) and _of_host(spot, g)]
    return [(p, spot) for p, spot in found if p.country and p.country != spot.country]


def settled_visits(d: Discourse, groups: list[list[Encounter]], venues: dict[int, Spot | None]) -> list[list[Encounter]]:
    """A visit told without visitor or destination is settled by talks held abroad for one who took part, or left out."""
    chosen: list[list[Encounter]] = []
    day = told_day(d)
    told = [g for g in groups if g[0].shape == "visit" and g[0].who and not _of_earlier_month(g[0], day)]
    visitors = {(key, spot.country) for g in told if (spot := venues[id(g)]) for key in who(g[0])}
    for group in groups:
        if group[0].shape != "visit" or (group[0].who and venues[id(group)]):
            chosen.append(group)
            continue
        abroad = [
            (p, spot)
            for other in groups
            if other[0].shape != "visit" and (spot := venues[id(group)] or venues[id(other)]) and not other[0].planned
            for p in other[0].who
            if p.country
            and _of_host(spot, other)
            and p.country != spot.country
            and p.name
            and (not group[0].who or _may_be(group[0].who[0], p))
        ]
        abroad = abroad or _where_held(d, group[0], groups, venues)
        if abroad and (key(abroad[0][0]), abroad[0][1].country) not in visitors:
            visitor, spot = abroad[0]
            visitors.add((key(visitor), spot.country))
            settled = [replace(e, who=(visitor,), doubts=(*e.doubts, "settled_by_talks")) for e in group]
            venues[id(settled)] = venues[id(group)] or spot
            chosen.append(settled)
        elif group[0].who and (group[0].type != "visit" or group[0].rule == "my_visit" or _comes_here(d, group[0])):
            chosen += [group] if key(group[0].who[0]) not in {v for v, _ in visitors} else []
    return chosen
