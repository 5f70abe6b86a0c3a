"""Every trap of the providers, on real answers where they are at hand and on faithful ones else."""

import gzip
import json
from pathlib import Path

import pytest

from pledger.errors import StatisticsError
from pledger.statistics.loaders import load

FIXTURES = Path(__file__).parents[2] / "../shared/data/fixtures"
needs_shared = pytest.mark.skipif(not FIXTURES.exists(), reason="needs ../shared")

ROW = {
    "typeCode": "C", "freqCode": "A", "refYear": 2022, "refMonth": 52, "period": "2022", "reporterCode": 398, "flowCode": "X",
    "partnerCode": 762, "partner2Code": 0, "classificationCode": "H6", "cmdCode": "TOTAL", "customsCode": "C00", "motCode": 0,
    "cifvalue": None, "fobvalue": 877600000.5, "primaryValue": 877600000.5, "isReported": True,
}  # fmt: skip


def answer(tmp_path: Path, *rows: dict, **fields) -> Path:
    path = tmp_path / "a.json"
    path.write_text(json.dumps({"elapsedTime": "1 secs", "count": len(rows), "data": list(rows), "error": "", **fields}), encoding="utf-8")
    return path


def bulk(tmp_path: Path, *rows: dict, separator: str = ",") -> Path:
    path = tmp_path / "b.csv"
    lines = [ROW, *rows] if not rows else list(rows)
    text = [separator.join(ROW), *(separator.join("" if v is None else str(v) for v in r.values()) for r in lines)]
    path.write_text("\n".join(text) + "\n", encoding="utf-8")
    return path


@needs_shared
def test_a_real_comtrade_answer():
    found = load(FIXTURES / "comtrade_get_C_A_HS.json")
    one = found.observations[0]
    assert (found.provider, len(found.observations), found.left_out) == ("comtrade", 4, {})
    # An import is CIF and mirror data of the partner's exports; refMonth 52 marks the year.
    assert (one.origin, one.destination, one.reporter, one.valuation, one.period, one.value) == (
        "ARG",
        "CHN",
        "CHN",
        "CIF",
        "2010",
        6804128143,
    )
    assert [o.valuation for o in found.observations] == ["CIF", "CIF", "FOB", "FOB"]


@needs_shared
def test_a_real_imts_answer_is_in_full_dollars_whatever_scale_says():
    found = load(FIXTURES / "imf_imts_sample.xml")
    values = {o.destination: o.value for o in found.observations}
    assert 'SCALE="6"' in (FIXTURES / "imf_imts_sample.xml").read_text(encoding="utf-8")
    assert values == {"CHN": 1_672_284_904, "KAZ": 6_650}
    assert found.left_out == {"a group of countries or the world": 1, "a series without observations": 1}


@needs_shared
def test_sdmx1_reads_the_same_values():
    sdmx = pytest.importorskip("sdmx")
    message = sdmx.read_sdmx(FIXTURES / "imf_imts_sample.xml")
    theirs = sorted(float(o.value) for dataset in message.data for o in dataset.obs)
    ours = [o.value for o in load(FIXTURES / "imf_imts_sample.xml").observations]
    assert set(ours) <= set(theirs)


@needs_shared
def test_a_listing_of_bulk_files_is_no_data():
    with pytest.raises(StatisticsError, match=r"comtrade_bulk_listing\.json: row 1: no flowCode"):
        load(FIXTURES / "comtrade_bulk_listing.json")


def test_398_is_kazakhstan_and_762_tajikistan(tmp_path):
    (one,) = load(answer(tmp_path, ROW)).observations
    assert (one.reporter, one.parties, one.origin, one.product, one.digits) == ("KAZ", ("KAZ", "TJK"), "KAZ", None, 1.0)


@pytest.mark.parametrize(
    ("change", "reason"),
    [
        ({"customsCode": "C01"}, "a breakdown"), ({"motCode": 2100}, "a breakdown"), ({"partner2Code": 156}, "a breakdown"),
        ({"flowCode": "RX"}, "another flow"), ({"partnerCode": 0}, "a group of countries or the world"),
        ({"partnerCode": 810}, "a dissolved state"), ({"partnerCode": 58}, "a dissolved state"), ({"partnerCode": 490}, "an area"),
        ({"partnerCode": 398}, "trade with itself"), ({"typeCode": "S"}, "services"),
    ],
)  # fmt: skip
def test_what_would_multiply_totals_or_is_no_pair_is_left_out_and_counted(tmp_path, change, reason):
    found = load(answer(tmp_path, ROW, {**ROW, **change}))
    assert len(found.observations) == 1 and len(found.left_out) == 1
    assert reason in next(iter(found.left_out))


@pytest.mark.parametrize(
    ("change", "said"),
    [
        ({"primaryValue": -1}, "primaryValue is -1"), ({"primaryValue": None}, "no plain number"),
        ({"partnerCode": 12345}, "no country code"),
        ({"partnerCode": "KAZ"}, "no country code"), ({"period": "202213", "freqCode": "M"}, "does not fit frequency"),
        ({"period": "2022", "freqCode": "M"}, "does not fit"), ({}, "the same series and period"),
    ],
)  # fmt: skip
def test_wrong_rows_refuse_the_whole_file_by_name_and_row(tmp_path, change, said):
    with pytest.raises(StatisticsError, match=r"a\.json: row 2") as caught:
        load(answer(tmp_path, ROW, {**ROW, **change}))
    assert said in str(caught.value)


def test_monthly_rows_and_products_keep_period_zeros_and_classification(tmp_path):
    row = {**ROW, "freqCode": "M", "period": "202203", "cmdCode": "010121"}
    (one,) = load(answer(tmp_path, row)).observations
    assert (one.period, one.product, one.classification) == ("2022-03", "010121", "H6")


def test_mixed_classifications_are_refused(tmp_path):
    rows = [{**ROW, "cmdCode": "1101"}, {**ROW, "cmdCode": "1101", "classificationCode": "H5"}]
    with pytest.raises(StatisticsError, match=r"row 2: .*H5.*H6"):
        load(answer(tmp_path, *rows))


def test_imports_reported_fob_are_fob(tmp_path):
    (one,) = load(answer(tmp_path, {**ROW, "flowCode": "M"})).observations
    assert (one.valuation, one.origin, one.destination) == ("FOB", "TJK", "KAZ")
    (bare,) = load(answer(tmp_path, {**ROW, "flowCode": "M", "fobvalue": None})).observations
    assert bare.valuation == "CIF"


def test_estimates_say_so(tmp_path):
    (one,) = load(answer(tmp_path, {**ROW, "isReported": False})).observations
    assert "estimated" in one.note


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("<!DOCTYPE html><html>Too many requests</html>", "a web page in place of data"), ("", "empty"),
        ('{"data": [{"a"', "not JSON, or half an answer"), ('{"count": 2, "data": []}', "half an answer"),
        ('{"count": 0, "data": [], "error": "key expired"}', "answered with an error: key expired"),
        ('{"message": "hello"}', "no answer of UN Comtrade"), ("a,b,c\n1,2,3\n", "neither UN Comtrade"), ("<x><y>", "neither"),
        ('<m xmlns="sdmx"><Series', "broken or truncated XML"), ('<m xmlns="sdmx"></m>', "no series"),
        ('<!DOCTYPE m [<!ENTITY a "b">]><m xmlns="sdmx"/>', "declarations"),
    ],
)  # fmt: skip
def test_what_is_no_data_is_named(tmp_path, text, said):
    path = tmp_path / "x.dat"
    path.write_text(text, encoding="utf-8")
    with pytest.raises(StatisticsError, match=r"x\.dat") as caught:
        load(path)
    assert said in str(caught.value)


@pytest.mark.parametrize("separator", [",", "\t"])
def test_bulk_csv_also_gzipped(tmp_path, separator):
    path = bulk(tmp_path, ROW, {**ROW, "flowCode": "M"}, separator=separator)
    packed = tmp_path / "b.csv.gz"
    packed.write_bytes(gzip.compress(path.read_bytes()))
    assert len(load(path).observations) == len(load(packed).observations) == 2
    packed.write_bytes(gzip.compress(path.read_bytes())[:-20])
    with pytest.raises(StatisticsError, match="truncated or broken"):
        load(packed)


def test_a_bulk_csv_cut_off_in_a_row_is_named_by_line(tmp_path):
    path = bulk(tmp_path, ROW, {**ROW, "flowCode": "M"})
    path.write_text(path.read_text(encoding="utf-8")[:-30], encoding="utf-8")
    with pytest.raises(StatisticsError, match=r"b\.csv:3: not as many cells"):
        load(path)


SERIES = '<m xmlns="sdmx"><Series FREQ="A" SERIES="{}" REF_AREA="{}">{}</Series></m>'


def sdmx(tmp_path: Path, text: str):
    path = tmp_path / "s.xml"
    path.write_text(text, encoding="utf-8")
    return load(path)


def test_world_bank_gdp_without_groups_and_empty_years(tmp_path):
    points = '<Obs TIME_PERIOD="2022" OBS_VALUE="225496255456.5"/><Obs TIME_PERIOD="2023" OBS_VALUE="NaN"/>'
    found = sdmx(tmp_path, SERIES.format("NY_GDP_MKTP_CD", "KAZ", points))
    assert [(o.provider, o.indicator, o.parties, o.period) for o in found.observations] == [("worldbank", "gdp", ("KAZ",), "2022")]
    assert sdmx(tmp_path, SERIES.format("NY_GDP_MKTP_CD", "WLD", points)).left_out == {"a group of countries or the world": 1}
    assert "another indicator" in next(iter(sdmx(tmp_path, SERIES.format("FP_CPI_TOTL", "KAZ", points)).left_out))


def test_generic_sdmx_reads_like_structure_specific(tmp_path):
    text = """<g:GenericData xmlns:g="http://www.sdmx.org/resources/sdmxml/schemas/v2_1/data/generic"><g:DataSet><g:Series>
        <g:SeriesKey><g:Value id="FREQ" value="A"/><g:Value id="SERIES" value="SP_POP_TOTL"/>
        <g:Value id="REF_AREA" value="TJK"/></g:SeriesKey>
        <g:Obs><g:ObsDimension value="2022"/><g:ObsValue value="9952787"/></g:Obs>
        <g:Obs><g:ObsDimension value="2023"/><g:ObsValue value="NaN"/></g:Obs></g:Series></g:DataSet></g:GenericData>"""
    (one,) = sdmx(tmp_path, text).observations
    assert (one.indicator, one.parties, one.period, one.value, one.unit) == ("population", ("TJK",), "2022", 9_952_787, "people")


@pytest.mark.parametrize(("printed", "period"), [("2022-M03", "2022-03"), ("2022-Q2", "2022-04/2022-06"), ("2022", "2022")])
def test_sdmx_periods(tmp_path, printed, period):
    text = SERIES.format("SP_POP_TOTL", "KAZ", f'<Obs TIME_PERIOD="{printed}" OBS_VALUE="19"/>')
    assert sdmx(tmp_path, text).observations[0].period == period


def test_other_units_are_refused(tmp_path):
    text = '<m xmlns="sdmx"><Series COUNTRY="KAZ" COUNTERPART_COUNTRY="TJK" INDICATOR="XG_FOB_EUR"><Obs/></Series></m>'
    with pytest.raises(StatisticsError, match=r"s\.xml: series 1: .* is in EUR"):
        sdmx(tmp_path, text)


def test_provider_must_be_known(tmp_path):
    with pytest.raises(StatisticsError, match="no provider 'oecd'"):
        load(answer(tmp_path, ROW), provider="oecd")
