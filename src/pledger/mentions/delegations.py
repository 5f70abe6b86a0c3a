"""Whose delegation or side somebody leads or speaks for: 'The Turkmen delegation was led by X', 'X from the Qatari side'."""

from pledger.lexicon import Lexicon
from pledger.mentions.compiled import Patterns, compiled
from pledger.mentions.names import Line
from pledger.sources.memo import per_lexicon


@per_lexicon
def sides(lexicon: Lexicon) -> Patterns:
    """How words stand round a delegation, by name."""
    return compiled(lexicon.table("side_patterns"))


def delegated_of(line: Line, start: int) -> str | None:
    """'The Turkmen delegation was led by Deputy Chairman X': whose delegation the person leads whose office or name begins at `start`."""
    known, base = sides(line.view.lexicon), line.view.start
    folded = line.view.folded
    for p in line.parties:
        if len(p.codes) != 1 or p.end >= start:
            continue
        if known["own_by"].fullmatch(folded, p.end - base, start - base):
            return p.codes[0]  # 'Oman's side was led by Minister X, Tanzania's by Minister Y'
        if known["and_by"].fullmatch(folded, p.end - base, start - base) and known["other_by"].search(folded, 0, p.start - base):
            return p.codes[0]  # 'Oman was represented by Minister X and Tanzania by Minister Y'
        if known["whose_was"].fullmatch(folded, p.end - base, start - base) and known["leading_the"].search(folded, 0, p.start - base):
            return p.codes[0]  # 'Leading the Omani side was Minister X'
    lead = known["led_by"].search(folded, 0, start - base)
    if not lead:
        return _of_delegation(line, start, known) or _on_side(line, start, known)
    owner = next((p.codes[0] for p in line.parties if p.codes and p.end == base + lead.start()), None)
    return owner or _of_delegation(line, start, known)


def leading(line: Line, end: int) -> str | None:
    """'Minister X is leading a Vietnamese delegation', 'X from the Qatari side', 'X represented Togo': whose delegation the person who ends
    at `end` leads."""
    known, text, base = sides(line.view.lexicon), line.view.text, line.view.start
    if not known["either"].search(line.view.folded):
        return None
    for p in line.parties:
        if p.start <= end or not p.codes or p.form not in ("adjective", "name"):
            continue
        for leads, whom in (("from", "own_side"), ("leads", "own_delegation"), ("the_other", "own_one"), ("speaks_for", "own_land")):
            if known[whom].match(text, p.end - base) and known[leads].fullmatch(text, end - base, p.start - base):
                return p.codes[0]
    return None


def _on_side(line: Line, at: int, known: Patterns) -> str | None:
    """'On the Qatari side, it was signed by Minister X': whose side the nearest words before tell."""
    folded, base = line.view.folded, line.view.start
    sides = [p for p in line.parties if p.codes and p.form == "adjective" and known["side"].match(folded, p.end - base)]
    before = [p for p in sides if p.end < at and known["on"].search(folded, 0, p.start - base)]
    return before[-1].codes[0] if before else None


def _of_delegation(line: Line, at: int, known: Patterns) -> str | None:
    """'A delegation of the Republic of Uzbekistan of heads of agencies, led by Minister X', 'a Bulgarian trade mission headed by X'."""
    folded, base = line.view.folded, line.view.start
    led = known["led"].search(folded, 0, at - base)
    if not led:
        return None
    for p in reversed(line.parties):
        if not p.codes or len(p.codes) > 1 or p.end - base > led.start():
            continue
        start, end = p.start - base, p.end - base
        if known["delegation_who"].fullmatch(folded, end, led.start()):
            return p.codes[0]
        behind = known["before_led"].fullmatch(folded, end, led.start()) or known["of_its_body"].fullmatch(line.view.text, end, led.start())
        if behind and known["delegation_of"].search(folded, 0, start):
            return p.codes[0]
    return None
