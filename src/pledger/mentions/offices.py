"""Offices: 'Deputy Prime Minister', 'Minister of Trade and Integration', 'Chairman of the Cabinet of Ministers', as spans."""

import re
from itertools import takewhile

from pledger.lexicon import Lexicon
from pledger.mentions.view import View
from pledger.sources.memo import per_lexicon
from pledger.values import fixed

_LEAD = re.compile(
    r"(?:(?:first|second|deputy|vice|acting|then|former|ex|senior|assistant|permanent|special|chief|union|federal|state|coordinating"
    r"|parliamentary)[ -]+)+$"
)
_LEAD_IN = 60  # characters that such words take at most
_MINISTER_OF = re.compile(r"\bminister(s)?(?: of state|[ -]delegate)? (?:of|for|in charge of|responsible for) (?:the )?")
_WORD = r"[A-ZÀ-ÞŞİĞÖÜÇČŠŽĐŁ][\w’'.-]*"
_RUN = re.compile(rf"{_WORD}(?: {_WORD})*")
_PART = rf"{_WORD}(?: {_WORD}){{0,2}}"
_LINK = re.compile(rf"(?:, (?=({_PART})(?:, {_PART}){{0,3}},? (?:and|&) )|,? and | & | of the | of | for )(?:the )?(?={_WORD})")
_GIVEN = re.compile(r"(?:sultan|emir|amir|malik) (?:bin|ibn|al)\b")  # 'Sultan bin Saad', 'Sultan Al Jaber': a given name
_ADJECTIVE = re.compile(
    r"official\b(?! (?:said|told|added|noted|also|from|conveyed|stressed|\w+ed\b))|head to\b|heads? (?:for|to|towards|back|home)\b"
)
_TAIL = re.compile(r" of (?:the |its |his )?")
_TAIL_AT, _NEAR = re.compile(r" (?:at|in|with|within) (?:the |its |his |her )?"), 24
_TAIL_FOR = re.compile(r" for (?:the )?")
_CROWN = re.compile(r" of (?:His|Her) (?:Majesty|Highness)(?: the (?:King|Queen|Sultan|Emir|Amir))?")
_AND = (" and ", " & ")
_MINISTER_NEXT = re.compile(r" ?(?:minister|(?:cabinet )?secretar(?:y(?! of\b)|ie(?=s))|advis[eo]r)(s)?\b")
_PORTFOLIO_OF = re.compile(r"\b(?:of|for) (?:the )?$")
_NAMED = re.compile(rf",? {_WORD}")
_NAME_NEXT = re.compile(rf", {_WORD}")
_OWN = re.compile(rf"['’]s (?:{_WORD} ){{0,3}}")
_JOINT = {
    ("deputy", "minister"),
    ("head_of_government", "minister"),
    ("head_of_state", "head_of_state"),
    ("head_of_state", "head_of_government"),
    ("agency", "business"),
    ("business", "business"),
}
_SHORT = 3  # words of a body's name that a comma ends


_BODY_NEXT = re.compile(rf"(['’]s)? ((?:{_WORD} ){{1,3}})")
_OF_LAND = re.compile(r" of (?:the )?")


@fixed
class Office:
    """An office as printed, without the country; `rank`, and the union whose office it is, from the table; offsets are the source's."""

    start: int
    end: int
    text: str
    rank: str
    plural: bool = False
    body: str | None = None


def _extended(view: View, end: int, countries: dict[int, int], apposed: bool = False) -> int:
    """The end of the office when an 'of ...' tail names the body it belongs to; a country and a person's name are no part of it."""
    if crown := _CROWN.match(view.text, end - view.start):
        return view.start + crown.end()
    tail = _TAIL.match(view.text, end - view.start) or _TAIL_FOR.match(view.text, end - view.start)
    if not tail and apposed:  # 'John Kamau, Permanent Secretary in the Kenyan Ministry of Transport, said'
        tail = _TAIL_AT.match(view.text, end - view.start)
        near = view.start + tail.end() + _NEAR if tail else end
        tail = tail if any(end < h.start <= near for h in view.of("institutions")) else None
    if not tail:
        return end
    stop = max(_fields_end(view, tail.end()) if "for" in tail.group() else 0, _phrase_end(view, tail.end(), countries))
    crown = _CROWN.match(view.text, stop)
    if led := _led(view.lexicon).match(view.text, tail.end()):
        return view.start + led.end()  # 'the head of the Uzbek delegation', 'the chief of Angola's armed forces'
    told = view.start + (crown.end() if crown else stop) if stop > tail.end() else end
    return _extended(view, told, countries, apposed) if apposed and told > end else told  # 'head of the Trade Department at the Ministry'


@per_lexicon
def _heads(lexicon: Lexicon) -> frozenset[str]:
    """Offices in which somebody leads or speaks for a body that may be named behind them."""
    return frozenset(t for row in lexicon.table("leaders") if row["kind"] == "head" for t in row.list("terms"))


@per_lexicon
def _led(lexicon: Lexicon) -> re.Pattern[str]:
    """What an official leads that is written in small letters, with the state whose it is."""
    return re.compile(rf"(?:{_WORD}(?:['’]s)? ){{0,2}}(?:{_any_of(lexicon, 'led')})\b")


@per_lexicon
def _advises(lexicon: Lexicon) -> re.Pattern[str]:
    """Whom an office advises, and what opens that on which."""
    return re.compile(rf"(?<=[a-z])(?: to (?:the )?(?:{_any_of(lexicon, 'advised')}))? (?:on|for) (?:the )?(?=[A-Z])")


@per_lexicon
def _no_office(lexicon: Lexicon) -> re.Pattern[str]:
    """Words in which an office's word means nobody's office."""
    return re.compile(rf"\b(?:{_any_of(lexicon, 'none')})\b")


def _any_of(lexicon: Lexicon, kind: str) -> str:
    """The terms of a kind as alternatives of a pattern, long ones first; what matches nothing where there are none."""
    terms = [re.escape(t) for row in lexicon.table("leaders") if row["kind"] == kind for t in row.list("terms")]
    return "|".join(sorted(terms, key=len, reverse=True)) or "(?!)"


@per_lexicon
def post_nominals(lexicon: Lexicon) -> frozenset[str]:
    """The letters that stand behind names and are no part of them ('MP', 'PhD')."""
    return frozenset(t for row in lexicon.table("post_nominals") for t in row.list("terms"))


def _phrase_end(view: View, start: int, countries: dict[int, int]) -> int:
    """The end of the name of a portfolio or body that begins at `start` (relative): its runs of capitals joined by of, and, commas.

    Of words joined by blanks alone only those up to the last known one belong to it: 'Economy | Mikayil Jabbarov'.
    """
    told = [h for h in view.of("portfolios", "institutions", "offices") if not _GIVEN.match(view.folded, h.start - view.start)]
    told = [h for h in told if view.cut(h.start, h.end) not in post_nominals(view.lexicon)]
    known = {h.start - view.start for h in told}
    ends = {h.end - view.start for h in told}
    at, last, listed = start, start, False
    styles = {h.start - view.start for h in view.of("honorifics") if h.row["strip"] != "no"}
    others = {h.start - view.start for h in view.of("countries") if h.column == "adjectives"} if ", and " in view.text else ()
    while (run := _RUN.match(view.text, at)) and at not in styles:
        if at > start and at in others:
            return last  # 'of Industry, Mines and Trade, and Rwandan Minister X'
        inside = list(re.finditer(r"\S+", run.group()))
        keep = [m for m in inside if any(at + m.start() <= e <= at + m.end() + 1 for e in ends) or at + m.start() in known]
        fields = list(takewhile(lambda m: m.group().casefold() in _fields(view.lexicon), inside))
        stop = at + max((fields or inside)[-1 if fields else 0].end(), keep[-1].end() if keep else 0)
        unknown = not keep and len(inside) <= _SHORT
        if unknown and _NAME_NEXT.match(view.text, run.end()):
            stop = run.end()  # 'of the Halk Maslahaty, X'
        lands = [end - view.start for c, end in countries.items() if at <= c - view.start < stop]
        if lands and not any(lands[-1] <= h.start - view.start < stop for h in view.of("institutions")):
            return last  # 'of Afghanistan'; but 'of Afghanistan Railway Authority'
        if view.text[stop : stop + 1] == " " and view.text[stop + 1 : stop + 2].islower() and _demonym(view, stop) >= at:
            return _demonym(view, stop) if _demonym(view, stop) > at else last  # 'of the Saudi company', 'and Lao president'
        if view.text[:stop].endswith(".") and stop == len(view.text.rstrip()):
            stop -= 1  # the sentence's full stop
        last = stop
        link = _LINK.match(view.text, stop)
        if stop < run.end() or not link or (link.group().startswith(", and") and not listed):
            return last
        if link[1] and not _fields(view.lexicon).issuperset(link[1].casefold().split()):
            return last
        listed = listed or link.group().startswith(",")
        at = link.end()
    return last


@per_lexicon
def _fields(lexicon: Lexicon) -> frozenset[str]:
    """The words that the names of portfolios are made of; names of persons hold none of them."""
    return frozenset(w.strip(",") for row in lexicon.table("portfolios") for t in row.list("terms") for w in t.casefold().split())


def _demonym(view: View, stop: int) -> int:
    """Where (relative) the country's adjective that ends at `stop` begins; -1 where none does."""
    return next((h.start - view.start for h in view.of("countries") if h.end - view.start == stop and h.column == "adjectives"), -1)


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
            rank = office.rank if _OWN.fullmatch(gap) else last.rank
            merged[-1] = Office(last.start, office.end, view.cut(last.start, office.end), rank)
        else:
            merged.append(office)
    return merged


def _behind_land(view: View, end: int, countries: dict[int, int]) -> int:
    """Where the country ends that stands behind an office: 'Minister of Foreign Affairs of Thailand Parnpree ...'; else `end`."""
    of = _OF_LAND.match(view.text, end - view.start)
    return countries.get(view.start + of.end(), end) if of else end


def _one_office(view: View, first: Office, second: Office, gap: str, countries: dict[int, int]) -> bool:
    """Whether two offices are one person's: 'Chairman – Minister of X', 'Deputy Prime Minister and Foreign Minister NAME'."""
    if gap in (" – ", " — ", " - ", "-", "/", " / ", " cum ") or _OWN.fullmatch(gap):
        return True  # 'Chairman – Minister of X', 'the Prime Minister's Security Adviser'
    both = (first.rank, second.rank)
    named = _NAMED.match(view.text, _behind_land(view, second.end, countries) - view.start) is not None
    apposed = view.cut(first.start - 2, first.start) == ", "  # 'Ivica Dačić, First Deputy Prime Minister and Foreign Minister of Serbia'
    named = named or (apposed and first.start - 3 > view.start)
    if gap == " and former ":
        return named  # 'Railways chief and former Prime Minister X'
    if gap == " and ":
        return both == ("minister", "minister") or (named and both in _JOINT and view.cut(first.start - 4, first.start) != "the ")
    return gap == ", " and named and both == ("deputy", "minister")


def _listed(view: View) -> list[Office]:
    found = []
    countries = {h.start: h.end for h in view.of("countries", "capitals", "bodies") if h.column == "terms" and h.row["kind"] != "seat"}
    meant = _no_office(view.lexicon)
    none = [view.start + m.end() for m in meant.finditer(view.folded)] if view.of("offices") else []
    for hit in view.of("offices"):
        if hit.end in none:
            continue  # 'He came at the head of a delegation'
        if any(hit.start < at < hit.end < stop for at, stop in countries.items()):
            continue  # 'President of the Republic' in 'President of the Republic of Uzbekistan'
        if _ADJECTIVE.match(view.folded, hit.start - view.start) or _GIVEN.match(view.folded, hit.start - view.start):
            continue
        lead = _lead(view, hit.start - view.start)
        start = view.start + lead.start() if lead and lead.end() == hit.start - view.start else hit.start
        if lead and view.folded[lead.start() : lead.end()].strip() in ("then", "former", "ex"):
            start = hit.start
        if start == hit.start and view.folded[hit.start - view.start : hit.end - view.start] in _heads(view.lexicon):
            start = _of_body(view, start)
        text = view.cut(start, hit.end)
        end = hit.end
        if _leads_body(text, view.lexicon):
            end = _extended(view, hit.end, countries, apposed=view.cut(start - 2, start) == ", ")
        end = end if end > hit.end else _advised(view, end)
        found.append(Office(start, end, view.cut(start, end), hit.row["rank"], hit.column == "plural", hit.row["body"] or None))
    return found


def _lead(view: View, at: int) -> re.Match[str] | None:
    """The words of rank right before an office: 'first deputy', 'acting'."""
    return _LEAD.search(view.folded, max(0, at - _LEAD_IN), at)


def _advised(view: View, end: int) -> int:
    """Where an office ends behind which stands whom it advises and on what: 'Adviser to the Prime Minister on Commerce'."""
    of = _advises(view.lexicon).match(view.text, end - view.start)
    stop = _fields_end(view, of.end()) if of else 0
    return view.start + stop if of and stop > of.end() else end


def _leads_body(text: str, lexicon: Lexicon) -> bool:
    """Whether an office is one of some body, which may be named behind it: 'Director', 'Under-Secretary', 'Secretary-General'."""
    said = text.casefold().split()
    return any(not _heads(lexicon).isdisjoint(w.split("-")) for w in (said[0], said[-1]))


def _of_body(view: View, start: int) -> int:
    """Where the name of a country's body begins whose head an office is: 'Pakistan's Navy chief', 'the Paraguayan EBY head'."""
    for h in view.of("countries"):
        body = _BODY_NEXT.fullmatch(view.text, h.end - view.start, start - view.start) if h.end < start else None
        if body and (body[1] or h.column == "adjectives") and not any(h.end < o.start < start for o in view.of("offices", "honorifics")):
            return view.start + body.start(2)
    return start


def _portfolios(view: View, countries: dict[int, int]) -> list[Office]:
    """'Energy Minister', 'Minister for Foreign Affairs and Trade': a portfolio with the word minister."""
    found = []
    for match in _MINISTER_OF.finditer(view.folded) if "minister" in view.folded else ():
        end = max(_fields_end(view, match.end()), _phrase_end(view, match.end(), countries))
        if end > match.end():
            found.append(_made(view, match.start(), end, bool(match[1])))
    for hit in view.of("portfolios"):
        rest = _MINISTER_NEXT.match(view.folded, hit.end - view.start)
        if rest:
            found.append(_made(view, _first_portfolio(view, hit.start) - view.start, rest.end(), bool(rest[1])))
    return found


def _fields_end(view: View, start: int) -> int:
    """Where the portfolios end that begin at `start`, in whatever letters: 'minister for foreign affairs and aviation'."""
    hits = dict(sorted((h.start - view.start, h.end - view.start) for h in view.of("portfolios")))
    end = hits.get(start, start)
    while (joined := next((len(a) for a in _AND if view.text.startswith(a, end)), 0)) and end + joined in hits:
        end = hits[end + joined]
    return end


def _first_portfolio(view: View, start: int) -> int:
    """Where the list of portfolios begins that ends with the one at `start`: 'Foreign Affairs and European Integration Minister'."""
    for other in view.of("portfolios"):
        if other.end < start and view.cut(other.end, start) in _AND and not _PORTFOLIO_OF.search(view.folded, 0, other.start - view.start):
            return _listed_before(view, other.start)
    return _listed_before(view, start) if any(a in view.cut(start, start + 40) for a in _AND) else start


def _listed_before(view: View, start: int) -> int:
    """Where the capitalised portfolio stands that a comma joins to the one at `start`: 'Investment, Trade and Industry Minister'."""
    listed = (h.start for h in view.of("portfolios") if view.cut(h.end, start) == ", " and view.cut(h.start, h.start + 1).isupper())
    return next(listed, start)


def _made(view: View, start: int, end: int, plural: bool) -> Office:
    lead = _lead(view, start)
    rank = "minister"
    if lead and lead.end() == start:
        rank = "deputy" if "deputy" in lead.group() or "vice" in lead.group() else rank
        if lead.group().strip() not in ("then", "former", "ex"):
            start = lead.start()
    if crown := _CROWN.match(view.text, end):
        end = crown.end()
    return Office(view.start + start, view.start + end, view.text[start:end], rank, plural)
