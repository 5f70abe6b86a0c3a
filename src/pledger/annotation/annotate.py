"""The one verb of this package: `annotate(reading, past, book, as_of)`."""

import datetime
from collections.abc import Callable, Iterator

from pledger.annotation.desk import Desk
from pledger.annotation.figures import checked, conflicting, sums
from pledger.annotation.past import Past
from pledger.annotation.people import out_of_office
from pledger.annotation.targets import announced, became, prospects
from pledger.annotation.things import signed, spoken_of
from pledger.annotation.types import Note
from pledger.annotation.visits import unheard
from pledger.ledger.types import SEVERITIES
from pledger.read import Reading
from pledger.statistics import Book


def annotate(reading: Reading, past: Past, book: Book, as_of: datetime.date) -> tuple[Note, ...]:
    """Notes for the margin of a draft, in the order of its words, the gravest first where several stand beside the same.

    `reading`: the draft as read. `past`: what was said elsewhere (`past_of` texts, or `stored.past_in` a ledger). `book`: the
    statistics. `as_of`: the day it is read on; statements of later days are left out, and a draft without a date of its own speaks on
    that day. Pure: nothing is stored, the same arguments give the same notes.
    """
    desk = Desk(reading, past, book, as_of)
    found = {n for rule in RULES for n in rule(desk)}
    return tuple(sorted(found, key=lambda n: (n.start, SEVERITIES.index(n.severity), n.end, n.kind, n.text)))


def _published(desk: Desk) -> Iterator[Note]:
    """That the ledger has the draft already, which is then not held against itself."""
    if desk.past.copies:
        named = ", ".join(f"{c.name} ({c.date or 'undated'})" for c in desk.past.copies)
        text = desk.reading.source.text
        start = len(text) - len(text.lstrip())
        end = min((e for e in (text.find("\n", start), start + 60) if e > start), default=len(text))
        told = f"This text, or nearly the same, is in the ledger: {named}. It is not counted against itself."
        yield Note("published", "low", start, min(end, len(text)), told)


RULES: tuple[Callable[[Desk], Iterator[Note]], ...] = (
    _published,
    announced,
    became,
    prospects,
    checked,
    conflicting,
    sums,
    signed,
    spoken_of,
    unheard,
    out_of_office,
)
"""Each says what it finds of a draft, or nothing; none knows of another."""
