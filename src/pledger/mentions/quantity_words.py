"""The vocabulary of numbers: the lexicon's tables as tries and dictionaries, made once a lexicon."""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, replace

from pledger.lexicon import Lexicon, Row, fold
from pledger.mentions.grammar import in_roles, sets_of
from pledger.mentions.scan import Phrases, phrases, split
from pledger.sources.memo import per_lexicon

_SIGNS = frozenset("$€£¥₹₽₸₼֏₾₺₴₮₩₫฿₱₭៛৳؋﷼₪₦₵₲₡₿円元")


@dataclass(frozen=True, slots=True)
class Unit:
    """What a number counts or measures: `factor` takes the printed number to `unit`; kind: measure, percent, time, people, money."""

    unit: str
    factor: float
    kind: str


@dataclass(frozen=True, slots=True)
class Hedge:
    bound: str
    place: str


@dataclass(frozen=True, slots=True)
class Multiple:
    value: float
    direction: str | None
    compared: bool
    not_before: frozenset[str]


@dataclass(frozen=True, slots=True)
class Rank:
    form: str
    value: float | None


@dataclass(frozen=True, eq=False, slots=True)
class Words:
    """All tables that the grammar of quantities reads, ready for use. Compared by identity, so that it can key a cache."""

    cardinals: dict[str, float]
    articles: frozenset[str]
    ordinals: dict[str, float]
    halves: dict[str, float]
    plurals: dict[str, float]
    signs: dict[str, float]
    vague: Phrases[float]
    scales: dict[str, float]
    short_scales: dict[str, float]
    glued_scales: dict[str, float]
    plural_scales: dict[str, float]
    units: Phrases[Unit]
    money_before: Phrases[Unit]
    money_after: Phrases[Unit]
    before: Phrases[Hedge]
    after: Phrases[Hedge]
    rates: Phrases[str]
    changes_before: Phrases[str | None]
    changes_after: Phrases[str | None]
    multiples: Phrases[Multiple]
    rank_fixed: Phrases[Rank]
    rank_before: Phrases[Rank]
    rank_after: Phrases[Rank]
    labels_before: Phrases[str]
    labels_after: Phrases[str]
    function_words: frozenset[str]
    rank_noun: Phrases[Rank]
    rank_best: Phrases[Rank]
    rank_label: Phrases[Rank]
    letters: dict[str, Unit]  # capital letters that are money when a large number is joined to them
    sets: dict[str, frozenset[str]]  # closed sets of words that rules ask for by name (grammar.csv)
    goes_on: frozenset[str] = frozenset()  # words by which a number may go on; without them it ends with the next token
    triggers: frozenset[str] = frozenset()  # words without which, and without digits, a text holds no quantity
    after_article: frozenset[str] = frozenset()  # words that make a number of "a" before them
    starts: frozenset[str] = frozenset()  # words that a quantity may begin with; articles only before `after_article`
    ranked: frozenset[str] = frozenset()  # words that a rank begins with


def _terms(lexicon: Lexicon, table: str, **where: str) -> Iterator[tuple[str, str | None, Row]]:
    for row in lexicon.table(table):
        if all(row[k] == v for k, v in where.items()):
            for term in row.list("terms"):
                yield in_roles(term, lexicon), term if row["case"] == "exact" else None, row


def _values(lexicon: Lexicon, table: str, **where: str) -> dict[str, float]:
    return {fold(term): float(row["value"]) for term, _, row in _terms(lexicon, table, **where)}


def _any_case(symbol: str) -> bool:
    """Signs, symbols written small in the table, and those of three letters ("KSh", "Ksh") count in any case."""
    return symbol in _SIGNS or (symbol.islower() and len(symbol) > 1) or (symbol.isalpha() and len(symbol) > 2)


def _money(lexicon: Lexicon, after: bool) -> Iterator[tuple[str, str | None, Unit]]:
    for row in lexicon.table("currencies"):
        unit = Unit(row["code"], 1.0, "money")
        if after or not row["word"]:
            yield row["code"], row["code"], unit
        for symbol in row.list("symbols"):
            yield symbol, None if _any_case(symbol) else symbol, unit


def _names(lexicon: Lexicon) -> Iterator[tuple[str, str | None, Unit]]:
    for term, printed, row in _terms(lexicon, "currency_names"):
        yield term, printed, Unit(row["unit"], float(row["factor"] or 1), "money")


def _plurals(lexicon: Lexicon) -> dict[str, float]:
    return {fold(row["plural"]): float(row["value"]) for row in lexicon.table("numbers") if row["plural"]}


def _ranks(lexicon: Lexicon, form: str) -> Phrases[Rank]:
    return phrases((t, p, Rank(form, float(r["value"]) if r["value"] else None)) for t, p, r in _terms(lexicon, "ranks", form=form))


def _hedges(lexicon: Lexicon, *places: str) -> Phrases[Hedge]:
    return phrases((t, p, Hedge(r["bound"], r["place"])) for place in places for t, p, r in _terms(lexicon, "hedges", place=place))


def _changes(lexicon: Lexicon, *places: str) -> Phrases[str | None]:
    return phrases((t, p, r["direction"] or None) for place in places for t, p, r in _terms(lexicon, "changes", place=place))


def _multiples(lexicon: Lexicon) -> Phrases[Multiple]:
    return phrases(
        (t, p, Multiple(float(r["value"]), r["direction"] or None, r["place"] == "compared", frozenset(r.list("not_before"))))
        for t, p, r in _terms(lexicon, "multiples")
    )


def _labels(lexicon: Lexicon, place: str) -> Phrases[str]:
    return phrases((t, p, "") for t, p, _ in _terms(lexicon, "labels", place=place))


def _units(lexicon: Lexicon) -> Phrases[Unit]:
    return phrases((t, p, Unit(r["unit"], float(r["factor"] or 1), r["kind"])) for t, p, r in _terms(lexicon, "units"))


def _sets(lexicon: Lexicon) -> dict[str, frozenset[str]]:
    """The closed sets, their words by their roles."""
    made: dict[str, frozenset[str]] = defaultdict(frozenset)
    made |= {name: frozenset(in_roles(word, lexicon) for word in words) for name, words in sets_of(lexicon).items()}
    return made


@per_lexicon
def words_of(lexicon: Lexicon) -> Words:
    """The vocabulary of this lexicon, made on first use."""
    kinds = {kind: _values(lexicon, "numbers", kind=kind) for kind in ("cardinal", "half", "ordinal", "article")}
    forms = {form: _values(lexicon, "scales", form=form) for form in ("word", "short", "glued", "plural")}
    made = Words(
        cardinals=kinds["cardinal"],
        articles=frozenset(kinds["article"]),
        ordinals=kinds["ordinal"],
        halves=kinds["half"],
        plurals=_plurals(lexicon),
        signs={t: float(r["value"]) for t, _, r in _terms(lexicon, "numbers", kind="sign")},
        vague=phrases((t, p, float(r["value"])) for t, p, r in _terms(lexicon, "numbers", kind="vague")),
        scales=forms["word"] | forms["plural"],
        short_scales=forms["short"],
        glued_scales=forms["glued"],
        plural_scales=forms["plural"],
        units=_units(lexicon),
        money_before=phrases(_money(lexicon, after=False)),
        money_after=phrases([*_names(lexicon), *_money(lexicon, after=True)]),
        before=_hedges(lexicon, "before", "verb"),
        after=_hedges(lexicon, "after"),
        rates=phrases((t, p, r["rate"]) for t, p, r in _terms(lexicon, "rates")),
        changes_before=_changes(lexicon, "before", "any"),
        changes_after=_changes(lexicon, "after", "any"),
        multiples=_multiples(lexicon),
        rank_fixed=_ranks(lexicon, "fixed"),
        rank_before=_ranks(lexicon, "before"),
        rank_after=_ranks(lexicon, "after"),
        labels_before=_labels(lexicon, "before"),
        labels_after=_labels(lexicon, "after"),
        function_words=frozenset(w for t, _, _ in _terms(lexicon, "function_words") for w in split(fold(t))),
        rank_noun=_ranks(lexicon, "noun"),
        rank_best=_ranks(lexicon, "best"),
        rank_label=_ranks(lexicon, "label"),
        letters={fold(s): Unit(row["code"], 1.0, "money") for row in lexicon.table("currencies") for s in row.list("letter")},
        sets=_sets(lexicon),
    )
    return _with_openers(made)


def _with_openers(w: Words) -> Words:
    """The vocabulary with the sets of words by which the scanner knows where a quantity may begin and go on."""
    ranked = {*w.ordinals, *w.rank_fixed.forward}
    triggers = {*w.cardinals, *w.halves, *w.plurals, *w.scales, *w.multiples.forward, *ranked}
    in_vague = {word for entries in w.vague.forward.values() for entry in entries for word in entry[0]}
    return replace(
        w,
        triggers=frozenset(triggers),
        goes_on=frozenset({*triggers, *w.articles, *w.signs, *w.short_scales, *w.glued_scales, "-", "and", "point", "of"}),
        starts=frozenset({*triggers, *w.signs, *w.vague.forward, *w.rank_label.forward, "every", "each", *w.articles}),
        ranked=frozenset({*ranked, *w.rank_label.forward}),
        after_article=frozenset({*w.scales, *w.ordinals, *w.halves, *in_vague}),
    )
