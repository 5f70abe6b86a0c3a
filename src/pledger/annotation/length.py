"""How long a draft may be."""

from pledger.errors import SourceError
from pledger.sources import Source

LONGEST = 1_000_000  # characters, read in some fifteen seconds: a book; a press release has some thousands


def refuse_long(draft: Source) -> None:
    """Raises SourceError for a text that is no draft of one press release, before anybody waits for it to be read."""
    if len(draft.text) > LONGEST:
        told = f"{draft.name}: has {len(draft.text):,} characters, and a draft may have {LONGEST:,}"
        raise SourceError(f"{told}; cut it up, or put many texts in a ledger: pledger add")
