"""A brief as one HTML page that needs nothing else: the look of `views/records.css` and `page.css`, charts as SVG within."""

import re
from collections.abc import Iterator
from html import escape
from importlib.resources import files

from pledger.views.brief.charts import svg
from pledger.views.brief.types import Block, Brief, Line, Paragraph, Picture, Points, Reference, Table


def html(brief: Brief) -> str:
    """The page. No script, no request: everything is within."""
    own = files("pledger.views")
    sheets = (own / "records.css", own / "page.css", files("pledger.views.brief") / "brief.css")
    style = "".join(sheet.read_text(encoding="utf-8") for sheet in sheets)
    policy = "default-src 'none'; style-src 'unsafe-inline'; img-src data:"
    return (
        '<!doctype html>\n<html lang="en"><head><meta charset="utf-8">'
        '<meta name="viewport" content="width=device-width,initial-scale=1">'
        f'<meta http-equiv="Content-Security-Policy" content="{policy}">'
        f"<title>{escape(brief.title)}: {escape(brief.subtitle)}</title>"
        f'<meta name="keywords" content="{escape(", ".join(brief.keywords))}"><style>{style}</style></head>\n<body class="brief">'
        f'<a class="skip" href="#main">Skip to the text</a>\n<header><h1>{escape(brief.title)}</h1>'
        f'<p class="sub">{escape(brief.subtitle)}</p>'
        f'<p class="at">{escape(brief.note)}</p></header>\n<main id="main">\n{"".join(_sections(brief))}'
        '<section id="annex"><h2>Annex: sources and their words</h2><ol class="refs">'
        f"{''.join(map(_reference, brief.references))}</ol></section>\n"
        "</main>\n</body></html>\n"
    )


def _sections(brief: Brief) -> Iterator[str]:
    for number, section in enumerate(brief.sections, 1):
        name, level = f"h{number}", section.level + 1
        inner = "".join(map(_block, section.blocks))
        yield f'<section aria-labelledby="{name}"><h{level} id="{name}">{escape(section.title)}</h{level}>\n{inner}</section>\n'


def _block(block: Block) -> str:
    if isinstance(block, Paragraph):
        return f"<p>{_line(block.line)}</p>\n"
    if isinstance(block, Points):
        return f"<ul>{''.join(f'<li>{_line(item)}</li>' for item in block.items)}</ul>\n"
    if isinstance(block, Picture):
        drawn = svg(block).replace("<svg ", f'<svg role="img" aria-label="{escape(block.words)}" ', 1)
        return f"<figure>{drawn}<figcaption>{escape(block.caption)}</figcaption></figure>\n"
    return _table(block)


def _table(table: Table) -> str:
    marks = [' class="n"' if c.right else "" for c in table.columns]
    shares = "".join(f'<col style="width:{c.share:.0%}">' for c in table.columns)
    head = "".join(f'<th scope="col"{m}>{escape(c.title)}</th>' for c, m in zip(table.columns, marks, strict=True))
    rows = "".join(f"<tr>{''.join(f'<td{m}>{_line(cell)}</td>' for cell, m in zip(row, marks, strict=True))}</tr>\n" for row in table.rows)
    label = escape(table.columns[0].title)
    inner = f"<table><colgroup>{shares}</colgroup><thead><tr>{head}</tr></thead><tbody>\n{rows}</tbody></table>"
    return f'<div class="wide" tabindex="0" role="region" aria-label="{label}">{inner}</div>\n'


def _line(line: Line) -> str:
    return "".join(_styled(escape(s.text), s.style) + "".join(_cite(c.number, c.quote) for c in s.cites) for s in line)


def _styled(text: str, style: str) -> str:
    return f"<strong>{text}</strong>" if style == "strong" else f'<span class="quiet">{text}</span>' if style == "quiet" else text


def _cite(number: int, quote: str) -> str:
    title = f' title="{escape(quote)}"' if quote else ""
    return f'<sup><a href="#s{number}"{title}>{number}</a></sup>'


def _reference(reference: Reference) -> str:
    told = escape(", ".join(p for p in (reference.name, reference.title, reference.date) if p))
    url = escape(reference.url)
    link = f' <a href="{url}" rel="noreferrer">{url}</a>' if re.match(r"https?://", reference.url) else ""
    quotes = "".join(f"<blockquote>{escape(q)}</blockquote>" for q in reference.quotes)
    return f'<li id="s{reference.number}">{told}{link}{quotes}</li>\n'
