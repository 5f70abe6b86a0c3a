"""A text cut at the edges of its evidence, so that overlapping evidence can be drawn."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from pledger.records.types import Record


@dataclass(frozen=True, slots=True)
class Piece:
    """A stretch of text and the records (by index) whose evidence covers it: those that begin here, those that end here.

    `covering` is sorted, the record with the shortest evidence first: it is the one a reader points at.
    """

    text: str
    covering: tuple[int, ...] = ()
    starting: tuple[int, ...] = ()
    ending: tuple[int, ...] = ()


def pieces(text: str, records: Sequence[Record]) -> Iterator[Piece]:
    """The text in pieces, in order; their texts joined are the text."""
    opens: dict[int, list[tuple[int, int]]] = {}
    closes: dict[int, list[int]] = {}
    seen: set[int] = set()
    for index, record in enumerate(records):
        for span in record.evidence:
            opens.setdefault(span.start, []).append((span.end - span.start, index))
            closes.setdefault(span.end, []).append(index)
    live: list[tuple[int, int]] = []
    position = 0
    for cut in sorted({0, len(text), *opens, *closes}):
        if cut > position:
            ending = tuple(dict.fromkeys(closes.get(cut, ())))
            covering = tuple(dict.fromkeys(i for _, i in sorted(live)))
            fresh = tuple(i for i in covering if i not in seen)
            seen.update(fresh)
            yield Piece(text[position:cut], covering, fresh, tuple(i for i in ending if i in covering))
            position = cut
        for index in closes.get(cut, ()):
            at = next((n for n, (_, i) in enumerate(live) if i == index), None)
            if at is not None:
                live.pop(at)
        live.extend(opens.get(cut, ()))
