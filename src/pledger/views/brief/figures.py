"""The sections in numbers: turnover claimed and official, other figures, targets."""

from collections.abc import Iterable, Iterator, Sequence
from itertools import zip_longest

from pledger.checks import Check
from pledger.outlook import Outlook
from pledger.records.types import Figure, Target
from pledger.views.brief.charts import goalpost, turnover
from pledger.views.brief.cited import Cited, text
from pledger.views.brief.types import Block, Column, Line, Paragraph, Section, Span, Table
from pledger.views.brief.words import CHECKS, VERDICTS, count, day, percent, short, spread, subject, times, value, voice
from pledger.views.captions import amount
from pledger.views.pair import Claim, FigureKept, Goalpost, Official, Pair, Step

Row = tuple[Line, ...]


def numbers(pair: Pair, cited: Cited) -> Section:
    """Turnover as claimed beside official series, and the other figures."""
    known = pair.numbers
    blocks: list[Block] = []
    if known.claims or known.official:
        picture = turnover(known.claims, known.official)
        blocks += [picture] if picture else []
        blocks += _turnover(known.claims, known.official, cited)
    else:
        blocks.append(Paragraph(text("No figure of total trade turnover is in the ledger, nor in the statistics at hand.", "quiet")))
    others = [
        f
        for f in known.figures
        if f.now.value is not None and not (f.now.indicator == "trade_turnover" and f.now.measure == "level" and not f.now.subject)
    ]
    if others:
        blocks += _others(others, cited)
    return Section("Relations in numbers", tuple(blocks))


def _turnover(claims: Sequence[Claim], official: Sequence[Official], cited: Cited) -> Iterator[Block]:
    """A table of periods, the latest first: official figures beside what was claimed."""
    periods = _periods(claims, official)
    rows: list[Row] = []
    for period in periods[: cited.room.periods]:
        voices = _voices([c for c in claims if (c.figure.period or "") == period])
        for number, (known, said) in enumerate(zip_longest(_agencies(official, period), voices[: cited.room.voices])):
            first = text("" if number else short(period) or "no period")
            rows.append((first, *_known(known, cited), *_said(said or (), cited)))
        if len(voices) > cited.room.voices:
            rows.append(((), (), (), (), text(f"{count(len(voices) - cited.room.voices, 'more claim')}", "quiet"), ()))
    columns = (
        Column("Period", 0.14), Column("Official", 0.11, True), Column("by", 0.21), Column("Claimed", 0.14, True), Column("by, on", 0.25),
        Column("Verdict", 0.15),
    )  # fmt: skip
    yield Table(columns, tuple(rows))
    if len(periods) > cited.room.periods:
        yield cited.left_out(f"{count(len(periods) - cited.room.periods, 'earlier period')} left out.")


def _periods(claims: Sequence[Claim], official: Sequence[Official]) -> list[str]:
    """The periods worth a row, the latest first: every one that is claimed; of statistics every year, and the longest part of any other."""
    claimed, reported = {c.figure.period or "" for c in claims}, {o.observation.period or "" for o in official}
    longest: dict[str, str] = {}
    for period in sorted(reported, key=lambda p: (p[-2:] if len(p) > 4 else "99", p)):
        longest[period[:4]] = period
    return sorted(claimed | set(longest.values()), reverse=True)


def _agencies(official: Sequence[Official], period: str) -> list[Official]:
    """What each agency has for a period: its last vintage."""
    own = sorted((o for o in official if (o.observation.period or "") == period), key=lambda o: o.observation.vintage or "")
    return list({o.observation.agency: o for o in own}.values())


def _voices(claims: Sequence[Claim]) -> list[list[Claim]]:
    """Claims of one period by value and speaker, each group oldest first; the group last heard of first."""
    groups: dict[tuple[str, str], list[Claim]] = {}
    for claim in claims:
        groups.setdefault((value(claim.figure), voice(claim.figure)), []).append(claim)
    return sorted(groups.values(), key=lambda g: g[-1].stated or "", reverse=True)


def _known(known: Official | None, cited: Cited) -> tuple[Line, Line]:
    if known is None:
        return (), ()
    o = known.observation
    return text(amount(o.value, o.unit)), text(o.agency, "", cited.source(known.source))


def _said(group: Sequence[Claim], cited: Cited) -> tuple[Line, Line, Line]:
    """What one speaker claims, as last said."""
    if not group:
        return (), (), ()
    said = group[-1]
    when = f", {short(said.stated)}" if said.stated else ""
    again = f", said {times(len(group))}" if len(group) > 1 else ""
    cites = cited.source(said.source, said.figure)
    return text(value(said.figure)), text(f"{voice(said.figure)}{when}{again}", "", cites), _verdict(said.check)


def _verdict(check: Check) -> Line:
    off = f" ({check.distance:+.0%})".replace("-", "−") if check.verdict in ("contradicted", "disputed") and check.distance else ""
    style = {"contradicted": "strong", "unverifiable": "quiet"}.get(check.verdict, "")
    return text(CHECKS[check.verdict] + off, style)


def _others(figures: Sequence[FigureKept], cited: Cited) -> Iterator[Block]:
    """The other figures: of each subject the latest period."""
    latest: dict[str, FigureKept] = {}
    for figure in figures:
        held = latest.setdefault(subject(figure.now), figure)
        if (figure.now.period or "") > (held.now.period or ""):
            latest[subject(figure.now)] = figure
    shown = list(latest.values())[: cited.room.figures]
    rows = []
    for figure in shown:
        last = figure.statements[-1]
        named = text(voice(last.record), "", cited.source(last.source, last.record))
        rows.append(
            (text(subject(figure.now)), text(value(figure.now)), text(short(figure.now.period)), named, _verdict(figure.checks[-1]))
        )
    columns = (
        Column("Latest of other figures", 0.31), Column("Value", 0.12, True), Column("Period", 0.14), Column("by", 0.28),
        Column("Verdict", 0.15),
    )  # fmt: skip
    yield Table(columns, tuple(rows))
    left = len(figures) - len(shown)
    if left:
        yield cited.left_out(f"{count(left, 'figure')} of earlier periods or other subjects left out.")


def targets(pair: Pair, cited: Cited) -> Section:
    """The goalposts: what was aimed at, how it moved, what it takes."""
    if not pair.goalposts:
        return Section("Targets", (Paragraph(text("No target with a number is in the ledger.", "quiet")),))
    ordered = sorted(pair.goalposts, key=lambda g: (not g.outlook.annual, settled(g), g.now.indicator != "trade_turnover", -len(g.steps)))
    blocks: list[Block] = []
    for number, goal in enumerate(ordered[: cited.room.goalposts]):
        blocks += _goalpost(goal, cited, number < cited.room.pictures)
    if len(ordered) > cited.room.goalposts:
        blocks.append(cited.left_out(f"{count(len(ordered) - cited.room.goalposts, 'target')} more in the ledger."))
    return Section("Targets", tuple(blocks))


def _goalpost(goal: Goalpost, cited: Cited, drawn: bool) -> Iterator[Block]:
    due = f" by {day(goal.now.deadline)}" if goal.now.deadline else ", no deadline"
    head = Span(f"{subject(goal.now)}: {value(goal.now)}{due}", "strong")
    if len(goal.steps) == 1:
        yield Paragraph((head, *_once(goal.steps[0], cited), Span(f" {_prospects(goal)}")))
        return
    yield Paragraph((head, Span(f". {_prospects(goal)}")))
    picture = goalpost(goal) if drawn else None
    if picture:
        yield picture
    columns = (Column("Stated", 0.14), Column("Aim", 0.14, True), Column("by", 0.10), Column("Move", 0.20), Column("Who", 0.42))
    yield Table(columns, tuple(_move(s, cited) for s in goal.steps[-cited.room.moves :]))


def _move(step: Step, cited: Cited) -> Row:
    said = step.record
    cites = cited.source(step.source, said)
    told = VERDICTS.get(step.verdict, step.verdict)
    if said is None:
        return text(""), (), (), text(told, "strong"), ()
    if not isinstance(said, Target):
        assert isinstance(said, Figure)  # only a figure settles a target
        return text(short(said.period)), text(value(said)), (), text(told, "strong"), text(voice(said), "", cites)
    style = "strong" if step.verdict in ("postponed", "lowered") else ""
    return (
        text(short(step.stated)),
        text(value(said)),
        text(short(said.deadline)),
        text(told, style),
        text(f"{voice(said)} ({said.strength})", "", cites),
    )


def _once(step: Step, cited: Cited) -> Line:
    said = step.record
    assert said is not None  # a history begins with a statement
    when = day(step.stated) or "undated"
    return Span(f". Said once, {when}, by {voice(said)}", "", cited.source(step.source, said)), Span(".")


def settled(goal: Goalpost) -> bool:
    """Whether nothing more is to come of it."""
    return goal.status in ("met", "missed", "lapsed") or goal.now.strength == "done"


def _prospects(goal: Goalpost) -> str:
    """Where a target stands and what it takes, in a sentence or two."""
    looked = goal.outlook
    if looked.status == "unknown":
        return "No annual statistic on it is at hand."
    if goal.now.strength == "done" or goal.status == "met":
        return "Said to be reached."
    parts = [_standing(looked)]
    if looked.required and looked.base_rate and looked.status != "reached":
        parts.append(f"It needs growth of {spread(looked.required)} a year; {_share(looked)} of country pairs grew so fast for so long")
    if looked.probability:
        parts.append(f"Probability by projection: {spread(looked.probability)}")
    endings = {
        "reached": "It is reached by every reporter's figures", "disputed": "It is reached by one side's figures, not by the other's",
        "passed": "Its deadline has passed",
    }  # fmt: skip
    parts += [endings[looked.status]] if looked.status in endings else []
    return "".join(f"{p}. " for p in parts if p).strip()


def _share(looked: Outlook) -> str:
    rate = looked.base_rate
    return spread(rate) if rate and rate[0] != rate[1] else percent(rate[0]) if rate else ""


def _standing(looked: Outlook) -> str:
    """`The latest annual statistics: $1.149 bn in 2023`, a range where agencies differ."""
    known: Iterable[tuple[float, str | None, int]] = [(s.observation.value, s.observation.unit, s.year) for s in looked.standings]
    ends = sorted(known)
    if not ends:
        return ""
    low, high = amount(ends[0][0], ends[0][1]), amount(ends[-1][0], ends[-1][1])
    return f"The latest annual statistics: {low if low == high else f'{low} to {high}'} in {ends[0][2]}"
