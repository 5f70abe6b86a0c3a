"""pyarrow, imported when it is first needed, and without pandas.

pyarrow imports pandas, where that is installed, only to ask whether a list is one of its series: half a second of every process.
"""

import sys
from functools import cache
from typing import Any


class _NoPandas:
    """An importer that finds no pandas."""

    def find_spec(self, name: str, path: Any, target: Any = None) -> None:
        if name == "pandas":
            raise ModuleNotFoundError("not needed here", name=name)


@cache
def arrow() -> Any:
    """The module `pyarrow`, with `pyarrow.parquet`. It asks for pandas once; what asks for it by name later gets it."""
    import pyarrow
    import pyarrow.parquet

    if "pandas" not in sys.modules:
        importer = _NoPandas()
        sys.meta_path.insert(0, importer)
        try:
            pyarrow.array([])
        finally:
            sys.meta_path.remove(importer)
    return pyarrow
