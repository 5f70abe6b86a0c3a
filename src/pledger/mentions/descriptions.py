"""How a project is described behind its noun: where it stands, whose it is, between which ends it runs."""

import re

from pledger.lexicon import Hit
from pledger.mentions.progress_told import cues_of, project_words
from pledger.mentions.words import Line

_THERE = 8  # tokens of 'in the south'
_SCHOOL = 5  # tokens from a branch to the school that it is of: 'of a South Korean medical | university'
_THEIRS = 4  # words of what two countries have: 'their national gas networks'
_OWNED = ("'s", "’s")
DASHES = "-–—‑"
DASHED = re.compile(r"[^\W\d_]{2}[-–—‑][A-ZÀ-Þ]")


class Words:
    """The small words of a sentence round projects."""

    def __init__(self, x: Line) -> None:
        self.x = x
        self.phrases = project_words(x.lexicon)
        self.kinds = self.phrases.kinds_in(x.low)
        self.cues = cues_of(x.lexicon)

    def has(self, i: int, *kinds: str) -> bool:
        return not self.kinds[i].isdisjoint(kinds)


def run_of_names(w: Words, i: int) -> int:
    """The token after the run of names that begins at token `i` ('Punta del Este', 'the Syrdarya region'), or `i` where none does."""
    x, n = w.x, len(w.x.tokens)
    start = i
    while i < n and x.tokens[i].word and (w.has(i, "link") or not x.tokens[i].capital) and i - start < 6:
        if not (
            w.has(i, "link", "of", "tail", "inner", "place", "order") or (x.low[i].islower() and i - start < 3 and not x.stop(i))
        ) or w.has(i, "second"):
            return start
        i += 1
    first = i
    while i < n:
        token = x.tokens[i]
        if (token.word and token.capital and not x.date(i)) or (
            i > first
            and i + 1 < n
            and x.tokens[i + 1].capital
            and ((w.has(i, "inner", "of") and not w.has(i, "second")) or (token.text in "’'&" and x.glued(i)) or token.text in DASHES)
        ):
            i += 1
        elif i > first and i + 2 < n and w.has(i, "of") and w.has(i + 1, "link") and x.tokens[i + 2].capital and not w.has(i, "second"):
            i += 2
        else:
            break
    if i > first:
        lands = x.view.of("countries", "capitals", "places")
        i = max(i, *(x.at(h.end) for h in lands if h.start == x.tokens[first].start), i)  # 'Cote d'Ivoire', 'St. George's'
    while i > first and i < n and w.has(i, "tail") and x.tokens[i].word:
        i += 1
    return i if i > first else start


def finish(w: Words, after: int) -> tuple[int, bool]:
    """The token after the description that goes on at token `after`, and whether it names a place, an owner or two ends."""
    x, i, n = w.x, after, len(w.x.tokens)
    i = past_acronym(x, i)
    if i < n and x.tokens[i].capital and not x.date(i):
        named = run_of_names(w, i)
        dashed = any(x.tokens[k].text in DASHES or DASHED.search(x.tokens[k].text) for k in range(i, named))
        return (named, True) if dashed else (after, False)  # 'the second track Dostyk – Moiynty'
    if i + 2 < n and w.has(i, "relative") and (w.has(i + 1, "aux") or (w.has(i + 1, "copula") and w.has(i + 2, "second"))):
        i += 2  # 'a line which would link A and B', 'a road that is to join A with B'
        i += i + 1 < n and w.has(i, "part") and w.has(i + 1, "origin")  # 'that will stretch | from A to B'
    linking = i + 1 < n and w.has(i, "relative", "second") and w.has(i + 1, "joins")
    i += linking  # 'a tunnel that links A to B', 'a bridge to link A with B'
    if i >= n or not (linking or w.has(i, "place", "of", "two")) or x.date(i + 1):
        return after, False
    shared = both(w, i + 1)
    if shared > i + 1:
        return (after if w.has(i, "joins") and not w.has(i, "two_ends") else shared), True
    end = run_of_names(w, i + 1)
    if land := _lands(w, i, end):
        return max(after, land), True
    if end == i + 1:
        return after, False
    ends = linking or any(w.has(k, "two") for k in range(i, end))
    if end < n and not w.has(i, "of") and (whose := _whose(w, end)):
        if not ends:
            return whose, True
        end = whose  # 'from the Georgian port of Poti | to Yerevan'
    if ends:
        far = _second_end(w, i, end)
        return (_by_way(w, far) if far else end), True
    if end < n and x.has(end, "and") and w.has(i, "of") and end + 1 < n and x.tokens[end + 1].capital:
        end = max(end, run_of_names(w, end + 1)) if run_of_names(w, end + 1) > end + 1 else end
    elif w.has(i, "of") and (far := past_acronym(x, end)) + 1 < n and w.has(far, "place"):  # 'of the Ports Authority (PA) in Kigali'
        end = run_of_names(w, far + 1) if x.tokens[far + 1].capital and not x.date(far + 1) else end
    elif w.has(i, "in_place") and end + 1 < n and x.has(end, "and"):
        end = _second_region(w, after, end)
    if end + 1 < n and w.has(end, "two_ends"):
        end = _second_end(w, end, run_of_names(w, end + 1)) or end  # 'over the river | between A and B'
    return end, True


def _second_region(w: Words, after: int, end: int) -> int:
    """The token after the second of two regions, the first of which ends before token `end`: 'plants in the Osh | and Batken regions',
    'plants in the Osh region | and the Republic of Tyva'; else `end`."""
    last = run_of_names(w, end + 1)
    both_told = last > end + 1 and (w.has(last - 1, "tails") or (w.has(end - 1, "tail") and w.x.low[after - 1].endswith("s")))
    return last if both_told else end


def apposed_ends(w: Words, i: int) -> int:
    """The token after two ends that a comma at token `i` parts from their noun ('a second line, | from A to B', 'the checkpoint, A–B,'), or
    0."""
    x, n = w.x, len(w.x.tokens)
    if i + 2 >= n or x.tokens[i].text != ",":
        return 0
    if w.has(i + 1, "origin", "two_ends"):
        end = run_of_names(w, i + 2)
        return _second_end(w, i + 1, end) if end > i + 2 else 0
    closed = i + 2 >= n or not x.tokens[i + 2].word
    return i + 2 if closed and x.tokens[i + 1].capital and DASHED.search(x.tokens[i + 1].text) else 0


def _by_way(w: Words, end: int) -> int:
    """The token after what the two ends that end before token `end` are joined through: 'from A to B | through the territory of C'."""
    through = end + 1 < len(w.x.tokens) and w.has(end, "place") and w.has(end, "basis") and not w.x.date(end + 1)
    return max(end, run_of_names(w, end + 1)) if through and run_of_names(w, end + 1) > end + 1 else end


def _past_aside(w: Words, end: int) -> int:
    """The token after an aside between commas that tells where the first end is ('from A, in the south, | to B'), or `end`."""
    x, n = w.x, len(w.x.tokens)
    if end + 1 >= n or x.tokens[end].text != "," or not w.has(end + 1, "in_place", "place"):
        return end
    closing = next((k for k in range(end + 2, min(end + _THERE, n)) if x.tokens[k].text == ","), 0)
    return closing + 1 if closing and closing + 1 < n and w.has(closing + 1, "second") else end


def _edge(w: Words, i: int) -> int:
    """The token after 'the border', 'the Angolan coast', 'the border with Chad' that begins at token `i`, or 0."""
    n = len(w.x.tokens)
    at = next((k for k in range(i, min(i + _THEIRS, n)) if w.has(k, "edge")), 0)
    if not at or not (w.has(i, "article") or w.x.tokens[i].capital):
        return 0
    beyond = at + 2 < n and w.has(at + 1, "second", "of")
    return max(at + 1, run_of_names(w, at + 2)) if beyond and run_of_names(w, at + 2) > at + 2 else at + 1


def _second_end(w: Words, opening: int, end: int) -> int:
    """The token behind the second of two ends, of which the first runs from token `opening` to `end`; 0 where only one is named."""
    x, n = w.x, len(w.x.tokens)
    second = _past_aside(w, past_acronym(x, end))  # 'between Carmelo Peralta (Paraguay) and ...'
    if second < n and x.tokens[second].text.islower():
        second = max((x.at(h.end) for h in x.view.of("project_nouns") if h.start == x.tokens[second].start), default=second)
    while second < n and second - end < 5 and not (w.has(second, "second") or x.has(second, "and")):
        comma = x.tokens[second].text == "," and second + 1 < n and x.tokens[second + 1].capital and w.has(opening, "two_ends")
        if comma:
            second += 1  # 'between Kolkata, Khulna and Dhaka'
        if second == end and w.has(second, "land") and second + 1 < n and (x.tokens[second + 1].capital or x.has(second + 1, "and")):
            second += 1  # 'between the Basque capital | Vitoria and ...'
            continue
        plain = second == end and second + 1 < n and w.has(second + 1, "of") and not x.stop(second)  # 'from the Pacific | port of Ilo'
        if not x.tokens[second].word or not (plain or w.has(second, "place", "of", "inner") or x.tokens[second].capital):
            break
        second += 1
    if second >= n or not (w.has(second, "second") or x.has(second, "and")):
        return 0
    last = run_of_names(w, second + 1)
    if last > second + 1 and x.tokens[last - 1].text.endswith(_OWNED):
        last = max(last, run_of_names(w, last))  # 'and Peru's southern city | of Tacna'
    elif second + 1 < last < n:
        last = _whose(w, last) or last  # 'and the Georgian port | of Poti'
    if last == second + 1 and not w.has(opening, "joins"):
        return _edge(w, second + 1)
    if last < n and w.has(last, "in_place") and run_of_names(w, last + 1) > last + 1:
        last = run_of_names(w, last + 1)  # 'from Nacala in Mozambique to Mchinji in Malawi'
    return last if last > second + 1 else 0


def _whose(w: Words, end: int) -> int:
    """The token behind the noun of what is a country's, whose word ends before token `end`: 'in the Bolivian city | of El Alto', 'on
    Kenya's side |', 'on the Brazilian bank |'; 0 where no country's word stands there."""
    x, n = w.x, len(w.x.tokens)
    if w.has(end - 1, "tail"):
        return run_of_names(w, end + 1) if end + 1 < n and w.has(end, "of") and x.tokens[end + 1].capital else 0
    last = x.tokens[end - 1]
    if not x.tokens[end].text.islower() or x.has(end) or x.stop(end) or w.has(end, "place", "of", "aux", "being", "perfect"):
        return 0
    adjective = any(h.end == last.end and h.column == "adjectives" for h in x.view.of("countries"))
    if not adjective and not (last.text.endswith(_OWNED) and w.has(end, "tail", "soil", "half")):
        return 0
    name = end + 1 + (end + 2 < n and w.has(end + 1, "of"))
    return run_of_names(w, name) if adjective and name < n and x.tokens[name].capital else end + 1


def _lands(w: Words, at: int, end: int) -> int:
    """The token after the words from the preposition at token `at` that tell of a country's capital without its name ('in the Guinean
    capital |'), 1 where they only tell of a country so ('in the East African country'), else 0; its names run to token `end`."""
    n = len(w.x.tokens)
    if not w.has(at, "in_place"):
        return 0
    land = end if at + 1 < end < n else at + 2 if end == at + 1 and at + 2 < n and w.has(at + 1, "article") else n
    if land >= n or not w.has(land, "land"):
        return 0
    if not w.has(land, "main") or land != end:
        return 1
    return run_of_names(w, land + 1) if land + 1 < n and w.x.tokens[land + 1].capital else land + 1


def both(w: Words, i: int) -> int:
    """The token after words for two ends or for what lies between them ('the two countries', 'their common border'), or `i`."""
    x = w.x
    if i >= len(x.tokens):
        return i
    start = x.tokens[i].start
    ends = [h.end for h in x.view.of("groups") if h.start == start and h.row["form"] in ("group", "self_group")]
    ends += [x.tokens[k].end for k in [_what_is_theirs(w, i)] if k]
    low = start - x.view.start
    said = next(iter(w.phrases.find(x.view.folded, x.view.start, low, low + 40)), None)
    kinds = ("ends", "mutual") if w.has(i - 1, "two") else ("mutual",)  # 'in the two years' names no ends
    if said is not None and said.start == start and any(k in kinds for k in said.row.list("kind")):
        ends.append(said.end)
    return x.at(max(ends)) if ends else i


def _what_is_theirs(w: Words, i: int) -> int:
    """The last token of what both have: 'between | their gas networks', or 0."""
    x, last = w.x, 0
    if not w.has(i, "theirs"):
        return 0
    for k in range(i + 1, min(i + 1 + _THEIRS, len(x.tokens))):
        if not x.tokens[k].text.islower() or x.stop(k) or w.has(k, "place"):
            break
        last = k if x.low[k].endswith("s") else last
    return last


def past_acronym(x: Line, i: int) -> int:
    """The token after an acronym in brackets at token `i`, or `i`."""
    if i < len(x.tokens) and x.tokens[i].text == "(":
        closing = next((j for j in range(i + 1, min(i + 4, len(x.tokens))) if x.tokens[j].text == ")"), 0)
        return closing + 1 if closing else i
    return i


def of_a_body(w: Words, end: int) -> bool:
    """Whether what ends before token `end` is only a land's adjective, its noun behind it: 'a branch of a Lao | bank'."""
    x = w.x
    if end >= len(x.tokens) or not x.tokens[end].text.islower() or x.has(end) or x.stop(end) or w.has(end, "tail", "land", "place"):
        return False
    last = x.tokens[end - 1]
    return any(h.end == last.end and h.column == "adjectives" for h in x.view.of("countries"))


def of_school(w: Words, hit: Hit, after: int, following: Hit | None) -> int:
    """The token behind the school, told by its land alone, of which it is a branch: 'a branch of a Chadian university'; else 0."""
    if following is None or hit.row["type"] != "university" or following.table == "projects" or following.row["type"] != "university":
        return 0
    at = w.x.at(following.start)
    if not after < at <= after + _SCHOOL or not w.has(after, "of"):
        return 0
    low, high = w.x.tokens[after].start, following.start
    return w.x.at(following.end) if any(low < h.start and h.end < high for h in w.x.view.of("countries")) else 0
