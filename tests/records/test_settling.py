"""Identities, dating, grounding, links and confidence: what happens to drafts before they are records."""

from dataclasses import replace

from pledger import mentions, read_text, records
from pledger.lexicon import load
from pledger.records.confidence import assess, features
from pledger.records.context import discourse
from pledger.records.grounding import ground
from pledger.records.types import Evidence, Figure, Instrument, Meeting, Target
from pledger.sources import read_text as source_of

VISIT = (
    "NAIROBI, May 6, 2024 – Kenyan President William Ruto received Ugandan President Yoweri Museveni in Nairobi on Monday. "
    "The two countries signed a Roadmap for raising trade turnover to $2 billion by 2030. Trade turnover reached $1.2 billion in 2023."
)


def test_an_undated_day_is_bounded_by_who_held_office() -> None:
    text = "TASHKENT – Kazakh Prime Minister Alikhan Smailov met Uzbek Prime Minister Abdulla Aripov in Tashkent on May 5."
    dates = {r.date for r in read_text(text) if isinstance(r, Meeting)}
    assert dates == {"[2022-05-05,2023-05-05]"}


def test_an_undated_day_of_people_unknown_stays_unknown() -> None:
    text = "Kenyan Prime Minister Abel Otieno met Ugandan Prime Minister Moses Okello in Kampala on May 5."
    assert {r.date for r in read_text(text) if isinstance(r, Meeting)} == {"XXXX-05-05"}


def test_an_agency_leaves_out_the_country_of_its_own_officials() -> None:
    text = "ASTANA – Prime Minister Arman Testov met Uzbek Prime Minister Abdulla Aripov on Monday. Kazakhstan and Uzbekistan trade."
    meeting = next(r for r in read_text(text) if isinstance(r, Meeting))
    assert {(p.name, p.country) for p in meeting.participants} == {("Arman Testov", "KAZ"), ("Abdulla Aripov", "UZB")}


def test_links_lead_to_the_meeting_and_from_the_roadmap_to_its_target() -> None:
    found = list(read_text(VISIT))
    meeting = next(r for r in found if isinstance(r, Meeting))
    roadmap = next(r for r in found if isinstance(r, Instrument))
    target = next(r for r in found if isinstance(r, Target))
    assert ("at", meeting.id) in {(x.relation, x.id) for x in target.links}
    assert ("carries", target.id) in {(x.relation, x.id) for x in roadmap.links}


def test_grounding_refuses_a_number_that_the_words_do_not_say() -> None:
    d = discourse(mentions.find(source_of(VISIT, name="t"), load()))
    figure = next(r for r in records.build(d.marked) if isinstance(r, Figure))
    assert ground(d, figure) is not None
    assert ground(d, replace(figure, value=7.7e9)) is None


def test_grounding_refuses_evidence_that_is_not_there() -> None:
    d = discourse(mentions.find(source_of(VISIT, name="t"), load()))
    figure = next(r for r in records.build(d.marked) if isinstance(r, Figure))
    assert ground(d, replace(figure, evidence=(Evidence(0, 5, "never"),))) is None


def test_the_same_text_gives_the_same_ids_and_other_content_others() -> None:
    first, second = [r.id for r in read_text(VISIT)], [r.id for r in read_text(VISIT)]
    assert first == second and len(set(first)) == len(first)
    assert set(first).isdisjoint(r.id for r in read_text(VISIT.replace("$1.2", "$1.3"), name="other"))


def test_confidence_is_a_chance_and_depends_on_rule_and_doubts() -> None:
    figure = Figure(source="t", evidence=(Evidence(0, 1, "x"),), rule="figure_level_left", doubts=("period_carried",))
    assert "figure:figure_level_left?period_carried" in features(figure)
    assert 0.05 <= assess(figure) <= 0.98
