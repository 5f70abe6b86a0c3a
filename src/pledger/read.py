"""The front door: `read_text(text)` and `read_paths(paths)` give what sources say, as records with the words that prove them."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import chain
from pathlib import Path
from typing import overload

from pledger import mentions, records, sources
from pledger.errors import SourceError
from pledger.lexicon import Lexicon, load
from pledger.mentions import Marked
from pledger.records import Record
from pledger.sources import Place, Problem, Source, worth_reading


@dataclass(frozen=True, slots=True)
class Reading(Sequence[Record]):
    """A source and its records in order of evidence; itself a sequence of the records. One in another language has none."""

    source: Source
    records: tuple[Record, ...]
    understood: bool = True

    @overload
    def __getitem__(self, index: int) -> Record: ...
    @overload
    def __getitem__(self, index: slice) -> Sequence[Record]: ...
    def __getitem__(self, index: int | slice) -> Record | Sequence[Record]:
        return self.records[index]

    def __len__(self) -> int:
        return len(self.records)


def read_source(source: Source, lexicon: Lexicon | None = None) -> Reading:
    """What a source says; nothing where it is in another language than the lexicon's."""
    lexicon = lexicon or load()
    if source.language not in (None, lexicon.language):
        return Reading(source, (), understood=False)
    if not source.promising:
        return Reading(source, ())
    found = (records.moved(records.build(part), place, source.text) for place, part in marked_parts(source, lexicon))
    return Reading(source, tuple(chain.from_iterable(found)))


def marked_parts(source: Source, lexicon: Lexicon, *, gate: bool = True) -> Iterator[tuple[Place, Marked]]:
    """(place, what is recognised there): the whole text at once, but a very long one in parts, all dated by the first; as grammars read it.

    `gate`: parts that cannot hold a record are left out.
    """
    date, basis = source.date, source.date_basis
    for offset, part in sources.parts(source):
        if part is source or not gate or worth_reading(part.text, lexicon):
            same = (part.date, part.date_basis) == (date, basis)
            read, place = sources.plain(part if same else replace(part, date=date, date_basis=basis), lexicon, offset)
            marked = mentions.find(read, lexicon)
            date, basis = marked.source.date, marked.source.date_basis
            yield place, marked
            for view in marked.views:
                view.forget()


def read_text(text: str, *, name: str = "text", date: str | None = None, lexicon: Lexicon | None = None) -> Reading:
    """What a text says. `name` becomes the records' `source`; `date`: its publication date (EDTF), where known.

    Safe in threads and processes: nothing is kept but the lexicon, which never changes.
    """
    lexicon = lexicon or load()
    return read_source(sources.read_text(text, name=name, date=date, lexicon=lexicon, gate=True), lexicon)


def read_paths(
    paths: Iterable[str | Path],
    *,
    date: str | None = None,
    lexicon: Lexicon | None = None,
    on_problem: Callable[[Problem], None] | None = None,
    gate: bool = True,
) -> Iterator[Reading]:
    """A Reading for each source in files, folders, globs, JSON Lines, HTML pages and `-` (standard input), as they are read.

    `gate`: texts that name no two parties or hold no word that a record grows from are not looked into.
    What cannot be read is handed to `on_problem` and the rest is read; without it, the first such thing raises SourceError.
    """
    lexicon = lexicon or load()
    for found in sources.open_paths(paths, date=date, lexicon=lexicon, gate=gate):
        if isinstance(found, Source):
            yield read_source(found, lexicon)
        elif on_problem is None:
            raise SourceError(str(found))
        else:
            on_problem(found)
