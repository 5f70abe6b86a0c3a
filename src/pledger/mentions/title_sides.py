"""Names of those who conclude a document, in its title: rows of them behind a comma, and where they end."""

from pledger.mentions.words import Line

_BODY = 14  # tokens that the name of a body may run over
_SIDES = 10  # tokens that those who conclude it may run over


def side_behind(x: Line, i: int) -> bool:
    """Whether a name of those who conclude the document goes on behind the comma at token `i`."""
    return _body_behind(x, i) or _row_of_sides(x, i)


def _body_behind(x: Line, i: int) -> bool:
    """Whether the body that the one before belongs to stands behind the comma at token `i`: 'between the Institute, Ministry of Justice of
    Togo, and the Academy'."""
    if i + 1 >= len(x.tokens) or not x.tokens[i + 1].capital:
        return False
    start = x.tokens[i + 1].start
    joined = any(x.has(j, "and") for j in range(i + 2, min(i + _BODY, len(x.tokens))))
    return joined and any(h.start == start for h in x.view.of("institutions"))


def _row_of_sides(x: Line, i: int) -> bool:
    """Whether names in a row go on behind the comma at token `i`, up to the one behind 'and': 'between Peru, | Chile and Togo'."""
    for j in range(i + 1, min(i + _BODY, len(x.tokens) - 1)):
        if x.has(j, "and") and x.tokens[j - 1].capital:
            return x.tokens[j + 1 + (x.stop(j + 1) == "determiner" and j + 2 < len(x.tokens))].capital
        if x.tokens[j].word and not (x.tokens[j].capital or x.stop(j) == "determiner" or x.has(j, "link", "of")):
            return False
        if not x.tokens[j].word and x.tokens[j].text != ",":
            return False
    return False


def of_sides(x: Line, i: int) -> bool:
    """Whether those who conclude it stand right before token `i`: 'a trade agreement between India and Chile | by 2027'."""
    for k in range(i - 1, max(-1, i - _SIDES), -1):
        if not (x.tokens[k].capital or x.has(k, "and") or x.stop(k) == "determiner"):
            return x.has(k, "between") and (k - 1 in x.nouns or x.tokens[k - 1].text == ")")
    return False
