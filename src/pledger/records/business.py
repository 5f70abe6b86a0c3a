"""Which sentences speak of a firm's or a market's own affairs: what they say concerns none of the states that the source names elsewhere.

A state company, or a firm that deals between two countries named in the sentence, stays part of the relations between them.
"""

from typing import Literal

from pledger.lexicon import Hit
from pledger.mentions import Marked
from pledger.mentions.types import Institution, Party, Person, Quantity
from pledger.mentions.view import View
from pledger.sources.gate import LISTED

Affair = Literal["", "one_state", "no_state"]
_SUBJECT = 60  # characters within which a sentence's subject begins
_PROSE = ("body", "item")
_OF_FIRMS = frozenset(["firm", "holding"])


def affairs(marked: Marked, tied: bool = True) -> list[Affair]:
    """Of each sentence: '' where states may be meant, else how many of them a sentence about business names itself.

    `tied`: the source speaks of relations between states; where it does not, a firm's doings are no state's, unless they lie between two.
    """
    title = marked.source.title or ""
    if not marked.hits("business") and "<" not in marked.source.text and "<" not in title:
        return [""] * len(marked.views)
    news = _company_news(marked)
    return [_affair(marked, view, news, tied) for view in marked.views]


def private_voice(view: View) -> bool:
    """Whether dealers or analysts speak in a sentence: what they expect nobody undertakes, and no official forecasts."""
    words = view.tables.get("business")
    return words is not None and any(h.row["kind"] == "voice" for h in words)


def _affair(marked: Marked, view: View, news: bool, tied: bool) -> Affair:
    words = list(view.of("business"))
    firms = _firms(view, words)
    if not (news or firms or words):
        return ""
    if not tied and (news or _subject(view, firms)) and not view.patterns["firm_between"].search(view.folded):
        return "no_state"
    states = _states(marked, view, firms)
    if states > 1:
        return ""
    kinds = {h.row["kind"] for h in words}
    if news or "security" in kinds:
        return "one_state" if states else "no_state"
    return "no_state" if not states and (_subject(view, firms) or kinds & _OF_FIRMS) else ""


def _company_news(marked: Marked) -> bool:
    """Whether the title or the first sentence tells of a firm or a bond, and names not two states: all of the text is business news."""
    lead = next((v for v in marked.views if v.sentence.kind in _PROSE), None)
    if lead is None:
        return False
    words = list(lead.of("business"))
    firms = _firms(lead, words)
    told = LISTED.search(marked.source.title or "") is not None or any(h.row["kind"] == "security" for h in words)
    return (told or _subject(lead, firms)) and _states(marked, lead, firms) < 2


def _firms(view: View, words: list[Hit]) -> list[tuple[int, int]]:
    """Where firms are named, with their names: 'British Petroleum Co Plc', '<AMR>'; offsets are the source's."""
    found = [(view.start + m.start(), view.start + m.end()) for m in LISTED.finditer(view.text)]
    for h in words:
        if h.row["kind"] != "suffix" or view.cut(h.end, h.end + 1) == "-":
            continue
        name = view.patterns["firm_name"].search(view.text, 0, h.start - view.start)
        if name and name.group():
            found.append((view.start + name.start(), h.end))
    return sorted(found)


def _subject(view: View, firms: list[tuple[int, int]]) -> bool:
    return any(start - view.start < _SUBJECT for start, _ in firms)


def _states(marked: Marked, view: View, firms: list[tuple[int, int]]) -> int:
    """How many states and unions a sentence names, those in firms' names and in units of money left out; a group of them counts as two."""
    start, end = view.start, view.sentence.end
    parties = marked.of(Party, start, end)
    taken = firms + [(q.start, q.end) for q in (marked.of(Quantity, start, end) if parties else ())]
    codes: set[str] = set()
    for p in parties:
        if any(s <= p.start < e for s, e in taken):
            continue
        if p.form in ("group", "self_group"):
            return 2
        codes.update(p.codes)
    codes.update(p.country for p in marked.of(Person, start, end) if p.country and p.office)
    bodies = [i for i in marked.of(Institution, start, end) if not any(s <= i.start < e or i.start <= s < i.end for s, e in firms)]
    codes.update(i.country for i in bodies if i.country)
    return len(codes)
