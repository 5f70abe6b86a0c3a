"""How words stand around a number: the table `number_patterns`, compiled; a language that lacks one never matches it."""

import re
from collections.abc import Callable, Mapping

from pledger.lexicon import Lexicon
from pledger.mentions.compiled import compiled
from pledger.mentions.needed import Fitting, within
from pledger.sources.memo import per_lexicon

_FIRST = 100  # sentences with numbers


@per_lexicon
def patterns(lexicon: Lexicon) -> Mapping[str, re.Pattern[str]]:
    """The patterns of a lexicon, ready to match."""
    return compiled(lexicon.table("number_patterns"))


@per_lexicon
def fitting(lexicon: Lexicon) -> Callable[[str], Fitting]:
    """What tells which of these patterns the words of a sentence leave possible: four of five are ruled out."""
    return within(patterns(lexicon), after=_FIRST)
