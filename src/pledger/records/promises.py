"""From a trigger to a draft of a pledge: one rule a form of undertaking; each gives a draft or abstains."""

import re
from collections.abc import Callable
from dataclasses import dataclass, field, replace

from pledger.mentions.types import Undertaking
from pledger.mentions.view import View
from pledger.records.actors import Doer, modal, nominal, owner, subject, together
from pledger.records.actions import Clause, complement, cut
from pledger.records.context import Discourse
from pledger.records.phrases import Phrases

_UNDER = re.compile(r"\bunder (?:the |this |its |a |an |their |one of )?(?:\w+ ){0,3}?(?:agreements?|deal|treaty|contract|memorandum|mou|protocol|texts?|accord|pact|document|roadmap|terms|arrangement|cepa)\b")
_NEED = re.compile(r"\b(?:importance|need|necessity|relevance|significance|urgency|possibility|opportunities|prospects|potential|expediency)\b")
_PARTICIPLE = re.compile(r"(?:be )?(?:also |\w+ly )?\w+(?:ed|en|wn|lt|pt|ut|id|de|nt|ne)\b")


@dataclass(frozen=True, slots=True)
class Draft:
    """A pledge before its fields are settled; offsets are the source's."""

    rule: str
    trigger: Undertaking
    strength: str
    doer: Doer
    start: int
    action: tuple[int, int]
    end: int
    complement: str = ""
    doubts: tuple[str, ...] = ()


@dataclass(slots=True)
class Scene:
    """What a rule looks at: the discourse, the sentence, the compiled phrases, the triggers and the last doer."""

    d: Discourse
    view: View
    known: Phrases
    triggers: list[Undertaking]
    memory: Doer | None = None
    later: dict[int, int] = field(default_factory=dict)


def _from_complement(s: Scene, u: Undertaking, doer: Doer, rule: str, strength: str | None = None) -> Draft | None:
    row = u.row
    clause: Clause | None = complement(s.view, u, s.known, row.list("takes")) if row else None
    if clause is None:
        return None
    start = doer.start if doer.kind not in ("none", "context") and s.view.start <= doer.start < u.start and u.start - doer.start <= 160 else u.start
    return Draft(rule, u, strength or u.strength, doer, start, (clause.start, clause.end), clause.end, clause.name)


def act(s: Scene, u: Undertaking) -> Draft | None:
    """'The parties agreed to X': the subject before the verb, the complement after it."""
    return _from_complement(s, u, subject(s.d, s.view, u.start, s.known, s.memory), "act")


def address(s: Scene, u: Undertaking) -> Draft | None:
    """'He urged B to X': the subject asks or orders; B is named in the complement."""
    return _from_complement(s, u, subject(s.d, s.view, u.start, s.known, s.memory), "address")


def noun(s: Scene, u: Undertaking) -> Draft | None:
    """'Baku's readiness to X': the noun's owner, else the subject of the verb before it."""
    own = owner(s.d, s.view, u.start, u.end, s.known)
    doer = own or subject(s.d, s.view, u.start, s.known, s.memory)
    found = _from_complement(s, u, doer, "noun")
    if found is None and own is not None and own.start >= u.end:
        shifted = replace(u, end=max(own.end, u.end))
        found = _from_complement(s, shifted, own, "noun")
    return found


def told(s: Scene, u: Undertaking) -> Draft | None:
    """'The ministries were instructed to X': the countries whose bodies are told."""
    doer = modal(s.d, s.view, _auxiliary(s.view, u.start), s.known)
    if doer.kind == "thing":
        doer = replace(doer, codes=together(s.d, u.start))
    return _from_complement(s, u, doer, "told")


def _auxiliary(view: View, offset: int) -> int:
    """Where the verb's auxiliaries before `offset` begin."""
    m = re.search(r"(?: (?:has|have|had|is|are|was|were|been|being|be|also|\w+ly|then|further|'s))+ $", view.folded[: offset - view.start])
    return view.start + m.start() if m else offset


def passive(s: Scene, u: Undertaking) -> Draft | None:
    """'It was agreed to X', 'the opening of flights was agreed': all in focus."""
    doer = Doer(together(s.d, u.start), u.start, u.start, "thing", True)
    start, end = nominal(s.view, _auxiliary(s.view, u.start))
    text = s.view.folded[start - s.view.start : end - s.view.start]
    if text in ("it", "there", "") or (u.row and u.row["support"] == ""):
        found = _from_complement(s, u, doer, "passive")
        return replace(found, start=min(start, u.start)) if found and text == "it" else found
    if s.known.within["agent"].search(text) and not s.known.within["action"].search(text):
        return act(s, u)
    return _left(s, u, doer, "passive")


def left(s: Scene, u: Undertaking) -> Draft | None:
    """'The possibility of X was discussed', 'cooperation in X was high on the agenda': the action is the subject."""
    return _left(s, u, Doer(together(s.d, u.start), u.start, u.start, "thing", True), "left")


def _left(s: Scene, u: Undertaking, doer: Doer, rule: str) -> Draft | None:
    at = _auxiliary(s.view, u.start)
    begin = s.view.start + _clause_start(s.view, at)
    text = s.view.folded[begin - s.view.start : at - s.view.start].rstrip(" ,")
    if not text or len(text) > 300:
        return None
    head = re.match(
        rf"(?:(?:the|a|an|some|issues?|questions?|matters?|further|possible|new|such|of|related to|on|as was|as were|also|in particular|particular|joint|main|practical|including|concrete) )*"
        rf"(?:(?:{s.known.words['forward']}) (?:of|for|to|in) (?:the )?|(?=\w{{3,}}ing\b)|(?=(?:\w+ )?(?:{s.known.words['action']})\b)|(?=(?:closer |further |the )?co-?operation (?:in|on|between)\b))",
        text,
    )
    if head is None or (u.row and u.row["support"] == "passive_need" and not _NEED.search(text)):
        return None
    return Draft(rule, u, u.strength, doer, begin, (begin + head.end(), begin + len(text)), u.end, "left")


def _clause_start(view: View, at: int) -> int:
    """Where the clause before `at` begins: after the last mark or conjunction that opens one."""
    text = view.folded[: at - view.start]
    begin = 0
    for m in re.finditer(r"[;:\"]|\b(?:that|while|where|but|whereas|according to the \w+,)\b|, (?=as was|as were|the|and )(?=.{0,20}\b(?:possibility|issues?|prospects|as was)\b)", text):
        if m.end() < len(text) - 8:
            begin = m.end()
    lead = re.match(r"\W*(?:(?:in addition|also|moreover|additionally|at the same time|in particular|during [^,]{3,60}|at [^,]{3,60}|in [^,]{3,60}|following [^,]{3,60}|furthermore|besides),? )?", text[begin:])
    return begin + (lead.end() if lead else 0)


def by(s: Scene, u: Undertaking) -> Draft | None:
    """'A clause on X was put forward by Abu Dhabi': the action is the subject, the doer stands after."""
    from_start = s.d.codes(u.end, min(s.view.sentence.end, u.end + 80))
    if not from_start:
        return None
    return _left_any(s, u, Doer(from_start[:1], u.end, u.end))


def _left_any(s: Scene, u: Undertaking, doer: Doer) -> Draft | None:
    start, end = nominal(s.view, _auxiliary(s.view, u.start))
    return Draft("by", u, u.strength, doer, start, (start, end), min(u.end + 20, s.view.sentence.end), "left") if end > start + 5 else None


def planned(s: Scene, u: Undertaking) -> Draft | None:
    """'Its launch is planned for 2026', 'it is planned to X': nobody named plans it."""
    at = _auxiliary(s.view, u.start)
    start, end = nominal(s.view, at)
    text = s.view.folded[start - s.view.start : end - s.view.start]
    doer = Doer(together(s.d, u.start), u.start, u.start, "thing", True)
    if text in ("it", "there"):
        found = _from_complement(s, u, doer, "planned")
        return replace(found, start=start) if found and found.complement in ("to", "that") else None
    if not text or not (s.known.within["action"].search(text) or re.search(r"\w{4,}ing\b", text)):
        return None
    return Draft("planned", u, u.strength, doer, start, (start, end), cut(s.view, s.known, u.start), "left")


def needed(s: Scene, u: Undertaking) -> Draft | None:
    """'Obstacles should be removed', said by an official: noted as something to do."""
    speaker = s.d.speaker(u.start)
    if speaker is None or not speaker.country:
        return None
    found = _from_complement(s, u, Doer((speaker.country,), u.start, u.start), "needed")
    start, _ = nominal(s.view, u.start)
    return replace(found, start=start, action=(start, found.action[1])) if found and start < u.start else None


def impersonal(s: Scene, u: Undertaking) -> Draft | None:
    """'It is important to X': the speaker's country, in the source's own voice all in focus."""
    speaker = s.d.speaker(u.start)
    codes = (speaker.country,) if speaker and speaker.country else together(s.d, u.start)
    return _from_complement(s, u, Doer(codes, u.start, u.start), "impersonal")


def expected(s: Scene, u: Undertaking) -> Draft | None:
    """'The plant is expected to X': of a thing proposed; of governments agreed."""
    doer = modal(s.d, s.view, _auxiliary(s.view, u.start), s.known, s.memory)
    strength = "agreed" if doer.kind == "party" else u.strength
    return _future(s, u, doer, "expected", strength)


def will(s: Scene, u: Undertaking) -> Draft | None:
    """'Iran will build X'; 'the line will be completed'; 'the memorandum will facilitate X'."""
    return _future(s, u, modal(s.d, s.view, u.start, s.known, s.memory), "will", u.strength)


def _future(s: Scene, u: Undertaking, doer: Doer, rule: str, strength: str) -> Draft | None:
    clause = complement(s.view, u, s.known, ("base",))
    if clause is None:
        return None
    at = clause.start - s.view.start
    under = bool(_UNDER.search(s.view.folded)) or doer.kind == "paper"
    if doer.kind == "party":
        if s.known.at["idle"].match(s.view.folded, at):
            return None
    elif doer.kind in ("thing", "paper"):
        event = s.known.at["event_verb"].match(s.view.folded, at)
        if not event and not (doer.kind == "paper" and not s.known.at["idle"].match(s.view.folded, at)):
            return None
    else:
        return None
    start = doer.start if doer.start >= s.view.start and doer.start < u.start else u.start
    whole = doer.kind == "thing"
    action = (start if whole else clause.start, clause.end)
    return Draft(f"{rule}_{doer.kind}", u, "signed" if under else strength, doer, start, action, clause.end, "base")


def paper(s: Scene, u: Undertaking) -> Draft | None:
    """'The agreement provides for X': signed by those in focus."""
    start, end = nominal(s.view, u.start)
    text = s.view.folded[start - s.view.start : end - s.view.start]
    if not re.match(rf"(?:[\w'-]+ ){{0,5}}(?:{s.known.words['instrument']}|the latter|it)\b", text) or (text == "it"):
        return None
    doer = Doer(together(s.d, u.start), start, end, "paper")
    return _from_complement(s, u, doer, "paper")


def begun(s: Scene, u: Undertaking) -> Draft | None:
    """'They have begun work on X'."""
    doer = modal(s.d, s.view, u.start, s.known, s.memory)
    return _from_complement(s, u, doer, "begun") if doer.kind == "party" else None


RULES: dict[str, Callable[[Scene, Undertaking], Draft | None]] = {
    "act": act, "address": address, "noun": noun, "told": told, "pass": passive, "left": left, "by": by, "planned": planned, "needed": needed,
    "impersonal": impersonal, "expected": expected, "modal": will, "paper": paper, "begun": begun,
}  # fmt: skip


def draft(s: Scene, u: Undertaking) -> Draft | None:
    """The draft that the trigger's form gives, or None."""
    rule = RULES.get(u.row["form"]) if u.row else None
    return rule(s, u) if rule and not u.negated else None
