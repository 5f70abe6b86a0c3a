"""Offices: 'Deputy Prime Minister', 'Minister of Trade and Integration', 'Chairman of the Cabinet of Ministers', as spans."""

import re
from dataclasses import dataclass

from pledger.mentions.view import View

_LEAD = re.compile(r"(?:(?:first|deputy|vice|acting|then|former|ex|senior|assistant|permanent|special|chief|union|federal|state)[ -]+)+$")
_MINISTER_OF = re.compile(r"\bminister(s)?(?: of state)? (?:of|for|in charge of) (?:the )?")
_PHRASE = re.compile(
    r"[A-ZÀ-Þ][\w’'-]*(?:(?:, (?=[A-ZÀ-Þ][\w’'-]+(?: [A-ZÀ-Þ][\w’'-]+)?,? and )| and | & | of the | of | for )(?:the )?[A-ZÀ-Þ][\w’'-]*| [A-ZÀ-Þ][\w’'-]*)*"
)
_TAIL = re.compile(r" of (?:the |its |his )?")
_JOINT = re.compile(r"(?: [–—-] |, | and )(?=\S)")
_HEADS = (
    "chairman",
    "chairwoman",
    "chairperson",
    "chair",
    "head",
    "speaker",
    "director",
    "governor",
    "secretary",
    "rector",
    "chief",
    "ceo",
    "deputy",
    "commander",
)


@dataclass(frozen=True, slots=True)
class Office:
    """An office as printed, without the country; `rank` from the table; offsets are the source's."""

    start: int
    end: int
    text: str
    rank: str
    plural: bool = False


def _extended(view: View, start: int, end: int, countries: dict[int, int]) -> int:
    """The end of the office when an 'of ...' tail names the body it belongs to; a country is no part of it."""
    rel = end - view.start
    tail = _TAIL.match(view.text, rel)
    if not tail or view.start + tail.end() in countries:
        return end
    phrase = _PHRASE.match(view.text, tail.end())
    if not phrase:
        return end
    stop = view.start + phrase.end()
    for at in sorted(countries):
        # 'Speaker of the Grand National Assembly of Türkiye': the country and the 'of' before it stay outside.
        if view.start + tail.end() <= at < stop:
            stop = at
            break
    said = view.cut(end, stop)
    return end + len(re.sub(r"(?:\s+of(?: the)?|\s+for|,|\s+and)?\s*$", "", said))


def offices(view: View, countries: dict[int, int]) -> list[Office]:
    """The offices of a sentence, longest first at each place, compounds ('... – Minister of ...') as one. `countries`: starts of parties -> ends."""
    spans = [*_listed(view), *_portfolios(view, countries)]
    spans.sort(key=lambda o: (o.start, -o.end))
    merged: list[Office] = []
    for office in spans:
        last = merged[-1] if merged else None
        if last and office.start < last.end:
            if office.end > last.end and office.start == last.start:
                merged[-1] = office
            continue
        gap = view.cut(last.end, office.start) if last else ""
        if (
            last
            and not last.plural
            and gap in (" – ", " — ", " - ", "-", " and ")
            and (gap.strip() != "and" or office.rank == last.rank == "minister")
        ):
            merged[-1] = Office(last.start, office.end, view.cut(last.start, office.end), last.rank)
        else:
            merged.append(office)
    return merged


def _listed(view: View) -> list[Office]:
    found = []
    countries = {h.start: h.end for h in view.of("countries", "capitals", "bodies")}
    for hit in view.of("offices"):
        if any(hit.start < at < hit.end < stop for at, stop in countries.items()):
            continue  # 'President of the Republic' in 'President of the Republic of Uzbekistan'
        lead = _LEAD.search(view.folded, 0, hit.start - view.start)
        start = view.start + lead.start() if lead and lead.end() == hit.start - view.start else hit.start
        if lead and view.folded[lead.start() : lead.end()].strip() in ("then", "former", "ex"):
            start = hit.start
        text = view.cut(start, hit.end)
        end = hit.end
        if text.casefold().split()[-1] in _HEADS or text.casefold().split()[0] in _HEADS:
            end = _extended(view, start, hit.end, countries)
        found.append(Office(start, end, view.cut(start, end), hit.row["rank"], hit.column == "plural"))
    return found


def _portfolios(view: View, countries: dict[int, int]) -> list[Office]:
    """'Energy Minister', 'Minister for Foreign Affairs and Trade': a portfolio with the word minister."""
    found = []
    for match in _MINISTER_OF.finditer(view.folded):
        phrase = _PHRASE.match(view.text, match.end())
        ends = [h.end - view.start for h in view.of("portfolios") if h.start - view.start == match.end()]
        end = max([*ends, phrase.end() if phrase else 0])
        for at in countries:
            if match.end() < at - view.start < end:
                end = at - view.start
        said = re.sub(r"(?: of(?: the)?| for(?: the)?|,| and)*\s*$", "", view.text[match.start() : end])
        if end > match.end():
            found.append(_made(view, match.start(), match.start() + len(said), bool(match[1])))
    for hit in view.of("portfolios"):
        rest = re.compile(r" ?minister(s)?\b").match(view.folded, hit.end - view.start)
        if rest:
            found.append(_made(view, hit.start - view.start, rest.end(), bool(rest[1])))
    return found


def _made(view: View, start: int, end: int, plural: bool) -> Office:
    lead = _LEAD.search(view.folded, 0, start)
    rank = "minister"
    if lead and lead.end() == start:
        rank = "deputy" if "deputy" in lead.group() or "vice" in lead.group() else rank
        if lead.group().strip() not in ("then", "former", "ex"):
            start = lead.start()
    return Office(view.start + start, view.start + end, view.text[start:end], rank, plural)
