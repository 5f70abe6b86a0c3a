"""Indicators: nouns and verbs that say what a number measures."""

from pledger.mentions.types import Indicator
from pledger.mentions.view import View


def find(view: View) -> list[Indicator]:
    """Every term of the table `indicators` in the sentence, of overlapping ones the longest; a term of several rows is a mention for each
    ("agreements" are counted as documents, and weighed in money as contracts)."""
    found: list[Indicator] = []
    start, end = -1, -1
    for hit in view.of("indicators"):
        if hit.start < end and (hit.start, hit.end) != (start, end):
            continue
        found.append(Indicator(hit.start, hit.end, view.cut(hit.start, hit.end), hit.row["indicator"], hit.row))
        start, end = hit.start, hit.end
    return found
