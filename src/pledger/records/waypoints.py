"""Countries that a sentence only names by the way: within a line's name, as a rival in a ranking, as what something passes through."""

from pledger.mentions.types import Party
from pledger.records.claims import Claim
from pledger.records.dealers import passed_through

COUNTED = frozenset(["tourists", "students", "passengers"])


def waypoint(p: Claim, x: Party) -> bool:
    """A capital within the name of a line ('the Baku-Tbilisi-Ceyhan pipeline'), a rival in a ranking ('second after Uganda'), a country
    between two ('exports to Bangladesh via Indian territory')."""
    c = p.c
    if p.indicator in ("exports", "imports") and passed_through(c, x):
        return True
    if p.indicator not in COUNTED and len(c.d.theme) > 1 and c.d.crossed(x):
        return True
    if x.form == "adjective" and c.match("border_next", x.end, x.end + 10):
        return len({k for o in c.parties(c.start, c.end) for k in o.codes} - set(x.codes)) > 0
    if c.search("rival", max(c.start, x.start - 12), x.start):
        return p.kind == "rank" or x.start > p.q.start or c.folded(x.end, p.q.start).strip() != "with"
    if c.search("rivals", c.start, x.start) and any(o.unit == "rank" and o.end <= x.start for o in c.quantities):
        return True
    if x.form == "capital" and c.search("at_place", max(c.start, x.start - 6), x.start):
        others = {k for o in c.parties(c.start, c.end) if o.form in ("name", "adjective") for k in o.codes} - set(x.codes)
        return len(others) > 1
    return x.form == "capital" and "-" in (c.folded(x.end, x.end + 1), c.folded(x.start - 1, x.start))
