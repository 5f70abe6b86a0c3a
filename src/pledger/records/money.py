"""Money whose name several countries share: 'pesos', 'Rs', 'K5.5 million' are those of the country that the words are about."""

import re
from collections import Counter
from collections.abc import Mapping
from dataclasses import replace

from pledger.lexicon import Lexicon, fold
from pledger.mentions import Marked
from pledger.mentions.types import Party, Quantity
from pledger.sources.memo import per_lexicon

_WORD = re.compile(r"[a-z]+\.?")


@per_lexicon
def shared(lexicon: Lexicon) -> Mapping[str, Mapping[str, str]]:
    """For each shared name the currency of each country that uses it."""
    return {w: dict(u.split(":") for u in row.list("units")) for row in lexicon.table("shared_money") for w in row.list("words")}


@per_lexicon
def _units(lexicon: Lexicon) -> frozenset[str]:
    """The units that a shared name may have been read as."""
    return frozenset({"XXX", *(u for units in shared(lexicon).values() for u in units.values())})


def settled(marked: Marked) -> Marked:
    """`marked` with every sum in a shared name given the currency of its country, where the source tells it."""
    known = _units(marked.lexicon)

    def settle(q: Quantity) -> Quantity:
        units = _named(marked, q) if q.unit in known else None
        unit = _own(marked, q, units) if units else None
        return replace(q, unit=unit) if unit and unit != q.unit else q

    return marked.settling(Quantity, settle)


def _named(marked: Marked, q: Quantity) -> Mapping[str, str] | None:
    """Whose money bears the bare name that the quantity's words hold; None where an adjective or a code tells it."""
    words = _WORD.findall(fold(q.text))
    names = [units for w in words if (units := shared(marked.lexicon).get(w))]
    return names[-1] if names and not any(fold(q.unit or "") == w for w in words) else None


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
        if named:
            return units[Counter(named).most_common(1)[0][0]]
    return None
