"""What a source is about: the parties that it names most, and those in focus in each sentence."""

from collections import Counter
from dataclasses import dataclass
from itertools import chain, pairwise

from pledger.mentions import Marked
from pledger.mentions.types import Party, Person
from pledger.mentions.view import View
from pledger.records.giving import borrowers, givers
from pledger.records.naming import STATE_LIKE, unions

_MANY = 2
LEAD = 3  # sentences of the body that set the theme
_TELLING = 6  # sentences of a source from which on it tells something that none of them names two parties
_DATELINE = 30  # characters of a source's first sentence that its place and day may take


@dataclass
class _Counts:
    """How often each country is named: by weight in all, in the lead, in the lead's list items; `seen`: sentences of prose."""

    all: Counter[str]
    lead: Counter[str]
    listed: Counter[str]
    seen: int

    @property
    def prose(self) -> Counter[str]:
        """The countries that the lead names in its prose; all of the lead's where everything is a list."""
        return Counter({c: n for c, n in self.lead.items() if n > self.listed[c]}) if self.seen else self.lead


def _count(marked: Marked, names: list[list[str]]) -> _Counts:
    every: dict[str, int] = {}
    lead: dict[str, int] = {}
    listed: dict[str, int] = {}
    seen = 0
    for view, codes in zip(marked.views, names, strict=True):
        kind = view.sentence.kind
        if kind not in ("headline", "body", "item"):
            continue
        seen += kind == "body"
        if not codes:
            continue
        leads = kind == "headline" or seen <= LEAD
        for c in codes:
            every[c] = every.get(c, 0) + (3 if leads else 1)
            lead[c] = lead.get(c, 0) + leads
            if kind == "item":
                listed[c] = listed.get(c, 0) + 1
    return _Counts(Counter(every), Counter({c: n for c, n in lead.items() if n}), Counter(listed), seen)


_TWICE = 2  # a state named so many times as often as another is the one that is lent to
_MET = 24  # characters before a place in which a meeting held there is named


def theme(marked: Marked, names: list[list[str]]) -> tuple[str, ...]:
    """The parties that the whole source is about: those that its headline and lead name most, two unless more stand together."""
    told = _count(marked, names)
    counts, lead = told.all, told.lead
    listed = _listed(marked)
    if len(listed) > 2 and max(lead or counts, key=lambda c: (lead[c], counts[c])) in listed:
        return tuple(sorted(listed))
    if bloc := _bloc(marked):
        return bloc
    states = {c for c in counts if c not in unions(marked.lexicon) or c in STATE_LIKE}
    if len(states) > 1:  # a union that only frames the event is no party beside two states
        lead = Counter({c: n for c, n in lead.items() if c in states})
        counts = Counter({c: n for c, n in counts.items() if c in states})
    ranked = sorted(counts, key=lambda c: (-lead[c], -counts[c]))  # of those whom the lead names as often, who is named most
    if len(ranked) < 2:
        return tuple(ranked)
    first, second = ranked[:2]
    prose = told.prose
    if _alone(first, prose, counts):
        return (first,)
    more = [c for c in ranked[2:] if counts[c] >= 0.75 * counts[second] and lead[c]]
    if len(more) > _MANY:
        more = [c for c in more if prose[c]]  # the rows of a list are no parties
    return tuple(sorted([first, second, *more]))


def beside(marked: Marked, bank: str, theme: tuple[str, ...]) -> tuple[str, ...]:
    """The parties of a source that tells of an international bank and one state that it lends to, named by more than a dateline: those two;
    beside a union, or several states, the bank only pays."""
    lines = [(v.start, v.text) for v in marked.views if v.sentence.kind == "body"][:1]
    head = lines[0][0] + _DATELINE if lines else 0
    seat = marked.patterns["in_before"]
    named = [p for p in marked.of(Party) if p.form != "capital" or not (p.start < head or seat.search(marked.folded, p.start - 4, p.start))]
    named = [p for p in named if not marked.patterns["met_in"].search(marked.folded, max(0, p.start - _MET), p.start)]
    elsewhere = {c for p in named for c in p.codes}  # 'approved in Abidjan': where its board sits
    elsewhere |= {p.country for p in marked.of(Person) if p.country}
    told = [c for c in theme if c in elsewhere and c != bank]
    often = Counter(c for p in named for c in p.codes)
    both = [c for c in told if c in borrowers(marked.lexicon)]  # which give and borrow
    own = [c for c in told if c not in givers(marked.lexicon) and not any(often[b] >= _TWICE * often[c] for b in both)] or both
    listed = [c for c in _listed(marked) if c != bank]
    if len(listed) == _MANY and len(own) == 1 and own[0] in listed:
        return tuple(sorted(listed))  # 'will lend for a line between Albania and North Macedonia': of which the source names one less often
    lent = len(own) < 2 and not unions(marked.lexicon).intersection(theme)
    if lent:
        return tuple(sorted([bank, *own]))
    return tuple(c for c in theme if c in told or c == bank) if len(told) > 1 else theme


def paired(marked: Marked, names: list[list[str]], theme: tuple[str, ...]) -> bool:
    """Whether the source itself sets parties of its theme side by side: names two in one sentence, or says 'both sides' of them."""
    wanted = set(theme)
    if len(marked.views) < _TELLING or any(len(wanted.intersection(codes)) > 1 for codes in names):
        return True
    if any(not p.codes or p.form == "region" for p in marked.of(Party)):
        return True
    spans = [(v.start, v.sentence.end) for v, codes in zip(marked.views, names, strict=True) if wanted.intersection(codes)]
    return any(len({c for p in marked.of(Party, start, end) for c in p.codes} & wanted) > 1 for start, end in spans)


def led(marked: Marked, names: list[list[str]], theme: tuple[str, ...]) -> bool:
    """Whether the headline or the first sentences set two of the theme side by side."""
    wanted, seen = set(theme), 0
    for view, codes in zip(marked.views, names, strict=True):
        if view.sentence.kind not in ("headline", "body", "item"):
            continue
        if len(wanted.intersection(codes)) > 1:
            return True
        seen += 1
        if seen == LEAD:
            break
    return False


def _alone(first: str, lead: Counter[str], counts: Counter[str]) -> bool:
    """Whether a source is one country's own statistics: the lead names it alone, and of several partners none stands out."""
    others = sorted((n for c, n in counts.items() if c != first), reverse=True)
    if set(lead) != {first} or len(others) < 2 or others[0] >= 2 * others[1]:
        return False
    return 2 * others[0] < counts[first] or len(others) > 3


def _listed(marked: Marked) -> list[str]:
    """The longest list of states, or of people of several states, that the headline or the first sentence gives in a row."""
    best: list[str] = []
    for view in _first(marked):
        people = [(p.start, p.end, p.country) for p in marked.of(Person, view.start, view.sentence.end) if p.country]
        states = [
            (p.start, p.end, p.codes[0])
            for p in marked.of(Party, view.start, view.sentence.end)
            if p.codes and p.form in ("name", "capital", "adjective") and not any(s <= p.start < e for s, e, _ in people)
        ]
        run: list[str] = []
        at = -1
        for start, end, code in sorted([*states, *people]):
            run = [*run, code] if run and marked.patterns["states_listed"].fullmatch(marked.text(at, start)) else [code]
            at = end
            best = run if len(set(run)) > len(set(best)) else best
    return list(dict.fromkeys(best))


def _bloc(marked: Marked) -> tuple[str, ...]:
    """Who meets all the states of a region, where headline or lead set them side by side: 'the EU–Central Asia summit'."""
    for view in _first(marked):
        near = [p for p in marked.of(Party, view.start, view.sentence.end) if p.codes]
        for one, two in pairwise(near):
            region, other = (one, two) if one.form == "region" else (two, one)
            beside = region.form == "region" and len(region.codes) > 2 and other.form in ("body", "name", "adjective")
            if beside and marked.patterns["beside_region"].fullmatch(marked.text(one.end, two.start)):
                return tuple(sorted({*region.codes, *other.codes}))
    return ()


def _first(marked: Marked) -> list[View]:
    """The headlines and the first sentence of the body."""
    found: list[View] = []
    for view in marked.views:
        if view.sentence.kind in ("headline", "body", "item"):
            found.append(view)
            if view.sentence.kind != "headline":
                break
    return found


def principal(names: list[list[str]], theme: tuple[str, ...]) -> str | None:
    """The country that the source is written from: the one that most sentences name, of equals one of the theme."""
    counts = Counter(chain.from_iterable(map(dict.fromkeys, names)))
    return max(counts, key=lambda c: (counts[c], c in theme), default=None)


def foci(marked: Marked, names: list[list[str]], theme: tuple[str, ...], principal: str | None) -> list[tuple[str, ...]]:
    """The countries in focus in each sentence: its own where it names two or more, else carried over within the paragraph, else the
    section's (a heading that names one country sets it beside the principal one), else the theme's."""
    foci: list[tuple[str, ...]] = []
    last, section, paragraph = theme, theme, -1
    two: tuple[str, ...] = ()
    for view, own in zip(marked.views, names, strict=True):
        codes = tuple(sorted(set(own))) if own else ()
        if view.sentence.kind == "heading" and codes:
            last = section = codes if len(codes) > 1 else tuple(sorted({codes[0], principal or codes[0]}))
        if view.sentence.paragraph != paragraph:
            paragraph = view.sentence.paragraph
            pair = len(last) == 2 and principal in last and not codes  # another pair of the principal's goes on while nobody else is named
            last = last if pair or set(last) >= set(section) or view.sentence.kind == "item" else section
        two = _two(codes, two, principal) if codes else two
        if len(two) == 2 and len(codes) < 2 and len(theme) > 2 and _of_two(marked, view):
            foci.append(two)
            continue
        codes = _without_framing(marked, view, codes, theme) if len(codes) == len(theme) == _MANY else codes
        if len(codes) >= 2:
            foci.append(codes)
            beside = len(last) >= 2 and any(p.form == "group" for p in marked.of(Party, view.start, view.sentence.end))
            if not beside:  # 'the two countries will extend the line to Uganda's capital and the Congo' is still of the two
                part, beyond = len(theme) > 2 and set(codes) < set(theme), len(theme) == 2 and set(theme) < set(codes)
                last = theme if part or beyond else codes  # a third country named by the way has no part in what follows
            continue
        if len(codes) == 1 and codes[0] not in last:
            last = tuple(sorted({codes[0], *theme})) if len(theme) == 1 else theme if codes[0] in theme else last
        foci.append(last)
    return foci


def _two(codes: tuple[str, ...], before: tuple[str, ...], principal: str | None) -> tuple[str, ...]:
    """The two whom 'both sides' of a source on several means: those of a sentence, or its one with the principal; else as before."""
    if set(codes) <= {*before, principal}:
        return codes if len(codes) > 1 else before
    return tuple(sorted({*codes, principal})) if principal and len(codes) == 1 else codes


def _of_two(marked: Marked, view: View) -> bool:
    """Whether a sentence speaks of 'both sides', 'the two countries'."""
    groups = (p for p in marked.of(Party, view.start, view.sentence.end) if p.form == "group")
    return any(marked.patterns["of_two"].search(marked.folded, p.start, p.end) for p in groups)


def _without_framing(marked: Marked, view: View, codes: tuple[str, ...], theme: tuple[str, ...]) -> tuple[str, ...]:
    """Of two whom a sentence names, in a source on two states, the states: 'the first land in ASEAN to be visited' makes it no party, while
    'Kazakhstan's trade with the CIS' does."""
    bodies = unions(marked.lexicon) - STATE_LIKE
    if bodies & set(theme) or not bodies & set(codes):
        return codes
    named = [p for p in marked.of(Party, view.start, view.sentence.end) if bodies & set(p.codes)]
    if any(marked.patterns["with_body"].search(marked.folded, max(view.start, p.start - _DATELINE), p.start) for p in named):
        return codes
    return tuple(c for c in codes if c not in bodies)
