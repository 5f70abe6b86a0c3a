"""Towns that stand before what takes place in them: 'Osh will host the talks', 'He left for Osh, where he met X'."""

from pledger.lexicon import Hit
from pledger.mentions.types import Place
from pledger.mentions.view import View
from pledger.records.context import Discourse
from pledger.records.encounter_words import HELD, match, search
from pledger.records.occasions import Spot, spots

_BESIDE = 2  # characters of ', '
_NAME = 80  # characters of a session's name behind its noun


def where_it(d: Discourse, view: View, hit: Hit) -> Spot | None:
    """The town or the land of 'He left for Osh, where he met X', unless the clause names one of its own."""
    led = search(d, "where_town", view.start, hit.start)
    before = spots(d, view.start, led.start()) if led else []
    if not led or not before or before[-1].end != led.start():
        return None
    town = next((s for s in before[:-1] if s.town and s.country == before[-1].country and before[-1].start - s.end <= _BESIDE), None)
    return town or before[-1]  # 'in Osh, Kenya, where he met X'


def setting(d: Discourse, view: View) -> Spot | None:
    """The country in which a sentence says at its head that it plays: 'In Nauru, she met the President'."""
    led = match(d, "in_land", view.start, view.sentence.end)
    lands = spots(d, led.end(), led.end() + 1) if led else []
    return lands[0] if lands and d.marked.text(lands[0].end, lands[0].end + 1) == "," else None


def gone_to(d: Discourse, view: View, hit: Hit) -> Spot | None:
    """The town or the land of 'He will travel to Osh in May for the forum', where the event has none of its own."""
    led = search(d, "for_it_there", view.start, hit.start) if hit.row["shape"] in HELD else None
    return next((s for s in spots(d, view.start, led.start()) if s.end == led.start()), None) if led else None


def host_town(d: Discourse, start: int, end: int) -> Spot | None:
    """The town that 'will host' an event or talks, in [start, end)."""
    hosting = search(d, "hosting", start, end)
    towns = [p for p in d.marked.of(Place, start, hosting.start()) if p.form in ("city", "capital")] if hosting else []
    return Spot(towns[-1].start, towns[-1].end, towns[-1].name, towns[-1].country) if towns else None


def town_as_host(d: Discourse, hit: Hit) -> Spot | None:
    """The town or the land of 'the next session is to be hosted by Osh', 'the session, which Osh hosted last May'."""
    end = d.view(hit.start).sentence.end
    if by := match(d, "hosted_by", hit.end, end):
        return next(iter(spots(d, by.end(), by.end() + 1)), None)
    which = search(d, "which_hosts", hit.end, min(end, hit.end + _NAME))
    hosts = spots(d, which.end(), which.end() + 1) if which else []
    return next((s for s in hosts if match(d, "hosts_it", s.end, end)), None)
