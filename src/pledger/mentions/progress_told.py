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
_BEFORE, _BEHIND = 44, 40  # characters before a name in which a share of it stands, behind it in which 'had been built' does


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


def partly_done(view: View, start: int, end: int, high: int) -> Progress | None:
    """What is so far done of it: 'the stretch from A to B is 78% ready', '70 percent of the port had been built'."""
    low = end - view.start
    if _share(view, start):
        done = next((h for h in project_words(view.lexicon).find(view.folded, view.start, low, low + _BEHIND) if _done(h)), None)
        if done is not None:
            return Progress("under_construction", "under_construction", done.start, done.end, done.row.label)
    at = view.folded.find(_PERCENT, low, high - view.start)
    if at < 0:
        return None
    start = at + len(_PERCENT)
    done = next(iter(project_words(view.lexicon).find(view.folded, view.start, start, high - view.start)), None)
    near = done is not None and done.start - view.start == start and _done(done)
    return Progress("under_construction", "under_construction", done.start, done.end, done.row.label) if done is not None and near else None


def thanked(view: View, start: int) -> Progress | None:
    """What somebody is thanked for having built stands: 'thanked Japan for building the Vaisigano Bridge'."""
    told = view.patterns["thanked_for"].search(view.folded, 0, start - view.start)
    return Progress("operating", "open", view.start + told.start(), view.start + told.end(), beside=True) if told else None


def _share(view: View, start: int) -> bool:
    """Whether a share of it stands right before the name that begins at `start`: '70 percent of the', '70% of the work on the'."""
    at = start - view.start
    low, text = max(0, at - _BEFORE), view.folded
    if _PERCENT in text[low:at]:
        text = text[low:at].replace(_PERCENT, " pct ")
        low, at = 0, len(text)
    said = [h for h in project_words(view.lexicon).find(text, 0, low, at) if "share" in h.row.list("kind")]
    return bool(said) and len(text[said[-1].end : at].split()) <= 1


def _done(hit: Hit) -> bool:
    """Whether a word says that something is finished: 'ready', 'built', 'laid'."""
    return "partly" in hit.row.list("kind")


def to_begin(view: View, end: int, high: int) -> Progress | None:
    """Of the building of it, that it is still to begin: 'construction of the line will start in 2026 and be completed by 2028'."""
    base, low = view.start, end - view.start
    ahead = next((f for f in frames_of(view.lexicon).find(view.folded, base, low, high - base) if f.row["sense"] in AHEAD), None)
    if ahead is None or len(view.cut(end, ahead.start).split()) > STARTS:
        return _begins_soon(view, end, high)
    for h in project_words(view.lexicon).find(view.folded, base, ahead.end - base, high - base):
        if "sets_off" in h.row.list("kind") and len(view.cut(ahead.end, h.start).split()) <= 1:
            return Progress("planned", "build", h.start, h.end, h.row.label)
    return _begins_soon(view, end, high)


def _begins_soon(view: View, end: int, high: int) -> Progress | None:
    """Of the building of it, that it begins at a time to come: 'construction of the line starts next May'."""
    for h in cues_of(view.lexicon).find(view.folded, view.start, end - view.start, high - view.start):
        if (h.row["side"], h.row["status"]) == ("begun", "planned") and len(view.cut(end, h.start).split()) <= STARTS:
            return Progress("planned", "build", h.start, h.end, h.row.label)
    return None


def within_name(view: View, hit: Hit) -> bool:
    """Whether a capital in the midst of prose makes the word part of another's name: 'the Lamu Upgrade Project'."""
    at = hit.start - view.start
    behind = view.text[hit.end - view.start + 1 : hit.end - view.start + 2]
    inner = at > 1 and view.text[at].isupper() and view.text[at - 2].isalnum() and behind.isupper()
    return inner and view.sentence.kind == "body" and not view.text.isupper()
