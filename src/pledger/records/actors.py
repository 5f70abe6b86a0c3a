"""Who undertakes: the grammatical subject of a verb or the owner of a noun, as countries."""

from dataclasses import replace

from pledger.mentions.grammar import sets_of
from pledger.mentions.promising import Phrases
from pledger.mentions.types import Party
from pledger.mentions.view import View
from pledger.records.context import Discourse
from pledger.records.leading_lists import introduced
from pledger.records.nominals import nominal
from pledger.records.pronouns import pronoun
from pledger.records.reference import REACH, Candidate, candidates, facing, lead, speaking, state, together
from pledger.records.standing import stands
from pledger.values import fixed

_NAME = 4  # words of a company's name
_PEOPLE = ("group", "person", "pronoun")  # forms of candidates that are no state by name
_CLOSE = 1  # character between two names that a dash joins
_ARTICLE = 4  # characters that 'the' takes
_APOSTROPHES = ("'", "’")
_TWO = 2


@fixed
class Doer:
    """Who does it: `codes` sorted, the words' span, and `kind`: `party`; `people` (of no country that is named); `context` (nobody stands
    there: the speaker's country or those in focus); `thing` (no country nor its people); `name` (a company of no known country); `work`
    (a project that builds); `paper`; `none`."""

    codes: tuple[str, ...]
    start: int
    end: int
    kind: str = "party"


def _owns(view: View, c: Candidate, known: Phrases) -> bool:
    """A possessive and an adjective stand for the country only before a noun for people: 'the Kazakh side', not 'Kazakh exports'."""
    at = c.end - view.start
    possessive = known.rules["possessive"].match(view.folded, at)
    if not possessive and c.form not in ("adjective", "region"):
        return True
    return known.rules["doer_noun"].match(view.folded, possessive.end() if possessive else at) is not None


def subject(d: Discourse, view: View, offset: int, known: Phrases, memory: Doer | None = None) -> Doer:
    """The doer of a verb at `offset`: the nearest candidate before it that stands as a subject; else `memory`, else the context."""
    found = candidates(d, view, view.start, offset)
    for i in range(len(found) - 1, -1, -1):
        c = found[i]
        begin = stands(view, c, found[:i], known, offset)
        if begin is None or not _owns(view, c, known) or (c.form == "region" and not any(state(d, code) for code in c.codes)):
            continue
        codes = _codes(d, view, found, i)
        codes |= _colleagues(view, found[: i + 1], known) | _officials(view, found[: i + 1], known)
        beside = [_codes(d, view, found, j) for j in range(i) if found[j].start >= begin and not _head_of(view, found[j], c, known)]
        if beside and len(codes.union(*beside)) == 1 and not (codes and all(beside)):
            codes.update(together(d, offset))  # 'she and Prime Minister X agreed': one is not known, the two are
        codes.update(*beside)
        codes = codes or facing(d, found, i, offset)
        if codes:
            return Doer(tuple(sorted(codes | _alongside(d, view, c.end, offset, known))), begin, c.end)
    own = known.rules["own_country"].search(view.folded, max(0, offset - view.start - REACH), offset - view.start)
    mine = speaking(d, offset)
    if own and mine:
        return Doer(mine, view.start + own.start(), view.start + own.end())
    return memory or Doer(mine or together(d, offset), offset, offset, "context")


def _alongside(d: Discourse, view: View, end: int, verb: int, known: Phrases) -> set[str]:
    """The states named as doing it too between a subject that ends at `end` and its verb: 'Peru, together with Chile and Togo, will'."""
    beside = known.rules["together_with"].match(view.folded, end - view.start, verb - view.start)
    codes = set[str]()
    at = view.start + beside.end() if beside else verb
    for p in d.marked.of(Party, at, verb):
        if p.start != at and not (codes and known.rules["chain"].fullmatch(view.cut(at, p.start))):
            break
        codes.update(p.codes)
        at = p.end
    return codes


def _head_of(view: View, people: Candidate, c: Candidate, known: Phrases) -> bool:
    """Whether `people` are those of `c`: 'representatives of Kenyan banks', 'the leaders of India'."""
    return people.form != "name" and known.rules["genitive"].match(view.folded, people.end - view.start) is not None


def _codes(d: Discourse, view: View, found: list[Candidate], i: int) -> set[str]:
    """The countries of a candidate; of a pronoun, those of whom it means."""
    c = found[i]
    return set(c.codes or (pronoun(d, view, c, found[:i]) if c.form == "pronoun" else ()))


def _colleagues(view: View, found: list[Candidate], known: Phrases) -> set[str]:
    """The countries of the people that stand beside the last one: 'Kenya's Secretary for Trade Lee Kinyanjui, and Uganda's Minister X'."""
    codes: set[str] = set()
    people = [c for c in found if c.form == "person" and c.codes]
    if not people or people[-1] is not found[-1]:
        return codes
    last = people[-1]
    for c in reversed(people[:-1]):
        gap = view.cut(c.end, last.start)
        if not known.rules["colleague_gap"].fullmatch(gap):
            break
        codes.update(c.codes)
        last = c
    first = view.folded[max(0, last.start - view.start - 12) : last.start - view.start].split()
    return set() if first and first[-1] in known.sets["preposition"] else codes


def _officials(view: View, found: list[Candidate], known: Phrases) -> set[str]:
    """All of 'the foreign ministers of Kenya and Uganda', 'the governments of Chile, Peru and Bolivia'."""
    codes, first = set(found[-1].codes), found[-1]
    for c in reversed(found[:-1]):
        if not c.codes or not known.rules["chain"].fullmatch(view.cut(c.end, first.start)):
            break
        codes.update(c.codes)
        first = c
    low = max(0, first.start - view.start - 40)
    plural = known.rules["officials_of"].search(view.folded, low, first.start - view.start)
    return codes if plural and first is not found[-1] else set()


def _owning_two(view: View, first: Candidate, second: Candidate, known: Phrases) -> bool:
    """Whether both own it: 'Kenya and Uganda's desire', 'Kenya's and Uganda's desire'."""
    countries = bool(first.codes) and first.form == second.form == "name"
    return countries and known.rules["owner_and"].fullmatch(view.cut(first.end, second.start)) is not None


def owner(d: Discourse, view: View, start: int, end: int, known: Phrases) -> Doer | None:
    """Whose the noun at [start, end) is: 'Baku's readiness', 'the U.S. commitment', 'the readiness of Chinese companies'; or None."""
    rules = known.rules
    before = candidates(d, view, max(view.start, start - 80), start)
    if before:
        c = before[-1]
        gap = view.folded[c.end - view.start : start - view.start]
        said = rules["owner_says"].fullmatch(gap) and c.form in ("name", "person") and len(c.codes) == 1  # 'Last week Mali voiced its'
        if said or (rules["owner_gap"].fullmatch(gap) and c.codes and (gap != " " or c.form in ("adjective", "name"))):
            first = before[-2] if len(before) > 1 and _owning_two(view, before[-2], c, known) else c
            return Doer(tuple(sorted({*first.codes, *c.codes})), first.start, c.end)
    m = rules["owner_of"].match(view.folded, end - view.start)
    if m is None:
        return None
    after = candidates(d, view, end, min(view.sentence.end, end + 70))
    if after and after[0].start - view.start <= m.end() and after[0].codes:
        codes = set(after[0].codes)
        if len(after) > 1 and rules["and_gap"].fullmatch(view.folded[after[0].end - view.start : after[1].start - view.start]):
            codes.update(after[1].codes)
        return Doer(tuple(sorted(codes)), after[0].start, after[0].end)
    if rules["owner_group"].match(view.folded, m.end()):
        return Doer(together(d, start), end, end)
    return None


def modal(d: Discourse, view: View, offset: int, known: Phrases, memory: Doer | None = None) -> Doer:
    """The doer of 'will' at `offset`: a party when the noun phrase before it is one or its people; a paper; else a thing."""
    start, end = nominal(view, offset, known)
    prefix = view.folded[max(0, offset - view.start - REACH) : offset - view.start]
    if known.rules["relative"].search(prefix):
        return Doer((), offset, offset, "none")
    if start >= end:
        elided = memory or subject(d, view, offset, known)
        if elided.kind == "context" and (whose := introduced(d, view)):
            return Doer(whose, offset, offset)  # 'The two Parties: (a) | shall build a weir'
        return elided if elided.kind == "party" else replace(elided, kind="thing")
    found = candidates(d, view, view.start, offset)
    start = next((c.start for c in found if c.start < start < c.end), start)  # 'Trinidad and Tobago will'
    start = _nominative(view, found, start, end, known)
    c = next((c for c in found if c.start >= start), None)
    if c is not None and _leads(view, c, start, end, known):
        codes = set(c.codes or (pronoun(d, view, c, [f for f in found if f.start < c.start]) if c.form == "pronoun" else ()))
        joined, first = _joined(view, c, found, known)
        if first is not c and lead(view, first.start, known)[1] in known.sets["preposition"]:
            return _of_chain(d, view, first, codes | joined, end, known)
        if codes | joined or c.form != "institution":
            joined |= _alongside(d, view, end, offset, known) if codes else set()
            return Doer(tuple(sorted(codes | joined)), start, end, "party" if codes else "none")
    return _without_name(d, view, start, end, known)


def _of_chain(d: Discourse, view: View, first: Candidate, codes: set[str], end: int, known: Phrases) -> Doer:
    """What a chain of states stands behind 'of' for: the states in 'the governments of A and B', a thing in 'the meeting of A and B'."""
    low = max(0, first.start - view.start - REACH)
    people = known.rules["of_doer"].search(view.folded, low, first.start - view.start)
    if people:
        return Doer(tuple(sorted(codes)), view.start + people.start(), end, "people")
    begin, to = nominal(view, first.start, known)
    return Doer(together(d, end), begin if begin < to else first.start, end, "thing")


def _nominative(view: View, found: list[Candidate], start: int, end: int, known: Phrases) -> int:
    """Where the subject in [start, end) begins: at a pronoun that stands before the verb ('in the period ahead we can'), behind a time
    ('today Kenya will'), else `start`."""
    low, high = start - view.start, end - view.start
    rules = known.rules
    if first := rules["time_first"].match(view.folded, low, high) or rules["turn_first"].match(view.folded, low, high):
        start = view.start + first.end()
    if not found or found[-1].form != "pronoun" or found[-1].end != end:
        return start
    word = view.folded[found[-1].start - view.start : end - view.start]
    if known.rules["single_thing"].fullmatch(word) or lead(view, found[-1].start, known)[1] in known.sets["preposition"]:
        return start  # 'flights between the countries will'
    return found[-1].start


def _leads(view: View, c: Candidate, start: int, end: int, known: Phrases) -> bool:
    """Whether the noun phrase [start, end) is `c` itself or its people; 'it' only after a verb of saying."""
    word = view.folded[c.start - view.start : c.end - view.start]
    before = view.folded[max(0, c.start - view.start - REACH) : c.start - view.start]
    if c.form == "pronoun" and known.rules["single_thing"].fullmatch(word) and not known.rules["reported_it"].search(before):
        return False
    if lead(view, c.start, known)[0] > start:
        return False
    tail = view.folded[c.end - view.start : end - view.start]
    named = view.cut(c.end, end).removeprefix("'s").removeprefix("’s").split()
    return not tail.strip(" ,") or bool(known.rules["headed"].fullmatch(tail)) or (bool(named) and all(w[:1].isupper() for w in named))


def _joined(view: View, c: Candidate, found: list[Candidate], known: Phrases) -> tuple[set[str], Candidate]:
    """The countries that 'A and' adds before `c`, and the first of the chain."""
    codes: set[str] = set()
    last = c
    for e in reversed([f for f in found if f.end <= c.start]):
        gap = view.cut(e.end, last.start)
        if not known.rules["joined_gap"].fullmatch(gap):
            break
        behind = gap.strip() == "," and lead(view, e.start, known)[1] in known.sets["preposition"]
        if behind and (last is c or (e.form in _PEOPLE and last.form == "name")):
            break  # 'under the agreement signed in Kathmandu, Nepal will', 'signed by the two ministers, A and B will'
        codes.update(e.codes)
        last = e
    return codes, last


def _without_name(d: Discourse, view: View, start: int, end: int, known: Phrases) -> Doer:
    """A subject that names no country: a document, the speaker's own government, people, a company, a thing."""
    text, rules = view.folded[start - view.start : end - view.start], known.rules
    head = rules["np_end"].split(text)[0]
    if known.within["instrument"].search(rules["genitive"].split(text)[0]):
        return Doer(together(d, start), start, end, "paper")
    mine = speaking(d, start)
    if rules["own_country"].fullmatch(text) and mine:
        return Doer(mine, start, end)
    if rules["doer_last"].search(head) and head.split()[0] not in known.sets["preposition"]:
        named = {c for p in d.marked.of(Party, start, end) for c in p.codes if state(d, c)}
        return Doer(tuple(sorted(named)) or together(d, start), start, end, "people")
    printed = view.cut(start, end).split()
    opening = start == view.start and len(printed) == 1 and not printed[0].isupper()
    works = any(start <= h.start and h.end <= end for h in view.of("project_nouns"))
    led = len(printed) > _TWO and printed[0].lower() in sets_of(view.lexicon)["the"] and not works
    titled = printed[1:] if led else printed  # 'the Pacific Fusion Centre'
    if (
        len(titled) <= _NAME
        and all(w[:1].isupper() for w in titled)
        and not opening
        and not rules["not_a_name"].match(" ".join(titled).casefold() + " ")
    ):
        return Doer(together(d, start), start, end, "name")
    return Doer(_of_works(d, view, start, end, known) or together(d, start), start, end, "thing")


def _of_works(d: Discourse, view: View, start: int, end: int, known: Phrases) -> tuple[str, ...]:
    """The one state whose adjective or possessive opens the words for works: 'the Serbian section will open'."""
    if not any(start <= h.start and h.end <= end for h in view.of("project_nouns")):
        return ()
    part = known.rules["part_of"].match(view.folded, start - view.start, end - view.start)
    start = view.start + part.end() if part else start  # 'construction of the Hungarian section'
    named = [p for p in d.marked.of(Party, start, end) if p.codes and state(d, p.codes[0])]
    beside = len(named) > 1 and named[1].start - named[0].end <= _CLOSE  # 'the Serbian-Romanian bridge'
    owns = bool(named) and not beside and len(named[0].codes) == 1 and named[0].start <= start + _ARTICLE
    whose = owns and (named[0].form == "adjective" or view.cut(named[0].end, named[0].end + 1) in _APOSTROPHES)
    return named[0].codes if whose else ()
