"""Who holds an office that the words before give another: 'The Foreign Ministers of Moldova, X, and of Romania, Y'."""

from pledger.mentions.names import Line, name_from, printed_name
from pledger.mentions.types import Person


def likewise(line: Line, before: Person, plural: bool = False) -> list[Person]:
    """'The Foreign Ministers of Moldova, X, Romania, Y, and of Greece, Z': the Y and the Z of the same office; `plural`: so is it."""
    found: list[Person] = []
    while another := _next(line, found[-1] if found else before, "likewise_listed" if plural else "likewise_of"):
        found.append(another)
    return found


def _next(line: Line, before: Person, joint: str) -> Person | None:
    joined = line.view.patterns[joint].match(line.view.text, before.end - line.view.start)
    at = line.view.start + joined.end() if joined else 0
    land = next((p for p in line.parties if p.start == at and p.codes), None) if joined else None
    i = line.at(land.end + 2) if land and line.view.cut(land.end, land.end + 2) == ", " else None
    span = name_from(line, i) if i is not None else None
    if land is None or span is None or land.codes[0] == before.country:
        return None
    first, last = line.words[span[0]], line.words[span[1] - 1]
    name = printed_name(line.view.cut(first.start, last.end), line.view.lexicon)
    return Person(land.start, last.end, line.view.cut(land.start, last.end), name, before.office, land.codes[0])
