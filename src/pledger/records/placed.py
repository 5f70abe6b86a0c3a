"""Where a project stands by a place told apart from it: the country right behind its name, the place behind its verb, the writer's own."""

from pledger.mentions.types import Party
from pledger.records.sites import Site

RUNS = ("railway", "road", "pipeline", "power_line", "corridor", "air_route", "border_post")
SITED = ("power_plant", "plant", "hydropower", "reservoir", "airport", "logistics")  # stand in one place
_HELP = 14  # characters before a country in which 'help' stands
_LAND = 8  # characters behind a name in which 'in the' and a country begin
_SOIL, _NOUN = 30, 12  # characters behind a name in which whose soil stands, behind a country in which 'soil' does
_IN = 4  # characters in which "in" opens a sentence
_OWN = 30  # characters before a name in which its owner stands
_ITS = 4  # characters in which "its" or "by" stands
_NEAR = 4  # words between a project and the town that it stands in


def named_land(x: Site) -> tuple[str, ...] | None:
    """The country named right behind it: 'the Malagarasi–Musongati section in Burundi'."""
    land = next((p for p in x.d.marked.of(Party, x.s.end, x.s.end + _LAND) if p.form == "name" and len(p.codes) == 1), None)
    if land is None or not x.states.issuperset(land.codes) or len(x.codes(x.s.start, x.s.end)) > 1:
        return None
    return land.codes if x.told(x.s.end, land.start, "in_place") and len(x.view.cut(x.s.end, land.start).split()) == 1 else None


def opening_land(x: Site) -> tuple[str, ...] | None:
    """The country or the town that the sentence opens with: 'In Tanzania, the bank is paying for the Kibamba reservoir'."""
    town = next((t for t in x.towns(x.view.start, x.view.start + _LAND) if t.start - x.view.start <= _IN), None) if x.s.indefinite else None
    if town is not None and town.country and x.view.cut(town.end, town.end + 1) == "," and not x.codes(x.s.start, x.s.end):
        return (town.country,) if x.told(x.view.start, town.start, "in_place") else None
    first = next((p for p in x.d.marked.of(Party, x.view.start, x.view.start + _LAND) if p.form == "name" and len(p.codes) == 1), None)
    if first is None or not x.states.issuperset(first.codes) or first.start - x.view.start > _IN or x.codes(x.s.start, x.s.end):
        return None
    return first.codes if x.told(x.view.start, first.start, "in_place") and x.view.cut(first.end, first.end + 1) == "," else None


def apart(x: Site) -> tuple[str, ...] | None:
    """The place that a verb parts from its noun: 'a refinery is being built in Hoima', 'a line will be laid between A and B'."""
    if x.s.away is None:
        return None
    named = x.codes(*x.s.away)
    if len(named) == 1 and x.s.type in RUNS and len(x.pair) == 2 and named[0] in x.pair and x.told(*x.s.away, "two_ends"):
        return x.pair
    return named or None


def at_home(x: Site) -> tuple[str, ...] | None:
    """What stands in one place, of no country that is told: the one state that the source is about, else the writer's."""
    if len(x.pair) == 1:
        return x.pair
    home = x.d.home
    return (home,) if home in x.pair and x.s.type in (*SITED, "other", "university", "industrial_zone") else None


def its(x: Site) -> tuple[str, ...] | None:
    """The only country before 'its': 'Bulgaria will modernise its railway from Radomir to Gyueshevo'."""
    high = x.s.noun.start if x.s.type in RUNS else x.s.end
    theirs = x.told(x.s.start - _ITS, x.s.start, "own") and not x.towns(x.s.start, high)  # but 'its Zanzibar campus', 'its office in Lima'
    named = x.codes(x.view.start, x.s.start) if theirs else ()
    return named if len(named) == 1 else None


def owner(x: Site) -> tuple[str, ...] | None:
    """The country whose possessive or adjective stands right before it."""
    before = [p for p in x.d.marked.of(Party, max(x.view.start, x.s.start - _OWN), x.s.start) if p.codes and p.end + 3 >= x.s.start]
    return (tuple(sorted(c for c in before[-1].codes if c in x.states)) or None) if before else None


def soil(x: Site) -> tuple[str, ...] | None:
    """'on Turkmen soil', 'in the territory of Iraq'."""
    for p in x.d.marked.of(Party, x.view.start, x.view.sentence.end):
        if (
            len(p.codes) == 1
            and p.form in ("adjective", "name")
            and (x.told(p.end, p.end + 12, "soil") or (p.form == "name" and x.told(p.start - 14, p.start, "soil")))
        ):
            return p.codes
    return None


def on_soil(x: Site) -> tuple[str, ...] | None:
    """Of what stands in one place, the soil told right behind it: 'a plant on the river on Tajikistan's territory'."""
    if x.s.type in RUNS:
        return None
    for p in x.d.marked.of(Party, x.s.noun.end, min(x.s.end + _SOIL, x.view.sentence.end)):
        if len(p.codes) == 1 and p.form in ("adjective", "name") and x.told(p.end, p.end + _NOUN, "soil"):
            return p.codes
    return None


def beside(x: Site) -> tuple[str, ...] | None:
    """The town named right behind it."""
    for p in x.towns(x.s.end, min(x.s.end + 60, x.view.sentence.end)):
        gap = x.view.cut(x.s.end, p.start)
        if len(gap.split()) <= _NEAR and "," not in gap and p.country and not x.told(p.start - _ITS, p.start, "agent"):
            return (p.country,)
    return None


def helped(x: Site) -> tuple[str, ...] | None:
    """Whom another one helps to build it: 'Vietnam will help Cuba build a mill'."""
    for p in x.d.marked.of(Party, x.view.start, x.s.start):
        if (
            len(p.codes) == 1
            and x.states.issuperset(p.codes)
            and p.form in ("name", "adjective")
            and x.told(p.start - _HELP, p.start, "helps")
        ):
            return p.codes
    return None
