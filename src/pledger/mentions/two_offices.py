"""One person with two offices: 'the Minister of Land Transport, Minister of Foreign Affairs, Mr Alan Ganoo'."""

from dataclasses import replace

from pledger.lexicon import fold
from pledger.mentions.types import Person
from pledger.mentions.view import View

_MINISTER = "minister"


def of_two_offices(view: View, found: list[Person]) -> list[Person]:
    """`found`, in order of start, with an office alone joined to the person of another office right behind it."""
    chosen: list[Person] = []
    for p in found:
        last = chosen[-1] if chosen else None
        if last and p.name and p.office and _second_office(view, last, p):
            office = f"{last.office}{view.cut(last.end, p.start)}{p.office}"
            text, land = view.cut(last.start, p.end), p.country or last.country
            chosen[-1] = replace(p, start=last.start, text=text, office=office, country=land)
        else:
            chosen.append(p)
    return chosen


def _second_office(view: View, first: Person, p: Person) -> bool:
    bare = first.name is None and first.office is not None and not first.plural and _MINISTER in fold(first.office)
    if not bare:
        return False
    one_land = first.country in (None, p.country)
    if one_land and view.cut(first.end, p.start) == ", " and fold(p.office or "").startswith(_MINISTER):
        return True
    return (one_land or p.country is None) and _heads_too(view, first, p)


def _heads_too(view: View, first: Person, p: Person) -> bool:
    """'Iran's Deputy Trade Minister and Head of the Trade Promotion Organization X': a deputy minister who heads a body."""
    both = view.patterns["deputy_and_head"].search(view.cut(first.start, p.start) + (p.office or ""))
    return both is not None and both.start() < first.end - first.start < both.end()
