"""Several people named before the office that they hold, each in a country of his own: 'X and Y, foreign ministers of Togo and Oman'."""

from pledger.mentions.names import Line, name_before, printed_name
from pledger.mentions.offices import Office
from pledger.mentions.plurals import of_one
from pledger.mentions.types import Party, Person

_TWO = 2


def apposed(line: Line, office: Office, countries: list[Party], of_two: bool) -> list[Person]:
    """'X and Y, the Pakistani and Russian foreign ministers', 'X and Y, foreign ministers of Pakistan and Russia': the names before, one a
    country, in order; of no known one where it is 'of the two countries' (`of_two`)."""
    number = len(countries) or (_TWO if of_two else 0)
    if number < _TWO:
        return []
    at = min(office.start, countries[0].start) if countries else office.start
    lead = line.view.patterns["lands_apposed"].search(line.view.text, 0, at - line.view.start)
    spans: list[tuple[int, int]] = []
    at = line.view.start + lead.start() if lead else -1
    while len(spans) < number and (span := name_before(line, at)):
        spans.insert(0, span)
        joined = line.view.patterns["names_joined"].search(line.view.text, 0, line.words[span[0]].start - line.view.start)
        at = line.view.start + joined.start() if joined else -1
    if len(spans) != number:
        return []
    title, found = of_one(office.text, line.view.lexicon), list[Person]()
    lands: list[str | None] = [c.codes[0] for c in countries] or [None] * number
    for (first, last), land in zip(spans, lands, strict=True):
        start, end = line.words[first].start, line.words[last - 1].end
        text = line.view.cut(start, end)
        found.append(Person(start, end, text, printed_name(text, line.view.lexicon), title, land))
    return found
