"""Where a subject stands: whether a candidate before a verb is its subject or an object, an attribute, what a preposition leads."""

import re

from pledger.mentions.promising import Phrases
from pledger.mentions.view import View
from pledger.records.reference import REACH, Candidate, lead

_SHORT = re.compile(r"^\([a-z]{2,8}\),? ")  # a short name behind a long one: 'Kenya (KEN) and Rwanda'
_CLOSE = 1  # character: a verb right behind its subject
_NEAR = 12  # characters between a subject and its verb that need no other sign


def stands(view: View, c: Candidate, earlier: list[Candidate], known: Phrases, near: int) -> int | None:
    """Where the subject that `c` is (part of) begins; None when it is an object, an attribute or follows a preposition."""
    begin, before = lead(view, c.start, known)
    if c.form == "pronoun" and known.rules["who_aside"].fullmatch(view.folded, c.start - view.start, near - view.start):
        return None  # 'thanked the nurses, who are 70, and | promised'
    if before in known.sets["list_word"] and earlier and c.form not in ("pronoun", "group"):
        gap = _SHORT.sub("", view.folded[earlier[-1].end - view.start : begin - view.start].strip())
        if gap and known.rules["list_gap"].fullmatch(gap):
            if gap.startswith(", ") and _new_clause(c, earlier):
                return begin  # 'Peru hopes to leave OPEC, and Norway offered': no list
            first = stands(view, earlier[-1], earlier[:-1], known, near)
            if first is not None or not gap.startswith(","):  # 'according to the minister, Uzbekistan is ready': no list
                return first
            return begin
    if known.rules["genitive"].fullmatch(f" {before} "):
        if earlier and earlier[-1].form == "person" and known.rules["of_person"].fullmatch(view.cut(earlier[-1].end, c.start)):
            return stands(view, earlier[-1], earlier[:-1], known, near - (c.end - earlier[-1].end))  # 'President Ruto of Kenya pledged'
        text = view.folded[max(0, c.start - view.start - REACH) : c.start - view.start]
        head = known.rules["of_doer"].search(text)
        if head is None or known.rules["as_what"].search(text, 0, head.start()):
            return None  # 'joined as a partner of ASEAN and called for'
        at = c.start - (len(text) - head.start())
        if near > c.end + _NEAR and _object(view, at, known):
            return None  # 'thanked the people of Peru for their help and | promised'
        beside = earlier and view.folded[earlier[-1].end - view.start : at - view.start].strip() in known.sets["joiner"]
        first = stands(view, earlier[-1], earlier[:-1], known, near) if beside else None
        return at if first is None else first  # 'the navy of Peru and | the navy of Ecuador agreed'
    if before in known.sets["preposition"]:
        clause = known.rules["clause_opener"].fullmatch(before) and near - c.end <= _CLOSE
        return begin if clause else None  # 'will smile after Kenya agreed to'
    if not before:
        return begin
    if known.rules["closes_aside"].fullmatch(view.folded, c.end - view.start, near - view.start) and _in_relative(view, c, known):
        return None  # 'Soto, with whom Mensah met in Suva, | proposed'
    if not before[0].isalnum() or before in known.sets["opener"]:
        return begin
    if c.form in ("name", "capital") and known.rules["guest_of"].search(view.folded, 0, c.start - view.start):
        return None  # 'a delegation visiting Kenya asked'
    goes_on = known.rules["joined"].fullmatch(view.cut(c.end, near).casefold())  # 'thanked Kenya | and called for'
    return begin if near <= c.end + _NEAR and not (goes_on and c.form != "group") else None


def _in_relative(view: View, c: Candidate, known: Phrases) -> bool:
    """Whether `c` stands in a relative clause that a comma opens."""
    at = c.start - view.start
    return known.rules["in_relative"].search(view.folded, max(0, at - REACH), at) is not None


def _object(view: View, at: int, known: Phrases) -> bool:
    """Whether a verb stands right before the noun phrase at `at`."""
    word = lead(view, at, known)[1]
    return known.rules["participle"].match(word) is not None and word not in known.sets["opener"]


def _new_clause(c: Candidate, earlier: list[Candidate]) -> bool:
    """Whether a comma before 'and' parts `c` from the end of a clause: a body or state right before it, itself behind a state."""
    return c.form == "name" and earlier[-1].form in ("name", "body") and len(earlier) > 1 and earlier[-2].end + _NEAR < earlier[-1].start
