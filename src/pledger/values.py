"""The decorator of the small types that reading makes by the thousand."""

from collections.abc import Callable
from dataclasses import dataclass, field
from functools import cache
from operator import attrgetter
from typing import Any, TypeVar, dataclass_transform

T = TypeVar("T")


@dataclass_transform(frozen_default=True, field_specifiers=(field,))
def fixed(cls: type[T]) -> type[T]:
    """A dataclass with slots, compared and hashed by its fields, that nothing may change: mypy sees to that, not Python, which takes
    three times as long to make a frozen one."""
    return dataclass(slots=True, unsafe_hash=True)(cls)


def changed(one: T, **fields: Any) -> T:
    """`one`, of a type made `fixed`, with other values of some fields: `dataclasses.replace` in less than half the time."""
    kind: Any = type(one)
    made: T = kind(*_all_of(kind)(one))
    for name, value in fields.items():
        setattr(made, name, value)
    return made


@cache  # by the type
def _all_of(kind: type[Any]) -> Callable[[Any], tuple[Any, ...]]:
    """What gives all fields of an object in the order in which its type takes them."""
    return attrgetter(*kind.__match_args__)
