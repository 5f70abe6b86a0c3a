"""Where a sentence says by the way who says it: 'Jordan, he stressed, is ready to help', 'A met B, the ministry said'. Who speaks there
takes no part in what is told."""

from pledger.mentions.promising import phrases
from pledger.mentions.view import View

_ASIDES = ("said_before", "said_behind")  # by where who says it stands: before the verb or behind it


def said_asides(view: View) -> list[tuple[int, int]]:
    """The spans of such asides in a sentence, in offsets of the source."""
    return view.once("said_asides", _found)


def by_the_way(view: View, offset: int) -> bool:
    """Whether `offset` stands in such an aside."""
    return any(s <= offset < e for s, e in said_asides(view))


def _found(view: View) -> list[tuple[int, int]]:
    if "," not in view.folded or not view.of("reporting"):
        return []
    rules = phrases(view.lexicon).rules
    return [(view.start + m.start(), view.start + m.end()) for name in _ASIDES for m in rules[name].finditer(view.folded)]
