"""Amounts of money inside or behind the title of a document, and loans that are signed themselves."""

from pledger.lexicon import Hit
from pledger.mentions.around import verbs
from pledger.mentions.phrases import phrases_of
from pledger.mentions.view import View
from pledger.mentions.words import Line

_currencies_of = phrases_of("currency_names")
_AMOUNT = 9  # tokens of an amount of money
_NAMED = 7  # tokens from a number on in which its currency is named: '31.5 million US dollars'
_LED = 5  # tokens from a word of worth on in which the amount begins: 'to the value of $5 million'
SIGNS = "$€£₹¥₽₸₺₩"
_SIGNS = frozenset(SIGNS)


def money(x: Line, i: int) -> bool:
    """Whether an amount of money begins at token `i`: '$1 billion', 'USD 250 million', '12 million euros'."""
    while i < len(x.tokens) and (x.has(i, "sum", "link") or x.has(i, "worth")):
        i += 1
    n = len(x.tokens)
    if i >= n:
        return False
    token = x.tokens[i]
    if not _SIGNS.isdisjoint(token.text):
        return True
    if i + 1 < n and token.text.isupper() and 2 <= len(token.text) <= 4 and (x.low[i + 1][:1].isdigit() or x.tokens[i + 1].text in SIGNS):
        return True
    names = _currencies_of(x.lexicon)
    return token.text[:1].isdigit() and any(names.word(x.low[k]) for k in range(i + 1, min(i + _NAMED, n)))


def behind_worth(x: Line, i: int, kinds: tuple[str, ...]) -> int:
    """Behind the worth that begins at token `i` the token that opens what the document is about, of one of these kinds; else `i`."""
    j = next((k for k in range(i + 1, min(i + _LED, len(x.tokens))) if x.low[k][:1].isdigit() or _mark(x, k)), i + 1)
    while j < len(x.tokens) and j - i <= _AMOUNT + _LED and (x.has(j, "link", "scale", "sum") or x.low[j][:1].isdigit() or _mark(x, j)):
        j += 1
    said = j > i + 1 and j + 1 < len(x.tokens) and x.has(j, *kinds) and not x.has(j, "venue") and not x.date(j + 1)
    return j if said else i


def lent(x: Line, i: int) -> bool:
    """Whether the amount from token `i` on is that of a loan which the document is about: 'a deal for a $151 million loan'."""
    j = i
    while j < len(x.tokens) and j - i < _AMOUNT and not (x.has(j, "lent") or j in x.nouns):
        if not (x.tokens[j].text[:1].isdigit() or x.has(j, "link", "scale", "sum") or _mark(x, j)):
            return False
        j += 1
    return i < j < len(x.tokens) and (x.has(j, "lent") or j in x.nouns)


def _mark(x: Line, j: int) -> bool:
    """Whether a mark or a word of an amount stands at token `j`: '$', 'USD', 'euros', the point of '1.5'."""
    text = x.tokens[j].text
    named = text.isupper() or _currencies_of(x.lexicon).word(x.low[j]) is not None
    return not _SIGNS.isdisjoint(text) or named or (text in ".,-" and x.glued(j))


def of_sum(x: Line, i: int) -> bool:
    """Whether the word at token `i` names the money of the amount before it: 'a 30 million | euro grant agreement', but no word behind
    'a $72 million'."""
    if not i or not x.has(i - 1, "scale"):
        return False
    j = i - 2
    while j > 0 and (x.tokens[j].text[:1].isdigit() or x.tokens[j].text in ".,"):
        j -= 1
    return not any(c in SIGNS for k in (j, j + 1) for c in x.tokens[max(k, 0)].text)


def signed_money(view: View, hit: Hit, last: list[Hit]) -> bool:
    """Whether a loan or its like is itself what is signed ('signed a $5 million loan'), or joined to one ('and a grant')."""
    behind = next((h for h in view.of("instruments") if h.start > hit.start), None)
    both = behind is not None and behind.row["form"] != "lent" and behind.row["number"] == "many"
    if both and behind is not None and view.patterns["loan_and"].fullmatch(view.cut(hit.end, behind.start)):
        return False  # 'signed grant and project agreements'
    joined = last and last[0].row["form"] == "lent" and last[0].end < hit.start
    if joined and view.patterns["loan_joined"].fullmatch(view.folded, last[0].end - view.start, hit.start - view.start):
        return True
    low = last[0].end if last else view.start
    verb = next((v for v in reversed(verbs(view)) if low <= v.start and v.end < hit.start), None)
    if verb is None or verb.row["status"] != "signed" or verb.row["strength"]:
        return False
    return view.patterns["loan_signed"].fullmatch(view.folded, verb.end - view.start, hit.start - view.start) is not None
