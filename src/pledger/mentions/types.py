"""What is recognised before records are built: spans with typed values. `source.text[m.start:m.end] == m.text`."""

from pledger.lexicon import Row
from pledger.values import fixed


@fixed
class Mention:
    """A recognised stretch of text."""

    start: int
    end: int
    text: str

    @property
    def kind(self) -> str:
        return type(self).__name__.lower()


@fixed
class Quantity(Mention):
    """A number with its unit and hedge; the span covers hedge, number and unit ("almost $3.4 billion", "by 12%", "from 178 thou tons").

    `unit`: ISO 4217, `percent`, `points` (percentage points), `times`, `rank`, `people`, a UCUM-style unit, or None for a bare number.
    `relation`: how the words tie it to what is measured: `level` (default), `by` (a change), `to` (a new level), `from` (a former level),
    `growth` (percent more or less), `multiple` (times as much), `share` (of a whole), `rank`.
    `direction`: `up` or `down` where the words say so. `rate`: per what (`a`, `d`, `mo`, `wk`, ...) or None. `counted`: the noun counted
    for a bare number ("1,200 [enterprises]"), as printed, or None. `number`: (start, end) of the number alone.
    """

    value: float | None = None
    low: float | None = None
    high: float | None = None
    unit: str | None = None
    bound: str = "exactly"
    relation: str = "level"
    direction: str | None = None
    rate: str | None = None
    counted: str | None = None
    number: tuple[int, int] = (0, 0)

    @property
    def money(self) -> bool:
        """Whether the unit is a currency."""
        return len(self.unit or "") == 3 and (self.unit or "").isupper()


@fixed
class Time(Mention):
    """A time expression: `edtf` (a date or interval), or `seconds` for a bare duration; None where it cannot be known.

    `role`: `point` (on May 5, in 2023), `period` (in January-June, over the past five years), `deadline` (by/until 2027, in the next
    three years), `since`, `base` (against the same period of 2021), `duration`.
    `anchor`: `absolute`, or `publication` (counted from the source's date), or `context` (from a date said before).
    """

    edtf: str | None = None
    seconds: float | None = None
    role: str = "point"
    anchor: str = "absolute"


@fixed
class Party(Mention):
    """A country, union or group of them. `codes`: ISO alpha-3 codes or bodies' short names; `form`: `name`, `adjective`, `people`,
    `capital`, `seat`, `body`, `region`, `group` ("the two countries", "both sides": resolved by context, codes empty here)."""

    codes: tuple[str, ...] = ()
    form: str = "name"


@fixed
class Person(Mention):
    """A person of public life. `name` is the fullest form printed in the source (None for an office alone), `office` as printed
    (without its country), `country` ISO alpha-3; `surname_only` when this mention relies on an earlier full one."""

    name: str | None = None
    office: str | None = None
    country: str | None = None
    surname_only: bool = False
    plural: bool = False


@fixed
class Institution(Mention):
    """A ministry, agency, bank, company, university, ... with its country (ISO alpha-3) where known."""

    name: str = ""
    country: str | None = None


@fixed
class Place(Mention):
    """A town, region, river, palace: `name` to print, `country` ISO alpha-3; `within`: the town where a seat stands."""

    name: str = ""
    country: str | None = None
    form: str = "city"


@fixed
class Instrument(Mention):
    """A document: its `type` (records.md), `title` as printed, `status` by the words near it, bodies that concluded it, count."""

    type: str = "other"
    title: str = ""
    status: str | None = None
    institutions: tuple[Institution, ...] = ()
    count: int | None = 1


@fixed
class Project(Mention):
    """A named thing being built, set up or run."""

    name: str = ""
    type: str = "other"
    status: str | None = None


@fixed
class Indicator(Mention):
    """A noun or verb that says what a number measures (`trade turnover`, `exports`, `shipped`)."""

    indicator: str = "other"
    row: Row | None = None


@fixed
class Undertaking(Mention):
    """A verb or noun of undertaking with its rung: "expressed readiness to", "agreed to", "instructed". The span is the trigger.
    `others`: further rows that it may be read by, where nothing follows that the first asks for."""

    strength: str = "agreed"
    negated: bool = False
    row: Row | None = None
    others: tuple[Row, ...] = ()
