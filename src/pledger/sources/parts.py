"""A very long text in parts, each to be read by itself: an archive in one file is not one text about one meeting."""

import re
from collections.abc import Iterator
from dataclasses import replace

from pledger.sources.types import Region, Source

PART = 50_000  # characters; the longest joint statements have some 40,000
_SENTENCE_END = re.compile(r"[.!?]\s")


def parts(source: Source) -> Iterator[tuple[int, Source]]:
    """(offset, part) of a source in order, cut between paragraphs (inside one only where it is longer than a part).

    A part is a Source of the same name and date whose text is `source.text[offset:offset + len(part.text)]`.
    """
    if len(source.text) <= PART:
        yield 0, source
        return
    run: list[Region] = []
    for region in _pieces(source):
        if run and region.end - run[0].start > PART:
            yield _part(source, run)
            run = []
        run.append(region)
    if run:
        yield _part(source, run)


def _pieces(source: Source) -> Iterator[Region]:
    """The regions, one that is longer than a part cut after sentences, or anywhere where there are none."""
    for region in source.regions:
        start = region.start
        while region.end - start > PART:
            ends = [m.end() for m in _SENTENCE_END.finditer(source.text, start + PART // 2, start + PART)]
            end = ends[-1] if ends else start + PART
            yield replace(region, start=start, end=end)
            start = end
        yield replace(region, start=start)


def _part(source: Source, run: list[Region]) -> tuple[int, Source]:
    """The regions of `run` as a source; the intro of a list that stands in an earlier part is no longer known."""
    base = run[0].start
    moved = []
    for r in run:
        intro = r.list_intro - base if r.list_intro is not None and r.list_intro >= base else None
        moved.append(replace(r, start=r.start - base, end=r.end - base, list_intro=intro))
    return base, replace(source, text=source.text[base : run[-1].end], regions=tuple(moved))
