"""One state called by its region: 'the Central Asian nation' is the only one of the region that the source names."""

from dataclasses import replace

from pledger.lexicon import Lexicon
from pledger.mentions.grammar import sets_of
from pledger.mentions.types import Mention, Party, Person

_NEXT = 14  # characters behind a region's name in which the noun stands
_LEADS = 5  # characters before it that its article may take
_STATE = frozenset(["name", "adjective", "capital"])


def told_by_region(found: list[Mention], folded: str, lexicon: Lexicon) -> list[Mention]:
    """`found` with the states that are called by their region in the singular as what they are, where the source names only one of it."""
    if not [m for m in found if isinstance(m, Party) and m.form == "region" and len(m.codes) > 1]:
        return found
    named = {k for m in found if isinstance(m, Party) and m.form in _STATE for k in m.codes}
    named |= {m.country for m in found if isinstance(m, Person) and m.country}
    return [_meant(m, named, folded, lexicon) if isinstance(m, Party) and m.form == "region" else m for m in found]


def _meant(m: Party, named: set[str], folded: str, lexicon: Lexicon) -> Party:
    own = [k for k in m.codes if k in named]
    if len(own) != 1 or len(m.codes) == 1:
        return m
    sets = sets_of(lexicon)
    noun = "".join(x if x.isalpha() else " " for x in folded[m.end : m.end + _NEXT]).split(" ")
    before = folded[max(0, m.start - _LEADS) : m.start].split()
    if len(noun) < 2 or noun[0] or noun[1] not in sets["one_state"] or not before or before[-1] not in sets["pointing"]:
        return m
    return replace(m, codes=(own[0],), form="name")
