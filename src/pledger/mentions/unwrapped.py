"""A shadow of a source in which hard-wrapped paragraphs are lines: same length, so that every offset into it is one into the source."""

from dataclasses import replace

from pledger.sources.types import Source

_BREAK, _BLANK = "\n", " "


def unwrapped(source: Source) -> Source:
    """`source` with a blank for every line break within a region ('have agreed / to build it'), so that grammars need not know of any."""
    text = source.text
    pieces, at = list[str](), 0
    for region in source.regions:
        if text.find(_BREAK, region.start, region.end) >= 0:
            pieces += [text[at : region.start], text[region.start : region.end].replace(_BREAK, _BLANK)]
            at = region.end
    return replace(source, text="".join([*pieces, text[at:]])) if pieces else source
