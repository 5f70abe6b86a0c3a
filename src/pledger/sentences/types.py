"""A sentence: a span of the source, and the kind of region it stands in."""

from pledger.values import fixed


@fixed
class Sentence:
    """`source.text[start:end] == text`. `kind` is the region's (`body`, `headline`, `item`, ...), `paragraph` counts regions."""

    start: int
    end: int
    text: str
    kind: str = "body"
    paragraph: int = 0
    index: int = 0
