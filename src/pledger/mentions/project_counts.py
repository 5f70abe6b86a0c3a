"""Whether the words round a noun make it a project: what each noun needs, and what is only a place or an agent."""

from pledger.mentions.descriptions import Words
from pledger.mentions.progress_typed import first_word
from pledger.mentions.project_extent import Extent
from pledger.mentions.project_wares import FAIR, MAKES, YEAR
from pledger.mentions.sighted import Seen

_NAMED = 2  # capitals that make the name of a programme
_LOOSE = ("programme", "corridor")  # a place behind the noun does not make these whole
_ARTICLE = 5  # characters between a word of building and a name: an article
_VERBS = 4  # auxiliaries before a verb
_ENDS = ("logistics", "airport")  # where a road ends


def possible(s: Seen) -> bool:
    """Whether there are words that could make it a project (see `counts`), so that they need be looked for."""
    if s.known or s.noun.table == "projects" or s.noun.row["two"]:
        return True
    need = s.noun.row["need"]
    named = s.proper or s.placed
    described = need in ("cue", "place") and s.modified and not s.plural
    enough = {"name": named, "named": s.proper, "pair": s.pair or s.proper}
    return s.basis or enough.get(need, need != "never" and (named or s.indefinite or described))


def counts(s: Seen) -> bool:
    """Whether the words make it a project: by the noun's need of a name, a place or a word of building."""
    if s.noun.table == "projects" or s.known or (s.basis and s.type == "fund"):
        return True
    need, told = "name" if s.called else s.noun.row["need"], s.progress
    if (s.type == "air_route" and not (s.pair and (s.capitals or s.proper))) or _only_place(s):
        return False
    acted = told.strong or (told.rule == "operating" and told.beside)
    if need == "name" and s.placed and not s.plural and not s.noun.row["call"] and s.type not in _LOOSE:
        return s.proper or s.pair or acted  # 'the interconnection project between A and B', 'commissioned a road project in Nyinahin'
    if s.noun.row["call"] and s.placed and s.modified and not s.plural and (s.indefinite or acted):
        return True  # 'a rice project in Pinar del Río'
    if need == MAKES:
        return s.placed and not s.anywhere and acted and told.beside
    if need in (YEAR, FAIR, "event"):
        return s.proper and (need == YEAR or not (s.end_of in ("at", "met") or told.rule == "open"))  # not 'they met at Expo 2020 Dubai'
    if need == "named":
        return s.proper and told.rule not in ("", "none")
    new = s.indefinite and not s.plural and acted and s.modified and s.type != "air_route"
    if need == "name":
        return (s.placed and s.pair and acted) or (s.proper and (s.type != "programme" or s.capitals >= _NAMED or s.pair)) or s.basis
    if s.anywhere and need in ("cue", "place", "adjacent") and told.rule in ("build", "under_construction") and told.end <= s.start:
        return told.beside  # 'the construction of grain silos in Chad'
    if s.plural and s.placed and not (s.proper or s.pair) and need == "cue":
        return False  # 'the ports of northern Chile'
    if need == "place":
        return s.proper or (s.placed and not s.anywhere and (told.rule != "" or s.indefinite or s.pair)) or new
    if need == "pair":
        return s.pair and (s.proper or s.placed) and told.rule != ""
    if need == "adjacent" and s.end_of in ("at", "met", "agent"):
        return False  # 'a hotline was opened at the embassy', 'a survey commissioned by the embassy'
    if need == "adjacent":
        new = s.placed and s.indefinite and told.beside  # 'discussed a nuclear science centre in Dong Nai'
        return new or (told.beside and told.strong and (s.placed or s.indefinite or built_so(s)))
    if s.type == "fund" and s.indefinite and not s.plural and told.strong and told.beside:
        return True  # 'agreed to set up a joint fund'
    begun = told.rule == "under_construction" or (told.rule == "open" and told.status == "operating" and told.beside)
    named = (s.proper or s.placed) and (told.beside or told.rule not in ("", "none"))
    return need == "cue" and (named or (new and begun) or (s.proper and s.pair and s.type == "road" and s.end_of != "end"))


def undergoes(w: Words, s: Seen, end: int) -> bool:
    """Whether a verb of building or opening right behind a printed name is told of it: 'the Polytechnic University opened in 2019', 'the
    National Museum was inaugurated', but not 'the university opened a branch'. `end`: behind its place."""
    x, told = w.x, s.progress
    if not s.proper or not (told.strong or told.rule == "operating") or told.start < end:
        return False
    first, cue, behind = x.at(end), x.at(told.start), x.at(told.end)
    if x.tokens[first].text == ",":
        if cue == first + 1 and behind < len(x.tokens) and w.has(behind, "agent"):
            return True  # 'the Accra school, built by Norway, was praised'
        first = max((k + 1 for k in range(first + 1, cue) if x.tokens[k].text == ","), default=first)
    if cue - first > _VERBS or not all(x.low[k] == "to" or w.has(k, "being", "aux", "perfect", "awaited") for k in range(first, cue)):
        return False
    passive = any(w.has(k, "being", "copula") for k in range(first, behind))
    return passive or behind >= len(x.tokens) or not x.tokens[behind].word or x.date(behind) or w.has(behind, "site")


def printed(w: Words, name: Extent, s: Seen) -> bool:
    """Whether a noun of several words that is printed with capitals in running text is all the name there is, and a word of building
    stands beside it: 'construction of the Ring Road'; or a line has a name printed so, and such a word tells of it: 'the Purple Line'."""
    x = w.x
    if s.proper and s.noun.row["need"] == "pair":
        whole = name.end > name.after or name.after >= len(x.tokens) or not w.has(name.after, "of")  # not 'Line 6 of the Cairo Metro'
        return whole and x.tokens[name.noun].capital and x.view.sentence.kind == "body" and s.progress.strong
    if s.proper or s.noun.row["need"] != "place" or x.view.sentence.kind != "body" or not (s.progress.strong and s.progress.beside):
        return False
    noun = x.tokens[name.noun : name.after]
    return len(noun) > 1 and all(t.capital for t in noun) and name.first == name.noun > 0 and w.has(name.noun - 1, "article")


def renewed(w: Words, name: Extent, s: Seen) -> bool:
    """Whether words of works on what stands are right before a printed name: 'the renovation of the National Library'."""
    x, cue = w.x, s.progress
    if not 0 <= s.start - cue.end <= _ARTICLE:
        return False
    if "renews" not in first_word(w, cue):
        return False
    return s.proper or (name.after - name.first > 1 and all(t.capital for t in x.tokens[name.first : name.after]))


def built_so(s: Seen) -> bool:
    """Whether a word of building stands right before a printed name: 'China built the National Stadium'."""
    return s.proper and 0 <= s.start - s.progress.end <= _ARTICLE


def _only_place(s: Seen) -> bool:
    """Whether it is only the end of a road or where people met: no word on its own building stands beside it."""
    if s.progress.strong or s.indefinite or (s.progress.rule == "develop" and s.progress.beside):
        return False  # 'agreed to proceed with the Vaiusu wharf'
    if s.end_of == "terminus" or (s.end_of == "off" and s.type in _ENDS and (s.progress.rule in ("", "none") or s.progress.end <= s.start)):
        return True  # also of cargo 'through the Port of Tema'
    if s.end_of not in ("at", "met"):
        return s.end_of == "end" and s.type in _ENDS
    return s.type == "border_post" and s.progress.rule in ("", "none") and (not s.proper or s.end_of == "met")
