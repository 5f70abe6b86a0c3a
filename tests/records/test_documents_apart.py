"""Documents told of by the way: two of them in one breath, wishes for a signature, titles over dashes and brackets, days of their own."""

import pytest

from pledger import read_text
from pledger.records.types import Instrument

Told = tuple[str, str | None, str | None]  # title, status, date


def told(text: str) -> list[Told]:
    return [(r.title, r.status, r.date) for r in read_text(text) if isinstance(r, Instrument)]


@pytest.mark.parametrize(
    ("sentence", "expected"),
    [
        (
            "Oman and Qatar are to sign the draft agreement on trade and investment and the draft rules of their commission.",
            [("agreement on trade and investment", "prepared", None)],
        ),
        (
            "Oman and Qatar signed a Protocol on the establishment of the Oman – Qatar Investment Company.",
            [("Protocol on the establishment of the Oman – Qatar Investment Company", "signed", "2025-12-24")],
        ),
        (
            "Oman and Qatar signed the Oman – Qatar Transport Agreement.",
            [("Oman – Qatar Transport Agreement", "signed", "2025-12-24")],
        ),
        (
            "Oman and Qatar signed a memorandum of understanding to build a 282-kilometre (175-mile) line from Sohar to Salwa.",
            [("memorandum of understanding to build a 282-kilometre (175-mile) line from Sohar to Salwa", "signed", "2025-12-24")],
        ),
        (
            "Oman and Qatar acted under the memorandum of understanding between the two governments that was signed on May 21, 2015. There "
            "was signed a memorandum on joint fairs between the Chamber of Oman and the Chamber of Qatar.",
            [
                ("memorandum of understanding between the two governments", "signed", "2015-05-21"),
                (
                    "memorandum on joint fairs between the Chamber of Oman and the Chamber of Qatar",
                    "signed",
                    "2025-12-24",
                ),
            ],
        ),
        (
            "Earlier this year, Oman and Qatar signed a protocol on the railway.",
            [("protocol on the railway", "signed", "2025")],
        ),
        (
            "The agreement on the line, which was opened in 2017, was signed in Muscat by Oman and Qatar in 2007.",
            [("agreement on the line", "signed", "2007")],
        ),
        (
            "The Air Services Agreement signed by Oman and Qatar in 2012 expired last month.",
            [("Air Services Agreement", "signed", "2012")],
        ),
        ("Oman and Qatar are in the final stages of concluding a tax treaty.", [("tax treaty", "proposed", None)]),
        ("Oman and Qatar work together with a view to concluding a labour treaty.", [("labour treaty", "proposed", None)]),
        (
            "The signing of a labour treaty between Oman and Qatar would help both.",
            [("labour treaty between Oman and Qatar", "proposed", None)],
        ),
        (
            "The signing of a labour treaty and the removal of barriers were discussed by Oman and Qatar.",
            [("labour treaty", "proposed", None)],
        ),
        ("Oman and Qatar strengthened ties by signing a labour treaty.", [("labour treaty", "signed", "2025-12-24")]),
        ("Oman and Qatar will trade more, both sides agreed, an agency reports, quoting a communique of the Ministry of Economy.", []),
    ],
)
def test_documents_and_what_is_told_of_them(sentence: str, expected: list[Told]) -> None:
    assert told(f"DOHA, 24 December 2025 - {sentence}") == expected
