"""Words for events that tell of none: part of a name, a suggestion, a founding, what comes before or within another."""

from pledger.lexicon import Hit
from pledger.mentions.types import Party, Project, Time
from pledger.mentions.view import View
from pledger.records.acting import persons, run_after, run_before
from pledger.records.context import Discourse
from pledger.records.encounter import mixed, sided
from pledger.records.encounter_words import HELD, cue, fullmatch, match, says, search
from pledger.records.event_sides import beside, of_talks
from pledger.records.futurity import future
from pledger.records.host_towns import host_town
from pledger.records.occasions import spots

_CHAIR = 90  # characters before a committee in which its chairman may stand
_SITS = 50  # characters behind a commission in which it is said to meet
_JOINT = 40  # characters before a committee in which stands that it is a joint one
_BUILT = 60  # characters from those who open it to what they open


def none(d: Discourse, view: View, hit: Hit) -> bool:
    """Whether the words tell of no event: part of a name, a suggestion, a founding, what comes before or within another."""
    shape = hit.row["shape"]
    if (
        _only_named(d, hit)
        or match(d, "its_head", hit.end, view.sentence.end)
        or (says(d, "suggested", view.start, hit.start) and not _set(d, view, hit))
    ):
        return True
    if shape == "forum" and match(d, "fair_to_all", hit.end):
        return True  # 'a price fair to everyone'
    if shape == "session" and match(d, "made_anew", hit.end, view.sentence.end):
        return True  # 'their commission will be elevated to a council'
    chair = "its_chair" if hit.row["needs"] == "pair" else "chair_of_it" if shape == "session" else None
    if chair and search(d, chair, max(view.start, hit.start - _CHAIR), hit.start):
        return True  # 'received the Chairman of the Front's Central Committee'
    if shape in HELD and (_said_again(d, view, hit) or match(d, "every_year", hit.end, view.sentence.end)):
        return True
    if _is_another(d, view, hit) or _lacks(d, view, hit):
        return True
    if says(d, "founding", max(view.start, hit.start - 60), hit.start) and shape in ("session", "forum"):
        return True
    if shape == "session" and says(d, "in_general", max(view.start, hit.start - 30), hit.start):
        return True  # 'the mechanisms of bilateral dialogue'
    if shape in ("summit", "forum") and d.quoted(hit.start) and not future(d, view, hit):
        return True
    if shape in ("summit", "forum", "ceremony") and says(d, "before_it", max(view.start, hit.start - 80), hit.start):
        return True  # 'arrived ahead of the summit' tells of no summit held
    if any(fullmatch(d, "of_the", h.end, hit.start) for h in _held(view)):
        return True  # 'the leaders' meeting of the Forum' is one
    return shape == "session" and not says(d, "sits", view.start, view.sentence.end)


def _is_another(d: Discourse, view: View, hit: Hit) -> bool:
    """Whether the words only tell of another event, which is read by itself: 'the plenary session of the forum' is the forum."""
    shape = hit.row["shape"]
    if shape == "session":
        return match(d, "of_event", hit.end, view.sentence.end) is not None or of_talks(d, view, hit)
    if shape != "ceremony":
        return False
    if match(d, "came_after_talks", hit.end, view.sentence.end):
        return True  # 'The signing came after talks of A and B'
    return says(d, "opening_verb", hit.start, hit.end) and _opens_event(d, view, hit)


def _lacks(d: Discourse, view: View, hit: Hit) -> bool:
    """Whether the sentence lacks what makes the words tell of an event: who attends it, what is opened, two states that sit together."""
    needs = hit.row["needs"]
    if needs in ("project", "built"):
        return not _built(d, view, hit)  # 'the presidents opened the forum' is the forum
    if needs == "given":
        return match(d, "not_given", hit.end, view.sentence.end) is not None
    if needs == "attended":  # a ceremony that nobody is said to attend, or one of signing only
        return not says(d, "attended", view.start, view.sentence.end) or _signed(d, view)
    if needs == "dated":
        return not (len(beside(d, view, hit)) > 1 and match(d, "was_held_then", hit.end, view.sentence.end))
    return needs == "pair" and not _sits_together(d, view, hit)


def _set(d: Discourse, view: View, hit: Hit) -> bool:
    """Whether an event that somebody proposes has its town or its year: 'proposed that the next summit be held in Osh in 2026'."""
    if hit.row["shape"] not in HELD or not match(d, "be_held", hit.end, view.sentence.end):
        return False
    return any(t.edtf for t in d.marked.of(Time, hit.end, view.sentence.end)) or any(s.town for s in spots(d, hit.end, view.sentence.end))


def _said_again(d: Discourse, view: View, hit: Hit) -> bool:
    """'The session would open the way', 'Following the session of the commission, a protocol will be signed': an event that a sentence
    before tells of, spoken of again with neither people nor town of its own."""
    if not search(d, "the_same", view.start, hit.start) or cue(d, "is_told").search(view.folded):
        return False
    earlier = d.marked.views[: d.index(view.start)]
    if not any(h.row["shape"] == hit.row["shape"] for v in earlier for h in v.of("meetings")):
        return False
    if host_town(d, view.start, hit.start):
        return False  # 'Lima will host the next session'
    if match(d, "it_was_so", hit.end, view.sentence.end):
        return True  # 'The session was proof of what Presidents A and B want'
    return not any(p.name for p in persons(d, view.start, view.sentence.end)) and not any(
        s.town for s in spots(d, hit.end, view.sentence.end)
    )


def _held(view: View) -> list[Hit]:
    """The words for events of a sentence; 'the opening session' of one is none."""
    hits = view.of("meetings")
    none = [(h.start, h.end) for h in hits if h.row["shape"] == "none"]
    return [h for h in hits if h.row["shape"] in HELD and not any(s <= h.start and h.end <= e for s, e in none)]


def _opens_event(d: Discourse, view: View, hit: Hit) -> bool:
    """'A and B jointly opened the trade fair' is the fair."""
    ahead = (h for h in view.of("meetings") if h.row["shape"] in HELD and 0 < h.start - hit.end < _BUILT)
    return any(not says(d, "clause", hit.end, h.start) for h in ahead)


def _signed(d: Discourse, view: View) -> bool:
    """Whether a sentence or the one before speaks of signing: who is present at that has only come to it."""
    before = d.marked.views[max(0, d.index(view.start) - 1)]
    return says(d, "signed", before.start, view.sentence.end)


def _sits_together(d: Discourse, view: View, hit: Hit) -> bool:
    """'The Polish-Ukrainian commission met': a commission that stands beside two countries and is said to meet."""
    end = view.sentence.end if hit.row["shape"] == "forum" else min(view.sentence.end, hit.end + _SITS)
    gathered = says(d, "gathered", max(view.start, hit.start - _SITS), hit.start)
    chaired = search(d, "chaired_it", view.start, hit.start)
    if (
        chaired
        and d.marked.text(hit.start, hit.start + 1).isupper()
        and mixed(sided(d, hit.start, run_before(d, chaired.start(), view.start)))
    ):
        return True  # 'A and B chaired the Permanent Consultation Commission'
    near = len(beside(d, view, hit)) > 1 or search(d, "joint_before", max(view.start, hit.start - _JOINT), hit.start) is not None
    return near and (gathered or says(d, "sits", hit.end, end))


def _built(d: Discourse, view: View, hit: Hit) -> bool:
    """Whether what is opened is a thing that is built: a project, or a noun of one; of what 'was opened' it stands before."""
    if hit.row["needs"] == "built":
        if any(h.row["shape"] in HELD and h.end <= hit.start for h in view.of("meetings")):
            return False  # 'the forum was opened by A and B' is the forum
        opened = run_after(d, hit.end, view.sentence.end)
        said_before = match(d, "it_was", view.start, view.sentence.end)  # 'It was opened by A and B': the forum
        by_two = said_before is None and len({p.country for p in opened if p.country}) > 1 and says(d, "by", hit.end, opened[0].start)
        return by_two or bool(d.marked.of(Project, view.start, hit.start)) or any(h.end <= hit.start for h in view.of("project_nouns"))
    end = min(view.sentence.end, hit.end + _BUILT)
    return bool(d.marked.of(Project, hit.end, end)) or any(hit.end <= h.start < end for h in view.of("project_nouns"))


def _only_named(d: Discourse, hit: Hit) -> bool:
    """Whether the words are part of a body's name: 'within the Pacific Islands Forum'."""
    return any(p.start < hit.start and hit.end <= p.end and p.form == "body" for p in d.marked.of(Party, hit.start - 60, hit.end))
