"""Marks inside the title of a document: brackets, quotations, commas, and where 'and' opens something else."""

import re

from pledger.mentions.grammar import sets_of
from pledger.mentions.words import YEAR, Line

DASHES = "-–—‑"
_MEASURE = re.compile(r"\d[\d,.]*[- ][a-z]+")  # 'a 282-kilometre (175-mile) line'
_BRACKET = 10  # tokens that a bracket inside a title may run over
_BODY = 14  # tokens that the name of a body may run over
_NOUN = 4  # tokens of a document's noun with the small word behind it
_SUBJECT = 10  # tokens that a subject may run over
_AGAIN = 9  # tokens behind 'and' in which the noun of another document stands
_QUOTED = 14  # tokens that a quotation inside a title may run over
QUOTES = '“”"«»„‟‘’'


def bracket(x: Line, i: int) -> int:
    """The closing bracket of an acronym, a country's name or the document's short name in brackets at token `i`, or 0."""
    for j in range(i + 1, min(i + _BRACKET, len(x.tokens))):
        if x.tokens[j].text == ")":
            inside = x.view.cut(x.tokens[i].end, x.tokens[j].start)
            acronym = inside[:1].isupper() and len(inside) <= 24 and (" " not in inside or sum(c.isupper() for c in inside) >= 2)
            country = any(x.tokens[i].end <= h.start and h.end <= x.tokens[j].start for h in x.view.of("countries"))
            low, high = x.tokens[i].end, x.tokens[j].start
            synonyms = x.view.of("instruments") if inside[:1] in QUOTES else ()  # 'Action Plan ("road map")'
            again = any(low < h.start and h.end < high for h in synonyms)
            spelled = i > 0 and x.tokens[i - 1].text.isupper() and all(t.capital or not t.word for t in x.tokens[i + 1 : j])
            return j if acronym or spelled or country or again or _MEASURE.fullmatch(inside) or _short_name(x, i, j) else 0
    return 0


def _short_name(x: Line, i: int, j: int) -> bool:
    """Whether the document is called by a short name between two brackets: '(the Maritime Boundary Treaty)'."""
    return x.has(i + 1, "definite") and any(i < k < j for k in x.nouns) and x.tokens[j - 1].capital


def quotation(x: Line, i: int) -> int:
    """The mark that closes the quotation which the mark at token `i` opens, or 0."""
    opens = x.tokens[i].text in QUOTES and i + 1 < len(x.tokens) and x.tokens[i].end == x.tokens[i + 1].start
    if not opens or (x.has(i + 1, "venue", "time") and x.tokens[i + 1].text.islower()) or (i and x.tokens[i - 1].end == x.tokens[i].start):
        return 0
    return next((j for j in range(i + 1, min(i + _QUOTED, len(x.tokens))) if x.tokens[j].text in QUOTES), 0)


def does_more(x: Line, after: int, i: int) -> bool:
    """Whether a document that is 'to do' one thing is to do more behind the comma or 'and' at token `i`: 'to study a field, patrol the
    sea and exchange data'."""
    if not x.has(after, "aim") or i + 2 >= len(x.tokens):
        return False
    j = i + 1 + (x.tokens[i].text == "," and x.has(i + 1, "and"))
    plain = x.tokens[j].text.islower() and not x.stop(j) and (not x.has(j) or (x.has(j, "adjective") and not x.has(j, "each")))
    object_behind = x.stop(j + 1) == "determiner" or (x.tokens[j + 1].word and not x.has(j + 1) and not x.stop(j + 1))
    return plain and object_behind and not x.low[j].endswith(("ed", "ing"))


def runs_over(x: Line, i: int, listed: bool) -> bool:
    """Whether the title runs on over the mark at token `i`."""
    text = x.tokens[i].text
    if i + 1 >= len(x.tokens):
        return False
    if text == ",":
        return (x.glued(i) and x.low[i - 1].isdigit() and x.low[i + 1][:1].isdigit()) or _comma(x, i, listed)
    if text == "." and x.glued(i) and x.low[i - 1].isdigit() and x.low[i + 1].isdigit():
        return True
    if text == "." and any(h.start < x.tokens[i].start < h.end for h in x.view.of("honorifics")):
        return True  # 'the establishment of the Dr. Rao Chair'
    if text in DASHES + "/.&%+’'" and (x.glued(i) or text in "&%"):
        return True
    if text in DASHES and (between_lands(x, i) or (x.year(i - 1) and x.year(i + 1))):
        return True
    if text in "’'" and x.tokens[i - 1].end == x.tokens[i].start and x.low[i - 1].endswith("s") and x.tokens[i + 1].word:
        return True
    if text in "$€£₹¥№" or text in QUOTES:
        return text not in QUOTES or _quoted(x, i)
    return False


def between_lands(x: Line, i: int) -> bool:
    """Whether the dash at token `i` joins two countries: 'the Kenya – Ethiopia Transport Agreement'."""
    if not 0 < i < len(x.tokens) - 1 or not (x.tokens[i - 1].capital and x.tokens[i + 1].capital):
        return False
    lands = x.view.of("countries", "bodies")
    return any(h.end == x.tokens[i - 1].end for h in lands) and any(h.start == x.tokens[i + 1].start for h in lands)


def set_off(x: Line, i: int) -> bool:
    """Whether the comma at token `i` only sets off what a document is about: 'another agreement, on cooperation between A and B'."""
    if x.tokens[i].text != "," or i + 2 >= len(x.tokens) or not x.has(i + 1, "topic"):
        return False
    return x.tokens[i + 2].word and not (x.tokens[i + 2].capital or x.has(i + 2) or x.stop(i + 2) or x.date(i + 2))


def _quoted(x: Line, i: int) -> bool:
    """A short quotation inside the title: a mark that opens before a word and closes within a few."""
    if x.tokens[i].end == x.tokens[i + 1].start:
        return any(x.tokens[j].text in QUOTES for j in range(i + 1, min(i + _QUOTED, len(x.tokens))))
    return any(x.tokens[j].text in QUOTES for j in range(max(0, i - 9), i))


def _comma(x: Line, i: int, listed: bool) -> bool:
    """Whether the comma stands in an enumeration that belongs to the title ('trade, transport and energy'), not before a clause."""
    n = len(x.tokens)
    if YEAR.match(x.low[i + 1]):
        return listed
    if not listed and (x.has(i + 1, "complement") or _body(x, i + 1)):
        return False
    if not listed and x.low[i + 1].endswith("ed") and x.tokens[i + 1].text.islower() and i + 2 < n and x.has(i + 2, "ends", "agent"):
        return False  # 'a protocol on fishing, negotiated for two years by A and B, was'
    if listed and x.has(i + 1, "appended") and not x.date(i + 2):
        return True
    run = 0
    for j in range(i + 1, min(i + 24, n)):
        if not x.tokens[j].word:
            if x.tokens[j].text in DASHES + "&" and (x.glued(j) or x.tokens[j].text == "&"):
                if x.tokens[j].text == "&":
                    return run > 0
                continue
            if x.tokens[j].text != "," or run == 0:
                return False
            run = 0
            continue
        if x.has(j, "and"):
            return (run > 0 or x.tokens[j - 1].text == ",") and not new_clause(x, j)
        if (
            x.stop(j) in ("verb", "relative", "moment", "listing", "circumstance", "value")
            or j in x.nouns
            or x.has(j, "between")
            or run > 5
        ):
            return False
        if run == 0 and x.stop(j) == "determiner" and x.low[j] not in sets_of(x.lexicon)["the"]:
            return False
        run += 1
    return False


def _body(x: Line, i: int) -> bool:
    """Whether 'the Ministry of Health' or its like begins at token `i`: who says or does something, and no part of a title."""
    first = x.tokens[i + 1 : i + 4] if x.has(i, "link") else []
    return bool(first) and first[0].capital and any(first[0].start <= h.start < first[-1].end for h in x.view.of("institutions"))


def _past(x: Line, i: int) -> bool:
    """Whether a verb that tells what else was done stands at token `i`: 'and reviewed the talks', 'and decided to meet'."""
    if i + 1 >= len(x.tokens) or not (x.low[i].endswith("ed") and x.tokens[i].text.islower() and x.tokens[i + 1].word):
        return False
    return x.stop(i + 1) in ("determiner", "relative") or x.has(i + 1, "aim")


def _signs(x: Line, j: int) -> bool:
    """Whether a verb of signing stands at token `j`; no noun of what is also done to other things ('the protection and exchange of')."""
    row = x.signing.word(x.low[j])
    thing = row is not None and row["strength"] == "weak" and row["form"] != "done" and x.has(j + 1, "whose")
    return row is not None and not thing


def one_more(x: Line, j: int) -> bool:
    """Whether 'a third' at token `j` stands for one more document ('a treaty on wildlife and | a third between the academies'), and not
    for one more of what is counted in the title of the last ('a contract for two bridges and a third on the border')."""
    if not (0 < j < len(x.tokens) - 3 and x.has(j + 1, "each") and x.has(j, "link") and x.has(j + 2, "topic", "between", "partner")):
        return False
    if not (x.has(j - 1, "and") or x.tokens[j - 1].text == ","):
        return False
    last = max((i for i in x.nouns if i < j), default=j)
    return all(x.has(k, "same") for k in x.where(last, j, "more"))


def new_clause(x: Line, i: int) -> bool:
    """Whether 'and' at token `i` opens something else: another document, a verb, a subject with its verb."""
    n = len(x.tokens)
    j = i + 1
    if j >= n or not x.tokens[j].word:
        return True
    noun = x.has(j, "adjective") and x.tokens[j].capital and x.tokens[i - 1].capital  # 'Cultural Cooperation and Exchanges'
    if not noun and (x.stop(j) in ("verb", "relative", "moment", "listing", "circumstance") or _signs(x, j)):
        return True
    if x.has(j, "more") or one_more(x, j) or _past(x, j) or x.has(j + (x.stop(j) == "determiner" and j + 1 < n), "drafted"):
        return True
    if j + 1 < n and x.low[j + 1] in sets_of(x.lexicon)["the_same_again"] and not x.view.patterns["gerund"].fullmatch(x.low[j]):
        return True  # 'and sent it to the cabinet', but 'on averting fires and fighting them'
    apart = x.tokens[i - 1].text == "," and _only_comma(x, i - 1)
    if x.tokens[i - 1].text == "," and _signed_next(x, j):
        return True  # ', and Oman Air and the Bank of Chad signed'
    if (apart or x.stop(j) == "determiner") and _subject(x, j, apart):
        return True  # 'and a company will be set up', ', and work on the line is to begin in May'
    of_next = j + 1 < n and x.tokens[i - 1].text == "," and x.has(j, "whose") and x.has(j + 1, "link")
    first = j + of_next  # ', and of a deal on tax'
    for k in range(first, min(first + _AGAIN, n)):
        if k in x.nouns:
            return not _one_name(x, i, k)
        joins = k > j and x.has(k, "and") and not x.within_land(k)
        if not (x.tokens[k].word or x.glued(k)) or x.has(k, "complement", "between") or joins:
            break  # 'an MoU on wildlife and tourism and an MoU on ...'
    for k in range(j, min(j + 5, n)):
        if (not x.tokens[k].word and not x.glued(k)) or x.stop(k) == "relative":
            break
        if x.stop(k) == "verb":
            return not _of_both(x, i) and any(
                h.start < x.tokens[k].start and h.end > x.tokens[i].end for h in x.view.of("countries", "capitals", "groups", "offices")
            )
    return False


def _one_name(x: Line, i: int, noun: int) -> bool:
    """Whether the 'and' at token `i` joins two words of another document's name: 'a protocol to the Trade | and Investment Agreement'."""
    low = next((k for k in range(i - 1, max(-1, i - _NOUN), -1) if not x.tokens[k].capital), i)
    of_it = low < i - 1 and x.has(low, "definite") and all(t.capital for t in x.tokens[i + 1 : noun + 1])
    return of_it and not x.where(noun + 1, min(noun + _NOUN, len(x.tokens)), "topic")


def _only_comma(x: Line, i: int) -> bool:
    """Whether the comma at token `i` is the first behind the document's noun, so that no row of subjects ends there."""
    low = next((k for k in range(i - 1, -1, -1) if k in x.nouns or x.tokens[k].text == ","), 0)
    return low in x.nouns


def _subject(x: Line, j: int, apart: bool) -> bool:
    """Whether the words from token `j` lead to a 'will' before any mark or complement; over complements where a comma sets them `apart`."""
    for k in range(j + 1, min(j + _SUBJECT + apart * _SUBJECT, len(x.tokens))):
        if not x.tokens[k].word or x.stop(k) == "relative" or (not apart and x.has(k, "complement", "between", "and")):
            return False
        if x.low[k] in sets_of(x.lexicon)["modal"] or (apart and x.has(k, "state")):
            return True
    return False


def _signed_next(x: Line, j: int) -> bool:
    """Whether only names stand from token `j` to a verb of signing."""
    for k in range(j, min(j + _BODY, len(x.tokens))):
        if not (x.tokens[k].capital or x.has(k, "and", "whose") or x.stop(k) == "determiner"):
            row = x.signing.word(x.low[k])
            return k > j and row is not None and row["form"] == "done" and not row["strength"]
    return False


def _of_both(x: Line, i: int) -> bool:
    """Whether a document is of the two states that 'and' at token `i` joins: 'the joint statement of Peru and Chile | signed in May'."""
    before = next((h for h in x.view.of("countries", "capitals") if i and h.end == x.tokens[i - 1].end), None)
    if before is None or not any(h.start == x.tokens[i + 1].start for h in x.view.of("countries", "capitals")):
        return False
    k = x.at(before.start) - 1
    k -= k > 0 and x.stop(k) == "determiner"
    return k > 1 and x.has(k, "whose") and (k - 1 in x.nouns or k - 2 in x.nouns)


def in_role(x: Line, i: int, listed: bool) -> bool:
    """Whether a printed title goes on with what something is to be: 'MoU on Developing Osh | as a Rail Hub'."""
    if not x.has(i, "role") or not x.tokens[i - 1].capital or i + 2 >= len(x.tokens):
        return False
    return (x.stop(i + 1) == "determiner" and x.tokens[i + 2].capital) or (listed and x.tokens[i + 1].capital)


def other_aim(x: Line, after: int, i: int) -> bool:
    """'a roadmap for trade and to expand ties': 'and to' goes on with the title only where the title itself began with 'to'."""
    return x.has(i, "aim") and x.low[i] != x.low[after]


def of_last(x: Line, noun: int, i: int) -> bool:
    """Whether the words before the 'and' at token `i` are what the document before it is about, as the one at token `noun` has a subject of
    its own: 'an Agreement on Tourism | and Protocol on Customs'."""
    last = max((k for k in x.nouns if k < i), default=i)
    opened = next((k for k in range(last + 1, min(last + _NOUN, i)) if x.has(k, "complement")), 0)
    if not opened or any(x.stop(k) or x.has(k, "and") or not x.tokens[k].word for k in range(opened + 1, i)):
        return False
    return bool(x.where(noun + 1, min(noun + _NOUN, len(x.tokens)), "complement", "between"))


def ends_noun(x: Line, i: int) -> bool:
    """Whether token `i` closes the noun of another document: 'the Tax | Treaty and Trade Agreement'."""
    return any(h.end == x.tokens[i].end and h.row["form"] == "strong" for h in x.view.of("instruments"))


def does_then(x: Line, i: int) -> bool:
    """Whether a verb of the present follows a country: 'the agreement between Peru and Chile | follows a memorandum'."""
    if not (x.low[i].endswith("s") and x.tokens[i].text.islower() and x.tokens[i - 1].capital and i + 2 < len(x.tokens)):
        return False
    object_behind = x.tokens[i + 1].word and (x.stop(i + 1) == "determiner" or not (x.has(i + 1) or x.stop(i + 1)))
    return object_behind and any(h.column == "terms" and h.end == x.tokens[i - 1].end for h in x.view.of("countries"))
