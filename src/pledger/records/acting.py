"""Who acts in a clause, and on whom: persons one after the other, pronouns and guests, the leaders that a plural means."""

from itertools import pairwise

from pledger.lexicon import Hit, fold
from pledger.mentions.delegations import sides
from pledger.mentions.types import Institution, Party, Person, Place
from pledger.mentions.view import View
from pledger.records.author import writing
from pledger.records.context import Discourse
from pledger.records.encounter_words import cue, fullmatch, match, may, says, search
from pledger.records.escorts import without_escorts
from pledger.records.occasions import relatives
from pledger.records.said_asides import by_the_way
from pledger.records.same_office import same_office
from pledger.values import changed

_APART = 60  # characters from a verb to the first of those whom it concerns
_QUOTES = frozenset('”"')
_PAIR = 2  # sentences back in which two stand side by side
_BACK = 3  # sentences back in which the other side is looked for
_SESSION = 200  # characters before who led a session in which stands that it was held
_INVITED = frozenset(["invited_by"])
_OF_MATTER = frozenset(["matter_of"])
_MATTER, _LEAD = 50, 12  # characters before somebody in which a matter of talks may name him, and from its last word to him


def persons(d: Discourse, start: int, end: int, telling: bool = False) -> list[Person]:
    """The named persons, or offices of a country, in [start, end); who only tells of it by the way where asked for."""
    people = d.marked.of(Person, start, end)
    if not people:
        return []
    matters, spokesperson = _matters(d), cue(d, "spokesperson")
    found = [p for p in people if not p.plural and (p.name or p.country) and p.start not in matters]
    found = [p for p in found if not p.office or not spokesperson.search(fold(p.office))]
    if not found:
        return []
    bodies = [(m.start, m.end) for m in d.marked.of(Institution, start, end)]
    found = [p for p in found if telling or not by_the_way(d.view(p.start), p.start)]
    found = [p for p in found if not any(s <= p.start and p.end < e for s, e in bodies)]  # 'the X Y Institute' is nobody
    return without_escorts(d, start, found)


def _matters(d: Discourse) -> frozenset[int]:
    """Where the source names somebody only to say what a matter of talks is: 'the trust between President X and President Y'."""
    if "matters" not in d.kept:
        found: set[int] = set()
        last: Person | None = None
        for p in d.marked.of(Person) if may(d, _OF_MATTER) else ():
            only = search(d, "matter_of", max(0, p.start - _MATTER), p.start)
            only = None if only and search(d, "held_under", max(0, p.start - _SESSION), p.start) else only
            if (only and p.start - only.end() <= _LEAD) or (last and last.start in found and fullmatch(d, "join", last.end, p.start)):
                found.add(p.start)
            last = p
        d.kept["matters"] = frozenset(found)
    told: frozenset[int] = d.kept["matters"]
    return told


def run_after(d: Discourse, offset: int, end: int) -> list[Person]:
    """The persons coordinated right after `offset`: 'A, B and C'."""
    found: list[Person] = []
    at = offset
    for p in persons(d, offset, end):
        gap = _between(d, at, p) if found else d.marked.text(at, p.start)
        if found and (told := match(d, "who_is", at, p.start)):
            gap = gap[told.end() - at :]  # 'between X, who is on a visit to Pakistan, and Y'
        apart = not found and (len(gap) > _APART or not _QUOTES.isdisjoint(gap))  # '"We will meet in May," President X said'
        if apart or (found and not cue(d, "join").fullmatch(gap) and not _next_item(d, gap, p)):
            break
        if found and found[-1].name is None and p.name and p.country == found[-1].country and gap == ", " and _kin(found[-1], p):
            found.pop()  # 'China's Minister of Commerce, Minister Wang Wentao'
        found.append(p)
        at = p.end
    return found


def _kin(a: Person, b: Person) -> bool:
    """Whether two offices share a word: 'Minister of Commerce', 'Minister'."""
    return bool(set(fold(a.office or "").split()) & set(fold(b.office or "").split()))


def _next_item(d: Discourse, gap: str, p: Person) -> bool:
    """Whether a person is one of a list that semicolons part: 'met with A of Serbia; B of Malaysia; and C of Pakistan'."""
    return (gap == "; " and d.marked.text(p.end, p.end + 1) == ";") or cue(d, "last_item").fullmatch(gap) is not None


def run_before(d: Discourse, offset: int, start: int) -> list[Person]:
    """The persons coordinated that stand nearest before `offset`, in order."""
    found: list[Person] = []
    for p in reversed(persons(d, start, offset)):
        if found and not cue(d, "join").fullmatch(_between(d, p.end, found[0])):
            break
        found.insert(0, p)
    return found


def _between(d: Discourse, at: int, p: Person) -> str:
    """The text from `at` to a person, without the countries of the two names: the ' and ' of 'Rabuka and Samoa's Mata'afa', of
    'William Ruto of Kenya and Paul Kagame of Rwanda'."""
    named = [q for q in d.marked.of(Party, at, p.start) if q.codes]
    if named and named[0].form == "name" and fullmatch(d, "of_his", at, named[0].start):
        at = named.pop(0).end
    if (town := next(iter(d.marked.of(Place, at, p.start)), None)) and fullmatch(d, "in_town", at, town.start):
        at = town.end  # 'will meet X in Apia and Y in Suva'
    land = next((q for q in named if fullmatch(d, "possessive", q.end, p.start)), None)
    return d.marked.text(at, land.start if land else p.start)


def subject(d: Discourse, view: View, offset: int) -> list[Person]:
    """Who acts before `offset`: persons of the clause, else whom a pronoun means, else the leaders a group phrase means."""
    people = run_before(d, offset, view.start)
    if people and (aside := _aside(d, view, people[0].start, offset)):
        people = run_before(d, aside, view.start) or people  # 'A, whom B met on Monday, will visit Lima'
    if people and (
        says(d, "conjoined", people[-1].end, offset)
        or fullmatch(d, "and_hold", people[-1].end, offset)
        or _goes_on(d, view, people, offset)
    ):
        people = d.actors(view.start, people[0].start)[:1] or _told_before(d, view, people[0].start) or people
    said = d.marked.folded[view.start : offset]
    pronouns = [m for m in cue(d, "pronoun").finditer(said) if not by_the_way(view, view.start + m.start())]
    if pronouns and people and search(d, "then_he", people[-1].end, offset):
        people = d.actors(view.start, people[-1].start)[:1] or people  # 'X will meet Y, after which he will leave for Lima'
    elif pronouns and (not people or view.start + pronouns[-1].start() > people[-1].end + 40):
        he = d.antecedent(view.start + pronouns[-1].start())
        return [he] if he else people
    if people and (also := cue(d, "he_and").search(d.marked.folded[view.start : people[0].start])):
        he = d.antecedent(view.start + also.start())
        if he is None or he.name in {p.name for p in people} or he.country in {p.country for p in people}:
            same = he if he and he.name not in {p.name for p in people} else None
            he = next(iter(other_side(d, view.start, {p.country for p in people})), same)
        return [he, *people] if he else people
    if people:
        return people + _host(d, people, offset)
    for p in d.marked.of(Person, view.start, offset):
        if p.plural:
            return leaders(d, p.start, p.office)
    if me := writing(d, view, offset):
        return me
    if cue(d, "we_they").search(said):
        return two_before(d, view, offset) or leaders(d, offset)
    if any(cue(d, name).fullmatch(said) for name in ("the_delegation", "the_delegation_is")):
        return leader_before(d, view)
    return []


def _aside(d: Discourse, view: View, at: int, offset: int) -> int | None:
    """Where the relative clause begins that holds `at` and is over before `offset`, right behind somebody."""
    clauses = relatives(d, view.start, offset)
    return next((a for a, b in clauses if a < at < b < offset and any(p.end == a for p in d.marked.of(Person, view.start, a))), None)


def two_before(d: Discourse, view: View, offset: int) -> list[Person]:
    """'A spoke with B by phone. They will meet in May': the only two of whom the sentence before tells, of two countries."""
    index = d.index(view.start)
    if index == 0 or not fullmatch(d, "they_open", view.start, offset):
        return []
    near = d.marked.views[index - 1]
    people = {p.name: p for p in persons(d, near.start, near.sentence.end) if p.name and p.country}
    return list(people.values()) if len(people) == _PAIR and len({p.country for p in people.values()}) == _PAIR else []


def leader_before(d: Discourse, view: View) -> list[Person]:
    """Who leads 'the delegation', where one of the sentences before tells it: 'A delegation led by Minister X came. It met Y'."""
    index = d.index(view.start)
    for near in reversed(d.marked.views[max(0, index - _BACK) : index]):
        led = sides(view.lexicon)["led"]
        named = (p for p in persons(d, near.start, near.sentence.end) if p.name and p.country)
        if leader := next((p for p in named if led.search(near.folded, 0, p.start - near.start)), None):
            return [leader]
    return []


def whom(d: Discourse, view: View, before: list[Person]) -> list[Person]:
    """Of 'Premier A, whom B met on Monday' the A."""
    if not before or before[0].start <= view.start:
        return []
    at = before[0].start
    return [p for p in persons(d, view.start, at) if fullmatch(d, "whom", p.end, at)][-1:]


def of_one_country(people: list[Person]) -> list[Person]:
    """Of 'the premier of Peru, X, and Y, Speaker of the Assembly' whom somebody met, both are of the one country told."""
    lands = {p.country for p in people if p.country}
    return [changed(p, country=p.country or next(iter(lands))) for p in people] if len(lands) == 1 else people


def other_side(d: Discourse, at: int, than: set[str | None]) -> list[Person]:
    """The nearest person told of before `at`, in its sentence or the three before it, who is of none of these countries."""
    view = d.view(at)
    here = [p for p in persons(d, view.start, at) if p.country and p.country not in than] if at > view.start else []
    if here:
        return here[:1]  # 'A farewelled B, who paid a call on him'
    index = d.index(view.start)
    for near in reversed(d.marked.views[max(0, index - _BACK) : index]):
        people = [p for p in d.actors(near.start, near.sentence.end) if p.country and p.country not in than]
        people = people or [p for p in persons(d, near.start, near.sentence.end) if p.name and p.country and p.country not in than]
        if people:
            return people[:1]
    return []


def pair_before(d: Discourse, at: int, among: list[Person]) -> list[Person]:
    """Whom 'their meeting' means: the two that stand side by side in a sentence right before, of whom one may be named again."""
    index = d.index(at)
    for near in reversed(d.marked.views[max(0, index - _PAIR) : index]):
        people = [p for p in persons(d, near.start, near.sentence.end) if p.name and p.country]
        for a, b in pairwise(people):
            side_by_side = cue(d, "join").fullmatch(_between(d, a.end, b)) is not None
            if side_by_side and a.country != b.country and {p.name for p in among} <= {a.name, b.name}:
                return [a, b]
    return []


def _goes_on(d: Discourse, view: View, people: list[Person], offset: int) -> bool:
    """Whether the verb at `offset` goes on from an earlier one of its sentence: 'X will chair the session with Y, hold talks with Z'."""
    last = people[-1]
    if (last.name and last.text.startswith(last.name)) or not fullmatch(d, "goes_on", last.end, offset):
        return False  # 'X, the president of Y, ...' has a comma of its own
    return any(h.end < people[0].start for h in view.of("meetings") if h.row["shape"] not in ("none", "invite"))


def _told_before(d: Discourse, view: View, offset: int) -> list[Person]:
    """Whom a 'he' before `offset`, or 'His agenda includes' at the head of the sentence, means."""
    if match(d, "programme", view.start, offset):
        return [he] if (he := d.antecedent(view.start)) else []
    if he := _pronoun(d, view, offset):
        return [he]
    return leader_before(d, view) if match(d, "the_delegation", view.start, offset) else []


def _pronoun(d: Discourse, view: View, offset: int) -> Person | None:
    """Whom a 'he' or 'she' before `offset` in the sentence means."""
    said = cue(d, "he").search(d.marked.folded[view.start : offset])
    return d.antecedent(view.start + said.start()) if said else None


def _host(d: Discourse, people: list[Person], offset: int) -> list[Person]:
    """'Modi and his host': the other country's leader."""
    if not match(d, "host", people[-1].end, offset):
        return []
    return [p for p in leaders(d, offset) if p.country != people[-1].country]


def leaders(d: Discourse, offset: int, office: str | None = None) -> list[Person]:
    """The named holders of the highest office, one a country in focus; empty unless every country has one."""
    known: dict[str | None, dict[str, Person]] = d.kept.setdefault("leaders", {})
    if (found := known.get(office)) is None:
        found = known[office] = {}
        invited = d.marked.of(Person) if may(d, _INVITED) else []
        hosts = [p for p in invited if says(d, "invited_by", max(0, p.start - 40), p.start)]
        for p in sorted([*persons(d, 0, len(d.marked.source.text)), *hosts], key=lambda p: _height(d, p.office)):
            if p.name and p.country and p.country not in found and _of_kind(d, p, office):
                found[p.country] = p
    focus, theme = d.focus(offset), d.theme
    if not set(focus) <= set(found) and set(theme) < set(focus):  # 'The two leaders met in the Nepalese capital'
        focus = theme
    return [found[c] for c in focus] if focus and set(focus) <= set(found) else []


_HEIGHTS = ("head_of_state", "head_of_government", "minister")


def _height(d: Discourse, office: str | None) -> int:
    """How high an office stands: head of state 0, of government 1, minister 2, others 3; a deputy stands one lower."""
    said = fold(office or "")
    level = next((n for n, name in enumerate(_HEIGHTS) if cue(d, name).search(said)), 3)
    return level + bool(cue(d, "deputy").search(said)) if said else 4


def heads(d: Discourse, p: Person) -> bool:
    """Whether somebody heads a state or a government."""
    return _height(d, p.office) < _HEIGHTS.index("minister")


def _of_kind(d: Discourse, p: Person, office: str | None) -> bool:
    """Whether a person holds the office that a plural names ('the presidents'); any office for 'leaders'."""
    if office is None or cue(d, "any_leader").fullmatch(fold(office)):
        return True
    if cue(d, "heads").fullmatch(fold(office)):
        return _height(d, p.office) == 0
    if cue(d, "heads_of_government").fullmatch(fold(office)):
        heights = (0, 1) if cue(d, "heads_of_both").match(fold(office)) else (1,)
        return _height(d, p.office) in heights
    said = cue(d, "plural").sub("", fold(office))
    if _height(d, said) == 0 and _height(d, p.office):
        return False  # 'the presidents' are not those of a chamber or a court
    if cue(d, "minister").fullmatch(said) and heads(d, p):
        return False  # 'the ministers' are not the premiers
    return bool(p.office and (said in fold(p.office) or same_office(said, p.office, d.marked.lexicon)))


def told_after(d: Discourse, view: View, hit: Hit, after: list[Person]) -> list[Person]:
    """'At his meeting with B the same day, A said': the A to whom 'his' points forward."""
    if not after or not says(d, "his", max(view.start, hit.start - 30), hit.start) or persons(d, view.start, hit.start):
        return []
    later = persons(d, after[-1].end, view.sentence.end)
    return later[:1] if later and match(d, "as_part", after[-1].end, later[0].start) else []
