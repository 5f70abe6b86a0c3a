"""`ask(where, sql)`: a question in SQL over an archive's Parquet, by DuckDB: one SELECT, which reads nothing else and writes nothing."""

from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor, wait
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any

from pledger.archive import entries, tables
from pledger.archive.families import REPRINTS
from pledger.archive.files import Folder
from pledger.errors import ArchiveError

if TYPE_CHECKING:
    import duckdb
    import pyarrow

MEMORY = "1GB"
_LISTEN = 0.2  # seconds after which Ctrl-C is heard
_HELD = {
    "held_records": "records", "held_sources": "sources", "held_places": "places", "rejects": "rejects",
    "held_entries": "entries", "held_findings": "findings",
}  # fmt: skip
# What a reader sees: each text once, by its original, with every place where it stood.
_VIEWS = (
    "CREATE VIEW sources AS SELECT s.* EXCLUDE (signature) FROM held_sources s ANTI JOIN reprints r "
    "ON s.shard = r.shard AND s.id = r.source_id",
    "CREATE VIEW records AS SELECT s.* EXCLUDE (shelf) FROM held_records s ANTI JOIN reprints r "
    "ON s.shard = r.shard AND s.source_id = r.source_id",
    "CREATE VIEW places AS SELECT coalesce(r.original, p.source_id) AS source_id, p.* EXCLUDE (source_id) FROM held_places p "
    "LEFT JOIN (SELECT DISTINCT source_id, original FROM reprints) r ON p.source_id = r.source_id",
    "CREATE VIEW entries AS SELECT * EXCLUDE (body) FROM held_entries",
    "CREATE VIEW findings AS SELECT * EXCLUDE (body) FROM held_findings",
)


@contextmanager
def opened(where: str) -> "Iterator[duckdb.DuckDBPyConnection]":
    """A connection with the archive's views, that can do nothing but read them. Raises ArchiveError where there is no archive."""
    import duckdb

    folder = Folder(where)
    if folder.remote:
        raise ArchiveError(f"{where}: queries read a local folder; copy records/, sources/, places/, entries/ and findings/ first")
    if not folder.names("manifests"):
        raise ArchiveError(f"{where}: no archive there; make one with: pledger archive run INPUT... --out {where}")
    con = duckdb.connect(config={"memory_limit": MEMORY})
    try:
        schemas = tables.schemas() | entries.schemas()
        for view, part in _HELD.items():
            _view(con, view, sorted(Path(folder.where, part).glob("*.parquet")), f"{folder.where}/{part}/*.parquet", schemas[part])
        _view(con, "reprints", [Path(folder.where, REPRINTS)], f"{folder.where}/{REPRINTS}", None)
        for statement in _VIEWS:
            con.execute(statement)
        con.execute(f"SET allowed_directories = [{_quoted(folder.where)}]")
        con.execute("SET enable_external_access = false")
        con.execute("SET lock_configuration = true")
        yield con
    finally:
        con.close()


def _view(con: "duckdb.DuckDBPyConnection", name: str, files: list[Path], pattern: str, schema: "pyarrow.Schema | None") -> None:
    """A view over files; an empty table of the same columns where there are none yet."""
    if any(f.exists() for f in files):
        con.execute(f"CREATE VIEW {name} AS SELECT * FROM read_parquet({_quoted(pattern)})")
        return
    import pyarrow

    text = pyarrow.string()
    known = schema or pyarrow.schema([("shard", text), ("source_id", text), ("original", text), ("original_shard", text)])
    con.register(f"{name}_columns", known.empty_table())
    con.execute(f"CREATE TABLE {name} AS SELECT * FROM {name}_columns")


def _quoted(text: str) -> str:
    return "'" + text.replace("'", "''") + "'"


def ask(where: str, sql: str) -> tuple[list[str], Iterator[tuple[Any, ...]]]:
    """The columns and rows of an answer. Raises ArchiveError for anything but one SELECT, and for what DuckDB refuses."""
    import duckdb

    with opened(where) as con:
        try:
            statements = con.extract_statements(sql)
            if len(statements) != 1 or statements[0].type != duckdb.StatementType.SELECT:
                raise ArchiveError("an archive is only read: give one SELECT (or FROM ...), and nothing else")
            columns, rows = _interruptible(con, statements[0])
        except duckdb.Error as error:
            raise ArchiveError(f"the query: {error}") from error
    return columns, iter(rows)


def _interruptible(con: "duckdb.DuckDBPyConnection", statement: "duckdb.Statement") -> tuple[list[str], list[tuple[Any, ...]]]:
    """Columns and rows of a statement, worked out beside this thread: Python hears Ctrl-C only between calls, and a query is one call."""

    def work() -> tuple[list[str], list[tuple[Any, ...]]]:
        answer = con.execute(statement)
        return [d[0] for d in answer.description or ()], answer.fetchall()

    with ThreadPoolExecutor(1) as pool:
        running = pool.submit(work)
        try:
            while not wait([running], timeout=_LISTEN).done:
                continue
        except BaseException:
            con.interrupt()
            raise
        return running.result()
