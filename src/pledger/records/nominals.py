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
        while opening > 0 and text[opening - 1].isdigit() and text[opening + 1].isdigit():
            opening = text.rfind(",", 0, opening)  # 'the span, 1,294 metres long, should'
        text = text[:opening] if opening >= 0 else text[:-1]
    begin = _opening(view, known, text, low)
    if begin and text.startswith(",", begin - 1):
        begin = _resumed(view, known, text, low, begin)
    if not begin and not low and view.sentence.kind == "item" and (number := _NUMBER.match(text + " ")):
        begin = min(number.end(), len(text))  # '6. | Latvia will', '(a) | will'
    while begin < len(text) and not text[begin].isalnum():
        begin += 1
    end = len(text.rstrip(" '’"))
    adverbs = known.rules["adverbs"].search(text, begin, end)
    end = adverbs.start() if adverbs else end
    return view.start + low + min(begin, end), view.start + low + end


def _opening(view: View, known: Phrases, text: str, low: int) -> int:
    """Where the noun phrase that ends `text`, which stands at `low` in the sentence, begins: behind the last clause boundary."""
    begin = 0
    for m in known.rules["boundary"].finditer(text + " "):
        joined = m.group() == "and" and _one_phrase(known, text[begin : m.start()].rstrip(), text[m.end() :])
        span = view.start + low + m.start(), view.start + low + len(text)
        two = m.group() == "and" and (_two_named(view, known, *span) or _two_things(view, known, text[begin : m.start()], *span))
        if not (joined or two):
            begin = m.end()
    return begin


def _resumed(view: View, known: Phrases, text: str, low: int, begin: int) -> int:
    """Where it begins if what opens it only goes on behind an aside: 'A bridge, 90 m long, | between A and B will be built'."""
    behind = known.rules["behind_aside"].match(text, begin - 1)
    aside = known.rules["measure_aside"].search(text, 0, begin) if behind else None
    return _opening(view, known, text[: aside.start()], low) if aside else begin


def _one_phrase(known: Phrases, before: str, behind: str) -> bool:
    """Whether 'and' joins no clauses: 'the line between A | and B', 'cooperation in energy | and transport', 'the navy of A | and the navy
    of B'."""
    fields = known.rules["in_field"].search(before) is not None and len(behind.split()) == 1
    return (
        fields or known.rules["between_two"].search(before) is not None or known.rules["same_of"].search(f"{before}|{behind}") is not None
    )


def _two_things(view: View, known: Phrases, before: str, at: int, end: int) -> bool:
    """Whether 'and' at `at` joins what one noun is of, both without an article: 'duties on tea | and rice will', no state that acts."""
    behind = view.cut(at, end).partition(" ")[2].strip().casefold()
    if known.rules["bare_two"].fullmatch(behind) is None or known.rules["noun_of_two"].fullmatch(before.strip()) is None:
        return False
    return known.within["agent"].search(behind) is None and not any(at <= h.start < end for h in view.of("countries", "capitals"))


def _two_named(view: View, known: Phrases, at: int, end: int) -> bool:
    """Whether 'and' at `at` joins two names of one noun before the verb: 'the dredging of the Beira | and Nacala harbours will'; no state's
    people ('works in Osh | and Kazakh firms will')."""
    behind = view.cut(at, end)
    if known.rules["named_things"].fullmatch(behind) is None or known.rules["of_a_name"].search(view.cut(view.start, at)) is None:
        return False
    people = known.within["agent"].search(behind.casefold()) is not None
    return not people and not any(at <= h.start < end for h in view.of("countries", "capitals"))
