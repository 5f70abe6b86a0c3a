"""When money was lent or given: on the day of the document that grants it, where one sentence tells of both, or the source of no other."""

from collections.abc import Iterable, Iterator, Sequence, Set
from dataclasses import fields

from pledger.mentions.plurals import singular
from pledger.mentions.types import Quantity, Time
from pledger.records.context import Discourse
from pledger.records.days import DAY
from pledger.records.giving import GIVEN
from pledger.records.loan_lists import LISTED
from pledger.records.occasions import relatives
from pledger.records.patterns import patterns
from pledger.records.source_day import main_date
from pledger.records.types import Figure, Instrument, Record, Target
from pledger.records.wording import small_words

_UNDER_PAPER = frozenset(["contracts", "loans", "grants", "aid"])
_BEFORE = 5  # sentences in which the paper was told of
_LENT = frozenset(["loans", "grants"])
_SUMS = _UNDER_PAPER | _LENT | GIVEN  # what may have been given under a document, and so on its day
_TERMS = frozenset(["percent", "a", "mo"])  # units of interest and of how long a loan runs


def dated(d: Discourse, records: Iterable[Record]) -> list[Record]:
    """'On Thursday they signed a loan agreement worth $5 million': the sum, told without a time, holds for the day of signing."""
    told = list(records)
    days: dict[int, set[str]] = {}
    for r in told:
        if isinstance(r, Instrument) and r.status == "signed" and r.date:
            days.setdefault(d.index(r.evidence[0].start), set()).add(r.date)
    only = _only_day(told)
    if any(isinstance(r, Figure) and r.indicator in _SUMS and r.measure == "level" for r in told):
        told = _with_days(d, told, days, only)
    papers = [r for r in told if isinstance(r, Instrument) and r.status == "signed"]
    return [_lent(r, papers, only) if isinstance(r, Target) and _sure(d, r, papers) else r for r in told]


def _with_days(d: Discourse, told: list[Record], days: dict[int, set[str]], only: str | None) -> list[Record]:
    """The records, a sum told without a time dated by the signing that its sentence, its row, the source or a sentence before tells."""
    stocks = {d.index(r.evidence[0].start) for r in told if isinstance(r, Figure) and r.indicator == "documents"}
    told = list(_rows(r.but(period=day) if (day := _day(d, r, days)) else r for r in told))
    told = [r.but(period=day) if (day := _of_source(d, r, only, stocks)) else r for r in told]
    told = [r.but(period=day) if (day := _of_paper_before(d, r, days)) else r for r in told]
    return [r.but(period=day) if (day := _signed_here(d, r)) else r for r in told]


def _sure(d: Discourse, r: Target, papers: list[Instrument]) -> bool:
    """Whether what will be lent or given is lent by a paper that is signed: a sum is then a figure, no target."""
    if r.indicator not in _LENT or r.measure not in ("level", "change") or len(r.unit or "") != len("USD") or r.deadline:
        return False
    if r.strength == "signed":
        return any(_of_lending(d, p, r) for p in papers)
    return r.strength == "agreed" and (_promised(d, r, papers) or _after_paper(d, r))


def _lent(r: Target, papers: list[Instrument], only: str | None) -> Figure:
    """The sum as a figure of the day on which the paper was signed, if one day is told."""
    days = {p.date for p in papers if p.date and p.parties == r.parties} or {p.date for p in papers if p.date}
    shared = {f.name: getattr(r, f.name) for f in fields(Figure)}
    return Figure(**{**shared, "measure": "level", "period": next(iter(days)) if len(days) == 1 else only})


def _of_lending(d: Discourse, p: Instrument, r: Target) -> bool:
    """Whether a paper by its title is one on such a sum: a loan agreement, a grant agreement."""
    return singular(r.indicator, d.marked.lexicon) in p.title.casefold()


def _promised(d: Discourse, r: Target, papers: list[Instrument]) -> bool:
    """'The bank will lend Togo $5 million. The loan agreement was signed on Monday': a document of the two says so."""
    same = [p for p in papers if p.parties == r.parties and _of_lending(d, p, r)]
    return len(same) == 1 and (same[0].value is None or same[0].unit != r.unit or (r.value or 0) <= same[0].value)


def _after_paper(d: Discourse, r: Target) -> bool:
    """'They signed the grant agreements. 2 million dollars will be provided for schools': what the paper just told of says."""
    here = d.index(r.evidence[0].start)
    own = d.marked.views[here]
    if r.origin in d.codes(own.start, own.start + (will.start() if (will := own.patterns["will"].search(own.folded)) else 0)):
        return False  # 'Australia will also provide $5 million': another giver, by no paper yet
    signed = patterns(d.marked.lexicon)["paper_signed"]
    return any(signed.search(view.folded) for view in d.marked.views[max(0, here - _BEFORE) : here])


def _of_paper_before(d: Discourse, r: Record, days: dict[int, set[str]]) -> str | None:
    """'They signed a loan agreement. It carries 1.6% interest', 'The first, worth $5 million, is for roads': the day of the signing."""
    if not isinstance(r, Figure) or r.period or r.measure != "level" or r.indicator not in _LENT:
        return None
    here = d.index(r.evidence[0].start)
    view = d.marked.views[here]
    one = patterns(d.marked.lexicon)["one_of_them"]
    sums = [q for q in d.marked.of(Quantity, view.start, view.sentence.end) if q.value == r.value]
    if r.unit not in _TERMS and not any(one.search(view.folded[: q.start - view.start]) for q in sums):
        return None
    told = {day for i, found in days.items() if 0 < here - i <= _BEFORE for day in found}
    return told.pop() if len(told) == 1 else None


def _rows(told: Iterable[Record]) -> Iterator[Record]:
    """'They signed ten loan agreements on Thursday. These include a hospital in Mali for $30 million': each holds for the day of all."""
    day: str | None = None
    for r in told:
        if isinstance(r, Figure) and r.indicator in _UNDER_PAPER and r.measure == "level":
            row = LISTED in r.doubts
            day = day if row else r.period
            r = r.but(period=day) if row and r.period is None and DAY.fullmatch(day or "") else r
        yield r


def _only_day(told: Sequence[Record]) -> str | None:
    """The one day on which all was signed that the source tells was; none where no sentence states it."""
    papers = [r for r in told if isinstance(r, Instrument) and r.status == "signed" and r.date]
    days = {r.date for r in papers}
    stated = any("date_of_occasion" not in r.doubts for r in papers)
    return next((day for day in days if day and DAY.fullmatch(day)), None) if len(days) == 1 and stated else None


def _of_source(d: Discourse, r: Record, day: str | None, stocks: Set[int]) -> str | None:
    """That day for a sum lent or given in a sentence that tells no time: '(2) The Project for a Power Plant (grant amount: 4 billion yen)';
    none of what many documents together come to, in one of the sentences `stocks`."""
    if day is None or not isinstance(r, Figure) or r.period or r.measure != "level" or r.indicator not in GIVEN or len(r.unit or "") != 3:
        return None
    view = d.view(r.evidence[0].start)
    aside = relatives(d, view.start, view.sentence.end)
    times = d.marked.of(Time, view.start, view.sentence.end)
    timed = any(not any(low <= t.start < high for low, high in aside) for t in times)
    runs_on = any(w.kind == "running" for w in small_words(view))  # 'So far Japan has lent Nepal $32 billion'
    return None if timed or runs_on or d.index(view.start) in stocks else day


def _signed_here(d: Discourse, r: Record) -> str | None:
    """'Loan of $7 million signed in Suva', in a source that tells of no other day: its own, though no document is named."""
    if not isinstance(r, Figure) or r.period or r.measure != "level" or r.indicator not in _LENT or len(r.unit or "") != len("USD"):
        return None
    view = d.view(r.evidence[0].start)
    if d.marked.of(Time, view.start, view.sentence.end) or not patterns(d.marked.lexicon)["sum_signed"].search(view.folded):
        return None
    return main_date(d)


def _day(d: Discourse, r: Record, days: dict[int, set[str]]) -> str | None:
    """The one day on which what the sentence of an undated sum tells of was signed."""
    if not isinstance(r, Figure) or r.period or r.measure != "level" or r.indicator not in _UNDER_PAPER or r.unit in ("percent", "a"):
        return None
    signed = days.get(d.index(r.evidence[0].start), set())
    return next(iter(signed)) if len(signed) == 1 else None
