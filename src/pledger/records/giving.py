"""Which states give aid (donors.csv): of a gift or a loan it tells who gives and who receives."""

from pledger.lexicon import Lexicon
from pledger.sources.memo import per_lexicon

GIVEN = frozenset(["loans", "grants", "aid"])  # the indicators of money given


@per_lexicon
def givers(lexicon: Lexicon) -> frozenset[str]:
    """The codes of the states and unions that give aid."""
    return frozenset(row["code"] for row in lexicon.table("donors"))
