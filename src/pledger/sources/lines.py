"""Lines of a text as a reader sees them: hard-wrapped lines joined, white space left out, offsets into the text as stored."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property
from itertools import pairwise

MARKER = re.compile(
    r"(?:(?P<bullet>[•●▪◦‣■□▶►➤✓✔✅√∙·*#➢❖◆◇★☆○➔→‒–—\uf0b7\uf0a7\uf0d8-]|o(?=\s))(?:\s+|(?<![#o])(?=[A-Z][a-z]))"
    r"|(?P<open>\()?(?P<label>\d{1,3}(?:\.\d{1,2}){0,2}|[ivxlcIVXLC]{1,6}|[a-zA-Z])(?P<close>[.)]|(?<=\d)\s?[-–](?=\s+[\"“«]?[A-Z]))[)]?\s+)(?=\S)"
)
VERBLESS = 14  # a line of up to so many words without a stop may be a headline or heading
_STOPS = ".!?…:;"
SENTENCE_END = frozenset(".!?…")
TIME_ONLY = re.compile(r"\d{1,2}:\d\d(?::\d\d)?(?:\s?[ap]\.?m\.?)?(?:\s\w{2,4}(?:[+-]\d+)?)?", re.I)
TWO_SENTENCES = re.compile(r"[^\W\d_]{3}[.!?] [A-Z“\"]")
_BROKEN = 40  # characters of a line that breaks off
_CLOSERS = "\"'”’»)]*"
_AGENCY_AT_END = re.compile(r"(?<=[.!?\"”])[\s/]*[-–—(/]?\s?[A-Z]{2,8}[)/.]{0,2}$")
_FRESH = re.compile(r"date \d{4}-|\w+ ?:|www\.|https?:")  # a line that begins so continues none, small letter or not


@dataclass(frozen=True)
class Line:
    """`text` is `source[start:end]`, without white space at its ends. `gap`: an empty line (or the text's edge) stands before it."""

    start: int
    end: int
    text: str
    gap: bool = True

    @cached_property
    def stop(self) -> str:
        """The punctuation that ends the line (`.`, `!`, `?`, `…`, `:`, `;`), quotes and brackets after it aside; '' where none does."""
        tail = self.text[-14:]
        if tail[-3:] != tail[-3:].lower():  # an agency's capitals
            tail = _AGENCY_AT_END.sub("", tail)
        tail = tail.rstrip(_CLOSERS)
        return tail[-1] if tail and tail[-1] in _STOPS else ""


def lines(text: str) -> list[Line]:
    """The lines of `text` that have words on them; the pieces of a hard-wrapped paragraph are one line."""
    raw = list(_raw(text))
    width, ragged = _wrap_width(raw), _ragged(raw)
    joined: list[Line] = []
    run: list[Line] = []
    for line in raw:
        if run and (_continues(run[-1], line, width) or (ragged and _broken(run[-1], line))):
            run.append(line)
            continue
        joined.extend(_one(text, run))
        run = [line]
    joined.extend(_one(text, run))
    return joined


def _one(text: str, run: list[Line]) -> Iterator[Line]:
    if len(run) == 1:
        yield run[0]
    elif run:
        yield Line(run[0].start, run[-1].end, text[run[0].start : run[-1].end], run[0].gap)


def _raw(text: str) -> Iterator[Line]:
    position, gap = 0, True
    for piece in text.splitlines(keepends=True):
        content = piece.strip()
        if content:
            start = position + len(piece) - len(piece.lstrip())
            yield Line(start, start + len(content), content, gap)
        gap = not content
        position += len(piece)


def _wrap_width(raw: list[Line]) -> int:
    """The width at which the text is hard-wrapped, or 0: many lines end close under one limit, and in the midst of a sentence."""
    if len(raw) < 4:
        return 0
    width = max(line.end - line.start for line in raw)
    if not 40 <= width <= 140:
        return 0
    near = sum(1 for a, b in pairwise(raw) if not b.gap and width - 16 <= a.end - a.start and a.text[-1] not in ".!?")
    return width if near >= 3 and near * 4 >= len(raw) else 0


def _ragged(raw: list[Line]) -> bool:
    """Whether the text is broken into lines of no one width: four at least, and every fifth, go on with a small letter."""
    going_on = sum(1 for a, b in pairwise(raw) if not b.gap and b.text[0].islower() and b.text[0].isalpha() and len(a.text) >= _BROKEN)
    return going_on >= 4 and going_on * 5 >= len(raw)


def _broken(line: Line, following: Line) -> bool:
    """Whether a line of a ragged text goes on in the next: nothing closes it."""
    return not following.gap and len(line.text) >= _BROKEN and line.text[-1] not in '.!?:;|"”' and not _opens(following)


def _continues(line: Line, following: Line, width: int) -> bool:
    if following.gap:  # a sentence broken by an empty line: 'paid a courtesy' / 'call on the minister.'
        broken = following.text[0].islower() and line.text[-1].isalpha() and len(line.text) >= 30
        return broken and following.stop in SENTENCE_END and not _opens(following)
    if (line.text[-1] in ".!?:;|" and not width) or _opens(following):
        return False
    if following.text[0].islower():
        return len(line.text) >= 30 or bool(width)
    first = len(following.text.split(None, 1)[0])
    return bool(width) and line.end - line.start + 1 + first > width - 2


def _opens(line: Line) -> bool:
    """Whether a line begins as none does that goes on with the one before."""
    return MARKER.match(line.text) is not None or _FRESH.match(line.text) is not None


def is_prose(line: Line) -> bool:
    """A stop at the end and a few words before it, or a length that no headline has."""
    count = line.text.count(" ") + 1
    if count > 34 or (count >= 4 and line.stop and line.stop in ".!?…;") or (count > VERBLESS and line.stop == ":"):
        return True
    return count > 12 and bool(TWO_SENTENCES.search(line.text))
