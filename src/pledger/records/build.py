"""The verb of this package: records of a marked source, one module a kind; then grounded, weighed, identified and linked."""

from collections.abc import Callable, Iterable

from pledger.mentions import Marked
from pledger.records import figures, instruments, meetings, pledges, projects
from pledger.records.awaited import awaited_on
from pledger.records.confidence import assess
from pledger.records.context import Discourse, discourse
from pledger.records.dating import bound
from pledger.records.draft import as_stored
from pledger.records.grounding import ground
from pledger.records.headcounts import of_events
from pledger.records.links import link
from pledger.records.signed_sums import dated
from pledger.records.types import Record

BUILDERS: tuple[Callable[[Discourse], Iterable[Record]], ...] = (
    meetings.build,
    instruments.build,
    projects.build,
    figures.build,
    pledges.build,
)


def build(marked: Marked) -> list[Record]:
    """Every record that the source proves, in order of evidence, with ids, links and confidence."""
    d = discourse(marked)
    grounded = [kept for builder in BUILDERS for record in builder(d) if (kept := ground(d, record))]
    settled = [as_stored(marked, r) for r in bound(d, awaited_on(of_events(d, dated(d, grounded))))]
    found = [r.but(confidence=assess(r), id=r.id or r.digest()) for r in settled]
    found.sort(key=lambda r: (r.evidence[0].start, r.evidence[0].end, r.kind, r.id))
    return link(d, list({r.id: r for r in found}.values()))
