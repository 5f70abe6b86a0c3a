"""How far an office goes on behind its word: the body or portfolio that it is of, the crown, whom it advises."""

import re
from itertools import takewhile

from pledger.lexicon import Hit, Lexicon
from pledger.mentions.view import View
from pledger.sources.memo import per_lexicon

WORD = r"[A-ZÀ-ÞŞİĞÖÜÇČŠŽĐŁ][\w’'.-]*"
RUN = re.compile(rf"{WORD}(?: {WORD})*")
_NEAR = 24  # characters behind an office in which the body may begin that it is at
_CALLED = re.compile(rf"(?: of (?:the )?{WORD}(?: of {WORD})?)? {WORD} {WORD}")  # 'of the Republic of Serbia Ana Sow'
_NAME_NEXT = re.compile(rf", {WORD}")
_SHORT = 3  # words of a body's name that a comma ends


def extended(view: View, end: int, countries: dict[int, int], apposed: bool = False) -> int:
    """The end of the office when an 'of ...' tail names the body it belongs to; a country and a person's name are no part of it."""
    if crown := view.patterns["crown"].match(view.text, end - view.start):
        return view.start + crown.end()
    tail = view.patterns["tail_of"].match(view.text, end - view.start) or view.patterns["tail_for"].match(view.text, end - view.start)
    beside = tail is None  # 'John Kamau, Permanent Secretary in the Kenyan Ministry of Transport, said', '... Transport John Kamau'
    if beside:
        tail = view.patterns["tail_at"].match(view.text, end - view.start)
        near = view.start + tail.end() + _NEAR if tail else end
        tail = tail if any(end < h.start <= near for h in view.of("institutions")) else None
    if not tail:
        return end
    seat = next((h.end for h in view.of("capitals") if h.start == view.start + tail.end() and h.row["kind"] == "seat"), None)
    if seat and view.patterns["tail_of"].match(tail.group()) and not any(h.end == seat for h in view.of("countries")):
        return seat  # 'Speaker of the State Great Khural'
    stop = max(
        fields_end(view, tail.end()) if view.patterns["tail_for"].match(tail.group()) else 0, phrase_end(view, tail.end(), countries)
    )
    crown = view.patterns["crown"].match(view.text, stop)
    if led := view.patterns["body_led"].match(view.text, tail.end()):
        return view.start + led.end()  # 'the head of the Uzbek delegation', 'the chief of Angola's armed forces'
    told = view.start + (crown.end() if crown else stop) if stop > tail.end() else end
    if beside and not apposed and not _CALLED.match(view.text, told - view.start):
        return end
    return extended(view, told, countries, apposed) if apposed and told > end else told  # 'head of the Trade Department at the Ministry'


def phrase_end(view: View, start: int, countries: dict[int, int]) -> int:
    """The end of the name of a portfolio or body that begins at `start` (relative): its runs of capitals joined by of, and, commas.

    Of words joined by blanks alone only those up to the last known one belong to it: 'Economy | Mikayil Jabbarov'.
    """
    bodies = [*view.of("institutions"), *areas(view)]
    known, ends = view.once("told_words", _told)
    at, last, listed = start, start, False
    styles = {h.start - view.start for h in view.of("honorifics") if h.row["strip"] != "no"}
    several = view.patterns["clause_joined"].search(view.text)
    others = {h.start - view.start for h in view.of("countries") if h.column == "adjectives"} if several else ()
    while (run := RUN.match(view.text, at)) and at not in styles:
        if at > start and at in others:
            return last  # 'of Industry, Mines and Trade, and Rwandan Minister X'
        inside = list(re.finditer(r"\S+", run.group()))
        keep = [m for m in inside if any(at + m.start() <= e <= at + m.end() + 1 for e in ends) or at + m.start() in known]
        fields = list(
            takewhile(lambda m: m.group().casefold() in _fields(view.lexicon), inside[1:])
        )  # the first may be any: 'European Policy'
        stop = at + max([*inside[:1], *fields][-1].end(), keep[-1].end() if keep else 0)
        unknown = not keep and len(inside) <= _SHORT
        if unknown and _demonym(view, run.end()) < 0 and (noun := view.patterns["body_noun"].match(view.text, run.end())):
            return noun.end()  # 'of the Gosstandart agency, X'
        if unknown and _NAME_NEXT.match(view.text, run.end()):
            stop = run.end()  # 'of the Halk Maslahaty, X'
        lands = [end - view.start for c, end in countries.items() if at <= c - view.start < stop]
        firm = unknown and stop == run.end() and view.patterns["possessive"].match(view.text, lands[-1] if lands else stop)
        field = lands and any(at + m.start() >= lands[-1] for m in fields)  # 'for European Policy'
        if lands and not field and not firm and not any(lands[-1] <= h.start - view.start < stop for h in bodies):
            return last  # 'of Afghanistan'; but 'of Afghanistan Railway Authority'
        if view.text[stop : stop + 1] == " " and view.text[stop + 1 : stop + 2].islower() and _demonym(view, stop) >= at:
            return _demonym(view, stop) if _demonym(view, stop) > at else last  # 'of the Saudi company', 'and Lao president'
        if view.text[:stop].endswith(".") and stop == len(view.text.rstrip()):
            stop -= 1  # the sentence's full stop
        last = stop
        link = view.patterns["field_link"].match(view.text, stop)
        if stop < run.end() or not link or (view.patterns["list_and"].match(link.group()) and not listed):
            return last
        if link[1] and not _fields(view.lexicon).issuperset(link[1].casefold().split()):
            return last
        listed = listed or link.group().startswith(",")
        at = link.end()
    return last


def _told(view: View) -> tuple[set[int], set[int]]:
    """Where (relative) the portfolios, bodies, offices and regions begin that the name of an office may hold, and where they end."""
    given, titles = view.patterns["given_name"], {h.start for h in view.of("honorifics") if h.row["strip"] == "no"}
    told = [h for h in view.of("portfolios", "institutions", "offices") if not given.match(view.folded, h.start - view.start)]
    told = [h for h in told if h.start not in titles and view.cut(h.start, h.end) not in post_nominals(view.lexicon)]
    told += areas(view)  # 'the governor of Almaty Region'
    return {h.start - view.start for h in told}, {h.end - view.start for h in told}


def areas(view: View) -> list[Hit]:
    """The nouns of parts of a state, with a capital: 'Almaty Region'."""
    return [h for h in view.of("leaders") if h.row["kind"] == "area" and view.cut(h.start, h.start + 1).isupper()]


def fields_end(view: View, start: int) -> int:
    """Where the portfolios end that begin at `start`, in whatever letters: 'minister for foreign affairs and aviation'."""
    hits = dict(sorted((h.start - view.start, h.end - view.start) for h in view.of("portfolios")))
    end = hits.get(start, start)
    while (joined := view.patterns["and_gap"].match(view.text, end)) and joined.end() in hits:
        end = hits[joined.end()]
    return end


def advised(view: View, end: int) -> int:
    """Where an office ends behind which stands whom it advises and on what: 'Adviser to the Prime Minister on Commerce'."""
    of = view.patterns["advises"].match(view.text, end - view.start)
    stop = fields_end(view, of.end()) if of else 0
    return view.start + stop if of and stop > of.end() else end


def for_land(view: View, end: int, countries: dict[int, int]) -> int:
    """Where an office ends that is for a country or a region: 'Country Director for Central Asia'."""
    tail = view.patterns["tail_for"].match(view.text, end - view.start)
    return countries.get(view.start + tail.end(), end) if tail else end


def _demonym(view: View, stop: int) -> int:
    """Where (relative) the country's adjective that ends at `stop` begins; -1 where none does."""
    return next((h.start - view.start for h in view.of("countries") if h.end - view.start == stop and h.column == "adjectives"), -1)


@per_lexicon
def _fields(lexicon: Lexicon) -> frozenset[str]:
    """The words that the names of portfolios are made of; names of persons hold none of them."""
    return frozenset(w.strip(",") for row in lexicon.table("portfolios") for t in row.list("terms") for w in t.casefold().split())


@per_lexicon
def post_nominals(lexicon: Lexicon) -> frozenset[str]:
    """The letters that stand behind names and are no part of them ('MP', 'PhD')."""
    return frozenset(t for row in lexicon.table("post_nominals") for t in row.list("terms"))
