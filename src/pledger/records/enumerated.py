"""Documents told one after the other in prose: 'Ten agreements were signed. They include an agreement on X, a memorandum on Y.'"""

from collections.abc import Iterator
from dataclasses import replace

from pledger.lexicon import Hit
from pledger.mentions.around import Cue, frames_of
from pledger.mentions.found import Found
from pledger.mentions.instruments import candidates
from pledger.mentions.small_words import opens_list
from pledger.mentions.view import View
from pledger.records.context import Discourse
from pledger.records.lists import Listing
from pledger.records.signing import signing

_BACK = 8  # sentences in which the lot stands that a sentence enumerates
_OPENING = 90  # characters of a sentence in which 'the documents included' stands
_SHORT, _TWO = 12, 2  # characters before a lot that begins its sentence; documents of an enumeration
_TOLD = ("signed", "prepared", "proposed")


def enumerated(d: Discourse, view: View, every: list[Found]) -> tuple[list[Found], Listing | None]:
    """The documents of a sentence that goes through a lot told before, with what they take from the lot; unchanged where it does not."""
    opened = (next(_opened(view), None) or _parent(view, every)) if every else None
    if opened is None or all(f.start < opened.end or (f.cue and f.cue.rule == "verb_after") for f in every):
        return every, None
    lot = _lot(d, view)
    if lot is None or lot.cue is None or lot.cue.status not in _TOLD:
        return every, None
    status = lot.cue.status
    when = signing(d, lot, status)
    cue = Cue(opened.start, opened.end, status, "chained", opened.row.label)
    every = [f for f in every if f.start != opened.start]
    free = [f.start >= opened.end and (f.cue is None or f.cue.rule not in ("verb_after", "state_before")) for f in every]
    told = [replace(f, cue=cue) if own else f for f, own in zip(every, free, strict=True)]
    return told, Listing(status, when.date, when.place, d.focus(view.start) or d.theme, when.doubts)


def _opened(view: View) -> Iterator[Hit]:
    """The words that open the enumeration: 'include', 'among them'."""
    found = frames_of(view.lexicon).find(view.folded, view.start, 0, _OPENING)
    return (h for h in found if h.row["sense"] == "lists")


def _parent(view: View, every: list[Found]) -> Hit | None:
    """'The Memoranda of Understanding (MoUs) include an MoU on X': the lot said again, up to the verb that opens the enumeration."""
    lot = every[0]
    if len(every) < _TWO or not lot.many or not lot.definite or lot.start - view.start > _SHORT:
        return None
    low = lot.end - view.start
    m = view.patterns["lot_verb"].match(view.folded, low)
    opens = m is not None and opens_list(view.lexicon, m[1])
    return Hit(lot.start, view.start + m.end(), lot.noun.row) if m is not None and opens else None


def _lot(d: Discourse, view: View) -> Found | None:
    """The documents in the plural, with a verb of signing, that were told last before the sentence."""
    index = d.index(view.start)
    for before in reversed(d.marked.views[max(0, index - _BACK) : index]):
        if before.sentence.kind in ("headline", "body", "item"):
            lots = [f for f in candidates(before) if f.many and f.cue is not None and f.cue.rule.startswith("verb")]
            if lots:
                return lots[-1]
    return None
