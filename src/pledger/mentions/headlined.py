"""Names in headlines in which every word has a capital: 'President Gary Locke Visits Brazil' names Gary Locke, as the text below does."""

import re
from collections.abc import Sequence
from dataclasses import replace

from pledger.mentions.types import Person
from pledger.mentions.view import View

_TITLED = ("headline", "heading")
_WORD = re.compile(r"[^\W\d_]{5,}")  # a word long enough to have a capital only where all words have one
_LOWER = 0.2  # share of such words that may be written small


def without_verbs(views: Sequence[View], found: list[list[Person]]) -> list[list[Person]]:
    """The persons of each sentence; a name of a headline is cut to the form in which the text prints it, where what follows there is a
    verb of the headline."""
    titled = [i for i, v in enumerate(views) if v.sentence.kind in _TITLED and any(_long(p) for p in found[i]) and _capitals(v)]
    if not titled:
        return found
    body = "\n".join(v.text for v in views if v.sentence.kind not in _TITLED)
    return [[_cut(_before_to(p, body, views[i]), body) for p in own] if i in titled else own for i, own in enumerate(found)]


def _long(p: Person) -> bool:
    return p.name is not None and " " in p.name and p.text.endswith(p.name)


def _capitals(view: View) -> bool:
    """Whether a headline writes nearly all of its words with a capital, but not all of its letters."""
    words = _WORD.findall(view.text)
    return bool(words) and not view.text.isupper() and sum(w.islower() for w in words) <= _LOWER * len(words)


def _before_to(p: Person, body: str, view: View) -> Person:
    """The person without what a headline says is to be done: of 'Trade Secretary To Head Delegation' the secretary alone."""
    name = p.name or ""
    to = view.patterns["headline_to"].search(name) if _long(p) and name not in body else None
    if to is None:
        return p
    short = name[: to.start()]
    text = p.text[: len(p.text) - len(name)] + short
    text = text.rstrip(" ,")
    return replace(p, name=short or None, end=p.start + len(text), text=text)


def _cut(p: Person, body: str) -> Person:
    """The person without the last words of the name, where the text prints only the words before them."""
    if not _long(p) or (name := p.name or "") in body:
        return p
    words = name.split()
    for n in range(len(words) - 1, 1, -1):
        short = " ".join(words[:n])
        if re.search(rf"\b{re.escape(short)}\b", body):
            end = p.end - len(name) + len(short)
            return replace(p, name=short, end=end, text=p.text[: len(p.text) - len(name) + len(short)])
    return p
