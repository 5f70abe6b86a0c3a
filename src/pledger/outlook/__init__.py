"""Targets against the calendar: required growth, projection, probability, base rate; the backtest; export potential; gravity."""

from pledger.outlook.baserates import base_rates
from pledger.outlook.outlook import outlook, required_growth
from pledger.outlook.projection import Projection, project
from pledger.outlook.types import Fan, Outlook, Standing

__all__ = ["Fan", "Outlook", "Projection", "Standing", "base_rates", "outlook", "project", "required_growth"]
