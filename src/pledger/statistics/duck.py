"""DuckDB, where the optional extra is installed: it reads folders of trade that are too large for Python."""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import TYPE_CHECKING

from pledger.errors import StatisticsError

if TYPE_CHECKING:
    import duckdb

MEMORY = "600MB"


@contextmanager
def connection() -> "Iterator[duckdb.DuckDBPyConnection]":
    """A connection in memory that spills to disk above 600 MB. Raises StatisticsError where DuckDB is not installed."""
    try:
        import duckdb
    except ImportError as error:
        raise StatisticsError("reading folders of trade needs duckdb: pip install --upgrade pledger") from error
    con = duckdb.connect(config={"memory_limit": MEMORY, "preserve_insertion_order": "false"})
    try:
        yield con
    finally:
        con.close()


def quoted(text: str) -> str:
    """A text as an SQL literal."""
    return "'" + text.replace("'", "''") + "'"


@contextmanager
def naming(what: str) -> Iterator[None]:
    """Turn what DuckDB complains of into a StatisticsError that starts with `what` (the file). Only for use within a `connection`."""
    import duckdb

    try:
        yield
    except duckdb.Error as error:
        # DuckDB repeats the whole of its reader's settings below the message.
        told = " ".join(line.strip() for line in str(error).splitlines()[:3] if line.strip())
        raise StatisticsError(f"{what}: {told}") from error
