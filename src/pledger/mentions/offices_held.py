"""Titles that are part of a name, which tell of no office: 'Ms Bishop', 'Mr. John King', 'Amir Khan Muttaqi'."""

import re

from pledger.mentions.office_tails import post_nominals
from pledger.mentions.offices import Office
from pledger.mentions.view import View

_NAMES = re.compile(r" (?:[A-ZÀ-Þ][\w.'’-]* ){0,3}")  # between an office and a later word of its holder's name
_SURNAMED = re.compile(r"\.? (?:[A-ZÀ-Þ][\w.'’-]* ){1,3}")  # between a form of address and the surname
_BEHIND = re.compile(r"[A-ZÀ-Þ][\w’'-]+,? $")
_NAMED = re.compile(r" [A-ZÀ-Þ]")
_FORENAMES = 40  # characters from a form of address to a surname


def held(view: View, found: list[Office]) -> list[Office]:
    """Without what is part of a name: 'Foreign Minister (His Highness) Prince Faisal', 'Minister Julie Bishop', 'Ms Bishop said', and
    first names that are titles: 'Amir Khan Muttaqi'."""
    named = {(h.start, h.end) for h in view.of("honorifics")} if found else set()
    found = [o for o in found if o.rank != "head_of_state" or not _a_surname(view, o, named)] if named else found
    addressed = {end + 1 for _, end in named}
    starts = {start for start, _ in named}
    kept: list[Office] = []
    for office in found:
        if (office.start, office.end) in named:
            alone = office.start in addressed and not _NAMED.match(view.text, office.end - view.start)
            given = office.rank == "head_of_state" and _NAMED.match(view.text, office.end - view.start) and office.end + 1 not in starts
            styled = any(_SURNAMED.fullmatch(view.cut(end, office.start)) for _, end in named)  # 'the Hon Julie Bishop'
            if alone or given or styled or (kept and _NAMES.fullmatch(view.cut(kept[-1].end, office.start))):
                continue
        if office.text in post_nominals(view.lexicon) and _BEHIND.search(view.text, 0, office.start - view.start):
            continue  # 'the Hon Penny Wong MP'
        kept.append(office)
    return kept


def _a_surname(view: View, office: Office, named: set[tuple[int, int]]) -> bool:
    """Whether the title of a monarch is the last word of somebody's name: 'Ms. Amy Pope', 'Mr John King'."""
    if " " in office.text or view.cut(office.end, office.end + 1) == "'":
        return False
    behind = view.text[office.end - view.start :]
    return not _NAMED.match(behind) and any(
        0 < office.start - end < _FORENAMES and _SURNAMED.fullmatch(view.cut(end, office.start)) for _, end in named
    )
