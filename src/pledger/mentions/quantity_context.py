"""What stands around an amount: hedges, the relation to what is measured, direction, rate, and the noun counted."""

from typing import NamedTuple

from pledger.mentions.quantity_names import Amount
from pledger.mentions.quantity_units import changes_before
from pledger.mentions.quantity_words import Words
from pledger.mentions.scan import Tokens

_REACH = 8
_STOPS = (",", ";", ":", "(", ")", ".", "-", '"', "?", "!")


class Hedged(NamedTuple):
    """The span with its hedge, and the bound."""

    first: int
    last: int
    bound: str
    up_to: bool = False


def hedged(t: Tokens, first: int, last: int, w: Words, kind: str, small: bool) -> Hedged:
    """The hedge before ("nearly", "exceeded"), else after ("or so", "plus"). A verb hedges no small bare count ("passed 15 laws")."""
    bound, start, up_to = "exactly", first, False
    for _ in range(3):
        inside = start < first or t.word[start - 2] in w.sets["hedge_article"]
        end = start - (t.word[start - 1] in ("a", "an", "the") and inside) if start > 0 else 0
        found = w.before.upto(t, end)
        if found is None or (found[1].place == "verb" and small):
            break
        if found[1].bound == "about" and t.word[found[0]] == "around" and t.word[end - 1] == "around" and t.word[end] == "the":
            break
        if kind == "time" and t.word[found[0]] == "over" and end - found[0] == 1:
            break
        if kind != "percent" and _no_hedge(t, found[0], end, w):
            return Hedged(found[0] if t.word[found[0] : end] == ["up", "to"] else start, last, bound)
        bound, start = found[1].bound, found[0]
        up_to = t.word[start:end] == ["up", "to"]
        if bound != "exactly":
            break
    if bound in ("exactly", "about"):
        after = w.after.at(t, last)
        if after and _after_fits(t, last, after[0], w):
            return Hedged(first if start == first else start, after[0], after[1].bound)
    return Hedged(start, last, bound, up_to)


def _no_hedge(t: Tokens, first: int, end: int, w: Words) -> bool:
    """ "added [up to] $5 million", "handed [over] 50 tons", "34% [less than] $1.5 million": words of the verb or of the comparison."""
    before = t.word[first - 1]
    if t.word[first:end] == ["up", "to"]:
        return before in w.sets["sum_verb"]
    if t.word[first:end] == ["over"]:
        return before in w.sets["over_verb"]
    if not (w.changes_after.at(t, first) and first > 0):
        return False
    unit = w.units.upto(t, first)
    return unit is not None and (unit[1].kind == "percent" or unit[1].unit == "times") and unit[0] > 0 and t.numeral(unit[0] - 1)


def _after_fits(t: Tokens, last: int, end: int, w: Words) -> bool:
    """ "at most", "approximately" after a number only where a clause ends; "plus" not in a sum."""
    word = t.word[last]
    if word in w.sets["after_minor"]:
        return not (word == "at" and t.word[end].isalpha()) and not t.numeral(end)
    return not t.numeral(end) or word not in ("plus", "+")


def related(t: Tokens, h: Hedged, a: Amount, w: Words) -> tuple[str, str | None, int]:
    """(relation, direction, first token): by / to / from / growth / share / level."""
    word, kind = t.word[h.first - 1], a.unit.kind
    if word in w.sets["whose_dollar"] and a.unit.kind == "money" and t.word[h.first - 2] in ("to", "from"):
        h = h._replace(first=h.first - 1)  # 'from US 46 million dollars to US 20 million dollars'
        word = t.word[h.first - 1]
    percent = kind == "percent"
    if a.sign and percent:
        return "growth", "down" if a.sign < 0 else "up", h.first
    if word == "by":
        cue = changes_before(t, h.first - 1, w)
        return "by", (cue[1] if cue else None) or _after(t, h.last, w), h.first - 1
    risen = w.changes_before.upto(t, h.first + 1) if h.up_to else None
    if risen and risen[0] < h.first:
        return "to", risen[1], h.first  # "will go up to 4,200 MW"
    if word in ("to", "from") or h.up_to:
        end = h.first - (not h.up_to)
        cue = changes_before(t, end, w) or ((end, None) if word == "to" and "from" in t.word[max(0, end - 12) : end] else None)
        if word == "to" and t.word[end - 1] in w.sets["grown_by"]:
            cue = cue or (end, None)  # 'shot forward 228% to $2 m'
        if cue and cue[1] is None and word == "to" and t.word[cue[0]].startswith(("amount", "hit")):
            cue = None
        if cue or (word == "from" and (_to_follows(t, h.last) or _to_before(t, end))):
            return ("from" if word == "from" else "to"), cue[1] if cue else None, end
        return "level", None, h.first
    direction = _after(t, h.last, w)
    if direction and not (percent and t.word[h.last] == "more" and t.word[h.last + 1] == "of"):
        return ("growth" if percent else "by"), direction, h.first
    near = _before(t, h.first, w, percent)
    if near:
        return ("growth" if percent else "by"), near, h.first
    return ("share" if percent and t.word[h.last] == "of" else "level"), None, h.first


def _to_follows(t: Tokens, last: int) -> bool:
    return "to" in t.word[last : last + _REACH]


def _to_before(t: Tokens, end: int) -> bool:
    """ "to $2 billion [from $1.5 billion]": whether the number that it led to stands right before."""
    near = t.word[max(0, end - _REACH + 2) : end - 1]
    return "to" in near and any(word.isdigit() for word in near[near.index("to") :]) and not any(word in _STOPS[:3] for word in near)


def _after(t: Tokens, last: int, w: Words) -> str | None:
    """The direction of "5.6 pct drop", "57.6 per cent above", "37.9 per cent larger than", "600,000 more"."""
    found = w.changes_after.at(t, last + (t.word[last] in w.sets["change_lead"]))
    if found is None or (found[0] - last == 1 and t.word[last] in w.sets["particle"] and t.word[found[0]] == "to"):
        return None
    if t.word[last].endswith("ing") and t.word[found[0]] in w.sets["after_participle"]:
        return None  # 'reached $24 billion, rising by a third': the participle goes on to the next number
    part = t.word[last] in w.sets["falls_to"] and t.word[found[0]] in w.sets["onto"]
    if part and (t.word[found[0]] != "to" or t.word[found[0] + 1] in w.sets["falls_share"]):
        return None  # 'of which $389 million fell to exports': what part it is
    if t.word[last] in w.sets["needs_than"]:
        return found[1] if t.word[found[0]] in ("than", "in", "on", "from", ",", ".", "") else None
    return found[1]


def _before(t: Tokens, first: int, w: Words, percent: bool) -> str | None:
    """The direction of "up 8 pct", "fell 4.55pc", "a rise of 5%", "growth amounted to 20 percent"."""
    for back in range(5 if percent else 2):
        j = first - back
        if j <= 0 or (back and t.word[j] in _STOPS):
            return None
        found = w.changes_before.upto(t, j)
        if found and found[1] and not (t.word[j - 1] == "up" and t.word[j - 2] in w.sets["up_verb"]):
            return found[1] if percent or back == 0 or t.word[first - 1] == "of" else None
    return None


def rate(t: Tokens, last: int, w: Words) -> str | None:
    """Per what: "40bn cu m of gas a year"."""
    if w.rates.forward.keys().isdisjoint(t.word[last : last + _REACH]):
        return None
    for j in range(last, last + _REACH):
        if not t.word[j] or t.word[j] in _STOPS or t.numeral(j):
            return None
        found = w.rates.at(t, j)
        if found:
            return found[1] if t.word[found[0]] not in w.sets["not_rate"] else None
    return None


def counted(t: Tokens, last: int, w: Words) -> tuple[int, str] | None:
    """(end, noun) of what is counted: up to the first plural of the words that follow, at most four, none of them a function word."""
    if t.word[last] == "-" and t.joined(last) and t.word[last + 1].isalpha() and not t.pauses(last):
        return last + 2, t.printed(last + 1, last + 2)
    j = last + (t.word[last] in w.sets["more_of"] and t.word[last + 1] not in w.function_words)
    words = 0
    while words < 4 and t.word[j + words].isalpha() and t.word[j + words] not in w.function_words:
        word = t.word[j + words]
        if word in w.sets["starting"]:
            break  # 'to 100 | starting next year'
        words += 1
        if (word.endswith("s") and not word.endswith("ss") and len(word) > 3) or word in w.sets["people_noun"]:
            return j + words, t.printed(j, j + words)
    return (j + 1, t.printed(j, j + 1)) if words else None
