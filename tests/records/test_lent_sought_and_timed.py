"""Sums that papers lend, that are set aside or still sought; parameters of works; times and shares told with half their words."""

import pytest

from pledger import read_text
from pledger.records.types import Figure, Instrument, Pledge, Target

LEAD = "NICOSIA, 6 March 2024 - Cyprus and Laos want to do more together, their foreign ministers said at talks here on Wednesday.\n\n"
LOAN = "TIRANA, 6 March 2024 - On Wednesday the Saudi Fund and Albania signed a loan agreement for a clinic in Berat.\n\n"


def told(text: str) -> dict[float | None, Figure | Target]:
    """The figures and targets of a text by their value."""
    return {r.value: r for r in read_text(text) if isinstance(r, (Figure, Target))}


KINDS = [
    ("Cyprus has set aside $7 million for dredging the harbour.", 7e6, "figure", "investment"),
    ("Laos will modernise the depot, for which 7 million dollars has been earmarked.", 7e6, "figure", "investment"),
    ("A further $7 million has been earmarked by Cyprus for schools in Laos.", 7e6, "target", "aid"),
    ("Laos needs $300 million to double the line.", 3e8, "target", "investment"),
    ("Laos is looking for $300 million for the northern section.", 3e8, "target", "investment"),
    ("Laos needs 300 nurses.", 300, "figure", "other"),
    ("The two sides agreed to hasten the cable between them (Ocean Link, 700 MW).", 700, "figure", "capacity"),
    ("Crude will be carried by a pipeline of some 410 km to the coast.", 410, "figure", "other"),
    ("Cyprus is to finish the Paphos road, 85 kilometres in length.", 85, "figure", "other"),
    ("Cyprus and Laos will repair 85 kilometres of road.", 85, "target", "other"),
    ("The money will be used to widen 85 kilometres of road.", 85, "target", "other"),
    ("They agreed to keep the crossing, where lorries now wait five hours, open at night.", 5, "figure", "other"),
    ("They agreed to ease trade, which reached $40 million in 2023, after $30 million in 2022.", 3e7, "figure", "trade_turnover"),
    ("The plan comprises 18 measures in health.", 18, "figure", "other"),
    ("Laotian imports account for 80 percent of this trade.", 80, "figure", "imports"),
    ("About 4,000 Laotians live in Cyprus and some 90 study at its universities.", 4000, "figure", "population"),
    ("Some 60 Laotian nurses will come to Cyprus next year.", 60, "target", "other"),
    ("Some 7 million people use the ferry annually.", 7e6, "figure", "passengers"),
    ("Three Cypriot banks are active in Laos.", 3, "figure", "enterprises"),
    ("Two banks of Cyprus sent their greetings to Laos.", 2, None, None),
    ("Cyprus Airways would raise its Vientiane services to five a week.", 5, "target", "flights"),
    ("Fees for lorries will be cut by 50 percent.", -50, "target", "other"),
    ("Laos requested duty-free entry of 900 tonnes of coffee to Cyprus.", 900, "target", "exports"),
]


@pytest.mark.parametrize(("text", "value", "kind", "indicator"), KINDS)
def test_what_a_number_is(text: str, value: float, kind: str | None, indicator: str | None) -> None:
    found = told(LEAD + text).get(value)
    assert (found.kind if found else None, found.indicator if found else None) == (kind, indicator)


@pytest.mark.parametrize(
    "text",
    [
        "Under it the Fund will lend 14 million dollars.",
        "The Fund has agreed to extend a loan of 14 million dollars to Albania.",
    ],
)
def test_what_a_signed_loan_brings_is_lent_on_its_day(text: str) -> None:
    found = told(LOAN + text)[1.4e7]
    assert (found.kind, found.indicator, found.period) == ("figure", "loans", "2024-03-06")


def test_another_giver_has_signed_nothing_yet() -> None:
    found = told(LOAN + "Norway will also provide a grant of 5 million dollars to Albania.")[5e6]
    assert (found.kind, found.origin) == ("target", "NOR")


TIMES = [
    ("The journey takes nine days at present, and they hope to bring it down to six.", 6, "d", "target"),
    ("Lorries wait 30 hours at the port; the new system will cut this to five.", 5, "h", "target"),
    ("A container gets from Limassol to Vientiane in 42 days, and in 2021 it took 60.", 60, "d", "figure"),
    ("A trip takes 27 days, and the aim is 16.", 16, "d", "target"),
]


@pytest.mark.parametrize(("text", "value", "unit", "kind"), TIMES)
def test_times_without_their_unit(text: str, value: float, unit: str, kind: str) -> None:
    found = told(LEAD + text)[value]
    assert (found.unit, found.kind, found.indicator) == (unit, kind, "other")


PERIODS = [
    ("Cypriot investment in Laos has surpassed $50 million.", 5e7, None),
    ("The Cypriot investments in Laos amount to around $50 million.", 5e7, "2024"),
    ("Cyprus opened an office there in 1996 and has since provided $50 million for schools in Laos.", 5e7, "1996/2024"),
    ("Cyprus has earmarked $50 million for paving the road.", 5e7, "2024"),
]


@pytest.mark.parametrize(("text", "value", "period"), PERIODS)
def test_when_it_held(text: str, value: float, period: str | None) -> None:
    assert told(LEAD + text)[value].period == period


def test_how_firmly() -> None:
    goal = told(LEAD + "The goal is $600 million in trade by 2030.")[6e8]
    sure = told(LEAD + "We can easily bring our trade to one billion dollars.")[1e9]
    assert isinstance(goal, Target) and isinstance(sure, Target)
    assert (goal.strength, sure.strength) == ("willing", "proposed")


def test_whose_it_is_where_only_it_is_named() -> None:
    text = '"Laos is our gate to the region. It is a country of 8 million people," Cypriot Foreign Minister Constantinos Kombos said.'
    assert told(LEAD + text)[8e6].parties == ("LAO",)


def test_a_capital_where_something_was_signed_is_no_party() -> None:
    text = (
        "KIGALI, 6 March 2024 - The African Development Bank and Rwanda signed a loan agreement for a road to Huye. It was signed in Tunis "
        "by Finance Minister Uzziel Ndagijimana.\n\nThe road will be 90 km long."
    )
    assert told(text)[90].parties == ("AfDB", "RWA")


def test_a_levy_from_one_rate_to_another_is_a_level() -> None:
    found = told(LEAD + "The tariff on Laotian coffee will fall from 12 percent to 4 percent.")
    assert [(found[v].indicator, found[v].measure) for v in (12, 4)] == [("other", "level")] * 2


PLEDGES = [
    ("They agreed to speed up the talks on fishing, and to share experience in forestry.", ["speed up", "share exp"]),
    ("They agreed to speed up the talks on fishing and to share experience in forestry.", ["speed up"]),
    (
        "They agreed to study the Vientiane – Pakse railway and to look for lenders.",
        ["study the Vientiane – Pakse railway and to look for lenders"],
    ),
    ("The money goes to farm zones dedicated to processing coffee.", []),
    ("The minister was happy to announce the conclusion of the meeting.", []),
    ("We will come back to the figure once we settle this.", []),
]


@pytest.mark.parametrize(("text", "actions"), PLEDGES)
def test_undertakings(text: str, actions: list[str]) -> None:
    made = [r.action for r in read_text(LEAD + text) if isinstance(r, Pledge) and r.evidence[0].start >= len(LEAD)]
    assert len(made) == len(actions) and all(a.startswith(b) for a, b in zip(made, actions, strict=True))


def test_the_proposal_for_a_document_is_none_signed() -> None:
    (found,) = (r for r in read_text(LEAD + "The proposal for an agreement on pensions was made by Laos.") if isinstance(r, Instrument))
    assert found.status == "proposed"


def test_a_bracket_in_a_line_above_the_text_goes_on_about_its_own_sum() -> None:
    lines = "Trade (2022): EUR 400 million\nFinnish exports to Peru (2022): EUR 310 million (+7%)\n\n"
    text = f"Fact sheet: Finland and Peru\n\n{lines}Finland has 20 firms in Peru."
    assert (told(text)[7].indicator, told(text)[7].measure) == ("exports", "growth")


def test_guineans_of_bissau() -> None:
    text = "Portugal and Guinea-Bissau met in Lisbon. There are 700 Guinean students in Portugal."
    assert told(text)[700].parties == ("GNB", "PRT")


def test_relief_that_is_sent_is_aid() -> None:
    assert told(LEAD + "Cyprus will send 500 tents to Laos.")[500].indicator == "aid"
    assert told(LEAD + "Cyprus will build 500 tents in Laos.")[500].indicator == "other"
