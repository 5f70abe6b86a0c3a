"""When two pledges are one: same actors, same sector, an action that says the same."""

from functools import lru_cache

from pledger.ledger.features import VETO, Feature, Vote, same_breath
from pledger.ledger.types import Item
from pledger.ledger.wording import CACHED, Gist, gist, likeness
from pledger.records.types import Pledge

_ENOUGH = 0.8  # shared weight below which likeness is accident: one common verb is no common undertaking


def said(item: Item) -> Gist:
    if "said" not in item.notes:
        record: Pledge = item.content
        item.notes["said"] = gist(record.action, record.parties)
    found: Gist = item.notes["said"]
    return found


def keys(item: Item) -> tuple[str, ...]:
    """Concepts that two like pledges must share at least one of."""
    return tuple(said(item).weights)


def actors(a: Item, b: Item) -> Vote | None:
    one, other = a.content.actors, b.content.actors
    if one != other and set(one) != set(other):
        return Vote(VETO, f"actors {', '.join(sorted(one))} against {', '.join(sorted(other))}")
    return None


def action(a: Item, b: Item) -> Vote | None:
    return _alike(said(a), said(b))


@lru_cache(maxsize=CACHED)
def _alike(one: Gist, other: Gist) -> Vote:
    found = likeness(one, other)
    return Vote(found.score * min(1.0, found.weight / _ENOUGH), f"both say {', '.join(found.share) or 'nothing alike'}")


def names(a: Item, b: Item) -> Vote | None:
    """Proper names and numbers in both, none of them shared."""
    one, other = said(a).names, said(b).names
    if one and other and not one & other:
        return Vote(-1.0, f"{', '.join(sorted(one))} against {', '.join(sorted(other))}")
    return None


def subject(a: Item, b: Item) -> Vote | None:
    """The projects or instruments the two belong with in their sources."""
    if not a.about or not b.about:
        return None
    best = max(likeness(gist(x), gist(y)).score for x in a.about for y in b.about)
    detail = f"about {a.about[0]!r} and {b.about[0]!r}"
    return Vote(1.0, detail) if best >= 0.5 else Vote(-1.0, detail)


FEATURES = (Feature(actors), Feature(action), Feature(names, 0.2), Feature(subject, 0.1), Feature(same_breath, 0.35))
