"""Records of a part of a text, as grammars read it, as records of the whole as stored."""

from collections.abc import Sequence
from dataclasses import replace

from pledger.records.types import Evidence, Reason, Record
from pledger.sources import Place, seen

_WORDED = ("title", "name", "action")  # fields in the source's words


def moved(records: Sequence[Record], place: Place, text: str) -> list[Record]:
    """The records with every offset and word where it stands in `text`, and the ids and links that follow from it."""
    if place == Place() and all(text[e.start : e.end] == e.text for r in records for e in r.evidence):
        return list(records)
    ids: dict[str, str] = {}
    found = []
    for r in records:
        evidence = tuple([_evidence(e, place, text) for e in r.evidence])
        reasons = tuple([_reason(x, place) for x in r.reasons])
        words = {name: said for name in _WORDED if (said := _as_printed(r, name, place, text))} if place.starts else {}
        same = evidence == r.evidence and reasons == r.reasons and all(getattr(r, name) == said for name, said in words.items())
        found.append(r if same else r.but(evidence=evidence, reasons=reasons, id="", **words).identified())  # before what was left out
        ids[r.id] = found[-1].id
    return [r.but(links=tuple(replace(x, id=ids[x.id]) for x in r.links)) for r in found]


def _evidence(e: Evidence, place: Place, text: str) -> Evidence:
    start, end = place.start(e.start), place.end(e.end)
    return Evidence(start, end, text[start:end])


def _reason(x: Reason, place: Place) -> Reason:
    return x if x.start is None or x.end is None else Reason(x.rule, x.detail, place.start(x.start), place.end(x.end))


def _as_printed(r: Record, name: str, place: Place, text: str) -> str | None:
    """A field in the source's words as the text prints it: 'Agreement of August 22, 2024'; None where it has no such words."""
    said: str = getattr(r, name, None) or ""
    for e in r.evidence if said else ():
        at = " ".join(e.text.split("\n")).find(said)
        if at >= 0:
            return seen(text[place.start(e.start + at) : place.end(e.start + at + len(said))])
    return None
