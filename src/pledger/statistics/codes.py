"""Countries as statistics write them."""

from functools import lru_cache

from pledger.errors import StatisticsError
from pledger.lexicon import load


@lru_cache(maxsize=1)
def countries() -> frozenset[str]:
    """Every ISO 3166-1 alpha-3 code of the lexicon."""
    return frozenset(row["code"] for row in load().table("countries"))


def country(code: str, where: str) -> str:
    """`code` if it is a known alpha-3 code; StatisticsError naming `where` otherwise (nothing is guessed)."""
    if code not in countries():
        raise StatisticsError(f"{where}: {code!r} is no ISO 3166-1 alpha-3 code of a country")
    return code


@lru_cache(maxsize=1)
def _names() -> dict[str, str]:
    rows = (row for row in load().table("countries") if row["name"])
    return {row["code"]: row["name"] for row in reversed(list(rows))}


def name_of(code: str) -> str:
    """`Kazakhstan` for KAZ; the code itself where it is no country's."""
    return _names().get(code, code)


@lru_cache(maxsize=256)
def named(text: str) -> tuple[str, ...]:
    """The countries that `text` names, in order of first mention, each once."""
    hits = [h for h in load().scan(text) if h.table == "countries"]
    return tuple(dict.fromkeys(h.row["code"] for h in hits))


@lru_cache(maxsize=256)
def region(text: str) -> tuple[str, tuple[str, ...]] | None:
    """The region, union or body with members that `text` names, and its members; None if it names none."""
    hits = [h for h in load().scan(text) if h.table == "bodies" and h.row.list("members")]
    if not hits:
        return None
    longest = max(hits, key=lambda h: h.end - h.start)
    return longest.row["code"], longest.row.list("members")
