"""Parties: countries, unions and groups of them, by name, adjective, people, capital or seat of power."""

import re
from collections.abc import Iterable, Iterator

from pledger.lexicon import Hit
from pledger.mentions.types import Party
from pledger.mentions.view import View

_MONEY = re.compile(r"\.? ?\$|\.? dollars?\b")  # 'US$', 'U.S. dollars' name a currency
_FORMS = {"terms": "name", "adjectives": "adjective", "people": "people"}


def _party(view: View, hit: Hit) -> Party | None:
    row, text = hit.row, view.cut(hit.start, hit.end)
    if row.table == "countries":
        return Party(hit.start, hit.end, text, (row["code"],), _FORMS.get(hit.column, "name"))
    if row.table == "capitals":
        return Party(hit.start, hit.end, text, (row["code"],), row["kind"] or "capital")
    if row.table == "bodies":
        members = row.list("members")
        codes = members if row["kind"] == "region" and members else (row["code"],)
        return Party(hit.start, hit.end, text, codes, "region" if row["kind"] == "region" else "body")
    if row.table == "prefixes":
        return Party(hit.start, hit.end, text, (row["code"],), "adjective")
    if row.table == "groups":
        return Party(hit.start, hit.end, text, (), row["form"] or "group")
    return None


def longest(found: Iterable[Party]) -> Iterator[Party]:
    """Of overlapping parties the longest; of equal ones the first in the order name, adjective, people, capital."""
    last = -1
    order = ("name", "adjective", "people", "body", "region", "capital", "seat")
    for p in sorted(found, key=lambda p: (p.start, -p.end, order.index(p.form) if p.form in order else 9)):
        if p.start >= last:
            yield p
            last = p.end


def find(view: View) -> list[Party]:
    """Every party named in the sentence; groups ("the two countries") have no codes: the discourse settles them."""
    return view.once("parties", _find)


def _find(view: View) -> list[Party]:
    hits = (
        h for h in view.of("countries", "capitals", "bodies", "groups", "prefixes") if not _MONEY.match(view.folded, h.end - view.start)
    )
    found = (_party(view, h) for h in hits)
    return list(longest(p for p in found if p))
