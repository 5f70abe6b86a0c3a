"""The noun phrase before a verb: from the last clause boundary, asides and quotation marks passed over."""

import re

from pledger.mentions.promising import Phrases
from pledger.mentions.view import View
from pledger.records.reference import REACH

_ACRONYM = re.compile(r" \([a-z]{2,8}\)$")
_NUMBER = re.compile(r"\s*\(?(?:\d{1,2}|[a-z]|[ivx]{2,5})[.)]\s+")  # before an item's words


def nominal(view: View, offset: int, known: Phrases) -> tuple[int, int]:
    """The noun phrase directly before `offset`, from the last clause boundary; empty after 'and' or a comma."""
    low = max(0, offset - view.start - REACH)
    text = view.folded[low : offset - view.start].rstrip()
    if short := _ACRONYM.search(text):
        text = text[: short.start()]  # 'the African Export Bank (AEB) will'
    if text.endswith('"') and text.count('"') > 1:  # 'the "most modern" border crossing', all in quotation marks
        opening = text.rfind('"', 0, len(text) - 1)
        text = f"{text[:opening]} {text[opening + 1 : -1]} "
    if text.endswith(","):  # a bracketed apposition stands between: 'the canal, dug by a Chinese firm, will open'
        opening = text.rfind(",", 0, len(text) - 1)
        text = text[:opening] if opening >= 0 else text[:-1]
    begin = 0
    for m in known.rules["boundary"].finditer(text + " "):
        if m.group() != "and" or not _one_phrase(known, text[begin : m.start()].rstrip(), text[m.end() :]):
            begin = m.end()
    if not begin and not low and view.sentence.kind == "item" and (number := _NUMBER.match(text)):
        begin = number.end()  # '6. | Latvia will'
    while begin < len(text) and not text[begin].isalnum():
        begin += 1
    end = len(text.rstrip(" '’"))
    adverbs = known.rules["adverbs"].search(text, begin, end)
    end = adverbs.start() if adverbs else end
    return view.start + low + min(begin, end), view.start + low + end


def _one_phrase(known: Phrases, before: str, behind: str) -> bool:
    """Whether 'and' joins no clauses: 'the line between A | and B', 'cooperation in energy | and transport'."""
    fields = known.rules["in_field"].search(before) is not None and len(behind.split()) == 1
    return fields or known.rules["between_two"].search(before) is not None
