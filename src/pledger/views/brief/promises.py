"""What was promised and what became of it: pledges on their ladder, documents, projects."""

from collections.abc import Iterable, Sequence

from pledger.records.types import INSTRUMENT_STATUSES, LADDER
from pledger.views.brief.cited import Cited, text
from pledger.views.brief.types import Block, Column, Line, Paragraph, Section, Table
from pledger.views.brief.words import FATES, capital, count, parties, short
from pledger.views.captions import amount, label
from pledger.views.pair import DocumentKept, Kept, Pair, PledgeKept, ProjectKept, named

Row = tuple[Line, ...]


def promises(pair: Pair, cited: Cited) -> Section:
    """Pledges, overdue ones first, then the strongest, with what became of each; documents, late or run out ones first; projects."""
    blocks: list[Block] = []
    pledges = sorted(pair.pledges, key=lambda p: (p.fate != "overdue", -LADDER.index(p.now.strength)))
    documents = sorted(pair.documents, key=lambda d: not (_late(d, pair) or _ran_out(d, pair)))
    blocks += _listed(
        cited, [_pledge(p, pair, cited) for p in pledges[:cited.room.pledges]], len(pledges), "pledge",
        (Column("Pledge", 0.38), Column("By", 0.12), Column("Strength", 0.17), Column("Stated", 0.15), Column("Became of it", 0.18)),
    )  # fmt: skip
    blocks += _listed(
        cited, [_document(d, pair, cited) for d in documents[:cited.room.documents]], len(documents), "document",
        (Column("Document", 0.49), Column("Status", 0.12), Column("Date", 0.17), Column("Covers", 0.22)),
    )  # fmt: skip
    blocks += _listed(
        cited, [_project(p, pair, cited) for p in pair.projects[:cited.room.projects]], len(pair.projects), "project",
        (Column("Project", 0.49), Column("Status", 0.17), Column("Cost", 0.12, True), Column("Last mentioned", 0.22)),
    )  # fmt: skip
    return Section("What was promised, and what became of it", tuple(blocks))


def _listed(cited: Cited, rows: Sequence[Row], held: int, thing: str, columns: tuple[Column, ...]) -> Iterable[Block]:
    """A table, and how many are left out; a line where there is none."""
    if not rows:
        yield Paragraph(text(f"No {thing} is in the ledger.", "quiet"))
        return
    yield Table(columns, tuple(rows))
    if held > len(rows):
        yield cited.left_out(f"{count(held - len(rows), thing)} more in the ledger.")


def _wider(kept: Kept, pair: Pair) -> str:
    """Who else has a part in it."""
    others = [p for p in kept.parties if p not in (pair.one.code, pair.two.code)]
    return f" (with {parties(others)})" if others else ""


def _stated(kept: Kept) -> str:
    """The years between the first and the last statement."""
    first, last = (kept.stated[0] or "")[:4], (kept.stated[1] or "")[:4]
    if not last:
        return "undated"
    times = len(kept.statements)
    return short(kept.stated[1]) if times == 1 else f"{f'{first}–{last}' if first != last else last}, {times} times"


def _pledge(kept: PledgeKept, pair: Pair, cited: Cited) -> Row:
    now = kept.now
    who = "both" if set(now.actors) == {pair.one.code, pair.two.code} else parties(now.actors) or "not said"
    due = f", due {short(now.deadline)}" if now.deadline else ""
    moved = f"{kept.first_strength} → {now.strength}" if kept.first_strength != now.strength else now.strength
    style = "strong" if kept.fate == "overdue" else "quiet" if kept.fate in ("stalled", "standing") else ""
    said = text(f"{capital(now.action)}{due}{_wider(kept, pair)}", "", cited.steps(kept.statements))
    return said, text(who), text(moved), text(_stated(kept)), text(FATES[kept.fate], style)


def _document(kept: DocumentKept, pair: Pair, cited: Cited) -> Row:
    now = kept.now
    title = capital(now.title)
    if now.count and now.count > 1:
        title += f" ({now.count})"
    if now.value is not None:
        title += f", {amount(now.value, now.unit, now.bound)}"
    covers = short(now.period)
    ran_out = _ran_out(kept, pair)
    return (
        text(f"{title}{_wider(kept, pair)}", "", cited.steps(kept.statements)),
        text(label(now.status or "") or "not said", "strong" if now.status in INSTRUMENT_STATUSES[:2] and _late(kept, pair) else ""),
        text(short(now.date)),
        text(f"{covers}, ran out" if ran_out else covers, "strong" if ran_out else ""),
    )


def _late(kept: DocumentKept, pair: Pair) -> bool:
    return any(d.what.entry == kept.entry and d.late for d in pair.deadlines)


def _ran_out(kept: DocumentKept, pair: Pair) -> bool:
    return kept.expires is not None and kept.expires < pair.day


def _project(kept: ProjectKept, pair: Pair, cited: Cited) -> Row:
    now = kept.now
    elsewhere = parties(c for c in now.location if named(c) not in now.name)
    where = f", {elsewhere}" if elsewhere else ""
    cost = amount(now.value, now.unit, now.bound)
    said = text(f"{capital(now.name)}{where}{_wider(kept, pair)}", "", cited.steps(kept.statements))
    return said, text(label(now.status or "") or "not said"), text(cost), text(short(kept.stated[1]))
