"""Abbreviations that a text explains itself: 'the Islamic Development Bank (IDB)' makes every later 'IDB' that bank."""

import re
from collections.abc import Sequence

from pledger.lexicon import Hit

_GIVEN = re.compile(r" ?\([‘’'\"“]?([A-Z][A-Za-z&]{1,7})[’'\"”]?\)")
_NAMED = frozenset(["bodies", "countries"])


def explained(text: str, hits: Sequence[Hit]) -> list[Hit]:
    """`hits` with each abbreviation of a body that `text` explains marked as that body wherever it stands; in order of start."""
    meant: dict[str, Hit] = {}
    for hit in hits if "(" in text else ():
        if hit.row.table == "bodies" and hit.end - hit.start > len("(ABCD)") and (m := _GIVEN.match(text, hit.end)) and _initials(m[1]):
            meant.setdefault(m[1], hit)
    if not meant:
        return list(hits)
    written = re.compile(rf"\b(?:{'|'.join(map(re.escape, meant))})\b")
    found = {(m.start(), m.end()): meant[m.group()] for m in written.finditer(text)}
    kept = [h for h in hits if h.row.table not in _NAMED or (h.start, h.end) not in found]
    kept += [Hit(start, end, hit.row, hit.column) for (start, end), hit in found.items()]
    return sorted(kept, key=lambda h: (h.start, -h.end))


def _initials(word: str) -> bool:
    return sum(c.isupper() for c in word) > 1
