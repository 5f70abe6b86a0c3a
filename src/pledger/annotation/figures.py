"""Notes on a draft's figures: what official statistics say to them, what was said before, and sums that do not come out."""

from collections.abc import Iterator
from dataclasses import replace

from pledger.annotation.desk import Desk
from pledger.annotation.types import Note
from pledger.checks import Check, check
from pledger.checks.wording import amount, cite
from pledger.ledger.history import agree
from pledger.ledger.types import Finding, Item
from pledger.records.types import Figure
from pledger.statistics.codes import name_of

_GRAVITY = {"contradicted": "high", "disputed": "medium", "supported": "low"}
_NEAREST = 2  # statistics shown beside a figure that they may not judge


def checked(desk: Desk) -> Iterator[Note]:
    """Each figure that statistics speak to, with what they say; of those that cannot be judged, the ones with a statistic near."""
    for key, record in desk.drafted.items():
        if not isinstance(record, Figure):
            continue
        source = desk.reading.source.url or record.source  # what stands at the draft's own address never judges it
        found, own = check(replace(record, source=source), desk.book, desk.reading.source.date), desk.items[key]
        near = [o for o in found.near if o.role == "statistic"][:_NEAREST]
        if found.by:
            told = f"{_headline(record, found)} {found.why}".strip()
            yield desk.note(found.verdict, _GRAVITY[found.verdict], own, told, observations=found.by)
        elif near:
            told = f"Cannot be checked. {found.reason} Nearest: {'; '.join(map(cite, near))}."
            yield desk.note("unverifiable", "low", own, told, observations=near)


def _headline(figure: Figure, found: Check) -> str:
    """Whose figure it is that a level is held against, where it is of the speaker's own country."""
    speaker = figure.said_by.country if figure.said_by else None
    own = [o for o in found.by if o.reporter is not None and o.reporter == speaker]
    if figure.measure != "level" or found.verdict == "supported" or not own:
        return ""
    return f"{name_of(own[-1].reporter or '')}'s own figure is {amount(own[-1].value, own[-1].unit)}."


def conflicting(desk: Desk) -> Iterator[Note]:
    """Figures of which another number was stated for the same thing and time."""
    for entry, own in desk.own("figure"):
        others = [desk.items[r] for r in entry.records if r != own.id and (r in desk.drafted or desk.items[r].day is not None)]
        against = [i for i in others if not agree(i, own)]
        finding = next((f for f in desk.gathered.findings if f.kind == "conflict" and entry.id in f.entries), None)
        if against and finding is not None:
            told = "; ".join(dict.fromkeys(_said(desk, i) for i in against))
            if all(i.id in desk.drafted for i in against):
                text = f"The text also has {told} for what reads as the same; if it is another thing, the words do not say so."
                yield desk.note("conflict", "low", own, text, against)
                continue
            excuse = finding.explanation.rpartition("; ")[2]
            text = f"Elsewhere it is {told}. {excuse[:1].upper()}{excuse[1:]}."
            yield desk.note("conflict", finding.severity, own, text.replace("?.", "?"), against)


def _said(desk: Desk, item: Item) -> str:
    number = amount(float(getattr(item.record, "value", None) or 0.0), getattr(item.record, "unit", None))
    if item.id in desk.drafted:
        return number
    speaker = item.record.said_by
    who = f", {speaker.name or speaker.office}" if speaker and (speaker.name or speaker.office) else ""
    return f"{number} ({item.stated}{who})"


def sums(desk: Desk) -> Iterator[Note]:
    """Figures that tie together and do not, where the draft states one of them: beside the last of the draft's."""
    for finding in desk.gathered.findings:
        own = [r for r in finding.records if r in desk.drafted]
        if finding.kind == "arithmetic" and own:
            yield desk.note("arithmetic", finding.severity, desk.items[own[-1]], f"{finding.explanation}.", _rest(desk, finding, own[-1]))


def _rest(desk: Desk, finding: Finding, own: str) -> list[Item]:
    return [desk.items[r] for r in finding.records if r != own]
