"""Bad and big input: no crash, no quadratic time, messages that say what was wrong; properties that hold for any text."""

import gc
import json
import random
import time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from helpers import SHARED_BULLETINS, pledger
from pledger import mentions, read_paths, read_text
from pledger.lexicon import Lexicon
from pledger.records import Record
from pledger.sources import read_text as source_of

TEXTS = sorted((SHARED_BULLETINS / "texts").glob("*.txt"))
PROSE = " ".join(p.read_text(encoding="utf-8") for p in TEXTS[:12])

# Text that is much like news: pieces that the grammars look for, glued at random.
PIECES = [
    "Kazakhstan",
    "Tajikistan",
    "the two countries",
    "President Emomali Rahmon",
    "Prime Minister",
    "$1.2 billion",
    "by 15 percent",
    "in 2023",
    "by 2030",
    "last year",
    "agreed to",
    "signed",
    "a memorandum of understanding",
    "between",
    "and",
    "trade turnover",
    "exports",
    "over",
    "up to",
    "from",
    "to",
    "“",
    "”",
    '"',
    "'",
    "(",
    ")",
    ".",
    ". ",
    ",",
    ";",
    ":",
    " – ",
    "\n",
    "\n\n",
    "\r\n",
    "\xa0",
    "1. ",
    "• ",
    "on May 5",
    "visit",
    "talks",
    "said",
    "he",
    "our country",
    "roadmap",
    "1/2",
    "2019/2024",
    "no",
    "not",
    "hydropower plant",
    "\u202e",
    "é",
    "哈",
    "\x00",
]
news = st.lists(st.sampled_from(PIECES), max_size=40).map(" ".join)


def _grounded(text: str, records: list[Record] | tuple[Record, ...]) -> None:
    for record in records:
        assert record.evidence, record
        for e in record.evidence:
            assert text[e.start : e.end] == e.text != ""
        assert 0 <= record.confidence <= 1
        json.dumps(record.to_json(), allow_nan=False)
    identifiers = {r.id for r in records}
    assert all(link.id in identifiers for r in records for link in r.links)


@given(st.one_of(st.text(max_size=200), news))
@settings(max_examples=150)
def test_reading_never_fails_and_every_offset_grounds(text: str) -> None:
    _grounded(text, read_text(text).records)


@given(news)
@settings(max_examples=60)
def test_mentions_stand_where_they_say(lexicon: Lexicon, text: str) -> None:
    marked = mentions.find(source_of(text), lexicon)
    assert len(marked.source.text) == len(text)
    assert all(marked.source.text[m.start : m.end] == m.text != "" for m in marked.mentions)
    assert [m.start for m in marked.mentions] == sorted(m.start for m in marked.mentions)


@given(st.lists(st.sampled_from(TEXTS), min_size=2, max_size=2, unique=True))
@settings(max_examples=10)
def test_two_sources_read_together_are_read_as_apart(paths: list[Path]) -> None:
    """What was read before leaves no trace: the records of a source do not depend on the ones beside it."""
    together = [list(reading) for reading in read_paths(paths)]
    apart = [list(read_text(p.read_bytes().decode(), name=p.name)) for p in paths]
    assert together == apart


@given(st.randoms(use_true_random=False))
@settings(max_examples=5)
def test_damaged_bulletins_are_read(rng: random.Random) -> None:
    """Letters dropped, doubled and swapped anywhere."""
    text = rng.choice(TEXTS).read_text(encoding="utf-8")
    for _ in range(60):
        at = rng.randrange(len(text))
        text = text[:at] + rng.choice(["", text[at] * 2, "\n", "\x00", '"', "(", "$", "9"]) + text[at + 1 :]
    _grounded(text, read_text(text).records)


def test_sentences_broken_off_anywhere_are_read() -> None:
    """A rule that looks one word ahead finds none at the end of what a feed or a page cut off."""
    rng = random.Random(7)
    lead = "ACCRA, April 9. Ghana and Benin agreed to sign a treaty. "
    for sentence in rng.choices([s for s in PROSE.split(". ") if s.split()], k=400):
        words = sentence.split()
        read_text(lead + " ".join(words[: rng.randint(1, len(words))]))
    read_text("Fiji and Ghana signed a loan contract for two piers with the Fijian Harbour Bank (")


def test_a_word_said_over_and_over_is_tried_in_one_way() -> None:
    start = time.perf_counter()
    both = "President Sow of Ghana and President Ruiz of Benin"
    read_text(f"ACCRA, April 9. {both} {'has ' * 26}once agreed in Accra to open a pier.")
    assert time.perf_counter() - start < 5


def test_threads_read_alike() -> None:
    alone = [list(read_text(p.read_bytes().decode(), name=p.name)) for p in TEXTS[:16]]
    with ThreadPoolExecutor(8) as pool:
        for _ in range(2):
            assert list(pool.map(lambda p: list(read_text(p.read_bytes().decode(), name=p.name)), TEXTS[:16])) == alone


def _shapes() -> dict[str, str]:
    """Large texts, about a megabyte's worth of trouble each when used ten times."""
    return {
        "prose": PROSE,
        "one line": PROSE.replace("\n", " "),
        "no spaces": "Kazakhstan" * 4000,
        "one letter": "a" * 50_000,
        "digits": "1234567890" * 4000,
        "spaces": " " * 50_000 + "x",
        "blanks in news": "Kazakhstan and Tajikistan signed an agreement on trade worth $5 million." + " " * 9000 + "\t" * 9000 + "x",
        "blank lines": "\n" * 50_000 + "x",
        "nested quotes": "“" * 20_000 + "Trade reached $5 billion" + "”" * 20_000,
        "brackets": "(" * 20_000 + "Trade" + ")" * 20_000,
        "commas": "Kazakhstan, " * 4000,
        "and": "Kazakhstan and Tajikistan and " * 1500,
        "numbers": "$1.5 billion to $2 billion, 12 percent, " * 1000,
        "dates": "on May 5, 2023, in January-June 2024, by 2030, " * 800,
        "bullets": "• Memorandum on cooperation in trade;\n" * 1000,
        "numbered": "".join(f"{i}. Agreement between Kazakhstan and Tajikistan on trade;\n" for i in range(1000)),
        "short lines": "Trade\nTalks\n" * 4000,
        "captions": "Photo: the ministers in Astana\n" * 1500,
        "dots": "U.S. Dr. K.P. No. " * 2500,
        "names": "President Emomali Rahmon met Prime Minister Kohir Rasulzoda. " * 700,
        "no stops": PROSE.replace(".", "").replace("\n", " "),
        "dashes": "— " * 20_000,
        "capitals": "ASTANA " * 6000,
    }


LINEAR = 2.6  # quadratic time would be 4; texts of megabytes cost a little more than twice by memory alone
MEASURABLE = 0.15  # seconds: below it a busy neighbour's share of the processor's cache weighs as much as the text


def _seconds(text: str) -> float:
    gc.collect()
    gc.disable()  # a full collection costs by the objects of all tests before, not by this text
    try:
        started = time.process_time()
        read_text(text)
        return time.process_time() - started
    finally:
        gc.enable()


@pytest.mark.slow
@pytest.mark.parametrize("shape", list(_shapes()))
def test_twice_the_text_takes_twice_the_time(shape: str) -> None:
    """Tried again before it fails, since the machine does other things too."""
    unit = _shapes()[shape]
    times = 1
    while (once := _seconds(unit * times)) < MEASURABLE and times < 256:
        times *= 2
    ratio, twice = 0.0, float("inf")
    for _ in range(12):
        twice, once = min(twice, _seconds(unit * times * 2)), min(once, _seconds(unit * times))
        ratio = twice / max(once, MEASURABLE)
        if ratio <= LINEAR:
            return
    pytest.fail(f"{len(unit) * times:,} characters take {once:.2f} s; twice as many take {ratio:.1f} times as long")


@pytest.mark.slow
def test_a_text_of_50_megabytes(tmp_path: Path) -> None:
    """Some news in a great deal of other prose, as a large text is."""
    file = tmp_path / "large.txt"
    filler = "The weather was fine and the children went down to the river to play with the boats they had made.\n\n" * 500
    part = filler * (2_500_000 // len(filler) + 1)
    file.write_text("".join(f"{p.read_text(encoding='utf-8')}\n\n{part}" for p in TEXTS[:20]), encoding="utf-8")
    assert file.stat().st_size >= 50_000_000
    done = pledger("read", file, "-o", tmp_path / "out.jsonl", timeout=300)
    assert (done.returncode, done.stderr) == (0, b"")
    assert (tmp_path / "out.jsonl").stat().st_size > 0


@pytest.mark.slow
def test_a_line_of_5_megabytes(tmp_path: Path) -> None:
    file = tmp_path / "line.txt"
    filler = "The weather was fine and the children went down to the river to play with the boats they had made. " * 50
    file.write_text(
        ("Trade between Kazakhstan and Tajikistan reached $1.2 billion in 2023. " + filler) * (5_000_000 // len(filler)), encoding="utf-8"
    )
    done = pledger("read", file, "-o", tmp_path / "out.jsonl", timeout=120)
    assert (done.returncode, done.stderr) == (0, b"")


@pytest.mark.slow
def test_a_hundred_thousand_nested_quotes(tmp_path: Path) -> None:
    for number, (left, right) in enumerate((("“", "”"), ('"', '"'), ("«", "»"), ("'", "'"), ("(", ")"), ("[", "]"))):
        file = tmp_path / f"{number}.txt"
        file.write_text(left * 100_000 + "Trade with Kazakhstan reached $5 billion in 2023." + right * 100_000, encoding="utf-8")
    done = pledger("read", tmp_path, timeout=120)
    assert done.returncode == 0
    assert b"Traceback" not in done.stderr


def test_a_json_line_nested_beyond_reason(tmp_path: Path) -> None:
    file = tmp_path / "deep.jsonl"
    file.write_text(
        "[" * 200_000 + "\n" + json.dumps({"text": "Fine weather was reported from the capital on Monday."}) + "\n", encoding="utf-8"
    )
    done = pledger("read", file)
    assert done.returncode == 1
    assert b"deep.jsonl:1: not JSON" in done.stderr


def test_a_json_line_with_a_lone_surrogate(tmp_path: Path) -> None:
    file = tmp_path / "s.jsonl"
    file.write_text(
        '{"id": "s", "text": "Trade between Kazakhstan and Tajikistan \\ud800 reached $1.2 billion in 2023, they said."}\n',
        encoding="utf-8",
    )
    done = pledger("read", file)
    assert done.returncode == 0
    for line in done.stdout.decode().splitlines():
        json.loads(line)
    assert pledger("read", file, "--format", "html").returncode == 0


def test_a_line_separator_does_not_break_a_json_line(tmp_path: Path) -> None:
    """Some readers of lines end them at U+2028 and U+0085 too."""
    file = tmp_path / "s.txt"
    file.write_text("Trade between Kazakhstan and Tajikistan\u2028reached $1.2 billion\x85 in 2023, they said.\n", encoding="utf-8")
    for line in pledger("mentions", file, "--format", "jsonl").stdout.decode().splitlines():
        json.loads(line)


def test_a_folder_that_cannot_be_read(tmp_path: Path) -> None:
    done = pledger("read", tmp_path)
    assert done.returncode == 1
    assert b"no file to read in this folder" in done.stderr
