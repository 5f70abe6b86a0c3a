"""Parties: countries, unions and groups of them, by name, adjective, people, capital or seat of power."""

import re
from collections.abc import Iterable, Iterator, Sequence

from pledger.lexicon import Hit, Lexicon
from pledger.mentions.grammar import seat_end, sets_of
from pledger.mentions.group_phrases import described
from pledger.mentions.towns import elsewhere
from pledger.mentions.types import Party
from pledger.mentions.view import View
from pledger.sources.memo import per_lexicon

_SIGN = re.compile(r"\.? ?\$")  # 'US$' names a currency
_IN = 28  # characters before a language in which 'in both' stands
_SHORT = 24  # characters from there to the body's name: 'Manila-based lender, the ADB'
_OFFICE = 16  # characters of the last word of an office
_JOINS = tuple("-\u2010\u2011\u2013\u2014")  # hyphens and dashes
_LETTERS = 4  # of 'US' or 'U.S.'
_SUM = re.compile(r"\.? \d[\d.,]*\b")  # so does 'US 20 million dollars'
_ORDER = {form: i for i, form in enumerate(("name", "adjective", "people", "body", "region", "capital", "seat"))}
_PARTS = re.compile("[ -]")  # between the words of a country's name
_TOWNS_AND_LANDS = ("capitals", "countries")
_FORMS = {"terms": "name", "adjectives": "adjective", "people": "people"}


def _party(view: View, hit: Hit) -> Party | None:
    row, text = hit.row, view.cut(hit.start, hit.end)
    if row.table == "countries" and hit.column == "terms" and _given_name(view, hit):
        return None  # 'Foreign Minister Israel Katz'
    if row.table == "countries":
        form = _FORMS.get(hit.column, "name")
        return Party(hit.start, hit.end, text, (_namesake(view, text, row["code"]) if form != "name" else row["code"],), form)
    if row.table == "capitals":
        if _named_after(view, hit.end) or (row["body"] == "" and row["shared"] and not _own_country_named(view, row["code"])):
            return None  # 'the Doha Round' is no party, nor is Santiago (de Cuba) where nothing is told of Chile
        if row["body"] and not _own_country_named(view, row["code"]):
            return Party(hit.start, hit.end, text, (row["body"],), "body")  # 'Brussels' that decides is the Union's
        return Party(hit.start, hit.end, text, (row["code"],), row["kind"] or "capital")
    if row.table == "bodies":
        members = row.list("members")
        codes = members if row["kind"] == "region" and members else (row["code"],)
        return Party(hit.start, hit.end, text, codes, "region" if row["kind"] == "region" else "body")
    if row.table == "prefixes":
        if view.cut(hit.end, hit.end + 1) not in _JOINS:
            return None  # the town of 'Presidente Franco'
        return Party(hit.start, hit.end, text, (row["code"],), "adjective")
    if row.table == "groups":
        return Party(hit.start, hit.end, text, (), row["form"] or "group")
    return None


def _given_name(view: View, hit: Hit) -> bool:
    """Whether what looks like a country is the given name of somebody whose office stands right before it."""
    start, end = hit.start - view.start, hit.end - view.start
    return (
        view.text[start - 1 : start] == " "
        and view.text[end : end + 1] == " "
        and view.text[end + 1 : end + 2].isupper()
        and view.patterns["office_right_before"].search(view.text, max(0, start - _OFFICE), start) is not None
        and view.patterns["surname_only"].match(view.text, end) is not None
        and not any(h.start == hit.end + 1 for h in view.of("offices", "portfolios", "institutions", "countries", "bodies"))
    )


def _before_sum(view: View, hit: Hit) -> bool:
    """Whether letters that stand for a state stand for its currency: 'to US 20 million dollars'."""
    start, end = hit.start - view.start, hit.end - view.start
    if end - start > _LETTERS:
        return False
    letters = hit.column == "terms" and view.text[start:end].replace(".", "").isupper() and _SUM.match(view.text, end) is not None
    return letters and not view.patterns["the_before"].search(view.folded, max(0, start - 5), start)


def _namesake(view: View, word: str, code: str) -> str:
    """Whose 'Congolese' or 'Korean' it is: the other country's of that adjective, where the source names that one in full and this not."""
    for other in _namesakes(view.lexicon).get(word, ()):
        if (_in_full(view, other) or _in_a_word(view, other)) and not _in_full(view, code) and not _plainly(view, word, code, other):
            return other
    return code


def _plainly(view: View, word: str, code: str, other: str) -> bool:
    """Whether a country is named, otherwise than by `word`, by one that its namesake has a word before: 'Sudan' beside 'South Sudan'."""
    theirs = [t for t in _country_terms(view.lexicon).get(other, ()) if _PARTS.search(t) and t in view.source.text]
    if any(view.patterns["of_next"].search(t) for t in theirs):
        return False  # 'Congo' beside 'Republic of Congo' may be either
    text = view.source.text
    for term in theirs:
        text = text.replace(term, "")
    own = [t for t in _country_terms(view.lexicon).get(code, ()) if " " not in t and not t.startswith(word)]
    return any(re.search(rf"\b{re.escape(t)}\b", text) for t in own)


def _in_a_word(view: View, code: str) -> bool:
    """Whether a country is named by a name of one word: 'Dominica', not 'Dominican'."""
    names = (t for t in _country_terms(view.lexicon).get(code, ()) if not _PARTS.search(t) and t in view.source.text)
    return any(re.search(rf"\b{re.escape(t)}\b", view.source.text) for t in names)


def _in_full(view: View, code: str) -> bool:
    return any(_PARTS.search(t) and t in view.source.text for t in _country_terms(view.lexicon).get(code, ()))


@per_lexicon
def _namesakes(lexicon: Lexicon) -> dict[str, list[str]]:
    """Adjectives that end another country's ('Congolese' in 'Brazzaville Congolese') -> the codes of those others."""
    found: dict[str, list[str]] = {}
    for row in lexicon.table("countries"):
        for term in row.list("adjectives"):
            last = _PARTS.split(term)[-1]
            if last != term and row["code"] not in found.setdefault(last, []):
                found[last].append(row["code"])
    return found


def _named_after(view: View, end: int) -> bool:
    """Whether a capitalised noun follows with which a town names a treaty or a round of talks: 'the Kyoto Protocol'."""
    following = view.text[end - view.start : end - view.start + 40].split(" ", 2)
    return len(following) > 1 and following[0] == "" and following[1].rstrip(".,;:)") in _events(view.lexicon)


@per_lexicon
def _events(lexicon: Lexicon) -> frozenset[str]:
    """The nouns that follow a town's name in the name of a treaty or a round of talks."""
    return frozenset(t for row in lexicon.table("named_after_towns") for t in row.list("terms"))


def _own_country_named(view: View, code: str) -> bool:
    """Whether the source names the capital's country itself."""
    return any(t in view.source.text for t in _country_terms(view.lexicon).get(code, ()))


@per_lexicon
def _country_terms(lexicon: Lexicon) -> dict[str, list[str]]:
    """What each country and its people may be called, by its code."""
    terms: dict[str, list[str]] = {}
    for row in lexicon.table("countries"):
        terms.setdefault(row["code"], []).extend(t for column in _FORMS for t in row.list(column))
    return terms


@per_lexicon
def _money(lexicon: Lexicon) -> re.Pattern[str]:
    """The name of a currency right after: 'U.S. dollars', 'Swiss francs', 'Hong Kong dlrs' name no state."""
    rows = lexicon.table("currency_names")
    words = {t.split()[-1] for row in rows for t in row.list("terms")} - {word for row in rows for word in row.list("words")}
    return re.compile(rf"\.? (?:{'|'.join(sorted(words, key=len, reverse=True))})\b")


def _names_its_country(view: View, hit: Hit) -> bool:
    """'Grand National Assembly of Türkiye' is a body of a country that is named in it, no metonym for it."""
    return any(hit.start < h.start and h.end <= hit.end for h in view.of("countries"))


def longest(found: Iterable[Party]) -> Iterator[Party]:
    """Of overlapping parties the longest; of equal ones the first in the order name, adjective, people, capital."""
    several = list(found)
    if len(several) > 1:
        several.sort(key=lambda p: (p.start, -p.end, _ORDER.get(p.form, len(_ORDER))))
    last = -1
    for p in several:
        if p.start >= last:
            yield p
            last = p.end


def _signed(view: View, hit: Hit) -> bool:
    """'US$', 'U.S. $', 'Canadian $' belong to a sum; 'lend Uganda $120 million', 'to Peru $1 billion' do not."""
    if "$" not in view.folded:
        return False
    said = view.text[hit.start - view.start : hit.end - view.start]
    long = hit.row.table == "bodies" or (hit.column == "terms" and (hit.end - hit.start > _LETTERS or not said.isupper()))
    spoken = long and view.folded[hit.end - view.start : hit.end - view.start + 1] == " "
    return not spoken and _SIGN.match(view.folded, hit.end - view.start) is not None


def _seat_of_body(view: View, hit: Hit, hits: list[Hit]) -> bool:
    """'the Manila-based Asian Development Bank', 'Jeddah-headquartered IsDB': where a body sits is no party to what it does."""
    at = seat_end(view, hit.end)
    if at is None:
        return False
    kind = view.folded[at - view.start :][:_SHORT].split(" ", 1)[0].rstrip(",.;'")
    return kind in sets_of(view.lexicon)["seated_kind"] or any(h.row.table == "bodies" and 0 <= h.start - at < _SHORT for h in hits)


def find(view: View) -> list[Party]:
    """Every party named in the sentence; groups ("the two countries") have no codes: the discourse settles them."""
    return view.once("parties", _find)


def _find(view: View) -> list[Party]:
    named = view.of("countries", "capitals", "bodies", "groups", "prefixes")
    groups = described(view)
    if not named:
        return groups
    spoken = _languages(view, named)
    hits = [h for h in named if h.start not in spoken and not _no_party(view, h)]
    found = [p for h in hits if not (h[2].table == "capitals" and _of_a_body(view, h, hits)) and (p := _party(view, h))]
    return list(longest([*groups, *found]))


def _no_party(view: View, hit: Hit) -> bool:
    """Whether the name belongs to a sum or to another name."""
    if _money(view.lexicon).match(view.folded, hit.end - view.start) or _signed(view, hit) or _before_sum(view, hit):
        return True
    if view.patterns["outlet_next"].match(view.text, hit.end - view.start):
        return True  # 'the Jordan Times reported'
    return hit[2].table in _TOWNS_AND_LANDS and "places" in view.tables and hit.start in elsewhere(view)


def _languages(view: View, named: Sequence[Hit]) -> list[int]:
    """Where adjectives begin that only name languages: 'the pact, drawn up in Thai and Nepali.'"""
    found: list[int] = []
    last = -1
    for hit in (h for h in named if h.column == "adjectives"):
        start = hit.start - view.start
        further = bool(found) and view.patterns["language_gap"].fullmatch(view.folded, last, start) is not None
        if further or view.patterns["in_language"].search(view.folded, max(0, start - _IN), start):
            found, last = [*(found if further else ()), hit.start], hit.end - view.start
    return found if found and view.patterns["language_ends"].match(view.folded, last) else []


def _of_a_body(view: View, town: Hit, hits: list[Hit]) -> bool:
    """Whether a town only tells where a body has its seat, or is one of a country that is named in it."""
    return _seat_of_body(view, town, hits) or (town.row["kind"] == "seat" and _names_its_country(view, town))
