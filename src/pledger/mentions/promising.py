"""What the grammar of undertakings asks for, compiled once a lexicon from its tables: no word of a language stands in the code."""

import re
from dataclasses import dataclass

from pledger.lexicon import Lexicon
from pledger.mentions.compiled import Patterns
from pledger.sources.memo import per_lexicon


@dataclass(frozen=True)
class Phrases:
    """Compiled patterns of one lexicon: `complements`, `supports`, `rules` by name, `ends` of clauses; kinds of words to be found
    `at` or `within` a place, or as `sets`."""

    complements: dict[str, re.Pattern[str]]
    supports: dict[str, re.Pattern[str]]
    rules: dict[str, re.Pattern[str]]
    ends: re.Pattern[str]
    at: dict[str, re.Pattern[str]]
    within: dict[str, re.Pattern[str]]
    sets: dict[str, frozenset[str]]


_NOTHING = r"(?!)"


@per_lexicon
def phrases(lexicon: Lexicon) -> Phrases:
    """The compiled phrases of `lexicon`."""
    words = {row["kind"]: row["terms"] for row in lexicon.table("pledge_words")}
    # The longest first, so that an alternation takes the whole phrase; kinds with groups of their own stand as written.
    terms = {k: v if "(" in v else "|".join(sorted(v.split("|"), key=len, reverse=True)) for k, v in words.items()}

    def filled(pattern: str) -> re.Pattern[str]:
        for name, alternation in terms.items():
            pattern = pattern.replace("{" + name + "}", alternation)
        return re.compile(pattern)

    def named(table: str) -> dict[str, re.Pattern[str]]:
        return Patterns({row["name"]: filled(row["pattern"]) for row in lexicon.table(table)})

    return Phrases(
        complements=named("complements"),
        supports=named("supports"),
        rules=named("pledge_patterns"),
        ends=filled("|".join(row["pattern"] for row in lexicon.table("clause_ends")) or _NOTHING),
        at=Patterns({k: re.compile(rf"(?:{v})\b") for k, v in terms.items() if k not in _SETS}),
        within=Patterns({k: re.compile(rf"\b(?:{v})\b") for k, v in terms.items() if k not in _SETS}),
        sets={k: frozenset(filter(None, words.get(k, "").split("|"))) for k in _SETS},
    )


_SETS = ("preposition", "opener", "joiner", "list_word", "making", "trading")
