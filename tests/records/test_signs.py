"""The patterns that a rule asks for behind one look at a sentence are just those that the look is for."""

import inspect
import re
from collections.abc import Callable, Iterable
from typing import Any

import pytest

from pledger.records import already, measures, targets


@pytest.mark.parametrize(
    ("rule", "names"),
    [
        (already.told_by_the_way, already._BY_THE_WAY | {"in_past", "was_done"}),
        (targets._wished, targets._WISHES),
        (measures.bound, measures._PASSED | {"particle"}),
    ],
)
def test_one_look_is_for_all_that_is_asked(rule: Callable[..., Any], names: Iterable[str]) -> None:
    asked = re.findall(r'c\.(?:search|match)\("(\w+)"', inspect.getsource(rule))
    assert set(asked) == set(names)
