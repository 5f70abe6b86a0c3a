"""A second language is a second folder of tables: a tiny invented one is read with no change of code."""

from collections.abc import Mapping
from pathlib import Path

import pytest

from pledger import mentions, read_text
from pledger.lexicon import Lexicon, load
from pledger.mentions import quantities, times
from pledger.mentions.types import Party, Quantity, Time
from pledger.sources import read_text as source_of

TABLES = {
    "stopwords": "#@ scan\nterms,example\nom|eta|da|nu|sa,Kazahu [eta] Uzbeku",
    "countries": "#@ scan terms adjectives people\ncode,name,terms,adjectives,people,case,example\n"
    "KAZ,Kazakhstan,Kazahu,kazahi,,,[Kazahu] om\nUZB,Uzbekistan,Uzbeku,uzbeki,,,[Uzbeku] om",
    "months": "#@ scan\nterms,number,word,example\nmarto,3,,nu [marto] 2024\nirailo,9,,nu [irailo] 2024",
    "scales": "#@ scan\nterms,form,value,example\nmiliardo,word,1000000000,3 [miliardo]\nmiliono,word,1000000,3 [miliono]",
    "currency_names": "#@ scan\nterms,unit,factor,example\ndolaru,USD,1,3 miliono [dolaru]",
    "hedges": "#@ scan\nterms,bound,place,example\nkasi,about,before,[kasi] 3 dolaru\nover,over,before,[over] 3",
    "indicators": "terms,kind,indicator,takes,example\ntofero,noun,trade_turnover,money,[tofero] da Kazahu",
    "grammar_roles": "role,terms,example\nfrom,iz,[iz] 3\nto,zu,iz 3 [zu] 5\n"
    "and,eta,3 [eta] 5\nbetween,inter,[inter] 3 eta 5\nthe,ta,[ta] 5",
    "grammar": "#@ scan\nset,terms,example\nrange_open,iz|inter,[iz] 3\nrange_join,zu,3 [zu] 5\ninterval_join,zu,marto [zu] irailo",
    "quantified": "#@ scan\nterms,kind,value,example\nsa,past,,[sa] 3 dolaru",
    "furniture": "#@ scan\nterms,kind,where,section,example\nfoto,caption,label,,[Foto]: ministro\nlegu plus,furniture,start,,[Legu plus]",
}
TEXT = (
    "TASHKENT, 5 marto 2024 — Tofero om Kazahu eta Uzbeku sa kasi 3 miliardo dolaru nu irailo 2023.\n\n"
    "Foto: ministro Kazahu\n\nLegu plus nu\n"
)


def of_tables(tables: Mapping[str, str], folder: Path) -> Lexicon:
    """The lexicon of a language that has these tables, by name, and the shared ones."""
    for name, content in tables.items():
        (folder / f"{name}.csv").write_text(content + "\n", encoding="utf-8")
    return load("qx", folder)


@pytest.fixture(scope="module")
def invented(tmp_path_factory: pytest.TempPathFactory) -> Lexicon:
    return of_tables(TABLES, tmp_path_factory.mktemp("qx"))


def test_its_regions_and_date_are_read(invented: Lexicon) -> None:
    source = source_of(TEXT, lexicon=invented)
    assert [r.kind for r in source.regions] == ["dateline", "body", "caption", "furniture"]
    assert (source.date, source.language) == ("2024-03-05", "qx")


def test_its_mentions_are_read(invented: Lexicon) -> None:
    marked = mentions.find(source_of(TEXT, lexicon=invented), invented)
    assert {p.codes for p in marked.of(Party)} >= {("KAZ",), ("UZB",)}
    assert [(q.value, q.unit, q.bound) for q in marked.of(Quantity)] == [(3e9, "USD", "about")]
    assert "2023-09" in [t.edtf for t in marked.of(Time)]


@pytest.mark.parametrize(
    ("said", "values"),
    [("inter 3 eta 5 miliardo dolaru", (3e9, 5e9)), ("3 zu 5 miliono dolaru", (3e6, 5e6)), ("3 om 5 miliono dolaru", (5e6, 5e6))],
)
def test_its_small_words_join_numbers(invented: Lexicon, said: str, values: tuple[float, float]) -> None:
    """The grammars of numbers and dates know 'and', 'to', 'between' by their role, and the words for them from a table."""
    assert [(q.low, q.high) for q in quantities.read(said, invented) if q.unit == "USD"] == [values]


def test_its_small_words_join_months(invented: Lexicon) -> None:
    assert [t.edtf for t in times.read("marto zu irailo 2023", None, invented)] == ["2023-03/2023-09"]


def test_its_records_are_read(invented: Lexicon) -> None:
    figures = [r.to_json() for r in read_text(TEXT, lexicon=invented) if r.kind == "figure"]
    assert [(f["indicator"], f["value"], f["unit"], f["bound"], f["period"], f["parties"]) for f in figures] == [
        ("trade_turnover", 3e9, "USD", "about", "2023-09", ["KAZ", "UZB"])
    ]


def test_english_is_not_read_by_it(invented: Lexicon) -> None:
    text = "The two ministers met in the capital on Monday and agreed on the supply of gas to the neighbouring country."
    assert not read_text(text, lexicon=invented).understood


def test_the_english_lexicon_is_untouched(invented: Lexicon) -> None:
    assert load().language == "en"
    assert not [h for h in load().scan("Kazahu tofero") if h.row.table in ("countries", "indicators")]


def test_a_missing_folder_is_refused(tmp_path: Path) -> None:
    from pledger.errors import LexiconError

    with pytest.raises(LexiconError, match="no lexicon folder"):
        load("qy", tmp_path / "qy")
