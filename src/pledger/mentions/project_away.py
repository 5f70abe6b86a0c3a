"""The place of a project that a verb parts from its noun: 'a refinery is being built | in Hoima', 'the foundation stone of a school was
laid | in Gulu', 'a mill which a firm is building | at Kitwe'."""

from pledger.mentions.descriptions import Words, finish
from pledger.mentions.project_purpose import past_measure
from pledger.mentions.sighted import Seen

_REACH = 12  # tokens behind a noun in which its place may stand
_HOLDS = ("logistics", "airport")  # in which others stand
_DONE = frozenset(["open", "under_construction", "planned"])
_BUILT = _DONE | {"build", "opening"}


def away(w: Words, after: int) -> tuple[int, int] | None:
    """The span of the place, as offsets of the source, where a word of building or opening stands between it and the noun that ends before
    token `after`; else None."""
    x, n = w.x, len(w.x.tokens)
    first = past_measure(w, after) if after < n and w.has(after, "of", "together") else after + (after < n and x.tokens[after].text == ",")
    if first >= n or not (w.has(first, "being", "aux", "perfect", "relative") or _starts(w, first, _DONE)):
        return None
    told = False
    for i in range(first, min(first + _REACH, n - 1)):
        if not x.tokens[i].word or (told and w.has(i, "open") and not w.has(i - 1, "site")):
            return None  # 'the institute is ready to open an office in Osh'
        told = told or _starts(w, i, _BUILT)
        if told and (w.has(i, "site") or w.has(i, "two_ends")):
            end, placed = finish(w, i)
            priced = end < n and x.tokens[end].text[:1].isdigit() and x.tokens[end - 1].text.isupper()  # 'at a cost of EUR 5'
            if placed and end > i and not (priced or x.date(i + 1)):
                return x.tokens[i].start, x.tokens[end - 1].end
    return None


def only_there(one: Seen, other: Seen) -> bool:
    """Whether the other is only where the one stands: 'a warehouse will be set up in Karachi port'."""
    return one.away is not None and other.type in _HOLDS and one.end <= other.start < one.away[1]


def _starts(w: Words, i: int, statuses: frozenset[str]) -> bool:
    """Whether a word of building or opening, of one of these statuses, begins at token `i`."""
    x = w.x
    low = x.tokens[i].start - x.view.start
    hits = w.cues.find(x.view.folded, x.view.start, low, low + 40)
    return any(h.start == x.tokens[i].start and h.row["status"] in statuses for h in hits)
