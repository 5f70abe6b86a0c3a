"""Drafts of what a document says is to be: the subject is a paper, or a relative clause tells of one that is signed."""

import re

from pledger.mentions.types import Instrument, Undertaking
from pledger.records.actors import Doer
from pledger.records.drafts import Draft, Scene, auxiliary, from_complement
from pledger.records.nominals import nominal
from pledger.records.reference import together


def paper(s: Scene, u: Undertaking) -> Draft | None:
    """'The agreement provides for X': signed by those in focus."""
    if signed := _signed(s, u, before := s.before(u.start)):
        at = u.start - len(before) + signed.start()  # 'A plan was signed, which provides for', 'providing for'
        return from_complement(s, u, Doer(together(s.d, u.start), at, u.start, "paper"), "paper")
    start, end = nominal(s.view, u.start, s.known)
    text = s.text(start, end)
    if not (_it_the_paper(s, start, text) or s.known.rules["paper_noun"].match(text)) or s.known.rules["doer_last"].search(text):
        return None  # 'in a joint statement the leaders committed to'
    return from_complement(s, u, Doer(together(s.d, u.start), start, end, "paper"), "paper")


def _signed(s: Scene, u: Undertaking, before: str) -> re.Match[str] | None:
    """The words for a paper that is signed in the same sentence and of which a relative clause tells: 'They signed a pact, which | provides
    for', 'The pact, which | provides for it, was signed'."""
    rules = s.known.rules
    if found := rules["signed_which"].search(before) or rules["signing_which"].search(before):
        return found
    found = rules["paper_which"].search(before)
    return found if found and rules["signed_behind"].search(s.view.folded, u.end - s.view.start) else None


def _it_the_paper(s: Scene, start: int, text: str) -> bool:
    """Whether 'it' opens a sentence behind one on a paper: 'A memorandum on health was signed. | It provides for'."""
    if start > s.view.start + 1 or s.known.rules["it_alone"].fullmatch(text) is None:
        return False
    index = s.d.index(s.view.start)
    return index > 0 and s.known.within["instrument"].search(s.d.marked.views[index - 1].folded) is not None


def aims(s: Scene, u: Undertaking) -> Draft | None:
    """'The agreement is aimed at Xing', 'the memorandum seeks to X': what those in focus signed."""
    start, end = nominal(s.view, auxiliary(s, u.start), s.known)
    text = s.text(start, end)
    if not s.known.rules["paper_noun"].fullmatch(text) and not (text == "it" and _of_paper_before(s)):
        return None
    return from_complement(s, u, Doer(together(s.d, u.start), start, end, "paper"), "aims", "signed")


def _of_paper_before(s: Scene) -> bool:
    """Whether 'it' is what was signed: 'They signed an agreement. It aims at Xing'."""
    before = s.d.marked.views[max(0, s.d.index(s.view.start) - 1)]
    told = s.d.marked.of(Instrument, before.start, before.sentence.end)
    return before is not s.view and bool(told) and told[-1].status == "signed"
