"""The gate: whether a text can say anything between states at all, by the lexicon's hits alone. What it closes is never looked at again.

It opens for a text that names two parties (states or unions, also by capital, people, adjective or a phrase for several) and holds a word
that some kind of record grows from. Measured with `gate=False`: see docs/reading.md.
"""

from collections.abc import Iterable

from pledger.lexicon import Hit, Lexicon

TRIGGERS = frozenset({"undertakings", "meetings", "instruments", "indicators", "project_nouns"})


def promising(hits: Iterable[Hit]) -> bool:
    """Whether hits of at least two parties and of one trigger are among them."""
    parties: set[str] = set()
    triggered = False
    for hit in hits:
        table = hit.row.table
        if table in TRIGGERS:
            triggered = True
        elif table in ("countries", "capitals", "prefixes") or (table == "bodies" and hit.row["kind"] in ("union", "region")):
            parties.add(hit.row["code"])
        elif table == "groups" and hit.row["form"] in ("group", "self_group"):
            parties.add("group")
        elif table == "office_holders":
            parties.add(hit.row["code"])
        if triggered and len(parties) > 1:
            return True
    return False


def worth_reading(text: str, lexicon: Lexicon) -> bool:
    """Whether `text` passes the gate."""
    return promising(lexicon.scan(text))
