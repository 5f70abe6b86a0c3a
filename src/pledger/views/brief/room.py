"""How much stands in a brief, so that one on the largest pair keeps to four pages: of each thing the first so many, and the estimate by
which that is chosen."""

from dataclasses import dataclass

from pledger.views.brief.types import Block, Brief, Line, Paragraph, Points, Reference, Table

PAGES = 4
_LINES, _WIDTH = 70, 96  # lines of a page and characters of a line, as measured on the PDF
_ANNEX_LINES, _ANNEX_WIDTH = 88, 125  # in the annex, whose type is smaller
_PICTURE, _HEADING, _HEAD = 15.0, 2.6, 7.0  # lines that a chart, a section's heading and the head of the brief take


@dataclass(frozen=True, slots=True)
class Room:
    """Of each thing, how many are shown. `voices`: claims of one period; `moves`: of one target; `marks`: sources cited side by side;
    `words`: quotations of one source in the annex, each of so many characters (`quote`)."""

    periods: int = 8
    voices: int = 5
    figures: int = 12
    goalposts: int = 6
    moves: int = 8
    pictures: int = 2
    pledges: int = 12
    documents: int = 12
    projects: int = 8
    changes: int = 10
    events: int = 10
    deadlines: int = 12
    doubts: int = 10
    marks: int = 3
    words: int = 12
    quote: int = 360


ROOMS = (
    Room(),
    Room(marks=1, words=4, quote=200),
    Room(6, 3, 8, 4, 5, 2, 8, 8, 6, 8, 6, 8, 6, marks=1, words=2, quote=160),
    Room(5, 2, 6, 3, 3, 2, 6, 6, 4, 6, 5, 6, 5, marks=1, words=1, quote=120),
    Room(4, 1, 4, 2, 3, 1, 5, 5, 3, 5, 4, 5, 4, marks=1, words=1, quote=90),
)


def pages(brief: Brief) -> float:
    """About how many pages of A4 a brief takes, its annex included."""
    body = _HEAD + sum(_HEADING + sum(_lines(b) for b in s.blocks) for s in brief.sections)
    return body / _LINES + sum(map(_reference, brief.references)) / _ANNEX_LINES


def _lines(block: Block) -> float:
    if isinstance(block, Paragraph):
        return _wrapped(block.line, 1.0) + 0.6
    if isinstance(block, Points):
        return sum(_wrapped(item, 0.96) + 0.3 for item in block.items)
    if isinstance(block, Table):
        shares = [c.share for c in block.columns]
        return 2.0 + sum(max(_wrapped(cell, share) for cell, share in zip(row, shares, strict=True)) + 0.3 for row in block.rows)
    return _PICTURE


def _wrapped(line: Line, share: float) -> float:
    """Lines that a line of text takes in a share of the page's width."""
    return float(max(1, -(-sum(len(s.text) + 2 * len(s.cites) for s in line) // max(1, int(share * _WIDTH)))))


def _reference(reference: Reference) -> float:
    head = len(" ".join((reference.name, reference.title, reference.date, reference.url)))
    return sum(max(1, -(-length // _ANNEX_WIDTH)) for length in (head, *map(len, reference.quotes))) + 0.5
