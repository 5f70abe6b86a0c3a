"""From where to where the words of a project run: its name before the noun, its place or two ends behind it."""

from dataclasses import dataclass

from pledger.lexicon import Hit
from pledger.mentions.descriptions import DASHES, Words, apposed_ends, finish, of_a_body, of_school, past_acronym, run_of_names
from pledger.mentions.naming import NUMBER, begin, numbered, of_town, ordered, owned, part, past_number, proper
from pledger.mentions.naming_behind import aimed, alias, by_code, coded, lettered, phase, purposed, quoted, spelled, titled
from pledger.mentions.progress_told import project_words
from pledger.mentions.project_purpose import for_whom, makes, past_purpose, purpose
from pledger.mentions.project_wares import FAIR, MAKES, YEAR, is_year, past_wares
from pledger.mentions.sighted import Head
from pledger.mentions.words import Line

_OF_BOTH = 20  # characters of 'binational' between a known name and its noun
_HELD = ("cue", "place", "adjacent")  # needs of what stands in a town
_WHOLE = 4  # words of a noun that, all in capitals, is a name by itself
_RUNS = ("road", "corridor", "air_route", "border_post", "pipeline")
_OWNED = ("air_route", "university", "monument")  # a name before the noun does not make these whole


@dataclass(frozen=True, slots=True)
class Extent:
    """The words of a project. Tokens: `lead` (its first, with 'Unit II of'), `first` (of the modifiers), `noun`, `after` (behind the
    noun), `end` (behind it all). Characters: `start`, `stop`; `told_from`, behind a place that is no part of its name. `known`: a known
    name; `proper`: a name of its own; `placed`: a place or two ends behind the noun; `inside`: known names within."""

    lead: int
    first: int
    noun: int
    after: int
    end: int
    start: int
    stop: int
    told_from: int
    known: bool
    proper: bool
    placed: bool
    inside: tuple[Hit, ...]


def extent(w: Words, head: Head, following: Hit | None) -> Extent:
    """The words of the project whose noun or known name is `head`, no further than the noun of the `following` one."""
    x, hit = w.x, head.hit
    noun, known = x.at(hit.start), hit.table == "projects"
    need = "" if known else hit.row["need"]
    after = x.at(hit.end) if known else past_wares(w, hit, x.at(hit.end))
    first = noun if known or need in (MAKES, FAIR) else _past_gerund(x, begin(w, noun), noun)
    named = known or proper(w, first, noun, after) or _by_number(x, noun, after) or (need in (YEAR, FAIR) and after > x.at(hit.end))
    if not named and need in _HELD and (town := of_town(w, first)) < first:
        first, named = town, True
    if need == YEAR:
        first = next((i for i in range(first, noun) if x.tokens[i].capital), noun)  # 'will host | Days of Peruvian Culture'
    if need == FAIR and noun and is_year(x.low[noun - 1]):
        first, named = noun - 1, True
    end, placed = _behind(w, head, after, following, named)
    if not known and (name := _named_behind(w, head, first, noun, after)):
        end, placed, named = name, False, True
    whole = named and after - noun >= _WHOLE and not known and need != YEAR
    if whole and (further := run_of_names(w, past_acronym(x, after))) > past_acronym(x, after):
        end = further
    if named and end == after and (again := alias(x, hit, after) if known else phase(w, after)):
        end = again
    elif named and end == after and not (known and following is not None and x.at(following.start) <= after + 1):
        end = numbered(x, noun, after)  # not 'Sarez Hydropower Plant (HPP)'
    if placed and named:
        end = lettered(x, first, end)
    lead = _direct(w, hit, first) or part(w, past_number(x, first)) if named else owned(w, first) if placed and first else ordered(w, first)
    lead = _rated(w, lead) if placed and not named else lead
    stop = _unit(x, hit, after) if end == after else x.tokens[end - 1].end
    if known and following is not None and _extends(w, after, stop, following):
        stop = following.end  # 'the TurkStream pipeline'
    place = finish(w, x.at(stop))[0] if named and not placed else end
    told_from = max(stop, x.tokens[place - 1].end)
    return Extent(lead, first, noun, after, end, x.tokens[lead].start, stop, told_from, known, named, placed, _inside(x, hit, first, stop))


def _rated(w: Words, lead: int) -> int:
    """Where a description begins with the power of the works: 'a 400-kV line from A to B', 'the 100-megawatt plant at C'."""
    x, i = w.x, lead - 1
    if i >= 0 and x.low[i][:1].isdigit() and "-" in x.low[i]:
        return _grouped(x, i) if "rating" in project_words(x.lexicon).kinds_of(x.low[i].split("-")[-1]) else lead
    if i < 1 or not w.has(i, "rating"):
        return lead
    number = i - 1 if x.tokens[i - 1].word else i - 2
    return _grouped(x, number) if number >= 0 and x.low[number][:1].isdigit() else lead


def _grouped(x: Line, i: int) -> int:
    """The first token of a number that commas group or a point parts: the 2 of 'a 2,000-megawatt plant', of 'a 2.4 GW plant'."""
    while i > 1 and x.tokens[i - 1].text in ",." and x.low[i - 2].isdigit():
        i -= 2
    return i


def _unit(x: Line, hit: Hit, after: int) -> int:
    """Where a noun ends, with the number that hangs on it: 'Metro Line-5', 'Kariba Power Plant-II'."""
    token = x.tokens[after - 1]
    if token.start >= hit.end:
        return token.end  # 'production of | tractors'
    hangs = token.start < hit.end < token.end and token.text[hit.end - token.start] in DASHES
    return token.end if hangs and NUMBER.fullmatch(token.text[hit.end - token.start + 1 :]) else hit.end


def _by_number(x: Line, noun: int, after: int) -> bool:
    """Whether a printed noun and its number are a name: 'Metro Line No. 1', 'Corridor VIII'."""
    return all(t.capital for t in x.tokens[noun:after] if t.word) and numbered(x, noun, after) > after and x.tokens[after].text != "("


def _past_gerund(x: Line, first: int, noun: int) -> int:
    """The first token of the name, a gerund that opens the sentence before a place left out: 'Expanding Kampala airport'."""
    if first or noun < 2 or not x.low[0].endswith("ing"):
        return first
    at = x.tokens[1].start
    return 1 if any(h.start == at for h in x.view.of("places", "capitals", "countries")) else first


def _behind(w: Words, head: Head, after: int, following: Hit | None, named: bool) -> tuple[int, bool]:
    """The token behind the place or the ends that are told behind the noun, which ends before token `after`, and whether there are any."""
    x, hit = w.x, head.hit
    need = "" if hit.table == "projects" else hit.row["need"]
    whose = need == "adjacent" or (need == "pair" and x.tokens[after - 1].capital)  # 'the Northern Line | of the Cairo Metro'
    school = named and whose and after < len(x.tokens) and w.has(after, "of")
    school = school or (need == FAIR and after > x.at(hit.end))  # 'Expo 2015 | in Milan'
    both_told = named and after < len(x.tokens) and w.has(after, "two_ends", "origin")
    school = school or (both_told and (w.has(after - 1, "runs") or by_code(x, x.at(hit.start))))
    if hit.table == "projects" or (named and hit.row["type"] not in _OWNED and not school):  # 'the African Institute | of Technology'
        return after, False
    calls = head.called and not hit.row["call"] and after < len(x.tokens) and x.tokens[after].text.islower()
    if (hit.row["two"] or hit.row["across"] or hit.row["type"] in _RUNS) and (ends := apposed_ends(w, after)):
        return ends, True
    at = after + calls if head.called or hit.row["call"] else past_purpose(w, after)  # the 'project' that it is called
    onward = at < len(x.tokens) and w.has(at, "second") and hit.row["type"] != "monument"  # but 'a monument to Abai'
    if onward and at == after and makes(w, after):
        return purpose(w, after), False  # 'a plant to assemble buses | is being built'
    if onward and not (at + 1 < len(x.tokens) and w.has(at + 1, "joins")):
        return _far_end(w, hit, at) or (after, False)
    if own := of_school(w, hit, after, following):
        return max(own, finish(w, own)[0]), True
    end, placed = finish(w, at)
    if placed and w.has(at, "of") and of_a_body(w, end):
        return (end + 1, True) if hit.row["type"] == "monument" else (after, False)  # 'a monument to the Armenian soldiers'
    if placed and following is not None and end < len(x.tokens) and x.tokens[end].start == following.start:
        placed = w.has(at, "at", "two_ends", "in_place") or following.row["need"] == "never"  # not 'a road on the North-South | corridor'
        end = x.at(following.end)  # 'a new terminal at Niamey airport'
    if placed and following is not None and _two_of(w, end, following):
        end = x.at(following.end)  # 'a terminal at the Karachi | and Gwadar ports'
    if placed:
        several = x.low[after - 1].endswith("s") and end + 1 < len(x.tokens) and x.has(end, "and") and x.tokens[end + 1].capital
        return (max(end, run_of_names(w, end + 1)) if several and w.has(at, "at") else end), True  # 'the bridges at A | and B'
    whom = for_whom(w, after)
    return (max(whom, finish(w, whom)[0]), True) if whom else (purpose(w, after), False)


def _two_of(w: Words, end: int, following: Hit) -> bool:
    """Whether what a description ends with is the first of two of a noun: 'at the Karachi | and Gwadar ports'."""
    x = w.x
    if end >= len(x.tokens) or not x.has(end, "and") or x.low[x.at(following.end) - 1][-1:] != "s":
        return False
    named = run_of_names(w, end + 1)
    return named > end + 1 and named < len(x.tokens) and x.tokens[named].start == following.start


def _far_end(w: Words, hit: Hit, at: int) -> tuple[int, bool] | None:
    """The other end of what runs somewhere ('a power cable to Romania', 'a rail link with Iraq'); None for what stands in one place."""
    runs = hit.row["two"] or hit.row["across"] or hit.row["type"] in _RUNS
    end = run_of_names(w, at + 1)
    if runs and end + 2 < len(w.x.tokens) and w.has(end, "seat", "tail", "edge") and w.has(end + 1, "of"):
        end = max(end, run_of_names(w, end + 2)) if run_of_names(w, end + 2) > end + 2 else end  # 'to the Chilean port | of Arica'
    if (
        not runs
        or end == at + 1
        or any(w.has(k, "origin") for k in range(at + 1, end))
        or (w.has(at, "together") and not _of_place(w, at + 1, end))
    ):
        return None  # 'discuss the section with Transelectrica'
    return end, True


def _of_place(w: Words, first: int, end: int) -> bool:
    """Whether a country or a place that a table knows is named in the tokens."""
    low, high = w.x.tokens[first].start, w.x.tokens[end - 1].end
    return any(low <= h.start and h.end <= high for h in w.x.view.of("countries", "capitals", "places"))


def _inside(x: Line, hit: Hit, first: int, stop: int) -> tuple[Hit, ...]:
    """The known names before the noun, else behind it."""
    if hit.table == "projects":
        return tuple(h for h in x.view.of("projects") if hit.end <= h.start and h.end <= stop)
    before = tuple(h for h in x.view.of("projects") if x.tokens[first].start <= h.start and h.end <= hit.start)
    before = tuple(h for h in before if not _namesake(x, h, hit))
    return before or tuple(h for h in x.view.of("projects") if hit.end <= h.start and h.end <= stop)


def _namesake(x: Line, known: Hit, hit: Hit) -> bool:
    """Whether an acronym in brackets is another project's too: 'the Turkmenistan-Afghanistan-Pakistan (TAP) power line' is no pipeline."""
    bracketed = x.view.cut(known.start - 1, known.start) == "(" and x.view.cut(known.end, known.end + 1) == ")"
    return bracketed and hit.row["type"] not in ("other", known.row["type"])


def _extends(w: Words, after: int, stop: int, noun: Hit) -> bool:
    """Whether the noun behind a known name belongs to it: 'the TurkStream pipeline', 'the Yacyreta binational dam', but not the 'project'
    of 'the CASA-1000 project'."""
    x = w.x
    if noun.start - stop > 1 and (noun.start - stop > _OF_BOTH or not all(w.has(k, "shared") for k in range(after, x.at(noun.start)))):
        return False
    small = x.view.cut(noun.start, noun.end).islower()
    if noun.row["need"] == "name" and not small and x.view.sentence.kind != "headline":
        return True  # 'the Metro Manila Subway Project'
    bare = noun.row["call"] or noun.row["type"] == "programme"
    return noun.row["type"] != "other" and not (bare and small)


def _direct(w: Words, hit: Hit, first: int) -> int:
    """Where a named air route begins with the word that its noun may begin with: 'direct | Tehran–Lima flights'; or 0."""
    before = w.x.low[first - 1] if first else ""
    return first - 1 if hit.row["type"] == "air_route" and f"{before} {w.x.low[w.x.at(hit.start)]}" in hit.row.list("terms") else 0


def _named_behind(w: Words, head: Head, first: int, noun: int, after: int) -> int:
    """The token after a name that stands behind the noun, or 0."""
    x = w.x
    name = quoted(x, past_acronym(x, after)) or _full_title(w, head, noun, after) or spelled(w, first, after)
    name = name or coded(x, head.hit.row["need"], after)
    return name or (0 if proper(w, first, noun, after) else purposed(w, noun, after) or aimed(w, head.hit.row["type"], after))


def _full_title(w: Words, head: Head, noun: int, after: int) -> int:
    """The token after a title that goes on behind 'Project' ('the Project for the Construction of Bridges in Pyanj'), or 0."""
    return titled(w, after) if head.hit.row["call"] and w.x.tokens[noun].capital else 0
