"""What words mean, as validated tables: `load(language)` gives a `Lexicon` whose `scan(text)` marks every term."""

from pledger.lexicon.fold import fold, words
from pledger.lexicon.lexicon import Hit, Lexicon, Term, languages, load
from pledger.lexicon.table import Row, Table, read_table

__all__ = ["Hit", "Lexicon", "Row", "Table", "Term", "fold", "languages", "load", "read_table", "words"]
