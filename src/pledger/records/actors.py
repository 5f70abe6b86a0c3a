"""Who undertakes: the grammatical subject of a verb or the owner of a noun, resolved to countries by the discourse."""

import re
from dataclasses import dataclass

from pledger.mentions.types import Institution, Party, Person
from pledger.mentions.view import View
from pledger.records.context import Discourse
from pledger.records.phrases import Phrases

_DETERMINERS = re.compile(
    r"(?:(?:\b(?:the|a|an|both|all|each|his|her|its|their|our|my|your|visiting|two|three|four|five|senior|top|other|former|then|new|newly elected|fellow|current|co-chair|"
    r"vice|acting|also|relevant|respective|neighbouring|neighboring|brotherly|fraternal|friendly|high-ranking|some|many|several|most) ))*$"
)
_BEFORE = re.compile(r"(?:([\w'’-]+)|([^\w\s]))\s*$")
_PRONOUN = re.compile(r"\b(?:they|he|she|we|i|it|who|both|all three|all four|all five|the two|the three|the latter|the former)\b(?! (?:is|was) (?:important|necessary))")
_PREPOSITIONS = frozenset(
    "of in to with from by for between among at on via against towards toward through into under about than including like over across within without "
    "upon near around along alongside per amid despite during after before until since besides beyond regarding concerning".split()
)
_OPENERS = frozenset(
    "that said says while where as because but when if which whom noted notes told added adds whether although though since and or so then however meanwhile today "
    "yesterday who stressed emphasized underlined announced confirmed stated declared believes believed hopes hoped hope proposed suggested believe think thinks".split()
)
_POSSESSIVE = re.compile(r"['’]s?(?= )")
_BOUNDARY = re.compile(
    r"(?:[;:\"(]|,| - |\b(?:that|said|says|say|but|while|whereas|where|which|who|because|if|when|although|though|so|added|adds|adding|noted|told \w+|according to|meanwhile|"
    r"confirmed|announced|stated|believes|believe|think|hopes?|hoped|also|then|and)\b)(?=\W)"
)


@dataclass(frozen=True, slots=True)
class Doer:
    """Who does it: `codes` sorted; `kind` is `party`, `context` (nobody stands there: the speaker's country or those in focus), `thing` (no country nor its people), `paper` or `none`; the words' span."""

    codes: tuple[str, ...]
    start: int
    end: int
    kind: str = "party"
    group: bool = False


@dataclass(frozen=True, slots=True)
class _Candidate:
    start: int
    end: int
    codes: tuple[str, ...]
    form: str


def _candidates(d: Discourse, view: View, low: int, high: int) -> list[_Candidate]:
    """People, parties, institutions and pronouns in [low, high), in order, none inside another."""
    found = [_Candidate(p.start, p.end, _person(d, p), "person") for p in d.marked.of(Person, low, high)]
    found += [_Candidate(i.start, i.end, (i.country,) if i.country else (), "institution") for i in d.marked.of(Institution, low, high)]
    for p in d.marked.of(Party, low, high):
        found.append(_Candidate(p.start, p.end, p.codes or _group(d, p), p.form))
    for m in _PRONOUN.finditer(view.folded, low - view.start, high - view.start):
        found.append(_Candidate(view.start + m.start(), view.start + m.end(), (), m.group()))
    chosen: list[_Candidate] = []
    for c in sorted(found, key=lambda c: (c.start, -c.end)):
        if c.end <= high and (not chosen or c.start >= chosen[-1].end):
            chosen.append(c)
    return chosen


def together(d: Discourse, offset: int) -> tuple[str, ...]:
    """Whom 'they' and 'the sides' at `offset` mean: two named before in the sentence; else those in focus before it, so that the object's countries do not count."""
    view = d.view(offset)
    named = d.codes(view.start, offset)
    if len(named) >= 2:
        return tuple(sorted(named))
    focus = d.focus(offset)
    if focus == d.theme:
        return focus
    index = d.index(offset)
    before = d.marked.views[index - 1] if index else None
    if before is not None and before.sentence.paragraph == view.sentence.paragraph:
        return d.focus(before.start)
    return d.theme if len(d.theme) >= 2 else focus


def _person(d: Discourse, p: Person) -> tuple[str, ...]:
    return (p.country,) if p.country else together(d, p.start) if p.plural else ()


def _group(d: Discourse, p: Party) -> tuple[str, ...]:
    return d.group(p) if p.form == "own" else together(d, p.start)


def _pronoun(d: Discourse, view: View, c: _Candidate, earlier: list[_Candidate]) -> tuple[str, ...]:
    """Whom a pronoun means: 'we' the speaker's country, 'he' the person before, 'they' the countries in focus."""
    if c.form in ("we", "i"):
        speaker = d.speaker(c.start)
        return (speaker.country,) if speaker and speaker.country else together(d, c.start)
    if c.form in ("he", "she"):
        person = d.antecedent(c.start)
        return (person.country,) if person and person.country else ()
    if c.form in ("it", "who", "the latter", "the former"):
        before = [e for e in earlier if e.codes]
        return before[-1].codes if before else ()
    return together(d, c.start)


def _lead(view: View, start: int) -> tuple[int, str]:
    """Where the noun phrase of a candidate begins (its determiners), and the word or mark before that, "" at the sentence's start."""
    text = view.folded[: start - view.start]
    m = _DETERMINERS.search(text)
    begin = m.start() if m else len(text)
    before = _BEFORE.search(text, 0, begin)
    return view.start + begin, (before.group(1) or before.group(2) or "") if before else ""


def _stands(view: View, c: _Candidate, earlier: list[_Candidate], known: Phrases, near: int) -> int | None:
    """Where the subject that `c` is (part of) begins; None when it is an object, an attribute or follows a preposition."""
    begin, before = _lead(view, c.start)
    if before in ("and", ",", "&", "or") and earlier:
        gap = view.folded[earlier[-1].end - view.start : begin - view.start].strip()
        if gap in ("and", ",", ", and", "&", "or", "as well as"):
            return _stands(view, earlier[-1], earlier[:-1], known, near)
    if before == "of":
        head = re.search(rf"(?:\b(?:the|a|an|[\w-]+) )?(?:{known.words['agent']})(?: (?:and|or) \w+)? of(?: the)? $", view.folded[: c.start - view.start])
        return view.start + head.start() if head else None
    if before in _PREPOSITIONS:
        return None
    if not before or not before[0].isalnum() or before in _OPENERS or near <= c.end + 12:
        return begin
    return None


def _owns(view: View, c: _Candidate, known: Phrases) -> bool:
    """A name in the possessive and an adjective stand for the country only before a noun for people: 'the Kazakh side', not 'Kazakh exports'."""
    tail = view.folded[c.end - view.start : c.end - view.start + 70]
    possessive = _POSSESSIVE.match(tail)
    if possessive:
        tail = tail[possessive.end() :]
    elif c.form not in ("adjective",):
        return True
    return bool(re.match(rf"(?: (?:and|,)? ?[\w-]+){{0,3}}? (?:{known.words['agent']})\b", tail))


def subject(d: Discourse, view: View, offset: int, known: Phrases, memory: Doer | None = None) -> Doer:
    """The doer of a verb at `offset`: the nearest candidate before it that stands as a subject; else `memory`."""
    found = _candidates(d, view, view.start, offset)
    for i in range(len(found) - 1, -1, -1):
        c = found[i]
        begin = _stands(view, c, found[:i], known, offset)
        if begin is None or not _owns(view, c, known):
            continue
        codes = set(c.codes or (_pronoun(d, view, c, found[:i]) if c.form in _PRONOUNS else ()))
        for e in reversed(found[:i]):
            if e.start < begin:
                break
            codes.update(e.codes)
        if codes:
            return Doer(tuple(sorted(codes)), begin, c.end, group=c.form == "group" or c.form in ("they", "both"))
    own = re.search(rf"\b(?:{known.words['own']})\b", view.folded[: offset - view.start])
    speaker = d.speaker(offset)
    if own and speaker and speaker.country:
        return Doer((speaker.country,), view.start + own.start(), view.start + own.end())
    return memory or Doer((speaker.country,) if speaker and speaker.country else together(d, offset), offset, offset, "context")


_PRONOUNS = frozenset(["they", "he", "she", "we", "i", "it", "who", "both", "all three", "all four", "all five", "the two", "the three", "the latter", "the former"])


def owner(d: Discourse, view: View, start: int, end: int, known: Phrases) -> Doer | None:
    """Whose the noun at [start, end) is: 'Baku's readiness', 'the U.S. commitment', 'the readiness of Chinese companies'; None when not said."""
    text = view.folded[: start - view.start]
    lead = re.search(r"(?:['’]s?)? (?:[\w-]+ ){0,3}$", text)
    for c in reversed(_candidates(d, view, max(view.start, start - 80), start)):
        gap = view.folded[c.end - view.start : start - view.start]
        if re.fullmatch(r"(?:['’]s?)(?: [\w-]+){0,3} ?|(?: (?:side|government|people|companies|leadership|party)['’]s?)(?: [\w-]+){0,2} | ", gap) and c.form not in _PRONOUNS and lead:
            if c.codes and (gap != " " or c.form in ("adjective", "name")):
                return Doer(tuple(sorted(c.codes)), c.start, c.end)
        break
    m = re.compile(r" of (?:the |both |all )?").match(view.folded, end - view.start)
    if m:
        after = _candidates(d, view, end, min(view.sentence.end, end + 70))
        if after and after[0].start - view.start <= m.end() and (after[0].codes):
            codes = set(after[0].codes)
            if len(after) > 1 and view.folded[after[0].end - view.start : after[1].start - view.start].strip() in ("and", "and the"):
                codes.update(after[1].codes)
            return Doer(tuple(sorted(codes)), after[0].start, after[0].end)
        if re.compile(r"(?:governments|sides|parties|countries|states)\b").match(view.folded, m.end()):
            return Doer(together(d, start), end, end, group=True)
    return None


def nominal(view: View, offset: int) -> tuple[int, int]:
    """The noun phrase directly before `offset`, from the last clause boundary; empty after 'and' or a comma."""
    text = view.folded[: offset - view.start]
    begin = 0
    for m in _BOUNDARY.finditer(text):
        begin = m.end()
    while begin < len(text) and not text[begin].isalnum():
        begin += 1
    end = len(text.rstrip())
    return view.start + min(begin, end), view.start + end


def modal(d: Discourse, view: View, offset: int, known: Phrases, memory: Doer | None = None) -> Doer:
    """The doer of 'will' at `offset`: a party when the noun phrase before it is one or its people; a paper; else a thing."""
    start, end = nominal(view, offset)
    text = view.folded[start - view.start : end - view.start]
    if not text:
        return memory or Doer((), offset, offset, "none")
    found = _candidates(d, view, view.start, offset)
    inside = [c for c in found if c.start >= start]
    for c in inside[:1]:
        begin, _ = _lead(view, c.start)
        at_start = begin <= start
        ends = not view.folded[c.end - view.start : end - view.start].strip(" ,")
        if c.form in ("it",):
            break
        if at_start and (ends or (_owns(view, c, known) and _headed(view, c, end, known))):
            codes = set(c.codes or (_pronoun(d, view, c, [f for f in found if f.start < c.start]) if c.form in _PRONOUNS else ()))
            joined = _joined(view, c, found)
            return Doer(tuple(sorted(codes | joined)), start, end, "party" if codes else "none", c.form == "group")
    return _without_name(d, view, start, end, known)


def _headed(view: View, c: _Candidate, end: int, known: Phrases) -> bool:
    tail = view.folded[c.end - view.start : end - view.start]
    return bool(re.fullmatch(rf"['’]?s?(?: [\w-]+){{0,3}} (?:{known.words['agent']})(?: [\w-]+)?", tail))


def _joined(view: View, c: _Candidate, found: list[_Candidate]) -> set[str]:
    """The countries that 'A and' adds before `c`."""
    codes: set[str] = set()
    last = c
    for e in reversed([f for f in found if f.end <= c.start]):
        if view.folded[e.end - view.start : last.start - view.start].strip() not in ("and", ",", ", and", "&", "and the", ", the"):
            break
        codes.update(e.codes)
        last = e
    return codes


def _without_name(d: Discourse, view: View, start: int, end: int, known: Phrases) -> Doer:
    text = view.folded[start - view.start : end - view.start]
    if known.within["instrument"].search(text.split(" of ")[0]):
        return Doer(together(d, start), start, end, "paper")
    speaker = d.speaker(start)
    if re.fullmatch(rf"(?:{known.words['own']})", text) and speaker and speaker.country:
        return Doer((speaker.country,), start, end)
    if re.fullmatch(rf"(?:the |both |our |two |their )*(?:{known.words['agent']})", text) and text.endswith("s"):
        return Doer(together(d, start), start, end, "party", True)
    return Doer(together(d, start), start, end, "thing")
