"""The language of a text: small words first (fast), py3langid only for what they leave open."""

from pledger.lexicon import Lexicon, words
from pledger.sources.memo import per_lexicon

_PROBE = 4000
_ENOUGH, _HARDLY = 0.12, 0.05  # shares of small words: certain; enough where every letter is a plain one
_FEW = 8  # small words that are looked for first
_FEW_WORDS, _NEAR = 30, 16.0  # words that may be nothing but names; how much less likely (in nats) the own language may be then
_SHORT = 12  # words; of less than that no guess is made


@per_lexicon
def _small_words(lexicon: Lexicon) -> frozenset[str]:
    return frozenset(words(t) for row in lexicon.table("stopwords") for t in row.list("terms"))


@per_lexicon
def _commonest(lexicon: Lexicon) -> tuple[str, ...]:
    """The small words that begin the table, the most frequent first, between blanks."""
    listed = [t for row in lexicon.table("stopwords") for t in row.list("terms")]
    return tuple(f" {t} " for t in listed[:_FEW])


def language(text: str, lexicon: Lexicon) -> str:
    """ISO 639-1 code of the text's language; the lexicon's own where the text is too short or too much of figures to tell."""
    small, probe = _small_words(lexicon), text[:_PROBE]
    if _plainly(probe, lexicon):
        return lexicon.language  # as the words below would say, at a tenth of the cost
    tokens = words(probe).split()
    if small and sum(map(small.__contains__, tokens)) >= _ENOUGH * max(1, len(tokens)):
        return lexicon.language  # without its figures the share is larger still
    seen = [w for w in tokens if not w[0].isdigit()]
    share = sum(map(small.__contains__, seen)) / len(seen) if seen else 0.0
    if not small or share >= _ENOUGH or (probe.isascii() and _too_little(probe, len(seen), len(tokens), share)):
        return lexicon.language
    plain = all(c.isascii() for c in probe if c.isalpha())
    if plain and share >= _HARDLY:
        return lexicon.language
    return _guess(probe, lexicon.language, plain and len(seen) < _FEW_WORDS) or lexicon.language


def _plainly(probe: str, lexicon: Lexicon) -> bool:
    """Whether the commonest small words alone are share enough; the first few mostly are."""
    wanted, seen = _ENOUGH * (probe.count(" ") + probe.count("\n") + 1), 0
    for word in _commonest(lexicon):
        seen += probe.count(word)
        if seen > wanted:
            return True
    return False


def _too_little(probe: str, seen: int, tokens: int, share: float) -> bool:
    """Whether a text of so many words (`tokens` with its figures) is too short, or too much of figures and names, to tell."""
    if seen < _SHORT or seen * 4 < tokens * 3:
        return True
    return seen < 2 * _SHORT and (share > 0 or all(w[0].isupper() for w in probe.split() if w[0].isalpha()))


def _guess(text: str, own: str, doubtful: bool) -> str | None:
    """The likeliest language with a two-letter code (the guesser knows pidgins and "no language" too, and takes tables for them); of a
    `doubtful` text, all names and offices in plain letters, `own` where it is hardly less likely."""
    import py3langid

    ranked = [(str(code), float(score)) for code, score in py3langid.rank(text) if len(code) == 2]
    near = doubtful and any(code == own and score > ranked[0][1] - _NEAR for code, score in ranked)
    return own if near else next((code for code, _ in ranked), None)
