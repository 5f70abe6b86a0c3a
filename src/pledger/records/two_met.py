"""Of a source on several states, the two whom 'both sides' means: its guest and the one whom a paragraph tells that he met."""

from collections import Counter

from pledger.lexicon import fold
from pledger.mentions.quantity_words import words_of
from pledger.mentions.types import Party, Person
from pledger.mentions.view import View
from pledger.records.context import Discourse

_PLAIN = ("name", "adjective", "people", "seat")  # ways of naming a state as a party; a capital may be only a place
_TWO = 2
_STATE = 3  # letters of a state's code
_OFTEN = 3  # times that a person is named about whose talks a source is
_BACK = 1  # paragraphs that a paragraph goes on from which names nobody


def met(d: Discourse, view: View) -> tuple[str, ...]:
    """'Singh met his counterparts of Japan and Laos. In talks with the Japanese minister both sides agreed': India and Japan; empty where
    the sentences speak of no two, or of others."""
    actor = _actor(d)
    if actor is None:
        return ()
    paragraph = view.sentence.paragraph
    own = [v for v in d.marked.views if paragraph - _BACK <= v.sentence.paragraph <= paragraph and v.start <= view.start]
    here = [v for v in own if v.sentence.paragraph == paragraph]
    if not any(d.marked.patterns["of_two"].search(v.folded) for v in here):
        return ()
    for views in (here, own):
        named = {c for v in views for c in _named(d, v)} - {actor}
        if named:
            return tuple(sorted({actor, *named})) if len(named) == 1 else ()
    return ()


def meant(d: Discourse, view: View, focus: tuple[str, ...]) -> tuple[str, ...]:
    """'Gabon met Cuba. Both sides agreed': those of the source that are in focus, if they are two; else nothing."""
    if len(focus) != _TWO or not set(focus) <= set(d.theme):
        return ()
    return focus if d.marked.patterns["of_two"].search(view.folded) else ()


def _named(d: Discourse, view: View) -> set[str]:
    """The states that a sentence names by a person or by themselves."""
    end = view.sentence.end
    found = {c for p in d.marked.of(Party, view.start, end) if p.form in _PLAIN for c in p.codes if len(c) == _STATE}
    return found | {p.country for p in d.marked.of(Person, view.start, end) if p.country}


def _actor(d: Discourse) -> str | None:
    """The country of the one person whose talks with several the source is about: named more often than anybody else."""
    if "actor" not in d.kept:
        people = Counter((p.name, p.country) for p in d.marked.of(Person) if p.name and p.country in d.theme)
        first = people.most_common(2)
        clear = bool(first) and first[0][1] >= _OFTEN and (len(first) == 1 or first[1][1] < first[0][1])
        d.kept["actor"] = first[0][0][1] if clear else None
    found: str | None = d.kept["actor"]
    return found


def as_many(d: Discourse, p: Party, codes: tuple[str, ...]) -> tuple[str, ...]:
    """Of 'the three countries' all three that the source is on, though its sentence joins only two of them by name."""
    if len(codes) != _TWO or len(d.theme) <= _TWO:
        return codes
    cardinals = words_of(d.marked.lexicon).cardinals
    told = next((cardinals[w] for w in fold(p.text).split() if w in cardinals), 0)
    return d.theme if told == len(d.theme) else codes
