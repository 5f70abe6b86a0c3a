"""People of public life with office and country: 'Kazakh Prime Minister X', 'X, Armenia's deputy prime minister'."""

import re
from collections.abc import Sequence

from pledger.lexicon import Lexicon, fold
from pledger.mentions.apposed import apposed
from pledger.mentions.counterparts import counterparts, is_counterpart, named_behind, retitled
from pledger.mentions.delegations import delegated_of, leading
from pledger.mentions.headlined import without_verbs
from pledger.mentions.likewise import likewise
from pledger.mentions.names import ARTICLED, Line, line_of, name_before, name_follows, name_from, printed_name, without_opening
from pledger.mentions.office_countries import countries_of, country_of
from pledger.mentions.office_tails import post_nominals
from pledger.mentions.offices import Office
from pledger.mentions.owners import owners
from pledger.mentions.plurals import of_one
from pledger.mentions.registry import Registry, called, key_of, plain
from pledger.mentions.round_names import round_names
from pledger.mentions.speaking import at_its_head, office_named, opening_one, speaking
from pledger.mentions.titled import honoured, is_place, members, possessed
from pledger.mentions.two_offices import of_two_offices
from pledger.mentions.types import Person
from pledger.mentions.view import View
from pledger.sources.memo import per_lexicon
from pledger.values import changed

_MARK_BEFORE = re.compile(r"(?:,| \()[^,(]{0,28}$")
_SHORT = re.compile(r" \([A-Z][A-Za-z.]{1,7}\)(?= [A-ZÀ-Þ])")
_INTRODUCERS = ("offices", "honorifics", "office_holders")
_CLOSE = (" ", "\u00a0")
_OWNS = frozenset("'’)")  # what stands right behind a country that owns somebody, or that stands in brackets
_BESIDE_NAME = re.compile(r", \d\d(?=,)| \([a-z][^()]{2,30}\)")  # 'X, 62, met Y', 'X (pictured) met Y'
_LETTERS = 4  # of an order behind a name
_NOBODY = ("dateline", "prefix", "byline", "furniture")


def _before(line: Line, office: Office, start: int, end: int, country: str | None, taken: list[Person]) -> Person | None:
    """'X, (the) office of country': a full name right before the office that no other office has taken."""
    view = line.view
    for opening in (start, office.start):
        lead = _MARK_BEFORE.search(view.text, 0, opening - view.start)
        if not lead or not view.patterns["apposed_office"].fullmatch(view.text[lead.start() : opening - view.start]):
            continue
        span = without_opening(line, name_before(line, _before_letters(line, view.start + lead.start())))
        if (
            span
            and span[1] - span[0] > 1
            and not is_place(line, span)
            and not any(q.name and q.start <= line.words[span[0]].start < q.end for q in taken)
        ):
            first, last = line.words[span[0]], line.words[span[1] - 1]
            name = printed_name(view.cut(first.start, last.end), view.lexicon)
            return Person(first.start, end, view.cut(first.start, end), name, office.text, country, False, False)
    return None


def _before_letters(line: Line, offset: int) -> int:
    """`offset` without the letters that end there behind a name ('PhD', ', OBE, MP'); before known ones others may stand (', CF, OBE')."""
    view, told = line.view, False
    while last := next((t for t in line.words if t.end == offset), None):
        apart = view.cut(last.start - 2, last.start) == ", "
        known = last.start in line.stop and last.text in post_nominals(view.lexicon)
        if not known and not (told and apart and last.text.isupper() and len(last.text) <= _LETTERS):
            break
        offset, told = last.start - 1 - apart, True
    return offset


def _each(line: Line, office: Office) -> list[Person]:
    """'The energy ministers of Kazakhstan, Kyrgyzstan and Uzbekistan': one unnamed holder a country, where the country stands."""
    parties = countries_of(line, office) if office.plural else []
    title = of_one(office.text, line.view.lexicon)
    return [Person(p.start, p.end, p.text, None, title, p.codes[0]) for p in parties] if len(parties) > 1 else []


def _named(line: Line, office: Office, taken: list[Person]) -> list[Person]:
    """The persons whom one office phrase names; the office alone where it names nobody."""
    country, start, end = country_of(line, office)
    country = country or delegated_of(line, office.start)
    view = line.view
    another = view.patterns["possessive"].match(view.text, end - view.start)  # 'X, the President's adviser'
    if not office.plural and not another and not name_follows(line, end) and (found := _before(line, office, start, end, country, taken)):
        return [found]
    several = countries_of(line, office) if office.plural else []
    start = min([start, *(p.start for p in several)])
    end = max([end, *(p.end for p in several if p.start > office.end)])
    both = view.patterns["of_both"].match(view.text, end - view.start)
    end = view.start + both.end() if both and office.plural else end
    short = _SHORT.match(view.text, end - view.start)  # 'President of the United Arab Emirates (UAE) Sheikh X'
    told = view.start + short.end() if short else end
    after = line.at(next((t.start for t in line.words if t.start >= told and not view.patterns["before_name"].fullmatch(t.text)), -1))
    gap = view.cut(told, line.words[after].start) if after is not None else ""
    if after is not None and (
        gap in (" ", ", ", "\u00a0", " – ", ": ")
        or (view.patterns["the_gap"].fullmatch(gap) and line.words[after].start in line.honorifics)
    ):
        span = name_from(line, after)
        span = None if span and gap == ", " and _subject_next(line, office, line.words[span[1] - 1].end) else span
        if (
            span
            and not is_place(line, span)
            and not _of_body(line, span)
            and (gap in _CLOSE or span[1] - span[0] > 1 or _surname(line, office, span))
        ):
            named = _list_of(line, office, country, start, span)
            return named + likewise(line, named[-1], office.plural)
    return (
        (apposed(line, office, several, both is not None) if office.plural else [])
        or _each(line, office)
        or [Person(start, end, view.cut(start, end), None, office.text, country, False, office.plural)]
    )


def _surname(line: Line, office: Office, span: tuple[int, int]) -> bool:
    """Whether a name of one word between commas is that of a counterpart: 'met his Omani counterpart, Badr, on Monday'."""
    end = line.words[span[1] - 1].end
    closed = line.view.cut(end, end + 1) in (",", ".", ";", "")
    return closed and round_names(line.view.lexicon)["counterpart"].search(fold(office.text)) is not None


def _of_body(line: Line, span: tuple[int, int]) -> bool:
    """'officials from the Chad Trade Authority': whether the noun of a body stands right behind what would be a name."""
    end = line.words[span[1] - 1].end
    return any(h.start == end + 1 and line.view.cut(h.start, h.start + 1).isupper() for h in line.view.of("institutions"))


def _subject_next(line: Line, office: Office, end: int) -> bool:
    """Whether a phrase that opens the sentence ends with an office, and the name up to `end` acts: 'In talks with the premier, X said'."""
    view = line.view
    opened = view.patterns["fronted_doing"].match(view.folded, 0, office.start - view.start)
    return opened is not None and view.patterns["verb_next"].match(view.folded, end - view.start) is not None


def _list_of(line: Line, office: Office, country: str | None, start: int, span: tuple[int, int]) -> list[Person]:
    """One person, or several after an office in the plural ('Presidents Ruto and Museveni')."""
    view = line.view
    people: list[Person] = []
    title = of_one(office.text, view.lexicon) if office.plural else office.text
    while span:
        first, last = line.words[span[0]], line.words[span[1] - 1]
        at = start if not people else first.start
        land = next((p for p in line.parties if p.form == "name" and view.patterns["home"].fullmatch(view.cut(last.end, p.start))), None)
        own = country or (land.codes[0] if land and land.codes else None)
        end = land.end + (view.cut(land.end, land.end + 1) == ")") if land and land.codes and not country else last.end
        people.append(Person(at, end, view.cut(at, end), printed_name(view.cut(first.start, last.end), view.lexicon), title, own))
        after = span[1] if end == last.end else next((i for i, t in enumerate(line.words) if t.start >= end), len(line.words))
        if not office.plural or after >= len(line.words) or not view.patterns["and_or_comma"].fullmatch(line.words[after].text):
            break
        if view.patterns["respectively"].match(view.text, line.words[after].end - view.start):
            after += 3  # 'Chiril Gaburici and, respectively, Victor Ponta'
        if (
            line.words[after].text == ","
            and after + 1 < len(line.words)
            and view.patterns["and_word"].fullmatch(line.words[after + 1].text)
        ):
            after += 1
        following = name_from(line, after + 1) if after + 1 < len(line.words) else None
        if not following:
            break
        span = following
    countries = countries_of(line, office) if office.plural else []
    if len(countries) == len(people) > 1:
        people = [changed(p, country=c.codes[0]) for p, c in zip(people, countries, strict=True)]
    return people


def _again(line: Line, registry: Registry, taken: list[Person]) -> list[Person]:
    """Names said again without office: the surname or the whole name of somebody known."""
    found: list[Person] = []
    covered = sorted((p.start, p.end) for p in taken)
    for t in line.words if "-" in line.view.text else line.capitals:  # only 'al-Sisi' begins small
        if not (t.capital or ARTICLED.match(t.text)):
            continue
        known = registry.known.get(key_of(t.text))
        if known is None or not known.name or t.start in line.stop or any(s <= t.start < e for s, e in covered):
            continue
        span = name_before(line, t.end)
        start = t.start
        if span and key_of(line.view.cut(line.words[span[0]].start, t.end)) == plain(known.name):
            start = line.words[span[0]].start
        end = t.end - (len(t.text) - len(re.sub(r"['’]s?$", "", t.text)))
        found.append(
            changed(
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
        if not any(p.start <= h.start and h.end < p.end for p in view.of("places"))  # 'in Victoria Falls'
    ]


def find(views: Sequence[View]) -> list[Person]:
    """Every person of the source, by office and name, in order; offices alone have no name. Names are completed from the whole source."""
    seen = [v for v in views if v.sentence.kind not in _NOBODY]
    registry = Registry(_families(views[0].lexicon), _spouses(views[0].lexicon)) if views else Registry()
    first = without_verbs(seen, [_introduced(line_of(view)) if _may_introduce(view) else [] for view in seen])
    office_named(seen, first)
    for view, own in zip(seen, first, strict=True):
        for p in own:
            registry.add(changed(p, office=None) if is_counterpart(p, view.lexicon) else p)
            registry.call(p, view)
    for view in seen:
        if "countries" in view.tables:
            registry.learn(view)
    found: list[Person] = []
    for view, own in zip(seen, first, strict=True):
        here = [registry.complete(p) for p in own] if own else []
        if any(map(view.folded.__contains__, registry.known)):
            here += _again(line_of(view), registry, here)
        if not here:
            continue
        here = [_with_aside(view, p) for p in here]
        here = counterparts(sorted(here, key=lambda p: p.start), view, found[-2:])
        found += [registry.complete(changed(p, office=None)) if is_counterpart(p, view.lexicon) else p for p in here]
    return _unique(found)


@per_lexicon
def _families(lexicon: Lexicon) -> frozenset[str]:
    return frozenset(fold(t) for row in lexicon.table("family_names") for t in row.list("names"))


@per_lexicon
def _spouses(lexicon: Lexicon) -> frozenset[str]:
    return frozenset(t for row in lexicon.table("offices") if row["rank"] == "spouse" for t in row.list("terms"))


def _with_aside(view: View, p: Person) -> Person:
    """The person with the age, the remark or the short name in brackets that stands behind the name."""
    aside = (_BESIDE_NAME.match(view.text, p.end - view.start) or called(view, p)) if p.name else None
    return changed(p, end=view.start + aside.end(), text=view.cut(p.start, view.start + aside.end())) if aside else p


def _may_introduce(view: View) -> bool:
    """Whether a sentence holds what introduces a person: an office, a minister, an honorific, a known name, a country's possessive or one
    in brackets, a verb of saying before a capital."""
    if not view.tables.keys().isdisjoint(_INTRODUCERS) or view.patterns["minister"].search(view.folded):
        return True
    text, start = view.text, view.start
    for h in view.tables.get("reporting", ()):
        if text[h.end - start + 1 : h.end - start + 2].isupper():
            return True
    if "meetings" in view.tables and view.patterns["led_by_name"].search(text):
        return True
    if "countries" not in view.tables or view.patterns["owned_name"].search(text) is None:
        return False
    return any(text[h.end - start : h.end - start + 1] in _OWNS for h in view.of("countries", "capitals"))


def _introduced(line: Line) -> list[Person]:
    """The persons whom a sentence names with an office, an honorific, a country, or who are known office-holders."""
    own: list[Person] = []
    for office in line.offices:
        own += [p for p in _named(line, office, own) if not any(q.start < p.end and p.start < q.end and q.name for q in own)]
    own += honoured(line, own)
    own += possessed(line, own)
    own += members(line, own)
    own += speaking(line, own)
    own += at_its_head(line, own)
    own += opening_one(line, own)
    own += [p for p in _holders(line.view) if not any(q.start <= p.start and p.end <= q.end for q in own)]
    own = [p if p.country or p.plural or not (led := _led(line, p)) else changed(p, country=led) for p in own]
    owned = owners(line.view.lexicon)
    own = [changed(p, country=owned[p.country]) if p.country in owned else p for p in own]
    return counterparts(of_two_offices(line.view, named_behind(line, retitled(line, sorted(own, key=lambda p: p.start)))), line.view)


def _led(line: Line, p: Person) -> str | None:
    """Whose delegation somebody leads, told before or behind: 'The Omani side was led by X, Minister of Trade', 'X from the Omani side'."""
    return leading(line, p.end) or (delegated_of(line, p.start) if p.name and (p.office is None or p.text.startswith(p.name)) else None)


def _unique(found: list[Person]) -> list[Person]:
    chosen: list[Person] = []
    for p in sorted(found, key=lambda p: (p.start, -(p.end - p.start), p.name is None)):
        last = chosen[-1] if chosen else None
        if last and last.name == p.name and p.name and p.start == last.end + 1 and p.text in p.name and last.text in p.name:
            chosen[-1] = changed(last, end=p.end, text=f"{last.text} {p.text}")  # the two words of one surname
        elif last is None or p.start >= last.end:
            chosen.append(p)
    return chosen
