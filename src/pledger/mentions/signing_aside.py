"""What a verb beside a document does that is not done to it: 'reviewed the plan and signed a protocol'."""

from pledger.lexicon import Hit
from pledger.mentions.around import Around
from pledger.mentions.grammar import sets_of
from pledger.mentions.phrases import phrases_of
from pledger.mentions.signing_steps import FRAME
from pledger.mentions.view import View

_PREPARED = 40  # characters before 'draft' in which it is told to be prepared
_LACK = 20  # characters before a document in which words say that there is none
_OBJECT = 3  # words between a verb and the document that is its object
_small_words_of = phrases_of("title_words")
AUX = ("aux", "perfect")


def does_another(around: Around, verb: Hit) -> bool:
    """Whether a verb in the active has another document as its object right behind it."""
    if verb.row["form"] != "done" or auxiliary(around, verb):
        return False
    if around.view.patterns["another_next"].match(around.view.folded, verb.end - around.view.start):
        return True  # 'signed a pact on fish and initialled another on ports'
    behind = next((s for s, _ in around.taken if s >= verb.end), None)
    between = around.view.cut(verb.end, behind) if behind is not None else ","
    return len(between.split()) <= _OBJECT and "," not in between


def suggests(around: Around, verb: Hit) -> bool:
    """Whether somebody proposes something else: 'the plan, which dates from the 1998 accord, had worked, and he proposed extending it'."""
    return verb.row["status"] == "proposed" and verb.row["form"] == "done" and not auxiliary(around, verb)


def further_act(around: Around, verb: Hit, gap: str) -> bool:
    """Whether who signed the document does something else by the verb: 'signed a memorandum for 2023-2027 and ratified the will to'."""
    if not around.view.patterns["does_too"].search(gap) or not around.view.patterns["to_the"].match(
        around.view.text, verb.end - around.view.start
    ):
        return False
    return verb.row["form"] == "done" and any(v.end <= around.start and v.row["form"] == "done" for v in around.verbs)


def goes_on(around: Around, verb: Hit) -> bool:
    """Whether 'and' behind the verb opens something else: 'a treaty is under negotiation and a pact was signed'."""
    first = around.view.cut(verb.end, around.start).split(maxsplit=1)[:1]
    small = _small_words_of(around.view.lexicon).word(first[0]) if first else None
    return small is not None and "and" in small.list("kind")


def auxiliary(around: Around, verb: Hit) -> bool:
    """Whether the verb is passive: 'agreements for a total of $15 billion were signed'."""
    frames = around.frames(max(around.end, verb.start - 24), verb.start)
    return any(h.row["sense"] in AUX for h in frames)


def to_prepare(around: Around, verb: Hit) -> bool:
    """Whether the draft itself is still to be made: 'were told to prepare a | draft treaty'."""
    low = max(0, verb.start - around.view.start - _PREPARED)
    return around.view.patterns["drafts_it"].search(around.view.folded, low, verb.start - around.view.start) is not None


def to_be(around: Around, verb: Hit) -> bool:
    """Whether it is told that it be signed: 'approved that the treaty be signed in June'."""
    said = around.view.patterns["be_done"].search(around.view.folded, around.end - around.view.start, verb.start - around.view.start)
    return said is not None and verb.row["form"] == "done" and not verb.row["strength"]


def of_earlier(around: Around, verb: Hit, gap: str) -> bool:
    """Whether the verb is only told of the document before: 'the pact signed in May envisages a roadmap'; or another act follows it."""
    if around.view.patterns["acts_anew"].search(gap):
        return True  # 'signed a plan and agreed on a strategy'
    if not any(e <= verb.start for _, e in around.taken) or "," in gap:
        return False
    return around.view.patterns["provides_for"].search(gap) is not None


def for_signing(around: Around) -> bool:
    """Whether words right behind the document put its signing ahead: 'approved the treaty for signing in June'."""
    return around.view.patterns["for_signing"].match(around.view.folded, around.end - around.view.start) is not None


def lacked(view: View, start: int) -> bool:
    """Whether words right before a document say that there is none: 'the talks ended without an agreement'."""
    sets = sets_of(view.lexicon)
    before = view.folded[max(0, start - view.start - _LACK) : start - view.start].split()
    return not sets["lacking"].isdisjoint(before)


def at_which(view: View, start: int) -> bool:
    """Whether the document is the occasion of another's signing: 'put their names to it at an Exchange of Notes'."""
    before = view.folded[max(0, start - view.start - FRAME) : start - view.start].split()[-2:]
    words = (_small_words_of(view.lexicon).word(w) for w in before)
    kinds = [row.list("kind") if row is not None else () for row in words]
    return bool(kinds) and any("venue" in k and "complement" not in k for k in (kinds if "link" in kinds[-1] else kinds[-1:]))
