"""Which codes are states'."""

from functools import lru_cache

from pledger.lexicon.lexicon import Lexicon


@lru_cache(maxsize=8)
def states(lexicon: Lexicon) -> frozenset[str]:
    """The codes of states, those that are no more included; unions and regions are none."""
    return frozenset(row["code"] for table in ("countries", "former_states") for row in lexicon.table(table))
