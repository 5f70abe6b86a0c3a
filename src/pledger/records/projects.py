"""Records of one kind: projects."""

from collections.abc import Iterator

from pledger.records.context import Discourse
from pledger.records.types import Record


def build(d: Discourse) -> Iterator[Record]:
    """The projects of a source."""
    yield from ()
