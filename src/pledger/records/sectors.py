"""Which sector an action belongs to: by the first of its nouns that the table knows, else by what stands before it."""

from pledger.lexicon import Lexicon, words

_LONGEST = 5
_KNOWN: dict[int, tuple[Lexicon, dict[str, tuple[str, bool]]]] = {}


def _terms(lexicon: Lexicon) -> dict[str, tuple[str, bool]]:
    """Folded term -> (sector, weak); cached by identity (a benign race only builds it twice)."""
    known = _KNOWN.get(id(lexicon))
    if known is None or known[0] is not lexicon:
        terms = {" ".join(words(t).split()): (row["sector"], row["weak"] == "yes") for row in lexicon.table("sectors") for t in row.list("terms")}
        known = _KNOWN[id(lexicon)] = (lexicon, terms)
    return known[1]


def sector(lexicon: Lexicon, text: str) -> tuple[str | None, bool]:
    """The sector of the first noun in `text` that the table knows and whether it is a weak sign (taken only where no strong one is); None if no noun."""
    terms, tokens = _terms(lexicon), words(text).split()
    weak: str | None = None
    i = 0
    while i < len(tokens):
        for n in range(min(_LONGEST, len(tokens) - i), 0, -1):
            found = terms.get(" ".join(tokens[i : i + n])) or (terms.get(tokens[i][:-1]) if n == 1 and tokens[i].endswith("s") else None)
            if found:
                if not found[1] and found[0]:
                    return found[0], False
                weak = weak or found[0] or None
                i += n - 1
                break
        i += 1
    return weak, True
