"""A pledge in the making, what the rules look at, and the small questions they share."""

from dataclasses import dataclass

from pledger.mentions.promising import Phrases
from pledger.mentions.types import Undertaking
from pledger.mentions.view import View
from pledger.records.actions import Clause, complement
from pledger.records.actors import Doer
from pledger.records.context import Discourse
from pledger.records.nominals import nominal
from pledger.records.reference import REACH, candidates
from pledger.records.standing import stands
from pledger.values import fixed

_FAR = 160  # characters from a subject to its verb that evidence still spans
_NAME = 3  # words of a firm's name
_LONG = 8  # words of a noun phrase that is looked into


@fixed
class Draft:
    """A pledge before its fields are settled; offsets are the source's. `complement` names how the action stands to the trigger."""

    rule: str
    trigger: Undertaking
    strength: str
    doer: Doer
    start: int
    action: tuple[int, int]
    end: int
    complement: str = ""


@dataclass(slots=True)
class Scene:
    """What a rule looks at: discourse, sentence and compiled phrases, the last doer that is a party, where the action must end, the
    last pledge of the sentence before; of this sentence, who undertook what stands right before and where that had to end."""

    d: Discourse
    view: View
    known: Phrases
    memory: Doer | None = None
    limit: int | None = None
    previous: Draft | None = None
    last: Doer | None = None
    ended: int | None = None

    def before(self, offset: int) -> str:
        """The folded words before `offset`, as far back as any rule looks."""
        at = offset - self.view.start
        return self.view.folded[max(0, at - REACH) : at]

    def text(self, start: int, end: int) -> str:
        """The folded words of [start, end)."""
        return self.view.folded[start - self.view.start : end - self.view.start]


def from_complement(s: Scene, u: Undertaking, doer: Doer, rule: str, strength: str | None = None) -> Draft | None:
    """The draft whose action is the complement that the trigger's row allows; None without one."""
    clause = complement(s.view, u, s.known, u.row.list("takes"), s.limit) if u.row else None
    if clause is None:
        return None
    if clause.name == "that" and s.known.rules["relative_that"].match(s.view.folded, clause.start - s.view.start):
        return None  # 'agreements were reached that create a foundation'
    if clause.name == "that" and _stands(s, rule, clause):
        return None  # 'agreed that the plan remains the basis' says how things stand
    if clause.name in ("that", "clause") and _subject_alone(s, u, clause):
        return None
    near = doer.kind not in ("none", "context") and s.view.start <= doer.start < u.start and u.start - doer.start <= _FAR
    start = doer.start if near else u.start
    return Draft(rule, u, strength or u.strength, doer, start, (clause.start, clause.end), clause.end, clause.name)


def _stands(s: Scene, rule: str, clause: Clause) -> bool:
    """Whether a clause says how things stand, save where it is important that somebody stays as he is."""
    at = clause.start - s.view.start
    important = rule == "impersonal" and s.known.rules["stays_so"].match(s.view.folded, at) is not None
    return not important and s.known.rules["stative_that"].match(s.view.folded, at) is not None


def _subject_alone(s: Scene, u: Undertaking, clause: Clause) -> bool:
    """Whether what is said by the way parts a clause's subject from its verb: 'assured that the line, which is shut, would be opened'."""
    rules = s.known.rules
    if rules["parting"].match(s.view.folded, clause.end - s.view.start) is None:
        return False
    text = s.text(clause.start, clause.end)
    if rules["proposing"].match(u.text.casefold()) and s.known.within["verb"].search(text.partition(" ")[2]):
        return False  # 'proposed that Chile open the road, which is shut'
    return rules["finite_word"].search(text) is None


def auxiliary(s: Scene, offset: int) -> int:
    """Where the verb's auxiliaries before `offset` begin."""
    before = s.before(offset)
    m = s.known.rules["auxiliary"].search(before)
    return offset - (len(before) - m.start()) if m else offset


def lifeless(s: Scene, offset: int, strength: str = "") -> bool:
    """Whether what stands before the verb at `offset` is a thing: 'the figures suggest', 'the law required'."""
    at = auxiliary(s, offset)
    if s.known.rules["relative_subject"].search(s.before(at)):
        return True
    start, end = nominal(s.view, at, s.known)
    text = s.text(start, end)
    if s.known.rules["gathering_end"].search(text):  # 'the visit aimed to', but 'the commission agreed to'
        return strength != "agreed" or s.known.rules["assembly"].search(text) is None
    if not text or len(text.split()) > _LONG or s.known.rules["no_subject"].fullmatch(text):
        return False
    if (
        strength == "agreed"
        and s.known.rules["adjunct"].match(text)
        and s.view.folded[start - s.view.start - 2 : start - s.view.start] == ", "
    ):
        return False
    found = [c for c in candidates(s.d, s.view, s.view.start, at) if c.start < end or c.end <= start]
    if found and found[-1].start >= start:
        tail = s.text(found[-1].end, end)
        adjacent = not tail.strip() or s.known.rules["headed"].fullmatch(tail)
        if not adjacent or stands(s.view, found[-1], found[:-1], s.known, at) is not None:
            return False
        where = s.known.rules["placed_in"].search(s.text(start, max(start, found[-1].start)))  # 'Peru and Chile, on Monday in Lima, agreed'
        return where is None or not any(c.start >= start for c in found[:-1])
    return not (s.known.within["agent"].search(text) or s.known.rules["anybody"].search(text) or _firm(s, start, end))


def _firm(s: Scene, start: int, end: int) -> bool:
    """Whether a subject is a firm's printed name: 'In particular, BelAZ is ready to sell trucks'."""
    printed = s.view.cut(start, end).split()
    inside = start > s.view.start or any(w[1:].lower() != w[1:] for w in printed)
    return inside and 0 < len(printed) <= _NAME and all(w[:1].isupper() for w in printed)


def nobody(s: Scene, doer: Doer) -> bool:
    """Whether a subject is nobody who acts: 'this', 'bilateral trade', 'the prices of the two'."""
    return s.known.rules["no_doer"].search(s.text(max(doer.start, s.view.start), max(doer.end, s.view.start))) is not None
