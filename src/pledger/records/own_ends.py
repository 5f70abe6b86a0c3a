"""Where the words on one encounter end and the sentence goes on to something else, with its own day and place."""

from pledger.lexicon import Hit
from pledger.mentions.view import View
from pledger.records.context import Discourse
from pledger.records.encounter_words import search


def own_end(d: Discourse, view: View, hit: Hit, end: int) -> int:
    """At a visit that somebody is invited to make, at 'the agreements reached at the summit that took place in Osh'."""
    asked = min((h.start for h in view.of("meetings") if h.row["shape"] == "invite" and h.start > hit.end), default=end)
    told = search(d, "of_another", hit.end, end)
    if told is None and hit.row["shape"] == "discuss":
        told = search(d, "of_coming", hit.end, end)  # 'discussed the fair to be held in Osh'
    if told is None and search(d, "told_at_it", view.start, hit.start):
        told = search(d, "that_clause", hit.end, end)  # 'told the forum that a road would be built in Osh'
    then = search(d, "then_on", hit.end, end)  # 'will meet X and leave Osh on 8 May'
    plans = before_plans(d, view, hit) if " that " in view.folded else end
    return min(end, asked, told.start() if told else end, then.start() if then else end, plans)


def before_plans(d: Discourse, view: View, hit: Hit) -> int:
    """Where stands what those who met said that will be: 'At the talks X and Y agreed that a forum will be held in Osh in May'."""
    told = search(d, "that_it_will", hit.end, view.sentence.end)
    return told.start() if told else view.sentence.end
