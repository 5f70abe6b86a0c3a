"""Write the bundled statistics tables from the collected facts: tools/bundle_statistics.py ../shared/data src/pledger/statistics/tables

Each row keeps its source (`url`). A period that the publisher leaves unclear stays empty, so that the row never judges.
"""

import csv
import re
import sys
from pathlib import Path

MONTHS = {m: n for n, m in enumerate(("Jan", "Feb", "Mar", "Apr", "May", "Jun", "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"), 1)}
HEAD = ("indicator", "parties", "origin", "destination", "period", "value", "unit", "agency", "reporter", "role", "hedge", "url", "note")


def period(year: str, printed: str) -> str:
    """EDTF of a row's year and period; empty unless it is plainly a year, a month or a run of months."""
    if printed == "annual":
        return year
    months = re.fullmatch(r"([A-Z][a-z]{2})(?:-([A-Z][a-z]{2}))?", printed)
    if not months:
        return ""
    first, last = MONTHS[months[1]], MONTHS[months[2] or months[1]]
    return f"{year}-{first:02d}" + (f"/{year}-{last:02d}" if last != first else "")


def flow(printed: str) -> tuple[str, str, str]:
    """Indicator, origin and destination of `turnover`, `A->B exports` or `B imports from A`."""
    if directed := re.fullmatch(r"([A-Z]{3})->([A-Z]{3}) exports", printed):
        return "exports", directed[1], directed[2]
    if mirrored := re.fullmatch(r"([A-Z]{3}) imports from ([A-Z]{3})", printed):
        return "exports", mirrored[2], mirrored[1]
    if printed != "turnover":
        raise SystemExit(f"unknown flow {printed!r}")
    return "trade_turnover", "", ""


def turnovers(data: Path) -> list[list[str]]:
    """The rows of reported_turnover.csv."""
    rows = []
    for row in csv.DictReader((data / "reported_turnover.csv").open(encoding="utf-8")):
        indicator, origin, destination = flow(row["flow"])
        when = period(row["year"], row["period"])
        note = row["note"] if when else "; ".join(t for t in (f"period as printed: {row['year']}, {row['period']}", row["note"]) if t)
        note = re.sub(r" \(seed \d+\)", "", note)  # a name that nobody else knows
        parties = "|".join(sorted((row["a"], row["b"])))
        told = (row["value_usd"], "USD", row["source_agency"], row["reporter_side"], row["role"], row["hedge"], row["url"], note)
        rows.append([indicator, parties, origin, destination, when, *told])
    return rows


def economies(data: Path) -> list[list[str]]:
    """GDP and population from 1990 on, from gdp_population.csv."""
    rows = []
    for row in csv.DictReader((data / "gdp_population.csv").open(encoding="utf-8")):
        for indicator, column, unit, url in (
            ("gdp", "gdp_usd", "USD", "https://github.com/datasets/gdp"),
            ("population", "population", "people", "https://github.com/datasets/population"),
        ):
            if row[column] and int(row["year"]) >= 1990:
                rows.append([indicator, row["iso3"], "", "", row["year"], row[column], unit, "World Bank", "", "statistic", "", url, ""])
    return rows


def rates(data: Path) -> list[list[str]]:
    """The rows of base_rates_bilateral_growth.csv, one a horizon and threshold."""
    found: list[list[str]] = []
    for row in csv.DictReader((data / "base_rates_bilateral_growth.csv").open(encoding="utf-8")):
        thresholds = [(float(c[3:].rstrip("%")) / 100, c) for c in row if c.startswith("p>=")]
        found.extend([row["h"], f"{growth:g}", row[column], row["n"]] for growth, column in thresholds)
    return found


def targets(data: Path) -> list[list[str]]:
    """The rows of targets_reference_class.csv that an outlook needs."""
    rows = csv.DictReader((data / "targets_reference_class.csv").open(encoding="utf-8"))
    return [
        [
            row["set_on"],
            "|".join(sorted((row["a"], row["b"]))),
            f"{float(row['target_usd_m']) * 1e6:.0f}",
            row["deadline"],
            row["url"],
            row["note"],
        ]
        for row in rows
    ]


def codes(data: Path) -> list[list[str]]:
    """Comtrade's numeric codes: code, ISO alpha-3 (countries of today only), name, kind."""
    known: dict[str, list[str]] = {}
    for name in ("reporter", "partner"):
        for row in csv.DictReader((data / f"fixtures/comtrade_ref_{name}.csv").open(encoding="utf-8-sig")):
            kind = code_kind(row)
            known[row["id"]] = [row["id"], row["iso_3"] if kind == "country" else "", row["country"].strip(), kind]
    return [known[code] for code in sorted(known, key=int)]


def code_kind(row: dict[str, str]) -> str:
    """`country`, `dissolved` (its letters may be its successor's), `group`, or `area` (free zones, not elsewhere specified)."""
    if row["group"] == "True":
        return "group"
    if row["exit_year"]:
        return "dissolved"
    area = not re.fullmatch("[A-Z]{3}", row["iso_3"]) or re.search(r"\bnes\b", row["country"])
    return "area" if area else "country"


def products(data: Path) -> list[list[str]]:
    """Six-digit codes of the Harmonized System, with their descriptions; a malformed row is left out."""
    rows = csv.DictReader((data / "hs2022.csv").open(encoding="utf-8"))
    return [[row["hscode"], row["description"]] for row in rows if re.fullmatch(r"\d{6}", row["hscode"] or "")]


def write(path: Path, comment: str, rows: list[list[str]], head: tuple[str, ...] = HEAD) -> None:
    """A plain CSV table with a comment on its first line."""
    with path.open("w", encoding="utf-8", newline="") as stream:
        stream.write(f"# {comment}\n")
        writer = csv.writer(stream, lineterminator="\n")
        writer.writerow(head)
        writer.writerows(rows)


def main() -> None:
    """Read the folder of facts, write the folder of tables."""
    data, tables = Path(sys.argv[1]), Path(sys.argv[2])
    comment = "Bilateral trade as officially reported; facts quoted from public pages, each with its URL"
    write(tables / "reported_turnover.csv", comment, turnovers(data))
    write(
        tables / "economies.csv",
        "GDP (current US dollars) and population, World Bank by way of the data sets named in `url` (PDDL; World Bank data CC BY 4.0)",
        economies(data),
    )
    comment = (
        "Share of country pairs whose trade grew at least so fast a year over so many years: computed from agtpa_applications (CC BY 4.0)"
    )
    write(tables / "base_rates.csv", comment, rates(data), ("years", "growth", "share", "pairs_and_years"))
    comment = "Country codes of UN Comtrade (reference tables of comtradeapi.un.org); BACI uses the same"
    write(tables / "comtrade_codes.csv", comment, codes(data), ("code", "iso3", "name", "kind"))
    comment = "Harmonized System 2022, six digits: https://github.com/datasets/harmonized-system (ODC-PDDL)"
    write(tables / "hs2022.csv", comment, products(data), ("code", "description"))
    comment = "Trade targets as stated, each with the page that states it"
    write(tables / "targets.csv", comment, targets(data), ("set_on", "parties", "value_usd", "deadline", "url", "note"))


if __name__ == "__main__":
    main()
