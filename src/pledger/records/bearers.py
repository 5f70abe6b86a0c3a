"""Whom an office alone means: 'the minister', 'the King', 'the Amir' of a source that names its holder."""

from collections.abc import Mapping

from pledger.lexicon import fold
from pledger.mentions import Marked
from pledger.mentions.counterparts import is_counterpart
from pledger.mentions.delegations import sides
from pledger.mentions.types import Party, Person
from pledger.records.same_office import same_office, titles
from pledger.values import changed

_NEXT_TO = 24  # characters that an adjective and 'the' fill before an office
_SENTENCE = 160  # characters behind 'the minister' in which others of that office may stand: 'The minister met Minister X'
_SEVERAL = 2  # holders of one office
_RECENT = 2  # sentences back in which an office alone finds its holder
_SENDER = 60  # characters before somebody in which what he sent is told of
_ARTICLE = 4  # characters of 'The '
_OPENING = 25  # characters before the subject of a sentence
SAID = ("name", "adjective", "people")  # forms of a party whose words say which country somebody is of


def bearer(marked: Marked, p: Person, earlier: list[Person], settled: Mapping[Person, Person]) -> Person | None:
    """'The minister' is the one named last before with an office of that kind: 'Minister of Economy X ... The minister said'; not one who
    only leads the other side's part of something, where another was named too."""
    said = fold(p.office or "")
    before = [settled.get(q, q) for q in reversed(earlier) if q.end < p.start]
    words = next((s for s in titles(marked.lexicon).names if said in s), {said})
    held = [q for q in before if q.name and q.country and words & set(fold(q.office or "").split())]
    led = sides(marked.lexicon)["led"]
    held = [q for q in held if not (led.search(marked.folded, max(0, q.start - _NEXT_TO), q.start) or sender(marked, q))] or held
    first = next((n for n, q in enumerate(held) if not _as_counterpart(marked, q)), 0)
    held = held[first:]  # 'A met his counterpart B. The minister said'
    again = next((q for q in held if q.surname_only and fold(q.text) == said and held[0].start - q.start < _SENTENCE), None)
    again = again or _same_subject(marked, p, held)
    return next((q for q in held if q.country == p.country), again or (held[0] if held else None))


def _same_subject(marked: Marked, p: Person, held: list[Person]) -> Person | None:
    """'Minister A met B and Minister C. The Minister also visited ...': who goes on doing things is the one with whom the sentence before
    opens."""
    view = marked.view_at(p.start)
    index = marked.index(p.start)
    if view is None or index == 0 or p.start - view.start > _ARTICLE:
        return None
    start = marked.views[index - 1].start
    if marked.patterns["he_opens"].match(marked.views[index - 1].folded):  # 'Minister A met B. He also met C. The minister met D'
        return next((q for q in held if q.start < start and q.start - _begins(marked, q) < _OPENING), None)
    if not marked.patterns["goes_on_also"].match(marked.folded, p.end):
        return None
    return next((q for q in held if start <= q.start < start + _OPENING), None)


def _begins(marked: Marked, p: Person) -> int:
    """Where somebody's sentence begins."""
    return marked.views[marked.index(p.start)].start


def last_holder(marked: Marked, p: Person, settled: Mapping[Person, Person], own_land: str | None = None) -> Person | None:
    """Whom 'the King' means: the one holder of that office in the nearest sentence, at most two back, that names any with a country; of
    several the one whom an earlier sentence opens with."""
    if ruler := _own_ruler(marked, p, settled):
        return ruler
    index, end = marked.index(p.start), p.start
    for view in reversed(marked.views[max(0, index - _RECENT) : index + 1]):
        near = [settled.get(q, q) for q in marked.of(Person, view.start, end) if not sender(marked, q)]
        held = {
            q.name: q for q in near if q.name and q.country and q.office and p.office and same_office(q.office, p.office, marked.lexicon)
        }
        if held:
            first = next(iter(held.values()))
            opens = end < p.start and first.start - view.start <= _ARTICLE
            if not opens and (hero := _of_whom_told(marked, p, settled, own_land)):
                return hero
            return first if len(held) == 1 or (end < p.start and first.start - view.start < _OPENING) else None
        end = view.start
    return None


def _of_whom_told(marked: Marked, p: Person, settled: Mapping[Person, Person], own_land: str | None) -> Person | None:
    """'The Prime Minister' in a source on the talks of one with several others, or on one of the writer's own land and his guest: the one
    whom it names first."""
    people = (settled.get(q, q) for q in marked.of(Person))
    held = {q.name: q for q in people if q.name and q.country and q.office and p.office and same_office(q.office, p.office, marked.lexicon)}
    first = next(iter(held.values()), None)
    if first is None or first.start > p.start or len(held) == 1:
        return None
    return first if len(held) > _SEVERAL or first.country == own_land else None


def _own_ruler(marked: Marked, p: Person, settled: Mapping[Person, Person]) -> Person | None:
    """'His Highness the Amir', told without a country beside the Amirs of two: the one with whom the source, whose own he is, begins."""
    if fold(p.office or "") not in titles(marked.lexicon).crowned:
        return None
    held = [settled.get(q, q) for q in marked.of(Person) if q.office and fold(q.office) == fold(p.office or "")]
    named = [q for q in held if q.name and q.country]
    return named[0] if len({q.country for q in named}) > 1 and named[0].start < p.start else None


def only_holder(marked: Marked, p: Person, people: list[Person]) -> Person | None:
    """Whom 'the Amir' means: of an office that few states have, the one holder whom the source names, and the one envoy;
    every state has a minister."""
    said, known = fold(p.office or ""), titles(marked.lexicon)
    common = said not in known.envoys and any(said in s for s in known.names)
    if common or marked.patterns["minister"].search(said) or not said:
        return None
    held = {q.name: q for q in people if q.name and q.country and q.office and p.office and same_office(q.office, p.office, marked.lexicon)}
    return next(iter(held.values())) if len(held) == 1 else None


def sender(marked: Marked, p: Person) -> bool:
    """Whether somebody only wrote what another hands over: 'a letter from the Togolese Foreign Minister X'."""
    return bool(p.name) and marked.patterns["sender"].search(marked.folded, max(0, p.start - _SENDER), p.start) is not None


def guest(marked: Marked, p: Person) -> bool:
    """Whether it is 'the visiting Prime Minister': not he who was spoken of last, but the one from abroad."""
    return marked.patterns["visiting"].search(marked.folded, max(0, p.start - 10), p.start) is not None


def of_land(marked: Marked, p: Person) -> bool:
    """Whether the words say whose official it is: 'the Jordanian minister'."""
    return any(p.country in q.codes and q.form in SAID for q in marked.of(Party, max(0, p.start - _NEXT_TO), p.end))


def _as_counterpart(marked: Marked, p: Person) -> bool:
    """Whether somebody is named as another's counterpart."""
    return is_counterpart(changed(p, office=p.text.removesuffix(p.name or "").strip(" ,")), marked.lexicon)


def counterparts_behind(marked: Marked, p: Person) -> set[str | None]:
    """'The minister's talks with her counterpart X': whom the minister is not."""
    view = marked.view_at(p.start)
    behind = marked.of(Person, p.end, view.sentence.end) if view else ()
    return {q.name for q in behind if _as_counterpart(marked, q)}
