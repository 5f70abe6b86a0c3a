"""Quarters, halves and first months by letter and number: "9M 2021", "1H 2024", "3Q24", "H1", "Q3 this year"."""

from pledger.mentions.time_parts import YEARS, Context, Found, number_in, short_period, year_phrase


def numbered(c: Context, i: int) -> Found | None:
    """9M 2021, 1H 2024, 3Q24."""
    t = c.t
    n, letter = number_in(t, i, 1, 12, 2), t.word[i + 1]
    if n is None or letter not in ("m", "h", "q") or not t.joined(i + 1):
        return None
    found = _glued_year(c, i + 2) or year_phrase(c, i + 2)
    if found is None and not (letter != "m" and _named_so(c, i)):
        return None
    end, year, anchor = found or (i + 2, None, "absolute")
    return short_period(i, end, letter, n, year, anchor) if year or found is None else None


def _glued_year(c: Context, i: int) -> tuple[int, int | None, str] | None:
    """The year joined to "1Q", "H1": "1Q2022", "3Q24", "Q1'22", "H1/2020"."""
    t = c.t
    j = i + (t.word[i] in ("/", "-", "'") and t.joined(i) and t.joined(i + 1))
    year = number_in(t, j, *YEARS) if t.joined(j) and len(t.word[j]) == 4 else None
    short = number_in(t, j, 0, 99, 2) if year is None and t.joined(j) and len(t.word[j]) == 2 else None
    return (j + 1, year or 2000 + (short or 0), "absolute") if year or short is not None else None


def _named_so(c: Context, i: int) -> bool:
    """Whether a bare "H1", "3Q" stands where a period is named: in capitals after "in", "for", "end of"."""
    t = c.t
    printed = t.printed(i, i + 2)
    before = c.w.of("role").upto(t, i) or c.w.of("part").upto(t, i)
    return c.reference is not None and printed == printed.upper() and before is not None


def lettered(c: Context, i: int) -> Found | None:
    """Q3 2024, H1, Q3 this year."""
    t = c.t
    if t.word[i] not in ("q", "h") or not t.joined(i + 1):
        return None
    n = number_in(t, i + 1, 1, 4, 1)
    found = _glued_year(c, i + 2) or year_phrase(c, i + 2)
    if n is None or (found is None and t.word[i] == "h" and not _named_so(c, i)):
        return None
    return short_period(i, found[0] if found else i + 2, t.word[i], n, found[1] if found else None, found[2] if found else "absolute")
