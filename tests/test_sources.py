"""Sources: what stretch of a text is what, when it was published, and how bytes become text."""

import gzip
import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import pytest
import yaml
from hypothesis import given
from hypothesis import strategies as st

from pledger.errors import SourceError
from pledger.lexicon import Lexicon
from pledger.sources import Problem, Source, open_paths, read_text
from pledger.sources.decode import decode, decode_page
from pledger.sources.language import language
from pledger.sources.regions import mark

CASES = yaml.safe_load((Path(__file__).parent / "cases" / "regions.yaml").read_text(encoding="utf-8"))
Marked = list[tuple[str, str, bool]]


def _pages() -> Iterator[Any]:
    for case in CASES:
        if "lines" in case:
            yield pytest.param(case["lines"], id=case["label"])
        for number, line in enumerate(case.get("each", ()), 1):
            yield pytest.param([line], id=f"{case['label']} {number}")


def _expected(lines: list[str]) -> tuple[str, Marked]:
    """The text of a case and its regions: (kind, words, whether a list's introduction is known)."""
    text, regions = "", Marked()
    for line in lines:
        shown = ""
        kind = "body"
        for part in line.split(" // ") if line else ():
            for mark_ in ("| ", "< "):
                head, bar, rest = part.partition(mark_)
                if bar and head.isalpha():
                    kind, part = head, rest
                    introduced = mark_ == "< "
                    break
            else:
                kind, introduced = "body", False
            regions.append((kind, part.strip(), introduced))
            shown += (" " if shown else "") + part
        text += shown + "\n"
    return text, regions


@pytest.mark.parametrize("lines", list(_pages()))
def test_regions(lines: list[str], lexicon: Lexicon) -> None:
    text, expected = _expected(lines)
    if len(lines) == 1:  # a page of more than this line, so that the line is judged among others
        text += "\nThe talks went on until the evening of the same day.\n"
        expected.append(("body", "The talks went on until the evening of the same day.", False))
    found = [(r.kind, text[r.start : r.end].strip(), r.list_intro is not None) for r in mark(text, lexicon)]
    assert found == expected


@given(st.text(alphabet=st.sampled_from("aB1.:–•()[]|?! \n\r\t\u00a0é哈"), max_size=300))
def test_regions_cover_every_word_once(lexicon: Lexicon, text: str) -> None:
    regions = mark(text, lexicon)
    covered = set[int]()
    for region in regions:
        span = set(range(region.start, region.end))
        assert region.start < region.end
        assert not span & covered
        covered |= span
    assert all(i in covered for i, c in enumerate(text) if not c.isspace())
    assert list(regions) == sorted(regions, key=lambda r: r.start)


DATES = [
    (" date 2024-05-06 ASTANA — The ministers met on Monday to talk.", "2024-05-06", "prefix"),
    ("BISHKEK, 29 April 2025 – The ministers met on Monday to talk.", "2025-04-29", "dateline"),
    ("24 November 2025, 18:40\nSociety | Economy\n\nWater for kilowatts\n\nThe ministers met on Monday to talk.", "2025-11-24", "byline"),
    ("Embassy News\n\n16.05.2017\n\nTWO DECADES\n\nThe ministers met on Monday to talk.", "2017-05-16", "byline"),
    ("Third link ready\n\nEnergy Desk | July 2019\n\nThe ministers met on Monday to talk.", "2019-07", "byline"),
    ("NOTES | Weekly digest | December 2025\n\nWhat it settles\n\nThe ministers met on Monday to talk.", "2025-12", "byline"),
    ("Who came\n\nThe ministers met on Monday to talk.\n\n(Posted 11 April 2024. Photo: the old town)", "2024-04-11", "byline"),
    ("List\n\nThe ministers met on Monday to talk.\n\nTerms of Use | Page last updated on: June 20, 2015", "2015-06-20", "byline"),
    (
        "PRESS NOTE\n\nNew Delhi: Bhadra 19, 1941 / September 10, 2019\n\nThe line is open\n\nThe ministers met to talk.",
        "2019-09-10",
        "byline",
    ),
    ("Thursday, June 6th 2024 - 10:15 UTC\n\nThe ministers met on Monday to talk.", "2024-06-06", "byline"),
    ("Posted On: 21 NOV 2024 7:42PM by PIB Delhi\n\nThe ministers met on Monday to talk.", "2024-11-21", "byline"),
    ("HANOI, May 3 (VNA) – The ministers met on Monday to talk.", None, None),
    ("On 5 May 2023 the ministers met in Astana. They will meet again on 6 June 2024.", None, None),
    ("during the visit\n(17–21 June 2015)\n\nThe ministers met on Monday to talk.", None, None),
    ("3/4/2024\n\nThe ministers met to talk.", "2024", "byline"),  # March or April: the year at least
    ("3/4/2024 - 9:15\n\nThe ministers met to talk.", "2024-04-03", "byline"),  # a clock of 24 hours
    ("3/4/2024 - 9:15 PM\n\nThe ministers met to talk.", "2024", "byline"),
    ("3/4/2024\n\nThe ministers are to meet on March 6.", "2024-03-04", "byline"),
    ("3/4/2024\n\nThe ministers met on Monday to talk.", "2024-03-04", "byline"),  # 3 April was a Wednesday
    ("Wed, 03/04/2020 - 12:42\n\nThe ministers met on Monday to talk.", "2020-03-04", "byline"),
    ("Wed, 04/03/2020 - 12:42\n\nThe ministers met on Monday to talk.", "2020-03-04", "byline"),
    ("Friday 03/14/14\n\nThe ministers met on Monday to talk.", "2014-03-14", "byline"),
    ("06/04/2018, 21:18 (GMT+7)\n\nTalks held\n\nThe ministers met on April 5 to talk.", "2018-04-06", "byline"),
    ("09:15 12.03.2021 204\n\nTalks held\n\nThe ministers met on Monday to talk.", "2021-03-12", "byline"),
    ("• World\n• Thursday, 20 Jun 2024\n\nTalks held\n\nThe ministers met on Monday to talk.", "2024-06-20", "byline"),
    ("Aid\n\nAuthor: Pamir-Info\nOSH, December 8, 2024, Pamir-Info -- The ministers met to talk.", "2024-12-08", "dateline"),
    ("Friday, May 10, 2024\n\nWORLD | 17-09-2018 08:40\n\nTalks held\n\nThe ministers met to talk.", "2018-09-17", "byline"),
]


@pytest.mark.parametrize(("text", "date", "basis"), DATES)
def test_publication_date(text: str, date: str | None, basis: str | None) -> None:
    source = read_text(text)
    assert (source.date, source.date_basis) == (date, basis)


def test_a_given_date_comes_first_and_metadata_second() -> None:
    text = " date 2024-05-06 The ministers met."
    assert read_text(text, date="2020-01-01").date_basis == "given"
    found = read_text(text, metadata=Source("x", "", date="2021-02-03T10:00:00Z"))
    assert (found.date, found.date_basis) == ("2021-02-03", "metadata")


RUSSIAN = "Президент провёл переговоры с премьер-министром соседней страны."
ENGLISH = "“Trade grew”, the minister said – by 12 %. Café.\r\nNext line."


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "utf-16", "utf-16-le", "utf-16-be", "utf-32"])
@pytest.mark.parametrize("text", [RUSSIAN, ENGLISH])
def test_encodings(text: str, encoding: str) -> None:
    if text is RUSSIAN and encoding in ("utf-16-le", "utf-16-be"):
        text = "Astana trade talks were held in the capital today. " * 3
    assert decode(text.encode(encoding), "f") == text


def test_windows_encodings() -> None:
    assert decode(RUSSIAN.encode("cp1251"), "f") == RUSSIAN
    assert decode(ENGLISH.encode("cp1252"), "f") == ENGLISH
    assert decode("“Trade grew”, – said Иванов Пётр".encode("cp1251"), "f") == "“Trade grew”, – said Иванов Пётр"


def test_damaged_utf8_stays_utf8() -> None:
    assert decode("Türkiye — Мәдениет".encode() + b"\xff ok", "f") == "Türkiye — Мәдениет\ufffd ok"


@pytest.mark.parametrize("data", [b"%PDF-1.7 ...", b"PK\x03\x04abc", b"\x89PNG\r\n", bytes(range(256)) * 20, b"\x00" * 100])
def test_binary_is_refused_by_name(data: bytes) -> None:
    with pytest.raises(SourceError, match=r"^f\.bin: not text"):
        decode(data, "f.bin")


@given(st.binary(max_size=400))
def test_decoding_gives_text_or_refuses(data: bytes) -> None:
    try:
        assert isinstance(decode(data, "f"), str)
        assert isinstance(decode_page(data, "f"), str)
    except SourceError as error:
        assert str(error).startswith("f: ")


def test_windows_line_ends_are_kept(tmp_path: Path) -> None:
    file = tmp_path / "a.txt"
    file.write_bytes(b"Title\r\n\r\nThe ministers met in the capital.\r\n")
    (source,) = open_paths([file])
    assert isinstance(source, Source)
    assert "\r\n" in source.text
    assert [r.kind for r in source.regions] == ["headline", "body"]


@pytest.mark.parametrize(
    ("text", "code"),
    [
        (RUSSIAN, "ru"),
        ("Le président a reçu le ministre des affaires étrangères de l'Italie à Paris mardi pour des entretiens.", "fr"),
        ("El presidente se reunió con el ministro de Asuntos Exteriores de Italia en Buenos Aires para hablar del comercio.", "es"),
        ("哈萨克斯坦总统托卡耶夫同中国国家主席习近平举行会谈。", "zh"),
        ("The two ministers met in the capital on Monday and agreed on the supply of gas to the neighbouring country.", "en"),
        ("Trade 5 bn", "en"),
        ("TALLINN, 8 January 2020 - Peruvian Foreign Minister Ana Rojas met Bolivian Prime Minister Luis Soto.", "en"),
        ("Le ministre peruvien rencontre son homologue bolivien Paris lundi dernier matin encore une fois", "fr"),
        ("Shr 60 cts vs 61 cts Net 200.2 mln vs 173.9 mln Sales 1.38 billion vs 1.26 billion", "en"),
    ],
)
def test_language(text: str, code: str, lexicon: Lexicon) -> None:
    assert language(text, lexicon) == code


PAGE = """<!doctype html><html lang=en><head><title>Trade talks held in Astana | Agency</title>
<meta property="article:published_time" content="2024-05-06T09:00:00Z"><meta property="og:site_name" content="Agency">
<meta property="og:title" content="Trade talks held in Astana"><link rel=canonical href="https://agency.example/talks"></head>
<body><nav><a href=/>Home</a> <a href=/p>Politics</a></nav><article><h1>Trade talks held in Astana</h1>
<p>The prime ministers of the two countries met in Astana on Monday and spoke about trade, transport and energy at length.</p>
<p>They agreed to bring mutual trade to $2 billion by 2030, the press service of the government reported after the meeting.</p>
<p>The next meeting of the commission will be held in Dushanbe next year, the two heads of government decided.</p></article>
<footer>Cookies. Subscribe to our newsletter.</footer></body></html>"""


def test_a_page_gives_main_text_and_metadata(tmp_path: Path) -> None:
    file = tmp_path / "talks.html"
    file.write_text(PAGE, encoding="utf-8")
    (source,) = open_paths([file])
    assert isinstance(source, Source)
    assert source.name == "talks.html"
    assert source.text.startswith("Trade talks held in Astana")
    assert "$2 billion by 2030" in source.text
    assert "newsletter" not in source.text
    assert (source.date, source.date_basis, source.publisher) == ("2024-05-06", "metadata", "Agency")


def test_json_lines_with_broken_ones(tmp_path: Path) -> None:
    good = {"id": "a-1", "text": "The ministers met in Astana on Monday to talk about trade.", "date": "2024-05-06", "title": "Talks"}
    lines = [
        json.dumps(good),
        "{broken",
        "",
        json.dumps({"no": "text"}),
        json.dumps({"text": "They met again on Tuesday, it was reported."}),
        "[1]",
    ]
    for name in ("a.jsonl", "a.jsonl.gz"):
        file = tmp_path / name
        data = "\n".join(lines).encode()
        file.write_bytes(gzip.compress(data) if name.endswith("gz") else data)
        found = list(open_paths([file]))
        sources = [f for f in found if isinstance(f, Source)]
        assert [(s.name, s.date, s.title) for s in sources] == [("a-1", "2024-05-06", "Talks"), (f"{name}:5", None, None)]
        problems = [f.name for f in found if isinstance(f, Problem)]
        assert problems == [f"{file}:2", f"{file}:4", f"{file}:6"]


def test_folders_globs_and_what_is_missing(tmp_path: Path) -> None:
    (tmp_path / "in" / "deep").mkdir(parents=True)
    (tmp_path / ".hidden").mkdir()
    for name in ("in/a.txt", "in/deep/b.md", "c.csv", ".hidden/d.txt"):
        (tmp_path / name).write_text("The ministers met in the capital on Monday.", encoding="utf-8")
    assert [s.name for s in open_paths([tmp_path])] == ["a.txt", "b.md"]
    assert [s.name for s in open_paths([f"{tmp_path}/**/*.md"])] == ["b.md"]
    assert [s.name for s in open_paths([tmp_path / "c.csv"])] == ["c.csv"]
    (empty,) = open_paths([tmp_path / "gone.txt"])
    assert isinstance(empty, Problem)
    assert "no such file" in empty.message


@pytest.mark.parametrize("name", ["empty.txt", "empty.jsonl", "empty.html", "blank.txt"])
def test_an_empty_file_is_told(tmp_path: Path, name: str) -> None:
    (tmp_path / name).write_bytes(b" \n\n" if name.startswith("blank") else b"")
    (problem,) = open_paths([tmp_path / name])
    assert isinstance(problem, Problem)
    assert "empty" in problem.message


def test_a_truncated_archive_is_told_and_what_came_before_is_read(tmp_path: Path) -> None:
    line = json.dumps({"id": "x", "text": "The ministers met in the capital on Monday. " * 50}) + "\n"
    data = gzip.compress(b"".join(json.dumps({"id": str(i), "text": line * (i % 7 + 1)}).encode() + b"\n" for i in range(200)))
    (tmp_path / "t.jsonl.gz").write_bytes(data[: len(data) // 2])
    found = list(open_paths([tmp_path / "t.jsonl.gz"]))
    assert isinstance(found[-1], Problem)
    assert any(isinstance(f, Source) for f in found)
