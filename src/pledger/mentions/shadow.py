"""A shadow of a source, of the same length, so that every offset into it is one into the source: hard-wrapped paragraphs are lines, and what
grammars need not see ('the 22nd of August', 'on August 22, 2024 (Thursday)') is blank."""

import re
from dataclasses import replace

from pledger.lexicon import Lexicon, any_of
from pledger.mentions.compiled import compiled
from pledger.sources.memo import per_lexicon
from pledger.sources.types import Source

_BREAK, _BLANK = "\n", " "
_NEAR = 32  # characters to either side of a sign that its pattern may take


def shadow(source: Source, lexicon: Lexicon) -> Source:
    """`source` as grammars read it; itself where it holds nothing to mask."""
    text = masked(unwrapped(source), lexicon)
    return source if text == source.text else replace(source, text=text)


def unwrapped(source: Source) -> str:
    """The text with a blank for every line break within a region ('have agreed / to build it'), so that grammars need not know of any."""
    text = source.text
    pieces, at = list[str](), 0
    for region in source.regions:
        if text.find(_BREAK, region.start, region.end) >= 0:
            pieces += [text[at : region.start], text[region.start : region.end].replace(_BREAK, _BLANK)]
            at = region.end
    return "".join([*pieces, text[at:]])


@per_lexicon
def masks(lexicon: Lexicon) -> tuple[tuple[re.Pattern[str], re.Pattern[str]], ...]:
    """The rows of `masks`: the sign, which is found fast, and the pattern round it of which every group is masked."""
    terms = {name: any_of(t for row in lexicon.table(f"{name}s") for t in row.list("terms")) for name in ("month", "weekday")}
    patterns = compiled(lexicon.table("masks"), terms)
    return tuple((re.compile(row["sign"]), patterns[row["name"]]) for row in lexicon.table("masks"))


def masked(text: str, lexicon: Lexicon) -> str:
    """`text` with blanks for what no grammar need see."""
    spans = [span for sign, pattern in masks(lexicon) for at in sign.finditer(text) for span in _around(pattern, text, at)]
    pieces, at = list[str](), 0
    for start, end in sorted(spans):
        pieces += [text[at:start], _BLANK * (end - start)]
        at = end
    return "".join([*pieces, text[at:]])


def _around(pattern: re.Pattern[str], text: str, sign: re.Match[str]) -> list[tuple[int, int]]:
    """The groups of the pattern where it matches round the sign."""
    found = pattern.search(text, max(0, sign.start() - _NEAR), sign.end() + _NEAR)
    return [found.span(i) for i in range(1, found.re.groups + 1)] if found and found.start() <= sign.start() < found.end() else []
