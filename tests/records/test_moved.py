"""What is done with things that a number counts says what it measures: handled, turned out, received; whose a share of the world's is."""

import pytest

from pledger import read_text
from pledger.records.types import Figure, Target

HEAD = "LIMA, May 6, 2024 – The ministers of {} met here on Monday. "


def _read(pair: str, said: str) -> dict[float, Figure | Target]:
    told = read_text(HEAD.format(pair) + said + "\n")
    return {r.value: r for r in told if isinstance(r, (Figure, Target)) and r.value is not None}


@pytest.mark.parametrize(
    ("pair", "said", "value", "indicator"),
    [
        ("Bolivia and Chile", "Bolivia's dry port in Arica handled 2,300 vehicles last year.", 2300, "freight"),
        ("Belarus and Cuba", "The MAZ assembly plant in Cuba turned out 400 lorries last year.", 400, "production"),
        ("Mali and Senegal", "Mali sends 85 per cent of its transit cargo by way of Dakar.", 85, "freight"),
        ("Mali and Senegal", "Mali sends 95 per cent of its cotton to Senegal.", 95, "exports"),
        ("Peru and Chile", "As many as 860,000 visits to Peru by citizens of Chile were registered last year.", 860000, "tourists"),
        ("Peru and Chile", "Peruvian ministers paid 8 visits to Chile last year.", 8, None),
        ("Peru and Chile", "Chile gets a third of its gas from Peru.", 33.333333333333336, "imports"),
    ],
)
def test_indicator(pair: str, said: str, value: float, indicator: str | None) -> None:
    found = [r for n, r in _read(pair, said).items() if abs(n - value) < 0.01]
    assert (found[0].indicator if found else None) == indicator


def test_what_one_receives() -> None:
    told = _read("Hungary and Serbia", '"We receive 2 billion cubic meters of gas a year from Serbia," the Hungarian minister said.')[2e9]
    assert (told.indicator, told.origin, told.destination) == ("imports", "SRB", "HUN")
    told = _read("Oman and Italy", "Since 2020 Italy was supplied with 41 bcm of Omani gas, and this year it will receive 9 bcm.")[9e9]
    assert (told.origin, told.destination) == ("OMN", "ITA")


def test_share_of_the_world() -> None:
    assert _read("Chile and Korea", "Chile accounts for 24 percent of the world's copper output.")[24].parties == ("CHL",)
    told = _read("Chile and Korea", "Chile is the world's largest producer of copper, with 24 percent of global output.")
    assert told[24].parties == ("CHL",)
    assert _read("Chile and Korea", "Korea takes 24 percent of Chile's copper exports.")[24].parties == ("CHL", "KOR")
