"""The gate: whether a text can say anything between states at all, by the lexicon's hits alone. What it closes is never looked at again.

It opens for a text that names two parties (states or unions, also by capital, people, adjective or a phrase for several) and holds a word
that some kind of record grows from. Measured with `gate=False`: see docs/reading.md.
"""

from pledger.lexicon import Lexicon, Row

TRIGGERS = frozenset({"undertakings", "meetings", "instruments", "indicators", "project_nouns"})
NAMING = frozenset({"countries", "capitals", "prefixes", "office_holders"})


def worth_reading(text: str, lexicon: Lexicon) -> bool:
    """Whether `text` passes the gate: two parties and a trigger at least are among the rows whose terms stand in it."""
    parties: set[str] = set()
    triggered = False
    for row in lexicon.rows(text):
        if row.table in TRIGGERS:
            triggered = True
        elif (party := _party(row)) is not None:
            parties.add(party)
        if triggered and len(parties) > 1:
            return True
    return False


def _party(row: Row) -> str | None:
    """The party that a row names, if it names one."""
    table = row.table
    if table in NAMING or (table == "bodies" and row["kind"] in ("union", "region")):
        return row["code"]
    if table == "groups" and row["form"] in ("group", "self_group"):
        return "group"
    return None
