"""Words of a sentence with their offsets, and what their spelling says."""

from collections.abc import Callable
from functools import partial
from typing import NamedTuple

from pledger.mentions.pieces import Splitter, pieces
from pledger.mentions.view import View

_TOKEN = Splitter(r"([^\W\d_](?:\.[^\W\d_](?![^\W\d_]))+\.?|[^\W_]+(?:[-'’ʻ‘‑][^\W_]+)*|[^\w\s])")


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


_token: Callable[[tuple[int, int, str]], Token] = partial(tuple.__new__, Token)  # as Token(...), in half the time


def tokens(view: View) -> list[Token]:
    """The tokens of the sentence, in order; offsets are the source's."""
    return view.once("tokens", _tokens)


def _tokens(view: View) -> list[Token]:
    words, starts, ends = pieces(_TOKEN, view.text, view.start)
    return list(map(_token, zip(starts, ends, words, strict=True)))
