"""Instruments: the documents that a source tells were signed, are to be signed, or invokes by name."""

from collections.abc import Iterator
from dataclasses import replace

from pledger.mentions.around import Cue, frames_of, verbs
from pledger.mentions.found import Found
from pledger.mentions.instruments import candidates, nouns, plausible, restated
from pledger.mentions.promising import phrases
from pledger.mentions.types import Institution, Party, Time
from pledger.mentions.view import View
from pledger.records.concluding import bodies, concluded, opened, title_stops, title_words
from pledger.records.context import Discourse
from pledger.records.document_counts import without_counts
from pledger.records.documents import Document, joined
from pledger.records.draft import LONGEST, evidence
from pledger.records.encounter_words import match, says
from pledger.records.enumerated import enumerated
from pledger.records.gathered import gathered, gathered_since
from pledger.records.itemised import introductions
from pledger.records.lenders import banks
from pledger.records.lending import lender
from pledger.records.lists import Listing, listings, unnamed
from pledger.records.of_lot import of_lot
from pledger.records.partners import parties_of
from pledger.records.signatories import Side
from pledger.records.signing import OF_YEARS, Signing, signed_then, signing, year_before
from pledger.records.supposing import denied, likely, renamed, supposed, till_in_force
from pledger.records.titles import core, title, under_land, until
from pledger.records.towns import several, twinned
from pledger.records.types import Instrument, Reason
from pledger.records.worth import past_sum, worth

_HEDGE = 12  # characters before a number in which "more than" stands
_ARTICLE = 4  # characters of an article before the title in a heading
_ISSUED = 9  # characters from a statement to the body that issued it
_CITED = 40  # characters before a document in which 'according to' stands
_SAYS = 12  # characters round a statement in which a verb of saying stands: 'said in a'
_WHOSE, _POSSESSIVE, _OWNED = 3, ("'s ", "’s ", "s' ", "s’ "), 40
_TWO = 2
_STOCK = 40  # characters round a number of documents in which words tell that it has gathered
_WORD = 4  # characters of a small word right behind a noun
_EDGES = ("byline", "prefix", "dateline")
_WHOLE_SPAN = 300  # characters of the longest evidence that a verb and its document make
_ISSUES = ("joint_statement", "declaration")
_WHOLE = (*_ISSUES, "treaty", "agreement", "protocol")


def build(d: Discourse) -> Iterator[Instrument]:
    """The instruments of a source, one a document, restatements joined."""
    if not any("instruments" in v.tables for v in d.marked.views):
        return
    lists = listings(d)
    found: list[Document] = []
    for number, view in enumerate(d.marked.views):
        if view.sentence.kind in _EDGES or not ("instruments" in view.tables or number in lists):
            continue
        if d.affair(view.start) != "no_state" and d.between(view.start):
            found += _in_view(d, view, lists.get(number))
    yield from (doc.record for doc in of_lot(d, found, without_counts(d, joined(found))))


def _in_view(d: Discourse, view: View, listing: Listing | None) -> Iterator[Document]:
    listed = listing is not None
    heading = _heading(d, view)
    if heading is not None:
        yield _document(d, view, heading, None, view.sentence.end)
        return
    every, told = (candidates(view, True), None) if listed else enumerated(d, view, candidates(view))
    if listing is not None and listing.lot is not None:
        own = unnamed(view, listing.lot)
        every = [own] if own is not None else every
    for n, f in enumerate(every):
        if (
            (listing is not None and n == 0 and _of_no_paper(f, listing))
            or not (plausible(f, listed and n == 0) or restated(f) or likely(d, view, f))
            or _in_name(d, f)
            or _stock(d, view, f)
            or _one_sided(d, f)
            or denied(view, f)
            or _of_one_state(d, view, f)
            or renamed(d, f, every[n + 1 : n + 2])
        ):
            continue
        limit = every[n + 1].start if n + 1 < len(every) else view.sentence.end
        yield _document(
            d, view, past_sum(d, f), (listing if n == 0 else None) or (told if f.cue and f.cue.rule == "chained" else None), limit
        )


def _of_no_paper(f: Found, listing: Listing) -> bool:
    """Whether a list that no verb of signing opens names what may be no paper: 'as follows: student exchange programme; ...'."""
    return bool(listing.doubts) and f.noun.row["form"] == "weak" and not (f.dated or f.titled)


def _stock(d: Discourse, view: View, f: Found) -> bool:
    """Whether a number of documents has gathered over the years: 'more than 60 agreements have been signed since independence'."""
    if not f.counted:
        return f.many and view.patterns["the_number"].search(view.folded, 0, f.start - view.start) is not None
    low, high = max(0, f.start - view.start - _STOCK), max(f.end, f.cue.end if f.cue else f.end) - view.start + _STOCK
    told = frames_of(view.lexicon).find(view.folded, 0, low, min(high, len(view.folded)))
    senses = [h.row["sense"] for h in told]
    at = f.start - view.start
    hedged = any("sum" in h.row.list("kind") for h in title_words(view.lexicon).find(view.folded[max(0, at - _HEDGE) : at]))
    since = any(t.role == "since" for t in d.marked.of(Time, f.end, view.sentence.end)) or match(d, "ever_since", f.end) is not None
    if f.cue is not None and f.cue.status == "in_force" and not any(v.row["status"] == "signed" for v in verbs(view)):
        return True  # 'they have three agreements in force'
    since = since or gathered_since(d, view, f.start, f.end)
    return "stock" in senses or since or (hedged and ("perfect" in senses or gathered(d, view, f.start, f.end)))


def _of_one_state(d: Discourse, view: View, f: Found) -> bool:
    """Whether it is a state's own plan or programme: 'support for Tuvalu's development programme', 'in its Five-Year Plan'."""
    if f.noun.row["form"] != "weak" or f.counted or f.many:
        return False
    if f.cue is not None and f.cue.rule.startswith("frame") and view.patterns["only_its"].search(view.folded, 0, f.start - view.start):
        return len(_codes_in(d, f)) < _TWO
    if not view.cut(f.start - _WHOSE, f.start).endswith(_POSSESSIVE):
        return False
    owners = [p for p in d.marked.of(Party, max(view.start, f.start - _OWNED), f.start) if f.start - p.end <= _WHOSE]
    return bool(owners) and len(owners[-1].codes) == 1 and len(_codes_in(d, f)) < _TWO


def _codes_in(d: Discourse, f: Found) -> set[str]:
    return {c for p in d.marked.of(Party, f.start, f.end) for c in p.codes}


def _in_name(d: Discourse, f: Found) -> bool:
    """Whether the noun is only part of a body's name: 'the Amazon Cooperation Treaty Organization'."""
    low = max(0, f.start - 60)
    weak = f.noun.row["form"] == "weak"
    if any(m.start <= f.noun.start and f.noun.end < m.end for m in d.marked.of(Institution, low, f.end)):
        return True
    if _of_what(d, f):
        return False
    return any(p.form == "body" and p.start <= f.noun.start and f.noun.end < p.end + weak for p in d.marked.of(Party, low, f.end))


def _of_what(d: Discourse, f: Found) -> bool:
    """Whether the noun goes on with what it is about, so that it heads the name: 'the Agreement for Trans-Pacific Partnership'."""
    return opened(d.view(f.start), f.noun.end, f.noun.end + _WORD, "complement") > 0


def _one_sided(d: Discourse, f: Found) -> bool:
    """Whether a statement is nobody's together: 'the Baghdad communique' where no sides are spoken of, 'a communique of the Ministry'."""
    if f.noun.row["type"] != "joint_statement" or any(w.startswith("joint") for w in d.marked.folded[f.start : f.noun.end].split()):
        return False
    issued = [
        m
        for m in d.marked.of(Institution, f.noun.end, f.noun.end + _ISSUED)
        if d.marked.patterns["issued_by"].fullmatch(d.marked.folded, f.noun.end, m.start)
    ]
    return not d.grouped or bool(issued)


def _heading(d: Discourse, view: View) -> Found | None:
    """The document that the source itself is, by its heading: 'Joint Communiqué of the ...'."""
    if view.sentence.kind not in ("headline", "heading") or view.sentence.index > 3:
        return None
    types = {h.row["type"] for h in nouns(view)}
    if types.isdisjoint(_ISSUES if verbs(view) else _WHOLE):
        return None  # as the rest would find after a look at the whole title
    f = next(iter(candidates(view, listed=True)), None)
    if f is None or any(v.start != f.noun.end + 1 or v.row["form"] != "done" or f.noun.row["type"] not in _ISSUES for v in verbs(view)):
        return None  # of verbs only the participle right behind its noun: 'Joint Communiqué issued during the visit'
    if f.noun.row["type"] not in _ISSUES and any(h.row["kind"] == "verb" for h in title_stops(view.lexicon).find(view.folded)):
        return None  # 'Loan agreement with Chile goes to Parliament'
    led = 0 if f.start - view.start <= _ARTICLE else under_land(d, view, f.start)
    if led is None or f.noun.row["form"] != "strong" or f.many or f.bare or f.noun.row["type"] not in _WHOLE:
        return None
    cue = Cue(f.start, f.noun.end, "signed", "heading", f.noun.row.label, after=True)
    return replace(f, start=view.start + led, end=_heading_end(d, view), titled=True, bare=False, cue=cue)


def _heading_end(d: Discourse, view: View) -> int:
    """The end of a heading, also where it goes on in a line of its own: 'JOINT COMMUNIQUÉ / OF THE SECOND SESSION ...'."""
    following = d.marked.views[d.index(view.start) + 1 :][:1]
    for later in following:
        first = next(iter(title_words(view.lexicon).find(later.folded)), None)
        opens = first is not None and first.start == 0 and any(k in ("complement", "between") for k in first.row.list("kind"))
        if opens and later.sentence.kind in ("headline", "heading") and later.sentence.end - view.start <= LONGEST:
            return later.sentence.end
    return view.sentence.end


def _status(d: Discourse, view: View, f: Found) -> str | None:
    """How the words by it say that it stands."""
    cited = f.cue is None or f.cue.rule == "frame_invoked"
    if cited and f.noun.row["type"] == "joint_statement" and not (f.definite and f.titled):
        return None if _quoted(d, view, f) else "signed"  # 'a 28-point joint statement': issued, as the telling of it says
    if f.cue is None and f.noun.row["type"] not in OF_YEARS and signing(d, f, None).date:
        applied = (f.definite and says(d, "as_said_in", max(view.start, f.start - _CITED), f.start)) or match(d, "stands_since", f.end)
        return "in_force" if applied else "signed"  # 'the Memorandum of 2010', of which no more is told
    status = f.cue.status if f.cue else None
    if f.cue is not None and f.cue.strength == "renewal" and status == "signed" and (year_before(d, f) or signed_then(view, f)):
        return "in_force"  # 'extended the 2019 agreement': told of by its first signature
    if status == "in_force" and (then := till_in_force(d, view, f)):
        return then
    if status == "signed" and f.cue and not f.cue.after and d.index(view.start) in introductions(d, phrases(d.marked.lexicon)):
        return "proposed"  # an item of 'they agreed to:'
    if status == "signed" and not f.many and match(d, "it_took_effect", f.end):
        return "in_force"  # 'signed it in 2020; it entered into force in 2021'
    if status == "signed" and not f.many and (match(d, "it_was_ratified", f.end) or match(d, "all_ratified", view.sentence.end - 1)):
        return "ratified"  # 'signed it in 2020; parliament ratified it in 2021'
    return status


def _quoted(d: Discourse, view: View, f: Found) -> bool:
    """Whether a statement is only what somebody is quoted from: 'the banks said in a joint statement', 'a joint communiqué says'."""
    low, high = max(view.start, f.start - _SAYS), min(view.sentence.end, f.end + _SAYS)
    return any(h.row["side"] == "verb" and low <= h.start and h.end <= high for h in view.of("reporting"))


def _document(d: Discourse, view: View, f: Found, listing: Listing | None, limit: int) -> Document:
    status = _status(d, view, f)
    if listing is not None and (f.cue is None or (not f.cue.after and f.cue.rule != "state_before")):
        status = listing.status
    when = signing(d, f, status)
    if listing is not None and when.at is None:
        when = replace(when, date=listing.date, place=listing.place) if status == listing.status else replace(when, date=None, place=None)
    status, sides = status or supposed(view, f, listing), _sides(d, view, f, limit)
    parties = parties_of(d, view, f, sides, listing, limit)
    if len(parties) == 1 and d.financier:
        parties = tuple(sorted({*parties, d.financier}))
    value = worth(d, view, f)
    rule = "listed" if listing is not None else f.cue.rule if f.cue else "titled"
    record = Instrument(
        source=d.marked.source.name,
        evidence=(evidence(d, *_span(f, view)),),
        parties=parties,
        type=f.noun.row["type"],
        title=title(d, view, f),
        institutions=bodies(d, sides, tuple(k for k in parties if k not in banks(d.marked.lexicon))) or lender(d, view, f, parties),
        status=status,
        date=when.date,
        place=when.place,
        period=_period(d, f),
        value=value.value if value else None,
        unit=value.unit if value else None,
        bound=value.bound if value else None,
        count=f.counted if f.counted else None if f.many else 1,
        rule=rule,
        doubts=tuple(_doubts(d, view, f, listing, when, len(parties))),
        reasons=_reasons(f),
    )
    return Document(record, f, view.sentence.kind, listing is not None, core(d, view, f))


def _doubts(d: Discourse, view: View, f: Found, listing: Listing | None, when: Signing, parties: int) -> Iterator[str]:
    yield from when.doubts if listing is None else listing.doubts
    if view.sentence.kind in ("headline", "heading", "caption"):
        yield view.sentence.kind
    if parties < 2:
        yield "one_party"
    if listing is None and likely(d, view, f) and not plausible(f, False):
        yield "likely"


def _sides(d: Discourse, view: View, f: Found, limit: int) -> list[Side]:
    """Who concluded it: two bodies or more by name, else towns, else states, else bodies that only a plural tells of."""
    sides = concluded(d, view, f, limit)
    bodies_only = len(sides) > 1 and not any(s.state for s in sides)
    return sides if bodies_only else twinned(d, f) or (sides if any(not s.state for s in sides) else several(d, view, f, limit) or sides)


def _reasons(f: Found) -> tuple[Reason, ...]:
    made = [Reason("type", f.noun.row.label, f.noun.start, f.noun.end)]
    if f.cue:
        made.append(Reason(f.cue.rule, f.cue.row, f.cue.start, f.cue.end))
    return tuple(made)


def _span(f: Found, view: View) -> tuple[int, int]:
    """The title with the verb that governs it."""
    if f.cue is None or f.cue.start < view.start or f.cue.rule == "chained":
        return f.start, f.end
    low, high = min(f.start, f.cue.start), max(f.end, f.cue.end)
    return (low, high) if high - low <= _WHOLE_SPAN else (f.start, f.end)


def _period(d: Discourse, f: Found) -> str | None:
    """'for 2023-2025', 'for the period 2023-2024', ', 2025-2027' in the title."""
    text = d.marked.folded[f.start : f.end]
    m = d.marked.patterns["years_for"].search(text)
    if m:
        first, last = m[1] or m[3] or m[5], m[2] or m[4] or m[6]
        return f"{first}/{first[: 4 - len(last)]}{last}"
    if behind := d.marked.patterns["years_bracketed"].match(d.marked.source.text, f.end):
        return f"{behind[1]}/{behind[1][: 4 - len(behind[2])]}{behind[2]}"
    one = d.marked.patterns["year_for"].search(text)
    if one:
        return one[1]
    if last := until(d, f):
        first = (signing(d, f, "signed").date or d.published or "")[:4]
        return f"{first}/{last}" if first.isdecimal() and first < last else last
    for t in d.marked.of(Time, f.start, f.end):
        if t.edtf and "/" in t.edtf and t.role == "period" and len(t.edtf) == 9:
            return t.edtf
    before = year_before(d, f) if f.noun.row["type"] in OF_YEARS else None
    return before.edtf if before else None
