"""A text as grammars read it: without what nobody sees (soft hyphens, marks of no width), what stands twice (blanks, the indents of
wrapped lines) and what a day or a year can do without: 'the 22nd of August', 'August 22, 2024 (Thursday)'. `Place` tells where its
characters stand in the text as stored."""

import re
from bisect import bisect_left, bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import accumulate

from pledger.lexicon import Lexicon, any_of
from pledger.sources.memo import per_lexicon
from pledger.sources.types import Region, Source

_UNSEEN = re.compile("[\u00ad\u200b-\u200f\u202a-\u202e\u2060\ufeff]+")
_SPACES = re.compile("[\u00a0\u2000-\u200a\u202f\u205f\u3000]")
_APOSTROPHES = "´′`ʹʼ"  # for which '’' stands between letters
_TWICE = ("``", "''", "‘‘", "’’")  # two marks for a quotation mark
_APOSTROPHE = re.compile(rf"(?<=\w)[{_APOSTROPHES}](?=\w)")
_QUOTATION = re.compile("|".join(_TWICE))
_BULLETS = frozenset("●▪◦‣■□▶►➤✓✔✅√∙➢❖◆◇★☆○➔→\uf0b7\uf0a7\uf0d8o")  # for which '•' stands before an item
_MORE = re.compile(r"(?<=[ \n])[ \t]+(?=\S)")  # than one blank
_BLANKS = ("  ", "\n ", "\t")  # one of which every such stretch has
_APART = r"(?<![ \t])(?=\t|[ \t]{2})[ \t]++[^\w\s]?\d"  # a number behind more than a blank; looked for once a stretch
_CELLS = re.compile(rf"{_APART}[^\n]*?{_APART}")  # two numbers of a row in columns
_PROSE = frozenset(["body", "item", "headline", "heading"])
_NEAR = 32  # characters to either side of a sign that its pattern may take


@dataclass(frozen=True, slots=True)
class Place:
    """Where the characters of a part stand in the whole text: `offset` on, and further by what was left out before them. `starts`: where in
    the part as read something was left out; `sums`: how many characters up to there, from none on."""

    offset: int = 0
    starts: tuple[int, ...] = ()
    sums: tuple[int, ...] = (0,)

    def start(self, at: int) -> int:
        """The place of what begins at `at` of the part."""
        return self.offset + at + self.sums[bisect_right(self.starts, at)]

    def end(self, at: int) -> int:
        """The place of what ends at `at` of the part."""
        return self.offset + at + self.sums[bisect_left(self.starts, at)]


def blanked(text: str) -> str:
    """`text` with a plain blank for every other one and for every mark of no width, which may stand before a line's first word."""
    return text if text.isascii() else _UNSEEN.sub(lambda m: " " * len(m[0]), _SPACES.sub(" ", text))


def seen(text: str) -> str:
    """Words as they are seen on a page: in one line, without marks of no width."""
    return " ".join(_UNSEEN.sub("", text).split())


@per_lexicon
def _needless(lexicon: Lexicon) -> tuple[tuple[re.Pattern[str], re.Pattern[str]], ...]:
    """The rows of `needless`: the sign, which is found fast, and the pattern round it of which every group can be left out."""
    terms = {name: any_of(t for row in lexicon.table(f"{name}s") for t in row.list("terms")) for name in ("month", "weekday")}
    rows = lexicon.table("needless")
    return tuple((re.compile(r["sign"]), re.compile(re.sub(r"\{([a-z]+)\}", lambda m: terms[m[1]], r["pattern"]))) for r in rows)


def plain(source: Source, lexicon: Lexicon, offset: int = 0) -> tuple[Source, Place]:
    """`source`, a part that begins at `offset` of a text, as grammars read it, and where its characters stand in the text."""
    text = _bulleted(_uniform(source.text), source.regions)
    cuts = list(_apart(sorted(_cuts(text, source.regions, lexicon))))
    if not cuts:
        return source if text is source.text else replace(source, text=text), Place(offset)
    ends = [0, *(end for _, end in cuts)]
    kept = "".join(text[a:b] for a, b in zip(ends, [*(start for start, _ in cuts), len(text)], strict=True))
    sums = (0, *accumulate(end - start for start, end in cuts))
    starts = tuple(start - left for (start, _), left in zip(cuts, sums, strict=False))
    return replace(source, text=kept, regions=tuple(_moved(source.regions, cuts, sums))), Place(offset, starts, sums)


def _uniform(text: str) -> str:
    """`text` with one kind of blank, apostrophe and quotation mark; same length, for what is left of two marks is left out as not seen."""
    if not text.isascii():
        text = _SPACES.sub(" ", text)
    if any(mark in text for mark in _APOSTROPHES):
        text = _APOSTROPHE.sub("’", text)
    return _QUOTATION.sub('"\u2060', text) if any(mark in text for mark in _TWICE) else text


def _bulleted(text: str, regions: Sequence[Region]) -> str:
    """`text` with one kind of bullet before its items."""
    at = [r.start for r in regions if r.kind == "item" and text[r.start] in _BULLETS and not text[r.start + 1 : r.start + 2].isalnum()]
    ends = [0, *(i + 1 for i in at)]
    return "•".join(text[a:b] for a, b in zip(ends, [*at, len(text)], strict=True)) if at else text


def _cuts(text: str, regions: Sequence[Region], lexicon: Lexicon) -> Iterator[tuple[int, int]]:
    """The stretches to leave out."""
    if not text.isascii():
        yield from (m.span() for m in _UNSEEN.finditer(text))
    for region in regions if any(blanks in text for blanks in _BLANKS) else ():
        if region.kind in _PROSE and _uneven(text, region) and _CELLS.search(text, region.start, region.end) is None:
            yield from (m.span() for m in _MORE.finditer(text, region.start, region.end))
    for sign, pattern in _needless(lexicon):
        for at in sign.finditer(text):
            found = pattern.search(text, max(0, at.start() - _NEAR), at.end() + _NEAR)
            if found and found.start() <= at.start() < found.end():
                yield from (found.span(i) for i in range(1, pattern.groups + 1) if found[i])


def _uneven(text: str, region: Region) -> bool:
    """Whether more than one blank may stand somewhere in a region, or right at its start: a cheap sign."""
    return any(text.find(blanks, max(0, region.start - 1), region.end) >= 0 for blanks in _BLANKS)


def _apart(cuts: list[tuple[int, int]]) -> Iterator[tuple[int, int]]:
    """The stretches in order, those that overlap one before left aside."""
    last = 0
    for start, end in cuts:
        if start >= last:
            yield start, end
            last = end


def _moved(regions: Sequence[Region], cuts: Sequence[tuple[int, int]], sums: Sequence[int]) -> Iterator[Region]:
    """The regions where they stand without the stretches."""
    starts = [start for start, _ in cuts]

    def at(i: int) -> int:
        before = bisect_left(starts, i)
        return i - sums[before] + (max(0, cuts[before - 1][1] - i) if before else 0)

    for r in regions:
        yield replace(r, start=at(r.start), end=at(r.end), list_intro=None if r.list_intro is None else at(r.list_intro))
