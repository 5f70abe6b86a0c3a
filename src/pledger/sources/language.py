"""The language of a text: small words first (fast), py3langid only for what they leave open."""

from pledger.lexicon import Lexicon, words
from pledger.sources.memo import per_lexicon

_PROBE = 4000
_ENOUGH, _HARDLY = 0.12, 0.05  # shares of small words: certain; enough where every letter is a plain one
_SHORT = 12  # words; of less than that no guess is made


@per_lexicon
def _small_words(lexicon: Lexicon) -> frozenset[str]:
    return frozenset(words(t) for row in lexicon.table("stopwords") for t in row.list("terms"))


def language(text: str, lexicon: Lexicon) -> str:
    """ISO 639-1 code of the text's language; the lexicon's own where the text is too short or too much of figures to tell."""
    small = _small_words(lexicon)
    tokens = words(text[:_PROBE]).split()
    seen = [w for w in tokens if not w[0].isdigit()]
    share = sum(w in small for w in seen) / len(seen) if seen else 0.0
    too_little = len(seen) < _SHORT or len(seen) * 4 < len(tokens) * 3 or (share > 0 and len(seen) < 2 * _SHORT)
    if not small or share >= _ENOUGH or (too_little and text[:_PROBE].isascii()):
        return lexicon.language
    plain = all(c.isascii() for c in text[:_PROBE] if c.isalpha())
    if plain and share >= _HARDLY:
        return lexicon.language
    return _guess(text[:_PROBE]) or lexicon.language


def _guess(text: str) -> str | None:
    """The likeliest language with a two-letter code (the guesser knows pidgins and "no language" too, and takes tables for them)."""
    import py3langid

    return next((str(code) for code, _ in py3langid.rank(text) if len(code) == 2), None)
