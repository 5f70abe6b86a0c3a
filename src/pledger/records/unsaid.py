"""From a trigger to a draft where nobody says in so many words that he undertakes it: who is told, invited, what is agreed on, needed."""

from dataclasses import replace

from pledger.mentions.types import Undertaking
from pledger.records.acted_on import acted_on
from pledger.records.actors import Doer, modal, subject
from pledger.records.by_whom import behind_by
from pledger.records.drafts import Draft, Scene, auxiliary, from_complement
from pledger.records.nominals import nominal
from pledger.records.promises import act, promised_of
from pledger.records.reference import together
from pledger.records.scope import numeric


def told(s: Scene, u: Undertaking) -> Draft | None:
    """'The ministries were instructed to X': the countries whose bodies are told."""
    doer = modal(s.d, s.view, auxiliary(s, u.start), s.known)
    if doer.kind == "thing" and numeric(s.d, s.known, doer.start, u.start):
        return None  # 'ten million dollars will be directed to strengthen it'
    return from_complement(s, u, doer if doer.codes else replace(doer, codes=together(s.d, u.start)), "told")


def invited(s: Scene, u: Undertaking) -> Draft | None:
    """'Turkish firms were invited to invest': those in focus but the invited ask; 'the commission was urged by Peru to': who is named;
    'the two sides were asked to': they themselves, of whom it is wanted."""
    by = s.known.rules["by_agent"].match(s.view.folded, u.end - s.view.start)
    asking = behind_by(s.d, s.view, s.view.start + by.end(), s.known) if by else ()
    if not asking:
        asked = set(modal(s.d, s.view, auxiliary(s, u.start), s.known).codes)
        asking = tuple(c for c in together(s.d, u.start) if asked and c not in asked) or (tuple(sorted(asked)) if len(asked) > 1 else ())
    return from_complement(s, u, Doer(asking, u.start, u.start, "context"), "invited") if asking else None


def passive(s: Scene, u: Undertaking) -> Draft | None:
    """'It was agreed to X', 'the opening of flights was agreed': all in focus."""
    doer = Doer(together(s.d, u.start), u.start, u.start, "thing")
    start, end = nominal(s.view, auxiliary(s, u.start), s.known)
    text = s.text(start, end)
    if s.known.rules["expletive"].fullmatch(text) or (u.row and not u.row["support"]):
        found = from_complement(s, u, doer, "passive")
        if found and found.strength == "begun" and _only_works(s, u, found):
            return None
        if found and found.complement == "that" and found.strength == "agreed":
            found = replace(found, doer=promised_of(s, found))  # 'it was agreed that Peru would pay'
        return replace(found, start=min(start, u.start)) if found and text else found
    if s.known.within["agent"].search(text) and not s.known.within["action"].search(text):
        return act(s, u)
    return acted_on(s, u, doer, "passive")


def _only_works(s: Scene, u: Undertaking, found: Draft) -> bool:
    """Whether what work is under way on is a project: 'work has begun on the bridge', but 'on opening a bank', 'to build a bridge'."""
    text, rules = s.text(*found.action), s.known.rules
    if found.complement == "to" or rules["gerund"].match(text) or not rules["works_on"].match(u.text.casefold()):
        return False
    return any(found.action[0] <= h.start and h.end <= found.action[1] for h in s.view.of("project_nouns", "projects"))


def goes_on(s: Scene, u: Undertaking) -> Draft | None:
    """'This includes Xing', right after an undertaking: the same undertaking, spelled out."""
    last = s.previous
    if last is None or s.before(u.start).strip(" \"'"):
        return None
    return from_complement(s, u, replace(last.doer, start=u.start, end=u.start), "goes_on", last.strength)


def impersonal(s: Scene, u: Undertaking) -> Draft | None:
    """'It is important to X': the speaker's country, in the source's own voice all in focus; 'necessary for both nations to X': theirs."""
    speaker = s.d.speaker(u.start)
    mine = speaker is not None and speaker.country and not s.known.rules["joint"].match(u.text.casefold())
    codes = (speaker.country,) if speaker and speaker.country and mine else together(s.d, u.start)
    if finding := s.known.rules["finding_it"].search(s.before(u.start)):  # 'the President of Peru finds it expedient to'
        codes = subject(s.d, s.view, u.start - len(finding.group()), s.known, s.memory).codes or codes
    found = from_complement(s, u, Doer(codes, u.start, u.start, "context"), "impersonal")
    if found and s.known.rules["for_both"].fullmatch(s.text(u.end, found.action[0])):
        found = replace(found, doer=replace(found.doer, codes=together(s.d, u.start)))
    return None if found and s.known.at["speech"].match(s.view.folded, found.action[0] - s.view.start) else found
