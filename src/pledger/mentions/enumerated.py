"""Projects of one sentence together: what is told of one of an enumeration holds for the next, an apposition is no project of its own."""

import re
from dataclasses import replace

from pledger.lexicon import Lexicon
from pledger.mentions.descriptions import DASHED, DASHES, Words
from pledger.mentions.plurals import singular
from pledger.mentions.progress_told import project_words
from pledger.mentions.round_names import round_names
from pledger.mentions.sighted import Seen
from pledger.mentions.view import View
from pledger.mentions.words import Line, stops_of
from pledger.sources.memo import per_lexicon

_JOINED = 16  # words between two projects of one enumeration
_ROW = 8  # words between two projects of one subject
_WORD = r"[A-ZÀ-ÞŞİĞÖÜÇČŠŽĐŁ][\w’']*"
_TWO_ENDS = re.compile(rf"{_WORD}(?:[ -]{_WORD}){{0,2}}(?:-[a-z]+)? ?[–—-] ?{_WORD}(?:[ -](?:[a-z]+-)?{_WORD}){{0,2}}(?:-[a-z]+)*")
_NO_WORKS = ("programme", "fund", "air_route", "corridor")
_HOSTS = ("industrial_zone",)  # where other things stand


def apposed(view: View, found: list[Seen], s: Seen) -> bool:
    """Whether it only tells more of the project before: 'the Maitree plant, a 1,320 MW thermal power plant at Rampal'."""
    if not found or found[-1].end > s.start:
        return False
    alias = s.known and (found[-1].type == s.type or found[-1].called)  # but 'a canal in Chad, the Chad-Niger railway' are two
    if alias and view.patterns["alias"].fullmatch(view.folded, found[-1].end - view.start, s.start - view.start):
        return True  # 'the gas interconnector, GIPL, ...'
    if s.type in _HOSTS and _within(view, found[-1], s):
        return True
    if s.proper:
        return False
    if (
        s.start == s.noun.start
        and (s.away or not s.placed)
        and view.patterns["and_gap"].fullmatch(view.folded, found[-1].end - view.start, s.start - view.start)
    ):
        return True  # 'the A–B railway and highway'
    one, two = (view.folded[n.start - view.start : n.end - view.start].split()[-1] for n in (found[-1].noun, s.noun))
    gap = view.folded[found[-1].end - view.start : s.start - view.start]
    same = one == two or found[-1].noun.table == "projects"
    named, patterns = found[-1].proper or found[-1].known, view.patterns
    if named and patterns["apposed_the"].fullmatch(gap) and patterns["runs_on"].match(view.folded, s.noun.end - view.start):
        return True  # 'the Lobito Corridor, a railway that leads from A to B'
    alike = bool(s.noun.row["call"]) or (same and found[-1].type == s.type)  # any may be called 'a project'
    opens = "same_kind_apposed" if s.indefinite else "apposed_the" if named else ""
    if alike and s.indefinite and not s.placed and _becomes(view, gap):
        return True
    return alike and bool(opens and patterns[opens].match(gap)) and len(gap.split()) <= _JOINED // 2


def _within(view: View, a: Seen, b: Seen) -> bool:
    """Whether the second is only where the first stands: 'a tractor plant will open in the Danghara free economic zone'."""
    kinds = list(map(project_words(view.lexicon).kinds_of, view.folded[a.end - view.start : b.start - view.start].split()))
    inside = len(kinds) > 1 and "article" in kinds[-1] and not kinds[-2].isdisjoint(("in_place", "at"))
    return inside and len(kinds) <= _JOINED // 2 and not a.plural and b.progress.start < b.end


def _becomes(view: View, gap: str) -> bool:
    """Whether the words between only tell what the one before is or is to be: 'the A post is to become a one-stop post'."""
    kinds = list(map(project_words(view.lexicon).kinds_of, gap.split()))
    return 1 < len(kinds) <= _JOINED // 2 and "open" in kinds[-1] and "copula" in kinds[-2]


def shared(view: View, found: list[Seen]) -> list[Seen]:
    """What is told of one project of an enumeration holds for the next; what is told of one holds for no other behind it."""
    out: list[Seen] = []
    for s in found:
        before = out[-1] if out else None
        if before is not None and before.end <= s.start:
            gap = view.folded[before.end - view.start : s.start - view.start]
            joined = len(gap.split()) <= _JOINED and view.patterns["enumerated"].match(gap) is not None and not _broken(view, gap)
            told = s.progress
            if joined and told.status is None and before.progress.status and _carries(before, s):
                s = replace(s, progress=replace(before.progress, beside=False))
            elif not joined and told.status and 0 < told.end <= before.start and before.progress.end == told.end:
                s = replace(s, progress=replace(told, status=None, rule="none", beside=False))
        out.append(s)
    for n in range(len(out) - 2, -1, -1):
        s, behind = out[n], out[n + 1]
        gap = view.folded[s.end - view.start : behind.start - view.start]
        later = behind.progress.status and behind.progress.start >= behind.end and s.progress.status is None and s.type != "programme"
        if later and len(gap.split()) <= _ROW and view.patterns["enumerated"].match(gap) and not _broken(view, gap):
            out[n] = replace(s, progress=replace(behind.progress, beside=False))  # 'the A bridge and the B road are in operation'
    return out


def goes_on(view: View, found: list[Seen], s: Seen) -> bool:
    """Whether it is the next of a list of works, of which the first is told to be built or planned: 'will build the A bridge, the B port
    | and a hospital in C'."""
    if s.plural or s.end_of or s.type in _NO_WORKS or not (s.proper or s.placed):
        return False
    if s.progress.rule not in ("", "none") and s.progress.start >= found[-1].end:
        return False  # a word of its own
    behind = s.start
    for before in reversed(found):
        if view.patterns["next_of_list"].fullmatch(view.folded, before.end - view.start, behind - view.start) is None:
            return False
        if before.progress.strong:
            return before.progress.end <= before.start
        behind = before.start
    return False


def carried_by(view: View, found: list[Seen]) -> list[Seen]:
    """A bridge or tunnel with the road or line that it carries as one: 'the Vakhsh River bridge on the Dushanbe road'."""
    out: list[Seen] = []
    for s in found:
        before = out[-1] if out else None
        if before is not None and before.proper and s.pair and _crosses_on(view, before, s):
            out[-1] = replace(before, end=s.end)
        elif before is not None and (before.proper or before.pair) and _part_of(view, before, s):
            out[-1] = replace(before, end=s.end, type=s.type)
        else:
            out.append(s)
    return out


def _part_of(view: View, a: Seen, b: Seen) -> bool:
    """Whether the first is a part of the second: 'the Serhetabat–Herat section of the TAPI pipeline'."""
    words = project_words(view.lexicon)
    gap = list(map(words.kinds_of, view.folded[a.end - view.start : b.start - view.start].split()))
    part = "part" in words.kinds_of(view.folded[a.noun.start - view.start : a.noun.end - view.start])
    return part and 0 < len(gap) <= 2 and "of" in gap[0] and all("article" in kind for kind in gap[1:])


def crosses(view: View, s: Seen) -> bool:
    """Whether it is a bridge or a tunnel, which may carry a road or a line."""
    return "carries" in project_words(view.lexicon).kinds_of(view.folded[s.noun.start - view.start : s.noun.end - view.start])


def _crosses_on(view: View, a: Seen, b: Seen) -> bool:
    """Whether the second is the road or line on which the first, a bridge or a tunnel by the last word of its name, lies."""
    if a.end != a.noun.end or not crosses(view, a):
        return False
    kinds = list(map(project_words(view.lexicon).kinds_of, view.folded[a.end - view.start : b.start - view.start].split()))
    return len(kinds) == 2 and "along" in kinds[0] and "article" in kinds[1]


def _carries(before: Seen, s: Seen) -> bool:
    """Whether what is told of one project may hold for the next: no word of its own stands between ('the expansion of A and their part in
    B'), and what is done to something that stands tells nothing of what is first named ('modernising A and ... a new plant')."""
    if s.type == "programme" or (s.progress.rule in ("none", "develop") and s.progress.start >= before.end):
        return False
    return not (s.indefinite and before.progress.rule == "operating")


def _broken(view: View, gap: str) -> bool:
    """Whether a verb or a clause stands between two projects, so that they are no enumeration."""
    return any(h.row["kind"] in ("verb", "relative") for h in stops_of(view.lexicon).find(gap))


def items(w: Words, s: Seen) -> list[tuple[int, int]]:
    """The ends of several lines listed behind their plural noun: 'three lines: Raxaul-Parwanipur, Kushaha-Kataiya and ...'."""
    x = w.x
    i = x.at(s.noun.end)
    if not s.noun.row["two"] or x.low[i - 1][-1:] != "s" or i >= len(x.tokens) or x.tokens[i].text not in ":(,–—":
        return []
    found: list[tuple[int, int]] = []
    while i + 1 < len(x.tokens) and (not x.tokens[i].word or x.has(i, "and")):
        if x.tokens[i].text not in ":(,;–—&" and not x.has(i, "and"):
            break
        i += 1
        if (spaced := _spaced(x, i)) > i:
            found.append((x.tokens[i].start, x.tokens[spaced - 1].end))
            i = spaced
        elif x.tokens[i].capital and DASHED.search(x.tokens[i].text) and x.tokens[i].text.split("-")[-1][:1].isupper():
            found.append((x.tokens[i].start, x.tokens[i].end))
            i += 1
        elif not (x.has(i, "and") or x.tokens[i].text in ",;"):
            break
    return found if len(found) > 1 else []


@per_lexicon
def _row_of_pairs(lexicon: Lexicon) -> re.Pattern[str]:
    """Several pairs of ends right before their noun: 'A–B, C–D and E–F '."""
    pair, joined = _TWO_ENDS.pattern, round_names(lexicon)["pairs_joined"].pattern
    return re.compile(rf"(?:{pair}, )*{pair}(?:{joined}){pair} $")


def each_of(view: View, s: Seen) -> list[Seen]:
    """Each of several that share their plural noun: the A–B road and the C–D road of 'the A–B, C–D and E–F roads'; empty of others."""
    row = _row_of_pairs(view.lexicon).search(view.text, 0, s.noun.start - view.start)
    found = list(_TWO_ENDS.finditer(view.text, row.start(), row.end())) if row else []
    noun = view.cut(s.noun.start, s.noun.end)
    one = noun if s.type == "air_route" else singular(noun, view.lexicon)
    ends = [(view.start + m.start(), view.start + m.end()) for m in found]
    return [
        replace(s, start=a, end=b if b != ends[-1][1] else s.noun.end, name=f"{view.cut(a, b)} {one}", pair=True, plural=False, counts=True)
        for a, b in ends
    ]


def _spaced(x: Line, i: int) -> int:
    """Where two ends end that begin at token `i` and are parted by a dash with blanks: 'Eldoret - Tororo'; `i` where there are none."""
    ends = i + 2 < len(x.tokens) and x.tokens[i].capital and x.tokens[i + 1].text in DASHES and x.tokens[i + 2].capital
    return i + 3 if ends and not x.glued(i + 1) else i
