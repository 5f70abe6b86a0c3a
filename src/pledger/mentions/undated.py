"""Of a source whose day is known but for its year, what it tells of that day: 'today', the one weekday that it names."""

import re
from collections.abc import Callable, Sequence
from dataclasses import replace

from pledger.lexicon import Lexicon, any_of, fold
from pledger.mentions.grammar import sets_of
from pledger.mentions.types import Time
from pledger.mentions.view import View
from pledger.sources.memo import per_lexicon
from pledger.sources.stated import Stated, stated

LINES = ("dateline", "byline")  # what says the day, the year left out


def day_of_line(body: Sequence[View]) -> Stated | None:
    """The day in the dateline or byline of a text that leaves the year out: 'OSLO, Mar 07 (NTB)'."""
    line = next((v for v in body if v.sentence.kind in LINES), None)
    return next((d for d in stated(line.text, line.lexicon) if d.day and not d.year), None) if line else None


def on_its_day(body: Sequence[View]) -> Callable[[Time], Time] | None:
    """What gives 'today', and the weekday where a text names no other, the day of the dateline: 'XXXX-03-07'; None where it has none."""
    day = day_of_line(body)
    if day is None:
        return None
    today = _today(body[0].lexicon)
    plain = _plain_weekdays(body)

    def settled(t: Time) -> Time:
        own = fold(t.text) in today or t.start in plain
        return replace(t, edtf=day.edtf) if own and t.edtf is None and t.anchor == "publication" else t

    return settled


def _plain_weekdays(body: Sequence[View]) -> frozenset[int]:
    """Where the one weekday that a text names stands with nothing ahead of it in its sentence; nowhere if it names two."""
    lexicon = body[0].lexicon
    ahead, (names, pattern) = sets_of(lexicon)["ahead"], _weekdays(lexicon)
    told = [(v, m) for v in body if v.sentence.kind not in LINES for m in pattern.finditer(v.folded)]
    if len({names[m.group(2)] for _, m in told}) != 1:
        return frozenset()
    beside = [(v, m) for v, m in told if m.group(1) not in _which(lexicon)]
    return frozenset(v.start + m.start(2) for v, m in beside if ahead.isdisjoint(v.folded.split()))


@per_lexicon
def _which(lexicon: Lexicon) -> frozenset[str]:
    """Words for another week's: 'last', 'next'."""
    return frozenset(fold(term) for row in lexicon.table("periods") if row["part"] == "which" for term in row.list("terms"))


@per_lexicon
def _today(lexicon: Lexicon) -> frozenset[str]:
    """The words for the day itself."""
    rows = (row for row in lexicon.table("periods") if row["part"] == "day" and row["value"] == "0")
    return frozenset(fold(term) for row in rows for term in row.list("terms"))


@per_lexicon
def _weekdays(lexicon: Lexicon) -> tuple[dict[str, str], re.Pattern[str]]:
    """The numbers of the weekdays by their names, and what finds a name."""
    names = {fold(term): row["number"] for row in lexicon.table("weekdays") for term in row.list("terms")}
    return names, re.compile(rf"(?:(?<!\w)(\w+) )?\b({any_of(names)})(?!\w)")
