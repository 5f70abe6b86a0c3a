"""Loaders: one module a provider; `load(path)` tells by the content which it is."""

from pledger.statistics.loaders.load import load
from pledger.statistics.loaders.loaded import Loaded

__all__ = ["Loaded", "load"]
