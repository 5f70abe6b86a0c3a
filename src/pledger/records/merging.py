"""The same number said again in the same voice is one record with more evidence."""

from collections.abc import Iterable, Iterator
from dataclasses import replace

from pledger.records.claims import Claim
from pledger.records.types import Figure, Quantified, Target


def merged(found: Iterable[tuple[Claim, Quantified]]) -> Iterator[Quantified]:
    """The records without repetition: a headline's number joins the text's, a repeated one its first statement."""
    kept: list[tuple[Claim, Quantified]] = []
    for claim, record in found:
        for i, (other, first) in enumerate(kept):
            if same(other, first, claim, record):
                kept[i] = (claim, joined(record, first)) if other.c.headline and not claim.c.headline else (other, joined(first, record))
                break
        else:
            kept.append((claim, record))
    yield from (record for _, record in kept)


def same(a: Claim, first: Quantified, b: Claim, record: Quantified) -> bool:
    """Whether two records say one thing: value, unit and measure agree, and nothing else that is known to both differs."""
    if (first.value, first.unit, first.measure) != (record.value, record.unit, record.measure):
        return False
    if a.c.headline or b.c.headline:
        return first.indicator == record.indicator or "other" in (first.indicator, record.indicator)
    if first.kind != record.kind or first.indicator != record.indicator or first.parties != record.parties:
        return False
    if (first.origin, first.destination) != (record.origin, record.destination) or first.said_by != record.said_by:
        return False
    if isinstance(first, Target) and isinstance(record, Target):
        return first.deadline == record.deadline or None in (first.deadline, record.deadline)
    return isinstance(first, Figure) and (first.period == record.period or None in (first.period, record.period))


def joined(first: Quantified, other: Quantified) -> Quantified:
    """The first with the other's evidence, and its times where the first has none."""
    more = {"evidence": first.evidence + tuple(e for e in other.evidence if e not in first.evidence)}
    if isinstance(first, Target) and isinstance(other, Target):
        return replace(first, **more, deadline=first.deadline or other.deadline)
    return replace(first, **more, period=first.period or (other.period if first.kind == other.kind else None))
