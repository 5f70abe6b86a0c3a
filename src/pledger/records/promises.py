"""From a trigger to a draft where somebody undertakes in so many words: one rule a form, each gives a draft or abstains."""

from dataclasses import replace

from pledger.mentions.types import Instrument, Party, Person, Undertaking
from pledger.records.actors import Doer, owner, subject
from pledger.records.by_whom import behind_by
from pledger.records.drafts import Draft, Scene, auxiliary, from_complement, lifeless
from pledger.records.nominals import nominal
from pledger.records.paper_clauses import aims
from pledger.records.reference import candidates, speaking, together

_TWO, _ARTICLE = 2, 10  # states that both act; characters before a name that an article and "both" may take
_TITLE = 12  # characters of a document's name before an agreement that it only speaks of
_UNDERTAKEN = ("promised", "mutual_verb")  # verbs behind which the one who is to act may be named
_CLAUSE = 40  # characters of a clause in which its own subject begins


def act(s: Scene, u: Undertaking) -> Draft | None:
    """'The parties agreed to X': the subject before the verb, the complement after it."""
    before, rules = s.before(u.start), s.known.rules
    if u.strength == "discussed" and _no_statement(s, u, before):
        return None
    if rules["meant"].match(u.text.casefold()) and rules["of_papers"].search(before):
        return None
    if before.rstrip().endswith(";") and rules["list_goes_on"].search(before):
        return None  # 'asked Peru to lift the ban; work towards a treaty' is one request
    if u.strength == "willing" and (work := _of_work(s, u)):
        return work
    if u.strength != "discussed" and not _trailing(s, u, before) and lifeless(s, u.start, u.strength):
        return None
    if u.strength in ("proposed", "willing") and (_history(s, before) or _nobodys_wish(s, u, before)):
        return None
    found = from_complement(s, u, undertakers(s, u), "act")
    if found is None or (found.strength != "agreed" and s.known.at["speech"].match(s.view.folded, found.action[0] - s.view.start)):
        return None
    if found.complement == "objto" and _of_nobody(s, u, found):
        return None
    if found.complement == "np_deed" and s.d.marked.of(Instrument, found.action[0], found.action[0] + _ARTICLE):
        return None  # 'approved a programme of cooperation' is the document
    if _long_ago(s, u, found):
        return None
    if found.complement == "that" and found.strength == "agreed" and any(rules[n].match(u.text.casefold()) for n in _UNDERTAKEN):
        found = replace(found, doer=promised_of(s, found))
    found = _of_both(s, found)
    if found.complement == "obj_on":  # 'agreed with Chad on joint patrols'
        named = {c for p in s.d.marked.of(Party, u.end, found.action[0]) for c in p.codes}
        found = replace(found, doer=replace(found.doer, codes=tuple(sorted({*found.doer.codes, *named}))))
    if found.strength == "willing" and found.complement == "objto" and _of_another(s, u, found):
        return replace(found, strength="proposed")
    if found.complement == "that_must" and rules["advises"].search(s.text(*found.action)):
        return replace(found, strength="proposed")  # 'stressed that the fees should be cut'
    if found.strength == "agreed" and rules["need_between"].search(s.text(u.end, found.action[0])):
        return replace(found, strength="discussed")
    if found.strength == "proposed" and rules["offering"].match(u.text.casefold()) and rules["own_support"].match(s.text(*found.action)):
        return replace(found, strength="willing")  # 'offered its full support'
    return replace(found, strength=_rung(s, found, before)) if found.strength == "agreed" else found


def _nobodys_wish(s: Scene, u: Undertaking, before: str) -> bool:
    """Whether it only tells who is meant, or what somebody is thanked for: 'those who want to go', 'thanks for its support for'; but not
    'thanked Chad for its aid | and asked for'."""
    rules = s.known.rules
    goes_on = rules["joined"].search(before) and rules["finite_form"].fullmatch(u.text.casefold())
    return any(rules[name].search(before) for name in ("those_who", *(() if goes_on else ("thanking",))))


def _of_nobody(s: Scene, u: Undertaking, found: Draft) -> bool:
    """Whether no state stands between the verb and 'to': what a thing is expected to do is a forecast; a thing is promised nothing."""
    rules, text, named = s.known.rules, s.text(u.end, found.action[0]), s.d.marked.of(Party, u.end, found.action[0])
    if any(p.codes and (p.form != "adjective" or s.known.within["agent"].search(text)) for p in named):
        return False
    promised = rules["promised"].match(u.text.casefold()) is not None and s.known.within["agent"].search(text) is None
    done = s.known.at["event_verb"].match(s.view.folded, found.action[0] - s.view.start)  # 'we expect the bridge to be opened in May'
    return promised or (done is None and rules["awaits"].fullmatch(u.text.casefold()) is not None)


def _of_another(s: Scene, u: Undertaking, found: Draft) -> bool:
    """Whether a state is to act that is not the one who wants it: 'would like Togo to open the road'."""
    named = {c for p in s.d.marked.of(Party, u.end, found.action[0])[:1] for c in p.codes}
    return bool(named) and not named & set(found.doer.codes)


def _of_work(s: Scene, u: Undertaking) -> Draft | None:
    """'The project aims to X': what those in focus want with it."""
    rules = s.known.rules
    if not rules["aiming"].fullmatch(u.text.casefold()):
        return None
    start, end = nominal(s.view, auxiliary(s, u.start), s.known)
    if not rules["joint_work"].fullmatch(s.text(start, end)):
        return aims(s, u)
    wanted = None if s.known.rules["aims_at"].fullmatch(u.text.casefold()) else Doer(together(s.d, u.start), start, end, "thing")
    return from_complement(s, u, wanted, "aims") if wanted else None  # 'The project aims at better roads' tells what it is for


def _of_both(s: Scene, found: Draft) -> Draft:
    """Of both, though one says so: 'he is confident that Chad and Togo will X', 'the need for A and B to X', 'we will help each other'."""
    codes: tuple[str, ...] = ()
    if found.complement in ("that", "clause", "to_for") and not s.known.rules["proposing"].match(found.trigger.text.casefold()):
        first, last = (found.trigger.end, found.action[0]) if found.complement == "to_for" else found.action
        near = [c for c in candidates(s.d, s.view, first, last) if c.form in ("name", "capital", "group")][:_TWO]
        joined = len(near) == _TWO and s.known.rules["and_gap"].fullmatch(s.text(near[0].end, near[1].start)) is not None
        if near and near[0].start <= first + _ARTICLE and (joined or (near[0].form == "group" and found.complement == "to_for")):
            codes = tuple(sorted({*near[0].codes, *(near[1].codes if joined else ())}))
    elif found.complement != "objto" and s.known.rules["each_other"].search(s.text(*found.action)):
        codes = together(s.d, found.trigger.start)
    return replace(found, doer=replace(found.doer, codes=codes)) if set(found.doer.codes) < set(codes) else found


def promised_of(s: Scene, found: Draft) -> Doer:
    """Who is promised to act: 'pledged that Togo would build it', 'both agreed that the Togolese side would' is Togo's, whoever says so."""
    near = candidates(s.d, s.view, found.action[0], min(found.action[1], found.action[0] + _CLAUSE))
    first = next((c for c in near if c.form in ("name", "capital", "adjective") and len(c.codes) == 1), None)
    if first is None or s.text(found.action[0], first.start) not in ("", "the "):
        return found.doer
    behind = first.end - s.view.start
    people = s.known.rules["doer_noun"].match(s.view.folded, behind) if first.form == "adjective" else None
    if not s.known.rules["would_next"].match(s.view.folded, people.end() if people else behind):
        return found.doer
    return replace(found.doer, codes=first.codes, kind="party")


def _trailing(s: Scene, u: Undertaking, before: str) -> bool:
    """'They met in Riyadh, deciding to X': a participle behind a comma has the sentence's subject, whatever stands before the comma."""
    return s.known.rules["trailing"].search(before) is not None and s.known.rules["present_participle"].match(u.text.casefold()) is not None


def _going_on(s: Scene, u: Undertaking) -> Doer | None:
    """Who goes on: 'Laos proposed that they upgrade the gate and | asked for more power': Laos."""
    return s.last if s.last and s.ended and s.known.rules["joined"].fullmatch(s.text(s.ended, u.start)) else None


def undertakers(s: Scene, u: Undertaking) -> Doer:
    """The subject of a verb of undertaking; all in focus where they agree with each other."""
    rules = s.known.rules
    if going_on := _going_on(s, u):
        return going_on
    if s.last and s.last.codes and _trailing(s, u, s.before(u.start)):
        return s.last
    doer = subject(s.d, s.view, u.start, s.known, s.memory)
    before, verb = s.before(u.start), u.text.casefold()
    shared = rules["mutual"].search(before) or rules["speaking"].fullmatch(s.text(max(doer.start, s.view.start), doer.end))
    shared = shared or rules["with_whom_he"].search(before)  # 'met Minister X, with whom he discussed'
    shared = shared or rules["agreed_with"].match(s.view.folded, u.start - s.view.start)  # 'he agreed with his Togolese colleague to'
    if not shared or rules["gerund"].match(verb):  # 'we are looking at a joint fence': the speaker's country
        return doer
    both = rules["own_need"].fullmatch(verb) is None if u.strength == "discussed" else rules["mutual_verb"].match(verb) is not None
    if u.strength == "agreed" and rules["done_together"].match(s.view.folded, u.end - s.view.start):
        both = True  # 'we undertook to work together'
    return replace(doer, codes=together(s.d, u.start)) if both else doer


def _long_ago(s: Scene, u: Undertaking, found: Draft) -> bool:
    """Whether it was undertaken in a year before the source's own: 'in 2016 they agreed to', 'agreed in 2016 to' are history."""
    rules, published = s.known.rules, (s.d.published or "")[:4]
    year = rules["dated_opening"].match(s.view.folded) or rules["dated"].search(s.text(u.end, found.action[0]).partition(",")[0])
    return year is not None and published.isdigit() and int(year.group(1)) < int(published)


def _rung(s: Scene, found: Draft, before: str) -> str:
    """The rung of what is agreed: signed in a treaty's own words ('the host party undertakes'), proposed where nobody is sure yet."""
    legal = s.known.rules["legal"].search(before + s.text(found.trigger.start, found.action[0]))
    if legal or s.known.rules["under"].match(before.lstrip(" \"'")) or s.known.rules["by_which"].search(before):
        return "signed"  # 'Under the agreement, Belgium commits to', 'a pact in which it commits to'
    if _own_decision(s, found):
        return "ordered"  # 'Peru has decided to'; what two decide is agreed
    return "proposed" if s.known.rules["unsure"].search(before) else found.strength


def _own_decision(s: Scene, found: Draft) -> bool:
    """Whether one state alone decided what it will do itself."""
    return (
        len(found.doer.codes) == 1
        and found.complement != "that"
        and s.known.rules["own_decision"].fullmatch(found.trigger.text.casefold()) is not None
    )


def _no_statement(s: Scene, u: Undertaking, before: str) -> bool:
    """'They met to discuss X' is a meeting's purpose; 'Discussing X, ...' opens a sentence with its topic; 'will discuss' lies ahead."""
    opens = s.known.rules["present_participle"].match(u.text.casefold()) is not None
    return s.known.rules["purpose"].search(before) is not None or (opens and not before.strip(" \"'"))


def address(s: Scene, u: Undertaking) -> Draft | None:
    """'He urged B to X': the subject asks or, of officials of its own, orders; B is named in the complement."""
    rules = s.known.rules
    if u.strength == "proposed" and (_history(s, s.before(u.start)) or _heartening(s, u)):
        return None
    asks = u.strength == "proposed" and rules["asking"].match(u.text.casefold())
    told = rules["officials"].match(s.view.folded, u.end - s.view.start) if asks else None
    own = _going_on(s, u) or subject(s.d, s.view, u.start, s.known, s.memory)
    if own.kind == "context" and rules["infinitive"].search(s.before(u.start)):
        return None  # 'The region traded to encourage development': what something is for
    asked = {p.country for p in s.d.marked.of(Person, u.end, s.view.start + told.end()) if p.country} if told else set()
    orders = told is not None and not s.d.codes(u.end, s.view.start + told.end()) and asked <= set(own.codes)  # not another country's
    found = from_complement(s, u, own, "address", "ordered" if orders else None)
    return replace(found, doer=_who_asks(s, u, found)) if found else None


def _who_asks(s: Scene, u: Undertaking, found: Draft) -> Doer:
    """Who asks where the nearest subject is who is asked: 'Soto noted that Mali's fleet had called, and | asked the Malian side to'."""
    own = found.doer
    asked = {c for p in s.d.marked.of(Party, u.end, found.action[0]) for c in p.codes}
    if own.kind != "party" or len(own.codes) != 1 or asked != set(own.codes) or own.start <= s.view.start:
        return own
    others = (c for c in candidates(s.d, s.view, s.view.start, own.start) if len(c.codes) == 1 and c.codes != own.codes)
    first = next(others, None)
    return Doer(first.codes, first.start, first.end) if first else own


def _heartening(s: Scene, u: Undertaking) -> bool:
    """Whether 'encouraging' only tells how something looks: 'it was encouraging to see'."""
    return (
        s.known.rules["gerund"].fullmatch(u.text.casefold()) is not None
        and s.known.rules["it_encouraging"].search(s.before(u.start)) is not None
    )


def _history(s: Scene, before: str) -> bool:
    """Whether it was wished earlier ('Riga had asked for it'); behind 'he said' it is only told so ('he said he had asked')."""
    rules = s.known.rules
    return rules["history"].search(before) is not None and rules["said_had"].search(before) is None


def noun(s: Scene, u: Undertaking) -> Draft | None:
    """'Baku's readiness to X': the noun's owner, else the subject of the verb before it."""
    if u.text[:1].isupper() and u.start > s.view.start and not u.text.isupper():
        return None  # 'recalled the 2004 Agreement on Air Services' names a document
    if any(s.known.rules[name].search(s.before(u.start)) for name in ("named_for", "thanking")):
        return None  # 'a memorandum of understanding to trade', 'thanks for your support for'
    if s.known.at["instrument"].match(u.text.casefold()) and s.known.rules["to_be_signed"].search(s.before(u.start)):
        return None  # 'the importance of signing an agreement on trade'
    if any(f.start + _TITLE < u.start < f.end for f in s.d.marked.of(Instrument, s.view.start, u.end)):
        return None  # 'the protocol pertaining to their agreement on the border'
    own = owner(s.d, s.view, u.start, u.end, s.known)
    if u.strength == "proposed" and own is None and _held_by_thing(s, u):
        return _of_ties(s, u)
    if own is not None and own.start >= u.end:
        people = s.known.rules["doer_noun"].match(s.view.folded, own.end - s.view.start)
        found = from_complement(s, replace(u, end=s.view.start + people.end() if people else own.end), own, "noun")
        if found is not None:
            return replace(found, trigger=u)
    told = s.known.rules["told_of"].search(s.before(u.start))  # 'A told B of his hope that': A's
    verb = u.start - len(told.group()) if told else u.start
    doer = own or _voicing(s, u) or subject(s.d, s.view, verb, s.known, s.memory)
    if s.known.rules["mutual_noun"].search(s.before(u.start) + u.text.casefold()):
        doer = replace(doer, codes=together(s.d, u.start))  # 'we have a common will to'
    found = from_complement(s, _with_verb(s, u), doer, "noun")
    found = replace(found, trigger=u) if found else None
    if found and found.strength == "agreed" and s.known.rules["need_between"].search(s.text(u.end, found.action[0])):
        return replace(found, strength="discussed")  # 'a common understanding on the importance of'
    if found and _own_decision(s, found):
        return replace(found, strength="ordered")  # 'welcomed Peru's decision to open an embassy'
    return _of_both(s, found) if found else None


def _voicing(s: Scene, u: Undertaking) -> Doer | None:
    """Who voices it, where the verb stands behind the noun: 'a wish to see more tourists was expressed by the Cuban minister'."""
    voiced = s.known.rules["voiced_after"].match(s.view.folded, u.end - s.view.start)
    by = s.known.rules["by_agent"].match(s.view.folded, voiced.end()) if voiced else None
    codes = behind_by(s.d, s.view, s.view.start + by.end(), s.known) if by else ()
    return Doer(codes, u.start, u.start) if codes else None


def _with_verb(s: Scene, u: Undertaking) -> Undertaking:
    """The trigger with the verb of saying right behind it: 'hope was expressed by both sides | that it grows'."""
    at_once = s.known.rules["voiced_at_once"].match(s.view.folded, u.end - s.view.start)
    return replace(u, end=s.view.start + at_once.end()) if at_once else u


def _held_by_thing(s: Scene, u: Undertaking) -> bool:
    """'The format has the potential to X': what a thing has nobody sees."""
    before = s.before(u.start)
    m = s.known.rules["has"].search(before)
    if m is None:
        return False
    at = u.start - (len(before) - m.start())
    return s.known.rules["has_relative"].search(before[: m.start()]) is not None or lifeless(s, at)


def _of_ties(s: Scene, u: Undertaking) -> Draft | None:
    """'Trade between them has potential to grow': what their ties may yet do is seen by whoever says so, or by all."""
    said = s.known.rules["ties_have"].search(s.before(u.start))
    found = from_complement(s, u, undertakers(s, u), "noun") if said else None
    if said is None or found is None or found.complement not in ("to", "for"):
        return None
    start = u.start - len(said.group())
    doer = Doer(speaking(s.d, u.start) or together(s.d, u.start), start, u.start, "thing")
    return replace(found, doer=doer, start=start, action=(start, found.action[1]))
