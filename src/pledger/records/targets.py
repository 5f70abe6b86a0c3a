"""Whether a number lies in the future, and how firmly: the words of aiming that govern it."""

from pledger.mentions.promising import phrases
from pledger.mentions.types import Quantity
from pledger.records import promised_sums as sums
from pledger.records.aims import Aim, to_do
from pledger.records.already import given, led_on, past, so_far, told_by_the_way
from pledger.records.deadlines import coming
from pledger.records.fragments import LONGEST, Clause, unit_class
from pledger.records.itemised import introductions
from pledger.records.rungs import passed, rung, rung_apart
from pledger.records.types import LADDER
from pledger.records.wording import Word

# what tells before a number, in so many characters at most, or behind it that it is there already
_THERE = {"instead_of": 12, "used_to": LONGEST, "current": 40, "existing_of": 90, "financed_by": LONGEST, "from_level": LONGEST}
_WISHES = frozenset(["wants_it", "wants", "wants_worth", "calls_on_to", "feasible", "goal_is", "if_can"])
_NOW = frozenset(["now_after", "is_already"])  # 'of the 500 to be hired, 87 are already at work'


def aim(c: Clause, q: Quantity) -> Aim | None:
    """The aim that governs `q`: words before it, words after it, a deadline with a plain verb of change; None for a figure."""
    if (
        given(c, q)
        or so_far(c, q)
        or told_by_the_way(c, q)
        or (c.may(_THERE.keys()) and any(c.search(name, max(c.start, q.start - back), q.start) for name, back in _THERE.items()))
        or (c.may(_NOW) and any(c.match(name, q.end, c.end) for name in _NOW))
        or (q.relation not in ("to", "by") and c.search("gap_of", max(c.start, q.start - 90), q.start))
        or c.search("worth_now", c.start, q.number[0] or q.start)
    ):
        return None
    return (
        sums.estimated(c, q)
        or sums.sought(c, q)
        or sums.announced(c, q)
        or sums.pledged(c, q)
        or _before(c, q)
        or _after(c, q)
        or _wished(c, q)
        or _talked_of(c, q)
        or _plain(c, q)
        or _headed(c, q)
        or _due(c, q)
        or sums.contracted(c, q)
        or sums.allowed(c, q)
        or _listed(c, q)
        or _works(c, q)
    )


def _works(c: Clause, q: Quantity) -> Aim | None:
    """'The project comprises the building of 102 schools': what it is to do."""
    m = c.search("comprises_works", c.start, q.start) if unit_class(q.unit) in ("count", "extent") and not past(c, q) else None
    if m is None or _fact_between(c, c.start, q.start):
        return None
    return Aim("agreed", "aim_works", c.start + m.start(), c.start + m.end())


def _listed(c: Clause, q: Quantity) -> Aim | None:
    """An item of 'the sides agreed to:': what it says lies ahead, as firmly as its introduction."""
    introduced = introductions(c.d, phrases(c.d.marked.lexicon)).get(c.number) if c.view.sentence.kind == "item" else None
    if introduced is None or c.within("past", c.start, q.start):
        return None
    _, u, start = introduced
    if c.match("own_predicate", start, c.end):
        return None  # '11. They noted that 62,000 people had come': no part of what was agreed
    return Aim(u.strength, "aim_listed", start, q.start) if u.strength in LADDER else None


def _fact_between(c: Clause, start: int, end: int, led: bool = False) -> bool:
    """Whether a finite verb of fact stands between, so that what aims before it does not reach the number.

    A participle after "be" is none ("could be increased by"), nor is what an aside between commas says, nor, before a number that
    something is raised to (`led`), the one in 'to raise the cargo handled at Lamu to 2 million tonnes'.
    """
    facts = [
        w
        for w in c.within("past", start, end)
        if not w.term.endswith("ing") and not c.pattern("weak_fact").fullmatch(w.term) and not c.search("be", w.start - 3, w.start)
    ]
    facts = [w for w in facts if not (led and c.within("rise", start, w.start))]
    facts += [w for w in c.within("break", start, end) if c.pattern("turn").fullmatch(w.term)]
    return any(not aside(c, start, end, w.start) for w in facts)


def aside(c: Clause, start: int, end: int, offset: int) -> bool:
    """Whether `offset` stands in an aside between commas: 'our trade, which reached $4.3 billion last year, to $6 billion'."""
    return any(start + m.start() <= offset < start + m.end() for m in c.pattern("aside").finditer(c.folded(start, end)))


def _before(c: Clause, q: Quantity) -> Aim | None:
    """'plans to raise trade to $5 billion': the nearest words of aiming before the number, and those that govern them."""
    if not c.has("aim"):
        return None
    purpose = c.match("purpose_first", c.start, q.start)
    start = c.start + (purpose.end() if purpose else 0)
    number = q.end if unit_class(q.unit) == "times" else max(q.start, q.number[0])  # 'trade [can double]'
    triggers = [w for w in c.within("aim", start, number) if w.row["side"] != "after" and not _seeming(c, w)]
    triggers = [w for w in triggers if w.start < q.start or w.end <= max(q.start, q.number[0])]
    chosen: Word | None = None
    for w in reversed(triggers):
        if _fact_between(c, w.end, chosen.start if chosen else q.start, q.relation == "to") or ";" in c.folded(w.end, q.start):
            break
        if chosen is None and ":" in c.folded(w.end, q.start) and c.match("went", q.end, q.end + 20):
            break  # 'how little there is to stop: goods worth $450m went to Pakistan'
        if chosen is None and c.search("told_anew", w.end, q.start):
            break  # 'decided to lift the ban and said that 83 farms', 'agreed to meet and hailed'
        if chosen is not None and (
            "," in c.pattern("aside").sub(" ", c.folded(w.end, chosen.start)) or c.search("and_anew", w.end, chosen.end)
        ):
            break
        chosen = w
    if chosen is None or ((not c.d.grouped or c.pattern("asked").match(chosen.term)) and past(c, q)):
        return None
    return Aim(rung(c, chosen, q), "aim_before", chosen.start, chosen.end)


def _seeming(c: Clause, w: Word) -> bool:
    """'turned out to be a small partner', 'surpassed the target': no future."""
    if c.search("seems", max(c.start, w.start - 32), w.start):
        return True
    if c.match("says_only", w.start, w.start + 60):
        return True  # 'I must mention that trade has exceeded'
    if c.match("estimated_now", w.start, w.end + 8) and not any(t.role == "deadline" for t in c.times):
        return True  # 'their investment is estimated to be around $2 billion'
    if w.row["strength"] == "discussed" and c.match("course_of", w.end, c.end):
        return True  # 'discussed the progress of the aid projects worth $9 million'
    return passed(c, w) and not c.match("of", w.end, w.end + 6)


_GIVEN = frozenset(["grants", "loans", "aid", "investment"])


def _after(c: Clause, q: Quantity) -> Aim | None:
    """'three million tonnes are expected to be hauled', '50 bridges and 29 tunnels will be built'."""
    low, high = c.fragment(q.start, q.end)
    if not c.has("aim") or any(not c.pattern("weak_fact").fullmatch(w.term) for w in c.within("past", low, q.start)):
        return None
    relative = c.match("relative", low, q.start)
    goods = c.match("goods_list", q.end, c.end) if high < c.end and not relative else None
    start = q.end + (goods.end() if goods else 0)  # 'Some 2 million tonnes of oil, rice and tea could go by it'
    high = c.fragment(start)[1] if goods else high
    for w in c.within("aim", start, high if relative else min(c.end, high + 48)):
        gap = c.folded(start, w.start)
        if ";" in gap or c.pattern("short_of").search(gap) or _of_next(c, q, w):
            break  # '27 percent now; Kenya may reach 5 percent', 'was over 2 billion, and 5 billion is the target'
        if unit_class(q.unit) == "money" and c.match("to_be_spent", w.start, w.end + 16):
            break  # 'signed a loan agreement for $350 million to be used in building roads': the loan is there
        if c.pattern("its_effect").search(gap) and len(c.folded(c.start, q.start).split()) > 3:
            break  # 'granted a $5 million loan that will pay for the road': the loan is there
        if w.start >= high and len(c.folded(c.start, q.start).split()) > 3:
            break
        if (
            w.row["side"] == "both"
            and not _seeming(c, w)
            and not (unit_class(q.unit) == "money" and c.pattern("relative_lead").search(gap))
            and (
                not c.pattern("and").search(gap)
                or (q.counted and c.fullmatch("noun_and_noun", start, w.start))
                or any(q.end <= o.start and o.end <= w.start for o in c.quantities)
            )
            and len(gap.split()) <= 7
            and all(c.pattern("weak_fact").fullmatch(x.term) for x in c.within(("past", "break"), q.end, w.start))
        ):
            return Aim(rung(c, w, q), "aim_after", w.start, w.end)
        break
    return None


def _of_next(c: Clause, q: Quantity, w: Word) -> bool:
    """Whether 'is the target' is said of one sum after this one: '2 billion last year, and 5 billion is the target'."""
    later = [o for o in c.quantities if q.end <= o.start and o.end <= w.start]
    return bool(later) and c.pattern("is_goal").fullmatch(w.term) is not None and not c.search("and", later[-1].end, w.start)


def _wished(c: Clause, q: Quantity) -> Aim | None:
    """'wants coal exports to exceed 80 million tonnes', 'the $10 billion mark is achievable'."""
    if not c.may(_WISHES):
        return None
    number = max(q.start, q.number[0])
    wish = c.search("wants_it", c.start, number) or c.search("wants", c.start, number) or c.search("wants_worth", c.start, number)
    if (called := c.search("calls_on_to", c.start, number)) is not None:
        return Aim("proposed", "aim_called_for", c.start + called.start(), c.start + called.end())
    if wish is not None and not past(c, q):
        start = c.start + wish.start()
        return Aim("willing", "aim_wished", start, start + len(wish.group().split()[0]))
    if c.search("goal_is", c.start, number) and not past(c, q):
        return Aim("willing", "aim_wished", c.start, q.start)
    if c.match("feasible", q.end, c.end) or c.search("if_can", c.start, number):
        return Aim("proposed", "aim_feasible", q.start, q.end)
    return None


def _talked_of(c: Clause, q: Quantity) -> Aim | None:
    """'An increase in trade to $5 billion was discussed', 'Raising trade to $5 billion was also considered': a rise as the subject."""
    if q.relation != "to" or not c.match("rise_talked_of", c.start, q.start) or not c.match("is_discussed", q.end, c.end):
        return None
    return Aim("discussed", "aim_talked_of", c.start, q.start)


def _plain(c: Clause, q: Quantity) -> Aim | None:
    """'a roadmap for raising trade to $2bn by 2027'; a headline's 'to double trade'."""
    low, _ = c.fragment(q.start, q.end)
    rising = c.within(("rising", "rise"), low, q.start)
    number = max(q.start, q.number[0])  # 'amounted to' reaches into the quantity's own words
    apart = c.search("agreed_apart", c.start, rising[-1].start) if rising else None
    facts = c.within("past", max(low, c.start + apart.end()) if apart else low, number)  # but 'had agreed at the talks to raise'
    if not rising or any(not c.pattern("weak_fact").fullmatch(w.term) for w in facts):
        return None
    w = rising[-1]
    if (
        c.search("told_anew", w.end, q.start)
        or (past(c, q) and not apart)
        or (w.kind == "rising" and c.search("so_that", w.start - 3, w.start) and c.within("past", c.start, low))
    ):
        return None
    future = any(t.role == "deadline" for t in c.times if t.start >= low)
    grown = [o for o in c.quantities if low - 3 <= o.end <= w.start and unit_class(o.unit) in ("percent", "times") and o.direction]
    if grown and not future and w.kind == "rise":
        return None  # 'trade up 5 percent to reach $3 billion'
    given = any(i.indicator in _GIVEN and low <= i.start < q.start for i in c.indicators)
    if given and not future and c.within("happened", c.start, w.start) and c.pattern("giving").fullmatch(w.term):
        return None  # 'signed a loan agreement to provide $5 million': the loan is there
    told = any(w.end <= o.start < q.start and unit_class(o.unit) == "percent" for o in c.quantities) or c.within("past", c.start, c.end)
    if w.kind == "rising" and not future and led_on(c, w, q):
        return None
    if w.kind == "rising" and not future and told and c.search("absolute", c.start, w.start):
        return None  # 'trade jumped, with exports doubling to $120 million'; 'with trade growing by 12 percent to $1 billion'
    infinitive = bool(c.search("to", w.start - 3, w.start))
    if (w.kind == "rising" and (future or q.relation in ("to",))) or (w.kind == "rise" and infinitive):
        firm = "agreed" if infinitive and c.headline else rung_apart(c, w)
        signed = c.within("signed", c.start, q.start) or c.search("paper_to", c.start, w.start) or c.search("struck_to", c.start, q.start)
        return Aim("signed" if signed else firm, "aim_plain", w.start, w.end)
    return None


def _headed(c: Clause, q: Quantity) -> Aim | None:
    """A headline's infinitive is its future: 'Rome to put $200 million a year into Libya'."""
    if not c.headline:
        return None
    low, _ = c.fragment(q.start, q.end)
    if c.pattern("transitive").match(q.text.lower()) and c.search("to_do", c.start, q.start):
        return Aim("agreed", "aim_headline", low, q.start)
    facts = [w for w in c.within("past", low, q.start) if not c.pattern("weak_fact").fullmatch(w.term)]
    if any(not c.view.patterns["to_right_before"].fullmatch(c.folded(w.start - 3, w.start)) for w in facts) or q.relation == "to":
        return None
    return Aim("agreed", "aim_headline", low, q.start) if to_do(c, low, q.start) else None


def _due(c: Clause, q: Quantity) -> Aim | None:
    """'Land under protection: 30 percent by 2030': a coming deadline and no verb of fact."""
    behind = [t for t in c.times if t.role == "deadline" and q.end <= t.start]
    if not behind:
        return None
    low, high = c.fragment(q.start, q.end)
    if any(w.term not in ("has", "have") for w in c.within(("past", "present"), low, high)) or c.search("gone_from", low, q.start):
        return None
    between = [w.start for w in c.within("aim", q.end, high)] + [o.start for o in c.quantities if o.start >= q.end]
    due = [t for t in behind if t.start < min([high, *between]) and coming(c, t)]
    firm = "proposed" if c.search("may_be", low, q.start) else "agreed"  # 'salt and fuel can give 22 million tonnes by 2040'
    return Aim(firm, "aim_deadline", due[0].start, due[0].end) if due else None
