"""Money whose name several countries share: 'pesos', 'Rs', 'K5.5 million' are those of the country that the words are about."""

import re
from collections import Counter
from collections.abc import Mapping
from dataclasses import replace

from pledger.lexicon import Lexicon, fold
from pledger.mentions import Marked
from pledger.mentions.types import Party, Person, Quantity
from pledger.sources.memo import per_lexicon

_WORD = re.compile(r"[a-z]+\.?|/[-=]|¥")
_SIGN = re.compile(r"\$|[a-z]+")
_BARE = "USD"  # what dollars without a country are read as (currencies.csv)


@per_lexicon
def shared(lexicon: Lexicon) -> Mapping[str, Mapping[str, str]]:
    """For each shared name the currency of each country that uses it."""
    return _rows(lexicon, "")


@per_lexicon
def _at_home(lexicon: Lexicon) -> Mapping[str, Mapping[str, str]]:
    """The same for names that mean a country's own money only in its own mouth."""
    return _rows(lexicon, "home")


def home_dollars(lexicon: Lexicon) -> Mapping[str, str]:
    """For each country with dollars of its own their code."""
    return {country: unit for country, unit in _at_home(lexicon).get("$", {}).items() if unit != _BARE}


def _rows(lexicon: Lexicon, when: str) -> Mapping[str, Mapping[str, str]]:
    rows = [row for row in lexicon.table("shared_money") if row["when"] == when]
    return {w: dict(u.split(":") for u in row.list("units")) for row in rows for w in row.list("words")}


@per_lexicon
def _units(lexicon: Lexicon) -> frozenset[str]:
    """The units that a shared name may have been read as."""
    return frozenset({"XXX", *(u for units in shared(lexicon).values() for u in units.values())})


@per_lexicon
def _told(lexicon: Lexicon) -> frozenset[str]:
    """Shared names behind the adjective that tells whose they are: 'argentine pesos'."""
    terms = (term.split() for row in lexicon.table("currency_names") for term in row.list("terms"))
    return frozenset(" ".join(term[-2:]) for term in terms if len(term) > 1 and term[-1] in shared(lexicon))


def settled(marked: Marked) -> Marked:
    """`marked` with every sum in a shared name given the currency of its country, where the source tells it."""
    known = _units(marked.lexicon)

    def settle(q: Quantity) -> Quantity:
        units = _named(marked, q) if q.unit in known else None
        unit = _own(marked, q, units) if units else None
        return replace(q, unit=unit) if unit and unit != q.unit else q

    return marked.settling(Quantity, settle)


def spoken_at_home(marked: Marked, before: Marked) -> Marked:
    """`marked` with sums in bare dollars given the currency of the one country whose own the source is, where nobody speaks of another's:
    its ministers stand in it without their country (they do in `before`, in which nobody is identified), or it says 'we' itself."""
    home = _author(marked, before)
    names = {name: units[home] for name, units in _at_home(marked.lexicon).items() if home in units} if home else {}
    if not names or not any(name in marked.folded for name in names):
        return marked
    own: dict[Quantity, Quantity] = {}
    for q in marked.of(Quantity):
        word = next((w for w in _SIGN.findall(fold(q.text)) if w in names), None) if q.unit == _BARE else None
        if word is not None and (q.text.partition(word)[0][-1:].isalpha() or fold(q.text).partition(word)[2][:1].isalpha()):
            return marked  # 'A$' or '$US' beside '$': the source tells them apart
        if word is not None:
            own[q] = replace(q, unit=names[word])
    return marked.settling(Quantity, lambda q: own.get(q, q)) if own else marked


def _author(marked: Marked, before: Marked) -> str | None:
    """The one country with such money that the source is of, if it names no other with such money."""
    countries = {c for units in _at_home(marked.lexicon).values() for c in units}
    named = {c for p in marked.of(Party) for c in p.codes} | {p.country for p in marked.of(Person) if p.country}
    ours = named & countries
    if len(ours) != 1 or any(v.sentence.kind == "dateline" for v in marked.views):
        return None
    home = next(iter(ours))
    unsaid = {p.name for p in before.of(Person) if p.country is None and p.office and p.name}
    spoken = any(p.country == home and p.name in unsaid for p in marked.of(Person))
    return home if spoken else None


def _named(marked: Marked, q: Quantity) -> Mapping[str, str] | None:
    """Whose money bears the bare name that the quantity's words hold; None where an adjective or a code tells it."""
    words = _WORD.findall(fold(q.text))
    at = next((i for i, w in enumerate(words) if w in shared(marked.lexicon)), None)
    if at is None or fold(q.unit or "") in words or (at and f"{words[at - 1]} {words[at]}" in _told(marked.lexicon)):
        return None
    return shared(marked.lexicon)[words[at]]


def _own(marked: Marked, q: Quantity, units: Mapping[str, str]) -> str | None:
    """The currency of the adjective beside the sum; of the one such country of the sentence, else of the source's first of them."""
    adjective = [p for p in marked.of(Party, q.start - 16, q.end) if p.form == "adjective" and len(p.codes) == 1]
    if adjective and adjective[-1].codes[0] in units:
        return units[adjective[-1].codes[0]]
    view = marked.view_at(q.start)
    sentence = (view.start, view.sentence.end) if view else (q.start, q.end)
    for start, end in (sentence, (0, len(marked.source.text))):
        named = [c for p in marked.of(Party, start, end) for c in p.codes if p.form != "region" and c in units]
        if q.unit in {units[c] for c in named}:
            return q.unit  # what the name means most often
        if named and (len({units[c] for c in named}) == 1 or end > sentence[1]):
            return units[Counter(named).most_common(1)[0][0]]
    return None
