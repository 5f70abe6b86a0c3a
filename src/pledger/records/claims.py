"""A claim: one quantity of a sentence with all that the words, and what was said before, tell about it."""

from collections.abc import Callable
from dataclasses import dataclass, field
from operator import attrgetter
from typing import TYPE_CHECKING

from pledger.mentions.types import Quantity
from pledger.records.aims import Aim
from pledger.records.flows import Flow
from pledger.records.fragments import Clause
from pledger.records.subject_types import Subject
from pledger.records.types import Reason

REMEMBERED = 40  # claims


@dataclass
class Claim:
    """What one number says; filled in step by step, then made a record."""

    c: Clause
    q: Quantity
    subject: Subject
    measure: str
    kind: str
    carried: bool = False
    counts_on: bool = False  # a bare number of the noun that the number before it counts
    base: bool = False  # the earlier level that another number is compared with
    unit: str | None = None
    aim: Aim | None = None
    reporter: str | None = None  # whose statistics a row of a ranking belongs to
    parties: tuple[str, ...] = ()
    place: tuple[str, ...] = ()  # where everything was counted, of which this is a part
    flow: Flow = field(default_factory=Flow)
    period: str | None = None
    due: str | None = None  # of an aim
    rule: str = ""
    before: "Claim | None" = None  # the number that it goes on about
    narrower: str | None = None  # what it measures, where narrower than the indicator, without a rate
    doubts: list[str] = field(default_factory=list)
    reasons: list[Reason] = field(default_factory=list)

    if TYPE_CHECKING:

        @property
        def indicator(self) -> str: ...

    else:
        indicator = property(attrgetter("subject.indicator"))  # asked for some sixty times a number: without a call of Python

    @property
    def paragraph(self) -> int:
        return self.c.view.sentence.paragraph

    def says(self, rule: str, detail: str, start: int | None = None, end: int | None = None) -> None:
        """Note why: for `pledger explain`."""
        self.reasons.append(Reason(rule, detail, start, end))


@dataclass
class Memory:
    """The claims read so far, newest last; headlines are not remembered (the text comes back to them)."""

    claims: list[Claim] = field(default_factory=list)
    currency: str | None = None
    dollar: str | None = None  # what a bare "$" is, where it is not the American one
    counts: Callable[[int, int], bool] = lambda start, end: False
    hub: str | None = None  # the state whose trade with many the source reports
    tells: bool = False  # whether a number that nothing explains tells something: of relations between states, and not in market wires

    def in_sentence(self, c: Clause) -> list[Claim]:
        """The claims of this sentence, newest first."""
        view, found = c.view, []
        for p in reversed(self.claims):
            if p.c.view is not view:
                break
            found.append(p)
        return found

    def late(self) -> list[Claim]:
        """The last of the claims, newest first: as far back as a reader remembers numbers."""
        return self.claims[: -REMEMBERED - 1 : -1]

    def recent(self, c: Clause, sentences: int = 2) -> list[Claim]:
        """The claims of the sentences just before, newest first."""
        here = c.number
        return [p for p in reversed(self.claims[-12:]) if 0 < here - p.c.number <= sentences]
