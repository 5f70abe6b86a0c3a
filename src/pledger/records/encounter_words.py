"""How words stand round an encounter: the tables `meeting_patterns` and `occasion_words`, compiled once a lexicon."""

import re
from collections import defaultdict
from collections.abc import Mapping

from pledger.lexicon import Lexicon, fold
from pledger.mentions.compiled import compiled
from pledger.records.context import Discourse
from pledger.sources.memo import per_lexicon


@per_lexicon
def _cues(lexicon: Lexicon) -> Mapping[str, re.Pattern[str]]:
    """The patterns by name, and one alternation of whole words for each sense."""
    found = compiled(lexicon.table("meeting_patterns"))
    senses: dict[str, list[str]] = defaultdict(list)
    for row in lexicon.table("occasion_words"):
        senses[row["sense"]] += [re.escape(fold(term)) for term in row.list("terms")]
    for sense, terms in senses.items():
        found[sense] = re.compile(rf"\b(?:{'|'.join(sorted(terms, key=len, reverse=True))})\b")
    return found


def cue(d: Discourse, name: str) -> re.Pattern[str]:
    """The pattern of that name in the source's language; one that never matches where the language has none."""
    return _cues(d.marked.lexicon)[name]


def says(d: Discourse, name: str, start: int, end: int) -> bool:
    """Whether such words stand in [start, end)."""
    return start < end and _cues(d.marked.lexicon)[name].search(d.marked.folded, start, end) is not None
