"""The gate: whether a text can say anything between states at all, by the lexicon's hits alone. What it closes is never looked at again.

It opens for a text that names two parties (states or unions, also by capital, people, adjective, a phrase for several, or one who is
known to hold office there) and holds a word that some kind of record grows from. Measured with `gate=False`: see docs/reading.md.
"""

import re
from collections.abc import Mapping

from pledger.lexicon import Lexicon, Row, fold
from pledger.sources.memo import per_lexicon

TRIGGERS = frozenset({"undertakings", "meetings", "instruments", "indicators", "project_nouns"})
NAMING = frozenset({"countries", "capitals", "prefixes", "office_holders"})
_HEADS = ("head_of_state", "head_of_government")


def worth_reading(text: str, lexicon: Lexicon) -> bool:
    """Whether `text` passes the gate: two parties and a trigger at least are among the rows whose terms stand in it."""
    parties: set[str] = set()
    triggered = officed = False
    for row in lexicon.rows(text):
        if row.table in TRIGGERS:
            triggered = True
        elif (party := _party(row)) is not None:
            parties.add(party)
        elif row.table == "offices":
            officed = True
        if triggered and len(parties) > 1:
            return True
    return triggered and officed and len(parties | _bearers(text, lexicon)) > 1


def _party(row: Row) -> str | None:
    """The party that a row names, if it names one."""
    table = row.table
    if table in NAMING or (table == "bodies" and row["kind"] in ("union", "region")):
        return row["code"]
    if table == "groups" and row["form"] in ("group", "self_group"):
        return "group"
    return None


def _bearers(text: str, lexicon: Lexicon) -> set[str]:
    """The states of those whom a text calls by office and surname alone: 'Chancellor Scholz and President Lula da Silva'."""
    office, states = _officed(lexicon)
    found: set[str] = set()
    for named in office.finditer(text):
        names = fold(named[1]).split()
        runs = (" ".join(names[i:j]) for i in range(len(names)) for j in range(i + 1, len(names) + 1))
        found.update(states[run] for run in runs if run in states)
    return found


@per_lexicon
def _officed(lexicon: Lexicon) -> tuple[re.Pattern[str], Mapping[str, str]]:
    """An office of a head of state or government with up to four words of a name; and by surname, with what stands before it or
    without, the one state whose offices people of that surname held."""
    codes: dict[str, set[str]] = {}
    for row in lexicon.table("office_holders"):
        names = fold(row["person"]).split()
        for i in range(len(names)):
            codes.setdefault(" ".join(names[i:]), set()).add(row["code"])
    heads = [r for r in lexicon.table("offices") if r["rank"] in _HEADS]
    offices = sorted({re.escape(term) for r in heads for term in r.list("terms")}, key=len, reverse=True)
    name = r"(?=\s+((?:[^\W\d_][\w'’.-]* ){0,3}[^\W\d_][\w'’-]*))"  # looked at only: another office may follow
    return re.compile(rf"\b(?:{'|'.join(offices) or '(?!)'}){name}"), {k: min(v) for k, v in codes.items() if len(v) == 1}
