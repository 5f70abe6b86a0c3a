"""Which stretch of a text is what: headline, dateline, byline, paragraph, list item, heading, caption, furniture of the page.

Two passes, each a list of rules that vote or abstain. The first looks at a line by itself; the second at the short lines
that are left, by where they stand: before the first paragraph (headline), between paragraphs (heading or item), after the last (furniture).
"""

import re
from collections.abc import Callable
from dataclasses import dataclass, field

from pledger.lexicon import Lexicon
from pledger.sources.cues import cues
from pledger.sources.datelines import Dateline, dateline
from pledger.sources.lines import MARKER, Line, lines
from pledger.sources.stated import stated
from pledger.sources.types import Region

PREFIX = re.compile(r"\s?date \d{4}-\d\d-\d\d(?=\s|$)\s*")
_SENTENCE_END = frozenset(".!?…")
_TICKER = re.compile(r"[▲▼△▽]|^(?:[A-Z][A-Z/-]{2,9}\.?\s+[\d.,]+\s*[%=]?\s*(?:\||$|\s(?=[A-Z]{3})))+")
_CONTACT = re.compile(r"[\w.+-]+@[\w-]+\.\w|\bwww\.\S+|https?://|\(?\+?\d{2,4}\)?(?:[ -]\d{2,4}){2,}", re.I)
_TIME_ONLY = re.compile(r"\d{1,2}:\d\d(?::\d\d)?(?:\s?[ap]\.?m\.?)?(?:\s\w{2,4}(?:[+-]\d+)?)?", re.I)
_SEPARATED = re.compile(r"\s[|·•»›>]\s|\s{3,}|\s[–—]\s|\s//?\s")
_MENU = re.compile(r"\s[|·»›>]\s|\s{3,}")
_BY_NAME = re.compile(r"(?:[^\W\d_][\w.’'-]+\s){1,3}[^\W\d_][\w.’'-]+,\s[^\W\d_]\w+")
_CREDIT = re.compile(r"[.(\[]\s*([^\W\d_][\w ]{2,25}: ?[^.:()]{2,50})[.)\]]*$")
_NAMED_VALUE = re.compile(r"[^\W\d_][^:]{1,40}: \W{0,3}\S")
_TABLE_TITLE = re.compile(r"[^\W\d_]+ \d{1,2}[.:] ")
_AFTER_DATE = frozenset("|·,(–—:/-. ")
_TWO_SENTENCES = re.compile(r"[^\W\d_]{3}[.!?] [A-Z“\"]")
_VERBLESS = 14  # a line of up to so many words without a stop may be a headline or heading


@dataclass(slots=True)
class Draft:
    """A line under classification."""

    line: Line
    kind: str | None = None
    dateline: Dateline | None = None
    section: bool = False
    marker: str = ""
    intro: int | None = None

    @property
    def words(self) -> int:
        return self.line.text.count(" ") + 1


@dataclass(frozen=True, slots=True)
class Page:
    """What the rules look at: all lines of a text and the lexicon. `bodied`: whether a paragraph has been seen by now."""

    drafts: list[Draft]
    lexicon: Lexicon
    bodied: list[bool] = field(default_factory=lambda: [False])
    markers: frozenset[str] = frozenset()


def no_words(page: Page, draft: Draft) -> str | None:
    """'***', '———', '###'."""
    return None if any(c.isalnum() for c in draft.line.text[:200]) else "furniture"


def cued(page: Page, draft: Draft) -> str | None:
    """A cue of furniture.csv."""
    row = cues(page.lexicon).find(draft.line.text)
    if row is None or (draft.words > 30 and row["kind"] != "caption"):
        return None
    if row["kind"] == "byline" and row["where"] == "start" and draft.words > 16:
        return None
    draft.section = row["section"] == "yes" and draft.words <= 5
    return row["kind"]


def bracketed_caption(page: Page, draft: Draft) -> str | None:
    """'[Graph: ...]' and other asides of the desk, alone on their line; a line that ends with '(Photo: VNA)'."""
    text = draft.line.text
    if text[0] == "[" and text[-1] == "]" and len(text) < 300:
        return "caption"
    credit = _CREDIT.search(text, max(0, len(text) - 90)) if draft.words <= 45 else None
    row = cues(page.lexicon).find(credit.group(1)) if credit else None
    return "caption" if row and row["kind"] == "caption" else None


def ticker(page: Page, draft: Draft) -> str | None:
    """'USD 87.45', 'Brent 119.51 ▼ | EGP 18.63'."""
    if draft.words > 25 or (draft.line.stop in _SENTENCE_END and draft.line.stop):
        return None
    return "furniture" if _TICKER.search(draft.line.text) else None


def contact(page: Page, draft: Draft) -> str | None:
    """A short line with an address, a telephone number or a link."""
    return "furniture" if draft.words <= 16 and _CONTACT.search(draft.line.text) and not draft.marker else None


def dated(page: Page, draft: Draft) -> str | None:
    """A line that says a day or a time and little else: '24 November 2025, 18:40', 'Weekly digest | December 2025'."""
    text = draft.line.text
    if _TIME_ONLY.fullmatch(text):
        return "byline"
    return "byline" if draft.words <= 18 and is_date_line(draft.line, page.lexicon) else None


def is_date_line(line: Line, lexicon: Lexicon) -> bool:
    """Whether the line's date stands at an edge of it or of a part set off by bars, dots or dashes, and the rest is no sentence."""
    text = line.text.strip("()[]/ ")
    if not any(c.isdigit() for c in text) or (line.stop in _SENTENCE_END and line.stop and line.text.count(" ") > 5):
        return False
    dates = [d for d in stated(text, lexicon) if d.year or d.day]
    for date in dates:
        before, after = text[: date.start].rstrip(), text[date.end :].strip()
        starts = not before or before[-1] in "|·,(–—:/›>" or (len(before.split()) == 1 and before[0].isupper())
        if starts and (not after or after[0] in _AFTER_DATE or text.count(" ") <= 8) and len(text) - (date.end - date.start) < 90:
            return bool(date.year) or len(text) < 30
    return False


def dated_start(line: Line, lexicon: Lexicon) -> bool:
    """'Samarkand, 15 September. Press Service of the President': a place and a day, then no sentence."""
    return any(d.day and 0 < d.start <= 30 and line.text[: d.start].rstrip().endswith(",") for d in stated(line.text[:60], lexicon))


def menu(page: Page, draft: Draft) -> str | None:
    """'Home | Politics | Economy', 'EVENTS › TRANSCRIPTS': short names between bars, no figures."""
    text = draft.line.text
    parts = [p for p in _MENU.split(text) if p.strip()]
    if len(parts) < 2 or (draft.line.stop in _SENTENCE_END and draft.line.stop) or any(len(p.split()) > 7 for p in parts):
        return None
    if page.bodied[0] and any(c.isdigit() for d in _after(page, draft, 2) for c in d.line.text if _MENU.search(d.line.text)):
        return None
    return "item" if page.bodied[0] and any(c.isdigit() for c in text) else "furniture"


def signed(page: Page, draft: Draft) -> str | None:
    """A reporter's name, or the agency's alone, above the text: 'NANCY PHIRI, Lusaka', 'VNA'."""
    text = draft.line.text
    if page.bodied[0] or draft.words > 6 or draft.line.stop:
        return None
    if _BY_NAME.fullmatch(text) and text.split(",")[0].isupper():
        return "byline"
    return "byline" if text.isupper() and text.isalpha() and 2 <= len(text) <= 5 else None


def listed(page: Page, draft: Draft) -> str | None:
    """A line that begins with a bullet or a number."""
    match = MARKER.match(draft.line.text)
    if not match or not _is_marker(match, page.markers):
        return None
    draft.marker = match.group()
    rest = draft.line.text[match.end() :]
    if draft.line.stop == ":":
        return "heading" if draft.words <= _VERBLESS else "body"
    heading = not match["bullet"] and draft.line.stop == "" and len(rest.split()) <= 5 and not any(c.isdigit() for c in rest)
    return "heading" if heading and _prose_follows(page, draft) else "item"


def paragraph(page: Page, draft: Draft) -> str | None:
    """A sentence or more; the first may begin with a dateline."""
    line = draft.line
    found = dateline(line, page.lexicon, first=not page.bodied[0])
    if found and found.whole:
        return "dateline"
    if found is None and not page.bodied[0] and not line.stop and draft.words <= 16 and dated_start(line, page.lexicon):
        return "byline"
    if found:
        draft.dateline = found
        page.bodied[0] = True
        return "body"
    if not _is_prose(line) or (draft is page.drafts[0] and _is_question(line)):
        return None
    page.bodied[0] = True
    return "body"


def _is_prose(line: Line) -> bool:
    """A stop at the end and a few words before it, or a length that no headline has."""
    count = line.text.count(" ") + 1
    if count > 34 or (count > 12 and _TWO_SENTENCES.search(line.text)):
        return True
    return (line.stop in (".", "!", "?", "…", ";") and bool(line.stop) and count >= 4) or (line.stop == ":" and count > _VERBLESS)


def _is_question(line: Line) -> bool:
    """One short question or exclamation: as a first line it is a headline."""
    return line.stop in ("?", "!") and line.text.count(" ") < _VERBLESS and not _TWO_SENTENCES.search(line.text)


RULES: tuple[Callable[[Page, Draft], str | None], ...] = (
    no_words, bracketed_caption, cued, listed, ticker, dated, menu, contact, signed, paragraph,
)  # fmt: skip


def _is_marker(match: re.Match[str], known: frozenset[str]) -> bool:
    if match["bullet"]:
        return True
    label = match["label"]
    if label[0].isdigit():
        return True
    if match["open"] or match["close"] == ")":
        return True
    # "A. Smith", "V. Putin": a letter with a stop is a marker only where its neighbour in the alphabet, or in Roman figures, is one too.
    return any(n in known for n in _neighbours(label))


_ROMAN = ("I", "II", "III", "IV", "V", "VI", "VII", "VIII", "IX", "X", "XI", "XII", "XIII", "XIV", "XV")


def _neighbours(label: str) -> list[str]:
    near = []
    if label.upper() in _ROMAN:
        at = _ROMAN.index(label.upper())
        near += [_ROMAN[i] for i in (at - 1, at + 1) if 0 <= i < len(_ROMAN)]
    if len(label) == 1 and label.upper() not in _ROMAN[1:]:
        near += [chr(ord(label.upper()) + step) for step in (-1, 1)]
    return near


def _letter_markers(found: list[Line]) -> frozenset[str]:
    labels = (MARKER.match(line.text) for line in found)
    return frozenset(m["label"].upper() for m in labels if m and m["label"] and m["close"] == "." and not m["label"][0].isdigit())


def _after(page: Page, draft: Draft, count: int) -> list[Draft]:
    at = next(i for i, d in enumerate(page.drafts) if d is draft)
    return page.drafts[at + 1 : at + 1 + count]


def _prose_follows(page: Page, draft: Draft) -> bool:
    following = _after(page, draft, 1)
    return bool(following) and (_is_prose(following[0].line) or bool(MARKER.match(following[0].line.text)))


def mark(text: str, lexicon: Lexicon) -> tuple[Region, ...]:
    """The regions of `text`, in order; they cover everything but the white space between lines."""
    found, prefix = _without_prefix(text, lines(text))
    if len(found) == 1:
        return (*prefix, *_single(found[0], lexicon))
    drafts = [Draft(line) for line in found]
    page = Page(drafts, lexicon, markers=_letter_markers(found))
    for draft in drafts:
        draft.kind = next((k for rule in RULES if (k := rule(page, draft))), None)
    _settle(drafts)
    _introduce(drafts)
    return tuple(sorted(prefix + [r for d in drafts for r in _regions(d)], key=lambda r: r.start))


def _single(line: Line, lexicon: Lexicon) -> list[Region]:
    """A text of one line is what it says, be it ever so short; only a dateline is set apart."""
    found = dateline(line, lexicon, first=True)
    return _regions(Draft(line, "body", found if found and not found.whole else None))


def _without_prefix(text: str, found: list[Line]) -> tuple[list[Line], list[Region]]:
    """The lines with a ' date 2024-05-06 ' prefix (on one of the first three) cut off the line it stands on."""
    for index, line in enumerate(found[:3]):
        if match := PREFIX.match(line.text):
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
    figures = any(c.isdigit() for c in _TIME_ONLY.sub("", text, count=1))
    if index < first:
        return "headline"
    if draft.line.stop in _SENTENCE_END and draft.line.stop and draft.words >= 2:
        return "heading" if draft.line.stop == "?" and draft.words <= _VERBLESS and index < last else "body"
    if index > last:
        value = figures and (_NAMED_VALUE.match(text) or (draft.words >= 3 and not draft.line.gap))
        return "item" if value else "furniture" if draft.words <= 12 else "body"
    if draft.line.stop == ":" or _TABLE_TITLE.match(text):
        return "heading"
    if draft.words > _VERBLESS or text[-1] == ",":
        return "body"
    return "item" if figures or _NAMED_VALUE.match(text) else "heading"


def _settle_without_prose(drafts: list[Draft]) -> None:
    """A text of short lines only: one line is the text; of several the first is the headline."""
    left = [d for d in drafts if d.kind is None]
    for number, draft in enumerate(left):
        draft.kind = "headline" if number == 0 and len(left) > 1 else "body"


def _introduce(drafts: list[Draft]) -> None:
    """Tie every item to the region that introduces its list: the one before it, if it ends with a colon or is a heading.

    A numbered list that a paragraph interrupts goes on under the same introduction.
    """
    lists: dict[str, tuple[int, int | None]] = {}  # style of marker -> the last number and its list's introduction
    before: Draft | None = None
    for draft in drafts:
        if draft.kind == "item":
            style, number = _style(draft.marker)
            last, intro = lists.get(style, (0, None))
            if before is None or before.kind != "item" or not (style in lists and number in (0, last + 1)):
                goes_on = number > 1 and number == last + 1
                intro = intro if goes_on else _introduction(before, style)
            draft.intro = intro
            lists[style] = (number, intro)
        elif draft.kind == "heading":
            lists.clear()
        before = draft


def _introduction(before: Draft | None, style: str) -> int | None:
    if before is None or before.kind not in ("heading", "body", "item") or (before.marker and _style(before.marker)[0] == style):
        return None
    introduces = before.kind == "heading" or before.line.stop == ":" or (before.kind == "item" and before.intro is None and not style)
    return before.line.start if introduces else None


def _style(marker: str) -> tuple[str, int]:
    """The kind of marker ('1.', '(a)', '•', '' for none) and its number (0: it has none)."""
    label = "".join(c for c in marker if c.isalnum())
    if label.isdigit() and label.isascii():
        return marker.replace(label, "1").strip(), int(label[:6])
    if label:
        return marker.replace(label, "a").strip(), ord(label[0].lower()) - 96 if len(label) == 1 else 0
    return marker.strip(), 0


def _regions(draft: Draft) -> list[Region]:
    line, kind = draft.line, draft.kind or "body"
    if draft.dateline and not draft.dateline.whole:
        cut = line.start + draft.dateline.end
        head = line.text[: draft.dateline.end].rstrip()
        return [Region(line.start, line.start + len(head), "dateline"), Region(cut, line.end, kind, draft.intro)]
    return [Region(line.start, line.end, kind, draft.intro)]
