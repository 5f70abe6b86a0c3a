"""International banks: which they are, and which one a source tells of ('The AfDB has approved $5 million for Ethiopia')."""

from pledger.lexicon import Lexicon, states
from pledger.mentions import Marked
from pledger.mentions.owners import owners
from pledger.mentions.promising import phrases
from pledger.mentions.types import Indicator, Party, Quantity
from pledger.records.giving import GIVEN, borrowers, givers
from pledger.sources.memo import per_lexicon

_LEAD = 3  # sentences, with the headline
_PROSE = frozenset(["headline", "body"])


@per_lexicon
def banks(lexicon: Lexicon) -> frozenset[str]:
    """The codes of banks that are no single state's."""
    return frozenset(row["code"] for row in lexicon.table("bodies") if row["kind"] == "bank" and not row["members"])


def financier(marked: Marked) -> str | None:
    """The bank that the headline or the lead names beside money, a loan or a grant, without a state that gives aid; else None.
    A giver that borrows itself is the one lent to where no other state stands there ('ADB and India signed a $220 million loan')."""
    known, donors, owner = banks(marked.lexicon), givers(marked.lexicon), owners(marked.lexicon)
    known_states = states(marked.lexicon)
    lead = [v for v in marked.views if v.sentence.kind in _PROSE][:_LEAD]
    works = phrases(marked.lexicon).within["works"]  # 'will finance the repair of dams in Malawi', with no sum named
    told: list[str] = []
    for view in lead:
        start, end = view.start, view.sentence.end
        told_of = [
            p
            for p in marked.of(Party, start, end)
            if not (p.form == "capital" and marked.patterns["in_before"].search(marked.folded, max(0, p.start - 4), p.start))
        ]
        named = [owner.get(k, k) for p in told_of for k in p.codes]  # 'signed in Riyadh': where, not who
        own = [k for k in named if k in known]
        told += own
        gives = donors.intersection(named)
        if gives and gives == known_states.intersection(named) and len(gives) == 1:
            gives -= borrowers(marked.lexicon)
        if not own or gives:
            continue
        helps = len(known_states.intersection(named)) == 1 and works.search(view.folded) is not None
        if helps or _given(marked, start, end):
            return max(told, key=told.count)  # the first of those that are named most
    return None


def _given(marked: Marked, start: int, end: int) -> bool:
    """Whether money, a loan or a grant is spoken of in [start, end)."""
    if any(q.money for q in marked.of(Quantity, start, end)):
        return True
    return any(i.indicator in GIVEN for i in marked.of(Indicator, start, end))
