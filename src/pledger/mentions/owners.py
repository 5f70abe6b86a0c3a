"""Banks and agencies that are one state's: 'the Kuwait Fund', 'JICA' (bodies.csv)."""

from pledger.lexicon import Lexicon
from pledger.sources.memo import per_lexicon


@per_lexicon
def owners(lexicon: Lexicon) -> dict[str, str]:
    """The state that owns a bank or agency, by the body's code."""
    rows = (row for row in lexicon.table("bodies") if row["kind"] in ("bank", "organisation"))
    return {row["code"]: row.list("members")[0] for row in rows if len(row.list("members")) == 1}
