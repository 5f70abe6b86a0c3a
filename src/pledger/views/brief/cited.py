"""Citations: sources get their numbers in the order in which they are first cited."""

from collections.abc import Iterable

from pledger.records.types import Record
from pledger.views.brief.room import Room
from pledger.views.brief.types import Cite, Line, Paragraph, Reference, Span
from pledger.views.brief.words import day, quoted
from pledger.views.pair import Pair, Step


class Cited:
    """Makes citations of a pair's sources, and lists at the end what was cited. `room`: how much the brief may show."""

    def __init__(self, pair: Pair, room: Room) -> None:
        self.room = room
        self.cut = False  # whether something was left out for length
        self._sources = {s.number: s for s in pair.sources}
        self._numbers: dict[int, int] = {}
        self._quotes: dict[int, list[str]] = {}

    def source(self, number: int | None, record: Record | None = None) -> tuple[Cite, ...]:
        """A source by its number in the pair, with the words of a record of it; nothing for None."""
        if number is None or number not in self._sources:
            return ()
        own = self._numbers.setdefault(number, len(self._numbers) + 1)
        quote = quoted(record.evidence[0].text, self.room.quote) if record is not None and record.evidence else ""
        kept = self._quotes.setdefault(number, [])
        if quote and quote not in kept and len(kept) < self.room.words:
            kept.append(quote)
        return (Cite(own, quote),)

    def steps(self, steps: Iterable[Step]) -> tuple[Cite, ...]:
        """The sources of some steps, each once; of many, the first and the last ones."""
        found: dict[int, Cite] = {}
        every, marks = list(steps), self.room.marks
        for step in every if len(every) <= marks else (*every[: marks > 1], *every[min(-1, 1 - marks) :]):
            for cite in self.source(step.source, step.record):
                found.setdefault(cite.number, cite)
        return tuple(found[n] for n in sorted(found))

    def left_out(self, told: str) -> Paragraph:
        """A line on what is left out for length."""
        self.cut = True
        return Paragraph(text(told, "quiet"))

    def references(self) -> tuple[Reference, ...]:
        """The annex, in order."""
        made = []
        for original, number in self._numbers.items():
            source = self._sources[original]
            made.append(
                Reference(number, source.name, source.title or "", day(source.date), source.url or "", tuple(self._quotes[original]))
            )
        return tuple(sorted(made, key=lambda r: r.number))


def text(words: str, style: str = "", cites: tuple[Cite, ...] = ()) -> Line:
    """A line of one span."""
    return (Span(words, style, cites),)
