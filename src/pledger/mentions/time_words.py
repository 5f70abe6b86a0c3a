"""The vocabulary of times: the lexicon's tables as tries, made once a lexicon."""

from collections.abc import Iterable
from dataclasses import dataclass

from pledger.lexicon import Lexicon, fold
from pledger.mentions.grammar import in_roles, roles_of
from pledger.mentions.quantity_words import Words, words_of
from pledger.mentions.scan import Phrases, phrases
from pledger.sources.memo import per_lexicon


@dataclass(frozen=True, eq=False, slots=True)
class TimeWords:
    """Tables of the grammar of times. Compared by identity, so that it can key a cache."""

    numbers: Words
    months: Phrases[int]
    common_months: frozenset[str]
    weekdays: Phrases[int]
    parts: dict[str, Phrases[str]]
    kinds: dict[str, set[str]]
    signs: frozenset[str]
    lengths: frozenset[str]  # words with which "a" begins a time
    sets: dict[str, frozenset[str]]  # closed sets of words that rules ask for by name (grammar.csv)
    roles: dict[str, str]  # of small words, by the words (grammar_roles.csv)
    units: frozenset[str]  # days, weeks, years: without one a sentence tells no length of time
    after_the: frozenset[str]  # words, and digits, with which "the" begins a time
    untimed: frozenset[str]  # words after digits that make them no time: scales, units of other things

    def of(self, part: str) -> Phrases[str]:
        return self.parts[part]


PARTS = (
    "season",
    "unit",
    "which",
    "recent",
    "coming",
    "day",
    "part",
    "same",
    "role",
    "distance",
    "fiscal",
    "fiscal_from",
    "now",
    "future",
    "past",
    "era",
    "anaphor",
    "open",
    "statistic",
    "ahead",
    "together",
)
_COMMON = ("the", "this", "last", "earlier")  # words that begin a day's name, and much else: its last word tells it
_STARTERS = ("season", "which", "recent", "coming", "day", "part", "same", "now", "era", "anaphor")


def _kinds(numbers: Words, months: Phrases[int], weekdays: Phrases[int], parts: dict[str, Phrases[str]]) -> dict[str, set[str]]:
    """Each word that a time may begin with, and what kinds of word it is."""
    sources: dict[str, Iterable[str]] = {part: parts[part].forward for part in _STARTERS}
    sources["month"], sources["weekday"] = months.forward, weekdays.forward
    sources["number"] = [*numbers.cardinals, *numbers.halves, *numbers.scales]
    sources["ordinal"], sources["article"] = [*numbers.ordinals, "twenty", "thirty"], numbers.articles
    sources |= {
        "the": ["the"],
        "letter": ["q", "h", "fy"],
        "whole": ["all", "full", "another", "half"],
        "rest": ["rest", "later", "earlier"],
        "unit": ["week", "year"],
        "part_year": ["half", *numbers.sets["one_quarter"]],
        "closing": [*numbers.sets["closing"]],
    }
    sources["same"] = [*parts["same"].forward, "corresponding"]
    kinds: dict[str, set[str]] = {}
    for kind, words in sources.items():
        for word in words:
            kinds.setdefault(word, set()).add(kind)
    return kinds


def _after_the(months: Phrases[int], weekdays: Phrases[int], parts: dict[str, Phrases[str]]) -> frozenset[str]:
    """The words with which "the" begins a time: the second ones of phrases, units and what `named_day` asks for."""
    seconds = {words[1] for known in (months, weekdays) for words, *_ in known.forward.get("the", ())}
    seconds |= {words[1] for part in _STARTERS for words, *_ in parts[part].forward.get("the", ())}
    return frozenset({*seconds, *parts["unit"].forward, "eve"})


@per_lexicon
def words_for(lexicon: Lexicon) -> TimeWords:
    """The vocabulary of this lexicon, made on first use."""
    months = [(t, int(r["number"])) for r in lexicon.table("months") for t in r.list("terms")]
    days = [(t, int(r["number"])) for r in lexicon.table("weekdays") for t in r.list("terms")]
    rows = [(r["part"], in_roles(t, lexicon), r["value"]) for r in lexicon.table("periods") for t in r.list("terms")]
    numbers = words_of(lexicon)
    parts = {part: phrases((t, None, value) for p, t, value in rows if p == part) for part in PARTS}
    month_phrases = phrases((t, None, n) for t, n in months)
    day_phrases = phrases((t, None, n) for t, n in days)
    time_units = {word for word, found in numbers.units.forward.items() if any(unit.kind == "time" for *_, unit in found)}
    signs = {*month_phrases.forward, *day_phrases.forward, *time_units, "eve", "period", "now", "fy", "yearend", "ytd"}
    for part in ("season", "unit"):
        signs |= set(parts[part].forward)
    for words in (fold(t).split() for part, t, _ in rows if part == "day"):
        signs.add(words[-1] if words[0] in _COMMON else words[0])
    measures = {word for word, found in numbers.units.forward.items() if all(unit.kind != "time" for *_, unit in found)}
    untimed = {word for word in {*numbers.scales, *numbers.short_scales, *measures, *numbers.money_after.forward} if len(word) > 1}
    untimed -= numbers.sets["ordinal_end"]  # 'rd' is what Dominican pesos are called, and 'the 23rd of June'
    untimed -= {*parts["fiscal"].forward, *parts["same"].forward, *month_phrases.forward, *day_phrases.forward}
    halves = {*numbers.halves, *numbers.cardinals, *numbers.ordinals, *numbers.scales}
    return TimeWords(
        numbers=numbers,
        lengths=frozenset({*time_units, *halves, *parts["unit"].forward, "couple", "full", "whole", "further", "-", "calendar", "working"}),
        units=frozenset({*time_units, *parts["unit"].forward, *numbers.sets["long_unit"]}),
        after_the=_after_the(month_phrases, day_phrases, parts),
        sets=numbers.sets,
        roles=roles_of(lexicon),
        untimed=frozenset(untimed | {"%"}),
        months=month_phrases,
        common_months=frozenset(fold(t) for r in lexicon.table("months") if r["word"] for t in r.list("terms")),
        weekdays=day_phrases,
        parts=parts,
        kinds=_kinds(numbers, month_phrases, day_phrases, parts),
        signs=frozenset(signs),
    )
