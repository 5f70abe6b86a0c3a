"""Where an action must end since a further undertaking of its sentence begins, of the same subject or of one of its own."""

from collections.abc import Iterator
from operator import attrgetter

from pledger.mentions.types import Party, Person, Undertaking
from pledger.records.drafts import Scene

_FINITE = frozenset(["act", "address", "modal", "begun"])
_SUBJECT = 60  # characters before a verb that may hold its subject
_COMMA = ", "
_FAR = 400  # characters within which a further verb ends an action


def limit(scene: Scene, later: list[Undertaking], u: Undertaking) -> int | None:
    """Where the next verb of undertaking begins, of the same subject ('agreed to X | and called for Y') or of one of its own ('is ready to
    X, | and Peru undertook to Y'): no action runs beyond it."""
    view, rules = scene.view, scene.known.rules
    other = _other_clause(scene, u)
    if _COMMA in view.folded and (present := _present(scene, u, other)) is not None:
        return present
    for after in later:
        if after.start > min(u.end + _FAR, other or view.sentence.end):
            return other
        if after.start <= u.end or not after.row:
            continue
        low, at = u.end - view.start, after.start - view.start
        nouns = after.row["form"] == "noun" and u.row is not None and u.row["form"] == "noun"
        leads = [rules["and_the"].search(view.folded, low, at)] if nouns else []  # 'stressed the need to X | and the importance of Y'
        if after.row["form"] in _FINITE and rules["finite_form"].fullmatch(after.text.casefold()):
            starts = (after.start, *_subjects(scene, u.end, after.start))
        elif after.row["form"] == "act" and (being := rules["being_so"].search(view.folded, low, at)):
            starts = (view.start + being.start(),)  # 'wants to sell tea and | is ready to'
        else:
            starts = ()
        if starts:
            leads = [rules["joined"].search(view.folded, low, start - view.start) for start in starts]
            leads = [m for m in leads if m and not _one_subject(scene, low, m.start())]
        if lead := next(filter(None, leads), None):
            return view.start + lead.start()
    return other


def _present(scene: Scene, u: Undertaking, last: int | None) -> int | None:
    """Where states that say in the present what they do go on to a further deed of saying: 'They agree to X, | and urge Y to'; or None."""
    view, rules = scene.view, scene.known.rules
    goes_on = rules["present_and"].search(view.folded, u.end - view.start, (last or view.sentence.end) - view.start)
    if goes_on is None or any(rules[name].match(u.text.casefold()) for name in ("finite_form", "gerund")):
        return None
    return None if rules["not_finite"].search(scene.before(u.start)) else view.start + goes_on.start()


def _one_subject(scene: Scene, low: int, at: int) -> bool:
    """Whether what 'and' at `at` joins is one subject: 'flights between A | and B will', 'confident that Serbia | and Montenegro would'."""
    view, rules = scene.view, scene.known.rules
    if rules["between_two"].search(view.folded, low, at):
        return True
    named = any(p.end == view.start + at for p in scene.d.marked.of(Party, view.start + max(0, at - _SUBJECT), view.start + at))
    return named and rules["first_of_two"].fullmatch(view.folded, low, at) is not None


def _other_clause(scene: Scene, u: Undertaking) -> int | None:
    """Where a state or somebody with a verb of its own begins behind a comma: 'While Kenya wants to sell tea, | Oman is keen to invest'."""
    view, rules = scene.view, scene.known.rules
    both = rules["both_go_on"].search(view.folded, u.end - view.start)
    last = view.start + both.start() if both else min(view.sentence.end, u.end + _FAR)
    states = [p for p in scene.d.marked.of(Party, u.end, last) if p.form == "name"]
    for p in sorted([*states, *scene.d.marked.of(Person, u.end, last)], key=attrgetter("start")):
        lead = rules["new_clause"].search(view.folded, u.end - view.start, p.start - view.start)
        if lead and rules["finite_next"].match(view.folded, p.end - view.start):
            return view.start + lead.start()
    return last if both else None


def _subjects(scene: Scene, low: int, verb: int) -> Iterator[int]:
    """Where the party, or the body without a country, begins that stands right before a verb, with its article."""
    if own := scene.known.rules["own_subject"].search(scene.text(max(low, verb - _SUBJECT), verb)):
        yield max(low, verb - _SUBJECT) + own.start()
    for p in scene.d.marked.of(Party, low, verb):
        if not scene.text(p.end, verb).strip():
            article = scene.known.rules["last_article"].search(scene.text(low, p.start))
            yield low + article.start() if article else p.start
