"""The discourse of a source: who 'the two countries', 'they', 'our' are, who speaks, and where and when one is.

Built once a source; every record builder asks it. What it cannot settle it leaves empty: nothing is guessed.
"""

import datetime
from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any

from pledger.lexicon import holders
from pledger.mentions import Marked
from pledger.mentions.find import reference_day
from pledger.mentions.needed import Fitting
from pledger.mentions.types import Party, Person, Place
from pledger.mentions.view import View
from pledger.records import hosting, money, naming
from pledger.records import theme as themes
from pledger.records.business import Affair, affairs
from pledger.records.identities import home, identify
from pledger.records.lenders import financier
from pledger.records.speech import quotations, speakers
from pledger.records.ties import grouped, related, several
from pledger.records.types import Speaker

_ONE = ("name", "adjective", "guest", "host")  # forms of a party that is one country


@dataclass(frozen=True, slots=True)
class Subject:
    """Who does something: the countries or bodies, the span, and the person where one is named."""

    codes: tuple[str, ...]
    start: int
    end: int
    person: Person | None = None


@dataclass
class Discourse:
    """What a reader of the source knows at each place of it. Offsets are the source's.

    `apart`: the source names states, but never two of its theme together: none is joined by another.
    `grouped`: it speaks of several states as one ('both sides'). `tied`: it speaks of relations between states; where it does not, it tells
    of markets, firms or one country, and less is taken from context. `financier`: the international bank that it tells of, if any.
    `home`: the country whose agency wrote it, else that of its dateline.
    """

    marked: Marked
    theme: tuple[str, ...] = ()
    unions: frozenset[str] = frozenset()
    principal: str | None = None
    apart: bool = False
    tied: bool = True
    grouped: bool = True
    financier: str | None = None
    _focus: list[tuple[str, ...]] = field(default_factory=list)
    _speakers: list[Speaker | None] | None = None  # looked for when somebody asks
    _quotes: list[tuple[int, int]] = field(default_factory=list)
    home: str | None = None
    _affairs: list[Affair] = field(default_factory=list)
    kept: dict[str, Any] = field(default_factory=dict, repr=False)  # what several builders ask for, worked out once
    cues: Fitting | None = field(default=None, repr=False)  # which words round encounters the source may hold, once one is asked for
    index: Callable[[int], int] = field(init=False, repr=False, compare=False)  # the number of the sentence that an offset stands in

    @property
    def reference(self) -> datetime.date | None:
        """The day that relative dates count from, or None."""
        return reference_day(self.marked.source.date)

    @property
    def published(self) -> str | None:
        """The source's date as EDTF, or None."""
        return self.marked.source.date

    @property
    def year(self) -> str | None:
        """The publication year, or None: what a bare present tense holds for."""
        return self.published[:4] if self.published and self.published[:4].isdigit() else None

    def __post_init__(self) -> None:
        self.index = self.marked.index

    def view(self, offset: int) -> View:
        return self.marked.views[self.index(offset)]

    def focus(self, offset: int) -> tuple[str, ...]:
        """The countries that 'the two countries', 'both sides' or a bare 'trade' mean at `offset`, sorted; may be empty."""
        return self._focus[self.index(offset)] if self._focus else self.theme

    def speaker(self, offset: int) -> Speaker | None:
        """Who is quoted or cited for what stands at `offset`; None when the source says it in its own voice."""
        return self.speakers[self.index(offset)] if self.marked.views else None

    @property
    def speakers(self) -> list[Speaker | None]:
        """Who is quoted or cited in each sentence."""
        if self._speakers is None:
            self._speakers = speakers(self.marked, self._quotes, self.antecedent)
        return self._speakers

    def affair(self, offset: int) -> Affair:
        """Whether the sentence at `offset` is about a firm's or a market's own affairs, and how many states it names itself."""
        return self._affairs[self.index(offset)] if self._affairs else ""

    def between(self, offset: int) -> bool:
        """Whether the sentence at `offset` may speak of what is between states: where the source does not, it names two itself."""
        return self.tied or self.view(offset).once("several", lambda v: several(self.marked, v))

    def quoted(self, offset: int) -> bool:
        """Whether `offset` stands between quotation marks."""
        return any(s < offset < e for s, e in self._quotes)

    def codes(self, start: int, end: int) -> tuple[str, ...]:
        """The countries and unions named in [start, end), in order of mention, people counted for their country; groups resolved.

        A region ("in Central Asia") and a body named beside two countries ("the EAEU market") are the setting, not parties.
        """
        found: list[str] = []
        setting: list[str] = []
        where: list[str] = []
        for p in self.marked.of(Party, start, end):
            if p.end > end or p.form == "region" or self.crossed(p):
                continue
            own = p.codes or self.group(p)
            where += own if not set(own) & set(self.theme) and naming.located(self.marked, p) else ()
            (setting if p.form == "body" and p.codes[0] not in naming.STATE_LIKE else found).extend(own)
        if people := self.marked.of(Person, start, end):
            found += [q.country for q in people if q.country and q.end <= end]
        found = list(dict.fromkeys(found))
        if where and len(set(found) - set(where)) > 1:  # 'Kenya and Rwanda signed it in Bali, Indonesia'
            found = [c for c in found if c not in where]
        if len(found) < 2:
            found += [c for c in dict.fromkeys(setting) if c not in found and c in self.unions] if setting else ()
        return tuple(found)

    def crossed(self, p: Party) -> bool:
        """Whether a country that the source is not about is only passed through: 'across Kazakhstan', 'who flew in from Baku'."""
        if set(p.codes) & set(self.theme):
            return False
        return self.marked.patterns["across"].search(self.marked.folded[max(0, p.start - 30) : p.start]) is not None

    def group(self, p: Party) -> tuple[str, ...]:
        """Whom a group phrase means: the focus; for 'our country' the speaker's own, for 'your country' the other; empty when unsettled."""
        if p.form == "own":
            speaker = self.speaker(p.start)
            if speaker and speaker.country:
                return (speaker.country,)
            return self._whose(p) or ((self.home,) if self.home else ())
        if p.form == "other" and (speaker := self.speaker(p.start)) and speaker.country in self.theme:
            return tuple(c for c in self.theme if c != speaker.country)
        if p.form in ("guest", "host"):
            return self._received(p.form) or self.focus(p.start)
        return self.focus(p.start)

    def _whose(self, p: Party) -> tuple[str, ...]:
        """Whose 'his country' is where nobody is known to speak: the one country before it there ('the guest said his country'), that of a
        person who is named there rather than of others ('Jafo called on Omani firms and said his government')."""
        people = {x.country for x in self.marked.of(Person, self.view(p.start).start, p.start) if x.name and x.country}
        if len(people) == 1 and self.marked.patterns["his"].match(self.marked.folded, p.start):
            return (people.pop(),)
        named = (q for q in self.marked.of(Party, self.view(p.start).start, p.start) if q.form in _ONE)
        before = {c for q in named for c in (q.codes or self.group(q))}
        if before or not self.marked.patterns["his"].match(self.marked.folded, p.start):
            return tuple(before) if len(before) == 1 else ()
        person = self.antecedent(p.start)
        return (person.country,) if person and person.country else ()

    def _received(self, form: str) -> tuple[str, ...]:
        """Who visits, or who is visited; nobody where the source does not settle it."""
        if "host" not in self.kept:
            self.kept["host"] = hosting.host(self.marked, self.theme, self.home)
        own = self.kept["host"]
        return hosting.guest(self.theme, own) if form == "guest" else (own,) if own else ()

    def parties(self, start: int, end: int) -> tuple[str, ...]:
        """The parties of what is said in [start, end), sorted: those named there; one alone is joined by its partner in focus."""
        named = self.codes(start, end)
        focus = self.focus(start)
        if len(named) >= 2:
            return tuple(sorted(named))
        if len(named) == 1 and self.apart:
            return named
        if len(named) == 1:
            return tuple(sorted({named[0], *focus})) if named[0] in focus else tuple(sorted({named[0], self.principal or named[0]}))
        return focus or self.theme

    def subject(self, offset: int, limit: int | None = None) -> Subject | None:
        """The nearest person, country or group before `offset` in its sentence (not before `limit`), where a subject would stand."""
        view = self.view(offset)
        low = max(view.start, limit if limit is not None else view.start)
        candidates: list[Subject] = []
        for person in self.marked.of(Person, low, offset):
            codes = (person.country,) if person.country else self.focus(person.start) if person.plural else ()
            candidates.append(Subject(codes, person.start, person.end, person))
        people = [(p.start, p.end) for p in self.marked.of(Person, low, offset)]
        for p in self.marked.of(Party, low, offset):
            if any(s <= p.start < e for s, e in people):
                continue
            candidates.append(Subject(p.codes or self.group(p), p.start, p.end))
        candidates = [c for c in candidates if c.end <= offset]
        return max(candidates, key=lambda c: c.end) if candidates else None

    def antecedent(self, offset: int) -> Person | None:
        """Whom 'he', 'she', 'his' at `offset` mean: in a quotation nobody; else the first person of this sentence before it, else the
        subject (the first person) of the nearest sentence before, at most three back."""
        view = self.view(offset)
        here = self.actors(view.start, offset)
        if here:
            return here[0]
        near = [self.marked.views[i] for i in range(self.index(offset) - 1, max(-1, self.index(offset) - 4), -1)]
        last = near[0] if near else None
        if last is not None and (opened := self.marked.patterns["he_opens"].match(last.folded)):
            return self.antecedent(last.start + opened.start(1))  # 'He met X. He also met Y'
        for found in (self.actors, self._single):
            people = next((p for v in near if (p := found(v.start, v.sentence.end))), [])
            if people:
                return people[0]
        return next(iter(self._single(view.start, offset)), None)

    def _single(self, start: int, end: int) -> list[Person]:
        return [p for p in self.marked.of(Person, start, end) if not p.plural and (p.name or p.country)]

    def actors(self, start: int, end: int) -> list[Person]:
        """The persons in [start, end) that no preposition makes a mere companion or addressee of somebody's."""
        return [
            p
            for p in self._single(start, end)
            if not self.marked.patterns["companion"].search(self.marked.folded[max(start, p.start - 24) : p.start])
        ]

    def place(self, offset: int) -> Place | None:
        """The last town named at or before `offset` in its sentence."""
        places = self.marked.of(Place, self.view(offset).start, offset)
        return places[-1] if places else None


def discourse(marked: Marked) -> Discourse:
    """The discourse of a marked source."""
    marked = money.settled(marked)
    named = naming.Names(marked)
    names = named.of(marked)
    theme = themes.theme(marked, names)
    identified = identify(marked, theme, holders(marked.lexicon))
    if identified is not marked:
        marked = money.spoken_at_home(identified, marked)
        names = named.of(marked)
        theme = themes.theme(marked, names)
    bank = financier(marked)
    if bank:
        theme = themes.beside(marked, bank, theme)
    tied = bank is not None or related(marked, names)
    apart = bank not in theme and len(theme) > 1 and not themes.paired(marked, names, theme)
    d = Discourse(marked, theme, apart=apart, tied=tied, grouped=grouped(marked), financier=bank)
    d.apart = d.apart or (len(theme) > 1 and not tied and not themes.led(marked, names, theme))
    d._quotes = quotations(marked.source.text)
    d.unions = naming.unions(marked.lexicon)
    d.home = home(marked)
    d.principal = themes.principal(names, d.theme)
    if d.apart:
        d.theme = (d.principal,) if d.principal in theme else theme[:1]
    d._focus = [d.theme] * len(marked.views) if d.apart else themes.foci(marked, names, d.theme, d.principal)
    d._affairs = affairs(marked, tied)
    return d
