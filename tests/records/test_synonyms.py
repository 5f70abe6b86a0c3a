"""Another word for the same thing changes nothing: each frame is read with its first words, then with each of the others."""

from typing import Any

import pytest

from pledger import read_text
from pledger.records.types import Instrument

LEAD = "ASUNCION, 6 May 2024 – President Ines Rolon of Paraguay and President Tomas Krall of Slovenia held talks here on Monday.\n\n"
FRAMES = {
    "reached": (
        "Trade between Paraguay and Slovenia {} $4 million in 2023.",
        "reached|hit|amounted to|came to|stood at|totalled|was worth|equalled|made up|ran to|came in at|added up to|was put at|made",
    ),
    "passed a mark": (
        "Trade between Paraguay and Slovenia {} $4 million in 2023.",
        "exceeded|surpassed|topped|crossed|passed|went past|went beyond|broke|broke through|climbed past|rose above|was over|outstripped",
    ),
    "could reach": (
        "Trade between Paraguay and Slovenia {} $9 million by 2030.",
        "could reach|can reach|can hit|can amount to|can come to|can get to|can go up to|may reach|might hit|is projected to reach",
    ),
    "will reach": (
        "Trade between Paraguay and Slovenia will {} $9 million by 2030.",
        "reach|hit|come to|get to|go up to|surge to|soar to|climb to",
    ),
    "rose": (
        "Trade between Paraguay and Slovenia {} 11 percent in 2023.",
        "rose|grew|increased|climbed|went up|was up|jumped|advanced|gained|rallied|rebounded|shot up|picked up|saw growth of|added",
    ),
    "fell": (
        "Trade between Paraguay and Slovenia {} 11 percent in 2023.",
        "fell|declined|dropped|dipped|shrank|slid|was down|went down|contracted|slipped|sank|lost|diminished|eased|retreated",
    ),
    "trade": (
        "{} reached $4 million in 2023.",
        "Bilateral trade|Mutual trade|Two-way trade|Trade turnover|The trade volume|Trade exchange|Bilateral commerce|Trade in goods",
    ),
    "imported": (
        "Paraguay {} 600 tonnes of timber from Slovenia in 2023.",
        "imported|bought|purchased|procured|sourced|took delivery of",
    ),
    "worth, of what is increased": (
        "Slovenia is willing to increase exports of 30 commodities {} nearly $8 million.",
        "worth|valued at|amounting to|totalling|to the value of|to the tune of",
    ),
    "worth, of what is supplied": (
        "Slovenia is ready to supply Paraguay with pumps, paper and paint {} over $8 million.",
        "worth|valued at|totalling|to the value of|in the amount of",
    ),
    "worth, of a contract": (
        "A Slovene firm has a contract {} $8 million to equip a dairy in Encarnacion.",
        "worth|amounting to|totalling|valued at",
    ),
    "worth, in front": (
        "Contracts {} 8.5 million US dollars were concluded by firms of the two countries.",
        "worth|for|valued at|totalling",
    ),
    "invested": (
        "Slovene firms have {} $8 million in Paraguay since 2015.",
        "invested|put|poured|injected|pumped|channelled|ploughed|plowed",
    ),
    "agreed to": (
        "The two sides {} open a forestry college.",
        "agreed to|committed to|undertook to|pledged to|resolved to|reached an agreement to|came to an agreement to|gave an undertaking to",
    ),
    "agreed to draw up": (
        "The two sides {} draw up a roadmap for forestry by the end of 2025.",
        "agreed to|reached an agreement to|came to an agreement to|undertook to|consented to",
    ),
    "agreed to hold": (
        "The two sides {} hold the second Forestry Forum in Ljubljana in 2026.",
        "agreed to|came to an agreement to|undertook to|pledged to|resolved to",
    ),
    "agreed to raise": (
        "The two sides {} raise trade to $9 million by 2030.",
        "agreed to|undertook to|resolved to|consented to|vowed to|reached an agreement to|are set to",
    ),
    "agreed on": (
        "The two sides {} opening a forestry college.",
        "agreed on|reached agreement on|came to an agreement on|came to terms on|settled on|reached an accord on|found agreement on",
    ),
    "it was agreed": ("It was {} open a forestry college.", "agreed to|decided to|resolved to"),
    "plans to": (
        "Slovenia {} open a trade house in Paraguay.",
        "plans to|intends to|is planning to|aims to|wants to|is looking to|means to|has in mind to|has plans to|is ready to",
    ),
    "expected to": ("The bridge is {} reopen in June 2025.", "expected to|anticipated to|forecast to|projected to|likely to"),
    "called for": (
        "President Rolon {} the launch of direct flights between Asuncion and Ljubljana.",
        "called for|spoke in favour of|spoke out for|made the case for|appealed for|made a call for|advocated",
    ),
    "discussed": (
        "The two sides {} the erection of a fish hatchery near Pilar.",
        "discussed|considered|reviewed|conferred on|shared views on|swapped views on|held a discussion on|went over|touched on|examined",
    ),
    "discussed a project": (
        "They {} the Pilar bypass and the price of timber.",
        "discussed|went over|talked over|conferred on|dwelt on",
    ),
    "was signed": ("A memorandum on forestry was {} at the end of the talks.", "signed|inked|concluded|sealed|penned"),
    "was signed with": ("A first agreement on the corridor was {} with the two countries in 2012.", "signed|concluded|sealed|inked"),
    "signed on": (
        "The two sides {} on raising exports of Slovene pumps to 4,000 tonnes a year.",
        "signed an agreement|signed an accord|inked an accord|sealed an agreement|entered into an agreement",
    ),
    "speed up": (
        "They agreed to {} the Pilar-Itati bridge.",
        "speed up the construction of|accelerate the building of|expedite the erection of|fast-track the building of",
    ),
    "be completed": (
        "The construction of the Pilar-Itati bridge will be {} in 2027.",
        "completed|finished|brought to completion|wrapped up|finalised",
    ),
    "said": (
        "President Krall praised the forests and {} that commercial exchanges of USD 4 million in 2023 were modest.",
        "said|stated|observed|remarked|pointed out|indicated|noted|mentioned|told reporters",
    ),
}
FIELDS = (
    "kind indicator measure value unit bound period deadline baseline strength type status date origin destination actors sector planned"
)


def told(text: str) -> list[str]:
    """What is read of the sentence behind the lead, without the words that it was said in."""
    records = [r.to_json() for r in read_text(LEAD + text)]
    kept: list[dict[str, Any]] = [r for r in records if r["evidence"][0]["start"] >= len(LEAD)]
    return sorted(repr({f: r.get(f) for f in FIELDS.split()}) for r in kept)


@pytest.mark.parametrize(
    ("frame", "first", "other"),
    [
        pytest.param(frame, first, other, id=f"{name}: {other}")
        for name, (frame, words) in FRAMES.items()
        for first, *others in [words.split("|")]
        for other in others
    ],
)
def test_another_word_says_the_same(frame: str, first: str, other: str) -> None:
    said = told(frame.format(first))
    assert said
    assert told(frame.format(other)) == said


@pytest.mark.parametrize(
    ("text", "title"),
    [
        ("The two sides signed an agreement to cut duties on pumps.", "agreement to cut duties on pumps"),
        ("The visit concluded with the signing of a treaty on extradition.", "treaty on extradition"),
    ],
)
def test_what_is_still_a_document(text: str, title: str) -> None:
    assert [r.title for r in read_text(LEAD + text) if isinstance(r, Instrument)] == [title]


def test_we_who_act_together() -> None:
    both = [p for p in read_text(LEAD + '"We undertook to work together on forest fires," Rolon said.') if p.kind == "pledge"]
    own = [p for p in read_text(LEAD + '"We undertook to plant oaks," Rolon said.') if p.kind == "pledge"]
    assert [p.to_json()["actors"] for p in both] == [["PRY", "SVN"]]
    assert [p.to_json()["actors"] for p in own] == [["PRY"]]
