"""From a trigger to a draft where the action is the verb's subject: 'the opening of flights was discussed', 'a clause was tabled by A'."""

from pledger.mentions.types import Undertaking
from pledger.records.actors import Doer
from pledger.records.drafts import Draft, Scene, auxiliary
from pledger.records.nominals import nominal
from pledger.records.reference import together

_LONG = 300  # characters of a subject that is an action
_TAIL = 80  # characters after 'put forward by' that may name who did


def left(s: Scene, u: Undertaking) -> Draft | None:
    """'The possibility of X was discussed', 'cooperation in X was high on the agenda': the action is the subject."""
    return acted_on(s, u, Doer(together(s.d, u.start), u.start, u.start, "thing"), "left")


def acted_on(s: Scene, u: Undertaking, doer: Doer, rule: str) -> Draft | None:
    """The draft whose action is the subject before the verb, cut to what it names; None where it is long or no action."""
    at = auxiliary(s, u.start)
    begin = _clause_start(s, at)
    text = s.text(begin, at).rstrip(" ,")
    head = s.known.rules["left_head"].match(text)
    if not text or len(text) > _LONG or head is None or s.known.rules["gathering_end"].search(text):
        return None
    if u.row and u.row["support"] == "passive_need" and not s.known.rules["need_word"].search(text):
        return None
    return Draft(rule, u, u.strength, doer, begin, (begin + head.end(), begin + len(text)), u.end, "left")


def _clause_start(s: Scene, at: int) -> int:
    """Where the clause before `at` begins: after the last mark or conjunction that opens one, and after its adverbials."""
    text, begin = s.before(at), 0
    for m in s.known.rules["clause_break"].finditer(text):
        if m.end() < len(text) - 8:
            begin = m.end()
    adverbial = s.known.rules["lead_in"].match(text, begin)
    return at - len(text) + (adverbial.end() if adverbial else begin)


def accepted(s: Scene, u: Undertaking) -> Draft | None:
    """'Malawi's proposal to open a bank was accepted': the action is what was proposed; all in focus agree."""
    at = auxiliary(s, u.start)
    begin = _clause_start(s, at)
    for start, end in (nominal(s.view, at, s.known), (begin, begin + len(s.text(begin, at).rstrip(" ,")))):
        head = s.known.rules["proposal_head"].match(s.text(start, end))
        if head is not None and end - start <= _LONG:
            doer = Doer(together(s.d, u.start), u.start, u.start, "thing")
            return Draft("accepted", u, u.strength, doer, start, (start + head.end(), end), u.end, "left")
    return None


def by(s: Scene, u: Undertaking) -> Draft | None:
    """'A clause on X was put forward by Abu Dhabi': the action is the subject, the doer stands after."""
    codes = s.d.codes(u.end, min(s.view.sentence.end, u.end + _TAIL))
    start, end = nominal(s.view, auxiliary(s, u.start), s.known)
    if not codes or end <= start + 5 or s.known.rules["relative"].search(s.before(auxiliary(s, u.start)) + " "):
        return None
    head = s.known.rules["left_head"].match(s.text(start, end))  # 'the idea of | a joint dam was floated by Niger'
    start = start + head.end() if head else start
    return Draft("by", u, u.strength, Doer(codes[:1], u.end, u.end), start, (start, end), min(u.end + 20, s.view.sentence.end), "left")
