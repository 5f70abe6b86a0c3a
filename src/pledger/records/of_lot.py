"""Documents told of one by one of which a lot was signed: 'Kenya signed seven agreements. ... The memorandum on health will widen ...'."""

from dataclasses import replace

from pledger.records.context import Discourse
from pledger.records.documents import Document
from pledger.records.encounter_words import fullmatch, match


def of_lot(d: Discourse, told: list[Document], kept: list[Document]) -> list[Document]:
    """`kept`, where a document of which its sentence tells only what it is about takes status and day from the lot told of before it.
    `told`: every mention, also those that are left out because what they count is listed."""
    lots = [doc for doc in told if doc.record.count != 1 and doc.record.status == "signed" and doc.record.date]
    if not lots:
        return kept
    plain = any(_lot_before(doc, lots) and _one_of_them(d, doc) for doc in kept)
    return [_signed_with(d, doc, lots, plain) for doc in kept]


def _lot_before(doc: Document, lots: list[Document]) -> Document | None:
    """The lot told of last before a single document of which no day is told."""
    before = [lot for lot in lots if lot.found.start < doc.found.start]
    if not before or doc.record.count != 1 or doc.record.date is not None or doc.listed or doc.region != "body":
        return None
    return max(before, key=lambda lot: lot.found.start)


def _signed_with(d: Discourse, doc: Document, lots: list[Document], plain: bool) -> Document:
    """`plain`: another one is told of plainly, so that 'under the memorandum on trade' too means one of the lot."""
    lot = _lot_before(doc, lots)
    if lot is None or not (_one_of_them(d, doc) or (plain and _under_one(d, doc))):
        return doc
    r = doc.record
    return replace(doc, record=replace(r, status="signed", date=lot.record.date, doubts=(*r.doubts, "date_of_occasion")))


def _one_of_them(d: Discourse, doc: Document) -> bool:
    """Whether a sentence opens with the document and goes on to what it will do, or counts it among others: 'The second is a protocol'."""
    f = doc.found
    view = d.view(f.start)
    if f.cue is not None:
        return False
    if fullmatch(d, "counts_one", view.start, f.start) or match(d, "counts_more", view.start, f.start):
        return True
    return fullmatch(d, "opens_with_it", view.start, f.start) is not None and match(d, "aims_at", f.end, view.sentence.end) is not None


def _under_one(d: Discourse, doc: Document) -> bool:
    """Whether a sentence opens with what is done 'under the memorandum on trade'."""
    f = doc.found
    invoked = f.cue is not None and f.cue.rule == "frame_invoked"
    return invoked and fullmatch(d, "under_it", d.view(f.start).start, f.start) is not None
