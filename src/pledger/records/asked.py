"""Nobody asks himself: 'he urged Norway to help' is no Norwegian's request, whomever 'he' seems to mean."""

from dataclasses import replace

from pledger.mentions.promising import Phrases
from pledger.mentions.types import Party, Person
from pledger.records.context import Discourse
from pledger.records.drafts import Draft
from pledger.records.reference import together

_HEAD = 12  # characters of an action in which the state asked stands ("that the ...")
_PAIR, _NEAR = 2, 40  # states of whom one asks the other; characters before a verb that may hold its pronoun
_ASKING = ("address", "act")


def another(d: Discourse, known: Phrases, made: Draft) -> Draft:
    """The draft as the other one's of two where who asks, told only by a pronoun or from context, is whom the words ask."""
    if made.strength != "proposed" or made.rule not in _ASKING or len(made.doer.codes) not in (1, _PAIR):
        return made
    start, verb = made.doer.start, made.trigger.start
    if any(p.codes for p in d.marked.of(Party, start, verb)) or any(p.country for p in d.marked.of(Person, start, verb)):
        return made
    if any(p.country in made.doer.codes for p in d.marked.of(Person, d.view(verb).start, verb)):
        return made  # 'Mr Sy told the forum that it was so, and he urged Senegalese firms to'
    asked, doers = _asked(d, known, made), set(made.doer.codes)
    if len(doers) == _PAIR and asked < doers and known.rules["he_before"].search(d.marked.folded, max(0, verb - _NEAR), verb):
        return replace(made, doer=replace(made.doer, codes=tuple(sorted(doers - asked)))) if asked else made  # 'He invited Omani firms'
    if doers != asked:
        return made
    others = tuple(c for c in together(d, made.trigger.start) if c not in made.doer.codes)
    return replace(made, doer=replace(made.doer, codes=others, kind="context")) if len(others) == 1 else made


def _asked(d: Discourse, known: Phrases, made: Draft) -> set[str]:
    """Who is asked: the state named between the verb and the action, that opens the action, or whose help is sought."""
    start = made.action[0]
    if made.rule == "address" or made.complement == "objto":
        told = known.rules["to_do"].search(d.marked.folded, made.trigger.end, start)  # 'invited his host | to visit Togo to see it'
        return {c for p in d.marked.of(Party, made.trigger.end, told.start() if told else start) for c in p.codes}
    first = next((p for p in d.marked.of(Party, start, start + _HEAD) if p.codes), None)
    if first is None or known.rules["asked_of"].match(d.marked.folded, first.end) is None:
        return set()
    return set(first.codes)
