"""A check as text for people."""

from dataclasses import replace

from pledger.checks.entries import CheckedEntry
from pledger.checks.types import Check
from pledger.checks.wording import amount, cite, said
from pledger.records.types import Figure
from pledger.statistics.codes import name_of


def topic(figure: Figure) -> str:
    """What a figure is of: `Kazakhstan–Tajikistan exports Kazakhstan to Tajikistan (grain)`."""
    parties = "–".join(map(name_of, figure.parties)) or "no named party"
    flow = f" {name_of(figure.origin)} to {name_of(figure.destination)}" if figure.origin and figure.destination else ""
    subject = f" ({figure.subject})" if figure.subject else ""
    return f"{parties} {figure.indicator.replace('_', ' ')}{flow}{subject}"


def told(figure: Figure, check: Check) -> str:
    """Lines: what is claimed by whom with the verdict and, where it fails, the distance of a level; why; and what stands near."""
    failed = check.verdict in ("contradicted", "disputed") and figure.measure not in ("growth", "share")
    off = f" ({check.distance:+.1%})" if failed and check.distance is not None else ""
    near = "".join(f"\n    near, but no judge: {one}" for one in check.beside)
    return f"{claimed(figure)}: {check.verdict.upper()}{off} [{check.id}]\n  {check.reason}{near}"


def claimed(figure: Figure) -> str:
    """What is claimed by whom: `Kazakhstan–Tajikistan trade turnover more than 1 billion USD, 2023, Kassym-Jomart Tokayev`."""
    measure = "" if figure.measure == "level" else f" {figure.measure}"
    who = f", {figure.said_by.name or figure.said_by.office}" if figure.said_by else ""
    return f"{topic(figure)}{measure} {said(figure)}, {figure.period or 'no period'}{who}"


def brief(figure: Figure, check: Check) -> str:
    """One line: what is claimed, and the statistic that came nearest to it (for a comparison over time, its two ends)."""
    if not check.by:
        return claimed(figure)
    if figure.measure in ("growth", "multiple", "change"):
        base, end = check.by[:2]
        ends = (f"{amount(o.value, o.unit)} in {o.period}" for o in (base, end))
        return f"{claimed(figure)} ({end.agency}: {' to '.join(ends)})"
    return f"{claimed(figure)} ({cite(min(check.by, key=lambda o: abs(o.value - (figure.value or 0.0))))})"


def told_entry(checked: CheckedEntry) -> str:
    """An entry of the ledger as `told`, and under it the statements of it that fare otherwise."""
    lines = [told(checked.figure, replace(checked.check, id=checked.entry["id"][:9]))]
    for figure, check in checked.statements:
        if check.verdict != checked.check.verdict:
            lines.append("  otherwise: " + told(figure, check).replace("\n  ", "\n    "))
    return "\n".join(lines)
