"""Rows of numbers of which only the last bears the unit: 'rose by 20, 10 and 9 percent respectively'."""

import re
from dataclasses import replace

from pledger.mentions.grammar import sets_of
from pledger.mentions.types import Quantity
from pledger.mentions.view import View

_DIGITS = re.compile(r"\d+(?:\.\d+)?")


def with_units(view: View, found: list[Quantity]) -> list[Quantity]:
    """The quantities of a sentence that tells which number is whose, bare ones in the unit and at the scale of the next of their row."""
    sets = sets_of(view.lexicon)
    if len(found) < 2 or not any(word in view.folded for word in sets["respective"]):
        return found
    row = found[:]
    for i in range(len(row) - 2, -1, -1):
        a, b = row[i], row[i + 1]
        if (
            a.unit is None
            and b.unit is not None
            and not a.counted
            and view.patterns["row_gap"].fullmatch(view.cut(a.number[1], b.number[0]))
        ):
            row[i] = _in_unit_of(view, a, b)
    return row


def _in_unit_of(view: View, bare: Quantity, q: Quantity) -> Quantity:
    """The bare number as one of `q`'s kind: '14.5 and 13.7 million dollars' are both millions of dollars."""
    own, said = (_DIGITS.fullmatch(view.cut(*x.number).split()[0].replace(",", "")) for x in (bare, q))
    if own is None or said is None or not q.value or not float(said[0]):
        return bare
    value = float(own[0]) * (q.value / float(said[0]) if bare.value == float(own[0]) else 1)
    return replace(bare, value=value, low=value, high=value, unit=q.unit, relation=q.relation, direction=bare.direction or q.direction)
