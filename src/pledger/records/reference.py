"""Whom the words that can stand for a doer mean: people, parties, institutions and pronouns of a sentence."""

import re
from typing import NamedTuple

from pledger.mentions.promising import Phrases, phrases
from pledger.mentions.types import Institution, Party, Person
from pledger.mentions.view import View
from pledger.records import two_met
from pledger.records.context import Discourse
from pledger.records.said_asides import said_asides
from pledger.records.town_lands import town_land

REACH = 600  # characters before a verb that may hold its subject
_TWO = 2
_PLAIN = ("name", "adjective", "people", "seat")  # ways of naming a state as a party; a capital may be only a place
_THEIRS = 3  # characters of "'s " before those whom a body sends
_STATE = 3  # letters of a state's code
_NEAR, _WORD = 80, 24  # characters before a candidate that mostly hold its determiners; those of the longest of these
_FIRMS = re.compile(r"['’]s $")  # whose they are
_LAST_WORD = re.compile(r"[\w'’-]+$")
NAMED = ("name", "adjective")
_DASHES = ("-", "–", "—", " - ", " – ")
_EARLIER = 60  # people looked through for an office said before


class Candidate(NamedTuple):
    """A stretch that may be (part of) a subject; `form` is a party's form, `person`, `institution` or `pronoun`."""

    start: int
    end: int
    codes: tuple[str, ...]
    form: str


def state(d: Discourse, code: str) -> bool:
    """Whether a code may act beside others: a state, or a body that the source is about."""
    return len(code) == _STATE or code in d.theme


def candidates(d: Discourse, view: View, low: int, high: int) -> list[Candidate]:
    """People, parties, institutions and pronouns in [low, high), in order, none inside another."""
    low = max(low, high - REACH)
    people = d.marked.of(Person, low, high)
    found = [Candidate(p.start, p.end, person(d, p), "person") for p in people]
    found += [Candidate(i.start, i.end, _of_body(d, i), "institution") for i in d.marked.of(Institution, low, high)]
    for p in d.marked.of(Party, low, high):
        if p.form == "group" and any(p.start < q.start < p.end for q in people):
            continue  # 'the Presidents' of "the Presidents of Kazakhstan and Uzbekistan Tokayev and Mirziyoyev"
        codes = p.codes or (d.group(p) if p.form in ("own", "other", "guest", "host") else two_met.as_many(d, p, together(d, p.start)))
        found.append(Candidate(p.start, p.end, codes, p.form))
    pronouns = phrases(d.marked.lexicon).rules["pronoun"]
    for m in pronouns.finditer(view.folded, low - view.start, high - view.start):
        found.append(Candidate(view.start + m.start(), view.start + m.end(), (), "pronoun"))
    if d.financier:
        found += _lent(d, view, low, high)
    found = _bracketed(view, found)
    asides = said_asides(view)
    if asides:
        found = [c for c in found if not any(s <= c.start and c.end <= e <= high for s, e in asides)]
    chosen: list[Candidate] = []
    for c in sorted(found, key=lambda c: (c.start, -c.end, not c.codes)):
        if c.end <= high and (not chosen or c.start >= chosen[-1].end):
            chosen.append(c)
    if len(chosen) < _TWO:
        return chosen
    named = [c.form == "name" for c in chosen] + [True]
    places = {c for i, c in enumerate(chosen) if named[i] and not named[i + 1] and town_land(d, view, c.start, c.end, c.codes)}
    return _shortened(view, [c for c in chosen if c not in places])


def _lent(d: Discourse, view: View, low: int, high: int) -> list[Candidate]:
    """'the bank' of a source that tells of one, and 'the government' of the one state that it lends to."""
    rules = phrases(d.marked.lexicon).rules
    states = [c for c in d.theme if c != d.financier]
    of = {"lender": d.financier, "borrower": states[0] if len(states) == 1 else None}
    return [
        Candidate(view.start + m.start(), view.start + m.end(), (code,), "institution")
        for name, code in of.items()
        if code
        for m in rules[name].finditer(view.folded, low - view.start, high - view.start)
    ]


def _of_body(d: Discourse, i: Institution) -> tuple[str, ...]:
    """Whose a body is: both states of 'the Turkish-Russian Intergovernmental Commission'."""
    two = [p for p in d.marked.of(Party, i.start, i.end) if len(p.codes) == 1 and p.form in NAMED][:_TWO]
    if len(two) == _TWO and two[0].start == i.start and d.marked.text(two[0].end, two[1].start) in _DASHES:
        return tuple(sorted({*two[0].codes, *two[1].codes}))
    if i.country:
        return (i.country,)
    named = next((p for p in d.marked.of(Party, i.start, i.end) if p.start == i.start and p.form == "body"), None)
    short = named is not None and d.marked.text(named.end, i.end).startswith(" (")  # 'the Asian Development Bank (ADB)'
    return named.codes if named is not None and (short or named.end == i.end) else ()


def _shortened(view: View, found: list[Candidate]) -> list[Candidate]:
    """`found` with a short name in brackets as part of the name before it: 'India and the United Arab Emirates (UAE) agreed'; and with
    two states before a dash as one: 'the Iran-Pakistan committee agreed'."""
    out: list[Candidate] = []
    for c in found:
        last = out[-1] if out else None
        gap = view.cut(last.end, c.start) if last is not None and last.codes and c.codes else ""
        if last is not None and gap == " (" and last.codes == c.codes and view.cut(c.end, c.end + 1) == ")":
            out[-1] = last._replace(end=c.end + 1)
        elif last is not None and gap in _DASHES and gap and last.form in NAMED and c.form in NAMED:
            out[-1] = Candidate(last.start, c.end, tuple(sorted({*last.codes, *c.codes})), c.form)
        else:
            out.append(c)
    return out


def _bracketed(view: View, found: list[Candidate]) -> list[Candidate]:
    """A country in brackets behind a person is his: 'Evo Morales (Bolivia), Michelle Bachelet (Chile)'."""
    if "(" not in view.text:
        return found
    people = {c.end: c for c in found if c.form == "person"}
    out: list[Candidate] = []
    for c in found:
        owner = people.get(c.start - 2) if c.form == "name" and view.cut(c.start - 2, c.start) == " (" else None
        if owner is not None and view.cut(c.end, c.end + 1) == ")":
            out.append(Candidate(owner.start, c.end + 1, c.codes, "person"))
        else:
            out.append(c)
    return out


def speaking(d: Discourse, offset: int) -> tuple[str, ...]:
    """The speaker's country, or nobody; where a source tells of a bank, a speaker of no country speaks for the bank."""
    speaker = d.speaker(offset)
    if speaker and not speaker.country and d.financier in d.theme:
        return (d.financier,) if d.financier else ()
    return (speaker.country,) if speaker and speaker.country else ()


def together(d: Discourse, offset: int) -> tuple[str, ...]:
    """Whom 'they' and 'the sides' mean: two that stand side by side before; else the theme; else those in focus before the sentence,
    so that the countries that only its object names do not count."""
    view = d.view(offset)
    if (last := _goes_on(d, view)) is not None:
        return together(d, last)
    joined = _chain(d, view, offset)
    if len(joined) >= 2:
        return tuple(sorted(joined))
    focus = d.focus(offset)
    if len(d.theme) > _TWO and (pair := _of_paragraph(d, view) or two_met.met(d, view) or two_met.meant(d, view, focus)):
        return pair
    if len(d.theme) >= 2 and (set(focus) >= set(d.theme) or set(focus) <= set(d.theme)):
        return d.theme
    index = d.index(offset)
    before = d.marked.views[index - 1] if index else None
    if before is not None and before.sentence.paragraph == view.sentence.paragraph:
        return d.focus(before.start)
    return d.theme if len(d.theme) >= 2 else focus


def _goes_on(d: Discourse, view: View) -> int | None:
    """'They agreed that the step of A and B was right. They agreed to go on': where the same two open the sentence before; or None."""
    index, opens = d.index(view.start), phrases(d.marked.lexicon).rules["they_open"]
    before = d.marked.views[index - 1] if index else None
    if before is None or before.sentence.paragraph != view.sentence.paragraph:
        return None
    same = opens.match(before.folded) if opens.match(view.folded) else None
    return before.start + same.end() if same else None


def _of_paragraph(d: Discourse, view: View) -> tuple[str, ...]:
    """In a source on several states, the only two of them that a paragraph names, if it names them side by side; else nothing."""
    pairs: dict[int, tuple[str, ...]] = d.kept.setdefault("pairs", {})
    if view.sentence.paragraph not in pairs:
        own = [v for v in d.marked.views if v.sentence.paragraph == view.sentence.paragraph]
        pairs[view.sentence.paragraph] = _side_by_side(d, own)
    return pairs[view.sentence.paragraph]


def _side_by_side(d: Discourse, own: list[View]) -> tuple[str, ...]:
    """The only two states that sentences name, if they name them side by side and the source is on others too; else nothing."""
    low, high = own[0].start, own[-1].sentence.end
    named = {c for p in d.marked.of(Party, low, high) if p.form in _PLAIN for c in p.codes if state(d, c)}
    named |= {p.country for p in d.marked.of(Person, low, high) if p.country}
    if len(named) != _TWO or not named < set(d.theme):
        return ()
    return tuple(sorted(named)) if any(_chain(d, v, v.sentence.end) == named for v in own) else ()


def _chain(d: Discourse, view: View, offset: int) -> set[str]:
    """The states that stand side by side before `offset` ('A and B', 'between A and B'), the last such chain."""
    low = max(view.start, offset - REACH)
    marks: list[Party | Person] = [p for p in d.marked.of(Party, low, offset) if p.form != "region"]
    marks += d.marked.of(Person, low, offset)
    marks.sort(key=lambda m: (m.start, -m.end))
    joins = phrases(d.marked.lexicon).rules["chain"]
    chain: set[str] = set()
    last: tuple[int, set[str]] | None = None
    for m in marks:
        codes = {c for c in (m.codes if isinstance(m, Party) else (m.country or "",)) if c and state(d, c)}
        if not codes or (last and m.start < last[0]):
            continue
        if last and joins.fullmatch(view.cut(last[0], m.start)):
            codes = codes | last[1]
            chain = codes if len(codes) >= 2 else chain
        last = (m.end, codes)
    return chain


def person(d: Discourse, p: Person) -> tuple[str, ...]:
    """A person's country; for an office alone that of the one who was named with it before; for leaders in the plural all in focus."""
    if p.country:
        return (p.country,)
    if p.plural and _FIRMS.search(d.marked.folded, max(0, p.start - _THEIRS), p.start):
        owner = next((i for i in d.marked.of(Institution, p.start - _NEAR, p.start) if i.end == p.start - _THEIRS), None)
        return _of_body(d, owner) if owner else ()  # 'SOCAR's representatives' are not those of both
    if p.plural:
        return together(d, p.start)
    if p.name is None and p.office:
        word = p.office.casefold()
        before = d.marked.of(Person, None, p.start)[-_EARLIER:]
        countries = {q.country for q in before if q.country and q.office and word in q.office.casefold()}
        return (countries.pop() or "",) if len(countries) == 1 else ()
    return ()


def lead(view: View, start: int, known: Phrases) -> tuple[int, str]:
    """Where the noun phrase of a candidate begins (its determiners), and the word or mark before that, "" at the sentence's start."""
    at, rule = start - view.start, known.rules["determiners"]
    low = max(0, at - REACH)
    m = rule.search(view.folded, max(low, at - _NEAR), at)
    if m and m.start() <= at - _NEAR + _WORD:  # they may go on further back
        m = rule.search(view.folded, low, at)
    begin = m.start() if m else at
    before = view.folded[low:begin].rstrip()
    if not before:
        return view.start + begin, ""
    word = _LAST_WORD.search(before, max(0, len(before) - _NEAR))
    return view.start + begin, word.group() if word else before[-1:]


def facing(d: Discourse, found: list[Candidate], i: int, offset: int) -> set[str]:
    """The country of somebody for whom none is told, where two are in focus: the one that whom he meets does not come from ('Mr Sy met the
    Gabonese minister and proposed')."""
    met = {code for f in found[i + 1 :] if f.form == "person" for code in f.codes} if found[i].form == "person" else set()
    rest = {code for code in together(d, offset) if code not in met} if met else set()
    return rest if len(rest) == 1 else set()
