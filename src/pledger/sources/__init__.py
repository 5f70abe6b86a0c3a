"""A text as published -> Source: `read_text(text)`, and `open_paths(paths)` for files, folders, globs, JSON Lines and pages."""

from pledger.sources.gate import worth_reading
from pledger.sources.parts import parts
from pledger.sources.plain import Place, plain, seen
from pledger.sources.read import Problem, open_paths, read_text
from pledger.sources.types import Region, Source

__all__ = ["Place", "Problem", "Region", "Source", "open_paths", "parts", "plain", "read_text", "seen", "worth_reading"]
