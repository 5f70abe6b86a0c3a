"""Whose exports and imports a passage tells: the one of two whose statistics they are."""

from pledger.records.claims import Claim, Memory

_PARTNER = 30  # characters from a flow to its partner


def _partner_next(p: Claim) -> str | None:
    """'While exports reached $87 billion, imports from the USA stood at $58 billion': the other end of the flow told next."""
    c = p.c
    later = next((i for i in c.indicators if i.start >= p.q.end and i.indicator in ("exports", "imports")), None)
    near = c.parties(later.end, min(c.end, later.end + _PARTNER)) if later is not None and later.row and later.row["kind"] == "noun" else []
    if later is None or not near or len(near[0].codes) != 1:
        return None
    led = c.pattern("partner_lead").fullmatch(c.folded(later.end, near[0].start).lstrip())
    return near[0].codes[0] if led and near[0].codes[0] in p.parties else None


def teller(p: Claim, memory: Memory) -> str | None:
    """Whose exports and imports they are: the last flow's reporter, else the one named first with the turnover."""
    if p.measure == "rank" and p.reporter in p.parties:
        return p.reporter
    for o in reversed(memory.claims[-6:]):
        if o.indicator in ("exports", "imports") and o.flow.origin and o.flow.destination and set(o.parties) == set(p.parties):
            return o.flow.origin if o.indicator == "exports" else o.flow.destination
    if (partner := _partner_next(p)) is not None:
        return next((k for k in p.parties if k != partner), None)
    told = [o for o in reversed(memory.claims[-6:]) if o.parties == p.parties]
    traders = [
        o.reporter for o in told if o.indicator == "trade_turnover" or (o.measure == "rank" and o.indicator == "other" and o.reporter)
    ]
    if traders and traders[0] in p.parties:
        return traders[0]
    home = p.c.d.home
    if home in p.parties:
        p.doubts.append("flow_from_home")
        return home
    for o in reversed(memory.claims[-6:]):
        if o.indicator == "trade_turnover" and set(o.parties) == set(p.parties):
            if (said := o.c.search("reported_by", o.c.start, o.c.end)) is not None:
                body = next((x for x in o.c.d.codes(o.c.start + said.end(), o.c.end) if x in p.parties), None)
                if body is not None:
                    return body
            first = [x for x in o.c.d.codes(o.c.start, o.c.end) if x in p.parties]
            if first:
                p.doubts.append("flow_from_order")
                return first[0]
    return None
