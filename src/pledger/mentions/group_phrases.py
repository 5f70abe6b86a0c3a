"""Groups of countries named before, with words in between: 'the two brotherly countries', 'both South Asian neighbours'."""

import re

from pledger.lexicon import Lexicon, any_of, fold
from pledger.mentions.quantity_words import words_of
from pledger.mentions.types import Party
from pledger.mentions.view import View
from pledger.sources.memo import per_lexicon


def described(view: View) -> list[Party]:
    """The phrases of a sentence that stand for a group and may have words between their number and their noun."""
    leads = view.tables.get("group_leads")
    if leads is None:
        return []
    phrase = _grammar(view.lexicon)
    found = (phrase.match(view.folded, h.end - view.start) for h in leads)
    spans = [(h.start, view.start + m.end()) for h, m in zip(leads, found, strict=True) if m]
    return [Party(start, end, view.cut(start, end), (), "group") for start, end in spans if not _whole_region(view, start, end)]


def _whole_region(view: View, start: int, end: int) -> bool:
    """'The five Central Asian states' are those of the region, 'the two Central Asian states' two named before."""
    regions = (h for h in view.of("bodies") if start < h.start and h.end < end and h.row["kind"] == "region")
    cardinals = words_of(view.lexicon).cardinals
    said = {int(word) if word.isdecimal() else cardinals.get(word) for word in fold(view.cut(start, end)).split()}
    return any(len(members) in said for h in regions if (members := h.row.list("members")))


@per_lexicon
def _grammar(lexicon: Lexicon) -> re.Pattern[str]:
    """What follows the lead: any words between, and a noun; or a verb, where the lead alone stands for them: 'the two agreed'."""
    parts: dict[str, list[str]] = {"middle": [], "noun": [], "after": []}
    for row in lexicon.table("group_words"):
        parts[row["part"]] += map(fold, row.list("terms"))
    parts["middle"] += [fold(t) for row in lexicon.table("bodies") if row["kind"] in ("region", "union") for t in row.list("terms")]
    middle, noun, after = (any_of(parts[k]) for k in ("middle", "noun", "after"))
    return re.compile(rf"(?: (?:{middle}))* (?:{noun})\b|(?= (?:{after})\b)")
