"""Lists: which lines are items, and what introduces them."""

from re import Match

from pledger.lexicon import BLANKS, Lexicon
from pledger.sources.draft import Draft, Page
from pledger.sources.lines import MARKER, VERBLESS, Line, is_prose

_EARLY = 40  # characters of a line in which its document is named
_TITLE = 60  # words of the longest title
_CLOSING = '"”’» '


def listed(page: Page, draft: Draft) -> str | None:
    """A line that begins with a bullet or a number."""
    match = MARKER.match(draft.line.text)
    if not match or not _is_marker(match, page.markers):
        return None
    draft.marker = match.group()
    rest = draft.line.text[match.end() :]
    if draft.line.stop == ":":
        return "heading" if draft.words <= VERBLESS else "body"
    heading = not match["bullet"] and draft.line.stop == "" and len(rest.split()) <= 5 and not any(c.isdigit() for c in rest)
    return "heading" if heading and _prose_follows(page, draft) and not _in_row(page, draft) else "item"


def _prose_follows(page: Page, draft: Draft) -> bool:
    following = page.after(draft, 1)
    return bool(following) and (is_prose(following[0].line) or bool(MARKER.match(following[0].line.text)))


def _in_row(page: Page, draft: Draft) -> bool:
    """Whether the line before or behind has a marker of the same style: '1. Agreement on fishing' before '2. Agreement on trade'."""
    around = [*page.drafts[max(0, draft.index - 1) : draft.index], *page.after(draft, 1)]
    markers = [m.group() for d in around if (m := MARKER.match(d.line.text))]
    return any(_style(m)[0] == _style(draft.marker)[0] and m.isupper() == draft.marker.isupper() for m in markers)


def _is_marker(match: Match[str], known: frozenset[str]) -> bool:
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


def letter_markers(found: list[Line]) -> frozenset[str]:
    """The letters and Roman figures that lines begin with ("A.", "IV.")."""
    labels = (MARKER.match(line.text) for line in found)
    return frozenset(m["label"].upper() for m in labels if m and m["label"] and m["close"] == "." and not m["label"][0].isdigit())


def documents(drafts: list[Draft], lexicon: Lexicon) -> None:
    """Make items of the lines without a mark that name documents, under a line that tells of documents and ends with a colon."""
    listing, before = False, ""
    for draft in drafts:
        text = draft.line.text
        if draft.line.stop == ":":
            listing = draft.kind in (None, "body", "heading") and names_document(text, lexicon) is not None
        elif listing and draft.kind in (None, "body", "item", "heading"):
            at = names_document(text, lexicon)
            ended = draft.line.stop == "." and before not in (";", ",")
            listing = at is not None and at <= _EARLY and not ended
            if (listing and draft.kind is None) or (listing and draft.words <= _TITLE and draft.kind == "body"):
                draft.kind = "item"
        before = text.rstrip(_CLOSING)[-1:]


def names_document(text: str, lexicon: Lexicon) -> int | None:
    """Where the first noun of a document stands in a line, or None."""
    starts = (
        start
        for index, start, after in lexicon.matches(text)
        for t in lexicon.terms[index]
        if t.row.table == "instruments" and t.row["form"] != "never" and t.fits(text[start : after - BLANKS])
    )
    return min(starts, default=None)


def introduce(drafts: list[Draft]) -> None:
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
