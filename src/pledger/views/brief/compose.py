"""The one verb of this package's middle: `brief(pair)` words the read model as a document of two to four pages."""

from pledger.errors import PledgerError
from pledger.views.brief import course, figures, promises
from pledger.views.brief.cited import Cited, text
from pledger.views.brief.room import PAGES, ROOMS, Room, pages
from pledger.views.brief.things import thing
from pledger.views.brief.types import Brief, Line, Points, Section, Span
from pledger.views.brief.words import VERDICTS, count, day, spread, subject, value, voice
from pledger.views.captions import amount
from pledger.views.pair import Goalpost, Pair


def brief(pair: Pair) -> Brief:
    """The brief on two parties: of all that the pair has as much as four pages hold. Raises PledgerError where there is nothing."""
    if pair.empty:
        raise PledgerError(
            f"the ledger holds nothing between {pair.one.name} and {pair.two.name}; "
            f"`pledger ledger --party {pair.one.code}` lists what it has"
        )
    for room in ROOMS:
        made = _brief(pair, room)
        if pages(made) <= PAGES:
            break
    return made


def _brief(pair: Pair, room: Room) -> Brief:
    cited = Cited(pair, room)
    sections = (
        Section("In short", (Points(tuple(_short(pair, cited))),)),
        figures.numbers(pair, cited),
        figures.targets(pair, cited),
        promises.promises(pair, cited),
        *((course.changes(pair, cited),) if pair.since else ()),
        course.deadlines(pair, cited),
        course.timeline(pair, cited),
        course.doubts(pair, cited),
    )
    return Brief(
        title=f"{pair.one.name} and {pair.two.name}",
        subtitle=f"Brief on relations as of {day(pair.day.isoformat())}",
        note=_note(pair, cited.cut),
        day=pair.day,
        keywords=(pair.one.name, pair.two.name, pair.one.code, pair.two.code),
        sections=sections,
        references=cited.references(),
    )


def _note(pair: Pair, cut: bool) -> str:
    """What the brief rests on."""
    texts = [s for s in pair.sources if s.kind == "text"]
    dates = sorted(s.date for s in texts if s.date)
    span = f" of {day(dates[0])} to {day(dates[-1])}" if len(dates) > 1 else f" of {day(dates[0])}" if dates else ""
    held = sum(pair.held.values())
    left = f" Of {held:,} entries the {held - pair.left_out:,} last stated are looked at." if pair.left_out else ""
    both = f"{pair.one.code}-{pair.two.code}"
    elsewhere = f" What is left out here for length: pledger ledger --pair {both}, or the page /pairs/{both}." if cut else ""
    return (
        f"From {count(len(texts), 'text')}{span} and the official statistics at hand. Numbered marks lead to the sources and their words "
        "in the annex. ≈ about, < less than, > more than. A verdict holds a claim against statistics that are not its own source."
        f"{left}{elsewhere}"
    )


def _short(pair: Pair, cited: Cited) -> list[Line]:
    """The points a reader takes along."""
    lines = (_trade(pair, cited), *_aims(pair, cited), _promised(pair), _met(pair, cited), _next(pair), _worry(pair))
    return [line for line in lines if line]


def _trade(pair: Pair, cited: Cited) -> Line:
    annual = [o for o in pair.numbers.official if len(o.observation.period or "") == 4]
    if not annual:
        return text("Trade turnover: no official annual figure is at hand.")
    last = max(annual, key=lambda o: (o.observation.period or "", o.observation.vintage or ""))
    o = last.observation
    said = [c for c in pair.numbers.claims if c.figure.period == o.period]
    head = Span(f"Trade turnover {amount(o.value, o.unit)} in {o.period}", "strong")
    by = Span(f" by {o.agency}", "", cited.source(last.source))
    if not said:
        return head, by, Span("; nobody in the texts gives a figure for that year.")
    claim = said[-1]
    return (
        head,
        by,
        Span(f"; claimed {value(claim.figure)} by {voice(claim.figure)}", "", cited.source(claim.source, claim.figure)),
        Span("."),
    )


def _aims(pair: Pair, cited: Cited) -> list[Line]:
    open_ = [g for g in pair.goalposts if g.now.indicator == "trade_turnover" and not figures.settled(g)]
    return [_aim(g, cited) for g in open_[:2]]


def _aim(goal: Goalpost, cited: Cited) -> Line:
    due = f" by {day(goal.now.deadline)}" if goal.now.deadline else ", without a deadline"
    moved = [s for s in goal.steps if s.verdict in ("postponed", "raised", "lowered", "missed", "brought_forward")]
    times = f"; stated {len(goal.statements)} times since {(goal.stated[0] or '')[:4]}" if len(goal.statements) > 1 else ""
    last = "".join(f", {VERDICTS[v]}" for v in dict.fromkeys(s.verdict for s in moved))
    needs = goal.outlook.required if goal.outlook.status != "reached" else None
    takes = f"; needs {spread(needs)} a year" if needs else ""
    return (
        Span(f"Target: {subject(goal.now).lower()} {value(goal.now)}{due}", "strong"),
        Span(f"{times}{last}{takes}", "", cited.steps(goal.statements[-1:])),
        Span("."),
    )


def _promised(pair: Pair) -> Line:
    if not pair.pledges:
        return ()
    fates = [p.fate for p in pair.pledges]
    counted = (("done", "done"), ("overdue", "overdue"), ("stalled", "without news for a year"))
    told = [f"{fates.count(f)} {words}" for f, words in counted if f in fates]
    rest = len(fates) - sum(fates.count(f) for f, _ in counted)
    told += [f"{rest} in course"] if rest else []
    return Span(f"{count(len(fates), 'pledge').capitalize()}", "strong"), Span(f": {', '.join(told)}.")


def _met(pair: Pair, cited: Cited) -> Line:
    held = [e for e in pair.timeline if getattr(e.what.now, "planned", None) is False and e.date]
    if not held:
        return text("No meeting is recorded.")
    last = held[-1]
    what = thing(last.what.now)
    cites = cited.steps(last.what.statements[-1:])
    return Span("Last met", "strong"), Span(f" {day(last.date)}: {what[:1].lower()}{what[1:]}", "", cites), Span(".")


def _next(pair: Pair) -> Line:
    late = sum(d.late for d in pair.deadlines)
    ahead = [d for d in pair.deadlines if not d.late]
    if not pair.deadlines:
        return ()
    told = f"{day(ahead[0].day.isoformat())}, {thing(ahead[0].what.now)}" if ahead else "none ahead"
    return Span("Next deadline", "strong"), Span(f": {told}" + (f"; {late} late." if late else "."))


def _worry(pair: Pair) -> Line:
    kinds = [d.kind for d in pair.doubts]
    told = [
        f"{count(kinds.count(kind), one, many)}"
        for kind, one, many in (
            ("contradicted", "figure contradicted by statistics", "figures contradicted by statistics"),
            ("disputed", "figure on which reporters disagree", "figures on which reporters disagree"),
            ("conflict", "conflict between figures", "conflicts between figures"),
            ("arithmetic", "sum that does not tie", "sums that do not tie"),
        )
        if kind in kinds
    ]
    return (Span("In doubt", "strong"), Span(f": {', '.join(told)}.")) if told else ()
