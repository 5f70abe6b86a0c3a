"""Where the words of an action begin and end: the complement of an undertaking, cut at the next clause, and its further actions."""

from pledger.mentions.promising import Phrases
from pledger.mentions.types import Undertaking
from pledger.mentions.view import View
from pledger.values import fixed

_MARKS = " .,;:!?–—-…\"'”’»)/"
_LAST = frozenset(["np_works", "np_want", "np_doing", "obj_fair", "and_doing"])  # what is read only where no other complement is
LONGEST = 600  # characters of an action


@fixed
class Clause:
    """An action's words: offsets of the source; `name` is the complement's."""

    start: int
    end: int
    name: str


def complement(view: View, u: Undertaking, known: Phrases, names: tuple[str, ...], limit: int | None = None) -> Clause | None:
    """The complement of `u` among these names that begins first after it (of equal ones the first named), cut where its clause ends.

    Where none begins at the verb, what is said by the way is passed over: 'agreed, among other things, to open the border'.
    """
    at = u.end - view.start
    if only := known.rules["not_only"].match(view.folded, at):
        at = only.end()
    found = _complement(view, at, known, names, limit)
    if found is None and (aside := _aside(view, at, known)) is not None:
        return _complement(view, aside, known, names, limit)
    return found


def _aside(view: View, at: int, known: Phrases) -> int | None:
    """Where what is said by the way at `at` ends: ', among other things,', or when and where: 'proposed | in Rome | the launch of'."""
    m = known.rules["aside_after" if view.folded.startswith(", ", at) else "adjunct_after"].match(view.folded, at)
    return m.end() if m else None


def _complement(view: View, at: int, known: Phrases, names: tuple[str, ...], limit: int | None) -> Clause | None:
    """The complement among these names that begins first after `at`; a quotation may end there: 'is "determined" to'."""
    at += view.folded.startswith('"', at)
    best: tuple[str, int] | None = None
    for name in names:
        m = known.complements[name].match(view.folded, at)
        infinitive = name.startswith(("to", "objto")) or (
            name == "base" and view.patterns["to_at_end"].search(view.folded, max(0, at - 3), at) is not None
        )
        if m is None:
            continue
        behind = m.end()
        if infinitive and not _verb_follows(view, known, behind):
            further = known.rules["to_place"].match(view.folded, behind) if name == "objto" else None
            if further is None or not _verb_follows(view, known, further.end()):
                continue
            behind = further.end()  # 'asked the ambassador to Chad | to promote trade'
        if best is None or (behind < best[1] and name not in _LAST):
            best = (name, behind)
    if best is None:
        return None
    fronted = known.rules["fronted_phrase"].match(view.folded, best[1]) if best[0] in ("that", "clause") else None
    start = view.start + (fronted.end() if fronted else best[1])  # 'hopes that | by working together, | we can'
    end = cut(view, known, start, limit)
    return Clause(start, end, best[0]) if end > start else None


def _verb_follows(view: View, known: Phrases, at: int) -> bool:
    """An infinitive has a small first letter (unless all is in capitals) and no plural's end; 'to Astana' is a place, 'to subscribers' are
    people."""
    return (view.text[at : at + 1].islower() or view.text.isupper()) and not known.rules["plural"].match(view.folded, at)


def cut(view: View, known: Phrases, start: int, limit: int | None = None) -> int:
    """Where the action that begins at `start` ends: at the next clause, at `limit` or at the sentence's end."""
    at = start - view.start
    first = known.rules["another"].search(view.folded, at, at + LONGEST)
    if first is None:
        return start
    m = known.ends.search(view.folded, first.end() + 1, at + LONGEST)
    while m is not None and m.group() == '"' and view.folded.count('"', at, m.start()) % 2:
        m = known.ends.search(view.folded, m.end(), at + LONGEST)  # 'enhance "balanced" trade': a word in quotation marks
    if view.folded[first.end() : first.end() + 2].lstrip(".,!?").startswith(('"', ":", ";")):  # a quotation ends after the first word
        end = view.start + first.end()
    else:
        end = view.start + m.start() if m else min(view.sentence.end, start + LONGEST)
    if limit is not None:
        end = min(end, limit)
    text = view.cut(start, end)
    kept = text.rstrip(_MARKS)
    if text.startswith(")", len(kept)) and kept.count("(") > kept.count(")"):
        kept += ")"  # 'the free trade area (AfCFTA)'
    loose = known.sets["joiner"] | known.sets["preposition"]
    while (last := kept.rfind(" ")) > 0 and kept[last + 1 :].casefold() in loose:
        kept = kept[:last].rstrip(_MARKS)  # 'share data and, if needed, ...'
    return start + len(kept)


def conjuncts(view: View, known: Phrases, clause: Clause) -> list[tuple[int, int]]:
    """The actions of a clause, split where a further verb of the same form begins: 'raise trade to $1bn | remove barriers'."""
    folded, low, high = view.folded, clause.start - view.start, clause.end - view.start
    rules = known.rules
    gerund = rules["gerund"].match(folded, low, high) is not None
    starts, ends = [low], list[int]()
    for m in rules["further"].finditer(folded, low, high):
        word = rules["another"].match(folded, m.end(), high)
        if word is None:
            continue
        if gerund:
            splits = rules["gerund"].fullmatch(word.group()) is not None
        else:
            splits = rules["infinitive"].search(m.group()) is not None or (
                known.at["verb"].match(folded, m.end()) is not None and rules["noun_too"].match(folded, m.end(), high) is None
            )
        first = folded[starts[-1] : m.start()]
        alone = " " not in first and known.at["meet"].match(first) is None  # 'to strengthen and | advance ties' is one
        if splits and not alone:
            ends.append(m.start())
            starts.append(m.end())
    ends.append(high)
    return [(view.start + s, view.start + e) for s, e in zip(starts, ends, strict=True)]
