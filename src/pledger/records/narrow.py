"""What a source that speaks of no relations between states may still say in numbers: flows between two that it names, what moves between
them, and one state's own totals. There a state alone is not joined by another from context."""

from pledger.lexicon import Lexicon
from pledger.mentions.types import Institution, Party, Person
from pledger.records.claims import Claim
from pledger.records.fragments import TRADE
from pledger.sources.memo import per_lexicon

MOVING = frozenset(["freight", "passengers", "tourists", "flights", "students", "population"])
OWN = frozenset(["production", "gdp"])
_NAMED = frozenset(["debt", "remittances"])  # subjects of the indicator `other`
_NEAR = 4  # words between a state and the noun of its total


@per_lexicon
def _organisations(lexicon: Lexicon) -> frozenset[str]:
    """Bodies that are no party by themselves: organisations and banks."""
    return frozenset(row["code"] for row in lexicon.table("bodies") if row["kind"] in ("organisation", "bank"))


def kept(p: Claim) -> bool:
    """Whether the number stands in a source without relations: see above."""
    if p.aim is not None and "parties_from_theme" in p.doubts and not (p.indicator in TRADE or p.indicator in OWN):
        return False
    if not set(p.parties) - _organisations(p.c.d.marked.lexicon):
        return False
    if p.indicator in TRADE and ((p.kind == "count" and not p.q.counted) or ("parties_from_theme" in p.doubts and len(p.parties) > 1)):
        return False
    if p.indicator in MOVING or p.indicator in TRADE or p.indicator in OWN:
        return True
    if p.indicator == "other" and p.kind != "rank":
        return p.subject.row is not None and p.subject.row["subject"] in _NAMED
    return "parties_from_theme" not in p.doubts and len(p.parties) > 1 and p.c.d.between(p.c.start)


def owner(p: Claim, named: list[Party], own: tuple[str, ...]) -> str | None:
    """Whose a total is: the only state named, unless it is where the flow goes ('exports to Japan'); of several, the one that stands right
    before the noun while the others only estimate it ('the U.S. Agriculture Department put Canada's crop at'); where its clause names none,
    output is that of the sentence's only one, or of the country that the source is about."""
    c = p.c
    debt = p.subject.row is not None and p.subject.row["subject"] == "debt"
    if p.measure in ("share", "rank") or not (p.indicator in TRADE or p.indicator in OWN or debt):
        return None
    if not own and (p.indicator in OWN or debt):
        before = {k for x in c.parties(c.start, p.q.start) if x.form != "region" for k in x.codes}
        return before.pop() if len(before) == 1 else c.d.principal
    if len(own) == 1:
        return None if any(_end(p, x) for x in named) else own[0]
    if len(own) < 2:
        return None
    telling = [(m.start, m.end) for kind in (Institution, Person) for m in c.d.marked.of(kind, c.start, p.q.start)]
    owners = [x for x in named if _end(p, x) or not any(s <= x.start < e for s, e in telling)]
    beside = [x for x in owners if _before(p, x)]
    told = beside if _of_noun(p) and not any(_end(p, x) for x in owners) else owners
    codes = {k for x in told for k in x.codes}
    return codes.pop() if len(codes) == 1 and beside else None


def _of_noun(p: Claim) -> bool:
    """Whether a noun says what is measured: its owner stands before it ('Iran's output'); a verb's subject is only one of its ends."""
    return p.subject.row is not None and p.subject.row["kind"] != "verb"


def _end(p: Claim, x: Party) -> bool:
    """Whether a state is an end of the flow or a partner: 'to', 'from', 'with' stand before it; 'imports of Colombian coffee'."""
    before = p.c.folded(max(p.c.start, x.start - 24), x.start)
    of_goods = p.indicator == "imports" and x.start >= p.subject.end and p.c.pattern("noun_lead").search(before)
    return bool(of_goods or p.c.pattern("partner_lead").search(before))


def _before(p: Claim, x: Party) -> bool:
    """Whether a state stands before the noun of the total, as its owner: 'Canada's 1986/87 wheat crop', 'Argentine exports'."""
    owns = x.form in ("adjective", "people") or p.c.folded(x.end, x.end + 1) in ("'", "’")
    return owns and x.end <= p.subject.start and len(p.c.folded(x.end, p.subject.start).split()) <= _NEAR
