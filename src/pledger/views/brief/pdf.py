"""A brief as PDF by Typst: selectable text, bookmarks, tagged; the words go in as data, so that none of them is taken for markup."""

import datetime
import json
import re
from importlib.resources import files
from typing import Any

from pledger.views.brief.charts import svg
from pledger.views.brief.types import Block, Brief, Line, Paragraph, Picture, Points, Table


def pdf(brief: Brief) -> bytes:
    """The PDF; the same bytes for the same brief and the same fonts. Set in Typst's own Libertinus Serif, which has Cyrillic and Greek;
    other scripts are taken from the system's fonts."""
    import typst

    template = (files("pledger.views.brief") / "brief.typ").read_bytes()
    made = datetime.datetime.combine(brief.day, datetime.time(), datetime.UTC)
    document = typst.compile(template, format="pdf", sys_inputs={"brief": json.dumps(_data(brief))}, timestamp=made)
    assert isinstance(document, bytes)  # a list comes back for pictures of pages only
    return document


def _data(brief: Brief) -> dict[str, Any]:
    return {
        "title": brief.title, "subtitle": brief.subtitle, "note": brief.note, "keywords": brief.keywords,
        "year": brief.day.year, "month": brief.day.month, "day": brief.day.day,
        "sections": [{"title": s.title, "level": s.level, "blocks": [_block(b) for b in s.blocks]} for s in brief.sections],
        "references": [
            {
                "number": r.number, "told": ", ".join(p for p in (r.name, r.title, r.date) if p), "quotes": r.quotes,
                "url": r.url if re.match(r"https?://", r.url) else "",
            }
            for r in brief.references
        ],
    }  # fmt: skip


def _block(block: Block) -> dict[str, Any]:
    if isinstance(block, Paragraph):
        return {"kind": "paragraph", "line": _line(block.line)}
    if isinstance(block, Points):
        return {"kind": "points", "items": [_line(item) for item in block.items]}
    if isinstance(block, Picture):
        return {"kind": "picture", "svg": svg(block), "caption": block.caption, "words": block.words}
    return _table(block)


def _table(table: Table) -> dict[str, Any]:
    columns = [{"title": c.title, "share": round(1000 * c.share), "right": c.right} for c in table.columns]
    return {"kind": "table", "columns": columns, "rows": [[_line(cell) for cell in row] for row in table.rows]}


def _line(line: Line) -> list[dict[str, Any]]:
    return [{"text": s.text, "style": s.style, "cites": [c.number for c in s.cites]} for s in line]
