"""How words stand round the names of people, offices, places and documents: the table `name_patterns`, compiled once a lexicon."""

from pledger.lexicon import Lexicon
from pledger.mentions.compiled import Patterns, compiled
from pledger.sources.memo import per_lexicon


@per_lexicon
def round_names(lexicon: Lexicon) -> Patterns:
    """The patterns by name; one that the language does not have matches nothing."""
    return compiled(lexicon.table("name_patterns"))
