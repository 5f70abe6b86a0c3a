"""Projects: named things that are built, set up or run, by their noun with a name before it or a place behind it."""

from collections.abc import Iterator

from pledger.lexicon import Hit
from pledger.mentions.descriptions import DASHED, DASHES, Words, both
from pledger.mentions.enumerated import apposed, carried_by, each_of, goes_on, items, shared
from pledger.mentions.likely import likely
from pledger.mentions.progress import progress
from pledger.mentions.progress_told import UNTOLD, project_words
from pledger.mentions.progress_typed import of_type
from pledger.mentions.project_away import away, only_there
from pledger.mentions.project_counts import counts, possible, printed, renewed, undergoes
from pledger.mentions.project_extent import Extent, extent
from pledger.mentions.project_wares import MAKES
from pledger.mentions.qualifying import (
    LAID,
    address,
    called_so,
    compound,
    end_of,
    event,
    figurative,
    first_of_kind,
    fronted,
    introduced,
    of_staff,
    part_of_known,
    predicate,
    several,
    state_railway,
    superlative,
    visited_for,
)
from pledger.mentions.sighted import Head, Seen
from pledger.mentions.types import Project
from pledger.mentions.view import View
from pledger.mentions.words import LONGEST, Line, line
from pledger.values import changed

_BASIS = 28  # characters before a programme in which 'under the' stands
_TWO = 2
_TOLD = 2  # words of a programme that is only described, its noun left out
_INTERNATIONAL = ("airport", "university", "logistics")  # which are called so wherever they stand
_POWER = "power_line"
_TOLD_BY = {_POWER: "powered", "air_route": "flown"}  # the words by which a line or a route is one of that type
_BARE = (" ", '" ', "” ", "» ", "' ", "’ ")


def nouns(view: View) -> list[Head]:
    """Known names and nouns of projects, the longest at each place; a known name before a noun of its own is kept with it."""
    found: list[Head] = []
    alias = -1
    for hit in sorted(view.of("projects", "project_nouns"), key=lambda h: (h.start, -h.end)):
        last = found[-1].hit if found else None
        made = last is not None and last.table == "project_nouns" and last.row["need"] == MAKES  # 'the assembly of | railway carriages'
        if last is not None and last.row is hit.row and hit.table == "projects" and view.cut(last.end, hit.start) == " (":
            alias = hit.end  # the 'BTC' of 'the Baku-Tbilisi-Ceyhan (BTC) pipeline'
        if last is not None and (hit.end <= max(last.end, alias) or (made and hit.start == last.end + 1)):
            continue
        if last is not None and hit.start < last.end and last.table == "project_nouns":
            found.pop()
        elif last is not None and last.table == hit.table == "project_nouns" and view.cut(last.end, hit.start) == " ":
            found.pop()  # 'railway bridge': the last noun is the head
            if hit.row["call"] and not last.row["call"] and last.row["need"] != "never":
                named = last if view.cut(hit.start, hit.end).islower() else Hit(last.start, hit.end, last.row)
                found.append(Head(named, True))  # 'the gas pipeline project', 'the Metro Manila Subway Project'
                continue
        found.append(Head(hit, bool(hit.row["call"]) if hit.table == "project_nouns" else False))
    return found


def seen(view: View) -> list[Seen]:
    """Every project of the sentence, derived once."""
    return view.once("projects", _seen)


def _seen(view: View) -> list[Seen]:
    heads = nouns(view) if len(view.text) <= LONGEST else []
    if not heads:
        return []
    w = Words(line(view, []))
    laid_by = {h.hit.row["type"] for h in heads if h.hit.table == "projects" or h.hit.row["within"] in ("", _POWER)}
    found: list[Seen] = []
    last = -1
    for number, head in enumerate(heads):
        if head.hit.start < last or (found and found[-1].noun.table == "projects" and view.cut(found[-1].end, head.hit.start) in _BARE):
            continue  # also the 'project' of 'the CASA-1000 project'
        following = heads[number + 1].hit if number + 1 < len(heads) else None
        s = _one(w, head, following, laid_by)
        if s is not None and found and only_there(found[-1], s):
            continue
        listed = items(w, s) if s is not None and not s.proper else []
        if s is not None and s.plural and s.proper and (several := each_of(view, s)):
            found += several
            last = s.noun.end
        elif s is not None and listed:
            found += [changed(s, start=a, end=b, proper=True, pair=True) for a, b in listed]
            last = found[-1].end
        elif (
            s is not None
            and found
            and found[-1].known
            and found[-1].start <= s.start
            and (s.start, s.end) <= (found[-1].end, found[-1].end)
        ):
            continue  # the 'Road cooperation project' of 'a Belt and Road cooperation project'
        elif s is not None and (s.counts or (found and goes_on(view, found, s))):
            s = changed(s, counts=True)
            while found and found[-1].start >= s.start:
                found.pop()  # 'Khulna-Mongla Port' of 'the Khulna-Mongla Port rail project'
            if not apposed(view, found, s):
                found.append(s)
            last = s.end
        elif s is not None and s.noun.row["need"] == "never":
            last = s.end
    return carried_by(view, shared(view, found))


def _one(w: Words, head: Head, following: Hit | None, types: set[str]) -> Seen | None:
    """The project that a noun or known name gives away; None where the noun only qualifies another or is only called the largest."""
    if following is not None and part_of_known(w, head, following):
        return None
    at = w.x.at(head.hit.start)
    if at and w.has(at - 1, "aux") and w.x.tokens[at].text.islower():
        return None  # 'a railway that will | stretch from A to B'
    name = extent(w, head, following)
    owned = name.after < len(w.x.tokens) and w.has(name.after, "of")  # 'the second largest port of Bangladesh'
    largest = (owned or not name.placed) and superlative(w, name.first)
    if not name.proper and (largest or predicate(w, name.first) or figurative(w, name.first, name.after - 1)):
        return None
    if name.placed and not name.proper and first_of_kind(w, name.first):
        return None
    street = name.proper and not name.known and address(w, name)
    if street or (not name.known and (state_railway(w, name.first, name.noun, head) or _agent(w, name) or of_staff(w, name.lead))):
        return None
    if name.end == name.after and (compound(w, name, head) if not name.known else event(w, name.after)):
        return None
    s = _sighted(w, name, head, types)
    span = introduced(w, name.first) or called_so(w, name.after) if s.indefinite and not s.proper else None
    if span is not None:
        s = changed(s, start=span[0], end=span[1], proper=True, capitals=max(s.capitals, len(w.x.view.cut(*span).split())))
    told = _told(w, head, name, s) if possible(s) else s
    opened = s.indefinite and s.modified and not s.plural and told.progress.strong and told.progress.beside and fronted(w)
    linking = opened or (s.type == "corridor" and s.placed and s.pair and w.has(name.after, "joins") and not w.has(name.after, "two_ends"))
    undergone = head.hit.row["need"] == "adjacent" and (undergoes(w, told, name.told_from) or renewed(w, name, told))
    if counts(told) or linking or undergone or printed(w, name, told):  # 'the corridor linking Kribi in Cameroon and Bata'
        return changed(told, counts=True)
    return changed(_told(w, head, name, s), counts=True, likely=True) if likely(w, name, head, told) else told


def _sighted(w: Words, name: Extent, head: Head, types: set[str]) -> Seen:
    """What the words of its extent say of it."""
    x, stop = w.x, name.stop
    apart = None if name.proper or name.placed else away(w, name.end)
    indefinite = not name.known and _indefinite(w, name.first)
    kind = _kind(x, name, head, types)
    makes, last = head.hit.table == "project_nouns" and head.hit.row["need"] == MAKES, x.low[name.after - 1]
    plural = (last.endswith("s") and not last.endswith(("ss", "us"))) or (name.proper and several(w, name.after))
    return Seen(
        name.start,
        stop,
        head.hit,
        kind,
        name.proper,
        name.placed or apart is not None,
        indefinite,
        name.known or bool(name.inside),
        UNTOLD,
        pair=_pair(w, name.first, name.noun, name.after, name.end if name.placed else name.after, kind in LAID),
        modified=(name.after - name.first > 1 or (name.end > name.after and not (name.placed or name.proper))) and not makes,
        capitals=sum(x.tokens[i].capital for i in range(name.first, name.end) if not name.noun <= i < name.after),
        shared=any(w.has(i, *_both_sides(kind)) for i in range(name.lead, name.after)) or (name.placed and w.has(name.end - 1, "water")),
        called=head.called,
        end_of=visited_for(w, name.lead) if head.hit.row.get("need") == "event" else end_of(w, name.lead),
        anywhere=(plural or makes) and any(h.start > head.hit.end and h.end == stop for h in x.view.of("countries")),
        plural=plural,
        away=apart,
        aimed=kind == "programme" and name.proper and name.end > name.after and w.has(name.after, "second") and not indefinite,
        basis=(_offered(name, kind) or (head.called and name.after - name.first > _TOLD))
        and not indefinite
        and by_which(x.view, name.start),
    )


def seen_as(w: Words, name: Extent, head: Head) -> Seen:
    """The project of these words, with how far it has come, whatever else its noun needs."""
    return changed(_told(w, head, name, _sighted(w, name, head, set())), counts=True)


def _agent(w: Words, name: Extent) -> bool:
    """Whether it is who did something: 'built by China Harbour'."""
    x, i = w.x, name.lead - 1
    named = all(x.tokens[k].capital for k in range(name.lead, name.end) if x.tokens[k].word)
    return i > 0 and w.has(i, "agent") and named and not x.tokens[i].capital


def _told(w: Words, head: Head, name: Extent, s: Seen) -> Seen:
    """With how far it has come by the words round it."""
    return changed(s, progress=of_type(w, s, head, progress(w.x.view, s.start, name.told_from, s.indefinite)))


def _both_sides(kind: str) -> tuple[str, ...]:
    """The kinds of words by which something of that type lies in both countries: 'international' says so of a bridge, not of an airport."""
    return ("shared",) if kind in _INTERNATIONAL else ("shared", "crossing")


def _kind(x: Line, name: Extent, head: Head, types: set[str]) -> str:
    """The type: of the known name inside, of the works that its own words tell ('Coastal Road Upgrading Project'), else of its noun."""
    row = head.hit.row
    if not name.known and row["within"] and name.inside and name.inside[0].row["type"] in LAID:
        return name.inside[0].row["type"]  # 'the Afghan section of the TAPI pipeline'
    printed = row["type"] == "road" and name.proper and x.tokens[name.after - 1].capital  # 'the Davao City Bypass' is no part of a line
    if not (name.known or printed) and row["within"] and (row["within"] in types or _spoken_of(x, row["within"])):
        return row["within"]
    if name.known or row["type"] != "other":
        return row["type"]
    if name.inside and (row["call"] or name.inside[0].row["type"] != "programme"):
        return name.inside[0].row["type"]  # but 'the Belt and Road Joint Laboratory' is no programme
    works = head.called or row["call"]
    return (_built(x, x.tokens[name.first].start, name.stop) if works else None) or row["type"]


def _spoken_of(x: Line, kind: str) -> bool:
    """Whether the sentence speaks of power and not of trains ('current flows over the Sarh–Moundou line'), of flying and not of
    trains ('resumed flights on the Lima–Havana route')."""
    if kind not in _TOLD_BY:
        return False
    kinds = {k for h in project_words(x.lexicon).find(x.view.folded) for k in h.row.list("kind")}
    return _TOLD_BY[kind] in kinds and "railed" not in kinds


def _offered(name: Extent, kind: str) -> bool:
    """Whether it is a programme, or a fund with a name of its own, under which something may be done."""
    return name.after - name.first > _TOLD and (kind == "programme" or (kind == "fund" and name.proper))


def by_which(view: View, start: int) -> bool:
    """Whether something is done by what begins at `start`: 'under the Jan Aushadhi Scheme', 'as part of the farm mechanization program'."""
    low = max(0, start - view.start - _BASIS)
    words = view.folded[low : start - view.start]
    last = max((h.end for h in project_words(view.lexicon).find(words) if "basis" in h.row.list("kind")), default=-1)
    return last >= 0 and sum(not w.isdigit() for w in words[last:].split()) <= 1  # also 'under the 2024 Year of Culture'


def _built(x: Line, start: int, end: int) -> str | None:
    """What the words of a project's own name say is built: 'Coastal Road Upgrading Project'."""
    nouns = [h for h in x.view.of("project_nouns") if start <= h.start and h.end <= end and h.row["need"] != "never"]
    return next((h.row["type"] for h in reversed(nouns) if h.row["type"] not in ("other", "programme", "fund")), None)


def _indefinite(w: Words, first: int) -> bool:
    """Whether it is named for the first time: an article of that kind, or none at all, before its measures ('a 500 MW plant')."""
    i = first - 1
    while i >= 0 and (w.x.glued(i) if not w.x.tokens[i].word else w.x.low[i][:1].isdigit() or w.has(i, "measure", "plain")):
        i -= 1
    if i > 0 and w.has(i, "order", "open") and (w.has(i - 1, "article") or w.x.tokens[i - 1].text[-2:-1] in ("’", "'")):
        return False  # 'its new chancery', 'the second bridge'
    return i < 0 or w.has(i, "open")


def _pair(w: Words, first: int, noun: int, after: int, end: int, laid: bool) -> bool:
    """Whether two ends are named: 'Bakhty – Ayagoz line', 'line from A to B'; of what is `laid`, its other end."""
    x = w.x
    dashed = any(DASHED.search(x.tokens[i].text) or (x.tokens[i].text in DASHES and i > first) for i in range(first, noun))
    dashed = dashed or (noun - first > _TWO and any(w.has(i, "second") for i in range(first, noun)))
    dashed = dashed or any(x.tokens[i].text in DASHES for i in range(after + 1, end))
    ends = after < len(x.tokens) and w.has(after, "two") and w.has(after, "place") and both(w, after + 1) > after + 1
    far = end > after and w.has(after, "second") and laid  # 'a rail link with Iraq'
    return dashed or ends or far or any(w.has(i, "second") or x.has(i, "and") or both(w, i) > i for i in range(after + 1, end))


def find(view: View) -> list[Project]:
    """The projects of a sentence, with name, type and status by the words near them."""
    return list(_mentions(view))


def _mentions(view: View) -> Iterator[Project]:
    for s in seen(view):
        text = view.cut(s.start, s.end)
        yield Project(s.start, s.end, text, s.name or text, s.type, s.progress.status)
