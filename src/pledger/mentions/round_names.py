"""How words stand round the names of people, offices, places and documents: the table `name_patterns`, compiled once a lexicon."""

from pledger.lexicon import Lexicon, any_of
from pledger.mentions.compiled import Patterns, compiled
from pledger.sources.memo import per_lexicon


@per_lexicon
def round_names(lexicon: Lexicon) -> Patterns:
    """The patterns by name; one that the language does not have matches nothing. `{led}`, `{advised}` stand for the terms of that kind in
    `leaders`."""
    leaders = lexicon.table("leaders")
    terms = {kind: any_of(t for row in leaders if row["kind"] == kind for t in row.list("terms")) for kind in ("led", "advised", "none")}
    return compiled(lexicon.table("name_patterns"), terms)
