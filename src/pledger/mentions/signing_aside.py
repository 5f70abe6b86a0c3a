"""What a verb beside a document does that is not done to it: 'reviewed the plan and signed a protocol'."""

from pledger.lexicon import Hit
from pledger.mentions.around import Around
from pledger.mentions.phrases import phrases_of

_PREPARED = 40  # characters before 'draft' in which it is told to be prepared
_OBJECT = 3  # words between a verb and the document that is its object
_small_words_of = phrases_of("title_words")
AUX = ("aux", "perfect")


def does_another(around: Around, verb: Hit) -> bool:
    """Whether a verb in the active has another document as its object right behind it."""
    if verb.row["form"] != "done" or auxiliary(around, verb):
        return False
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
