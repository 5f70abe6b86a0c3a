"""How far a project has come, as told: the answer, the words that are asked, and signs that settle it at once."""

from pledger.lexicon import Hit
from pledger.mentions.phrases import phrases_of
from pledger.mentions.view import View
from pledger.values import fixed

cues_of = phrases_of("project_status")
project_words = phrases_of("project_words")
frames_of = phrases_of("document_frames")
AHEAD = ("future", "reported", "wish", "talks")
STARTS = 4  # words of 'construction is to begin'
_PERCENT = "% "


@fixed
class Progress:
    """The status, the name of the rule ('' where no word tells), the cue's span and row; `beside`: it stands right at the name."""

    status: str | None
    rule: str = ""
    start: int = 0
    end: int = 0
    row: str = ""
    beside: bool = False

    @property
    def strong(self) -> bool:
        """Whether it is a word of building, opening, planning or stopping."""
        return self.rule in ("under_construction", "build", "open", "begun", "suspended", "planned")


UNTOLD = Progress(None)


def partly_done(view: View, end: int, high: int) -> Progress | None:
    """What is so far done of it: 'the stretch from A to B is 78% ready'."""
    low = end - view.start
    at = view.folded.find(_PERCENT, low, high - view.start)
    if at < 0:
        return None
    start = at + len(_PERCENT)
    done = next(iter(project_words(view.lexicon).find(view.folded, view.start, start, high - view.start)), None)
    near = done is not None and done.start - view.start == start and "partly" in done.row.list("kind")
    return Progress("under_construction", "under_construction", done.start, done.end, done.row.label) if done is not None and near else None


def to_begin(view: View, end: int, high: int) -> Progress | None:
    """Of the building of it, that it is still to begin: 'construction of the line will start in 2026 and be completed by 2028'."""
    base, low = view.start, end - view.start
    ahead = next((f for f in frames_of(view.lexicon).find(view.folded, base, low, high - base) if f.row["sense"] in AHEAD), None)
    if ahead is None or len(view.cut(end, ahead.start).split()) > STARTS:
        return None
    for h in project_words(view.lexicon).find(view.folded, base, ahead.end - base, high - base):
        if "sets_off" in h.row.list("kind") and len(view.cut(ahead.end, h.start).split()) <= 1:
            return Progress("planned", "build", h.start, h.end, h.row.label)
    return None


def within_name(view: View, hit: Hit) -> bool:
    """Whether a capital in the midst of prose makes the word part of another's name: 'the Lamu Upgrade Project'."""
    at = hit.start - view.start
    behind = view.text[hit.end - view.start + 1 : hit.end - view.start + 2]
    inner = at > 1 and view.text[at].isupper() and view.text[at - 2].isalnum() and behind.isupper()
    return inner and view.sentence.kind == "body" and not view.text.isupper()
