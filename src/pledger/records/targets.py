"""Whether a number lies in the future, and how firmly: the words of aiming that govern it."""

from dataclasses import dataclass

from pledger.mentions.types import Quantity, Time
from pledger.records.fragments import Clause
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
    return _before(c, q) or _after(c, q) or _plain(c, q)


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
    if w.row["joint"] and rung == "proposed":
        rung = w.row["joint"]
    if rung == "agreed" and c.within("signed", c.start, q.start):
        return "signed"
    return rung if rung in LADDER else "willing"


def deadline(c: Clause, q: Quantity) -> str | None:
    """By when: the time with the role of a deadline nearest the number, else a coming year or day named beside it."""
    near = sorted((t for t in c.times if t.edtf), key=lambda t: (min(abs(t.start - q.end), abs(q.start - t.end))))
    for t in near:
        if t.role == "deadline":
            return _end(t)
    for t in near:
        if t.role in ("point", "period") and _coming(c.d, t):
            return _end(t)
    return None


def _end(t: Time) -> str | None:
    """A deadline said as a stretch of years ends with its last; a half or a quarter is kept."""
    if t.edtf and "/" in t.edtf:
        first, last = t.edtf.split("/", 1)
        return last if len(first) == len(last) == 4 else t.edtf
    return t.edtf


def _coming(d: Discourse, t: Time) -> bool:
    """Whether the time is not over on the day of publication."""
    edtf = (t.edtf or "").split("/")[-1].strip("[]")
    published = d.published
    if not published or not edtf[:4].isdigit():
        return False
    return edtf >= published[: len(edtf)]
