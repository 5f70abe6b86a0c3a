"""Where a project stands: rules in order of trust, each of which names countries or abstains."""

from collections.abc import Callable

from pledger.mentions.project_wares import YEAR
from pledger.mentions.types import Party, Place
from pledger.records.giving import far_givers, givers_in
from pledger.records.placed import RUNS, SITED, apart, at_home, beside, helped, its, named_land, on_soil, opening_land, owner, soil
from pledger.records.site_others import at_a_post, beyond, built_there, done_under, handed_over, listed_there, mission, of_one, on_the_side
from pledger.records.site_sides import (
    abroad,
    both_speak,
    donated,
    later,
    named_after_both,
    neighbours,
    of_the_two,
    one_state,
    received,
    receiver,
    sentence,
    sides,
    together,
)
from pledger.records.sites import ACROSS, Site, members_of

_LINES = ("railway", "road", "pipeline", "power_line", "corridor", "hydropower", "other")  # may serve two
_CROSSING = ("road", "railway", "other")  # may lie across a border
_TWO = 2
_AT_BORDER = ("logistics", "border_post", "industrial_zone")
_INLAND = ("railway", "road")
_FROM = ("pipeline", "power_line", "railway")  # end in the other country than that which they come from
_LAID = (*_INLAND, "pipeline", "power_line")
_NEAR = 4  # words between a project and the town that it stands in
_ENDS = 90  # characters behind a name in which what it links is told
_OWN = 30  # characters before a name in which its owner stands
_RELATIVE = 8  # characters behind a comma in which 'which' stands
_IN = 4  # characters before a place in which 'in' stands
_FOR = 5  # characters behind a noun in which 'for' stands
_ON = 6  # characters behind a name in which 'on' or 'over' stands
_SEA = 24  # characters behind a field in which the sea stands under which it lies


def site(place: Site) -> tuple[str, ...]:
    """The countries where a project stands; empty where no rule tells."""
    for rule in RULES:
        found = rule(place)
        if found is not None:
            return found
    return ()


def _known(x: Site) -> tuple[str, ...] | None:
    hits = (h for h in x.view.of("projects") if x.s.start <= h.start and h.end <= x.s.end)
    rows = [h.row for h in hits if h.row["type"] == x.s.type or x.s.type not in RUNS]  # the '(TAP)' of a power line is no pipeline
    return tuple(sorted(rows[0].list("location"))) if rows and rows[0].list("location") else None


def _of_two(x: Site) -> tuple[str, ...] | None:
    """'the Togo-Mali Growth Fund', 'the Japan-Peru Year of Friendship': of both; 'a cross-border trade centre', 'a joint border
    post': on the border of the two."""
    if x.s.noun.table == "project_nouns" and x.s.noun.row["need"] == YEAR and len(both := x.codes(x.s.start, x.s.noun.start)) > 1:
        return both
    if x.s.type == "fund":
        if body := next((p for p in x.d.marked.of(Party, x.s.start, x.s.end) if p.form == "body"), None):
            members = members_of(x.d.marked.lexicon).get(body.codes[0], ())
            return members if len(members) == _TWO else None
        named = [p.codes[0] for p in x.d.marked.of(Party, x.s.start, x.s.end) if len(p.codes) == 1 and p.form in ("name", "adjective")]
        return tuple(sorted(named)) if len(set(named)) == _TWO else None
    beside = x.s.shared and x.s.type in _AT_BORDER and len(x.pair) == _TWO
    return x.pair if beside and (x.s.type == "border_post" or x.where(x.s.noun.end, x.s.end + _OWN) is None) else None


def _stated(x: Site) -> tuple[str, ...] | None:
    """'a trade mission of Uzbekistan in Istanbul', 'its programme in Nepal': what stands in the place, whoever owns it."""
    runs = x.s.type in RUNS
    if x.s.pair and (runs or len(x.codes(x.s.noun.end, x.s.end)) > 1):
        return None
    inside = x.where(x.s.noun.end, x.s.end)
    if inside:
        return (inside,)
    gap = x.view.sentence.end
    stop = min([gap, *(x.s.end + i for mark in ",;" if (i := x.view.cut(x.s.end, gap).find(mark)) >= 0)])
    near = x.where(x.s.end, min(stop, x.s.end + 60))
    named = x.codes(x.s.end, min(stop, x.s.end + 60))
    told = x.view.cut(x.s.end, stop).split()[:_NEAR]
    if near is None:
        far = x.where(x.s.end, stop)  # 'the construction of a plant of 100 MW was launched in Karakalpakstan'
        return (far,) if far and x.codes(x.s.end, stop) == (far,) and x.s.type in SITED else None
    beside = x.view.patterns["in_or_at_next"].match(x.view.text, x.s.end - x.view.start) is not None
    inland = x.s.type in _LAID and beside and len(named) == 1 and not x.s.pair  # 'the Coastal Road in Belize'
    if not named or (runs and not inland) or (x.s.noun.row["across"] and not beside):
        return None
    at = min([p.start for p in (*x.towns(x.s.end, stop), *x.d.marked.of(Party, x.s.end, stop)) if p.end <= stop], default=stop)
    reach = 2 * _NEAR if x.s.type in SITED else _NEAR + 2
    return (near,) if len(x.view.cut(x.s.end, at).split()) <= reach and told else None


def _inside(x: Site) -> tuple[str, ...] | None:
    """The countries and towns of the name; of what lies across, both ends."""
    if x.s.noun.table == "projects":
        return None  # the names of a transnational scheme do not tell where it runs: 'the Paraguay-Paraná Waterway'
    if x.told(x.s.noun.end, x.s.noun.end + _FOR, "titles") and not x.s.noun.row["call"]:
        served = x.codes(x.s.noun.end, x.s.end)
        return (tuple(c for c in x.pair if c not in served) or None) if served else None  # 'an economic zone for Bhutanese investors'
    behind = x.codes(x.s.noun.end, x.s.end)
    if len(x.pair) == 2 and not behind and x.told(x.s.noun.start, x.s.noun.end, "abroad"):
        if not x.d.marked.of(Party, x.s.start, x.s.noun.start) and (towns := x.towns(x.s.start, x.s.noun.start)):
            return tuple(sorted({p.country for p in towns if p.country}))  # 'the Jaffna Cultural Centre'
        owner = x.codes(x.s.start, x.s.noun.start)
        return tuple(c for c in x.pair if c not in owner) if len(owner) == 1 and owner[0] in x.pair else owner or None
    inside = behind if len(behind) == 1 and x.s.placed else x.codes(x.s.start, x.s.end)
    if x.s.pair and x.s.type in RUNS:
        inside = tuple(sorted({*inside, *x.capitals(x.s.start, x.s.end)}))  # 'a railway from Belgrade to Budapest', of Serbia and China
    if not inside:
        return None
    if x.s.shared and x.s.type in _CROSSING and len(x.pair) == 2 and set(inside) < set(x.pair):
        return x.pair  # 'a border bridge over the river Paraná'
    if len(inside) == 1 and x.s.type in _LINES:
        ends = _linked(x)
        if ends is not None:
            return tuple(sorted({*inside, *ends}))
    if x.s.type in _FROM and inside == behind and len(x.pair) == _TWO and inside[0] in x.pair and x.told(x.s.noun.end, x.s.end, "origin"):
        return x.pair  # 'a gas pipeline from Iran', told in Pakistan
    if x.d.financier and x.s.type in _LINES and inside[0] not in x.d.theme and len(own := x.states.intersection(x.d.theme)) == 1:
        return tuple(own)  # a loan to Benin 'for the Nigerian border road'
    if not (x.across and len(inside) == 1 and not x.s.known):
        return inside
    if inside == (x.host,) or (x.apart and x.s.type in (*_INLAND, "border_post")) or (x.s.type in _INLAND and inside == (receiver(x),)):
        return inside
    if len(x.towns(x.s.start, x.s.end)) >= 2 and x.s.type not in ("air_route", "border_post"):
        return inside  # both ends lie in one country
    if x.s.pair and x.s.proper and x.s.type in _INLAND and not neighbours(x):
        return inside
    return x.pair if len(x.pair) == 2 and inside[0] in x.pair else inside


def _linked(x: Site) -> tuple[str, ...] | None:
    """'which will tie northern Zambia to Angola's coast': what is told of its ends."""
    high = min(x.s.end + _ENDS, x.view.sentence.end)
    aside = x.view.cut(x.s.end, high).find(", ")
    if aside >= 0 and not x.told(x.s.end + aside, x.s.end + aside + _RELATIVE, "relative") and not x.told(x.s.end + aside, high, "two"):
        high = x.s.end + aside  # 'the A–B road, transport on the corridor between C and D'
    if not x.told(x.s.end, high, "joins"):
        return None
    named = x.codes(x.s.end, high)
    return named if named else None


def _ends(x: Site) -> tuple[str, ...] | None:
    named = _linked(x)
    return named if named is not None and len(named) > 1 and x.s.type in _LINES else None


def _named_row(x: Site) -> tuple[str, ...] | None:
    """A known corridor: the countries that the sentence names with it, if several."""
    known = any(x.s.start <= h.start and h.end <= x.s.end for h in x.view.of("projects"))
    if not known or not x.s.known or x.s.type == "fund":
        return None
    named = x.codes(x.view.start, x.view.sentence.end)
    if len(named) > 1 and x.s.type in ACROSS:
        there = tuple(c for c in named if c not in x.pair or not abroad(x, c))  # not of 'invited Kenyan firms to farm along it'
        own = tuple(c for c in there if c not in givers_in(x.d))
        return own if len(own) > 1 else there if own or len(there) != 1 else ()  # 'the EU, the US, Angola and Zambia support the corridor'
    return x.pair if together(x) and x.s.type == "programme" else later(x) or ()


def _granted_land(x: Site) -> tuple[str, ...] | None:
    """'a land plot in Kurigram for a Bhutanese special economic zone': where the land lies, or the state named last before it."""
    m = x.view.patterns["land_for"].search(x.view.folded, 0, x.s.start - x.view.start) if x.s.type not in _LAID else None
    if m is None:
        return None
    at = x.view.start + m.start()
    found = x.where(at, x.s.start)
    owners = [p.codes[0] for p in x.d.marked.of(Party, x.view.start, at) if len(p.codes) == 1 and p.form in ("name", "adjective")]
    return (found,) if found else (owners[-1],) if owners and owners[-1] in x.pair else None


def _between(x: Site) -> tuple[str, ...] | None:
    """Of what lies across and names no country: the host of aid, else both sides."""
    if x.s.pair and any(p.form == "region" for p in x.d.marked.of(Party, x.s.start, x.s.end)):
        return ()  # 'the Central Asia-Europe line'
    doers = x.codes(x.view.start, x.s.start)
    if x.s.type == "border_post" and len(doers) == 1 and not x.s.pair and x.told(x.view.start, x.s.start, "renews"):
        return doers  # 'Chile will modernize the Jama border post'
    if x.across and x.host and not x.told(x.s.start, x.s.end, "shared"):
        return (x.host,)
    if x.s.pair and x.s.proper and x.s.type in _INLAND:
        return None  # both ends may lie in one country: 'the Aktogay-Dostyk railway'
    if x.across and len(x.pair) == 1 and x.d.financier:
        return x.pair
    if x.across and x.s.type in _INLAND and (own := receiver(x)) is not None:
        return (own,)  # 'the coastal motorway from Ras Ajdir to Emsaad', of Italy and Libya
    rest = tuple(c for c in x.pair if c not in far_givers(x.d))  # of three, one may only pay
    return (x.pair if len(x.pair) == _TWO else rest if len(rest) == _TWO else ()) if x.across else None


def _at_work(x: Site) -> tuple[str, ...] | None:
    """The one state that is said to be building a road or a railway: 'the Namibian side is widening the road from Aroab to Rietfontein'."""
    works = x.s.type in _INLAND and x.s.progress.rule == "under_construction" and x.s.progress.end <= x.s.start
    works = works and not x.told(x.view.start, x.s.start, "foreign")  # 'a Chinese company is building'
    doers = x.codes(x.view.start, x.s.start) if works else ()
    return doers if works and len(doers) == 1 and doers[0] in x.pair and doers[0] not in far_givers(x.d) else None


def _shared(x: Site) -> tuple[str, ...] | None:
    """Waters and borders between the two, and what is done jointly."""
    near = x.s.end + (_SEA if x.s.noun.row["need"] == "named" or (x.s.proper and x.told(x.s.end, x.s.end + _ON, "place")) else 0)
    named = [p for p in x.d.marked.of(Place, x.s.start, near) if p.form in ("river", "sea")]
    waters = any(not x.told(p.start - _IN, p.start, "in_place") for p in named)  # 'in Pyanj district' is no river
    ashore = {p.country for p in x.towns(x.s.end, x.view.sentence.end) if p.form != "river" and p.country}
    spans = x.told(x.s.end, x.view.sentence.end, "two_ends")  # 'a bridge over the Danube between A and B'
    if waters and len(ashore) == 1 and not spans:
        return tuple(ashore)  # 'the Lake Victoria pipeline to Tabora and Igunga'
    if waters and x.host is not None and (x.s.type in SITED or far_givers(x.d).intersection(x.d.theme)):
        return (x.host,)  # 'a container terminal at Tibar Bay'
    border = x.told(x.s.end, x.view.sentence.end, "mutual")
    joint = x.told(max(x.view.start, x.s.start - 40), x.s.end + 40, "jointly")
    if x.apart and (waters or x.s.shared) and not (border or joint or x.told(x.s.start, x.s.end, "shared")):
        return (one,) if (one := receiver(x)) else None  # 'a footbridge over the Bua River', of Japan and Malawi
    return x.pair if (x.s.shared or waters or border or joint) and len(x.pair) == 2 else None


RULES: tuple[Callable[[Site], tuple[str, ...] | None], ...] = (
    _known,
    _granted_land,
    _of_two,
    named_land,
    done_under,
    built_there,
    on_soil,
    opening_land,
    on_the_side,
    mission,
    apart,
    its,
    beyond,
    handed_over,
    listed_there,
    _stated,
    named_after_both,
    _at_work,
    _inside,
    _ends,
    helped,
    _named_row,
    of_one,
    _between,
    _shared,
    owner,
    soil,
    at_a_post,
    beside,
    both_speak,
    later,
    one_state,
    donated,
    received,
    sides,
    sentence,
    of_the_two,
    at_home,
)
