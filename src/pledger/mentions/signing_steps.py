"""What a verb of signing makes of a document, by the words before it: signed, to be signed, wished for, ended."""

import re

from pledger.lexicon import Hit
from pledger.mentions.around import Around
from pledger.mentions.grammar import sets_of
from pledger.mentions.phrases import phrases_of
from pledger.mentions.view import View

_small_of = phrases_of("title_words", "kind", ("and",))
_stops_of = phrases_of("title_stops")
FRAME = 70  # characters before a verb or a document in which a frame counts
TO_TALKS = 3  # words between 'concluded' and the negotiations
_WISHED = 130  # characters before a verb in which a wish counts
_BY = 40  # characters behind "approved" in which stands by whom
_AHEAD = 24  # characters behind a document in which its signing is put ahead
_VERB = 24  # characters before a wish in which its auxiliary verb stands
_SERIES = 18  # words between a wish and the last of what is wished
_AND = 8  # characters before a verb in which ", and " stands
_UNTIL = 40  # characters before a document in which "once" stands
_PERFECT = 2  # words of 'has been'
_TO = 4  # characters before a verb in which "to" stands
BREAK = re.compile(r"(?:(?<=[^A-Z\W][^A-Z\W][^A-Z\W])\.|[^\w\s]\.|[!?;])(?:\s|$)")  # of a sentence: behind no initial, no "Dr."


def clause_start(around: Around, at: int, reach: int = FRAME) -> int:
    """Where the stretch before `at` begins in which a frame counts: not over a stop, a semicolon or a document."""
    low = max(around.view.start, at - reach)
    text = around.view.cut(low, at)
    ends = [m.end() for m in BREAK.finditer(text)]
    joined = [m.start() + 1 for m in around.view.patterns["clause_opens"].finditer(text)]
    low += max([0, *ends, *joined])
    return max([low, *(e for _, e in around.taken if e <= at)])


def senses_before(around: Around, verb: Hit) -> list[str]:
    """The senses of the frames that stand close before a verb of signing, the nearest last."""
    reach = {"done": 3, "base": 8}.get(verb.row["form"], 5)
    found = []
    for frame in around.frames(clause_start(around, _joint(around, verb), _WISHED), verb.start):
        between = around.view.folded[frame.end - around.view.start : verb.start - around.view.start]
        if any(h.row["kind"] == "moment" for h in _stops_of(around.view.lexicon).find(between)):
            continue  # 'discussed during the signing ceremony': the frame is told of something else
        if verb.row["form"] == "done" and around.view.patterns["and_did"].search(
            around.view.folded, frame.start - around.view.start, verb.start - around.view.start
        ):
            continue  # 'pledged to deepen ties and signed': another act
        if verb.row["form"] == "done" and _resumes(around, between):
            continue  # 'the pact, proposed by Chad, was signed': the frame stands in what is inserted
        gap = between.split()
        if (
            verb.row["form"] == "noun"
            and frame.row["sense"] == "future"
            and len(gap) <= _SERIES
            and around.view.patterns["with_the"].search(between)
        ):
            found.append("future")  # 'is expected to widen ties with the conclusion of'
            continue
        if len(gap) == 1 and _small_of(around.view.lexicon).word(gap[0]) is not None:
            continue  # 'to consider and sign': joined to the verb, not over it
        if frame.row["sense"] == "talks" and _came_to(around, frame.end, verb.start):
            continue  # 'the talks resulted in the signing of': they are over
        if len(gap) <= (_SERIES if verb.row["form"] == "noun" and frame.row["sense"] == "wish" and _series(around, gap) else reach):
            found.append(_meant(around, verb, frame))
    return [s for s in found if s in ("future", "wish", "talks", "negative")]


def _resumes(around: Around, between: str) -> bool:
    """Whether the words before a participle come back to the subject behind a comma: ', was', ', has now been'."""
    _, comma, last = between.rpartition(", ")
    sets = sets_of(around.view.lexicon)
    said = [w for w in last.split() if w not in sets["also"]]
    return bool(comma and said) and said[-1] in sets["passive"] and len(said) <= _PERFECT


def _joint(around: Around, verb: Hit) -> int:
    """Where 'and' stands before a bare verb: 'keen to widen trade, and sign a treaty' goes on with what they are keen to do."""
    start = verb.start - around.view.start
    before = around.view.text[max(0, start - _AND) : start]
    opened = around.view.patterns["clause_opens"].search(before) if verb.row["form"] == "base" else None
    return verb.start - len(before) + opened.start() if opened and opened.end() == len(before) else verb.start


def _came_to(around: Around, start: int, end: int) -> bool:
    """Whether 'resulted in', 'led to' stands in [start, end)."""
    return any(start <= v.start and v.end <= end and v.row["strength"] == "vague" for v in around.verbs)


def _meant(around: Around, verb: Hit, frame: Hit) -> str:
    """The sense of a frame before a verb; support is a wish only for a signing that is spoken of ('they support the conclusion of it')."""
    sense: str = frame.row["sense"]
    if sense == "backing":
        return "wish" if verb.row["form"] == "noun" else sense
    return _reported(around, frame) if sense == "reported" else sense


def _reported(around: Around, frame: Hit) -> str:
    """What 'would' means: the future of what somebody said, else a wish; a wish too of what somebody hopes."""
    wished = any(f.row["sense"] == "wish" for f in around.frames(clause_start(around, frame.start), frame.start))
    return "future" if not wished and any(h.end <= frame.start and h.row["side"] == "verb" for h in around.view.of("reporting")) else "wish"


def _series(around: Around, gap: list[str]) -> bool:
    """Whether the noun goes on with what a frame opened: 'interested in the early creation of a council and in the adoption of'."""
    return any(_small_of(around.view.lexicon).word(w.casefold()) is not None for w in gap[-3:])


def status_of(around: Around, verb: Hit) -> str | None:
    """The status of a verb of signing, by the frame before it."""
    senses, form = senses_before(around, verb), verb.row["form"]
    if verb.row["strength"] == "vague":
        senses = [s for s in senses if s != "talks"]  # 'the negotiations resulted in 14 documents'
    status: str | None = verb.row["status"] if verb.row["status"] != "null" else None
    if "negative" in senses:
        return {"ended": "in_force", "ratified": "signed"}.get(status or "", "prepared" if "future" in senses else "proposed")
    if status == "in_force" and form == "state" and senses and senses[-1] in ("future", "wish"):
        return "signed"  # 'will enter into force in May': signed already
    if status == "signed" and (step := _own_step(around, verb)):
        return "signed" if senses and step == "ratified" else step  # 'must now be approved by parliament'
    if form == "base" and status == "prepared":
        return "prepared" if senses else "signed"  # 'agreed to finalise it': there is a draft; 'X and Y finalise a deal'
    if form == "noun" and status == "signed" and not senses and _to_be_held(around):
        return "prepared"
    if form == "noun" and status == "signed" and not senses and _topic(around, verb):
        return "proposed"
    of = around.view.patterns["of_next"].match(around.view.text, verb.end - around.view.start) is not None
    if form == "noun" and status == "signed" and not senses and of and _spoken_of(around):
        return "proposed"
    if form == "base" and status == "signed" and not senses and (going := _goes_on(around, verb)):
        return going
    if form == "base" and status == "signed" and not senses and to_do(around.view, verb.start):
        if around.view.patterns["held_to"].search(around.view.folded, 0, verb.start - around.view.start):
            return "signed"  # 'a ceremony was held to sign a treaty'
        return "proposed" if _talked_of(around, verb) else "prepared"  # 'flew to Lima to sign a treaty', 'approved to sign'
    if verb.row["strength"] == "renewal" and form == "done" and not senses:
        return "signed"  # 'the swap was renewed on Monday'
    if form == "state" or status == "in_force" or (form == "done" and status not in ("signed", "ratified")) or not senses:
        return status  # also of 'agreed to extend the contract': there is one
    if status == "ratified":
        return "signed"
    return "proposed" if senses[-1] in ("wish", "talks") else "prepared"


def _topic(around: Around, verb: Hit) -> bool:
    """Whether a signing is only one of what is talked about: 'the agenda includes the signing of a pact'."""
    at = verb.start - around.view.start
    return around.view.patterns["is_topic"].search(around.view.folded, max(0, at - _WISHED), at) is not None


def _goes_on(around: Around, verb: Hit) -> str | None:
    """What a bare verb behind 'and' goes on with, however far: 'plan to widen trade in farm goods with all of them and sign a treaty'."""
    view = around.view
    led = view.patterns["to_do_and"].search(view.folded, 0, verb.start - view.start)
    if led is None or view.patterns["held_to"].search(view.folded, 0, verb.start - view.start):
        return None
    before = [f.row["sense"] for f in around.frames(view.start, view.start + led.end("to")) if f.end >= view.start + led.start()]
    return "proposed" if before[-1:] in (["wish"], ["talks"]) else "prepared"


def to_do(view: View, start: int) -> bool:
    """Whether 'to' stands right before a verb."""
    return view.patterns["to_before"].search(view.folded, max(0, start - view.start - _TO), start - view.start) is not None


def until_done(around: Around, verb: Hit) -> bool:
    """Whether words before the document say that its signing is still to come: 'once the treaty is signed', 'until a treaty has been'."""
    view = around.view
    now = view.patterns["is_now"].search(view.folded, around.end - view.start, verb.start - view.start)
    return now is not None and view.patterns["until_done"].search(view.folded, _low(around), around.start - view.start) is not None


def hoped_that(around: Around) -> bool:
    """Whether somebody only hopes that the document will be signed: 'they hoped that the treaty would be signed soon'."""
    frames = around.frames(clause_start(around, around.start), around.start)
    if not frames or frames[-1].row["sense"] != "wish":
        return False
    return (
        around.view.patterns["that_next"].fullmatch(
            around.view.folded, frames[-1].end - around.view.start, around.start - around.view.start
        )
        is not None
    )


def _low(around: Around) -> int:
    return max(0, around.start - around.view.start - _UNTIL)


def _talked_of(around: Around, verb: Hit) -> bool:
    """Whether it is the aim of talks to sign: 'negotiations are being held in Cairo to conclude a treaty'."""
    return any(h.row["sense"] == "talks" for h in around.frames(clause_start(around, verb.start, _WISHED), verb.start))


def _to_be_held(around: Around) -> bool:
    """Whether what is told of a signing behind its document lies ahead: 'the signing of the Agreement will take place in June'."""
    frames = around.frames(around.end, min(around.view.sentence.end, around.end + _AHEAD))
    return bool(frames) and frames[0].row["sense"] == "future" and not around.view.cut(around.end, frames[0].start).strip()


def _spoken_of(around: Around) -> bool:
    """Whether what is told of a signing behind its document is only a wish: 'the signing of a treaty would help both', 'the signing of a
    treaty and the removal of barriers were discussed'."""
    wishes = [f for f in around.frames(around.end, around.view.sentence.end) if f.row["sense"] in ("wish", "reported")]
    return any(not around.view.cut(around.end, f.start).strip() or _passive(around, f) for f in wishes)


def _passive(around: Around, frame: Hit) -> bool:
    """Whether 'were', 'have been' or 'were also' stands right before it."""
    sets = sets_of(around.view.lexicon)
    at = frame.start - around.view.start
    said = [w for w in around.view.folded[max(0, at - _VERB) : at].split() if w not in sets["also"]]
    return bool(said) and said[-1] in sets["passive"]


def _own_step(around: Around, verb: Hit) -> str | None:
    """What the approval of one side alone means: a cabinet's comes before the signature, a parliament's ratifies."""
    if verb.row["strength"] != "approval":
        return None
    told = around.frames(clause_start(around, verb.start), verb.start)
    if around.view.patterns["by_next"].match(around.view.text, verb.end - around.view.start):
        told += around.frames(verb.end, verb.end + _BY)
    by = [h.row["sense"] for h in told if h.row["sense"] in ("cabinet", "parliament")]
    return {"cabinet": "prepared", "parliament": "ratified"}[by[-1]] if len(by) == 1 else None
