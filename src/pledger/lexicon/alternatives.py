"""Terms of a table as a part of a regular expression."""

import re
from collections.abc import Iterable


def any_of(terms: Iterable[str]) -> str:
    """A pattern of the terms, taken by the letter, the longest first; of none a pattern that matches nothing."""
    return "|".join(map(re.escape, sorted(terms, key=len, reverse=True))) or "(?!)"
