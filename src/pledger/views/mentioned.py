"""What is recognised in sources, as rows to list."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from pathlib import Path
from typing import Any

from pledger import sources
from pledger.errors import SourceError
from pledger.lexicon import Lexicon, load
from pledger.mentions.types import Mention
from pledger.read import marked_parts
from pledger.sources import Place, Problem, Source
from pledger.views.plain import mention_json


def mention_rows(
    paths: Iterable[str | Path], *, reference: str | None = None, lines: bool = False, on_problem: Callable[[Problem], None] | None = None
) -> Iterator[dict[str, Any]]:
    """What is recognised in each source, as plain dictionaries: source, kind, start, end, text and the typed fields.

    `reference`: the day that relative dates count from. `lines`: each line of a text is a text of its own, named `source:line`.
    """
    lexicon = load()
    for found in sources.open_paths(paths, date=reference, lexicon=lexicon):
        if isinstance(found, Problem):
            if on_problem is None:
                raise SourceError(str(found))
            on_problem(found)
            continue
        for source in _by_line(found, lexicon) if lines else (found,):
            for place, part in marked_parts(source, lexicon, gate=False):
                yield from (mention_json(_placed(m, place, source.text), source.name) for m in part.mentions)


def _placed(m: Mention, place: Place, text: str) -> Mention:
    """The mention where it stands in the text as stored."""
    start, end = place.start(m.start), place.end(m.end)
    return replace(m, start=start, end=end, text=text[start:end])


def _by_line(source: Source, lexicon: Lexicon) -> Iterator[Source]:
    many = "\n" in source.text.strip()
    for number, line in enumerate(source.text.splitlines(), 1):
        if line.strip():
            name = f"{source.name}:{number}" if many else source.name
            yield sources.read_text(line, name=name, date=source.date, lexicon=lexicon)
