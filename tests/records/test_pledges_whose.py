"""Who undertakes and who is concerned: pronouns for a side, the borrower's government, unions and states that only lie on the way."""

import pytest

from pledger import read_text
from pledger.records.types import Pledge

OPENING = {
    "TGO": "ACCRA, 4 June 2024 – The foreign ministers of Ghana and Togo met here on Tuesday.",
    "SLE": "FREETOWN, 4 June 2024 – The African Development Bank (AfDB) and Sierra Leone signed a loan agreement here on Tuesday.",
    "OMN": "MUSCAT, 4 June 2024 – The foreign ministers of Oman and Peru met here on Tuesday.",
}

# opening | what is said | who undertakes, each undertaking | who is concerned by the last
CASES = """
TGO | The Togolese side noted that the Ghanaian market matters. It hoped to sell more beans. | TGO | GHA TGO
TGO | The Togolese side noted that the Ghanaian market matters. It hoped to sell beans. It asked for lower duties. | TGO; TGO | GHA TGO
TGO | The Ghanaian minister spoke first. He promised to mend the road. | GHA | GHA TGO
SLE | The government undertook to pay its share of the road. | SLE | AfDB SLE
SLE | The authorities will set up a unit for the road. | SLE | AfDB SLE
SLE | The bank is ready to support two more roads. | AfDB | AfDB SLE
OMN | Oman proposed to conclude a free trade agreement with the Eurasian Economic Union. | OMN | EAEU OMN
OMN | The two sides agreed to conclude a free trade agreement between Oman and Mercosur. | OMN PER | Mercosur OMN PER
OMN | Oman is ready to send goods to the market of the Eurasian Economic Union. | OMN | OMN PER
OMN | Oman intends to extend the railway to Sohar through the United Arab Emirates. | OMN | ARE OMN PER
OMN | Oman intends to open talks on fisheries with Chile. | OMN | CHL OMN
"""

# what is only how the two will meet
MEETINGS = [
    "The ministers will hold their formal discussions in Lomé.",
    "Minister Adu will lead a business mission to Lomé.",
    "They will cover energy and the future of the region.",
    "The two ministers will brief the press.",
]


@pytest.mark.parametrize("row", CASES.strip().splitlines())
def test_whose(row: str) -> None:
    opening, said, actors, parties = (c.strip() for c in row.split("|"))
    found = [p for p in read_text(f"{OPENING[opening]}\n\n{said}\n") if isinstance(p, Pledge)]
    assert [" ".join(p.actors) for p in found] == actors.split("; ")
    assert " ".join(found[-1].parties) == parties


@pytest.mark.parametrize("said", MEETINGS)
def test_how_they_meet_is_no_pledge(said: str) -> None:
    assert not [p for p in read_text(f"{OPENING['TGO']}\n\n{said}\n") if isinstance(p, Pledge)]


def test_what_is_covered_may_be_paid() -> None:
    found = [p for p in read_text(f"{OPENING['TGO']}\n\nGhana will cover the costs of the road.\n") if isinstance(p, Pledge)]
    assert [p.actors for p in found] == [("GHA",)]
