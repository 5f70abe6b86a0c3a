"""The discourse: what a source is about, who is in focus, who speaks, whom a pronoun means."""

from pledger import mentions
from pledger.lexicon import load
from pledger.records.context import Discourse, discourse
from pledger.sources import read_text


def of(text: str, date: str | None = None) -> Discourse:
    return discourse(mentions.find(read_text(text, name="t", date=date), load()))


def test_the_theme_is_the_pair_of_the_lead_whatever_else_is_named_later() -> None:
    lead = "Kenya and Uganda signed a treaty. The two countries share a border. Kenya hosted the talks. Uganda thanked it."
    d = of(lead + "\n\nBrazil sent a telegram.\n\nThe sides thanked Brazil.")
    assert d.theme == ("KEN", "UGA")
    assert d.focus(d.marked.source.text.index("The two")) == ("KEN", "UGA")


def test_a_list_of_states_in_the_first_sentence_is_the_theme() -> None:
    assert of("Azerbaijan, Georgia and Türkiye opened the line. Baku hosted the event.").theme == ("AZE", "GEO", "TUR")


def test_a_union_that_only_frames_the_event_is_no_theme() -> None:
    assert of("Kenya and Uganda met on the sidelines of the EAC summit. The EAC has its seat in Arusha.").theme == ("KEN", "UGA")


def test_a_region_is_the_setting_not_a_party() -> None:
    d = of("Kazakhstan and Tajikistan want peace in Central Asia.")
    assert d.parties(0, len(d.marked.source.text)) == ("KAZ", "TJK")


def test_a_quotation_has_the_speaker_named_at_its_end() -> None:
    text = "“We shall build the road. It will take a year,” Kenyan President William Ruto said."
    d = of(text)
    speaker = d.speaker(text.index("We shall"))
    assert speaker is not None and (speaker.name, speaker.country) == ("William Ruto", "KEN")


def test_a_transcript_keeps_its_speaker_until_the_next_label() -> None:
    said = ["President of Kenya William Ruto: Welcome.", "Trade has grown.", "President of Uganda Yoweri Museveni: Thank you."]
    text = "\n\n".join([*said, "It will grow further."])
    d = of(text)
    assert [getattr(d.speaker(text.index(s)), "country", None) for s in ("Trade has", "It will")] == ["KEN", "UGA"]


def test_he_is_who_acts_not_whom_he_stands_beside() -> None:
    text = "Ugandan President Yoweri Museveni opened the plant. Standing alongside Kenyan President William Ruto, he praised it."
    d = of(text)
    he = d.antecedent(text.index("he praised"))
    assert he is not None and he.name == "Yoweri Museveni"


def test_a_section_headed_by_a_country_is_about_it_and_the_principal_one() -> None:
    lead = "Belarus signed papers with Cuba and Nicaragua. Belarus is content."
    text = f"{lead}\n\nCUBA\n\nThe contract covers tractors.\n\nNICARAGUA\n\nThe sides talked for two days.\n\nThey shall talk again."
    d = of(text)
    assert d.focus(text.index("The sides")) == ("BLR", "NIC")
