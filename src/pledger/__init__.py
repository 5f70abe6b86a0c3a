"""Pledger keeps the books on what governments say to each other: published text in, records with the words that prove them out.

from pledger import read_text
for record in read_text("ASTANA — Trade reached $1.2 billion in 2023 ...", date="2024-05-06"):
    print(record.to_json())
"""

from typing import TYPE_CHECKING, Any

if TYPE_CHECKING:
    from pledger.errors import PledgerError
    from pledger.read import Reading, read_paths, read_text
    from pledger.records import Record
    from pledger.sources import Problem, Source

__version__ = "0.1.0"
__all__ = ["PledgerError", "Problem", "Reading", "Record", "Source", "__version__", "read_paths", "read_text"]

_HOMES = {
    "PledgerError": "pledger.errors",
    "Problem": "pledger.sources",
    "Source": "pledger.sources",
    "Record": "pledger.records",
    "Reading": "pledger.read",
    "read_paths": "pledger.read",
    "read_text": "pledger.read",
}


def __getattr__(name: str) -> Any:
    """The public names, imported when first asked for, so that `pledger --help` starts at once."""
    if name not in _HOMES:
        raise AttributeError(f"module 'pledger' has no attribute {name!r}")
    from importlib import import_module

    return getattr(import_module(_HOMES[name]), name)
