"""The collector runs seldom only where that is asked for, and as before afterwards."""

import gc

import pytest

from pledger import read_text
from pledger.garbage import OBJECTS, seldom_collected


def test_as_before_afterwards_whatever_happened() -> None:
    before = gc.get_threshold()
    with pytest.raises(KeyError), seldom_collected():
        assert gc.get_threshold()[0] == OBJECTS
        raise KeyError
    assert gc.get_threshold() == before


def test_the_library_leaves_the_collector_alone() -> None:
    before = gc.get_threshold()
    assert read_text("Kazakhstan and Uzbekistan signed an agreement on trade in Astana on 5 May 2023.").records
    assert gc.get_threshold() == before
