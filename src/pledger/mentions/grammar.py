"""Closed sets of words that rules ask for by name (grammar.csv)."""

from collections import defaultdict

from pledger.lexicon import Lexicon, fold
from pledger.mentions.view import View
from pledger.sources.memo import per_lexicon

_WORD = 24  # characters that such a word takes at most


@per_lexicon
def sets_of(lexicon: Lexicon) -> dict[str, frozenset[str]]:
    """The sets by name, their words folded; one that a language does not have is empty."""
    made: dict[str, frozenset[str]] = defaultdict(frozenset)
    made |= {row["set"]: frozenset(fold(t) for t in row.list("terms")) for row in lexicon.table("grammar")}
    return made


def seat_end(view: View, start: int) -> int | None:
    """Where 'based ' ends that a hyphen joins to the town before `start`: 'the Manila-based Asian Development Bank'; None elsewhere."""
    at = start - view.start
    if not view.folded.startswith("-", at):
        return None
    word = view.folded[at + 1 : at + 1 + _WORD].split(" ", 1)[0]
    sets = sets_of(view.lexicon)
    return start + len(word) + len("- ") if word in sets["seated"] else None
