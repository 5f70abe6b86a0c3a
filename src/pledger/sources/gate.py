"""The gate: whether a text can say anything between states at all, by the lexicon's hits alone. What it closes is never looked at again.

It opens for a text that names two parties (states, unions or banks of many states, also by capital, people, adjective, a phrase for
several, or one who is known to hold office there), holds a word that some kind of record grows from, and says more of relations than of
markets and firms.
That is counted in points, a sentence at a time: two where relations, trade or money stand beside two parties, one where only two
parties or only relations do, and points off for each word of firms and securities, for those who speak of markets, and for firms
marked as market wires do ('<AMR>'). A text that writes no units as these wires do ('mln dlrs', 'pct') and names at most one firm needs
fewer points: an agency's plain note on a loan seldom speaks of 'ties'. A long text is not counted out. Measured with `gate=False`: see
docs/reading.md.
"""

import re
from bisect import bisect_left
from collections import Counter
from collections.abc import Iterator, Mapping
from itertools import chain, compress
from operator import itemgetter

from pledger.lexicon import BLANKS, Lexicon, Row, Term, fold, states_by_name
from pledger.sources.memo import per_lexicon

TRIGGERS = frozenset({"undertakings", "meetings", "instruments", "indicators", "project_nouns"})
NAMING = frozenset({"countries", "capitals", "prefixes", "office_holders"})
LISTED = re.compile(r"<[A-Za-z][^<>\n]{0,60}>")  # '<AMR>', '<Airbus Industrie>': how market wires mark a firm, listed or not
_TRIGGER, _RELATIONS, _HEAD, _GROUP = "trigger", "relations", "head", "group"
_FLOW = "flow"  # what a number measures between two states
_FIRMS, _DEALERS = "firms", "dealers"  # words of firms and securities; who speaks of markets
_WIRE = "wire"  # how market wires write units
_BETWEEN = frozenset({_RELATIONS, _FLOW})
_WORDS = frozenset({_TRIGGER, _FLOW, _FIRMS, _DEALERS, _RELATIONS, _HEAD, _WIRE})  # signs that are no party
_FLOWS = frozenset({"trade_turnover", "exports", "imports", "trade_balance", "grants", "loans", "aid", "investment"})  # between states
_HEADS = frozenset({"head_of_state", "head_of_government"})
_NAME = re.compile(r"\s+((?:[^\W\d_][\w'’.-]* ){0,3}[^\W\d_][\w'’-]*)")  # up to four words behind an office
_PIECE, _PIECES = 50_000, re.compile(r".{1,50000}(?:\s|$)|.{1,50000}", re.DOTALL)  # of a long text no more is looked at than it takes
_TWO = 2
_NUMBER = itemgetter(0)  # of a match: its pattern's
_START, _SIGN = itemgetter(0), itemgetter(1)  # of what is said
# Where a sentence ends, from its last mark on; roughly, for no sentence is built of it.
_SENTENCE = re.compile(r"[.!?;:\"”\n](?:(?<!\n)\s+(?=[\"“A-Z0-9])|(?<=\n)[ \t\r]*\n)")
_NEEDED = ((700, 0, 0), (2000, 3, 2))  # points that a text of fewer characters has to reach: a market wire's, another
_MOST = (5, 3)  # and a longer one
_COUNTED = 4  # sentences of one sort, more of which add nothing
_LITTLE = 2  # points off that one firm named takes
_OFF, _OFFS = {_FIRMS: 2, _DEALERS: 1}, 6  # what a word of markets takes off, and how many of one sort do


def worth_reading(text: str, lexicon: Lexicon, title: str | None = None) -> bool:
    """Whether `text`, under a `title` that stands beside it, passes the gate: see above."""
    found: set[str] = set()
    for piece in _PIECES.findall(text) if len(text) > _PIECE else (text,):
        found |= _held(piece, lexicon)
        if _HEAD in found and len(found - _WORDS) < _TWO:
            found |= _bearers(piece, lexicon)
        if not found.isdisjoint((_TRIGGER, _FLOW)) and len(found - _WORDS) >= _TWO:
            return len(text) > _PIECE or _enough(text, title or "", lexicon, _WIRE in found)
    return False


def _enough(text: str, title: str, lexicon: Lexicon, wire: bool) -> bool:
    """Whether a text reaches the points that one of its length has to; `wire`: it writes units as market wires do."""
    of_wire, of_other = next((points for length, *points in _NEEDED if len(text) < length), _MOST)
    points, off = _points(text, title, lexicon)
    return points - off >= (of_wire if wire or off > _LITTLE else of_other)


def _points(text: str, title: str, lexicon: Lexicon) -> tuple[int, int]:
    """How much a text and its title, which counts as a sentence, say of relations, and how much of markets: see above."""
    sorts: Counter[str] = Counter()
    markets = dict.fromkeys(_OFF, 0)
    for said in chain(_sentences(title, lexicon) if title else (), _sentences(text, lexicon)):
        held = set(said)
        if not held.isdisjoint(markets):
            for word in markets:
                markets[word] += said.count(word)
        heads, parties = _HEAD in held and said.count(_HEAD) >= _TWO, len(held - _WORDS) >= _TWO
        if parties or heads or _GROUP in held:
            sorts["between" if (heads and parties) or not held.isdisjoint(_BETWEEN) else "two"] += 1
        elif _RELATIONS in held:
            sorts["relations"] += 1
    off = sum(each * min(markets[word], _OFFS) for word, each in _OFF.items()) + min(_listed(text) + _listed(title), _OFFS)
    return 2 * min(sorts["between"], 2 * _COUNTED) + min(sorts["two"], _COUNTED) + min(sorts["relations"], _COUNTED), off


def _listed(text: str) -> int:
    return len(LISTED.findall(text)) if "<" in text else 0


def _sentences(text: str, lexicon: Lexicon) -> Iterator[list[str]]:
    """The signs in each sentence that holds any, and in the last one."""
    said = sorted(_said(text, lexicon))
    starts, signs = list(map(_START, said)), list(map(_SIGN, said))
    first = 0
    for m in _SENTENCE.finditer(text):
        behind = bisect_left(starts, m.end(), first)
        if behind > first:
            yield signs[first:behind]
            first = behind
    yield signs[first:]


def _held(text: str, lexicon: Lexicon) -> set[str]:
    """The signs in `text`."""
    plain, cased = _signs(lexicon), _cased(lexicon)
    matches = lexicon.matches(text)
    said = set(map(_NUMBER, matches))
    found = set(chain.from_iterable(map(plain.__getitem__, said)))
    if not cased.keys().isdisjoint(said):
        for index, start, after in compress(matches, map(cased.__contains__, map(_NUMBER, matches))):
            for term, sign in cased[index]:
                if sign not in found and term.fits(text[start : after - BLANKS]):
                    found.add(sign)
    return found


def _said(text: str, lexicon: Lexicon) -> list[tuple[int, str, int]]:
    """The signs in `text`, each between its start and its end: a party's code, or which of _WORDS a word is."""
    plain, cased = _signs(lexicon), _cased(lexicon)
    matches = lexicon.matches(text)
    said = [(start, sign, after - BLANKS) for index, start, after in matches for sign in plain[index]]
    for index, start, after in compress(matches, map(cased.__contains__, map(_NUMBER, matches))):
        end = after - BLANKS
        said += [(start, sign, end) for term, sign in cased[index] if term.fits(text[start:end])]
    return said


@per_lexicon
def _signs(lexicon: Lexicon) -> tuple[tuple[str, ...], ...]:
    """Of each pattern of the lexicon what its terms are signs of, however they are printed."""
    return tuple(tuple(sign for t in terms if not t.case and (sign := _sign(t.row)) is not None) for terms in lexicon.terms)


@per_lexicon
def _cased(lexicon: Lexicon) -> Mapping[int, list[tuple[Term, str]]]:
    """By the number of the pattern, its terms that are signs only where they are printed in a certain way."""
    signs = ((i, [(t, sign) for t in terms if t.case and (sign := _sign(t.row)) is not None]) for i, terms in enumerate(lexicon.terms))
    return {i: found for i, found in signs if found}


def _sign(row: Row) -> str | None:
    """What the row's terms are a sign of, or None: one of _WORDS, else the code of the party that they name."""
    table = row.table
    if table in TRIGGERS:
        return _FLOW if row["indicator"] in _FLOWS else _TRIGGER
    if table in NAMING or (table == "bodies" and row["kind"] in ("union", "region", "bank")):
        return row["code"]
    if table == "bodies" and row["kind"] == "organisation" and len(row.list("members")) == 1:
        return row.list("members")[0]  # JICA is of Japan
    if table == "groups" and row["form"] in ("group", "self_group"):
        return _GROUP
    if table == "business":  # a firm spoken of tells nothing of what the text is about
        return {"voice": _DEALERS, "wire": _WIRE, "rate": _WIRE, "firm": None}.get(row["kind"], _FIRMS)
    if table == "offices" and row["rank"] in _HEADS:
        return _HEAD
    return _RELATIONS if table == "ties" else None


def _bearers(text: str, lexicon: Lexicon) -> set[str]:
    """The states of those whom a text calls by office and surname alone: 'Chancellor Scholz and President Lula da Silva'."""
    states = states_by_name(lexicon)
    found: set[str] = set()
    for named in (_NAME.match(text, end) for _, sign, end in _said(text, lexicon) if sign == _HEAD):
        names = fold(named[1]).split() if named else []
        runs = (" ".join(names[i:j]) for i in range(len(names)) for j in range(i + 1, len(names) + 1))
        found.update(states[run] for run in runs if run in states)
    return found
