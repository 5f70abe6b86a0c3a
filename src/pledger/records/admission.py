"""Which numbers are claims at all: rules that refuse."""

from pledger.records import homely
from pledger.records.claims import Claim
from pledger.records.fragments import TRADE
from pledger.records.gathered import gathered, gathered_since
from pledger.records.subject_types import COUNTED, OFTEN, STATED, TOLD_OF


def admitted(p: Claim) -> bool:
    """Whether every rule lets the number pass."""
    for refused in OF_KIND.get(p.kind, REFUSALS):  # noqa: SIM110 - asked some thirty times a number
        if refused(p):
            return False
    return True


def of_no_claim(p: Claim) -> bool:
    """A number right before 'session', 'articles', 'years', or after 'article', 'No.'."""
    end = p.q.number[1] or p.q.end
    low = max(p.q.start, p.q.number[0])  # 'via the route to 600 trains'
    if p.kind != "count" or p.subject.how in ("countries", OFTEN, TOLD_OF):
        return False
    after = [w for w in p.c.within("skip_after", end, p.c.end) if not p.c.folded(end, w.start).strip(" -")]
    before = [w for w in p.c.within("skip_before", max(p.c.start, p.q.start - 20), p.q.start) if not p.c.folded(w.end, low).strip(" .№#")]
    before = [w for w in before if w.term != "number" or not p.c.search("things_number", p.c.start, w.start)]
    before = [w for w in before if not p.c.search("pointed_before", max(p.c.start, w.start - 12), w.start)]  # 'In the first stage 80 farms'
    return bool(after or before)


def signed_count(p: Claim) -> bool:
    """'nine documents were signed' is the instrument's count; a stock of documents in force is a figure."""
    if p.indicator != "documents":
        return False
    low, high = p.c.fragment(p.q.start, p.q.end)
    running = [w for w in p.c.within("running", low, high) if not p.c.pattern("event_signed").fullmatch(w.term)]
    if not running and p.q.bound == "exactly" and p.c.within("running", low, high):
        return not p.c.search("not_signed_now", p.c.start, p.c.end)
    if p.c.within("running", low, high) or p.c.search("in_force", p.c.start, p.c.end) or p.c.search("base_holds", p.c.start, p.q.start):
        return False
    told = p.c.d, p.c.view, p.q.start, p.q.end
    return not (gathered_since(*told) or gathered(*told))


def of_members(p: Claim) -> bool:
    """'the 10-member Association', 'its 545-member parliament': of how many a body is."""
    return p.kind == "count" and p.subject.how != "sent" and bool(p.c.pattern("of_members").search(p.q.text.lower()))


def small_other(p: Claim) -> bool:
    """'two cities', 'three hospitals': small counts of other things are no figures unless they are targets."""
    return p.indicator == "other" and p.kind == "count" and p.aim is None and (p.q.value or 0) < 5


def bare(p: Claim) -> bool:
    """A bare number that counts nothing that the table knows."""
    return (
        p.kind == "count"
        and p.subject.how != COUNTED
        and not p.carried
        and not p.q.text[:1].isdigit()
        and p.q.bound == "exactly"
        and p.subject.how == "right"
    )


def numeral_of_item(p: Claim) -> bool:
    """'2. Imports': the number of an item or a heading."""
    end = p.q.number[1] or p.q.end
    return p.kind == "count" and not p.c.folded(p.c.start, p.q.start).strip(" (*•#-") and p.c.folded(end, end + 1) in (".", ")")


def few(p: Claim) -> bool:
    """'the two companies', 'two more contracts': a small number in words, said in passing."""
    if p.kind != "count":
        return False
    if p.aim and p.c.match("lanes_next", p.q.number[1] or p.q.end, p.c.end):
        return False  # 'will have four lanes'
    if p.aim and p.indicator not in ("project_portfolio", "loans") and not (p.indicator == "other" and _passive(p)):
        return False
    if (p.q.value or 0) > 4 or p.q.text[:1].isdigit() or p.q.bound != "exactly":
        return False
    return p.indicator not in ("flights", "joint_ventures") and not _there(p)


def _there(p: Claim) -> bool:
    """'Fiji had three valid projects there', 'three Omani banks are active in it': what is told to be there."""
    if p.indicator not in ("enterprises", "project_portfolio"):
        return False
    end = p.q.number[1] or p.q.end
    return p.c.match("few_there", end, p.c.end) is not None or p.c.match("few_active", end, p.c.end) is not None


def _passive(p: Claim) -> bool:
    """Whether an aim stands behind the number, and is no building: 'two rooms will be needed', but 'two bridges will be built'."""
    return p.aim is not None and p.aim.rule == "aim_after" and p.c.match("to_be_built", p.q.end, p.c.end) is None


def one_of_few(p: Claim) -> bool:
    """'the first of two facilities'."""
    return p.kind == "count" and (p.q.value or 0) < 10 and bool(p.c.search("one_of", max(p.c.start, p.q.start - 12), p.q.start))


def unitless(p: Claim) -> bool:
    """A bare number in millions that counts nothing: its unit stands elsewhere, and is not guessed."""
    if p.kind != "count" or p.q.counted or p.unit or (p.q.value or 0) < 1e6 or p.subject.how in (COUNTED, "people"):
        return False
    return p.subject.row is None or p.subject.row["unit"] != "people"


_SUMS = frozenset(
    [
        "trade_turnover",
        "exports",
        "imports",
        "trade_balance",
        "investment",
        "loans",
        "grants",
        "aid",
        "contracts",
        "project_portfolio",
        "gdp",
    ]
)


_MANY_LOANS, _MANY_FIRMS = 10_000, 10_000_000
_THINGS = frozenset(["enterprises", "joint_ventures", "project_portfolio", "documents"])


def implausible(p: Claim) -> bool:
    """A price ('19 ringgit a kilo') is no sum of trade; a percentage of millions is a slip of the pen."""
    v = abs(p.q.value or 0)
    if p.unit == "XXX":
        return True
    if p.kind == "count" and (v % 1 or (p.indicator == "loans" and v >= _MANY_LOANS)):
        return True  # an index ('124.6') counts nothing
    if p.kind == "count" and v >= _MANY_FIRMS and p.indicator in _THINGS:
        return True  # 'with a 750 million of investments': a sum whose currency nobody says
    sums = p.indicator in _SUMS or p.subject.how == STATED
    return (p.kind == "money" and sums and 0 < v < 10_000) or (p.kind == "percent" and v > 100_000)


def half_of_a_thing(p: Claim) -> bool:
    """'half of it', 'the Zambian half': a half of no known whole."""
    return p.kind == "percent" and p.subject.row is None and p.indicator not in TRADE and bool(p.c.pattern("half").search(p.q.text.lower()))


def of_a_name(p: Claim) -> bool:
    """'projects such as Riverside Hospital 2': the last word of a name."""
    if p.kind != "count" or p.q.counted or len(p.q.text) > 1 or not p.q.text.isdigit() or p.subject.how == COUNTED:
        return False
    before = p.c.view.text[: p.q.start - p.c.start].split()
    return len(before) > 1 and before[-1][:1].isupper()


def of_office(p: Claim) -> bool:
    """'eight cabinet ministers will attend': who comes is told by the meeting."""
    return p.c.pattern("office_holders").fullmatch((p.q.counted or "").casefold()) is not None


def a_year(p: Claim) -> bool:
    """'Kenya's 2020 exports': a year before its noun."""
    return p.kind == "count" and p.q.bound == "exactly" and bool(p.c.pattern("year_number").fullmatch(p.q.text)) and p.indicator in _SUMS


REFUSALS = (implausible, signed_count, *homely.REFUSALS)
OF_KIND = {
    "count": (
        a_year,
        of_a_name,
        of_office,
        unitless,
        numeral_of_item,
        few,
        of_members,
        one_of_few,
        of_no_claim,
        small_other,
        bare,
        homely.bare_flow,
        *REFUSALS,
    ),
    "percent": (half_of_a_thing, homely.part_of_time, *REFUSALS),
}
