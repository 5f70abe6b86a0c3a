"""Figures held against official statistics: `check(figure, book)` gives a verdict with its observations and reason."""

from pledger.checks.check import check
from pledger.checks.types import VERDICTS, Check, Reading

__all__ = ["VERDICTS", "Check", "Reading", "check"]
