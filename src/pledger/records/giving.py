"""Which states give aid (donors.csv): of a gift or a loan it tells who gives and who receives."""

from typing import TYPE_CHECKING

from pledger.lexicon import Lexicon
from pledger.sources.memo import per_lexicon

if TYPE_CHECKING:
    from pledger.records.context import Discourse

GIVEN = frozenset(["loans", "grants", "aid"])  # the indicators of money given


@per_lexicon
def givers(lexicon: Lexicon) -> frozenset[str]:
    """The codes of the states and unions that give aid."""
    return frozenset(row["code"] for row in lexicon.table("donors"))


def givers_in(d: "Discourse") -> frozenset[str]:
    """Those who give in a source: of one that tells of a bank and a giver that borrows, and no other state, that one does not."""
    giving, lent = givers(d.marked.lexicon), borrowers(d.marked.lexicon)
    return giving - lent if d.financier and lent.intersection(d.theme) and lent.issuperset(set(d.theme) - {d.financier}) else giving


def far_givers(d: "Discourse") -> frozenset[str]:
    """Those of them that no development bank lends to: they build in other countries, not across a border of theirs."""
    return givers_in(d) - borrowers(d.marked.lexicon)


@per_lexicon
def borrowers(lexicon: Lexicon) -> frozenset[str]:
    """Those of them to which development banks lend as well."""
    return frozenset(row["code"] for row in lexicon.table("donors") if row["borrows"])
