"""Projects: each once a source, at its fullest mention, with type, place, status and cost."""

import re
from collections.abc import Iterator

from pledger.mentions.grammar import sets_of
from pledger.mentions.instruments import candidates, plausible
from pledger.mentions.progress_told import project_words
from pledger.mentions.project_counts import built_so
from pledger.mentions.projects import by_which, seen
from pledger.mentions.qualifying import LAID
from pledger.mentions.sighted import Seen
from pledger.mentions.types import Institution, Party, Quantity
from pledger.mentions.view import View
from pledger.records.context import Discourse
from pledger.records.draft import evidence
from pledger.records.sites import Site, host, spoken
from pledger.records.siting import site
from pledger.records.stages import gone_on, of_a_list, to_come, told_elsewhere, under
from pledger.records.types import Project, Reason
from pledger.values import changed

_RANK = ("suspended", "under_construction", "planned", "operating")
_SEEN, _SAID = 80, 6  # projects that a mention is compared with, mentions of each that it is compared with
_QUOTED = re.compile(r"(['‘])\w")
_CLOSED = {"'": "'", "‘": "’"}
_ASIDE = r", [a-z][^,]{1,44}, (?=[a-z])"  # 'from A, in the south, to B'
_ROAD, _POWER = "road", "power_line"
_WORKS = 32  # characters before a name in which 'rehabilitation of the' stands
_LAYING = 40  # characters before a memorial in which a wreath is spoken of
_WHOLE = 24  # characters behind a section in which the noun of the whole stands
_DAMS = frozenset(["reservoir", "hydropower"])  # a dam is both
_PLANTS = frozenset(["plant", "power_plant", "hydropower"])  # each may be called 'the plant'
_KIN = (frozenset([*LAID, "corridor", "air_route"]), _PLANTS | _DAMS, frozenset(["logistics", "airport", "border_post", "industrial_zone"]))
_TELLING = ("projects", "project_nouns")  # tables of which a sentence on a project holds a word


def build(d: Discourse) -> Iterator[Project]:
    """The projects of a source, in order of their first mention."""
    found: list[tuple[View, Seen]] = []
    for view in d.marked.views:
        if view.tables.keys().isdisjoint(_TELLING) or view.sentence.kind in ("byline", "prefix", "dateline", "caption"):
            continue
        if d.affair(view.start) != "no_state" and d.between(view.start):
            found += [(view, s) for s in seen(view) or of_a_list(d, view) if not _signed(view, s) and _admitted(d, view, s)]
    groups: list[list[tuple[View, Seen]]] = []
    for view, s in found:
        for group in groups[-_SEEN:]:
            if any(_same(d, other, s) for _, other in group[:_SAID] if _described(s) or not _described(other)):
                group.append((view, s))
                break
        else:
            groups.append([(view, s)])
    if not groups:
        return
    named, receiver = spoken(d), host(d)
    for group in groups:
        if not (_echo(group, groups) or _meant(group, groups)):
            view, s = fullest(group)
            if _on_roads(view, s, groups):
                group = [(v, changed(x, type=s.noun.row["within"])) for v, x in group]
                view, s = fullest(group)
            yield _project(d, group, site(Site(d, view, s, named, receiver)), len(groups) == 1)


def _signed(view: View, s: Seen) -> bool:
    """Whether a programme is a document that is concluded there: 'adopted the Ports Programme for a decade'."""
    if s.type != "programme":
        return False
    papers = (f for f in candidates(view) if plausible(f, False) and f.cue is not None and f.cue.rule.startswith("verb"))
    return any(f.start <= s.start and s.end <= f.end for f in papers)


def _on_roads(view: View, s: Seen, groups: list[list[tuple[View, Seen]]]) -> bool:
    """Whether a section is one of a road, a line one of power: the source tells of roads or of power lines, and of no railway."""
    taken = s.noun.row["within"] if s.noun.table == "project_nouns" else ""
    if taken not in (_ROAD, _POWER) or taken in (s.noun.row["type"], s.type) or _of_line(view, s):
        return False
    lines = _POWER if taken == _ROAD else ""  # a line is one of rails where no power is spoken of
    fixed = {x.type for group in groups for _, x in group if x.noun.table == "projects" or x.noun.row["within"] in ("", lines)}
    return taken in fixed and s.noun.row["type"] not in fixed


def _of_line(view: View, s: Seen) -> bool:
    """Whether the noun of what it is a part of stands right behind it: 'the A–B section of the railway'."""
    return any(h.row["type"] == s.noun.row["type"] for h in view.of("project_nouns") if 0 < h.start - s.end <= _WHOLE)


def fullest(group: list[tuple[View, Seen]]) -> tuple[View, Seen]:
    """The mention that says most: a sure one, in the body, by its printed name, the longest, the first."""
    return max(group, key=_fullness)


def _fullness(mention: tuple[View, Seen]) -> tuple[bool, bool, bool, int, int]:
    view, s = mention
    return not s.likely, view.sentence.kind in ("body", "item"), s.proper or s.known, s.end - s.start, -s.start


def _echo(group: list[tuple[View, Seen]], groups: list[list[tuple[View, Seen]]]) -> bool:
    """Whether only a heading names it, in other words than the body does: the body has a project of its type."""
    if any(view.sentence.kind not in ("headline", "heading") for view, _ in group):
        return False
    kinds = _DAMS if group[0][1].type in _DAMS else {group[0][1].type}
    return any(s.type in kinds for other in groups if other is not group for _, s in other)


def _meant(group: list[tuple[View, Seen]], groups: list[list[tuple[View, Seen]]]) -> bool:
    """Whether it is only described, and the source names another of its kind that may be meant, or described one before."""
    if not all(_described(s) for _, s in group):
        return False
    kin = _kin(group[0][1].type)
    others = groups[: groups.index(group)] + [g for g in groups if not all(_described(s) for _, s in g)]
    return any(s.type in kin for other in others for _, s in other)


def _described(s: Seen) -> bool:
    """Whether it is only described, as known before: 'to widen the gas pipeline'."""
    return s.likely and not (s.indefinite or s.proper or s.placed or s.type == "fund")


def _kin(kind: str) -> frozenset[str]:
    """The types that one noun may stand for: 'the line' for a railway or a pipeline, 'the facility' for any plant."""
    return next((kin for kin in _KIN if kind in kin), frozenset([kind]))


def _admitted(d: Discourse, view: View, s: Seen) -> bool:
    """Whether it is no body, and what is only likely stands in a text on relations between states and in no document's title."""
    if _institution(d, s) or (s.type == "monument" and _honoured(view, s)):
        return False
    if not s.likely:
        return True
    papers = (f for f in candidates(view) if not (s.aimed or by_which(view, s.start)) or plausible(f, False)) if d.tied else ()
    return d.tied and not any(f.start < s.end and s.start < f.end for f in papers)


def _honoured(view: View, s: Seen) -> bool:
    """Whether it is only the place where a wreath is laid or homage is paid, or that guests visit."""
    low = max(0, s.start - view.start - _LAYING)
    told = project_words(view.lexicon).find(view.folded, 0, low, s.start - view.start)
    kinds = {k for h in told for k in h.row.list("kind")}
    return "honours" in kinds or ("guests" in kinds and not (s.progress.strong and s.progress.beside))


def _institution(d: Discourse, s: Seen) -> bool:
    """Whether the words are only part of a body's name: 'the Tanzania-Zambia Railway Authority'; one to be set up is no body yet."""
    if s.progress.strong and s.progress.beside and (s.indefinite or (s.progress.rule == "build" and built_so(s))):
        return False
    end = s.noun.end if d.marked.text(s.noun.end, s.noun.end + 2) == " (" else s.end  # 'the African Development Fund (ADF)'
    if any(p.form == "body" and p.start <= s.start and end <= p.end for p in d.marked.of(Party, s.start, s.end)):
        return not s.pair  # 'the African Development Fund approved a loan', but of two states 'the Uzbek-Kyrgyz Development Fund'
    bodies = d.marked.of(Institution, max(0, s.start - 80), s.end)
    if s.plural and any(m.start < s.start and s.end <= m.end for m in bodies):
        return True  # 'the Authority for Free Zones'
    return any(m.start <= s.start and s.end + 3 < m.end for m in bodies)


def _words(d: Discourse, s: Seen) -> frozenset[str]:
    return frozenset(
        w
        for w in re.findall(r"\w+", d.marked.folded[s.start : s.end])
        if len(w) > 2 and w not in sets_of(d.marked.lexicon)["project_small"]
    )


def _noun(d: Discourse, s: Seen) -> str:
    return d.marked.folded[s.noun.start : s.noun.end]


def _capitals(d: Discourse, s: Seen) -> frozenset[str]:
    return frozenset(re.findall(r"[A-Z]\w+", d.marked.text(s.start, s.end)))


def _same(d: Discourse, a: Seen, b: Seen) -> bool:
    """Whether two mentions mean one project: one known name, or the words of one in the other."""
    if a.known and b.known and a.noun.table == b.noun.table == "projects":
        return a.noun.row["name"] == b.noun.row["name"]
    one, two = _words(d, a), _words(d, b)
    if a.type == b.type and a.type in LAID and _noun(d, a) == _noun(d, b) and not (a.proper or b.proper):
        one, two = _capitals(d, a), _capitals(d, b)  # 'the link between their grids' is 'the link with Jordan'
        return one <= two or two <= one
    alike = a.type == b.type or {a.type, b.type} <= _PLANTS
    return bool(one and two) and alike and (one <= two or two <= one)


def _status(d: Discourse, group: list[tuple[View, Seen]], alone: bool) -> str | None:
    """How far it has come, by its own mentions, else by what the source says round them."""
    view, s = fullest(group)
    if to_come(d, view, s.progress):
        return "planned"
    said = {g.progress.status for _, g in group}
    opened = any(g.progress.rule == "open" and g.progress.status == "operating" and g.progress.beside for _, g in group)
    if opened and said.isdisjoint(_RANK[:2]):
        return "operating"  # what was commissioned, whatever is told of building it
    told = next((r for r in _RANK if r in said), None)
    if told == "planned" and s.progress.rule == "planned":
        told = under(view, s) or told  # money is set aside for something under a programme
    return gone_on(d, view, s, told) if told else told_elsewhere(d, view, s, alone)


def _project(d: Discourse, group: list[tuple[View, Seen]], location: tuple[str, ...], alone: bool) -> Project:
    view, s = fullest(group)
    status = _status(d, group, alone)
    value = _cost(d, view, s)
    concerned = d.focus(s.start) or d.theme
    if location and not {*location} & {*concerned} and {*location} & {*d.theme}:
        concerned = d.theme  # what is named near it is not whose it is
    doubts = [] if location else ["no_location"]
    if s.progress.rule in ("", "none"):
        doubts.append("no_status_word")
    if s.likely:
        doubts.append("likely")
    return Project(
        source=d.marked.source.name,
        evidence=(evidence(d, s.start, s.end),),
        parties=tuple(sorted({*concerned})),
        name=s.name or _name(_printed(view, s)),
        type=s.type,
        location=location,
        status=status,
        value=value.value if value else None,
        unit=value.unit if value else None,
        bound=value.bound if value else None,
        rule="known" if s.known else "named" if s.proper else "placed" if s.placed else "indefinite",
        doubts=tuple(doubts),
        reasons=(
            Reason("noun", s.noun.row.label, s.noun.start, s.noun.end),
            Reason(s.progress.rule, s.progress.row, s.progress.start, s.progress.end),
        ),
    )


def _printed(view: View, s: Seen) -> str:
    """The words of the name, without the power of plants; those of a place that a verb parts from it only where they tell it from others:
    'hospital in Gulu', 'oil pipeline between A and B'; with the works done to what is no line or plant: 'renovation of the library'."""
    name = view.cut(s.start, s.end)
    if s.type in _PLANTS:
        name = view.patterns["size_inside"].sub("", name)
    at = s.start - view.start
    if s.type == "other" and not s.called and (works := view.patterns["works_of"].search(view.folded, max(0, at - _WORKS), at)):
        name = view.cut(view.start + works.start(), s.start) + name
    if opening := _QUOTED.match(view.cut(s.start - 1, s.start + 1)):
        name = name.replace(_CLOSED[opening.group(1)], "", 1)  # the 'A–B' line
    if s.away is None or s.proper:
        return name
    ends = s.type in LAID and view.patterns["plain_and"].search(view.cut(*s.away)) is not None
    bare = not s.modified or s.start == s.noun.start or s.end > s.noun.end
    return f"{name} {view.cut(*s.away)}" if ends or bare else name


def _name(text: str) -> str:
    """The name without quotation marks, and without an aside between commas."""
    plain = re.sub(r"[“”\"«»‘]|(?<=\w)’(?!\w)", "", re.sub(_ASIDE, " ", text))
    return re.sub(r"\s+", " ", plain).strip(" '’")


def _cost(d: Discourse, view: View, s: Seen) -> Quantity | None:
    for q in d.marked.of(Quantity, s.end, min(s.end + 90, view.sentence.end)):
        if q.money and not view.patterns["paid_for_works"].match(view.folded, q.end - view.start):
            return q  # but not in 'a clinic in Osh, and $5 million for building a school'
    return None
