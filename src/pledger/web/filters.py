"""The query of an address as a filter of the ledger, and back: what the Ledger page, its downloads and the API share."""

import re
from dataclasses import dataclass, field, fields
from typing import Annotated, Any

from fastapi import Query

from pledger.errors import LedgerError
from pledger.ledger.store import marks
from pledger.ledger.store.browse import SORTS
from pledger.ledger.store.query import Filter
from pledger.ledger.types import FINDING_KINDS
from pledger.records.types import INDICATORS, KINDS
from pledger.web.render import link

_DATE = re.compile(r"\d{4}(-\d\d(-\d\d)?)?")
_PARTY = re.compile(r"[A-Za-z][\w-]{1,30}")
MOST = 200  # rows of one page
_Text = Annotated[str | None, Query(max_length=200)]


@dataclass(frozen=True, slots=True)
class Asked:
    """What a list of entries is to show. As in the address, so that every view can be shared."""

    kind: str | None = None
    party: str | None = None
    pair: str | None = None
    indicator: str | None = None
    since: str | None = None
    until: str | None = None
    status: str | None = None
    finding: str | None = None
    search: str | None = None
    sort: str = "newest"
    filter: Filter = field(default_factory=Filter, compare=False, repr=False)

    def query(self, **changes: Any) -> dict[str, Any]:
        """The address's query, changed; None takes a condition out."""
        own = {name: getattr(self, name) for name in _CONDITIONS}
        own["sort"] = None if self.sort == "newest" else self.sort
        return {k: v for k, v in {**own, **changes}.items() if v not in (None, "")}

    def link(self, path: str = "/ledger", **changes: Any) -> str:
        return link(path, **self.query(**changes))

    @property
    def scopes(self) -> tuple[str, ...]:
        """Of the ledger, that a list with this filter tells of."""
        if self.pair:
            return self.pair, marks.CROWD
        return (self.party.upper(),) if self.party else (marks.EVERYTHING,)

    @property
    def narrowed(self) -> bool:
        return any(k != "sort" for k in self.query())


_CONDITIONS = tuple(f.name for f in fields(Asked) if f.name not in ("sort", "filter"))


async def asked(
    kind: _Text = None, party: _Text = None, pair: _Text = None, indicator: _Text = None, since: _Text = None, until: _Text = None,
    status: _Text = None, finding: _Text = None, search: _Text = None, sort: _Text = None,
) -> Asked:  # fmt: skip
    """A dependency (async only to be spared a thread): the filter that the query asks for; empty parts of it (a form's) are left open.

    Raises LedgerError for nonsense.
    """
    given = {"kind": kind, "indicator": indicator, "status": status, "finding": finding, "search": search}
    clean: dict[str, Any] = {k: (v or "").strip() or None for k, v in given.items()}
    for name, choices in (("kind", KINDS), ("indicator", INDICATORS), ("finding", (*FINDING_KINDS, "any"))):
        if clean[name] and clean[name] not in choices:
            raise LedgerError(f"{name}: {clean[name]!r} is none of {', '.join(choices)}")
    clean |= {"since": _date("since", since), "until": _date("until", until), "party": _party(party), "pair": _pair(pair)}
    order = (sort or "").strip() or "newest"
    if order not in SORTS:
        raise LedgerError(f"sort: {order!r} is none of {', '.join(SORTS)}")
    both = tuple(clean["pair"].split(",")) if clean["pair"] else None
    return Asked(**clean, sort=order, filter=Filter(**{**clean, "pair": both}))


def _date(name: str, given: str | None) -> str | None:
    text = (given or "").strip()
    if text and not _DATE.fullmatch(text):
        raise LedgerError(f"{name}: {text!r} is no date; write 2024-05-06, 2024-05 or 2024")
    return text or None


def _party(given: str | None) -> str | None:
    text = (given or "").strip()
    if text and not _PARTY.fullmatch(text):
        raise LedgerError(f"party: {text!r} is no code of a country or body, like KAZ")
    return text or None


def _pair(given: str | None) -> str | None:
    parts = [p.strip() for p in re.split(r"[,\s–-]+", given or "") if p.strip()]
    for part in parts:
        _party(part)
    if len(parts) == 1:
        raise LedgerError(f"pair: {given!r} names one party; write two or more, like KAZ,TJK")
    return ",".join(sorted(p.upper() for p in parts)) or None
