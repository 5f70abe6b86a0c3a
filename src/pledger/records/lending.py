"""The bank that lends by a document, where who signed it for the bank is told by name alone."""

from pledger.mentions.found import Found
from pledger.mentions.types import Party
from pledger.mentions.view import View
from pledger.records.context import Discourse
from pledger.records.types import Body
from pledger.records.worth import lends


def lender(d: Discourse, view: View, f: Found, parties: tuple[str, ...]) -> tuple[Body, ...]:
    """The international bank that a source tells of, of a loan or grant agreement of its own: as its sentence names it before the document,
    else by its first full name."""
    if d.financier is None or d.financier not in parties or f.noun.row["type"] == "other" or not lends(view, f):
        return ()
    named = [p for p in d.marked.of(Party) if d.financier in p.codes]
    own = [p for p in named if view.start <= p.start < f.start]
    if own:
        return (Body(own[-1].text, None),)
    full = next((p for p in named if " " in p.text), None)
    if full is None:
        return (Body(named[0].text, None),) if named else ()
    behind = next((p for p in named if p.start > full.end), None)
    bracketed = behind is not None and d.marked.text(full.end, behind.start) == " (" and d.marked.text(behind.end, behind.end + 1) == ")"
    return (Body(d.marked.text(full.start, behind.end + 1) if bracketed and behind is not None else full.text, None),)
