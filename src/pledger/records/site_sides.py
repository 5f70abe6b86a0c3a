"""Where a project stands by who speaks of it: the two sides, the giver and the receiver, the only country of the sentence."""

from pledger.lexicon import fold
from pledger.mentions.enumerated import crosses
from pledger.mentions.progress_told import project_words
from pledger.mentions.types import Institution, Party
from pledger.mentions.view import View
from pledger.records.giving import far_givers, givers_in
from pledger.records.placed import RUNS, SITED
from pledger.records.sites import Site

_OFFERED = ("programme", "fund")  # stand in no place
_CROSSES = ("railway", "road", "pipeline", "border_post")  # of what two states speak of
_HOUSES = ("other", "university", "monument", "plant", "industrial_zone")  # stand in one place as well
_NAMED = 2
_LONG = ("railway", "pipeline", "programme", "corridor", "power_line", "fund")  # of the two sides, where these speak of it
_PAID = 24  # characters before a country in which 'financed by' stands
_NEXT = 2  # sentences behind that may tell of it again
_OPENING = 16  # characters in which a sentence names what it is about


def both_speak(x: Site) -> tuple[str, ...] | None:
    """A new line of the two that the sentence speaks of as one: 'the two countries plan a rail connection'."""
    if not x.s.indefinite or x.s.type not in _LONG:
        return None
    groups = [p for p in x.d.marked.of(Party, x.view.start, x.s.start) if p.form == "group"]
    codes = tuple(sorted(x.d.group(groups[-1]))) if groups else ()
    return codes if len(codes) > 1 and x.states.issuperset(codes) else None


def later(x: Site) -> tuple[str, ...] | None:
    """Where the next sentence says that it stands or runs: 'It will be built in Armenia', 'The line will run between A and B'."""
    i = x.d.index(x.view.start)
    for later in x.d.marked.views[i + 1 : i + 1 + _NEXT]:
        if later.sentence.paragraph != x.view.sentence.paragraph and not x.s.indefinite:
            continue
        if not _opens_with(x, later):
            continue
        then = Site(x.d, later, x.s, x.spoken, x.host)
        if x.s.type in RUNS:
            ends = then.codes(later.start, later.sentence.end) if then.told(later.start, later.sentence.end, "joins") else ()
            return ends if len(ends) > 1 else None
        there = then.where(later.start, later.sentence.end)
        return (there,) if there else None
    return None


def _opens_with(x: Site, later: View) -> bool:
    """Whether a sentence opens with a word that means the project: 'it', 'the plant', 'the line'."""
    heads = [h for h in later.of("project_nouns") if h.row["type"] == x.s.type]
    said = [h for h in project_words(later.lexicon).find(later.folded, later.start, 0, _OPENING) if "again" in h.row.list("kind")]
    return any(h.start - later.start <= _OPENING for h in [*heads, *said])


def one_state(x: Site) -> tuple[str, ...] | None:
    """The one state, where the other side is a union."""
    return x.pair if len(x.pair) == 1 and (len(x.d.theme) > 1 or x.d.financier) else None


def donated(x: Site) -> tuple[str, ...] | None:
    """Of a country that gives aid and one that does not, the other: 'Japan and Tajikistan spoke of a women's centre in Baljuvon'."""
    rest = [c for c in x.d.theme if c not in givers_in(x.d)]
    alone = len(x.d.theme) == 2 and len(rest) == 1 and rest[0] in x.states
    return (rest[0],) if alone and not x.across and x.s.type not in _OFFERED else None


def received(x: Site) -> tuple[str, ...] | None:
    return (x.host,) if x.host else None


def together(x: Site) -> bool:
    """Whether the sentence speaks of the two sides as one."""
    return any(p.form == "group" for p in x.d.marked.of(Party, x.view.start, x.view.sentence.end))


def sides(x: Site) -> tuple[str, ...] | None:
    return x.pair if len(x.pair) == 2 and x.s.type in _LONG and x.s.proper and together(x) else None


def sentence(x: Site) -> tuple[str, ...] | None:
    """The only country of the sentence, unless it is only the builder's."""
    named = x.codes(x.view.start, x.view.sentence.end)
    if x.s.type == "programme" and x.s.proper and len(named) == 1:
        return _where_guests_go(x, named[0])
    if len(named) == 1 and len(x.pair) == _NAMED and x.s.type == "road" and crosses(x.view, x.s) and x.s.proper and neighbours(x):
        return x.pair  # 'Uruguay will restore the old Mauá bridge', told of it and Brazil
    if len(named) == 1 and len(x.pair) == 2 and named[0] in x.pair and abroad(x, named[0]):
        return tuple(c for c in x.pair if c != named[0])
    if len(named) == 1 and _guest_builds(x, named[0]):
        return (x.d.home,) if x.d.home else None
    shared = x.codes(x.view.start, x.s.start) if x.s.type in RUNS else named if x.s.basis and not x.s.proper else ()
    if len(x.pair) == 2 and shared == x.pair:
        return x.pair  # 'Venezuela and Colombia reopened the Tienditas bridge'
    return named if len(named) == 1 or x.s.type in ("corridor", "power_line") else None


def _where_guests_go(x: Site, code: str) -> tuple[str, ...] | None:
    """Of a scheme by which the people of one of two go abroad, the other: 'young Chileans travel under the Working Holiday Scheme'."""
    own = [p for p in x.d.marked.of(Party, x.view.start, x.view.sentence.end) if code in p.codes]
    guests = own and all(p.form == "people" or (p.form == "adjective" and x.told(p.end, p.end + _OPENING, "guests")) for p in own)
    return tuple(c for c in x.pair if c != code) or None if guests and len(x.pair) == _NAMED else None


def abroad(x: Site, code: str) -> bool:
    """Whether the country only builds or pays: 'Russian companies take part in developing the deposit', 'Oman will finance the dam'."""
    own = [p for p in x.d.marked.of(Party, x.view.start, x.view.sentence.end) if code in p.codes]
    words = project_words(x.view.lexicon)
    firms = x.d.marked.of(Institution, x.view.start, x.view.sentence.end)
    built = all(
        any(i.start <= p.start and p.end <= i.end for i in firms)
        or (p.form == "adjective" and any("foreign" in h.row.list("kind") for h in words.find(fold(x.d.marked.text(p.end, p.end + 16)))))
        for p in own
    )
    giving = givers_in(x.d)
    return built or ((code in giving or giving.isdisjoint(x.pair)) and all(_pays(x, p) for p in own))


def _guest_builds(x: Site, code: str) -> bool:
    """Whether, in a source of one of two states, the other one is told to build or plan what stands in a place that nobody knows."""
    if x.d.home not in x.pair or code not in x.pair or code == x.d.home or len(x.pair) != _NAMED or x.s.indefinite or not x.s.proper:
        return False
    ahead = x.s.progress.status in ("planned", "under_construction") and x.s.type in (*SITED, *_HOUSES, "road")
    own = [p for p in x.d.marked.of(Party, x.view.start, x.view.sentence.end) if code in p.codes]
    return ahead and all(p.form in ("name", "adjective") and p.start - x.view.start <= _OPENING and p.end <= x.s.start for p in own)


def _pays(x: Site, p: Party) -> bool:
    """Whether it pays: 'Oman will finance the dam', 'the dam, financed by Oman', 'a loan from Oman'."""
    verb = p.end <= x.s.start and x.told(p.end, x.s.start, "pays")
    return verb or x.told(p.start - _PAID, p.start, "pays")


def of_the_two(x: Site) -> tuple[str, ...] | None:
    """What runs or crosses and names no place that is known, in a source on two states: it joins the two."""
    return x.pair if x.s.type in _CROSSES and neighbours(x) else None


def named_after_both(x: Site) -> tuple[str, ...] | None:
    """Of what one place holds and is named after a giver and a receiver, the receiver: 'the China-Congo Friendship Hospital'."""
    named = {c for p in x.d.marked.of(Party, x.s.start, x.s.noun.start) if p.form in ("name", "adjective") for c in p.codes}
    rest = tuple(c for c in named if c not in givers_in(x.d))
    if len(named) == 1 and not rest and x.s.proper and not x.s.placed and x.s.type in (*SITED, *_HOUSES):
        return tuple(c for c in x.pair if c not in named) if named <= far_givers(x.d) and len(x.pair) == _NAMED else None
    return rest if len(named) == _NAMED and len(rest) == 1 and x.s.type in (*SITED, *_HOUSES) and not x.s.placed else None


def receiver(x: Site) -> str | None:
    """Of two countries the one that a giver which is no neighbour builds in."""
    rest = [c for c in x.pair if c not in far_givers(x.d)]
    return rest[0] if len(x.pair) == 2 and len(rest) == 1 else None


def neighbours(x: Site) -> bool:
    """Whether the source is on two states of which neither only builds or pays in the other."""
    told = {c for p in x.d.marked.of(Party, x.view.start, x.view.sentence.end) for c in p.codes}
    paid = any(abroad(x, c) for c in told.intersection(x.pair))
    return len(x.pair) == 2 and x.host is None and receiver(x) is None and not paid
