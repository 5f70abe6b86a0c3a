"""Who sends or gives, as the sentence's own subject or a relative clause tells."""

from pledger.mentions.grammar import sets_of
from pledger.mentions.types import Party, Quantity
from pledger.records.fragments import Clause
from pledger.records.giving import GIVEN, givers_in
from pledger.records.lenders import banks
from pledger.records.subject_types import Subject

_WITH = 60  # characters before a sum in which the one it is given to stands
_PARTNER = 60  # characters behind a sum in which the one it is agreed with stands
_RELATIVE = 24  # characters before 'which' in which its state stands


def code_of(c: Clause, p: Party) -> str | None:
    """The one state or union that a party is; None of a group, a region or a body that is none."""
    codes = p.codes or (c.d.group(p) if p.form in ("own", "other", "guest", "host") else ())
    if p.form in ("body", "region") and p.codes and p.codes[0] not in c.d.unions:
        return None
    return codes[0] if len(codes) == 1 else None


_OFFICE = 60  # characters of an office and a name


def only_says(c: Clause, p: Party, s: Subject) -> bool:
    """'Uganda's prime minister stated that Kenya was planning to invest $5 million': whose official only tells of it; 'grants
    signed in Nairobi': where it was only signed."""
    if p.form == "capital" and (s.indicator in GIVEN or s.indicator == "investment") and c.search("signed_there", c.start, p.start):
        return True
    if p.end > s.start or (p.form != "adjective" and not c.match("whose_official", p.end, s.start)):
        return False
    told = [h for h in c.view.of("reporting") if h.row["side"] == "verb" and p.end <= h.start < s.start]
    if p.form == "adjective":  # 'The Peruvian minister of trade said Ghana gets 12 percent of Peru's loans'
        first = next((x for x in c.parties(told[0].end, s.start) if x.codes), None) if told else None
        return first is not None and first.codes != p.codes and told[0].start - p.end <= _OFFICE
    return any(c.match("clause_told", h.end, c.end) for h in told)


def inward(s: Subject) -> bool:
    """Whether what is told of comes in, to the state whose it is."""
    return s.indicator == "imports" or s.flow in ("take", "in")


def given_to(c: Clause, q: Quantity) -> str | None:
    """'will provide Burundi with $98 million': whom it is given to, right before 'with' and the sum."""
    before = next((p for p in reversed(c.parties(max(c.start, q.start - _WITH), q.start)) if p.codes), None)
    return code_of(c, before) if before and c.fullmatch("with_sum", before.end, q.start) else agreed_with(c, q)


def agreed_with(c: Clause, q: Quantity) -> str | None:
    """'a loan agreement of $5 million with the Government of Chad': whom it is lent to, where that is no giver itself."""
    if not c.search("lending_paper", max(c.start, q.start - _PARTNER), q.start):
        return None
    behind = next((p for p in c.parties(q.end, min(c.end, q.end + _PARTNER)) if p.codes), None)
    code = code_of(c, behind) if behind and c.fullmatch("agreed_with", q.end, behind.start) else None
    return None if code in givers_in(c.d) or code in banks(c.d.marked.lexicon) else code


def joined(c: Clause, p: Party) -> bool:
    """'Vietnam and Japan signed a loan': one of two that stand together gives nothing by itself."""
    after, before = c.folded(p.end, p.end + 5), c.folded(max(c.start, p.start - 9), p.start)
    return bool(c.pattern("and_next").match(after) or c.pattern("and_the").search(before))


def antecedent(c: Clause, s: Subject) -> str | None:
    """'Armenia, which draws 1 million cubic metres a day': the state that 'which' before the verb stands for."""
    low = c.fragment(s.start)[0]
    near = [x for x in c.parties(max(c.start, low - _RELATIVE), low) if x.form == "name" and not c.folded(x.end, low).strip(" ,")]
    return code_of(c, near[-1]) if near and c.fullmatch("which_does", low, s.start) else None


def _opens(c: Clause, p: Party) -> bool:
    """Whether the sentence begins with the party."""
    return c.folded(c.start, p.start).strip(" \"'") in {"", *sets_of(c.d.marked.lexicon)["the"]}


def giver_first(c: Clause, s: Subject, q: Quantity) -> str | None:
    """'Latvia has trained 60 Moldovan officers and granted 200,000 euros': the state that the sentence begins with gives."""
    first = next(iter(c.parties(c.start, q.start)), None) if s.how == "given" else None
    if first is None or first.form != "name" or not _opens(c, first):
        return None
    taken = c.within("take", first.end, q.start) or c.search("be_given", first.end, q.end + 6)
    return None if taken or not c.search("and_gave", first.end, q.start) else code_of(c, first)


def undertaker(c: Clause, s: Subject, q: Quantity) -> str | None:
    """'Saudi Arabia is considering a $10 billion investment', 'Japan approved a loan': the state that begins the sentence gives."""
    first = next(iter(c.parties(c.start, min(s.start, q.start))), None)
    if first is None or not _opens(c, first):
        return None
    return code_of(c, first) if c.match("undertakes", first.end, q.start) else None


def thanked(c: Clause, s: Subject) -> tuple[str | None, str | None] | None:
    """'Nepal thanked India for a grant of $5 million': money comes from the one thanked."""
    if s.indicator not in GIVEN:
        return None
    for p in c.parties(c.start, s.start):
        code = code_of(c, p)
        said = c.search("thanked", c.start, p.start)
        if code and said and c.fullmatch("thanked_for", p.end, s.start):
            return code, None
    return None


def investor(c: Clause, s: Subject) -> tuple[str | None, str | None] | None:
    """'Canada is Mongolia's second investor, with investment of $11 billion': the money is that of who holds the place."""
    if s.indicator != "investment":
        return None
    role = next((w for w in c.within("rank", c.start, c.end) if w.row["value"] == s.indicator), None)
    named = [p for p in c.parties(c.start, role.start) if p.form == "name" and c.folded(p.end, p.end + 1) != "'"] if role else []
    free = [p for p in named if not c.search("prepositional", max(c.start, p.start - 16), p.start)]
    return (code_of(c, free[-1]), None) if free else None


def owner_of_firms(c: Clause, s: Subject) -> tuple[str | None, str | None] | None:
    """'There are 40 companies with Chilean capital in Kenya, with investments put at $5 million': the money is theirs."""
    if s.indicator != "investment":
        return None
    whose = (x for x in c.parties(c.start, s.start) if x.form == "adjective" and c.match("firms_of", x.end, s.start))
    owner = next(whose, None)
    return (code_of(c, owner), None) if owner is not None else None


def of_others(c: Clause, q: Quantity, s: Subject) -> tuple[str | None, str | None] | None:
    """'Russia supplied 11 percent of its imports', 'Japan buys a fifth of its exports': of the other one than who gives or takes a part."""
    m = c.search("others_part", c.start, q.start) if s.start >= q.end else None
    if m is None or m["takes" if inward(s) else "gives"]:
        return None
    verb = c.start + m.start()
    named = [p for p in c.parties(c.start, verb) if p.form == "name" and not c.folded(p.end, verb).strip()]
    code = code_of(c, named[-1]) if named else None
    return None if code is None else (code, None) if inward(s) else (None, code)
