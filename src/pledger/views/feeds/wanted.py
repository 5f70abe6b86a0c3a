"""What a feed is to hold, and what it is called."""

from dataclasses import dataclass

from pledger.errors import PledgerError
from pledger.ledger.store.query import Filter
from pledger.records.types import KINDS
from pledger.views.pair import party

FORMATS = ("atom", "ical")
MEDIA = {"atom": "application/atom+xml; charset=utf-8", "ical": "text/calendar; charset=utf-8"}
USUAL, MOST = 100, 1000  # items of a feed


@dataclass(frozen=True, slots=True)
class Wanted:
    """Which items: of a kind, of a party, of exactly these parties. `site`: the address of the pages, for links (`https://host`).

    Raises PledgerError for an unknown kind or party, and a limit out of bounds.
    """

    kind: str | None = None
    party: str | None = None
    pair: tuple[str, ...] | None = None
    limit: int = USUAL
    site: str | None = None

    def __post_init__(self) -> None:
        if self.kind is not None and self.kind not in KINDS:
            raise PledgerError(f"{self.kind!r} is no kind of entry: {', '.join(KINDS)}")
        if not 1 <= self.limit <= MOST:
            raise PledgerError(f"a feed has 1 to {MOST:,} items, not {self.limit:,}")
        if self.party is not None:
            object.__setattr__(self, "party", party(self.party).code)
        if self.pair is not None:
            codes = sorted({party(p).code for p in self.pair})
            if len(codes) < 2:
                raise PledgerError("a pair is two parties or more, like KAZ-TJK")
            object.__setattr__(self, "pair", tuple(codes))

    @property
    def filter(self) -> Filter:
        return Filter(kind=self.kind, party=self.party, pair=self.pair)

    @property
    def name(self) -> str:
        """What tells this feed from others: `target KAZ,TJK`."""
        return " ".join(p for p in (self.kind, self.party, ",".join(self.pair or ())) if p)

    def address(self, path: str) -> str:
        """The address of a page, '' where the site is not known."""
        return f"{self.site.rstrip('/')}{path}" if self.site else ""
