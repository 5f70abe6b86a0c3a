"""People without an office: behind a form of address ('Mr. Modi'), beside a country ('Bulgaria's Vladimir Malinov')."""

import re

from pledger.mentions.names import Line, name_before, name_from, printed_name
from pledger.mentions.types import Party, Person

_BODY = 60  # characters of the name of a body in which its country may stand
_NOUN = re.compile(r" [A-ZÀ-Þ]")  # what follows a country that is part of a longer name


def is_place(line: Line, span: tuple[int, int]) -> bool:
    """Whether a place that tables know stands at these tokens."""
    start, end = line.words[span[0]].start, line.words[span[1] - 1].end
    return any(h.start <= start and end <= h.end for h in line.view.of("capitals", "places", "countries"))


def honoured(line: Line, taken: list[Person]) -> list[Person]:
    """'Mr. Modi', 'Shri Oli': an honorific and a name without an office."""
    found: list[Person] = []
    for start in sorted({*line.honorifics, *line.titles}):
        if any(p.start <= start < p.end for p in taken + found):
            continue
        i = line.at(start)
        span = name_from(line, i) if i is not None else None
        if span and start in line.titles and span[1] - span[0] < 2:
            span = None
        if span and not any(p.name and p.start <= line.words[span[0]].start < p.end for p in taken):
            first, last = line.words[span[0]], line.words[span[1] - 1]
            begin, land = _land_before(line, start)
            name = printed_name(line.view.cut(first.start, last.end), line.view.lexicon)
            end, behind = _land_behind(line, last.end) if land is None else (last.end, land)
            found.append(Person(begin, end, line.view.cut(begin, end), name, None, behind))
    return found


def _land_behind(line: Line, end: int) -> tuple[int, str | None]:
    """The country right behind a name, and where it ends: 'Dr. Ana Ruiz of Peru'."""
    home = line.view.patterns["home"]
    land = next((p for p in line.parties if p.form == "name" and p.codes and home.fullmatch(line.view.cut(end, p.start))), None)
    if land is None or _NOUN.match(line.view.cut(land.end, land.end + 2)):
        return end, None  # 'Prof. Ana Ruiz of Peru University'
    return land.end, land.codes[0]


def _land_before(line: Line, start: int) -> tuple[int, str | None]:
    """The country right before a title, and where it begins: 'Bhutan's Lyonpo X', 'Thai Mr. X'."""
    beside = (p for p in line.parties if p.codes and p.end <= start and line.view.patterns["landed"].fullmatch(line.view.cut(p.end, start)))
    land = next((p for p in beside if p.form in ("name", "adjective")), None)
    return (land.start, land.codes[0]) if land else (start, None)


def _met(line: Line, p: Party) -> bool:
    """Whether a country's possessive stands right behind words of meeting somebody: 'had a call with Lithuania's X'."""
    return line.view.patterns["meeting_before"].search(line.view.folded, 0, p.start - line.view.start) is not None


def _apposed(line: Line, p: Party) -> bool:
    return (
        line.view.cut(p.start - 2, p.start) == ", "
        and line.view.patterns["apposed_land"].match(line.view.text, p.end - line.view.start) is not None
    )


def _of_its_capital(line: Line, span: tuple[int, int], owner: Party) -> bool:
    """Whether what a country has begins with the name of its capital: 'Kazakhstan's Astana Motors' is a firm."""
    at = line.words[span[0]].start
    return any(h.start == at and h.row["code"] in owner.codes for h in line.view.of("capitals"))


def possessed(line: Line, taken: list[Person]) -> list[Person]:
    """'Bulgaria's Vladimir Malinov met ...', 'Luis Arce (Bolivia)': a full name beside a country, with neither office nor honorific."""
    found: list[Person] = []
    several = any(o.plural for o in line.offices)
    for p in line.parties:
        if not p.codes or p.form not in ("name", "capital"):
            continue
        owner = line.view.patterns["possessive"].match(line.view.text, p.end - line.view.start)
        at = line.at(line.view.start + owner.end()) if owner else None
        span = name_from(line, at) if at is not None else None
        if span is None and line.view.cut(p.start - 2, p.start) == " (" and line.view.cut(p.end, p.end + 1) == ")":
            span = name_before(line, p.start - 2)
        elif span is None and several and _apposed(line, p):
            span = name_before(line, p.start - 2)  # 'the ministers, Ana Sow, Togo, and Ben Ali, Chad, met'
        elif (
            span
            and not line.view.patterns["verb_behind_name"].match(line.view.text, line.words[span[1] - 1].end - line.view.start)
            and not _met(line, p)
        ):
            span = None
        if not span or not 2 <= span[1] - span[0] <= 5 or is_place(line, span) or _of_its_capital(line, span, p):
            continue
        first, last = line.words[span[0]], line.words[span[1] - 1]
        if not any(q.start <= first.start < q.end for q in taken + found):
            begin = p.start if p.end <= first.start else first.start
            found.append(
                Person(
                    begin,
                    last.end,
                    line.view.cut(begin, last.end),
                    printed_name(line.view.cut(first.start, last.end), line.view.lexicon),
                    None,
                    p.codes[0],
                )
            )
    return found


def members(line: Line, taken: list[Person]) -> list[Person]:
    """'Ana Sow, a member of the Peruvian parliament': a full name before the body of a country that somebody is a member of."""
    view, found = line.view, list[Person]()
    for told in view.patterns["member_of"].finditer(view.text) if " member" in view.folded else ():
        span, end = name_before(line, view.start + told.start()), view.start + told.end()
        land = next((p for p in line.parties if p.codes and p.form in ("name", "adjective") and end <= p.start < end + _BODY), None)
        if span is None or land is None or not 2 <= span[1] - span[0] <= 5 or "," in view.cut(end, land.start):
            continue
        first, last = line.words[span[0]], line.words[span[1] - 1]
        if not any(q.start < last.end and first.start < q.end for q in taken + found):
            office = view.cut(view.start + told.start("office"), view.start + told.end("office"))
            name = printed_name(view.cut(first.start, last.end), view.lexicon)
            found.append(Person(first.start, land.end, view.cut(first.start, land.end), name, office, land.codes[0]))
    return found
