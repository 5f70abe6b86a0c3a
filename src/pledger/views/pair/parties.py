"""Parties by code or name."""

from difflib import get_close_matches
from functools import lru_cache

from pledger.errors import PledgerError
from pledger.lexicon import load
from pledger.views.pair.types import Party


@lru_cache(maxsize=1)
def _named() -> dict[str, Party]:
    """Parties by upper-case code, and by name in lower case."""
    found: dict[str, Party] = {}
    lexicon = load()
    for table in ("bodies", "former_states", "countries"):  # a country's name goes before a body's
        first: dict[str, Party] = {}
        for row in lexicon.table(table):
            party = first.setdefault(row["code"], Party(row["code"], row["name"] or row.list("terms")[0]))
            found |= {name.lower(): party for name in (party.name, *row.list("terms"))}
        found |= {code.upper(): party for code, party in first.items()}
    return found


def party(text: str) -> Party:
    """`kaz`, `KAZ` or `Kazakhstan` as a party. Raises PledgerError that names near ones."""
    known = _named()
    found = known.get(text.strip().upper()) or known.get(text.strip().lower())
    if found:
        return found
    names = (*get_close_matches(text.upper(), known, 3, 0.75), *get_close_matches(text.lower(), known, 3, 0.75))
    near = {known[name].code: known[name] for name in names}
    meant = f" (near it: {', '.join(f'{p.code} {p.name}' for p in near.values())})" if near else ""
    raise PledgerError(f"{text!r} is no country or body known here{meant}; write an ISO alpha-3 code (KAZ) or a name (Kazakhstan)")


def named(code: str) -> str:
    """A party's name in full; the code itself where the lexicon has none."""
    found = _named().get(code.upper())
    return found.name if found else code
