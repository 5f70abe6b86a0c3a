"""States that are no more: what a source of their time calls 'Soviet' or 'Moscow' is the Soviet Union, later a region or Russia."""

import datetime
from dataclasses import replace

from pledger.lexicon import Lexicon
from pledger.mentions.types import Institution, Mention, Party, Person, Place
from pledger.sources.memo import per_lexicon


@per_lexicon
def _states(lexicon: Lexicon) -> tuple[tuple[datetime.date, dict[str, str]], ...]:
    """(last day, names and codes by which a source means the state -> its code), one a state."""
    return tuple(
        (datetime.date.fromisoformat(row["until"]), dict.fromkeys((row["region"], *row.list("names")), row["code"]))
        for row in lexicon.table("former_states")
    )


@per_lexicon
def _regions(lexicon: Lexicon) -> dict[tuple[str, ...], str]:
    """The names of the regions whose rows give other codes: the members of former states."""
    named = {row["region"] for row in lexicon.table("former_states")}
    return {row.list("members"): row["code"] for row in lexicon.table("bodies") if row["code"] in named and row["members"]}


@per_lexicon
def _forms(lexicon: Lexicon) -> dict[str, str]:
    """The form that a former state is named in, where it is no noun of its own: 'Soviet' -> adjective."""
    columns = (("adjectives", "adjective"), ("people", "people"))
    return {term: form for row in lexicon.table("former_states") for column, form in columns for term in row.list(column)}


def as_of(found: list[Mention], day: datetime.date | None, lexicon: Lexicon) -> list[Mention]:
    """The mentions as a source of that day means them; unchanged where no former state stood then, or the day is unknown."""
    standing = {name: code for until, names in _states(lexicon) if day is not None and day <= until for name, code in names.items()}
    return [_meant(m, standing, lexicon) for m in found] if standing else found


def _meant(m: Mention, standing: dict[str, str], lexicon: Lexicon) -> Mention:
    if isinstance(m, Party):
        region = _regions(lexicon).get(m.codes) if m.form == "region" else None
        name = region or (m.codes[0] if len(m.codes) == 1 else "")
        if name not in standing:
            return m
        form = m.form if m.form != "region" else _forms(lexicon).get(m.text, "name")
        return replace(m, codes=(standing[name],), form=form)
    if isinstance(m, Person | Institution | Place) and m.country in standing:
        return replace(m, country=standing[m.country])
    return m
