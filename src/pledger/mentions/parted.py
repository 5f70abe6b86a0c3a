"""Triggers of several words that an adverb parts: 'agreement was also reached', 'special attention was in particular paid to'."""

from collections.abc import Iterator
from itertools import product

from pledger.lexicon import Hit, Lexicon
from pledger.lexicon.table import Row
from pledger.mentions.promising import phrases
from pledger.mentions.view import View
from pledger.sources.memo import per_lexicon

_BEFORE, _AFTER = 5, 6  # words of a trigger on either side of the adverb
_SPAN = 80  # characters that these words take at most


_Terms = tuple[dict[tuple[str, ...], list[Row]], frozenset[str]]


@per_lexicon
def _terms(lexicon: Lexicon) -> _Terms:
    """The rows of each trigger of two words or more, and the words that another one follows in them."""
    found: dict[tuple[str, ...], list[Row]] = {}
    for row in lexicon.table("undertakings"):
        for term in row.list("terms"):
            words = tuple(term.split())
            if len(words) > 1:
                found.setdefault(words, []).append(row)
    return found, frozenset(word for words in found for word in words[:-1])


def parted(view: View) -> Iterator[Hit]:
    """The triggers of a sentence that hold one adverb more than the table has; offsets are the source's."""
    adverb = phrases(view.lexicon).rules["inner_adverb"]
    for m in adverb.finditer(view.folded):
        yield from _around(view, m.start(), m.end())


def _around(view: View, low: int, high: int) -> Iterator[Hit]:
    """The triggers that the words right before `low` and right after `high` make together."""
    (terms, inner), folded = _terms(view.lexicon), view.folded
    before = folded[max(0, low - _SPAN) : low].split(" ")[-_BEFORE:]
    if before[-1] not in inner:
        return
    after = folded[high : high + _SPAN].split(" ")[:_AFTER]
    ends = [word.rstrip(".,;:") for word in after]
    for i, j in product(range(1, len(before) + 1), range(1, len(after) + 1)):
        first, last = before[-i:], [*after[: j - 1], ends[j - 1]]
        if not (rows := terms.get((*first, *last))):
            continue
        start = low - len(" ".join(first))
        if start > 0 and folded[start - 1].isalnum():
            continue
        for row in rows:
            yield Hit(view.start + start, view.start + high + len(" ".join(last)), row)
