"""From which country to which: by 'from', 'to', 'in', by whose exports they are, by who gives and who takes."""

from pledger.mentions.types import Party, Quantity
from pledger.records.dealers import by_towns, contributor, dealers, lender, passed_through, told_side
from pledger.records.flow_words import carried, reach
from pledger.records.fragments import Clause, unit_class
from pledger.records.giving import GIVEN, givers_in
from pledger.records.senders import (
    antecedent,
    code_of,
    given_to,
    giver_first,
    investor,
    inward,
    joined,
    of_others,
    only_says,
    owner_of_firms,
    thanked,
    undertaker,
)
from pledger.records.subject_types import APART, PAID, RIGHT, SOLD, WORKS_COST, Subject
from pledger.values import fixed

DIRECTED = frozenset(["exports", "imports", "investment", "grants", "loans", "aid"])


@fixed
class Flow:
    """Origin and destination; either may be unknown."""

    origin: str | None = None
    destination: str | None = None


def _lead(c: Clause, p: Party) -> str:
    """The one or two words before a party."""
    text = c.folded(max(c.start, p.start - 60), p.start)
    state = c.pattern("state_of").search(text)
    before = (text[: state.start()] if state else text[-20:]).split()
    two = " ".join(before[-2:])
    if any(c.pattern(f"lead_{side}").fullmatch(two) for side in ("to", "from", "in")):
        return two
    return before[-1] if before else ""


def _leads(c: Clause, side: str, lead: str) -> bool:
    return c.pattern(f"lead_{side}").fullmatch(lead) is not None


def flow(c: Clause, q: Quantity, s: Subject, parties: tuple[str, ...]) -> Flow:
    """Origin and destination of a directed flow as the words say it; the missing end is the other one of two parties."""
    cost = s.how in (APART, WORKS_COST) or (s.row is not None and s.row["kind"] == "cost")
    cost = cost or (s.indicator == "investment" and c.match("works_of_sum", q.end, c.end) is not None)
    if s.indicator not in DIRECTED or cost or c.search("swapped", max(c.start, s.start - _OWNED), s.end):
        return Flow()
    if s.how == PAID:
        return _between_both(code_of(c, c.parties(q.end, c.end)[0]), None, [p for p in parties if p])
    if s.how == SOLD:
        return sold(c, q, s, [p for p in parties if p])
    low, high = reach(c, q, s)
    near = max(c.start, s.start - (2 if s.how == RIGHT else 1) * _OWNED)  # 'of its total exports'
    own = _pronoun(c, q, s) if c.search("its", near, s.start) else None
    source, sink = thanked(c, s) or lender(c, s) or _listed(c, q, s, high) or _ends(c, s, s.start if own else low, high)
    if own:
        source, sink = own[0] or source, own[1] or sink
    if s.indicator in _MONEY and (given := given_to(c, q)):
        source, sink = (source if source != given else None), given
    if c.match("came_back", q.end, q.end + 40):
        sink, source = _ends(c, s, c.start, q.start)  # 'goods for $877 million went from A to B and goods for $501 million came back'
    both = [p for p in parties if p]
    if s.how in ("rank", "placed", "role"):
        source, sink = _placed(c, s, q) or (source, sink)
    if s.indicator == "exports" and c.search("allotted", c.start, c.end):
        source, sink = sink, source  # 'the 5,606 tonnes that Brussels allots to Uruguay'
    if c.search("earnings", s.start, s.end) and c.match("from_next", s.end, s.end + 6):
        source, sink = None, source
    if source is None and sink is None:
        giver = giver_first(c, s, q)
        source, sink = _pronoun(c, q, s) or ((giver, None) if giver else owner_of_firms(c, s) or investor(c, s) or _wider(c, s, q))
    if source is None and sink is None and len(both) == _TWO:
        dealt = s.indicator in ("exports", "imports") or (s.indicator == "investment" and s.flow == "give")
        source, sink = dealers(c, s, both) if dealt else contributor(c, s, q, both)
        if source is None and sink is None and dealt:
            source, sink = by_towns(c, s, both)
    if source is None and sink is None:
        source, sink = (undertaker(c, s, q) if s.indicator in _MONEY else None), None
    if s.indicator in GIVEN and ((source is None and sink is None) or _turned(c, s, q, (source, sink), both)):
        source, sink = _donor(c, both), None
    return Flow(source, sink) if carried(c, s, q) else _between_both(source, sink, both)


def _between_both(source: str | None, sink: str | None, both: list[str]) -> Flow:
    """The flow, its missing end the other one of two parties."""
    if len(both) == _TWO and source and not sink and source in both:
        sink = both[1 - both.index(source)]
    elif len(both) == _TWO and sink and not source and sink in both:
        source = both[1 - both.index(sink)]
    return Flow(source, sink)


def sold(c: Clause, q: Quantity, s: Subject, both: list[str]) -> Flow:
    """'Poland took 5 percent of what Kenya sold': from or to the state that sold or bought it all; the other took or gave the part."""
    named = [code for x in c.parties(q.end, s.start) if (code := code_of(c, x)) is not None]
    first = [code for x in c.parties(c.start, q.start) if (code := code_of(c, x)) in both]
    it = c.search("it_does", q.end, s.start) is not None  # 'of what Brazil sold, and copper for half of what it bought'
    owner = next(iter(named), None) or next((k for k in both if first and (k == first[0]) == it), None)
    return _between_both(None, owner, both) if inward(s) else _between_both(owner, None, both)


_TWO = 2
_GIFT = 2  # words between whom something is given to and the noun of what is given
_SPENDER = 30  # characters behind a country in which its firms stand
_OWNED = 7  # characters from 'its' to its noun
_MONEY = GIVEN | {"investment"}


def _listed(c: Clause, q: Quantity, s: Subject, high: int) -> tuple[str | None, str | None] | None:
    """'10 bcm to Italy, 1 bcm to Greece and 600 mcm to Bulgaria': behind another number of the flow, the end named with its own."""
    last = max((o.end for o in c.quantities if s.end <= o.start and o.end <= q.start and o.unit == q.unit), default=None)
    ends = [_ends(c, s, low, high) for low in (q.start, last) if last is not None and low is not None]
    return next((two for two in ends if any(two)), None)


def _placed(c: Clause, s: Subject, q: Quantity) -> tuple[str | None, str | None] | None:
    """'Germany is Kazakhstan's second-largest investor': who holds the place sends, or takes, as the role says; the owner is the other."""
    role = c.folded(s.start, s.end)
    takes = s.indicator == "exports" or bool(c.pattern("taking_role").search(role))
    holder: str | None = None
    for p in c.parties(c.fragment(q.start)[0], max(s.end, q.end)):
        possessive = c.folded(p.end, p.end + 2).startswith("'") or p.form == "adjective" or c.pattern("lead_of").fullmatch(_lead(c, p))
        if not possessive and p.end <= s.start and not (holder and _leads(c, "in", _lead(c, p))):
            holder = code_of(c, p) or holder  # 'Spain was the second European investor'
    if holder is None:
        return None
    return (None, holder) if takes else (holder, None)


def _donor(c: Clause, both: list[str]) -> str | None:
    """A gift or loan between two states of which one is a donor comes from that one."""
    donors = [k for k in both if k in givers_in(c.d)]
    return donors[0] if len(donors) == 1 and len(both) == _TWO else None


def _turned(c: Clause, s: Subject, q: Quantity, ends: tuple[str | None, str | None], both: list[str]) -> bool:
    """'KfW supports Zambia's water sector with a loan': a donor takes no money from one that is none, unless 'from' or 'to' says so."""
    donor, (source, sink) = _donor(c, both), ends
    if donor is None or unit_class(q.unit) != "money" or not (sink == donor or (source in both and source != donor)):
        return False
    said = [p for p in c.parties(c.start, c.end) if not c.pattern("lead_beside").fullmatch(_lead(c, p))]  # 'a loan agreement with Japan'
    return not any(_led(c, p, s) == ("destination" if code_of(c, p) == donor else "origin") for p in said)


def _ends(c: Clause, s: Subject, low: int, high: int) -> tuple[str | None, str | None]:
    """The first country that each side's words name."""
    source: str | None = None
    sink: str | None = None
    named = [(p, code) for p in c.parties(low, high) if (code := code_of(c, p)) is not None and not passed_through(c, p)]
    named = [
        (p, code) for p, code in named if not ((p.form == "adjective" and c.match("displaced", p.end, p.end + 24)) or only_says(c, p, s))
    ]
    sides = [(code, told_side(c, p, s) or _owner(c, p, s) or _led(c, p, s)) for p, code in named]
    agents = [(code, _agent(c, p, s)) for (p, code), (_, told) in zip(named, sides, strict=True) if told is None]
    for code, side in [*sides, *agents]:
        if side == "origin":
            source = source or code
        elif side == "destination":
            sink = sink or code
    if source is None or source != sink:
        return source, sink
    first = next(p for p, code in named if code == source)
    told = any(h.row["side"] == "verb" and first.end <= h.start < s.start for h in c.view.of("reporting"))
    return (None, sink) if told else (source, None)  # 'The Greek minister said that SOCAR supplies 1 bcm of gas to Greece'


def _pronoun(c: Clause, q: Quantity, s: Subject) -> tuple[str | None, str | None] | None:
    """'its exports', 'our imports': of the country that the sentence, or the one before, began with; of the speaker's own."""
    speaker = c.d.speaker(s.start)
    if speaker and speaker.country and s.flow in ("give", "take", "out") and c.search("we", c.start, s.start):
        return (None, speaker.country) if s.flow == "take" else (speaker.country, None)
    if s.flow in ("give", "take") and (code := antecedent(c, s)) is not None:
        return (None, code) if s.flow == "take" else (code, None)
    if s.flow == "take" and c.search("it_does", max(c.start, s.start - 24), s.start):
        first = next((x for x in c.parties(c.start, s.start) if x.form == "name"), None)  # 'Italy was supplied, and it will receive 9 bcm'
        return (None, code_of(c, first)) if first is not None else None
    m = c.search("its", max(c.start, s.start - 40), s.start)
    if m is None:
        return None
    named = [x for x in (code_of(c, p) for p in c.parties(c.start, s.start)) if x]
    if q.unit == "percent" and len(set(named)) == _TWO and c.search("plays_role", c.start, s.start):
        named = [x for x in named if x != named[0]]  # 'Italy is Tunisia's main supplier, with 20 percent of its imports'
    elif (part := of_others(c, q, s)) is not None:
        return part
    owner = (speaker.country if speaker else None) if c.pattern("our").match(m.group()) else next(iter(named), None)
    if owner is None:
        return None
    return (None, owner) if inward(s) else (owner, None)


def _wider(c: Clause, s: Subject, q: Quantity) -> tuple[str | None, str | None]:
    """For money that one side gives, the rest of the sentence before the number."""
    if s.indicator not in ("investment", "loans", "grants", "aid"):
        return None, None
    return _ends(c, s, c.start, min(s.start, q.start))


def _owner(c: Clause, p: Party, s: Subject) -> str | None:
    """'Georgia's exports', 'Georgian exports', 'exports of Georgian wine', 'to Georgian companies'."""
    after = c.folded(p.end, p.end + 30)
    possessive = after.startswith(("'s ", "' "))
    if not possessive and p.form != "adjective":
        return None
    if s.how == "goods" and inward(s) and p.form == "adjective" and p.end <= s.start <= p.end + 2:
        return "origin"  # 'bought 300 Nepalese buses'
    if p.end <= s.start and inward(s) and c.search("imported_by", s.start, s.end + 4):
        return "origin"  # 'Kazakh goods imported by Uzbekistan'
    if possessive and s.flow == "give" and c.pattern("provider").match(after):
        return "destination"
    if possessive and p.start > s.end and s.indicator == "exports" and c.pattern("its_need").match(after):
        return "destination"  # 'supplies 70 percent of Chile's imported flour'
    if possessive and c.pattern("lead_with").fullmatch(_lead(c, p)) and not c.within("happened", p.end, s.start):
        return "destination" if inward(s) else "origin"
    if possessive and p.end <= s.start and c.search("share_in", p.end, s.start):
        return "origin" if inward(s) else "destination"
    spent = s.indicator in _MONEY and p.start > s.end and not c.pattern("lead_of").fullmatch(c.folded(s.end, p.start).strip())
    if possessive and spent and not c.search("source_lead", c.start, p.start):
        return "destination"  # 'will provide $5 million for the upgrade of Fiji's hospitals'
    if p.end <= s.start and inward(s) and s.row is not None and s.row["kind"] == "verb" and c.match("their_goods", p.end, s.start):
        return "origin"  # 'the second market for Kenya's goods, buying $5 million'
    if p.end <= s.start and len(c.folded(p.end, s.start).split()) <= 4:
        return "destination" if inward(s) else "origin"
    rest = after[2:].strip() if possessive else after.strip()
    lead = _lead(c, p)
    spender = _leads(c, "from", lead) and c.match("spenders", p.end, p.end + _SPENDER)  # 'investment of Latvian companies'
    if _leads(c, "to", lead) or _leads(c, "in", lead) or (c.pattern("markets").match(rest) and p.start > s.end and not spender):
        return "destination"
    if p.start > s.end and (p.form == "adjective" or _leads(c, "from", lead)):
        into = s.indicator in _MONEY and c.search("spent_into", s.end, p.start)
        return "destination" if into and not _leads(c, "from", lead) else "origin"
    if (agent := _agent(c, p, s)) is not None:
        return agent
    if p.end <= s.start and c.within("happened", p.end, s.start):
        return None  # 'A and B's company signed a contract for the supply': who signs need not be who sends
    return "destination" if inward(s) else "origin"


def _led(c: Clause, p: Party, s: Subject) -> str | None:
    """'from Georgia', 'to Georgia', 'in Georgia', 'exports of Georgia', 'with Georgia exporting', 'with Georgia supplies'."""
    lead = _lead(c, p)
    theirs = s.start - p.end == 1 and s.row is not None and s.row["kind"] != "verb"
    if c.pattern("lead_with").fullmatch(lead) and (theirs or c.fullmatch("does_so", p.end, s.end)):
        return "destination" if inward(s) else "origin"
    if _leads(c, "to", lead) or (lead == "by" and inward(s) and p.start >= s.end):
        return "destination"
    given = s.indicator in _MONEY and p.end <= s.start and c.within("give", p.start - 16, p.start)
    noun = given and len(c.folded(p.end, s.start).split()) <= _GIFT  # 'has given Ukraine military aid'
    if noun or (given and c.match("given_with", p.end, p.end + 6)):
        return "destination"  # 'have provided Ukraine with more than 26 billion euros in support'
    if s.indicator == "exports" and p.start > s.end and c.search("needs_of", s.end, p.start):
        return "destination"  # 'supplies 40 percent of the needs of South Korea'
    if _leads(c, "in", lead) and s.indicator in ("investment", "loans", "aid", "grants"):
        return "destination"
    if c.pattern("lead_of").fullmatch(lead) and p.end <= c.end and inward(s):
        return "destination"
    if _leads(c, "from", lead) and not (c.pattern("lead_of").fullmatch(lead) and (p.end <= s.start or _far_of(c, p, s))):
        return "origin"
    return None


def _far_of(c: Clause, p: Party, s: Subject) -> bool:
    """'will donate $5 million to help the members of the Community': an 'of' that is not the money's own ('a loan of Japan')."""
    return s.indicator in _MONEY and p.start > s.end and not c.pattern("lead_of").fullmatch(c.folded(s.end, p.start).strip())


def _agent(c: Clause, p: Party, s: Subject) -> str | None:
    """'Georgia exported', 'Georgia bought': the subject before the verb; with a noun, one that gives or takes."""
    if p.end > s.start and s.row is not None and s.row["kind"] == "verb":
        return "destination" if s.flow == "give" and c.fullmatch("object", s.end, p.start) else None
    if s.flow == "give" and p.end <= s.start and c.search("be_given", p.end, s.end + 6):
        return "destination"
    noun = s.row is not None and s.row["kind"] != "verb"
    if noun and s.flow == "give" and not c.within("give", p.end, max(s.start, p.end)) and joined(c, p):
        return None
    if s.indicator == "exports" and p.end <= s.start and c.fullmatch("earns_from", p.end, s.start):
        return "origin"  # 'Ethiopia makes $50 million from power exports'
    if noun and p.end <= s.start and c.within("take", p.end, s.start):
        return "destination"  # 'Fiji has received 75 loans'
    if s.flow in ("give", "take") and p.end <= s.start:
        return "destination" if s.flow == "take" else "origin"
    if c.within("take", p.end, min(c.end, p.end + 40)):
        return "destination"
    if c.within("give", p.end, min(c.end, p.end + 40)):
        return "origin"
    return None
