"""People whom only a verb introduces: 'says Bruno Ching'andu, who heads the Railway Authority', 'a delegation led by Ana Sow'."""

import re
from collections.abc import Sequence
from itertools import pairwise

from pledger.lexicon import fold
from pledger.mentions.delegations import delegated_of
from pledger.mentions.names import Line, line_of, name_from, printed_name
from pledger.mentions.types import Person
from pledger.mentions.view import View

_LEAD = 6  # sentences of a head and a lead
_FACING = 40  # characters behind a verb of meeting in which the office of the other one begins


def speaking(line: Line, taken: list[Person]) -> list[Person]:
    """The full names right behind a verb of saying that no office, body or place takes."""
    found: list[Person] = []
    for hit in line.view.of("reporting"):
        at = line.at(hit.end + 1) if hit.row["side"] == "verb" and line.view.cut(hit.end, hit.end + 1) == " " else None
        span = name_from(line, at) if at is not None else None
        if not span or not 2 <= span[1] - span[0] <= 4:
            continue
        first, last = line.words[span[0]], line.words[span[1] - 1]
        behind = last.end - line.view.start
        if any(q.start <= first.start < q.end for q in taken) or _known(line, first.start, last.end):
            continue
        if not line.view.patterns["spoken_end"].match(line.view.text, behind):
            continue
        heads = line.view.patterns["who_heads"].match(line.view.text, behind)
        office = f"head of {heads[1]}" if heads else None
        end = line.view.start + heads.end() if heads else last.end
        name = printed_name(line.view.cut(first.start, last.end), line.view.lexicon)
        found.append(Person(first.start, end, line.view.cut(first.start, end), name, office))
    return found


def at_its_head(line: Line, taken: list[Person]) -> list[Person]:
    """The full names of those who lead somebody's delegation, told with no office: 'a Tajik trade delegation headed by Ana Sow'."""
    view, found = line.view, list[Person]()
    for led in view.patterns["led_by_name"].finditer(view.text) if "meetings" in view.tables else ():
        at = line.at(view.start + led.end())
        span = name_from(line, at) if at is not None else None
        if not span or not 2 <= span[1] - span[0] <= 4:
            continue
        start, end = line.words[span[0]].start, line.words[span[1] - 1].end
        land = delegated_of(line, start)
        if land and not any(q.start <= start < q.end for q in taken) and not _known(line, start, end):
            found.append(Person(start, end, view.cut(start, end), printed_name(view.cut(start, end), view.lexicon), None, land))
    return found


def opening_one(line: Line, taken: list[Person]) -> list[Person]:
    """Who opens a sentence by the full name alone and is received by, or meets, an office: 'Ana Sow was received by the premier', where the
    text goes on to call her by the surname."""
    view = line.view
    span = name_from(line, 0) if line.words and line.words[0].capital and view.of("meetings") else None
    if not span or span[0] or not 2 <= span[1] <= 3:
        return []
    start, end = line.words[0].start, line.words[span[1] - 1].end
    met = view.patterns["received_or_met"].match(view.text, end - view.start)
    if not met or any(q.start <= start < q.end for q in taken) or _known(line, start, end):
        return []
    at = view.start + met.end()
    faces = any(at <= h.start < at + _FACING for h in view.of("offices", "portfolios", "honorifics"))
    last = line.words[span[1] - 1].text
    alone = re.search(rf"(?<!{re.escape(line.words[span[1] - 2].text)} )\b{re.escape(last)}\b", view.source.text)
    return [Person(start, end, view.cut(start, end), printed_name(view.cut(start, end), view.lexicon), None)] if faces and alone else []


def office_named(views: Sequence[View], found: list[list[Person]]) -> None:
    """'Trade will grow, the Peruvian trade minister said. Ana Sow told reporters': of the first sentences, gives the name that opens one to
    the office that was told alone right before, where the source names nobody else who holds it."""
    for n, (before, view) in enumerate(pairwise(views[:_LEAD])):
        last = found[n][-1] if found[n] else None
        if last is None or last.name or last.plural or not last.country or (found[n + 1][:1] and found[n + 1][0].start == view.start):
            continue
        by_him = view.patterns["told_by_office"].search(before.folded, 0, last.start - before.start)
        if not by_him and not view.patterns["office_said"].match(before.text, last.end - before.start):
            continue
        office = fold(last.office or "")
        if any(p.name and p.country == last.country and fold(p.office or "") == office for own in found for p in own):
            continue
        line = line_of(view)
        span = name_from(line, 0) if line.words and line.words[0].capital else None
        if not span or span[0] or not 2 <= span[1] <= 3:
            continue
        start, end = line.words[0].start, line.words[span[1] - 1].end
        goes_on = any(view.patterns[name].match(view.text, end - view.start) for name in ("verb_next", "who_next"))
        if goes_on and not _known(line, start, end):
            name = printed_name(view.cut(start, end), view.lexicon)
            found[n + 1].insert(0, Person(start, end, view.cut(start, end), name, last.office, last.country))


def _known(line: Line, start: int, end: int) -> bool:
    """Whether a place, a body or an institution stands in the words."""
    return any(start <= h.start < end for h in line.view.of("capitals", "places", "countries", "bodies", "institutions", "agencies"))
