"""What is measured where it is narrower than the indicator, and of what a share is one, in the source's words."""

from pledger.mentions.quantity_words import words_of
from pledger.records.claims import Claim
from pledger.records.subjects import COUNTED

_PRODUCTS = frozenset(["exports", "imports", "freight", "production", "energy", "trade_turnover", "investment", "aid", "loans", "grants"])


def subject(p: Claim) -> str | None:
    """'Chilean tourists' of 45,000; 'agricultural' of trade; 'petroleum products' of supplies; with the rate ('a week')."""
    words = [w for w in (_counted(p) or _before(p) or _of(p), _rate(p)) if w]
    return ", ".join(words) or None


def _counted(p: Claim) -> str | None:
    """The counted noun with its adjectives, unless the indicator says as much."""
    if p.subject.how not in (COUNTED, "people", "noun") or not p.q.number[1]:
        return None
    end = p.subject.end if p.subject.how == COUNTED else p.q.number[1] + len(p.q.counted or "") + 1
    words = p.c.d.marked.text(p.q.number[1], end).strip(" ,.-")
    bare = p.subject.how == COUNTED and p.indicator != "other" and len(words.split()) == 1
    return None if bare or not words else words


def _before(p: Claim) -> str | None:
    """The adjective before the noun of measure: 'agricultural trade', 'Non-oil bilateral trade'."""
    c = p.c
    if p.carried or p.indicator not in _PRODUCTS or not c.start <= p.subject.start <= c.end:
        return None
    m = c.pattern("narrower").search(c.folded(max(c.start, p.subject.start - 40), p.subject.start))
    if m is None or m[1] in words_of(c.d.marked.lexicon).function_words:
        return None
    if any(
        x.start < p.subject.start <= x.end + 30 and x.end > p.subject.start - len(m[1]) - 1 for x in c.parties(c.start, p.subject.start)
    ):
        return None
    at = p.subject.start - len(m.group()) + (m.start(1) - m.start())
    return c.d.marked.text(at, at + len(m[1])) or None


def _of(p: Claim) -> str | None:
    """The goods: 'supplies of petroleum products to Mongolia', 'trade in farm products'."""
    c = p.c
    if p.carried or p.indicator not in _PRODUCTS or not c.start <= p.subject.start <= c.end:
        return None
    start = max(
        p.subject.end,
        p.q.end
        if p.subject.start < p.q.start < p.subject.end + 3 or (p.subject.how in ("left",) and p.unit not in (None, "USD", "percent"))
        else 0,
    )
    said = c.folded(start, min(c.end, start + 60))
    m = c.pattern("goods_of").match(said) or c.pattern("trade_in").match(said)
    if m is None or m[1].split(" ")[0] in words_of(c.d.marked.lexicon).function_words:
        return None
    if any(x.start < start + m.end(1) and x.end > start + m.start(1) for x in c.parties(start, start + 60)):
        return None
    return c.d.marked.text(start + m.start(1), start + m.end(1)) or None


def _rate(p: Claim) -> str | None:
    """'a week', 'per year', as printed after the number."""
    if not p.q.rate:
        return None
    _, high = p.c.fragment(p.q.start, p.q.end)
    m = p.c.pattern("rate").search(p.c.folded(p.q.start, high))
    return p.c.d.marked.text(p.q.start + m.start(), p.q.start + m.end()) if m else None


def whole(p: Claim) -> str | None:
    """Of what a share is a share: the words after 'of', to the end of the fragment."""
    if p.measure != "share":
        return None
    _, high = p.c.fragment(p.q.start, p.q.end)
    m = p.c.pattern("whole").match(p.c.folded(p.q.end, high))
    return p.c.d.marked.text(p.q.end + m.end(), high).strip() or None if m else None
