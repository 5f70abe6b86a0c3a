"""Encounters of a source, sentence by sentence. `meetings.build` joins them."""

from collections.abc import Callable, Iterator, Mapping

from pledger.lexicon import Hit, Lexicon, Row
from pledger.mentions.types import Instrument, Person
from pledger.mentions.view import View
from pledger.records import bilaterals, bodies_sit, byway, events, groups, invitations, talks, visits
from pledger.records.attended import of_one_side
from pledger.records.context import Discourse
from pledger.records.elided_talks import elided, twice
from pledger.records.elided_visits import and_by
from pledger.records.encounter import Encounter, of_session
from pledger.records.encounter_words import HELD, fullmatch, match, says, search
from pledger.records.honoured import guest_of_honour
from pledger.records.last_sat import earlier_meeting, last_told, with_last
from pledger.records.the_talks import only_named
from pledger.records.with_whom import with_whom
from pledger.sources.memo import per_lexicon

_SHAPES: dict[str, Callable[[Discourse, View, Hit], Iterator[Encounter]]] = {
    "meet": talks.meet,
    "receive": invitations.receive,
    "together": talks.together,
    "discuss": talks.discuss,
    "sit": bodies_sit.sits,
    "honour": guest_of_honour,
    "edition": earlier_meeting,
    "visit": visits.visit,
    "arrive": visits.arrive,
    "invite": invitations.invite,
    "session": events.event,
    "summit": events.event,
    "forum": events.event,
    "call": events.event,
    "ceremony": events.event,
}


_EVENTS = frozenset(shape for shape, rule in _SHAPES.items() if rule is events.event)


_AS = {"tell": ("meet", "talks"), "sojourn": ("arrive", "visit")}
_PLAINLY = ("led", "dated", "edition_held")  # what words need that tell of nothing by the way
_FOLLOWED = ("partner", "counterpart", "sojourn", "edition_held")  # what must stand behind some verbs: whom they met
_DENIED, _AFTER = 40, 25  # characters before and behind the words of an encounter in which it may be denied
_WERE = 6  # characters behind the talks in which 'were' stands
_NAMED = ("together", "session", "summit", "forum")  # what a document may be about


def _titled(d: Discourse, view: View, hit: Hit) -> bool:
    """Whether the words only say what a document is about: 'a memorandum on political consultations', 'the minutes of the session'."""
    return "instruments" in view.tables and any(hit.end <= m.end for m in d.marked.of(Instrument, view.start, hit.start))


def find(d: Discourse) -> Iterator[Encounter]:
    """Every encounter that a sentence tells of, in order; of overlapping triggers the longest."""
    for view in d.marked.views:
        if "meetings" not in view.tables or view.sentence.kind in ("dateline", "prefix", "furniture"):
            continue
        hits = list(_triggers(d, view))
        whom = " whom " in view.folded
        found = [e for hit in hits for e in (whom and list(with_whom(d, view, hit))) or _SHAPES[hit.row["shape"]](d, view, hit)]
        found += [e for hit in hits if hit.row["shape"] == "discuss" and not found for e in groups.discussed(d, view, hit)]
        found = [e for e in found if not _its_own(d, view, e, found)]
        found = [each for e in found for each in twice(d, view, e)]
        yield from (kept for e in found for kept in with_last(d, view, e))
        yield from (further for e in found for further in elided(d, view, e, {p.name for x in found for p in x.who}))
        yield from (further for e in found if e.shape == "visit" for further in and_by(d, view, e))
        yield from bilaterals.listed(d, view, hits)
        if hits and d.tied and not any(only_named(d, view, hit) for hit in hits):
            plain = [hit for hit in hits if hit.row["needs"] not in _PLAINLY]
            yield from byway.beside_others(d, view, plain, found) if found else byway.told(d, view, plain)


def _triggers(d: Discourse, view: View) -> Iterator[Hit]:
    """The triggers of a sentence that may tell of an encounter, in order."""
    asked = view.text.rstrip('”" ').endswith("?")
    taken = -1
    for hit in sorted(view.of("meetings"), key=lambda h: (h.start, -h.end, h.row["shape"] != "none")):
        if hit.start < taken:
            continue
        if hit.row["needs"] in _FOLLOWED:
            behind = match(d, hit.row["needs"], hit.end, view.sentence.end)
            if not behind:
                continue  # 'held a meeting of the working group' is told by its noun
            hit = hit._replace(end=behind.end() - 1) if hit.row["shape"] == "sojourn" else hit
        if hit.row["shape"] == "session" and (last := last_told(d, view, hit)):
            taken = last  # 'the commission, whose last session was held in Osh, will meet' tells of both by its name
        if hit.row["needs"] == "opening" and match(d, "for_meal", hit.end, view.sentence.end):
            hit = hit._replace(row=meant(view.lexicon)["tell"])  # 'joined X for dinner'
        if hit.row["shape"] == "ceremony" and _sworn_in(d, view, hit):
            continue
        if hit.row["shape"] == "together" and _of_joint_body(d, view, hit):
            hit = hit._replace(row=_session(view.lexicon))
        if hit.row["shape"] in _AS:
            hit = hit._replace(row=meant(view.lexicon)[hit.row["shape"]])
        taken = max(taken, hit.end)
        if _of_commission(d, view, hit):
            if of_session(view):
                continue  # 'the ministerial meeting of the Bi-National Commission' is a session of it
            of_it = match(d, "session_of", hit.end, view.sentence.end)
            hit = hit._replace(row=_session(view.lexicon), end=of_it.end() if of_it else hit.end)
        if hit.row["shape"] in _EVENTS and not d.between(view.start):
            continue
        if search(d, "also_there", view.start, min(view.sentence.end, hit.end + _WERE)):
            continue  # 'Also at the talks were X and Y' names more of those who took part
        if search(d, "fulfilled", view.start, hit.end) and not says(d, "by", hit.end, view.sentence.end):
            continue  # 'provided all conditions are met'
        if hit.row["shape"] in ("meet", "together") and match(d, "times_met", hit.end, view.sentence.end):
            continue  # 'their experts have met at least three times'
        if hit.row["shape"] == "meet" and search(d, "told_to", view.start, hit.start):
            continue  # 'the presidents directed their ministers to meet'
        if hit.row["shape"] in _NAMED and (_titled(d, view, hit) or _holds_its_own(d, view, hit)):
            continue
        if hit.row["shape"] == "forum" and any(search(d, name, view.start, hit.start) for name in ("of_body", "praised_for")):
            continue  # 'said that it would leave the Forum', 'congratulated Togo on its success in hosting the Conference'
        if hit.row["shape"] == "together" and _told_otherwise(d, view, hit):
            continue
        if hit.row["shape"] != "none" and not (asked and hit.row["shape"] != "visit") and not _negative(d, view, hit):
            yield hit


def _sworn_in(d: Discourse, view: View, hit: Hit) -> bool:
    """'before President X is inaugurated': whether who takes an office is told, rather than what is opened."""
    people = d.marked.of(Person, view.start, hit.start + 1)
    told = bool(people) and fullmatch(d, "sworn_in", people[-1].end, hit.end) is not None
    return told or search(d, "he_sworn_in", view.start, hit.end) is not None


def _of_joint_body(d: Discourse, view: View, hit: Hit) -> bool:
    """'the Joint Border Committee meeting': whether a meeting is one of a joint body by whose name alone no session is told."""
    pairs = (h for h in view.of("meetings") if h.end + 1 == hit.start and h.row["needs"] == "pair")
    return any(search(d, "joint_before", max(view.start, h.start - _DENIED), h.start) for h in pairs)


def _told_otherwise(d: Discourse, view: View, hit: Hit) -> bool:
    """Whether a noun for talks is that of another encounter, or of one side's own."""
    if of_one_side(d, view, hit):
        return True  # 'The ministers A, B and C attended the meeting'
    if match(d, "besides", view.start, hit.end) and search(d, "besides", view.start, hit.end):
        return True  # 'Aside from the talks with the premier, he will meet X'
    if search(d, "of_process", max(view.start, hit.start - _DENIED), hit.end):
        return True  # 'He hailed the launch of treaty negotiations'
    beside = view.of("meetings")
    if any(h.end + 1 == hit.start and _body(h) for h in beside):
        return True  # 'attended the Joint Economic Committee meeting' is a session
    return any(h.start == hit.end + 1 and h.row["shape"] in HELD for h in beside)  # 'a face-to-face summit'


def _negative(d: Discourse, view: View, hit: Hit) -> bool:
    """Whether the encounter is denied or called off, or only somebody's view of one is told."""
    praised = hit.row["shape"] in ("together", "meet") and search(d, "praises_it", max(view.start, hit.start - _DENIED), hit.start)
    if praised and match(d, "then_over", hit.end, view.sentence.end):
        return True  # 'welcomed the meeting, saying that'
    if match(d, "called_off", hit.end, view.sentence.end):
        return True  # 'the meeting of X with Y set for Friday was postponed'
    if hit.row["shape"] == "session" and match(d, "which_last", hit.end, view.sentence.end):
        return False  # 'the commission, which has not met since 2019, will convene in May'
    low = max(view.start, hit.start - _DENIED)
    turn = search(d, "but_did", low, hit.start)  # 'did not meet the king but held talks with the premier'
    return says(d, "negative", turn.end() if turn else low, min(view.sentence.end, hit.end + _AFTER))


def _its_own(d: Discourse, view: View, e: Encounter, found: list[Encounter]) -> bool:
    """Whether a meeting is one that a body named before it held as its own: 'The joint committee held its first meeting'."""
    owned = search(d, "its_body_met", view.start, e.trigger.start) if e.shape in ("together", "session") and len(found) > 1 else None
    if e.shape == "forum" and any(
        x.shape == "session" and x.trigger.start < e.trigger.start and e.trigger.end <= x.trigger.end for x in found
    ):
        return True  # 'the first meeting of the Business Council'
    told = {"together": HELD, "session": ("forum",)}.get(e.shape, ())
    return owned is not None and any(x.shape in told and x.trigger.end <= owned.start() for x in found)


def _of_commission(d: Discourse, view: View, hit: Hit) -> bool:
    """Whether a meeting is one of a commission: 'The fifth meeting of the Joint Jamaica-Cuba Commission'."""
    return hit.row["shape"] in ("together", "forum") and match(d, "session_of", hit.end, view.sentence.end) is not None


def _holds_its_own(d: Discourse, view: View, hit: Hit) -> bool:
    """Whether a commission is told by a session of its own: 'The Joint Council, founded in Osh in 2020, will hold its next session'."""
    if hit.row["type"] != "commission_session" or last_told(d, view, hit):
        return False
    behind = (h for h in view.of("meetings") if h.start > hit.end and h.row["shape"] == "session")
    return any(search(d, "holds_its", hit.end, h.start) for h in behind)


def _body(hit: Hit) -> bool:
    """Whether words name a commission, whose meeting is a session of it."""
    return hit.row["type"] == "commission_session" and not hit.row["needs"]


@per_lexicon
def meant(lexicon: Lexicon) -> Mapping[str, Row]:
    """The rows of the plain words for what some verbs tell where the right words stand behind them."""
    rows = [row for row in lexicon.table("meetings") if not row["needs"]]
    return {shape: next(row for row in rows if (row["shape"], row["type"]) == plain) for shape, plain in _AS.items()}


@per_lexicon
def _session(lexicon: Lexicon) -> Row:
    return next(row for row in lexicon.table("meetings") if (row["shape"], row["type"]) == ("session", "commission_session"))
