"""Sentences that tell nothing: no name, no number, no word that records grow from or that tells what a passage is about ('Further details
were not disclosed'). What the next sentence leans on stands before them."""

import re

from pledger.lexicon import Lexicon, words
from pledger.mentions.plurals import singular
from pledger.mentions.round_names import round_names
from pledger.mentions.view import View
from pledger.sources.memo import per_lexicon

_TELLING = re.compile(r"\d|[\"“”«»:;()]")
_SILENT = frozenset({"reporting", "ties", "portfolios", "business", "furniture"})  # tables whose words alone make no record
_MATTERS = ("sectors", "project_status", "indicators", "quantified")  # those whose words say what it is about
_SHORT = 120  # characters of a sentence that may be idle


@per_lexicon
def _matters(lexicon: Lexicon) -> frozenset[str]:
    """The single words that tell what a passage is about, and the last ones of what is built."""
    terms = (words(term).split() for table in _MATTERS for row in lexicon.table(table) for term in row.list("terms"))
    built = (words(term).split()[-1:] for row in lexicon.table("project_nouns") for term in row.list("terms"))
    return frozenset([term[0] for term in terms if len(term) == 1] + [w for last in built for w in last])


def idle(view: View) -> bool:
    """Whether a sentence of the body tells nothing; who says something tells."""
    if view.sentence.kind != "body" or len(view.text) > _SHORT or not view.tables.keys() <= _SILENT:
        return False
    if not view.text.endswith(".") or _TELLING.search(view.text) or any(map(str.isupper, view.text[1:])):
        return False
    patterns = round_names(view.lexicon)
    if not all(patterns["unsaid"].search(view.folded, 0, h.start - view.start) for h in view.of("reporting")):
        return False
    own = {w for w in words(view.text).split() if not patterns["small_word"].fullmatch(w)}
    known = _matters(view.lexicon)
    return not any(w in known or singular(w, view.lexicon) in known for w in own)
