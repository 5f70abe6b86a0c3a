"""The same number said again in the same voice is one record with more evidence."""

from collections.abc import Iterable, Iterator
from dataclasses import replace

from pledger.records.claims import Claim
from pledger.records.types import Figure, Quantified, Target

PROOFS = 8  # stretches of evidence are enough for one record
MOST = 30  # earlier records of one value that a new one is held against


def merged(found: Iterable[tuple[Claim, Quantified]]) -> Iterator[Quantified]:
    """The records without repetition: a headline's number joins the text's, a repeated one its first statement."""
    kept: list[tuple[Claim, Quantified]] = []
    places: dict[tuple[float | None, str | None, str], list[int]] = {}
    for claim, record in found:
        rounded = _headline_of(kept[:MOST], claim, record)
        if rounded is not None:
            places.setdefault((record.value, record.unit, record.measure), []).append(rounded)
            kept[rounded] = (claim, joined(record, kept[rounded][1]))
            continue
        alike = places.setdefault((record.value, record.unit, record.measure), [])
        for i in alike[-MOST:]:
            other, first = kept[i]
            if same(other, first, claim, record):
                first_is_headline = other.c.headline and not claim.c.headline
                kept[i] = (claim, joined(record, first)) if first_is_headline else (other, joined(first, record))
                break
        else:
            alike.append(len(kept))
            kept.append((claim, record))
    yield from (record for _, record in kept)


def _headline_of(kept: list[tuple[Claim, Quantified]], claim: Claim, record: Quantified) -> int | None:
    """Which of the first records is the headline's rounding of this one: 'Trade Up 13%' of 'rose by 13.1 percent'."""
    if claim.c.headline or record.value is None:
        return None
    for i, (other, first) in enumerate(kept):
        if not other.c.headline or first.value is None or first.value == record.value:
            continue
        digits = len(f"{abs(first.value):.12g}".replace(".", "").strip("0")) or 1
        says = (first.kind, first.indicator, first.unit, first.measure) == (record.kind, record.indicator, record.unit, record.measure)
        if says and first.parties == record.parties and float(f"{record.value:.{digits}g}") == first.value:
            return i
    return None


def same(a: Claim, first: Quantified, b: Claim, record: Quantified) -> bool:
    """Whether two records say one thing: value, unit and measure agree, and nothing else that is known to both differs."""
    if (first.value, first.unit, first.measure) != (record.value, record.unit, record.measure):
        return False
    if a.c.headline or b.c.headline:
        if first.period and record.period and first.period != record.period and first.kind == record.kind == "figure":
            return False
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
    if len(first.evidence) >= PROOFS:
        return first
    evidence = first.evidence + tuple(e for e in other.evidence if e not in first.evidence)
    if isinstance(first, Target) and isinstance(other, Target):
        return replace(first, evidence=evidence, deadline=first.deadline or other.deadline)
    return replace(first, evidence=evidence, period=first.period or (other.period if first.kind == other.kind else None))
