"""The bundled example bulletins: made-up newsroom texts on real events, in our own words."""

from contextlib import AbstractContextManager
from importlib.resources import as_file, files
from pathlib import Path


def folder() -> AbstractContextManager[Path]:
    """The folder of the examples, as a context (it may have to be unpacked): `texts`, single bulletins; `series`, pairs over years."""
    return as_file(files("pledger.examples"))
