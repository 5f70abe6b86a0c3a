"""Whether the others of several states stand as a group: 'trade between Colombia and the three nations'."""

from pledger.records.fragments import Clause

_LEAD = 16  # characters before a group that may lead to it
_NOUN = 14  # characters of 'nations', 'countries' behind a region


def rest_as_group(c: Clause, start: int, high: int) -> bool:
    """'Trade between Colombia and the three nations', 'its exports to the Central American countries': the others as a group."""
    for x in c.parties(start, high):
        behind = c.folded(max(start, x.start - _LEAD), x.start)
        if x.form == "group" and c.pattern("and_the").search(behind):
            return True
        nations = x.form == "region" and c.match("states_next", x.end, x.end + _NOUN)
        if nations and c.pattern("partner_lead").search(behind):
            return True
    return False
