"""Small words around documents that rules ask about one by one (grammar.csv)."""

from pledger.lexicon import Lexicon
from pledger.mentions.grammar import sets_of


def opens_list(lexicon: Lexicon, word: str) -> bool:
    """'The MoUs include one on health': whether a lot is gone through behind the word."""
    sets = sets_of(lexicon)
    return word.casefold() in sets["opens_list"]


def calls(lexicon: Lexicon, word: str) -> bool:
    """'an agreement titled ...': whether a name in quotation marks follows."""
    sets = sets_of(lexicon)
    return word.casefold() in sets["called"]


def no_modifier(lexicon: Lexicon, word: str) -> bool:
    """'draw up operational roadmaps': whether the word is none of a title, though it stands before its noun."""
    sets = sets_of(lexicon)
    return word in sets["no_modifier"]
