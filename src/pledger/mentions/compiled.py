"""Tables of regular expressions, compiled: by name; one that a language lacks matches nothing."""

import re
from collections.abc import Iterable, Mapping

from pledger.lexicon import Row

_PART = re.compile(r"\{([a-z_]+)\}")


class Patterns(dict[str, re.Pattern[str]]):
    """Regular expressions by name; one that a language does not have matches nothing."""

    def __missing__(self, name: str) -> re.Pattern[str]:
        self[name] = nothing = re.compile(r"(?!)")
        return nothing


def compiled(rows: Iterable[Row], terms: Mapping[str, str] | None = None) -> Patterns:
    """The patterns of a table; in one `{name}` stands for the pattern of that name in the same table, or in `terms`."""
    said = {row["name"]: row["pattern"] for row in rows}
    parts = {**said, **(terms or {})}
    return Patterns({name: re.compile(_whole(pattern, parts)) for name, pattern in said.items()})


def _whole(pattern: str, parts: Mapping[str, str]) -> str:
    """A pattern with those in it that it names, and those that they name."""
    while (whole := _PART.sub(lambda part: parts[part[1]], pattern)) != pattern:
        pattern = whole
    return pattern
