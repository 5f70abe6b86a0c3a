"""Documents that leave out their noun: 'a treaty on extradition and another on transfer', 'two MoUs, one on trade and the other on tax',
'agreements on customs, on roads and on water'."""

from collections.abc import Iterator
from dataclasses import replace
from operator import itemgetter

from pledger.lexicon import Hit, Lexicon, Row, fold
from pledger.mentions.around import Around, Cue, frames_of, verbs
from pledger.mentions.behind_verb import told_behind
from pledger.mentions.found import Found
from pledger.mentions.signing import framed, settle
from pledger.mentions.title_leads import noun_text
from pledger.mentions.title_marks import QUOTES, one_more
from pledger.mentions.titles import finish
from pledger.mentions.view import View
from pledger.mentions.words import Line
from pledger.sources.memo import per_lexicon
from pledger.values import changed

_BREAKS = ".!?"
_SEPARATORS = ",:;–—-("
_OPENING = 90  # characters of a sentence in which 'the documents included' stands
_AWAY = 6  # words that may stand between a lot and what the first of it is on: 'agreements were signed in Lima on fishing and on trade'


def elliptic(x: Line, found: list[Found]) -> list[Found]:
    """The documents of a sentence with those that leave out their noun; a lot that is told of one by one in this way is left out."""
    told = [f for n, f in enumerate(found) if not (n + 1 < len(found) and _named_next(x.view, f, found[n + 1]))]
    found = _anothers(x, [_behind_verb(x, f) for f in told])
    for lot in [f for f in found if f.many and not f.said and (f.definite or f.cue is not None or _lists(x))]:
        if ones := list(_ones(x, lot, found)):
            found = sorted([*found, *ones], key=lambda f: f.start)
        elif (lot.cue is not None or _lists(x)) and (each := list(_repeated(x, lot, found))) and lot.counted in (None, len(each)):
            found = sorted([*(f for f in found if f is not lot), *each], key=lambda f: f.start)  # but 'four MoUs on A, as well as on B'
    return found


def _behind_verb(x: Line, f: Found) -> Found:
    """'An agreement was signed on fishing': the document with what it is about, where that stands behind its verb."""
    plain = f.cue is not None and f.cue.rule == "verb_after" and not f.cue.strength and _subject_open(x, f)
    if f.cue is None or not plain or f.many or f.said or f.definite or f.cue.end + 1 >= x.view.sentence.end:
        return f
    if not set(QUOTES).isdisjoint(x.view.cut(f.end, f.cue.start)):
        return f  # 'a loan agreement titled "Homes for All" was signed'
    at = told_behind(x, f)
    if not at:
        return f
    said = x.view.cut(f.start, f.end)
    pieces = _piece(x, f, (x.at(f.start), at), f.noun.row, said)
    return next((replace(piece, cue=f.cue, counted=f.counted) for piece in pieces), f)


def _subject_open(x: Line, f: Found) -> bool:
    """Whether the title so far tells at most between whom it is: 'an agreement between A and B | was signed on fishing'."""
    after = x.at(f.noun.end)
    until = x.at(f.end)
    return f.end == f.noun.end or (x.has(after, "between") and not x.where(after + 1, until, "topic", "aim", "aside"))


def _anothers(x: Line, found: list[Found]) -> list[Found]:
    """With those that only 'another' or 'a third' stands for: 'a treaty on extradition and another on the transfer of convicts'."""
    for i in x.where(1, len(x.tokens) - 2, "same", "each"):
        after = i + 1 + (x.has(i, "same") and x.has(i + 1, "more") and x.has(i + 1, "each"))  # 'another one on tax'
        named = x.has(after, "topic", "between", *(("partner",) if x.has(i, "same") else ()))
        another = named if x.has(i, "same") or _and_one(x, i) else one_more(x, i - 1)
        if not another or x.date(after + 1):
            continue
        found = _of_verb_behind(x, found, i)
        before = next((f for f in reversed(found) if f.end <= x.tokens[i].start and not f.many), None)
        if before is None or not _same_sentence(x, before.end, x.tokens[i].start):
            continue
        for piece in _piece(x, before, (i, after), before.noun.row, before.said or noun_text(x, before.noun)):
            own = _own_cue(x, before, piece)
            if own is not None or before.cue is not None or _lists(x):
                found = sorted([*found, changed(piece, cue=own) if own else piece], key=lambda f: f.start)
    return found


def _own_cue(x: Line, before: Found, piece: Found) -> Cue | None:
    """The verb that stands between a document and the 'another' of one more: 'have a treaty on tax and negotiate another on labour'."""
    taken = ((before.start, before.end), (piece.start, piece.end))
    around = Around(x.view, piece.start, piece.end, verbs(x.view), taken)
    return next((c for c in (settle(around), framed(around)) if c is not None and before.end <= c.start < piece.start), None)


def _of_verb_behind(x: Line, found: list[Found], i: int) -> list[Found]:
    """With the verb behind all of them for the document before token `i`: 'a treaty on trade; | another on tax; and a plan were signed'."""
    behind = next((f for f in found if f.start > x.tokens[i].start), None)
    told = behind.cue if behind is not None and behind.cue is not None and behind.cue.rule == "verb_after" else None
    if told is None or any(f.cue is not None for f in found if f.end <= x.tokens[i].start):
        return found
    return [changed(f, cue=told) if f.end <= x.tokens[i].start else f for f in found]


def _and_one(x: Line, i: int) -> bool:
    """Whether token `i` is the 'one' of 'an agreement on customs and one on fisheries'."""
    led = x.has(i - 1, "and") or x.stop(i - 1) == "listing" or x.signing.word(x.low[i - 1]) is not None
    return x.has(i, "more") and x.has(i, "each") and led


def _lists(x: Line) -> bool:
    """Whether the sentence goes through documents told before: 'Among the papers are a treaty on ...'."""
    found = frames_of(x.lexicon).find(x.view.folded, 0, 0, _OPENING)
    return any(h.row["sense"] == "lists" for h in found)


def _ones(x: Line, lot: Found, found: list[Found]) -> Iterator[Found]:
    """'Two MoUs were signed, one on trade and the other on tax': two of a lot at least, or one that is named as part of it."""
    stand_ins = x.where(x.at(lot.end), len(x.tokens) - 2, "same", "each")
    starts = [i for i in stand_ins if _stands_for_one(x, i, lot) and _next_to(x, i, lot, found)]
    if not (len(starts) > 1 or (starts and x.stop(_before(x, starts[0])) == "listing")):
        return
    row = single(x.lexicon, x.view, lot)
    if row is None:
        return
    ends = [_before(x, i) for i in starts[1:]]
    for i, end in zip(starts, [*ends, 0], strict=True):
        yield from _piece(x, lot, (i, i + 1), row, _said(x, lot, row), end)


def _stands_for_one(x: Line, i: int, lot: Found) -> bool:
    """Whether the word at token `i`, an 'one' or 'the other', opens one of a lot: 'one on trade'."""
    if not x.has(i + 1, "complement", "between") or x.has(i + 1, "whose") or x.date(i + 2):
        return False
    before = _before(x, i)
    if lot.cue is None and before >= 0 and x.stop(before) == "verb":
        return True  # 'the agreements include one on trade'
    if before >= 0 and (x.tokens[before].text in _SEPARATORS or x.has(before, "and") or x.stop(before) == "listing"):
        return True
    base = x.view.start
    return x.view.patterns["pointed_out"].search(x.view.folded, lot.end - base, x.tokens[before + 1].start - base) is not None


def _before(x: Line, i: int) -> int:
    """The token before an ordinal and its article."""
    return i - 1 - (i > 0 and x.has(i - 1, "definite"))


def _next_to(x: Line, i: int, lot: Found, found: list[Found]) -> bool:
    """Whether `lot` is the one told of last before token `i`, in the same sentence."""
    at = x.tokens[i].start
    lots = [f for f in found if f.many and f.end <= at]
    return bool(lots) and lots[-1] is lot and _same_sentence(x, lot.end, at)


def _same_sentence(x: Line, low: int, high: int) -> bool:
    return not any(mark in x.view.cut(low, high) for mark in _BREAKS)


def _repeated(x: Line, lot: Found, found: list[Found]) -> Iterator[Found]:
    """'Agreements on customs, on roads and on water', 'agreements have been signed on fishing and on trade': one for each 'on'."""
    after = x.at(lot.noun.end)
    behind = lot.cue is not None and lot.cue.rule == "verb_after" and lot.end == lot.noun.end
    first = next((i for i in x.where(after, min(after + _AWAY, len(x.tokens) - 1), "topic") if not x.date(i + 1)), 0)
    first = first or (told_behind(x, lot) if behind else 0)
    row = single(x.lexicon, x.view, lot) if first else None
    if row is None:
        return
    until = next((f.start for f in found if f.start > lot.start), x.view.sentence.end)
    again = [i for i in range(first + 1, x.at(until) - 1) if x.low[i] == x.low[first] and _goes_on(x, i)]
    if not again or not _same_sentence(x, lot.end, x.tokens[again[0]].start):
        return
    said, ends = _said(x, lot, row), [*again, 0]
    yield from _piece(x, lot, (x.at(lot.start), first), row, said, ends[0])
    for i, end in zip(again, ends[1:], strict=True):
        yield from _piece(x, lot, (i, i), row, said, end)


def _goes_on(x: Line, i: int) -> bool:
    """Whether the row goes on at token `i`: behind a comma or 'and', with no date."""
    before = i - 1
    return (x.tokens[before].text == "," or x.has(before, "and") or x.low[before] == "as") and not x.date(i + 1)


def _piece(x: Line, of: Found, at: tuple[int, int], row: Row, said: str, until: int = 0) -> Iterator[Found]:
    """The document whose words begin at token `at[0]` and whose title goes on at token `at[1]`; none where that opens no title."""
    start, after = at
    stop = finish(x, after, False, True)
    stop = until if until else stop
    while stop > after and (not (x.tokens[stop - 1].word or x.tokens[stop - 1].text == ")") or x.has(stop - 1, "and")):
        stop -= 1
    if stop > after + 1:
        low = x.tokens[after].start - 1
        noun = Hit(low, low, row)
        cue = of.cue if of.cue is None or (of.many and not of.cue.after) else replace(of.cue, rule="chained")
        yield Found(x.tokens[start].start, x.tokens[stop - 1].end, noun, False, None, False, False, cue=cue, said=said)


def _said(x: Line, lot: Found, row: Row) -> str:
    """What one of a lot is called: 'loan agreement' of 'two loan agreements'."""
    noun = noun_text(x, lot.noun)
    return _closest(row, fold(noun))[1]


def single(lexicon: Lexicon, view: View, lot: Found) -> Row | None:
    """The row of the noun of one document of the lot's kind."""
    rows = _singles(lexicon).get((lot.noun.row["type"], lot.noun.row["form"]), ())
    noun = fold(view.cut(lot.noun.start, lot.noun.end))
    return max(rows, key=lambda r: _closest(r, noun)[0], default=None)


def _closest(row: Row, noun: str) -> tuple[int, str]:
    """The term of a row that shares most of its beginning and its end with the folded noun, and is about as long; and how like it is."""
    found = [(_likeness(fold(t), noun), t) for t in row.list("terms")]
    return max(found, key=itemgetter(0))


def _likeness(term: str, noun: str) -> int:
    return _shared(term, noun) + _shared(term[::-1], noun[::-1]) - abs(len(term) - len(noun))


def _shared(one: str, two: str) -> int:
    """How many letters two words have in common at their beginning."""
    n = 0
    for a, b in zip(one, two, strict=False):
        if a != b:
            break
        n += 1
    return n


@per_lexicon
def _singles(lexicon: Lexicon) -> dict[tuple[str, str], list[Row]]:
    """The rows of one document, by type and form."""
    found: dict[tuple[str, str], list[Row]] = {}
    for row in lexicon.table("instruments"):
        if row["number"] == "one" and row["form"] != "never":
            found.setdefault((row["type"], row["form"]), []).append(row)
    return found


def _named_next(view: View, f: Found, behind: Found) -> bool:
    """Whether only its place in a row is told before its name: 'the second agreement, the Tea Accord, was signed'."""
    if f.cue is None or f.cue.start < behind.end or f.end > f.noun.end:
        return False
    low, high = f.start - view.start, f.end - view.start
    if view.patterns["named_behind"].fullmatch(view.folded, high, behind.start - view.start) is None:
        return False
    return view.patterns["numbered_paper"].fullmatch(view.folded, low, high) is not None
