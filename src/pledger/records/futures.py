"""From a trigger to a draft where the words say what will, shall or must be: one rule a form, each gives a draft or abstains."""

from dataclasses import replace

from pledger.mentions.types import Party, Undertaking
from pledger.records.actions import complement, cut
from pledger.records.actors import Doer, modal
from pledger.records.by_whom import behind_by
from pledger.records.drafts import Draft, Scene, auxiliary, from_complement, nobody
from pledger.records.nominals import nominal
from pledger.records.reference import candidates, speaking, together

_AGENT = 80  # characters behind 'will be built' in which its builder is named
_THE = 4  # characters of an article before a state that opens its sentence
_WORDED = ("under", "under_it", "paper_says", "paper_that")  # patterns by which words are a paper's own
_BARE = 4  # words of a verb with a time and no object


def planned(s: Scene, u: Undertaking) -> Draft | None:
    """'Its launch is planned for 2026', 'it is planned to X': nobody named plans it."""
    start, end = nominal(s.view, auxiliary(s, u.start), s.known)
    text = s.text(start, end)
    doer = Doer(together(s.d, u.start), u.start, u.start, "thing")
    if not text:
        return None
    if s.known.rules["expletive"].fullmatch(text):
        found = from_complement(s, u, doer, "planned")
        if found is None or found.complement not in ("to", "that"):
            return None
        return replace(found, start=start, strength=_by_paper(s, u) or found.strength)
    head = s.known.rules["np_end"].split(text)[0]  # 'a meeting of the two presidents is planned'
    if any(s.known.rules["gathering_end"].search(part) for part in (head, text)):
        return None
    last = cut(s.view, s.known, u.start)
    done = s.known.rules["to_be_done"].match(s.view.folded, u.end - s.view.start)  # 'The line is scheduled for completion in May'
    if done is None and not s.known.rules["doing_noun"].search(text):
        return None
    if done and (anew := s.known.rules["and_anew"].search(s.view.folded, done.end(), last - s.view.start)):
        last = s.view.start + anew.start()
    return Draft("planned", u, u.strength, doer, start, (start, last if done else end), last, "left")


def _by_paper(s: Scene, u: Undertaking) -> str:
    """The rung of what documents say: 'papers were signed by which it is planned to X'; else ""."""
    return "signed" if s.known.rules["by_which"].search(s.before(u.start)) else ""


def expected(s: Scene, u: Undertaking) -> Draft | None:
    """'The plant is expected to X', 'Japan is expected to X': proposed; of two governments or more agreed."""
    doer = modal(s.d, s.view, auxiliary(s, u.start), s.known, s.memory)
    if doer.kind == "paper":
        return None
    if s.known.rules["planned_to"].fullmatch(u.text.casefold()):
        start, end = nominal(s.view, auxiliary(s, u.start), s.known)
        if s.known.rules["expletive"].fullmatch(s.text(start, end)):
            return from_complement(s, u, Doer(together(s.d, u.start), u.start, u.start, "thing"), "planned", _by_paper(s, u) or "willing")
    return _future(s, u, doer, "expected", "agreed" if doer.kind in ("party", "people") and len(doer.codes) > 1 else u.strength)


def will(s: Scene, u: Undertaking) -> Draft | None:
    """'Iran will build X'; 'the line will be completed'; 'the memorandum will facilitate X'; 'the project will link X and Y'."""
    doer = modal(s.d, s.view, u.start, s.known, s.memory)
    if s.known.rules["asking_how"].search(s.before(u.start)):
        return None  # 'they explained how it will run'
    awaited = s.known.rules["awaited"].search(s.before(max(doer.start, s.view.start))) is not None  # 'it is expected that the road will'
    return _future(s, u, _of_state(s, u, doer) or _of_project(s, u, doer), "will", "proposed" if awaited else u.strength)


def _of_state(s: Scene, u: Undertaking, doer: Doer) -> Doer | None:
    """'It' that opens a sentence, as the state that opens the one before: 'Niger will sell oil. It will also buy rice'; where that names
    works or a paper, only what 'also' adds is the state's."""
    rules, view = s.known.rules, s.view
    if rules["it_opens"].match(view.folded) is None or (doer.kind, doer.start) != ("thing", view.start):
        return None
    index = s.d.index(view.start)
    before = s.d.marked.views[index - 1] if index else view
    clause = complement(view, u, s.known, ("base",), s.limit)
    if clause is None or before.sentence.paragraph != view.sentence.paragraph or before is view:
        return None
    first = next(iter(candidates(s.d, before, before.start, before.sentence.end)), None)
    if first is None or first.form != "name" or len(first.codes) != 1 or first.start > before.start + _THE:
        return None
    at = clause.start - view.start
    also = rules["it_also"].search(view.folded, 0, at)
    things = before.of("project_nouns") or s.known.within["instrument"].search(before.folded)
    deed = s.known.at["verb"].match(view.folded, at) and not s.known.at["benefit"].match(view.folded, at)
    if rules["state_does"].match(before.folded, first.end - before.start) is None or not (also or (deed and not things)):
        return None
    return Doer(first.codes, doer.start, doer.end)


def _of_project(s: Scene, u: Undertaking, doer: Doer) -> Doer:
    """Of a project that will build, link or train: those whose project it is, and the bank that the source tells of."""
    text = s.text(doer.start, max(doer.start, doer.end))
    if doer.kind == "thing" and _links(s, u, doer):
        return replace(doer, kind="work")  # 'The corridor will link both ports', 'It will connect'
    of_bank = s.d.financier is not None and s.known.rules["expletive"].fullmatch(text)  # 'It will also train nurses'
    named = of_bank or s.known.rules["project_head"].fullmatch(text)
    if doer.kind not in ("thing", "name") or not named:
        return doer
    clause = complement(s.view, u, s.known, ("base",), s.limit)
    if clause is None or s.known.at["works"].match(s.view.folded, clause.start - s.view.start) is None:
        return doer
    bank = (s.d.financier,) if s.d.financier else ()
    return replace(doer, codes=tuple(sorted({*doer.codes, *bank})), kind="work")


def _links(s: Scene, u: Undertaking, doer: Doer) -> bool:
    """Whether a line, a route or a bridge, or 'it', is to link two ends."""
    works = any(doer.start <= h.start and h.end == doer.end for h in s.view.of("project_nouns"))
    if not works and s.known.rules["expletive"].fullmatch(s.text(doer.start, doer.end)) is None:
        return False
    clause = complement(s.view, u, s.known, ("base",), s.limit)
    return clause is not None and s.known.rules["linking"].match(s.view.folded, clause.start - s.view.start) is not None


def _future(s: Scene, u: Undertaking, doer: Doer, rule: str, strength: str) -> Draft | None:
    clause = complement(s.view, u, s.known, ("base",), s.limit)
    if clause is None:
        return None
    if doer.kind == "party" and s.known.rules["no_longer"].match(s.view.folded, clause.start - s.view.start - 1):
        others = tuple(c for c in together(s.d, u.start) if c not in doer.codes)  # 'Fijians will no longer need a visa'
        doer = replace(doer, codes=others) if len(others) == 1 and s.known.within["trained"].search(s.text(doer.start, u.start)) else doer
    done_to = s.known.rules["being"].match(s.view.folded, clause.start - s.view.start) is not None
    if done_to and doer.kind == "name":
        doer = replace(doer, kind="thing")  # 'LNG will be supplied'
    if s.known.rules["so_that"].search(s.before(max(doer.start, s.view.start))):
        return None  # 'so that the works can begin': a purpose
    if done_to and doer.kind == "party" and s.known.within["trained"].search(s.text(doer.start, u.start)):
        doer = replace(doer, codes=together(s.d, u.start), kind="thing")  # 'Omani nurses will be trained there'
    if done_to and doer.kind == "party" and s.known.rules["indefinite"].match(s.text(doer.start, u.start)):
        named = s.d.marked.of(Party, doer.start, u.start)  # 'an Omani consulate will be opened', but 'a consul will be sent'
        doer = replace(doer, codes=doer.codes if named else together(s.d, u.start), kind="thing")
    if not _promises(s, u, doer, clause.start - s.view.start):
        return None
    if _of_antecedent(s, doer, clause.start, clause.end):
        return None
    around = s.before(u.start).rpartition("; ")[2] + s.view.folded[u.start - s.view.start : clause.end - s.view.start + 80]
    if done_to and doer.kind in ("paper", "people"):
        doer = replace(doer, kind="thing")  # what is done to it is not its own deed
    doer = _agent(s, _of_speaker(s, u, doer, clause.end), clause.start)
    if s.known.rules["we"].fullmatch(s.text(max(doer.start, s.view.start), doer.end)) and s.known.rules["we_together"].match(
        s.view.folded, clause.start - s.view.start
    ):
        doer = replace(doer, codes=together(s.d, u.start))  # 'We will work together on trade', one of two presidents said
    told = u.row is not None and u.row["support"]  # 'he promised that he would go'
    carried = s.previous is not None and not told and s.previous.strength == "signed" and s.previous.complement == "base"
    worded = _of_paper(s) or _treaty_words(s, u, doer) or any(s.known.rules[name].search(around) for name in _WORDED)
    signed = carried or worded or doer.kind == "paper"
    start = doer.start if s.view.start <= doer.start < u.start else u.start
    action = (start if doer.kind == "thing" else clause.start, clause.end)
    rule = f"{rule}_{_sort(s, doer, clause.start - s.view.start)}"
    return Draft(rule, u, "signed" if signed else strength, doer, start, action, clause.end, "base")


def _sort(s: Scene, doer: Doer, at: int) -> str:
    """What sort of doer the record's rule names: of a thing that neither starts nor has something done to it, that it acts."""
    usual = doer.kind != "thing" or s.known.rules["being"].match(s.view.folded, at) or s.known.at["event_verb"].match(s.view.folded, at)
    return doer.kind if usual else "acts"


def _of_speaker(s: Scene, u: Undertaking, doer: Doer, end: int) -> Doer:
    """Of a thing that one official tells of, and that is nobody else's: his country ('the bypass will open in May, the minister said')."""
    mine = speaking(s.d, u.start)
    if doer.kind != "thing" or len(doer.codes) < 2 or len(mine) != 1 or mine[0] not in doer.codes:
        return doer
    if s.known.rules["his_own"].match(s.text(max(doer.start, s.view.start), doer.end)):
        return replace(doer, codes=mine)  # 'his country's ports would stay open to them'
    others = any(not set(p.codes) <= set(mine) for p in s.d.marked.of(Party, doer.start, end))
    return doer if others or s.known.rules["of_several"].search(s.text(doer.start, end)) else replace(doer, codes=mine)


def _treaty_words(s: Scene, u: Undertaking, doer: Doer) -> bool:
    """Whether it is worded as a treaty's clause: 'the parties shall share the cost', 'the signatories will study it'."""
    who = s.text(max(doer.start, s.view.start), max(doer.end, s.view.start))
    if s.known.rules["reported_it"].search(s.before(max(doer.start, s.view.start))):
        return False  # 'he said that the works shall start'
    if s.d.quoted(u.start) or s.known.rules["speaking"].fullmatch(who):
        return False
    return s.known.rules["shall"].fullmatch(u.text.casefold()) is not None or s.known.rules["signatories"].search(who) is not None


def _of_paper(s: Scene) -> bool:
    """Whether an item lists what a paper says: 'What is in the text: - a fund will be set up'."""
    if s.view.sentence.kind != "item":
        return False
    before = (v for v in reversed(s.d.marked.views[: s.d.index(s.view.start)]) if v.sentence.kind != "item")
    lead = next(before, None)
    return lead is not None and lead.text.rstrip().endswith(":") and s.known.within["instrument"].search(lead.folded) is not None


def _agent(s: Scene, doer: Doer, start: int) -> Doer:
    """'The plant will be built by Iranian companies': who is named behind 'by' does it; what is sold to Kenya the others sell."""
    if doer.kind != "thing" or s.known.rules["being"].match(s.view.folded, start - s.view.start) is None:
        return doer
    if to := s.known.rules["to_whom"].match(s.view.folded, start - s.view.start):
        taking = behind_by(s.d, s.view, s.view.start + to.end(), s.known)
        others = tuple(c for c in doer.codes if c not in taking)
        return replace(doer, codes=others) if len(taking) == 1 and others else doer
    by = s.known.rules["by_agent"].search(s.view.folded, start - s.view.start, start - s.view.start + _AGENT)
    codes = behind_by(s.d, s.view, s.view.start + by.end(), s.known) if by else ()
    return replace(doer, codes=codes) if codes else doer


def _of_antecedent(s: Scene, doer: Doer, start: int, end: int) -> bool:
    """'A bill, which the House will consider': the verb's object stands before the relative pronoun; it says nothing of its own."""
    return len(s.text(start, end).split()) <= _BARE and s.known.rules["object_relative"].search(s.before(start)) is not None


def _promises(s: Scene, u: Undertaking, doer: Doer, at: int) -> bool:
    """Whether the verb at `at` promises something of such a doer: of a party any deed, of a thing only what is done to it or its start."""
    folded, known = s.view.folded, s.known
    if known.rules["condition"].match(folded):
        return False
    if doer.kind == "work":
        return True
    if doer.kind == "name":
        return known.at["verb"].match(folded, at) is not None and known.at["benefit"].match(folded, at) is None
    idle = known.at["idle"].match(folded, at) is not None and known.rules["pledged_not"].match(folded, at - 1) is None
    if doer.kind == "party" or (doer.kind == "people" and not known.rules["being"].match(folded, at)):
        idle = idle and not (doer.kind == "party" and known.rules["allowing"].match(folded, at))
        return not idle and known.rules["own_voice"].search(s.before(u.start)) is None
    if doer.kind not in ("thing", "paper", "people"):
        return False
    gathered = known.within["gathering"].search(folded, max(0, doer.start - s.view.start), max(0, doer.end - s.view.start))
    if gathered:  # 'the session will be held', but 'the commission will be revived', 'negotiations will be concluded'
        return known.rules["set_up"].match(folded, at) is not None
    if doer.kind == "paper" and known.rules["being"].match(folded, at) is None:
        enabling = known.rules["enabling"].match(folded, at) is not None
        return enabling or (not idle and known.at["benefit"].match(folded, at) is None)
    if known.at["event_verb"].match(folded, at):
        return True
    if known.rules["done_to"].match(folded, at):
        return known.at["informed"].match(folded, at) is None
    return doer.kind == "thing" and not idle and _does(s, doer, at)


def _does(s: Scene, doer: Doer, at: int) -> bool:
    """Whether the verb at `at` is a deed of works or of a body that no table knows ('the route will go by Osh', 'the Board would settle
    it'), not an effect: 'the road will help trade', 'trade will double'."""
    known = s.known
    if any(known.at[kind].match(s.view.folded, at) for kind in ("benefit", "effect", "meet", "speech")):
        return False
    return not nobody(s, doer)


def might(s: Scene, u: Undertaking) -> Draft | None:
    """'Building might begin in 2030', 'their firms could join the work', said by an official: proposed."""
    speaker = s.d.speaker(u.start)
    doer = modal(s.d, s.view, u.start, s.known, s.memory)
    told = u.strength == "agreed"  # 'The ministries would begin it', without 'he said'
    if (speaker is None and not told) or (doer.kind == "thing" and speaker is not None and not speaker.office):
        return None  # what might happen, as somebody without an office sees it
    if s.known.rules["speculation"].search(s.before(u.start)):
        return None
    return _future(s, u, doer, "might", u.strength)


def begun(s: Scene, u: Undertaking) -> Draft | None:
    """'They have begun work on X'."""
    doer = modal(s.d, s.view, auxiliary(s, u.start), s.known, s.memory)
    found = from_complement(s, u, doer, "begun") if doer.kind in ("party", "people") else None
    past = found is not None and s.known.rules["begun_then"].match(s.text(u.start, found.end))  # 'began to sell rice in 2019' is history
    return None if past else found


def kept(s: Scene, u: Undertaking) -> Draft | None:
    """'As was agreed, X has been built': what was undertaken is done."""
    if s.before(u.start).strip(" \"'"):
        return None
    opening = s.known.rules["kept_word"].match(s.view.folded, u.end - s.view.start)
    if opening is None or s.known.rules["kept_done"].match(s.view.folded, opening.end()) is None:
        return None
    start = s.view.start + opening.end()
    action = (start, cut(s.view, s.known, start, s.limit))
    return Draft("kept", u, u.strength, Doer(together(s.d, u.start), u.start, u.start, "thing"), u.start, action, action[1], "base")
