"""Documents of a part of a Parquet file: a run of its row groups. Columns go by the names that JSON Lines' fields go by."""

from collections.abc import Iterator
from typing import Any

from pledger.archive.arrow import arrow
from pledger.archive.files import open_input
from pledger.archive.jsonl import FIELDS, from_fields
from pledger.archive.types import Document, Reject, Task
from pledger.errors import ArchiveError

ROWS = 256  # read at a time


def _opened(stream: Any, path: str) -> Any:
    pyarrow = arrow()
    try:
        return pyarrow.parquet.ParquetFile(stream)
    except pyarrow.ArrowException as error:
        raise ArchiveError(f"{path}: not Parquet, or cut off: {str(error).splitlines()[0]}") from error


def row_groups(path: str) -> int:
    """How many row groups a file has. Raises ArchiveError where it is no Parquet."""
    with open_input(path) as stream:
        return int(_opened(stream, path).metadata.num_row_groups)


def documents(task: Task, largest: int) -> Iterator[Document | Reject]:
    """The documents of the task's row groups, in order; a Reject for a row that is none, and for a row group that cannot be read."""
    pyarrow = arrow()
    with open_input(task.path) as stream:
        file = _opened(stream, task.path)
        columns = [c for c in file.schema_arrow.names if c in FIELDS]
        groups = file.metadata.num_row_groups
        row = sum(file.metadata.row_group(g).num_rows for g in range(groups * task.part // task.parts))
        for group in range(groups * task.part // task.parts, groups * (task.part + 1) // task.parts):
            first, count = row, file.metadata.row_group(group).num_rows
            try:
                for batch in file.iter_batches(ROWS, row_groups=[group], columns=columns, use_threads=False):
                    for content in batch.to_pylist():
                        yield _document(content, row, largest)
                        row += 1
            except (OSError, pyarrow.ArrowException) as error:
                lost = first + count - row
                yield Reject("corrupt", f"row group {group} cannot be read: {str(error).splitlines()[0]}", row, documents=lost)
            row = first + count


def _document(content: dict[str, Any], row: int, largest: int) -> Document | Reject:
    found = from_fields(content, row)
    size = len(found.text or found.page or "") if isinstance(found, Document) else 0
    if size > largest:
        return Reject("too_large", f"{size:,} characters; at most {largest:,} are read", row, found.name, found.url)
    return found
