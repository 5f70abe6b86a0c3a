"""How words stand around a number: the table `number_patterns`, compiled; a language that lacks one never matches it.

In a pattern `{name}` stands for the pattern of that name in the same table.
"""

import re
from collections import defaultdict
from collections.abc import Iterable, Mapping

from pledger.lexicon import Lexicon, Row
from pledger.sources.memo import per_lexicon

_PART = re.compile(r"\{([a-z_]+)\}")


class Patterns(defaultdict[str, re.Pattern[str]]):
    """Regular expressions over folded text, by name."""

    def __missing__(self, name: str) -> re.Pattern[str]:
        return re.compile(r"(?!)")


@per_lexicon
def patterns(lexicon: Lexicon) -> Mapping[str, re.Pattern[str]]:
    """The patterns of a lexicon, ready to match."""
    return compiled(lexicon.table("number_patterns"))


def compiled(rows: Iterable[Row]) -> Patterns:
    """The patterns of a table, by name, each with the others that it names put in."""
    said = {row["name"]: row["pattern"] for row in rows}
    return Patterns(None, {name: re.compile(_PART.sub(lambda part: said[part[1]], pattern)) for name, pattern in said.items()})
