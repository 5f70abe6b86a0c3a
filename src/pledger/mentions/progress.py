"""How far a project has come, by the words near its name: planned, under construction, operating, suspended."""

import re

from pledger.lexicon import Hit
from pledger.mentions.phrases import phrases_of
from pledger.mentions.progress_cues import COMPLETED, Cue, goes_on, meanwhile, not_of_it, renewed, reopened, right_behind, then_done
from pledger.mentions.progress_told import (
    AHEAD,
    STARTS,
    UNTOLD,
    Progress,
    cues_of,
    frames_of,
    partly_done,
    project_words,
    thanked,
    to_begin,
    within_name,
)
from pledger.mentions.view import View

_stops_of = phrases_of("title_stops")
_REACH = 150  # characters to either side within which a word tells of the project
_BREAK = re.compile(r"[.;!?](?=[\s”\"'’)]|$)")
_DATED = re.compile(r"\d [A-Z]\w+ $|[A-Z]\w+ \d$|\d [A-Z]\w+[ ,.]")  # a month with its day
_BRACKETS = re.compile(r"\([^()]*\)")
_CURRENCY = re.compile(r"[A-Z]{2,3}\$?|\W?[A-Z]?[$€£¥]")
_ASIDE = re.compile(r"^,[^.;]*, (?=\w+(?: \w+)? $|$)")
_NEXT = 8  # characters behind a name
_MANY = 14  # words between "inaugurated three projects" and the last of them
_BESIDE = 6  # words within which a word of finishing tells of a project
_FAR = 26  # words within which "under construction" tells of a project
_APART = 4  # words beyond which a word of building tells of something else than what is said to run
_BEGIN = 16  # words after a name within which its building is said to lie ahead
_HEADED = 60  # characters before a word in which several are told of: 'two projects which his country has carried through: ...'
_DONE = ("open", "opening")
_OPENING = ("open", "article")  # small words before the name of what somebody talks about or studies
_TALKED = ("wish", "talks")
_JOINED = 10  # words between "will" and the second of what will be done
_LISTED = 24  # words between "they discussed" and the building that is one of its objects
# how many words may stand between a word of each status and the name
_NEAR_BEFORE = {"build": 4, "open": 5, "opening": 4, "operating": 4, "planned": 8, "develop": 5}
_NEAR_AFTER = {"build": -1, "open": 9, "opening": 4, "operating": 7, "planned": 10, "develop": 8}


def progress(view: View, start: int, end: int, indefinite: bool) -> Progress:
    """How far the project at [start, end) has come; `indefinite`: it is named for the first time ('a bridge')."""
    low, high = _clause(view, start, end)
    base = view.start
    cues = []
    governed = _governed(view, start)
    for h in cues_of(view.lexicon).find(view.folded, base, low - base, high - base):
        if not start <= h.start < end and within_name(view, h):
            continue
        if h.end <= start:
            if h.row["side"] == "after":
                continue
            gap = view.cut(h.end, start)
            if h.row["status"] not in _DONE or not _of_another(view, h.end, start):
                many = _many(view, h.end, start) or _many(view, max(low, h.start - _HEADED), h.start)
                ahead = _ahead(view, h) or (h.row["status"] == "opening" and _will_bring(view, end))
                cues.append(Cue(h, _words(view, gap), True, ahead, many, _going(view, h)))
        elif h.start >= end and h.row["side"] != "before":
            gap = view.cut(end, h.start)
            apposed = gap == ", "  # 'interested in the port, built by a Chinese firm': of the port alone
            studied = h.row["status"] == "under_construction" and governed and _studied(view, start)
            if _of_next(view, h):
                continue
            if apposed or not (studied or (governed and h.row["status"] in _DONE)):
                cues.append(Cue(h, _behind(view, gap), False, not apposed and _ahead(view, h, end + _aside(gap))))
        elif h.start > start and h.row["side"] != "before" and (h.row["status"] in ("under_construction", "suspended") or h.row["inside"]):
            cues.append(Cue(h, 0, False, False))
    cues.sort(key=lambda c: c.words)
    if (done := thanked(view, start) or partly_done(view, start, end, high)) is not None:
        return done
    works = start == end or any(c.before and c.status == "build" and c.words <= COMPLETED for c in cues)
    if works and (begins := to_begin(view, end, high)) is not None:
        return begins
    listed = _listed(view, cues, start)
    if listed is not None and listed.status:
        return listed
    for rule in (_settled, _acted):
        found = rule(cues, indefinite)
        if found is not None:
            return found
    return listed or _any(cues) or UNTOLD


def _will_bring(view: View, end: int) -> bool:
    """Whether 'will' or 'would' stands right behind the name: 'the opening of flights between A and B will bring tourists'."""
    behind = view.folded[end - view.start : end - view.start + _NEXT].split()
    return bool(behind) and "aux" in project_words(view.lexicon).kinds_of(behind[0])


def _words(view: View, gap: str) -> int:
    """The words between, without brackets and measures: 'build a 40-billion yuan ($6.28 billion) railway', 'for a USD 2 million centre'."""
    words = (_BRACKETS.sub(" ", gap) if "(" in gap else gap).split()
    if not any(map(str.isdigit, gap)):
        return len(words)
    sizes = project_words(view.lexicon)
    sized = [any(map(str.isdigit, w)) or "measure" in sizes.kinds_of(w) or _CURRENCY.fullmatch(w) is not None for w in words]
    return sized.count(False)


def _behind(view: View, gap: str) -> int:
    """The words between a name and a word behind it, an aside between commas as one: 'The plant, one of the largest, was opened'."""
    told, asides = _ASIDE.subn(" ", gap)
    return _words(view, told) + asides


def _aside(gap: str) -> int:
    """How long an aside between commas is that opens the gap; 0 where none does."""
    told = _ASIDE.match(gap)
    return told.end() if told else 0


def _many(view: View, low: int, high: int) -> bool:
    """Whether several are told of between a word and a name: 'inaugurated three projects: the A bridge and the B road'."""
    told = cues_of(view.lexicon).find(view.folded, 0, low - view.start, high - view.start)
    return any(h.row["side"] == "many" for h in told)


def _governed(view: View, start: int) -> bool:
    """Whether it only tells what talks, a company or a study is about ('talks on the line have been resumed'), but not works on it."""
    words = view.folded[max(0, start - 40 - view.start) : start - view.start].split()[-3:]
    kinds = list(map(project_words(view.lexicon).kinds_of, words))
    if len(words) < 3 or kinds[2].isdisjoint(_OPENING) or view.cut(view.start, start).split()[-3][:1].isupper():
        return False  # 'thanked Poland for the line'
    return ("works" not in kinds[0] and "governs" in kinds[1]) or ("study" in kinds[0] and "of" in kinds[1])


def _of_next(view: View, hit: Hit) -> bool:
    """Whether a word of stopping tells of what stands behind it: 'a plant in Tanga, and work has been suspended on the refinery'."""
    words = view.folded[hit.end - view.start :].split(maxsplit=2)[:2] if hit.row["status"] == "suspended" else []
    kinds = list(map(project_words(view.lexicon).kinds_of, words))
    return len(kinds) > 1 and "governs" in kinds[0] and not kinds[1].isdisjoint(_OPENING)


def _studied(view: View, start: int) -> bool:
    """Whether a study or a tender of it is what goes on: 'a feasibility study on the line is under way'."""
    words = view.folded[max(0, start - 40 - view.start) : start - view.start].split()[-3:]
    return "study" in project_words(view.lexicon).kinds_of(words[0])


def _of_another(view: View, low: int, start: int) -> bool:
    """Whether what was founded, opened or launched is something else, for the project: 'a company for the cable', 'talks on the line', but
    not 'flights on the route'."""
    words = view.folded[low - view.start : start - view.start].split()
    kinds = list(map(project_words(view.lexicon).kinds_of, words))
    governed = [i for i, kind in enumerate(kinds[:-1]) if i and "governs" in kind and "flown" not in kinds[i - 1]]
    return bool(governed) and not kinds[governed[-1] + 1].isdisjoint(_OPENING)


def _going(view: View, hit: Hit) -> bool:
    """Whether building goes on: 'are jointly building'."""
    folded, at = view.folded, hit.start - view.start
    if hit.row["status"] != "build" or not folded[at : hit.end - view.start].split()[0].endswith("ing"):
        return False
    last = folded[max(0, at - 40) : at].split()[-2:]
    being = ["being" in project_words(view.lexicon).kinds_of(w) for w in last]
    return bool(being) and (being[-1] or (being[0] and last[-1].endswith("ly")))


def _clause(view: View, start: int, end: int) -> tuple[int, int]:
    """The stretch round a project in which words tell of it: to a stop or so many characters."""
    aside = view.cut(end, end + 2) == ", "
    low, high = max(view.start, start - _REACH), min(view.sentence.end, end + (2 * _REACH if aside else _REACH))
    before, behind = view.cut(low, start), view.cut(end, high)
    cut = max((m.start() for m in _BREAK.finditer(before)), default=-1)
    told = _BREAK.search(behind)
    stop = told.start() if told else len(behind)
    stops = _stops_of(view.lexicon).find(view.folded, view.start - end, end - view.start, high - view.start)
    stop = min([stop, *(h.start for h in stops if h.row["kind"] == "listing")])
    return low + cut + 1, end + stop


def _made(cue: Cue, status: str | None, rule: str) -> Progress:
    hit = cue.hit
    return Progress(status, rule, hit.start, hit.end, hit.row.label, cue.words <= (3 if cue.before else 5))


def _listed(view: View, cues: list[Cue], start: int) -> Progress | None:
    """What is listed as one of several projects ('projects, including the A line and a bypass round B') is a project; it lies ahead if
    all of them do."""
    for cue in cues:
        if cue.hit.row["side"] == "many" and cue.before:
            told = view.cut(cue.hit.end, start).casefold()
            if _lists(view, told):
                if _current(view, cue.hit.start):
                    return _made(cue, "under_construction", "listed")
                ahead = any(h.row["sense"] in AHEAD for h in frames_of(view.lexicon).find(told))
                return _made(cue, "planned", "planned") if ahead else _made(cue, None, "listed")
    return None


def _current(view: View, at: int) -> bool:
    """Whether the word that ends before `at` says that they go on: 'ongoing | projects'."""
    words = view.folded[max(0, at - _HEADED - view.start) : at - view.start].split()[-2:]
    return any("current" in project_words(view.lexicon).kinds_of(w) for w in words)


def _lists(view: View, told: str) -> bool:
    """Whether the words behind 'projects' open a list: a colon, 'including', 'such as', 'include'."""
    if told.startswith(":") or any(h.row["kind"] == "listing" for h in _stops_of(view.lexicon).find(told)):
        return True
    return any("lists" in h.row.list("kind") for h in project_words(view.lexicon).find(told))


def _settled(cues: list[Cue], _indefinite: bool) -> Progress | None:
    """Words that settle it wherever they stand in the clause: under construction, suspended."""
    opened = next((c for c in cues if c.before and c.status == "open" and not c.ahead and c.words <= _BESIDE), None)
    cues = [c for c in cues if c.status != "suspended" or c.before or not reopened(cues, c)]
    for cue in cues:
        if cue.status == "suspended" and cue.words <= _FAR and not cue.ahead and (cue.before or opened is None):
            return _made(cue, cue.status, cue.status)
        if cue.words <= _NEAR_BEFORE["build"] and (cue.going or goes_on(cues, cue)):
            return _made(cue, "under_construction", "under_construction")
    told = next((c for c in cues if c.words == 0 and not c.before and c.status in ("operating", "open") and not c.ahead), None)
    told = told or next((c for c in cues if c.words <= 1 and c.before and c.status == "open" and not c.ahead), None)
    begun = any(c.hit.row["side"] == "begun" and not (c.before or c.ahead) for c in cues)  # 'construction of the port has started'
    for cue in cues:
        if told is not None and cue.words > _APART:
            return None  # 'the cable has carried traffic since 2019, and they asked to press ahead with the works at the base'
        nears = cue.status in ("build", "planned", "opening") if cue.before else cue.status == "opening"
        going = any(meanwhile(c, cue) for c in cues)
        if cue.words <= (2 if cue.before else STARTS) and nears and cue.ahead and not (begun or going):
            return None  # 'will build a bridge' says more than a word on something else further off
        if cue.status == "under_construction" and any(right_behind(other, cue) or then_done(other, cue) for other in cues):
            continue  # 'a feasibility study is under way', 'construction of which was completed'
        if cue.status == "under_construction" and cue.words > _BESIDE and any(renewed(other) for other in cues):
            continue  # 'the restructuring of the port and of a road, whose last part is almost finished'
        if cue.hit.row["side"] == "hastens":
            continue
        if cue.hit.row["side"] == "close" and not (cue.before and cue.words <= COMPLETED):
            continue
        if cue.hit.row["side"] == "beside" and (cue.words > _BESIDE or any(not_of_it(other, cue) for other in cues)):
            continue
        if cue.hit.row["side"] == "begun" and (cue.before or not any(c.status == "build" and c.before for c in cues)):
            continue
        if cue.status in ("under_construction", "suspended") and cue.words <= _FAR:
            lies_ahead = cue.hit.row["side"] == "start" and cue.ahead  # 'are ready to lay the foundation stone'
            return _made(cue, "planned", "planned") if lies_ahead else _made(cue, cue.status, cue.status)
    return None


def _acted(cues: list[Cue], indefinite: bool) -> Progress | None:
    """The nearest word of building, opening, running or planning, ahead or done; each counts only so near."""
    for cue in cues:
        status = cue.status
        if cue.hit.row["side"] == "before" and not (cue.before and cue.words <= 2):
            continue
        if cue.hit.row["side"] == "begun" and not cue.before and cue.words <= _NEAR_AFTER["open"] and not cue.ahead:
            return _made(cue, "operating", "begun")  # 'a ferry service between A and B has been launched'
        if status in ("none", "runs", "under_construction", "suspended"):
            continue
        if cue.words > (_MANY if cue.many and status == "open" else (_NEAR_BEFORE if cue.before else _NEAR_AFTER)[status]):
            continue
        if status == "build" and any(c.status == "planned" and not c.before and c.words <= _BEGIN for c in cues):
            return _made(cue, "planned", "build")  # 'construction of the canal will begin in August'
        if status == "build" and not cue.ahead and any(c.status == "open" and not (c.before or c.ahead or c.words > _BEGIN) for c in cues):
            return _made(cue, "operating", "open")  # 'the construction of the bridge has been completed'
        if status == "build":
            return _made(cue, "planned", "build")  # 'an agreement on the construction of the line': what is being built is said to be
        if status == "open":
            return _made(cue, "planned" if cue.ahead else "operating", "open")
        if status == "opening":
            return _made(cue, "planned" if cue.ahead or indefinite else "operating", "open")
        if status == "develop":
            return _made(cue, "planned" if cue.ahead else None, "develop")
        return _made(cue, status, status)
    runs = next((c for c in cues if c.status == "runs" and not c.before and c.words <= _BESIDE), None)
    return _made(runs, "operating", "operating") if runs and not indefinite else None


def _any(cues: list[Cue]) -> Progress | None:
    """A word that only says that a project is meant."""
    return _made(cues[0], None, "none") if cues else None


def _ahead(view: View, hit: Hit, after: int = 0) -> bool:
    """Whether a frame close before the word says that it lies ahead or is only wished for; 'to' right before it does. Building may stand
    further off among what is discussed or wished: 'they discussed supplies of gas, the construction of the line and ...'. Frames before
    offset `after` stand in an aside."""
    base, builds = view.start, hit.row["status"] in ("build", "opening")
    low = max(view.start, after, hit.start - (_REACH if builds else 60))
    for frame in frames_of(view.lexicon).find(view.folded, base, low - base, hit.start - base):
        if frame.row["sense"] not in AHEAD or _DATED.search(view.cut(max(base, frame.start - 3), frame.end + 2)):
            continue  # 'on May 6'
        gap = view.cut(frame.end, hit.start)
        near = len(gap.split())
        joined = (
            builds and near <= _JOINED and view.patterns["plain_and"].search(gap) and not _BREAK.search(gap)
        )  # 'will end the study and build the line'
        if near <= 4 or joined or (builds and frame.row["sense"] in _TALKED and near <= _LISTED and not _BREAK.search(gap)):
            return True
    return view.patterns["to_before"].search(view.folded, max(0, hit.start - base - 4), hit.start - base) is not None
