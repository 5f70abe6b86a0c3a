"""What a part measures: the whole that a share is of, the flow that a part of the turnover is."""

from pledger.mentions.types import Indicator, Quantity
from pledger.records.fragments import Clause, unit_class
from pledger.records.subject_types import BESIDE, LEFT, RIGHT, TOLD_OF, TRADED, Subject, kind_of, subject_of, takes

_NAMED = 60  # characters of those named and of where they are
_COMING = ("tourists", "students", "passengers")  # of people, what is told of them by the noun before


def mere_people(c: Clause, q: Quantity) -> Subject | None:
    """'Arrivals reached 11 million people', 'a target of welcoming visitors from 2 to 3 million people': which people stands before."""
    if unit_class(q.unit) != "count" or not q.counted or not c.pattern("mere_people").fullmatch(q.counted.casefold()):
        return None
    for m in reversed(c.indicators):
        if m.end <= q.start and kind_of(m) == "counted":
            if m.indicator not in _COMING or c.pattern("parts_off").search(c.folded(m.end, q.start)):
                return None
            return subject_of(m, LEFT)
    return None


def told_of(c: Clause, q: Quantity) -> Subject | None:
    """'Nepalese workers, who number 500 there', 'the firms, of which there are 40': how many there are of those named right before."""
    if q.counted or q.unit or (said := c.search("who_number", c.start, q.number[0] or q.start)) is None:
        return None
    low, high = c.start + said.start() - _NAMED, c.start + said.start()
    for m in reversed(c.indicators):
        if low <= m.start and m.end <= high and kind_of(m) == "counted" and takes(m, "count"):
            told = any(m.end <= o.start < high for o in c.quantities) or c.search("break_mark", m.end, high)
            return None if told else subject_of(m, TOLD_OF)
    return None


def balance_of(c: Clause, q: Quantity) -> Subject | None:
    """'a surplus of $20 million in trade with Botswana': what is left over of the trade, not the trade."""
    low, number = max(c.start, q.start - _NAMED), q.number[0] or q.start
    if not c.search("balance_of", low, number):
        return None
    balance = next((m for m in reversed(c.indicators) if low <= m.start and m.end <= number and m.indicator == "trade_balance"), None)
    row = next((m.row for m in c.indicators if m.indicator == "trade_balance"), None)
    return subject_of(balance, LEFT) if balance is not None else Subject("trade_balance", row, low, number, LEFT) if row else None


def of_whole(c: Clause, q: Quantity, high: int) -> Subject | None:
    """'14 percent of the Emirates' total foreign investment': the whole, where nothing else is said to be measured."""
    for m in c.indicators:
        if q.end <= m.start and m.end <= high:
            noun = kind_of(m) in ("noun", "whole") and m.indicator != "other"
            return subject_of(m, RIGHT) if noun and c.fullmatch("of_whole", q.end, m.start) else None
    return None


def contrasted(c: Clause, q: Quantity) -> Subject | None:
    """'Exports amounted to $261 million as against $74 million for imports': the other flow, right behind its number."""
    for m in c.indicators:
        if q.end <= m.start and m.indicator in TRADED and kind_of(m) == "noun":
            if c.fullmatch("of_which_were", q.end, m.start):
                return subject_of(m, BESIDE)  # 'Trade was $85 million, $60 million of which were Malian exports'
            before = [o for o in c.indicators if o.end <= q.start and o.indicator in TRADED and o.indicator != m.indicator]
            return subject_of(m, BESIDE) if before and c.fullmatch("flow_behind", q.end, m.start) else None
    return None


def of_works(c: Clause, q: Quantity) -> Subject | None:
    """'Ten projects in trade, transport and textiles worth $2 billion': the works, not the last of the fields that they lie in."""
    if unit_class(q.unit) != "money" or (led := c.search("works_in_fields", c.start, q.start)) is None:
        return None
    at = c.start + led.start()
    works = (m for m in c.indicators if m.start <= at < m.end and m.row and "money" in m.row["takes"].split())
    first = next(works, None)
    return subject_of(first, LEFT) if first else None


def paid_flow(c: Clause, q: Quantity, m: Indicator) -> Indicator | None:
    """'Imports cost it $2 billion': the flow that is paid for, right before the verb of cost."""
    flows = (o for o in c.indicators if o.indicator in TRADED and kind_of(o) == "noun" and o.end < m.start)
    return next((o for o in flows if c.fullmatch("flow_cost", o.end, q.start)), None)


def paper_for(c: Clause, q: Quantity, m: Indicator, low: int) -> Indicator | None:
    """'signed a contract for the supply of buses to the tune of $38 million': what the paper is worth, not what goes."""
    if unit_class(q.unit) != "money" or m.indicator not in TRADED or not c.search("worth_led_on", m.end, q.start):
        return None
    papers = [o for o in c.indicators if low <= o.start and o.indicator == "contracts" and o.end <= m.start and takes(o, "money")]
    return papers[-1] if papers and c.fullmatch("contract_for", papers[-1].end, m.start) else None
