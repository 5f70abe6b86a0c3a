"""What words mean, as validated tables: `load(language)` gives a `Lexicon` whose `scan(text)` marks every term."""

from pledger.lexicon.alternatives import any_of
from pledger.lexicon.fold import fold, words
from pledger.lexicon.holders import FAMILY_FIRST, SON_OF, YOUNGER, holders, spelt_holders, states_by_name, surname
from pledger.lexicon.lexicon import BLANKS, Hit, Lexicon, Term, languages, load, quick_hit
from pledger.lexicon.states import states
from pledger.lexicon.table import Row, Table, read_table

__all__ = [
    "BLANKS",
    "FAMILY_FIRST",
    "SON_OF",
    "YOUNGER",
    "Hit",
    "Lexicon",
    "Row",
    "Table",
    "Term",
    "any_of",
    "fold",
    "holders",
    "languages",
    "load",
    "quick_hit",
    "read_table",
    "spelt_holders",
    "states",
    "states_by_name",
    "surname",
    "words",
]
