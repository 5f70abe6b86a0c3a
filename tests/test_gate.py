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
TALKS = (
    "\n\nJapan and Mexico signed an agreement on trade on Monday.\n\nThe two countries will hold talks in May."
    "\n\nMexican exports to Japan grew by 3 percent.\n\nBoth sides value cooperation."
)


def test_news_of_markets_is_closed() -> None:
    assert not worth_reading(FIRM, load())
    assert len(read_text(FIRM)) == 0
    assert not worth_reading(FIRM.replace(" <NVT>", "") + "\n\nIts shareholders voted for the merger.", load())


@pytest.mark.parametrize(
    "text",
    [
        pytest.param("Japan's exports rose by 2 percent. Mexico sold more cars.", id="a short text without a word of markets"),
        pytest.param("Trade between Japan and Mexico <see table> rose by 12 percent to 40 billion dollars.", id="trade between two states"),
        pytest.param("Chancellor Scholz and President Lula da Silva agreed to meet again.", id="parties known by who holds office"),
        pytest.param(FIRM + TALKS, id="relations outweigh a firm"),
        pytest.param(FIRM.replace("\n\n", "\n") + TALKS.replace("\n\n", " "), id="one paragraph"),
    ],
)
def test_other_texts_are_open(text: str) -> None:
    assert worth_reading(text, load())


def test_a_title_counts_as_a_sentence() -> None:
    text = "Japan sells cars. Mexico signed nothing." + " Prices rose two pct on the markets." * 20
    assert not worth_reading(text, load())
    assert worth_reading(text, load(), "JAPAN AND MEXICO HOLD TALKS")
    assert not worth_reading(text, load(), "JAPAN AND MEXICO HOLD TALKS <NVT>")


def test_what_a_text_has_to_say_of_relations_grows_with_its_length() -> None:
    few = "Japan grows rice and exports cars. Mexico grows maize."
    assert worth_reading(few, load())
    assert not worth_reading(few + " Prices rose two pct in the north." * 20, load())


def test_what_does_not_write_as_wires_do_needs_less() -> None:
    note = "The loan for the Huila dam was put at 40 million dollars by Chile. Peru met Chile in a game on Sunday. Chile beat Peru."
    long = " Rain fell in the hills and on the roads of the south." * 14
    assert worth_reading(note + long, load())
    assert not worth_reading(note + long + " Copper rose two pct.", load())
    assert not worth_reading("Chile lent money. Peru built a dam." + long * 3, load())


def test_two_leaders_in_a_sentence_speak_of_relations() -> None:
    met = "The President of Chile spoke beside the Prime Minister of Peru."
    assert worth_reading(
        met + " Peru grew. Chile grew with Peru." + " Copper rose two pct in the hills." * 18 + " Relations are good.", load()
    )


def test_a_long_text_is_looked_through_piece_by_piece() -> None:
    assert not worth_reading("Nothing is said here. " * 10_000, load())
    assert worth_reading("Nothing is said here. " * 10_000 + "Japan and Mexico signed an agreement.", load())


def test_a_wire_on_trade_of_two_states_is_open() -> None:
    trade = "Taiwan's surplus in trade with the U.S. rose to 1.6 billion dlrs from 1.3 billion dlrs. Exports rose 34 pct to 2 billion dlrs."
    assert worth_reading(trade, load())
    assert worth_reading(trade + " That surprised an analyst.", load())
    assert not worth_reading(trade.replace(" with the U.S.", "") + " Dealers said U.S. bonds and stocks fell.", load())


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
