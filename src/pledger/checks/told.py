"""A check as text for people."""

from dataclasses import replace

from pledger.checks.entries import CheckedEntry
from pledger.checks.types import Check
from pledger.checks.wording import said
from pledger.records.types import Figure


def topic(figure: Figure) -> str:
    """What a figure is of: `KAZ-TJK exports KAZ to TJK (grain)`."""
    parties = "-".join(figure.parties) or "no named party"
    flow = f" {figure.origin} to {figure.destination}" if figure.origin and figure.destination else ""
    subject = f" ({figure.subject})" if figure.subject else ""
    return f"{parties} {figure.indicator.replace('_', ' ')}{flow}{subject}"


def told(figure: Figure, check: Check) -> str:
    """Two lines: what is claimed by whom with the verdict and the distance, and why."""
    what = f"{topic(figure)} {figure.measure} {said(figure)}"
    who = f", {figure.said_by.name or figure.said_by.office}" if figure.said_by else ""
    off = "" if check.distance is None else f" ({check.distance:+.1%})"
    return f"{what}, {figure.period or 'no period'}{who}: {check.verdict.upper()}{off} [{check.id}]\n  {check.why}"


def told_entry(checked: CheckedEntry) -> str:
    """An entry of the ledger as `told`, and under it the statements of it that fare otherwise."""
    lines = [told(checked.figure, replace(checked.check, id=checked.entry["id"][:9]))]
    for figure, check in checked.statements:
        if check.verdict != checked.check.verdict:
            lines.append("  otherwise: " + told(figure, check).replace("\n  ", "\n    "))
    return "\n".join(lines)
