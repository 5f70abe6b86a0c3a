"""Reprints across an archive: sources whose texts are one text make a family, of which one speaks and the others are further places.

Likely pairs share a band of their signatures; they are compared in full, as the ledger does (`ledger.prints`). One process: it holds a
signature of 384 bytes a source, and reads the texts of likely pairs.
"""

from collections import OrderedDict
from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from pledger.archive.arrow import arrow
from pledger.archive.files import Folder
from pledger.archive.signature import BANDS, ROWS
from pledger.ledger.prints import Print, near, printed

if TYPE_CHECKING:
    import numpy as np

REPRINTS = "reprints.parquet"
VOICES = 50  # families of one band that a text is compared with; more of them share no text but furniture
_GROUPS, _PRINTS = 8, 20_000  # held at a time


@dataclass(frozen=True, slots=True)
class _At:
    """A source: what orders a family (date, id, shard), and where its text is."""

    date: str
    id: str
    shard: str
    group: int
    row: int


class _Texts:
    """The prints of sources, read from their row groups when asked for; the last few are held."""

    def __init__(self, folder: Folder) -> None:
        self._folder = folder
        self._groups: OrderedDict[tuple[str, int], list[str]] = OrderedDict()
        self._prints: OrderedDict[_At, Print] = OrderedDict()

    def print_of(self, at: _At) -> Print:
        if at not in self._prints:
            if len(self._prints) >= _PRINTS:
                self._prints.popitem(last=False)
            self._prints[at] = printed(self._group(at)[at.row])
        return self._prints[at]

    def _group(self, at: _At) -> list[str]:
        key = (at.shard, at.group)
        if key not in self._groups:
            if len(self._groups) >= _GROUPS:
                self._groups.popitem(last=False)
            with self._folder.parquet(f"sources/{at.shard}.parquet") as file:
                self._groups[key] = file.read_row_group(at.group, columns=["text"]).column("text").to_pylist()
        return self._groups[key]


def settle(folder: Folder) -> int:
    """Write `reprints.parquet`: the sources that do not speak, each with its original. How many they are."""
    import numpy as np

    pyarrow = arrow()
    ats: list[_At] = []
    signatures: list[np.ndarray[Any, Any]] = []
    for at, signature in _sources(folder):
        ats.append(at)
        signatures.append(np.frombuffer(signature.ljust(BANDS * ROWS * 4, b"\0"), dtype=np.uint32))
    joined = _joined(ats, np.stack(signatures), _Texts(folder)) if ats else []
    silent = [(ats[n], ats[original]) for n, original in enumerate(joined) if n != original]
    rows = sorted((a.shard, a.id, o.id, o.shard) for a, o in silent)
    text = pyarrow.string()
    schema = pyarrow.schema([("shard", text), ("source_id", text), ("original", text), ("original_shard", text)])
    columns = [list(c) for c in zip(*rows, strict=True)] or [[], [], [], []]
    path = folder.scratch() / REPRINTS
    pyarrow.parquet.write_table(pyarrow.table(columns, schema=schema), path, compression="zstd")
    folder.put(path, REPRINTS)
    return len(rows)


def _sources(folder: Folder) -> Iterator[tuple[_At, bytes]]:
    for name in sorted(folder.names("sources")):
        with folder.parquet(f"sources/{name}") as file:
            for group in range(file.num_row_groups):
                rows = file.read_row_group(group, columns=["id", "date", "signature"]).to_pylist()
                for number, row in enumerate(rows):
                    yield _At(row["date"] or "9999", row["id"], name.removesuffix(".parquet"), group, number), row["signature"]


def _joined(ats: list[_At], signatures: "np.ndarray[Any, Any]", texts: _Texts) -> list[int]:
    """For each source the one that speaks for its family: the earliest dated, then the smallest id."""
    order = sorted(range(len(ats)), key=lambda n: (ats[n].date, ats[n].id, ats[n].shard))
    rank = {n: r for r, n in enumerate(order)}
    root = list(range(len(ats)))

    def find(n: int) -> int:
        while root[n] != n:
            root[n] = root[root[n]]
            n = root[n]
        return n

    for crowd in _crowds(signatures):
        voices: list[int] = []
        for n in sorted(crowd, key=rank.__getitem__):
            same = next((v for v in voices if find(v) == find(n) or _one_text(ats[v], ats[n], texts)), None)
            if same is None:
                voices = [*voices, n][:VOICES]
            elif find(same) != find(n):
                a, b = sorted((find(same), find(n)), key=rank.__getitem__)
                root[b] = a
    return [find(n) for n in range(len(ats))]


def _one_text(one: _At, other: _At, texts: _Texts) -> bool:
    return one.id == other.id or near(texts.print_of(one), texts.print_of(other))


def _crowds(signatures: "np.ndarray[Any, Any]") -> Iterator[list[int]]:
    """Sources that share a band, band by band."""
    import numpy as np

    for band in range(BANDS):
        keys = np.ascontiguousarray(signatures[:, band * ROWS : (band + 1) * ROWS]).view(np.dtype((np.void, ROWS * 4))).ravel()
        order = np.argsort(keys, kind="stable")
        ordered = keys[order]
        starts = np.flatnonzero(np.concatenate(([True], ordered[1:] != ordered[:-1])))
        for start, end in zip(starts, [*starts[1:], len(order)], strict=True):
            if end - start > 1:
                yield [int(n) for n in order[start:end]]
