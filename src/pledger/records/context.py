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
from pledger.records.types import Speaker

LEAD = 3  # sentences of the body that set the theme
_QUOTE_MARKS = re.compile('[“”"«»„‟]')
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
        """The countries and unions named in [start, end), in order of mention, people counted for their country; groups resolved."""
        found: list[str] = []
        for p in self.marked.of(Party, start, end):
            if p.end > end:
                continue
            own = p.codes or self.group(p)
            found += [c for c in own if c not in found]
        for person in self.marked.of(Person, start, end):
            if person.country and person.country not in found and person.end <= end:
                found.append(person.country)
        return tuple(found)

    def group(self, p: Party) -> tuple[str, ...]:
        """Whom a group phrase means: the focus; for 'our country' the speaker's own; empty when unsettled."""
        if p.form == "own":
            speaker = self.speaker(p.start)
            return (speaker.country,) if speaker and speaker.country else (self._home,) if self._home else ()
        return self.focus(p.start)

    def parties(self, start: int, end: int) -> tuple[str, ...]:
        """The parties of what is said in [start, end), sorted: those named there; one alone is joined by its partner in focus."""
        named = [c for c in self.codes(start, end) if c not in _ORGANISATIONS]
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

    def place(self, offset: int) -> Place | None:
        """The last town named at or before `offset` in its sentence."""
        places = [p for p in self.marked.of(Place, self.view(offset).start, offset)]
        return places[-1] if places else None


_ORGANISATIONS = frozenset(["UN", "WTO", "IMF", "OSCE", "NATO", "UNESCO", "WHO", "FAO", "UNICEF", "ILO", "IAEA", "UNDP"])


def discourse(marked: Marked) -> Discourse:
    """The discourse of a marked source."""
    d = Discourse(marked)
    d._quotes = _quotations(marked.source.text)
    d.theme = _theme(marked)
    d._home = _home(marked)
    d._focus = _foci(marked, d.theme)
    d._speakers = _speakers(marked, d)
    return d


def _counted(view: View, marked: Marked) -> list[str]:
    """The countries that a sentence names, in order; bodies that are no party left out; towns and persons count for their country."""
    found = [c for p in marked.of(Party, view.start, view.sentence.end) for c in p.codes if c not in _ORGANISATIONS]
    return found + [p.country for p in marked.of(Person, view.start, view.sentence.end) if p.country]


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


def _home(marked: Marked) -> str | None:
    """The country whose agency writes: that of the dateline's town."""
    for view in marked.views:
        if view.sentence.kind == "dateline":
            for p in marked.of(Place, view.start, view.sentence.end):
                return p.country
    return None


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
    """Who is quoted or cited in each sentence: the person or body of its verb of reporting; a quotation that goes on keeps its speaker."""
    found: list[Speaker | None] = []
    last: Speaker | None = None
    for view in marked.views:
        own = _cited(marked, view, d)
        if own is None and last is not None and any(s <= view.start < e or view.start <= s < view.sentence.end for s, e in d._quotes):
            own = last
        if own is not None:
            last = own
        found.append(own)
    return found


def _cited(marked: Marked, view: View, d: Discourse) -> Speaker | None:
    start, end = view.start, view.sentence.end
    best: tuple[int, Speaker] | None = None
    for hit in marked.hits(start, end, "reporting"):
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
