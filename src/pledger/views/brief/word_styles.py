"""The look of the Word form: styles of headings, text, tables and marks, page and footer."""

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from docx.document import Document

_FONT, _QUIET = "Times New Roman", "5D636B"  # a face that every office suite has, or has one of the same widths for
# style: based on, size in points, bold, colour, space before and after in points
_PARAGRAPHS: dict[str, tuple[str, float, bool, str | None, float, float]] = {
    "Normal": ("", 10, False, None, 0, 5),
    "Title": ("", 21, True, None, 0, 0),
    "Subtitle": ("", 12, False, _QUIET, 0, 3),
    "Heading 1": ("", 13, True, None, 13, 5),
    "Heading 2": ("", 11, True, None, 9, 4),
    "List Bullet": ("", 10, False, None, 0, 3),
    "Caption": ("", 8.5, False, _QUIET, 0, 8),
    "Brief Note": ("Normal", 8.5, False, _QUIET, 0, 6),
    "Brief Picture": ("Normal", 10, False, None, 6, 2),
    "Brief Source": ("Normal", 8.5, False, None, 0, 4),
    "Brief Cell": ("Normal", 8.5, False, None, 1, 1),
    "Brief Head": ("Normal", 8.5, True, _QUIET, 1, 1),
    "Brief Gap": ("Normal", 4, False, None, 0, 2),
}
_TABLE = """<w:style xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main" w:type="table" w:customStyle="1"
 w:styleId="BriefTable"><w:name w:val="Brief Table"/><w:basedOn w:val="TableNormal"/><w:uiPriority w:val="99"/>
 <w:pPr><w:spacing w:before="20" w:after="20"/></w:pPr><w:rPr><w:sz w:val="17"/></w:rPr>
 <w:tblPr><w:tblBorders><w:top w:val="single" w:sz="6" w:color="000000"/><w:bottom w:val="single" w:sz="4" w:color="888888"/>
 <w:insideH w:val="single" w:sz="2" w:color="C8C8C8"/></w:tblBorders>
 <w:tblCellMar><w:left w:w="60" w:type="dxa"/><w:right w:w="60" w:type="dxa"/></w:tblCellMar></w:tblPr>
 <w:tblStylePr w:type="firstRow"><w:rPr><w:b/><w:color w:val="5D636B"/></w:rPr>
 <w:tcPr><w:tcBorders><w:bottom w:val="single" w:sz="4" w:color="000000"/></w:tcBorders></w:tcPr></w:tblStylePr></w:style>"""


def set_styles(document: "Document") -> None:
    """Sets page, styles of text, the table style and the marks of citations."""
    from docx.enum.style import WD_STYLE_TYPE
    from docx.enum.text import WD_ALIGN_PARAGRAPH
    from docx.oxml import parse_xml
    from docx.shared import Cm

    page = document.sections[0]
    page.page_width, page.page_height = Cm(21), Cm(29.7)
    page.left_margin = page.right_margin = Cm(1.9)
    page.top_margin = page.bottom_margin = Cm(1.8)
    for name in _PARAGRAPHS:
        _paragraph_style(document, name)
    styles: Any = document.styles
    styles["Brief Picture"].paragraph_format.keep_with_next = True
    for name in ("Brief Picture", "Caption"):
        styles[name].paragraph_format.alignment = WD_ALIGN_PARAGRAPH.CENTER
    styles.element.append(parse_xml(_TABLE))
    quiet = styles.add_style("Brief Quiet", WD_STYLE_TYPE.CHARACTER)
    _colour(quiet, _QUIET)
    mark = styles.add_style("Brief Mark", WD_STYLE_TYPE.CHARACTER)
    mark.font.superscript = True
    _colour(mark, "1A4F8A")


def _paragraph_style(document: "Document", name: str) -> None:
    from docx.enum.style import WD_STYLE_TYPE
    from docx.oxml.ns import qn
    from docx.shared import Pt

    base, size, bold, colour, before, after = _PARAGRAPHS[name]
    styles: Any = document.styles
    style = styles.add_style(name, WD_STYLE_TYPE.PARAGRAPH) if base else styles[name]
    if base:
        style.base_style = styles[base]
    style.font.name, style.font.size, style.font.bold, style.font.italic = _FONT, Pt(size), bold, False
    fonts = style.element.get_or_add_rPr().get_or_add_rFonts()
    for script in ("w:ascii", "w:hAnsi", "w:cs", "w:eastAsia"):  # Cyrillic is set in the same face; a theme's face would go before
        fonts.set(qn(script), _FONT)
    for theme in [a for a in fonts.attrib if "Theme" in a]:
        del fonts.attrib[theme]
    _colour(style, colour or "000000")
    style.paragraph_format.space_before, style.paragraph_format.space_after = Pt(before), Pt(after)
    style.paragraph_format.line_spacing = 1.0
    for own in style.element.xpath(".//w:pBdr | .//w:rPr/w:spacing | .//w:rPr/w:kern"):  # the template's rules and wide letters
        own.getparent().remove(own)


def _colour(style: Any, colour: str) -> None:
    from docx.shared import RGBColor

    style.font.color.rgb = RGBColor.from_string(colour)


def rows_stay_whole(table: Any) -> None:
    """The heading row comes again on every page, and no row breaks over two."""
    from docx.oxml import OxmlElement
    from docx.oxml.ns import qn

    for number, row in enumerate(table.rows):
        properties = row._tr.get_or_add_trPr()
        properties.append(OxmlElement("w:cantSplit"))
        if not number:
            heading = OxmlElement("w:tblHeader")
            heading.set(qn("w:val"), "true")
            properties.append(heading)
        for cell in row.cells:
            cell.paragraphs[0].style = "Brief Cell" if number else "Brief Head"


def add_page_numbers(document: "Document", words: str) -> None:
    """The footer: what this is, and the page of how many."""
    from docx.enum.text import WD_TAB_ALIGNMENT
    from docx.shared import Cm

    paragraph = document.sections[0].footer.paragraphs[0]
    paragraph.style = document.styles["Brief Note"]
    paragraph.paragraph_format.tab_stops.add_tab_stop(Cm(17.2), WD_TAB_ALIGNMENT.RIGHT)
    paragraph.add_run(f"{words}\t")
    _field(paragraph, "PAGE")
    paragraph.add_run(" / ")
    _field(paragraph, "NUMPAGES")


def _field(paragraph: Any, code: str) -> None:
    from docx.oxml import OxmlElement
    from docx.oxml.ns import qn

    for kind in ("begin", None, "end"):
        run = paragraph.add_run()._r
        part = OxmlElement("w:fldChar" if kind else "w:instrText")
        if kind:
            part.set(qn("w:fldCharType"), kind)
        else:
            part.text = code
        run.append(part)
