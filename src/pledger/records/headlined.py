"""Headlines that undertake by an infinitive: 'Kenya, Oman to open a joint bank'."""

from pledger.mentions.types import Party, Undertaking
from pledger.records.actions import complement
from pledger.records.actors import modal
from pledger.records.drafts import Draft, Scene

_RUNG = "agreed"
_FIRST = 60  # characters of a headline in which its states stand


def to_do(s: Scene) -> Draft | None:
    """What the states that open a headline are 'to' do; their lead tells more, and takes it in where it says the same."""
    rules, view = s.known.rules, s.view
    for p in s.d.marked.of(Party, view.start, min(view.sentence.end, view.start + _FIRST)):
        m = rules["headline_to"].match(view.folded, p.end - view.start)
        if m is None:
            continue
        u = Undertaking(view.start + m.start("to"), view.start + m.end("to"), "to", _RUNG)
        doer = modal(s.d, view, p.end, s.known)
        clause = complement(view, u, s.known, ("base",))
        if doer.kind != "party" or clause is None or s.known.at["idle"].match(view.folded, clause.start - view.start):
            return None
        return Draft("headline", u, _RUNG, doer, doer.start, (clause.start, clause.end), clause.end, "base")
    return None
