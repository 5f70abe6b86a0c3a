"""How notes are worded: ordinals, counts, days, amounts."""

from collections.abc import Sequence

from pledger.checks.wording import amount
from pledger.ledger.types import Item
from pledger.outlook.moves import on
from pledger.records.types import Quantified

_ORDINALS = ("zeroth", "first", "second", "third", "fourth", "fifth", "sixth", "seventh", "eighth", "ninth", "tenth", "eleventh", "twelfth")
_NUMBERS = ("no", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve")


def ordinal(number: int) -> str:
    """`fifth`, `13th`."""
    if number < len(_ORDINALS):
        return _ORDINALS[number]
    ending = "th" if number % 100 in (11, 12, 13) else {1: "st", 2: "nd", 3: "rd"}.get(number % 10, "th")
    return f"{number}{ending}"


def count(number: int) -> str:
    """`two`, `13`."""
    return _NUMBERS[number] if number < len(_NUMBERS) else str(number)


def share(some: int, every: int, noun: str) -> str:
    """`two of the nine documents`, `both targets`, `all four promises`, `the document`."""
    if some < every:
        return f"{count(some)} of the {count(every)} {noun}s"
    return f"the {noun}" if every == 1 else f"both {noun}s" if every == 2 else f"all {count(every)} {noun}s"


def value(record: Quantified) -> str:
    """`$2 billion`."""
    return amount(record.value, record.unit) if record.value is not None else "no value"


def voices(items: Sequence[Item]) -> list[Item]:
    """The first statement of each source, in order: a source that says a thing twice says it once."""
    return list({i.record.source: i for i in reversed(items)}.values())[::-1]


def since(items: Sequence[Item]) -> str:
    """When a thing was said before: `on 2018-03-14`, `first on 2018-03-14, last on 2021-05-20`."""
    days = [on(i.stated or "") for i in items]
    return days[0] if len(days) == 1 else f"first {days[0]}, last {days[-1]}"
