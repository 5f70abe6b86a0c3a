"""Projects told by their name alone: items of a list of projects, and what a comma parts from its noun."""

from pledger.mentions.descriptions import Words
from pledger.mentions.progress_told import cues_of
from pledger.mentions.project_extent import extent
from pledger.mentions.projects import nouns, seen_as
from pledger.mentions.qualifying import compound
from pledger.mentions.sighted import Seen
from pledger.mentions.view import View
from pledger.mentions.words import LONGEST, line


def of_projects(view: View) -> bool:
    """Whether the sentence introduces a list of projects: 'The priority projects are:'."""
    if not view.text.rstrip().endswith(":"):
        return False
    return any(h.row["side"] == "many" for h in cues_of(view.lexicon).find(view.folded))


def listed(view: View) -> list[Seen]:
    """The named projects of an item of such a list, which need no other word."""
    return view.once("listed projects", _listed)


def _listed(view: View) -> list[Seen]:
    heads = [h for h in nouns(view) if h.hit.row["type"] and h.hit.table == "project_nouns" and h.hit.row["need"] != "never"]
    if not heads or len(view.text) > LONGEST:
        return []
    w = Words(line(view, []))
    name = extent(w, heads[0], heads[1].hit if len(heads) > 1 else None)
    if not (name.proper or name.placed) or (name.end == name.after and compound(w, name, heads[0])):
        return []
    return [seen_as(w, name, heads[0])]
