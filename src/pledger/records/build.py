"""The verb of this package: records of a marked source, one module a kind, then linked, grounded and identified."""

from collections.abc import Callable, Iterable

from pledger.mentions import Marked
from pledger.records import figures, instruments, meetings, pledges, projects
from pledger.records.context import Discourse, discourse
from pledger.records.types import Record

BUILDERS: tuple[Callable[[Discourse], Iterable[Record]], ...] = (
    meetings.build,
    instruments.build,
    projects.build,
    figures.build,
    pledges.build,
)


def build(marked: Marked) -> list[Record]:
    """Every record that the source proves, in order of evidence, with ids."""
    d = discourse(marked)
    found = [record for builder in BUILDERS for record in builder(d)]
    found.sort(key=lambda r: (r.evidence[0].start, r.evidence[0].end, r.kind))
    return [r.identified() for r in found]
