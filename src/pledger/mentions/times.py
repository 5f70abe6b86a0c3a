"""Times: dates, periods, deadlines and durations, as EDTF strings (ISO 8601-2). `find(view)` gives those of one sentence."""

import datetime

from pledger.lexicon import Lexicon, fold
from pledger.mentions.scan import held
from pledger.mentions.time_grammar import readings
from pledger.mentions.time_words import TimeWords, words_for
from pledger.mentions.types import Time
from pledger.mentions.view import View


def find(view: View) -> list[Time]:
    """The times of a sentence, in order; relative ones counted from `view.reference`."""
    return _times(view.text, view.folded, view.reference, view.start, view.lexicon)


def read(text: str, reference: datetime.date | None, lexicon: Lexicon) -> list[Time]:
    """The times of a bare text (for tests and tools)."""
    return _times(text, fold(text), reference, 0, lexicon)


def may_hold(folded: str, w: TimeWords) -> bool:
    """A cheap look: no digit and no word of time means no time."""
    words = held(folded)
    return words is None or not w.signs.isdisjoint(words)


def _times(raw: str, folded: str, reference: datetime.date | None, offset: int, lexicon: Lexicon) -> list[Time]:
    w = words_for(lexicon)
    if not may_hold(folded, w):
        return []
    t, found = readings(raw, folded, reference, w)
    made: list[Time] = []
    for r in found:
        start, end = t.start[r.first], t.end[r.last - 1]
        made.append(Time(start + offset, end + offset, raw[start:end], r.edtf, r.seconds, r.role, r.anchor))
    return made
