"""Figures of tables in columns: what a column or a row is of, the unit that caption or header give, the year of row or column."""

import re
from collections.abc import Iterator, Sequence

from pledger.lexicon import Lexicon, Row, fold
from pledger.mentions import quantities, times
from pledger.records.context import Discourse
from pledger.records.draft import evidence
from pledger.records.types import Figure, Quantified, Reason
from pledger.sources.columns import Cell, Table, number, tables
from pledger.sources.memo import per_lexicon

_BRACKETS = re.compile(r"\(([^()]{1,40})\)")
_TAIL = re.compile(r"[,:–—-] ?([^,:–—-]{1,30})$")
_SCALES = {"thousand": 1e3, "thousands": 1e3, "'000": 1e3, "000": 1e3, "million": 1e6, "millions": 1e6, "mln": 1e6, "mn": 1e6, "m": 1e6}
_SCALES |= {"billion": 1e9, "billions": 1e9, "bln": 1e9, "bn": 1e9, "trillion": 1e12, "lakh": 1e5, "crore": 1e7}
_DIRECTED = ("exports", "imports")
_SMALL = frozenset(["in", "of", "values", "value", "unit", "units"])


def figures(d: Discourse, told: Sequence[Quantified]) -> Iterator[Figure]:
    """The figures of every table of the source; `told`: those of its prose, by which a table without a noun is known."""
    for table in _tables(d):
        for label, cells in table.rows:
            for name, cell in zip(table.header, cells, strict=True):
                if cell and (made := _figure(d, table, label, name, cell, told)):
                    yield made


def besides(d: Discourse, told: Sequence[Quantified]) -> Iterator[Quantified]:
    """`told` without what was read as prose in the rows of a table, or in the scale that its caption gives ('US$ million')."""
    taken = [(label.start, max(c.end for c in cells if c)) for t in _tables(d) for label, cells in t.rows]
    if not taken:
        yield from told
        return
    captions = [t.above for t in _tables(d)]
    for r in told:
        e = r.evidence[0]
        row = any(e.start < end and start < e.end for start, end in taken)
        scale = r.value in _SCALES.values() and any(start <= e.start and e.end <= end for start, end in captions)
        if not row and not scale:
            yield r


def _tables(d: Discourse) -> list[Table]:
    if "tables" not in d.kept:
        d.kept["tables"] = list(tables(d.marked.source.text))
    found: list[Table] = d.kept["tables"]
    return found


def _figure(d: Discourse, t: Table, label: Cell, name: str, cell: Cell, told: Sequence[Quantified]) -> Figure | None:
    lexicon = d.marked.lexicon
    period = _period(d, label.text) or _period(d, name) or _period(d, t.caption)
    if period and d.year and period[:4] > d.year:
        return None  # what lies ahead is no figure
    stated = ("%" if "%" in cell.text else "", name, label.text, t.caption)
    unit = next((u for text in stated if (u := _unit(lexicon, text))), None)
    value = number(cell.text)
    if unit is None or value is None:
        return None
    indicator = _labelled(lexicon, name) or _indicator(lexicon, name) or _indicator(lexicon, label.text) or _indicator(lexicon, t.caption)
    indicator = indicator or next((r.indicator for r in reversed(told) if r.unit == unit[0] and r.evidence[0].start < label.start), None)
    if indicator is None:
        return None
    parties = _parties(d, t, label.text)
    origin, destination = _ends(d, t, indicator, f"{label.text} {name}", parties)
    amount = value * unit[1]
    measure = _measured(lexicon, (name, label.text, t.caption)) if unit[0] == "percent" else "level"
    return Figure(
        source=d.marked.source.name,
        evidence=(evidence(d, label.start, cell.end),),
        parties=parties,
        said_by=None,
        indicator=indicator,
        subject=name if not _period(d, name) else label.text,
        origin=origin,
        destination=destination,
        measure=measure,
        value=amount,
        unit=unit[0],
        low=amount,
        high=amount,
        period=period,
        rule="figure_level_table",
        reasons=(
            Reason("column", name, None, None),
            Reason("caption", t.caption, *t.above),
            Reason("cell", label.text, label.start, cell.end),
        ),
    )


def _period(d: Discourse, text: str) -> str | None:
    """The time that a label names."""
    found = [t.edtf for t in times.read(text, d.reference, d.marked.lexicon) if t.edtf and t.role in ("point", "period")]
    return found[0] if found else None


def _unit(lexicon: Lexicon, text: str) -> tuple[str, float] | None:
    """The unit that a header or caption gives, and what its scale multiplies by: '(US$ million)', ', BCM', 'NOK million'."""
    pieces = _BRACKETS.findall(text) + [m[1] for m in [_TAIL.search(text)] if m] + ([text] if len(text) < 16 else [])
    for piece in pieces:
        words = [w for w in piece.split() if w.lower() not in _SMALL]
        scale = next((_SCALES[w.lower()] for w in words if w.lower() in _SCALES), 1.0)
        rest = " ".join(w for w in words if w.lower() not in _SCALES)
        if "%" in rest or rest.lower() in ("percent", "per cent", "pct"):
            return "percent", 1.0
        for trial in (f"{rest} 5", f"5 {rest}", f"{rest}5"):
            read = [q for q in quantities.read(trial, lexicon) if q.unit and q.value] if rest else []
            if read and not any(c.isdigit() for c in rest):
                return read[0].unit or "", (read[0].value or 5.0) / 5 * scale
    return None


def _indicator(lexicon: Lexicon, text: str) -> str | None:
    """What a label is of, by its longest noun that the table of indicators knows."""
    hits = [h for h in lexicon.scan(text) if h.row.table == "indicators" and h.row["kind"] in ("noun", "counted")]
    found = max(hits, key=lambda h: (h.end - h.start, -h.start), default=None)
    return found.row["indicator"] if found else None


@per_lexicon
def _labels(lexicon: Lexicon) -> dict[str, Row]:
    """The rows of column_labels.csv by their folded words."""
    return {fold(t): row for row in lexicon.table("column_labels") for t in row.list("terms")}


def _labelled(lexicon: Lexicon, name: str) -> str | None:
    """What a column is of whose whole header is one of the table's words: 'Balance', 'Total, %'."""
    row = _labels(lexicon).get(fold(_BRACKETS.sub("", name).split(",")[0].strip()))
    return row["indicator"] or None if row else None


def _measured(lexicon: Lexicon, texts: Sequence[str]) -> str:
    """Whether percent are growth or a share, by the first of the labels that says so; else a share."""
    for text in texts:
        words = set(fold(text).replace(",", " ").replace("(", " ").split())
        found = next((row["measure"] for term, row in _labels(lexicon).items() if row["measure"] and term in words), None)
        if found:
            return found
    return "share"


def _named(lexicon: Lexicon, text: str) -> list[str]:
    """The states that a label names, in order."""
    bare = _BRACKETS.sub("", text)  # 'US$' names a unit
    return list(dict.fromkeys(h.row["code"] for h in lexicon.scan(bare) if h.row.table == "countries" and bare[h.end : h.end + 1] != "$"))


def _parties(d: Discourse, t: Table, label: str) -> tuple[str, ...]:
    """The pair of the caption or the theme; a row that names one state of many is of that one and of the country that reports."""
    own = _named(d.marked.lexicon, label)
    pair = _named(d.marked.lexicon, t.caption)
    if len(own) == 1 and len(pair) < 2 and own[0] not in d.theme[:2]:
        return tuple(sorted({own[0], d.principal or own[0]}))
    return tuple(sorted(pair)) if len(pair) > 1 else d.theme


def _ends(d: Discourse, t: Table, indicator: str, label: str, parties: tuple[str, ...]) -> tuple[str | None, str | None]:
    """From where to where: 'Exports to Brazil'; bare exports are those of the state that the caption names first."""
    if indicator not in _DIRECTED or len(parties) != 2:
        return None, None
    partner = next((k for k in _named(d.marked.lexicon, label) if k in parties), None)
    reporter = next((k for k in parties if k != partner), None) if partner else None
    first = [k for k in _named(d.marked.lexicon, t.caption) if k in parties]
    reporter = reporter or (first[0] if first else d.principal if d.principal in parties else None)
    if reporter is None:
        return None, None
    other = next(k for k in parties if k != reporter)
    return (reporter, other) if indicator == "exports" else (other, reporter)
