"""Where a project's words only qualify others ('railway cooperation') or are only praised ('the largest plant')."""

from pledger.lexicon import Hit
from pledger.mentions.descriptions import DASHES, Words
from pledger.mentions.naming import DEMONYMS, NUMBER, QUOTES
from pledger.mentions.project_extent import Extent
from pledger.mentions.sighted import Head

LAID = ("railway", "road", "pipeline", "power_line")
_NAME = 4  # words of a name between commas
_CALLED = 6  # words of 'will be one of the largest'
_YEAR = 4  # digits
_GATHERED = 8  # words before "at" in which people are said to come together


def superlative(w: Words, first: int) -> bool:
    """Whether it is only called the first or largest of its kind: 'the first cross-border energy pipeline'."""
    i = first - 1
    while i >= max(0, first - 4) and w.x.tokens[i].text.islower() and not w.x.stop(i):
        if w.has(i, "superlative"):
            return True
        i -= 1
    return False


def first_of_kind(w: Words, first: int) -> bool:
    """Whether a comma or a dash before it opens what it is only called: 'a railway from A to B – the first line in the region'."""
    i = first - 1
    while i >= max(0, first - 4) and w.x.tokens[i].text.islower() and w.x.tokens[i].word:
        i -= 1
    return superlative(w, first) and i >= 0 and w.x.tokens[i].text in (",", *DASHES)


def of_staff(w: Words, first: int) -> bool:
    """Whether it only tells whom somebody works for: 'a manager of the Tanger free port'."""
    i = first - 1
    if i >= 0 and w.has(i, "article"):
        i -= 1
    return i > 0 and w.has(i, "of", "at", "in_place") and w.has(i - 1, "staff") and not w.x.tokens[first - 1].text.isupper()


def state_railway(w: Words, first: int, noun: int, head: Head) -> bool:
    """Whether it is the company that runs a state's trains: 'China Railway', 'Uzbekistan Railways'."""
    x = w.x
    if head.hit.row["type"] != "railway" or first == noun or not x.tokens[noun].capital or x.view.text.isupper():
        return False
    low, high = x.tokens[first].start, x.tokens[noun - 1].end
    return any(h.start == low and h.end == high and h.column not in DEMONYMS for h in x.view.of("countries"))


def called_so(w: Words, after: int) -> tuple[int, int] | None:
    """The span of the name that 'called' right behind the noun opens: 'a scholarship programme called Sunrise'."""
    x, n = w.x, len(w.x.tokens)
    i = after + (after < n and x.tokens[after].text == ",")
    said = next(iter(w.phrases.find(x.view.folded, 0, x.tokens[i].start - x.view.start)), None) if i < n else None
    if said is None or said.start != x.tokens[i].start - x.view.start or "called" not in said.row.list("kind"):
        return _between_commas(w, after)
    first = x.at(x.view.start + said.end)
    first += first < n and x.tokens[first].text in QUOTES
    end = first
    while end < n and x.tokens[end].word and (x.tokens[end].capital or w.has(end, "inner")):
        end += 1
    return (x.tokens[first].start, x.tokens[end - 1].end) if end > first else None


def _between_commas(w: Words, after: int) -> tuple[int, int] | None:
    """The span of a printed name between two commas behind the noun, of no place: 'a third overhead line, Aurora Line, by 2030'."""
    x, n = w.x, len(w.x.tokens)
    if after + 2 >= n or x.tokens[after].text != ",":
        return None
    end = after + 1
    while end < n and end - after <= _NAME and x.tokens[end].word and x.tokens[end].capital and not x.date(end):
        end += 1
    closed = after + 1 < end < n and x.tokens[end].text in (",", ")")
    start, stop = x.tokens[after + 1].start, x.tokens[end - 1].end
    known = any(start <= h.start < stop for h in x.view.of("countries", "capitals", "places", "offices", "institutions"))
    again = end + 1 < n and (w.has(end + 1, "second") or x.has(end + 1, "and") or x.tokens[end + 1].capital)
    return (start, stop) if closed and not known and not again else None


def predicate(w: Words, first: int) -> bool:
    """Whether it is only what something else is called: 'it will be the largest project in the Maldives'."""
    i = first - 1
    if i > 0 and w.has(i, "open") and w.has(i - 1, "copula") and w.has(first, "carries") and first + 1 < len(w.x.tokens):
        return w.has(first + 1, "second")  # 'the Alliance is a bridge to Asia'
    while i >= max(0, first - _CALLED) and w.x.tokens[i].text.islower() and not w.has(i, "copula"):
        i -= 1
    return i >= 0 and w.has(i, "copula") and superlative(w, first)


def figurative(w: Words, first: int, noun: int) -> bool:
    """Whether a country or town is only called so: 'will turn Peru into a strategic hub', 'wants to become a logistics hub'."""
    if not w.has(noun, "figure") or w.x.tokens[noun].capital:
        return False
    before = range(first - 1, max(-1, first - 1 - _CALLED), -1)
    return any(w.has(i, "calls") for i in before)


def several(w: Words, after: int) -> bool:
    """Whether 'projects' stands there: 'the A–B and C–D rail link | projects'."""
    return after < len(w.x.tokens) and w.has(after, "compound") and w.has(after, "not")


def part_of_known(w: Words, head: Head, following: Hit) -> bool:
    """Whether it is a part of a known line, which is the project: 'the Zambian section of the TAZARA line'."""
    row = head.hit.row
    if (
        following.table != "projects"
        or head.hit.table == "projects"
        or row["type"] not in (*LAID, "corridor")
        or row["need"] not in ("pair", "cue")
    ):
        return False
    after, at = w.x.at(head.hit.end), w.x.at(following.start)
    return w.has(after, "of") and (at == after + 1 or (at == after + 2 and w.has(after + 1, "article")))


def compound(w: Words, name: Extent, head: Head) -> bool:
    """Whether the noun only qualifies another: 'railway cooperation', 'Detailed Project Report'."""
    x, noun, after = w.x, name.noun, name.after
    if after >= len(x.tokens) or not x.tokens[after].word or x.view.sentence.kind == "headline":
        return False
    follows = x.tokens[after]
    if head.called and head.hit.end < follows.start and follows.text.islower():
        after += 1  # the 'project' that it is called
        if after >= len(x.tokens) or not x.tokens[after].word:
            return False
    if (w.has(after, "compound") and not (name.proper and several(w, after))) or (x.tokens[noun].capital and _firm(w, after)):
        return True
    return follows.capital and x.tokens[noun].capital and x.tokens[after - 1].capital and follows.text[1:].islower() and not x.date(after)


def address(w: Words, name: Extent) -> bool:
    """Whether a street is only told as where somebody is to be found: '12 Nyerere Road, Dodoma', 'Salote Road, Nuku'alofa'."""
    x, i, n = w.x, name.lead - 1, len(w.x.tokens)
    if i < 1 or name.end != name.after or not w.has(name.after - 1, "street"):
        return False
    if x.tokens[i].text.isdigit():
        return len(x.tokens[i].text) < _YEAR and x.tokens[name.noun].capital and x.tokens[i - 1].text != "."
    among = x.tokens[i].text == "," and x.tokens[i - 1].capital and name.end + 1 < n and x.tokens[name.end].text == ","
    return among and x.tokens[name.noun].capital and x.tokens[name.end + 1].capital


def event(w: Words, after: int) -> bool:
    """Whether a known name only qualifies what is held: 'the Belt and Road Forum'."""
    return after < len(w.x.tokens) and w.x.tokens[after].capital and w.has(after, "compound")


def _firm(w: Words, after: int) -> bool:
    """Whether the name of a firm goes on behind its first noun: 'China Road and Bridge Engineering'."""
    i = after + 1 if w.x.has(after, "and") or w.x.tokens[after].text == "&" else len(w.x.tokens)
    while i < len(w.x.tokens) and w.x.tokens[i].capital:
        if w.has(i, "compound", "foreign"):
            return True
        i += 1
    return False


def introduced(w: Words, first: int) -> tuple[int, int] | None:
    """The span of the name that what begins at token `first` explains, if it ends with a noun of things built: 'the Aurora Line, a 400 kV
    interconnector'."""
    x, i = w.x, first - 1
    while i > 1 and (not w.has(i, "open", "article") or x.low[i].isdigit()) and x.tokens[i].word and not x.stop(i):
        i -= 1
    if i < 2 or not w.has(i, "open", "article") or x.tokens[i - 1].text != ",":
        return None
    last = k = i - 2
    while k >= 0 and x.tokens[k].word and x.tokens[k].capital and not (k == 0 and x.stop(0)):
        k -= 1
    ends = any(h.end == x.tokens[last].end and h.row["need"] != "never" for h in x.view.of("project_nouns"))
    ends = ends or NUMBER.fullmatch(x.tokens[last].text) is not None  # 'Stork II, a gas interconnector'
    return (x.tokens[k + 1].start, x.tokens[last].end) if last - k > 1 and ends else None


def fronted(w: Words) -> bool:
    """Whether the sentence opens with the place: 'In Aktau, together with our partners, we will build a container hub'."""
    x = w.x
    if len(x.tokens) < 4 or not w.has(0, "in_place", "at") or not x.tokens[1].capital:
        return False
    comma = next((t.start for t in x.tokens[2:6] if t.text == ","), 0)
    return any(x.tokens[1].start <= h.start and h.end <= comma for h in x.view.of("places", "capitals", "countries")) if comma else False


def _where_at(w: Words, i: int) -> str:
    """What the 'at' at token `i` tells: `met` where people came together there ('met at the Chacalluta checkpoint'), else `at`."""
    return "met" if any(w.has(k, "gathers") for k in range(max(0, i - _GATHERED), i)) else "at"


def end_of(w: Words, first: int) -> str:
    """Whether it is only an end of something ('linking the port of Iquique with ...') or where something is ('at the checkpoint')."""
    i = first - 1
    if i >= 0 and w.x.has(i, "definite"):
        i -= 1
    if i < 0:
        return ""
    if i and w.has(i, "at", "two") and w.has(i - 1, "terminus"):
        return "terminus"  # 'The line starts at the Matambo substation'
    return "end" if w.has(i, "joins", "second", "two") else _where_at(w, i) if w.has(i, "at") else _outside(w, i)


def visited_for(w: Words, first: int) -> str:
    """As `end_of`; what people come for is where they meet: 'firms will travel to Muscat for the Food Oman exhibition'."""
    i = first - 1 - (first > 0 and w.x.has(first - 1, "definite"))
    return "met" if i >= 0 and w.has(i, "titles") else end_of(w, first)


def _outside(w: Words, i: int) -> str:
    """What else a small word before it says: `agent` ('by'), `off` ('off the port of Callao', 'through the port')."""
    return "agent" if w.has(i, "agent") else "off" if w.has(i, "place") and not w.has(i, "in_place", "along", "keeps") else ""
