"""Which sector an action belongs to: by the first of its nouns that the table knows, else by what stands before it."""

from collections.abc import Callable, Iterator
from itertools import compress, count

from pledger.lexicon import Lexicon, fold, words
from pledger.mentions.needed import Fitting, within_small
from pledger.mentions.promising import Phrases, phrases
from pledger.sources.memo import per_lexicon

_LEAST = "politics"  # of weak signs the weakest
_CARRIED = ("trade", "transport")  # what is bought, sold or carried may belong to a sector of its own
GOODS = ("agriculture", "industry")
_PRODUCED = ("energy", "agriculture", "health", "security")  # what is produced that is no industry's own
_DECIDES = ("energy", "security", "health")
_NEAR = 6  # words behind 'buy' that may name what is bought
_MANY = 4  # fields of one sentence that it lists
_SHORT = 3  # letters: "its" is no plural of "it"
_RARE = frozenset(["driven_by", "idiom", "paying", "paid_with", "aside_purpose"])


@per_lexicon
def _terms(lexicon: Lexicon) -> dict[str, tuple[str, bool, str]]:
    """Folded term -> (sector, weak, the spelling it must have or "")."""
    rows = sorted(lexicon.table("sectors"), key=lambda row: row["weak"] != "yes")  # a strong reading outdoes a weak one
    return {
        " ".join(words(t).split()): (row["sector"], row["weak"] == "yes", t if row["case"] == "exact" else "")
        for row in rows
        for t in row.list("terms")
    }


@per_lexicon
def _sizes(lexicon: Lexicon) -> dict[str, int]:
    """The most words of a term that begins with a word."""
    found: dict[str, int] = {}
    for term in _terms(lexicon):
        first = term.partition(" ")[0]
        found[first] = max(found.get(first, 1), term.count(" ") + 1)
    return found


@per_lexicon
def _nationals(lexicon: Lexicon) -> frozenset[str]:
    """Adjectives of countries that are one word."""
    found = (fold(a) for row in lexicon.table("countries") for a in row.list("adjectives"))
    return frozenset(a for a in found if a.isalpha())


@per_lexicon
def _openers(lexicon: Lexicon) -> frozenset[str]:
    """The words that a term may begin with, a term of one word also in the plural."""
    return frozenset(_sizes(lexicon)) | {f"{term}s" for term in _terms(lexicon) if " " not in term and len(term) >= _SHORT}


@per_lexicon
def _rare(lexicon: Lexicon) -> Callable[[str], Fitting]:
    """What tells whether words in small letters leave a rule possible that hardly any words fit."""
    rules = phrases(lexicon).rules
    return within_small({name: rules[name] for name in _RARE})


def sector(lexicon: Lexicon, known: Phrases, text: str) -> tuple[str | None, bool]:
    """The sector of the first noun in `text` that the table knows, and whether it is a weak sign (only where no strong one is); or None.
    Of cooperation in some field it is that field."""
    if _rare(lexicon)(text.casefold()).may(_RARE):
        text = known.rules["driven_by"].sub(" ", known.rules["idiom"].sub(" ", text))
        if paid := known.rules["paying"].match(text.casefold()) or known.rules["paid_with"].match(text.casefold()):
            text = text[paid.end() :]  # 'fund the construction of a clinic', 'the loan will be used to build it': of what is paid for
        if (purpose := known.rules["aside_purpose"].search(text)) and (first := sector(lexicon, known, text[: purpose.start()]))[0]:
            return first  # 'invest in Oman, so that trade grows': of what is done, not of what for
    found, weak = _first(lexicon, known, text)
    if found == "trade" and weak and known.rules["invested_in"].search(text):
        return "finance", True  # 'wants more firms to invest in Oman'
    if found == "industry" and (made := known.rules["made_of"].match(text)):
        other, light = _first(lexicon, known, text[made.end() :])
        if other in _PRODUCED and not light:
            return other, light  # 'the production of green hydrogen'
    if found == "agriculture" and known.rules["processed"].search(text.casefold()):
        return "industry", False  # 'process more cotton at home'
    if found in GOODS and any(known.rules[name].search(text.casefold()) for name in ("to_market", "on_market")):
        return "trade", False  # 'send more fruit to the Kazakh market'
    field = known.rules["cooperation_in"].match(text.casefold()) if found == _LEAST and not weak else None
    if field is not None:
        other, light = _first(lexicon, known, text[field.end() :])
        if other and not light:
            return other, light
    return found, weak


def _first(lexicon: Lexicon, known: Phrases, text: str) -> tuple[str | None, bool]:
    terms = _terms(lexicon)
    tokens = _tokens(lexicon, text)
    weak: str | None = None
    points = False
    for i, n, found in _signs(lexicon, tokens, text):
        if not found[1] and found[0]:
            if found[0] == "transport" and i + n < len(tokens) and tokens[i + n] in known.sets["making"]:
                return "industry", False  # 'bus production'
            if (
                found[0] in GOODS
                and i + n < len(tokens)
                and tokens[i + n] in known.sets["trading"]
                and " ".join(tokens[i + n - 1 :][:2]) in text.casefold()
            ):
                return "trade", False  # 'rice exports', but not 'agriculture, trade'
            traded = found[0] in _CARRIED and known.rules["traded"].search(text.casefold()) is not None
            return (_goods(terms, tokens[i:]) if traded else "") or found[0], False
        weak = (found[0] if weak in (None, _LEAST) or points else weak) or weak
        points = tokens[i + n - 1] in known.sets["preposition"]  # 'investment in': what follows tells more
    return weak, True


def _tokens(lexicon: Lexicon, text: str) -> list[str]:
    """The words, without nationalities: 'train Algerian engineers' as 'train engineers'."""
    nationals = _nationals(lexicon)
    return [w for w in words(text).split() if w not in nationals]


def _signs(lexicon: Lexicon, tokens: list[str], text: str) -> Iterator[tuple[int, int, tuple[str, bool, str]]]:
    """The terms of the table in order, the longest that begins at a word: its place, how many words it has, its row."""
    terms, longest, openers = _terms(lexicon), _sizes(lexicon), _openers(lexicon)
    after = 0
    for i in compress(count(), map(openers.__contains__, tokens)):
        if i < after:
            continue
        for n in range(min(longest.get(tokens[i], 1), len(tokens) - i), 0, -1):
            found = terms.get(" ".join(tokens[i : i + n]))
            if found is None and tokens[i + n - 1].endswith("s") and len(tokens[i + n - 1]) > _SHORT:
                found = terms.get(" ".join(tokens[i : i + n])[:-1])
            if found and (not found[2] or found[2] in text):
                yield i, n, found
                after = i + n
                break


def many(lexicon: Lexicon, text: str) -> bool:
    """Whether a text names so many fields that it tells none: 'the accord covers trade, energy, transport and health'."""
    fields = {found[0] for _, _, found in _signs(lexicon, _tokens(lexicon, text), text) if not found[1]}
    return len(fields - {"", _LEAST}) >= _MANY


def _goods(terms: dict[str, tuple[str, bool, str]], tokens: list[str]) -> str:
    """The sector of what is bought or sold where it decides: 'buying electricity' or weapons is no trade policy, the transit of gas no
    transport, 'a stake in a power plant' belongs to energy; else ""."""
    near = tokens[:_NEAR]
    goods = (terms.get(" ".join(near[i : i + n])) for i in range(len(near)) for n in (2, 1))
    first = next((g[0] for g in goods if g is not None and g[0] not in _CARRIED and not g[1]), "")
    return first if first in _DECIDES else ""
