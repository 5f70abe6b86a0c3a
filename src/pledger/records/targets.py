"""Whether a number lies in the future, and how firmly: the words of aiming that govern it."""

from dataclasses import dataclass

from pledger.mentions.types import Quantity, Time
from pledger.records.fragments import Clause, unit_class
from pledger.records.context import Discourse
from pledger.records.types import LADDER
from pledger.records.wording import Word

_PLAIN = ("willing", "agreed")


@dataclass(frozen=True, slots=True)
class Aim:
    """A number in the future: its rung on the ladder, the rule that saw it, and the words."""

    strength: str
    rule: str
    start: int
    end: int


def aim(c: Clause, q: Quantity) -> Aim | None:
    """The aim that governs `q`: words before it, words after it, a deadline with a plain verb of change; None for a figure."""
    if _given(c, q):
        return None
    return _before(c, q) or _after(c, q) or _plain(c, q)


_MARK = ("mark", "target", "goal", "level", "milestone", "threshold")


def _given(c: Clause, q: Quantity) -> bool:
    """'the roughly 8,000 people', 'the 120-MW plant', 'with a planned capacity of 881 MW': what is there already, or a parameter of a thing."""
    before, after = c.folded(max(c.start, q.start - 24), q.start).split(), c.folded(q.end, q.end + 12).split()
    if after[:1] and after[0].startswith(_MARK):
        return False
    if before[-1:] in (["the"], ["these"], ["those"]) and q.relation == "level":
        return True
    kind = unit_class(q.unit)
    if kind in ("extent", "power") and ("-" in q.text or c.folded(q.end, q.end + 1) == "-"):
        return True
    return kind in ("extent", "power") and before[-2:] == ["capacity", "of"]


def _fact_between(c: Clause, start: int, end: int) -> bool:
    """Whether a finite verb of fact stands between, so that what aims before it does not reach the number."""
    if any(w.term not in _WEAK for w in c.within("past", start, end)):
        return True
    return any(w.term in ("which", "who", "while", "whereas", "but", "because", "although", "compared", "against", "versus", "since then") for w in c.within("break", start, end))


_WEAK = frozenset(["is", "are", "was", "were", "has", "have", "been", "put at", "invested", "provided", "hit", "signed", "imported", "exported", "registered", "did", "supplied", "delivered", "carried"])


def _before(c: Clause, q: Quantity) -> Aim | None:
    triggers = [w for w in c.within("aim", c.start, q.start) if w.row["side"] != "after"]
    chosen: Word | None = None
    for w in reversed(triggers):
        if _fact_between(c, w.end, chosen.start if chosen else q.start) or ";" in c.folded(w.end, q.start):
            break
        if chosen is not None and "," in c.folded(w.end, chosen.start):
            break
        chosen = w
    if chosen is None:
        return None
    return Aim(_strength(c, chosen, q), "aim_before", chosen.start, chosen.end)


def _after(c: Clause, q: Quantity) -> Aim | None:
    low, high = c.fragment(q.start, q.end)
    if any(w.term not in _WEAK for w in c.within("past", low, q.start)):
        return None
    for w in c.within("aim", q.end, high):
        gap = c.folded(q.end, w.start)
        if w.row["side"] == "both" and len(gap.split()) <= 6 and not c.within(("past", "break"), q.end, w.start):
            return Aim(_strength(c, w, q), "aim_after", w.start, w.end)
        break
    return None


def _plain(c: Clause, q: Quantity) -> Aim | None:
    """'a roadmap for raising trade to $2bn by 2027'; a headline's 'to double trade'."""
    low, _ = c.fragment(q.start, q.end)
    if any(w.term not in _WEAK for w in c.within("past", low, q.start)):
        return None
    rising = c.within(("rising", "rise"), low, q.start)
    if not rising:
        return None
    w = rising[-1]
    future = any(t.role == "deadline" for t in c.times if t.start >= low)
    infinitive = c.folded(w.start - 3, w.start) == "to "
    if w.kind == "rising" and (future or q.relation in ("to",)) or w.kind == "rise" and infinitive:
        return Aim("agreed" if infinitive and c.headline else "willing", "aim_plain", w.start, w.end)
    return None


def _strength(c: Clause, w: Word, q: Quantity) -> str:
    """The rung of the governing words; a document's own 'will' is a clause of it."""
    rung = w.row["strength"]
    if w.term.startswith("would") and _reported(c, w):
        rung = "agreed"
    if w.row["joint"] and rung == "proposed":
        rung = w.row["joint"]
    if rung == "agreed" and c.within("signed", c.start, q.start):
        return "signed"
    return rung if rung in LADDER else "willing"


def _reported(c: Clause, w: Word) -> bool:
    """'He added that the number would be raised': a 'will' told afterwards."""
    return any(h.end <= w.start for h in c.view.of("reporting") if h.row["side"] == "verb")


def deadline(c: Clause, q: Quantity, why: Aim) -> str | None:
    """By when: the time with the role of a deadline nearest the number, else a coming year or day named beside it."""
    low, high = c.fragment(q.start, q.end)
    low = min(low, why.start)
    times = [t for t in c.times if t.edtf and _reaches(c, q, t, low, high)]
    times.sort(key=lambda t: min(abs(t.start - q.end), abs(q.start - t.end)))
    for t in times:
        if t.role == "deadline":
            return _end(t)
    for t in times:
        if t.role in ("point", "period", "since") and _coming(c.d, t):
            return _end(t)
    return None


def _reaches(c: Clause, q: Quantity, t: Time, low: int, high: int) -> bool:
    """Whether a time belongs to the aim: in its fragments, or at the sentence's head; not behind another verb."""
    if t.start >= q.end:
        gap = c.folded(q.end, t.start)
        return t.start < high + 2 and not c.within(("aim",), q.end, t.start) and " and is " not in gap and " and will " not in gap
    return t.start >= low or not c.folded(c.start, t.start).strip(" \"'") or t.role == "deadline" and not c.within("past", t.end, q.start)


def _end(t: Time) -> str | None:
    """A deadline said as a stretch of years ends with its last; a half or a quarter is kept."""
    if t.edtf and "/" in t.edtf:
        first, last = t.edtf.split("/", 1)
        return first if last == ".." else last
    return t.edtf


def _coming(d: Discourse, t: Time) -> bool:
    """Whether the time is not over on the day of publication."""
    edtf = (_end(t) or "").strip("[]")
    published = d.published
    if not published or not edtf[:4].isdigit():
        return False
    return edtf > published[: len(edtf)] or edtf == published[: len(edtf)] and len(edtf) < 10
