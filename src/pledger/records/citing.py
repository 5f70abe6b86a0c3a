"""Whose number it is: the body whose data, count or tables a passage gives, and the person or body cited in the sentence.

'The State Statistics Committee counted $3.0 billion', 'by the count of the ministry', 'data put out by the central bank': a body is cited
without a verb of saying, and what follows in its paragraph without another voice is still its own; in a source that cites nobody
else, all of it.
"""

import re
from dataclasses import dataclass, field, replace
from functools import cached_property

from pledger.mentions.types import Indicator, Institution, Party, Person
from pledger.mentions.view import View
from pledger.records.context import Discourse
from pledger.records.patterns import patterns
from pledger.records.types import Speaker

_LEAD, _TAIL = 60, 60  # characters before and after a body's name that can make it a voice
_BACK = 8  # sentences that "by its count" looks back
_NEAR = 16  # words that may stand between a body and what it counts: a list of years with their sums
_WORD = re.compile(r"\w+")
_ACRONYM = re.compile(r" \([^)]{1,12}\)$")


def fullest(d: Discourse, speaker: Speaker | None) -> Speaker | None:
    """With the name of an office's holder, the whole of a name known by its last part, and no acronym after a body's."""
    if speaker is None:
        return None
    if speaker.name and _ACRONYM.search(speaker.name):
        return replace(speaker, name=_ACRONYM.sub("", speaker.name))
    if speaker.name and (" " in speaker.name or not speaker.country):
        return speaker
    named = [(p.name, p) for p in d.marked.of(Person) if p.name and p.country == speaker.country and not p.plural]
    if speaker.name:
        same = {name: p for name, p in named if name.split()[-1] == speaker.name and " " in name}
    else:
        office = (speaker.office or "-").casefold()
        same = {name: p for name, p in named if (p.office or "").casefold().endswith(office)}
    if len(same) != 1:
        return speaker
    name, holder = next(iter(same.items()))
    return Speaker(name, speaker.office or holder.office, speaker.country)


@dataclass(frozen=True)
class Voice:
    """A body cited at [start, end); `forward`: what comes after it in its sentence is its own, else the whole sentence is; `data`: it is
    cited for numbers, not merely as somebody who says something."""

    start: int
    end: int
    speaker: Speaker
    forward: bool
    data: bool = True


@dataclass
class Citations:
    """The voices of a source, sentence by sentence, found once and only where they are asked for."""

    d: Discourse
    _voices: list[list[Voice]] = field(default_factory=list)  # of the sentences looked at so far, from the first on
    _last: tuple[int, Speaker] | None = None  # of these the last with a body cited or let speak, and the body
    _named: list[list[Institution]] = field(init=False)  # of each sentence
    _parties: list[list[Party]] = field(init=False)

    def __post_init__(self) -> None:
        self._named, self._parties = self.d.marked.by_sentence(Institution), self.d.marked.by_sentence(Party)

    def of(self, offset: int) -> Speaker | None:
        """Who is cited for the number at `offset`, named as fully as the source names them; None where it speaks in its own voice."""
        return fullest(self.d, self._of(offset))

    def counts(self, start: int, end: int) -> bool:
        """Whether what stands at [start, end) is what a body counts or shows, with only a time or a hedge before it."""
        voices = [v for v in self._in(self.d.index(start)) if v.forward and v.end <= start]
        if not voices or self.d.marked.of(Indicator, voices[-1].end, end):
            return False
        return len(_WORD.findall(self.d.marked.folded, voices[-1].end, start)) <= _NEAR

    def _of(self, offset: int) -> Speaker | None:
        said = self.d.speaker(offset)
        if self.d.quoted(offset):
            return said
        i = self.d.index(offset)
        voices = self._in(i)
        before = [v for v in voices if v.forward and v.start <= offset]
        if before:
            return before[-1].speaker
        if said is not None:
            return said
        whole = [v for v in voices if not v.forward]
        if whole:
            return min(whole, key=lambda v: abs(v.start - offset)).speaker
        return self._running(i) or self._sole

    @cached_property
    def _sole(self) -> Speaker | None:
        """The one body that the source cites for numbers, where it cites nobody else."""
        names = {said.name for said in self.d.speakers if said}
        voices: list[Voice] = []
        for i in range(len(self.d.marked.views)):
            if len(names) > 1:
                return None
            here = self._in(i)
            voices += here
            names.update([v.speaker.name for v in here])
        return voices[0].speaker if len(names) == 1 and any(v.data for v in voices) else None

    def _running(self, i: int) -> Speaker | None:
        """The body that the sentences before this one in its paragraph cite, nobody else having spoken since."""
        views = self.d.marked.views
        paragraph = views[i].sentence.paragraph
        while i and views[i - 1].sentence.paragraph == paragraph:
            i -= 1
            voices = self._in(i)
            if voices:
                return voices[-1].speaker
            said = self.d.speakers[i]
            if said is not None:
                return said if said.office is None and self._is_body(said, views[i]) else None
        return None

    def _is_body(self, said: Speaker, view: View) -> bool:
        return any(b.name == said.name for b in self.d.marked.of(Institution, view.start, view.sentence.end))

    def _in(self, i: int) -> list[Voice]:
        for n in range(len(self._voices), i + 1):
            view = self.d.marked.views[n]
            bodies = self._bodies(n)
            told = [v for start, end, speaker in bodies if (v := self._voice(view, start, end, speaker))] if bodies else []
            self._voices.append(told or self._again(n, view))
            said = None if self._voices[n] else self.d.speakers[n]
            if self._voices[n]:
                self._last = n, self._voices[n][-1].speaker
            elif said and self._is_body(said, view):
                self._last = n, said
        return self._voices[i]

    def _bodies(self, n: int) -> list[tuple[int, int, Speaker]]:
        """Institutions, and governments by their country: 'the Kazakh government', 'the government of Kazakhstan'."""
        bodies, parties = self._named[n], self._parties[n]
        if not bodies and not parties:
            return []
        start, view = self.d.marked.views[n].start, self.d.marked.views[n]
        text, folded = self.d.marked.source.text, self.d.marked.folded
        told = patterns(self.d.marked.lexicon)
        found = [(b.start, b.end, Speaker(b.name, None, b.country)) for b in bodies]
        for p in parties:
            if len(p.codes) != 1:
                continue
            after = told["government_after"].match(folded, p.end)
            before = told["government_before"].search(folded[max(start, p.start - 20) : p.start])
            if not (after or before) or any(s <= p.start < e for s, e, _ in found):
                continue
            low = p.start - len(before.group()) if before else p.start
            high = after.end() if after else p.end
            found.append((low, high, Speaker(view.patterns["the_first"].sub("", text[low:high]), None, p.codes[0])))
        return sorted(found, key=lambda x: x[0]) if len(found) > 1 else found

    def _voice(self, view: View, start: int, end: int, speaker: Speaker) -> Voice | None:
        folded, told = self.d.marked.folded, patterns(self.d.marked.lexicon)
        if told["data_lead"].search(folded[max(view.start, start - _LEAD) : start]):
            return Voice(start, end, speaker, forward=False)
        after = folded[end : min(view.sentence.end, end + _TAIL)]
        if told["data_tail"].match(after):
            return Voice(start, end, speaker, forward=False)
        if told["counted"].match(after):
            return Voice(start, end, speaker, forward=True)
        if (side := self._cited(view, start, end)) is not None:
            return Voice(start, end, speaker, forward=False, data=side == "according")
        return None

    def _cited(self, view: View, start: int, end: int) -> str | None:
        """'verb' where a verb of reporting follows the body at once, 'according' where 'according to' comes before it and its country."""
        told = patterns(self.d.marked.lexicon)
        for hit in view.of("reporting"):
            if hit.row["side"] == "verb" and 0 <= hit.start - end <= 2:
                return "verb"
            gap = self.d.marked.folded[hit.end : start]
            if hit.row["side"] == "according" and hit.end <= start and told["owner_gap"].fullmatch(gap):
                return "according"
        return None

    def _again(self, i: int, view: View) -> list[Voice]:
        """'By its reckoning', 'its sheet says', 'the company explains': the body cited or let speak last, in the few sentences before."""
        at, last = self._last or (-_BACK, None)
        m = patterns(self.d.marked.lexicon)["body_again"].search(view.folded) if last and i - at < _BACK else None
        return [Voice(view.start + m.start(), view.start + m.end(), last, forward=False)] if last and m else []
