"""Main clauses joined in one sentence, each a sentence to whoever reads it: 'Trade rose by 5%; the two sides agreed to build a bank'."""

import re
from collections.abc import Iterator
from typing import NamedTuple

from pledger.lexicon import Lexicon
from pledger.sources.memo import per_lexicon

_SHORT = 20  # characters of what is too short to be read by itself
_NOTHING = "(?!)"
_DIGIT = re.compile(r"\d")
_PAIRED = (("(", ")"), ("“", "”"), ("«", "»"), ("[", "]"))


class Joints(NamedTuple):
    """Where a main clause is joined to another, and a verb that only such a clause has."""

    joint: re.Pattern[str]
    finite: re.Pattern[str]


@per_lexicon
def joints_of(lexicon: Lexicon) -> Joints:
    """How the language joins main clauses, from its table of their words."""
    said: dict[str, list[str]] = {}
    for row in lexicon.table("main_clauses"):
        said.setdefault(row["kind"], []).extend(re.escape(term) for term in row.list("terms"))

    def some(kind: str) -> str:
        return "|".join(said.get(kind, ())) or _NOTHING

    finite = rf"(?:{some('finite')})\b"
    led = rf"(?:(?:{some('led')})\b[^,;:]{{0,60}}, )?"
    subject = rf"(?:(?:{some('opening')})\b|[^\W\d_]*[A-Z][\w.'’-]*|[$€£₹¥]?\d[\d.,]*)"
    word, bound = r"[\w.'’$€£₹¥%/–-]+(?: \([^()]*\))?", rf"(?!(?:{some('bound')})\b)"
    doing = rf"(?:{some('doer')}) (?:\w+ly )?\w"
    named = r"[A-Z][\w'’-]+ (?:[A-Z][\w'’-]+ )?\w{3,}(?:s|ed)\b"
    loose = rf"{doing}|{named}|{bound}(?:{bound}{word},? ){{1,14}}?{finite}"
    strict = rf"{led}(?:{doing}|{subject}(?: {bound}{word}){{0,10}}? {finite})"
    joint = rf"(?:;\s+(?:(?:{some('after')}),? )?(?={loose})|,\s+(?:{some('joint')}) (?={strict}))"
    return Joints(re.compile(joint), re.compile(rf"\b{finite}"))


def main_clauses(text: str, start: int, stop: int, joints: Joints) -> Iterator[tuple[int, int]]:
    """The spans of the main clauses of the sentence [start, stop), the words that join them left out; the whole where it is one."""
    at = start
    for m in joints.joint.finditer(text, start, stop):
        whole = m.start() - at >= _SHORT and stop - m.end() >= _SHORT and joints.finite.search(text, at, m.start())
        if whole and not _within(text, start, m.start()) and not (m[0][0] == "," and _held(text, at, m.start(), stop)):
            yield at, m.start()
            at = m.end()
    yield at, stop


def _held(text: str, start: int, joint: int, stop: int) -> bool:
    """Whether numbers of two clauses are held against each other: 'exports rose to 5 million, while imports fell to 3 million'."""
    return bool(_DIGIT.search(text, start, joint) and _DIGIT.search(text, joint, stop))


def _within(text: str, start: int, at: int) -> bool:
    """Whether `at` stands in brackets, in quotation marks, or in what a colon opens."""
    if text.count('"', start, at) % 2 or text.find(":", start, at) >= 0:
        return True
    return any(text.count(a, start, at) > text.count(b, start, at) for a, b in _PAIRED)
