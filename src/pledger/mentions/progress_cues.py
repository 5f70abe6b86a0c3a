"""Words near a project that say how far it has come, and what two of them say together."""

from pledger.lexicon import Hit
from pledger.values import fixed

COMPLETED = 2  # words within which "completion of" tells of a project
_STUDY = 16  # characters between 'feasibility study' and 'under way': ' is currently '
_ARTICLE = 5  # characters between 'speed up' and 'building': ' the '


@fixed
class Cue:
    """A word near a project, how many words stand between, and on which side; `many`: of several; `going`: of building under way."""

    hit: Hit
    words: int
    before: bool
    ahead: bool
    many: bool = False
    going: bool = False

    @property
    def status(self) -> str:
        return self.hit.row["status"]


def meanwhile(going: Cue, cue: Cue) -> bool:
    """Whether between a name and what is to come a word says that building goes on: 'the line, which a firm is building, will be ready'."""
    plain = going.status == "under_construction" and not going.hit.row["side"]
    return plain and not going.before and not cue.before and going.hit.end <= cue.hit.start


def goes_on(cues: list[Cue], cue: Cue) -> bool:
    """Whether a word of hastening, resuming or finishing stands right before one of works: 'to speed up the erection | of the bridge'."""
    if not cue.before or cue.status != "build" or cue.hit.row["side"] != "works":
        return False
    going = [c for c in cues if c.before and c.status == "under_construction" and c.hit.row["side"] not in ("start", "begun")]
    return any(0 < cue.hit.start - c.hit.end <= _ARTICLE for c in going)


def then_done(done: Cue, cue: Cue) -> bool:
    """Whether the works that a word tells of are said to be over: 'construction of which was completed ahead of schedule'."""
    return done.status == "open" and not (done.before or done.ahead or cue.before) and 0 <= done.hit.start - cue.hit.end <= _STUDY


def reopened(cues: list[Cue], closed: Cue) -> bool:
    """Whether what was closed is said to have been opened since: 'the bridge, shut in 2019, was reopened in May'."""
    return any(c.status == "open" and not (c.before or c.ahead) and c.hit.start >= closed.hit.end for c in cues)


def renewed(cue: Cue) -> bool:
    """Whether a word right before the name tells of what is done to something that stands: 'the restructuring of the port'."""
    return cue.before and cue.status == "operating" and cue.words <= COMPLETED


def not_of_it(planned: Cue, cue: Cue) -> bool:
    """Whether what a word tells of being finished is only a study or a tender: 'is finishing the tender for its railway'."""
    return planned.status == "planned" and planned.before and cue.before and planned.words < cue.words


def right_behind(planned: Cue, cue: Cue) -> bool:
    """Whether a word of building tells how far a study or a tender has come."""
    near = 0 <= cue.hit.start - planned.hit.end <= _STUDY
    return planned.status == "planned" and near
