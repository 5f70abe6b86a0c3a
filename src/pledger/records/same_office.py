"""Whether two titles name one office: 'foreign minister' and 'Minister of Foreign Affairs', 'PM' and 'Head of Government'."""

import re

from pledger.lexicon import fold

_PORTFOLIO_HEADS = frozenset({"minister", "commissioner", "secretary"})
_RANKS = frozenset(
    {"deputy", "vice", "first", "state", "assistant", "prime", "under", "undersecretary", "parliamentary", "permanent", "general"}
)
_OF_OFFICES = frozenset({"of", "for", "and", "the", "affairs", "&"})
_SYNONYMS = {"external": "foreign", "commerce": "trade"}
_BY_DUTY = (
    (re.compile(r"head of (?:the )?(?:[\w-]+ )?(?:government|cabinet(?: of ministers)?)"), "head of government"),
    (re.compile(r"(?:the )?(?:[\w-]+ )?(?:head of state|leader)|head of (?:the )?(?:[\w-]+ )?state"), "head of state"),
    (re.compile(r"head of (?:the )?(?:[\w-]+ )?diplomacy|(?:top|chief) diplomat|diplomatic chief|head of diplomacy"), "foreign minister"),
)
ENVOYS = {"ambassador", "envoy", "high commissioner"}
SAME = (
    {"pm", "prime minister", "premier", "head of government", "chairman of the cabinet of ministers"},
    {"president", "head of state", "leader"},
    ENVOYS,
    {"fm", "eam", "foreign minister", "minister of foreign affairs", "minister for foreign affairs", "external affairs minister"},
    {"dpm", "deputy pm", "deputy prime minister", "deputy premier", "vice premier", "vice prime minister"},
)


def same_office(a: str, b: str) -> bool:
    """Whether two titles name one office: equal, both names of the head of state or of the government, or of one rank and one portfolio
    ('foreign minister', 'Minister of Foreign Affairs'; 'EU Commissioner', 'EU Commissioner for Economy')."""
    x, y = _plain(fold(a)), _plain(fold(b))
    return x == y or any(x in s and y in s for s in SAME) or _one_portfolio(x, y)


def _plain(office: str) -> str:
    """'head of the kazakh government', 'head of the russian state', 'top diplomat' as the office that they mean."""
    return next((name for said, name in _BY_DUTY if said.fullmatch(office)), office)


def _one_portfolio(x: str, y: str) -> bool:
    one, two = ({_SYNONYMS.get(w, w) for w in t.replace(",", "").split()} - _OF_OFFICES for t in (x, y))
    heads = one & _PORTFOLIO_HEADS
    if not heads or heads != two & _PORTFOLIO_HEADS or one & _RANKS != two & _RANKS:
        return False
    return len(one) > 1 < len(two) and (one <= two or two <= one)
