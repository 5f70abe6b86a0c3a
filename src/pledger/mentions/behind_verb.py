"""What a document is about, where that stands behind its verb: 'an agreement was signed in Lima by both ministers on fishing'."""

from pledger.mentions.found import Found
from pledger.mentions.title_marks import new_clause
from pledger.mentions.titles import does, tags_behind
from pledger.mentions.words import Line

_SIGNERS = 24  # tokens behind a verb that may tell who signed, where and when
_NAME = 14  # tokens of the bodies' names behind 'between'
_OPENING = ("topic", "aim", "aside", "between", "venue")
_NO_BODIES = ("countries", "capitals", "offices", "honorifics", "groups", "bodies")


def told_behind(x: Line, f: Found) -> int:
    """The token behind the verb of `f` that opens its subject, its aim or the bodies that concluded it; 0 where none does."""
    assert f.cue is not None
    first = x.at(f.cue.end)
    tags: frozenset[int] | None = None
    for i in x.where(first, min(first + _SIGNERS, len(x.tokens) - 1), *_OPENING):
        if not (_bodies(x, i) if x.has(i, "between") else _about(x, i)):
            continue
        tags = tags_behind(x, first) if tags is None else tags
        if i not in tags:
            return i if _reaches(x, first, i) else 0
    return 0


def _reaches(x: Line, first: int, end: int) -> bool:
    """Whether nothing but who signed, where and when stands from token `first` to token `end`: no mark, no verb, no second 'and'."""
    joined = 0
    for i in range(first, end):
        if not x.tokens[i].word:
            if x.tokens[i].text not in "()’'-–":
                return False
        elif x.stop(i) in ("verb", "relative", "listing", "value"):
            return False
        elif x.has(i, "between", "agent", "partner"):
            joined = joined or 2
        elif x.has(i, "and"):
            joined -= 1  # 'by A and B': one 'and' joins those who signed
            if joined < 0 or (not joined and new_clause(x, i)):
                return False
    return True


def _about(x: Line, i: int) -> bool:
    """Whether what a document is about or is to do opens at token `i`: no day, nor who a body deals with ('the committee on trade')."""
    if x.has(i, "topic"):
        start = x.tokens[i].start
        return not x.date(i + 1) and not any(h.end + 1 == start for h in x.view.of("institutions"))
    if x.has(i, "aim"):
        return does(x, i + 1) or (x.stop(i + 1) in ("verb", "modifier") and not x.has(i + 1))
    if x.has(i, "venue"):
        return x.view.patterns["in_the_field"].match(x.view.folded, x.tokens[i].start - x.view.start) is not None
    if not x.has(i, "aside"):
        return False
    at = i + 1 + x.has(i + 1, "definite")
    plain = at + 1 < len(x.tokens) and x.tokens[at].text[0].islower() and not x.stop(at)
    return plain and not x.has(at, "each", "lasting", "length") and not x.has(at + 1, "length")


def _bodies(x: Line, i: int) -> bool:
    """Whether the 'between' at token `i` opens the names of two bodies, not of states or people."""
    at = i + 1 + x.has(i + 1, "definite")
    until = min(at + _NAME, len(x.tokens))
    joint = next((k for k in range(at, until) if x.has(k, "and")), 0)
    if not joint or not x.tokens[at].capital:
        return False
    low, high = x.tokens[at].start, x.tokens[joint - 1].end
    if any(h.start == low and h.end == high for table in _NO_BODIES for h in x.view.of(table)):
        return False
    return x.tokens[at].text.isupper() or any(low <= h.start < x.tokens[until - 1].end for h in x.view.of("institutions"))
