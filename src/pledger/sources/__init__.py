"""A text as published -> Source: `read_text(text)`, and `open_paths(paths)` for files, folders, globs, JSON Lines and pages."""

from pledger.sources.gate import worth_reading
from pledger.sources.parts import parts
from pledger.sources.read import Problem, open_paths, read_text
from pledger.sources.types import Region, Source

__all__ = ["Problem", "Region", "Source", "open_paths", "parts", "read_text", "worth_reading"]
