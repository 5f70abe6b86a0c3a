"""The tokens of a sentence with what the tables of small words and stops say of them; grammars of titles and of projects run on it."""

import re
from bisect import bisect_left

from pledger.lexicon import Hit, Lexicon
from pledger.mentions.phrases import Phrases, phrases_of
from pledger.mentions.tokens import Token, tokens
from pledger.mentions.view import View
from pledger.values import fixed

stops_of = phrases_of("title_stops")
small_of = phrases_of("title_words")
signing_of = phrases_of("signing")
_months_of = phrases_of("months")
_weekdays_of = phrases_of("weekdays")
_seasons_of = phrases_of("periods", "part", ("season",))
_parts_of = phrases_of("periods", "part", ("part",))

LONGEST = 4000  # characters of a sentence that a grammar looks at: anything longer is none
YEAR = re.compile(r"(?:19|20)\d\d(?:[-/](?:\d\d){1,2})?$")


@fixed
class Line:
    """The tokens of a sentence, folded, with what the tables say of them. `kinds`: of each token those of the small word that it is."""

    view: View
    lexicon: Lexicon
    tokens: list[Token]
    low: list[str]
    kinds: list[frozenset[str]]
    starts: list[int]
    nouns: frozenset[int]
    stops: Phrases
    small: Phrases
    signing: Phrases

    def at(self, offset: int) -> int:
        """The number of the first token at or after `offset`."""
        return bisect_left(self.starts, offset)

    def stop(self, i: int) -> str:
        """Which kind of stop the token is, or ''; a capital inside a sentence is a name's ('Minsk Tractor Works')."""
        row = self.stops.word(self.low[i])
        if row is None or (
            i and row["kind"] not in ("determiner", "modifier") and self.tokens[i].capital and self.view.sentence.kind != "headline"
        ):
            return ""
        return row["kind"]

    def has(self, i: int, *kinds: str) -> bool:
        """Whether the token is a small word of one of these kinds (of any, if none is named)."""
        said = self.kinds[i]
        return not said.isdisjoint(kinds) if kinds else bool(said)

    def where(self, low: int, high: int, *kinds: str) -> list[int]:
        """The tokens low to high (exclusive) that are a small word of one of these kinds."""
        return [i for i in range(low, high) if not self.kinds[i].isdisjoint(kinds)]

    def glued(self, i: int) -> bool:
        """Whether the token touches both its neighbours, as the dash of 'EU–Mercosur'."""
        t = self.tokens
        return 0 < i < len(t) - 1 and t[i - 1].end == t[i].start and t[i].end == t[i + 1].start

    def within_land(self, i: int) -> bool:
        """Whether the token stands inside the name of a country, behind its first word: 'Trinidad | and Tobago', 'Côte | d'Ivoire'."""
        at = self.tokens[i].start
        return any(h.start < at < h.end and h.column == "terms" for h in self.view.of("countries"))

    def year(self, i: int) -> bool:
        """Whether the token is a year; False behind the last."""
        return i < len(self.low) and bool(YEAR.match(self.low[i]))

    def date(self, i: int) -> bool:
        """Whether a date begins at the token: 'May 5', '5 May', 'Friday', '2016', 'the same day', 'early 2026', 'the autumn of 2026'."""
        n = len(self.tokens)
        if i >= n:
            return False
        word = self.low[i]
        if YEAR.match(word) or _weekdays_of(self.lexicon).word(word) or (_months_of(self.lexicon).word(word) and self.tokens[i].capital):
            return True
        if word[:1].isdigit() and i + 1 < n:
            return self.date(i + 1) and not YEAR.match(self.low[i + 1])
        if _parts_of(self.lexicon).word(word):
            return i + 1 < n and self.date(i + 1)
        if self._season(i):
            return True
        return i + 2 < n and self.has(i, "link") and (self.has(i + 2, "day") or self.has(i + 1, "day") or self._season(i + 1))

    def _season(self, i: int) -> bool:
        """Whether a season stands at the token as a time: of a year, or with nothing behind it."""
        if _seasons_of(self.lexicon).word(self.low[i]) is None:
            return False
        behind = i + 1
        if behind + 1 < len(self.tokens) and not self.year(behind) and self.year(behind + 1):
            behind += 1  # 'the autumn of 2026'
        return behind >= len(self.tokens) or not self.tokens[behind].word or self.year(behind)


def _low(view: View) -> tuple[list[int], list[str], list[frozenset[str]]]:
    """Where the tokens of a sentence begin, how they read folded, and the kinds of small word that each of them is."""
    folded, base, found = view.folded, view.start, tokens(view)
    low = [folded[start - base : end - base] for start, end, _ in found]
    return [t[0] for t in found], low, small_of(view.lexicon).kinds_in(low)


def line(view: View, nouns: list[Hit]) -> Line:
    """The sentence as tokens, and where the nouns of documents begin."""
    found = tokens(view)
    starts, low, kinds = view.once("low", _low)
    lexicon = view.lexicon
    at = frozenset(bisect_left(starts, h.start) for h in nouns)
    return Line(view, lexicon, found, low, kinds, starts, at, stops_of(lexicon), small_of(lexicon), signing_of(lexicon))
