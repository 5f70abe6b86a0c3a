"""Talks with a side of which nobody is named: a delegation, officials, a state as such."""

from pledger.lexicon import Hit
from pledger.mentions.types import Party, Person
from pledger.mentions.view import View
from pledger.records.context import Discourse
from pledger.records.encounter import Encounter, made
from pledger.records.encounter_words import fullmatch, match, search
from pledger.records.types import Participant

_OF = 8  # characters of ' of the '
_LAND = 40  # characters behind a group in which its country may stand: 'a delegation of businessmen from Viet Nam'


def met(d: Discourse, view: View, hit: Hit, before: list[Person]) -> Participant | None:
    """Of 'the minister met a delegation of Vietnamese businessmen', the delegation; its country is the one that the words name."""
    group = match(d, "group_met", hit.end, view.sentence.end)
    if group is None or hit.row["needs"] == "adjacent":
        return None
    own = {p.country for p in before}
    end = min(view.sentence.end, group.end() + _LAND)
    named = [p for p in d.marked.of(Party, hit.end, end) if len(p.codes) == 1 and p.form in ("name", "adjective", "people")]
    land = next((p for p in named if p.start < group.end() or fullmatch(d, "group_of", group.end(), p.start)), None)
    others = [c for c in d.focus(hit.start) if c not in own]
    code = land.codes[0] if land else others[0] if len(others) == 1 and not named else None
    who = d.marked.text(*group.span("who")).strip()
    return Participant(None, who, code) if code and code not in own else None


def states_with(d: Discourse, view: View, hit: Hit) -> list[Encounter]:
    """'Zambia held talks with Malawi', 'the Georgian side had consultations with Iran': the states as such."""
    if not search(d, "talks_verb", hit.start, hit.end):
        return []
    named = [p for p in d.marked.of(Party, view.start, min(view.sentence.end, hit.end + _LAND)) if len(p.codes) == 1]
    before = [p for p in named if p.end <= hit.start and fullmatch(d, "side_before", p.end, hit.start)]
    after = [p for p in named if p.start >= hit.end and fullmatch(d, "with_state", hit.end, p.start)]
    after = [p for p in after if (p.form in ("name", "capital") and not match(d, "possessive", p.end)) or _side(d, p)]
    before = [p for p in before if not d.marked.folded[max(0, p.start - _OF) : p.start].removesuffix("the ").endswith(" of ")]
    if not before or not after or before[-1].codes == after[0].codes:
        return []
    who = [Participant(None, None, p.codes[0]) for p in (before[-1], after[0])]
    return [made(d, view, hit, who, before[-1].start, after[0].end, "state_with_state", ("countries_only",))]


def _side(d: Discourse, p: Party) -> bool:
    """Whether words of a state stand before its people: 'with the Iranian side'."""
    return match(d, "a_side", p.end) is not None


def authorities(d: Discourse, view: View, p: Person) -> Participant | None:
    """Of 'talks between Minister X and Laos's trade authorities' the other side, of which nobody is named."""
    joined = match(d, "and_body", p.end, view.sentence.end)
    land = next((q for q in d.marked.of(Party, joined.end(), joined.end() + 1) if len(q.codes) == 1), None) if joined else None
    body = match(d, "its_body", land.end, view.sentence.end) if land else None
    if land is None or body is None or land.codes[0] == p.country:
        return None
    return Participant(None, d.marked.text(land.start, body.end()), land.codes[0])
