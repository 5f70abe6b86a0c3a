"""How far a project has come where its own clause does not say: by its name or its noun in other sentences, by the paper for it."""

from collections.abc import Iterator

from pledger.mentions.around import frames_of
from pledger.mentions.enumerated import crosses
from pledger.mentions.instruments import nouns
from pledger.mentions.phrases import phrases_of
from pledger.mentions.progress import progress
from pledger.mentions.progress_told import Progress, cues_of, project_words
from pledger.mentions.project_items import listed, of_projects
from pledger.mentions.project_wares import YEAR
from pledger.mentions.projects import by_which, seen
from pledger.mentions.sighted import Seen
from pledger.mentions.types import Indicator, Quantity
from pledger.mentions.view import View
from pledger.records.context import Discourse
from pledger.records.giving import GIVEN

_AHEAD = ("future", "wish")
_title_words = phrases_of("title_words")
_LATER = 2  # sentences behind in which 'the line' means it
_ALONE = 8  # and where the source tells of no other project
_ENDING = 3  # characters behind a name that ends its sentence
_OPENS = 4  # characters before the first noun of a sentence
_FAR = 12  # sentences behind in which its name is looked for
_KEY = 6  # letters that make a name distinctive
_RUN = ("programme", "corridor", "border_post")
_OPEN = ("programme", "corridor", "fund")
_STANDING = ("reservoir", "airport", "border_post", "industrial_zone", "monument", "university", "other", "plant")
_SPOKEN = 34  # characters behind a name in which 'was also discussed' stands
_PAPER = 14  # words between a document and the project it is for


def told_elsewhere(d: Discourse, view: View, s: Seen, alone: bool) -> str | None:
    """The status by the first rule that tells; `alone`: the source tells of no other project. What is named for the first time and
    told no more of is planned."""
    if s.type == "border_post" and s.end_of == "at" and s.progress.rule in ("", "none"):
        return "operating"  # 'a green corridor at the Torkham checkpoint'
    if runs := under(view, s):
        return runs
    later = _before(d, view, s) or _named_again(d, view, s) or _noun_again(d, view, s, _ALONE if alone else _LATER)
    return later or _paper(view, s) or _funded(d, view, s) or _known_already(view, s) or _by_kind(view, s)


def _known_already(view: View, s: Seen) -> str | None:
    """What is named for the first time is planned; a programme or a corridor that is spoken of as known, with no word on it nor on what
    is to be done with it, runs."""
    if s.indefinite:
        return None if s.type == "programme" else "planned"
    if s.type == "fund" and s.progress.rule in ("", "none"):
        return "operating"
    if s.type not in _RUN or s.called or s.progress.rule:
        return None
    ahead = any(h.row["sense"] in _AHEAD for h in frames_of(view.lexicon).find(view.folded[: s.start - view.start]))
    return None if ahead else "operating"


def _by_kind(view: View, s: Seen) -> str | None:
    """Of what nothing is told: a line, a plant or a fair is spoken of because it lies ahead, a bridge, a zone or a field because it is
    there; what is called a project is one to come. Corridors, programmes and what is known everywhere are left open."""
    if s.known or _only_talked(view, s):
        return None
    last = project_words(view.lexicon).kinds_of(_head(view, s))  # also of 'a water supply project'
    if s.called or "called" in last or "event" in last or s.noun.row.get("need", "") == YEAR:
        return "planned"
    if s.type in _OPEN or s.progress.rule == "develop":
        return None
    if _shown(view, s):
        return "operating"
    return "operating" if s.type in _STANDING or crosses(view, s) else "planned"


def _shown(view: View, s: Seen) -> bool:
    """Whether guests visit it, so that it stands: 'the presidents toured the power station'."""
    said = project_words(view.lexicon).find(view.cut(s.progress.start, s.progress.end).casefold())
    return any("guests" in h.row.list("kind") for h in said)


def _only_talked(view: View, s: Seen) -> bool:
    """Whether all that is told of it is that it was spoken of: 'they discussed the road from A to B', 'the project was discussed'."""
    if s.progress.rule != "none":
        return False
    words, behind = project_words(view.lexicon), s.end - view.start
    said = [*words.find(view.cut(s.progress.start, s.progress.end).casefold()), *words.find(view.folded, 0, behind, behind + _SPOKEN)]
    return any("talked" in h.row.list("kind") for h in said)


def to_come(d: Discourse, view: View, told: Progress) -> bool:
    """Whether what introduces the list says that all its items lie ahead: 'It is planned to implement 60 projects:'."""
    if view.sentence.kind != "item" or told.rule not in ("build", "", "none", "develop"):
        return False
    before = (v for v in reversed(d.marked.views[: d.index(view.start)]) if v.sentence.kind != "item")
    lead = next(before, None)
    if lead is None or not lead.text.rstrip().endswith(":"):
        return False
    return any(h.row["sense"] in _AHEAD for h in frames_of(lead.lexicon).find(lead.folded))


def of_a_list(d: Discourse, view: View) -> list[Seen]:
    """The named project of an item of a list that is one of projects."""
    if view.sentence.kind != "item":
        return []
    before = (v for v in reversed(d.marked.views[: d.index(view.start)]) if v.sentence.kind != "item")
    lead = next(before, None)
    return listed(view) if lead is not None and of_projects(lead) else []


def gone_on(d: Discourse, view: View, s: Seen, status: str | None) -> str | None:
    """The status of what is planned by its own words and being built by those of the next sentences."""
    later = _noun_again(d, view, s, _LATER) if status == "planned" and s.type != "fund" else None
    return later if later == "under_construction" and not _only_to_end(d, view, s) else status


def _only_to_end(d: Discourse, view: View, s: Seen) -> bool:
    """'China will build a canal in Togo. It will be finished in 2030': whether of what is to be built nothing is told but when it will be
    done."""
    if s.progress.rule not in ("build", "planned"):
        return False
    i = d.index(view.start)
    cues = [h.row for later in d.marked.views[i + 1 : i + 1 + _LATER] for h in cues_of(view.lexicon).find(later.folded, later.start)]
    built = [row["side"] for row in cues if row["status"] == "under_construction"]
    return bool(built) and all(side == "beside" for side in built)


def _before(d: Discourse, view: View, s: Seen) -> str | None:
    """'... inaugurated three projects. They are the A bridge and the B road.': what the sentence before tells of them all."""
    i = d.index(view.start)
    opening = next(iter(project_words(view.lexicon).find(view.folded, 0, 0, 40)), None)
    if not i or opening is None or opening.start or "they" not in opening.row.list("kind"):
        return None
    earlier = d.marked.views[i - 1]
    for hit in cues_of(view.lexicon).find(earlier.folded, earlier.start):
        if hit.row["side"] == "many":
            told = progress(earlier, hit.start, hit.end, False)
            if told.status:
                return told.status
    return None


def _named_again(d: Discourse, view: View, s: Seen) -> str | None:
    """The name's own first word in a later sentence: 'The Akhaura-Agartala link was built under a grant'."""
    key = _key(d, s)
    i = d.index(view.start)
    if not key:
        return None
    for later in d.marked.views[i + 1 : i + 1 + _FAR]:
        at = later.folded.find(key)
        if at < 0:
            continue
        end = at + len(key)
        told = progress(later, later.start + at, later.start + end, False)
        if told.status and told.strong:
            return told.status
    return None


def _key(d: Discourse, s: Seen) -> str:
    """The first word of a printed name, if it is long or has two parts; '' for one that starts with a country."""
    if not s.proper or s.known or s.noun.table == "projects":
        return ""
    first = d.marked.folded[s.start : s.end].split()[0]
    if any("link" in h.row.list("kind") for h in project_words(d.marked.lexicon).find(first)):
        return ""
    named = d.codes(s.start, s.start + len(first))
    return first if "-" in first or (len(first) >= _KEY and not named and d.marked.text(s.start, s.start + 1).isupper()) else ""


def _noun_again(d: Discourse, view: View, s: Seen, reach: int) -> str | None:
    """The status that one of the next sentences gives it by a noun of its kind or a general one, up to the next project: 'The line will
    be opened in May'; what opens one on its building says more ('Construction will start in May')."""
    i, first = d.index(view.start), None
    for n, later in enumerate(d.marked.views[i + 1 : i + 1 + reach]):
        others = [other for other in seen(later) if other.proper]
        if any(other.type == s.type for other in others):
            break
        ending = n == 0 and view.sentence.end - s.end <= _ENDING
        for start, end in _means(later, s, _head(view, s), ending):
            if start == end and others:
                continue  # 'Survey work on the Salang tunnel is under way'
            told: Progress = progress(later, start, end, False)
            if told.status and start == end:
                return told.status
            first = first or told.status
    return first


def _head(view: View, s: Seen) -> str:
    """The last word of its noun: the 'plant' of a power plant."""
    return view.folded[s.noun.start - view.start : s.noun.end - view.start].split()[-1]


def _means(later: View, s: Seen, head: str, ending: bool) -> Iterator[tuple[int, int]]:
    """The words of a later sentence that mean the project: 'the line', 'the plant' of a power plant, 'construction' as its first word, 'it'
    where the name ended the sentence before."""
    for hit in later.of("project_nouns"):
        own = hit.row["type"] == s.type or later.folded[hit.start - later.start : hit.end - later.start] == head
        if own and later.folded.endswith("the ", 0, hit.start - later.start):
            yield hit.start, hit.end
    for word in project_words(later.lexicon).find(later.folded, later.start):
        kinds = word.row.list("kind")
        at = word.start - later.start
        if ("again" in kinds and later.folded.endswith("the ", 0, at)) or ("pronoun" in kinds and ending and not at):
            yield word.start, word.end
        elif "works" in kinds and at <= _OPENS and not _governs(later, word.end):
            yield word.start, word.start


def _governs(later: View, end: int) -> bool:
    """Whether the works are told to be of something: 'Construction of the other line is nearing completion'."""
    behind = later.folded[end - later.start : end - later.start + 4].split()
    said = project_words(later.lexicon).word(behind[0]) if behind else None
    return said is not None and any(k in ("of", "governs") for k in said.list("kind"))


def under(view: View, s: Seen) -> str | None:
    """'under the Jan Aushadhi Scheme': a programme by which something is done is running."""
    if s.type not in ("programme", "fund") or s.indefinite or (s.noun.table == "projects" and s.type == "programme"):
        return None
    return "operating" if by_which(view, s.start) else None


def _funded(d: Discourse, view: View, s: Seen) -> str | None:
    """'To the Benaco-Kyaka line go $13 million', where the source tells of loans: what money is given for lies ahead."""
    if s.type in (*_RUN, "fund") or s.indefinite:
        return None
    lent = any(i.indicator in GIVEN for i in d.marked.of(Indicator))
    sums = (q for q in d.marked.of(Quantity, view.start, view.sentence.end) if q.money)
    return "planned" if lent and any(True for _ in sums) else None


def _paper(view: View, s: Seen) -> str | None:
    """'a financing agreement for the plant': what a document is for lies ahead."""
    if s.type == "programme" or s.called:
        return None
    heads = [h for h in nouns(view) if h.end <= s.start]
    if not heads:
        return None
    gap = view.folded[heads[-1].end - view.start : s.start - view.start]
    said = [h.row.list("kind") for h in _title_words(view.lexicon).find(gap)]
    purpose = any("appended" in k and "worth" in k and "time" not in k for k in said)
    return "planned" if purpose and len(gap.split()) <= _PAPER else None
