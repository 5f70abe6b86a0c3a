"""When two instruments are one: same parties and type, a title that says the same, compatible dates.

A prepared and a later signed one are one.
"""

from functools import lru_cache

from pledger.ledger.dates import span
from pledger.ledger.features import VETO, Feature, Vote, another_source
from pledger.ledger.types import Item
from pledger.ledger.wording import CACHED, Gist, gist, likeness, stem
from pledger.records.types import Instrument

SIGNED = ("signed", "ratified", "in_force", "ended")
_NOUNS = frozenset(
    {
        stem(w)
        for w in [
            "treaty",
            "agreement",
            "protocol",
            "declaration",
            "statement",
            "memorandum",
            "understanding",
            "mou",
            "roadmap",
            "programme",
            "plan",
            "contract",
            "document",
            "paper",
            "accord",
        ]
    }
    | {"programme", "document", "project", "carry_out", "sign", "terms"}
)
_GENERIC = 0.3


def said(item: Item) -> Gist:
    if "said" not in item.notes:
        record: Instrument = item.content
        item.notes["said"] = gist(record.title, record.parties, _NOUNS)
        item.notes["generic"] = item.notes["said"].mass < _GENERIC or (record.count or 0) != 1
    found: Gist = item.notes["said"]
    return found


def generic(item: Item) -> bool:
    """A title that names nothing of its own: "agreements", "ten documents"."""
    said(item)
    return item.notes["generic"] is True


def keys(item: Item) -> tuple[str, ...]:
    """Concepts of the title; a title without any is looked for by its day."""
    day = span(item.content.date)
    own = tuple(said(item).weights)
    return (*own, f"on {day.start}") if day and day.days == 1 else own or ("generic",)


def title(a: Item, b: Item) -> Vote | None:
    return None if generic(a) or generic(b) else _alike(said(a), said(b))


@lru_cache(maxsize=CACHED)
def _alike(one: Gist, other: Gist) -> Vote:
    found = likeness(one, other)
    return Vote(found.score, f"titles share {', '.join(found.share) or 'nothing'}")


def package(a: Item, b: Item) -> Vote | None:
    """Titles that name nothing: the same count of documents on the same day is the same package."""
    one, other = generic(a), generic(b)
    if not (one and other):
        return Vote(-1.0, "one names a document, the other a package") if one != other and _counts(a.content, b.content) else None
    return _packages(a.content, b.content)


def _packages(one: Instrument, other: Instrument) -> Vote:
    if one.count != other.count:
        return Vote(VETO, f"{one.count} documents against {other.count}")
    near = span(one.date), span(other.date)
    if near[0] and near[1] and near[0].meets(near[1]) and min(near[0].days, near[1].days) <= 7:
        return Vote(0.4, f"{one.count or 'several'} documents each, of one day")
    return Vote(VETO, "packages without a common day")


def _counts(one: Instrument, other: Instrument) -> bool:
    return (one.count or 0) != 1 or (other.count or 0) != 1


def dates(a: Item, b: Item) -> Vote | None:
    """Days of signing: those that cannot be one keep two documents apart; a planned day binds nobody."""
    one: Instrument = a.content
    other: Instrument = b.content
    if not one.date or not other.date:
        return None
    first, second = span(one.date), span(other.date)
    if not first or not second:
        return None
    if first.meets(second):
        close = max(first.days, second.days)
        return Vote(1.0 if close <= 3 else 0.5, f"{one.date} and {other.date} can be one day")
    if one.status in ("proposed", "prepared") or (other.status in ("proposed", "prepared") and first.start > second.end):
        return None
    return Vote(VETO, f"of {one.date} and of {other.date}")


def stage(a: Item, b: Item) -> Vote | None:
    """A document already signed is not being drafted later: that is a new one."""
    early: Instrument = a.content
    late: Instrument = b.content
    if early.status in SIGNED and late.status in ("proposed", "prepared") and a.day != b.day:
        return Vote(-1.0, f"{early.status} on {a.stated}, yet {late.status} on {b.stated}")
    return None


def period(a: Item, b: Item) -> Vote | None:
    first, second = a.content.period, b.content.period
    if not first or not second:
        return None
    one, other = span(first), span(second)
    if not one or not other:
        return None
    return Vote(1.0, f"both for {first}") if one == other else Vote(VETO, f"for {first} and for {second}")


def institutions(a: Item, b: Item) -> Vote | None:
    one, other = a.content.institutions, b.content.institutions
    if not one or not other:
        return None
    best = max(likeness(gist(x.name), gist(y.name)).score for x in one for y in other)
    detail = f"{one[0].name} and {other[0].name}"
    return Vote(1.0, detail) if best >= 0.6 else Vote(-2.0, detail)


def place(a: Item, b: Item) -> Vote | None:
    one, other = a.content.place, b.content.place
    if not one or not other:
        return None
    if likeness(gist(one), gist(other)).score >= 0.6:
        return Vote(1.0, f"both in {one}")
    return Vote(-1.0, f"in {one} and in {other}")


FEATURES = (
    Feature(another_source),
    Feature(period, 0.1),
    Feature(dates, 0.25),
    Feature(title),
    Feature(package),
    Feature(stage, 0.4),
    Feature(institutions, 0.15),
    Feature(place, 0.1),
)
