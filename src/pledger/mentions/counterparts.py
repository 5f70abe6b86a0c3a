"""Offices that others of the sentence settle: 'his Iraqi counterpart', 'Senator X, Minister of Foreign Affairs of Malaysia'."""

import re
from collections.abc import Sequence
from functools import lru_cache

from pledger.lexicon import Lexicon, fold
from pledger.mentions.names import Line
from pledger.mentions.round_names import round_names
from pledger.mentions.types import Person
from pledger.mentions.view import View
from pledger.values import changed

_BESIDE = (" ", ", ")
_FEW = 3  # people of whom one that is named is meant rather than an office alone
_BODY_GAP = re.compile(r"(?: [A-Z]\w+){0,3}, ")


def retitled(line: Line, found: list[Person]) -> list[Person]:
    """'Senator X, Minister of Foreign Affairs of Malaysia': the office behind a name that only a title of no country stands before."""
    titles = {o.text for o in line.offices if o.rank in ("legislator", "envoy", "spouse", "other")}
    chosen: list[Person] = []
    for p in found:
        last = chosen[-1] if chosen else None
        alone = p.name is None and p.country and not p.plural
        if last and last.name and not last.country and last.office in titles and alone and line.view.cut(last.end, p.start) == ", ":
            chosen[-1] = changed(last, end=p.end, text=line.view.cut(last.start, p.end), office=p.office, country=p.country)
        else:
            chosen.append(p)
    return chosen


def named_behind(line: Line, found: list[Person]) -> list[Person]:
    """'The Commander of the Uganda Army, General X': the name that a title leads in behind an office alone."""
    chosen: list[Person] = []
    for p in found:
        last = chosen[-1] if chosen else None
        other = last if last and last.country and not last.name and is_counterpart(last, line.view.lexicon) else None
        if other and p.name and p.office and not p.country and line.view.cut(other.end, p.start) in _BESIDE and not _acts(line, other, p):
            text = line.view.cut(other.start, p.end)  # 'his Fijian counterpart, Foreign Secretary X'
            chosen[-1] = changed(p, start=other.start, text=text, country=other.country)
            continue
        titled = p.name is not None and p.office is None and not p.country and not p.text.startswith(p.name)
        alone = last if last and last.office and last.country and not last.name and not last.plural else None
        if alone and titled and _BODY_GAP.fullmatch(line.view.cut(alone.end, p.start)):
            text = line.view.cut(alone.start, p.end)
            chosen[-1] = changed(p, start=alone.start, text=text, office=alone.office, country=alone.country)
            continue
        chosen.append(p)
    return chosen


def _acts(line: Line, other: Person, p: Person) -> bool:
    """'At the invitation of his Omani counterpart, Minister X came': whether he who is named behind a phrase that opens the sentence is the
    one who acts."""
    view, ways = line.view, line.view.patterns
    opened = ways["opens_phrase"].fullmatch(view.folded, 0, other.start - view.start)
    return opened is not None and ways["goes_on_with"].match(view.text, p.end - view.start) is not None


def is_counterpart(p: Person, lexicon: Lexicon) -> bool:
    """Whether the office is another's: 'counterpart', 'colleague'."""
    return p.office is not None and _of_another(p.office, lexicon)


@lru_cache(maxsize=4096)
def _of_another(office: str, lexicon: Lexicon) -> bool:
    return round_names(lexicon)["counterpart"].search(fold(office)) is not None


def counterparts(found: list[Person], view: View, earlier: Sequence[Person] = ()) -> list[Person]:
    """'His Iraqi counterpart X' holds the office of the person named before, here or in the sentences right before."""
    chosen: list[Person] = []
    lexicon = view.lexicon
    for p in found:
        if is_counterpart(p, lexicon):
            acting = _acting(view, chosen, p)
            if len(acting) < len(chosen) and p.country is None:
                p = changed(p, country=chosen[-1].country)  # 'met President Y and his counterpart Z': both receive
            known = (*reversed(acting), *reversed(earlier))
            held = [q for q in known if q.office and not is_counterpart(q, lexicon) and (q.country is None or q.country != p.country)]
            before = _behind(view, p, found) or next((q for q in held[:_FEW] if q.name), held[0] if held else None)
            p = changed(p, office=before.office) if before else p
        chosen.append(p)
    return chosen


def _behind(view: View, p: Person, found: list[Person]) -> Person | None:
    """'Meeting his Cuban counterpart X, Minister Y said': who acts stands behind the comma."""
    first = p is found[0] and len(found) > 1
    behind = found[1] if first and view.cut(p.end, found[1].start) in (", ", ", the ") else None
    return behind if behind and behind.office and behind.country != (p.country or "") and not is_counterpart(behind, view.lexicon) else None


def _acting(view: View, people: list[Person], p: Person) -> list[Person]:
    """Those before 'his counterpart' whose it may be: in 'X met President Y and his counterpart Z', 'he was received by Y and met his
    counterpart Z' not Y, whom the verb concerns."""
    last = people[-1] if people else None
    low = people[-2].end if len(people) > 1 else view.start
    his = view.patterns["and_his"]
    if last is None or p.start < last.end or not his.fullmatch(view.folded, last.end - view.start, p.start - view.start):
        return people
    told = view.patterns["met_whom"].search(view.folded, low - view.start, last.start - view.start)
    by_him = len(people) > 1 or (told and view.patterns["he_was"].search(view.folded, 0, told.start()))
    return people[:-1] if told and by_him else people
