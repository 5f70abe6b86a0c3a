"""Undertakings whose participle opens the sentence: 'Discussed at the talks was also the opening of flights', 'Agreed upon was a ban'."""

from pledger.mentions.types import Undertaking
from pledger.records.actions import cut
from pledger.records.actors import Doer
from pledger.records.by_whom import behind_by
from pledger.records.drafts import Draft, Scene
from pledger.records.reference import together

_FORMS = frozenset(["act", "pass", "left", "planned", "address", "by"])


def fronted(s: Scene, u: Undertaking) -> Draft | None:
    """What was discussed or agreed stands behind 'was': those in focus did it, or whom 'by' names."""
    rules, at = s.known.rules, u.end - s.view.start
    if u.row is None or u.row["form"] not in _FORMS or not rules["participle"].match(u.text.casefold()):
        return None
    if not rules["front_lead"].fullmatch(s.before(u.start)):
        return None
    m = rules["fronted"].match(s.view.folded, at)
    head = rules["left_head"].match(s.view.folded, m.end()) if m else None
    if m is None or head is None:
        return None
    by = rules["by_agent"].search(s.view.folded, at, m.end())
    doing = behind_by(s.d, s.view, s.view.start + by.end(), s.known) if by else ()
    start = s.view.start + head.end()
    end = cut(s.view, s.known, start, s.limit)
    doer = Doer(doing or together(s.d, u.start), u.start, u.start, "thing")
    return Draft("fronted", u, u.strength, doer, u.start, (start, end), end, "left")
