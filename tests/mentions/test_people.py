"""People and parties: who is named, with which office, of which country."""

import pytest

from pledger import mentions
from pledger.lexicon import load
from pledger.mentions.types import Party, Person
from pledger.sources import read_text


def people(text: str) -> list[tuple[str | None, str | None, str | None]]:
    marked = mentions.find(read_text(text, name="t"), load())
    return [(p.name, p.office, p.country) for p in marked.of(Person)]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Kenyan President William Ruto spoke.", ("William Ruto", "President", "KEN")),
        ("The talks were led by William Ruto, President of Kenya.", ("William Ruto", "President", "KEN")),
        ("The Speaker of Papua New Guinea, Job Pomat, spoke.", ("Job Pomat", "Speaker", "PNG")),
        ("The President of Mongolia Kh. Battor spoke.", ("Kh. Battor", "President", "MNG")),
        ("Kenya's President William Ruto spoke.", ("William Ruto", "President", "KEN")),
        ("President of the Republic of Kenya William Ruto spoke.", ("William Ruto", "President", "KEN")),
        ("The guest was Anna Berg, the Swedish minister for foreign trade.", ("Anna Berg", "minister for foreign trade", "SWE")),
        ("Minister of Trade and Integration of Kazakhstan Arman Alip spoke.", ("Arman Alip", "Minister of Trade and Integration", "KAZ")),
        ("Uzbek Prime Minister Abdulla ARIPOV spoke.", ("Abdulla Aripov", "Prime Minister", "UZB")),
        ("Ambassador of China to Kyrgyzstan Liu Ping spoke.", ("Liu Ping", "Ambassador", "CHN")),
        (
            "Chairman of the Grand National Assembly of Türkiye Ali Kaya spoke.",
            ("Ali Kaya", "Chairman of the Grand National Assembly", "TUR"),
        ),
        ("Iranian Ambassador to Armenia Reza Karimi spoke.", ("Reza Karimi", "Ambassador", "IRN")),
        ("Kenya's Foreign Minister Anna van der Berg spoke.", ("Anna van der Berg", "Foreign Minister", "KEN")),
        ("Chinese Vice President Wang Ping Friday opened the fair.", ("Wang Ping", "Vice President", "CHN")),
        ("Foreign Minister of Mongolia Kh.Bold spoke.", ("Kh.Bold", "Foreign Minister", "MNG")),
        (
            "The President of the Chamber of Mines of Peru, Ana Ruiz, spoke.",
            ("Ana Ruiz", "President of the Chamber of Mines", "PER"),
        ),
        (
            "The president of the Nepal Chamber of Tourism Ravi Shah spoke.",
            ("Ravi Shah", "president of the Nepal Chamber of Tourism", "NPL"),
        ),
        ("Peruvian Trade Minister Germán Ruiz spoke.", ("Germán Ruiz", "Trade Minister", "PER")),
        ("The Head of the EU Delegation to Togo Anna Berg spoke.", ("Anna Berg", "Head", "EU")),
        ("Chargé d'affaires of the Omani Embassy in Lima Ali Nasser spoke.", ("Ali Nasser", "Chargé d'affaires", "OMN")),
        ("Governor of Russia's Tver Region Ivan Petrov spoke.", ("Ivan Petrov", "Governor of Russia's Tver Region", "RUS")),
        ("Governor of the Tver Region Ivan Petrov of Russia spoke.", ("Ivan Petrov", "Governor of the Tver Region", "RUS")),
        ("Omani Minister of Energy Prince Ali bin Nasser spoke.", ("Prince Ali bin Nasser", "Minister of Energy", "OMN")),
        ("ADB Country Director for Nepal Anna Berg spoke.", ("Anna Berg", "Country Director for Nepal", "ADB")),
        ("President of the Swiss Confederation Anna Berg spoke.", ("Anna Berg", "President", "CHE")),
        ("PRIME MINISTER OF ICELAND IN RIGA.", (None, "PRIME MINISTER", "ISL")),
        ("Bulgaria's Ivan Petrov met the press.", ("Ivan Petrov", None, "BGR")),
        ("The Turkmen delegation was led by Deputy Prime Minister Oraz Amanov.", ("Oraz Amanov", "Deputy Prime Minister", "TKM")),
    ],
)
def test_office_and_country_stand_before_or_after_the_name(text: str, expected: tuple[str, str, str]) -> None:
    assert expected in people(text)


def test_a_surname_alone_later_means_the_person_named_in_full_before() -> None:
    found = people("Kenyan President William Ruto arrived on Monday. Later Ruto met reporters.")
    assert found == [("William Ruto", "President", "KEN")] * 2


def test_a_family_name_in_front_is_known_again() -> None:
    assert people("Chinese President Xi Jinping arrived. Xi was received at the airport.")[-1] == ("Xi Jinping", "President", "CHN")


def test_a_short_family_name_in_front_is_known_again_where_peoples_mix() -> None:
    told = people("Singaporean Trade Minister Tan Wei Ming came to Lima. Mr. Tan met the press.")
    assert [name for name, _, _ in told] == ["Tan Wei Ming", "Tan Wei Ming"]


def test_an_office_in_the_plural_names_several() -> None:
    found = people("The presidents of Iran and Iraq, Ali Karimi and Omar Hassan, met.")
    assert ("Ali Karimi", "president", "IRN") in found and ("Omar Hassan", "president", "IRQ") in found


def test_names_in_apposition_to_an_office_in_the_plural() -> None:
    found = people("Imran Shah and Sergei Orlov, the Pakistani and Russian foreign ministers, met.")
    assert found == [("Imran Shah", "foreign minister", "PAK"), ("Sergei Orlov", "foreign minister", "RUS")]


def test_a_counterpart_holds_the_same_office() -> None:
    found = people("Estonian Foreign Minister Mart Tamm met his Latvian counterpart Janis Ozols.")
    assert ("Janis Ozols", "Foreign Minister", "LVA") in found


@pytest.mark.parametrize("text", ["The official visit to Kenya ended.", "They head to Nairobi on Monday.", "A minister said nothing."])
def test_words_of_office_that_name_nobody(text: str) -> None:
    assert all(name is None for name, _, _ in people(text))


def test_two_of_one_surname_stay_two() -> None:
    found = {name for name, _, _ in people("President Ilham Rahimov met Kenyan President Daniel Rahimov. Both smiled.")}
    assert {"Ilham Rahimov", "Daniel Rahimov"} <= found


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Trade of the [Kyrgyz Republic] grew.", ("KGZ",)),
        ("[Astana] and its partners agreed.", ("KAZ",)),
        ("[Turks] came in numbers.", ("TUR",)),
        ("The [European Union] lent money.", ("EU",)),
        ("It is planned in [Central Asia].", ("KAZ", "KGZ", "TJK", "TKM", "UZB")),
    ],
)
def test_parties_by_name_capital_people_and_region(text: str, expected: tuple[str, ...]) -> None:
    start, end = text.index("["), text.index("]") - 1
    plain = text.replace("[", "").replace("]", "")
    found = mentions.find(read_text(plain, name="t"), load()).of(Party)
    assert [(p.start, p.end, tuple(sorted(p.codes))) for p in found if p.codes] == [(start, end, expected)]


@pytest.mark.parametrize("text", ["It cost US$ 5 million.", "It cost 5 million U.S. dollars.", "They eat turkey at noon."])
def test_what_only_looks_like_a_country(text: str) -> None:
    assert not [p for p in mentions.find(read_text(text, name="t"), load()).of(Party) if p.codes]
