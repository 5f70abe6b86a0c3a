"""Whose office it is: the country beside it, those of a plural, that of a delegation."""

import re

from pledger.mentions.names import Line
from pledger.mentions.offices import Office
from pledger.mentions.types import Party

_AFTER_COUNTRY = re.compile(r"(?:['’]s|['’])? $|['’]s (?:then |new |former |outgoing )?$| (?:then|new|former) $")
_OF = re.compile(r"(?: \([^()]{1,40}\))? (?:of|to|for|from) (?:the )?$", re.IGNORECASE)
_OF_OTHERS = re.compile(r"(?: \([^()]{1,40}\))? (?:of|for|from) (?:the )?$", re.IGNORECASE)  # 'the visit of the premier to X' is another's
_AT = re.compile(r" (?:at|of|in) (?:the )?")
_HOUSE = re.compile(r" (?:Embassy|Consulate(?: General)?|High Commission|Mission)", re.IGNORECASE)
_LINK_BEFORE = re.compile(r"(?:['’]s)?(?: |, | and |, and )(?:the )?|['’]s? ")
_LINK_AFTER = re.compile(r"(?:, | and |, and |, of | and of )(?:the )?")
_POSTED = re.compile(r" (?:to|in) (?:the )?|,? (?:resident in|based in|accredited to|designate to) (?:the )?")
_LED_BY = re.compile(
    r" (?:delegation|side|team|party|part),? (?:(?:was|is|being|were) )?(?:(?:led|headed|chaired|represented) )?by "
    r"(?:the |its )?(?:co-chair[^,]*, )?$"
)
_SIDE = re.compile(r" (?:side|part),? (?!and )")
_FROM = re.compile(r",? (?:from|on|for|of|representing) (?:the )?")
_OWN_SIDE = re.compile(r" (?:side|part|delegation)\b")
_ON = re.compile(r"\b(?:on|from|for) (?:the )?$")
_LED = re.compile(r"\b(?:led|headed|chaired) by (?:the |its )?$")
_DELEGATION_OF = re.compile(r"\bdelegation (?:of|from) (?:the )?$")
_WORD = r"[A-ZÀ-Þ][\w&'’-]*"
_COMPANY = re.compile(  # 'of the Saudi company ACWA Power Mohammad Abunayyan': the last two of several words are the holder
    rf" (?:[a-z-]+ )?(?:company|corporation|group|firm|bank|holding|concern|conglomerate)"
    rf"(?: [“\"«][^”\"»]+[”\"»]|(?: {_WORD})+?(?=(?: {_WORD}\b){{2}}(?! {_WORD})))"
)
_OWN_DELEGATION = re.compile(r"(?:['’]s?)? (?:[a-z-]+ ){0,3}(?:delegation|team|side)\b")
_LEADS = re.compile(
    r"(?:,[^,;]{1,60},)? (?:(?:is|was|has been|will be|has|had|who) )*(?:leading|leads|led|lead|heading|heads|headed) "
    r"(?:a |an |the |its |his country['’]s )?(?:[a-z-]+ ){0,3}$"
)


def country_of(line: Line, office: Office) -> tuple[str | None, int, int]:
    """The office's country by the words round it, and the span of the whole."""
    for p in line.parties:
        if not p.codes or p.form == "region":
            continue
        if p.form == "adjective" and office.end < p.start and _OF.fullmatch(line.view.cut(office.end, p.start)):
            company = _COMPANY.match(line.view.text, p.end - line.view.start)
            if company:
                return p.codes[0], office.start, line.view.start + company.end()
        if office.rank == "envoy" and p.form == "adjective" and (end := _mission(line, office.end, p)):
            return p.codes[0], office.start, _posts(line, end)
        if p.end <= office.start and _AFTER_COUNTRY.fullmatch(line.view.cut(p.end, office.start)):
            return p.codes[0], p.start, _posted(line, office)
        of = _OF if office.rank == "envoy" else _OF_OTHERS
        if p.form != "adjective" and office.end <= p.start and of.fullmatch(line.view.cut(office.end, p.start)):
            return p.codes[0], office.start, _posts(line, p.end)
        if p.form in ("adjective", "name") and office.start <= p.start and p.end <= office.end:
            return p.codes[0], office.start, office.end
    return office.body, office.start, office.end


def _posted(line: Line, office: Office) -> int:
    """The end of an envoy's office with the country or capital it is in: 'Iranian Ambassador to Armenia'; else of the office."""
    if office.rank != "envoy":
        return office.end
    return _posts(line, office.end)


def _mission(line: Line, end: int, p: Party) -> int:
    """Where 'at the Iraqi Embassy' ends behind an office; 0 where it does not stand there."""
    if p.start < end or not _AT.fullmatch(line.view.cut(end, p.start)):
        return 0
    house = _HOUSE.match(line.view.text, p.end - line.view.start)
    return line.view.start + house.end() if house else 0


def _posts(line: Line, end: int) -> int:
    """Where the countries end that an envoy is posted to, one or several in a row; `end` where none is told."""
    gap = _POSTED
    for p in line.parties:
        if p.start >= end and p.codes and p.form in ("name", "capital") and gap.fullmatch(line.view.cut(end, p.start)):
            end, gap = p.end, _LINK_AFTER
    return end


def countries_of(line: Line, office: Office) -> list[Party]:
    """The countries of an office in the plural, in order: 'the Russian and Turkish presidents', 'the presidents of Iran and Iraq'."""
    before = [p for p in line.parties if p.codes and p.end <= office.start and p.form in ("adjective", "name")]
    after = [p for p in line.parties if p.codes and p.start >= office.end and p.form in ("name", "capital")]
    found: list[Party] = []
    at = office.start
    for p in reversed(before):
        if not _LINK_BEFORE.fullmatch(line.view.cut(p.end, at)):
            break
        found.insert(0, p)
        at = p.start
    if not found:
        at = office.end
        for p in after:
            if not (_LINK_AFTER if found else _OF).fullmatch(line.view.cut(at, p.start)):
                break
            found.append(p)
            at = p.end
    return found


def delegated_of(line: Line, office: Office) -> str | None:
    """'The Turkmen delegation was led by Deputy Chairman X': whose delegation it is."""
    lead = _LED_BY.search(line.view.folded, 0, office.start - line.view.start)
    if not lead:
        return _of_delegation(line, office) or _on_side(line, office)
    at = line.view.start + lead.start()
    return next((p.codes[0] for p in line.parties if p.codes and p.end == at), None)


def leading(line: Line, end: int) -> str | None:
    """'Minister X is leading a Vietnamese delegation', 'X from the Qatari side': whose delegation the person who ends at `end` leads."""
    for p in line.parties:
        if p.start <= end or not p.codes or p.form not in ("adjective", "name"):
            continue
        if _FROM.fullmatch(line.view.text, end - line.view.start, p.start - line.view.start) and _OWN_SIDE.match(
            line.view.text, p.end - line.view.start
        ):
            return p.codes[0]
        owned = _OWN_DELEGATION.match(line.view.text, p.end - line.view.start)
        if owned and _LEADS.fullmatch(line.view.text, end - line.view.start, p.start - line.view.start):
            return p.codes[0]
    return None


def _on_side(line: Line, office: Office) -> str | None:
    """'On the Qatari side, it was signed by Minister X': whose side the nearest words before tell."""
    sides = [p for p in line.parties if p.codes and p.form == "adjective" and _SIDE.match(line.view.folded, p.end - line.view.start)]
    before = [p for p in sides if p.end < office.start and _ON.search(line.view.folded, 0, p.start - line.view.start)]
    return before[-1].codes[0] if before else None


def _of_delegation(line: Line, office: Office) -> str | None:
    """'A delegation of the Republic of Uzbekistan of heads of agencies, led by Minister X'."""
    if not _LED.search(line.view.folded, 0, office.start - line.view.start):
        return None
    named = (p for p in reversed(line.parties) if p.codes and p.form == "name" and p.end < office.start)
    owner = next(named, None)
    return owner.codes[0] if owner and _DELEGATION_OF.search(line.view.folded, 0, owner.start - line.view.start) else None
