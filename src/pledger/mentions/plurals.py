"""Words of which there are several, as words of one: 'countries' -> 'country' (table `plurals`)."""

from pledger.lexicon import Lexicon
from pledger.mentions.round_names import round_names
from pledger.sources.memo import per_lexicon


@per_lexicon
def _endings(lexicon: Lexicon) -> tuple[tuple[str, str], ...]:
    return tuple((row["ending"], row["one"]) for row in lexicon.table("plurals"))


def singular(word: str, lexicon: Lexicon) -> str:
    """The word for one; as it stands where it has no ending of several."""
    return next((word.removesuffix(many) + one for many, one in _endings(lexicon) if word.endswith(many)), word)


def of_one(title: str, lexicon: Lexicon) -> str:
    """One holder's title: 'Heads of state' -> 'Head of state', 'Principal Secretaries' -> 'Principal Secretary'."""
    tail = round_names(lexicon)["tail_of"].search(title)
    at = tail.start() if tail else len(title)
    return singular(title[:at], lexicon) + title[at:]
