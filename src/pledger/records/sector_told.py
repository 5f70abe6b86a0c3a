"""The sector of a pledge: of its action's words, else of what stands around them, else of the whole source."""

from collections import Counter
from operator import itemgetter

from pledger.mentions.promising import Phrases
from pledger.mentions.view import View
from pledger.records.context import Discourse
from pledger.records.drafts import Draft
from pledger.records.sectors import GOODS, many, sector

_LEAST = "politics"
_MEANS = "finance"  # the sector of what something is paid with
_FIRM = ("trade", "customs", _LEAST)  # sectors that a weak sign tells as well as another sentence's words would
_SHORT = 3  # words of an action that says nothing of its field by itself
_SAID, _MAINLY, _OFTEN = 3, 0.6, 0.4  # sentences, and their share, that make a sector what a source is about; what it speaks of most
_FURTHER = 4  # sentences back in which what a pronoun means is told at all
_AROUND = 400  # characters of the sentence and of the one before that may tell the sector


def field(d: Discourse, known: Phrases, made: Draft, start: int, end: int) -> tuple[str, str]:
    """The sector and what it was read from: the action, its sentence, the phrase that opens it, the sentence before, nothing (the source's
    own, else politics)."""
    folded, rules = d.marked.folded, known.rules
    found, weak = sector(d.marked.lexicon, known, d.marked.text(start, end))
    matter = found in (_LEAST, None) and rules["on_the_matter"].search(folded, start, end) is not None  # 'a dialogue on the question'
    pointing = matter or _points(d, known, start, end) or rules["traded"].fullmatch(folded, start, end) is not None
    works = found in ("industry", _LEAST, None) and rules["the_works"].search(folded, start, end) is not None
    # 'put up the money' for what the words before tell
    means = weak and found == _MEANS and rules["invested_in"].search(folded, start, end) is None
    plain = not (pointing or works or means)
    topic = _topic(d, known, made) if found in (_LEAST, None) or (weak and not (plain and found in _FIRM)) else None
    if topic and not weak:
        return topic, "topic"
    if found and plain and (not weak or (found in _FIRM and found != _LEAST)):
        return found, "action"
    short = found is None or len(folded[start:end].split()) < _SHORT
    empty = found in (_LEAST, None) or not plain
    anaphor = rules["anaphor"].search(folded, start, end) is not None
    bare = short or not plain or (empty and made.doer.kind in ("thing", "work")) or anaphor
    places = _after(d, known, made, (start, end), pointing)
    places += [("topic", topic)] if topic else []
    if bare:
        places += _before(d, known, made, matter or found != _LEAST or made.doer.kind == "thing")
    around = [(name, (topic, False) if name == "topic" else _around(d, known, text, name == "before")) for name, text in places]
    told = [(light, other, name) for name, (other, light) in around]
    for light, other, name in sorted(told, key=itemgetter(0)):  # what tells it surely first, wherever it stands
        if other and (not light or not (found or other == _MEANS)) and other != _LEAST:
            if name == "before" and plain and not anaphor and (often := _prevailing(d, known, _OFTEN)):
                return often, "source"  # nothing points to the sentence before
            return ("trade" if other in GOODS and rules["traded"].search(folded, start, end) else other), name
    if (matter or (anaphor and found is None)) and (earlier := _earlier(d, known, made)):
        return earlier, "before"
    mainly = _prevailing(d, known, _MAINLY) if found is None or found not in _FIRM else None
    return (mainly, "source") if mainly else (found, "action") if found else (_LEAST, "nothing")


def _points(d: Discourse, known: Phrases, start: int, end: int) -> bool:
    """Whether an action's object only points to what stands before: 'build it', but not 'build this railway'."""
    folded, rules = d.marked.folded, known.rules
    if rules["pointing"].match(folded, start, end) is None:
        return False
    named = rules["determining"].match(folded, start, end)
    told = sector(d.marked.lexicon, known, " ".join(d.marked.text(named.end(), end).split()[:2])) if named else (None, True)
    return told[0] is None or told[1]


def _after(d: Discourse, known: Phrases, made: Draft, action: tuple[int, int], pointing: bool) -> list[tuple[str, str]]:
    """What the sentence says beside a weak action, each with its name: who is asked, how it goes on, who undertakes."""
    view, folded, rules = d.view(made.trigger.start), d.marked.folded, known.rules
    start, end = action
    last = min(view.sentence.end, end + _AROUND)
    stop = rules["phrase_end"].search(folded, end, last)
    places = [] if pointing else [("sentence", d.marked.text(end, stop.start() if stop else last))]
    if made.rule == "address" or made.complement.startswith("objto"):  # 'invited hospitals to open branches'
        places.insert(0, ("sentence", d.marked.text(made.trigger.end, start)))
    people = d.marked.text(made.doer.start, made.trigger.start) if view.start <= made.doer.start < made.trigger.start else ""
    if made.doer.kind == "party" and not pointing and not rules["one_office"].search(people.casefold()):
        places.append(("sentence", people))  # 'Turkish universities are ready to open branches'
    return places


def _around(d: Discourse, known: Phrases, text: str, earlier: bool = False) -> tuple[str | None, bool]:
    """The sector of words around an action ('the plant' and 'the works' point to what stands before); none of an `earlier` sentence that
    lists many fields."""
    if earlier and many(d.marked.lexicon, text):
        return None, True
    found = sector(d.marked.lexicon, known, known.rules["the_works"].sub(" ", _unpressed(known, text)))
    if d.financier and found == (_MEANS, False):  # what a bank lends for tells more than that it lends
        other = sector(d.marked.lexicon, known, known.rules["lent_for"].sub(" ", text.casefold()))
        return other if other[0] and not other[1] else found
    return found


def _unpressed(known: Phrases, text: str) -> str:
    """The words without those that only say to whom it was told: 'told media in Lima'."""
    return known.rules["the_press"].sub(" ", text)


def _before(d: Discourse, known: Phrases, made: Draft, carried: bool) -> list[tuple[str, str]]:
    """What stands before an action that says nothing of its field by itself: in its sentence and, if `carried`, in the one before ('follow
    up on these agreements' is of politics whatever stands before)."""
    view = d.view(made.trigger.start)
    index = d.index(made.trigger.start)
    before: View | None = d.marked.views[index - 1] if index and carried else None
    text = d.marked.text(max(view.start, made.trigger.start - _AROUND), made.trigger.start)
    places = [("sentence", piece) for piece in reversed(known.rules["phrase_end"].split(text))]  # what stands nearest first
    if before and before.sentence.kind == view.sentence.kind:
        places.append(("before", before.text[:_AROUND]))
    return [(name, known.rules["field_office"].sub(" ", piece)) for name, piece in places]  # what 'Energy Minister X' says is of any field


def _earlier(d: Discourse, known: Phrases, made: Draft) -> str | None:
    """The sector told nearest before the sentence before: what 'the talks' or 'it' mean, of which neither tells."""
    index = d.index(made.trigger.start)
    for view in reversed(d.marked.views[max(0, index - _FURTHER) : max(0, index - 1)]):
        found, weak = _around(d, known, view.text[:_AROUND], earlier=True)
        if found and not weak and found != _LEAST:
            return found
    return None


def _prevailing(d: Discourse, known: Phrases, share: float) -> str | None:
    """The sector that a share of a source's sentences speak of, if it is of one thing; trade never, since everything may be."""
    if "prevailing" not in d.kept:
        told = [sector(d.marked.lexicon, known, _unpressed(known, view.text)) for view in d.marked.views]
        skipped = (_LEAST, _MEANS) if d.financier else (_LEAST,)
        counts = Counter(name for name, weak in told if name and not weak and name not in skipped)
        first, most = counts.most_common(1)[0] if counts else ("", 0)
        d.kept["prevailing"] = first, most, counts.total()
    name, said, total = d.kept["prevailing"]
    return name if name != "trade" and said >= _SAID and said >= share * total else None


def _topic(d: Discourse, known: Phrases, made: Draft) -> str | None:
    """The sector of the phrase that opens the sentence: 'On the oil refinery project, he proposed ...'."""
    view = d.view(made.trigger.start)
    lead = known.rules["topic_lead"].match(d.marked.folded, view.start, made.trigger.start)
    if lead is None:
        return None
    found, weak = sector(d.marked.lexicon, known, d.marked.text(view.start, lead.end()))
    return found if found and found != _LEAST and not weak else None
