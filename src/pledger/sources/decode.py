"""Bytes -> text, once: BOM, UTF-8, UTF-16 with and without BOM, Windows-1251 and 1252. Binary content is refused."""

import re

from pledger.errors import SourceError

_BOMS = (
    (b"\xef\xbb\xbf", "utf-8-sig"),
    (b"\xff\xfe\x00\x00", "utf-32"),
    (b"\x00\x00\xfe\xff", "utf-32"),
    (b"\xff\xfe", "utf-16"),
    (b"\xfe\xff", "utf-16"),
)
# fmt: off
_MAGIC = (
    (b"%PDF", "a PDF document"), (b"\x89PNG", "a PNG picture"), (b"\xff\xd8\xff", "a JPEG picture"), (b"GIF8", "a GIF picture"),
    (b"PK\x03\x04", "a ZIP archive or an office document"), (b"\x1f\x8b", "gzip data"), (b"\xd0\xcf\x11\xe0", "an old office document"),
    (b"\x7fELF", "a program"), (b"{\\rtf", "an RTF document"), (b"SQLite format 3", "an SQLite database"), (b"BZh", "bzip2 data"),
    (b"\xfd7zXZ", "xz data"),
)
# fmt: on
_PROBE = 65536
_CONTROLS = re.compile(rb"[\x00-\x08\x0e-\x1a\x1c-\x1f\x7f]")
_HIGH_RUN = re.compile(rb"[\xc0-\xff\xa8\xb8]{3,}")
_MULTIBYTE = re.compile(rb"[\xc2-\xdf][\x80-\xbf]|[\xe0-\xef][\x80-\xbf]{2}|[\xf0-\xf4][\x80-\xbf]{3}")


def decode(data: bytes, name: str) -> str:
    """The text of `data`, newlines kept, a byte order mark left out. Raises SourceError naming the file when it is no text."""
    for magic, what in _MAGIC:
        if data.startswith(magic):
            raise SourceError(f"{name}: not text: it looks like {what}; save it as text or HTML first")
    for bom, encoding in _BOMS:
        if data.startswith(bom):
            return data.decode(encoding, errors="replace")
    if wide := _wide(data[:_PROBE]):
        return data.decode(wide, errors="replace")
    probe = data[:_PROBE]
    if b"\x00" in probe or len(_CONTROLS.findall(probe)) * 50 > len(probe):
        raise SourceError(f"{name}: not text: it has bytes that no text has; give a text, HTML or JSON Lines file")
    try:
        return data.decode("utf-8")
    except UnicodeDecodeError:
        return data.decode(*_legacy(data))


def _wide(probe: bytes) -> str | None:
    """UTF-16 without a mark: in English text every other byte is null."""
    if len(probe) < 8 or b"\x00" not in probe:
        return None
    even, odd = probe[::2], probe[1::2]
    if odd.count(0) > 0.4 * len(odd) and even.count(0) < 0.05 * len(even):
        return "utf-16-le"
    if even.count(0) > 0.4 * len(even) and odd.count(0) < 0.05 * len(odd):
        return "utf-16-be"
    return None


def _legacy(data: bytes) -> tuple[str, str]:
    """The codec and error handler for bytes that are no clean UTF-8: damaged UTF-8, Cyrillic Windows-1251, or Western Windows-1252."""
    high = sum(1 for b in data[: 16 * _PROBE] if b >= 0x80)
    in_sequences = sum(len(m) for m in _MULTIBYTE.findall(data[: 16 * _PROBE]))
    if in_sequences >= 0.75 * high:
        return "utf-8", "replace"
    in_runs = sum(len(m) for m in _HIGH_RUN.findall(data[: 16 * _PROBE]))
    return ("cp1251" if in_runs >= 0.4 * high else "cp1252"), "replace"


def decode_page(data: bytes, name: str, charset: str | None = None) -> str:
    """An HTML page's text: by the `charset` that its server declares, or else the page itself, where that works, else as `decode`."""
    declared = re.search(rb"""charset\s*=\s*["']?([\w-]+)""", data[:4096], re.IGNORECASE)
    for named in (charset, declared.group(1).decode("ascii") if declared else None):
        if named and not data.startswith(tuple(b for b, _ in _BOMS)):
            try:
                return data.decode(named)
            except (LookupError, UnicodeDecodeError):
                pass
    return decode(data, name)
