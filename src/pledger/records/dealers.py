"""Companies, agencies and towns as the ends of a flow: 'SOCAR will deliver 1 bcm of gas to Romgaz'."""

from pledger.mentions.owners import owners
from pledger.mentions.types import Institution, Party, Place, Quantity
from pledger.records.fragments import Clause
from pledger.records.giving import GIVEN
from pledger.records.subject_types import Subject

_FROM = 44  # characters before a country in which 'students from' stands
_TOWN = 24  # characters before a town in which "to the port of" stands
_REACH = 60  # characters from a verb of the flow to a company


def dealers(c: Clause, s: Subject, both: list[str]) -> tuple[str | None, str | None]:
    """Origin and destination by the company of one of the two states that stands before the verb of the flow, or behind 'to' or 'from'."""
    if s.row is None or s.row["kind"] != "verb" or s.flow not in ("give", "take"):
        return None, None
    acting = [i.country for i in c.d.marked.of(Institution, max(c.start, s.start - _REACH), s.start) if i.country in both]
    if not acting or len(set(acting)) > 1 or c.search("be_given", s.start - _REACH, s.end + 6):
        return None, None
    other = next(k for k in both if k != acting[0])
    return (acting[0], other) if s.flow == "give" else (other, acting[0])


def contributor(c: Clause, s: Subject, q: Quantity, both: list[str]) -> tuple[str | None, None]:
    """'China accounted for 30 percent of all FDI inflows': the one of the two whose investment a share is."""
    if s.indicator != "investment" or q.unit != "percent":
        return None, None
    named = [x for x in c.parties(c.start, q.start) if len(x.codes) == 1 and x.codes[0] in both]
    told = [x.codes[0] for x in named if c.fullmatch("accounts_for", x.end, q.start)]
    return (told[-1] if told else None), None


def lender(c: Clause, s: Subject) -> tuple[str | None, str | None] | None:
    """A loan or grant comes from the country whose bank or agency gives it ('USAID', 'the Export-Import Bank of China')."""
    if s.indicator not in GIVEN:
        return None
    for p in c.parties(c.start, c.end):
        if p.form == "body" and p.codes and (owner := owners(c.d.marked.lexicon).get(p.codes[0])):
            return owner, None
    for i in c.d.marked.of(Institution, c.start, c.end):
        if i.country and c.pattern("lender").search(i.name.lower()) and not c.pattern("central").search(i.name.lower()):
            return i.country, None
    return None


def passed_through(c: Clause, x: Party) -> bool:
    """'to Bangladesh via Indian territory': a third country that something only passes through, where two others are named."""
    if not c.search("via", max(c.start, x.start - 20), x.start):
        return False
    return len({k for o in c.parties(c.start, c.end) for k in o.codes} - set(x.codes)) > 1


def by_towns(c: Clause, s: Subject, both: list[str]) -> tuple[str | None, str | None]:
    """'700 camels went by sea to Massawa': by a town of one of the two, which stands for it."""
    towns = [x for x in c.d.marked.of(Place, s.end, c.end) if x.form == "city" and x.country in both]
    source = next((x.country for x in towns if c.search("from_right", max(c.start, x.start - _TOWN), x.start)), None)
    sink = next((x.country for x in towns if c.search("to_right", max(c.start, x.start - _TOWN), x.start)), None)
    return (source, sink) if source != sink else (source, None)


def told_side(c: Clause, p: Party, s: Subject) -> str | None:
    """'scholarships for students from Togo', 'Togolese students will be offered scholarships', 'Togo asked Oman to supply oil'; but the
    Omani side, which 'offered to increase that number', gives, and so does who is asked ('Togo asked Oman for a $5 million loan')."""
    if s.indicator in GIVEN:
        near = max(c.start, p.start - _FROM)
        if (p.start > s.end and c.match("side_gives", p.end, p.end + _FROM)) or (
            c.match("for_next", p.end, c.end) and c.search("asks_right", near, p.start)
        ):
            return "origin"
        if c.search("people_from", near, p.start) or c.match("people_get", p.end, s.start):
            return "destination"
    asks = s.flow in ("give", "out") and p.end <= s.start and c.match("asks_to", p.end, s.start)
    return "destination" if asks else None
