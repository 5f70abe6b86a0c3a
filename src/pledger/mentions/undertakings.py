"""Undertakings: verbs, nouns and adjectives by which somebody proposes, promises or orders something, with their rung on the ladder."""

from collections.abc import Iterable, Iterator
from itertools import groupby
from operator import itemgetter

from pledger.lexicon import Hit
from pledger.mentions.parted import parted
from pledger.mentions.promising import Phrases, phrases
from pledger.mentions.types import Undertaking
from pledger.mentions.view import View

REACH = 200  # characters before a trigger that may hold its support
_NEAR = 80  # of these, those that may hold what stands right before it: an auxiliary, a negation
_WORD = 32  # and those that may hold a word or two, an article or a preposition
_PHRASE = 3  # spaces in a trigger that is a whole clause ("attention was paid to"), no noun
_BEING = frozenset(["be", "be_have"])  # supports that a headline leaves out
_FUTURE = frozenset(["modal", "might"])
_ACTS = ("act", "address")  # forms of which a passive is nobody's deed
_PROSE = ("body", "item")
_START = itemgetter(0)
_OPEN = frozenset([*_ACTS, "should"])  # forms whose base form may also be a noun ("the plan")


def find(view: View) -> list[Undertaking]:
    """The triggers of a sentence, in order; of overlapping ones the longest whose support stands before it."""
    hits = [*view.tables.get("undertakings", ()), *parted(view)]
    if not hits:
        return []
    hits.sort(key=_START)
    known, found, last = phrases(view.lexicon), list[Undertaking](), -1
    for start, group in _spans(hits):
        if start < last:
            continue
        chosen = _choose(view, known, group)
        if chosen is not None:
            found.append(chosen)
            last = chosen.end
    return found


def _spans(hits: Iterable[Hit]) -> Iterator[tuple[int, list[Hit]]]:
    """The hits that begin at one offset, longest first; of equal ones those that ask for a support."""
    for start, group in groupby(hits, key=_START):
        here = list(group)
        yield start, sorted(here, key=lambda h: (-h.end, not h.row["support"])) if len(here) > 1 else here


def _choose(view: View, known: Phrases, group: list[Hit]) -> Undertaking | None:
    at = group[0].start - view.start
    before = view.folded[max(0, at - REACH) : at]
    word = view.folded[at : group[0].end - view.start].split()[0]
    forms = {h.row["form"] for h in group}
    if forms <= _FUTURE and _name(view, at):
        return None
    if not forms.isdisjoint(_OPEN) and _no_verb(view, known, word, before, at):
        group = [h for h in group if h.row["form"] not in _OPEN or view.folded.count(" ", at, h.end - view.start) >= _PHRASE]
    passive = not forms.isdisjoint(_ACTS) and known.rules["participle"].match(word) and _right_before(known, "be_before", before)
    held = [h for h in group if _supported(view, known, h, before, bool(passive))]
    if not held:
        return None
    hit, row = held[0], held[0].row
    others = tuple(h.row for h in held[1:] if h.end == hit.end)
    return Undertaking(hit.start, hit.end, view.cut(hit.start, hit.end), row["strength"], _negated(view, known, before, hit), row, others)


def _name(view: View, at: int) -> bool:
    """Whether a modal is somebody's name: the 'May' of 'Prime Minister May thanked her hosts'."""
    return view.sentence.kind in _PROSE and at > 0 and view.text[at].isupper() and view.text[at + 1].islower() and view.text[at - 1] == " "


def _supported(view: View, known: Phrases, hit: Hit, before: str, passive: bool) -> bool:
    """Whether what its row asks for stands before it; a passive is nobody's deed."""
    row = hit.row
    if passive and row["form"] in _ACTS and not row["support"] and row["strength"] != "discussed":
        return False
    if not row["support"] or known.supports[row["support"]].search(before) is not None:
        return True
    if row["support"] in _BEING and view.sentence.kind == "headline":
        return hit.start > view.start  # 'Niger, Mali ready to share a dam'
    return _voiced_after(view, known, hit)


def _voiced_after(view: View, known: Phrases, hit: Hit) -> bool:
    """Whether a noun that asks for a verb of saying has one behind it: 'a wish to see more tourists was expressed'."""
    return hit.row["form"] == "noun" and known.rules["voiced_after"].match(view.folded, hit.end - view.start) is not None


def _no_verb(view: View, known: Phrases, word: str, before: str, at: int) -> bool:
    """Whether a word that may be a verb is part of a name, a noun, an attribute or a gerund."""
    return _named(view, at) or (_attributive(known, word, before) and not _behind_name(view, at))


def _named(view: View, at: int) -> bool:
    """Whether a capital within a sentence of prose marks it as part of a name: 'Interbank Offered Rates'."""
    return at > 2 and view.sentence.kind == "body" and view.text[at].isupper() and view.text[at - 1] == " " and not view.text.isupper()


def _behind_name(view: View, at: int) -> bool:
    """Whether the word before is a name, though it ends as an adverb does: 'Italy agreed to', 'Mr Reilly proposed to'."""
    start = view.text.rfind(" ", 0, max(0, at - 1)) + 1
    word = view.text[start:at].rstrip()
    if not word.endswith("ly") or not word[:1].isupper() or view.text.isupper():
        return False
    return start > 0 or any(h.start == view.start for h in view.of("countries"))


def _attributive(known: Phrases, word: str, before: str) -> bool:
    """Whether what stands before makes it a noun ('the plan'), an attribute ('its proposed programme') or a gerund ('of dealing with')."""
    rules = known.rules
    if rules["gerund"].fullmatch(word):
        return _right_before(known, "gerund_before", before, _WORD)
    if rules["participle"].match(word):
        return _right_before(known, "attributive_before", before)
    return rules["inflected"].fullmatch(word) is None and _right_before(known, "noun_before", before, _WORD)


def _right_before(known: Phrases, rule: str, before: str, reach: int = _NEAR) -> bool:
    """Whether the words before a trigger end as the rule says."""
    return known.rules[rule].search(before, max(0, len(before) - reach)) is not None


def _negated(view: View, known: Phrases, before: str, hit: Hit) -> bool:
    """Whether the words deny it, or only ask for it ('whether they agreed')."""
    after = hit.end - view.start
    if hit.row["form"] in _FUTURE and known.rules["pledged_not"].match(view.folded, after):
        return False  # 'will not allow its soil to be used against them'
    if _right_before(known, "negated", before) or _right_before(known, "hypothetical", before):
        return True
    if known.rules["neither"].search(before):
        return True
    return hit.row["form"] != "noun" and bool(known.rules["negated_after"].match(view.folded, after))
