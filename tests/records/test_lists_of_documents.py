"""Lists of documents in every layout that news pages print them in: each is read, with the day and the parties of its list."""

import pytest

from pledger import read_text
from pledger.records.types import Instrument

TITLES = [
    "Agreement on cooperation in the field of tourism",
    "Memorandum of Understanding between the Ministry of Health of Peru and the Ministry of Health of Ghana",
    "Protocol on the export of fish",
    "Programme of cultural exchanges for 2024-2026",
]
LEAD = "Peru, Ghana sign four documents\n\nLIMA, June 12, 2024 – The presidents of Peru and Ghana held talks in Lima on Tuesday.\n\n"
INTRO = "Following the talks, the following documents were signed:"
ROMAN = ("i", "ii", "iii", "iv")


def lines(form: str, end: str = "", gap: str = "\n") -> str:
    printed = (form.format(n=n + 1, r=ROMAN[n], a="abcd"[n], t=t) for n, t in enumerate(TITLES))
    return gap.join(f"{line}{end}" for line in printed).removesuffix(end) + ("." if end else "")


APART = "\n\n".join(TITLES)
LAYOUTS = {
    "bullets": f"{INTRO}\n\n{lines('• {t}')}\n",
    "dashes": f"{INTRO}\n\n{lines('– {t}', ';')}\n",
    "numbers": f"{INTRO}\n\n{lines('{n}. {t}')}\n",
    "brackets": f"{INTRO}\n\n{lines('({n}) {t}', ';')}\n",
    "roman": f"{INTRO}\n\n{lines('{r}. {t}')}\n",
    "letters": f"{INTRO}\n\n{lines('{a}) {t}', ';')}\n",
    "bare lines": f"{INTRO}\n\n{lines('{t}')}\n",
    "bare paragraphs": f"{INTRO}\n\n{APART}\n\nThe presidents attended the ceremony.\n",
    "bare with semicolons": f"{INTRO}\n\n{lines('{t}', ';')}\n",
    "quoted": f"{INTRO}\n{lines('“{t}”,')}\n",
    "one sentence": f"{INTRO} {'; '.join(TITLES)}.\n",
    "numbered in a row": f"{INTRO} {' '.join(f'{n}. {t}.' for n, t in enumerate(TITLES, 1))}\n",
    "roman in a row": f"{INTRO} {'; '.join(f'({r}) {t}' for r, t in zip(ROMAN, TITLES, strict=True))}.\n",
    "table": "List of MoUs signed\n\nNo.\tName\tPeru\tGhana\n" + lines("{n}.\t{t}\tMinister Silva\tMinister Owusu") + "\n",
}


@pytest.mark.parametrize("layout", LAYOUTS)
def test_layout(layout: str) -> None:
    found = [r for r in read_text(LEAD + LAYOUTS[layout]) if isinstance(r, Instrument)]
    assert [r.title for r in found] == TITLES
    assert {(r.status, r.date, r.parties) for r in found} == {("signed", "2024-06-11", ("GHA", "PER"))}


def test_short_titles_under_numbers_are_no_headings() -> None:
    titles = ["Agreement on Fishing", "Agreement on Flood Relief", "MoU on Libraries"]
    text = f"{LEAD}The documents are:\n\n" + "\n".join(f"{r}. {t}" for r, t in zip(ROMAN, titles, strict=False)) + "\n"
    assert [r.title for r in read_text(text) if isinstance(r, Instrument)] == titles
