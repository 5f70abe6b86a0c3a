"""How words stand round an encounter: the tables `meeting_patterns` and `occasion_words`, compiled once a lexicon."""

import re
import sys
from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping, Set

from pledger.lexicon import Lexicon, fold
from pledger.mentions.compiled import compiled
from pledger.mentions.needed import Fitting, within
from pledger.records.context import Discourse
from pledger.sources.memo import per_lexicon

_FIRST = 20  # sources
HELD = ("session", "summit", "forum")  # shapes of events that are convened


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


@per_lexicon
def _within(lexicon: Lexicon) -> Callable[[str], Fitting]:
    return within(_cues(lexicon), after=_FIRST)


def _fitting(d: Discourse) -> Fitting:
    """The patterns that the words of the source leave possible: of those asked for nine of ten are ruled out."""
    known: Fitting = _within(d.marked.lexicon)(d.marked.folded)
    d.cues = known
    return known


def cue(d: Discourse, name: str) -> re.Pattern[str]:
    """The pattern of that name in the source's language; one that never matches where the language has none."""
    return _cues(d.marked.lexicon)[name]


def search(d: Discourse, name: str, start: int = 0, end: int = sys.maxsize) -> re.Match[str] | None:
    """What the pattern of that name finds in the folded source from `start` to `end`."""
    known, guarded, held = d.cues or _fitting(d)
    if name in guarded and name not in held:
        return None
    return known[name].search(d.marked.folded, start, end)


def may(d: Discourse, names: Set[str]) -> bool:
    """Whether the words of the source leave one of these patterns possible: one look before each place is asked for each of them."""
    _, guarded, held = d.cues or _fitting(d)
    return not held.isdisjoint(names) or not names <= guarded


def match(d: Discourse, name: str, start: int = 0, end: int = sys.maxsize) -> re.Match[str] | None:
    """What the pattern of that name finds in the folded source right at `start`."""
    known, guarded, held = d.cues or _fitting(d)
    if name in guarded and name not in held:
        return None
    return known[name].match(d.marked.folded, start, end)


def fullmatch(d: Discourse, name: str, start: int, end: int) -> re.Match[str] | None:
    """[start, end) of the folded source as the pattern of that name, if it is one."""
    known, guarded, held = d.cues or _fitting(d)
    if name in guarded and name not in held:
        return None
    return known[name].fullmatch(d.marked.folded, start, end)


def finditer(d: Discourse, name: str, start: int, end: int) -> Iterator[re.Match[str]]:
    """Everything that the pattern of that name finds in the folded source from `start` to `end`."""
    pattern = (d.cues or _fitting(d)).possible(name)
    return iter(()) if pattern is None else pattern.finditer(d.marked.folded, start, end)


def says(d: Discourse, name: str, start: int, end: int) -> bool:
    """Whether such words stand in [start, end)."""
    return start < end and search(d, name, start, end) is not None
