"""How far a document has come, by the words round it: signed, to be signed, being negotiated, in force, ended."""

from dataclasses import dataclass

from pledger.lexicon import Hit
from pledger.mentions.phrases import phrases_of
from pledger.mentions.view import View

signing_of = phrases_of("signing")
frames_of = phrases_of("document_frames")

_FRAME = 70  # characters before a verb or a document in which a frame counts
_FAR = 320  # characters that a verb may stand before the last document it governs
_CLOSE = 6  # words that may stand between a document and a verb that is also done to other things
_BREAKS = ".!?;"


@dataclass(frozen=True, slots=True)
class Cue:
    """A verb, noun or frame that governs a document: its span, the status it gives, and the name of the rule that saw it."""

    start: int
    end: int
    status: str | None
    rule: str
    row: str
    after: bool = False


@dataclass(frozen=True, slots=True)
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
        """The frames in a stretch of the sentence, in order."""
        base = self.view.start
        return list(frames_of(self.view.lexicon).find(self.view.folded, base, max(0, low - base), max(0, high - base)))


def verbs(view: View) -> tuple[Hit, ...]:
    """The verbs and nouns of signing of a sentence, in order."""
    return tuple(signing_of(view.lexicon).find(view.folded, view.start))


def settle(around: Around) -> Cue | None:
    """The cue that governs the document, or None: the first rule that decides."""
    return next((c for rule in RULES if (c := rule(around)) is not None), None)


def _clause(around: Around, at: int, reach: int = _FRAME) -> int:
    """Where the stretch before `at` begins in which a frame counts: not over a stop, a semicolon or a document."""
    low = max(around.view.start, at - reach)
    text = around.view.cut(low, at)
    cut = max((text.rfind(b) for b in (*_BREAKS, ", and ", ", but ")), default=-1)
    low = low + cut + 1 if cut >= 0 else low
    return max([low, *(e for _, e in around.taken if e <= at)])


def _senses(around: Around, verb: Hit) -> list[str]:
    """The senses of the frames that stand close before a verb of signing, the nearest last."""
    reach = 3 if verb.row["form"] == "done" else 5
    found = []
    for frame in around.frames(_clause(around, verb.start), verb.start):
        if len(around.view.cut(frame.end, verb.start).split()) <= reach:
            found.append(frame.row["sense"])
    return [s for s in found if s in ("future", "wish", "talks", "negative")]


def _framed(around: Around, verb: Hit) -> str | None:
    """The status of a verb of signing, by the frame before it."""
    senses, form = _senses(around, verb), verb.row["form"]
    status: str | None = verb.row["status"] if verb.row["status"] != "null" else None
    if "negative" in senses:
        return "proposed" if status in ("signed", "prepared") else "in_force" if status == "ended" else "signed"
    if form == "state" or (form == "done" and status not in ("signed", "ratified")) or not senses:
        return status
    if status == "ratified":
        return "signed"
    return "proposed" if senses[-1] in ("wish", "talks") else "prepared"


def following(around: Around) -> Cue | None:
    """'A protocol was initialled', 'the treaty, signed on 5 May, ...', 'an agreement which they finalised here'."""
    states = []
    for verb in around.verbs:
        if verb.start < around.end or verb.row["form"] in ("base", "noun"):
            continue
        gap = around.view.cut(around.end, verb.start)
        if any(b in gap for b in _BREAKS) or len(gap) > 150 or any(around.end <= s < verb.start for s, _ in around.taken):
            break
        if not _near(gap) or (verb.row["strength"] and len(gap.split()) > _CLOSE):
            continue
        states.append(verb)
    if not states:
        return None
    # 'signed in 2016, has been in force since 2018': the later state, unless it is vaguer.
    verb = states[0]
    for other in states[1:]:
        if other.row["status"] in ("in_force", "ended", "ratified") and "," not in around.view.cut(verb.end, other.start)[:-1]:
            verb = other
    return Cue(verb.start, verb.end, _framed(around, verb), "verb_after", verb.row.label, after=True)


def _near(gap: str) -> bool:
    """Whether what stands between a document and a verb lets the verb belong to it: few words, or a relative clause."""
    words = gap.split()
    return len(words) <= 9 or (words[0] in (",", "that", "which") and len(words) <= 22)


def preceding(around: Around) -> Cue | None:
    """'signed the Roadmap and the Plan', 'the signing of a treaty', 'resulted in signing contracts'."""
    best: Hit | None = None
    for verb in around.verbs:
        if verb.end > around.start:
            break
        if verb.row["form"] == "state" and verb.row["status"] == "prepared":
            continue
        best = verb
    if best is None or around.start - best.end > _FAR:
        return None
    gap = around.free(best.end, around.start)
    if best.row["strength"] and len(gap.split()) > _CLOSE:
        return None
    if (any(b in gap for b in _BREAKS) and ":" not in gap) or len(gap) > 110 or _interrupted(around, best):
        return None
    return Cue(best.start, best.end, _framed(around, best), "verb_before", best.row.label)


def _interrupted(around: Around, verb: Hit) -> bool:
    """Whether a frame of its own stands between verb and document ('signed in Astana a contract under the treaty')."""
    between = around.frames(verb.end, around.start)
    return any(h.row["sense"] in ("invoked", "talks") for h in between if h.end > around.start - 24)


def framed(around: Around) -> Cue | None:
    """'negotiations on a treaty', 'proposed a pact', 'under the protocol': a frame right before the document."""
    low = _clause(around, around.start)
    frames = around.frames(low, around.start)
    for frame in reversed(frames):
        sense = frame.row["sense"]
        gap = around.view.cut(frame.end, around.start).split()
        status = {"talks": "proposed", "wish": "proposed", "invoked": "in_force", "future": "prepared"}.get(sense)
        if status and len(gap) <= (6 if sense != "invoked" else 4):
            return Cue(frame.start, frame.end, status, f"frame_{sense}", frame.row.label)
    return None


def drafted(around: Around) -> Cue | None:
    """'a draft memorandum', 'being drafted' before the document."""
    for verb in reversed(around.verbs):
        if verb.end <= around.start and verb.row["form"] == "state" and around.start - verb.end < 12:
            return Cue(verb.start, verb.end, verb.row["status"], "state_before", verb.row.label)
    return None


RULES = (drafted, following, preceding, framed)
