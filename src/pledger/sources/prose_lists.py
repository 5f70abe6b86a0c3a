"""Lists within a paragraph: 'The sides agreed to: open a bank; build a road; and lift the ban.' is an introduction and its items."""

import re

from pledger.lexicon import Lexicon
from pledger.sources.lists import names_document
from pledger.sources.memo import per_lexicon
from pledger.sources.types import Region

_FEWEST = 2  # items of a list
_LEAD = 25  # characters of a piece in which its document is named
_WORD = 12  # characters of the last word before the colon
_ENDS = re.compile(r"[.!?][\"”’)]* +[A-Z“\"]")
_NOTHING = "(?!)"


@per_lexicon
def _opening(lexicon: Lexicon) -> re.Pattern[str]:
    """The last word of what introduces a list of doings, with its colon: 'agreed to:', 'will:'."""
    said = "|".join(re.escape(t) for row in lexicon.table("main_clauses") if row["kind"] == "lists" for t in row.list("terms"))
    return re.compile(rf"\b(?:{said or _NOTHING}): +", re.IGNORECASE)


def prose_list(text: str, region: Region, lexicon: Lexicon) -> list[Region]:
    """`region`, or its introduction and its items where its last sentence is a list that semicolons part."""
    if region.kind != "body" or text.count(";", region.start, region.end) < _FEWEST - 1:
        return [region]
    colon = text.rfind(": ", region.start, region.end)
    low = colon + len(": ")
    if colon < 0 or ";" in text[region.start : colon] or _ENDS.search(text, low, region.end):
        return [region]
    cuts = [m.end() for m in re.finditer(r"; +", text[low : region.end])]
    starts, ends = [low, *(low + c for c in cuts)], [*(low + c for c in cuts), region.end]
    items = [Region(s, e - (len(text[s:e]) - len(text[s:e].rstrip())), "item", region.start) for s, e in zip(starts, ends, strict=True)]
    told = _opening(lexicon).search(text, max(region.start, colon - _WORD), low) is not None and all(text[i.start].islower() for i in items)
    papers = all((at := names_document(text[i.start : i.end], lexicon)) is not None and at <= _LEAD for i in items)
    if len(items) < _FEWEST or not (told or papers):
        return [region]
    return [Region(region.start, colon + 1, "body", region.list_intro), *items]
