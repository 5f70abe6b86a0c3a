"""Closed sets of words that rules ask for by name (grammar.csv), and the small words that grammars of numbers and dates know by role."""

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


@per_lexicon
def roles_of(lexicon: Lexicon) -> dict[str, str]:
    """The role of each folded word that has one (grammar_roles.csv), where the word is not the role's own name.

    The grammars of numbers and dates are written in names of roles ('and', 'of', 'to'), which are the English words for them: tokens and
    tables of a language are read with its words replaced by their roles.
    """
    rows = lexicon.table("grammar_roles")
    return {fold(t): row["role"] for row in rows for t in row.list("terms") if fold(t) != row["role"]}


def in_roles(text: str, lexicon: Lexicon) -> str:
    """A term of a table with its words that have a role replaced by it."""
    roles = roles_of(lexicon)
    return " ".join(roles.get(word, word) for word in fold(text).split(" ")) if roles else text


def seat_end(view: View, start: int) -> int | None:
    """Where 'based ' ends that a hyphen joins to the town before `start`: 'the Manila-based Asian Development Bank'; None elsewhere."""
    at = start - view.start
    if not view.folded.startswith("-", at):
        return None
    word = view.folded[at + 1 : at + 1 + _WORD].split(" ", 1)[0]
    sets = sets_of(view.lexicon)
    return start + len(word) + len("- ") if word in sets["seated"] else None
