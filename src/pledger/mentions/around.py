"""The words round a document: the verbs and nouns of signing of its sentence, the frames before them, and what governs it."""

from dataclasses import dataclass

from pledger.lexicon import Hit
from pledger.mentions.grammar import sets_of
from pledger.mentions.phrases import phrases_of, phrases_of_kind
from pledger.mentions.view import View
from pledger.values import fixed

signing_of = phrases_of("signing")
frames_of = phrases_of("document_frames")
_scales_of = phrases_of("title_words", "kind", ("scale",))
_partners_of = phrases_of_kind("title_words", "partner")
_BEFORE = 16  # characters before a verb in which a number that it may be the currency of ends


@dataclass(frozen=True, slots=True)
class Cue:
    """A verb, noun or frame that governs a document: its span, the status it gives, and the name of the rule that saw it."""

    start: int
    end: int
    status: str | None
    rule: str
    row: str
    after: bool = False
    strength: str = ""


@fixed
class Around:
    """The words of a sentence round one document: verbs of signing and frames, in order; `taken` are the spans of all its documents."""

    view: View
    start: int
    end: int
    verbs: tuple[Hit, ...]
    taken: tuple[tuple[int, int], ...]

    def free(self, low: int, high: int) -> str:
        """The text between two offsets, without the documents in it."""
        pieces, at = [], low
        for s, e in self.taken:
            if s >= low and e <= high and s >= at:
                pieces.append(self.view.cut(at, s))
                at = e
        return "".join([*pieces, self.view.cut(at, high)])

    def frames(self, low: int, high: int) -> list[Hit]:
        """The frames in a stretch of the sentence, in order; the month of May is none."""
        base = self.view.start
        found = frames_of(self.view.lexicon).find(self.view.folded, base, max(0, low - base), max(0, high - base))
        return [h for h in found if h.row["sense"] != "wish" or h.start == base or self.view.cut(h.start, h.start + 1).islower()]


def participle(around: Around, verb: Hit) -> Hit:
    """A verb behind the document without the 'with' that leads to who concluded it: in 'the pact, concluded with Chad in 2014' nothing ends
    with a pact."""
    first, _, last = around.view.folded[verb.start - around.view.start : verb.end - around.view.start].rpartition(" ")
    small = _partners_of(around.view.lexicon).word(last) if verb.row["strength"] == "vague" and first else None
    row = signing_of(around.view.lexicon).word(first) if small is not None else None
    if row is None or around.view.cut(around.end, verb.start).strip() not in ("", ","):
        return verb
    return Hit(verb.start, verb.start + len(first), row)


def verbs(view: View) -> tuple[Hit, ...]:
    """The verbs and nouns of signing of a sentence, in order; a currency that is called as one is none ('270 billion won')."""
    return view.once("verbs_of_signing", _verbs)


def _verbs(view: View) -> tuple[Hit, ...]:
    found = signing_of(view.lexicon).find(view.folded, view.start)
    return tuple(h for h in found if not (_money(view, h.start - view.start) if h.row["strength"] == "vague" else _of_noun(view, h)))


def _of_noun(view: View, verb: Hit) -> bool:
    """Whether the word is part of a document's name ('a cultural exchange agreement') or is done to what is no paper."""
    if verb.row["strength"] != "weak":
        return False
    following = view.folded[verb.end - view.start :].split(maxsplit=1)[:1]
    sets = sets_of(view.lexicon)
    if following and following[0] in sets["no_papers"]:
        return True  # 'exchanged views on the programme'
    if verb.row["form"] not in ("base", "noun"):
        return False
    if view.cut(verb.end, verb.end + 1) == ",":
        return True  # 'tourist exchange, and training programmes'
    paper = next((h for h in view.of("instruments") if h.start == verb.end + 1), None)
    if paper is None or paper.row["number"] == "one":
        return paper is not None
    at = verb.start - view.start  # 'student exchange programmes', but 'will exchange notes'
    return paper.row["form"] == "weak" and at > 0 and view.patterns["exchanges_them"].search(view.folded, max(0, at - _BEFORE), at) is None


def _money(view: View, at: int) -> bool:
    """Whether a number or its scale stands right before the word at `at`."""
    before = view.folded[max(0, at - _BEFORE) : at].split()
    return bool(before) and (before[-1][-1:].isdigit() or _scales_of(view.lexicon).word(before[-1]) is not None)
