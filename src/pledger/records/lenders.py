"""International banks: which they are, and which one a source tells of ('The AfDB has approved $5 million for Ethiopia')."""

from pledger.lexicon import Lexicon
from pledger.mentions import Marked
from pledger.mentions.types import Party, Quantity
from pledger.records.giving import givers
from pledger.sources.memo import per_lexicon

_LEAD = 3  # sentences, with the headline
_PROSE = frozenset(["headline", "body"])


@per_lexicon
def banks(lexicon: Lexicon) -> frozenset[str]:
    """The codes of banks that are no single state's."""
    return frozenset(row["code"] for row in lexicon.table("bodies") if row["kind"] == "bank" and not row["members"])


def financier(marked: Marked) -> str | None:
    """The bank that the headline or the lead names beside a sum of money, without a state that gives aid; None in any other source."""
    known, donors = banks(marked.lexicon), givers(marked.lexicon)
    lead = [v for v in marked.views if v.sentence.kind in _PROSE][:_LEAD]
    for view in lead:
        start, end = view.start, view.sentence.end
        named = [k for p in marked.of(Party, start, end) for k in p.codes]
        own = next((k for k in named if k in known), None)
        if own and not donors.intersection(named) and any(_money(q) for q in marked.of(Quantity, start, end)):
            return own
    return None


def _money(q: Quantity) -> bool:
    return len(q.unit or "") == 3 and (q.unit or "").isupper()
