"""What a number measures where no indicator is named beside it, or the rest of the sentence says more than the indicator does."""

from dataclasses import replace

from pledger.mentions.types import Quantity
from pledger.records.effects import peopled
from pledger.records.fragments import Clause, unit_class
from pledger.records.lasting import journey, lasting
from pledger.records.moved import branded, moved_or_made, others_flow, supplied
from pledger.records.subject_parts import of_whole
from pledger.records.subject_types import COUNTED, MADE, RIGHT, Subject

_MANY = 1000  # people: a smaller number may count anything
_COUNTRIES = 20  # a number of countries that a state trades with
_LENGTHS = frozenset(["m", "[ft_i]"])
_EXTENTS = frozenset(["km", "km2", "har", "ha", "m2", "[acr_us]"])
_MORE = 7  # characters of ' more ' between a number and its noun
_NEW = 10  # characters of a first word that a name of people may have
_SEVERAL = 5  # things: fewer are said in passing
_FLOWS = ("exports", "imports")
_SPENT = ("investment", "aid", "loans", "grants", "tourists")  # what a state takes that is no import of goods
_LEARN = frozenset(["students", "passengers"])
_BY_VERB = ("students", "passengers", "tourists", "population")


def rank_subject(c: Clause, q: Quantity) -> Subject | None:
    """'the fourth largest trading partner': what one is the n-th of, within the fragment."""
    low, high = c.fragment(q.start, q.end)
    if c.search("most_populous", q.start, high):
        return Subject("population", None, q.start, q.end, "rank")
    others = [o.start for o in c.quantities if o.start >= q.end and unit_class(o.unit) != "count"]
    after = [w for w in c.within("rank", q.start, min([high, *others])) if w.start - q.end < 60]
    found = after or c.within("rank", low, q.start) or c.within("rank", max(c.start, q.start - 48), q.start)
    if not found:
        return None
    w = found[0]
    taken = w.row["value"] if w.row["value"] != "other" or not c.match("of_exports", w.end, high) else "exports"
    taken = "tourists" if taken == "exports" and c.match("for_tourists", w.end, high) else taken  # 'destination for Kenyan tourists'
    taken = "investment" if taken == "exports" and c.match("for_investment", w.end, high) else taken
    return Subject(taken, None, w.start, w.end, "rank")


def settled(c: Clause, q: Quantity, s: Subject | None) -> Subject | None:
    """The indicator as the rest of the sentence settles it: goods given away are aid, people who study are students."""
    if s is None or s.row is None:
        return s
    kind = unit_class(q.unit)
    if s.indicator == "exports" and kind == "money" and s.row["kind"] == "verb" and c.match("sent_home", q.end, q.end + 8):
        return Subject("other", None, s.start, s.end, s.how)  # 'They sent $601 million home'
    if s.indicator == "exports" and any(i.row is not None and i.row["kind"] == "verb" and i.indicator == "aid" for i in c.indicators):
        return replace(s, indicator="aid")
    if s.indicator == "imports" and s.row["kind"] == "verb" and c.search("as_market", c.start, s.start):
        return replace(s, indicator="exports")  # 'was the first market for Kenyan tea, buying $5 million of it'
    if s.row["kind"] == "cost" and kind == "money" and c.match("costs_buyers", s.start, c.end):
        return Subject("imports", next((i.row for i in c.indicators if i.indicator == "imports"), None), s.start, s.end, s.how)
    if s.row["kind"] == "cost" and kind in ("percent", "times"):
        return replace(s, indicator="other")
    if s.indicator in ("other", "enterprises") and s.how == COUNTED and (trained := _trained(c, q)) is not None:
        return trained
    if s.how == COUNTED and s.row["unit"] == "items" and (told := _of_items(c, q, s)) is not None:
        return told
    if (moved := moved_or_made(c, q, s)) is not None:
        return moved
    if s.indicator == "population" and c.search("of_zone", c.start, q.start):
        return replace(s, indicator="enterprises", row=None)
    if s.indicator == "tourists" and s.how == COUNTED and c.search("by_train", c.start, s.end):
        return replace(s, indicator="freight")
    if s.indicator == "other" and s.row["unit"] == "people" and s.how == COUNTED:
        return _persons(c, q, s)
    from_there = s.indicator == "imports" and s.start >= q.end and c.match("goods_from", s.start, c.end)
    if kind == "percent" and s.indicator == "imports" and s.row["kind"] == "verb":
        spent = of_whole(c, q, c.end)
        if spent is not None and spent.indicator in _SPENT:
            return spent  # 'Togo receives 12 percent of Kuwaiti investment'
    if kind == "percent" and from_there and not c.within("own", c.start, q.start):
        return replace(s, indicator="exports", how="goods")  # '90% of it was made up of goods from Kazakhstan'
    if kind == "percent" and s.indicator in _FLOWS and (of_theirs := others_flow(c, q, s)) is not None:
        return of_theirs
    if kind == "percent" and s.indicator == "trade_turnover" and _goods(c, q):
        return replace(s, indicator="exports", how="goods")
    between = s.row["flow"] == "" and c.search("between", q.end, q.end + 40)
    if s.indicator == "exports" and (between or c.match("trade_from_level", s.start, c.end)):
        return replace(s, indicator="trade_turnover")
    return s


def _persons(c: Clause, q: Quantity, s: Subject) -> Subject:
    """'4,000 citizens live there': people by what they do; nurses and soldiers who come are no tourists."""
    if c.search("employing", max(c.start, q.start - 32), q.number[0] or q.start):
        return s
    told = of_people(c, q, ("people", "adjective", "name")) if c.pattern("anybody").search((q.counted or q.text).lower()) else None
    if told is None or told.indicator == "other":
        return s
    mere = c.pattern("mere_persons").fullmatch(c.folded(s.start, s.end))
    return replace(s, indicator=told.indicator) if mere or told.indicator in _LEARN else s


def _of_items(c: Clause, q: Quantity, s: Subject) -> Subject | None:
    """What things counted by the piece are, as the words round them tell: supplied, of a brand, given away, made."""
    if s.indicator in ("other", "freight") and supplied(c, q, s.end) and not c.match("served_next", q.number[1], c.end):
        return Subject("exports", next((i.row for i in c.indicators if i.indicator == "exports"), None), s.start, s.end, "goods")
    if s.indicator == "other" and c.search("bought_right", c.start, q.number[0] or q.start):
        return Subject("imports", next((i.row for i in c.indicators if i.indicator == "imports"), None), s.start, s.end, "goods")
    if s.indicator == "freight" and branded(c, q, s.start):
        return replace(s, indicator="other")
    if s.indicator != "other":
        return None
    relief = c.pattern("relief_goods").fullmatch(c.folded(s.start, s.end)) and c.search("relief_sent", c.fragment(q.start)[0], q.start)
    if relief or c.search("handed", c.start, q.start) or _received(c, q):
        return Subject("aid", None, s.start, s.end, "given")
    return Subject("production", None, s.start, s.end, MADE) if c.match("are_made", s.end, c.end) else None


def _goods_sent(c: Clause, q: Quantity) -> bool:
    """'1.2 million tonnes of Kazakh wheat went to Iran', '5 million cubic metres of gas a day to Chile': goods that move to a state."""
    let_in = c.search("entry_of", c.start, q.start) and c.parties(q.end, c.end)
    return bool(let_in or _sent_to(c, q)) and c.match("of_goods", q.end, c.fragment(q.start, q.end)[1]) is not None


def _sent_to(c: Clause, q: Quantity) -> bool:
    """Whether what stands with the number goes to a state behind it."""
    high = c.fragment(q.start, q.end)[1]
    return any(c.search("goes_to", q.end, x.start) or c.search("reaches_it", q.end, x.start) for x in c.parties(q.end, high) if x.codes)


def _exported(c: Clause, q: Quantity) -> Subject:
    return Subject("exports", next((i.row for i in c.indicators if i.indicator == "exports"), None), q.start, q.end, "goods")


def _received(c: Clause, q: Quantity) -> bool:
    """'Malawi will receive $5 million from Japan': a sum that one state has of another."""
    if not c.search("receiving", *_before(c, q)):
        return False
    return any(c.fullmatch("from_giver", q.end, x.start) for x in c.parties(q.end, min(c.end, q.end + 60)) if x.codes)


def _trained(c: Clause, q: Quantity) -> Subject | None:
    """'will train 75 civil servants', 'training for 72 participants': people who learn."""
    if unit_class(q.unit) != "count":
        return None
    low, high = c.fragment(q.start, q.end)
    if not c.search("trains", low, q.start) and not c.match("are_trained", q.end, high):
        return None
    return Subject("students", None, q.start, q.end, "people")


def _goods(c: Clause, q: Quantity) -> bool:
    """'Czech goods made up a fifth of it': one side's goods in the trade of two are its exports."""
    low, high = c.fragment(q.start, q.end)
    return bool(c.search("goods", low, high)) and len([p for p in c.parties(low, high) if p.codes]) == 1


def unnamed(c: Clause, q: Quantity) -> Subject | None:
    """What a number measures by its unit alone: power is capacity, a length is its own thing, freight is told by its verb."""
    kind = unit_class(q.unit)
    if kind in ("mass", "volume", "energy") and _goods_sent(c, q):
        return _exported(c, q)
    if kind in ("power", "energy"):
        return Subject("capacity" if kind == "power" else "energy", None, q.start, q.end, "unit")
    if q.unit in _EXTENTS or (q.unit in _LENGTHS and _measured(c, q)):
        return Subject("other", None, q.start, q.end, "unit")
    by_kind = {"percent": _share, "money": _sum, "count": _number}.get(kind)
    return by_kind(c, q) if by_kind else None


def _measured(c: Clause, q: Quantity) -> bool:
    """'a bridge 923 metres long', 'with a central span of 350 metres': how long or high something is."""
    works = c.match("long_works", q.number[1] or q.end, c.end)  # 'its 300-metre bridge'
    sized = bool(works or c.match("long", q.end, q.end + 8) or c.search("size_of", max(c.start, q.start - 40), q.number[0] or q.start))
    return sized or c.search("deepened_to", c.start, q.number[0] or q.start) is not None


def _share(c: Clause, q: Quantity) -> Subject | None:
    """A percentage of something that no table knows: 'every third person', '12 percent of the shares'."""
    item_due = c.view.sentence.kind == "item" and any(t.role == "deadline" and t.start >= q.end for t in c.times)
    if item_due or c.match("of", q.end, q.end + 6):
        return Subject("other", None, q.start, q.end, "unit")
    if c.match("state", q.end, q.end + 24):
        return Subject("other", None, q.start, q.end, "state")
    told = c.pattern("every_nth").match(q.text.lower()) or c.search("share_before", *_before(c, q))
    return Subject("other", None, q.start, q.end, "share") if told else None


def _sum(c: Clause, q: Quantity) -> Subject | None:
    """Money that is given, told by the verb, or earned."""
    before = c.folded(*_before(c, q))
    if c.search("goods_worth_right", *_before(c, q)) and _sent_to(c, q):
        return _exported(c, q)  # 'Irish beef worth €60 million reached Ghana'
    if (words := c.within("give", *_before(c, q))) and not c.search("raise_it", c.start, q.start):
        into = c.match("into", q.end, q.end + 48)
        granted = any(c.pattern("granting").fullmatch(w.term) for w in words)
        return Subject("investment" if into else "grants" if granted else "aid", None, q.start, q.end, "given")
    given = c.pattern("supported_with").search(before) or c.match("is_given", q.end, c.end)
    if given or _received(c, q):
        return Subject("aid", None, q.start, q.end, "given")
    return Subject("other", None, q.start, q.end, "earned") if c.pattern("earned_before").search(before) else None


def _number(c: Clause, q: Quantity) -> Subject | None:
    """What a number counts: a people, the states that one trades with, people by what they do, machines supplied, some other noun."""
    if not q.unit and (q.value or 0) >= 1e6 and c.search("nation_of", c.start, q.start):
        return Subject("population", None, q.start, q.end, "people")
    if (q.value or 0) >= _COUNTRIES and c.match("countries_next", q.number[1], q.number[1] + 40):
        reached = c.search("reaches_countries", *_before(c, q))
        return Subject("other", None, q.start, q.end, "countries") if reached else None
    people = (_trained(c, q) if q.counted else None) or of_people(c, q)
    if people is not None or not q.counted or (q.value or 0) < _SEVERAL:
        return people
    if (q.value or 0) >= _MANY and c.match("visits_to", q.number[1], q.number[1] + 24):
        return Subject("tourists", None, q.start, q.end, "noun")
    if q.counted.endswith("s") and supplied(c, q, q.number[1] + len(q.counted) + 1):
        return Subject("exports", None, q.start, q.end, "goods")
    low = c.fragment(q.start)[0]
    known = bool(q.bound != "exactly" or c.search("will_do", low, q.start))
    known = known or bool(c.has("aim") and low > c.start and c.fullmatch("deed_right", low, q.start))
    known = known or c.match("cases_of_illness", q.number[1] or q.end, c.end) is not None
    return Subject("other", None, q.start, q.end, "noun") if known else None


def granted(c: Clause, q: Quantity, s: Subject | None) -> bool:
    """'granted $32 million to the road project to support Belize', 'its budget is ready and $46 million will be set aside': the verb right
    beside the sum, not a noun farther off, says what it is."""
    if unit_class(q.unit) != "money":
        return False
    if s is not None and s.row is not None and s.row["kind"] == "cost" and s.end <= q.start and c.match("is_given", q.end, c.end):
        return bool(c.search("and", s.end, q.start))
    gives = [w for w in c.within("give", max(c.start, q.start - 12), q.start) if c.pattern("granting").fullmatch(w.term)]
    return (s is None or s.how == RIGHT) and bool(gives) and gives[-1].end >= q.start - 1


def loan_term(c: Clause, q: Quantity) -> Subject | None:
    """'40 years repayment with 0.01% interest', 'rate of interest on this loan will be 1.2%': the terms of a loan."""
    sign = {"percent": "interest", "time": "tenor"}.get(unit_class(q.unit))
    if sign is None or not c.search("of_loan", c.start, c.end):
        return journey(c, q) or lasting(c, q)
    low, high = c.fragment(q.start, q.end)
    if c.view.sentence.kind == "item" or c.folded(low - 1, low) == ":":
        low = c.start  # 'Repayment: 40 years'
    rate = sign == "interest" and c.search("at_rate", c.start, q.start) and c.match("rate_years", q.end, c.end)
    return Subject("loans", None, q.start, q.end, "term") if rate or c.search(sign, low, high) else None


def _before(c: Clause, q: Quantity) -> tuple[int, int]:
    return c.fragment(q.start, q.end)[0], q.start


def of_people(c: Clause, q: Quantity, forms: tuple[str, ...] = ("people",)) -> Subject | None:
    """'4,000 Mongolian citizens are studying', '7,000 Filipinos': people told by what they do."""
    if unit_class(q.unit) != "count":
        return None
    low, high = c.fragment(q.start, q.end)
    if not q.counted and q.unit != "people":
        return _community(c, q, low)
    more = _MORE if c.match("more_of", q.number[1], high) else 2
    beside = c.parties(q.number[1], q.number[1] + len(q.counted or "") + more)
    longer = c.parties(q.number[1], q.number[1] + len(q.counted or "") + _NEW)
    beside += [x for x in longer if x.start <= q.number[1] + 1]  # 'New Zealanders'
    nationals = any(p.form in forms or (p.form == "adjective" and p.text == q.counted) for p in beside)  # '40,000 Vietnamese work there'
    if not nationals and q.unit != "people":
        return None
    last = max((o.end for o in c.quantities if low <= o.end <= q.start), default=low)
    following = min((o.start for o in c.quantities if q.end <= o.start < high), default=high)
    said = (
        c.folded(last, following),
        c.folded(low, high),
    )  # '14,000 Nepalis live there and 900 study', but '500 Fijians and 200 Samoans study'
    if (told := next((name for text in said for name in _BY_VERB if c.pattern(f"people_{name}").search(text)), None)) is not None:
        return Subject(told, None, q.start, q.end, "people")
    whole = (q.value or 0) >= 1e6 or peopled(c, q.start)  # 'Fiji, with 900,000 people'
    return Subject("population" if whole else "other", None, q.start, q.end, "people")


def _community(c: Clause, q: Quantity, low: int) -> Subject | None:
    """'The Indian community in the Kingdom numbers over 2.4 million', 'the number of Egyptians studying there is 1,200'."""
    said = c.folded(low, q.number[0] or q.start)
    if q.unit:
        return None
    people = any(p.form == "people" for p in c.parties(low, q.start))
    if people and c.pattern("numbered").search(said):
        told = next((name for name in _BY_VERB if c.pattern(f"people_{name}").search(said)), None)
        return Subject(told or ("other" if c.pattern("people_do").search(said) else "population"), None, q.start, q.end, "people")
    of_all = (q.value or 0) >= _MANY and (c.pattern("community").search(said) or (people and c.pattern("people_population").search(said)))
    return Subject("population", None, q.start, q.end, "people") if of_all else None


def anaphoric_whole(c: Clause, q: Quantity) -> bool:
    """'98% of this amount': a share of what was said before; '50% of the company's shares' is not."""
    return not c.match("of", q.end, q.end + 6) or bool(c.match("of_that", q.end, q.end + 24))
