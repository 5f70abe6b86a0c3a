"""Whom a pronoun means: the one who speaks, the person or state told of before, those who are told to say it."""

from pledger.mentions.promising import Phrases, phrases
from pledger.mentions.types import Person
from pledger.mentions.view import View
from pledger.records import reference
from pledger.records.context import Discourse
from pledger.records.reference import NAMED, Candidate, candidates, lead, speaking, together

_OPENS = 3  # characters before a pronoun that opens its sentence
_PEOPLE = 3  # words for the people of a state


def pronoun(d: Discourse, view: View, c: Candidate, earlier: list[Candidate]) -> tuple[str, ...]:
    """Whom a pronoun means: 'we' the speaker's country, 'he' the person before, 'they' the countries in focus."""
    known = phrases(d.marked.lexicon)
    word, rules = view.folded[c.start - view.start : c.end - view.start], known.rules
    if rules["speaking"].fullmatch(word):
        return speaking(d, c.start) or together(d, c.start)
    if rules["single_person"].fullmatch(word):
        index = d.index(c.start)
        last = d.marked.views[index - 1] if index and c.start - view.start < _OPENS else None
        if last is not None and last.sentence.paragraph == view.sentence.paragraph and rules["he"].match(last.folded):
            same = d.speaker(last.start)  # 'He recalled that the president had ... He asked': the same person
            if same and same.country:
                return (same.country,)
        person = _saying(d, view, c.start, known) or d.antecedent(c.start)
        return reference.person(d, person) if person else ()
    if told := _people_saying(d, view, c.start, earlier, known):
        return told
    if rules["single_thing"].fullmatch(word):
        return _it(d, view, c.start, earlier, known)
    if rules["named_before"].fullmatch(word):
        before = [e for e in earlier if e.codes]
        return before[-1].codes if before else ()
    if earlier and earlier[-1].form in ("guest", "host"):
        return earlier[-1].codes  # 'the guests said that they were ready'
    return together(d, c.start)


def _people_saying(d: Discourse, view: View, at: int, earlier: list[Candidate], known: Phrases) -> tuple[str, ...]:
    """'Togolese officials said that they', 'A group of Togo's investors said it': those of one state who say it; else nobody."""
    if not earlier or len(earlier[-1].codes) != 1:
        return ()
    c, rules = earlier[-1], known.rules
    end, stop = c.end - view.start, at - view.start
    said = rules["said_it"].search(view.folded, end, stop)
    if said is None:
        return ()
    if c.form in NAMED:
        own = rules["possessive"].match(view.folded, end)
        people = view.folded[own.end() if own else end : said.start()].split()
        if not (own or c.form == "adjective") or not 1 <= len(people) <= _PEOPLE or not people[-1].isalpha():
            return ()
    elif said.start() != end or not any(p.plural for p in d.marked.of(Person, c.start, c.end)):
        return ()
    joined = len(earlier) > 1 and rules["chain"].fullmatch(view.cut(earlier[-2].end, c.start)) is not None
    return () if joined else c.codes


def _saying(d: Discourse, view: View, at: int, known: Phrases) -> Person | None:
    """'The two met, and Minister Sow said that he hoped': who is told to say what the pronoun at `at` begins."""
    said = known.rules["said_it"]
    people = d.marked.of(Person, view.start, at)
    return next((p for p in reversed(people) if said.fullmatch(view.folded, p.end - view.start, at - view.start)), None)


def _it(d: Discourse, view: View, offset: int, earlier: list[Candidate], known: Phrases) -> tuple[str, ...]:
    """The country that 'it' means: the first of this sentence, else of the sentence before, that stands alone."""
    if (
        earlier
        and len(earlier[-1].codes) == 1
        and known.rules["said_it"].fullmatch(view.folded, earlier[-1].end - view.start, offset - view.start)
    ):
        return earlier[-1].codes  # 'Chad lifted the ban, while Togo said it would'
    index = d.index(offset)
    before = d.marked.views[index - 1] if index and not earlier else None
    found = candidates(d, before, before.start, before.sentence.end) if before else earlier
    first = found[0] if before and found and found[0].start == before.start else None
    if before and first and first.form == "pronoun" and known.rules["single_thing"].match(before.folded):
        return _it(d, before, first.start, [], known)  # 'The bank lends. It asked for a survey. It will pay for it'
    for c in found:
        own = known.rules["doer_noun"].match((before or view).folded, c.end - (before or view).start)  # 'the Togolese side noted'
        if (
            len(c.codes) == 1
            and (c.form != "adjective" or own)
            and lead(before or view, c.start, known)[1] not in known.sets["preposition"]
        ):
            return c.codes
    return ()
