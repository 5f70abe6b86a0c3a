"""Projects: each once a source, at its fullest mention, with type, place, status and cost."""

import re
from collections.abc import Iterator

from pledger.lexicon import fold
from pledger.mentions.descriptions import project_words
from pledger.mentions.instruments import candidates, plausible
from pledger.mentions.progress import progress
from pledger.mentions.projects import Seen, seen
from pledger.mentions.types import Institution, Party, Place, Quantity
from pledger.mentions.view import View
from pledger.records.context import Discourse
from pledger.records.draft import evidence
from pledger.records.types import Project, Reason

_RANK = ("suspended", "under_construction", "planned", "operating")
_ACROSS = ("air_route", "border_post", "power_line", "corridor")  # lie between two countries
_SEEN, _SAID = 80, 6  # projects that a mention is compared with, mentions of each that it is compared with
_NEAR = 4  # words between a project and the town that it stands in
_MONEY = re.compile(r"[A-Z]{3}")


def build(d: Discourse) -> Iterator[Project]:
    """The projects of a source, in order of their first mention."""
    found: list[tuple[View, Seen]] = []
    for view in d.marked.views:
        if view.sentence.kind in ("byline", "prefix", "dateline", "caption"):
            continue
        if any(h.row.table in ("projects", "project_nouns") for h in view.hits):
            papers = {f.end for f in candidates(view) if plausible(f, False) and f.cue is not None and f.cue.rule.startswith("verb")}
            found += [(view, s) for s in seen(view) if not _institution(d, s) and not (s.type == "programme" and s.end in papers)]
    groups: list[list[tuple[View, Seen]]] = []
    for view, s in found:
        for group in groups[-_SEEN:]:
            if any(_same(d, other, s) for _, other in group[:_SAID]):
                group.append((view, s))
                break
        else:
            groups.append([(view, s)])
    for group in groups:
        if not _echo(group, groups):
            yield _project(d, group)


def _echo(group: list[tuple[View, Seen]], groups: list[list[tuple[View, Seen]]]) -> bool:
    """Whether only a heading names it, in other words than the body does: the body has a project of its type."""
    if any(view.sentence.kind not in ("headline", "heading") for view, _ in group):
        return False
    return any(s.type == group[0][1].type for other in groups if other is not group for _, s in other)


def _institution(d: Discourse, s: Seen) -> bool:
    """Whether the words are only part of a body's name: 'the Tanzania-Zambia Railway Authority'."""
    return any(m.start <= s.start and s.end + 3 < m.end for m in d.marked.of(Institution, max(0, s.start - 80), s.end))


def _words(d: Discourse, s: Seen) -> frozenset[str]:
    return frozenset(w for w in re.findall(r"\w+", d.marked.folded[s.start : s.end]) if len(w) > 2 and w not in ("the", "project"))


def _same(d: Discourse, a: Seen, b: Seen) -> bool:
    """Whether two mentions mean one project: one known name, or the words of one in the other."""
    if a.known and b.known and a.noun.table == b.noun.table == "projects":
        return a.noun.row["name"] == b.noun.row["name"]
    one, two = _words(d, a), _words(d, b)
    return bool(one and two) and a.type == b.type and (one <= two or two <= one)


def _project(d: Discourse, group: list[tuple[View, Seen]]) -> Project:
    view, s = max(group, key=lambda g: (g[0].sentence.kind == "body", g[1].end - g[1].start, -g[1].start))
    said = [g.progress.status for _, g in [(view, s), *group] if g.progress.status]
    status = next((r for r in _RANK if r in said), None) or _told_later(d, view, s)
    value = _cost(d, view, s)
    location = _location(d, view, s)
    doubts = [] if location else ["no_location"]
    if s.progress.rule in ("", "none"):
        doubts.append("no_status_word")
    return Project(
        source=d.marked.source.name,
        evidence=(evidence(d, s.start, s.end),),
        parties=tuple(sorted({*(d.focus(s.start) or d.theme)})),
        name=_name(view.cut(s.start, s.end)),
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


def _told_later(d: Discourse, view: View, s: Seen) -> str | None:
    """The status that one of the next sentences gives it by its noun: 'The line will be opened in May'."""
    head = fold(s.noun.row["name"] or d.marked.text(s.noun.start, s.noun.end)).split()[-1]
    i = d.index(view.start)
    for later in d.marked.views[i + 1 : i + 3]:
        at = later.folded.find(f"the {head} ")
        if at >= 0 and not any(h.start == later.start + at + 4 for h in later.of("projects")):
            told = progress(later, later.start + at + 4, later.start + at + 4 + len(head), False)
            if told.status:
                return told.status
    return None


def _name(text: str) -> str:
    """The name without quotation marks, and without an acronym before its noun ('China–Kyrgyzstan–Uzbekistan (CKU) railway')."""
    return re.sub(r"\s+", " ", re.sub(r" \([A-Z]{2,8}\)(?= [a-z])", "", text)).strip(" “”\"«»'’")


def _cost(d: Discourse, view: View, s: Seen) -> Quantity | None:
    for q in d.marked.of(Quantity, s.end, min(s.end + 90, view.sentence.end)):
        if q.unit and _MONEY.fullmatch(q.unit):
            return q
    return None


def _location(d: Discourse, view: View, s: Seen) -> tuple[str, ...]:
    """The countries where it stands: by the names in its name, the table of known ones, the owner before it, the one named near it."""
    focus = set(d.focus(s.start)) | set(d.theme)
    rows = [h.row for h in view.of("projects") if s.start <= h.start and h.end <= s.end]
    if rows and rows[0].list("location"):
        return tuple(sorted(rows[0].list("location")))
    behind = _codes(d, s.noun.end, s.end, focus)
    inside = behind if len(behind) == 1 and s.placed else _codes(d, s.start, s.end, focus)
    across = s.type in _ACROSS or s.pair or bool(s.noun.row["across"])
    if inside and not (across and len(inside) == 1 and not s.known):
        return inside
    if rows:
        named = _codes(d, view.start, view.sentence.end, focus)
        return named if len(named) > 1 else ()
    if across:
        pair = tuple(sorted(c for c in d.focus(s.start) or d.theme if len(c) == 3))
        return pair if len(pair) == 2 and (not inside or inside[0] in pair) else inside
    waters = any(p.form in ("river", "sea") for p in d.marked.of(Place, s.start, s.end))
    pair = tuple(sorted(c for c in d.focus(s.start) or d.theme if len(c) == 3))
    if (s.shared or waters) and len(pair) == 2:
        return pair
    before = [p for p in d.marked.of(Party, max(view.start, s.start - 30), s.start) if p.codes and p.end + 3 >= s.start]
    if before:
        return tuple(sorted(c for c in before[-1].codes if len(c) == 3))
    near = [
        p.country
        for p in d.marked.of(Place, s.end, min(s.end + 60, view.sentence.end))
        if p.country and p.country in focus and len(view.cut(s.end, p.start).split()) <= _NEAR and "," not in view.cut(s.end, p.start)
    ]
    if near:
        return (near[0],)
    if len(pair) == 1 and len(d.theme) > 1:
        return pair  # the other side is a body, as the EU
    named = _codes(d, view.start, view.sentence.end, focus)
    if len(named) == 1 and len(pair) == 2 and named[0] in pair and _abroad(d, view, named[0]):
        return tuple(c for c in pair if c != named[0])
    return named if len(named) == 1 or s.type in ("corridor", "power_line") else ()


def _abroad(d: Discourse, view: View, code: str) -> bool:
    """Whether the country is only the builder's: 'Russian companies take part in developing the deposit'."""
    own = [p for p in d.marked.of(Party, view.start, view.sentence.end) if code in p.codes]
    words = project_words(view.lexicon)
    return all(
        p.form == "adjective" and any(h.row["kind"].endswith("foreign") for h in words.find(fold(d.marked.text(p.end, p.end + 16))))
        for p in own
    )


def _codes(d: Discourse, start: int, end: int, focus: set[str]) -> tuple[str, ...]:
    """The countries named in [start, end), and those of its towns that are in focus: a town's name is often another's too."""
    codes = {
        c
        for p in d.marked.of(Party, start, end)
        for c in p.codes
        if len(c) == 3 and p.end <= end and p.form not in ("body", "capital", "region")
    }
    codes |= {p.country for p in d.marked.of(Place, start, end) if p.country and p.end <= end and (p.country in focus or not focus)}
    return tuple(sorted(codes))
