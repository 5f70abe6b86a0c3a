"""Grounding: refuses a record, or empties a field, whose words do not say it. Every rule looks at the source's text alone."""

import re
from collections.abc import Callable, Mapping
from dataclasses import replace

from pledger.mentions.plurals import singular
from pledger.mentions.types import Quantity
from pledger.records.context import Discourse
from pledger.records.types import Figure, Instrument, Meeting, Project, Record, Target
from pledger.sources import columns

_WORD, _LETTER = re.compile(r"\w+"), re.compile(r"\w")
Rule = Callable[[Discourse, Record], Record | None]


def exact(d: Discourse, r: Record) -> Record | None:
    """Evidence must be the source's words at its offsets, and there must be some."""
    text = d.marked.source.text
    kept = tuple([e for e in r.evidence if e.text and text[e.start : e.end] == e.text])
    return r if len(kept) == len(r.evidence) else replace(r, evidence=kept) if kept else None


def number(d: Discourse, r: Record) -> Record | None:
    """The value of a figure or target must be readable as a number in the sentence of its evidence."""
    assert isinstance(r, (Figure, Target))
    if r.value is None:
        return r
    view = d.view(r.evidence[0].start)
    wanted = abs(r.value)
    found = d.marked.of(Quantity, view.start, max(view.sentence.end, r.evidence[0].end))
    if any(q.value == r.value for q in found):
        return r
    readings = [abs(v) for q in found for v in (q.value, q.low, q.high) if v is not None]
    if r.unit == "times":
        readings += [1 / v for v in readings if v]  # 'fell 1.5 times'
    if r.measure == "growth":
        readings += [v - 100 for v in readings if v > 100]  # 'made up 107.6% of the level of last year'
    near = 1e-6 * max(1.0, wanted)
    if any(abs(v - wanted) <= near for v in readings) or any(_scaled(v, wanted) for v in readings):
        return r
    digits = re.findall(r"\d[\d.,]*", d.marked.text(view.start, view.sentence.end))
    cell = columns.number(re.split(r"\t| {2,}|\|", r.evidence[0].text)[-1])  # the last cell of a row of a table
    return r if any(_scaled(_plain(s), wanted) for s in digits) or _scaled(abs(cell or 0.0), wanted) else None


def _plain(digits: str) -> float:
    try:
        return float(digits.strip(".,").replace(",", ""))
    except ValueError:
        return 0.0


def _scaled(printed: float, wanted: float) -> bool:
    """Whether a power of ten (a scale word said for several numbers, a unit of another size) lies between the two."""
    if not printed or not wanted:
        return printed == wanted
    ratio = wanted / printed
    return any(abs(ratio - s) <= 1e-6 * s for s in (1e-3, 1e-2, 1.0, 1e2, 1e3, 1e4, 1e5, 1e6, 1e7, 1e8, 1e9, 1e12))


def titled(d: Discourse, r: Record) -> Record | None:
    """A title or name must be made of words that stand in the source."""
    assert isinstance(r, (Instrument, Project))
    name = r.title if isinstance(r, Instrument) else r.name
    words = _WORD.findall(name.casefold())
    if words and _printed(d, name):
        return r
    missing = [w for w in words if w not in d.marked.words]
    if len(missing) > len(words) // 4:
        of_one = {singular(w, d.marked.lexicon) for w in d.marked.words}  # 'treaty on trade' where two treaties are told of
        missing = [w for w in missing if w not in of_one]
    return r if words and len(missing) <= len(words) // 4 else None


def _printed(d: Discourse, name: str) -> bool:
    """Whether a name stands in the source as it is, as most do: then the source's words need not be gathered."""
    text, at = d.marked.source.text, d.marked.source.text.find(name)
    return at >= 0 and not _LETTER.match(text, at - 1 if at else len(text)) and not _LETTER.match(text, at + len(name))


def people(d: Discourse, r: Record) -> Record | None:
    """Every named participant must stand in the source."""
    assert isinstance(r, Meeting)
    kept = tuple(p for p in r.participants if p.name is None or _printed(d, p.name) or _spelt(d, p.name))
    if not kept:
        return None
    return r if len(kept) == len(r.participants) else replace(r, participants=kept)


def _spelt(d: Discourse, name: str) -> bool:
    """Whether the words of a person's last name stand in the source."""
    return d.marked.words.issuperset(_WORD.findall(name.split()[-1].casefold()))


RULES: Mapping[str, tuple[Rule, ...]] = {
    "figure": (exact, number),
    "target": (exact, number),
    "instrument": (exact, titled),
    "project": (exact, titled),
    "meeting": (exact, people),
    "pledge": (exact,),
}


def ground(d: Discourse, r: Record) -> Record | None:
    """The record as far as its words say it, or None."""
    for rule in RULES[r.kind]:
        checked = rule(d, r)
        if checked is None:
            return None
        r = checked
    return r
