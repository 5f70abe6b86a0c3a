"""Which stretch of a text is what: headline, dateline, byline, paragraph, list item, heading, caption, furniture of the page.

Two passes, each by rules that vote or abstain. The first (`linerules`) looks at a line by itself; the second at the short lines
that are left, by where they stand: before the first paragraph (headline), between paragraphs (heading or item), after the last (furniture).
"""

import re

from pledger.lexicon import Lexicon
from pledger.sources.datelines import dateline
from pledger.sources.draft import Draft, Page
from pledger.sources.linerules import first_pass
from pledger.sources.lines import SENTENCE_END, TIME_ONLY, VERBLESS, Line, lines
from pledger.sources.lists import documents, introduce, letter_markers
from pledger.sources.prose_lists import prose_list
from pledger.sources.types import Region

PREFIX = re.compile(  # ' date 2024-05-06 ', and the date of a feed's item as RFC 822 writes it
    r"\s*(?:date \d{4}-\d\d(?:-\d\d)?(?=\s|$)|[A-Z][a-z]{2}, \d{1,2} [A-Z][a-z]{2} \d{4} \d\d:\d\d(?::\d\d)? (?:[+-]\d{4}|GMT|UTC)\b)\s*"
)
_FIRST = 3  # lines that may hold the date before the text
_NAMED_VALUE = re.compile(r"[^\W\d_][^:]{1,40}: \W{0,3}\S")
_TABLE_TITLE = re.compile(r"[^\W\d_]+ \d{1,2}[.:] ")


def mark(text: str, lexicon: Lexicon) -> tuple[Region, ...]:
    """The regions of `text`, in order; they cover everything but the white space between lines."""
    found, prefix = _without_prefix(text, lines(text))
    if len(found) == 1:
        return (*prefix, *_single(found[0], lexicon))
    drafts = [Draft(line, i, line.text.count(" ") + 1) for i, line in enumerate(found)]
    page = Page(drafts, lexicon, markers=letter_markers(found))
    for draft in drafts:
        draft.kind = first_pass(page, draft)
    documents(drafts, lexicon)
    _settle(drafts)
    introduce(drafts)
    marked = [r for d in drafts for region in _regions(d) for r in prose_list(text, region, lexicon)]
    return tuple(sorted(prefix + marked, key=lambda r: r.start))


def _single(line: Line, lexicon: Lexicon) -> list[Region]:
    """A text of one line is what it says, be it ever so short; only a dateline is set apart."""
    found = dateline(line, lexicon, first=True)
    return _regions(Draft(line, 0, 1, "body", found if found and not found.whole else None))


def _without_prefix(text: str, found: list[Line]) -> tuple[list[Line], list[Region]]:
    """The lines with a ' date 2024-05-06 ' prefix (on one of the first three, or alone on the last) cut off the line it stands on."""
    for index in sorted({*range(len(found))[:_FIRST], *range(len(found))[-1:]}):
        line = found[index]
        match = PREFIX.match(line.text)
        if match and (index < _FIRST or match.end() == len(line.text)):
            start = line.start + match.end()
            rest = [Line(start, line.end, text[start : line.end], line.gap)] if start < line.end else []
            end = line.start + len(match.group().rstrip())
            return found[:index] + rest + found[index + 1 :], [Region(line.start, end, "prefix")]
    return found, []


def _settle(drafts: list[Draft]) -> None:
    """Kinds for the short lines, by place."""
    solid = [i for i, d in enumerate(drafts) if d.kind in ("body", "item")]
    first = next((i for i in solid if drafts[i].kind == "body"), solid[0] if solid else len(drafts))
    last = solid[-1] if solid else -1
    if not solid:
        _settle_without_prose(drafts)
        return
    section = False
    for index, draft in enumerate(drafts):
        section = (section and draft.kind != "body") or draft.section
        if section and draft.kind in (None, "item", "heading") and not draft.section and draft.words <= 16:
            draft.kind = "furniture"
        if draft.kind is None:
            draft.kind = _by_place(draft, index, first, last)


def _by_place(draft: Draft, index: int, first: int, last: int) -> str:
    text = draft.line.text
    if index < first:
        return "headline"
    if draft.line.stop in SENTENCE_END and draft.line.stop and draft.words >= 2:
        return "heading" if draft.line.stop == "?" and draft.words <= VERBLESS and index < last else "body"
    if index > last:
        value = (_NAMED_VALUE.match(text) or (draft.words >= 3 and not draft.line.gap)) and _figures(text)
        return "item" if value else "furniture" if draft.words <= 12 else "body"
    if draft.line.stop == ":" or _TABLE_TITLE.match(text):
        return "heading"
    if draft.words > VERBLESS or text[-1] == ",":
        return "body"
    return "item" if _NAMED_VALUE.match(text) or _figures(text) else "heading"


def _figures(text: str) -> bool:
    """Whether the line holds figures other than a time of day."""
    return any(map(str.isdigit, TIME_ONLY.sub("", text, count=1)))


def _settle_without_prose(drafts: list[Draft]) -> None:
    """A text of short lines only: one line is the text; of several the first is the headline."""
    left = [d for d in drafts if d.kind is None]
    for number, draft in enumerate(left):
        draft.kind = "headline" if number == 0 and len(left) > 1 else "body"


def _regions(draft: Draft) -> list[Region]:
    line, kind = draft.line, draft.kind or "body"
    if draft.dateline and not draft.dateline.whole:
        cut = line.start + draft.dateline.end
        head = line.text[: draft.dateline.end].rstrip()
        return [Region(line.start, line.start + len(head), "dateline"), Region(cut, line.end, kind, draft.intro)]
    return [Region(line.start, line.end, kind, draft.intro)]
