"""Notes on people whom a draft gives an office that another held on that day."""

from collections.abc import Iterator

from pledger.annotation.desk import Desk
from pledger.annotation.types import Note


def out_of_office(desk: Desk) -> Iterator[Note]:
    """By the table of office-holders, one note a person and office, where the draft first names them so."""
    told: set[str] = set()
    for finding in desk.gathered.findings:
        own = [desk.items[r] for r in finding.records if r in desk.drafted]
        if finding.kind == "out_of_office" and own and finding.explanation not in told:
            told.add(finding.explanation)
            first = min(own, key=lambda i: i.place_in_time)
            yield desk.note("out_of_office", finding.severity, first, f"{finding.explanation}.")
