"""The gate: what it closes without reading, and what it must not."""

from pathlib import Path

import pytest

from pledger import read_text
from pledger.lexicon import load
from pledger.sources import worth_reading

BULLETINS = Path(__file__).parent / "bulletins"
FIRM = (
    "Novatel Corp <NVT> said it sold its Canadian unit and will pay a dividend.\n\n"
    "Its exports rose by 12 percent to 40 million dollars.\n\n"
    "The company has plants in Japan and Mexico."
)


def test_news_of_markets_is_closed() -> None:
    assert not worth_reading(FIRM, load())
    assert len(read_text(FIRM)) == 0
    assert not worth_reading(FIRM.replace(" <NVT>", "") + "\n\nIts shareholders voted for the merger.", load())


@pytest.mark.parametrize(
    "text",
    [
        pytest.param(FIRM.replace(" <NVT>", ""), id="no firm is marked, few words of firms"),
        pytest.param(FIRM + "\n\nJapan and Mexico signed an agreement on trade on Monday.", id="relations beside two states"),
        pytest.param(FIRM + "\n\nThe two countries will hold talks in May.", id="relations beside a group"),
        pytest.param("Trade between Japan and Mexico <see table> rose by 12 percent to 40 billion dollars.", id="no business"),
        pytest.param(FIRM.replace("\n\n", " ") + " They value cooperation.", id="one paragraph"),
    ],
)
def test_other_texts_are_open(text: str) -> None:
    assert worth_reading(text, load())


def test_a_firm_may_be_marked_in_the_title_alone() -> None:
    text = FIRM.replace(" <NVT>", "")
    assert worth_reading(text, load(), "NOVATEL SELLS UNIT")
    assert not worth_reading(text, load(), "NOVATEL <NVT> SELLS UNIT")


def test_a_long_text_is_looked_through_piece_by_piece() -> None:
    assert not worth_reading("Nothing is said here. " * 10_000, load())
    assert worth_reading("Nothing is said here. " * 10_000 + "Japan and Mexico signed an agreement.", load())


def test_a_wire_must_speak_of_relations() -> None:
    wire = "Output of Japan rose 3 pct, exports 4 pct and sales 5 pct to 9 mln dlrs.\n\nMexico imports rice."
    assert not worth_reading(wire, load())
    assert worth_reading(wire + "\n\nJapan and Mexico hold talks.", load())
    assert worth_reading(wire.replace("pct", "percent"), load())


def test_a_wire_on_trade_of_two_states_is_open() -> None:
    trade = "Taiwan's surplus in trade with the U.S. rose to 1.6 billion dlrs from 1.3 billion dlrs. Exports rose 34 pct to 2 billion dlrs."
    assert worth_reading(trade, load())
    assert not worth_reading(trade.replace(" with the U.S.", "") + "\n\nThe U.S. sells rice.", load())


def test_the_gate_loses_no_annotated_record() -> None:
    kept = lost = 0
    for gold in sorted(BULLETINS.glob("*/gold/*.jsonl")):
        if gold.parent.parent.name == "blind":
            continue  # which nobody but the scorer opens
        text = (gold.parent.parent / "texts" / f"{gold.stem}.txt").read_text(encoding="utf-8")
        records = sum(bool(line.strip()) for line in gold.read_text(encoding="utf-8").splitlines())
        if worth_reading(text, load()):
            kept += records
        else:
            lost += records
    assert kept > 1000 and lost <= kept / 100, (kept, lost)
