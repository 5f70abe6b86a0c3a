"""Times: dates, periods, deadlines and durations, as EDTF strings (ISO 8601-2). `find(view)` gives those of one sentence."""

import datetime

from pledger.lexicon import Lexicon, fold
from pledger.mentions.scan import Tokens
from pledger.mentions.time_grammar import Reading, readings, readings_of, words_held
from pledger.mentions.time_words import words_for
from pledger.mentions.types import Time
from pledger.mentions.view import View


def find(view: View) -> list[Time]:
    """The times of a sentence, in order; relative ones counted from `view.reference`."""
    return _times(view.text, *readings_of(view), view.start) if may_hold(view) else []


def read(text: str, reference: datetime.date | None, lexicon: Lexicon) -> list[Time]:
    """The times of a bare text (for tests and tools)."""
    return _times(text, *readings(text, fold(text), reference, words_for(lexicon)), 0)


def may_hold(view: View) -> bool:
    """A cheap look: no digit and no word of time means no time."""
    words = words_held(view)
    return words is None or not words_for(view.lexicon).signs.isdisjoint(words)


def _times(raw: str, t: Tokens, found: tuple[Reading, ...], offset: int) -> list[Time]:
    made: list[Time] = []
    for r in found:
        start, end = t.start[r.first], t.end[r.last - 1]
        made.append(Time(start + offset, end + offset, raw[start:end], r.edtf, r.seconds, r.role, r.anchor))
    return made
