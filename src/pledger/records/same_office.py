"""Whether two titles name one office: 'foreign minister' and 'Minister of Foreign Affairs', 'PM' and 'Head of Government'."""

import re
from functools import lru_cache

from pledger.lexicon import Lexicon, fold
from pledger.sources.memo import per_lexicon
from pledger.values import fixed


@fixed
class Titles:
    """What a language calls its offices (table `same_offices`): titles of one office, those of envoys, what a title of duty means, and
    the words that titles of ministers are made of; monarchs', whose country nobody leaves out but their own agencies."""

    names: tuple[frozenset[str], ...]
    envoys: frozenset[str]
    duties: tuple[tuple[re.Pattern[str], str], ...]
    heads: frozenset[str]
    ranks: frozenset[str]
    small: frozenset[str]
    crowned: frozenset[str]
    synonyms: dict[str, str]


@per_lexicon
def titles(lexicon: Lexicon) -> Titles:
    """The titles of that language."""
    rows = lexicon.table("same_offices")

    def terms(kind: str) -> frozenset[str]:
        return frozenset(fold(t) for row in rows if row["kind"] == kind for t in row.list("terms"))

    return Titles(
        tuple(frozenset(map(fold, row.list("terms"))) for row in rows if row["kind"] in ("name", "envoy")),
        terms("envoy"),
        tuple((re.compile(row["pattern"]), row["means"]) for row in rows if row["kind"] == "duty"),
        terms("head"),
        terms("rank"),
        terms("small"),
        terms("crown"),
        {fold(t): row["means"] for row in rows if row["kind"] == "synonym" for t in row.list("terms")},
    )


@lru_cache(maxsize=1024)  # a source has few offices, and compares each with the others
def same_office(a: str, b: str, lexicon: Lexicon) -> bool:
    """Whether two titles name one office: equal, both names of the head of state or of the government, or of one rank and one portfolio
    ('foreign minister', 'Minister of Foreign Affairs'; 'EU Commissioner', 'EU Commissioner for Economy')."""
    known = titles(lexicon)
    x, y = _plain(fold(a), known), _plain(fold(b), known)
    if x == y or any(x in s and y in s for s in known.names) or _one_portfolio(x, y, known):
        return True
    lands = _demonyms(lexicon)
    one, two = (" ".join(w for w in title.split() if w not in lands) for title in (x, y))
    return one == two  # 'Chairman of the Georgian Parliament', 'Chairman of the Parliament' of Georgia


@per_lexicon
def _demonyms(lexicon: Lexicon) -> frozenset[str]:
    """The adjectives of countries of one word."""
    return frozenset(fold(t) for row in lexicon.table("countries") for t in row.list("adjectives"))


def _plain(office: str, known: Titles) -> str:
    """'head of the kazakh government', 'head of the russian state', 'top diplomat' as the office that they mean."""
    return next((name for said, name in known.duties if said.fullmatch(office)), office)


def _one_portfolio(x: str, y: str, known: Titles) -> bool:
    one, two = ({known.synonyms.get(w, w) for w in t.replace(",", "").split()} - known.small for t in (x, y))
    heads = one & known.heads
    if not heads or heads != two & known.heads or one & known.ranks != two & known.ranks:
        return False
    return len(one) > 1 < len(two) and (one <= two or two <= one)
