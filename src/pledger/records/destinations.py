"""Where a visit leads to: the places behind its words, a country meant by 'the kingdom' or by the two in focus."""

from pledger.lexicon import Hit
from pledger.mentions.types import Party, Person
from pledger.mentions.view import View
from pledger.records.acting import other_side
from pledger.records.context import Discourse
from pledger.records.encounter_words import cue, fullmatch, match, search
from pledger.records.occasions import Spot, dates, home_town, spots
from pledger.values import changed

_HIS = 6  # characters from a visit to its visitor's own land, of whose neighbour is told
_DAY = 30  # characters behind a visit in which its day may stand before its destination
_ON = 6  # characters of ' on ' and the like
_OFFICE = 60  # characters behind an office in which its country and the one visited may stand
_TWO = 2
_TO = 8  # characters of ' to the '


def behind_office(d: Discourse, who: Person) -> Spot | None:
    """'The visit of Kenya's president to Uganda': the land abroad to which an unnamed visitor's office leads."""
    end = min(d.view(who.start).sentence.end, who.end + _OFFICE)
    lands = [p for p in d.marked.of(Party, who.start, end) if p.form == "name" and len(p.codes) == 1 and p.codes[0] != who.country]
    to = (p for p in lands if search(d, "to", max(who.start, p.start - _TO), p.start))
    land = next(to, None) if who.name is None else None
    return _land(d, land.codes[0], land.start, land.end) if land else None


def behind_land(d: Discourse, who: Person) -> int:
    """Where the words behind a visitor begin, his own land passed over: 'the visit of X of Chile to Peru'."""
    own = next((p for p in d.marked.of(Party, who.end, who.end + _TO) if p.codes == (who.country,)), None)
    return own.end if own and fullmatch(d, "of_his", who.end, own.start) else who.end


def destination(d: Discourse, view: View, at: int, who: Person | None) -> Spot | None:
    """The place that the words after `at` lead to, abroad for the visitor."""
    if told := match(d, "visit_is_to", at, view.sentence.end):
        at = told.end()  # 'his first visit will be to Chad'
    near = spots(d, at, min(view.sentence.end, at + 90))
    own = [s for s in near if who is not None and s.country == who.country and s.start - at < _HIS]
    found = [s for s in near if who is None or s.country != who.country]
    leaving = search(d, "leaving", max(view.start, at - 14), at)
    found = [s for s in found if fullmatch(d, "left_for" if leaving else "led", at, s.start)]
    ally = next((m for s in own if (m := match(d, "own_ally", s.end, view.sentence.end))), None)
    if ally:
        return destination(d, view, ally.end(), who)  # 'a visit to Fiji's neighbour Tonga'
    if not found and (day := next((t for t in dates(d, at, min(view.sentence.end, at + _DAY)) if t.start - at < _ON), None)):
        return destination(d, view, day.end, who)  # 'the visit of President X on May 12-14 to Kenya'
    return _in_row(d, view, found[0], who) if found else _country_meant(d, view, at, who)


def _country_meant(d: Discourse, view: View, at: int, who: Person | None) -> Spot | None:
    """Of 'a visit to the kingdom' the other country of the two in focus, else the one last named before it: 'They signed it with Kenya when
    Minister X visited that country'."""
    said = match(d, "the_country", at, view.sentence.end)
    if said is None or who is None:
        return None
    others = [c for c in d.focus(at) if c != who.country]
    if len(others) != 1 or who.country not in d.focus(at):
        named = [p for p in d.marked.of(Party, view.start, at) if len(p.codes) == 1 and p.form == "name"]
        others = [p.codes[0] for p in named[-1:] if p.codes[0] != who.country and who.start >= view.start]
    return _land(d, others[0], at + 1, said.end()) if others else None


def guest_here(d: Discourse, view: View, verb: Hit, who: Person) -> Person | None:
    """'X received Y. She is visiting the country': of two the one who is not at home where the source was written."""
    if not match(d, "the_country", verb.end, view.sentence.end) or who.start >= view.start:
        return None
    home = home_town(d)
    return next(iter(other_side(d, view.start, {who.country})), None) if home and home.country == who.country else None


def country_facing(d: Discourse, verb: Hit, who: Person) -> Spot | None:
    """Of 'when Minister X visited earlier this year' the other country of the two in focus."""
    focus = d.focus(verb.start)
    others = [c for c in focus if c != who.country]
    return _land(d, others[0], verb.start, verb.end) if len(focus) == 2 and len(others) == 1 else None


def _land(d: Discourse, code: str, start: int, end: int) -> Spot | None:
    """A country as the place of a visit, by the name of the table."""
    name = next((r["name"] for r in d.marked.lexicon.table("countries") if r["code"] == code), None)
    return Spot(start, end, name, code, False) if name else None


def _in_row(d: Discourse, view: View, first: Spot, who: Person | None) -> Spot:
    """'To Tonga, the Cook Islands and Samoa': places that one journey leads to are one destination, as phrased."""
    row = [first]
    for s in spots(d, first.end, min(view.sentence.end, first.end + 90)):
        gap = d.marked.folded[row[-1].end : s.start]
        home, own = who is not None and s.country == who.country, s.country == row[-1].country and not s.town  # 'in Astana, Kazakhstan'
        if not cue(d, "in_row").fullmatch(gap) or s.region or home or own:
            break
        row.append(s)
    while len(row) > 1 and match(d, "possessive", row[-1].end, row[-1].end + 3):
        row.pop()
    listed = len(row) > _TWO and view.sentence.kind == "headline"  # 'X to visit Kenya, Uganda, Rwanda'
    if len(row) < _TWO or not (listed or search(d, "final_and", row[-2].end, row[-1].start)):
        return first
    codes = tuple(dict.fromkeys(s.country for s in row if s.country))
    one = codes[0] if len(codes) == 1 else None
    return Spot(first.start, row[-1].end, d.marked.text(first.start, row[-1].end), one, first.town, () if one else codes)


def before_noun(d: Discourse, view: View, hit: Hit, who: Person | None) -> Spot | None:
    """'The Vietnam visit by X': the place right before the noun, abroad for the visitor."""
    found = [s for s in spots(d, view.start, hit.start) if s.end == hit.start - 1 and who is not None and s.country != who.country]
    return found[0] if found and match(d, "visit_of", hit.end, who.start if who else hit.end) else None


def visitor_facing(d: Discourse, who: Person | None, spot: Spot | None) -> Person | None:
    """The visitor whose country no words tell, as of the other one of the two in focus than the one visited."""
    focus = d.focus(who.start) if who and not who.country and spot else ()
    others = [c for c in focus if spot and c != spot.country]
    return changed(who, country=others[0]) if who and len(focus) == _TWO and len(others) == 1 else who
