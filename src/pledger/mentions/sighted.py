"""What is seen of a project in one sentence: the noun that gives it away, its name and how far it has come."""

from dataclasses import dataclass

from pledger.lexicon import Hit
from pledger.mentions.progress_told import Progress
from pledger.values import fixed


@fixed
class Seen:
    """A project of a sentence: its name's span, type, the noun or known name that gave it away, and how far it has come;
    `anywhere`: several of a kind in a whole country ('hydropower plants in Tajikistan');
    `end_of`: `end` behind a word for the ends of a line, `at` behind one for where something is, `met` where people came together;
    `basis`: something is done under it ('under the loan scheme'); `away`: the span of its place, where a verb parts it from its noun;
    `name`: what it is called, where that is not as printed (the 'A–B road' of 'the A–B and C–D roads');
    `aimed`: told by what it is to do ('the programme to mechanise the farms of Malawi');
    `counts`: the words make it a project, if only a `likely` one."""

    start: int
    end: int
    noun: Hit
    type: str
    proper: bool
    placed: bool
    indefinite: bool
    known: bool
    progress: Progress
    pair: bool = False
    modified: bool = False
    capitals: int = 0
    shared: bool = False
    called: bool = False
    plural: bool = False
    anywhere: bool = False
    end_of: str = ""
    basis: bool = False
    aimed: bool = False
    counts: bool = False
    likely: bool = False
    away: tuple[int, int] | None = None
    name: str = ""


@dataclass(frozen=True, slots=True)
class Head:
    """A known name or a noun of projects; `called`: it is called a project ('the X pipeline project'), so that a name is enough."""

    hit: Hit
    called: bool = False
