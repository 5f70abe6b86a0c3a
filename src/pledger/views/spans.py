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
    return cut(text, [[(e.start, e.end) for e in r.evidence] for r in records])


def cut(text: str, spans: Sequence[Sequence[tuple[int, int]]]) -> Iterator[Piece]:
    """The text in pieces by the spans (start, end) of each of some things."""
    opens: dict[int, list[tuple[int, int]]] = {}
    closes: dict[int, list[int]] = {}
    seen: set[int] = set()
    for index, own in enumerate(spans):
        for start, end in own:
            opens.setdefault(start, []).append((end - start, index))
            closes.setdefault(end, []).append(index)
    live: list[tuple[int, int]] = []
    position = 0
    for edge in sorted({0, len(text), *opens, *closes}):
        if edge > position:
            ending = tuple(dict.fromkeys(closes.get(edge, ())))
            covering = tuple(dict.fromkeys(i for _, i in sorted(live)))
            fresh = tuple(i for i in covering if i not in seen)
            seen.update(fresh)
            yield Piece(text[position:edge], covering, fresh, tuple(i for i in ending if i in covering))
            position = edge
        for index in closes.get(edge, ()):
            at = next((n for n, (_, i) in enumerate(live) if i == index), None)
            if at is not None:
                live.pop(at)
        live.extend(opens.get(edge, ()))
