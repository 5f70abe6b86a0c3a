"""A draft with notes in its margin: one self-contained page, or lines for a terminal.

On the page each paragraph has its notes beside it; on a narrow screen and without a style they follow it. Words and notes are links to
each other; there is no script. What a source says is escaped as on the page of records.
"""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import TYPE_CHECKING

from pledger.annotation import KINDS, Note, Quote
from pledger.checks.wording import cite
from pledger.ledger.types import SEVERITIES
from pledger.sources import Source
from pledger.statistics import Observation
from pledger.views.ledger_tables import STYLES
from pledger.views.page import asset, digest, escape
from pledger.views.spans import Piece, cut
from pledger.views.visible import visible

if TYPE_CHECKING:
    from rich.console import Console

_WORDS = 120  # of a quotation in a terminal, so many characters


def margin(source: Source, notes: Sequence[Note]) -> Iterator[str]:
    """The page, in pieces."""
    style = asset("records.css") + asset("page.css") + asset("margin.css")
    policy = f"default-src 'none'; style-src '{digest(style)}'; base-uri 'none'; form-action 'none'"
    title = escape(_name(source))
    yield '<!doctype html>\n<html lang="en">\n<head>\n<meta charset="utf-8">\n'
    yield f'<meta http-equiv="Content-Security-Policy" content="{policy}">\n'
    yield '<meta name="viewport" content="width=device-width, initial-scale=1">\n<meta name="referrer" content="no-referrer">\n'
    yield f"<title>Notes on {title} · Pledger</title>\n<style>{style}</style>\n</head>\n<body>\n"
    yield '<a class="skip" href="#n1">Skip to the first note</a>\n' if notes else ""
    yield from _header(source, title, notes)
    yield from margin_rows(source, notes)
    yield "<footer>Read by Pledger: rules and tables, no model. The draft is not stored. A note is a reason to look, with the words and"
    yield " numbers behind it; Tab moves from note to note and Enter from words to their note.</footer>\n</body>\n</html>\n"


def _header(source: Source, title: str, notes: Sequence[Note]) -> Iterator[str]:
    date = source.date or "undated"
    yield f"<header><h1>{title}</h1><p class=at>{escape(' · '.join((*([source.name] if source.title else []), date, tally(notes))))}</p>"
    if notes:
        yield "<fieldset class=legend><legend>Show</legend>"
        for severity in SEVERITIES:
            count = sum(n.severity == severity for n in notes)
            yield f'<label class="s-{severity}"><input type=checkbox id="f-{severity}" checked> {severity} {count}</label>'
        yield "</fieldset>"
    yield "</header>\n"


def tally(notes: Sequence[Note]) -> str:
    """`9 notes, 3 high, 2 medium`."""
    counts = [(s, sum(n.severity == s for n in notes)) for s in SEVERITIES[:2]]
    graver = "".join(f", {n} {s}" for s, n in counts if n)
    return f"{len(notes)} note{'s' if len(notes) != 1 else ''}{graver}" if notes else "no notes"


@dataclass(frozen=True, slots=True)
class _Row:
    """A paragraph of the draft from `start` to `end`, and the numbers (from 0) of the notes that begin in it."""

    start: int
    end: int
    notes: tuple[int, ...]


def margin_rows(source: Source, notes: Sequence[Note]) -> Iterator[str]:
    """The draft paragraph by paragraph, each with its notes beside it, as the elements of one `<main class="margin">`."""
    yield '<main class="margin" dir="auto">\n'
    drawn = cut(source.text, [[(n.start, n.end)] if n.start < n.end else [] for n in notes])
    for row, own in _parted(drawn, _rows(source.text, notes)):
        yield f'<div class="row"><div class="text">{"".join(_marked(p, notes) for p in own)}</div>'
        yield '<aside class="notes" aria-label="Notes">' if row.notes else ""
        yield from (_card(number, notes[number]) for number in row.notes)
        yield "</aside></div>\n" if row.notes else "</div>\n"
    yield "</main>\n"


def _rows(text: str, notes: Sequence[Note]) -> Iterator[_Row]:
    """The text cut after the ends of its lines that no note's words run across; blank lines stay with the paragraph before them."""
    order = sorted(range(len(notes)), key=lambda i: notes[i].start)
    start = at = first = told = 0  # in order, `first`: the row's first note; `told`: the first that begins after the row
    reach = 0  # how far the words go of the notes before `told`
    while at < len(text):
        at = text.find("\n", at) + 1 or len(text)
        while at < len(text) and text[at] in "\r\n":
            at += 1
        while told < len(order) and notes[order[told]].start < at:
            reach = max(reach, notes[order[told]].end)
            told += 1
        if at == len(text) or reach <= at:
            yield _Row(start, at, tuple(sorted(order[first:told])))
            start, first = at, told
    if told < len(order):
        yield _Row(start, len(text), tuple(sorted(order[told:])))


def _parted(drawn: Iterable[Piece], rows: Iterable[_Row]) -> Iterator[tuple[_Row, list[Piece]]]:
    """Rows with their pieces; those that reach over a row's edges are shortened."""
    coming, at = iter(drawn), 0
    piece = next(coming, None)
    for row in rows:
        own: list[Piece] = []
        while piece is not None and at < row.end:
            end = at + len(piece.text)
            start, stop = max(at, row.start), min(end, row.end)
            cropped = piece.text[start - at : stop - at]
            own.append(Piece(cropped, piece.covering, piece.starting if start == at else (), piece.ending if stop == end else ()))
            if end > row.end:
                break
            piece, at = next(coming, None), end
        yield row, own


def _marked(piece: Piece, notes: Sequence[Note]) -> str:
    shown = escape(piece.text)
    if not piece.covering:
        return shown
    gravest = min(piece.covering, key=lambda i: (SEVERITIES.index(notes[i].severity), i))
    anchors = "".join(f'<span id="w{i + 1}"></span>' for i in piece.starting)
    numbers = "".join(f'<sup><a href="#n{i + 1}" aria-label="Note {i + 1}">{i + 1}</a></sup>' for i in piece.ending)
    return f'{anchors}<a class="ev s-{notes[gravest].severity}" href="#n{gravest + 1}">{shown}</a>{numbers}'


def _card(number: int, note: Note) -> str:
    head = f'<a class=back href="#w{number + 1}" aria-label="To the words of note {number + 1}">{number + 1}</a> {escape(KINDS[note.kind])}'
    items = [*map(_quoted, note.quotes), *map(_measured, note.observations)]
    shown = "".join(f"<li>{item}</li>" for item in items)
    proof = f"<details><summary>Evidence ({len(items)})</summary><ul>{shown}</ul></details>" if items else ""
    return (
        f'<section class="note s-{note.severity}" id="n{number + 1}" tabindex="0">'
        f"<p class=kind>{head} <span class=sev>{note.severity}</span></p><p>{escape(note.text)}</p>{proof}</section>"
    )


def _quoted(quote: Quote) -> str:
    name = escape(quote.title or quote.source)
    link = f'<a href="{escape(quote.url)}" rel="noreferrer">{name}</a>' if quote.url and _web(quote.url) else name
    facts = ", ".join(escape(f) for f in (quote.stated or "undated", quote.said_by or "") if f)
    words = f"<q>{escape(quote.words)}</q> " if quote.words else ""
    return f"{words}<span class=at>{link}, {facts}</span>"


def _measured(observation: Observation) -> str:
    told = escape(cite(observation))
    if not _web(observation.url):
        return told
    return f'{told} <a class=at href="{escape(observation.url)}" rel="noreferrer">source</a>'


def _web(url: str) -> bool:
    return url.startswith(("https://", "http://"))


def print_notes(out: "Console", source: Source, notes: Sequence[Note]) -> None:
    """The notes for a terminal, each with its line of the draft, its words and its evidence."""
    from rich.padding import Padding
    from rich.text import Text

    def say(indent: int, text: str, style: str = "") -> None:
        out.print(Padding(Text(visible(text), style), (0, 0, 0, indent), expand=False))

    say(0, f"{_name(source)} · {source.date or 'undated'} · {tally(notes)}", "bold")
    for number, note in enumerate(notes, 1):
        line = source.text.count("\n", 0, note.start) + 1
        out.print()
        words = _short(source.text[note.start : note.end])
        say(0, f"{number}. {KINDS[note.kind]} ({note.severity}), line {line}: “{words}”", STYLES[note.severity])
        say(3, note.text)
        for q in note.quotes:
            who = f", {q.said_by}" if q.said_by else ""
            words = f": “{_short(q.words)}”" if q.words else f" {q.url or ''}"
            say(5, f"– {q.stated or 'undated'}, {q.title or q.source}{who}{words}", "dim")
        for o in note.observations:
            say(5, f"– {cite(o)} {o.url}", "dim")


def _name(source: Source) -> str:
    """The draft's title, else its name; `-` is standard input's."""
    return source.title or ("draft" if source.name == "-" else source.name)


def _short(words: str) -> str:
    one = " ".join(words.split())
    return one if len(one) <= _WORDS else one[: _WORDS - 1].rstrip() + "…"
