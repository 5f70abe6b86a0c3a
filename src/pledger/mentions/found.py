"""A document of a sentence, as its words show it."""

from pledger.lexicon import Hit
from pledger.mentions.around import Cue
from pledger.values import fixed


@fixed
class Found:
    """A document of a sentence: where its title stands, its noun, whether it is definite, how many, and the verb that governs it;
    `recalled`: nothing but its noun and what points at one told of before ('the new agreement', 'the memorandum (MoU)');
    `said`: the noun that its own words leave out ('another on trade')."""

    start: int
    end: int
    noun: Hit
    definite: bool
    counted: int | None
    titled: bool
    bare: bool
    dated: bool = False
    lot: bool = False
    mass: bool = False
    recalled: bool = False
    cue: Cue | None = None
    said: str = ""

    @property
    def told_from(self) -> int:
        """Where the words begin that tell what it is: behind the verb in 'an agreement was signed in Lima on fishing'."""
        return self.noun.end if self.said else self.start

    @property
    def many(self) -> bool:
        return self.noun.row["number"] == "many"
