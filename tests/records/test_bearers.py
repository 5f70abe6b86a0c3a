"""Whom an office alone means: the minister who spoke, not he who only leads the other side's part; the one Amir of a source."""

from pledger import read_text
from pledger.records.types import Meeting, Pledge


def test_the_minister_is_not_he_who_only_leads_the_other_part() -> None:
    text = (
        "NAIROBI, July 1, 2024. Trade between Kenya and Bulgaria rose by 57 percent in 2023, Kenya's Minister of Agriculture Peter Otieno "
        "said.\n\nOtieno spoke at the sixth meeting of the Kenyan-Bulgarian commission. Its Bulgarian part was led by Energy Minister Ivan "
        "Petrov.\n\nThe minister counted 40 papers concluded until now. “We also intend to widen our work together in dairy "
        "farming,” he emphasized.\n"
    )
    assert [r.actors for r in read_text(text) if isinstance(r, Pledge) and "dairy" in r.action] == [("KEN",)]


def test_the_amir_is_the_one_whom_the_source_names() -> None:
    text = (
        "Nairobi, June 7, 2023. President William Ruto and Qatar’s Amir Sheikh Tamim bin Hamad met, and papers were "
        "signed, the press service reports.\n\nWilliam Ruto noted that trade is still small. The President proposed to set "
        "up a fund. Both talked of farms.\n\nFlowers are grown there.\n\nThe Amir, in turn, said that Qatar intends to open a consulate "
        "in Mombasa.\n"
    )
    assert [r.actors for r in read_text(text) if isinstance(r, Pledge) and "consulate" in r.action] == [("QAT",)]


def test_a_monarch_is_known_by_the_first_name() -> None:
    text = "TOKYO, May 6, 2024 – Kenyan President William Ruto met Emperor Naruhito on Monday. Kenya and Japan signed an accord."
    met = [{p.country for p in r.participants} for r in read_text(text) if isinstance(r, Meeting)]
    assert met == [{"KEN", "JPN"}]


def test_a_retired_officer_is_the_envoy_of_the_next_paragraphs() -> None:
    text = (
        "ISLAMABAD - Kenya’s High Commissioner to Pakistan, Admiral (r) Peter Kamau Otieno, has said that he wants to raise trade.\n\n"
        "He was talking to the Islamabad Chamber of Commerce, which is led by its President, Ahsan Iqbal Malik.\n\n"
        "There were many opportunities, the envoy noted. He hoped that a direct air link with Nairobi would be opened soon.\n"
    )
    found = [r for r in read_text(text, date="2024-03-20") if isinstance(r, Pledge) and "air link" in r.action]
    assert [(r.actors, r.said_by and r.said_by.name) for r in found] == [(("KEN",), "Peter Kamau Otieno")]
