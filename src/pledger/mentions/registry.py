"""The people of one source by the names they may be called again."""

import re
from functools import lru_cache

from pledger.lexicon import FAMILY_FIRST, SON_OF, YOUNGER, fold
from pledger.lexicon.spelling import spell
from pledger.mentions import parties
from pledger.mentions.types import Person
from pledger.mentions.view import View
from pledger.values import changed

_HYPHENED = re.compile(r"\w{1,5} [A-ZÀ-Þ]\w+-[a-zà-þ]\w*")  # 'Cho Tae-yul': the family name stands in front
_FULL = 3  # words of a name that has a second one to compare
_OWNED = re.compile(r"['’]s? ([A-ZÀ-Þ][\w'’-]+)")
_CALLED = re.compile(r" \(([A-ZÀ-Þ][a-zà-þ]{3,}\w*)\)")
_ARTICLE = re.compile(r"(?<!\S)(?:al|el|as|ash|ad|ar|az)-(?=\w{3})")
_POSSESSIVE, _ENDS = re.compile(r"['’]s?$"), "s'’"
_INITIAL = 3  # characters of a word that is more than an initial
_MIDDLE = 4  # letters from which an inner name may stand alone ('Lula', 'Obrador')


@lru_cache(maxsize=1024)  # a source has few names, and compares each with the others
def plain(name: str) -> str:
    """A folded name without its joined article: 'President Sisi' is 'Abdel Fattah El-Sisi'."""
    return _ARTICLE.sub("", fold(name))


def alike(a: str, b: str) -> bool:
    """Whether two names may be one person's: equal initials, or one of them is a surname alone; 'Sheikh Nawaf Al-Sabah' and 'Sheikh
    Mishal Al-Sabah' are two."""
    one, two = plain(a).split(), plain(b).split()
    if (mine := _son_of(one)) and (theirs := _son_of(two)):
        return spell(mine[0]) == spell(theirs[0]) and mine[1][0] == theirs[1][0]  # not 'Salman bin Hamad' and 'Khalifa bin Salman'
    if len(one) > 1 < len(two) and (one == two[-len(one) :] or two == one[-len(two) :]):
        return True  # 'Muhammad Ishaq Dar', 'Ishaq Dar'
    if len(one) < _FULL or len(two) < _FULL or one[0] != two[0]:
        return len(one) < 2 or len(two) < 2 or one[0][0] == two[0][0]
    return _same_second(one[1], two[1]) or set(one) <= set(two) or set(two) <= set(one)


def _same_second(a: str, b: str) -> bool:
    """Whether the second words of two names are one, in another spelling or as an initial: not 'Sheikh Mishal' and 'Sheikh Mohammed'."""
    return a[0] == b[0] and (len(a) < _INITIAL or len(b) < _INITIAL or spell(a) == spell(b))


def _son_of(words: list[str]) -> tuple[str, str] | None:
    """The own name and the father's of 'Sheikh Khalid bin Ahmed Al Khalifa'; None where no father is told."""
    at = next((i for i, w in enumerate(words[1:-1], 1) if w in SON_OF), None)
    return (words[at - 1], words[at + 1]) if at else None


def called(view: View, p: Person) -> re.Match[str] | None:
    """The short name in brackets behind a person's, which begins as one of his names does."""
    m = _CALLED.match(view.text, p.end - view.start) if p.name else None
    return m if m and any(n[:_MIDDLE] == m[1][:_MIDDLE] for n in (p.name or "").split()) else None


def key_of(text: str) -> str:
    """A word as the registry knows it: folded, without its possessive and its joined article."""
    return plain(_POSSESSIVE.sub("", text) if text[-1:] in _ENDS else text)


class Registry:
    """The people of one source by the names they may be called again: surname, family name in front, an inner name. `families`: short
    names that are a family's in front of another ('Gao Feng'); `spouses`: the offices of those who share a leader's surname."""

    def __init__(self, families: frozenset[str] = frozenset(), spouses: frozenset[str] = frozenset()) -> None:
        self.known: dict[str, Person] = {}
        self.called: dict[str, Person] = {}
        self.families = families
        self.spouses = spouses

    def keys(self, p: Person) -> list[str]:
        """The folded names that may stand for the person, the surname first."""
        names = [plain(n) for n in (p.name or "").split()]
        if len(names) > 1 and names[-1].strip(".") in YOUNGER:
            names = [*names[:-2], names[-2].strip(",")]  # 'Ferdinand Marcos, Jr.'
        inner = [n for n in names[1:-1] if len(n) >= _MIDDLE]
        first = p.country in FAMILY_FIRST or ("-" in (p.name or "") and _HYPHENED.fullmatch(p.name or "") is not None)
        first = first or (1 < len(names) <= _FULL and names[0] in self.families)
        front = names[:1] if len(names) > 1 and (first or len(names[0]) >= _MIDDLE) else []
        return [*names[-1:], *(front if first else ()), *reversed(inner), *front]

    def add(self, p: Person) -> None:
        """Remembers a person; what was known of the same one is completed, never overwritten."""
        for n, key in enumerate(self.keys(p)):
            old = self.known.get(key)
            if old is None or not old.name:
                self.known[key] = p
            elif self._couple(old, p):
                self.known[key] = p if old.office in self.spouses else old  # 'President Diaz and First Lady Ana Diaz'
            elif n and plain(old.name) == key and p.country == (old.country or p.country):
                self.known[key] = changed(p, office=p.office or old.office)  # a headline's 'Lula' is who is named in full below
            elif n == 0 and p.name and alike(old.name, p.name):
                name = p.name if len(p.name) > len(old.name) or old.name.isupper() else old.name  # 'LI YU' over the text
                self.known[key] = changed(old, name=name, office=old.office or p.office, country=old.country or p.country)

    def _couple(self, a: Person, b: Person) -> bool:
        """Whether one of two is the other's spouse by office."""
        return bool(a.office and b.office) and (a.office in self.spouses) != (b.office in self.spouses)

    def call(self, p: Person, view: View) -> None:
        """'President Tomaso Ribeira (Tomas)' is 'Tomas' later: a short name in brackets that begins as one of his names does."""
        m = called(view, p)
        if m:
            self.called[m[1]] = p

    def learn(self, view: View) -> None:
        """'Argentina's Mondino' tells the country of somebody who is named elsewhere without one."""
        if _OWNED.search(view.text) is None:
            return
        for p in parties.find(view):
            m = _OWNED.match(view.text, p.end - view.start) if p.codes and p.form == "name" else None
            known = self.known.get(key_of(m[1])) if m else None
            if known and known.name and not known.country:
                self.settle(known.name, p.codes[0])

    def settle(self, name: str, country: str) -> None:
        """Gives a person the country that the source tells elsewhere."""
        self.known = {key: changed(p, country=country) if p.name == name else p for key, p in self.known.items()}

    def complete(self, p: Person) -> Person:
        """The person with the fullest name, the office and the country that the source gives anywhere."""
        if not p.name:
            return p
        if short := self.called.get(p.name):
            return changed(p, name=short.name, office=p.office or short.office, country=p.country or short.country, surname_only=True)
        known = self.known.get(plain(p.name.split()[-1]))
        if known is None or not known.name or not alike(known.name, p.name) or self._couple(known, p):
            return p
        alone = len(p.name.split()) == 1 and p.name != known.name
        return changed(p, name=known.name, office=p.office or known.office, country=p.country or known.country, surname_only=alone)
