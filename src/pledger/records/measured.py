"""What is measured where it is narrower than the indicator, and of what a share is one, in the source's words."""

import re

from pledger.mentions.quantity_words import words_of
from pledger.mentions.types import Indicator, Project
from pledger.records import narrower
from pledger.records.claims import Claim
from pledger.records.subject_types import COUNTED

_GIVEN = frozenset(["aid", "grants", "loans"])
_EXTENT = ("km", "m", "km2")
_GOODS = ("mass", "volume", "weight")  # classes of units that goods come in
_NO_ADJECTIVE = frozenset(["skip_after", "skip_before", "rank"])  # small words that may be part of a noun
_PRODUCTS = frozenset(["exports", "imports", "freight", "production", "energy", "trade_turnover", "investment", "aid", "loans", "grants"])


def subject(p: Claim) -> str | None:
    """'Chilean tourists' of 45,000; 'agricultural' of trade; 'petroleum products' of supplies; with the rate ('a week')."""
    p.narrower = _narrower(p)
    rate = _rate(p)
    if rate and not p.narrower and p.c.pattern("yearly").fullmatch(rate.casefold()):
        return None  # a sum or a quantity of a year is what the indicator is given for anyway
    return ", ".join(w for w in (p.narrower, rate) if w) or None


def _narrower(p: Claim) -> str | None:
    """What the first of the rules that knows it says."""
    for telling in _TELLING:
        if told := telling(p):
            return told
    return None


def _capital(p: Claim) -> str | None:
    """'enterprises with Turkish capital', 'firms with the participation of Italy': whose capital it is; 'direct' of investment."""
    c = p.c
    if p.indicator in ("enterprises", "joint_ventures"):
        low = max(c.start, min(p.subject.end, p.q.start) if p.subject.start >= c.start else p.q.start)
        m = c.search("with_capital", low, c.end)
        return c.d.marked.text(low + m.start(1), low + m.end(1)) if m and c.parties(low + m.start(1), low + m.end(1)) else None
    if p.indicator == "investment" and c.start <= p.subject.start and not p.carried:
        m = c.search("direct", max(c.start, p.subject.start - 20), p.subject.end)
        return m[0] if m else None
    return None


def _without(p: Claim) -> str | None:
    """'Commerce other than oil', 'trade excluding energy'; of money given, what it is given in: '$340 million in COVID-19 assistance'."""
    c, text = p.c, p.c.d.marked.text
    if p.carried or p.indicator not in _PRODUCTS or not c.start <= p.subject.start <= c.end:
        return None
    m = c.match("apart_from", p.subject.end, min(c.end, p.subject.end + 40))
    if m:
        return text(p.subject.end + m.start(1), p.subject.end + m.end(1))
    m = c.match("given_in", p.q.end, min(c.end, p.q.end + 60)) if p.indicator in _GIVEN and p.kind == "money" else None
    if m is None or c.parties(p.q.end + m.start(1), p.q.end + m.end(1)) or any(p.q.end <= t.start < p.q.end + m.end(1) for t in c.times):
        return None
    return text(p.q.end + m.start(1), p.q.end + m.end(1))


def _still(p: Claim) -> str | None:
    """What the number that it goes on about is of: in its sentence, or of a rate or a share after it."""
    last = p.before
    if last is None or last.indicator != p.indicator or (last.parties != p.parties and last.c.view is not p.c.view):
        return None
    same = last.c.view is p.c.view or p.kind in ("percent", "times") or _meant_again(p)
    return last.narrower if same and last.narrower and p.carried else None


def _meant_again(p: Claim) -> bool:
    """'It exceeded $540 million': a pronoun before the number says that it is the same thing."""
    low, _ = p.c.fragment(p.q.start, p.q.end)
    return bool(p.c.within("anaphor", low, p.q.start))


def _label(p: Claim) -> str | None:
    """'Metal ores – 652 thousand tonnes', 'chemicals follow at 777 mn': what stands before a number of a row, an item or a series."""
    c = p.c
    if not p.carried or p.aim or p.indicator not in _PRODUCTS or p.measure in ("rank", "share"):
        return None
    low = max((c.start, *(o.end for o in c.quantities if o.end <= p.q.start)))
    said = c.folded(low, p.q.start)
    cut = max(said.rfind(";"), said.rfind(". "), said.rfind(": ") if said.rfind(": ") < len(said) - 3 else -1) + 1
    m = c.pattern("row_label").fullmatch(said[cut:]) or _grown(p, low + cut)
    if m is None:
        return None
    start, end = low + cut + m.start(1), low + cut + m.end(1)
    small = words_of(c.d.marked.lexicon).function_words
    named = bool(
        c.parties(start, end) or any(i.row is None or i.row["kind"] in ("noun", "cost") for i in c.d.marked.of(Indicator, start, end))
    ) or any(start <= t.start < end for t in c.times)
    first = m[1].split()[0]
    return None if named or (first in small and first != "other") else c.d.marked.text(start, end)


def _grown(p: Claim, low: int) -> re.Match[str] | None:
    """'Exports of rice grew by 20 percent, cotton by 30 percent': what stands between two rates of one verb."""
    said = p.c.folded(low, p.q.number[0])
    m = p.c.pattern("grown_too").fullmatch(said) if p.measure == "growth" and p.before and p.before.c.view is p.c.view else None
    if m is None or any(low + m.start(1) < w.end and w.start < low + m.end(1) for w in p.c.words if w.kind not in _NO_ADJECTIVE):
        return None
    return m


def _thing(p: Claim) -> str | None:
    """The line of so many kilometres, the plant of so many megawatts: the project named beside the number, or its noun."""
    c = p.c
    if p.unit not in _EXTENT and p.kind != "power":
        return None
    low, high = c.fragment(p.q.start, p.q.end)
    near = [x for x in c.d.marked.of(Project, low, high) if x.name] if p.kind == "power" else []
    if near:
        return min(near, key=lambda x: abs(x.start - p.q.end)).name
    nouns = [h for h in c.view.of("project_nouns") if low <= h.start < high] or list(c.view.of("project_nouns"))
    if nouns:
        noun = min(nouns, key=lambda h: min(abs(h.start - p.q.end), abs(p.q.start - h.end)))
        return c.d.marked.text(noun.start, noun.end)
    m = c.search("stretch", c.start, c.end)
    return c.d.marked.text(c.start + m.start(), c.start + m.end()) if m else None


def _counted(p: Claim) -> str | None:
    """The counted noun with its adjectives, unless the indicator says as much."""
    if p.subject.how not in (COUNTED, "people", "noun") or not p.q.number[1]:
        return None
    noun = p.q.counted or ""
    at = p.c.view.text.find(noun, p.q.number[1] - p.c.start) + p.c.start
    end = p.subject.end if p.subject.how == COUNTED else max(p.q.number[1], at) + len(noun)
    words = p.c.d.marked.text(p.q.number[1], end).strip(" ,.-")
    bare = p.subject.how == COUNTED and p.indicator != "other" and len(words.split()) == 1
    return None if bare or not words else words


def _before(p: Claim) -> str | None:
    """The adjective before the noun of measure: 'agricultural trade', 'Non-oil bilateral trade'."""
    c = p.c
    if p.carried or p.indicator not in _PRODUCTS or not c.start <= p.subject.start <= c.end:
        return None
    m = c.search("narrower", max(c.start, p.subject.start - 40), p.subject.start)
    if m is None or m[1] in words_of(c.d.marked.lexicon).function_words or c.pattern("no_narrower").fullmatch(m[1]):
        return None
    if p.subject.row is not None and p.subject.row["kind"] == "verb":
        return None  # 'the country imported', 'will initially carry'
    start, end = (p.subject.start - len(m.string) + at for at in m.span(1))
    if any(w.start < end and start < w.end for w in c.words if w.kind not in _NO_ADJECTIVE):
        return None  # a verb of change, of giving or of aiming, or an adjective that narrows nothing
    if c.search("modal_before", max(c.start, start - 8), start):
        return None  # 'will secure loans'
    if any(x.end >= start for x in c.parties(c.start, p.subject.start)) or _in_number(p, start, end):
        return None  # of a party's, or the currency of 'a 30 million euro grant'
    return c.d.marked.text(start, end) or None


def _in_number(p: Claim, start: int, end: int) -> bool:
    """'a loan of USD 1 billion', 'capital of more than $10 million', 'doubles exports': words that belong to a number."""
    return any(q.start < end and start < q.end for q in p.c.quantities)


def _of(p: Claim) -> str | None:
    """The goods: 'supplies of petroleum products to Mongolia', 'trade in farm products'."""
    c = p.c
    if p.carried or p.indicator not in _PRODUCTS or not c.start <= p.subject.start <= c.end:
        return None
    start = max(
        p.subject.end,
        p.q.end if p.subject.start < p.q.start < p.subject.end + 3 or p.kind in _GOODS else 0,
    )
    facing = c.match("ends_at", start, min(c.end, start + 60))
    other = next((x.end for x in c.parties(start, start + 60) if facing and x.start == start + facing.end()), None)
    start = other if other and c.match("goods_of", other, c.end) else start  # 'exports to Egypt of potatoes'
    whose = c.match("owned_goods", start, min(c.end, start + 60))
    land = next((x for x in c.parties(start, start + 24) if whose and x.start == start + whose.end() and x.form == "adjective"), None)
    said = " of" + c.folded(land.end, min(c.end, land.end + 60)) if land else c.folded(start, min(c.end, start + 60))
    start = land.end - len(" of") if land else start
    inside = c.search("trade_in", p.subject.start, p.subject.end)
    if inside:
        return c.d.marked.text(p.subject.start + inside.start(1), p.subject.start + inside.end(1))
    m = c.pattern("goods_of").match(said) or c.pattern("trade_in").match(said)
    if m is None or m[1].split(" ")[0] in words_of(c.d.marked.lexicon).function_words:
        return None
    if any(x.start < start + m.end(1) and x.end > start + m.start(1) for x in c.parties(start + m.start(1), start + 60)):
        return None
    if _in_number(p, start + m.start(1), start + m.end(1)):
        return None
    return c.d.marked.text(start + m.start(1), start + m.end(1)) or None


def _rate(p: Claim) -> str | None:
    """'a week', 'per year', as printed after the number."""
    if not p.q.rate:
        return None
    _, high = p.c.fragment(p.q.start, p.q.end)
    m = p.c.search("rate", p.q.start, high)
    return p.c.d.marked.text(p.q.start + m.start(), p.q.start + m.end()) if m else None


def whole(p: Claim) -> str | None:
    """Of what a share is a share: the words after 'of', to the end of the fragment or to the next number."""
    if p.measure != "share":
        return None
    _, high = p.c.fragment(p.q.start, p.q.end)
    high = min([high, *(q.start for q in p.c.quantities if q.start >= p.q.end)])
    m = p.c.match("whole", p.q.end, high)
    if m is None:
        return None
    said = p.c.d.marked.text(p.q.end + m.end(), high)
    return said[: p.c.pattern("led_on").search(said.lower()).start()].strip() or None  # type: ignore[union-attr]


# Asked in this order: the nearer the words stand to the number or its noun, the sooner.
_TELLING = (
    _capital,
    _counted,
    _before,
    narrower.goods_within,
    _of,
    _label,
    _thing,
    _without,
    narrower.whence,
    narrower.role,
    narrower.purpose,
    narrower.thing_costing,
    _still,
    narrower.same_as_before,
)
