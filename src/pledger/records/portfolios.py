"""What a bank or a fund has under way: 'its active portfolio in Kenya is made up of 23 operations'."""

from pledger.mentions.types import Quantity
from pledger.records.fragments import Clause, unit_class
from pledger.records.sent_out import sent_out
from pledger.records.subject_types import COUNTED, Subject


def apart(c: Clause, q: Quantity) -> Subject | None:
    """What a count counts by the words right around it: a bank's operations, what was sent out."""
    return _operations(c, q) or sent_out(c, q)


def _operations(c: Clause, q: Quantity) -> Subject | None:
    """The operations of a portfolio are its projects, whatever else the word may mean elsewhere."""
    if unit_class(q.unit) != "count" or not q.counted:
        return None
    if c.pattern("operations").search(q.counted.casefold()) is None or c.search("portfolio_of", c.start, q.start) is None:
        return None
    return Subject("project_portfolio", None, q.start, q.end, COUNTED)
