"""How far a project has come, by the words near it and by what it is: a fund is set up, not built; what is renewed stands."""

from pledger.mentions.descriptions import Words
from pledger.mentions.enumerated import crosses
from pledger.mentions.progress_told import Progress
from pledger.mentions.qualifying import LAID
from pledger.mentions.sighted import Head, Seen
from pledger.values import changed

_SET_UP = ("fund", "programme", "corridor", "air_route")


def of_type(w: Words, s: Seen, head: Head, told: Progress) -> Progress:
    """A fund, a programme, a route is set up, not built: it is planned until it runs. A project that is launched is being built."""
    kind = s.type
    if (kind in _SET_UP and told.rule == "build" and told.status) or (kind == "fund" and told.status == "under_construction"):
        return changed(told, status="planned")
    if (
        kind in LAID
        and told.status == "operating"
        and (s.pair or (s.proper and crosses(w.x.view, s)))
        and "rebuilds" in first_word(w, told)
    ):
        return changed(told, status="planned")  # 'the rehabilitation of the A–B road' lies ahead
    if kind == "programme" and told.status == "under_construction" and "begins" in first_word(w, told):
        return changed(told, status="operating")  # 'launched the second phase of the Feeder Roads Programme'
    if head.called and told.status == "operating" and "renews" in first_word(w, told):
        return changed(told, status="planned")  # 'the Coastal Resilience Project will widen 40 km of roads'
    said = w.phrases.word(w.x.view.folded[told.start - w.x.view.start : told.end - w.x.view.start]) if told.status == "operating" else None
    begins = (told.rule == "begun" or (said is not None and "begins" in said.list("kind"))) and kind not in (*_SET_UP, "other")
    return changed(told, status="under_construction") if begins and (head.called or head.hit.row["need"] == "name") else told


def first_word(w: Words, told: Progress) -> frozenset[str]:
    """The kinds of the first word of what tells of it: 'rehabilitation of' is building anew what is there, 'widen' only renews it."""
    return w.phrases.kinds_of(w.x.view.folded[told.start - w.x.view.start : told.end - w.x.view.start].split(" ")[0])
