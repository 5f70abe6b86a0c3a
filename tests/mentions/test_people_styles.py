"""Names among letters, nicknames, second offices and forms of address."""

import pytest
from tests.mentions.test_people import people


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Hon. Tevita Lasalo, MP, Minister of Ports of Fiji, spoke.", ("Tevita Lasalo", "Minister of Ports", "FJI")),
        ("Ruth Bailey, GCM, OBE, MP, Premier of Barbados, spoke.", ("Ruth Bailey", "Premier", "BRB")),
        ('Minister Davor "Dado" Kos of Croatia spoke.', ('Davor "Dado" Kos', "Minister", "HRV")),
        ("Philippine President Mario (Jun) Santos spoke.", ("Mario (Jun) Santos", "President", "PHL")),
        ("Premier Mario Neri (Italy) spoke.", ("Mario Neri", "Premier", "ITA")),
        (
            "Sheikh Zayed Saif, Vice President and Prime Minister of the UAE, spoke.",
            ("Sheikh Zayed Saif", "Vice President and Prime Minister", "ARE"),
        ),
        ("Lina Moe, who is also Norway's ambassador to Chad, spoke.", ("Lina Moe", "ambassador", "NOR")),
        ("Hana Novak, who serves as the Czech envoy, spoke.", ("Hana Novak", "envoy", "CZE")),
        ("The Omani minister met Fiji's Minister Mr. John King there.", ("John King", "Minister", "FJI")),
        ("The Rt Honourable Dan Moss, Minister of Ports of Tuvalu, spoke.", ("Dan Moss", "Minister of Ports", "TUV")),
    ],
)
def test_people_with_letters_and_styles(text: str, expected: tuple[str, str | None, str]) -> None:
    assert expected in people(text)


def test_a_counterpart_of_one_name() -> None:
    told = people("Kuwaiti Minister Salem Saud met his Latvian counterpart, Ozols, in Riga.")
    assert ("Ozols", "Minister", "LVA") in told


def test_no_counterpart_among_places() -> None:
    told = people("Italian Minister Carlo Neri wrote to his French counterpart, Brussels and Berlin.")
    assert [name for name, _, _ in told if name] == ["Carlo Neri"]


def test_who_has_a_form_of_address_and_a_country() -> None:
    told = people("Dr. Rosa Gil of Peru met Mr Kofi Ansah of Ghana University.")
    assert ("Rosa Gil", None, "PER") in told
    assert ("Kofi Ansah", None, None) in told
