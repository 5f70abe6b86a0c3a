"""Records of one kind: pledges, what somebody undertakes, wishes or proposes to do without a number of its own."""

from collections.abc import Callable, Iterator
from dataclasses import replace

from pledger.lexicon import fold
from pledger.mentions.pieces import WORD
from pledger.mentions.promising import Phrases, phrases
from pledger.mentions.types import Party, Person, Undertaking
from pledger.mentions.view import View
from pledger.records import acted_on, futures, itemised, oughts, paper_clauses, promises, split_off, timetable, unsaid
from pledger.records.asked import another
from pledger.records.business import private_voice
from pledger.records.citing import fullest
from pledger.records.context import Discourse
from pledger.records.draft import evidence
from pledger.records.drafts import Draft, Scene
from pledger.records.fields import deadline, parties
from pledger.records.fronted import fronted
from pledger.records.further import limit
from pledger.records.scope import own_actions
from pledger.records.sector_told import field
from pledger.records.ties import wired
from pledger.records.types import Pledge, Reason, Record

Rule = Callable[[Scene, Undertaking], Draft | None]
RULES: dict[str, Rule] = {
    "act": promises.act,
    "address": promises.address,
    "noun": promises.noun,
    "told": unsaid.told,
    "pass": unsaid.passive,
    "left": acted_on.left,
    "by": acted_on.by,
    "impersonal": unsaid.impersonal,
    "goes_on": unsaid.goes_on,
    "planned": futures.planned,
    "should": oughts.should,
    "needed": oughts.needed,
    "expected": futures.expected,
    "modal": futures.will,
    "might": futures.might,
    "accepted": acted_on.accepted,
    "invited": unsaid.invited,
    "paper": paper_clauses.paper,
    "aims": paper_clauses.aims,
    "kept": futures.kept,
    "begun": futures.begun,
    "starts": timetable.starts,
}
_HEADLINE = "headline"
_REGIONS = frozenset(["headline", "heading", "body", "item", "dateline"])
_STEM = 5  # letters by which words of two statements are compared
_SAME, _SAME_HEADLINE = 0.75, 0.5  # share of the shorter action's words
_NEAREST = 60  # records that a new one is compared with
_SUBJECT = 60  # characters before a verb that may hold its subject
_EXPECTED = frozenset(["expected", "should", "needed", "impersonal"])  # rules of undertakings that nobody need have said
_MANY = 2  # states that are concerned together where nothing says that they are one group


def build(d: Discourse) -> Iterator[Record]:
    """The pledges of a source, a restatement (a headline of its lead) counted as evidence of the first."""
    found: list[Pledge] = []
    known = phrases(d.marked.lexicon)
    last, paragraph = None, -1
    introduced = itemised.introductions(d, known)
    for number, view in enumerate(d.marked.views):
        if view.sentence.kind not in _REGIONS or not _spoken_of(d, view):
            continue
        before = last if view.sentence.paragraph == paragraph else None
        paragraph, last = view.sentence.paragraph, None
        triggers = d.marked.of(Undertaking, view.start, view.sentence.end)
        if not triggers and number not in introduced:
            continue
        scene = Scene(d, view, known, previous=before)
        listed = introduced.get(number)
        opening = listed is not None and triggers[:1] and triggers[0].start == listed[2] and _bare(known, triggers[0])
        told = _in_list(scene, listed) if opening else []
        told = told or list(_in_sentence(scene, triggers)) or _in_list(scene, listed)
        for made, record in told:
            last = made
            found.append(record)
    yield from _merged(known, found)


def _bare(known: Phrases, u: Undertaking) -> bool:
    """Whether a verb has its bare form: '- study a link' under 'agreed to:' is what was agreed, no study."""
    return " " not in u.text and known.rules["inflected"].fullmatch(u.text.casefold()) is None


def _in_list(scene: Scene, introduced: itemised.Introduction | None) -> list[tuple[Draft, Pledge]]:
    """What an item of 'agreed to:' undertakes."""
    made = itemised.draft(scene.d, scene.known, scene.view, introduced) if introduced else None
    record = _record(scene.d, scene.known, made) if made else None
    return [(made, record)] if made and record else []


def _spoken_of(d: Discourse, view: View) -> bool:
    """Whether a sentence can hold a pledge at all: no question, no firm's own affair, and at least two are in focus."""
    if d.affair(view.start) or private_voice(view) or not d.between(view.start):
        return False
    return not view.text.endswith("?") and (len(d.theme) > 1 or len(d.focus(view.start)) > 1)


def _in_sentence(scene: Scene, triggers: list[Undertaking]) -> Iterator[tuple[Draft, Pledge]]:
    d, view, known = scene.d, scene.view, scene.known
    covered = said = view.start
    question = known.rules["asked"].match(view.folded)
    covered += question.end() if question else 0
    for i, u in enumerate(triggers):
        if u.start < covered or u.row is None or u.negated or itemised.introduces(d, known, view, u):
            continue
        scene.ended, scene.limit = scene.limit, limit(scene, triggers[i + 1 :], u)
        made = fronted(scene, u) or _read(scene, u)
        if made is None or (made.complement == "left" and made.action[0] < said):
            continue
        if made.doer.kind == "party":
            scene.memory = made.doer
        scene.last = made.doer
        for part in split_off.parts(scene, made, triggers[i + 1 :]):
            record = _record(d, known, part)
            covered = max(covered, part.action[1] if part.action[1] > u.start and record is not None else u.end)
            if record is not None:
                said = max(said, part.action[1])  # what is told once is not told again by 'was stressed' behind it
                yield part, record


def _read(scene: Scene, u: Undertaking) -> Draft | None:
    """The draft by the first row that its words fit; of markets and firms none but the first is asked."""
    for row in filter(None, (u.row, *(u.others if scene.d.tied else ()))):
        made = RULES[row["form"]](scene, u if row is u.row else replace(u, row=row, strength=row["strength"]))
        if made is not None:
            return made
    return None


def _record(d: Discourse, known: Phrases, made: Draft) -> Pledge | None:
    made = another(d, known, _partner_named(d, known, _talked_over(d, known, made)))
    span = own_actions(d, known, made)
    if span is None or not made.doer.codes or _nobodys(d, known, made):
        return None
    start, end, moved = max(span[0], itemised.own_words(d.view(made.trigger.start))), span[1], span[2]
    if d.marked.source.text[end : end + 1] == "?":
        return None
    due, end = deadline(d, known, made, start, end)
    concerned = parties(d, known, made, start, end)
    if len(concerned) < 2 or (len(concerned) > _MANY and not d.grouped):
        return None
    close = end if made.action[1] > made.trigger.start else made.end
    sector, basis = field(d, known, made, start, end)
    return Pledge(
        source=d.marked.source.name,
        evidence=(evidence(d, start if moved else made.start, max(close, end)),),
        parties=concerned,
        said_by=fullest(d, d.speaker(made.trigger.start)),
        actors=made.doer.codes,
        action=evidence(d, start, end).text,
        sector=sector,
        deadline=due,
        strength=made.strength,
        rule=f"{made.rule}_discussed" if made.strength == "discussed" else made.rule,
        doubts=_doubts(d, made, basis, moved),
        reasons=_reasons(made, basis),
    )


def _talked_over(d: Discourse, known: Phrases, made: Draft) -> Draft:
    """The draft as the matter of both where a person of another country is who it was talked over with: 'discussed trade | with Premier X
    of Togo'."""
    start, end = made.action
    if made.strength != "discussed" or start < made.trigger.start:
        return made
    if made.complement == "talks_on":  # 'held talks with Premier X of Togo on trade'
        met = {p.country for p in d.marked.of(Person, made.trigger.end, start) if p.country}
        return replace(made, doer=replace(made.doer, codes=tuple(sorted({*made.doer.codes, *met}))))
    for p in d.marked.of(Person, start, end):
        led = known.rules["talked_with"].search(d.marked.folded, start, p.start) if p.country and p.country not in made.doer.codes else None
        if led is not None and p.country and made.doer.codes:
            codes = tuple(sorted({*made.doer.codes, p.country}))
            return replace(made, action=(start, led.start()), end=led.start(), doer=replace(made.doer, codes=codes))
    return made


def _partner_named(d: Discourse, known: Phrases, made: Draft) -> Draft:
    """The draft as the one of two states that does it where nobody is known to, but whom it is done with is named: 'SOCAR is looking into
    cooperation with Bulgaria' is Azerbaijan's."""
    if made.doer.kind != "context" or len(made.doer.codes) != _MANY:
        return made
    start, end = made.action
    named = [p for p in d.marked.of(Party, start, end) if p.form == "name"]
    codes = {c for p in named for c in p.codes if known.rules["with_whom"].search(d.marked.folded, start, p.start)}
    others = tuple(c for c in made.doer.codes if c not in codes)
    return replace(made, doer=replace(made.doer, codes=others)) if len(others) == 1 else made


def _nobodys(d: Discourse, known: Phrases, made: Draft) -> bool:
    """Whether no state undertakes it: a source that never says 'both sides' means nobody by a verb without a state before it; its banks and
    dealers are no state's. In a market wire 'they hope' and 'it will be shipped' are no two states' either."""
    folded = d.marked.folded
    verb = made.trigger.start
    if made.doer.kind == "context" and known.rules["unnamed_doer"].search(folded, max(0, verb - _SUBJECT), verb):
        return True  # 'leading industrial nations agreed': of whom nobody is named
    together = len(made.doer.codes) > 1 and made.doer.kind != "paper"
    if together and not d.marked.of(Party, made.doer.start, made.doer.end) and wired(d.marked):
        return True
    if d.grouped:
        return False
    if made.doer.kind == "party" and made.rule.split("_")[0] in _EXPECTED:
        return True  # what a writer expects or finds needed
    if made.doer.kind not in ("party", "thing", "work") or (made.doer.kind != "party" and not d.tied):
        return True
    return known.rules["private_doer"].match(folded, made.doer.start, verb) is not None


def _doubts(d: Discourse, made: Draft, basis: str, moved: bool) -> tuple[str, ...]:
    """What lowers confidence in a record: words that only sum up, fields read from round about, an action behind a target."""
    signs = {
        "headline": d.view(made.trigger.start).sentence.kind == _HEADLINE,
        "sector_from_context": basis != "action",
        "actors_from_context": made.doer.kind == "context",
        "second_action": moved,
    }
    return tuple(name for name, holds in signs.items() if holds)


def _reasons(made: Draft, basis: str) -> tuple[Reason, ...]:
    u = made.trigger
    return (
        Reason("trigger", u.row.label if u.row else "", u.start, u.end),
        Reason("actors", f"{made.doer.kind}: {', '.join(made.doer.codes)}", made.doer.start, made.doer.end),
        Reason("action", made.complement, made.action[0], made.action[1]),
        Reason("sector", f"from the {basis}", made.action[0], made.action[1]),
    )


def _merged(known: Phrases, found: list[Pledge]) -> list[Pledge]:
    """Records that say the same thing are one: the body's words first, the headline's as further evidence. A headline that only sums up
    what the body undertakes at the same rung is none."""
    headlines = [p for p in found if "headline" in p.doubts]
    kept: list[Pledge] = []
    contents: list[frozenset[str]] = []
    for p in [p for p in found if "headline" not in p.doubts] + headlines:
        words = _content(known, p.action)
        low = max(0, len(kept) - _NEAREST) if "headline" not in p.doubts else 0
        same = next((i for i in range(low, len(kept)) if _same(kept[i], contents[i], p, words)), None)
        if same is not None:
            kept[same] = replace(kept[same], evidence=kept[same].evidence + p.evidence)
        elif "headline" not in p.doubts or not any(k.strength == p.strength and set(k.actors) & set(p.actors) for k in kept):
            kept.append(p)
            contents.append(words)
    return kept


def _content(known: Phrases, text: str) -> frozenset[str]:
    """The stems of an action's words that say something."""
    stopword = known.rules["stopword"]
    return frozenset([w[:_STEM] for w in WORD.findall(fold(text)) if not stopword.fullmatch(w)])


def _same(a: Pledge, x: frozenset[str], b: Pledge, y: frozenset[str]) -> bool:
    if not set(a.actors) & set(b.actors) or not x or not y:
        return False
    if min(len(x), len(y)) == 1 and x != y:
        return False  # one word is no restatement: 'is to be completed', 'a complex'
    shared = len(x & y) / min(len(x), len(y))
    return (shared >= _SAME and a.strength == b.strength and a.actors == b.actors) or ("headline" in b.doubts and shared >= _SAME_HEADLINE)
