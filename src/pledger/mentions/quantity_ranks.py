"""Ranks: "fourth largest", "third place", "ranked 3rd", "the fifth trading partner", "No. 2 supplier", "one of its ten largest"."""

from pledger.mentions import numbers
from pledger.mentions.quantity_forms import Form
from pledger.mentions.quantity_words import Words
from pledger.mentions.scan import Tokens

_NEAR = 14  # tokens from one ordinal to the next of a row
_NAME = 6  # tokens of a country's name, and the verb before it
_LEAST, _MOST = 2, 300  # of so many that to be among them is a rank


def rank(t: Tokens, i: int, w: Words) -> Form | None:
    """ "number one", "fourth largest", "third place", "came fourth", "ranked 3rd"."""
    fixed = w.rank_fixed.at(t, i)
    if t.word[i - 2 : i] == ["in", "the"] and t.word[i : i + 2] == ["first", "place"]:
        return None
    if fixed and fixed[1].value:
        return Form(i, fixed[0], fixed[1].value, "rank", "rank")
    return _ordinal(t, i, i + 1, w.ordinals.get(t.word[i], 0.0), w)


def rank_in_digits(t: Tokens, i: int, w: Words) -> Form | None:
    """ "3rd largest", "ranked 11th"."""
    if t.word[i + 1] not in w.sets["ordinal_end"] or not (t.joined(i + 1) and t.word[i].isdigit()) or len(t.word[i]) > 3:
        return None
    return _ordinal(t, i, i + 2, float(t.word[i]), w)


def _ordinal(t: Tokens, i: int, end: int, value: float, w: Words) -> Form | None:
    """A rank said with an ordinal of tokens `i` to `end`."""
    if not 1 <= value < _MOST:
        return None
    if value > 1 and t.word[end] in w.sets["nth_gift"] and t.word[end + 1] in w.sets["of_gift"]:
        return Form(i, end, value, "items", "level")  # 'the eighth loan provided by the fund'
    j = end + (t.word[end] == "-")
    after = w.rank_after.at(t, j)
    article = t.word[i - 1] in (*w.articles, "another") and not (t.word[i - 1] == "the" and w.rank_before.upto(t, i - 1))
    if after is None and value > 1 and w.rank_noun.at(t, end) and not article:
        return Form(i, end, value, "rank", "rank")
    if after and not (value == 1 and t.word[j] in w.sets["best_of_all"]):
        return Form(i, after[0], value, "rank", "rank")
    if (
        value == 1
        and t.word[end] in w.sets["first_partner"]
        and t.word[end + 1] in w.sets["partner_noun"]
        and t.word[end + 2] not in w.sets["who_did_first"]
    ):
        return Form(i, end, value, "rank", "rank")  # 'Kenya's first trading partner'
    told = t.word[i - 1] != "the" or t.word[i - 2] in (",", "as", "and") or w.rank_before.upto(t, i - 1)
    if after is None and value > 1 and not article and told and _with_role(t, end, w):
        return Form(i, end, value, "rank", "rank")
    if value > 1 and t.raw[t.start[end] : t.start[end] + 1].isupper() and w.rank_noun.at(t, end + 1):
        return Form(i, end, value, "rank", "rank")  # 'the second Arab investor'
    before = w.rank_before.upto(t, i - (t.word[i - 1] in ("the", "in")))
    loose = (t.word[end] in w.function_words or not t.word[end].isalpha()) and t.word[end] not in ("to", "of")
    early = value == 1 and before is not None and t.word[before[0]] in w.sets["not_first"]  # 'he came first to Astana'
    if before and loose and not (early and t.word[end] not in (",", ".", "", "with", "among")):
        return Form(before[0], end, value, "rank", "rank")
    placed = t.word[end] == "among" or _joined(t, i, end, w) or (value > 1 and (_follows(t, i, end, value, w) or _made(t, i, end, w)))
    return Form(i, end, value, "rank", "rank") if placed else None


def _joined(t: Tokens, i: int, end: int, w: Words) -> bool:
    """ "ranked second in garment exports and [fourth] in rice": the next of two places."""
    if t.word[i - 1] != "and" or t.word[end] != "in" or t.numeral(end + 1):
        return False
    earlier = [j for j in range(max(0, i - _NEAR), i - 1) if t.word[j] in w.ordinals]
    return any(w.rank_before.upto(t, j) is not None for j in earlier)


def _made(t: Tokens, i: int, end: int, w: Words) -> bool:
    """'which ranks Latvia sixth as an investor': a verb of rank, the name of whom it ranks, and the place."""
    if t.word[end] not in w.sets["ranked_as"] or not t.raw[t.start[i - 1] : t.start[i - 1] + 1].isupper():
        return False
    return any(t.word[j] in w.sets["ranks_whom"] for j in range(max(0, i - _NAME), i - 1))


def _with_role(t: Tokens, end: int, w: Words) -> bool:
    """'11th prime export partner', '6th trade and 2nd investment partner': a role behind an adjective, or behind the next of two."""
    if t.word[end] not in w.sets["rank_adjective"]:
        return False
    if w.rank_noun.at(t, end + 1):
        return True
    digits = t.word[end + 2].isdigit() and t.word[end + 3] in w.sets["ordinal_end"]
    if t.word[end + 1] != "and" or not (digits or t.word[end + 2] in w.ordinals):
        return False
    behind = end + 3 + digits
    return any(w.rank_noun.at(t, j) is not None for j in (behind, behind + 1))


def _follows(t: Tokens, i: int, end: int, value: float, w: Words) -> bool:
    """ "India came first, Russia second", "Second is Italy, third the United States": a name beside an ordinal, the one before close by."""
    next_in_row = any(w.ordinals.get(word) == value - 1 for word in t.word[max(0, i - _NEAR) : i])
    if i and t.raw[t.start[i - 1]].isupper() and (not t.word[end].isalpha() or t.word[end] == "and"):
        return next_in_row
    if i and t.word[i - 1].isalpha():
        return False
    verb = w.rank_before.at(t, end) is not None
    named = t.word[end] == "the" or t.raw[t.start[end] : t.start[end] + 1].isupper()
    return (i == 0 and verb) or (next_in_row and (verb or named))


def labelled(t: Tokens, i: int, w: Words) -> Form | None:
    """ "its No. 2 supplier", "the number two buyer"."""
    label = w.rank_label.at(t, i)
    n = numbers.read(t, label[0], w) if label else None
    if n is None or n.value % 1 or not 1 <= n.value < _MOST or n.scale != 1:
        return None
    as_one = t.word[i - 1] in w.sets["as_label"] and _made(t, i - 1, i - 1, w)  # 'ranks Latvia as number 7 among them'
    named = as_one or w.rank_noun.at(t, n.last) or w.rank_after.at(t, n.last)
    return Form(i, n.last, n.value, "rank", "rank") if named else None


def one_of(t: Tokens, i: int, w: Words) -> Form | None:
    """ "one of its ten largest partners", "among the top five", "in the top 10": at most that rank."""
    top = i - 1 - (t.word[i - 1] == "-")
    owned = t.word[i - 2 : i] == ["'", "s"] and not w.sets["among_word"].isdisjoint(t.word[max(0, i - 5) : i - 2])  # 'among Cuba's ten'
    told = owned or t.word[i - 3 : i - 1] == ["one", "of"] or t.word[i - 2] in w.sets["among_word"]
    if t.word[top] not in w.sets["top"] and not told:
        return None
    n = numbers.read(t, i, w)
    if n is None or n.value % 1 or not _LEAST <= n.value < _MOST or n.scale != 1:
        return None
    if t.word[top] in w.sets["top"]:
        unit = w.units.at(t, n.last)
        owned = t.word[top - 1] == "s" and t.word[top - 2] == "'"  # 'one of the Kingdom's top 20'
        fits = not w.sets["among"].isdisjoint(t.word[max(0, top - 3 - 4 * owned) : top]) and (unit is None or unit[1].kind == "people")
        return Form(top, n.last, n.value, "rank", "rank", bound="up_to") if fits else None
    best = w.rank_best.at(t, n.last)
    return Form(i, best[0], n.value, "rank", "rank", bound="up_to") if best else None
