"""Instruments: treaties, memoranda, contracts and their like, by the noun of their type with its modifiers and complements."""

import re
from collections.abc import Iterator
from dataclasses import replace

from pledger.lexicon import Hit
from pledger.mentions.around import Around, verbs
from pledger.mentions.elliptic import elliptic
from pledger.mentions.found import Found
from pledger.mentions.signing import settle
from pledger.mentions.title_leads import alone, count_of, dated, definite, mass, named, noun_text, recalled, said_before, signed_for
from pledger.mentions.title_money import money, signed_money
from pledger.mentions.titles import begin, carries_out, finish
from pledger.mentions.types import Instrument
from pledger.mentions.view import View
from pledger.mentions.words import LONGEST, Line, line, stops_of
from pledger.values import changed

_BRACKET = 5  # tokens of an acronym in brackets
_QUOTES = '“”"«»„‟'
_ITEM = 200  # characters between two documents of one enumeration
_SMALL = 5  # words between two documents of one subject
_EXPECTED = 24  # characters between 'the memorandum' and 'is expected to be signed'
_SIGNED = 16  # characters between 'the memorandum' and 'was signed'
_LONG = 16  # characters of a printed title that can be nothing else
_SPOKEN_OF = ("frame_wish", "frame_talks", "frame_future", "frame_invoked")
_PAPERS = ("contract", "treaty", "protocol", "memorandum", "declaration", "joint_statement")  # what else they are called is a paper
_DOING = ("verb_before", "chained")
_CARRYING = ("programme", "plan", "protocol")
_FIRST = 7  # tokens of a list item before which its document must be named


def nouns(view: View) -> list[Hit]:
    """The nouns of documents of a sentence, the longest at each place."""
    found: list[Hit] = []
    for hit in view.of("instruments"):
        behind = view.cut(hit.end, hit.end + 2)
        if behind[:1] == "-" and behind[1:].islower():
            continue  # 'a treaty-level agreement'
        if hit.row["form"] == "never" and hit.row["type"] == "agreement" and view.cut(hit.start, hit.end).istitle():
            continue  # 'the General Agreement' is a name, 'there was general agreement' no document
        if hit.row["form"] == "lent" and not signed_money(view, hit, found[-1:]):
            continue  # 'received a loan'
        if found and hit.start < found[-1].end:
            if hit.end <= found[-1].end or (hit.row["form"] == "never" and " " in view.cut(found[-1].start, found[-1].end)):
                continue  # 'an action plan to attract visitors' is no 'plan to'
            found.pop()  # 'a trilateral statement of intent' is a statement of intent
        if found and _alias(view, found[-1].end, hit):
            continue  # 'an Action Plan ("road map") for trade'
        if found and hit.row["form"] != "never" and re.fullmatch(r" (?:\([^()]{2,12}\) )?", view.cut(found[-1].end, hit.start)):
            hit = Hit(found.pop().start, hit.end, hit.row)  # 'Economic Partnership Agreement': the last noun is the head
        if not any(h.start == hit.end + 1 for h in view.of("institutions")):  # 'the Amazon Cooperation Treaty Organization'
            found.append(hit)
    return found


def _alias(view: View, end: int, hit: Hit) -> bool:
    """Whether the noun is only another word in brackets for the document before: 'an Action Plan ("road map")'."""
    before, behind = view.cut(end, hit.start), view.cut(hit.end, hit.end + 2)
    return before.rstrip(_QUOTES) == " (" and behind.lstrip(_QUOTES)[:1] == ")" and " " in view.cut(hit.start, hit.end)


def candidates(view: View, listed: bool = False) -> list[Found]:
    """Every document of the sentence, weak ones included, in order, with the verb that governs each; derived once."""
    if "instruments" not in view.tables:
        return []
    return view.once("documents_listed" if listed else "documents", lambda v: _candidates(v, listed))


def _candidates(view: View, listed: bool) -> list[Found]:
    heads = nouns(view) if len(view.text) <= LONGEST else []
    if not heads:
        return []
    x = line(view, [h for h in heads if h.row["form"] != "never" or view.cut(h.start, h.end).islower()])  # no 'Strategic Partnership'
    if listed and x.at(heads[0].start) > _FIRST:
        return candidates(view)  # no document that stands where an item of a list has its own
    found: list[Found] = []
    signs = verbs(view)
    last = view.start
    for head in heads:
        if head.start < last:
            continue
        if head.row["form"] == "never":
            last = head.end
            continue
        led = any(v.end <= head.start for v in signs)
        f = _one(x, head, heads, listed and x.at(head.start) <= _FIRST, led)
        found.append(f)
        last = f.end
    taken = tuple((f.start, f.end) for f in found)
    told = _chained(view, [_with_cue(view, f, signs, taken) for f in found])
    return elliptic(x, [f for n, f in enumerate(told) if not (n and _apposed(view, told[n - 1], f))])


def _chained(view: View, found: list[Found]) -> list[Found]:
    """A document without a verb of its own takes that of the one before it in an enumeration."""
    for n in range(1, len(found)):
        before, f = found[n - 1], found[n]
        if f.cue is None and before.cue is not None and _pointed_out(view, before, f):
            found[n] = changed(f, cue=replace(before.cue, rule="chained"))
        elif f.cue is None and before.cue is not None and before.cue.rule in ("verb_before", "chained"):
            gap = view.cut(before.end, f.start)
            low = before.end + gap.rfind(";") + 1  # 'a treaty on the border, where marking is done; and a plan'
            told = stops_of(view.lexicon).find(view.folded, 0, low - view.start, f.start - view.start)
            free = not any(h.row["kind"] in ("verb", "relative") for h in told) or view.patterns["told_aside"].fullmatch(gap)
            if len(gap) <= _ITEM and any(mark in gap for mark in ",;:") and free:
                found[n] = changed(f, cue=replace(before.cue, rule="chained"))
        if f.cue is not None and f.cue == before.cue and view.patterns["on_which"].match(view.cut(before.end, f.start)):
            found[n] = changed(f, cue=None)  # 'the treaty, on which eight protocols rest, was signed'
        spoken = f.cue is None and before.cue is not None and before.cue.rule in _SPOKEN_OF
        if spoken and _listed_with(view, before.end, f.start):
            found[n] = changed(f, cue=before.cue)  # 'agreed to negotiate a pact on visas and an agreement on fisheries'
    for n in range(len(found) - 2, -1, -1):
        f, behind = found[n], found[n + 1]
        weak = f.cue is None or f.cue.rule.startswith("frame")
        if weak and behind.cue is not None and behind.cue.rule == "verb_after" and _listed_with(view, f.end, behind.start):
            found[n] = changed(f, cue=behind.cue)  # 'an agreement on trade and a protocol were signed'
    return found


def _pointed_out(view: View, lot: Found, f: Found) -> bool:
    """Whether it is named as one of a lot of which a verb tells: 'the documents adopted in Oslo, above all the Treaty'."""
    if not lot.many or lot.cue is None or lot.cue.rule != "verb_after" or f.start - lot.end > _ITEM:
        return False
    return view.patterns["pointed_out"].search(view.folded, lot.cue.end - view.start, f.start - view.start) is not None


def _listed_with(view: View, low: int, high: int) -> bool:
    """Whether nothing but a comma or 'and' and an article stands between two documents."""
    gap = view.folded[low - view.start : high - view.start]
    return len(gap.split()) <= _SMALL and view.patterns["series_gap"].fullmatch(gap) is not None


def _with_cue(view: View, f: Found, signs: tuple[Hit, ...], taken: tuple[tuple[int, int], ...]) -> Found:
    cue = settle(Around(view, f.start, f.end, signs, taken))
    return changed(f, cue=cue)


def _one(x: Line, head: Hit, heads: list[Hit], listed: bool, led: bool) -> Found:
    noun = x.at(head.start)
    first, after = begin(x, noun), x.at(head.end)
    after = _joined(x, after, heads)
    quoted = _quotation(x, first) if head.row["number"] != "many" else 0  # '"Ten agreements have been signed," he said'
    whole = head.row["form"] == "strong" or listed or (head.row["type"] in _CARRYING and carries_out(x, after))
    stop = quoted if quoted else finish(x, after, listed, led, whole, named(x, first, noun))
    stop = max(stop, after)
    if head.row["form"] == "lent" and after < len(x.tokens) and x.has(after, "worth") and money(x, after + 1):
        stop = after  # 'a loan of $5 million for roads'
    if stop > after and first == noun and first and definite(x, first - 1) and signed_for(x, after):
        stop = after
    count, first = count_of(x, first)
    start, end = x.tokens[first].start, max(x.tokens[stop - 1].end, head.end)
    capital = x.tokens[noun].text[1:].islower() and x.tokens[noun].capital
    bare = first == noun and " " not in noun_text(x, head) and stop == after
    titled = capital and (stop > after or first < noun or " " in noun_text(x, head))
    titled = titled or (head.row["form"] == "strong" and bool(first) and definite(x, first - 1) and named(x, first, noun))
    return Found(
        start,
        end,
        head,
        bool(first) and definite(x, first - 1),
        count,
        titled or bool(quoted),
        bare,
        dated(x, first, noun, stop) or (head.row["type"] in _CARRYING and any(x.year(i) for i in range(first, stop))),
        count is None and (_of_lot(x, head, first) or said_before(x, first)),
        mass(x, head, first, noun),
        alone(x, head, first, noun, stop, after) and recalled(x, first - 1),
    )


def _of_lot(x: Line, head: Hit, first: int) -> bool:
    """Whether it is any or each of a lot: 'under such agreements', 'all the treaties'; but one is named by 'above all the Treaty'."""
    if not first:
        return False
    one = head.row["number"] == "one" and x.has(first - 1, "definite")
    return x.has(first - 1, "lot") or (first > 1 and not one and x.has(first - 2, "lot"))


def _joined(x: Line, after: int, heads: list[Hit]) -> int:
    """'agreements and MoUs', 'agreements, memoranda and executive programmes': plural nouns for one lot of documents."""
    many = {x.at(h.start): x.at(h.end) for h in heads if h.row["number"] == "many"}
    if after not in many.values():
        return after  # 'a trade agreement and two memoranda'
    j = _past_bracket(x, after)
    while j + 1 < len(x.tokens) and (x.has(j, "and") or x.tokens[j].text == ","):
        low = j + 1 + (x.tokens[j].text == "," and x.has(j + 1, "and"))
        start = next((k for k in (low, low + 1) if k in many and not any(x.stop(i) for i in range(low, k))), None)
        if start is None or (start > low and count_of(x, start)[0]):
            break  # 'ten agreements and four memoranda' are two lots
        if x.has(j, "and") or low > j + 1:
            return many[start]
        j = _past_bracket(x, many[start])
    return after


def _past_bracket(x: Line, j: int) -> int:
    """The token behind what stands in brackets at `j`: 'six memoranda (MoUs) | and plans'."""
    close = next((k for k in range(j + 1, min(j + _BRACKET, len(x.tokens))) if x.tokens[k].text == ")"), None)
    return close + 1 if close is not None and x.tokens[j].text == "(" else j


def _quotation(x: Line, first: int) -> int:
    """The token of the closing mark, when the title stands between quotation marks; else 0."""
    if first and x.tokens[first - 1].text in _QUOTES and x.tokens[first - 1].end == x.tokens[first].start:
        for j in range(first + 1, min(first + 45, len(x.tokens))):
            if x.tokens[j].text == "," and j + 1 in x.nouns:
                return 0  # several titles between two marks
            if x.tokens[j].text in _QUOTES and x.tokens[j - 1].end == x.tokens[j].start:
                return j
    return 0


def plausible(f: Found, listed: bool) -> bool:
    """Whether the words alone make it likely that a document is meant."""
    form = f.noun.row["form"]
    if f.said:
        return True
    if f.lot or (f.many and f.definite and not f.titled and not _told_of(f)):
        return False
    if form == "bare" and listed and not f.many and not f.bare:
        return True  # 'a document on tourism' among others
    if form == "bare":
        vague = f.cue is not None and f.cue.strength and not f.counted
        return f.many and f.cue is not None and not vague and f.cue.rule.startswith(("verb", "chained"))
    if listed and f.bare and f.cue is None and not f.many:
        return False  # the head of a table: 'Agreement/MoU'
    if listed or f.titled:
        plain = f.cue is not None and (not f.cue.strength or (f.cue.strength != "vague" and f.titled and f.end - f.start > _LONG))
        return form == "strong" or listed or plain
    if form == "strong" and (f.dated or (f.noun.row["type"] == "joint_statement" and not f.definite and not f.many)):
        return True
    if f.cue is None or (f.many and not f.counted and f.cue.rule.startswith("frame")):
        return False
    if f.many and f.bare and not f.counted and f.cue.strength:
        return False
    paper = form == "strong" and f.noun.row["type"] in _PAPERS and (f.noun.row["type"] == "contract" or f.cue.rule in _DOING)
    if (f.cue.strength == "vague" and not (f.many or paper)) or f.mass:
        return False  # 'reached an agreement', but 'the talks resulted in a memorandum'
    if f.cue.rule == "frame_wish" and f.bare and f.noun.row["type"] == "agreement":
        return False  # 'they hope for an agreement' that need be no paper
    if f.cue.rule == "frame_future" and f.definite:
        return False
    if f.definite and f.bare:
        near = _EXPECTED if f.cue.status == "prepared" else _SIGNED
        return f.cue.rule == "verb_after" and f.cue.start - f.end <= near  # 'the memorandum signed with ... in 2022', 'it was signed'
    if f.noun.row["type"] in _CARRYING and f.cue.rule.startswith("frame") and f.dated:
        return True  # 'implement a joint action plan for 2024-2026'
    if f.cue.rule == "frame_invoked" and not f.definite and f.noun.row["type"] == "agreement":
        return True  # 'under a deal valued at $5 million'
    return form == "strong" or f.cue.rule in ("verb_before", "verb_after", "chained", "state_before")


def _told_of(f: Found) -> bool:
    """Whether a definite lot is told of for the first time: 'the agreements to be signed', 'the pacts on trade signed in 2016',
    'denounced its military accords with France'."""
    if f.cue is not None and f.cue.rule == "verb_before" and f.cue.status in ("ended", "ratified") and f.noun.row["form"] == "strong":
        return f.end > f.noun.end
    told = f.cue is not None and f.cue.rule == "verb_after" and not f.cue.strength and f.noun.row["form"] == "strong"
    if told and f.counted and f.cue is not None and f.cue.start - f.end == 1:
        return True  # 'the 14 agreements signed on this occasion'
    return told and f.cue is not None and (f.cue.status == "prepared" or f.end > f.noun.end)


def restated(f: Found) -> bool:
    """Whether words only come back to one document told of before: 'the agreement was signed by', 'signed the document'."""
    signed = f.cue is not None and f.cue.rule in ("verb_before", "verb_after") and f.cue.strength != "vague"
    return signed and f.recalled and not f.many


def find(view: View) -> list[Instrument]:
    """The documents of a sentence, with title, type, count and the status that the words near them give."""
    return list(_mentions(view))


def _mentions(view: View) -> Iterator[Instrument]:
    listed = view.sentence.kind == "item"
    for f in candidates(view, listed):
        if plausible(f, listed):
            text = view.cut(f.start, f.end)
            count = f.counted if f.counted else None if f.many else 1
            status = f.cue.status if f.cue else None
            yield Instrument(f.start, f.end, text, f.noun.row["type"], re.sub(r"\s+", " ", text), status, (), count)


def _apposed(view: View, last: Found, f: Found) -> bool:
    """Whether it only tells what the one before is: 'signed the Partnership for Clean Seas, a programme that will run for ten years'."""
    if f.end > f.noun.end or not view.text[last.start - view.start : last.start - view.start + 1].isupper():
        return False
    gap = view.patterns["apposed_paper"].fullmatch(view.folded, last.end - view.start, f.start - view.start)
    return gap is not None and view.patterns["tells_of_it"].match(view.folded, f.end - view.start) is not None
