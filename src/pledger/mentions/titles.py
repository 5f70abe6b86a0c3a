"""Where the title of a document begins and ends: a grammar over tokens, with its small words and stops in tables."""

import re

from pledger.mentions.phrases import phrases_of_kind
from pledger.mentions.quantity_words import words_of
from pledger.mentions.small_words import no_modifier
from pledger.mentions.title_leads import acronym_before, number_end, numbered
from pledger.mentions.title_marks import (
    DASHES,
    QUOTES,
    between_lands,
    bracket,
    does_more,
    does_then,
    ends_noun,
    in_role,
    new_clause,
    of_last,
    other_aim,
    quotation,
    runs_over,
    set_off,
)
from pledger.mentions.title_money import SIGNS, behind_worth, lent, money, of_sum
from pledger.mentions.title_places import of_works, venue
from pledger.mentions.title_sides import of_sides, side_behind
from pledger.mentions.words import Line

_tags_of = phrases_of_kind("title_words", "tag")
_SPAN_OF_YEARS = re.compile(r"(?:19|20)\d\d[-/](?:\d\d){1,2}$")
_LONGEST, _SPAN = 70, 500  # tokens that a title may run over; characters behind a noun in which such phrases are looked for
_ACRONYM, _LEFT = 3, 7  # tokens of an acronym in its brackets; modifiers that may stand before the noun


def begin(x: Line, noun: int) -> int:
    """The number of the token where the title of the noun at token `noun` begins: its modifiers stand before it."""
    first, joined, bracketed = noun, False, 0
    capital = x.tokens[noun].capital
    for i in range(noun - 1, max(-1, noun - 1 - _LEFT), -1):
        token = x.tokens[i]
        if x.within_land(i):
            continue
        near = noun - (not x.tokens[noun + 1 : noun + 2] or not x.tokens[noun + 1].capital)
        bracketed = bracketed or (_ACRONYM if i < near and token.text == ")" and acronym_before(x, i) else 0)
        if bracketed:
            bracketed -= 1
            continue  # 'the Trans-Pacific (TP) Transport Agreement'
        if not token.word:
            if token.text in DASHES + "/" and (x.glued(i) or between_lands(x, i)):
                continue
            if token.text == "," and joined and i and _modifies(x, i - 1, capital) and x.tokens[i - 1].capital == capital:
                continue
            break
        if capital and x.has(i, "whose") and _of_name(x, i):
            continue  # 'the Cessation of Hostilities Agreement'
        if x.has(i, "and"):
            if joined or first != i + 1 or not i or not _modifies(x, i - 1, capital) or of_last(x, noun, i) or ends_noun(x, i - 1):
                break
            joined = True
            continue
        if not _modifies(x, i, capital) or of_sum(x, i):
            break  # the 'euro' of 'a 30 million euro grant agreement'
        if x.tokens[i + 1].word and x.tokens[i + 1].text != x.low[i + 1] and capital and not token.capital and not _small_before(x, i):
            break
        if words_of(x.lexicon).cardinals.get(x.low[i], 0) > 1:
            break
        first = i
    return first


def _of_name(x: Line, i: int) -> bool:
    """Whether the 'of' at token `i` stands inside the printed name of a document, between two capitals."""
    if i < 2 or x.view.sentence.kind != "body" or not (x.tokens[i - 1].capital and x.tokens[i + 1].capital):
        return False
    low, high = x.tokens[i].start, x.tokens[i + 1].start  # 'the Bank of Kenya agreement'
    return _modifies(x, i - 1, True) and not any(h.start <= high and low < h.end for h in x.view.of("countries", "offices"))


def carries_out(x: Line, after: int) -> bool:
    """Whether another document that this one carries out is named behind it: 'the executive programme of the cultural agreement', 'a
    programme to activate the cultural agreement'."""
    if after + 1 < len(x.tokens) and x.has(after, "aim") and does(x, after + 1):
        after += 1
    elif after >= len(x.tokens) or not x.has(after, "carried"):
        return False
    noun = next((i for i in range(after + 1, min(after + _LEFT, len(x.tokens))) if i in x.nouns), 0)
    return bool(noun) and all(x.has(k, "link") or _modifies(x, k, x.tokens[noun].capital) for k in range(after + 1, noun))


def _modifies(x: Line, i: int, capital: bool) -> bool:
    token, word = x.tokens[i], x.low[i]
    if token.capital and any(h.start == token.start and h.end > token.end for h in x.view.of("countries")):
        return True  # the 'New' of 'the New Zealand-Peru pact'
    plain = x.has(i, "adjective") or (capital and token.capital and x.has(i, "fields"))  # 'the Special Areas Agreement'
    verb = (x.signing.word(word) and not (plain and _of_one(x, i + 1))) or no_modifier(x.lexicon, word)
    if not token.word or x.stop(i) or (x.has(i) and not plain) or verb or token.text.endswith(("'s", "’s", "s’", "s'")):
        return False
    if capital and not token.capital and not word[0].isdigit():
        return _small_before(x, i)
    if word[0].isdigit():
        return "-" in word
    return plain or not (word.endswith("ly") or _is_name(x, i))


def _of_one(x: Line, i: int) -> bool:
    """Whether the noun of one document stands at token `i`: 'a cultural exchange agreement', but no 'exchange agreements'."""
    return i in x.nouns and not x.low[i].endswith("s")


def _small_before(x: Line, i: int) -> bool:
    """Whether the word in small letters may belong to a printed title: 'the second MoU', 'a trilateral Statement of Intent'."""
    return numbered(x, i) or x.has(i, "sides")


def _is_name(x: Line, i: int) -> bool:
    """A country by its name, as subject before a verb: 'Kazakhstan eyes trade agreement', but not 'the Peru-India trade agreement'."""
    token = x.tokens[i]
    following = x.tokens[i + 1] if i + 1 < len(x.tokens) else None
    if following is None or following.capital or not following.word or (i and x.stop(i - 1) == "determiner"):
        return False  # 'the Lusaka accord'
    return any(h.start <= token.start < token.end <= h.end and h.column == "terms" for h in x.view.of("countries", "capitals"))


def finish(x: Line, after: int, listed: bool, led: bool, whole: bool = True, named: bool = False) -> int:
    """The token after the title that goes on at token `after`. `listed`: the item is the title; `led`: its verb stands before; not `whole`:
    another document is no part of it (of 'instruments of ratification of the treaty'); `named`: it has a name already, so that what
    it is to do is none of it ('sign the Rail Baltic agreement to push on with the line')."""
    n, tabbed = len(x.tokens), "\t" in x.view.text
    if after + 1 < n and x.has(after, "clause") and (_tells(x, after + 1) or _aims(x, after + 1)):
        return _clause_end(x, after + 1)
    i, after = _begins(x, after)
    end, tags = after, tags_behind(x, after)
    opened, between = x.has(after - 1, "complement"), False  # 'the minutes of' goes on by itself
    while i < n and i - after < _LONGEST and not (tabbed and "\t" in x.view.cut(x.tokens[i - 1].end, x.tokens[i].start)):
        if not x.tokens[i].word:
            i, closed = _behind_mark(x, i, after, listed, between)
            if not i:
                break
            end = closed or end
            continue
        if opened and x.has(i, "asks"):
            end = _question_end(x, i)
            break
        if not (opened or _opens(x, i, after, listed, named)):
            break
        opened = True
        if (not whole and i in x.nouns) or i in tags:
            break
        between = between or x.has(i, "between")
        if between and x.has(i, "and"):
            between = False  # the second of the two bodies, whatever follows it
        elif _ends(x, after, i, listed, led):
            break
        i = end = i + 1
    while end > after and end < n and x.stop(end) == "circumstance" and x.has(end - 1, "length"):
        end -= 1  # 'an agreement on fishing two years later'
    while end > after and ((not x.tokens[end - 1].word and x.tokens[end - 1].text not in ")" + QUOTES) or _small(x, end - 1)):
        end -= 1
    vague = end > after + 1 and end < n and x.has(end - 1, "fields") and x.has(end - 2, "venue")
    return end - 2 if vague else end  # 'agreements in fields such as trade'


def _behind_mark(x: Line, i: int, after: int, listed: bool, between: bool) -> tuple[int, int]:
    """The token behind the mark, the bracket or the quotation at token `i`, and the end of the title where it may end there (else 0);
    twice 0 where the title ends before it."""
    mark = x.tokens[i].text
    if mark == "(" or quotation(x, i):
        closing = bracket(x, i) or quotation(x, i)
        again = closing and mark == "(" and x.tokens[i + 1].text in QUOTES  # another word for it is none of a title that ends there
        return (closing + 1, 0 if again else closing + 1) if closing else (0, 0)
    more = mark == "," and (does_more(x, after, i) or (between and side_behind(x, i)))
    return (i + 1 if runs_over(x, i, listed) or (i == after and set_off(x, i)) or more else 0), 0


def _begins(x: Line, after: int) -> tuple[int, int]:
    """Where what a document is about may begin behind its noun, and where its title goes on at least: behind the years of a plan ('the
    Action Plan 2024-2025'); behind its worth ('a contract worth $5 million with the city to build a school')."""
    if after < len(x.tokens) and x.tokens[after - 1].capital and _SPAN_OF_YEARS.match(x.low[after]):
        return after + 1, after + 1
    if after < len(x.tokens) and (x.stop(after) == "value" or (x.has(after, "worth") and money(x, after + 1) and not lent(x, after + 1))):
        return behind_worth(x, after, ("complement", "between")), after
    return (number_end(x, after),) * 2


def _ends(x: Line, after: int, i: int, listed: bool, led: bool) -> bool:
    """Whether the title ends before the word at token `i`."""
    if not x.kinds[i] and not x.stop(i):
        return does_then(x, i)
    joins = x.has(i, "and")
    if _halts(x, i, listed, led):
        return not (joins and does_more(x, after, i))
    return i > after + 1 and joins and i + 1 < len(x.tokens) and other_aim(x, after, i + 1)


def _question_end(x: Line, i: int) -> int:
    """Where the clause ends that 'how' or 'where' opens at token `i`: 'a treaty on the point where the borders meet | will be signed'."""
    j = _clause_end(x, i)
    signed = next((k for k in range(i + 1, j) if x.signing.word(x.low[k]) is not None), j)
    while signed < j and x.stop(signed - 1) == "verb":
        signed -= 1
    told = x.has(i, "clause") and any(x.has(k, "state") for k in range(i + 1, signed))
    return i if told else signed  # 'a treaty on the border, where marking is done'


def _opens(x: Line, i: int, after: int, listed: bool, named: bool) -> bool:
    """Whether what the document is about, or between whom it is, begins at token `i`; not the aim of one that has a name, nor 'in
    various fields'."""
    if not x.has(i, "complement", "between") and not (listed and not x.stop(i)) and not _does_what(x, i, after):
        return False
    aim = named and x.has(i, "aim") and i + 1 < len(x.tokens) and does(x, i + 1)
    return not aim and not (x.has(i, "venue") and _vague(x, i + 1))


def _does_what(x: Line, i: int, after: int) -> bool:
    """Whether a participle right behind the noun tells what the document does: 'an agreement submitting their dispute to the court'."""
    if i != after or i + 1 >= len(x.tokens) or not (x.low[i].endswith("ing") and x.tokens[i].text.islower()):
        return False
    if x.stop(i) or x.has(i) or x.signing.word(x.low[i]) is not None or not x.tokens[i + 1].word:
        return False
    return x.stop(i + 1) == "determiner" or not (x.has(i + 1) or x.stop(i + 1) or x.date(i + 1))


def _small(x: Line, i: int) -> bool:
    """Whether a title cannot end with the token: a small word, but no 'city' and no 'phase'."""
    return x.has(i) and not x.has(i, "seat", "fields", "lent", "adjective", "scale", "label", "lasting")


def _tells(x: Line, i: int) -> bool:
    """Whether a verb that is no auxiliary and no verb of signing follows: 'a roadmap that encompasses all sectors'."""
    token = x.tokens[i]
    return token.word and not token.capital and not x.stop(i) and not x.has(i) and x.signing.word(x.low[i]) is None and x.low[i].isalpha()


def _vague(x: Line, i: int) -> bool:
    """Whether nothing but so many fields follow 'in': 'in various fields', 'in many sectors'."""
    if i >= len(x.tokens):
        return False
    lot = x.has(i, "quantity", "link") or x.stop(i) == "determiner"
    if not lot or i + 2 >= len(x.tokens):
        return lot and i + 1 < len(x.tokens) and x.has(i + 1, "fields")
    return x.has(i + 1, "fields") and not x.has(i + 2, "whose")  # but 'in the fields of customs and labour'


def does(x: Line, i: int) -> bool:
    """Whether the word behind 'to' may be a verb: no article, no name."""
    return x.tokens[i].word and not x.tokens[i].capital and not x.stop(i) and not x.has(i)


def _aims(x: Line, i: int) -> bool:
    """Whether what the document is to do follows: 'an agreement that is to strengthen ties', but no 'that is to be signed'."""
    if i + 2 >= len(x.tokens) or x.stop(i) != "verb" or not x.has(i + 1, "aim"):
        return False
    return _tells(x, i + 2) or (x.stop(i + 2) == "verb" and not x.has(i + 2) and x.signing.word(x.low[i + 2]) is None)


def tags_behind(x: Line, after: int) -> frozenset[int]:
    """The tokens where a phrase begins that belongs to the sentence and to no title: 'to this end', 'on the occasion'."""
    if after >= len(x.tokens):
        return frozenset()
    folded, base = x.view.folded, x.view.start
    low = x.tokens[after].start - base
    if not _tags_of(x.lexicon).find(folded, 0, low, low + _SPAN):
        return frozenset()  # as in nearly every sentence: no small word need be looked at
    found = x.small.find(folded, base, low, min(len(folded), low + _SPAN))
    return frozenset(x.at(h.start) for h in found if "tag" in h.row.list("kind"))


def _clause_end(x: Line, i: int) -> int:
    while i < len(x.tokens) and (x.tokens[i].word or x.glued(i) or x.tokens[i].text in SIGNS):
        i += 1
    return i


def _halts(x: Line, i: int, listed: bool, led: bool) -> bool:
    stop = x.stop(i)
    if stop == "verb" and x.has(i - 1, "aim") and not x.has(i, "auxiliary"):
        return False  # 'an agreement to set up a council'
    if stop == "moment" and x.has(i - 1, "lasting"):
        return not x.year(i + 1)  # 'a programme for the period until 2027'
    if stop in ("verb", "value", "relative", "moment", "listing"):
        return not ((listed and x.has(i, "clause")) or in_role(x, i, listed))
    if x.has(i, "venue") and of_works(x, i):
        return False  # 'to build a plant in Potosi'
    if stop == "circumstance" and x.has(i - 1, "complement") and x.low[i].endswith("ing"):
        return False  # 'a roadmap for reaching the target'
    if stop == "circumstance":
        return not (listed or (x.has(i, "span") and x.has(i - 1, "definite") and not x.date(i + 1)))
    if x.has(i, "and"):
        return new_clause(x, i)
    agent = x.has(i, "agent")
    if agent and i + 2 < len(x.tokens) and x.low[i + 1].isdigit() and x.has(i + 2, "votes"):
        return True
    if agent and i + 1 < len(x.tokens) and not x.date(i + 1):
        return x.tokens[i + 1].capital or x.has(i + 1) or bool(x.stop(i + 1))
    if x.has(i, "time") and x.date(i + 1):
        return not listed and not (agent and x.year(i + 1) and not of_sides(x, i))
    if x.has(i, "worth") and money(x, i + 1):
        return not lent(x, i + 1)
    return x.has(i, "venue") and not listed and led and venue(x, i)
