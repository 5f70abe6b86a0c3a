"""A brief as a Word document: heading and table styles, real comments with the words that prove each statement, charts as pictures."""

import datetime
import io
import zipfile
from typing import TYPE_CHECKING, Any

from pledger.views.brief.charts import WIDTH, png
from pledger.views.brief.types import Block, Brief, Line, Paragraph, Picture, Points, Reference, Table
from pledger.views.brief.word_styles import add_page_numbers, rows_stay_whole, set_styles

if TYPE_CHECKING:
    from docx.document import Document
    from docx.text.paragraph import Paragraph as WordParagraph

_ZIP_DAY = (1980, 1, 1, 0, 0, 0)  # the earliest a zip can hold: bytes must not tell when they were written
_JOINER = "\u2060"  # keeps a mark on the line of its word
_TEXT_WIDTH = 17.2  # centimetres between the margins


def word(brief: Brief) -> bytes:
    """The document as bytes; the same for the same brief."""
    from docx import Document

    document = Document()
    set_styles(document)
    _properties(document, brief)
    document.add_paragraph(brief.title, style="Title")
    document.add_paragraph(brief.subtitle, style="Subtitle")
    document.add_paragraph(brief.note, style="Brief Note")
    writer = _Writer(document, brief)
    for section in brief.sections:
        document.add_heading(section.title, section.level)
        for block in section.blocks:
            writer.block(block)
    document.add_heading("Annex: sources and their words", 1)
    for reference in brief.references:
        writer.reference(reference)
    add_page_numbers(document, f"{brief.title} · {brief.subtitle}")
    stream = io.BytesIO()
    document.save(stream)
    return _timeless(stream.getvalue())


def _properties(document: "Document", brief: Brief) -> None:
    day = datetime.datetime.combine(brief.day, datetime.time())
    told = document.core_properties
    told.title, told.subject, told.author = brief.title, brief.subtitle, "Pledger"
    told.keywords, told.comments, told.language = ", ".join(brief.keywords), brief.note[:255], "en-GB"
    told.created = told.modified = day
    told.last_modified_by, told.revision = "Pledger", 1


class _Writer:
    """Writes blocks to a document, a comment for every citation."""

    def __init__(self, document: "Document", brief: Brief) -> None:
        self._document = document
        self._day = brief.day
        self._sources = {r.number: r for r in brief.references}

    def block(self, block: Block) -> None:
        if isinstance(block, Paragraph):
            self._line(self._document.add_paragraph(), block.line)
        elif isinstance(block, Points):
            for item in block.items:
                self._line(self._document.add_paragraph(style="List Bullet"), item)
        elif isinstance(block, Picture):
            self._picture(block)
        else:
            self._table(block)

    def reference(self, reference: Reference) -> None:
        """A source of the annex: number, what it is, its address, the words cited."""
        paragraph = self._document.add_paragraph(style="Brief Source")
        paragraph.add_run(f"[{reference.number}] ").bold = True
        paragraph.add_run(told(reference))
        if reference.url:
            paragraph.add_run(f" {reference.url}", style="Brief Quiet")
        if reference.quotes:
            quotes = " · ".join(f"“{q}”" for q in reference.quotes)
            paragraph.add_run().add_break()
            paragraph.add_run(quotes, style="Brief Quiet")

    def _line(self, paragraph: "WordParagraph", line: Line) -> None:
        for span in line:
            run = paragraph.add_run(span.text)
            run.bold = True if span.style == "strong" else None
            if span.style == "quiet":
                run.style = "Brief Quiet"
            for cite in span.cites:
                mark = paragraph.add_run(f"{_JOINER}[{cite.number}]", style="Brief Mark")
                self._comment(mark, cite.number, cite.quote)

    def _comment(self, mark: Any, number: int, quote: str) -> None:
        from docx.oxml.ns import qn

        source = self._sources[number]
        words = f"“{quote}” — {told(source)}" if quote else f"{told(source)} {source.url}".strip()
        comment = self._document.add_comment([mark], words, author="Pledger", initials="P")
        comment._comment_elm.set(qn("w:date"), f"{self._day.isoformat()}T00:00:00Z")

    def _picture(self, picture: Picture) -> None:
        from docx.oxml.ns import qn
        from docx.shared import Cm

        paragraph = self._document.add_paragraph(style="Brief Picture")
        inline = paragraph.add_run().add_picture(io.BytesIO(png(picture)), width=Cm(min(_TEXT_WIDTH, 15.5 * WIDTH / 560)))._inline
        properties = inline.find(qn("wp:docPr"))
        properties.set("descr", picture.words)
        properties.set("title", picture.caption)
        self._document.add_paragraph(picture.caption, style="Caption")

    def _table(self, table: Table) -> None:
        from docx.enum.text import WD_ALIGN_PARAGRAPH
        from docx.shared import Cm

        made = self._document.add_table(rows=1 + len(table.rows), cols=len(table.columns), style="Brief Table")
        made.autofit = False
        whole = sum(c.share for c in table.columns)
        for number, column in enumerate(table.columns):
            width = Cm(_TEXT_WIDTH * column.share / whole)
            made.columns[number].width = width
            cells = made.columns[number].cells
            cells[0].paragraphs[0].add_run(column.title)
            for cell, row in zip(cells[1:], table.rows, strict=True):
                self._line(cell.paragraphs[0], row[number])
            for cell in cells:
                cell.width = width
                if column.right:
                    cell.paragraphs[0].alignment = WD_ALIGN_PARAGRAPH.RIGHT
        rows_stay_whole(made)
        self._document.add_paragraph(style="Brief Gap")


def told(reference: Reference) -> str:
    """A source in a line."""
    return ", ".join(p for p in (reference.name, reference.title, reference.date) if p)


def _timeless(content: bytes) -> bytes:
    """The same zip with one date for every member."""
    stream = io.BytesIO()
    with zipfile.ZipFile(io.BytesIO(content)) as given, zipfile.ZipFile(stream, "w", zipfile.ZIP_DEFLATED) as made:
        for member in given.infolist():
            made.writestr(zipfile.ZipInfo(member.filename, _ZIP_DAY), given.read(member), zipfile.ZIP_DEFLATED)
    return stream.getvalue()
