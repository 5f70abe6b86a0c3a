"""Events of many that one side attends, events proposed or spoken of again, sites shown to guests, what a relative clause tells."""

import pytest

from pledger import read_text
from pledger.records.types import Meeting

Told = tuple[str, tuple[str | None, ...], str | None, str | None, bool]  # type, names or countries, date, place, planned


def told(text: str) -> list[Told]:
    found = [r for r in read_text(text) if isinstance(r, Meeting)]
    return [(m.type, tuple(p.name or p.country for p in m.participants), m.date, m.place, m.planned) for m in found]


MET = " date 2024-05-10 President of Malawi Lazarus Chakwera met President of Angola Joao Lourenco. "
TALKS: Told = ("talks", ("Lazarus Chakwera", "Joao Lourenco"), None, None, False)
FOUND: list[tuple[str, list[Told]]] = [
    (
        MET + "President Chakwera will also attend the Nile Water Forum in Cairo.",
        [TALKS, ("forum", ("Lazarus Chakwera",), None, "Cairo", True)],
    ),
    (
        MET + "He took part in a sitting of the SADC Council of Ministers in Lusaka.",
        [TALKS, ("commission_session", ("Lazarus Chakwera",), None, "Lusaka", False)],
    ),
    (
        MET + "Chakwera proposed that the second Malawi-Angola summit be held in Lilongwe in 2025.",
        [TALKS, ("summit", ("MWI", "AGO"), "2025", "Lilongwe", True)],
    ),
    (
        " date 2024-05-10 The 3rd session of the Malawi-Angola joint commission was held in Lilongwe on Thursday. Following the session of "
        "the commission, a protocol on trade will be signed.",
        [("commission_session", ("MWI", "AGO"), "2024-05-09", "Lilongwe", False)],
    ),
    (
        " date 2024-05-10 The 3rd session of the Malawi-Angola joint commission was held in Lilongwe on Thursday. It was co-chaired by Ms. "
        "Nancy Tembo, Union Minister of Commerce, and Angola's Minister of Trade, H.E. Rui Miguens.",
        [("commission_session", ("Nancy Tembo", "Rui Miguens"), "2024-05-09", "Lilongwe", False)],
    ),
    (
        " date 2024-05-10 President of Malawi Lazarus Chakwera met President of Angola Joao Lourenco in Luanda. Chakwera also toured the "
        "Capanda hydropower plant.",
        [
            ("talks", ("Lazarus Chakwera", "Joao Lourenco"), None, "Luanda", False),
            ("visit", ("Lazarus Chakwera",), None, "Capanda hydropower plant", False),
        ],
    ),
    (
        " date 2024-05-10 Trade will grow this year, President of Malawi Lazarus Chakwera said as he received Angolan Foreign Minister "
        "Tete Antonio.",
        [("talks", ("Lazarus Chakwera", "Tete Antonio"), None, None, False)],
    ),
    (
        " date 2024-05-10 The Malawian minister Nancy Tembo, who arrived in Luanda on Thursday on a four-day visit, is going to Lobito "
        "tomorrow to see the port.",
        [("visit", ("Nancy Tembo",), "2024-05-09/2024-05-12", "Luanda", False)],
    ),
    (
        " date 2024-05-10 Invited by the President of Angola, Joao Lourenco, President Lazarus Chakwera of Malawi visited Angola from May "
        "5 to 7.",
        [("visit", ("Lazarus Chakwera",), "2024-05-05/2024-05-07", "Angola", False)],
    ),
    (
        MET + "Foreign minister Nancy Tembo, who travelled with the president, sat down with her counterpart Tete Antonio.",
        [TALKS, ("talks", ("Nancy Tembo", "Tete Antonio"), None, None, False)],
    ),
    (
        " date 2024-05-10 Prime Minister of Kazakhstan Olzhas Bektenov came to Ashgabat. The head of the Kazakh Government was received by "
        "President of Turkmenistan Serdar Berdimuhamedov.",
        [
            ("visit", ("Olzhas Bektenov",), None, "Ashgabat", False),
            ("talks", ("Olzhas Bektenov", "Serdar Berdimuhamedov"), None, "Ashgabat", False),
        ],
    ),
    (
        " date 2024-05-10 President of Malawi Lazarus Chakwera and President of Angola Joao Lourenco met in Luanda. In the afternoon, the "
        "presidents closed the Malawi-Angola Business Forum.",
        [
            ("talks", ("Lazarus Chakwera", "Joao Lourenco"), None, "Luanda", False),
            ("forum", ("Joao Lourenco", "Lazarus Chakwera"), None, "Luanda", False),
        ],
    ),
    (
        MET + "Lourenco, for his part, invited his counterpart to pay a visit to Angola.",
        [TALKS, ("visit", ("Lazarus Chakwera",), None, "Angola", True)],
    ),
    (
        " date 2024-05-10 President of Laos Thongloun Sisoulith arrived in Windhoek. The Lao leader is scheduled to pay courtesy visits to "
        "Prime Minister of Namibia Saara Kuugongelwa.",
        [
            ("visit", ("Thongloun Sisoulith",), None, "Windhoek", False),
            ("talks", ("Thongloun Sisoulith", "Saara Kuugongelwa"), None, "Windhoek", True),
        ],
    ),
    (
        " date 2024-05-10 President of Uganda Yoweri Museveni met South Sudanese President Salva Kiir in Juba. He praised Sudan and South "
        "Sudan. Ugandan Prime Minister Robinah Nabbanja received Sudanese Prime Minister Kamil Idris.",
        [
            ("talks", ("Yoweri Museveni", "Salva Kiir"), None, "Juba", False),
            ("talks", ("Robinah Nabbanja", "Kamil Idris"), None, None, False),
        ],
    ),
    (
        " date 2024-05-10 The 3rd session of the Malawi-Angola joint commission was held in Lilongwe on Thursday. It was co-chaired by "
        "Malawian Minister Nancy Tembo and Angolan Trade Minister Rui Miguens. On Wednesday, Miguens also met with Malawian Minister of "
        "Industry Sosten Gwengwe.",
        [
            ("commission_session", ("Nancy Tembo", "Rui Miguens"), "2024-05-09", "Lilongwe", False),
            ("talks", ("Rui Miguens", "Sosten Gwengwe"), "2024-05-08", "Lilongwe", False),
        ],
    ),
    (
        " date 2024-05-10 President of Malawi Lazarus Chakwera received President of Angola Joao Lourenco in Lilongwe on Thursday. "
        "Lourenco is on a two-day visit to Malawi. Earlier in the day, Lourenco met with Malawian Speaker Catherine Hara.",
        [
            ("talks", ("Lazarus Chakwera", "Joao Lourenco"), "2024-05-09", "Lilongwe", False),
            ("visit", ("Joao Lourenco",), "2024-05-09/2024-05-10", "Malawi", False),
            ("talks", ("Joao Lourenco", "Catherine Hara"), "2024-05-09", "Lilongwe", False),
        ],
    ),
]


@pytest.mark.parametrize(("text", "expected"), FOUND)
def test_attended_proposed_and_shown(text: str, expected: list[Told]) -> None:
    assert sorted(told(text), key=str) == sorted(expected, key=str)


NONE = [
    " date 2024-05-10 Ukrainian Prime Minister Denys Shmyhal called on President Lazarus Chakwera of Malawi to vote with him.",
    # a chairman of a committee of one side is received, the committee does not sit
    " date 2024-05-10 Ties of Angola with Laos are good. He will see the Chairman of the Lao Front Central Committee.",
    " date 2024-05-10 The presidents of Malawi and Angola toured a factory.",  # with no name of its own
]


@pytest.mark.parametrize("text", NONE)
def test_none(text: str) -> None:
    assert told(text) == []
