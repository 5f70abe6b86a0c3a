"""Which states give aid (donors.csv), and whose banks and agencies do (bodies.csv): of a gift or a loan they tell who gives and who
receives."""

from pledger.lexicon import Lexicon
from pledger.sources.memo import per_lexicon


@per_lexicon
def givers(lexicon: Lexicon) -> frozenset[str]:
    """The codes of the states and unions that give aid."""
    return frozenset(row["code"] for row in lexicon.table("donors"))


@per_lexicon
def owners(lexicon: Lexicon) -> dict[str, str]:
    """The state that owns a bank or agency, by the body's code."""
    rows = (row for row in lexicon.table("bodies") if row["kind"] in ("bank", "organisation"))
    return {row["code"]: row.list("members")[0] for row in rows if len(row.list("members")) == 1}
