"""A brief as Markdown that reads well as plain text: padded tables, numbers to the right, pictures as what they show in words."""

import re
from collections.abc import Iterator

from pledger.views.brief.types import Block, Brief, Line, Paragraph, Picture, Points, Reference, Table

_PAD = 44  # characters up to which a column's cells are padded


def markdown(brief: Brief) -> str:
    """The whole brief, newline at the end."""
    return "\n".join(_lines(brief)).rstrip() + "\n"


def _lines(brief: Brief) -> Iterator[str]:
    yield from (f"# {_escaped(brief.title)}", "", f"**{_escaped(brief.subtitle)}**", "", _escaped(brief.note), "")
    for section in brief.sections:
        yield from (f"{'#' * (section.level + 1)} {_escaped(section.title)}", "")
        for block in section.blocks:
            yield from _block(block)
            yield ""
    yield from ("## Annex: sources and their words", "")
    for reference in brief.references:
        yield from _reference(reference)


def _block(block: Block) -> Iterator[str]:
    if isinstance(block, Paragraph):
        yield _line(block.line)
    elif isinstance(block, Points):
        yield from (f"- {_line(item)}" for item in block.items)
    elif isinstance(block, Picture):
        yield f"*Chart (in the PDF, Word and HTML forms). {_escaped(block.caption)}*"
    else:
        yield from _table(block)


def _table(table: Table) -> Iterator[str]:
    rows = [[_escaped(c.title) for c in table.columns], *([_line(cell) for cell in row] for row in table.rows)]
    widths = [max(3, *(len(row[n]) for row in rows if len(row[n]) <= _PAD)) for n in range(len(table.columns))]
    for number, row in enumerate(rows):
        cells = (cell.rjust(w) if c.right else cell.ljust(w) for cell, w, c in zip(row, widths, table.columns, strict=True))
        yield f"| {' | '.join(cells)} |"
        if not number:
            marks = ("-" * (w - 1) + ":" if c.right else "-" * w for w, c in zip(widths, table.columns, strict=True))
            yield f"| {' | '.join(marks)} |"


def _line(line: Line) -> str:
    return "".join(_styled(_escaped(s.text), s.style) + "".join(f" [{c.number}]" for c in s.cites) for s in line)


def _styled(text: str, style: str) -> str:
    """Bold around the words, never around the blanks at their ends, which would show the asterisks."""
    inner = text.strip()
    return text.replace(inner, f"**{inner}**") if style == "strong" and inner else text


def _reference(reference: Reference) -> Iterator[str]:
    told = [p for p in (reference.name, reference.title, reference.date) if p]
    address = f" <{reference.url}>" if re.match(r"https?://[^\s<>]+$", reference.url) else ""
    yield f"{reference.number}. {_escaped(', '.join(told))}{address}"
    yield from (f"   - “{_escaped(quote)}”" for quote in reference.quotes)


def _escaped(text: str) -> str:
    """What Markdown would take for its own marks, made plain; bars too, for tables."""
    shown = re.sub(r"([\\`*\[\]|])", r"\\\1", text)
    shown = re.sub(r"<(?=[A-Za-z/!?])", r"\\<", shown)
    return re.sub(r"(?<!\w)_|_(?!\w)", r"\\_", shown)
