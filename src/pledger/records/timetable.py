"""From a trigger to a draft where the bare present tells what is fixed for a time ahead: 'Work starts in March', 'the ferry resumes next
spring'."""

from pledger.mentions.types import Time, Undertaking
from pledger.records.actors import modal
from pledger.records.drafts import Draft, Scene, nobody

_GAP = 16  # characters from the verb to its time: ' from the end of '


def starts(s: Scene, u: Undertaking) -> Draft | None:
    """'Construction starts in 2027': agreed by those in focus, where a time that is not over stands right behind the verb."""
    end = min(s.view.sentence.end, u.end + _GAP)
    when = next((t for t in s.d.marked.of(Time, u.end, end) if t.edtf and t.role != "since"), None)
    if when is None or _over(s, when):
        return None
    doer = modal(s.d, s.view, u.start, s.known, s.memory)
    if doer.kind != "thing" or doer.start >= u.start or nobody(s, doer):
        return None
    text = s.text(max(doer.start, s.view.start), doer.end)
    if not text or s.known.within["gathering"].search(text) or s.known.rules["show"].search(text):
        return None
    return Draft("starts", u, u.strength, doer, doer.start, (doer.start, when.end), when.end, "left")


def _over(s: Scene, when: Time) -> bool:
    """Whether a time ended before the source was published; 'in July', of whichever year, is the next one."""
    if s.known.rules["year_or_ago"].search(s.text(when.start, when.end)) is None:
        return False
    last = (when.edtf or "").rpartition("/")[2]
    return last < (s.d.published or "")[: len(last)]
