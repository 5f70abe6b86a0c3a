"""Sentences by rules that vote or abstain: each looks at one possible boundary and says split, join or nothing."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import NamedTuple

from pledger.lexicon import Lexicon
from pledger.sentences.clauses import joints_of, main_clauses
from pledger.sentences.types import Sentence
from pledger.sources.memo import per_lexicon
from pledger.sources.types import Region, Source

_CANDIDATE = re.compile(  # one set of marks first: found fastest; last what touches the next sentence: 'in 2015.During the talks'
    r"[.!?…;](?:(?<!;)[.!?…]*[\"'’”»)\]]*(?=\s)|(?<=;)(?=\s*\n)|(?<=(?:[a-z][a-z]|[0-9][0-9]|.\))[.!?])[”»]?(?=[A-Z][A-Za-z]*[ ,'’])"
    r"|(?<=[a-z][a-z][.!?])(?=[“«][A-Z]))"
)
_TOUCHING = re.compile(r"[A-Z][A-Za-z]*")
_SURE = 3  # letters of a word that opens a sentence; of shorter ones only those that are known to
_WORD_BEFORE = re.compile(r"[\w.&'’-]*$")
LONGEST = 3_000  # characters; what is longer is no sentence, and rules that look through one must not look without end
_OPENING = re.compile(r"([A-Z][a-z]*) [a-z\d]")
_SUM = re.compile(r"(?:[$€£¥₽₸]|\b[A-Z]{3})\s?[\d.,]+\s?[a-z]+$")
INITIALS = re.compile(r"(?:[^\W\d_]\.)*(?:[^\W\d_]|[CDGKSZ]h|Ts|D[jz]|Y[aeu])")  # also one letter of another script: 'Kh. Battulga'
_DAY = 2  # digits of a day or a month
_MONTH_NEXT = re.compile(r"\d{1,2}\. ?(?:19|20)\d\d\b")
_YEAR_NEXT, _DAY_BEFORE = re.compile(r"(?:19|20)\d\d\b"), re.compile(r"(?<!\d)\d{1,2}\. ?\d{1,2}$")
_NOTHING = "(?!)"
_WORD = 24  # characters that the first word of a phrase that only opens a sentence takes at most
_OPENERS = "\"'“‘«([—–-•*"


class Boundary(NamedTuple):
    """One place where a sentence may end: the word before it (`lead`: with what stands before that), its punctuation, what follows, and
    what the language knows of them."""

    lead: str
    before: str
    mark: str
    after: str
    words: "Words"


@dataclass(frozen=True, slots=True)
class Words:
    """Words that a full stop may belong to, those of them that count (`mln.`), and small words that open a sentence."""

    abbreviations: frozenset[str]
    scales: frozenset[str]
    small: frozenset[str]


def counted(b: Boundary) -> bool | None:
    """'It cost $110 mln. The plant works' splits: a small word with a capital, another without behind it; or a sum with its currency."""
    if b.mark != "." or b.before.casefold() not in b.words.scales:
        return None
    if _SUM.search(b.lead) and b.after[:1].isupper():
        return True
    opening = _OPENING.match(b.after)
    return True if opening is not None and opening[1].casefold() in b.words.small else None


def abbreviation(b: Boundary) -> bool | None:
    """'Mr.', 'Aug.', 'No.' join; those that may end a sentence ('Ltd.', 'p.m.', 'U.S.') join unless a capital follows a known ender."""
    if not b.mark.startswith(".") or len(b.mark) > 1:
        return None
    return False if b.before.casefold() in b.words.abbreviations else None


def initial(b: Boundary) -> bool | None:
    """'K.P. Sharma', 'J. Smith', 'Sh. Mirzo', 'the Japan-U.S. pact' join; 'in the U.S. The talks' splits, before a small word."""
    letters = b.before.rpartition("-")[2]
    if b.mark != "." or not INITIALS.fullmatch(letters) or not (letters[-1].isupper() or letters[-2:-1].isupper()):
        return None
    opening = _OPENING.match(b.after) if "." in letters else None
    return opening is not None and opening[1].casefold() in b.words.small


def dated(b: Boundary) -> bool | None:
    """'on 10. 1. 2009' joins: the stops of a date in figures."""
    if b.mark != "." or not b.before.isdigit() or len(b.before) > _DAY:
        return None
    return False if _MONTH_NEXT.match(b.after) or (_YEAR_NEXT.match(b.after) and _DAY_BEFORE.search(b.lead)) else None


def lower_follows(b: Boundary) -> bool | None:
    """A small letter after the mark joins ('approx. five')."""
    return False if b.after[:1].islower() else None


def end(b: Boundary) -> bool | None:
    """A capital, digit, quotation mark or dash after the mark splits."""
    return (
        True if not b.after or b.after[0].isupper() or b.after[0].isdigit() or b.after[0] in _OPENERS or not b.after[0].isascii() else None
    )


RULES: tuple[Callable[[Boundary], bool | None], ...] = (initial, counted, abbreviation, dated, lower_follows, end)


@per_lexicon
def _words(lexicon: Lexicon) -> Words:
    def of(table: str) -> frozenset[str]:
        return frozenset(t.rstrip(".").casefold() for row in lexicon.table(table) for t in row.list("terms"))

    money = {term.split()[-1] for term in of("currency_names")}  # 'U.S. Dlrs' ends no sentence
    return Words(of("abbreviations"), of("scales"), of("stopwords") - money)


@per_lexicon
def _openers(lexicon: Lexicon) -> tuple[re.Pattern[str], frozenset[str]]:
    """What opens a sentence and adds nothing: 'In addition, ', 'It should be noted that '; one after the other. And the first words of
    such: most sentences begin with another."""
    forms: dict[str, list[str]] = {}
    begun: set[str] = set()
    for row in lexicon.table("sentence_openers"):
        forms.setdefault(row["form"], []).extend(re.escape(term) for term in row.list("terms"))
        begun.update(term.split()[0].casefold() for term in row.list("terms"))
    comma, clause, told, unless = ("|".join(forms.get(f, ())) or _NOTHING for f in ("comma", "clause", "told", "unless"))
    opener = rf"(?:{comma}),\s+|(?:{clause}),?\s+|(?:{told})\s+(?!.*\b(?:{unless})\b)"
    return re.compile(rf"(?:{opener})+(?=\S)", re.IGNORECASE | re.DOTALL), frozenset(begun)


def split(source: Source, lexicon: Lexicon) -> list[Sentence]:
    """The sentences of `source`, region by region (a source without regions is one body), each from behind the words that only open it."""
    known, (openers, begun), joints = _words(lexicon), _openers(lexicon), joints_of(lexicon)
    regions = source.regions or (Region(0, len(source.text), "body"),)
    found: list[Sentence] = []
    for number, region in enumerate(regions):
        for begin, stop in _spans(source.text, region, known):
            for low, high in main_clauses(source.text, begin, stop, joints):
                first = source.text[low : low + _WORD].split(None, 1)[0].rstrip(",").casefold()
                opener = openers.match(source.text, low, high) if first in begun else None
                start = opener.end() if opener else low
                found.append(Sentence(start, high, source.text[start:high], region.kind, number, len(found)))
    return found


def _spans(text: str, region: Region, known: Words) -> Iterator[tuple[int, int]]:
    start = region.start
    for match in _CANDIDATE.finditer(text, region.start, region.end):
        word = _WORD_BEFORE.search(text, max(start, match.start() - 30), match.start())
        before = word.group() if word else ""
        if before.isdigit() and len(before) <= 2 and not text[start : match.start() - len(before)].strip():
            continue  # a list item's or a paragraph's number
        if match.end() < region.end and text[match.end()].isalpha() and not _opens(text, match.end(), before, known):
            continue
        lead, after = text[max(start, match.start() - 24) : match.start()], text[match.end() : match.end() + 40].lstrip()
        boundary = Boundary(lead, before, match.group(), after, known)
        if match.end() <= region.end and _splits(boundary):
            yield from _trimmed(text, start, match.end())
            start = match.end()
    yield from _trimmed(text, start, region.end)


def _splits(b: Boundary) -> bool:
    """What the first rule says that does not abstain."""
    for rule in RULES:
        verdict = rule(b)
        if verdict is not None:
            return verdict
    return False


def _opens(text: str, at: int, before: str, known: Words) -> bool:
    """Whether a sentence begins right behind the mark of the last, without a blank: 'in 2015.During', but 'Trend.Az', 'Dr.Khan'."""
    opening = _TOUCHING.match(text, at)
    if opening is None or before.casefold() in known.abbreviations:
        return False
    word = opening[0]
    return len(word) >= _SURE or word.casefold() in known.small or (len(word) > 1 and word.isupper())  # '.PM Phuc said'


def _trimmed(text: str, start: int, stop: int) -> Iterator[tuple[int, int]]:
    while start < stop and text[start].isspace():
        start += 1
    while stop > start and text[stop - 1].isspace():
        stop -= 1
    while stop - start > LONGEST:
        cut = _last_pause(text, start + LONGEST // 2, start + LONGEST)
        yield start, cut
        start = cut + (text[cut] == " ")
    if start < stop:
        yield start, stop


def _last_pause(text: str, low: int, high: int) -> int:
    """Behind the last semicolon or comma in [low, high), else at the last blank, else `high`."""
    for pause in (";", ",", " "):
        at = text.rfind(f"{pause} " if pause != " " else pause, low, high)
        if at >= 0:
            return at + len(pause.strip())
    return high
