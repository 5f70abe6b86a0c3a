"""Offices: 'Deputy Prime Minister', 'Minister of Trade and Integration', 'Chairman of the Cabinet of Ministers', as spans."""

import re

from pledger.lexicon import Lexicon, fold
from pledger.mentions.office_tails import RUN, WORD, advised, extended, fields_end, for_land, phrase_end
from pledger.mentions.view import View
from pledger.sources.memo import per_lexicon
from pledger.values import fixed

_LEAD_IN = 60  # characters that words of rank before an office take at most
_NEAR = 40  # characters from a portfolio in which another may be joined to it
_NAMED = re.compile(rf",? {WORD}")
_ABOUT_LANDS = ("agency", "business", "deputy")  # ranks of offices that are for a country or region: "Under-Secretary for Africa"
_JOINT = {
    ("deputy", "minister"),
    ("deputy", "deputy"),
    ("deputy", "head_of_government"),
    ("head_of_government", "minister"),
    ("head_of_state", "head_of_state"),
    ("head_of_state", "head_of_government"),
    ("agency", "business"),
    ("business", "business"),
}


@fixed
class Office:
    """An office as printed, without the country; `rank`, and the union whose office it is, from the table; offsets are the source's."""

    start: int
    end: int
    text: str
    rank: str
    plural: bool = False
    body: str | None = None


@per_lexicon
def _heads(lexicon: Lexicon) -> frozenset[str]:
    """Offices in which somebody leads or speaks for a body that may be named behind them."""
    return frozenset(t for row in lexicon.table("leaders") if row["kind"] == "head" for t in row.list("terms"))


def offices(view: View, countries: dict[int, int]) -> list[Office]:
    """The offices of a sentence, longest first at each place, compounds ('... – Minister of ...') as one.

    `countries`: starts of parties -> ends.
    """
    spans = [*_listed(view), *_portfolios(view, countries)]
    spans.sort(key=lambda o: (o.start, -o.end))
    merged: list[Office] = []
    for office in spans:
        last = merged[-1] if merged else None
        if last and office.start < last.end:
            if office.end > last.end and office.start == last.start:
                merged[-1] = office
            continue
        gap = view.cut(last.end, office.start) if last else ""
        if last and not last.plural and _one_office(view, last, office, gap, countries):
            rank = office.rank if view.patterns["own_office"].fullmatch(gap) else last.rank
            merged[-1] = Office(last.start, office.end, view.cut(last.start, office.end), rank)
        elif last and gap == " " and not last.plural and last.rank == office.rank == "head_of_state":
            merged[-1] = office  # 'head of state President Ana Sow'
        elif not (last and last.rank == office.rank == "head_of_state" and _titled(view, last, office, countries)):
            merged.append(office)
    return merged


def _titled(view: View, first: Office, second: Office, countries: dict[int, int]) -> bool:
    """Whether the second is only a title before the name of who holds the first: 'the King of Malaysia | Sultan Abdullah'."""
    land = _behind_land(view, first.end, countries)
    return land > first.end and second.start == land + 1


def _behind_land(view: View, end: int, countries: dict[int, int]) -> int:
    """Where the country ends that stands behind an office: 'Minister of Foreign Affairs of Thailand Parnpree ...'; else `end`."""
    of = view.patterns["of_land"].match(view.text, end - view.start)
    return countries.get(view.start + of.end(), end) if of else end


def _one_office(view: View, first: Office, second: Office, gap: str, countries: dict[int, int]) -> bool:
    """Whether two offices are one person's: 'Chairman – Minister of X', 'Deputy Prime Minister and Foreign Minister NAME'."""
    if gap in (" – ", " — ", " - ", "-", "/", " / ") or any(view.patterns[name].fullmatch(gap) for name in ("office_cum", "own_office")):
        return True  # 'Chairman – Minister of X', 'the Prime Minister's Security Adviser'
    both = (first.rank, second.rank)
    named = _NAMED.match(view.text, _behind_land(view, second.end, countries) - view.start) is not None
    apposed = view.cut(first.start - 2, first.start) == ", "  # 'Ivica Dačić, First Deputy Prime Minister and Foreign Minister of Serbia'
    named = named or (apposed and first.start - 3 > view.start)
    if view.patterns["and_former"].fullmatch(gap):
        return named  # 'Railways chief and former Prime Minister X'
    if view.patterns["plain_and"].fullmatch(gap):
        joint = both in _JOINT or (
            both == ("minister", "deputy") and view.patterns["second_in_cabinet"].match(fold(second.text)) is not None
        )
        return both == ("minister", "minister") or (
            named and joint and not view.patterns["article_before"].fullmatch(view.cut(first.start - 4, first.start))
        )
    if view.patterns["comma_and"].fullmatch(gap):  # 'Oman's Minister of Trade, and Minister of Mines NAME'
        at = first.start - view.start
        both_held = named and first.rank == "minister" and second.rank in ("minister", "deputy")
        return both_held and not view.patterns["article_before"].fullmatch(view.folded[max(0, at - 4) : at])
    return gap == ", " and named and both == ("deputy", "minister")


def _listed(view: View) -> list[Office]:
    found = []
    countries = {h.start: h.end for h in view.of("countries", "capitals", "bodies") if h.column == "terms" and h.row["kind"] != "seat"}
    meant = view.patterns["nobodys_office"]
    none = [view.start + m.end() for m in meant.finditer(view.folded)] if view.of("offices") else []
    titles = {h.start for h in view.of("honorifics") if h.row["strip"] == "yes"}
    for hit in view.of("offices"):
        if hit.end in none:
            continue  # 'He came at the head of a delegation'
        if hit.start in titles and hit.row["rank"] == "other" and view.cut(hit.end + 1, hit.end + 2).isupper():
            continue  # 'Professor Ana Sow, President of Chad'
        if any(hit.start < at < hit.end < stop for at, stop in countries.items()):
            continue  # 'President of the Republic' in 'President of the Republic of Uzbekistan'
        if view.patterns["no_office"].match(view.folded, hit.start - view.start) or view.patterns["given_name"].match(
            view.folded, hit.start - view.start
        ):
            continue
        lead = _lead(view, hit.start - view.start)
        start = view.start + lead.start() if lead and lead.end() == hit.start - view.start else hit.start
        if lead and view.patterns["no_longer"].fullmatch(lead.group()):
            start = hit.start
        if start == hit.start and view.folded[hit.start - view.start : hit.end - view.start] in _heads(view.lexicon):
            start = _of_body(view, start)
        text = view.cut(start, hit.end)
        end = hit.end
        presides = hit.row["rank"] == "head_of_state" and _presides(view, hit.end)
        if presides or _leads_body(text, view.lexicon):
            end = extended(view, hit.end, countries, apposed=view.cut(start - 2, start) == ", ")
        end = end if end > hit.end else _of_region(view, end, hit.row["rank"]) or advised(view, end)
        end = _divided(view, end) if end > hit.end else end
        end = for_land(view, end, countries) if hit.row["rank"] in _ABOUT_LANDS else end
        rank = "other" if presides and end > hit.end else hit.row["rank"]
        found.append(Office(start, end, view.cut(start, end), rank, hit.column == "plural", hit.row["body"] or None))
    return found


def _lead(view: View, at: int) -> re.Match[str] | None:
    """The words of rank right before an office: 'first deputy', 'acting'."""
    return view.patterns["rank_lead"].search(view.folded, max(0, at - _LEAD_IN), at)


def _presides(view: View, end: int) -> bool:
    """Whether the president's word that ends at `end` is of an institution's, not a state's: 'President of the Chamber of Commerce'."""
    tail = view.patterns["tail_of"].match(view.text, end - view.start)
    run = RUN.match(view.text, tail.end()) if tail else None
    if run is None:
        return False
    low, high = view.start + run.start(), view.start + run.end()
    states = [h for h in view.of("countries", "bodies") if low <= h.start < high and h.column == "terms"]
    heads = [h for h in view.of("institutions") if low <= h.start < high]
    return bool(heads) and not any(s.start <= h.start < s.end for h in heads for s in states)


def _of_region(view: View, end: int, rank: str) -> int | None:
    """Where the region ends that an office is of, or of a regional office the town: 'the Speaker of Gagauzia Ana Sow', 'the mayor of
    Hamburg'; None where it is of none."""
    tail = view.patterns["tail_of"].match(view.text, end - view.start)
    if tail is None:
        return None
    at = view.start + tail.end()
    kinds = ("region", "city") if rank == "regional" else ("region",)
    found = next((h.end for h in view.of("places") if h.start == at and h.row["kind"] in kinds), None)
    if found is None or any(h.start == at and h.end > found for h in view.of("countries")):
        return None  # 'the Prime Minister of Papua New Guinea'
    return found


def _divided(view: View, end: int) -> int:
    """Where the noun ends that stands behind the region an office is of: 'the governor of Loja | Province'; else `end`."""
    noun = view.patterns["division_noun"].match(view.text, end - view.start)
    return view.start + noun.end() if noun and any(h.end == end for h in view.of("places")) else end


def _leads_body(text: str, lexicon: Lexicon) -> bool:
    """Whether an office is one of some body, which may be named behind it: 'Director', 'Under-Secretary', 'Secretary-General'."""
    said = text.casefold().split()
    return any(not _heads(lexicon).isdisjoint(w.split("-")) for w in (said[0], said[-1]))


def _of_body(view: View, start: int) -> int:
    """Where the name of a country's body begins whose head an office is: 'Pakistan's Navy chief', 'the Paraguayan EBY head'."""
    for h in view.of("countries"):
        body = view.patterns["own_body"].fullmatch(view.text, h.end - view.start, start - view.start) if h.end < start else None
        if body and (body[1] or h.column == "adjectives") and not any(h.end < o.start < start for o in view.of("offices", "honorifics")):
            return view.start + body.start(2)
    return start


def _portfolios(view: View, countries: dict[int, int]) -> list[Office]:
    """'Energy Minister', 'Minister for Foreign Affairs and Trade': a portfolio with the word minister."""
    found = []
    for match in view.patterns["minister_of"].finditer(view.folded) if view.patterns["minister"].search(view.folded) else ():
        end = max(fields_end(view, match.end()), phrase_end(view, match.end(), countries))
        if end > match.end():
            found.append(_made(view, match.start(), end, bool(match[1])))
    for hit in view.of("portfolios"):
        rest = view.patterns["minister_next"].match(view.folded, hit.end - view.start)
        if rest:
            found.append(_made(view, _first_portfolio(view, hit.start) - view.start, rest.end(), bool(rest[1])))
    return found


def _first_portfolio(view: View, start: int) -> int:
    """Where the list of portfolios begins that ends with the one at `start`: 'Foreign Affairs and European Integration Minister'."""
    for other in view.of("portfolios"):
        if (
            other.end < start
            and view.patterns["and_gap"].fullmatch(view.cut(other.end, start))
            and not view.patterns["portfolio_of"].search(view.folded, 0, other.start - view.start)
        ):
            return _listed_before(view, other.start)
    return _listed_before(view, start) if view.patterns["and_gap"].search(view.cut(start, start + _NEAR)) else start


def _listed_before(view: View, start: int) -> int:
    """Where the capitalised portfolio stands that a comma joins to the one at `start`: 'Investment, Trade and Industry Minister'."""
    listed = (h.start for h in view.of("portfolios") if view.cut(h.end, start) == ", " and view.cut(h.start, h.start + 1).isupper())
    return next(listed, start)


def _made(view: View, start: int, end: int, plural: bool) -> Office:
    lead = _lead(view, start)
    rank = "minister"
    if lead and lead.end() == start:
        rank = "deputy" if view.patterns["second_rank"].search(lead.group()) else rank
        if not view.patterns["no_longer"].fullmatch(lead.group()):
            start = lead.start()
    if crown := view.patterns["crown"].match(view.text, end):
        end = crown.end()
    return Office(view.start + start, view.start + end, view.text[start:end], rank, plural)
