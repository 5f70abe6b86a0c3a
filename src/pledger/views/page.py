"""One self-contained HTML page: texts with their evidence highlighted by kind, and the records beside them.

Nothing is fetched, and nothing in a source is obeyed: text is escaped, control characters and bidi overrides are shown as
labels, and a content-security policy allows the page's own style and script only, by their hashes. Without JavaScript the
highlights are links to the records.
"""

import base64
import hashlib
import html
from collections.abc import Iterable, Iterator, Sequence
from importlib.resources import files

from pledger.records.types import Record
from pledger.sources import Source
from pledger.views.captions import KIND_NAMES, tally
from pledger.views.cards import card, tag
from pledger.views.spans import Piece, pieces

_SHOWN = frozenset("\n\t")


def page(readings: Iterable[tuple[Source, Sequence[Record]]]) -> Iterator[str]:
    """The page in pieces, one or more a source. `readings`: sources with their records."""
    known = list(readings)
    style, script = asset("records.css") + asset("page.css"), asset("page.js")
    yield from _head(known, style, script)
    for number, (source, records) in enumerate(known, 1):
        yield from _article(number, source, records, alone=len(known) == 1)
    yield "<footer>Read by Pledger: rules and tables, no model. Every field is backed by the highlighted words."
    yield " Keys: Tab or arrows move between highlights, Escape lets go.</footer>\n"
    yield f"<script>{script}</script>\n</body>\n</html>\n"


def asset(name: str) -> str:
    return (files("pledger.views") / name).read_text(encoding="utf-8")


def digest(content: str) -> str:
    return "sha256-" + base64.b64encode(hashlib.sha256(content.encode("utf-8")).digest()).decode("ascii")


def _head(known: Sequence[tuple[Source, Sequence[Record]]], style: str, script: str) -> Iterator[str]:
    policy = f"default-src 'none'; style-src '{digest(style)}'; script-src '{digest(script)}'; base-uri 'none'; form-action 'none'"
    everything = [r for _, records in known for r in records]
    title = known[0][0].title or known[0][0].name if len(known) == 1 else f"{len(known)} texts"
    yield '<!doctype html>\n<html lang="en">\n<head>\n<meta charset="utf-8">\n'
    yield f'<meta http-equiv="Content-Security-Policy" content="{policy}">\n'
    yield '<meta name="viewport" content="width=device-width, initial-scale=1">\n<meta name="referrer" content="no-referrer">\n'
    yield f"<title>{escape(title)} · Pledger</title>\n<style>{style}</style>\n</head>\n<body>\n"
    yield '<a class="skip" href="#s1">Skip to the text</a>\n'
    yield f"<header><h1>{escape(title)}</h1>"
    if len(known) > 1:
        yield f"<p class=at>{escape(tally(everything))}</p>"
        yield "<nav aria-label=Texts><ol>"
        for number, (source, records) in enumerate(known, 1):
            yield f'<li><a href="#s{number}">{escape(source.title or source.name)}</a> <span class=at>{len(records)}</span></li>'
        yield "</ol></nav>"
    yield "</header>\n<fieldset class=legend><legend>Show</legend>"
    counts = {kind: sum(r.kind == kind for r in everything) for kind in KIND_NAMES}
    for kind, count in counts.items():
        yield f'<label class="k-{kind}"><input type=checkbox id="f-{kind}" checked> {KIND_NAMES[kind][1]} {count}</label>'
    yield "</fieldset>\n"


def _article(number: int, source: Source, records: Sequence[Record], alone: bool = False) -> Iterator[str]:
    """A text and its records; one that is `alone` on its page has its title above it already."""
    date = f"{source.date} (by {source.date_basis})" if source.date else "undated"
    title = source.title or source.name
    name = source.name if source.title or not alone else ""
    facts = [name, date, source.publisher or "", source.url or "", tally(records)]
    heading = f'<h2 class={"alone" if alone else "title"} id="h{number}">{escape(title)}</h2>'
    yield f'<article id="s{number}" aria-labelledby="h{number}">\n<header>{heading}'
    yield f"<p class=at>{' · '.join(escape(f) for f in facts if f)}</p></header>\n"
    yield '<div class="text" dir="auto">'
    for piece in pieces(source.text, records):
        yield marked(number, piece, records)
    yield "</div>\n"
    yield '<section class="records" aria-label="Records">'
    for index, record in enumerate(records):
        yield card(f"r{number}-{index + 1}", index + 1, record, records, number, escape)
    if not records:
        yield "<p class=none>Nothing between states is reported here.</p>"
    yield "</section>\n</article>\n"


def marked(number: int, piece: Piece, records: Sequence[Record]) -> str:
    """A stretch of the text of article `number`, linked to the card of what it proves."""
    shown = escape(piece.text)
    if not piece.covering:
        return shown
    first = records[piece.covering[0]]
    cards = " ".join(f"r{number}-{i + 1}" for i in piece.covering)
    label = "; ".join(f"{tag(records[i])} {i + 1}" for i in piece.covering)
    ends = f' data-n="{" ".join(str(i + 1) for i in piece.ending)}"' if piece.ending else ""
    anchors = "".join(f'<span id="e{number}-{i + 1}"></span>' for i in piece.starting)
    link = f'href="#r{number}-{piece.covering[0] + 1}" data-r="{cards}"{ends} title="{escape(label)}"'
    return f'{anchors}<a class="ev k-{first.kind}" {link}>{shown}</a>'


def escape(text: str) -> str:
    """`text` as HTML: markup escaped, control characters and bidi overrides as labels that show and do nothing."""
    if text.isprintable():
        return html.escape(text)
    return "".join(_character(c) for c in text)


def _character(char: str) -> str:
    if char.isprintable() or char in _SHOWN:
        return html.escape(char)
    if char == "\r":
        return ""
    if char.isspace() and ord(char) >= 0xA0:
        return html.escape(char)
    return f'<span class=ctl title="U+{ord(char):04X}">{ord(char):02X}</span>'
