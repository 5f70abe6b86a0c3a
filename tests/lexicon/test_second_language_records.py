"""Every kind of record in an invented language whose offices stand before or behind the country: tables only, no change of code."""

from typing import Any

import pytest

from lexicon.test_second_language import TABLES, of_tables
from pledger import mentions, read_text
from pledger.lexicon import Lexicon
from pledger.mentions.types import Person
from pledger.sources import read_text as source_of

MORE = {
    "offices": "#@scan terms plural\nterms,rank,plural,case,body,example\nministro eksteri,minister,,,,La [ministro eksteri] vidi",
    "name_patterns": "name,pattern,example\nword,[A-Z]\\w+,[Ana]\nafter_country,[ ]$,Kazahu[ ]ministro\n"
    "office_of,[ ]$,ministro[ ]Kazahu\noffice_of_others,[ ]$,ministro[ ]Kazahu",
    "meetings": "terms,shape,type,needs,case,example\nvidi,meet,talks,,,A [vidi] B",
    "instruments": "terms,type,form,number,case,example\nakordo,agreement,strong,one,,La [akordo] sa firmi",
    "signing": "#@ scan\nterms,form,status,strength,case,example\nfirmi,done,signed,,,Ili [firmi] akordo",
    "undertakings": "terms,form,strength,takes,support,example\npromisi,act,willing,to,,Kazahu [promisi] konstrui",
    "complements": 'name,pattern,example\nto,"[ ](?=\\w+i\\b)",promisi[ ]konstrui',
    "pledge_patterns": "#@ scan\nname,pattern,example\ninflected,\\w+i,[promisi]\nanother,\\w+,[konstrui]",
    "project_nouns": "terms,type,need,across,two,call,within,case,example\nfervojo,railway,place,,,,,,La [fervojo]",
    "project_status": "#@ scan\nterms,status,side,inside,case,example\nkonstrui,build,,,,[konstrui] fervojo",
}
TEXT = (
    "TASHKENT, 5 marto 2024 — Kazahu ministro eksteri Ana Sowe vidi ministro eksteri Uzbeku Ben Alimo nu 4 marto 2024. "
    "Kazahu eta Uzbeku firmi akordo da tofero. Kazahu promisi konstrui ta fervojo Tavu-Nuku.\n"
)


@pytest.fixture(scope="module")
def invented(tmp_path_factory: pytest.TempPathFactory) -> Lexicon:
    return of_tables(TABLES | MORE, tmp_path_factory.mktemp("qz"))


def _records(lexicon: Lexicon) -> dict[str, dict[str, Any]]:
    return {r.kind: r.to_json() for r in read_text(TEXT, lexicon=lexicon)}


def test_people_are_read_in_either_order(invented: Lexicon) -> None:
    marked = mentions.find(source_of(TEXT, lexicon=invented), invented)
    assert [(p.name, p.office, p.country) for p in marked.of(Person)] == [
        ("Ana Sowe", "ministro eksteri", "KAZ"),
        ("Ben Alimo", "ministro eksteri", "UZB"),
    ]


def test_a_meeting_is_read(invented: Lexicon) -> None:
    met = _records(invented)["meeting"]
    assert (met["type"], met["parties"], met["date"]) == ("talks", ["KAZ", "UZB"], "2024-03-04")
    assert [p["name"] for p in met["participants"]] == ["Ana Sowe", "Ben Alimo"]


def test_a_document_is_read(invented: Lexicon) -> None:
    signed = _records(invented)["instrument"]
    assert (signed["type"], signed["status"], signed["parties"]) == ("agreement", "signed", ["KAZ", "UZB"])


def test_a_pledge_and_its_project_are_read(invented: Lexicon) -> None:
    records = _records(invented)
    pledge, project = records["pledge"], records["project"]
    assert (pledge["actors"], pledge["action"], pledge["strength"]) == (["KAZ"], "konstrui ta fervojo Tavu-Nuku", "willing")
    assert (project["type"], project["status"]) == ("railway", "planned")
