"""Briefs: every form is read back and compared with what the ledger holds."""

import datetime
import io
import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from helpers import pledger
from pledger.errors import PledgerError
from pledger.ledger.store import Store
from pledger.records.types import Figure, Instrument, Meeting, Participant, Pledge, Project, Record, Speaker, Target
from pledger.views.brief import Brief, brief, form_of, written
from pledger.views.brief.types import Column, Table
from pledger.views.brief.words import day, percent, short, value
from pledger.views.pair import pair

from .conftest import DAY, said

SINCE = datetime.date(2024, 8, 1)
SECTIONS = (
    "In short", "Relations in numbers", "Targets", "What was promised, and what became of it", "What changed since 1 August 2024",
    "Open deadlines", "Meetings and signatures", "Doubtful figures",
)  # fmt: skip
ANNEX = "Annex: sources and their words"


def made(store: Store, since: datetime.date | None = SINCE) -> Brief:
    with store.reading() as connection:
        return brief(pair(connection, "KAZ", "TJK", DAY, since))


@pytest.fixture(scope="module")
def forms(kept: Store) -> dict[str, bytes]:
    """The four forms of one brief."""
    whole = made(kept)
    return {form: written(whole, form) for form in ("md", "html", "docx", "pdf")}


def word_text(content: bytes) -> tuple[Any, str]:
    import docx

    document = docx.Document(io.BytesIO(content))
    cells = [c.text for t in document.tables for r in t.rows for c in r.cells]
    return document, "\n".join([*(p.text for p in document.paragraphs), *cells]).replace("\u2060", "")


def pdf_text(content: bytes) -> tuple[Any, str]:
    from pypdf import PdfReader

    reader = PdfReader(io.BytesIO(content))
    return reader, " ".join(" ".join(page.extract_text().split()) for page in reader.pages)


@pytest.mark.parametrize(
    "edtf, told, brief_form",
    [
        ("2024-08-22", "22 August 2024", "22 Aug 2024"),
        ("2024-08", "August 2024", "Aug 2024"),
        ("2024", "2024", "2024"),
        ("2024-08-22/2024-08-23", "22–23 August 2024", "22–23 Aug 2024"),
        ("2024-08-31/2024-09-01", "31 August – 1 September 2024", "31 Aug – 1 Sep 2024"),
        ("2024-01/2024-06", "January–June 2024", "Jan–Jun 2024"),
        ("2023/2025", "2023–2025", "2023–2025"),
        ("[2022-05-05,2023-05-05]", "5 May 2022 or 5 May 2023", "5 May 2022 or 5 May 2023"),
        ("2024~", "about 2024", "about 2024"),
        ("XXXX-05-05", "XXXX-05-05", "XXXX-05-05"),
        (None, "", ""),
    ],
)
def test_days_in_words(edtf: str | None, told: str, brief_form: str) -> None:
    assert (day(edtf), short(edtf)) == (told, brief_form)


@pytest.mark.parametrize(
    "measure, number, unit, bound, told",
    [
        ("level", 1.4e9, "USD", "over", "> $1.4 bn"),
        ("level", 8e8, "USD", "about", "≈ $800 mn"),
        ("level", 8e8, "USD", "under", "< $800 mn"),
        ("growth", 18.5, "percent", "exactly", "+18.5%"),
        ("growth", -35, "percent", "exactly", "−35%"),
        ("change", 2e8, "USD", "about", "≈ +$200 mn"),
        ("level", 15000, "people", "over", "> 15,000 people"),
    ],
)
def test_amounts_show_hedge_sign_and_unit(measure: str, number: float, unit: str, bound: str, told: str) -> None:
    assert value(Figure(source="", evidence=(), measure=measure, value=number, unit=unit, bound=bound)) == told


def test_small_shares_are_not_nothing() -> None:
    assert (percent(0.0004), percent(0.149), percent(3.2), percent(0.0)) == ("<0.1%", "14.9%", "320%", "0.0%")


def test_every_form_has_every_section(forms: dict[str, bytes]) -> None:
    for title in (*SECTIONS, ANNEX):
        assert f"## {title}\n" in forms["md"].decode()
        assert title in forms["html"].decode()
        assert title in word_text(forms["docx"])[1]
        assert title in pdf_text(forms["pdf"])[1]


@pytest.mark.parametrize("form", ["md", "html", "docx", "pdf"])
def test_every_form_tells_the_same_facts(forms: dict[str, bytes], form: str) -> None:
    told = {"docx": lambda b: word_text(b)[1], "pdf": lambda b: pdf_text(b)[1]}.get(form, bytes.decode)(forms[form])
    for fact in (
        "Kazakhstan and Tajikistan", "Brief on relations as of 21 November 2026", "Trade turnover: $2 bn by 2027", "postponed",
        "contradicted (−90%)", "almost $800 mn", "Treaty on Allied Relations", "14.9% a year", "2023–2025, ran out", "no news for a year",
        "Kassym-Jomart Tokayev", "Last year our mutual trade made 80 million dollars",
    ):  # fmt: skip
        assert fact in told.replace("&gt;", ">"), fact


def test_markdown_reads_as_plain_text(forms: dict[str, bytes]) -> None:
    text = forms["md"].decode()
    assert "&" not in re.sub(r"https?://\S+", "", text) and "<span" not in text
    rows = [line for line in text.splitlines() if line.startswith("| Period") or re.match(r"\| 20\d\d ", line)]
    assert len({line.index("|", 2) for line in rows[:4]}) == 1, "the first column is padded to one width"
    cited = {int(n) for n in re.findall(r" \[(\d+)\]", text)}
    assert cited == {int(n) for n in re.findall(r"^(\d+)\. ", text, re.MULTILINE)}, "every mark has its source, every source its mark"


def test_word_has_styles_comments_properties_and_pictures(forms: dict[str, bytes]) -> None:
    document, _ = word_text(forms["docx"])
    headings = [p.text for p in document.paragraphs if p.style.name == "Heading 1"]
    assert headings == [*SECTIONS, ANNEX]
    assert {t.style.name for t in document.tables} == {"Brief Table"}
    comments = [c.text for c in document.comments]
    assert any("“Last year our mutual trade made 80 million dollars”" in c and "14 March 2018" in c for c in comments)
    assert len(comments) == sum(len(re.findall(r"\u2060\[\d+\]", p.text)) for p in _paragraphs(document)) > 20
    told = document.core_properties
    assert (told.title, told.author, told.created.date()) == ("Kazakhstan and Tajikistan", "Pledger", DAY)
    assert told.keywords == "Kazakhstan, Tajikistan, KAZ, TJK"
    pictures = document.inline_shapes
    assert len(pictures) == 2 and all(p._inline.docPr.get("descr") for p in pictures)
    numbers = document.tables[0]
    assert {c.paragraphs[0].alignment for c in numbers.columns[1].cells} == {2}, "numbers stand to the right"


def _paragraphs(document: Any) -> list[Any]:
    return [*document.paragraphs, *(p for t in document.tables for r in t.rows for c in r.cells for p in c.paragraphs)]


def test_pdf_has_text_bookmarks_links_and_four_pages(forms: dict[str, bytes]) -> None:
    reader, text = pdf_text(forms["pdf"])
    assert [entry.title for entry in reader.outline] == [*SECTIONS, ANNEX]
    assert 2 <= len(reader.pages) <= 4
    assert reader.metadata.title == "Kazakhstan and Tajikistan: Brief on relations as of 21 November 2026"
    assert reader.metadata.creation_date.date() == DAY
    assert "Agency on Statistics of Tajikistan" in text
    targets = [a.get_object() for page in reader.pages for a in page.get("/Annots", [])]
    assert any("/Dest" in a or a.get("/A", {}).get("/S") == "/GoTo" for a in targets), "marks lead to the annex"


def test_html_needs_nothing_else(forms: dict[str, bytes]) -> None:
    page = forms["html"].decode()
    assert "<script" not in page and "default-src 'none'" in page
    assert page.count("<svg") == 2 and 'role="img"' in page
    assert not re.search(r"""(?:src|href)=["'](?!#|https?://)""", page)
    anchors, names = set(re.findall(r'href="#(s\d+)"', page)), set(re.findall(r'id="(s\d+)"', page))
    assert anchors == names and anchors


@pytest.mark.parametrize("form", ["md", "html", "docx", "pdf"])
def test_the_same_brief_is_the_same_bytes(kept: Store, forms: dict[str, bytes], form: str) -> None:
    assert written(made(kept), form) == forms[form]


def test_nothing_between_them_is_an_error_that_says_what_to_do(kept: Store) -> None:
    with kept.reading() as connection, pytest.raises(PledgerError, match=r"nothing between Kazakhstan and Fiji.*--party KAZ"):
        brief(pair(connection, "KAZ", "FJI", DAY))


ONE: list[Record] = [
    Figure(source="a", evidence=said("x"), parties=("KAZ", "TJK"), indicator="students", value=12, unit="people", period="2024"),
    Figure(source="a", evidence=said("x"), parties=("KAZ", "TJK"), indicator="trade_turnover", value=None, unit="USD"),
    Target(source="a", evidence=said("x"), parties=("KAZ", "TJK"), indicator="students", value=12, unit="people", deadline="2020"),
    Instrument(source="a", evidence=said("x"), parties=("KAZ", "TJK"), title="Protocol", status="proposed", date="2025-05", count=None),
    Meeting(source="a", evidence=said("x"), parties=("KAZ", "TJK"), type="call", planned=True, date="2025"),
    Pledge(source="a", evidence=said("x"), parties=("KAZ", "TJK"), action="build a bridge", deadline="2020-01"),
    Project(source="a", evidence=said("x"), parties=("KAZ", "TJK"), name="Canal", location=(), value=1e8, unit="EUR", bound="about"),
]


@pytest.mark.parametrize("record", ONE, ids=lambda r: r.kind)
def test_a_ledger_of_one_record_makes_a_brief_without_empty_sections(ledger: Callable[..., Store], record: Record) -> None:
    whole = made(ledger([("a", "2024-03-01", [record])]))
    assert [s.title for s in whole.sections] == list(SECTIONS)
    assert all(s.blocks for s in whole.sections)
    assert not any(isinstance(b, Table) and not b.rows for s in whole.sections for b in s.blocks)
    mute = isinstance(record, Figure) and record.value is None  # a figure without a number has nothing to say
    assert ("a" in [r.name for r in whole.references]) is not mute
    text = written(whole, "md").decode()
    assert "None" not in text and "[1]" in text


def test_what_is_said_again_and_again_stays_short(ledger: Callable[..., Store]) -> None:
    said_so = Speaker(name="Anna Nowak", office="Minister", country="TJK")
    both: dict[str, Any] = {"evidence": said("x"), "parties": ("KAZ", "TJK"), "said_by": said_so}
    told = [
        (f"t{n}", f"2024-0{1 + n % 9}-{1 + n // 9:02d}", [
            Figure(source=f"t{n}", indicator="trade_turnover", value=1e9, unit="USD", period="2023", **both),
            Pledge(source=f"t{n}", action="build a bridge over the river Panj", sector="transport", **both),
        ])
        for n in range(60)
    ]  # fmt: skip
    whole = made(ledger(told))
    text = written(whole, "md").decode()
    assert "said 60 times" in text and text.count("$1 bn") <= 4
    assert max(len(s.cites) for row in _cells(whole) for s in row) == 3
    assert len(pdf_text(written(whole, "pdf"))[0].pages) <= 4


@pytest.mark.slow
def test_a_brief_on_the_largest_pair_keeps_to_four_pages_and_says_where_the_rest_is(ledger: Callable[..., Store]) -> None:
    told = []
    for n in range(150):
        words = f"number {n}, of which the two sides spoke at some length and to which they mean to come back in good time"
        both: dict[str, Any] = {"evidence": said(words), "parties": ("KAZ", "TJK"), "source": f"t{n}", "said_by": Speaker(f"S. Peaker {n}")}
        things = [
            Figure(indicator="trade_turnover", value=1e9 + n * 1e7, unit="USD", period=str(2010 + n % 15), **both),
            Target(indicator="tourists", value=1e6 * (n + 1), deadline=str(2027 + n % 9), **both),
            Pledge(action=f"build bridge {n} over the river near the border of the two", sector="transport", **both),
            Instrument(title=f"Agreement on cooperation in field {n} and what belongs to it", type="agreement", status="signed", **both),
        ]
        told.append((f"t{n}", f"20{10 + n % 16}-{1 + n % 12:02d}-11", things))
    whole = made(ledger(told))
    assert 2 <= len(pdf_text(written(whole, "pdf"))[0].pages) <= 4
    text = written(whole, "md").decode()
    assert re.search(r"\d+ [a-z ]+ (more in the ledger|left out)", text) and "pledger ledger --pair KAZ-TJK" in whole.note


def _cells(whole: Brief) -> list[Any]:
    return [cell for s in whole.sections for b in s.blocks if isinstance(b, Table) for row in b.rows for cell in row]


def test_columns_without_a_word_are_left_out() -> None:
    whole = Table((Column("A", 0.5), Column("B", 0.5)), (((), ()),))
    assert whole.columns == ()


def _awkward() -> list[Record]:
    """Names in Cyrillic, marks of every form's own language, and characters that no document may hold."""
    evil = "<script>alert(1)</script> #set page(width: 1pt) $x$ @y | *b* _c_ [d](e) & \x07\u202eabc\ufffe"
    who = (Participant("Қасым-Жомарт Тоқаев", "Президент", "KAZ"), Participant("Эмомалӣ Раҳмон", "Президент", "TJK"))
    both: dict[str, Any] = {"source": "новости #1.txt", "parties": ("KAZ", "TJK")}
    return [
        Meeting(evidence=said(evil), type="talks", participants=who, date="2024-05-01", place="Душанбе", **both),
        Pledge(evidence=said(evil), action=evil, actors=("KAZ",), said_by=Speaker(name=evil), **both),
        Instrument(evidence=said(evil), title=f"Договор о союзничестве {evil}", status="signed", date="2024-05-01", **both),
    ]


@pytest.mark.parametrize("form", ["md", "html", "docx", "pdf"])
def test_cyrillic_prints_and_no_words_of_a_source_are_obeyed(ledger: Callable[..., Store], form: str) -> None:
    content = written(made(ledger([("новости #1.txt", "2024-05-02", _awkward())])), form)
    text = {"docx": lambda b: word_text(b)[1], "pdf": lambda b: pdf_text(b)[1]}.get(form, bytes.decode)(content)
    for name in ("Қасым-Жомарт Тоқаев", "Эмомалӣ Раҳмон", "Договор о союзничестве", "Душанбе"):
        assert name in text, name
    assert "\x07" not in text and "\u202e" not in text and "\ufffe" not in text
    if form == "html":
        assert "<script" not in text
    elif form == "md":
        assert "<script" not in text.replace(r"\<script", "") and r"\*b\*" in text
    else:
        assert "<script>alert(1)</script> #set page(width: 1pt) $x$ @y | *b* _c_ [d](e) &" in text


@pytest.mark.parametrize("name, form", [("a.DOCX", "docx"), ("b.htm", "html"), ("c.markdown", "md"), ("d.pdf", "pdf")])
def test_the_suffix_names_the_form(name: str, form: str) -> None:
    assert form_of(name) == form


@pytest.mark.parametrize("arguments, status, told", [
    (("KAZ", "XQZ", "-o", "b.pdf"), 1, "'XQZ' is no country"),
    (("KAZ", "FJI", "-o", "b.pdf"), 1, "nothing between Kazakhstan and Fiji"),
    (("KAZ", "TJK", "-o", "b.txt"), 1, "b.txt: a brief is written as .docx, .pdf, .html, .md"),
    (("KAZ", "TJK", "-o", "brief"), 1, "a name without a suffix"),
    (("KAZ", "TJK", "-o", "gone/b.md"), 1, "cannot be written"),
    (("KAZ", "TJK", "-o", "b.md", "--since", "2030-01-01"), 2, "later than the day"),
    (("KAZ", "KAZ", "-o", "b.md"), 1, "given twice"),
    (("KAZ", "TJK"), 2, "Missing option"),
])  # fmt: skip
def test_what_is_wrong_is_told(kept: Store, tmp_path: Path, arguments: tuple[str, ...], status: int, told: str) -> None:
    placed = [str(tmp_path / a) if before == "-o" else a for before, a in zip(("", *arguments), arguments, strict=False)]
    done = pledger("brief", *placed, "--ledger", kept.shown, "--as-of", DAY.isoformat())
    assert done.returncode == status and told in done.stderr.decode() and b"Traceback" not in done.stderr
    assert not list(tmp_path.iterdir())


def test_the_command_writes_a_file_and_standard_output(kept: Store, tmp_path: Path) -> None:
    target = tmp_path / "b.md"
    given = ("--ledger", kept.shown, "--as-of", DAY.isoformat(), "--since", SINCE.isoformat())
    done = pledger("brief", "tjk", "Kazakhstan", "-o", target, *given)
    assert done.returncode == 0 and done.stdout == b""
    assert target.read_text(encoding="utf-8").startswith("# Tajikistan and Kazakhstan\n")
    assert pledger("brief", "tjk", "Kazakhstan", "-o", "-", *given).stdout == target.read_bytes()
