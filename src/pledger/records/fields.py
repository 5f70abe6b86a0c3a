"""The fields of a pledge: who it concerns, by when, in which sector."""

from collections import Counter
from operator import itemgetter

from pledger.mentions.promising import Phrases
from pledger.mentions.types import Party, Time
from pledger.records.context import Discourse
from pledger.records.drafts import Draft
from pledger.records.reference import state, together
from pledger.records.sectors import sector

_PAIR = 2  # states in focus, of which both are concerned
_SHORT = 3  # words of an action that says nothing of its field by itself
_AFTER = 40  # characters after an action that may hold its deadline
_NAMED = 12  # characters before a year in which the name stands that it is part of: 'the Roadmap to 2035'
_SAID, _MAINLY = 3, 0.6  # sentences, and their share, that make a sector what a source is about
_MEANS = "finance"  # the sector of what something is paid with
_AROUND = 400  # characters of the sentence and of the one before that may tell the sector


def parties(d: Discourse, known: Phrases, made: Draft, start: int, end: int) -> tuple[str, ...]:
    """Those who undertake, those named in the action, and the partner in focus."""
    actors, focus = set(made.doer.codes), set(together(d, made.trigger.start))
    named = _named(d, known, start, end)
    if made.rule == "address":  # who is asked is concerned, a union too
        asked = [p for p in d.marked.of(Party, made.trigger.end, start) if p.form != "region"]
        named |= {c for p in asked for c in p.codes if state(d, c) or c in d.unions}
    if len(actors) >= 2:
        return tuple(sorted(actors | named))
    others = named - actors
    if len(others) == 1 and (not others & focus or (len(focus) > _PAIR and made.strength != "signed")):
        return tuple(sorted(actors | others))
    base = actors | named
    if actors <= focus or len(base) < 2:
        base |= focus
    return tuple(sorted(base))


def _named(d: Discourse, known: Phrases, start: int, end: int) -> set[str]:
    """The countries named in the action's core, up to ', including' or a relative clause; bodies are its setting."""
    core = known.rules["aside"].search(d.marked.folded, start, end)
    found = [p for p in d.marked.of(Party, start, core.start() if core else end) if p.form not in ("body", "region")]
    found = [p for p in found if p.form != "adjective" or not _language(d, known, p)]
    return {c for p in found for c in p.codes if state(d, c)}


def _language(d: Discourse, known: Phrases, p: Party) -> bool:
    """Whether an adjective names a language: 'the teaching of Portuguese', 'Chinese classes'."""
    before = known.rules["language_before"].search(d.marked.folded, max(0, p.start - 40), p.start)
    return before is not None or known.rules["language_after"].match(d.marked.folded, p.end) is not None


def deadline(d: Discourse, known: Phrases, made: Draft, start: int, end: int) -> tuple[str | None, int]:
    """The date by which, from a time inside the clause, and where the action's words end without it."""
    view, found = d.view(made.trigger.start), None
    for t in d.marked.of(Time, start, min(view.sentence.end, end + _AFTER)):
        ahead = t.role == "deadline" or (t.role in ("point", "period") and t.edtf is not None and _future(d, t.edtf))
        if t.edtf and ahead and not known.rules["named_year"].search(d.marked.folded, max(start, t.start - _NAMED), t.start):
            found = found or t.edtf
            if t.end >= end - 2 and t.start > start + 3:
                end = min(end, t.start)
    return found, start + len(known.rules["time_tail"].sub("", d.marked.folded[start:end]))


def _future(d: Discourse, edtf: str) -> bool:
    """Whether a date lies ahead: a later day than the source's own, or a month or year that is not over."""
    return bool(d.published and edtf[:4].isdigit() and edtf != d.published and edtf[: len(d.published)] >= d.published[: len(edtf)])


def field(d: Discourse, known: Phrases, made: Draft, start: int, end: int) -> tuple[str, str]:
    """The sector and what it was read from: the action, its sentence, the sentence before, nothing (politics)."""
    lexicon, view, folded, rules = d.marked.lexicon, d.view(made.trigger.start), d.marked.folded, known.rules
    found, weak = sector(lexicon, known, d.marked.text(start, end))
    topic = _topic(d, known, made) if found in ("politics", None) else None
    if topic and not weak:
        return topic, "topic"
    pointing = rules["pointing"].match(folded, start, end) is not None or rules["traded"].fullmatch(folded, start, end) is not None
    works = found in ("industry", "politics", None) and rules["the_works"].search(folded, start, end) is not None
    # 'put up the money' for what the words before tell
    means = weak and found == _MEANS and rules["invested_in"].search(folded, start, end) is None
    if found and not pointing and not works and not means and (not weak or found != "politics"):
        return found, "action"
    index = d.index(made.trigger.start)
    before = d.marked.views[index - 1] if index else None
    stop = rules["phrase_end"].search(folded, end, min(view.sentence.end, end + _AROUND))
    places = [] if pointing else [("sentence", d.marked.text(end, stop.start() if stop else min(view.sentence.end, end + _AROUND)))]
    if made.rule == "address" or made.complement.startswith("objto"):  # 'invited hospitals to open branches'
        places.insert(0, ("sentence", d.marked.text(made.trigger.end, start)))
    people = d.marked.text(made.doer.start, made.trigger.start) if view.start <= made.doer.start < made.trigger.start else ""
    if made.doer.kind == "party" and not pointing and not rules["one_office"].search(people.casefold()):
        places.append(("sentence", people))  # 'Turkish universities are ready to open branches'
    short = len(folded[start:end].split()) < _SHORT
    if pointing or short or found is None or works or means or made.doer.kind in ("thing", "work") or rules["anaphor"].search(folded, start, end):
        places.append(("sentence", d.marked.text(max(view.start, made.trigger.start - _AROUND), made.trigger.start)))
        tells = found != "politics" or made.doer.kind == "thing"  # 'follow up on these agreements' is of politics whatever stands before
        if before and before.sentence.kind == view.sentence.kind and tells:
            places.append(("before", before.text[:_AROUND]))
    told = [(light, other, name) for name, text in places for other, light in [sector(lexicon, known, text)]]
    for light, other, name in sorted(told, key=itemgetter(0)):  # what tells it surely first, wherever it stands
        if other and (not light or not (found or other == _MEANS)) and other != "politics":
            return other, name
    if topic:
        return topic, "topic"
    return (found, "action") if found else (_prevailing(d, known) or "politics", "nothing")


def _prevailing(d: Discourse, known: Phrases) -> str | None:
    """The sector that most sentences of a source speak of, if it is of one thing; trade never, since everything may be."""
    if "prevailing" not in d.kept:
        told = [sector(d.marked.lexicon, known, view.text) for view in d.marked.views]
        counts = Counter(name for name, weak in told if name and not weak and name != "politics")
        first, most = counts.most_common(1)[0] if counts else ("", 0)
        d.kept["prevailing"] = first if first != "trade" and most >= _SAID and most >= _MAINLY * counts.total() else None
    found: str | None = d.kept["prevailing"]
    return found


def _topic(d: Discourse, known: Phrases, made: Draft) -> str | None:
    """The sector of the phrase that opens the sentence: 'On the oil refinery project, he proposed ...'."""
    view = d.view(made.trigger.start)
    lead = known.rules["topic_lead"].match(d.marked.folded, view.start, made.trigger.start)
    if lead is None:
        return None
    found, weak = sector(d.marked.lexicon, known, d.marked.text(view.start, lead.end()))
    return found if found and found != "politics" and not weak else None
