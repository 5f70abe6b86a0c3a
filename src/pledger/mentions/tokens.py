"""Words of a sentence with their offsets, and what their spelling says."""

import re
from typing import NamedTuple

from pledger.mentions.pieces import pieces
from pledger.mentions.view import View

_TOKEN = re.compile(r"[^\W\d_](?:\.[^\W\d_](?![^\W\d_]))+\.?|[^\W_]+(?:[-'’ʻ‘‑][^\W_]+)*|[^\w\s]")


class Token(NamedTuple):
    """A word or a mark; offsets are the source's."""

    start: int
    end: int
    text: str

    @property
    def capital(self) -> bool:
        return self.text[0].isupper()

    @property
    def word(self) -> bool:
        return self.text[0].isalnum()


def tokens(view: View) -> list[Token]:
    """The tokens of the sentence, in order; offsets are the source's."""
    return view.once("tokens", _tokens)


def _tokens(view: View) -> list[Token]:
    base = view.start
    words, starts, ends = pieces(_TOKEN, view.text)
    return list(map(Token._make, zip([base + s for s in starts], [base + e for e in ends], words, strict=True)))
