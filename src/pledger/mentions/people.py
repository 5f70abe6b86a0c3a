"""People of public life with office and country: 'Kazakh Prime Minister Olzhas Bektenov', 'Mher Grigoryan, Armenia's deputy prime minister'."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from pledger.lexicon import fold
from pledger.mentions.offices import Office, offices
from pledger.mentions.parties import find as find_parties
from pledger.mentions.tokens import Token, tokens
from pledger.mentions.types import Party, Person
from pledger.mentions.view import View

_PARTICLES = frozenset(
    [
        "de",
        "da",
        "do",
        "dos",
        "das",
        "del",
        "della",
        "di",
        "van",
        "von",
        "der",
        "den",
        "bin",
        "ibn",
        "al",
        "el",
        "la",
        "le",
        "ben",
        "abu",
        "ul",
        "ur",
        "uz",
        "e",
        "y",
    ]
)
_AFTER_COUNTRY = re.compile(r"(?:['’]s|['’])? $|['’]s (?:then |new |former |outgoing )?$| (?:then|new|former) $")
_OF = re.compile(r" (?:of|to|for) (?:the )?$")
_APPOSITION = re.compile(r", (?:the |a |an |its |his |her |then |who is |who heads )?$| \($|, (?:the |its )?(?:then |new |former )$")
_LINK_BEFORE = re.compile(r"(?:['’]s)?(?: |, | and |, and )(?:the )?|['’]s? ")
_LINK_AFTER = re.compile(r"(?:, | and |, and |, of | and of )(?:the )?")
_COUNTERPART = re.compile(r"\b(?:counterparts?|colleagues?|opposite numbers?)$")
_ARTICLED = re.compile(r"(?:al|el|an|as|ad|ar|at|ul|ur)-[A-ZÀ-Þ]")
_POSTED = re.compile(r" (?:to|in) (?:the )?")
_LED_BY = re.compile(
    r" (?:delegation|side|team|party|part) (?:(?:was|is|being|were) )?(?:(?:led|headed|chaired|represented) )?by (?:the |its )?(?:co-chair[^,]*, )?$"
)
_NOBODY = ("dateline", "prefix", "byline", "furniture")
_MAX_NAME = 6


@dataclass(slots=True)
class _Line:
    """One sentence with what finding people needs."""

    view: View
    words: list[Token]
    parties: list[Party]
    offices: list[Office]
    stop: set[int]
    honorifics: dict[int, int]

    def at(self, offset: int) -> int | None:
        for i, t in enumerate(self.words):
            if t.start == offset:
                return i
            if t.start > offset:
                return None
        return None


def _line(view: View) -> _Line:
    parties = find_parties(view)
    found = offices(view, {p.start: p.end for p in parties if p.codes and p.form in ("name", "body", "capital")})
    words = tokens(view)
    covered = [(p.start, p.end) for p in parties if p.form not in ("capital",)] + [(o.start, o.end) for o in found]
    covered += [(h.start, h.end) for h in view.of("months", "weekdays", "institutions", "name_stops")]
    stop = {t.start for t in words if any(s <= t.start < e for s, e in covered)}
    honors = {h.start: h.end for h in view.of("honorifics") if h.row["strip"] != "no"}
    return _Line(view, words, parties, found, stop, honors)


def _skip_honorifics(line: _Line, i: int) -> int:
    moved = True
    while moved and i < len(line.words):
        end = line.honorifics.get(line.words[i].start)
        moved = end is not None
        if end is not None:
            while i < len(line.words) and (line.words[i].start < end or line.words[i].text == "."):
                i += 1
    return i


def _name_from(line: _Line, i: int) -> tuple[int, int] | None:
    """Token indexes (first, after last) of the capitalised name that starts at `i`, or None."""
    j = first = _skip_honorifics(line, i)
    while j < len(line.words) and j - first < _MAX_NAME:
        t = line.words[j]
        if j > first:
            gap = line.view.cut(line.words[j - 1].end, t.start)
            if t.text == "." and len(line.words[j - 1].text) == 1 and gap == "":
                j += 1
                continue
            if gap not in (" ", "", "\u00a0") or (gap == "" and line.words[j - 1].text != "."):
                break
        following = line.words[j + 1] if j + 1 < len(line.words) else None
        if t.start in line.stop or not (
            t.capital or (j > first and _ARTICLED.match(t.text)) or (j > first and t.text in _PARTICLES and following and following.capital)
        ):
            break
        j += 1
    while j > first and line.words[j - 1].text in _PARTICLES:
        j -= 1
    return (first, j) if j > first else None


def _name_before(line: _Line, offset: int) -> tuple[int, int] | None:
    """Token indexes of the capitalised name that ends at `offset`, or None."""
    last = next((i for i, t in enumerate(line.words) if t.end == offset), None)
    if last is None:
        return None
    first = last
    while first >= 0 and last - first < _MAX_NAME:
        t = line.words[first]
        if t.start in line.stop or not (t.capital or t.text in _PARTICLES or t.text == "."):
            break
        if first < last and line.view.cut(t.end, line.words[first + 1].start) not in (" ", "", "\u00a0"):
            break
        if t.text == "." and (first == 0 or len(line.words[first - 1].text) > 2):
            break
        first -= 1
    first += 1
    while first <= last and (not line.words[first].capital or line.words[first].start in line.honorifics):
        first += 1
    return (first, last + 1) if first <= last else None


def printed_name(text: str) -> str:
    """A name as it is to be printed: capitals of whole words lowered (`James MARAPE` -> `James Marape`), possessive off."""
    text = re.sub(r"['’]s?$", "", text.strip())
    parts = re.split(r"([ -])", text)
    return "".join(p.title() if len(p) > 2 and p.isupper() and "." not in p else p for p in parts)


def _country(line: _Line, office: Office) -> tuple[str | None, int, int]:
    """The office's country by the words round it, and the span of the whole."""
    for p in line.parties:
        if not p.codes or p.form == "region":
            continue
        if p.end <= office.start and _AFTER_COUNTRY.fullmatch(line.view.cut(p.end, office.start)):
            return p.codes[0], p.start, office.end
        if office.end <= p.start and _OF.fullmatch(line.view.cut(office.end, p.start)):
            posted = [q for q in line.parties if q.start > p.end and _POSTED.fullmatch(line.view.cut(p.end, q.start))]
            return p.codes[0], office.start, posted[0].end if posted else p.end
        if p.form in ("adjective", "name") and office.start <= p.start and p.end <= office.end:
            return p.codes[0], office.start, office.end
    return None, office.start, office.end


def _countries(line: _Line, office: Office) -> list[Party]:
    """The countries of an office in the plural, in order: 'the Russian and Turkish presidents', 'the presidents of Iran and Iraq'."""
    before = [p for p in line.parties if p.codes and p.end <= office.start and p.form in ("adjective", "name")]
    after = [p for p in line.parties if p.codes and p.start >= office.end and p.form in ("name", "capital")]
    found: list[Party] = []
    at = office.start
    for p in reversed(before):
        if not _LINK_BEFORE.fullmatch(line.view.cut(p.end, at)):
            break
        found.insert(0, p)
        at = p.start
    if not found:
        at = office.end
        for p in after:
            if not (_LINK_AFTER if found else _OF).fullmatch(line.view.cut(at, p.start)):
                break
            found.append(p)
            at = p.end
    return found


def _delegated(line: _Line, office: Office) -> str | None:
    """'The Turkmen delegation was led by Deputy Chairman X': whose delegation it is."""
    lead = _LED_BY.search(line.view.folded, 0, office.start - line.view.start)
    if not lead:
        return None
    at = line.view.start + lead.start()
    return next((p.codes[0] for p in line.parties if p.codes and p.end == at), None)


def _before(line: _Line, office: Office, start: int, end: int, country: str | None, taken: list[Person]) -> Person | None:
    """'X, (the) office of country': a full name right before the office that no other office has taken."""
    view = line.view
    for opening in (start, office.start):
        lead = re.search(r"(?:,| \()[^,(]{0,12}$", view.text[: opening - view.start])
        if not lead or not _APPOSITION.fullmatch(view.text[lead.start() : opening - view.start]):
            continue
        span = _name_before(line, view.start + lead.start())
        if span and span[1] - span[0] > 1 and not any(q.name and q.start <= line.words[span[0]].start < q.end for q in taken):
            first, last = line.words[span[0]], line.words[span[1] - 1]
            name = printed_name(view.cut(first.start, last.end))
            return Person(first.start, end, view.cut(first.start, end), name, office.text, country, False, False)
    return None


def _each(line: _Line, office: Office) -> list[Person]:
    """'The energy ministers of Kazakhstan, Kyrgyzstan and Uzbekistan': one unnamed holder a country, where the country stands."""
    parties = _countries(line, office) if office.plural else []
    title = re.sub(r"s$", "", office.text)
    return [Person(p.start, p.end, p.text, None, title, p.codes[0]) for p in parties] if len(parties) > 1 else []


def _named(line: _Line, office: Office, taken: list[Person]) -> list[Person]:
    """The persons whom one office phrase names; the office alone where it names nobody."""
    country, start, end = _country(line, office)
    country = country or _delegated(line, office)
    view = line.view
    if not office.plural and (found := _before(line, office, start, end, country, taken)):
        return [found]
    after = line.at(next((t.start for t in line.words if t.start >= end and t.text not in (",", "the")), -1))
    gap = view.cut(end, line.words[after].start) if after is not None else ""
    if after is not None and (
        gap in (" ", ", ", "\u00a0", " – ", ": ") or (gap == ", the " and line.words[after].start in line.honorifics)
    ):
        span = _name_from(line, after)
        if span and (gap != ", " or span[1] - span[0] > 1 or office.plural):
            return _list_of(line, office, country, start, span)
    if each := _each(line, office):
        return each
    return [Person(start, end, view.cut(start, end), None, office.text, country, False, office.plural)]


def _list_of(line: _Line, office: Office, country: str | None, start: int, span: tuple[int, int]) -> list[Person]:
    """One person, or several after an office in the plural ('Presidents Ruto and Museveni')."""
    view = line.view
    people: list[Person] = []
    title = re.sub(r"s$", "", office.text) if office.plural else office.text
    while span:
        first, last = line.words[span[0]], line.words[span[1] - 1]
        at = start if not people else first.start
        people.append(Person(at, last.end, view.cut(at, last.end), printed_name(view.cut(first.start, last.end)), title, country))
        after = span[1]
        if not office.plural or after >= len(line.words) or line.words[after].text not in ("and", ","):
            break
        if line.words[after].text == "," and after + 1 < len(line.words) and line.words[after + 1].text == "and":
            after += 1
        following = _name_from(line, after + 1) if after + 1 < len(line.words) else None
        if not following:
            break
        span = following
    countries = _countries(line, office) if office.plural else []
    if len(countries) == len(people) > 1:
        people = [replace(p, country=c.codes[0]) for p, c in zip(people, countries, strict=True)]
    return people


def _honoured(line: _Line, taken: list[Person]) -> list[Person]:
    """'Mr. Modi', 'Shri Oli': an honorific and a name without an office."""
    found: list[Person] = []
    for start in sorted(line.honorifics):
        if any(p.start <= start < p.end for p in taken + found):
            continue
        i = line.at(start)
        span = _name_from(line, i) if i is not None else None
        if span:
            first, last = line.words[span[0]], line.words[span[1] - 1]
            found.append(Person(start, last.end, line.view.cut(start, last.end), printed_name(line.view.cut(first.start, last.end))))
    return found


class Registry:
    """The people of one source by surname: a later surname alone means the person whose full name stood before."""

    def __init__(self) -> None:
        self.known: dict[str, Person] = {}

    @staticmethod
    def key(name: str) -> str:
        return fold(name.split()[-1])

    def add(self, p: Person) -> None:
        if not p.name:
            return
        old = self.known.get(self.key(p.name))
        if old is None or old.name is None:
            self.known[self.key(p.name)] = p
        else:
            name = p.name if len(p.name) > len(old.name) else old.name
            self.known[self.key(p.name)] = replace(old, name=name, office=old.office or p.office, country=old.country or p.country)

    def complete(self, p: Person) -> Person:
        if not p.name:
            return p
        known = self.known.get(self.key(p.name))
        if known is None:
            return p
        alone = len(p.name.split()) == 1 and p.name != known.name
        return replace(p, name=known.name, office=p.office or known.office, country=p.country or known.country, surname_only=alone)


def _again(line: _Line, registry: Registry, taken: list[Person]) -> list[Person]:
    """Names said again without office: the surname or the whole name of somebody known."""
    found: list[Person] = []
    covered = sorted((p.start, p.end) for p in taken)
    for t in line.words:
        if not t.capital or any(s <= t.start < e for s, e in covered):
            continue
        key = fold(re.sub(r"['’]s?$", "", t.text))
        known = registry.known.get(key)
        if known is None or not known.name or t.start in line.stop:
            continue
        span = _name_before(line, t.end)
        start = t.start
        if span and fold(re.sub(r"['’]s?$", "", line.view.cut(line.words[span[0]].start, t.end))) == fold(known.name):
            start = line.words[span[0]].start
        end = t.end - (len(t.text) - len(re.sub(r"['’]s?$", "", t.text)))
        found.append(
            replace(
                known,
                start=start,
                end=end,
                text=line.view.cut(start, end),
                surname_only=start == t.start and " " in known.name,
                plural=False,
            )
        )
    return found


def _holders(view: View) -> list[Person]:
    """Full names that the table of office-holders knows."""
    return [
        Person(h.start, h.end, view.cut(h.start, h.end), view.cut(h.start, h.end), None, h.row["code"] or None)
        for h in view.of("office_holders")
    ]


def find(views: Sequence[View]) -> list[Person]:
    """Every person of the source, by office and name, in order; offices alone have no name. Names are completed from the whole source."""
    lines = [_line(v) for v in views if v.sentence.kind not in _NOBODY]
    registry, first = Registry(), []
    for line in lines:
        own: list[Person] = []
        for office in line.offices:
            own += [p for p in _named(line, office, own) if not any(q.start < p.end and p.start < q.end and q.name for q in own)]
        own += _honoured(line, own)
        for p in _holders(line.view):
            if not any(q.start <= p.start and p.end <= q.end for q in own):
                own.append(p)
        for p in own:
            registry.add(p)
        first.append(own)
    found: list[Person] = []
    for line, own in zip(lines, first, strict=True):
        own = [registry.complete(p) for p in own]
        found += own + _again(line, registry, own)
    return _counterparts(_unique(found))


def _counterparts(found: list[Person]) -> list[Person]:
    """'His Iraqi counterpart X' holds the office of the person named before."""
    chosen: list[Person] = []
    for p in found:
        if p.office and _COUNTERPART.search(fold(p.office)):
            before = next((q for q in reversed(chosen) if q.office and q.country != p.country), None)
            p = replace(p, office=before.office if before else None)
        chosen.append(p)
    return chosen


def _unique(found: list[Person]) -> list[Person]:
    chosen: list[Person] = []
    for p in sorted(found, key=lambda p: (p.start, -(p.end - p.start), p.name is None)):
        if not chosen or p.start >= chosen[-1].end:
            chosen.append(p)
    return chosen
