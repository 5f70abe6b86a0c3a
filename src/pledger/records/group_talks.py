"""Talks of two sides face to face of which nobody is named: delegations, officials, ministries of two states."""

from collections.abc import Iterator

from pledger.lexicon import Hit
from pledger.mentions.types import Institution, Party, Person
from pledger.mentions.view import View
from pledger.records.acting import persons, run_after
from pledger.records.context import Discourse
from pledger.records.encounter import Encounter, made, participant, sided
from pledger.records.encounter_words import finditer, fullmatch, match, says, search
from pledger.records.types import Participant

_Side = tuple[Participant, int, int]  # who, and from where to where its words run

_FORMS = ("name", "adjective", "capital", "people", "seat")
_STATE = 3  # letters of a state's code
_TALKS = 24  # characters behind a verb in which the noun of talks may stand
_YEAR = 4  # characters of a year alone
_BLANK = 1  # character behind 'with'
_ARTICLE = 4  # characters of 'the '
_LONG = 120  # characters that who meets, or whom they meet, may fill


def _side(d: Discourse, start: int, end: int, word: str = "a_group") -> _Side | None:
    """The one side told of in [start, end): a group or body of one state, and from where to where its words run. `word`: the pattern of
    the nouns that a group may have."""
    bodies = [b for b in d.marked.of(Institution, start, end) if b.end <= end and b.country]
    states = [p for p in d.marked.of(Party, start, end) if p.form in _FORMS and len(p.codes) == 1]
    codes = {b.country for b in bodies if b.country} | {p.codes[0] for p in states}
    groups = list(finditer(d, word, start, end))
    if len(codes) != 1 or len(code := codes.pop()) != _STATE or not (groups or bodies):
        return None
    spans = [(m.start, m.end) for m in (*bodies, *states)] + [m.span() for m in groups]
    low, high = min(s for s, _ in spans), max(e for _, e in spans)
    who = groups[0].group() if groups else bodies[0].name
    return Participant(None, who, code), low, high


def _cut(d: Discourse, view: View, at: int) -> int:
    """Where the clause before `at` begins that tells who acts: behind the last comma or conjunction that stands in no body's name."""
    bodies = d.marked.of(Institution, view.start, at)
    commas = [m.end() for m in finditer(d, "clause_comma", view.start, at) if not any(b.start < m.start() < b.end for b in bodies)]
    return max(commas, default=view.start)


def _acting(d: Discourse, view: View, at: int, word: str = "a_group") -> _Side | None:
    """The group or body that stands as subject before a verb of meeting, which begins at `at`."""
    low = _cut(d, view, at)
    if at - low > _LONG or any(p.name for p in persons(d, low, at)) or says(d, "told_of", low, at):
        return None
    one = _side(d, low, at, word)
    return one if one and fullmatch(d, "then_met", one[2], at) else None


def met_by_group(d: Discourse, view: View, hit: Hit, before: list[Person], met: list[Person]) -> Iterator[Encounter]:
    """'Zambian lawmakers met with the Speaker of Tanzania, X'; not where a person of the group, told of before, acts."""
    if not met or met[0].country is None or any(p.start >= view.start for p in before):
        return
    one = _acting(d, view, hit.start)
    if one and one[0].country not in {p.country for p in (*before, *met)}:
        yield made(d, view, hit, [one[0], *sided(d, hit.start, met)], one[1], met[-1].end, "met_by_group", ("partly_named",))


def face_to_face(d: Discourse, view: View, hit: Hit) -> Iterator[Encounter]:
    """'A Zambian delegation met Tanzanian officials', 'the Ministry of Mines of Peru held talks with that of Fiji'."""
    word = "a_side_group" if match(d, "talks_verb", hit.start, hit.end + _TALKS) else "a_group"  # two sides that merely 'meet' may play
    one = _acting(d, view, hit.start, word)
    found = _both(d, view, hit, word) if one is None else _with_other(d, view, hit, one, word)
    if found:
        one, two = found
        yield made(d, view, hit, [one[0], two[0]], one[1], max(hit.end, two[2]), "groups_met", ("countries_only",))


def _with_other(d: Discourse, view: View, hit: Hit, one: _Side, word: str, gap: str = "met_with") -> tuple[_Side, _Side] | None:
    """The group that acts and the other one, which stands behind the verb; `gap`: what stands between."""
    end = min(view.sentence.end, hit.end + _LONG)
    led = match(d, gap, hit.end, end)
    stop = search(d, "group_ends", led.end() if led else hit.end, end)
    high = stop.start() if stop else end
    two = None if any(p.name for p in persons(d, hit.end, high)) else _side(d, hit.end, high, word)
    if two is None or two[0].country == one[0].country or not fullmatch(d, gap, hit.end, two[1]):
        return None
    return one, two


def received(d: Discourse, view: View, hit: Hit, after: list[Person]) -> Iterator[Encounter]:
    """'A Zambian delegation was received by Minister X', 'at the Ministry of Mines of Peru'; 'the Board of Peru hosted a delegation'."""
    passive = search(d, "was_passive", view.start, hit.start) or match(d, "was_passive_of", hit.start, hit.end)
    one = _acting(d, view, passive.start() if passive and passive.end() <= hit.start else hit.start)
    if one is None:
        return
    host = sided(d, hit.start, after) if passive and after and search(d, "by", hit.start, after[0].start) else []
    if host and host[0].country not in (None, one[0].country):
        yield made(d, view, hit, [_head(d, view, one), *host], one[1], after[-1].end, "group_received", ("partly_named",))
    elif not after and (found := _with_other(d, view, hit, one, "a_group", "received_at" if passive else "met_with")):
        yield made(d, view, hit, [s[0] for s in found], one[1], max(hit.end, found[1][2]), "group_received", ("countries_only",))


def hosted_at(d: Discourse, view: View, hit: Hit) -> Iterator[Encounter]:
    """'A meeting with Zambian investors was held at the Ministry of Mines of Peru'."""
    led = match(d, "ends_with", hit.start, hit.end)
    held = search(d, "was_held_at", led.end(), view.sentence.end) if led else None
    if led is None or held is None or any(p.name for p in persons(d, view.start, view.sentence.end)):
        return
    stop = search(d, "group_ends", held.end(), view.sentence.end)
    one = _side(d, led.end(), held.start())
    two = _side(d, held.end(), stop.start() if stop else view.sentence.end)
    if one and two and one[0].country != two[0].country:
        yield made(d, view, hit, [one[0], two[0]], hit.start, two[2], "hosted_at", ("countries_only",))


def was_met(d: Discourse, view: View, hit: Hit) -> Iterator[Encounter]:
    """'A Zambian delegation was met in Lima by Minister X'."""
    if search(d, "was_passive", view.start, hit.start) and (by := match(d, "by_both", hit.end, view.sentence.end)):
        yield from received(d, view, hit, run_after(d, by.end(), view.sentence.end))


def _head(d: Discourse, view: View, one: _Side) -> Participant:
    """Of 'the Zambian delegation' the one Zambian whom the sentence before names, who came with it; else the group."""
    index = d.index(view.start)
    before = d.marked.views[max(0, index - 1)]
    if index == 0 or not says(d, "the_one", max(view.start, one[1] - _ARTICLE), one[1]):
        return one[0]
    named = [p for p in persons(d, before.start, before.sentence.end) if p.name and p.country == one[0].country]
    return participant(named[0]) if named else one[0]


def talked_over(d: Discourse, view: View, hit: Hit) -> Iterator[Encounter]:
    """'A Zambian delegation and officials of Peru discussed trade in Lima', '... discussed trade with officials of Peru on Monday'."""
    found = _both(d, view, hit, "a_group")
    if found is None and (one := _acting(d, view, hit.start)):
        partner = search(d, "with_them", hit.end, min(view.sentence.end, hit.end + _LONG))
        found = _with_other(d, view, hit._replace(end=partner.end() - _BLANK), one, "a_group") if partner else None
    if found:
        one, two = found
        e = made(d, view, hit, [one[0], two[0]], one[1], max(hit.end, two[2]), "groups_discussed", ("countries_only",))
        if e.spot or len(e.date or "") > _YEAR:
            yield e


def _both(d: Discourse, view: View, hit: Hit, word: str) -> tuple[_Side, _Side] | None:
    """'The Ministry of Mines of Peru and that of Fiji held talks', 'officials of Peru and a Fijian delegation met in Lima'."""
    low = _cut(d, view, hit.start)
    alone = hit.row["shape"] == "discuss" or match(d, "no_object", hit.end)
    if not alone or hit.start - low > 2 * _LONG or any(p.name for p in persons(d, low, hit.start)):
        return None
    for joined in finditer(d, "and_with", low, hit.start):
        one, two = _side(d, low, joined.start(), word), _side(d, joined.end(), hit.start, word)
        if one and two and one[0].country != two[0].country and fullmatch(d, "then_met", two[2], hit.start):
            return one, two
    return None


def between_groups(d: Discourse, view: View, hit: Hit) -> Iterator[Encounter]:
    """'Talks between a Zambian delegation and officials of Tanzania were held', 'a meeting of Zambian and Tanzanian officers'."""
    opened = match(d, "between_two", hit.end, view.sentence.end)
    end = min(view.sentence.end, hit.end + 2 * _LONG)
    if opened is None or any(p.name for p in persons(d, hit.end, end)) or not says(d, "talks_held", view.start, view.sentence.end):
        return
    for joined in finditer(d, "and_with", opened.end(), end):
        stop = search(d, "group_ends", joined.end(), end)
        high = stop.start() if stop else end
        lead = next(iter(d.marked.of(Party, opened.end(), opened.end() + 1)), None)
        alone = lead is not None and lead.form == "adjective" and lead.end == joined.start()  # 'of Zambian and Tanzanian officers'
        two = _side(d, joined.end(), high)
        one = (Participant(None, None, lead.codes[0]), lead.start, lead.end) if lead and alone else _side(d, opened.end(), joined.start())
        if one and two and one[0].country != two[0].country:
            yield made(d, view, hit, [one[0], two[0]], hit.start, two[2], "talks_of_groups", ("countries_only",))
            return
