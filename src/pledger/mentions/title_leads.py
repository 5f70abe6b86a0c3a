"""What stands before the noun of a document: numbers, determiners, names; whether it is one told of before."""

from pledger.lexicon import Hit, Lexicon
from pledger.mentions.quantity_words import words_of
from pledger.mentions.title_money import of_sum
from pledger.mentions.words import Line
from pledger.sources.memo import per_lexicon

_OTHERS = 2  # words that may stand between a number and its documents
_GROUPED = 3  # tokens of a number with thousands, and digits of a group
_DAY = 5  # tokens of a day with its year
_ACRONYM = 3  # tokens of an acronym in its brackets
_TWENTY, _TEN = 20, 10  # of 'thirty-two' the first number is at least the one, the second less than the other


def mass(x: Line, head: Hit, first: int, noun: int) -> bool:
    """Whether 'agreement' stands without article and modifier: that two agree, and no paper ('hope for agreement on quotas')."""
    if (
        head.row["number"] == "many"
        or head.row["type"] != "agreement"
        or first < noun
        or " " in noun_text(x, head)
        or x.view.sentence.kind in ("headline", "heading", "item")
    ):
        return False
    lower = x.tokens[noun].text.islower()
    return lower and not (
        first and (x.stop(first - 1) or x.low[first - 1][:1].isdigit() or x.signing.word(x.low[first - 1]) or _article(x, first - 1))
    )


def _article(x: Line, i: int) -> bool:
    return x.has(i, "link", "scale") or of_sum(x, i) or x.tokens[i].text.endswith(("'s", "’s", "s’", "s'"))


def dated(x: Line, first: int, noun: int, stop: int) -> bool:
    """Whether a year or its parties tell which document is meant: 'the contract of 2004', 'the 2019 memorandum', 'the EU–Mercosur pact'."""
    if stop + 1 < len(x.tokens) and x.has(stop, "time") and (x.year(stop + 1) or _month_of_year(x, stop + 1)):
        return True
    if first > 0 and x.year(first - 1):
        return True
    dashes = any((not x.tokens[i].word and x.glued(i)) or "-" in x.low[i] for i in range(first, noun))
    return dashes and x.tokens[first].capital and not x.view.text.isupper()


def _month_of_year(x: Line, i: int) -> bool:
    """Whether a month or a day of a year told stands at token `i`: 'of August 2021', 'of 5 May 2021'."""
    return x.date(i) and any(x.year(j) for j in range(i + 1, min(i + _DAY, len(x.tokens))))


def recalled(x: Line, i: int) -> bool:
    """Whether a determiner at token `i`, or before what is said of the document there, points at one named before."""
    while i > 0 and (x.stop(i) == "modifier" or x.has(i, "fresh")):
        i -= 1
    return i >= 0 and definite(x, i)


def said_before(x: Line, first: int) -> bool:
    """'the said agreement', but no 'he said agreements were signed'."""
    return first > 1 and x.has(first - 1, "recalls") and definite(x, first - 2)


def named(x: Line, first: int, noun: int) -> bool:
    """Whether a name stands before the noun, no country's: 'the Rail Baltic agreement', but no 'Turkish-Hungarian agreement'."""
    if first == noun or not x.tokens[first].capital or first == 0 or x.view.sentence.kind in ("headline", "heading", "item"):
        return False
    low, high = x.tokens[first].start, x.tokens[noun].start
    return not any(low <= h.start < high for h in x.view.of("countries", "capitals"))


def alone(x: Line, head: Hit, first: int, noun: int, stop: int, after: int) -> bool:
    """Whether the title is a noun of the table and no more, an acronym in brackets aside."""
    short = stop == after or (x.tokens[after].text == "(" and x.tokens[stop - 1].text == ")" and stop - after <= _ACRONYM)
    return first == noun and short and noun_text(x, head).casefold() in {t.casefold() for t in head.row.list("terms")}


def signed_for(x: Line, i: int) -> bool:
    """Whether the state follows for which somebody signs: 'signed the Memorandum for the United States', 'for the Lao side'."""
    start = x.tokens[min(i + 1 + x.has(i + 1, "link"), len(x.tokens) - 1)].start if i + 1 < len(x.tokens) else 0
    return x.has(i, "aside") and any(h.start == start for h in x.view.of("countries", "bodies"))


def definite(x: Line, i: int) -> bool:
    """Whether the determiner at token `i` points at a document named before ('the agreement'), rather than names one ('an agreement')."""
    return x.stop(i) == "determiner" and x.has(i, "definite")


def noun_text(x: Line, head: Hit) -> str:
    """The noun as printed."""
    return x.view.cut(head.start, head.end)


def count_of(x: Line, first: int) -> tuple[int | None, int]:
    """The number before a lot of documents, and where the title begins then."""
    if told := _hyphened(x, x.low[first]):
        return told, first
    noun, first = first, _behind_number(x, first)
    if not first:
        return None, noun
    word = x.low[first - 1]
    if x.has(first - 1, "scale") or (first > 1 and x.tokens[first - 2].text in ".$€£₹"):
        return None, noun  # '$1.25 billion agreement'
    if first > 1 and x.has(first - 2, "label") and x.low[first - 1].isdigit():
        return None, first - 2  # 'the Tranche 2 Loan Agreement'
    if thousands := _thousands(x, first):
        return thousands, first - _GROUPED
    spelt = words_of(x.lexicon).cardinals.get(word) or _hyphened(x, word)
    value = int(word if word.isdecimal() and len(word) <= 3 else spelt)
    return (value, first - 1) if value > 1 else (None, noun)


def _thousands(x: Line, first: int) -> int:
    """The number of '2,900' right before the token `first`, which is three tokens; 0 where none stands there."""
    if first < _GROUPED or not (x.low[first - 1].isdecimal() and len(x.low[first - 1]) == _GROUPED and x.low[first - _GROUPED].isdecimal()):
        return 0
    head, mark, tail = x.tokens[first - _GROUPED : first]
    return int(head.text + tail.text) if mark.text == "," and head.end == mark.start and mark.end == tail.start else 0


def _hyphened(x: Line, word: str) -> int:
    """'Thirty-two', which a title's first word may be; 0 for other words, and for a range ('two-three')."""
    if "-" not in word:
        return 0
    tens, _, ones = word.partition("-")
    said = words_of(x.lexicon).cardinals.get(tens, 0), words_of(x.lexicon).cardinals.get(ones, 0)
    return int(sum(said)) if said[0] >= _TWENTY and 0 < said[1] < _TEN else 0


def _behind_number(x: Line, first: int) -> int:
    """The token behind the number: over 'other' and its like, over the figure said again in brackets ('seven (7) other MoUs')."""
    i = first
    while i > 1 and first - i < _OTHERS and (x.has(i - 1, "lot", "besides") or x.stop(i - 1) == "modifier"):
        i -= 1
    if i > 3 and x.tokens[i - 1].text == ")" and x.low[i - 2].isdigit() and x.tokens[i - 3].text == "(":
        i -= 3
    return i


def number_end(x: Line, after: int) -> int:
    """Where the title goes on behind its number: 'Agreement No. 35 | between A and B'."""
    m = x.view.patterns["title_number"].match(x.view.text, x.tokens[after - 1].end - x.view.start)
    return x.at(x.view.start + m.end()) if m is not None else after


def acronym_before(x: Line, i: int) -> bool:
    """Whether the bracket at token `i` closes behind an acronym that stands behind a capitalised word."""
    tokens = x.tokens[i - 3 : i] if i > 2 else []
    return bool(tokens) and tokens[1].text == "(" and tokens[2].text.isupper() and tokens[0].capital


def numbered(x: Line, i: int) -> bool:
    """Whether the token is an ordinal or holds a number: of 'the second MoU', 'the 10-year Roadmap'."""
    word = x.low[i]
    return word[0].isdigit() or word in _ordinals_of(x.lexicon) or ("-" in word and word.split("-")[0] in words_of(x.lexicon).cardinals)


@per_lexicon
def _ordinals_of(lexicon: Lexicon) -> frozenset[str]:
    return frozenset(t for row in lexicon.table("numbers") if row["kind"] == "ordinal" for t in row.list("terms"))
