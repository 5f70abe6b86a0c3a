"""What is no pledge though worded as one: a target's number, a document to be signed, a meeting to be held, an object that says nothing."""

from pledger.mentions.promising import Phrases
from pledger.mentions.types import Party, Person, Quantity
from pledger.records.actions import Clause, conjuncts
from pledger.records.context import Discourse
from pledger.records.drafts import Draft

_MEASURED = frozenset(["by", "to", "from", "growth", "multiple", "share", "rank"])
_RELATIVE_UNITS = frozenset(["percent", "times", "points"])
_TIME_UNITS = frozenset(["a", "mo", "d", "h", "min", "s", "wk"])
_OBJECTS = ("on", "upon", "np", "for", "of", "to_np", "to_any")  # complements that are a noun
_WORDED = frozenset(["act", "noun", "address", "told", "passive", "itemised", "invited"])  # rules of undertakings in so many words
_FEW = 3  # of a thing counted: 'two bridges' is no target
_LARGE = 10_000  # of which no unit is printed: 'is to cover 157 million'
_GAP = 5  # characters from a verb of receiving to whom is received: ' the '
_ASIDE = 80  # characters before a number that may say that it only describes
_HEAD = 14  # words of an action that may name its object


def numeric(d: Discourse, known: Phrases, start: int, end: int) -> bool:
    """Whether a number in [start, end) is what is promised there: an amount or a change, not a measure of the thing ('a 180-km canal')."""
    return any(q.end <= end + 1 and _amount(d, known, q, start) for q in d.marked.of(Quantity, start, end))


def _amount(d: Discourse, known: Phrases, q: Quantity, start: int) -> bool:
    rules, folded = known.rules, d.marked.folded
    if (q.unit in _TIME_UNITS and q.relation not in _MEASURED) or q.value is None:
        return False
    if q.counted and not q.unit and rules["of_topics"].fullmatch(q.counted.casefold()):
        return False  # 'cooperate in five key areas'
    before = folded[max(0, q.start - 30) : q.start]
    if folded[q.end : q.end + 1] == "-" or before.endswith("(") or rules["attributive"].search(q.text) or rules["at_a_cost"].search(before):
        return False
    if rules["of_size"].match(folded, q.end):
        return False  # 'the railway, 30 km in length'
    if any(rules[name].search(folded, max(start, q.start - _ASIDE), q.start) for name in ("amount_aside", "built_with")):
        return False  # 'buy patrol boats, an order worth $90 million', 'will be built with $5 million in aid'
    if rules["amount_before"].search(before) and rules["amount_noun"].match(folded, q.end):
        return False
    if q.counted and not q.unit and rules["added_few"].match(folded, q.start) and rules["adding"].search(before):
        return True  # 'will open two more checkpoints'
    if q.counted and not q.unit and (q.value <= _FEW or rules["in_places"].search(folded, max(0, q.start - 12), q.end + 20)):
        return False
    if q.relation in _MEASURED or q.unit in _RELATIVE_UNITS or (q.unit and q.unit.isupper() and len(q.unit) == 3):
        return True
    if rules["described"].search(before) or q.value <= _FEW:
        return False
    return bool(q.unit or q.counted) or q.value >= _LARGE


def document(known: Phrases, text: str) -> bool:
    """Whether the action is to sign or draw up a document: that is an instrument's own record."""
    m = known.at["sign"].match(text)
    if not m:
        return False
    return known.rules["being"].match(text) is not None or known.rules["document_object"].match(text, m.end()) is not None


def _paper_only(known: Phrases, found: Draft, text: str) -> bool:
    """Whether nobody undertakes more than a document that is to be signed: who agrees to conclude one, or will draw it up, does."""
    if known.at["sign"].fullmatch(text):
        return True  # 'papers that they want to sign'
    if not document(known, text):
        return False
    drawn_up = found.rule in _WORDED or known.rules["drafting"].match(text) is not None
    return not drawn_up or known.rules["being"].match(text) is not None


def encounter(known: Phrases, text: str) -> bool:
    """Whether the action is to meet or hold a meeting: that is a meeting's record."""
    m = known.at["meet"].match(text)
    if not m or known.rules["join_body"].match(text) or known.rules["regular"].search(text):
        return False
    if known.rules["surely_held"].fullmatch(m.group()) or not known.rules["hold"].fullmatch(m.group()):
        return True
    return known.within["gathering"].search(" ".join(text.split()[:_HEAD])) is not None


def own_actions(d: Discourse, known: Phrases, found: Draft) -> tuple[int, int, bool] | None:
    """The span of the draft's actions that are neither target, document nor meeting, and whether the first was left out; or None."""
    view = d.view(found.trigger.start)
    clause = Clause(found.action[0], found.action[1], found.complement)
    if found.strength == "discussed" and known.rules["listing"].fullmatch(view.folded, clause.start - view.start, clause.end - view.start):
        return None  # a bare list of topics
    if _of_amount(d, known, found):
        return None  # 'ten million dollars will be spent to repair it and to train crews' is a target, all of it
    parts = conjuncts(view, known, clause) if found.complement != "left" else [found.action]
    kept = [p for p in parts if _own(d, known, found, *p)]
    if not kept or all(_vague(d, known, found, *p) for p in kept):
        return None
    if kept[0] != parts[0]:
        return kept[0][0], kept[-1][1], True
    run = next((i for i, p in enumerate(parts) if p not in kept), len(parts))
    return parts[0][0], parts[run - 1][1], False


def _own(d: Discourse, known: Phrases, found: Draft, start: int, end: int) -> bool:
    rules = known.rules
    text = rules["adverb_first"].sub("", d.marked.folded[start:end])
    words = text.split()
    if not words or (len(words) < 2 and found.complement not in ("left", "end", "base") and found.strength == "discussed"):
        return False
    if rules["no_deed"].fullmatch(text) or _land_alone(d, known, start, end):
        return False  # 'this matter was discussed', 'interest of investors in the country'
    if rules["met_again"].fullmatch(text):
        return False  # 'agreed to follow-up meetings in Muscat'
    if rules["only_amount"].match(text):
        return False  # 'agreed to double trade, to about 120 billion baht'; 'It will be his sixth visit'
    if rules["look_only"].fullmatch(text):
        return False  # 'are expected to consider and sign new agreements'
    if rules["held_later"].match(text):
        return False  # 'agreed that the next session will be held in Baku'
    clause = known.rules["own_clause"].match(text) if found.complement in ("that", "clause") else None
    if clause and known.within["instrument"].search(text, clause.end()) and document(known, text[clause.end() :]):
        return False  # 'hopes that the two countries will soon sign a labour agreement'
    if (clause or found.complement == "base") and rules["goals_met"].match(text, clause.end() if clause else 0):
        return False  # 'confident that Chad will reach its goal'
    if clause and encounter(known, text[clause.end() :]) and not rules["visitors"].match(text):
        return False  # 'agreed that experts would meet every month'
    meets = known.at["meet"].match(text) is not None
    met = meets and encounter(known, text) and not _of_firms(d, known, found)
    if met or known.at["courtesy"].match(text) or _paper_only(known, found, text):
        return False
    if meets and _receives(d, known, text, end):
        return False
    if rules["look"].match(found.trigger.text.casefold()) and known.within["gathering"].search(" ".join(words[:9])):
        return False
    return not _measured(d, known, found, start, end)


def _of_firms(d: Discourse, known: Phrases, found: Draft) -> bool:
    """Whether firms and their like are asked to come: 'invited Omani companies to visit the fair' is no meeting of states."""
    if found.rule != "address" or found.complement != "objto":
        return False
    return known.within["trained"].search(d.marked.folded, found.trigger.end, found.action[0]) is not None


def _land_alone(d: Discourse, known: Phrases, start: int, end: int) -> bool:
    """Whether a country, or what another verb follows, is all that is told: 'interest in Uganda', 'the openings in Uganda and are busy'."""
    land = next((p for p in d.marked.of(Party, start, start + 1) if p.form in ("name", "capital")), None)
    return land is not None and known.rules["nothing_told"].match(d.marked.folded, land.end, end) is not None


def _receives(d: Discourse, known: Phrases, text: str, end: int) -> bool:
    """'will receive the Prime Minister of Togo on Monday': whom somebody receives or hosts is met."""
    verb = known.at["meet"].match(text)
    if not verb or not known.rules["hold"].fullmatch(verb.group()):
        return False
    behind = end - len(text) + verb.end()
    return any(p.start - behind <= _GAP and not p.plural for p in d.marked.of(Person, behind, end)[:1])


def _measured(d: Discourse, known: Phrases, found: Draft, start: int, end: int) -> bool:
    """Whether a target's number stands in the action: in what a thing is up to its first comma, and in what is said of it."""
    if known.rules["volume"].search(d.marked.folded, start, end) and known.rules["volume_aside"].match(d.marked.folded, end):
        end = d.view(found.trigger.start).sentence.end  # 'raise our trade volume, which reached 4 billion, to 10 billion'
    aside = known.rules["including"].search(d.marked.folded, start, end)
    stop = aside.start() if aside else end
    if found.doer.kind != "thing" or not start < found.trigger.end < end:
        return numeric(d, known, start, stop)
    predicate = d.marked.folded[found.trigger.end : end].strip()
    if document(known, predicate) or encounter(known, predicate):
        return True
    return numeric(d, known, found.trigger.end, stop)


def _of_amount(d: Discourse, known: Phrases, found: Draft) -> bool:
    """Whether a target's number stands in the subject of what will be done, up to its first comma."""
    start, verb = found.action[0], found.trigger.start
    if found.doer.kind != "thing" or start >= verb:
        return False
    comma = d.marked.folded.find(",", start, verb)
    return numeric(d, known, start, comma if comma >= 0 else verb)


def _vague(d: Discourse, known: Phrases, found: Draft, start: int, end: int) -> bool:
    """Whether what is discussed, or where an opportunity is seen, is cooperation as such: 'deepening bilateral cooperation'."""
    text = d.marked.folded[start:end]
    seen = found.strength == "proposed" and not known.rules["gerund"].match(text) and not known.rules["calls_for"].match(found.trigger.text)
    if found.complement in _OBJECTS and known.rules["hollow"].fullmatch(text):
        return True
    if found.complement in ("that", "clause") and found.strength in ("proposed", "willing") and known.rules["event_hope"].match(text):
        return True
    return (found.strength == "discussed" or seen) and known.rules["vague"].fullmatch(text) is not None
