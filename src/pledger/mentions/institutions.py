"""Institutions: ministries, agencies, banks, companies, universities, by a head noun in a run of capitals."""

import re
from collections.abc import Iterable

from pledger.mentions.parties import find as find_parties
from pledger.mentions.types import Institution, Party
from pledger.mentions.view import View

_WORD = r"[A-ZÀ-ÞŞİĞÖÜÇ0-9][\w.’'&/-]*"
_RUN = re.compile(
    rf"{_WORD}(?:(?: | of the | of | for the | for | and the | and | under the | under | & |, (?={_WORD} and )| in | on )(?:{_WORD}))*(?: \([A-Z][\w/-]*\))?"
)


def _country(parties: Iterable[Party], start: int, end: int, text: str) -> str | None:
    inside = [p for p in parties if start <= p.start and p.end <= end and p.codes]
    if inside:
        return inside[-1].codes[0]
    before = [p for p in parties if p.codes and p.end <= start and text[p.end : start] in (" ", "'s ", "’s ", "’ ", "' ")]
    return before[-1].codes[0] if before else None


def find(view: View) -> list[Institution]:
    """Runs of capitalised words that hold a head noun of the table `institutions`, with the country that stands in or before them."""
    heads = list(view.of("institutions"))
    if not heads:
        return []
    parties, found = find_parties(view), []
    last = -1
    for run in _RUN.finditer(view.text):
        start, end = view.start + run.start(), view.start + run.end()
        if start < last or not any(start <= h.start and h.end <= end for h in heads):
            continue
        text = view.cut(start, end).rstrip(".,")
        name = re.sub(r"['’]s$", "", text)
        found.append(
            Institution(start, start + len(name), view.cut(start, start + len(name)), name, _country(parties, start, end, view.source.text))
        )
        last = end
    return found
