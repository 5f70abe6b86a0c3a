"""What a quantity measures: the indicator, the words that said it, and how it was found."""

from pledger.lexicon import Row
from pledger.mentions.types import Indicator
from pledger.values import fixed

LOOSE = frozenset(["percent", "points", "times", "rank"])
TRADED = frozenset(["trade_turnover", "exports", "imports"])
COUNTED, BESIDE, LEFT, RIGHT, STATED = "counted", "beside", "left", "right", "stated"
TOLD_OF = "told_of"  # how many there are of those named right before
OFTEN = "often"  # how often something goes
OWN = "own"  # what grows is the economy of the state named right before
WORKS_COST = "works_cost"  # what works are to cost
APART = "apart"  # set aside for works
PAID = "paid"  # a sum that one state paid for the other's goods
SOLD = "sold"  # a share of all that one state sells or buys
LEVY = "levy"  # the rate of a duty or a tax
RATE = "rate"  # a rate of a noun that the table does not know
MADE = "made"  # machines of one side that are put together by the other


@fixed
class Subject:
    """The indicator of a quantity, the table's row, the words that said it (or None when carried), and how it was found."""

    indicator: str
    row: Row | None
    start: int
    end: int
    how: str

    @property
    def flow(self) -> str:
        return self.row["flow"] if self.row else ""

    @property
    def own(self) -> bool:
        return bool(self.row) and self.row["scope"] == "own"  # type: ignore[index]


def subject_of(m: Indicator, how: str) -> Subject:
    return Subject(m.indicator, m.row, m.start, m.end, how)


def takes(m: Indicator, kind: str) -> bool:
    """Whether the indicator can have a quantity of this class of unit."""
    assert m.row is not None
    return kind in LOOSE or kind in m.row["takes"].split()


def kind_of(m: Indicator) -> str:
    return m.row["kind"] if m.row else ""
