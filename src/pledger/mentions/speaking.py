"""People whom only a verb of saying introduces: 'says Bruno Ching'andu, who heads the Railway Authority'."""

from pledger.mentions.names import Line, name_from, printed_name
from pledger.mentions.types import Person


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


def _known(line: Line, start: int, end: int) -> bool:
    """Whether a place, a body or an institution stands in the words."""
    return any(start <= h.start < end for h in line.view.of("capitals", "places", "countries", "bodies", "institutions", "agencies"))
