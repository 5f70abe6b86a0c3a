"""Who speaks: quotations, the labels of a transcript, verbs of reporting."""

import re
from collections.abc import Callable, Sequence

from pledger.lexicon import Hit
from pledger.mentions import Marked
from pledger.mentions.grammar import sets_of
from pledger.mentions.types import Institution, Person
from pledger.mentions.view import View
from pledger.records.types import Speaker

_TITLED = 40  # characters behind a sentence that begins with a name in which the name's colon may stand: 'Mr. X (Minister):'
_ASKED = 260  # characters that a question of an interview may have
_PRONOUN = 12  # characters before a verb of saying in which a pronoun says who speaks
_TWO = 2
_BESIDE, _ARTICLE = 3, 6  # characters between a verb of saying and who says it: ' ', ' the '
Antecedent = Callable[[int], Person | None]
_LABEL = re.compile(r"(?: \([^)\n]{1,30}\))?:(?=\s)")
_ASIDE = re.compile(r",[^,;.:]{2,80}, (?:\w+ )?")
_CALLED = re.compile(r"((?:[A-Z][A-Z.'’-]* ){0,4}[A-Z][A-Z'’-]+)(?: \([^)\n]{1,30}\))?: ")
_QUESTION = re.compile(r"(?:[-–—] ?)?[A-Z“][^!:\n]{5,240}\?")


def quotations(text: str) -> list[tuple[int, int]]:
    """Spans between quotation marks; an opening mark without a closing one runs to the end of its paragraph."""
    spans, open_at = [], None
    for m in re.finditer(r"[“”\"«»]|\n", text):
        mark = m.group()
        if mark == "\n":
            if open_at is not None:
                spans.append((open_at, m.start()))
            open_at = None
        elif mark in "“«" or (mark == '"' and open_at is None):
            open_at = m.start() if open_at is None else open_at
        elif open_at is not None:
            spans.append((open_at, m.end()))
            open_at = None
    if open_at is not None:
        spans.append((open_at, len(text)))
    return spans


def speakers(marked: Marked, quotes: Sequence[tuple[int, int]], antecedent: Antecedent) -> list[Speaker | None]:
    """Who is quoted or cited in each sentence: the person or body of its verb of reporting; a whole quotation has one speaker."""
    found = [_cited(marked, view, antecedent) if "reporting" in view.tables else None for view in marked.views]
    labels = _labels(marked)
    last: Speaker | None = None
    floor: Speaker | None = None
    for i, view in enumerate(marked.views):
        if labels:
            floor = labels.get(i, None if view.text.isupper() else floor)
            if i in labels and floor is None:
                last = None
            if floor is not None:
                found[i] = floor
                continue
        unsaid = quotes if found[i] is None else ()
        inside = next(((s, e) for s, e in unsaid if s <= view.start < e or (view.start <= s < view.sentence.end)), None) if unsaid else None
        if inside is not None:
            closing = marked.index(inside[1] - 1)
            found[i] = (
                next((found[j] for j in range(i, min(closing + 2, len(found))) if found[j] is not None), None) if closing > i else None
            )
            found[i] = found[i] or last
        elif found[i] is None and last is not None and last.office and _he_says(marked, view):
            found[i] = last  # 'she said', long after she was named
        last = found[i] or last
    return found


def _labels(marked: Marked) -> dict[int, Speaker | None]:
    """Where a speaker begins to speak: the sentences of a transcript that begin with a name and a colon, the answers of an interview."""
    found: dict[int, Speaker | None] = {}
    for i, view in enumerate(marked.views):
        if marked.source.text.find(":", view.start, view.sentence.end + _TITLED) < 0:
            continue
        for p in marked.of(Person, view.start, view.start + 4):
            if _LABEL.match(marked.source.text, p.end) or (view.text[:40].split(":")[0].isupper() and ":" in view.text[:40]):
                found[i] = Speaker(p.name, p.office, p.country)
        if i not in found and (m := _CALLED.match(view.text)):
            found[i] = _known(marked, m.group(1))
    named = [s for s in found.values() if s is not None]
    return (found if len(named) > 1 else {}) or _answers(marked)


def _known(marked: Marked, label: str) -> Speaker | None:
    """Whom the source means by 'V. PUTIN', 'PRESIDENT BIDEN': the one person whose surname ends the label; None for 'QUESTION'."""
    last = label.split()[-1].casefold()
    same = {p.name: p for p in marked.of(Person) if p.name and p.name.split()[-1].casefold() == last}
    full = max(same, key=len, default=None)
    return Speaker(full, same[full].office, same[full].country) if full else None


def _answers(marked: Marked) -> dict[int, Speaker | None]:
    """Of an interview, where it begins: questions that are paragraphs of their own, or so labelled, and one person, named before the first
    of them; else the one office told there."""
    if marked.source.text.count("?") < _TWO:
        return {}
    label = marked.patterns["question_label"]
    bounds: dict[int, tuple[int, int, int]] = {}  # of each paragraph: its first sentence, its start, its end
    for i, v in enumerate(marked.views):
        first, start, _ = bounds.get(v.sentence.paragraph, (i, v.start, 0))
        bounds[v.sentence.paragraph] = (first, start, v.sentence.end)
    asked = [
        b
        for b in bounds.values()
        if label.match(marked.folded, b[1]) or (b[2] - b[1] < _ASKED and _QUESTION.fullmatch(marked.text(*b[1:])))
    ]
    alone = [i for i, _, _ in asked]
    if len(alone) < _TWO:
        return {}
    told = [p for p in marked.of(Person, 0, marked.views[alone[0]].start) if p.office and not p.plural]
    people = {p.name: p for p in told if p.name} or {p.country: p for p in told if p.country}
    if len(people) != 1:
        return {}
    p = next(iter(people.values()))
    return {alone[0]: Speaker(p.name, p.office, p.country)}


def _cited(marked: Marked, view: View, antecedent: Antecedent) -> Speaker | None:
    start, end = view.start, view.sentence.end
    best: tuple[int, Speaker] | None = None
    for hit in view.of("reporting"):
        said_so = _pronoun_before(marked, view, hit) or marked.patterns["he_said"].match(marked.folded, hit.end)
        by_him = hit.row["side"] == "according" and marked.patterns["by_him"].match(marked.folded, hit.end)  # 'According to him'
        own = by_him or hit.row["side"] == "his" or (hit.row["side"] == "verb" and said_so)
        if own and (he := antecedent(hit.start)):
            return Speaker(he.name, he.office, he.country)
        people = [p for p in marked.of(Person, start, end) if not p.plural and (p.name or p.country)]
        voices: list[Person | Institution] = [*people, *marked.of(Institution, start, end)]
        for p in voices:
            between = marked.text(p.end, hit.start) if p.end <= hit.start else ""
            alone = not any(p.end <= q.start < hit.start for q in people)
            aside = alone and _ASIDE.fullmatch(between) is not None  # 'Kasymaliev, who also runs the Administration, said'
            before = hit.row["side"] == "verb" and p.end <= hit.start and (aside or "," not in between[1:-1])
            after = p.start >= hit.end and _next(marked, hit, p.start)
            gap = (0 if aside else hit.start - p.end) if before else p.start - hit.end
            if (before and gap < 60) or after:
                speaker = Speaker(p.name, p.office, p.country) if isinstance(p, Person) else Speaker(p.name, None, p.country)
                if best is None or gap < best[0]:
                    best = (gap, speaker)
    return best[1] if best else None


def _he_says(marked: Marked, view: View) -> bool:
    """Whether a pronoun says something in the sentence."""
    return any(hit.row["side"] == "verb" and _pronoun_before(marked, view, hit) for hit in view.of("reporting"))


def _pronoun_before(marked: Marked, view: View, hit: Hit) -> bool:
    """'she said': whether a pronoun stands before a verb of saying."""
    return marked.patterns["said_he"].search(marked.folded, max(view.start, hit.start - _PRONOUN), hit.start) is not None


def _next(marked: Marked, hit: Hit, start: int) -> bool:
    """Whether who says it stands right behind the verb: 'said Minister X', 'said the Kazakh Premier'."""
    article = marked.folded[hit.end : start].strip() in sets_of(marked.lexicon)["the"]
    return start - hit.end <= (_ARTICLE if article or hit.row["side"] == "according" else _BESIDE)
