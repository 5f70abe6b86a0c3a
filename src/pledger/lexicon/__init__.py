"""What words mean, as validated tables: `load(language)` gives a `Lexicon` whose `scan(text)` marks every term."""

from pledger.lexicon.fold import fold, words
from pledger.lexicon.holders import FAMILY_FIRST, YOUNGER, holders, states_by_name, surname
from pledger.lexicon.lexicon import BLANKS, Hit, Lexicon, Term, languages, load
from pledger.lexicon.states import states
from pledger.lexicon.table import Row, Table, read_table

__all__ = [
    "BLANKS",
    "FAMILY_FIRST",
    "YOUNGER",
    "Hit",
    "Lexicon",
    "Row",
    "Table",
    "Term",
    "fold",
    "holders",
    "languages",
    "load",
    "read_table",
    "states",
    "states_by_name",
    "surname",
    "words",
]
