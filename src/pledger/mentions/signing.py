"""How far a document has come, by the words round it: signed, to be signed, being negotiated, in force, ended."""

import re

from pledger.lexicon import Hit, fold
from pledger.mentions.around import Around, Cue, participle
from pledger.mentions.phrases import phrases_of
from pledger.mentions.signing_aside import (
    AUX,
    at_which,
    auxiliary,
    does_another,
    for_signing,
    further_act,
    goes_on,
    of_earlier,
    suggests,
    to_be,
    to_prepare,
)
from pledger.mentions.signing_steps import BREAK, TO_TALKS, clause_start, hoped_that, senses_before, status_of, to_do, until_done

_stops_of = phrases_of("title_stops")

_FAR = 320  # characters that a verb may stand before the last document it governs
_LOOSE, _PASSIVE, _STATE = 9, 16, 8  # words that may stand between a document and a verb behind it, a passive one
_OF_IT = 2  # words between 'the ratification' and what is ratified
_CLOSE = 6  # words that may stand between a document and a verb that is also done to other things
_TALKS = 40  # characters before a document in which talks on it are named
_OPENS = 5  # characters before a document that opens its sentence
_SUPPOSED = 8  # characters behind a document in which 'would' begins and ends
_MARKS = " \"”’'»"  # behind a title
_COMMA_OF_DATE = re.compile(r"(?<=\d), (?=(?:19|20)\d\d)")


def settle(around: Around) -> Cue | None:
    """The cue that governs the document, or None: the first rule that decides; of verbs on either side the one that says more."""
    cue = next((c for rule in RULES if (c := rule(around)) is not None), None)
    if cue is not None and cue.rule == "verb_after" and cue.strength == "vague":
        before = preceding(around)  # 'have signed a pact, under which 60 nurses will come to Fiji'
        return before if before is not None and not before.strength else cue
    if cue is None or cue.rule != "verb_after" or cue.status not in ("signed", "ended"):
        return cue
    # 'ratified the treaty, which was signed in 2016'; 'signed a treaty and hope that it will enter into force'
    before = preceding(around)
    if before is None:
        return cue
    if cue.status == "ended" and before.strength == "weak":
        return cue  # 'to renew the memorandum, which expired last year'
    later = before.status in ("ratified", "in_force", "ended") or before.strength == "renewal"
    gap = around.view.cut(around.end, cue.start)
    ratifying = before.status == "ratified" and len(around.view.cut(before.end, around.start).split()) <= _OF_IT
    further = later and (_relative(gap) or gap == " " or ratifying)
    return before if further or _row_status(around, cue) == "in_force" else cue


def _row_status(around: Around, cue: Cue) -> str | None:
    """The status that the verb of a cue has in the table, whatever stands before it."""
    return next((v.row["status"] for v in around.verbs if v.start == cue.start), None)


def following(around: Around) -> Cue | None:
    """'A protocol was initialled', 'the treaty, signed on 5 May, ...', 'an agreement which they finalised here'."""
    states: list[Hit] = []
    for told in around.verbs:
        verb = participle(around, told) if told.start >= around.end else told
        gap = around.view.cut(around.end, verb.start) if verb.start >= around.end else ""
        if verb.start < around.end or verb.row["form"] == "noun" or (verb.row["form"] == "base" and not _to_come(around, verb, gap)):
            continue
        if BREAK.search(gap) or len(gap) > 240 or _other_between(around, verb, gap):
            break
        if gap.startswith(",") and around.view.patterns["clause_anew"].match(gap) and any(v.end <= around.start for v in around.verbs):
            break  # 'signed a pact on roads, and a dam is to be ready in May'
        reach = (
            _STATE if verb.row["form"] == "state" else _PASSIVE if auxiliary(around, verb) else _CLOSE if verb.row["strength"] else _LOOSE
        )
        if not (len(gap.split()) <= reach or _resumed(around, verb) or _relative(gap) or _joined(around, states, verb)):
            continue
        joined = around.view.patterns["verbs_joined"].search(gap) is not None
        if ("," in gap and suggests(around, verb) and gap != ", ") or (("," in gap or joined) and does_another(around, verb)):
            continue  # 'signed a plan, and their envoys initialled a protocol', 'reviewed the plan and signed a protocol'
        if further_act(around, verb, gap):
            continue
        if (
            verb.row["strength"] in ("weak", "approval", "renewal")
            and _own_subject(around, verb, gap)
            and not _renewed(around, states, verb)
        ):
            continue  # 'under the agreement, customs data are exchanged'
        states.append(verb)
    return _state_reached(around, states) if states else None


def _other_between(around: Around, verb: Hit, gap: str) -> bool:
    """Whether another document stands between the document and a verb behind it, and not only in a clause that is closed there: 'the
    treaty, on which all the protocols rest, was signed'."""
    if not any(around.end <= s < verb.start for s, _ in around.taken):
        return False
    return not (_resumed(around, verb) and around.view.patterns["on_which"].match(gap))


def _state_reached(around: Around, states: list[Hit]) -> Cue:
    """The cue of the verb behind the document that tells how far it has come, of those told of it in turn."""
    # 'signed in 2016, has been in force since 2018': the later state, unless it is vaguer.
    verb = states[0]
    if verb.row["status"] == "in_force" and status_of(around, verb) == "signed":  # 'which is to enter into force in May, was signed'
        verb = next((v for v in states if v.row["status"] == "signed" and not v.row["strength"]), verb)
    apposed = around.view.cut(around.end, verb.start).strip(_MARKS) == ","
    clause = _relative(around.view.cut(around.end, verb.start)) and around.view.cut(around.end, around.end + 1) == ","
    for other in states[1:]:
        if verb.row["status"] == "ended" and other.row["strength"] == "renewal" and senses_before(around, other):
            continue  # 'which expired last year, is to be renewed'
        if _renewed(around, [verb], other):
            return Cue(verb.start, verb.end, "in_force", "verb_after", verb.row.label, True)
        reached = other.row["status"] in ("in_force", "ended", "ratified") and status_of(around, other) != "signed"
        drawn_up = (
            verb.row["status"] == "prepared" and verb.row["strength"] and other.row["status"] == "prepared" and not other.row["strength"]
        )
        signed = verb.row["status"] in ("prepared", "proposed") and other.row["status"] == "signed"
        if (signed or drawn_up) and (_joined(around, [verb], other) or clause or _over(around, verb, other)):
            verb = other  # 'ten agreements were negotiated and signed', 'a pact, negotiated for years, was initialled'
        if reached and (apposed or clause or "," not in around.view.cut(verb.end, other.start)[:-1] or _joined(around, [verb], other)):
            verb = other
    status = status_of(around, verb)
    talks, told = _of_talks(around), around.view.cut(around.end, verb.start)
    if talks and verb.row["strength"] == "vague":
        return Cue(verb.start, verb.end, "proposed", "verb_of_talks", verb.row.label, True)  # 'the proposal for a treaty was made'
    if talks and status == "prepared" and verb.row["status"] == "signed" and "," not in told and not _relative(told):
        return Cue(verb.start, verb.end, "proposed", "verb_of_talks", verb.row.label, True, verb.row["strength"])  # they will be concluded
    status = "prepared" if status == "signed" and (talks or until_done(around, verb) or to_be(around, verb)) else status
    status = "proposed" if status == "prepared" and hoped_that(around) else status
    return Cue(verb.start, verb.end, status, "verb_after", verb.row.label, True, verb.row["strength"])


def _over(around: Around, verb: Hit, other: Hit) -> bool:
    """Whether an inserted clause with the verb is over where the other stands: 'a pact, drafted by both, was signed', 'a pact that was
    drafted in May was signed', 'a pact under negotiation for years was signed'."""
    gap = around.view.cut(around.end, verb.start)
    if gap.strip(_MARKS) == ",":
        return _resumed(around, other)
    return (_relative(gap) or not gap.strip()) and auxiliary(around, other)


def _to_come(around: Around, verb: Hit, gap: str) -> bool:
    """Whether the verb tells in a relative clause what is to be done to the document: 'a pact that the presidents are to sign'."""
    if not _relative(gap) or verb.row["strength"] or senses_before(around, verb)[-1:] not in (["future"], ["wish"]):
        return False
    behind = next((s for s, _ in around.taken if s >= verb.end), None)
    return behind is None or len(around.view.cut(verb.end, behind).split()) > 1


def _renewed(around: Around, states: list[Hit], verb: Hit) -> bool:
    """Whether what was signed has been extended since: 'signed in 2016 and extended last year'."""
    last = states[-1].row if states else None
    signed = last is not None and (last["status"] == "ended" or (last["status"] == "signed" and not last["strength"]))
    return signed and verb.row["strength"] == "renewal" and _joined(around, states, verb)


def _joined(around: Around, states: list[Hit], verb: Hit) -> bool:
    """Whether the verb is joined by 'and' to the one before: 'was signed in Lomé on 29 May 2014 and entered into force'."""
    gap = _COMMA_OF_DATE.sub(" ", around.view.cut(states[-1].end, verb.start)) if states else ""
    led = around.view.patterns["verbs_joined"].search(gap)
    return led is not None and "," not in gap[: led.start()] and len(gap.split()) <= _PASSIVE


def _of_talks(around: Around) -> bool:
    """Whether talks on the document are what the verb behind it is told of: 'negotiations on a treaty have been concluded'."""
    frames = around.frames(clause_start(around, around.start, _TALKS), around.start)
    if not frames or frames[-1].row["sense"] != "talks":
        return False
    return len(around.view.cut(frames[-1].end, around.start).split()) <= TO_TALKS


def _own_subject(around: Around, verb: Hit, gap: str) -> bool:
    """Whether something else than the document, named behind a comma, is what the verb is told of."""
    if not gap.lstrip().startswith(",") or gap.strip() == "," or _resumed(around, verb):
        return False
    return not any(h.row["kind"] == "relative" for h in _stops_of(around.view.lexicon).find(fold(gap)))


def _resumed(around: Around, verb: Hit) -> bool:
    """Whether the sentence comes back to its subject after a comma: 'a contract, by which gas is to flow, was concluded'."""
    frames = around.frames(max(around.end, verb.start - 24), verb.start)
    return bool(frames) and frames[-1].row["sense"] in AUX and around.view.cut(frames[-1].start - 2, frames[-1].start) == ", "


def _relative(gap: str) -> bool:
    """Whether a relative clause of moderate length stands between a document and its verb."""
    words = gap.split()
    return bool(words) and words[0] in (",", "that", "which") and len(words) <= 22


def preceding(around: Around) -> Cue | None:
    """'signed the Roadmap and the Plan', 'the signing of a treaty', 'resulted in signing contracts'."""
    best: Hit | None = None
    for verb in around.verbs:
        if verb.end > around.start:
            break
        if verb.row["form"] == "state" and verb.row["status"] in ("prepared", "proposed"):
            continue
        if any(s < verb.start and verb.end <= e for s, e in around.taken):
            continue  # 'signed a programme on cultural exchange and a treaty'
        best = verb
    if best is None or around.start - best.end > _FAR:
        return None
    if around.view.patterns["to_what_end"].match(around.view.folded, best.end - around.view.start):
        return None  # 'a treaty was signed, paving the way for a programme of studies'
    if around.start - best.end <= 1 and around.view.patterns["as_signed"].search(around.view.folded, 0, best.start - around.view.start):
        return None  # 'the signed memorandum remains the basis'
    gap = around.free(best.end, around.start)
    if best.row["strength"] and len(gap.split()) > (_CLOSE if best.row["strength"] == "renewal" else _CLOSE // 2):
        return None
    told = _stops_of(around.view.lexicon).find(around.view.folded, 0, best.end - around.view.start, around.start - around.view.start)
    told = [h for h in told if around.view.text[h.start - 1 : h.start] != "("]  # the 'i' of '(i)'
    if any(h.row["kind"] == "relative" and not any(s <= h.start + around.view.start < e for s, e in around.taken) for h in told):
        return None
    if of_earlier(around, best, gap):
        return None
    if (BREAK.search(gap) and ":" not in gap) or len(gap) > 110 or _interrupted(around, best) or at_which(around.view, around.start):
        return None
    done = around.view.patterns["was_next"].match(around.view.text, best.end - around.view.start)  # 'next to be signed was a treaty'
    status = "signed" if done and best.row["status"] == "signed" else status_of(around, best)
    status = "prepared" if status == "signed" and best.row["strength"] and for_signing(around) else status
    return Cue(best.start, best.end, status, "verb_before", best.row.label, strength=best.row["strength"])


def _interrupted(around: Around, verb: Hit) -> bool:
    """Whether a frame of its own stands between verb and document ('signed in Astana a contract under the treaty')."""
    between = [h for h in around.frames(verb.end, around.start) if not _attributive(around, verb, h)]
    return any(h.row["sense"] in ("invoked", "talks", "negative") for h in between if h.end > around.start - 24)


def _attributive(around: Around, verb: Hit, frame: Hit) -> bool:
    """Whether a frame is part of the document's own name: 'signed the implementing protocol'."""
    return frame.end + 1 == around.start and len(around.view.cut(verb.end, frame.start).split()) <= 1


def framed(around: Around) -> Cue | None:
    """'negotiations on a treaty', 'proposed a pact', 'under the protocol': a frame right before the document."""
    low = clause_start(around, around.start)
    frames = around.frames(low, around.start)
    if frames and frames[-1].row["sense"] == "stock" and not around.view.cut(frames[-1].end, around.start).strip():
        return Cue(frames[-1].start, frames[-1].end, "in_force", "frame_invoked", frames[-1].row.label)  # 'the existing memorandum'
    for frame in reversed(frames):
        sense = frame.row["sense"]
        gap = around.view.cut(frame.end, around.start).split()
        status = {"talks": "proposed", "wish": "proposed", "reported": "proposed", "invoked": "in_force", "future": "prepared"}.get(sense)
        if sense == "talks" and _talked_out(around, frame.start):
            status = "prepared"
        if status and len(gap) <= {"invoked": 4, "future": 3, "talks": 10}.get(sense, 6):
            return Cue(frame.start, frame.end, status, f"frame_{sense}", frame.row.label)
    return None


def _talked_out(around: Around, at: int) -> bool:
    """Whether the talks that begin at `at` are over: 'concluded negotiations on a treaty', 'the conclusion of the negotiations on it'."""
    for verb in around.verbs:
        if verb.end <= at and verb.row["form"] in ("done", "noun") and not verb.row["strength"] and not senses_before(around, verb):
            return len(around.view.cut(verb.end, at).split()) <= TO_TALKS
    return False


def drafted(around: Around) -> Cue | None:
    """'a draft memorandum', 'being drafted' before the document."""
    for verb in reversed(around.verbs):
        if verb.end <= around.start and verb.row["form"] == "state" and around.start - verb.end < 12 and not goes_on(around, verb):
            done = preceding(around)
            if done is not None and not done.strength and done.status == "signed":
                return done  # 'signed two draft agreements'
            yet = to_do(around.view, verb.start) or to_prepare(around, verb)
            status = "proposed" if verb.row["status"] == "prepared" and yet else verb.row["status"]
            return Cue(verb.start, verb.end, status, "state_before", verb.row.label)  # 'were told to draft a treaty': there is no draft yet
    return None


def negotiated(around: Around) -> Cue | None:
    """'free trade agreement negotiations', 'talks' right behind the document."""
    high = min(around.view.sentence.end, around.end + 24)
    for frame in around.frames(around.end, high):
        if frame.row["sense"] == "talks" and not around.view.cut(around.end, frame.start).strip():
            return Cue(frame.start, frame.end, "proposed", "talks_after", frame.row.label, after=True)
    return None


def supposed(around: Around) -> Cue | None:
    """'The EU-Peru agreement would create a market': there is none yet."""
    if around.start - around.view.start > _OPENS:
        return None  # 'The minister said the agreement would open routes': what is said is told so
    frame = next(iter(around.frames(around.end, min(around.view.sentence.end, around.end + _SUPPOSED))), None)
    if frame is None or frame.row["sense"] != "reported" or around.view.cut(around.end, frame.start).strip():
        return None
    return Cue(frame.start, frame.end, "proposed", "supposed", frame.row.label, after=True)


RULES = (negotiated, supposed, drafted, following, preceding, framed)
