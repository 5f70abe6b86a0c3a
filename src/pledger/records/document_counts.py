"""Counts of documents beside the documents: 'Three agreements were signed: the ...; the ...', 'Several pacts were signed'."""

from pledger.records.context import Discourse
from pledger.records.documents import BEHIND, SIGNED, Document

_ANY = ("agreement", "other")  # types of words that any document may be meant by
_IN_ROW = 12  # characters between two documents of one row


def _told_after(later: list[Document], count: Document) -> int:
    """How many single documents are told of one by one right behind a count: 'Six documents were signed: the ...; the ...'."""
    last = count.record.evidence[0].end
    told = 0
    for doc in later:
        at = doc.record.evidence[0]
        as_far = doc.record.status == count.record.status or (count.record.status == "signed" and doc.record.status in SIGNED)
        other = count.record.type not in _ANY and doc.record.type != count.record.type  # 'two memoranda, a treaty and a protocol'
        if doc.record.count != 1 or not as_far or other or at.start - last > BEHIND:
            break
        told, last = told + 1, at.end
    return told


def _listed_later(later: list[Document], count: Document) -> bool:
    """Whether just as many documents of its day are told of in one row further on: 'A treaty, a pact and an MoU were the three signed'."""
    run: list[Document] = []
    for doc in [k for k in later if k.record.count == 1 and (k.record.status, k.record.date) == (count.record.status, count.record.date)]:
        if run and doc.record.evidence[0].start - run[-1].record.evidence[0].end > _IN_ROW:
            run = []
        run.append(doc)
        if len(run) == count.record.count and doc is run[-1] and count.record.date:
            return True
    return False


def _lot_again(d: Discourse, before: list[Document], k: Document) -> bool:
    """'They signed three agreements. ... "We have signed several today"': a lot of which no more is said, told of with its number."""
    lots = [b for b in before if (b.record.count or 0) > 1 and b.record.status in ("signed", *SIGNED)]
    same = [b for b in lots if b.record.type == k.record.type and (k.record.date is None or b.record.date == k.record.date)]
    again = bool(same) and k.record.status == "signed" and k.found.end == k.found.noun.end
    return again and not d.marked.patterns["more_of_them"].search(k.core.casefold())


def without_counts(d: Discourse, kept: list[Document]) -> list[Document]:
    """Counts left out where the source lists as many documents; uncounted plurals wherever it lists any."""
    singles = [k for k in kept if k.record.count == 1 and k.record.status in ("signed", *SIGNED)]
    listed = sum(k.listed for k in kept)
    found = []
    for number, k in enumerate(kept):
        r = k.record
        if r.count == 1 or r.value is not None:
            found.append(k)
        elif r.count is None:
            introduces = listed > 1 and any(one.listed for one in kept[number + 1 : number + 2])
            introduces = introduces or (k.found.bare and _told_after(kept[number + 1 :], k) > 1)
            introduces = introduces or _lot_again(d, kept[:number], k)
            if not introduces and not (
                k.found.noun.row["form"] == "bare" and ((singles and k.found.end == k.found.noun.end) or k.region != "body")
            ):
                found.append(k)
        elif max(listed, _told_after(kept[number + 1 :], k)) < (r.count or 0) and not _listed_later(kept[number + 1 :], k):
            found.append(k)
    return found
