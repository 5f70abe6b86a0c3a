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
    """Where a main clause is joined to another, by a mark or also by a word alone; a sign of such a word, found fast; a verb that only
    such a clause has, a word that opens a clause inside of another, and a phrase before the subject, which holds for what 'and' adds too
    ('Under the treaty, duties will go, and a bank will open')."""

    marked: re.Pattern[str]
    joint: re.Pattern[str]
    sign: re.Pattern[str]
    finite: re.Pattern[str]
    relative: re.Pattern[str]
    opened: re.Pattern[str]


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
    first = rf"(?:{subject}|(?:{some('determiner')}) {bound}{word})"
    doing = rf"(?:{some('doer')}) (?:\w+ly )?\w"
    named = r"[A-Z][\w'’-]+ (?:[A-Z][\w'’-]+ )?\w{3,}(?:s|ed)\b"
    loose = rf"{doing}|{named}|{bound}(?:{bound}{word},? ){{1,14}}?{finite}"
    strict = rf"{led}(?:{doing}|{first}(?: {bound}{word}){{0,10}}? {finite})"
    also = rf"(?:{some('also')}) {bound}(?!(?:[^\s,;:]+ ){{0,11}}?(?:{some('told')})\b)"
    behind_comma = rf",\s+(?:(?:{some('joint')}) (?={strict})|(?P<also>{also})(?={strict}))"
    marked = rf";\s+(?:(?:{some('after')}),? )?(?={loose})|{behind_comma}"
    joint = rf"(?:{marked}|(?<!\s)\s+(?P<plain>{also})(?={doing}))"
    sign = rf"(?:{some('also')}) (?:{some('doer')}) "
    opened, relative = rf"(?i:{some('led')})\b[^,;:]{{0,60}}, ", rf"\b(?:{some('relative')})\b"
    return Joints(*map(re.compile, (rf"(?:{marked})", joint, sign, rf"\b{finite}", relative, opened)))


def main_clauses(text: str, start: int, stop: int, joints: Joints) -> Iterator[tuple[int, int]]:
    """The spans of the main clauses of the sentence [start, stop), the words that join them left out; the whole where it is one."""
    at = start
    worded = joints.sign.search(text, start, stop) is not None
    for m in (joints.joint if worded else joints.marked).finditer(text, start, stop):
        whole = m.start() - at >= _SHORT and stop - m.end() >= _SHORT and joints.finite.search(text, at, m.start())
        if not whole or _within(text, start, m.start()):
            continue
        added = m["also"] or (worded and m["plain"])
        if not (_goes_on(text, at, whole.start(), joints) if added else m[0][0] == "," and _held(text, at, m.start(), stop)):
            yield at, m.start()
            at = m.end()
    yield at, stop


def _goes_on(text: str, start: int, verb: int, joints: Joints) -> bool:
    """Whether what 'and' adds belongs to what stands before it: under a phrase that opens the clause, or where its only verb so far is of a
    relative clause ('talks between X, who is in Lima, and Y were held')."""
    return joints.opened.match(text, start) is not None or joints.relative.search(text, start, verb) is not None


def _held(text: str, start: int, joint: int, stop: int) -> bool:
    """Whether numbers of two clauses are held against each other: 'exports rose to 5 million, while imports fell to 3 million'."""
    return bool(_DIGIT.search(text, start, joint) and _DIGIT.search(text, joint, stop))


def _within(text: str, start: int, at: int) -> bool:
    """Whether `at` stands in brackets, in quotation marks, or in what a colon opens."""
    if text.count('"', start, at) % 2 or text.find(":", start, at) >= 0:
        return True
    return any(text.count(a, start, at) > text.count(b, start, at) for a, b in _PAIRED)
