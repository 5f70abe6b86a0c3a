"""The verb of this package: everything recognised in a source, one finder a kind."""

import datetime
import re
from bisect import bisect_left
from collections.abc import Iterator

from pledger.lexicon import Hit, Lexicon, fold
from pledger.mentions import indicators, institutions, parties, people, places
from pledger.mentions.marked import Marked
from pledger.mentions.types import Mention
from pledger.mentions.view import View
from pledger.sentences import Sentence, split
from pledger.sources.types import Source

try:  # the grammars of quantities and times
    from pledger.mentions import quantities
    from pledger.mentions.quantities import find as _q
except ImportError:  # pragma: no cover
    quantities = None  # type: ignore[assignment]
try:
    from pledger.mentions import times
    from pledger.mentions.times import find as _t
except ImportError:  # pragma: no cover
    times = None  # type: ignore[assignment]


def reference_day(date: str | None) -> datetime.date | None:
    """The day that relative dates count from: a whole EDTF date; of a month or year its last day; else None."""
    m = re.fullmatch(r"(\d{4})(?:-(\d\d))?(?:-(\d\d))?", date or "")
    if not m:
        return None
    year, month, day = int(m[1]), int(m[2] or 12), int(m[3] or 0)
    if day:
        return datetime.date(year, month, day)
    return (datetime.date(year + month // 12, month % 12 + 1, 1)) - datetime.timedelta(days=1)


def views(source: Source, lexicon: Lexicon) -> tuple[list[View], str]:
    """A view of each sentence, and the folded text."""
    folded = fold(source.text)
    hits = lexicon.scan(source.text)
    starts = [h.start for h in hits]
    reference = reference_day(source.date)
    return [_view(source, s, folded, hits, starts, lexicon, reference) for s in split(source, lexicon)], folded


def _view(
    source: Source, s: Sentence, folded: str, hits: list[Hit], starts: list[int], lexicon: Lexicon, reference: datetime.date | None
) -> View:
    own = hits[bisect_left(starts, s.start) : bisect_left(starts, s.end)]
    return View(source, s, folded[s.start : s.end], tuple(h for h in own if h.end <= s.end), lexicon, reference)


def _in_sentence(view: View) -> Iterator[Mention]:
    yield from parties.find(view)
    yield from places.find(view)
    yield from institutions.find(view)
    yield from indicators.find(view)
    if quantities is not None:
        yield from quantities.find(view)
    if times is not None:
        yield from times.find(view)


def find(source: Source, lexicon: Lexicon) -> Marked:
    """`source` with its sentences and every mention in it, in order of start; furniture is split but not looked into."""
    seen, folded = views(source, lexicon)
    body = [v for v in seen if v.sentence.kind != "furniture"]
    found: list[Mention] = [m for v in body for m in _in_sentence(v)]
    found += people.find(body)
    found.sort(key=lambda m: (m.start, -m.end, type(m).__name__))
    return Marked(source, lexicon, tuple(body), tuple(found), folded)
