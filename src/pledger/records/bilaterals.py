"""Talks that a list tells of, one an item: 'On the margins he held the following bilaterals: • KENYA. With President X ... • TOGO. ...'."""

from collections.abc import Iterator
from dataclasses import replace

from pledger.lexicon import Hit
from pledger.mentions.types import Party, Person
from pledger.mentions.view import View
from pledger.records.acting import heads, persons
from pledger.records.context import Discourse
from pledger.records.encounter import Encounter, made, mixed, sided
from pledger.records.encounter_words import match, says, search
from pledger.records.occasions import home_town, town_near
from pledger.values import changed

_LABEL = 4  # characters from an item's head to its label
_NEAR = 60  # characters from an item's head in which the one met is named, where no label says the country
_ABOUT = 2  # sentences of an item in which the one met is named


def listed(d: Discourse, view: View, hits: list[Hit]) -> Iterator[Encounter]:
    """The talks in the items under a sentence that announces several: with whoever of the item's country is named first in it."""
    plural = next((h for h in hits if h.row["shape"] in ("together", "meet") and search(d, "several_talks", h.start - 1, h.end + 1)), None)
    index = d.index(view.start)
    following = d.marked.views[index + 1 : index + 2]
    if plural is None or not following or following[0].sentence.kind != "item" or view.sentence.kind == "item":
        return
    told = persons(d, view.start, plural.start)
    host = told[0] if told else d.antecedent(view.sentence.end)
    if host is None or not host.country:
        return
    where = town_near(d, plural.end, view.start, view.sentence.end)
    where = where if where and where.town else home_town(d)
    doubts = ("aside",) if search(d, "aside", view.start, view.sentence.end) else ()
    for item in _items(d, index + 1):
        if (p := _met(d, item, host)) and mixed(who := sided(d, p.start, [host, p])):
            at = d.view(p.start) if p.start >= item[0].start else item[-1]
            end = p.end if at.start <= p.start else at.sentence.end
            found = made(d, at, plural._replace(start=max(at.start, p.start), end=end), who, at.start, end, "listed_talks", doubts, False)
            yield found if found.spot else replace(found, spot=where)


def _items(d: Discourse, index: int) -> Iterator[list[View]]:
    """The items of a list, each with its sentences: a new one begins where the text begins a line."""
    item: list[View] = []
    for view in d.marked.views[index:]:
        if view.sentence.kind != "item":
            break
        if item and d.marked.text(view.start - 1, view.start) == "\n":
            yield item
            item = []
        item.append(view)
    if item:
        yield item


def _met(d: Discourse, item: list[View], host: Person) -> Person | None:
    """Whom an item says that the host met: of the country that labels it, else a foreigner named at its head."""
    start, end = item[0].start, item[min(_ABOUT, len(item) - 1)].sentence.end
    labels = (p for p in d.marked.of(Party, start, start + _LABEL) if p.form == "name" and len(p.codes) == 1)
    label = next((p for p in labels if match(d, "label_end", p.end, end)), None)
    people = [p for p in persons(d, start, end) if p.name and p.name != host.name]
    if label:
        code = label.codes[0]
        own = [p for p in people if p.country == code] or [p for p in people[:1] if p.country in (host.country, None)]
        leads = [p for p in persons(d, 0, start) if p.name and p.country == code and heads(d, p)]
        met = own[0] if own else leads[-1] if leads and says(d, "his_host", start, end) else None
        return changed(met, country=code) if met else None
    return next((p for p in people if p.start - start < _NEAR and p.country not in (host.country, None)), None)
