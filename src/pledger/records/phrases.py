"""The words that the grammar of undertakings asks for: patterns compiled once a lexicon, from its tables."""

import re
from dataclasses import dataclass

from pledger.lexicon import Lexicon


@dataclass(frozen=True)
class Phrases:
    """Compiled patterns of one lexicon: complements by name, ends of clauses, and word kinds as alternations."""

    complements: dict[str, re.Pattern[str]]
    ends: re.Pattern[str]
    words: dict[str, str]
    at: dict[str, re.Pattern[str]]
    within: dict[str, re.Pattern[str]]


_KNOWN: dict[int, tuple[Lexicon, Phrases]] = {}


def phrases(lexicon: Lexicon) -> Phrases:
    """The compiled phrases of `lexicon`; cached by identity (a benign race only compiles twice)."""
    known = _KNOWN.get(id(lexicon))
    if known is None or known[0] is not lexicon:
        known = _KNOWN[id(lexicon)] = (lexicon, _compile(lexicon))
    return known[1]


def _compile(lexicon: Lexicon) -> Phrases:
    words = {row["kind"]: row["terms"] for row in lexicon.table("pledge_words")}
    longest = {k: "|".join(sorted(v.split("|"), key=len, reverse=True)) for k, v in words.items()}

    def filled(pattern: str) -> str:
        for name, alternation in longest.items():
            pattern = pattern.replace("{" + name + "}", alternation)
        return pattern

    complements = {row["name"]: re.compile(filled(row["pattern"])) for row in lexicon.table("complements")}
    ends = re.compile("|".join(row["pattern"] for row in lexicon.table("clause_ends")) or r"(?!)")
    at = {k: re.compile(rf"(?:{v})\b") for k, v in longest.items()}
    within = {k: re.compile(rf"\b(?:{v})\b") for k, v in longest.items()}
    return Phrases(complements, ends, longest, at, within)
