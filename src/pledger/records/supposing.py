"""Documents that no verb tells of: whether one is meant at all, and how far it has come."""

from pledger.mentions.around import frames_of
from pledger.mentions.found import Found
from pledger.mentions.instruments import candidates
from pledger.mentions.phrases import phrases_of
from pledger.mentions.signing_aside import at_which, lacked
from pledger.mentions.types import Party, Time
from pledger.mentions.view import View
from pledger.records.concluding import title_words
from pledger.records.context import Discourse
from pledger.records.encounter_words import fullmatch, match, says, search
from pledger.records.lists import Listing

_subjects = phrases_of("sectors")
_EFFECT = 20  # characters behind "takes effect" in which its day stands
_TELLING = ("body", "item")
_WHOSE, _POSSESSIVE = 3, ("'s ", "’s ", "s' ", "s’ ")
_BEFORE = 20  # characters before a document in which words deny that there is one
_BEHIND = 14  # characters behind a title in which 'would' and its like stand
_STEPS = {"wish": "proposed", "reported": "proposed", "talks": "proposed", "negative": "proposed", "future": "prepared"}


def likely(d: Discourse, view: View, f: Found) -> bool:
    """Whether one document is told of for the first time, by more than its noun and by no verb, or by one that may only tell of an
    understanding: 'an air services agreement was on their agenda', 'an agreement on gas has been reached'."""
    if not d.tied or view.sentence.kind not in _TELLING or f.noun.row["form"] != "strong":
        return False
    if f.many and not f.definite and f.cue is not None and f.cue.strength == "vague" and match(d, "worth_money", f.end):
        return True  # 'agreements worth $2 billion were reached'
    described = f.end > f.noun.end and f.cue is None and len(_codes_behind(d, f)) <= 1  # 'the agreement on the cable'
    told_before = f.definite and not described
    first = not (told_before or f.many or f.bare or f.mass or f.lot or view.cut(f.start - _WHOSE, f.start).endswith(_POSSESSIVE))
    if _of_two(d, f) and f.cue is None and f.definite:
        return not denied(view, f)
    if not first or not (f.cue is None or (f.cue.rule == "verb_after" and f.cue.strength == "vague")):
        return False
    return not denied(view, f) and (f.noun.row["type"] != "agreement" or _of_subject(view, f))


def _of_two(d: Discourse, f: Found) -> bool:
    """Whether the words behind its noun name the two who concluded it: 'welcomed the protocol between Kenya and Uganda on customs'."""
    if f.many or f.bare or f.end - f.noun.end < _WHOSE:
        return False
    before = d.marked.views[: d.index(f.start)]
    if any(g.noun.row["type"] == f.noun.row["type"] for v in before for g in candidates(v)):
        return False  # told of before
    return len(_codes_behind(d, f)) > 1


def _codes_behind(d: Discourse, f: Found) -> set[str]:
    """The parties that the words behind its noun name."""
    return {c for p in d.marked.of(Party, f.noun.end, f.end) for c in p.codes}


def denied(view: View, f: Found) -> bool:
    """Whether there is none: 'for lack of an agreement on quotas', 'they left without a communiqué', 'refused to sign a treaty'; or none
    but where another was signed: 'at an exchange of letters'; or only consent: 'voiced their agreement to widen trade'."""
    low = f.start - view.start
    if view.patterns["consents"].search(view.folded, max(0, low - _BEFORE), low) and view.patterns["to_do"].match(
        view.folded, f.noun.end - view.start
    ):
        return True
    if f.cue is not None:
        at = f.cue.start - view.start
        refused = f.cue.status == "proposed" and f.cue.rule == "verb_before" and not f.titled
        return (f.cue.rule == "frame_talks" and lacked(view, f.start)) or (
            refused and view.patterns["refuses"].search(view.folded, max(0, at - _BEFORE), at) is not None
        )
    return at_which(view, f.start) or any(
        h.row["sense"] == "negative" for h in frames_of(view.lexicon).find(view.folded, 0, max(0, low - _BEFORE), low)
    )


def _of_subject(view: View, f: Found) -> bool:
    """Whether what two agree is a paper, by its field or by how many conclude it ('a trade agreement', 'a tripartite agreement'), or by
    what it is on, where nothing is said of its kind; 'a definitive agreement' may be none."""
    low, high = f.start - view.start, f.noun.start - view.start
    if low < high and _subjects(view.lexicon).find(view.folded, 0, low, high):
        return True
    small = list(title_words(view.lexicon).find(view.folded, 0, low, high))
    return low == high or any("sides" in h.row.list("kind") for h in small)


def to_come(view: View, start: int, end: int) -> bool:
    """Whether words in [start, end) put something ahead: 'was initialled and will be signed in May'."""
    told = frames_of(view.lexicon).find(view.folded, 0, max(0, start - view.start), end - view.start)
    return any(h.row["sense"] == "future" for h in told)


def supposed(view: View, f: Found, listing: Listing | None) -> str | None:
    """The status where no word tells: 'the Memorandum' with a printed title is spoken of as applied, 'a treaty on X' as signed, 'a treaty
    on X would help' as proposed."""
    if f.cue is not None or listing is not None or (f.definite and not f.titled):
        return None
    if f.noun.row["type"] == "joint_statement" and not f.definite:
        return None  # what is only quoted from
    if f.definite:
        return "in_force"
    high = f.end - view.start
    ahead = next(iter(frames_of(view.lexicon).find(view.folded, 0, high, high + _BEHIND)), None)
    return _STEPS.get(ahead.row["sense"], "signed") if ahead is not None else "signed"


def till_in_force(d: Discourse, view: View, f: Found) -> str | None:
    """The status of what is to be in force later: 'the agreement enters into force on 1 January' is signed, 'within a year of an FTA coming
    into force' and 'once the treaty takes effect' leave open whether there is one."""
    if f.cue is None or not f.cue.after or says(d, "runs_out", f.cue.start, f.cue.end):
        return None
    if search(d, "upon_it", view.start, f.start) and not says(d, "came_to_be", f.cue.start, f.cue.end):
        return "proposed"
    days = d.marked.of(Time, f.cue.end, min(f.cue.end + _EFFECT, view.sentence.end)) if d.published else ()
    ahead = any(t.role == "point" and (t.edtf or "")[:4].isdigit() and (t.edtf or "") > (d.published or "") for t in days)
    return "signed" if ahead else None


def renamed(d: Discourse, f: Found, following: list[Found]) -> bool:
    """Whether a document is told of once more by its name right behind: 'a pact with Lima, the Andes Agreement of 2015, lapsed'."""
    g = following[0] if following else None
    if g is None or f.titled or f.many or f.definite or not g.titled or not fullmatch(d, "comma_the", f.end, g.start):
        return False
    return match(d, "apposed", g.end) is not None
