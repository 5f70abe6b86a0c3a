"""The discourse of a source: who 'the two countries', 'they', 'our' are, who speaks, and where and when one is.

Built once a source; every record builder asks it. What it cannot settle it leaves empty: nothing is guessed.
"""

import datetime
import re
from bisect import bisect_right
from collections import Counter
from dataclasses import dataclass, field

from pledger.mentions import Marked
from pledger.mentions.find import reference_day
from pledger.mentions.types import Institution, Party, Person, Place
from pledger.mentions.view import View
from pledger.records.identities import holders, home, identify
from pledger.records.types import Speaker

LEAD = 3  # sentences of the body that set the theme
_QUOTE_MARKS = re.compile('[“”"«»„‟]')
_STATE_LIKE = frozenset({"EU"})  # concludes agreements as states do, also beside two of them
_COMPANION = re.compile(r"\b(?:alongside|with|to|by|of|from|between|for|against|and|than|about|on)(?: the| his| her| its)?(?: [\w'-]+)? $")
_SAID_HE = re.compile(r"\b(?:he|she)(?: \w+)? $")
_HE_SAID = re.compile(r" (?:he|she)\b")
_WE = re.compile(r"\b(?:we|our|us|ours|my|i)\b")


@dataclass(frozen=True, slots=True)
class Subject:
    """Who does something: the countries or bodies, the span, and the person where one is named."""

    codes: tuple[str, ...]
    start: int
    end: int
    person: Person | None = None


@dataclass
class Discourse:
    """What a reader of the source knows at each place of it. Offsets are the source's."""

    marked: Marked
    theme: tuple[str, ...] = ()
    unions: frozenset[str] = frozenset()
    _focus: list[tuple[str, ...]] = field(default_factory=list)
    _speakers: list[Speaker | None] = field(default_factory=list)
    _quotes: list[tuple[int, int]] = field(default_factory=list)
    _home: str | None = None

    @property
    def reference(self) -> datetime.date | None:
        """The day that relative dates count from, or None."""
        return reference_day(self.marked.source.date)

    @property
    def published(self) -> str | None:
        """The source's date as EDTF, or None."""
        return self.marked.source.date

    @property
    def year(self) -> str | None:
        """The publication year, or None: what a bare present tense holds for."""
        return self.published[:4] if self.published and self.published[:4].isdigit() else None

    def index(self, offset: int) -> int:
        """The number of the sentence that `offset` stands in (of the last one that begins before it)."""
        return max(0, bisect_right(self.marked._sentence_starts, offset) - 1)

    def view(self, offset: int) -> View:
        return self.marked.views[self.index(offset)]

    def focus(self, offset: int) -> tuple[str, ...]:
        """The countries that 'the two countries', 'both sides' or a bare 'trade' mean at `offset`, sorted; may be empty."""
        return self._focus[self.index(offset)] if self._focus else self.theme

    def speaker(self, offset: int) -> Speaker | None:
        """Who is quoted or cited for what stands at `offset`; None when the source says it in its own voice."""
        return self._speakers[self.index(offset)] if self._speakers else None

    def quoted(self, offset: int) -> bool:
        """Whether `offset` stands between quotation marks."""
        return any(s < offset < e for s, e in self._quotes)

    def codes(self, start: int, end: int) -> tuple[str, ...]:
        """The countries and unions named in [start, end), in order of mention, people counted for their country; groups resolved.

        A region ("in Central Asia") and a body named beside two countries ("the EAEU market") are the setting, not parties.
        """
        found: list[str] = []
        setting: list[str] = []
        for p in self.marked.of(Party, start, end):
            if p.end > end or p.form == "region":
                continue
            own = p.codes or self.group(p)
            (setting if p.form == "body" and p.codes[0] not in _STATE_LIKE else found).extend(own)
        found += [q.country for q in self.marked.of(Person, start, end) if q.country and q.end <= end]
        found = list(dict.fromkeys(found))
        if len(found) < 2:
            found += [c for c in dict.fromkeys(setting) if c not in found and c in self.unions]
        return tuple(found)

    def group(self, p: Party) -> tuple[str, ...]:
        """Whom a group phrase means: the focus; for 'our country' the speaker's own; empty when unsettled."""
        if p.form == "own":
            speaker = self.speaker(p.start)
            return (speaker.country,) if speaker and speaker.country else (self._home,) if self._home else ()
        return self.focus(p.start)

    def parties(self, start: int, end: int) -> tuple[str, ...]:
        """The parties of what is said in [start, end), sorted: those named there; one alone is joined by its partner in focus."""
        named = self.codes(start, end)
        focus = self.focus(start)
        if len(named) >= 2:
            return tuple(sorted(named))
        if len(named) == 1:
            return tuple(sorted({named[0], *focus})) if named[0] in focus else tuple(sorted({named[0], *self.theme[:1]}))
        return focus or self.theme

    def subject(self, offset: int, limit: int | None = None) -> Subject | None:
        """The nearest person, country, group or institution before `offset` in its sentence (not before `limit`), as a grammatical subject would stand."""
        view = self.view(offset)
        low = max(view.start, limit if limit is not None else view.start)
        candidates: list[Subject] = []
        for person in self.marked.of(Person, low, offset):
            codes = (person.country,) if person.country else self.focus(person.start) if person.plural else ()
            candidates.append(Subject(codes, person.start, person.end, person))
        people = [(p.start, p.end) for p in self.marked.of(Person, low, offset)]
        for p in self.marked.of(Party, low, offset):
            if any(s <= p.start < e for s, e in people):
                continue
            candidates.append(Subject(p.codes or self.group(p), p.start, p.end))
        candidates = [c for c in candidates if c.end <= offset]
        return max(candidates, key=lambda c: c.end) if candidates else None

    def antecedent(self, offset: int) -> Person | None:
        """Whom 'he', 'she', 'his' at `offset` mean: in a quotation nobody; else the first person of this sentence before it, else the
        subject (the first person) of the nearest sentence before, at most three back."""
        view = self.view(offset)
        here = [p for p in self._actors(view.start, offset)]
        if here:
            return here[0]
        for i in range(self.index(offset) - 1, max(-1, self.index(offset) - 4), -1):
            before = self.marked.views[i]
            people = self._actors(before.start, before.sentence.end) or [p for p in self._single(before.start, before.sentence.end)]
            if people:
                return people[0]
        return next(iter(self._single(view.start, offset)), None)

    def _single(self, start: int, end: int) -> list[Person]:
        return [p for p in self.marked.of(Person, start, end) if not p.plural and (p.name or p.country)]

    def _actors(self, start: int, end: int) -> list[Person]:
        """The persons in [start, end) that no preposition makes a mere companion or addressee of somebody's."""
        return [p for p in self._single(start, end) if not _COMPANION.search(self.marked.folded[max(start, p.start - 24) : p.start])]

    def place(self, offset: int) -> Place | None:
        """The last town named at or before `offset` in its sentence."""
        places = [p for p in self.marked.of(Place, self.view(offset).start, offset)]
        return places[-1] if places else None


def discourse(marked: Marked) -> Discourse:
    """The discourse of a marked source."""
    theme = _theme(marked)
    marked = identify(marked, theme, holders(marked))
    d = Discourse(marked)
    d._quotes = _quotations(marked.source.text)
    d.theme = _theme(marked)
    d.unions = _unions(marked)
    d._home = home(marked)
    d._focus = _foci(marked, d.theme)
    d._speakers = _speakers(marked, d)
    return d


def _counted(view: View, marked: Marked) -> list[str]:
    """The countries that a sentence names, in order; bodies that are no party left out; towns and persons count for their country."""
    named = [p for p in marked.of(Party, view.start, view.sentence.end) if p.codes and p.form != "region"]
    found = [c for p in named for c in p.codes if p.form != "body" or c in _STATE_LIKE]
    found += [p.country for p in marked.of(Person, view.start, view.sentence.end) if p.country]
    if len(set(found)) < 2:
        unions = _unions(marked)
        found += [c for p in named for c in p.codes if p.form == "body" and c in unions and c not in found]
    return found


def _unions(marked: Marked) -> frozenset[str]:
    """Bodies that may be a party: unions of states, not organisations or banks."""
    return frozenset(row["code"] for row in marked.lexicon.table("bodies") if row["kind"] == "union")


def _theme(marked: Marked) -> tuple[str, ...]:
    """The parties that the whole source is about: those that its headline and lead name most, two unless more stand together."""
    counts: Counter[str] = Counter()
    lead: Counter[str] = Counter()
    seen = 0
    for view in marked.views:
        codes = _counted(view, marked)
        kind = view.sentence.kind
        if kind in ("headline", "body", "item"):
            seen += kind == "body"
            weight = 3 if kind == "headline" or seen <= LEAD else 1
            for c in codes:
                counts[c] += weight
                if weight == 3:
                    lead[c] += 1
        elif kind in ("dateline", "prefix", "byline"):
            continue
    ranked = [c for c, _ in (lead or counts).most_common()]
    ranked += [c for c, _ in counts.most_common() if c not in ranked]
    if len(ranked) < 2:
        return tuple(ranked)
    first, second = ranked[:2]
    more = [c for c in ranked[2:] if counts[c] >= 0.75 * counts[second] and lead[c]]
    return tuple(sorted([first, second, *more]))


def _foci(marked: Marked, theme: tuple[str, ...]) -> list[tuple[str, ...]]:
    """The countries in focus in each sentence: its own where it names two or more, else carried over within the paragraph, else the theme."""
    foci: list[tuple[str, ...]] = []
    last, paragraph = theme, -1
    for view in marked.views:
        codes = tuple(sorted(set(_counted(view, marked))))
        if view.sentence.paragraph != paragraph:
            paragraph = view.sentence.paragraph
            last = last if set(last) >= set(theme) or view.sentence.kind == "item" else theme
        if len(codes) >= 2:
            last = codes
        elif len(codes) == 1 and codes[0] not in last:
            last = tuple(sorted({codes[0], *theme})) if len(theme) == 1 else theme if codes[0] in theme else last
        foci.append(last)
    return foci


def _quotations(text: str) -> list[tuple[int, int]]:
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


def _speakers(marked: Marked, d: Discourse) -> list[Speaker | None]:
    """Who is quoted or cited in each sentence: the person or body of its verb of reporting; a whole quotation has one speaker."""
    found = [_cited(marked, view, d) for view in marked.views]
    last: Speaker | None = None
    for i, view in enumerate(marked.views):
        inside = next(((s, e) for s, e in d._quotes if s <= view.start < e or (view.start <= s < view.sentence.end)), None)
        if found[i] is None and inside is not None:
            closing = d.index(inside[1] - 1)
            found[i] = (
                next((found[j] for j in range(i, min(closing + 2, len(found))) if found[j] is not None), None) if closing > i else None
            )
            found[i] = found[i] or last
        last = found[i] or last
    return found


def _cited(marked: Marked, view: View, d: Discourse) -> Speaker | None:
    start, end = view.start, view.sentence.end
    best: tuple[int, Speaker] | None = None
    for hit in marked.hits(start, end, "reporting"):
        said_so = _SAID_HE.search(marked.folded, max(start, hit.start - 12), hit.start) or _HE_SAID.match(marked.folded, hit.end)
        if hit.row["side"] == "verb" and said_so and (he := d.antecedent(hit.start)):
            return Speaker(he.name, he.office, he.country)
        voices: list[Person | Institution] = [*marked.of(Person, start, end), *marked.of(Institution, start, end)]
        for p in voices:
            before = hit.row["side"] == "verb" and p.end <= hit.start and "," not in marked.text(p.end, hit.start)[1:-1]
            after = p.start >= hit.end and p.start - hit.end <= (6 if hit.row["side"] == "according" else 3)
            gap = hit.start - p.end if before else p.start - hit.end
            if (before and gap < 60) or after:
                speaker = Speaker(p.name, p.office, p.country) if isinstance(p, Person) else Speaker(p.name, None, p.country)
                if best is None or gap < best[0]:
                    best = (gap, speaker)
    return best[1] if best else None
