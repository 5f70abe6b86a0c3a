"""Groups of countries named before, with words in between: 'the two brotherly countries', 'both South Asian neighbours'."""

import re
from collections import Counter

from pledger.lexicon import Lexicon, fold
from pledger.mentions.types import Party
from pledger.mentions.view import View
from pledger.sources.memo import per_lexicon

_MANY = {"three": 3, "3": 3, "four": 4, "five": 5}


def described(view: View) -> list[Party]:
    """The phrases of a sentence that stand for a group and may have words between their number and their noun."""
    leads, phrase = _grammar(view.lexicon)
    folded = view.folded
    if not any(lead in folded for lead in leads):
        return []
    found = ((view.start + m.start(), view.start + m.end()) for m in phrase.finditer(folded))
    return [Party(start, end, view.cut(start, end), (), "group") for start, end in found if not _whole_region(view, start, end)]


def _whole_region(view: View, start: int, end: int) -> bool:
    """'The five Central Asian states' are those of the region, 'the two Central Asian states' two named before."""
    regions = (h for h in view.of("bodies") if start < h.start and h.end < end and h.row["kind"] == "region")
    said = fold(view.cut(start, end)).split()
    return any(_MANY.get(word) == len(h.row.list("members")) for h in regions for word in said)


@per_lexicon
def _grammar(lexicon: Lexicon) -> tuple[tuple[str, ...], re.Pattern[str]]:
    """The telling words of the leads ('two', 'both'), by which a sentence shows that it may hold a phrase, and the phrase."""
    parts: dict[str, list[str]] = {"lead": [], "middle": [], "noun": []}
    for row in lexicon.table("group_words"):
        parts[row["part"]] += map(fold, row.list("terms"))
    parts["middle"] += [fold(t) for row in lexicon.table("bodies") if row["kind"] in ("region", "union") for t in row.list("terms")]
    lead, middle, noun = ("|".join(map(re.escape, sorted(parts[k], key=len, reverse=True))) for k in ("lead", "middle", "noun"))
    small = {fold(t) for row in lexicon.table("stopwords") for t in row.list("terms")}
    used = Counter(word for term in parts["lead"] for word in term.split() if word not in small)
    telling = {max((w for w in term.split() if w in used), key=lambda w: used[w]) for term in parts["lead"]}
    return tuple(f"{word} " for word in sorted(telling)), re.compile(rf"\b(?:{lead})(?: (?:{middle}))* (?:{noun})\b")
