"""A draft held against ledger, statistics and calendar: its text with the notes beside it, as `pledger annotate` writes them."""

import datetime
from pathlib import Path
from typing import Any

from markupsafe import Markup

from pledger.annotation import annotate, refuse_long
from pledger.annotation.stored import past_in
from pledger.checks.observed import observed
from pledger.ledger.types import SEVERITIES
from pledger.read import read_source
from pledger.records.types import Quantified
from pledger.sources import Source
from pledger.views.margin import margin_rows, tally
from pledger.web.site import Site


def notes_on(site: Site, draft: Source, day: datetime.date) -> dict[str, Any]:
    """`rows`: paragraphs and their notes as HTML, escaped by the view that made it."""
    refuse_long(draft)
    reading = read_source(draft)
    statistics = Path(site.settings.statistics) if site.settings.statistics else None
    known = observed([r for r in reading.records if isinstance(r, Quantified)], statistics)
    with site.store.reading() as connection:
        past = past_in(connection, reading)
    notes = annotate(reading, past, known, day)
    _, *rows, _ = margin_rows(draft, notes)  # without the element around them: the page has its own
    counts = [(s, sum(n.severity == s for n in notes)) for s in SEVERITIES]
    drawn = Markup("").join(map(Markup, rows))
    return {"draft": draft, "understood": reading.understood, "rows": drawn, "told": tally(notes), "counts": counts}
