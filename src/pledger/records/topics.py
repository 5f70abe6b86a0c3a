"""What a text goes on about without saying it again: the topic of a label or earlier sentence, the reporting period of a heading."""

import re

from pledger.mentions.types import Indicator, Party, Quantity, Time
from pledger.records.context import Discourse
from pledger.records.fragments import TRADE, Clause
from pledger.records.money import home_dollars
from pledger.records.patterns import fitting, patterns
from pledger.records.subject_types import Subject, subject_of, takes
from pledger.records.wording import small_words

_MONTHS = re.compile(r"\d{4}-\d\d/\d{4}-\d\d|\d{4}-(?:0[1-9]|1[0-2])")
_MONTH_OPEN = re.compile(r"XXXX-(\d\d)-\d\d")
_YEAR = re.compile(r"\b(?:19|20)\d\d\b")
_EDGES = frozenset(["furniture", "byline", "prefix", "dateline"])
_DOLLARS = ("NZD", "AUD", "CAD", "SGD")
_EDGE = 400  # characters of a page's head and foot
_NEAR_TOP = 8  # sentences among which a note's heading stands
_FOUR = 4  # characters of a year
_LATE = "09"  # a month from which on what lies ahead in the next year may well be told in that year
LABEL = 60  # a heading or label is short
BACK = 2  # sentences that a pronoun reaches back


def declared_unit(d: Discourse) -> str | None:
    """The currency that the head of a statistical note says its bare sums are in ('Values in US dollars')."""
    for view in d.marked.views[:6]:
        if view.sentence.kind in ("body",) and len(view.text) > 240:
            continue
        for w in small_words(view):
            if w.kind == "declared" and not any(q.start <= w.start < q.end for q in d.marked.of(Quantity, view.start, w.end)):
                return w.row["value"]
    return None


def own_dollar(d: Discourse) -> str | None:
    """The dollar that a bare '$' is on pages of a country that has one of its own: its government's or an outlet's name at their edges."""
    folded = d.marked.folded
    if "$" not in folded:
        return None
    edges = folded[:_EDGE] + "\n" + folded[-_EDGE:]
    known = fitting(d.marked.lexicon)(edges)
    named = ((code, known.possible(f"government_{code.lower()}")) for code in _DOLLARS)
    return next((code for code, said in named if said is not None and said.search(edges)), None) or _told_apart(d)


def _told_apart(d: Discourse) -> str | None:
    """Of '$8 million (US$5 million)' the dollar of the country named last before it that has one, else of the source's first."""
    told = patterns(d.marked.lexicon)["dollars_apart"].search(d.marked.folded)
    if told is None:
        return None
    own = home_dollars(d.marked.lexicon)
    begins = d.view(told.start()).start
    before = [c for p in d.marked.of(Party, begins, told.start()) for c in p.codes if c in own]
    named = [c for p in d.marked.of(Party, begins, len(d.marked.folded)) for c in p.codes if c in own]
    code = before[-1] if before else next(iter(named), None)
    return own[code] if code else None


def year_of(d: Discourse) -> str | None:
    """The year that an undated text speaks from: one printed at its edge, else the latest that a month or day of it names. Of what lies
    ahead ('will meet in May 2024') only where nothing is over, where its own day has no year, or where the year before is all but over."""
    source, known = d.marked.source, patterns(d.marked.lexicon)
    edges = [r for r in source.regions[:6] if r.kind in _EDGES and r.end - r.start <= LABEL]
    printed = max((m.group() for r in edges for m in _YEAR.finditer(source.text[r.start : r.end])), default=None)
    if printed:
        return printed
    dated = [t for t in d.marked.of(Time) if t.edtf and t.role in ("point", "period") and len(t.edtf.split("/")[-1]) >= len("2024-05")]
    dated = [t for t in dated if (t.edtf or "")[:_FOUR].isdigit()]
    if not dated:
        return None
    ahead = [t for t in dated if known["looks_ahead"].search(d.marked.folded, d.view(t.start).start, t.start)]
    last = max(((t.edtf or "").split("/")[-1] for t in dated if t not in ahead), default="")
    first = min((t.edtf or "" for t in ahead), default="")
    if not last or (first[:_FOUR] > last[:_FOUR] and (_own_month(d) or last[_FOUR + 1 :][:2] > _LATE)):
        return _before(d, first)
    return last[:_FOUR]


def _own_month(d: Discourse) -> str | None:
    """The month of a dateline whose year is not told: 'DUBAI, Dec 4 -'."""
    days = (t.edtf or "" for t in d.marked.of(Time) if d.view(t.start).sentence.kind == "dateline")
    own = next((_MONTH_OPEN.fullmatch(e) for e in days if e), None)
    return own[1] if own is not None else None


def _before(d: Discourse, ahead: str) -> str | None:
    """The year of a source dated 'Dec 4' that tells of the first half of 2024 as what is to come."""
    if not ahead:
        return None
    own = _own_month(d)
    return str(int(ahead[:_FOUR]) - 1) if own and own > ahead[_FOUR + 1 :][:2] else ahead[:_FOUR]


def _nouns(d: Discourse, start: int, end: int, kind: str) -> list[Indicator]:
    found = d.marked.of(Indicator, start, end)
    return [i for i in found if i.row is not None and i.row["kind"] in ("noun", "counted") and takes(i, kind)]


def told_of(c: Clause, kind: str) -> Subject | None:
    """'Trade between them is growing. It reached $5bn last year': the noun of a sentence just before that has no number of its own."""
    d, here = c.d, c.number
    for i in range(here - 1, max(-1, here - 1 - BACK), -1):
        view = d.marked.views[i]
        if d.marked.of(Quantity, view.start, view.sentence.end) and len(view.text) > LABEL:
            return None
        nouns = _nouns(d, view.start, view.sentence.end, kind)
        if nouns:
            return subject_of(nouns[0], "topic")
    return None


def labelled(c: Clause, kind: str) -> Subject | None:
    """'3. Exports', 'Turnover.', 'Freight:': the heading or label above, in a list or a statistical note."""
    d, here = c.d, c.number
    for i in range(here - 1, max(-1, here - 9), -1):
        view = d.marked.views[i]
        if len(view.text) > LABEL and view.sentence.kind not in ("heading", "headline"):
            continue
        nouns = _nouns(d, view.start, view.sentence.end, kind)
        if nouns and (view.sentence.kind == "heading" or view.text.rstrip()[-1:] in ".:" or len(view.text) < 30):
            return subject_of(nouns[0], "label")
    return None


def reporting_period(d: Discourse, here: int) -> str | None:
    """The months or quarter that a heading above the `here`-th sentence names: what a statistical note reports on."""
    for view in d.marked.views[: min(_NEAR_TOP, here)]:
        above = view.sentence.kind in ("headline", "heading", "byline") or (len(view.text) < 120 and view.text.rstrip()[-1:] != ".")
        if above and not patterns(d.marked.lexicon)["meant_ahead"].search(view.folded):  # 'Committees to meet in May' reports on nothing
            for t in d.marked.of(Time, view.start, view.sentence.end):
                if t.edtf and t.edtf != (d.published or "")[:7] and _MONTHS.fullmatch(t.edtf) and t.role in ("period", "point"):
                    return t.edtf
    return None


def headline_year(d: Discourse) -> str | None:
    """'Trade with Chad up 12% in 2024': the one year that is over in a headline on trade."""
    found = set()
    for view in d.marked.views[:_NEAR_TOP]:
        if view.sentence.kind == "headline" and any(i.indicator in TRADE for i in d.marked.of(Indicator, view.start, view.sentence.end)):
            found |= {
                t.edtf for t in d.marked.of(Time, view.start, view.sentence.end) if t.edtf and t.role == "point" and len(t.edtf) == _FOUR
            }
    year = found.pop() if len(found) == 1 else None
    return year if year and year < (d.published or "")[:_FOUR] else None
