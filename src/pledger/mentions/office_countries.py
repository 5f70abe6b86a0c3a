"""Whose office it is: the country beside it, those of a plural."""

from pledger.mentions.names import Line
from pledger.mentions.offices import Office
from pledger.mentions.owners import owners
from pledger.mentions.types import Party

_IN_CABINET = ("minister", "deputy")
_IN = 4  # characters of 'in' before a country


def country_of(line: Line, office: Office) -> tuple[str | None, int, int]:
    """The office's country by the words round it, and the span of the whole."""
    for p in line.parties:
        if not p.codes or p.form == "region":
            continue
        if p.form == "adjective" and office.end < p.start and line.view.patterns["office_of"].fullmatch(line.view.cut(office.end, p.start)):
            company = line.view.patterns["company_led"].match(line.view.text, p.end - line.view.start)
            if company:
                return p.codes[0], office.start, line.view.start + company.end()
        if office.rank == "envoy" and p.form == "adjective" and (end := _mission(line, office.end, p)):
            return p.codes[0], office.start, _posts(line, end)
        if p.end <= office.start and line.view.patterns["after_country"].fullmatch(line.view.cut(p.end, office.start)):
            if not _where(line, p, office):
                return p.codes[0], p.start, _posted(line, office)
            continue
        of = line.view.patterns["office_of"] if office.rank == "envoy" else line.view.patterns["office_of_others"]
        if p.form != "adjective" and office.end <= p.start and of.fullmatch(line.view.cut(office.end, p.start)):
            return p.codes[0], office.start, _posts(line, _within(line, p.end))
        if p.form in ("adjective", "name") and office.start <= p.start and p.end <= office.end:
            return p.codes[0], office.start, office.end
        portfolio = office.rank in _IN_CABINET and p.end < office.end  # 'the Minister for EU Affairs'
        within = p.form == "body" and not portfolio and office.start < p.start and p.end <= office.end
        if within and p.codes[0] not in owners(line.view.lexicon):
            return p.codes[0], office.start, office.end  # 'Chairman of the Board of the Eurasian Development Bank'
    return office.body or _of_place(line, office), office.start, office.end


def _where(line: Line, p: Party, office: Office) -> bool:
    """Whether the country before an office only tells where: 'In Tonga Prime Minister Rabuka held talks'."""
    before = p.start - line.view.start
    bare = p.form in ("name", "capital") and office.start - p.end == 1
    return bare and line.view.patterns["in_land"].search(line.view.folded, max(0, before - _IN), before) is not None


def _of_place(line: Line, office: Office) -> str | None:
    """The country of the region or town that an office is of: 'the Governor of Guangdong', 'the head of the Yunnan Party Committee'."""
    told = (h.row["code"] for h in line.view.of("places") if office.start < h.start and h.end <= office.end)
    return next((code for code in told if code), None)


def _posted(line: Line, office: Office) -> int:
    """The end of an envoy's office with the country or capital it is in: 'Iranian Ambassador to Armenia'; else of the office."""
    if office.rank != "envoy":
        return office.end
    return _posts(line, office.end)


def _mission(line: Line, end: int, p: Party) -> int:
    """Where 'at the Iraqi Embassy' ends behind an office; 0 where it does not stand there."""
    if p.start < end or not line.view.patterns["office_at"].fullmatch(line.view.cut(end, p.start)):
        return 0
    house = line.view.patterns["mission"].match(line.view.text, p.end - line.view.start)
    return line.view.start + house.end() if house else 0


def _posts(line: Line, end: int) -> int:
    """Where the countries end that an envoy is posted to, one or several in a row, or 'the country'; `end` where none is told."""
    if here := line.view.patterns["posted_here"].match(line.view.text, end - line.view.start):
        return line.view.start + here.end()
    gaps = [line.view.patterns["posted_to"]]
    for p in line.parties:
        gap = line.view.cut(end, p.start) if p.start >= end and p.codes and p.form in ("name", "capital") else None
        if gap and any(known.fullmatch(gap) for known in gaps):
            bracketed = gap.startswith(" (") and line.view.cut(p.end, p.end + 1) == ")"
            end, gaps = p.end + bracketed, [line.view.patterns["lands_behind"], line.view.patterns["posted_to"]]
    return end


def _within(line: Line, end: int) -> int:
    """The end of a country's house abroad, or of its cabinet, whose an office is: 'the head of the EU Delegation', 'the Premier of China's
    State Council'; else `end`, the country's own."""
    at = end - line.view.start
    house = line.view.patterns["mission"].match(line.view.text, at) or line.view.patterns["its_cabinet"].match(line.view.text, at)
    return line.view.start + house.end() if house else end


def countries_of(line: Line, office: Office) -> list[Party]:
    """The countries of an office in the plural, in order: 'the Russian and Turkish presidents', 'the presidents of Iran and Iraq'."""
    before = [p for p in line.parties if p.codes and p.end <= office.start and p.form in ("adjective", "name")]
    after = [p for p in line.parties if p.codes and p.start >= office.end and p.form in ("name", "capital")]
    found: list[Party] = []
    at = office.start
    for p in reversed(before):
        if not line.view.patterns["lands_before"].fullmatch(line.view.cut(p.end, at)):
            break
        found.insert(0, p)
        at = p.start
    if not found:
        at = office.end
        for p in after:
            if not (line.view.patterns["lands_behind"] if found else line.view.patterns["office_of"]).fullmatch(line.view.cut(at, p.start)):
                break
            found.append(p)
            at = p.end
    return found
