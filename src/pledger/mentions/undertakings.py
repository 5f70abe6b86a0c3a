"""Undertakings: verbs, nouns and adjectives by which somebody proposes, promises or orders something, with their rung on the ladder."""

from bisect import bisect_left
from collections.abc import Iterator

from pledger.lexicon import Hit
from pledger.mentions.promising import Phrases, phrases
from pledger.mentions.types import Undertaking
from pledger.mentions.view import View

REACH = 200  # characters before a trigger that may hold its support
_PHRASE = 3  # spaces in a trigger that is a whole clause ("attention was paid to"), no noun
_OPEN = frozenset(["act", "address", "should"])  # forms whose base form may also be a noun ("the plan")


def find(view: View) -> list[Undertaking]:
    """The triggers of a sentence, in order; of overlapping ones the longest whose support stands before it."""
    hits = [h for h in view.hits if h.row.table == "undertakings"]
    if not hits:
        return []
    known, found, last = phrases(view.lexicon), list[Undertaking](), -1
    for start, group in _spans(hits):
        if start < last:
            continue
        chosen = _choose(view, known, group)
        if chosen is not None:
            found.append(chosen)
            last = chosen.end
    return found


def _spans(hits: list[Hit]) -> Iterator[tuple[int, list[Hit]]]:
    """The hits that begin at one offset, longest first; of equal ones those that ask for a support."""
    starts = sorted({h.start for h in hits})
    groups: list[list[Hit]] = [[] for _ in starts]
    for h in hits:
        groups[bisect_left(starts, h.start)].append(h)
    for start, group in zip(starts, groups, strict=True):
        yield start, sorted(group, key=lambda h: (-h.end, not h.row["support"]))


def _choose(view: View, known: Phrases, group: list[Hit]) -> Undertaking | None:
    at = group[0].start - view.start
    before = view.folded[max(0, at - REACH) : at]
    word = view.folded[at : group[0].end - view.start].split()[0]
    if _named(view, at) or _attributive(known, word, before):
        group = [h for h in group if h.row["form"] not in _OPEN or view.folded.count(" ", at, h.end - view.start) >= _PHRASE]
    passive = known.rules["be_before"].search(before) is not None and known.rules["participle"].match(word) is not None
    for hit in group:
        row = hit.row
        if passive and row["form"] in ("act", "address") and not row["support"] and row["strength"] != "discussed":
            continue
        if not row["support"] or known.supports[row["support"]].search(before):
            return Undertaking(hit.start, hit.end, view.cut(hit.start, hit.end), row["strength"], _negated(view, known, before, hit), row)
    return None


def _named(view: View, at: int) -> bool:
    """Whether a capital within a sentence of prose marks it as part of a name: 'Interbank Offered Rates'."""
    return at > 2 and view.sentence.kind == "body" and view.text[at].isupper() and view.text[at - 1] == " " and not view.text.isupper()


def _attributive(known: Phrases, word: str, before: str) -> bool:
    """Whether what stands before makes it a noun ('the plan'), an attribute ('its proposed programme') or a gerund ('of dealing with')."""
    rules = known.rules
    if rules["gerund"].fullmatch(word):
        return rules["gerund_before"].search(before) is not None
    if rules["participle"].match(word):
        return rules["attributive_before"].search(before) is not None
    return rules["inflected"].fullmatch(word) is None and rules["noun_before"].search(before) is not None


def _negated(view: View, known: Phrases, before: str, hit: Hit) -> bool:
    """Whether the words deny it, or only ask for it ('whether they agreed')."""
    rules = known.rules
    if rules["negated"].search(before) or rules["hypothetical"].search(before):
        return True
    return hit.row["form"] != "noun" and bool(rules["negated_after"].match(view.folded, hit.end - view.start))
