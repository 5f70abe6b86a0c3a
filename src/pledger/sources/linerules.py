"""The first pass over a text's lines: rules that look at one line and vote for its kind, or abstain. The list is the priority."""

import re
from collections.abc import Callable

from pledger.lexicon import Lexicon
from pledger.sources.cues import cues
from pledger.sources.datelines import dateline
from pledger.sources.draft import Draft, Page
from pledger.sources.lines import SENTENCE_END, TIME_ONLY, TWO_SENTENCES, VERBLESS, Line, is_prose
from pledger.sources.lists import listed
from pledger.sources.stated import before_weekday, stated

_TICKER = re.compile(r"[▲▼△▽]|^(?:[A-Z][A-Z/-]{2,9}\.?\s+[\d.,]+\s*[%=]?\s*(?:\||$|\s(?=[A-Z]{3})))+")
_CONTACT = re.compile(r"[\w.+-]+@[\w-]+\.\w|\bwww\.\S+|https?://|\(?\+?\d{2,4}\)?(?:[ -]\d{2,4}){2,}", re.I)
_CONTACT_SIGN, _CONTACT_WORDS = re.compile(r"[@/\d]|www\.", re.I), 16  # without one of these a line holds no such thing
_MENU = re.compile(r"\s[|·»›>]\s|\s{3,}")
_BY_NAME = re.compile(r"(?:[^\W\d_][\w.’'-]+\s){1,3}[^\W\d_][\w.’'-]+,\s[^\W\d_]\w+")
_CREDIT = re.compile(r"[.(\[]\s*([^\W\d_][\w ]{2,25}: ?[^.:()]{2,50})[.)\]]*$")
_DIGIT = re.compile(r"[0-9]")
_COLUMN = re.compile(r"\s{2,}|\t")
_NUMBER = re.compile(r"[-+(]?[\d.,]*\d[\d.,/]*[%)]?(?:\s[-+(]?[\d.,]*\d[\d.,/]*[%)]?)*")
_NUMBERS, _SHARE = 3, 0.3  # numbers that make a row of a table, and their share of its columns
_AFTER_DATE = frozenset("|·,(–—:/-. ")


def no_words(page: Page, draft: Draft) -> str | None:
    """'***', '———', '###'; the sum that a form asks for: '7 + 2 ='."""
    text = draft.line.text[:200]
    return None if any(map(str.isalpha, text)) or ("=" not in text and any(map(str.isdigit, text))) else "furniture"


def tabular(page: Page, draft: Draft) -> str | None:
    """'Imports     12.00   10.00     13.70': columns two blanks apart, most of them numbers. A table is no sentence."""
    text = draft.line.text
    if "  " not in text and "\t" not in text:
        return None
    columns = _COLUMN.split(text)
    numbers = sum(_NUMBER.fullmatch(c) is not None for c in columns)
    return "furniture" if numbers >= _NUMBERS and numbers >= _SHARE * len(columns) else None


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
    credit = _CREDIT.search(text, max(0, len(text) - 90)) if draft.words <= 45 and ":" in text[-60:] else None
    row = cues(page.lexicon).find(credit.group(1)) if credit else None
    return "caption" if row and row["kind"] == "caption" else None


def ticker(page: Page, draft: Draft) -> str | None:
    """'USD 87.45', 'Brent 119.51 ▼ | EGP 18.63'."""
    if draft.words > 25 or (draft.line.stop in SENTENCE_END and draft.line.stop):
        return None
    return "furniture" if _TICKER.search(draft.line.text) else None


def contact(page: Page, draft: Draft) -> str | None:
    """A short line with an address, a telephone number or a link."""
    if draft.words > _CONTACT_WORDS or draft.marker or not _CONTACT_SIGN.search(draft.line.text):
        return None
    return "furniture" if _CONTACT.search(draft.line.text) else None


def dated(page: Page, draft: Draft) -> str | None:
    """A line that says a day or a time and little else: '24 November 2025, 18:40', 'Weekly digest | December 2025'."""
    text = draft.line.text
    if TIME_ONLY.fullmatch(text):
        return "byline"
    return "byline" if draft.words <= 18 and is_date_line(draft.line, page.lexicon) else None


def is_date_line(line: Line, lexicon: Lexicon) -> bool:
    """Whether the line's date stands at an edge of it or of a part set off by bars, dots or dashes, and the rest is no sentence."""
    text = line.text.strip("()[]/ ")
    if not _DIGIT.search(text) or (line.stop in SENTENCE_END and line.stop and line.text.count(" ") > 5):
        return False
    dates = [d for d in stated(text, lexicon) if d.year or d.day]
    for date in dates:
        before, after = before_weekday(text[: date.start], lexicon).rstrip(), text[date.end :].strip()
        starts = not before or before[-1] in "|·,(–—:/›>" or before.endswith(" -") or TIME_ONLY.match(before) is not None
        starts = starts or text[: date.start].endswith("  ")  # 'The Daily Post (Lusaka)   18 April 2023   By Mary Banda'
        starts = starts or (before[0].isupper() and before.count(" ") <= (1 if date.year and not after else 0))
        ends = not after or after[0] in _AFTER_DATE or text[date.end :].startswith("  ") or text.count(" ") <= 8
        if starts and ends and len(text) - (date.end - date.start) < 90:
            return bool(date.year) or len(text) < 30
    return False


def dated_start(line: Line, lexicon: Lexicon) -> bool:
    """'Samarkand, 15 September. Press Service of the President': a place and a day, then no sentence."""
    return any(d.day and 0 < d.start <= 30 and line.text[: d.start].rstrip().endswith(",") for d in stated(line.text[:60], lexicon))


def menu(page: Page, draft: Draft) -> str | None:
    """'Home | Politics | Economy', 'EVENTS › TRANSCRIPTS': short names between bars, no figures."""
    text = draft.line.text
    if draft.words > 60 or (draft.line.stop in SENTENCE_END and draft.line.stop) or not _MENU.search(text):
        return None
    parts = [p for p in _MENU.split(text) if p.strip()]
    if len(parts) < 2 or (draft.line.stop in SENTENCE_END and draft.line.stop) or any(len(p.split()) > 7 for p in parts):
        return None
    if page.bodied and any(any(map(str.isdigit, d.line.text)) and _MENU.search(d.line.text) for d in page.after(draft, 2)):
        return None
    return "item" if page.bodied and any(c.isdigit() for c in text) else "furniture"


def signed(page: Page, draft: Draft) -> str | None:
    """A reporter's name, or the agency's alone, above the text: 'NANCY PHIRI, Lusaka', 'VNA'."""
    text = draft.line.text
    if page.bodied or draft.words > 6 or draft.line.stop:
        return None
    if _BY_NAME.fullmatch(text) and text.split(",")[0].isupper():
        return "byline"
    return "byline" if text.isupper() and text.isalpha() and 2 <= len(text) <= 5 else None


def paragraph(page: Page, draft: Draft) -> str | None:
    """A sentence or more; the first may begin with a dateline."""
    line = draft.line
    found = dateline(line, page.lexicon, first=not page.bodied)
    if found and found.whole:
        return "dateline"
    if found is None and not page.bodied and not line.stop and draft.words <= 16 and dated_start(line, page.lexicon):
        return "byline"
    if found:
        draft.dateline = found
        page.bodied = True
        return "body"
    if not is_prose(line) or (draft is page.drafts[0] and _is_question(line)):
        return None
    page.bodied = True
    return "body"


def _is_question(line: Line) -> bool:
    """One short question or exclamation: as a first line it is a headline."""
    return line.stop in ("?", "!") and line.text.count(" ") < VERBLESS and not TWO_SENTENCES.search(line.text)


RULES: tuple[Callable[[Page, Draft], str | None], ...] = (
    no_words, tabular, bracketed_caption, cued, listed, ticker, dated, menu, contact, signed, paragraph,
)  # fmt: skip
LONG_RULES = (no_words, tabular, listed, paragraph)
_LONG = 420  # characters; a line of more is prose: no caption, menu or byline is looked for in it


def first_pass(page: Page, draft: Draft) -> str | None:
    """The first verdict on a line, or None."""
    rules = LONG_RULES if len(draft.line.text) > _LONG else RULES
    for rule in rules:
        kind = rule(page, draft)
        if kind:
            return kind
    return None
