"""A judgement as a form or the API states it, handed to the function of its name in `ledger.store.judge`."""

import json
from collections.abc import Sequence
from typing import Any

from pledger.errors import LedgerError
from pledger.ledger.store import Store, judge

ACTIONS = ("accept", "reject", "correct", "join", "split", "unsure")


def decide(
    store: Store, action: str, who: str, why: str, entry: str = "", records: Sequence[str] = (), other: str = "", field: str = "",
    value: Any = None,
) -> int:  # fmt: skip
    """The judgement's number. Raises LedgerError or RecordError, and changes nothing, where it cannot be."""
    if action == "accept":
        return judge.accept(store, _given(entry, "entry"), who, why)
    if action == "reject":
        return judge.reject(store, _one(records), who, why)
    if action == "correct":
        return judge.correct(store, _one(records), _given(field, "field"), value, who, why)
    if action in ("join", "unsure"):
        return (judge.join if action == "join" else judge.unsure)(store, _given(entry, "entry"), _given(other, "other entry"), who, why)
    if action == "split":
        return judge.split(store, _given(entry, "entry"), list(records), who, why)
    raise LedgerError(f"{action[:40]!r} is no judgement: {', '.join(ACTIONS)} and undo are")


def _given(text: str, name: str) -> str:
    if not text:
        raise LedgerError(f"the judgement does not say which {name} it is about")
    return text


def _one(records: Sequence[str]) -> str:
    if len(records) != 1:
        raise LedgerError(f"this judgement is about one statement; {len(records)} were given")
    return records[0]


def value_of(text: str, as_json: bool) -> Any:
    """A field's value out of a form: nothing for an empty one, text as it stands, or JSON. Raises LedgerError."""
    if not text:
        return None
    if not as_json:
        return text
    try:
        return json.loads(text)
    except (ValueError, RecursionError) as error:
        raise LedgerError(f'{text[:80]!r} is no value: numbers are written 1500000000, lists ["KAZ"] ({error})') from error
