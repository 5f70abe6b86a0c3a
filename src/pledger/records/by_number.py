"""What the words right beside a number say that it measures, whatever else its sentence names."""

from pledger.mentions.types import Quantity
from pledger.records.already import in_brackets
from pledger.records.capital import capital, of_nation
from pledger.records.effects import effect, works_cost
from pledger.records.fragments import Clause, unit_class
from pledger.records.funded_lists import in_funded_list
from pledger.records.lasting import delegated, how_often
from pledger.records.made_of import made_of
from pledger.records.portfolios import apart
from pledger.records.subject_types import APART, LEFT, LEVY, OWN, PAID, RATE, RIGHT, SOLD, WORKS_COST, Subject, subject_of

_WORKS = 36  # characters before a length in which the works stand that it is of
_NOUN = 4  # characters of a noun of which a rate is told, beside the states named in it
_GOODS_BEHIND = 40  # characters from a sum to whose goods it was paid for
_GOODS = frozenset(["imports", "energy", "production", "other", "water"])  # what stands for goods in the words of a share


def told_by_number(c: Clause, q: Quantity) -> Subject | None:
    """What the words right beside a number say that it measures, whatever else its sentence names: a price, a share of all the world's,
    a kind of gift, which way goods go, works."""
    kind = unit_class(q.unit)
    if kind == "money":
        return (
            paid_for(c, q)
            or price(c, q)
            or in_gifts(c, q)
            or in_funded_list(c, q)
            or capital(c, q)
            or capital_worth(c, q)
            or of_nation(c, q)
            or works_cost(c, q)
            or own_works(c, q)
            or _saved(c, q)
        )
    if kind == "percent":
        return (
            now_at(c, q)
            or _levied(c, q)
            or own_rate(c, q)
            or _one_flow(c, q)
            or comes_from(c, q)
            or of_world(c, q)
            or of_what(c, q)
            or effect(c, q)
            or land_growth(c, q)
        )
    if kind == "time":
        return effect(c, q)
    if kind == "mass":
        return one_way(c, q)
    return how_often(c, q) or delegated(c, q) or apart(c, q) or made_of(c, q) if kind == "count" else of_works(c, q)


def of_world(c: Clause, q: Quantity) -> Subject | None:
    """'30 percent of the world's GDP', 'a third of global trade': a share of all the world's is told by what it is a share of."""
    m = c.match("of_world", q.end, c.end)
    indicator = next((name for name, said in m.groupdict().items() if said), None) if m else None
    return Subject(indicator, None, q.start, q.end, "whole") if indicator else None


def of_what(c: Clause, q: Quantity) -> Subject | None:
    """'5 percent of what Kenya sold abroad': a share of all that one state sells or buys."""
    m = c.match("of_what", q.end, c.end)
    verb = next((i for i in c.indicators if i.start == q.end + m.start("verb")), None) if m else None
    return subject_of(verb, SOLD) if verb is not None else None


def capital_worth(c: Clause, q: Quantity) -> Subject | None:
    """'2,100 Iranian firms with a capital of $90 million': what they have put in."""
    m = c.search("capital_worth", c.start, q.start)
    row = next((i.row for i in c.indicators if i.indicator == "investment"), None)
    return Subject("investment", row, c.start + m.start("capital"), c.start + m.end("capital"), LEFT) if m else None


def _one_flow(c: Clause, q: Quantity) -> Subject | None:
    """'Kenyan imports account for 83 percent of this trade': the part that one flow has in the trade of two is that flow's."""
    if c.match("part_of_trade", q.end, q.end + 60) is None:
        return None
    made_up = next((i for i in c.indicators if q.end <= i.start and i.indicator in ("exports", "imports")), None)
    if made_up is not None and c.fullmatch("trade_made_of", q.end, made_up.start):
        return subject_of(made_up, LEFT)  # 'roughly 90 percent of the trade consists of Kenyan exports'
    flow = next((i for i in reversed(c.indicators) if i.end <= q.start and i.indicator in ("exports", "imports")), None)
    row = flow.row if flow is not None else None
    told = flow is not None and row is not None and row["kind"] == "noun" and c.within("share", flow.end, q.start)
    return subject_of(flow, LEFT) if flow is not None and told else None


def _levied(c: Clause, q: Quantity) -> Subject | None:
    """'Transit fees will be cut by 50 percent', 'The tariff on tea fell to 5 percent': what is levied is neither freight nor trade."""
    low, _ = c.fragment(q.start, q.end)
    moved = q.relation in ("by", "to", "from", "growth")
    if q.direction and q.relation in ("growth", "level") and c.match("levy_next", q.end, c.end) and c.search("the_levy", low, q.start):
        return Subject("other", None, q.start, q.end, LEVY)  # 'Kenya lifted its 25 percent duty on milk'
    if moved:
        return Subject("other", None, q.start, q.end, "unit") if c.search("levy_before", low, q.start) else None
    if c.search("levy_on", c.start, q.number[0] or q.start):
        return Subject("other", None, q.start, q.end, "unit")  # 'will scrap duties on 98 percent of goods': a part of what is levied on
    if q.direction or not (c.match("levy_next", q.end, c.end) or c.search("levy_stands", c.start, q.number[0] or q.start)):
        return None
    return Subject("other", None, q.start, q.end, LEVY)  # 'a 25 percent duty on eggs': a rate, no part of anything


def _saved(c: Clause, q: Quantity) -> Subject | None:
    """'will save Kenya some $90 million a year in purchase costs': what need not be spent is no cost and no investment."""
    return Subject("other", None, q.start, q.end, "unit") if c.search("saves_money", c.start, q.number[0] or q.start) else None


def own_works(c: Clause, q: Quantity) -> Subject | None:
    """'has set aside $5 million for paving the road', 'needs $5 million to double the line': what works take."""
    spent = c.search("own_works", c.start, q.start) and c.match("for_works", q.end, c.end)
    spent = spent or c.match("apart_behind", q.end, c.end)
    sought = c.search("sought_sum", c.start, q.start) and c.match("sought_for", q.end, c.end)
    return Subject("investment", None, q.start, q.end, APART if spent else WORKS_COST) if spent or sought else None


def comes_from(c: Clause, q: Quantity) -> Subject | None:
    """'60 percent of Chile's rice comes from Peru': goods that a state has of another are its imports."""
    m = c.match("comes_from", q.end, c.end)
    giver = next(iter(c.parties(q.end + m.end(), c.end)), None) if m else None
    if m is None or giver is None or not giver.codes or not c.fullmatch("object", q.end + m.end(), giver.start):
        return None
    goods = all(i.indicator in _GOODS for i in c.indicators if q.end <= i.start < q.end + m.start("verb"))
    return Subject("imports", None, q.end + m.start("verb"), q.end + m.end(), "goods") if goods else None


def paid_for(c: Clause, q: Quantity) -> Subject | None:
    """'Argentina paid $1.1 billion for Bolivian gas': what one state buys of the other."""
    m = c.search("paid_right", c.fragment(q.start)[0], q.start) if c.parties(q.end, min(c.end, q.end + _GOODS_BEHIND)) else None
    seller = next(iter(c.parties(q.end, min(c.end, q.end + _GOODS_BEHIND))), None) if m else None
    if m is None or seller is None or seller.form != "adjective" or not c.fullmatch("for_goods", q.end, seller.start):
        return None
    low = c.fragment(q.start)[0]
    return Subject("imports", None, low + m.start(), low + m.end(), PAID)


def now_at(c: Clause, q: Quantity) -> Subject | None:
    """'Poverty, now at 18 percent, was falling': of a noun right before that the table does not know."""
    m = c.search("now_at", c.start, q.number[0] or q.start)
    if m is None:
        return None
    low, noun = c.fragment(c.start + m.start())[0], c.start + m.start() + 1
    return None if any(low <= i.start < noun for i in c.indicators) else Subject("other", None, q.start, q.end, "unit")


def own_rate(c: Clause, q: Quantity) -> Subject | None:
    """'Trade grew in 2021. Unemployment there is 8 percent': a rate of a noun that the table does not know, no share of what was told."""
    low = c.fragment(q.start)[0]
    m = None if c.match("share_of", q.end, q.end + 12) else c.fullmatch("own_rate", low, q.number[0] or q.start)
    if (
        m is None
        or any(low <= i.start < q.start and i.indicator != "other" for i in c.indicators)
        or c.pattern("said_noun").search(m["noun"])
    ):
        return None
    start, end = low + m.start("noun"), low + m.end("noun")
    named = sum(x.end - x.start for x in c.parties(start, end))  # 'Chad's was 8 percent' goes on about what was told
    return Subject("other", None, start, q.end, RATE) if end - start - named >= _NOUN else None


def land_growth(c: Clause, q: Quantity) -> Subject | None:
    """'Fiji's growth of about 5 percent a year': what grows is the state's economy."""
    near = c.parties(max(c.start, q.start - 60), q.start)[-1:]
    grows = near and near[0].form == "name" and c.fullmatch("land_growth", near[0].end, q.number[0] or q.start)
    return Subject("gdp", None, q.start, q.end, OWN) if grows else None


def one_way(c: Clause, q: Quantity) -> Subject | None:
    """'Of this, from us to the Chinese side: 1.1 million tonnes': a label that says which way goods go."""
    label = c.folded(c.start, q.start)
    m = c.pattern("way_label").search(label) if label.rstrip().endswith(":") else None
    if m is None or not any(x.codes for x in c.parties(c.start, q.start)):
        return None
    row = next((i.row for i in c.indicators if i.indicator == "exports"), None)
    return Subject("exports", row, c.start + m.start(), c.start + m.end(), "goods")


def in_gifts(c: Clause, q: Quantity) -> Subject | None:
    """'For the investments in Chile a further $5 million in grants was earmarked': what kind of gift the sum's own words name."""
    if (held := c.match("in_capital", q.end, q.end + 40)) is not None:
        return Subject("investment", None, q.end + held.start("capital"), q.end + held.end(), RIGHT)  # '$4 billion in Norwegian capital'
    m = c.match("in_gifts", q.end, q.end + 60)
    indicator = next((name for name, said in m.groupdict().items() if said), None) if m else None
    row = next((i.row for i in c.indicators if i.indicator == indicator), None)
    return Subject(indicator, row, q.start, q.end, RIGHT) if indicator else None


def of_works(c: Clause, q: Quantity) -> Subject | None:
    """'a 900-MW plant', '500 MW solar farm': the power of works is their capacity, whatever is traded in the sentence."""
    extent = unit_class(q.unit) == "extent"
    if q.unit == "kV" or (extent and (in_brackets(c, q) or c.search("attribute_of", max(c.start, q.start - _WORKS), q.number[0]))):
        return Subject("other", None, q.start, q.end, "unit")
    if unit_class(q.unit) != "power":
        return None
    one = c.search("one_of_works", q.start - 4, q.start) and c.match("attribute", q.end, q.end + 24)
    if not one and not in_brackets(c, q) and not c.match("of_works", q.end, q.end + 60):
        return None
    return Subject("capacity", None, q.start, q.end, "unit")


def price(c: Clause, q: Quantity) -> Subject | None:
    """'at 6.5 US cents per kilowatt-hour', '$285 per thousand cubic metres': what a unit of something costs; '$5 billion in port fees'."""
    if not (c.match("per_unit", q.end, q.end + 60) or c.match("in_dues", q.end, q.end + 60)):
        return None
    return Subject("other", None, q.start, q.end, "price")
