"""Small tools every builder of records uses: evidence from offsets, trimmed to words."""

import re
from dataclasses import replace

from pledger.mentions import Marked
from pledger.records.context import Discourse
from pledger.records.types import Evidence, Record

_LEAD = re.compile(r"[\s,;:.–—-]+")
LONGEST = 400


def evidence(d: Discourse, start: int, end: int) -> Evidence:
    """The words of [start, end), without blanks, commas and stops at either side."""
    text = d.marked.source.text
    lead = _LEAD.match(text, start, end)
    start = lead.end() if lead else start
    while end > start and (text[end - 1].isspace() or text[end - 1] in ",;:.–—-"):
        end -= 1
    return Evidence(start, end, text[start:end])


def as_stored(marked: Marked, r: Record) -> Record:
    """The record with its evidence in the words of the text as stored, line breaks within a paragraph kept."""
    text = marked.stored
    if not text or text == marked.source.text:
        return r
    return r.but(evidence=tuple([replace(e, text=text[e.start : e.end]) for e in r.evidence]))
