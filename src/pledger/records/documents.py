"""Mentions of documents joined over a source: a headline and its lead, a full title and its short form, a count and its list."""

import re
from dataclasses import dataclass, replace
from functools import lru_cache

from pledger.mentions.found import Found
from pledger.mentions.instruments import plausible, restated
from pledger.records.types import Instrument

_SMALL = frozenset(
    ["the", "a", "an", "of", "on", "in", "for", "and", "to", "between", "with", "several", "multiple", "various", "numerous"]
)
_SAYINGS = ("declaration", "joint_statement")
_KIN = (
    {"agreement", "treaty", "contract", "memorandum", "protocol", "other"},
    {"plan", "programme", "roadmap"},
    {*_SAYINGS},
)
_SEEN, _SAID = 80, 12  # documents that a mention is compared with, mentions that are kept of one
_OF_TWO = 2  # words of an acronym behind its two sides: 'Fiji-Peru CEPA'
BEHIND = 200  # characters between two documents told of one after the other
SIGNED = ("in_force", "ratified", "ended")  # so that it has been signed
_RANK = {"signed": 3, "in_force": 4, "ratified": 4, "ended": 5, "prepared": 2, "proposed": 1}


@dataclass(frozen=True, slots=True)
class Document:
    """One mention of a document as a draft record, with what the reader saw and where; `core` is its title without words of quantity."""

    record: Instrument
    found: Found
    region: str
    listed: bool
    core: str

    @property
    def words(self) -> frozenset[str]:
        """The words of its title that tell what it is about."""
        return _words(self.core)


@lru_cache(maxsize=4096)  # each is compared with many
def _words(title: str) -> frozenset[str]:
    """The words of a title, without those that say nothing of what it is about."""
    return frozenset(w for w in re.findall(r"\w+", title.casefold()) if w not in _SMALL)


def joined(documents: list[Document]) -> list[Document]:
    """One document each: restatements become evidence of the fullest mention."""
    kept: list[Document] = []
    exact: dict[str, int] = {}
    again = [doc for doc in documents if _only_again(doc)]
    for doc in sorted((doc for doc in documents if not _only_again(doc)), key=_fullness):
        title = doc.core.casefold()
        i = exact.get(title)
        if i is not None and _apart(kept[i], doc):
            i = None
        elif i is None:
            i = next((i for i in range(max(0, len(kept) - _SEEN), len(kept)) if _same(kept[i], doc)), None)
        if i is None:
            if not (_heading(doc) and kept and not _heading(kept[0])):
                exact[title] = len(kept)
                kept.append(doc)
        else:
            kept[i] = _merged(kept[i], doc)
    kept.sort(key=lambda k: k.found.start)
    for doc in again:
        _told_again(kept, doc)
    return kept


def _only_again(doc: Document) -> bool:
    """Whether the text only comes back to a document: 'the agreement was signed by', neither in a list nor in a heading."""
    return restated(doc.found) and not doc.listed and not _heading(doc)


def _told_again(kept: list[Document], doc: Document) -> None:
    """'The agreement' is the one told of last before; where none was, it is one of its own if its words alone say so."""
    before = [k for k, full in enumerate(kept) if _before(full, doc) and not _of_other_kind(full, doc)]
    if len(before) > 1 or (doc.found.noun.row["form"] == "weak" and doc.record.type != "agreement"):
        before = [k for k in before if _named(kept[k], doc)]
    before = before or [k for k, full in enumerate(kept) if _same(full, doc)]
    if before:
        full = kept[before[-1]]
        kept[before[-1]] = _merged(full, doc)
        if full.found.bare and full.words < doc.words:  # 'an agreement to this effect', then 'the Loan Agreement'
            kept[before[-1]] = replace(kept[before[-1]], record=replace(kept[before[-1]].record, title=doc.record.title), core=doc.core)
    elif plausible(doc.found, False) or (_by_itself(doc.found) and _first_told(kept, doc)):
        kept.append(doc)
        kept.sort(key=lambda k: k.record.evidence[0].start)


def _by_itself(f: Found) -> bool:
    """Whether a document that no other sentence tells of is signed: 'the signing of the MoU took place in Lima'."""
    plain = f.cue is not None and not f.cue.strength and f.cue.rule in ("verb_before", "verb_after")
    return plain and f.noun.row["form"] == "strong" and not f.lot


def _first_told(kept: list[Document], doc: Document) -> bool:
    """Whether nothing told of before it, and nothing of its kind, can be meant: 'they signed the Protocol. An MoU was signed too.'"""
    return all(k.found.start > doc.found.start and k.record.type != doc.record.type for k in kept)


def _before(full: Document, doc: Document) -> bool:
    """Whether `full` is one document, told of before `doc`."""
    return full.record.count == 1 and full.found.start < doc.found.start and not _apart(full, doc)


def _of_other_kind(full: Document, doc: Document) -> bool:
    """Whether one is only a statement and the other is concluded: 'the Memorandum signed between X and Y' is no joint statement."""
    concluded = doc.found.noun.row["form"] == "strong" and doc.record.type not in ("agreement", "other", *_SAYINGS)
    return concluded and full.record.type in _SAYINGS


def _named(full: Document, doc: Document) -> bool:
    """Whether 'the agreement' or 'the document' is a word for what `full` is."""
    own = full.core.split(maxsplit=1)[:1] == doc.core.split() and bool(doc.core)  # 'the Statement' of a 'Statement of Partnership'
    return own or full.record.type == doc.record.type or doc.record.type == "agreement" or doc.found.noun.row["form"] == "bare"


def _heading(doc: Document) -> bool:
    """Whether only a heading tells of it; a heading that is the document's own title aside."""
    own = doc.found.cue is not None and doc.found.cue.rule == "heading"
    return doc.region in ("headline", "heading", "caption") and not own


def _fullness(doc: Document) -> tuple[int, int, int]:
    heading = doc.region in ("headline", "heading", "caption")
    return (
        heading and not (doc.found.cue is not None and doc.found.cue.rule == "heading"),
        -len(doc.words) if not doc.listed else -99,
        doc.found.start,
    )


def _apart(one: Document, two: Document) -> bool:
    """Whether others concluded it: 'a memorandum between X and Y' and 'a memorandum between V and W' are two."""
    a, b = ({body.name.casefold() for body in doc.record.institutions} for doc in (one, two))
    if len(a) > 1 and len(b) > 1 and not a & b:
        return True
    p, q = set(one.record.parties), set(two.record.parties)
    if (min(len(p), len(q)) > 1 and not p & q) or _another(one, two):
        return True
    told = not _heading(one) and not _heading(two) and not one.found.definite and not two.found.definite
    cues = one.found.cue, two.found.cue
    told = told or (cues[0] is not None and cues[1] is not None and cues[0].start == cues[1].start)  # of one verb, with others each
    return told and min(len(p), len(q)) > 1 and not p <= q and not q <= p


def _another(one: Document, two: Document) -> bool:
    """Whether the later is a new one: 'under the memorandum signed in May 2015 ... The memorandum of the third session was signed'."""
    first, then = sorted((one, two), key=lambda doc: doc.found.start)
    known = first.found.definite and first.found.bare and first.record.date and not _supposed(first.record)
    if not known or _heading(then) or then.listed or first.found.noun.row.label != then.found.noun.row.label:
        return False
    new = then.found.cue is not None and then.record.status == "signed" and (then.record.date is None or _supposed(then.record))
    return new and len(then.words) > 1


def _same(full: Document, doc: Document) -> bool:
    return _alike(full, doc) and not _apart(full, doc)


def _alike(full: Document, doc: Document) -> bool:
    """Whether the words say that two documents, if one side concluded both, are one."""
    a, b = full.record, doc.record
    if full.listed and doc.listed:
        return full.core.casefold() == doc.core.casefold()
    if (a.count or 0) > 1 and a.count == b.count:
        return True
    if (a.count == 1) != (b.count == 1):
        return False
    if a.value is not None and (a.value, a.unit, a.type) == (b.value, b.unit, b.type):
        return True  # 'MoUs worth $20 billion', 'several MoUs worth $20 billion'
    heading = _heading(doc)
    if _short(full, doc) or _recalls(full, doc):
        return True
    printed = full.found.titled and doc.found.titled
    first_told = not (full.found.definite or doc.found.definite)
    if (printed or first_told) and not heading and full.words - doc.words and doc.words - full.words:
        return False  # two printed titles, or two told for the first time, each with a word that the other has not
    if a.type != b.type and not (heading and any(a.type in k and b.type in k for k in _KIN)):
        return False
    if doc.found.bare or len(doc.words) <= 1:
        return heading or (doc.found.definite and a.count == 1)
    shared = len(full.words & doc.words) / len(doc.words)
    return shared >= (0.6 if heading else 0.8) and a.type == b.type


def _short(full: Document, doc: Document) -> bool:
    """Whether `doc` is the acronym of `full`: 'CEPA', 'the Fiji-Peru CEPA' of a 'Closer Economic Partnership Accord (CEPA)'."""
    last = doc.core.rpartition(" ")[2]
    whose = last == doc.core or (doc.found.definite and full.record.parties == doc.record.parties and len(doc.core.split()) == _OF_TWO)
    return whose and last.isupper() and f"({last})" in full.core


def _recalls(full: Document, doc: Document) -> bool:
    """Whether 'the swap deal' comes back to 'a currency swap arrangement': all that is said of it has been said before."""
    if not doc.found.definite or doc.found.titled or not (doc.record.type == "agreement" or full.record.type == doc.record.type):
        return False
    said = doc.words - frozenset(re.findall(r"\w+", doc.found.noun.row["terms"].casefold()))
    return bool(said) and said <= full.words and full.found.start < doc.found.start


def _status_of_both(full: Document, doc: Document) -> str | None:
    """How far a document has come of which two mentions tell: what its verbs say, the later step of two; a headline, what is applied under
    it and what is only spoken of add nothing ('A and B sign 13 agreements', where the text has it that they are to)."""
    a, b = full.record.status, doc.record.status
    if a is not None and (_heading(doc) or _invoked(doc) or (_only_spoken_of(doc) and not _only_spoken_of(full))):
        return a
    if b is not None and _only_spoken_of(full) and not (_heading(doc) or _invoked(doc) or _only_spoken_of(doc)):
        return b
    return a if _RANK.get(a or "", 0) >= _RANK.get(b or "", 0) else b


def _merged(full: Document, doc: Document) -> Document:
    a, b = full.record, doc.record
    status = _status_of_both(full, doc)
    valued = a if a.value is not None else b
    record = replace(
        a,
        evidence=(*a.evidence, *(e for e in b.evidence if e not in a.evidence))[:_SAID],
        status=status,
        date=b.date if b.date and _supposed(a) and not _supposed(b) else a.date or b.date,
        place=a.place or b.place,
        institutions=a.institutions or (() if _heading(doc) and not any(body.country for body in b.institutions) else b.institutions),
        value=valued.value,
        unit=valued.unit,
        bound=valued.bound,
        reasons=(*a.reasons, *b.reasons)[: 2 * _SAID],
    )
    return replace(full, record=record)


def _invoked(doc: Document) -> bool:
    """Whether it is only applied: what was signed today is not in force because something is to be done 'under the pact'."""
    return doc.found.cue is not None and doc.found.cue.rule == "frame_invoked"


def _only_spoken_of(doc: Document) -> bool:
    """Whether no word tells how far it has come."""
    return doc.found.cue is None and not doc.listed


def _supposed(record: Instrument) -> bool:
    """Whether its day is only that of the occasion, not one that its own sentence states."""
    return "date_of_occasion" in record.doubts
