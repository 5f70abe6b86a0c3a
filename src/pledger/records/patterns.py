"""How words stand around a number: the table `number_patterns`, compiled; a language that lacks one never matches it."""

import re
from collections.abc import Mapping

from pledger.lexicon import Lexicon
from pledger.mentions.compiled import compiled
from pledger.sources.memo import per_lexicon


@per_lexicon
def patterns(lexicon: Lexicon) -> Mapping[str, re.Pattern[str]]:
    """The patterns of a lexicon, ready to match."""
    return compiled(lexicon.table("number_patterns"))
