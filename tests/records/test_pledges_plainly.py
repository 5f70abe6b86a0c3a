"""Undertakings in the plainest words of agencies and ministries: every rung, who undertakes, which sector; and what undertakes nothing."""

import pytest

from pledger import read_text
from pledger.records.types import Pledge

TOWNS = {"KEN": "NAIROBI", "PER": "LIMA", "LAO": "VIENTIANE", "GHA": "ACCRA", "KOR": "SEOUL", "MNG": "ULAANBAATAR", "NPL": "KATHMANDU"}
NAMES = {
    "KEN": "Kenya and Rwanda",
    "PER": "Peru and Chile",
    "LAO": "Laos and Thailand",
    "GHA": "Ghana and Côte d'Ivoire",
    "KOR": "South Korea and Uzbekistan",
    "MNG": "the Asian Development Bank (ADB) and Mongolia",
    "NPL": "Nepal and Bangladesh",
}

# where | sentence, its action in brackets | who undertakes | rung | sector
PLAIN = """
KEN | The ministers agreed on the need to [harmonise axle-load limits]. | KEN RWA | discussed | transport
KEN | It was agreed to [set up a joint working group on tourism]. | KEN RWA | agreed | tourism
KEN | During the meeting it was decided to [create a technical committee on fisheries]. | KEN RWA | agreed | agriculture
KEN | The [resumption of direct flights] was agreed upon during the talks. | KEN RWA | agreed | transport
KEN | The ministries of transport were tasked with [preparing a draft agreement on road transport]. | KEN RWA | ordered | transport
KEN | The presidents instructed their governments to [finalise the road map on energy]. | KEN RWA | ordered | energy
KEN | Kenya hopes to [conclude negotiations on the air services agreement soon]. | KEN | proposed | transport
KEN | The two countries have begun [negotiations on a double taxation agreement]. | KEN RWA | begun | finance
KEN | The two countries have launched [construction of a joint power line]. | KEN RWA | begun | energy
KEN | The parties agreed to: [increase mutual supplies of food]; review tariffs. | KEN RWA | agreed | trade
KEN | In the coming years the two countries will [focus on developing rail connectivity]. | KEN RWA | agreed | transport
KEN | A decision was made to [organise Days of Kenyan Culture in Kigali]. | KEN RWA | agreed | culture
KEN | The ministers resolved to [hold consultations every six months]. | KEN RWA | agreed | politics
KEN | Interest was expressed in [cooperation between universities]. | KEN RWA | proposed | education
KEN | Representatives of Kenyan banks expressed readiness to [open a credit line for small businesses]. | KEN | willing | finance
KEN | The Rwandan minister said Kigali intended to [train Kenyan engineers in start-ups]. | RWA | willing | education
KEN | Kenya has assured Rwanda of [uninterrupted transit facilities]. | KEN | agreed | transport
PER | Peru's President Carmen Salas thanked Chile and called for [deeper integration of electricity markets]. | PER | proposed | energy
PER | Chilean Minister Alberto Rojas reaffirmed Chile's commitment to [the protection of the Pacific Ocean]. | CHL | agreed | environment
PER | Both countries expressed the will to [expand temporary work programmes]. | CHL PER | willing | labour
LAO | The two prime ministers agreed to [accelerate the construction of the fifth friendship bridge]. | LAO THA | agreed | transport
LAO | Lao Minister Som Vongsa and Thai Minister Anan Suwan spoke about the [employment of seasonal workers]. | LAO THA | discussed | labour
GHA | Ivorian Minister of Trade Souleymane Kone called on Ghana to [lift the ban on poultry imports]. | CIV | proposed | trade
GHA | [Cooperation in the field of science and innovation] was also discussed. | CIV GHA | discussed | science
KOR | Korean companies are interested in [the extraction of rare metals]. | KOR | proposed | industry
KOR | Instructions were given to [accelerate the construction of a children's hospital]. | KOR UZB | ordered | health
MNG | The Asian Development Bank (ADB) will [help Mongolia improve air quality]. | ADB | agreed | environment
NPL | Bangladesh has shown interest in [investing in hydropower projects in Nepal]. | BGD | proposed | energy
NPL | They called for [joint efforts to tackle floods]. | BGD NPL | proposed | water
""".strip().splitlines()


def pledges(where: str, sentence: str) -> list[Pledge]:
    lead = f"{TOWNS[where]}, May 6, 2024 – Officials of {NAMES[where]} met on Monday, the foreign ministry said."
    return [r for r in read_text(f"{lead} {sentence}") if isinstance(r, Pledge)]


@pytest.mark.parametrize("row", PLAIN)
def test_plainly_told(row: str) -> None:
    where, marked, actors, strength, sector = row.split(" | ")
    found = pledges(where, marked.replace("[", "").replace("]", ""))
    assert [(" ".join(p.actors), p.strength, p.sector) for p in found] == [(actors, strength, sector)]
    assert found[0].action == marked[marked.index("[") + 1 : marked.index("]")].removesuffix(".")


@pytest.mark.parametrize(
    ("headline", "actors", "sector"),
    [
        ("Peru to simplify customs clearance for Chilean goods", ("PER",), "customs"),
        ("Chile, Peru to launch joint satellite", ("CHL", "PER"), "science"),
        ("Chilean firms to build solar parks in Peru", ("CHL",), "energy"),
        ("Peru to host Chilean minister", None, None),
        ("Chile wins race to build port", None, None),
    ],
)
def test_headline_with_infinitive(headline: str, actors: tuple[str, ...] | None, sector: str | None) -> None:
    text = f"{headline}\n\nLIMA, May 6, 2024 – Officials of Peru and Chile met on Monday, the foreign ministry said.\n"
    found = [(p.actors, p.strength, p.sector) for p in read_text(text) if isinstance(p, Pledge)]
    assert found == ([(actors, "agreed", sector)] if actors else [])


@pytest.mark.parametrize(
    "sentence",
    [
        "The two countries have agreed on nothing so far, the newspaper said.",
        "The ministers will hold consultations in Kigali on Tuesday.",
        "The agreement will be signed in Kigali in June.",
        "The sides discussed cooperation between the two countries.",
        "The president expressed gratitude to Rwanda for its support in the fight against the pandemic.",
        "Rwanda denied that it planned to close its embassy in Nairobi.",
    ],
)
def test_no_undertaking(sentence: str) -> None:
    assert pledges("KEN", sentence) == []
