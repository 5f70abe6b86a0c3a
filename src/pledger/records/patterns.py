"""How words stand around a number: the table `number_patterns`, compiled; a language that lacks one never matches it."""

import re
from collections import defaultdict
from collections.abc import Mapping

from pledger.lexicon import Lexicon
from pledger.sources.memo import per_lexicon


class Patterns(defaultdict[str, re.Pattern[str]]):
    """Regular expressions over folded text, by name."""

    def __missing__(self, name: str) -> re.Pattern[str]:
        return re.compile(r"(?!)")


@per_lexicon
def patterns(lexicon: Lexicon) -> Mapping[str, re.Pattern[str]]:
    """The patterns of a lexicon, ready to match."""
    return Patterns(None, {row["name"]: re.compile(row["pattern"]) for row in lexicon.table("number_patterns")})
