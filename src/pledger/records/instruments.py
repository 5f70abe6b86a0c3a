"""Records of one kind: instruments."""

from collections.abc import Iterator

from pledger.records.context import Discourse
from pledger.records.types import Record


def build(d: Discourse) -> Iterator[Record]:
    """The instruments of a source."""
    yield from ()
