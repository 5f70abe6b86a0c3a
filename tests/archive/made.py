"""Archives made for tests: articles that say things, some that say none, as JSON Lines, WARC and Parquet."""

import gzip
import json
from collections.abc import Iterable
from pathlib import Path
from typing import Any

PAIRS = (("Kazakhstan", "Tajikistan"), ("Uzbekistan", "Georgia"), ("Kenya", "Ethiopia"), ("Vietnam", "Japan"), ("Chile", "Peru"))
SILENT = "The weather stayed dry in the valley this week, farmers said, and rain is expected by the weekend in most places there."


def article(number: int) -> dict[str, Any]:
    """An article that says what no other does; every third says nothing between states."""
    one, other = PAIRS[number % len(PAIRS)]
    text = (
        f"{one.upper()} — {one} and {other} signed an agreement on cooperation in the field of water on {number % 27 + 1} May 2023. "
        f"The trade turnover between {one} and {other} rose by {number % 40 + 2}% to ${number + 100} million in 2022. "
        f"The two countries agreed to raise it to ${number % 7 + 2} billion by {2024 + number % 6}."
    )
    said = SILENT + f" The bulletin was number {number}." if number % 3 == 2 else text
    return {"id": f"a{number}", "date": f"2023-05-{number % 27 + 1:02d}", "title": f"Number {number}", "text": said}


def articles(count: int) -> list[dict[str, Any]]:
    return [article(n) for n in range(count)]


def write_jsonl(path: Path, rows: Iterable[dict[str, Any]]) -> Path:
    data = "".join(json.dumps(r) + "\n" for r in rows).encode()
    path.write_bytes(gzip.compress(data, mtime=0) if path.suffix == ".gz" else data)
    return path


def warc_record(number: int, page: bytes, kind: str = "text/html; charset=utf-8") -> bytes:
    """A response record with a page, in a gzip member of its own."""
    http = b"HTTP/1.1 200 OK\r\nContent-Type: %s\r\nContent-Length: %d\r\n\r\n" % (kind.encode(), len(page)) + page
    head = (
        "WARC/1.0\r\nWARC-Type: response\r\nWARC-Date: 2023-06-01T00:00:00Z\r\n"
        f"WARC-Record-ID: <urn:uuid:00000000-0000-0000-0000-{number:012d}>\r\nWARC-Target-URI: https://news.example/2023/05/02/{number}\r\n"
        f"Content-Type: application/http; msgtype=response\r\nContent-Length: {len(http)}\r\n\r\n"
    )
    return gzip.compress(head.encode() + http + b"\r\n\r\n", mtime=0)


def page_of(row: dict[str, Any]) -> bytes:
    menu = "".join(f"<li><a href='/{n}'>Section {n}</a></li>" for n in range(8))
    told = "".join(f"<p>{p}</p>" for p in row["text"].split("\n\n"))
    return (
        f"<html lang='en'><head><title>{row['title']}</title></head><body><nav><ul>{menu}</ul></nav><main><article><h1>{row['title']}</h1>"
        f"{told}</article></main><footer>All rights reserved</footer></body></html>"
    ).encode()


def write_warc(path: Path, rows: Iterable[dict[str, Any]]) -> Path:
    path.write_bytes(b"".join(warc_record(n, page_of(r)) for n, r in enumerate(rows)))
    return path
