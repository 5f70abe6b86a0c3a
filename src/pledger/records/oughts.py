"""From a trigger to a draft where the words say what should or must be done: one rule a form, each gives a draft or abstains."""

from dataclasses import replace

from pledger.mentions.types import Party, Undertaking
from pledger.records.actions import complement
from pledger.records.actors import Doer, modal
from pledger.records.drafts import Draft, Scene, from_complement, nobody
from pledger.records.nominals import nominal
from pledger.records.reference import speaking, together


def should(s: Scene, u: Undertaking) -> Draft | None:
    """'The ports should open X', 'cooperation should go further', said by an official: his country's proposal; of 'the two countries
    should' both are to do it."""
    if s.before(u.start).rstrip()[-1:] in ("", ";"):
        return None  # 'Should inflows disappoint'
    mine, doer = speaking(s.d, u.start), modal(s.d, s.view, u.start, s.known)
    both = s.d.marked.of(Party, doer.start, doer.end) or s.known.rules["they_open"].fullmatch(s.text(doer.start, doer.end))
    joint = doer.kind != "thing" and set(mine) < set(doer.codes) and both
    codes = doer.codes if joint else mine or together(s.d, u.start)
    clause = complement(s.view, u, s.known, ("base",), s.limit) if doer.kind in ("party", "people", "thing") else None
    if clause is None or s.known.at["idle"].match(s.view.folded, clause.start - s.view.start):
        return None
    if not mine and nobody(s, doer):
        return None  # 'any reproduction must name its source'
    start = doer.start if doer.kind == "thing" and s.view.start <= doer.start < u.start else clause.start
    if u.strength == "discussed" and s.known.rules["we"].fullmatch(s.text(doer.start, doer.end)):
        at_home = s.known.rules["at_home"].search(s.text(clause.start, clause.end))
        codes = codes if at_home else together(s.d, u.start)  # 'we need to cut tariffs', said to a guest, is about both
    strength, end = u.strength, clause.end
    if joint and (behind := s.known.rules["agreed_behind"].search(s.view.folded, clause.start - s.view.start)):
        strength, end = "agreed", min(end, s.view.start + behind.start())  # 'the two should open it, the ministers agreed'
    rule = "should" if mine or joint else "should_unsaid"
    return Draft(rule, u, strength, replace(doer, codes=codes), doer.start, (start, end), end, "base")


def _past_need(s: Scene, u: Undertaking) -> bool:
    """Whether it only tells what had to be done, or how a thing is to be taken: 'the trip had to be put off', 'it should be noted'."""
    rules, text = s.known.rules, s.text(*nominal(s.view, u.start, s.known))
    return any(rules[name].fullmatch(text) for name in ("expletive", "they_open")) or rules["had_to"].match(u.text.casefold()) is not None


def needed(s: Scene, u: Undertaking) -> Draft | None:
    """'Obstacles should be removed', said by an official: noted as something to do; 'the berths should be ready by May': of both."""
    mine = speaking(s.d, u.start)
    found = from_complement(s, u, Doer(mine or together(s.d, u.start), u.start, u.start, "thing"), "needed")
    if found and s.known.rules["ready_then"].match(s.text(*found.action)):
        found = replace(found, strength="proposed", doer=replace(found.doer, codes=together(s.d, u.start) or mine))
    elif s.known.rules["relative"].search(s.before(u.start)) or (not mine and _past_need(s, u)):
        return None  # 'our friendship, which must be turned into trade': an attribute
    if found and not mine:
        found = replace(found, rule="needed_unsaid")
    start, _ = nominal(s.view, u.start, s.known)
    return replace(found, start=start, action=(start, found.action[1])) if found and start < u.start else None
