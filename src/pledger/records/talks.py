"""Talks in single sentences: who met, received, called whom; talks between, of and with."""

import re
from collections.abc import Iterator
from dataclasses import replace

from pledger.lexicon import Hit
from pledger.mentions.types import Person
from pledger.mentions.view import View
from pledger.records.context import Discourse
from pledger.records.encounter import Encounter, clause, leaders, made, mixed, persons, run_after, run_before, says, sided, subject
from pledger.records.types import Participant

_FRAME = re.compile(r"\b(?:during|at|after|following|the|their|in)\b")
_HELD = re.compile(r"\b(?:took place|held|conducted|sitting|concluded|met|followed|continued|began|went)\b")
_SESSION_OF = re.compile(r" (?:of|under) (?:the |their |its )?(?:[\w'-]+ ){0,5}?(?:commission|council|committee)\b")
_AHEAD = re.compile(r"\b(?:next|another|further|second|third|fourth|fifth|new|\w+th)\b")


def meet(d: Discourse, view: View, hit: Hit) -> Iterator[Encounter]:
    """'A met B', 'A held talks with B and C', 'the presidents met'."""
    after = run_after(d, hit.end, view.sentence.end)
    gap = d.marked.folded[hit.end : after[0].start] if after else ""
    if hit.row["needs"] == "adjacent" and not (after and len(gap) < 6):
        return
    if hit.row["needs"] == "with" and not re.search(r"\bwith\b", gap):
        after = []
    names = {p.name for p in after if p.name}
    before = [p for p in subject(d, view, hit.start) if p.name is None or p.name not in names]
    start = before[0].start if before and view.start <= before[0].start < hit.start else hit.start
    if before and after:
        for group in _groups(before, after):
            if mixed(who := sided(d, hit.start, [*before, *group])):
                yield made(d, view, hit, who, start, group[-1].end, "meet")
    elif not after and mixed(who := sided(d, hit.start, before)):
        yield made(d, view, hit, who, start, hit.end, "met_together")


def _groups(before: list[Person], after: list[Person]) -> list[list[Person]]:
    """One conversation with people of several countries, or one each with people of one country."""
    return [after] if len({p.country for p in after}) > 1 or len(before) > 1 else [[p] for p in after]


def receive(d: Discourse, view: View, hit: Hit) -> Iterator[Encounter]:
    """'A received B'; 'B was received by A'."""
    after = run_after(d, hit.end, view.sentence.end)
    if hit.row["needs"] == "adjacent" and after and not re.search(r"^ ?$|\bby\b|\bhis |\bher ", d.marked.folded[hit.end : after[0].start]):
        return
    names = {p.name for p in after if p.name}
    before = [p for p in subject(d, view, hit.start) if p.name is None or p.name not in names]
    for group in _groups(before, after) if before and after else ():
        if mixed(who := sided(d, hit.start, [*before, *group])):
            start = before[0].start if view.start <= before[0].start < hit.start else hit.start
            yield made(d, view, hit, who, start, group[-1].end, "receive")


def together(d: Discourse, view: View, hit: Hit) -> Iterator[Encounter]:
    """Talks by their noun: the first way to read it that finds people of two sides. 'The 7th meeting of the commission' is a session."""
    if _SESSION_OF.match(d.marked.folded, hit.end):
        return
    for way in (_between, _with, _of_pair, _delegations, _of_leaders, _next):
        found = list(way(d, view, hit))
        if found:
            yield from found
            return


def _between(d: Discourse, view: View, hit: Hit) -> Iterator[Encounter]:
    """'Talks between A and B'."""
    after = run_after(d, hit.end, view.sentence.end)
    if (
        after
        and re.search(r"\b(?:between|among|of|by)\b", d.marked.folded[hit.end : after[0].start])
        and mixed(who := sided(d, hit.start, after))
    ):
        yield made(d, view, hit, who, hit.start, after[-1].end, "talks_between")


def _with(d: Discourse, view: View, hit: Hit) -> Iterator[Encounter]:
    """'At a meeting with B' of whoever acts in the clause; each B of one country is a conversation of its own."""
    after = run_after(d, hit.end, view.sentence.end)
    if not after or not re.search(r"\bwith\b", d.marked.folded[hit.end : after[0].start]):
        return
    names = {p.name for p in after}
    before = [p for p in subject(d, view, hit.start) if p.name not in names][-2:]
    if not before:
        later = [p for p in persons(d, after[-1].end, view.sentence.end) if p.name and p.name not in names]
        before = later[:1]
    for group in _groups(before, after) if before else ():
        if mixed(who := sided(d, hit.start, [*before, *group])):
            yield made(d, view, hit, who, hit.start, group[-1].end, "talks_with")


def _of_pair(d: Discourse, view: View, hit: Hit) -> Iterator[Encounter]:
    """'A and B at their meeting'."""
    before = run_before(d, hit.start, view.start)
    if len(before) > 1 and mixed(who := sided(d, hit.start, before)):
        yield made(d, view, hit, who, before[0].start, hit.end, "talks_of_pair")


def _delegations(d: Discourse, view: View, hit: Hit) -> Iterator[Encounter]:
    """'Intergovernmental negotiations took place', 'talks of the two delegations'."""
    start, end = max(view.start, hit.start - 60), min(view.sentence.end, hit.end + 70)
    if not says(d, "delegation", start, end) or not _HELD.search(d.marked.folded, start, end):
        return
    if any(p.name for p in persons(d, view.start, view.sentence.end)):
        return
    countries = [Participant(None, "delegation", c) for c in d.focus(hit.start)]
    if len(countries) > 1:
        yield made(d, view, hit, countries, *clause(d, view, hit), "delegations")


def _of_leaders(d: Discourse, view: View, hit: Hit) -> Iterator[Encounter]:
    """'During the talks, the leaders ...': those of the sentence, else the leaders in focus."""
    if not _FRAME.search(d.marked.folded, max(view.start, hit.start - 25), hit.start):
        return
    people = [p for p in persons(d, view.start, view.sentence.end) if p.name]
    mine = sided(d, hit.start, people)
    if people and not (mixed(mine) and len(people) < 4):
        return
    who = mine if people else sided(d, hit.start, leaders(d, hit.start))
    if mixed(who):
        yield made(d, view, hit, who, *clause(d, view, hit), "the_talks", () if people else ("generic",))


def _next(d: Discourse, view: View, hit: Hit) -> Iterator[Encounter]:
    """'The next meeting will be held in Baku in 2024': planned, of the countries in focus."""
    start, end = max(view.start, hit.start - 40), min(view.sentence.end, hit.end + 90)
    if not _AHEAD.search(d.marked.folded, start, hit.start) or not says(d, "future", start, end) or len(d.focus(hit.start)) < 2:
        return
    if re.search(r"\b(?:held|take place|convene\w*|due|scheduled|host\w*|sit|gather|met)\b", d.marked.folded[hit.end : end]):
        countries = [Participant(None, None, c) for c in d.focus(hit.start)]
        found = made(d, view, hit, countries, *clause(d, view, hit), "next_meeting", ("countries_only",), planned=True)
        session = re.search(r"\b(?:commission|council|committee|session)\b", d.marked.folded[view.start : view.sentence.end])
        yield replace(found, shape="session", type="commission_session") if session else found
